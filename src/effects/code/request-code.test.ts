import assert from "node:assert/strict";
import test from "node:test";
import { runsRequests } from "./request-code.js";

test("code that runs what the request holds", () => {
  for (const [path, text] of [
    ["public/a.php", "<?php eval($_POST['x']);"],
    ["public/a.phtml", "<?php $c = $_GET['c']; passthru(base64_decode($c)); ?>"],
    [
      "app.py",
      "import os\nfrom flask import request\n@app.route('/')\ndef r(): return os.popen(request.args['c']).read()",
    ],
    ["server.js", "app.get('/x', (req, res) => require('child_process').exec(req.query.c))"],
    ["x.jsp", '<% String c = request.getParameter("c"); Runtime.getRuntime().exec(c); %>'],
    ["x.asp", '<%eval request("x")%>'],
    ["cgi-bin/x", '#!/bin/sh\neval "$QUERY_STRING"'],
  ] as const)
    assert.equal(runsRequests(path, text), true, path);
});

test("code that only shows it, checks it or runs something of its own", () => {
  for (const [path, text] of [
    ["public/a.php", "<?php echo htmlspecialchars($_GET['name']);"],
    ["public/a.php", "<?php system('ls'); echo $_GET['name'];"],
    ["bin/run.php", "<?php system($argv[1]);"],
    [
      "app.py",
      "import subprocess\nfrom flask import request\ndef r(): return subprocess.run(['git', 'log', request.args['n']])",
    ],
    ["run.py", "import os\nos.system(input())"],
    [
      "server.js",
      "app.get('/x', (req, res) => { res.send(req.query.c) })\nrequire('child_process').exec('ls')",
    ],
    ["x.jsp", '<% String c = request.getParameter("c"); out.println(c); %>'],
    ["cgi-bin/x", '#!/bin/sh\necho "$QUERY_STRING"'],
    ["notes.md", "<?php eval($_POST['x']);"],
  ] as const)
    assert.equal(runsRequests(path, text), false, `${path} ${text}`);
});
