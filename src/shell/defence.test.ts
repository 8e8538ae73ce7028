// Texts that bash 5.2 reads otherwise than the parser, or that are too much for it (see
// docs/decisions/0002-shell-parser.md). None may come out without a problem. What is corrected
// instead stands in parse.test.ts. Nothing here is ever executed.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Command,
  type ParsedScript,
  parse,
  type Statement,
  type Word,
  type WordPart,
} from "unbash";
import { decodeAnsiC } from "./defence-ansi-c.js";
import { firstActive, Place } from "./defence-leaf.js";
import { parseShell } from "./parse.js";
import { Problems } from "./problems.js";
import { visitTree } from "./visit.js";

/** Nests `unit` so many times and closes it again. */
const nest = (count: number, unit: string, inner: string, closer: string) =>
  `echo ${unit.repeat(count)}${inner}${closer.repeat(count)}`;

const families: Record<string, [code: string, texts: string[]]> = {
  "a separator inside of a substitution (U1)": [
    "unclosed",
    [
      "echo ${a/$(rm -rf /zz)/x}",
      "echo ${a//$(rm -rf /zz)/x}",
      "echo ${a/#$(rm -rf /zz)/x}",
      "echo ${a/%$(rm -rf /zz)/x}",
      "echo ${a/`rm -rf /zz`/x}",
      "echo ${a/`rm \\`x\\` /zz`/x}",
      "echo ${a[1]/$(rm -rf /zz)/x}",
      "echo ${a[@]//$(rm -rf /zz)/x}",
      'echo "${a/$(rm -rf /zz)/x}"',
      "cat <<E\n${a/$(rm -rf /zz)/x}\nE",
      "echo $((${a/$(rm -rf /zz)/x}))",
      "echo ${a/<(rm -rf /zz)/x}",
      "echo ${a/$((1 + $(rm /zz)))/x}",
      // The part that is left ends with a closer, but not with its own.
      "echo ${a/$(rm -rf $(echo)/home)/x}",
      "echo ${a/`rm -rf \\`echo\\`/home`/x}",
      "echo ${a/<(rm -rf $(echo)/home)/x}",
      "echo ${a/$(rm -rf `echo`/home)/x}",
    ],
  ],
  "a window cut inside of arithmetic": [
    "unclosed",
    ["echo ${a/$((1/2))/x}", "echo ${a/`$((1/2))`/x}", "echo ${a/$(( $((1))/2 ))/x}"],
  ],
  "a line continuation behind a dollar (U4)": [
    "split-dollar",
    [
      "$\\\nx -rf /",
      "$\\\n{x}",
      '$\\\n"rm" -rf /',
      "r$\\\n'm'",
      "echo $\\\n(rm)",
      "echo $\\\n((1))",
      '"$\\\nx"',
      "cat <<E\n$\\\nx\nE",
      "$\\\n\\\nx",
    ],
  ],
  "a line continuation inside of an operator": [
    "split-operator",
    [
      "a &\\\n& b",
      "a |\\\n| b",
      ">\\\n>f",
      "<\\\n<EOF",
      "<\\\n(x)",
      ">\\\n(x)",
      "ls 2\\\n>>f",
      "{fd}\\\n>f",
      "rm &\\\n>f -rf /",
      "rm |\\\n& x",
      "case x in x) a;\\\n; esac",
      "cat <<\\\n-EOF\n\tEOF\nrm -rf /\n-EOF",
      ">\\\n\\\n|f",
      "1\\\n2>f rm -rf /",
      "{\\\nfd}>f rm -rf /",
      "rm a 1\\\n2<f",
    ],
  ],
  "nesting that the parser gives up on (U5)": [
    "too-many-open",
    [
      nest(129, "x{$(echo ", "rm", ")}"),
      nest(129, "{a,$(echo ", "rm", ")}"),
      nest(129, "@(a|$(echo ", "rm", "))"),
      nest(257, '"${a:-', "$(rm)", '}"'),
      nest(257, "$[1+", "$(rm)", "]"),
      nest(257, "$((a?1:", "$(rm)", "))"),
      nest(513, "$((-", "$(rm)", "))"),
      "$(".repeat(10_000),
      "(".repeat(10_000),
      '"$('.repeat(2000),
      '"$['.repeat(200),
      '"$${x:-'.repeat(2000),
    ],
  ],
  "nesting beyond what later walks bear": [
    "too-deep",
    [nest(20, "$(echo ", "rm", ")"), `echo $((${"1+".repeat(120)}1))`],
  ],
  "nesting hidden from the count by closers in quotes": [
    "too-deep",
    [nest(60, "${a:-'}'", "$(rm)", "}"), nest(60, "$(echo ')'", "rm", ")")],
  ],
  "a stack that overflows": [
    "parser-overflow",
    ["f() ".repeat(9000), "function f ".repeat(20_000)],
  ],
  "more than the parser is given": [
    "text-too-long",
    [`echo ${"x".repeat(1_000_000)}`, "\n".repeat(1_000_001)],
  ],
  "many expansions in a long text": [
    "too-many-openers",
    ["$(a) ".repeat(2000), "`a` ".repeat(2000), "cat <<E\nE\n".repeat(2000)],
  ],
  "many odd here-documents": ["too-many-odd-here-docs", ["$((<<E${x:-".repeat(14)]],
  "many nodes": ["too-many-nodes", ["a\n".repeat(90_000)]],
  "a closing redirection that grows into a word (U6)": [
    "closing-redirect",
    [
      ">&-rm -rf /",
      "2<&-rm -rf /",
      "echo >& -rm",
      ">&\\\n-rm",
      ">&-$(rm)",
      "{fd}>&-rm",
      "(a) >&-rm",
    ],
  ],
  "what quotes in the target of >& do not protect": [
    "expanded-twice",
    [
      "echo >&'$(rm)'",
      "echo 1>&'`rm`'",
      "echo >&$'\\x24(rm)'",
      "echo >&$'\\x{24}(rm)'",
      'echo >&"\\$(rm)"',
      "echo >&${x:+'$(rm)'}",
      "echo >&${x/a/'$(rm)'}",
    ],
  ],
  "what quotes in a key do not protect": [
    "expanded-twice",
    ["a=([\\$(rm)]=1)", 'a=(["\\$(rm)"]=1)', "a+=([\\`rm\\`]+=1)", "declare -a a=([\\$(rm)]=1)"],
  ],
  "single quotes that are data": [
    "quotes-do-not-protect",
    [
      "echo $(( '$(rm)' ))",
      "echo \"$(( '$(rm)' ))\"",
      "echo $[ '$(rm)' ]",
      "(( '$(rm)' ))",
      "(( a['$(rm)'] ))",
      "for ((i='`rm`';;)); do break; done",
      "echo ${a['$(rm)']}",
      "echo \"${a['$(rm)']}\"",
      "echo ${x:'$(rm)'}",
      "echo \"${x:0:'$(rm)'}\"",
      "a['$(rm)']=1",
      "export a['$(rm)']=1",
      "a=([ '$(rm)']=1)",
      "a=(['$(rm)']=1)",
      "cat <<E\n${u:-'$(rm)'}\nE",
      "cat <<E\n$(( '$(rm)' ))\nE",
      "echo \"${u:-$'\\x24(rm)'}\"",
      "echo \"${u:-$'\\x{24}(rm)'}\"",
      "echo \"${u:-$'$(rm)'}\"",
      "echo \"${u#${v:-$'`rm`'}}\"",
      "cat <<E\n${u:-$'$(rm)'}\nE",
      "echo $(( $'\\x24(rm)' ))",
      "[[ 'a[$(rm)]' -eq 1 ]]",
      "[[ -v 'a[$(rm)]' ]]",
    ],
  ],
  "text that is active and was taken as plain": [
    "unread-expansion",
    [
      "echo 2<(rm -rf /)",
      "echo {fd}<(rm -rf /)",
      "2>(rm)",
      ">pty=()",
      "echo $[",
      'echo "$["',
      "((<(case x in a) rm;; esac)))",
      "echo $((1 2 <(rm)))",
    ],
  ],
  "an expansion in an operation the parser does not know": [
    "unknown-parameter-operation",
    ["echo ${a~$(rm)}", 'echo "${-$(rm)a}"', "echo ${1a`rm`}", "${{ $(rm) }}"],
  ],
  "a substitution in braces": ["brace-substitution", ["echo ${ rm; }", "echo ${| rm; }"]],
  "a name that grows": [
    "glued-words",
    ["x=<(:) rm -rf /", ">a<(:) rm -rf /", "x=(1)<(:) rm", "export <(a)x=1", "cat <<E<(x)\nE\n"],
  ],
  "two dollars before a bracket": [
    "dollar-dollar",
    [
      'echo "$$(x "\'$(rm)\'")"',
      'echo "$$((x "\'$(rm)\'"))"',
      "echo $${x \"'$(rm)'\"}",
      "echo ${u:-$$(x \"'$(rm)'\")}",
      "cat <<E\n$$(x)\nE",
    ],
  ],
  "braces that bash pairs otherwise": [
    "odd-braces",
    [
      "rm {x},-rf,/}",
      "rm x{},-rf,/}",
      "rm {},x{},/}",
      "echo {a}'x',b}",
      "echo {$(a)},c}",
      "echo {a}`b`,c}",
      "echo {a}[b,c}]",
      "{a},rm}",
      "for i in {a},b}; do :; done",
      "a=({a},b})",
      `echo ${"{".repeat(200)}},x}`,
    ],
  ],
  "a hash that begins no comment": [
    "no-comment",
    ["echo <(a)#; rm", "echo a>(a)#; rm", "cat < <(a)#; rm", "a=(<(a)#\nb)"],
  ],
  "text between words": [
    "unread-text",
    ["foo ( bar", "foo (\n", "foo 'a' (", "echo @(a\nrm -rf /\n)"],
  ],
  "a semicolon that bash loses": [
    "lost-semicolon",
    [
      "x=$(cat <<E\nE\nrm -rf; /home)",
      "cat <(cat <<E\nE\nrm -rf; /home)",
      "x=$(cat <<E\nE\nif a; then rm ; /home; fi)",
      "x=$(cat <<E\nE\nrm ;\n/home)",
    ],
  ],
  "a reserved word behind a redirection": [
    "reserved-after-redirect",
    ["echo $(>f coproc rm)", ">f time rm", "x=1 >f ! rm", "{ <f if; }"],
  ],
  "a here-document without a certain end": [
    "here-doc-end",
    [
      "cat <<$'E'\nE\n",
      "cat <<$(x)\n",
      "cat <<`x`\n",
      "cat <<'a\nb'\nb\n",
      "echo $(cat <<A)\n`rm`\nA\n",
      "cat <(cat <<A)\nrm\nA",
    ],
  ],
  "a line continuation that is removed early": [
    "early-continuation",
    [
      "echo `echo 'a\\\nb'`",
      "echo \"`echo $'a\\\nb'`\"",
      "cat <<E\n$(echo 'a\\\nb')\nE",
      "cat <<E\n$(: # c \\\n)\nrm -rf /\n)\nE",
      "cat <<E\n$(cat <<'F'\nF\\\n\nrm\nF\n)\nE",
      "echo \"`cat <<'EOF'\nE\\\nOF\nrm\nEOF\n`\"",
      "echo `: # c \\\n`; rm `\n`",
    ],
  ],
  "a NUL": ["nul", ["echo \0", "\0", "'a\0b'"]],
  "an error, wherever it stands": [
    "syntax-error",
    [
      "echo $(if true)",
      'echo "${x:-`if true`}"',
      "cat <(if true)",
      "cat <<E\n$(if true)\nE",
      "echo $(( $(if true) ))",
      "a=($(if true))",
      "echo `echo \\`if\\``",
      "! else",
      "((",
      "echo 'a",
      'echo "a',
      "echo `a",
      "echo $(a",
      "echo ${a",
      "echo $((1",
      "if true; then",
      "coproc ".repeat(3844),
      "a;;b",
      "(a",
      "a)",
      "{ a",
      "a &&",
      "| a",
      "a > ",
      "for i in a; rm; done",
    ],
  ],
};

for (const [name, [code, texts]] of Object.entries(families)) {
  describe(name, () => {
    for (const text of texts) {
      const title = text.length > 60 ? `${text.slice(0, 50)}… (${text.length})` : text;
      it(JSON.stringify(title), () => {
        const codes = parseShell(text).problems.map((problem) => problem.code);
        assert.ok(codes.includes(code), `expected ${code}, found ${codes.join(", ") || "nothing"}`);
      });
      it(`${JSON.stringify(title)}, nested`, () => {
        if (text.length > 100 || text.includes("<<") || text === "a)") return;
        const outer = [`echo "$(${text}\n)"`, `{ true; ${text}\n}`, `cat <(${text}\n)`];
        for (const nested of outer) {
          assert.notDeepEqual(parseShell(nested).problems, [], nested);
        }
      });
    }
  });
}

describe("many of what is honest once", () => {
  const long: [string, string][] = [
    ["200 lines", 'npm test -- --grep "$x" > log 2>&1\n'.repeat(200)],
    ["60 here-documents", "cat <<'EOF' > f\nsome $text\nEOF\n".repeat(60)],
    ["100 substitutions", "a=$(b $(c))\n".repeat(100)],
    ["100 functions", 'f() { local x=$1; if [ -n "$x" ]; then echo ${x%.*}; fi; }\n'.repeat(100)],
    ["300 elif", `if a; then b; ${"elif c; then d; ".repeat(300)}fi`],
    ["500 words", `rm ${"file ".repeat(500)}`],
    ["200 in a pipeline", "a | ".repeat(200).concat("b")],
    ["200 &&", "a && ".repeat(200).concat("b")],
    ["10 levels of if", `${"if a; then ".repeat(10)}b${"; fi".repeat(10)}`],
    ["8 levels of $(…)", nest(8, "$(echo ", "x", ")")],
    ["one word of 100 KB", `echo '${"x".repeat(100_000)}'`],
    ["closers of awk programs", "awk '{ print $(NF-1) }' f\n".repeat(100)],
    ["arms of case", `case $x in ${"a) b ;; ".repeat(200)}esac`],
  ];
  for (const [name, text] of long) {
    it(name, () => assert.deepEqual(parseShell(text).problems, []));
  }
});

describe("a parser that cuts and says nothing", () => {
  const place = (text: string) => ({ text, pos: 0, end: text.length });
  const literal = (text: string, pos: number) =>
    ({ type: "Literal", text, value: text, pos, end: pos + text.length }) as const;
  const script = (text: string, pos: number, end: number): ParsedScript => ({
    ...parse(text),
    pos,
    end,
  });

  const cut: [code: string, part: WordPart][] = [
    ["unclosed", { type: "SingleQuoted", ...place("'a"), value: "a" }],
    ["unclosed", { type: "SingleQuoted", ...place("'"), value: "" }],
    ["unclosed", { type: "DoubleQuoted", ...place('"a'), parts: [literal("a", 1)] }],
    ["unclosed", { type: "DoubleQuoted", ...place('"a"'), parts: [literal('a"', 1)] }],
    ["unclosed", { type: "LocaleString", ...place('$"a'), parts: [literal("a", 2)] }],
    ["unclosed", { type: "AnsiCQuoted", ...place("$'a"), value: "a" }],
    ["unclosed", { type: "AnsiCQuoted", ...place("$'"), value: "" }],
    ["unclosed", { type: "AnsiCQuoted", ...place("$'a\\'"), value: "a'" }],
    ["unclosed", { type: "BraceExpansion", ...place("{a,$b") }],
    ["unclosed", { type: "ExtendedGlob", ...place("@(a"), operator: "@", pattern: "a" }],
    ["unclosed", { type: "ExtendedGlob", ...place("@(a)"), operator: "@", pattern: "a)" }],
    ["unclosed", { type: "ArithmeticExpansion", ...place("$((1"), expression: undefined }],
    ["unclosed", { type: "ArithmeticExpansion", ...place("$((1))"), expression: undefined }],
    ["unclosed", { type: "ArithmeticExpansion", ...place("$[1"), expression: undefined }],
    ["unclosed", { type: "CommandExpansion", ...place("$(a"), script: script("a", 2, 3) }],
    ["unclosed", { type: "CommandExpansion", ...place("$(a)"), script: script("a", 2, 4) }],
    ["unclosed", { type: "CommandExpansion", ...place("`a"), script: script("a", 1, 2) }],
    [
      "unclosed",
      {
        type: "CommandExpansion",
        ...place("`a\\`"),
        script: { ...script("a", 0, 1), source: "a" },
      },
    ],
    [
      "unclosed",
      { type: "ProcessSubstitution", ...place("<(a"), operator: "<", script: script("a", 2, 3) },
    ],
    ["no-script", { type: "CommandExpansion", ...place("$(a)"), script: undefined }],
    ["unclosed", parameter("${a", 3)],
    ["unclosed", parameter("${a}", 4)],
    ["unread-text", literal("a\\ b", 1)],
    ["unread-text", { ...literal("a\\ b", 0), end: 3 }],
  ];

  function parameter(text: string, parameterEnd: number): WordPart {
    return {
      type: "ParameterExpansion",
      ...place(text),
      parameter: "a",
      parameterPos: 2,
      parameterEnd,
      prefix: undefined,
      index: undefined,
      operation: undefined,
    };
  }

  const gaps: [read: string, text: string][] = [
    ["x=1 foo bar", "x=1;foo bar"],
    [">f foo", ">f;foo"],
    ["foo  bar", "foo ;bar"],
    ["foo >f bar", "foo >f|bar"],
    ["a=(b c)", "a=(b;c)"],
    ["a=( b)", "a=(;b)"],
    ["a=(b )", "a=(b;)"],
    ["a=(b # c\n)", "a=(b & c\n)"],
  ];
  for (const [read, text] of gaps) {
    it(`${read}, where the text is ${text}`, () => {
      const problems = new Problems();
      visitTree(parse(read), text, problems);
      assert.ok(problems.list.some(({ code }) => code === "unread-text"));
    });
  }

  for (const [code, part] of cut) {
    it(`${part.type} ${part.text}`, () => {
      const word: Word = { type: "Word", ...place(part.text), value: "", parts: [part] };
      const tree = parse(part.text);
      const command: Command = {
        type: "Command",
        ...place(part.text),
        name: word,
        prefix: [],
        suffix: [],
        args: [],
        redirects: [],
      };
      const statement: Statement = {
        type: "Statement",
        pos: command.pos,
        end: command.end,
        command,
        background: undefined,
      };
      const problems = new Problems();
      const commands = [statement];
      visitTree({ ...tree, errors: undefined, commands }, part.text.padEnd(20), problems);
      assert.ok(problems.list.some((problem) => problem.code === code));
    });
  }
});

describe("decodeAnsiC", () => {
  it("leaves alone what the parser decodes right", () => {
    for (const text of ["$'a\\nb'", "$'\\x72'", "$'\\u00e9'", "$''", "$'\\''"]) {
      assert.equal(decodeAnsiC(text), undefined);
    }
  });

  it("reads any number of digits, and the brace as optional", () => {
    const cases: [string, string][] = [
      ["\\x{72}", "r"],
      ["\\x{072}m", "rm"],
      ["\\x{72", "r"],
      ["\\x{7}2", "\x072"],
      ["a\\x{}b", "a"],
      ["\\x{g}", ""],
      ["\\'\\x{72}\\'", "'r'"],
      ["\\x{e2}\\x{82}\\x{ac}", "€"],
      ["a\\\nb", "a\\\nb"],
      ["a\\\n\\x{62}", "a\\\nb"],
    ];
    for (const [text, value] of cases) {
      assert.equal(decodeAnsiC(`$'${text}'`) ?? text, value, text);
    }
  });
});

describe("firstActive", () => {
  const cases: [text: string, place: Place, index: number][] = [
    ["a$(b)", Place.quotes, 1],
    ["a`b`", Place.hereDoc, 1],
    ["^a$", Place.word, -1],
    ["a$ b", Place.quotes, -1],
    ["a$/b$.", Place.word, -1],
    ["a b", Place.word, 1],
    ["a b;", Place.text, -1],
    ["a\\ b\\;c", Place.word, -1],
    ["\\$x \\`", Place.quotes, -1],
    ["\\\\$x", Place.quotes, 2],
    ["$'x'", Place.quotes, -1],
    ["$'x'", Place.exposed, 0],
    ['$"x', Place.hereDoc, -1],
    ['a"b', Place.quotes, 1],
    ['a"b', Place.hereDoc, -1],
    ["a'b", Place.exposed, -1],
    ["a'b", Place.text, 1],
    ["a<(b", Place.text, 1],
    ["a<(b", Place.exposed, 1],
    ["a<(b", Place.quotes, -1],
    ["a<b", Place.exposed, -1],
    ["$[1", Place.quotes, 0],
    ["é$é", Place.word, -1],
    ["\\", Place.word, -1],
  ];
  for (const [text, place, index] of cases) {
    it(`${JSON.stringify(text)} in place ${place}`, () => {
      assert.equal(firstActive(text, place), index);
    });
  }
});
