/** Shows changes of settings files, asks, and makes them. */
import type { Change } from "../install/changes.js";
import { SettingsError, textOf } from "../install/settings-file.js";
import type { Target } from "../install/targets.js";
import { diffLines } from "./diff.js";
import { EXIT_ERROR, type Io, UsageError } from "./io.js";
import type { Options } from "./options.js";
import { painter, visible } from "./terminal.js";

/** Exit code of a change that the person did not want after all. */
const EXIT_DECLINED = 1;

export interface Planned {
  readonly changes: readonly Change[];
  /** Agents with a file that must stay as it is; none of their files is changed. */
  readonly broken: readonly string[];
}

/** Plans for each target. What is wrong with a file is said, and its agent is left alone. */
export function planAll(
  targets: readonly Target[],
  plan: (target: Target) => Change | undefined,
  io: Io,
): Planned {
  const changes: Change[] = [];
  const broken = new Set<string>();
  for (const target of targets) {
    try {
      const change = plan(target);
      if (change !== undefined) changes.push(change);
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      leftAlone(target, error, io);
      broken.add(target.installation.agent);
    }
  }
  const isSound = ({ target }: Change) => !broken.has(target.installation.agent);
  return { changes: changes.filter(isSound), broken: [...broken] };
}

function leftAlone({ path }: Target, error: SettingsError, io: Io): void {
  io.warn(`cerbash: ${visible(path)} was left as it is: ${visible(error.message)}`);
}

/** Shows the changes and asks; an exit code when they are not to be made. */
export async function confirmChanges(
  changes: readonly Change[],
  options: Options,
  io: Io,
): Promise<number | undefined> {
  for (const change of changes) await io.write(`${shown(change, io)}\n\n`);
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

function shown({ file, after }: Change, io: Io): string {
  const paint = painter(io);
  const lines = diffLines(textOf(file) ?? "", after?.toString("utf8") ?? "").map((line) => {
    const colour = line.startsWith("+") ? "green" : line.startsWith("-") ? "red" : "dim";
    return paint(colour, visible(line));
  });
  const action = after === undefined ? "remove" : file.bytes === undefined ? "create" : "change";
  return `This will ${action} ${visible(file.path)}\n\n${lines.join("\n")}`;
}

/** Makes the changes. Returns those that were made, and the exit code. */
export function makeChanges(
  changes: readonly Change[],
  io: Io,
): { readonly made: readonly Change[]; readonly code: number } {
  const made: Change[] = [];
  for (const change of changes) {
    try {
      change.make();
      made.push(change);
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      leftAlone(change.target, error, io);
    }
  }
  return { made, code: made.length === changes.length ? 0 : EXIT_ERROR };
}
