/** What `cerbash doctor` looks at besides the agents: client, resident, policy, brain, our own files. */
import { existsSync, lstatSync, readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { quote } from "../adapters/quote.js";
import { directories } from "../ledger/paths.js";
import { loadPolicy } from "../policy/load-node.js";
import { clientScript, clientScriptPath } from "../resident/client-script.js";
import { residentPaths } from "../resident/paths.js";
import type { Finding } from "./doctor-finding.js";
import { makeGuard } from "./guard.js";
import { programOf } from "./installed.js";
import type { Io } from "./io.js";
import type { Program } from "./own-program.js";
import { describeStatus, residentStatus } from "./resident.js";
import { readSettings } from "./settings.js";
import { version } from "./version.js";

/** The thin client that entries start. `isUsed` when some entry does. */
export function examineClient(running: Program, isUsed: boolean, io: Io): readonly Finding[] {
  const about = "thin client";
  const program = programOf(running, io);
  if (program.client === undefined || !isUsed) return [];
  const path = clientScriptPath(io);
  const mend = "cerbash install";
  let text: string;
  let stats: Stats;
  try {
    text = readFileSync(path, "utf8");
    stats = statSync(path);
  } catch {
    return [
      { level: "error", about, text: `${path} is not there, so every command is refused`, mend },
    ];
  }
  const found: Finding[] = [];
  const own = process.getuid?.();
  if ((stats.mode & 0o022) !== 0 || (own !== undefined && stats.uid !== own)) {
    const text = `${path} can be changed by others`;
    found.push({ level: "error", about, text, mend: `chmod 700 ${quote(path)}` });
  }
  for (const name of ["node", "cli"]) {
    const value = new RegExp(`^ *${name}='(.*)'$`, "m").exec(text)?.[1]?.replaceAll("'\\''", "'");
    if (value === undefined || existsSync(value)) continue;
    found.push({ level: "error", about, text: `it starts ${value}, which is not there`, mend });
  }
  if (found.length === 0 && text !== clientScript({ node: program.node, cli: program.script })) {
    const text = `${path} was written by another copy or version of cerbash`;
    found.push({ level: "warning", about, text, mend });
  }
  return found.length > 0 ? found : [{ level: "ok", about, text: path }];
}

export async function examineResident(io: Io): Promise<readonly Finding[]> {
  const about = "resident process";
  if (io.platform === "win32") {
    return [{ level: "note", about, text: "there is none on Windows; each hook starts Node" }];
  }
  const status = await residentStatus(residentPaths(io));
  if (status === undefined) {
    return [{ level: "note", about, text: "not running; the next hook starts it" }];
  }
  const mend = "cerbash resident stop";
  if (typeof status === "string") return [{ level: "warning", about, text: status, mend }];
  if (status.version !== version) {
    const text = `it is version ${status.version}, this is ${version}`;
    return [{ level: "warning", about, text, mend }];
  }
  return [{ level: "ok", about, text: describeStatus(status) }];
}

export async function examinePolicy(io: Io): Promise<readonly Finding[]> {
  const about = "policy";
  const { config } = directories(io);
  const found: Finding[] = [];
  const { problem } = readSettings(config);
  if (problem !== undefined) found.push({ level: "error", about: "settings", text: problem });
  const { env, platform, home, cwd } = io;
  const policy = await loadPolicy({ env, platform, home, cwd });
  const mend = "cerbash policy test";
  for (const text of policy?.degraded ?? []) found.push({ level: "error", about, text, mend });
  for (const { source, problems } of policy?.layers ?? []) {
    for (const { line, message } of problems) {
      found.push({ level: "error", about, text: `${source}:${line ?? 1}: ${message}`, mend });
    }
  }
  if (found.length > 0) return found;
  const files = (policy?.layers ?? []).map(({ source }) => source);
  return [
    {
      level: "ok",
      about,
      text: files.length === 0 ? "none; the built-in rules" : files.join(", "),
    },
  ];
}

export async function examineBrain(): Promise<readonly Finding[]> {
  const about = "brain";
  // Nobody knows it, so the brain is asked, if there is one.
  const { brain } = await makeGuard().check("frobnicate-cerbash-doctor --all");
  if (brain === null)
    return [{ level: "note", about, text: "none; allowlist and rules decide alone" }];
  return [{ level: "ok", about, text: brain.name }];
}

/** More files are not looked at. */
const maxFiles = 2000;

/** Whether others can read or change what the guard keeps. */
export function examineFiles(io: Io): readonly Finding[] {
  const about = "files";
  if (io.platform === "win32") return [];
  const { config, state } = directories(io);
  const { directory: run } = residentPaths(io);
  const open: Finding[] = [];
  let seen = 0;
  const look = (path: string) => {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined || stats.isSymbolicLink() || ++seen > maxFiles) return;
    const others = stats.mode & 0o077;
    if (others !== 0 && !isPublic(path)) {
      const canChange = (others & 0o022) !== 0;
      const mode = stats.isDirectory() ? "700" : "600";
      open.push({
        level: canChange ? "error" : "warning",
        about,
        text: `others can ${canChange ? "change" : "read"} ${path}`,
        mend: `chmod ${mode} ${quote(path)}`,
      });
    }
    if (!stats.isDirectory()) return;
    try {
      for (const name of readdirSync(path)) look(join(path, name));
    } catch {
      open.push({ level: "error", about, text: `${path} cannot be read` });
    }
  };
  for (const path of new Set([config, state, run])) look(path);
  if (open.length > 0) return open;
  return [
    { level: "ok", about, text: `${seen} of ours, none open to others  (${config}, ${state})` },
  ];
}

/** For editors, without anything of a person's. */
function isPublic(path: string): boolean {
  return path.endsWith("policy.schema.json");
}
