/**
 * Reads objects of a git repository and checks each against its own id: the hash over its type, length and bytes. So the id of a commit
 * vouches for every file below it, whatever git, the disk or the server did.
 */
import { createHash } from "node:crypto";
import { CorpusError } from "../types.js";
import { endGit, type GitOptions, startGit, whyGitFailed } from "./git.js";

export type ObjectType = "commit" | "tree" | "blob";

export interface TreeEntry {
  /** `100644` and the like, `40000` for a directory, `120000` for a link, `160000` for a submodule. */
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

/** A larger object is no text of ours. */
const MOST_BYTES = 16 << 20;

/** Gives objects by id, in one process of git for all. */
export interface ObjectReader {
  /** @throws {CorpusError} when there is no such object, or it is not what its id says */
  read(id: string, type: ObjectType): Promise<Buffer>;
  close(): void;
}

/** @param folder the bare repository */
export function objectReader(folder: string, options: GitOptions): ObjectReader {
  const child = startGit(["-C", folder, "cat-file", "--batch"], options);
  const onExit = (): void => endGit(child);
  process.once("exit", onExit);
  let buffer: Buffer = Buffer.alloc(0);
  let said = "";
  let ended: string | undefined;
  let wake = (): void => {};
  const stop = (why: string): void => {
    ended ??= why;
    endGit(child);
    wake();
  };
  child.once("error", (error) => stop(String(error)));
  child.once("close", (code) => stop(whyGitFailed(said, code)));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4_000);
  });
  child.stdin?.on("error", () => {});
  child.stdout?.on("data", (chunk: Buffer) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    wake();
  });
  const onAbort = (): void => stop("interrupted");
  options.signal?.addEventListener("abort", onAbort);
  if (options.signal?.aborted === true) onAbort();

  const until = async (isReady: () => boolean): Promise<void> => {
    const clock = setTimeout(() => stop("git no longer answers"), options.limits.time);
    try {
      while (!isReady()) {
        if (ended !== undefined) throw new CorpusError(ended);
        await new Promise<void>((done) => {
          wake = done;
        });
      }
    } finally {
      clearTimeout(clock);
    }
  };

  return {
    async read(id, type) {
      child.stdin?.write(`${id}\n`);
      await until(() => buffer.includes(10));
      const line = buffer.toString("latin1", 0, buffer.indexOf(10));
      buffer = buffer.subarray(line.length + 1);
      const [name = "", kind = "", length = ""] = line.split(" ");
      if (kind !== type || name !== id || !/^\d+$/.test(length)) {
        stop("");
        throw new CorpusError(`the ${type} ${id} is missing (git says: ${line.slice(0, 120)})`);
      }
      const size = Number(length);
      if (size > MOST_BYTES) {
        stop("");
        throw new CorpusError(`the ${type} ${id} has ${size} bytes, which is no text`);
      }
      await until(() => buffer.length > size);
      const bytes = Buffer.from(buffer.subarray(0, size));
      buffer = buffer.subarray(size + 1);
      if (idOf(type, bytes, id.length) !== id) {
        stop("");
        throw new CorpusError(`the ${type} ${id} is not what its id says; nothing of it was kept`);
      }
      return bytes;
    },
    close() {
      process.off("exit", onExit);
      options.signal?.removeEventListener("abort", onAbort);
      stop("closed");
    },
  };
}

/**
 * The id of an object.
 *
 * @param length 40 for SHA-1, 64 for SHA-256
 *
 * @example idOf("blob", Buffer.alloc(0), 40) // "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"
 */
export function idOf(type: ObjectType, bytes: Uint8Array, length: number): string {
  return createHash(length === 64 ? "sha256" : "sha1")
    .update(`${type} ${bytes.length}\0`)
    .update(bytes)
    .digest("hex");
}

/**
 * The entries of a tree object.
 *
 * @param idBytes 20 for SHA-1, 32 for SHA-256
 * @throws {CorpusError} when it is none
 */
export function entriesOfTree(bytes: Buffer, idBytes: number): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const zero = bytes.indexOf(0, space);
    if (space < 0 || zero < 0 || zero + 1 + idBytes > bytes.length)
      throw new CorpusError("a tree of the repository is damaged");
    entries.push({
      mode: bytes.toString("latin1", at, space),
      name: bytes.toString("utf8", space + 1, zero),
      id: bytes.toString("hex", zero + 1, zero + 1 + idBytes),
    });
    at = zero + 1 + idBytes;
  }
  return entries;
}
