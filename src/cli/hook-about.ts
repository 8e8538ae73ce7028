/** `cerbash hook` with arguments that are no call of an agent: help, the list of agents, mistakes. */
import { installations } from "../adapters/installations.generated.js";
import { adapters } from "../adapters/registry.generated.js";
import { run as help } from "./help.js";
import { processIo } from "./io.js";

export async function main(args: readonly string[]): Promise<void> {
  if (args.includes("--help") || args.includes("-h")) {
    await help(["hook"], processIo());
    return;
  }
  if (args.includes("--list")) {
    for (const load of installations.values()) {
      const { agent, title } = await load();
      process.stdout.write(`${agent.padEnd(16)}${title}\n`);
    }
    return;
  }
  const names = args.filter((arg) => !arg.startsWith("-"));
  const isKnown = adapters.has(names[0] ?? "");
  const option = args.find((arg) => arg.startsWith("-") && arg !== "--approve");
  const what = option ?? (isKnown ? names[1] : names[0]);
  const problem = what === undefined ? "no agent is given" : `${what} is not known`;
  const known = [...adapters.keys()].join(", ");
  process.stderr.write(`cerbash hook: ${problem} (agents: ${known}), so nothing is let through\n`);
  process.exitCode = 2;
}
