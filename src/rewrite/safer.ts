/**
 * A safer command in place of a denied one, where there is an exact one: `git push --force` becomes
 * `--force-with-lease`, `rm` a move to a folder from where things can be brought back. Words are
 * replaced where the parse says that they stand; everything else in the text stays as it is. Whoever
 * uses the result has it judged by the guard like any other command.
 */
import type { PlannedCommand } from "../effects/plan.js";
import type { Explanation } from "../guard.js";
import type { Word } from "../shell/types.js";
import type { Span } from "../verdict/types.js";

/** A text in place of a span of another. */
interface Edit extends Span {
  readonly text: string;
}

interface Form {
  /** For the model and the person: what became what. */
  readonly note: string;
  /** Undefined where there is no exact form of this call. */
  edits(command: PlannedCommand, text: string): readonly Edit[] | undefined;
}

export interface Safer {
  readonly command: string;
  readonly note: string;
}

/** Below the home directory, since that is always there. */
const trash = '"$(mktemp -d ~/.cerbash-trash.XXXXXX)"';

/** Options of `rm` that a move to another folder keeps the sense of. */
const plainRm: ReadonlySet<string> = new Set([
  "-d",
  "-f",
  "-r",
  "-v",
  "--dir",
  "--force",
  "--recursive",
  "--verbose",
]);

/** By program and verb. */
const forms: ReadonlyMap<string, Form> = new Map([
  [
    "git push",
    {
      note: "`--force` became `--force-with-lease`, which fails when somebody else has pushed",
      edits: (command, text) => optionEdits(command, text, ["-f", "--force"], "--force-with-lease"),
    },
  ],
  [
    "rm",
    {
      note: "`rm` became a move to a new folder `~/.cerbash-trash.*`, from where it can be brought back",
      edits: rmEdits,
    },
  ],
]);

/**
 * @example safer(guard.explain("git push -f"))?.command // "git push --force-with-lease"
 */
export function safer({ text, plan, opinions }: Explanation): Safer | undefined {
  if (plan.problems.length > 0) return undefined;
  const denied = new Set(
    opinions.filter(({ opinion }) => opinion === "deny").map(({ commandId }) => commandId),
  );
  const edits = new Map<string, Edit>();
  const notes = new Set<string>();
  for (const command of plan.commands) {
    if (!denied.delete(command.id)) continue;
    const form = formOf(command, text);
    const own = form?.edits(command, text);
    if (form === undefined || own === undefined) return undefined;
    notes.add(form.note);
    for (const edit of own) {
      // The same place twice: a loop's body, a brace expansion.
      const place = `${edit.start} ${edit.end}`;
      if ((edits.get(place) ?? edit).text !== edit.text) return undefined;
      edits.set(place, edit);
    }
  }
  // A denial that no command of the plan stands for.
  if (denied.size > 0) return undefined;
  const command = apply(text, [...edits.values()]);
  if (command === undefined) return undefined;
  return { command, note: `cerbash put a safer command in place: ${[...notes].join("; ")}.` };
}

/** The form for a call that stands in the text itself, is certain, and runs here without a wrapper. */
function formOf({ invocation, name, site }: PlannedCommand, text: string): Form | undefined {
  if (invocation === undefined || name === undefined) return undefined;
  if (site.via.length > 0 || site.depth > 0 || site.elevated || site.certainty !== "certain")
    return undefined;
  if (invocation.unknownOptions.length > 0 || !isPlain(name, text)) return undefined;
  const { program, verb } = invocation;
  return forms.get(verb === "" ? program : `${program} ${verb}`);
}

/** Whether a word is written in the text just as it is, without quotes or expansions. */
function isPlain(word: Word, text: string): boolean {
  return word.known && word.text !== "" && text.slice(word.span.start, word.span.end) === word.text;
}

function optionEdits(
  { invocation }: PlannedCommand,
  text: string,
  spellings: readonly string[],
  replacement: string,
): readonly Edit[] | undefined {
  const words = (invocation?.options ?? [])
    .map(({ word }) => word)
    .filter((word) => spellings.includes(word.text) && isPlain(word, text));
  if (words.length === 0) return undefined;
  return words.map(({ span }) => ({ ...span, text: replacement }));
}

function rmEdits(command: PlannedCommand, text: string): readonly Edit[] | undefined {
  const { args, invocation, name } = command;
  if (invocation === undefined || name === undefined) return undefined;
  const options = invocation.options.map((option) => option.name);
  if (!options.every((option) => plainRm.has(option))) return undefined;
  const operands = new Set(invocation.operands.map(({ span }) => span.start));
  const others = args.filter(({ span }) => !operands.has(span.start));
  const last = Math.max(...invocation.operands.map(({ span }) => span.end));
  // Where a system reads options behind operands, and where it does not.
  const isUnclear =
    !args.some(({ text }) => text === "--") &&
    invocation.operands.some(({ text }) => text.startsWith("-"));
  if (isUnclear || !Number.isFinite(last) || !others.every((word) => isPlain(word, text)))
    return undefined;
  return [
    { ...name.span, text: "mv --" },
    ...others.map(({ span: { start, end } }) => {
      const blanks = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
      return { start: start - blanks, end, text: "" };
    }),
    { start: last, end: last, text: ` ${trash}` },
  ];
}

/** The text with all edits made; undefined when two of them overlap or one lies outside. */
function apply(text: string, edits: readonly Edit[]): string | undefined {
  if (edits.length === 0) return undefined;
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let at = 0;
  for (const { start, end, text: replacement } of sorted) {
    if (start < at || end < start || end > text.length) return undefined;
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
