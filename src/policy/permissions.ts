/**
 * Permissions that a person gives: once, for a session, for good. A permission is for a parsed
 * command, never for its first words: allowing `rm -rf ./node_modules` allows neither `rm -rf /`, nor
 * `rm -rf ./node_modules/..`, nor `rm -rf ./node_modules /`.
 */
import type { Surroundings } from "../context/types.js";
import type { PlannedCommand } from "../effects/plan.js";
import type { Effect, FileEffect, Target } from "../effects/types.js";
import type { Word } from "../shell/types.js";
import { absoluteOf } from "./patterns.js";
import type { Grant, GrantKey, GrantPath } from "./types.js";

/** Longer input cannot be compared, and would make the store large. */
const MAX_INPUT = 4096;
const MAX_KEY = 16_384;

/**
 * What a permission for this command would be for. Undefined when something in it is not known before
 * it runs (`$DIR`, a list from another command): then tomorrow's command may be another one.
 *
 * @example
 * keyOf(command, { cwd: "/home/a/app" }) // of `rm -rf ./node_modules`
 * // { program: "rm", options: ["--force", "--recursive"], paths: [{ act: "delete",
 * //   path: "/home/a/app/node_modules", class: "build", scope: "exact", recursive: true }], … }
 */
export function keyOf(command: PlannedCommand, around: Surroundings = {}): GrantKey | undefined {
  const { invocation, site } = command;
  if (site.certainty === "possible" || command.cwd.path === undefined) return undefined;
  const words = [...command.args, ...command.assignments.map(({ value }) => value)];
  if (command.name !== undefined) words.push(command.name);
  for (const { target } of command.redirects) words.push(target);
  if (!words.every(isFixed)) return undefined;
  const input = inputOf(command);
  if (input === undefined) return undefined;

  const files = command.effects.filter((effect): effect is FileEffect => effect.kind === "file");
  if (
    files.some(({ target }) => !isFixed(target.word) || /[$`\uE000-\uF8FF]|^\?/.test(target.path))
  )
    return undefined;
  const pathWords = new Set<Word>(files.map(({ target }) => target.word));
  const isPath = (word: Word) => pathWords.has(word);
  const operands = invocation?.operands ?? command.args;
  const options = (invocation?.options ?? []).map(({ name, value }) =>
    value === undefined ? name : isPath(value) ? `${name}=<path>` : `${name}=${value.text}`,
  );
  const others = command.effects.filter((effect) => effect.kind !== "file");
  const effects = others.map((effect) => effectText(effect, around));
  const remote = site.remote;
  const key: GrantKey = {
    program: command.program,
    verb: invocation?.verb ?? "",
    options: options.sort(),
    operands: operands.filter((word) => !isPath(word)).map(({ text }) => text),
    paths: unique(files.map((effect) => pathOf(effect, around))),
    effects: [...new Set(effects)].sort(),
    assignments: command.assignments.map(({ name, value }) => `${name}=${value.text}`),
    where: absoluteOf(command.cwd.path === "" ? "." : command.cwd.path, around),
    site: [
      site.elevated ? "elevated" : "",
      remote === undefined ? "" : `${remote.kind}:${remote.name}`,
      site.language ?? "",
      ...site.via,
    ]
      .filter((part) => part !== "")
      .join(" "),
    input,
  };
  return JSON.stringify(key).length > MAX_KEY ? undefined : key;
}

function isFixed(word: Word): boolean {
  // A pattern is fixed text too, but what it stands for changes with the directory.
  return word.known;
}

/** The bytes it reads, as far as they decide what it does; undefined when they are not known. */
function inputOf({ stdin }: PlannedCommand): string | undefined {
  if (stdin === undefined) return "";
  if (stdin.text !== undefined)
    return stdin.text.length > MAX_INPUT ? undefined : `text:${stdin.text}`;
  return undefined;
}

function pathOf(effect: FileEffect, around: Surroundings): GrantPath {
  return {
    act: effect.mode === undefined ? effect.act : `${effect.act}:${effect.mode}`,
    // A sensitive place is another kind of place than its neighbours.
    class: [effect.target.class, effect.target.secret, effect.target.place]
      .filter((part) => part !== undefined)
      .join(":"),
    path: absoluteOf(effect.target.path, around),
    scope: "exact",
    recursive: effect.recursive === true,
  };
}

function unique(paths: readonly GrantPath[]): GrantPath[] {
  const seen = new Map(paths.map((path) => [JSON.stringify(path), path]));
  return [...seen.keys()].sort().map((text) => seen.get(text) as GrantPath);
}

/** An effect on something else than a file, in full: a permission must not reach further. */
function effectText(effect: Effect, around: Surroundings): string {
  const target = (value: Target) => absoluteOf(value.path, around);
  return JSON.stringify(effect, (name, value) => {
    if (name === "files" && Array.isArray(value)) return (value as Target[]).map(target);
    if (name === "span" || name === "pieces") return undefined;
    return value;
  });
}

/** The same permission for everything below the directories in it. */
export function widened(key: GrantKey): GrantKey {
  return { ...key, paths: key.paths.map((path) => ({ ...path, scope: "below" as const })) };
}

/** Whether the permission covers the command. */
export function covers(
  grant: Pick<Grant, "key" | "line">,
  command: PlannedCommand,
  around: Surroundings = {},
): boolean {
  // Whole lines are compared by `spendingGuard`.
  if (grant.line !== undefined) return false;
  // Comparing names first keeps the common case, a permission for something else, cheap.
  if (grant.key.program !== command.program) return false;
  const key = keyOf(command, around);
  return key !== undefined && keyCovers(grant.key, key);
}

/** Whether everything in `wanted` lies within `given`. */
export function keyCovers(given: GrantKey, wanted: GrantKey): boolean {
  const same = (["program", "verb", "where", "site", "input"] as const).every(
    (name) => given[name] === wanted[name],
  );
  if (!same) return false;
  const lists = (["options", "operands", "effects", "assignments"] as const).every((name) =>
    isSame(given[name], wanted[name]),
  );
  if (!lists) return false;
  if ((given.paths.length === 0) !== (wanted.paths.length === 0)) return false;
  if (
    given.paths.every(({ scope }) => scope === "exact") &&
    given.paths.length !== wanted.paths.length
  )
    return false;
  return wanted.paths.every((path) => given.paths.some((scope) => pathCovers(scope, path)));
}

function pathCovers(given: GrantPath, wanted: GrantPath): boolean {
  if (given.act !== wanted.act || (wanted.recursive && !given.recursive)) return false;
  if (given.path === wanted.path) return given.class === wanted.class;
  if (given.scope !== "below" || given.class !== wanted.class) return false;
  // Roots of any kind have no "below" that a person could mean.
  if (given.path === "/" || given.path === "~" || given.path === "." || given.path === "")
    return false;
  if (wanted.path.split("/").includes("..")) return false;
  return wanted.path.startsWith(`${given.path.replace(/\/$/, "")}/`);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, n) => item === b[n]);
}

/** Whether a permission still holds. Without a clock those that expire do not. */
export function isLive(
  grant: Grant,
  now: number | undefined,
  session: string | undefined,
): boolean {
  if (grant.expires !== undefined && (now === undefined || now >= grant.expires)) return false;
  if (grant.scope === "session")
    return grant.session !== undefined && session !== undefined && grant.session === session;
  return true;
}
