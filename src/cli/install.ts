import { join } from "node:path";
import { directories } from "../ledger/paths.js";
import {
  areHooksOff,
  hooksFor,
  SettingsError,
  withHooks,
  withoutHooks,
} from "./claude-settings.js";
import { diffLines } from "./diff.js";
import { EXIT_ERROR, type Io, UsageError } from "./io.js";
import { nearest } from "./nearest.js";
import { type Options, readOptions } from "./options.js";
import { below, type Program, prepareStart, runningProgram, startOf } from "./own-program.js";
import {
  type Backup,
  backupFolder,
  hasDirectory,
  hashOf,
  readBackup,
  readSettingsFile,
  replaceFile,
  type SettingsFile,
  textOf,
  writeBackup,
} from "./settings-file.js";
import { painter, visible } from "./terminal.js";

/** Exit code of a change that the person did not want after all. */
const EXIT_DECLINED = 1;

export async function run(
  args: readonly string[],
  io: Io,
  program: Program = runningProgram(),
): Promise<number> {
  const options = readOptions("install", args);
  readAgent("install", options);
  const path = claudeSettingsPath(options, io);
  const isProject = options.has("project");
  const inside = isProject ? io.cwd : undefined;
  const start = startOf(program, io, inside, options.has("approve") ? "--approve" : "");

  return changing(path, io, async () => {
    const file = readSettingsFile(path);
    const text = textOf(file);
    const after = withHooks(text, hooksFor(start));
    if (text !== undefined && text.trim() !== "" && areHooksOff(text)) {
      io.warn(`Note: ${path} has "disableAllHooks": true, so the guard will not be called.`);
    }
    if (after === text) {
      if (!options.has("dry-run")) prepareStart(program, io, inside);
      await io.write(`The guard is installed already in ${path}\n`);
      return 0;
    }
    const folder = backupFolder(stateDirectory(io), file.real);
    const before = bytesBefore(file, text, readBackup(folder));
    // From what was there before the guard, so that an update leaves no more behind than one install.
    const base = before.bytes?.toString("utf8");
    const bytes = Buffer.from(withHooks(base, hooksFor(start)));
    const answer = await confirmChange(file, text ?? "", bytes.toString("utf8"), options, io);
    if (answer !== undefined) return answer;

    prepareStart(program, io, inside);
    writeBackup(folder, file.real, {
      before: before.bytes,
      after: hashOf(bytes),
      madeDirectory: before.madeDirectory,
    });
    replaceFile(file, bytes);
    await io.write(
      `Installed. Claude Code asks the guard before each command from now on.\nTo undo: cerbash uninstall claude-code${isProject ? " --project" : ""}\n`,
    );
    if (isProject && below(io.cwd, program.script) === undefined) {
      io.warn(
        "Note: the file names this machine's copy of cerbash, so it is of no use to others;\nwithout that copy it refuses every command. Do not commit it.",
      );
    }
    return 0;
  });
}

/** What an uninstall should bring back. */
function bytesBefore(
  file: SettingsFile,
  text: string | undefined,
  backup: Backup | undefined,
): { readonly bytes: Buffer | undefined; readonly madeDirectory: boolean } {
  const isUntouched =
    backup !== undefined && file.bytes !== undefined && hashOf(file.bytes) === backup.after;
  if (isUntouched) return { bytes: backup.before, madeDirectory: backup.madeDirectory };
  if (text === undefined) return { bytes: undefined, madeDirectory: !hasDirectory(file.real) };
  const clean = text.trim() === "" ? text : withoutHooks(text);
  const bytes = clean === text ? file.bytes : Buffer.from(clean);
  return { bytes, madeDirectory: false };
}

export function readAgent(name: string, options: Options): void {
  const [agent, ...others] = options.operands;
  if (agent === "claude-code" && others.length === 0) {
    if (options.has("user") && options.has("project")) {
      throw new UsageError(`cerbash ${name}: choose one of --user and --project`);
    }
    return;
  }
  const given = agent === "claude-code" ? others[0] : agent;
  const near = given === undefined ? undefined : nearest(given, ["claude-code"]);
  const hint = near === undefined ? "" : `; did you mean ${near}?`;
  const problem = given === undefined ? "name an agent" : `no such agent: ${given}`;
  throw new UsageError(`cerbash ${name}: ${problem} (claude-code)${hint}`);
}

/** The settings file that an install or uninstall is about. */
export function claudeSettingsPath(options: Pick<Options, "has">, io: Io): string {
  if (options.has("project")) return join(io.cwd, ".claude", "settings.json");
  return join(io.env.CLAUDE_CONFIG_DIR || join(io.home, ".claude"), "settings.json");
}

export function stateDirectory({ env, platform, home }: Io): string {
  return directories({ env, platform, home }).state;
}

/** Runs a change of a settings file; what is wrong with the file is said, and nothing is changed. */
export async function changing(
  path: string,
  io: Io,
  change: () => Promise<number>,
): Promise<number> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    io.warn(`cerbash: ${path} was left as it is: ${error.message}`);
    return EXIT_ERROR;
  }
}

/** Shows the change and asks; an exit code when it is not to be made. */
export async function confirmChange(
  file: SettingsFile,
  before: string,
  after: string | undefined,
  options: Options,
  io: Io,
): Promise<number | undefined> {
  const paint = painter(io);
  const lines = diffLines(before, after ?? "").map((line) => {
    const colour = line.startsWith("+") ? "green" : line.startsWith("-") ? "red" : "dim";
    return paint(colour, visible(line));
  });
  const action = after === undefined ? "remove" : file.bytes === undefined ? "create" : "change";
  await io.write(`This will ${action} ${file.path}\n\n${lines.join("\n")}\n\n`);
  if (options.has("dry-run")) {
    await io.write("Nothing was changed (--dry-run).\n");
    return 0;
  }
  if (options.has("yes")) return undefined;
  if (!io.isInputTerminal) {
    throw new UsageError("cerbash: there is no terminal to ask on; add --yes to go ahead");
  }
  if (await io.confirm("Go ahead?")) return undefined;
  await io.write("Nothing was changed.\n");
  return EXIT_DECLINED;
}
