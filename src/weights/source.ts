/** Reading large files piece by piece: nothing here holds more than a piece in memory. */
import { type FileHandle, open } from "node:fs/promises";
import { WeightsError } from "./errors.js";

/** How much is in memory while a tensor is copied. */
export const PIECE = 4 * 1024 * 1024;

/** An open file of weights. */
export interface Source {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Exactly these bytes. Throws a {@link WeightsError} where the file ends before. */
  read(offset: number, length: number): Promise<Buffer>;
  /** The same, in pieces of at most {@link PIECE} bytes; a piece is overwritten by the next one. */
  pieces(offset: number, length: number): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** Opens a regular file. Throws a {@link WeightsError} when there is none, or it is something else. */
export async function openSource(path: string): Promise<Source> {
  let handle: FileHandle;
  try {
    handle = await open(path, "r");
  } catch (error) {
    throw new WeightsError(`${path} cannot be opened: ${reasonOf(error)}`);
  }
  const info = await handle.stat();
  if (!info.isFile()) {
    await handle.close();
    throw new WeightsError(`${path} is not a file`);
  }
  const fill = async (into: Buffer, offset: number): Promise<void> => {
    let done = 0;
    while (done < into.length) {
      const { bytesRead } = await handle.read(into, done, into.length - done, offset + done);
      if (bytesRead === 0)
        throw new WeightsError(`${path} ends at byte ${offset + done}: it is cut off`);
      done += bytesRead;
    }
  };
  return {
    path,
    size: info.size,
    read: async (offset, length) => {
      if (offset + length > info.size)
        throw new WeightsError(
          `${path} has ${info.size} bytes and should have ${offset + length}: it is cut off`,
        );
      const bytes = Buffer.alloc(length);
      await fill(bytes, offset);
      return bytes;
    },
    pieces: async function* (offset, length) {
      const piece = Buffer.alloc(Math.min(PIECE, length));
      for (let done = 0; done < length; done += piece.length) {
        const part = piece.subarray(0, Math.min(piece.length, length - done));
        await fill(part, offset + done);
        yield part;
      }
    },
    close: () => handle.close(),
  };
}

/** What the system says about a failed call. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "ENOENT") return "there is no such file";
  return error.message;
}
