/** What `cerbash doctor` says of the second brain. */
import { statSync } from "node:fs";
import { directories } from "../ledger/paths.js";
import { residentPaths } from "../resident/paths.js";
import type { Finding } from "./doctor-finding.js";
import type { Io } from "./io.js";
import { residentStatus } from "./resident.js";
import { hashesOf, readProfile } from "./second-brain.js";
import { describeSecond } from "./second-text.js";
import { readSettings } from "./settings.js";

/** Nothing where none is switched on. */
export async function examineSecond(io: Io): Promise<readonly Finding[]> {
  const about = "second brain";
  const { brain } = readSettings(directories(io).config).settings;
  const { second, profile } = brain;
  if (second.kind === "none") return [];
  const mend = "cerbash brain use";
  const files = second.kind === "gguf" ? [second.file, second.adapter ?? second.file] : [];
  for (const file of new Set(files)) {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return [{ level: "error", about, text: `${file} is not there`, mend }];
  }
  if (profile === undefined)
    return [
      {
        level: "warning",
        about,
        text: `${describeSecond(brain, null)}: nobody has measured it`,
        mend: "cerbash eval model",
      },
    ];
  try {
    const { isUsable, failed } = readProfile(profile, hashesOf(second));
    if (!isUsable)
      return [
        { level: "warning", about, text: `it did not pass its evaluation: ${failed.join("; ")}` },
      ];
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [{ level: "error", about, text, mend }];
  }
  const resident = io.platform === "win32" ? undefined : await residentStatus(residentPaths(io));
  const state = typeof resident === "object" ? (resident.second ?? null) : null;
  const text = describeSecond(brain, state);
  return [{ level: state?.problem === undefined ? "ok" : "warning", about, text }];
}
