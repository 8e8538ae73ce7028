/** What a source of rows is: one small file each, listed in `all.ts`. */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Guard } from "../../guard.js";
import type { Candidate, SourceFacts } from "../candidate.js";
import { linesOf } from "../lines.js";

/** One row of the generator, which knows its label because it made the command for it. */
export interface GeneratedRow {
  readonly command: string;
  readonly label: string;
  readonly reason: string;
  /** What it was made from: a rule's or tool's id. */
  readonly from: string;
}

/** Makes labelled variations, at most `limit`; the same rows for the same seed and limit. */
export type Generator = (options: {
  readonly seed: number;
  readonly limit: number;
}) => Iterable<GeneratedRow>;

/** Where sources look. */
export interface SourceContext {
  /** The project's own `data` folder; undefined where it is not installed. */
  readonly data: string | undefined;
  /** Folder with the public files. */
  readonly from: string | undefined;
  /** Labelled rows of this machine. */
  readonly ownFile: string | undefined;
  /** Folder of the ledger's plain records; undefined: the ledger is left out. */
  readonly records: string | undefined;
  /** Further files of rows. */
  readonly files: readonly string[];
  /** Rule and tool examples, where the tables are without them (in dist). */
  readonly examples: string | undefined;
  readonly generate: Generator | undefined;
  /** Most that generated rows may be of generated and hand-written rows together, from 0 to less than 1. */
  readonly generatedShare: number;
  readonly seed: number;
  /** Its index holds the rules and tools with their examples. */
  readonly guard: Guard;
  /** Hears how many bytes were read, for the progress bar. */
  readonly onBytes: (count: number) => void;
}

export interface Source extends SourceFacts {
  readonly about: string;
  /** SPDX licence and who is to be named. */
  readonly licence: string;
  readonly credit: string;
  /** Files it reads, hashed for the manifest; empty: none are at hand. */
  readonly inputs: (context: SourceContext) => readonly string[];
  /** It makes rows without files; its text stands for them in the manifest. */
  readonly isBuiltIn?: boolean;
  readonly read: (context: SourceContext) => AsyncIterable<Candidate> | Iterable<Candidate>;
}

/** A row of a file, before anything is known about it. */
export interface FileRow {
  readonly fields: ReadonlyMap<string, unknown>;
  /** `folder/file.jsonl#12` */
  readonly provenance: string;
}

/** The rows of JSONL files; a line that is no object becomes a row without fields, which the schema drops. */
export async function* rowsOf(
  paths: readonly string[],
  context: SourceContext,
): AsyncGenerator<FileRow> {
  for (const path of paths) {
    for await (const { number, text } of linesOf(path, context.onBytes)) {
      yield {
        fields: fieldsOf(text),
        provenance: `${basename(path)}#${number}`,
      };
    }
  }
}

function fieldsOf(text: string | undefined): ReadonlyMap<string, unknown> {
  if (text === undefined) return new Map();
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? new Map(Object.entries(value))
      : new Map();
  } catch {
    return new Map();
  }
}

/** The JSONL files of a folder, by name; none when there is no such folder. */
export function jsonlIn(folder: string | undefined): readonly string[] {
  if (folder === undefined || !existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return names.sort().map((name) => join(folder, name));
}

/** The file when it is there. */
export function oneFile(folder: string | undefined, name: string): readonly string[] {
  if (folder === undefined) return [];
  const path = join(folder, name);
  return existsSync(path) ? [path] : [];
}
