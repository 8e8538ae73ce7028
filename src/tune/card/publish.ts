/** Lays out a tuned model as a hub expects it. Nothing is sent anywhere. */
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import type { ModelReport } from "../../evaluate/model/types.js";
import { makePrivateDirectory } from "../../ledger/directory.js";
import { readPlan } from "../doctor/folder.js";
import { TuneError } from "../types.js";
import type { ArtifactFile, CardFacts, Run } from "./facts.js";
import { readForgetting, readReport } from "./measures.js";
import { tuneBom } from "./ml-bom.js";
import { modelCard } from "./model-card.js";

export interface PublishOptions {
  /** Folder of `cerbash tune plan`, trained. */
  readonly folder: string;
  /** The adapter as a GGUF. */
  readonly gguf: string;
  /** Reports of `eval model --json` and `tune forget --json`. */
  readonly measures: string | undefined;
  readonly forgetting: string | undefined;
  /** Calibration and thresholds by `eval model --profile`; goes into the folder as profile.json. */
  readonly profile?: string | undefined;
  readonly name: string;
  /** Name of the base at its hub, and its licence. */
  readonly base: string;
  readonly licence: string;
  readonly out: string;
}

export interface Published {
  readonly files: readonly ArtifactFile[];
  /** What stands in the way of publishing it. */
  readonly obstacles: readonly string[];
}

/**
 * Writes README.md (the card), ml-bom.cdx.json, the adapter, prompt.json, plan.json and run.json.
 *
 * @throws {TuneError} when a part is missing or the folder is not empty
 */
export function layOut(options: PublishOptions): Published {
  const { folder, gguf, out, name, base, licence } = options;
  const plan = readPlan(folder);
  const run = join(folder, "run.json");
  if (!existsSync(run)) throw new TuneError(`${folder} has no run.json: nothing was trained there`);
  if (!existsSync(gguf)) throw new TuneError(`${gguf} is missing; make it: cerbash tune convert`);
  if (existsSync(out) && readdirSync(out).length > 0) {
    throw new TuneError(`${out} is not empty; name another folder`);
  }
  const { measures, forgetting } = options;
  const report = measures === undefined ? undefined : readReport(read(measures), measures);
  const forgot =
    forgetting === undefined ? undefined : readForgetting(read(forgetting), forgetting);
  makePrivateDirectory(out);
  const copy = (from: string, to: string): ArtifactFile => {
    copyFileSync(from, join(out, to));
    return { name: to, bytes: statSync(from).size, sha256: hashOf(from) };
  };
  const files = [
    copy(gguf, basename(gguf)),
    copy(join(folder, "prompt.json"), "prompt.json"),
    // Where the base lies on this machine is nobody's business.
    write(
      "plan.json",
      `${JSON.stringify({ ...plan, base: { name: base, load: base, licence } }, undefined, 2)}\n`,
    ),
    copy(run, "run.json"),
    ...(report === undefined
      ? []
      : [write("measures.json", `${JSON.stringify(withoutPlaces(report), undefined, 2)}\n`)]),
    ...(options.profile === undefined ? [] : [copyOf(options.profile, "profile.json")]),
  ];
  function copyOf(from: string, to: string): ArtifactFile {
    if (!existsSync(from))
      throw new TuneError(`${from} is missing; make it: cerbash eval model --profile`);
    return copy(from, to);
  }
  function write(to: string, text: string): ArtifactFile {
    writeFileSync(join(out, to), text, { mode: 0o600 });
    return {
      name: to,
      bytes: Buffer.byteLength(text),
      sha256: createHash("sha256").update(text).digest("hex"),
    };
  }
  const facts: CardFacts = {
    name,
    base,
    licence,
    plan: { ...plan, base: { name: base, load: base, licence } },
    run: parseRun(read(run), run),
    report,
    forgetting: forgot,
    files,
  };
  const made = [
    write("ml-bom.cdx.json", `${JSON.stringify(tuneBom(facts), undefined, 2)}\n`),
    write("README.md", modelCard(facts)),
  ];
  const obstacles = [
    ...(plan.data.isPublishable
      ? []
      : ["rows of this machine or of an unknown licence were learned"]),
    ...(report === undefined ? ["nothing was measured: --measures FILE"] : []),
  ];
  return { files: [...files, ...made], obstacles };
}

/** The report with names of files instead of their paths. */
function withoutPlaces(report: ModelReport): ModelReport {
  const calledSafe = report.calledSafe.map((row) => ({ ...row, file: basename(row.file) }));
  return { ...report, calledSafe };
}

function parseRun(text: string, path: string): Run {
  try {
    const run = JSON.parse(text.replace(/\bNaN\b/g, "null")) as Run;
    if (typeof run.seconds === "number" && typeof run.versions === "object") return run;
  } catch {
    // Said below.
  }
  throw new TuneError(`${path} is not what the scripts of a plan write`);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new TuneError(`${path} cannot be read`);
  }
}

function hashOf(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
