import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brainInUse, loadBrain } from "../brain/load-node.js";
import { amount } from "../evaluate/reports/format.js";
import { switchedOff } from "../install/switches.js";
import { traceOf } from "../install/targets.js";
import { directories } from "../ledger/paths.js";
import { listSegments } from "../ledger/read.js";
import { residentPaths } from "../resident/paths.js";
import { allInstallations } from "./agents.js";
import { type InstalledFile, installedFiles } from "./installed.js";
import type { Io } from "./io.js";
import { readOptions } from "./options.js";
import { type Program, runningProgram } from "./own-program.js";
import { describeStatus, residentStatus } from "./resident.js";
import { describeSecond } from "./second-text.js";
import { readSettings, settingsPath } from "./settings.js";
import { version } from "./version.js";

interface AgentState {
  readonly agent: string;
  readonly scope: "user" | "project";
  readonly path: string;
  readonly state: string;
}

export async function run(
  args: readonly string[],
  io: Io,
  program: Program = runningProgram(),
): Promise<number> {
  const options = readOptions("status", args);
  const places = directories(io);
  const { settings, problem } = readSettings(places.config);
  const installations = await allInstallations();
  const agents: AgentState[] = [];
  const missing: string[] = [];
  for (const one of installations) {
    const files = installedFiles(one, program, io);
    const shown = files.filter(({ state }) => state.kind !== "absent");
    const off = switchedOff(one, io)[0];
    for (const file of shown) {
      const { scope, path } = file.target;
      agents.push({ agent: one.agent, scope, path, state: describe(file, off !== undefined) });
    }
    if (shown.length === 0 && traceOf(one, io) !== undefined) missing.push(one.agent);
  }
  const records = readRecords(places.records);
  const resident = io.platform === "win32" ? undefined : await residentStatus(residentPaths(io));
  const brain = brainState(places.state);
  const secondNow = typeof resident === "object" ? (resident.second ?? null) : null;
  const status = {
    version,
    agents,
    missing,
    settings: { path: settingsPath(places.config), ...settings, ...(problem && { problem }) },
    brain,
    records: { path: places.records, ...records },
    resident: typeof resident === "object" ? resident : { problem: resident ?? "not running" },
  };
  if (options.has("json")) {
    await io.write(`${JSON.stringify(status)}\n`);
    return 0;
  }
  const rows: (readonly [string, string])[] = [
    ["cerbash", version],
    ...agents.map(
      ({ agent, scope, path, state }) => [`${agent}, ${scope}`, `${state}  (${path})`] as const,
    ),
    ...missing.map((agent) => [agent, `not installed: cerbash install ${agent}`] as const),
    ["on allow", settings.claudeCode.allow === "approve" ? "approves" : "stays silent"],
    ["brain", describeBrain(brain)],
    ...(settings.brain.second.kind === "none"
      ? []
      : [["second brain", describeSecond(settings.brain, secondNow)] as const]),
    ["settings", problem ?? status.settings.path],
    [
      "resident",
      typeof resident === "object" ? describeStatus(resident) : (resident ?? "not running"),
    ],
    ["records", `${records.today} today, ${amount(records.days, "day")}  (${places.records})`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  await io.write(rows.map(([name, text]) => `${name.padEnd(width)}${text}\n`).join(""));
  return 0;
}

interface BrainState {
  readonly name?: string;
  readonly features?: number;
  /** Where the model is from. */
  readonly from?: "package" | "retrained" | "CERBASH_MODEL";
  readonly problem?: string;
}

/** The embedded model, or why there is none; then allowlist and rules decide alone. */
function brainState(state: string): BrainState {
  const brain = brainInUse(state);
  if (typeof brain === "string")
    return { problem: `${brain}: the allowlist and the rules decide alone` };
  const features = brain.parts.keys.reduce((sum, key) => sum + (key === 0 ? 0 : 1), 0);
  const { name, problem } = brain;
  const from = process.env.CERBASH_MODEL
    ? "CERBASH_MODEL"
    : brain === loadBrain() || problem !== undefined
      ? "package"
      : "retrained";
  return { name, features, from, ...(problem !== undefined && { problem }) };
}

function describeBrain({ name, features, from, problem }: BrainState): string {
  if (name === undefined) return problem ?? "";
  const origin =
    from === "package" ? "the package's own" : from === "retrained" ? "retrained here" : from;
  return `${name} (${origin}, ${features} features)${problem === undefined ? "" : `; ${problem}`}`;
}

function describe({ state }: InstalledFile, isOff: boolean): string {
  switch (state.kind) {
    case "absent":
      return "not installed";
    case "broken":
      return `unknown: ${state.why}`;
    case "installed":
      if (isOff) return "installed, but switched off: see cerbash doctor";
      return state.isOutdated ? "installed, not as this version would: install again" : "installed";
  }
}

/** How many days have records, and how many records the current one has. */
function readRecords(directory: string): { readonly days: number; readonly today: number } {
  const now = new Date().toISOString().slice(0, 10);
  try {
    const segments = listSegments(directory);
    let today = 0;
    for (const { name } of segments.filter(({ day, compressed }) => day === now && !compressed))
      for (const line of readFileSync(join(directory, name), "latin1").split("\n"))
        if (line !== "" && !line.includes('"kind":"segment"')) today++;
    return { days: new Set(segments.map(({ day }) => day)).size, today };
  } catch {
    return { days: 0, today: 0 };
  }
}
