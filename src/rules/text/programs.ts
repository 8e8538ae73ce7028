/** Filters that are programmed: sed, awk, jq and their kin. */
import { awkEmpties, EMPTIED, sedEmpties } from "../../effects/code/empties.js";
import type { Word } from "../../shell/types.js";
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation } from "../../tools/types.js";
import { awkLine, composed, jqText, sedLine } from "./lib/compose.js";
import { changed, inputOf, passed, someLines, textFlow } from "./lib/flow.js";
import { substituteText } from "./lib/fold.js";
import { jqHidesValues } from "./lib/projection.js";
import { awkHidesValues, sedHidesValues } from "./lib/redact.js";

function readWords(emit: Emit, words: readonly Word[], act: "read" | "stat" = "read"): void {
  for (const word of words) if (word.text !== "-") emit.file(act, word);
}

interface Programmed {
  readonly scripts: readonly Word[];
  readonly files: readonly Word[];
}

function sedParts(i: Invocation): Programmed {
  const scripts = i.values("--expression");
  if (scripts.length > 0 || i.has("--file")) return { scripts, files: i.operands };
  // On macOS `-i` takes the next word: `sed -i '' s/a/b/ file`.
  const words =
    i.has("--in-place") && i.operands[0]?.text === "" ? i.operands.slice(1) : i.operands;
  return { scripts: words.slice(0, 1), files: words.slice(1) };
}

const sed = defineTool({
  names: ["sed", "gsed"],
  about: "edits lines by a script",
  options: `-n --quiet --silent; --debug; -e --expression=; -f --file=; --follow-symlinks; -I=? --in-place=?; -i --in-place=?; -l --line-length=; --posix
    -E -r --regexp-extended; -s --separate; --sandbox; -u --unbuffered; -z --null-data; -a`,
  nature: "text",
  runs(i, run) {
    for (const script of sedParts(i).scripts) run.code("sed", script);
    for (const file of i.values("--file")) run.file("sed", file, []);
  },
  effects(i, emit) {
    const { scripts, files } = sedParts(i);
    if (i.has("--in-place")) {
      const copy =
        (i.value("--in-place")?.text ?? "") !== "" ? { careful: "keeps-copy" as const } : {};
      const texts = scripts.filter((word) => word.known).map((word) => word.text);
      const empties =
        texts.length > 0 && texts.length === scripts.length && !i.has("--file")
          ? sedEmpties(texts, i.has("--quiet"))
          : false;
      for (const word of files)
        emit.file("overwrite", word, { ...copy, ...(empties ? { content: EMPTIED } : {}) });
      return;
    }
    readWords(emit, files, sedHidesValues(scripts) ? "stat" : "read");
  },
  stdout(i, stdin) {
    const { scripts, files } = sedParts(i);
    const input = inputOf(stdin, files);
    const line =
      scripts.length === 1 && scripts[0]?.known === true ? sedLine(scripts[0].text) : undefined;
    if (
      line !== undefined &&
      input?.text === undefined &&
      input?.items === undefined &&
      !i.has("--quiet")
    ) {
      return composed(i, input, line);
    }
    const prints =
      i.has("--quiet") && scripts.every((word) => /^[\d,$;p\s]*$|^\/[^/]*\/p$/.test(word.text));
    if (prints) return someLines(i, input);
    const flow = changed(
      i,
      input,
      (text) => {
        let out: string | undefined = text;
        for (const script of scripts) {
          out = out === undefined || !script.known ? undefined : substituteText(out, script.text);
        }
        return i.options.some((option) => !/expression|regexp-extended/.test(option.name))
          ? undefined
          : out;
      },
      input?.text === undefined ? 0 : Taint.decoded,
    );
    return sedHidesValues(scripts) ? { ...flow, taints: flow.taints & ~Taint.secret } : flow;
  },
  allowed: [
    "sed -n '1,20p' src/index.ts",
    "sed -i 's/foo/bar/g' src/*.ts",
    "sed -i '' -e 's/a/b/' README.md",
    "sed -E 's/=.*/=<set>/' .env",
    "git diff | sed 's/^/  /'",
    "sed -i.bak '/^#/d' config.ini",
    "sed -n '/start/,/end/p' log.txt",
  ],
  asked: ["sed -n 1p .env", "sed -i '/nvm/d' ~/.zshrc"],
  denied: [
    "sed '1e rm -rf ~' x",
    "sudo sed -i 's/^SELINUX=enforcing/SELINUX=disabled/' /etc/selinux/config",
  ],
});

function awkParts(i: Invocation): Programmed {
  const scripts = i.values("--source");
  if (scripts.length > 0 || i.has("--file") || i.has("--exec"))
    return { scripts, files: i.operands };
  return { scripts: i.operands.slice(0, 1), files: i.operands.slice(1) };
}

const awk = defineTool({
  names: ["awk", "gawk", "mawk", "nawk", "goawk", "original-awk"],
  about: "runs a program on every line",
  style: "posix",
  options: `-f --file=; -F --field-separator=; -v --assign=; -b --characters-as-bytes; -c --traditional; -C --copyright; -d --dump-variables=?; -D --debug=?
    -e --source=; -E --exec=; -g --gen-pot; -h; -i --include=; -I --trace; -k --csv; -l --load=; -L --lint=?; -M --bignum; -n --non-decimal-data; -N --use-lc-numeric
    -o --pretty-print=?; -O --optimize; -p --profile=?; -P --posix; -r --re-interval; -s --no-optimize; -S --sandbox; -t --lint-old; -W=`,
  nature: "text",
  runs(i, run) {
    const { scripts, files } = awkParts(i);
    for (const script of scripts) run.code("awk", script);
    for (const name of ["--file", "--exec"])
      for (const file of i.values(name)) run.file("awk", file, files);
    for (const library of i.values("--load")) run.file("file", library, []);
  },
  effects(i, emit) {
    const { scripts, files } = awkParts(i);
    const data = files.filter((word) => !/^[A-Za-z_]\w*=/.test(word.text));
    if (i.values("--include").some((word) => /^inplace(\.awk)?$/.test(word.text))) {
      const empties = awkEmpties(scripts[0]?.text ?? "");
      for (const word of data) emit.file("overwrite", word, empties ? { content: EMPTIED } : {});
      return;
    }
    const hidden = awkHidesValues(i.value("--field-separator"), scripts[0]);
    readWords(emit, data, hidden ? "stat" : "read");
  },
  stdout(i, stdin) {
    const { scripts, files } = awkParts(i);
    const input = inputOf(stdin, files);
    const line =
      scripts.length === 1 && scripts[0]?.known === true ? awkLine(scripts[0].text) : undefined;
    if (line !== undefined) return composed(i, input, line);
    return passed(i, input, input?.text === undefined ? 0 : Taint.decoded);
  },
  allowed: [
    "awk '{print $1}' data.txt",
    "ps aux | awk '{sum += $3} END {print sum}'",
    "awk -F, 'NR>1 {print $2}' a.csv",
    "awk -v n=3 '$1 > n' x.txt",
    "git log --format='%an' | awk '!seen[$0]++'",
    "awk -F= '{print $1}' .env",
  ],
  asked: ["awk '{print}' .env"],
  denied: ["awk 'BEGIN {system(\"rm -rf ~\")}'"],
});

const SELECTS_ENVIRONMENT = /(^|[^\w.$])(env|\$ENV)(?![\w(:])\s*(\.\s*(\w+)|$|[|)\]},])/;

/** A jq program that prints the whole environment or one of its secrets. */
function showsEnvironment(word: Word | undefined): boolean {
  if (word === undefined || !word.known) return false;
  const match = SELECTS_ENVIRONMENT.exec(word.text);
  if (match === null) return false;
  return match[4] === undefined || /TOKEN|SECRET|PASSW|API_?KEY|PRIVATE|CREDENTIAL/i.test(match[4]);
}

const jq = defineTool({
  names: ["jq", "gojq", "jaq"],
  about: "queries and changes JSON",
  options: `-n --null-input; -R --raw-input; -s --slurp; -c --compact-output; -r --raw-output; --raw-output0; -j --join-output; -a --ascii-output; -S --sort-keys; -C --color-output
    -M --monochrome-output; --tab; --indent=; --unbuffered; --stream; --stream-errors; --seq; -f --from-file=; -L --library-path=; -e --exit-status; --binary; -b; -h
    --args; --jsonargs; --yaml-input; --yaml-output; -i --in-place; --from=; --to=; --build-configuration; --unbuffered`,
  nature: "text",
  effects(i, emit) {
    const { scripts, files } = jqParts(i);
    if (showsEnvironment(scripts[0])) emit.secret("environment");
    if (i.has("--in-place")) for (const word of files) emit.file("overwrite", word);
    else readWords(emit, files);
    const script = i.value("--from-file");
    if (script !== undefined) emit.file("read", script);
  },
  stdout(i, stdin) {
    const { scripts, files } = jqParts(i);
    const text = scripts[0]?.known === true ? jqText(scripts[0].text) : undefined;
    if (text !== undefined && i.has("--raw-output", "--join-output"))
      return textFlow(`${text}\n`, i);
    const flow = passed(i, inputOf(stdin, files), showsEnvironment(scripts[0]) ? Taint.secret : 0);
    return jqHidesValues(scripts[0]) ? { ...flow, taints: flow.taints & ~Taint.secret } : flow;
  },
  allowed: [
    "jq . package.json",
    "jq -r '.scripts | keys[]' package.json",
    "curl -s http://localhost:3000/api | jq '.items[0]'",
    "jq --arg v 1.2.3 '.version = $v' package.json > /tmp/p.json",
    "jq '.env' config.json",
  ],
  asked: ["jq . ~/.composer/auth.json"],
});

/** jq's named arguments take two words, so they are read by hand. */
function jqParts(i: Invocation): Programmed {
  const words: Word[] = [];
  const args = i.command.args;
  let onlyOperands = false;
  for (let n = 0; n < args.length; n++) {
    const word = args[n] as Word;
    const text = word.text;
    if (onlyOperands || !text.startsWith("-") || text === "-") words.push(word);
    else if (text === "--") onlyOperands = true;
    else if (text === "--arg" || text === "--argjson") n += 2;
    else if (/^--(slurpfile|rawfile|argfile)$/.test(text)) {
      const file = args[n + 2];
      if (file !== undefined) words.push(file);
      n += 2;
    } else if (text === "--args" || text === "--jsonargs") break;
    else if (/^--(indent|from-file|library-path|from|to)$|^-[a-zA-Z]*[fL]$/.test(text)) n++;
  }
  if (i.has("--from-file")) return { scripts: [], files: words };
  return { scripts: words.slice(0, 1), files: words.slice(1) };
}

const queries = [
  defineTool({
    names: [
      "yq",
      "xq",
      "tomlq",
      "dasel",
      "gron",
      "fx",
      "jless",
      "jp",
      "jmespath",
      "htmlq",
      "pup",
      "xmllint",
      "xmlstarlet",
      "xidel",
      "jo",
      "hjson",
      "json5",
      "jsonlint",
      "yamllint",
      "taplo",
      "json_pp",
      "json_reformat",
      "prettyjson",
      "jello",
      "zq",
      "toml",
      "remarshal",
      "yaml2json",
      "json2yaml",
    ],
    about: "queries and changes structured text",
    options: `-i --inplace --in-place; -r --raw-output --unwrapScalar=?; -o --output-format= --output=; -p --input-format=; -P --prettyPrint; -n --null-input; -e --exit-status; -s --split-exp=; -f --from-file= --file=; -C --colors
      -M --no-colors; -I --indent=; -N --no-doc; -y --yaml-output; -Y --yaml-roundtrip; -x --xml-output; -t --toml-output; -j --tojson; -c --compact-output; -S --sort-keys; -u --ungron; -v --values --verbose; -w --write=; -m --monochrome
      --xpath=; --format; --noout; --schema=; --valid; --html; --recover; --arg=; --text; -a --attribute=; --header-preprocess; --front-matter=; --strict; -d=; -q; -k; --c14n; --nonet; --noent; --huge; -l; -L; -R; -V`,
    nature: "text",
    effects(i, emit) {
      const [first, ...rest] = i.operands;
      const files = rest.length > 0 || !/^(yq|xq|tomlq)$/.test(i.program) ? rest : [];
      const all =
        /^(gron|xmllint|fx|jless|yamllint|jsonlint|json5)$/.test(i.program) && first !== undefined
          ? [first, ...rest]
          : files;
      if (i.has("--in-place")) for (const word of files) emit.file("overwrite", word);
      else readWords(emit, all);
      const out = i.program === "xmllint" ? i.value("--output") : undefined;
      if (out !== undefined && out.text !== "-") emit.file("overwrite", out);
    },
    stdout: (i, input) => passed(i, inputOf(input, i.operands.slice(1))),
    allowed: [
      "yq '.version' Chart.yaml",
      "yq -i '.image.tag = \"1.2\"' values.yaml",
      "gron package.json | grep name",
      "xmllint --format a.xml",
      "dasel -f a.toml '.package.name'",
    ],
    asked: ["yq . ~/.kube/config"],
  }),
  defineTool({
    names: [
      "csvcut",
      "csvgrep",
      "csvstat",
      "csvlook",
      "csvjson",
      "csvsort",
      "csvjoin",
      "csvstack",
      "csvclean",
      "csvformat",
      "in2csv",
      "csvsql",
      "xsv",
      "qsv",
      "mlr",
      "miller",
      "q",
      "datamash",
      "csvtk",
      "visidata",
      "textql",
    ],
    about: "queries tables",
    options:
      "-c=; -d=; -f=; -H; -I; -k; -n; -r=?; -s=?; -t=?; -m=; -x; -v; -o=; --icsv; --ojson; --csv; --json; --from=; --c2p; --c2j; --opprint; --fs=; --ofs=; -O; -i=?; -g=; --query=; --tables=; --db=; --insert",
    nature: "text",
    effects: (i, emit) => readWords(emit, i.operands.slice(-1)),
    stdout: (i, input) => passed(i, input),
    allowed: [
      "csvcut -c 1,2 data.csv",
      "xsv stats data.csv",
      "mlr --icsv --ojson cat data.csv",
      "csvstat data.csv",
    ],
  }),
];

export const tools = [sed, awk, jq, ...queries];
