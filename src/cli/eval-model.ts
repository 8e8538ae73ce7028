/** `cerbash eval model FILE.gguf|URL ROWS.jsonl…` */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { GgufBrain } from "../brain/gguf/gguf-node.js";
import { loadBrain } from "../brain/load-node.js";
import { guardLabels, guardPrompt } from "../brain/prompt/guard.js";
import { chatTemplateOf } from "../brain/prompt/template.js";
import { serverApis } from "../brain/server/apis.js";
import { ServerBrain } from "../brain/server/server-node.js";
import {
  type Evaluated,
  type Expected,
  evaluateModel,
  type Read,
} from "../evaluate/model/evaluate.js";
import type { LabelledRow, ModelReport } from "../evaluate/model/types.js";
import { isRow, readRows } from "../evaluate/read-rows.js";
import { modelHtml } from "../evaluate/reports/model-html.js";
import { modelTerminal } from "../evaluate/reports/model-terminal.js";
import { sha256Of } from "../llama/hash.js";
import { calibrate } from "../training/calibrate.js";
import { chooseThresholds } from "../training/thresholds.js";
import { brainDefaults } from "./brain-settings.js";
import { dataSets, messageOf, readable, writePage } from "./eval-run.js";
import { type Io, UsageError } from "./io.js";
import type { Options } from "./options.js";
import { progressOf } from "./progress.js";
import type { SavedProfile } from "./second-brain.js";
import { painter, visible } from "./terminal.js";
import { version } from "./version.js";

const FAILED = 1;
/** Nobody waits for one row here; only one that hangs is given up. */
const ROW_MS = 60_000;
/** Shares of harmless rows that the thresholds of a profile may stop and deny, and of harmful ones that may look clear. */
const BUDGET = { stopped: 0.01, denied: 0.005, cleared: 0.005 };

interface Subject {
  readonly about: ModelReport["model"];
  readonly read: Read;
  end(): void;
}

/** Exit codes: 0 usable, 1 not, 3 (thrown) an error in use. */
export async function model(
  operands: readonly string[],
  options: Options,
  io: Io,
): Promise<number> {
  const [what, ...files] = operands;
  if (what === undefined || files.length === 0)
    throw new UsageError(
      "cerbash eval model: name a GGUF file (or a server's address) and a file of labelled commands\nSee: cerbash help eval",
    );
  const { rows, bad } = await rowsOf(files, options, io);
  const expected = expectedOf(options, io);
  const sure = numberOf("sure", options, brainDefaults.sure);
  const deadlineMs = numberOf("deadline", options, brainDefaults.deadlineMs);
  const progress = progressOf(io);
  const subjects: Subject[] = [];
  let done: Evaluated;
  try {
    const subject = await subjectOf(what, options.value("adapter"), options, io);
    subjects.push(subject);
    const baseName = options.value("base");
    const base =
      baseName === undefined ? undefined : await subjectOf(baseName, undefined, options, io);
    if (base !== undefined) subjects.push(base);
    const first = loadBrain();
    done = await evaluateModel({
      rows,
      bad,
      read: subject.read,
      base: base && { name: base.about.name, read: base.read },
      embedded: typeof first === "string" ? null : first,
      model: subject.about,
      sure,
      deadlineMs,
      fit: calibrate,
      expected,
      now: () => performance.now(),
      cerbash: version,
      made: new Date().toISOString(),
      onRow: (count) => progress.show(() => `${count} answers`),
    });
  } finally {
    progress.clear();
    for (const subject of subjects) subject.end();
  }
  const { report } = done;
  saveProfile(done, rows, options, io);
  await writePage(options, io, () => modelHtml(report));
  await io.write(
    options.has("json")
      ? `${JSON.stringify(report)}\n`
      : modelTerminal(report, { paint: painter(io), visible }),
  );
  return report.isUsable ? 0 : FAILED;
}

async function rowsOf(
  files: readonly string[],
  options: Options,
  io: Io,
): Promise<{ readonly rows: readonly LabelledRow[]; readonly bad: number }> {
  const rows: LabelledRow[] = [];
  let bad = 0;
  for (const { name, open, ...how } of await dataSets(files, options, io)) {
    for await (const row of readRows(open(), name, how)) {
      if (isRow(row) && row.label !== undefined) rows.push({ ...row, label: row.label });
      else bad++;
    }
  }
  if (rows.length === 0)
    throw new UsageError(
      'cerbash eval model: there is no labelled row\nA row is {"command": "ls", "label": "safe"}',
    );
  const limit = numberOf("limit", options, rows.length);
  // Evenly over all files, so that a small sample has every kind.
  const step = Math.max(1, rows.length / limit);
  const kept = Array.from(
    { length: Math.min(rows.length, limit) },
    (_, n) => rows[Math.floor(n * step)] as LabelledRow,
  );
  return { rows: kept, bad };
}

async function subjectOf(
  what: string,
  adapter: string | undefined,
  options: Options,
  io: Io,
): Promise<Subject> {
  if (/^https?:\/\//i.test(what)) return serverSubject(what, options);
  const modelPath = readable(what, io);
  const adapterPath = adapter === undefined ? undefined : readable(adapter, io);
  const threads = options.value("threads");
  const brain = new GgufBrain({
    modelPath,
    ...(adapterPath !== undefined && { adapterPath }),
    ...(threads !== undefined && { threads: Number(threads) }),
  });
  try {
    const facts = await brain.start();
    return {
      about: {
        name: brain.name,
        of: [facts.sha256, ...(adapterPath === undefined ? [] : [await sha256Of(adapterPath)])],
        prompt: guardPrompt(chatTemplateOf(facts.chatTemplate ?? undefined)).id,
        runtime: facts.runtime,
      },
      read: (text) => brain.read(text, ROW_MS),
      end: () => brain.end(),
    };
  } catch (error) {
    brain.end();
    throw new UsageError(`cerbash eval model: ${what}: ${messageOf(error)}`);
  }
}

function serverSubject(url: string, options: Options): Subject {
  const name = options.value("api") ?? "";
  const api = serverApis.get(name);
  if (api === undefined)
    throw new UsageError(
      `cerbash eval model: --api says what kind of server it is: ${[...serverApis.keys()].join(", ")}`,
    );
  try {
    const brain = new ServerBrain({
      api,
      url,
      model: options.value("model") ?? "",
      isRemoteAllowed: options.has("remote"),
    });
    return {
      about: { name: brain.name, of: [], prompt: "the server's", runtime: api.title },
      read: (text) => brain.read(text, ROW_MS),
      end: () => {},
    };
  } catch (error) {
    throw new UsageError(`cerbash eval model: ${messageOf(error)}`);
  }
}

/** Lines of `{"command", "p": {"safe", "risky", "destructive"} | [..]}`. */
function expectedOf(options: Options, io: Io): readonly Expected[] | undefined {
  const name = options.value("parity");
  if (name === undefined) return undefined;
  const lines = readFileSync(readable(name, io), "utf8").split("\n").filter(Boolean);
  return lines.map((line, n) => {
    try {
      const { command, p } = JSON.parse(line) as { command?: unknown; p?: unknown };
      const list = Array.isArray(p)
        ? p
        : guardLabels.map((label) => (p as Record<string, unknown>)[label]);
      const isGood =
        list.length === 3 &&
        list.every((one) => Number.isFinite(one) && Number(one) >= 0) &&
        list.some((one) => Number(one) > 0);
      if (typeof command !== "string" || !isGood) throw new Error();
      return { command, p: list as number[] };
    } catch {
      throw new UsageError(
        `cerbash eval model: ${name}:${n + 1}: not {"command", "p": {"safe", "risky", "destructive"}}`,
      );
    }
  });
}

function saveProfile(
  { report, calibration, answers }: Evaluated,
  rows: readonly LabelledRow[],
  options: Options,
  io: Io,
): void {
  const name = options.value("profile");
  if (name === undefined) return;
  const answered = answers.flatMap(({ p }, n) => {
    const label = rows[n]?.label;
    return p === null || label === undefined ? [] : [{ p, label }];
  });
  const harmless = answered
    .filter(({ label }) => label === "safe")
    .map(({ p }) => ({ destructive: p[2], harm: p[1] + p[2] }));
  const harmful = answered.filter(({ label }) => label !== "safe").map(({ p }) => p[0]);
  const saved: SavedProfile = {
    v: 1,
    kind: "cerbash-brain-profile",
    of: report.model.of,
    prompt: report.model.prompt,
    isUsable: report.isUsable,
    failed: report.gates
      .filter(({ isPassed }) => !isPassed)
      .map(({ name, text }) => `${name}: ${text}`),
    profile: { calibration, thresholds: chooseThresholds(harmless, harmful, BUDGET) },
  };
  try {
    writeFileSync(resolve(io.cwd, name), `${JSON.stringify(saved, null, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    throw new UsageError(`cerbash eval model: ${name} cannot be written (${messageOf(error)})`);
  }
  io.warn(`wrote ${basename(name)}`);
}

function numberOf(name: string, options: Options, otherwise: number): number {
  const given = options.value(name);
  if (given === undefined) return otherwise;
  const value = Number(given);
  if (!(value > 0)) throw new UsageError(`cerbash eval model: --${name} is a number above 0`);
  return value;
}
