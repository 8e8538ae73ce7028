import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { directories } from "../ledger/paths.js";
import { residentPaths } from "../resident/paths.js";
import { areHooksOff, SettingsError, stateOf } from "./claude-settings.js";
import { claudeSettingsPath } from "./install.js";
import type { Io, Run } from "./io.js";
import { readOptions } from "./options.js";
import { describeStatus, residentStatus } from "./resident.js";
import { readSettings, settingsPath } from "./settings.js";
import { readSettingsFile, textOf } from "./settings-file.js";
import { version } from "./version.js";

interface AgentState {
  readonly agent: string;
  readonly scope: "user" | "project";
  readonly path: string;
  readonly state: string;
}

export const run: Run = async (args, io) => {
  const options = readOptions("status", args);
  const places = directories(io);
  const { settings, problem } = readSettings(places.config);
  const agents = (["user", "project"] as const).map((scope) => agentState(scope, io));
  const records = readRecords(places.records);
  const resident = io.platform === "win32" ? undefined : await residentStatus(residentPaths(io));
  const status = {
    version,
    agents,
    settings: { path: settingsPath(places.config), ...settings, ...(problem && { problem }) },
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
    ["on allow", settings.claudeCode.allow === "approve" ? "approves" : "stays silent"],
    ["settings", problem ?? status.settings.path],
    [
      "resident",
      typeof resident === "object" ? describeStatus(resident) : (resident ?? "not running"),
    ],
    ["records", `${records.today} today, ${records.days} days  (${places.records})`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  await io.write(rows.map(([name, text]) => `${name.padEnd(width)}${text}\n`).join(""));
  return 0;
};

function agentState(scope: "user" | "project", io: Io): AgentState {
  const path = claudeSettingsPath({ has: (name) => name === scope }, io);
  return { agent: "claude-code", scope, path, state: describeFile(path) };
}

function describeFile(path: string): string {
  try {
    const text = textOf(readSettingsFile(path));
    if (text === undefined || text.trim() === "") return "not installed";
    const state = stateOf(text);
    if (state === "absent") return "not installed";
    if (areHooksOff(text)) return "installed, but all hooks are switched off";
    return state === "gate" ? "installed" : "incomplete: no PreToolUse entry; install again";
  } catch (error) {
    if (error instanceof SettingsError) return `unknown: ${error.message}`;
    throw error;
  }
}

/** How many days have records, and how many records the current one has. */
function readRecords(directory: string): { readonly days: number; readonly today: number } {
  const today = `${new Date().toISOString().slice(0, 10)}.jsonl`;
  try {
    const files = readdirSync(directory).filter((name) => /^\d{4}-\d\d-\d\d\.jsonl$/.test(name));
    if (!files.includes(today)) return { days: files.length, today: 0 };
    const text = readFileSync(join(directory, today), "latin1");
    return { days: files.length, today: text.split("\n").length - 1 };
  } catch {
    return { days: 0, today: 0 };
  }
}
