/**
 * The command line. It loads only the file of the subcommand that is called, because the agent waits
 * for `cerbash hook` before every command.
 */
import type { Run } from "./io.js";

const [name = "", ...args] = process.argv.slice(2);

if (name === "hook") {
  try {
    await (await import("./hook.js")).main(args);
  } catch (error) {
    // Exit code 1 would let the command run in most agents, so nothing may get past this point.
    process.stderr.write(`cerbash: the guard cannot start: ${messageOf(error)}\n`);
    process.exitCode = 2;
  }
} else {
  const { EXIT_ERROR, processIo, UsageError } = await import("./io.js");
  const io = processIo();
  try {
    process.exitCode = await dispatch(io);
  } catch (error) {
    io.warn(error instanceof UsageError ? error.message : `cerbash: ${messageOf(error)}`);
    process.exitCode = EXIT_ERROR;
  }
}

async function dispatch(io: Parameters<Run>[1]): Promise<number> {
  const isHelp = name === "--help" || name === "-h";
  // Without a subcommand there is no answer, and 0 would be one in a place that takes exit codes.
  if (name === "") {
    const { mainPage } = await import("./help.js");
    io.warn(mainPage().trimEnd());
    return (await import("./io.js")).EXIT_ERROR;
  }
  if (isHelp) return (await import("./help.js")).run([], io);
  if (name === "--version" || name === "-V") return (await import("./version.js")).run([], io);
  const run = await load(name);
  if (run === undefined) return (await import("./help.js")).unknownSubcommand(name, io);
  if (asksForHelp(args)) return (await import("./help.js")).run([name], io);
  return run(args, io);
}

async function load(subcommand: string): Promise<Run | undefined> {
  switch (subcommand) {
    case "allow":
      return (await import("./allow.js")).run;
    case "brain":
      return (await import("./brain.js")).run;
    case "check":
      return (await import("./check.js")).run;
    case "completion":
      return (await import("./completion.js")).run;
    case "ask":
      return (await import("./ask.js")).run;
    case "corpus":
      return (await import("./corpus.js")).run;
    case "demo":
      return (await import("./demo.js")).run;
    case "distribute":
      return (await import("./distribute.js")).run;
    case "doctor":
      return (await import("./doctor.js")).run;
    case "eval":
      return (await import("./eval.js")).run;
    case "exec":
      return (await import("./exec.js")).run;
    case "explain":
      return (await import("./explain.js")).run;
    case "export":
      return (await import("./export.js")).run;
    case "help":
      return (await import("./help.js")).run;
    case "import":
      return (await import("./import.js")).run;
    case "install":
      return (await import("./install.js")).run;
    case "judge":
      return (await import("./judge.js")).run;
    case "ledger":
      return (await import("./ledger.js")).run;
    case "mcp":
      return (await import("./mcp.js")).run;
    case "policy":
      return (await import("./policy.js")).run;
    case "replay":
      return (await import("./replay.js")).run;
    case "retrain":
      return (await import("./retrain.js")).run;
    case "resident":
      return (await import("./resident.js")).run;
    case "scan":
      return (await import("./scan.js")).run;
    case "status":
      return (await import("./status.js")).run;
    case "train":
      return (await import("./train.js")).run;
    case "tune":
      return (await import("./tune.js")).run;
    case "undo":
      return (await import("./undo.js")).run;
    case "uninstall":
      return (await import("./uninstall.js")).run;
    case "version":
      return (await import("./version.js")).run;
    default:
      return undefined;
  }
}

/** `--help` among the options; behind `--` it belongs to the command that is checked. */
function asksForHelp(list: readonly string[]): boolean {
  const end = list.indexOf("--");
  const options = end < 0 ? list : list.slice(0, end);
  return options.includes("--help") || options.includes("-h");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
