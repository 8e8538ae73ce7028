/**
 * New files and folders that are whole or not there: they are made under another name beside their
 * place and moved in at the end. What is there already is never written to.
 */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { WeightsError } from "./errors.js";
import { reasonOf } from "./source.js";

/** Throws a {@link WeightsError} when something is there. */
export function refuseExisting(path: string): void {
  if (existsSync(path))
    throw new WeightsError(`${path} is there already; nothing was written (choose another --out)`);
}

/** Writes all pieces to a file that is readable by its owner only, and flushes it to the disk. */
export async function writePieces(
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const handle = await open(path, "wx", 0o600);
  try {
    for await (const piece of pieces) await writeAll(handle, piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done);
    done += bytesWritten;
  }
}

/**
 * Makes a file or folder: `make` gets the path to make it at. When it fails, nothing is left, and a
 * full disk or a missing right becomes a {@link WeightsError}.
 */
export async function whole(
  path: string,
  kind: "file" | "folder",
  make: (temporary: string) => Promise<void>,
): Promise<void> {
  const target = resolve(path);
  refuseExisting(target);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.partial`);
  // A killed run leaves its partial file; an interrupted one is still able to clean up.
  try {
    if (kind === "folder") await mkdir(temporary, { mode: 0o700 });
    await make(temporary);
    refuseExisting(target);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    if (error instanceof WeightsError || !(error instanceof Error && "code" in error)) throw error;
    throw new WeightsError(`${path} cannot be written: ${reasonOf(error)}`);
  }
}
