import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { leastTime } from "../../../test/pace.js";
import { readProgram } from "./read.js";
import { lines } from "./testing.js";

/** Something of everything that a reader has to keep apart. */
const SEEDS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "python",
    [
      "import os as o; [o.remove(f) for f in o.listdir('.') if f.endswith('.pyc')]",
      "def f(p, *a, k=1):\n    with open(p, 'w') as h:\n        h.write(f\"{p!r:>{k}} {'x'}\")\nf('a')\n",
      "x = '''a\n'''; exec(''.join(chr(c) for c in [112, 97, 115, 115])); print(x[::-1], {**{}}, lambda: (yield))",
      "while True:\n  try:\n    import subprocess as s; s.run(['rm', '-rf', x], cwd=r'\\d')\n  except E as e: break\n",
    ],
  ],
  [
    "node",
    [
      "const { rmSync: r, ...q } = require('fs'); r(`${process.env.HOME}/x`, { recursive: true })",
      "async (a, { b = 1 }, ...c) => { for await (const x of y) if (/a[/]b/.test(x)) eval(atob('eA==')) }",
      "class A<T> extends B { static #x: number = 1; async *m() { return this?.a?.[0] ?? `${`${1}`}` } }",
      "fetch('http://x.test').then(r => r.text()).then(eval); [].filter.constructor('return 1')()",
    ],
  ],
  [
    "perl",
    [
      'my ($a, %h) = @_; print map { "$_=$ENV{$_}\\n" } sort keys %ENV; s/(\\w+)/uc($1)/ge for @x',
      "open(my $f, '>', 'x') or die; print $f <<EOF; close $f\n$h{a}[0] @{[ 1 ]}\nEOF\n",
      "while (<>) { next unless /^#|x{2}/; unlink glob('*.tmp'); $x->{a}{b}[1]->m(qw(a b)) }",
    ],
  ],
  [
    "ruby",
    [
      "Dir['*'].each { |f| File.delete(f) if f =~ /\\.log$/ }; puts \"a#{x ? 'b' : %w[c d].join(\"\\n\")}\"",
      "def f(a, *b, c: 1, &d)\n  loop do\n    break unless a&.b\n  end\nrescue => e\n  `ls #{e}`\nend\n",
      "case x when 1..2 then system <<~EOS, chdir: '/' else -> (a) { a } end\n  id\nEOS\n",
    ],
  ],
  [
    "php",
    [
      "foreach (glob('*') as $i => &$f) { @unlink(\"{$d['a']}/$f[0]\"); } $x = fn($a) => `ls $a`;",
      "<?php namespace A; class B { function c(?int $d = 1): self { return match(true) { default => $this?->e } ; } } ?>",
      "eval(base64_decode('ZWNobyAxOw==')); $f = 'system'; $f(<<<EOT\nid {$x}\nEOT);",
    ],
  ],
  [
    "lua",
    [
      "for k, v in pairs({ a = 1, [2] = 'b' }) do os.execute(('x'):rep(3) .. [[y]] .. v) end -- z",
      "local function f(...) local a <const>, b = 1, ... repeat if a then return f(b) end until not a end --[==[ ]] ]==]",
    ],
  ],
  [
    "awk",
    [
      'BEGIN{FS=","} $1 ~ /a[/]b/ && !s[$0]++ {gsub(/x/,"y"); print $1, $NF > ("f" NR) } END{for(k in s) print k | "sort"}',
      'function f(a,b){while((c | getline l) > 0) system("rm " l); return a?b:c} {f($1, -$2)}',
    ],
  ],
  [
    "sed",
    ["/a/,/b/{s/[/]x\\//y&\\1/gpw f\n:a;N;$!ba\ni\\\ntext\n}", "s|a|b|e;y/ab/cd/;1~2!d;\\,x,r f"],
  ],
  [
    "vim",
    [
      "%s/a\\/b/\\=system('x')/g | w! f",
      "let x = 'a''b' . \"c\" | call delete(x, 'rf') | g/a/norm :!x",
      "lua << E\nos.remove('x')\nE",
    ],
  ],
  [
    "osascript",
    [
      'tell app "Finder" to delete POSIX file "/x" -- y\n(* z *) do shell script "a" & quoted form of b',
    ],
  ],
  [
    "powershell",
    [
      "gci -r *.log | % { ri \"$($_.FullName)`n\" -Force }; & ('i'+'ex') @'\nx\n'@ -f 1",
      "if ($a -eq 'b') { [IO.File]::Delete($env:X) } else { $h = @{ a = @(1,2)[0] } } > f",
    ],
  ],
  [
    "cmd",
    [
      'for %i in (*.tmp) do (del /s "%i" & rd/s/q x ^| y) > nul 2>&1',
      'if not exist a cmd /c "del b" && echo %X:a=b%',
    ],
  ],
  ["jq", ['.[] | select(.a == "env") | {b: env.X, c: $ENV["Y"]} # z']],
]);

const NOISE = [..."()[]{}'\"`$@%&|<>/\\;:,.=+-*~!?#^ \n\t\0\uE000é"];

/** A seed with a few characters changed. */
const mutated = fc
  .tuple(
    fc.constantFrom(
      ...[...SEEDS].flatMap(([language, codes]) => codes.map((code) => [language, code] as const)),
    ),
    fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom("", ...NOISE)), { maxLength: 6 }),
  )
  .map(([[language, code], changes]) => {
    let text = code;
    for (const [at, cut, put] of changes) {
      const i = at % (text.length + 1);
      text = text.slice(0, i) + put + text.slice(i + (put === "" ? cut : 0));
    }
    return { language, text };
  });

function assertQuick(limit: number, language: string, code: string, name = code): void {
  const took = leastTime(() => readProgram(language, code), limit);
  assert.ok(took <= limit, `${language}: ${name}: ${took} ms`);
}

/** A reader that fails inside says only that it could not read; that would hide a mistake. */
function assertRead(language: string, code: string): void {
  const { findings } = readProgram(language, code);
  const failed = findings.some((f) => f.kind === "unclear" && f.why === "could not be read");
  assert.ok(!failed, `${language}: ${JSON.stringify(code)}`);
}

test("mutated code never throws", () => {
  fc.assert(
    fc.property(mutated, ({ language, text }) => assertRead(language, text)),
    { numRuns: 4000 },
  );
});

test("any text in any language never throws", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SEEDS.keys(), "r", "nonsense"),
      fc.string({ unit: "binary", maxLength: 200 }),
      (language, text) => assertRead(language, text),
    ),
    { numRuns: 1500 },
  );
});

test("rules that are tried inside of each other end", () => {
  for (const [language, unit] of [
    ["node", "async ("],
    ["node", "async (a, { b = "],
    ["node", "async <T>("],
    ["node", "(a: ("],
    ["node", "a < (b, "],
    ["node", "x ? (a) : ("],
    ["perl", "map { ( "],
    ["ruby", "f ( { |a| "],
    ["python", "[ ( x if "],
  ] as const)
    assertQuick(200, language, unit.repeat(100), unit);
});

test("texts that nothing closes end, however many backslashes are in them", () => {
  for (const [language, start] of [
    ["groovy", '"'],
    ["groovy", 'execute("'],
    ["tcl", 'exec "'],
    ["r", 'system("'],
  ] as const)
    assertQuick(200, language, start + "\\a".repeat(60), start);
});

test("8 KB of mutated code take no longer than 20 ms", () => {
  fc.assert(
    fc.property(mutated, fc.nat(3), ({ language, text }, how) => {
      const unit =
        how === 0 ? `${text}\n` : how === 1 ? text : how === 2 ? `${text};` : text.slice(-3);
      const long = unit === "" ? "" : unit.repeat(Math.ceil(8192 / unit.length)).slice(0, 8192);
      assertRead(language, long);
      assertQuick(20, language, long, JSON.stringify(unit));
    }),
    { numRuns: 400 },
  );
});

test("deep nesting ends in unclear, not in an overflow", () => {
  for (const [language, open] of [
    ["python", "("],
    ["python", "[x for x in "],
    ["python", "if x:\n "],
    ["python", "not "],
    ["python", "f'{"],
    ["node", "("],
    ["node", "`${"],
    ["node", "x=>"],
    ["node", "{a:"],
    ["node", "!"],
    ["node", "if(x)"],
    ["node", "a?"],
    ["node", "new "],
    ["perl", "("],
    ["perl", "\\"],
    ["perl", "$$"],
    ["perl", "@{"],
    ["perl", "if(1){"],
    ["perl", '"@{['],
    ["ruby", "("],
    ["ruby", '"#{'],
    ["ruby", "->{"],
    ["ruby", "if x\n"],
    ["ruby", "f "],
    ["ruby", "!"],
    ["ruby", "fork while fork{"],
    ["php", "("],
    ["php", "$"],
    ["php", "if(1)"],
    ["php", "fn()=>"],
    ["php", "!"],
    ["php", '"{$a['],
    ["lua", "("],
    ["lua", "{"],
    ["lua", "function()"],
    ["lua", "not "],
    ["lua", "if x then "],
    ["awk", "("],
    ["awk", "{if(1)"],
    ["awk", "$"],
    ["awk", "!"],
    ["powershell", "("],
    ["powershell", "{"],
    ["powershell", '"$('],
    ["powershell", "if(1){"],
    ["powershell", "$x=$y="],
    ["vim", "echo ("],
    ["vim", "silent "],
    ["sed", "{"],
    ["cmd", "call "],
    ["osascript", "tell me to "],
    ["jq", "["],
  ] as const) {
    const code = open.repeat(4000);
    assertRead(language, code);
    assertQuick(200, language, code, open);
  }
});

test("text inside text ends", () => {
  let code = "pass";
  for (let i = 0; i < 12; i++) code = `exec(${JSON.stringify(code)})`;
  assert.ok(lines("python", code).some((line) => line.startsWith("eval python")));
  assertRead("python", "x = 'exec(x)'\nexec(x)");
  assertRead("node", "var x = 'eval(x);eval(x)'; eval(x)");
  assertRead("lua", "x = 'load(x)() load(x)()' load(x)()");
  assertRead("vim", "let x = 'exe x | exe x' | exe x");
  assertRead("cmd", "cmd /c powershell -c cmd /c powershell -c cmd /c powershell -c cmd /c rd x");
});

test("loops and calls that unfold end", () => {
  for (const [language, code] of [
    ["python", "a = 'x'\nfor i in range(100):\n    a = a + a\nexec(a)"],
    ["python", "def f(n):\n    f(n-1); f(n-1); f(n-1)\nf(50)"],
    [
      "python",
      `${"for a in [1,2,3,4,5,6,7,8]:\n".replace(/^/gm, "")}${[1, 2, 3, 4, 5, 6].map((n) => `${" ".repeat(n)}for b${n} in [1,2,3,4,5,6,7,8]:\n`).join("")}       print(1)`,
    ],
    ["node", "let i = 0; while (i < 1e9) i++; for (let j = 0; j !== 0.5; j++) { x += 'a' }"],
    ["node", "const f = x => [f(x), f(x), f(x)]; f([1, 2, 3].map(f).map(f))"],
    ["perl", "while (1 < 2) { $x .= 'a' x 1000 }"],
    ["ruby", "1.upto(10**9) { |i| (1..10**9).each { |j| x << 'a' * 10**9 } }"],
    ["php", "for ($i = 0; $i < 1000000; $i++) { $s .= $s . 'a'; }"],
  ] as const) {
    assertRead(language, code);
    assertQuick(100, language, code);
  }
});
