import type { HookInstallation } from "../adapters/installation-types.js";
import { planInstall } from "../install/changes.js";
import { targetsOf } from "../install/targets.js";
import { directories } from "../ledger/paths.js";
import { allInstallations, listed, namedAgents, presentAgents, scopeOf } from "./agents.js";
import { EXIT_ERROR, type Io, UsageError } from "./io.js";
import { confirmChanges, makeChanges, planAll } from "./make-changes.js";
import { readOptions } from "./options.js";
import {
  below,
  type Program,
  prepareStart,
  runningProgram,
  startOf,
  steadyProgram,
} from "./own-program.js";
import { noteSwitches } from "./switches.js";
import { version } from "./version.js";

export async function run(
  args: readonly string[],
  io: Io,
  running: Program = runningProgram(),
): Promise<number> {
  const options = readOptions("install", args);
  const scope = scopeOf("install", options);
  const named = await namedAgents("install", options);
  const agents = named ?? (await presentAgents(io));
  if (agents.length === 0) throw new UsageError(await nobody());
  if (named === undefined) await io.write(`Found ${listed(agents.map(({ title }) => title))}.\n\n`);

  const program = steadyProgram(running, io);
  const isProject = scope === "project";
  const hookArgs = options.has("approve") ? ["--approve"] : [];
  const keeper = { state: directories(io).state, version };
  const start = (one: HookInstallation) => startOf(program, io, one, { isProject, args: hookArgs });

  const nowhere: string[] = [];
  const targets = agents.flatMap((one) => {
    const found = targetsOf(one, scope, io);
    if (found.length === 0) nowhere.push(one.agent);
    return found;
  });
  for (const agent of nowhere) {
    io.warn(
      `cerbash: ${agent} has no settings for ${isProject ? "a project" : "a person"}; try ${isProject ? "--user" : "--project"}`,
    );
  }
  const { changes, broken } = planAll(
    targets,
    (target) => planInstall(target, start(target.installation), keeper),
    io,
  );
  noteSwitches(agents, io);
  const failed = broken.length + (named === undefined ? 0 : nowhere.length) > 0;
  const isDone = (agent: string) =>
    !broken.includes(agent) &&
    !nowhere.includes(agent) &&
    !changes.some(({ target }) => target.installation.agent === agent);
  for (const { agent, title } of agents) {
    if (isDone(agent)) await io.write(`${title}: the guard is installed already.\n`);
  }
  if (changes.length === 0) {
    // It may be gone, or another version's.
    if (!failed && !options.has("dry-run")) prepareStart(program, io);
    return failed ? EXIT_ERROR : 0;
  }
  const answer = await confirmChanges(changes, options, io);
  if (answer !== undefined) return answer;
  // First, so that no entry ever names what is not there.
  prepareStart(program, io);
  const { made, code } = makeChanges(changes, io);
  const done = agents.filter(({ agent }) =>
    made.some(({ target }) => target.installation.agent === agent),
  );
  for (const { title, afterwards } of done) {
    await io.write(`${title}: installed.${afterwards === undefined ? "" : ` ${afterwards}`}\n`);
  }
  if (done.length > 0) {
    const names = done.map(({ agent }) => agent).join(" ");
    await io.write(
      `To see that it works: cerbash doctor\nTo undo: cerbash uninstall ${names}${isProject ? " --project" : ""}\n`,
    );
    noteForeign(done, isProject, program, io);
  }
  return failed ? EXIT_ERROR : code;
}

async function nobody(): Promise<string> {
  const names = (await allInstallations()).map(({ agent }) => agent);
  return `cerbash install: no agent was found on this machine; name one\nAgents: ${names.join(", ")}`;
}

/** A project's file is for everybody who has the project. */
function noteForeign(
  done: readonly HookInstallation[],
  isProject: boolean,
  program: Program,
  io: Io,
): void {
  if (!isProject) return;
  const isShared = below(io.cwd, program.script) !== undefined;
  const foreign = done.filter(({ projectFolder }) => !isShared || projectFolder === undefined);
  if (foreign.length === 0) return;
  io.warn(
    `Note: what was written for ${listed(foreign.map(({ title }) => title))} names this machine's copy of cerbash, so it is of no use to others;\nwithout that copy it refuses every command. Do not commit it.`,
  );
}
