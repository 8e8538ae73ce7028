/** Subcommands whose first word names a part, each in a file of its own. */
import { type Io, UsageError } from "./io.js";
import { nearest } from "./nearest.js";

/** What follows the part's name is its own to read. */
export type Part = (args: readonly string[], io: Io) => Promise<number>;

/** Parts by name, loaded when they are run. */
export type Parts = ReadonlyMap<string, () => Promise<Part>>;

/** The part of a subcommand with this name. @throws {UsageError} that lists them when there is none */
export function loadPart(command: string, parts: Parts, name: string): Promise<Part> {
  const load = parts.get(name);
  if (load !== undefined) return load();
  const names = [...parts.keys()];
  const near = nearest(name, names);
  const hint = near === undefined ? "" : `; did you mean ${near}?`;
  throw new UsageError(
    `cerbash ${command}: ${name === "" ? "say what to do" : `cannot ${name}`} (${names.join(", ")})${hint}\nSee: cerbash help ${command}`,
  );
}
