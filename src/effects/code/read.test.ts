import assert from "node:assert/strict";
import { test } from "node:test";
import { Taint } from "../../shell/types.js";
import { readCode, readProgram, readsLanguage } from "./read.js";
import { lines } from "./testing.js";

const known = (text: string) => ({ text, known: true, taints: 0 });

test("what is printed is known when nothing stands in the way", () => {
  for (const [language, code, text] of [
    ["python", "print('rm -rf', '/')", "rm -rf /\n"],
    ["python", "import sys; sys.stdout.write('a' + chr(98))", "ab"],
    ["python", "for x in ['a', 'b']: print(x, end='')", "ab"],
    ["node", "console.log('rm', ['-rf'].join(), `${1 + 1}`)", "rm -rf 2\n"],
    ["node", "process.stdout.write(Buffer.from('cm0=', 'base64').toString())", "rm"],
    ["perl", "print 'rm ', '-rf /', \"\\n\"", "rm -rf /\n"],
    ["perl", "printf '%s %s', 'rm', 'x'", "rm x"],
    ["ruby", "puts 'rm -rf /'; print 'x'", "rm -rf /\nx"],
    ["php", "echo 'rm', ' -rf /';", "rm -rf /"],
    ["lua", "print('rm') io.write('x')", "rm\nx"],
    ["awk", 'BEGIN { print "rm -rf /" }', "rm -rf /\n"],
  ] as const) {
    assert.deepEqual(readProgram(language, code).stdout, known(text), code);
  }
});

test("what is printed is not known behind a condition, or when it comes from elsewhere", () => {
  assert.equal(readProgram("python", "if x: print('a')").stdout?.known, false);
  assert.equal(readProgram("python", "x = 1").stdout, undefined);
  const fetched = readProgram("node", "fetch('http://x.test').then(r => console.log(r))").stdout;
  assert.equal((fetched?.taints ?? 0) & Taint.network, Taint.network);
});

test("arguments and standard input are used", () => {
  const args = [known("/"), known("b")];
  for (const [language, code] of [
    ["python", "import sys, shutil; shutil.rmtree(sys.argv[1])"],
    ["node", "require('fs').rmSync(process.argv[1], { recursive: true })"],
    ["perl", "use File::Path; rmtree(shift)"],
    ["ruby", "FileUtils.rm_rf(ARGV[0])"],
    ["php", "system('true'); Storage::deleteDirectory($argv[1]);"],
  ] as const) {
    const found = lines(language, code, { args });
    assert.equal(found[found.length - 1], "delete -r /", code);
  }
  const stdin = known("import os; os.remove('x')");
  assert.deepEqual(lines("python", "import sys; exec(sys.stdin.read())", { stdin }), ["delete x"]);
  const fetched = { text: "", known: false, taints: Taint.network };
  assert.deepEqual(lines("python", "import sys; exec(sys.stdin.read())", { stdin: fetched }), [
    "eval python [network]",
  ]);
  assert.deepEqual(lines("perl", "while (<>) { system $_ }", { stdin: fetched }), [
    "shell ~${ARGV} [network]",
  ]);
});

test("a value says what is known of it", () => {
  const [finding] = readCode("python", "import os; os.remove('/etc/' + name + '.conf')");
  assert.deepEqual(finding, {
    kind: "file",
    act: "delete",
    path: {
      text: "/etc/${name}.conf",
      known: false,
      taints: 0,
      prefix: "/etc/",
      parts: ["/etc/", { name: "name", taints: 0 }, ".conf"],
    },
  });
  const [, pattern] = readCode(
    "python",
    "import glob, os; [os.remove(f) for f in glob.glob('/tmp/x*')]",
  );
  assert.deepEqual(pattern, {
    kind: "file",
    act: "delete",
    path: { text: "/tmp/x*", known: false, taints: Taint.paths, prefix: "/tmp/x", glob: true },
  });
});

test("written content goes with the file", () => {
  const [finding] = readCode(
    "python",
    "with open('a.sh', 'w') as f:\n  f.write('rm ')\n  f.write('-rf /')",
  );
  assert.deepEqual(finding, {
    kind: "file",
    act: "overwrite",
    path: known("a.sh"),
    content: known("rm -rf /"),
  });
});

test("languages go by their usual names", () => {
  for (const name of ["python3", "javascript", "bun", "gawk", "pwsh", "applescript"]) {
    assert.ok(readsLanguage(name), name);
  }
  assert.deepEqual(lines("cobol", "STOP RUN."), ["unclear: no reader for cobol"]);
});
