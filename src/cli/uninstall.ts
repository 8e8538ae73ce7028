import { rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { planUninstall } from "../install/changes.js";
import { readBackups } from "../install/settings-file.js";
import { targetsOf } from "../install/targets.js";
import { directories } from "../ledger/paths.js";
import { clientScriptPath } from "../resident/client-script.js";
import { allInstallations, namedAgents, scopeOf } from "./agents.js";
import { EXIT_ERROR, type Run } from "./io.js";
import { confirmChanges, makeChanges, planAll } from "./make-changes.js";
import { readOptions } from "./options.js";
import { run as resident } from "./resident.js";

export const run: Run = async (args, io) => {
  const options = readOptions("uninstall", args);
  const scope = scopeOf("uninstall", options);
  const named = await namedAgents("uninstall", options);
  const agents = named ?? (await allInstallations());
  const { state } = directories(io);
  const targets = agents.flatMap((one) => targetsOf(one, scope, io));
  const { changes, broken } = planAll(targets, (target) => planUninstall(target, state), io);
  const failed = broken.length > 0;
  const isAbsent = (agent: string) =>
    !broken.includes(agent) && !changes.some(({ target }) => target.installation.agent === agent);
  for (const { agent, title } of named ?? []) {
    if (isAbsent(agent)) await io.write(`${title}: the guard is not installed.\n`);
  }
  if (changes.length === 0) {
    if (named === undefined && !failed) await io.write("The guard is not installed anywhere.\n");
    return failed ? EXIT_ERROR : 0;
  }
  const answer = await confirmChanges(changes, options, io);
  if (answer !== undefined) return answer;
  const { made, code } = makeChanges(changes, io);
  for (const { agent, title } of agents) {
    if (made.some(({ target }) => target.installation.agent === agent))
      await io.write(`${title}: uninstalled; it no longer asks the guard.\n`);
  }
  if (readBackups(state).length === 0) {
    // Nothing starts it any more; a resident without hooks would wait for nobody.
    if (io.platform !== "win32") await resident(["stop"], { ...io, write: async () => {} });
    const client = clientScriptPath(io);
    rmSync(client, { force: true });
    removeEmpty([dirname(client), join(state, "backups"), state]);
  }
  return failed ? EXIT_ERROR : code;
};

/** Takes folders of ours away that nothing is left in; records and permissions keep theirs. */
function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      // Not there, or something is in it.
    }
  }
}
