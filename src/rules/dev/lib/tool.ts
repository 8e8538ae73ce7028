/** Short forms for the many tools that need no more than a nature and an option grammar. */
import type { Word } from "../../../shell/types.js";
import { defineTool } from "../../../tools/define.js";
import type { Emit, Invocation, Nature, Runner, Tool, ToolSpec } from "../../../tools/types.js";

/** A tool without verbs. */
export function plain(
  names: string | readonly string[],
  about: string,
  nature: Nature,
  options: string,
  allowed: readonly string[],
  more: Partial<ToolSpec> = {},
): Tool {
  return defineTool({
    names: typeof names === "string" ? names.split(" ") : names,
    about,
    nature,
    options,
    allowed,
    ...more,
  });
}

/** Operands from the `from`th on with everything behind them as written, so that options of a nested command stay its own. */
export function behind(i: Invocation, from = 0): readonly Word[] {
  const first = i.operands[from];
  if (first === undefined) return [];
  const at = i.command.args.indexOf(first);
  return at < 0 ? i.operands.slice(from) : i.command.args.slice(at);
}

/** {@link behind} without the first `--`, which the wrapper takes for itself. */
export function behindDashes(i: Invocation, from = 0): readonly Word[] {
  const words = behind(i, from);
  const dashes = words.findIndex((word) => word.text === "--");
  return dashes < 0 ? words : [...words.slice(0, dashes), ...words.slice(dashes + 1)];
}

/** Everything behind the verb as written, a leading `--` dropped: `bundle exec …`. */
export function behindVerb(i: Invocation): readonly Word[] {
  const last = i.verbWords[i.verbWords.length - 1];
  const at = last === undefined ? -1 : i.command.args.indexOf(last);
  const rest = i.command.args.slice(at + 1);
  return rest[0]?.text === "--" ? rest.slice(1) : rest;
}

/** Everything behind the first `--`; undefined when there is none. */
export function afterDashes(i: Invocation): readonly Word[] | undefined {
  const at = i.command.args.findIndex((word) => word.text === "--");
  return at < 0 ? undefined : i.command.args.slice(at + 1);
}

/** Says that the values of these options are files that get written. */
export function writes(...options: string[]) {
  return (i: Invocation, emit: Emit): void => {
    for (const option of options) {
      for (const word of i.values(option)) {
        if (word.text !== "-") emit.file("overwrite", word);
      }
    }
  };
}

/** A wrapper script of the project (`./gradlew`) is a file like any other: what wrote it decides. */
export function runsItself(i: Invocation, run: Runner): void {
  const { name } = i.command;
  if (name !== undefined && i.program.includes("/")) run.file("file", name, i.command.args);
}
