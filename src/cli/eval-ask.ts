/** `cerbash eval ask FILE.jsonl…` */
import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { corpusBackend, learnFrom } from "../ask/backends/corpus.js";
import { embedded } from "../ask/backends/embedded.js";
import { ggufBackend } from "../ask/backends/gguf-node.js";
import { indexCorpus } from "../ask/retrieval/finder.js";
import { shapeOf } from "../corpus/steps/shape.js";
import { findShellcheck } from "../corpus/steps/shellcheck.js";
import { type Split, splitOf, splits } from "../corpus/steps/split.js";
import { interpreter } from "../evaluate/ask/execute.js";
import { normalised } from "../evaluate/ask/match.js";
import { readAskRows } from "../evaluate/ask/read-ask-rows.js";
import { type Entrant, evaluateAsk } from "../evaluate/ask/run.js";
import { isCorrect } from "../evaluate/ask/tally.js";
import type { AskRow } from "../evaluate/ask/types.js";
import { askHtml } from "../evaluate/reports/ask-html.js";
import { askTerminal } from "../evaluate/reports/ask-terminal.js";
import type { BadRow } from "../evaluate/types.js";
import { builtInIndex, createGuard } from "../guard.js";
import { ggufFiles } from "./ask-models.js";
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
  const keyOf = splitKey(options.value("split-by"), tableOf);
  const inSplit = (name: Split): readonly AskRow[] =>
    rows.filter((row) => splitOf(keyOf(row), SPLIT_SEED) === name);
  const wanted = limited(split === undefined ? rows : inSplit(split), options.value("limit"));
  if (wanted.length === 0)
    throw new UsageError(`cerbash eval ask: no request is in the split ${split}`);
  const bash = options.has("no-execution") ? null : await interpreter();
  if (bash === null && !options.has("no-execution"))
    io.warn("cerbash eval ask: just-bash is not installed, so nothing is executed in memory");
  const guard = createGuard();
  const progress = progressOf(io);
  const entrants = entrantsOf(options.value("backend") ?? "embedded", {
    train: () => {
      if (split !== "test" && split !== "valid")
        throw new UsageError(
          "cerbash eval ask: the corpus backend learns from the train part; take --split test",
        );
      return inSplit("train");
    },
    modelFiles: () => ggufFiles(options, io, "cerbash eval ask"),
  });
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
  }).finally(() => {
    progress.clear();
    for (const { backends } of entrants) for (const backend of backends) backend.end?.();
  });
  await writePage(options, io, () => askHtml(report));
  const listed = options.has("wrong")
    ? (report.results ?? []).filter((result) => !isCorrect(result))
    : [];
  await io.write(
    isJson
      ? `${JSON.stringify(report)}\n`
      : askTerminal(report, { paint: painter(io), visible }, listed),
  );
  return 0;
}

/**
 * `--split-by`: shape (programs and options, the default), command (its normalised text) or request.
 * By request the same command may stand on both sides, as in published splits of NL2Bash.
 */
function splitKey(
  text: string | undefined,
  tableOf: Parameters<typeof shapeOf>[1],
): (row: AskRow) => string {
  if (text === undefined || text === "shape")
    return ({ commands }) => shapeOf(commands[0] ?? "", tableOf).group;
  if (text === "command") return ({ commands }) => normalised(commands[0] ?? "");
  if (text === "request") return ({ nl }) => nl.toLowerCase();
  throw new UsageError("cerbash eval ask: --split-by is shape, command or request");
}

/** Each backend alone, and all in order when there are several. */
function entrantsOf(
  text: string,
  {
    train,
    modelFiles,
  }: {
    readonly train: () => readonly AskRow[];
    readonly modelFiles: () => ReturnType<typeof ggufFiles>;
  },
): readonly Entrant[] {
  const all = text.split(",").map((name) => {
    if (name === "embedded") return embedded;
    if (name === "corpus") {
      const index = indexCorpus(
        train().flatMap(({ nl, commands }) => commands.map((command) => ({ nl, command }))),
      );
      return corpusBackend(index, learnFrom(index));
    }
    // Once, as the model thinks best: votes of a model that is wrong take three times as long.
    if (name === "gguf") return { ...ggufBackend({ ...modelFiles(), samples: 1 }), name };
    throw new UsageError(`cerbash eval ask: no such backend: ${name} (embedded, corpus, gguf)`);
  });
  const alone = all.map((backend) => ({ name: backend.name, backends: [backend] }));
  return all.length > 1
    ? [...alone, { name: all.map(({ name }) => name).join(" then "), backends: all }]
    : alone;
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
  return { rows: merged(rows), bad };
}

/** A request that stands in several rows has several right answers. */
function merged(rows: readonly AskRow[]): readonly AskRow[] {
  const byRequest = new Map<string, AskRow>();
  for (const row of rows) {
    const key = `${row.platform} ${row.nl.trim()}`;
    const before = byRequest.get(key);
    const commands = [...new Set([...(before?.commands ?? []), ...row.commands])];
    byRequest.set(key, { ...(before ?? row), commands });
  }
  return [...byRequest.values()];
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
