import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { leastTime } from "../../test/pace.js";
import { MAX_BYTES, MAX_PROBLEMS } from "./limits.js";
import { type Parsed, parseShell } from "./parse.js";
import { forEachChild, type SyntaxNode } from "./tree.js";

/** The simple commands of a tree in order, each as its words. */
function commandsOf(parsed: Parsed): string[][] {
  const found: string[][] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === "Command" && node.name) {
      const words = [node.name, ...node.suffix.filter((item) => item.type === "Word")];
      found.push(words.map((word) => (word.type === "Word" ? word.value : "")));
    }
    forEachChild(node, visit);
  };
  if (parsed.script) visit(parsed.script);
  return found;
}

const codesOf = (text: string) => parseShell(text).problems.map(({ code }) => code);

describe("the tree", () => {
  it("holds the commands of a text without problems", () => {
    const parsed = parseShell("cd src && ls -la | wc -l; echo \"$(date)\" 'a b'");
    assert.deepEqual(parsed.problems, []);
    assert.deepEqual(commandsOf(parsed), [
      ["cd", "src"],
      ["ls", "-la"],
      ["wc", "-l"],
      ["echo", "$(date)", "a b"],
      ["date"],
    ]);
  });

  it("is empty for an empty text", () => {
    for (const text of ["", " ", "\n", "# comment", "  \n\n # a\n"]) {
      const parsed = parseShell(text);
      assert.deepEqual(parsed.problems, []);
      assert.deepEqual(commandsOf(parsed), []);
      assert.ok(parsed.script);
    }
  });

  it("keeps what stands before an error, because bash runs line by line", () => {
    const cases = [
      'rm -rf /\necho "unterminated',
      "rm -rf /\nif true; then",
      "rm -rf /\n)",
      "rm -rf /\necho $(",
      "rm -rf /\n<<",
    ];
    for (const text of cases) {
      const parsed = parseShell(text);
      assert.notDeepEqual(parsed.problems, [], text);
      assert.deepEqual(commandsOf(parsed)[0], ["rm", "-rf", "/"], text);
    }
  });

  it("keeps the first lines of a text that is too much as a whole", () => {
    const ends = [
      "f() ".repeat(9000),
      `echo ${"x".repeat(MAX_BYTES)}`,
      `echo ${'"$('.repeat(2000)}`,
      "$(".repeat(40),
      "<<$(x".repeat(20),
    ];
    for (const end of ends) {
      const parsed = parseShell(`rm -rf /\n${end}`);
      assert.deepEqual(
        parsed.problems.map(({ kind }) => kind),
        ["limit"],
        end.slice(0, 20),
      );
      assert.deepEqual(commandsOf(parsed)[0], ["rm", "-rf", "/"], end.slice(0, 20));
    }
  });

  it("keeps the begin of one long line", () => {
    const parsed = parseShell(`rm -rf / ; : ${"x".repeat(MAX_BYTES)}`);
    assert.deepEqual(commandsOf(parsed)[0], ["rm", "-rf", "/"]);
  });
});

describe("problems", () => {
  it("say where an error is, also in a nested script", () => {
    const text = "echo $(if true)";
    const [problem] = parseShell(text).problems;
    assert.equal(problem?.kind, "syntax");
    assert.equal(problem?.code, "syntax-error");
    assert.match(problem?.message ?? "", /then/);
    assert.ok(problem && problem.start >= 7 && problem.end <= text.length);
  });

  it("in decoded backticks have the place of the backticks", () => {
    const text = "echo `echo \\`if x\\``";
    const { problems } = parseShell(text);
    assert.notDeepEqual(problems, []);
    for (const { start, end } of problems) {
      assert.equal(text.slice(start, end), "`echo \\`if x\\``");
    }
  });

  it("are few, however bad the text is", () => {
    assert.equal(parseShell(`echo ${"<(a)#\n".repeat(500)}`).problems.length, MAX_PROBLEMS);
  });
});

describe("corrections", () => {
  const cases: [text: string, commands: string[][]][] = [
    ["$'\\x{72}\\x{6d}' -rf /", [["rm", "-rf", "/"]]],
    ["$'\\x{000072}\\x{6D' x", [["rm", "x"]]],
    ["$'\\\\x{72}'", [["\\x{72}"]]],
    ["$'a\\x{}b'", [["a"]]],
    ["$'\\x{172}'", [["r"]]],
    ["$'\\x{72}d'", [["rd"]]],
    ["$'\\x{c3}\\x{a9}'", [["é"]]],
    ["$'r\\\nm'", [["r\\\nm"]]],
    ["\"$(echo $'\\x{72}m')\"", [["$(echo $'\\x{72}m')"], ["echo", "rm"]]],
    ["env X=<(:) rm -rf /", [["env", "X=<(:)", "rm", "-rf", "/"], [":"]]],
    ["echo a<(b)c", [["echo", "a<(b)c"], ["b"]]],
    ["echo a<(b)c<(d)e f", [["echo", "a<(b)c<(d)e", "f"], ["b"], ["d"]]],
    ["echo <(a)<(b) c", [["echo", "<(a)<(b)", "c"], ["a"], ["b"]]],
    ["echo 'a b'<(c)\"$d\"", [["echo", "a b<(c)$d"], ["c"]]],
    ["echo $'\\x{72}'<(c)", [["echo", "r<(c)"], ["c"]]],
    ["diff --from-file=<(a) <(b)", [["diff", "--from-file=<(a)", "<(b)"], ["a"], ["b"]]],
    ["cat<(a) b", [["cat<(a)", "b"], ["a"]]],
    ["for i in a<(b)c d; do :; done", [["b"], [":"]]],
    ["x=(a<(b)c)", [["b"]]],
    ["echo x > le*>(:).t", [["echo", "x"], [":"]]],
    ["cat <<< a<(b)c d", [["cat", "d"], ["b"]]],
    ["x=<(a)", [["a"]]],
    ["x=<(a)b", [["a"]]],
  ];
  for (const [text, commands] of cases) {
    it(JSON.stringify(text), () => {
      const parsed = parseShell(text);
      assert.deepEqual(parsed.problems, []);
      assert.deepEqual(commandsOf(parsed), commands);
    });
  }

  it("put the target of a redirection and the value of an assignment together", () => {
    const statement = parseShell("x=a<(b)c >d<(e)f").script?.commands[0]?.command;
    assert.ok(statement?.type === "Command");
    const [assignment, redirect] = statement.prefix;
    assert.ok(assignment?.type === "Assignment" && assignment.value.type === "Word");
    assert.equal(assignment.value.value, "a<(b)c");
    assert.equal(assignment.text, "x=a<(b)c");
    assert.equal(assignment.name, "x");
    assert.ok(redirect?.type === "Redirect");
    assert.equal(redirect.target?.value, "d<(e)f");
    assert.equal(redirect.end, 16);
    assert.equal(statement.name, undefined);
  });
});

/** What agents and people type; none may have a problem. */
const honest = [
  "ls",
  "git status --short --branch",
  'git commit -m "fix: don\'t fail on (empty) lists" -m "Closes #12"',
  "git log --oneline -n 5 --format='%h %s (%an)'",
  "git rebase -i HEAD~3",
  "git show HEAD@{1}:src/a.ts",
  "git stash push -m 'wip: `ls`' -- src",
  "git commit -m \"$(cat <<'EOF'\nfeat: add `x`\n\nIt's $5 now (really).\nEOF\n)\"",
  "git commit -m \"$(cat <<'EOF'\nfix: a; b\nEOF)\"",
  "npm run build && npm test -- --runInBand",
  "npx tsc --noEmit -p . 2>&1 | head -50",
  "cd packages/core && pnpm exec vitest run 'src/**/*.test.ts'",
  "NODE_ENV=production PORT=3000 node server.js &",
  "node -e 'console.log(`${process.version} $(x)`)'",
  "node -e \"console.log(require('./package.json').version)\"",
  'python3 -c "import sys; print(sys.path[0])"',
  "python3 - <<'PY'\nimport os\nprint(f\"{os.environ['HOME']} $x `y`\")\nPY",
  "python -m pytest -q -x --maxfail=1 tests/test_a.py::test_b[param-1]",
  "pip install -r requirements.txt 'requests>=2.31,<3' \"django~=4.2\"",
  "cargo test --workspace --no-fail-fast -- --nocapture 2>&1 | tee /tmp/out.log",
  "go test ./... -run '^TestX$' -count=1",
  "make -j$(nproc) all CC=gcc CFLAGS='-O2 -g'",
  "docker compose -f docker/compose.yml up -d --build api worker",
  'docker run --rm -v "$PWD":/app -w /app -e "A=$B" node:20 sh -c "npm ci && npm test"',
  "docker ps --format '{{.Names}}\\t{{.Status}}'",
  'docker inspect -f "{{range .Mounts}}{{.Source}}{{end}}" web',
  "docker rm -f $(docker ps -aq)",
  "kubectl get pods -n default -o jsonpath='{.items[*].metadata.name}'",
  "kubectl apply -f - <<EOF\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${NAME}\nEOF",
  "helm upgrade --install web ./chart --set image.tag=$TAG,replicas=2",
  "terraform plan -var 'region=eu-west-1' -out=tf.plan",
  'aws s3 ls "s3://bucket/path/" --recursive | awk \'{sum += $3} END {print sum/1024 " KB"}\'',
  'curl -sSf "https://example.com/api/v1/items?page=2&size=10" | jq -r ".items[].id"',
  "curl -X POST -H 'Content-Type: application/json' -d '{\"a\": [1, 2]}' https://example.com/",
  'curl -s https://example.com -o /dev/null -w "%{http_code}\\n"',
  "wget -qO- https://example.com/file.tar.gz | tar xz -C /tmp/x --strip-components=1",
  "ssh -o BatchMode=yes deploy@example.com 'cd /srv/app && git pull && sudo systemctl restart app'",
  "scp -r dist/* deploy@example.com:/srv/www/",
  'rsync -avz --delete --exclude="*.log" ./ host.example:/backup/',
  "find . -name '*.orig' -not -path './node_modules/*' -print",
  "find . -type f \\( -name '*.js' -o -name '*.ts' \\) -exec grep -l 'TODO' {} +",
  "find . -name core -exec rm -f {} \\;",
  "find . -name '*.py' -print0 | xargs -0 -I{} sh -c 'echo {}; wc -l {}'",
  'find / -maxdepth 2 -size +100M 2>/dev/null | while read -r f; do ls -la "$f"; done',
  "grep -rn \"TODO\\|FIXME\" --include='*.ts' src | wc -l",
  "grep -E '^(foo|bar)[[:space:]]*=' config.ini",
  'grep -P "\\bfoo\\b(?!bar)" file',
  'grep "^$" file',
  'grep "cost: \\$[0-9]*" file',
  "grep -c $'\\t' file",
  "rg -n 'fn \\w+\\(' -g '!target' --json | head",
  "sed -i 's/localhost:3000/localhost:8080/g' config/dev.env",
  "sed -n '/start/,/end/p;$!d' file",
  "sed -e 's|$HOME|/root|' -e \"s|@X@|${X}|g\" in > out",
  "sed 's/\\(a\\)\\(b\\)/\\2\\1/' file",
  "awk -F: '{ print $1, $NF }' /etc/passwd",
  "awk 'BEGIN { FS=\",\" } $3 > 10 && $1 ~ /^x/ { n++ } END { print n }' data.csv",
  "awk -v n=\"$n\" 'NR==n{print; exit}' file",
  "perl -pe 's/(\\d+)/$1*2/ge' file",
  "cut -d',' -f1,3- data.csv | sort -u | uniq -c | sort -rn | head",
  "tr -d '\\r' < a > b",
  "tr 'a-z' 'A-Z' <<< \"$name\"",
  "jq '.[] | select(.a == \"b\") | {id, n: (.x + 1)}' a.json",
  "echo hello world",
  'echo "a $HOME ${USER} $(date +%F) `hostname` $((1 + 2)) \\$x"',
  "echo 'single $HOME `x`' \"double 'quoted'\"",
  "echo $'tab\\there' $\"locale\"",
  'echo a\\ b \\"c\\" \\$d',
  "echo {1..10} {a,b,c}.txt file{,.bak} pre{x,y{1,2}}post",
  "echo {a} {} x{}y {},{} {a}{b,c} {{a,b},c} {a,{b},c} {a\\},b} '{a},b}' \"{a},b}\" stash@{0},x",
  "git diff HEAD@{1},HEAD@{2} -- {src,test}/*.{js,ts}",
  "find . -exec mv {} {}.bak \\; -exec echo {},{} +",
  "echo *.txt ?? [a-z]* [!a]* **/*.ts",
  "echo ~/x ~root $? $! $$ $# $0 $1 $@ $* $-",
  'echo $ a$ "$" "a$" \'$\' 5$ "100%$"',
  'echo "cost: \\$$(a) \\$${b} $$ $$-x $$$(c)"',
  "echo # comment with ' and \" and $( and `",
  "echo a#b c # d",
  "echo a; echo b & echo c",
  "! true && false || echo x",
  "time -p make",
  "true; # nothing\n\n# more\nfalse",
  "a=1 b=\"$a\" c='x y' d=$(pwd) e=`pwd` f=",
  "a+=x; a[0]=1; a[i+1]=2; a=(1 2 3); a+=(4); declare -A m=([k]=v ['x y']=\"$z\")",
  "arr=(one \"two three\" $(ls) *.txt # comment\n 'four')",
  'echo "${arr[@]}" "${#arr[@]}" "${!arr[@]}" "${arr[0]}" "${arr[-1]}" "${arr[@]:1:2}"',
  'declare -A m; m[a]=1; for k in "${!m[@]}"; do echo "$k=${m[$k]}"; done',
  'export PATH="$HOME/bin:$PATH" A=b',
  "readonly X=1; local y=2; unset z; typeset -i n=3",
  "echo ${x} ${x:-default} ${x:=y} ${x:+z} ${x:?missing} ${x-} ${#x}",
  "echo ${x#a} ${x##*/} ${x%.*} ${x%%.*} ${x/a/b} ${x//a/b} ${x/#a/b} ${x/%a/b}",
  "echo ${x^} ${x^^} ${x,} ${x,,} ${x:1} ${x:1:3} ${x: -3} ${!x} ${!pre*} ${x@Q}",
  'echo "${x:-"nested ${y:-$(z)}"}" "${x//\\//_}" "${x//[^a-z]/}" "${x%"$y"}"',
  'echo "${x:-\'a\'}" "it\'s"',
  "x=\"${IFS:-$' \\t\\n'}\"",
  'dir="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"',
  'echo "$(echo "$(echo "$(echo deep)")")"',
  "echo `echo \\`echo deep\\``",
  'x="`cat f`"',
  "echo $((a + b * 2)) $((x << 2)) $((a ? b : c)) $(( (1+2) * 3 )) $((0x1f)) $((2#101))",
  'echo $((arr[0] + ${#x})) $(( $(wc -l < f) - 1 )) "$(( $a-$b ))" $((${x:-0}+1))',
  "((i++)); ((i += 2, j = i)); if ((i < 10 && j > 2)); then :; fi",
  "let i=i+1 'j = 2'",
  "for ((i = 0; i < 10; i++)); do echo $i; done",
  "for ((;;)); do break; done",
  'for f in *.png; do convert "$f" "${f%.png}.webp"; done',
  "for i in $(seq 1 5); do sleep $i; done",
  "for i in {1..3}; { echo $i; }",
  'for x; do echo "$x"; done',
  'while IFS= read -r line; do echo "$line"; done < file',
  'while IFS=, read -r a b; do :; done < <(grep -v "^#" f | sort)',
  "until curl -sf http://127.0.0.1:8080/health; do sleep 1; done",
  "while true; do date; sleep 5; done &",
  "select x in a b; do echo $x; break; done",
  "if [ -f .env ]; then set -a; . ./.env; set +a; fi",
  'if [ "$a" = "b" ] || [ ! -d "$c" -a -n "$d" ]; then echo x; elif test -z "$e"; then :; else exit 1; fi',
  'if [[ $a == b* && ! -e $c || $d =~ ^[0-9]+(\\.[0-9]+)?$ ]]; then echo "${BASH_REMATCH[1]}"; fi',
  '[[ "$x" == @(a|b) ]] && [[ $x < $y ]] && [[ -v z ]] && [[ $n -gt 3 ]]',
  '[[ $x =~ ^("a b"|c\\ d)$ ]]',
  "[[ ( -n $a || -n $b ) && $c != d ]]",
  'case $1 in start|stop) echo "$1" ;; (restart) : ;& -h | --help) usage ;;& *) exit 1 ;; esac',
  'case "$(uname -s)" in\n  Linux*) os=linux ;;\n  Darwin*) os=mac ;;\n  *) ;;\nesac',
  "x=$(case $y in a) echo 1 ;; *) echo 2 ;; esac)",
  'case $x in [0-9]*|"a b") ;; esac',
  'f() { local x=$1; echo "$x"; }; f a',
  "function g { return 0; }",
  "function h() ( cd /tmp && ls )",
  "f() if true; then :; fi",
  "{ echo a; echo b; } > out 2>&1",
  "(cd /tmp && ls) | cat",
  "( (echo a); (echo b) )",
  'coproc cat; echo hi >&"${COPROC[1]}"',
  "coproc P { cat; }",
  "exec 3<> /dev/tcp/127.0.0.1/80; echo hi >&3; cat <&3; exec 3>&- 3<&-",
  "exec {fd}> log; echo x >&$fd; exec {fd}>&-",
  "cmd > out 2> err; cmd >> out 2>&1; cmd &> all; cmd &>> all; cmd >| f; cmd < in <> rw",
  "cmd 2>/dev/null 1>&2 0<in",
  "> empty",
  "cat <<EOF\nhello $USER `date` $(pwd) ${x:-y} $((1+1)) \\$z \"quoted\" 'single' it's\nEOF",
  "cat <<'EOF' > script.sh\n#!/bin/sh\necho \"$1\" `x` ${y\nif\nEOF",
  "cat <<-EOF\n\tindented $x\n\tEOF",
  'cat << "E O F"\nx\nE O F',
  "cat <<A <<B\na\nA\nb\nB",
  "cat <<EOF | grep x && echo done\nx\nEOF",
  "cat <<EOF\nno end",
  "cat <<EOF\n$",
  "x=$(cat <<EOF\na; b $y\nEOF\n); echo a; echo b",
  "ssh host.example bash -s <<'EOF'\nset -e\ncd /srv; ls\nEOF",
  "psql -U app <<SQL\nSELECT '$id', \"name\" FROM t WHERE a <> 'b';\nSQL",
  "diff <(sort a) <(sort b) > >(tee log)",
  "comm -12 <(sort a) <(sort b | uniq)",
  "tee >(gzip > a.gz) >(md5sum) < in > /dev/null",
  'bash -c \'echo "$0" "$@"\' a b',
  'sh -c "echo \\$HOME \\"x\\""',
  'eval "$(ssh-agent -s)"',
  "trap 'rm -f \"$tmp\"' EXIT INT",
  "set -euo pipefail; shopt -s nullglob",
  "xargs -n1 -P4 < list",
  "printf '%s\\n' \"$@\" | sort",
  'printf "%-10s|%5d\\n" a 1',
  "long --option=value \\\n  --other 'x' \\\n  -- file",
  "a && \\\nb || \\\nc | \\\nd",
  "a |\n  b |&\n  c",
  "a &&\n\n# why\nb",
  'echo "line \\\ncontinued"',
  "echo ${{ matrix.os }} '${{ secrets.X }}' \"${{ github.event.inputs['a'] }}\"",
  'if [ "${{ matrix.os }}" = linux ]; then ./build.sh ${{ inputs.args }}; fi',
  "tar czf backup-$(date +%Y%m%d).tar.gz --exclude=./{a,b} .",
  "ps aux | grep '[n]ode' | awk '{print $2}' | xargs -r kill -9",
  "lsof -ti:3000 | xargs kill",
  "export A='it'\\''s'; echo \"$A\"",
  "echo 'é ü 日本' \"naïve\" 🙂",
  'cd "$OLDPWD"; pushd /tmp > /dev/null; popd',
  "test -f x&&echo y||echo z;echo w",
  "open -a 'Google Chrome' \"http://localhost:3000/?q=a&b=c\"",
  "rm -rf node_modules/.cache dist && mkdir -p dist",
  "chmod +x ./gradlew; ./gradlew -q assembleDebug",
  'ffmpeg -i in.mp4 -vf "scale=1280:-1,fps=15" -c:v libx264 out.mp4',
  "tmux send-keys -t 0 'ls' C-m",
  'echo "$(<file)" $(< file)',
  "cat file | while read a; do echo $a; done; wait $!",
];

describe("honest commands have no problem", () => {
  it(`(${honest.length} of them)`, () => {
    assert.ok(honest.length >= 150);
    for (const text of honest) assert.deepEqual(parseShell(text).problems, [], text);
  });

  it("not inside of other commands either", () => {
    const inside = (text: string) => [
      `(\n${text}\n)`,
      `if true; then\n${text}\nfi`,
      `f() {\n${text}\n}; f`,
      `x=1\n${text}\necho done`,
    ];
    for (const text of honest.filter((item) => !/EOF\n(no end|\$)$/.test(item))) {
      for (const nested of inside(text)) {
        assert.deepEqual(parseShell(nested).problems, [], nested);
      }
    }
  });
});

/** Tokens whose places decide how a shell reads a text. */
const tokens = [
  ..."'\"`$(){}[]<>|&;\\\n #=!*?-~:/%^,@+",
  ..."$( $(( )) ${ $[ <( >( (( ;; <<E \nE\n <<-'E' $' $\" \\\n >&- >&-x && || |& &> {a, @( a=( [[ ]]".split(
    " ",
  ),
  ..."if then else fi for i in do done while case esac function select coproc time f() echo x".split(
    " ",
  ),
  "$\\\n",
  "<<\\E\n",
  "${x:-",
  "${x/",
  "\0",
  "\r",
  "\u{1F642}",
  "\uD800",
];

const mutated = fc
  .tuple(
    fc.constantFrom(...honest),
    fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom(...tokens), fc.nat(3)), {
      maxLength: 8,
    }),
  )
  .map(([text, edits]) => {
    let result = text;
    for (const [place, length, token, kind] of edits) {
      const at = place % (result.length + 1);
      const rest = result.slice(kind === 0 ? at + length : at);
      const copied = result.slice(length, length + 20).repeat(20);
      result = result.slice(0, at) + (kind === 3 ? copied : token) + rest;
    }
    return result.slice(0, 8192);
  });

/** Many openers and few closers: what makes parsers slow. */
const deep = fc
  .tuple(fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 4 }), fc.nat(3000))
  .map(([unit, count]) => unit.join("").repeat(count).slice(0, 8192));

describe("any text", () => {
  it("is parsed without an exception, and problems lie inside of it", () => {
    fc.assert(
      fc.property(fc.oneof(mutated, deep, fc.string({ unit: "binary" })), (text) => {
        for (const { start, end, code, message } of parseShell(text).problems) {
          assert.ok(0 <= start && start <= end && end <= text.length, code);
          assert.ok(message !== "" && code !== "parser-crash", code);
        }
      }),
      { numRuns: 4000 },
    );
  });

  it("of up to 8 KB takes less than 50 ms", () => {
    fc.assert(
      fc.property(fc.oneof(mutated, deep), (text) => {
        const took = leastTime(() => parseShell(text), 50);
        assert.ok(took <= 50, `${took} ms`);
      }),
      { numRuns: 4000 },
    );
  });

  it("has the same problems when it is too long for the short way", () => {
    const plain = fc
      .array(
        fc.constantFrom(
          ..."if then fi do done { } ! ; & | && || a -b c=d * ? [a-z] {a,b} # ~".split(" "),
        ),
      )
      .map((words) => words.join(" ").slice(0, 120));
    fc.assert(
      fc.property(plain, (text) => {
        assert.deepEqual(codesOf(text), codesOf(`${text}\n${"\n".repeat(200)}`));
      }),
      { numRuns: 2000 },
    );
  });
});
