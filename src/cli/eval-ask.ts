/** `cerbash eval ask FILE.jsonl…` */
import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { embedded } from "../ask/backends/embedded.js";
import { shapeOf } from "../corpus/steps/shape.js";
import { findShellcheck } from "../corpus/steps/shellcheck.js";
import { type Split, splitOf, splits } from "../corpus/steps/split.js";
import { interpreter } from "../evaluate/ask/execute.js";
import { readAskRows } from "../evaluate/ask/read-ask-rows.js";
import { type Entrant, evaluateAsk } from "../evaluate/ask/run.js";
import type { AskRow } from "../evaluate/ask/types.js";
import { askHtml } from "../evaluate/reports/ask-html.js";
import { askTerminal } from "../evaluate/reports/ask-terminal.js";
import type { BadRow } from "../evaluate/types.js";
import { builtInIndex, createGuard } from "../guard.js";
import { readable, writePage } from "./eval-run.js";
import { type Io, UsageError } from "./io.js";
import type { Options } from "./options.js";
import { progressOf } from "./progress.js";
import { painter, visible } from "./terminal.js";
import { version } from "./version.js";

/** Of the split by shape and of the choice with `--limit`, so that every run has the same rows. */
const SPLIT_SEED = 1;
const OTHERS = [
  "ask",
  "deny",
  "by",
  "labels",
  "policy",
  "phases",
  "max-false-alarms",
  "min-stopped",
];
const SEEDS = [1, 2, 3];

/** Exit codes: 0, 3 (thrown) an error in use. Nothing is run on the machine. */
export async function ask(operands: readonly string[], options: Options, io: Io): Promise<number> {
  const other = OTHERS.find((name) => options.has(name));
  if (other !== undefined) throw new UsageError(`cerbash eval ask: --${other} is for guard`);
  if (operands.length === 0)
    throw new UsageError("cerbash eval ask: name a file of requests\nSee: cerbash help eval");
  const isJson = options.has("json");
  const index = builtInIndex();
  const tableOf = (program: string) => index.tools.get(program);
  const { rows, bad } = await readAll(operands, io);
  if (rows.length === 0) {
    const [first] = bad;
    const why = first === undefined ? "" : `: ${first.file}:${first.line}: ${first.error}`;
    throw new UsageError(
      `cerbash eval ask: there is no request${why}\nA row is {"nl": "list all files", "command": "ls -A"}`,
    );
  }
  const split = splitOption(options.value("split"));
  const wanted = limited(
    split === undefined
      ? rows
      : rows.filter(
          ({ commands }) =>
            splitOf(shapeOf(commands[0] ?? "", tableOf).group, SPLIT_SEED) === split,
        ),
    options.value("limit"),
  );
  if (wanted.length === 0)
    throw new UsageError(`cerbash eval ask: no request is in the split ${split}`);
  const bash = options.has("no-execution") ? null : await interpreter();
  if (bash === null && !options.has("no-execution"))
    io.warn("cerbash eval ask: just-bash is not installed, so nothing is executed in memory");
  const guard = createGuard();
  const progress = progressOf(io);
  const entrants: readonly Entrant[] = [{ name: "embedded", backends: [embedded] }];
  const report = await evaluateAsk(wanted, bad, entrants, {
    check: (command) => guard.checkSync(command),
    tableOf,
    bash,
    seeds: SEEDS,
    shellcheck: await findShellcheck({
      mode: "auto",
      path: io.env.PATH ?? "",
      folder: tmpdir(),
      processes: 1,
      timeoutMs: 5_000,
    }),
    now: () => performance.now(),
    cerbash: version,
    made: new Date().toISOString(),
    keepRows: options.has("rows") || options.has("wrong"),
    onRow: (done, of, name) => progress.show(() => `${done} of ${of}, ${name}`),
  }).finally(progress.clear);
  await writePage(options, io, () => askHtml(report));
  const listed = options.has("wrong")
    ? (report.results ?? []).filter(({ execution }) => execution === "different")
    : [];
  await io.write(
    isJson
      ? `${JSON.stringify(report)}\n`
      : askTerminal(report, { paint: painter(io), visible }, listed),
  );
  return 0;
}

async function readAll(
  operands: readonly string[],
  io: Io,
): Promise<{ readonly rows: readonly AskRow[]; readonly bad: readonly BadRow[] }> {
  const rows: AskRow[] = [];
  const bad: BadRow[] = [];
  for (const name of operands) {
    const input = name === "-" ? io.stdin : createReadStream(readable(name, io));
    for await (const row of readAskRows(input, name === "-" ? "(standard input)" : name))
      if ("error" in row) bad.push(row);
      else rows.push(row);
  }
  return { rows, bad };
}

function splitOption(text: string | undefined): Split | undefined {
  if (text === undefined) return undefined;
  const split = splits.find((name) => name === text);
  if (split === undefined)
    throw new UsageError(`cerbash eval ask: --split is one of ${splits.join(", ")}`);
  return split;
}

/** So many rows, spread evenly over the file. */
function limited(rows: readonly AskRow[], text: string | undefined): readonly AskRow[] {
  if (text === undefined) return rows;
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError("cerbash eval ask: --limit is a whole number");
  const count = Math.min(Number(text), rows.length);
  return Array.from(
    { length: count },
    (_, i) => rows[Math.floor(((i + 0.5) * rows.length) / count)] as AskRow,
  );
}
