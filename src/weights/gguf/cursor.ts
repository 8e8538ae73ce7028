/** Reads a file from its beginning on, value by value, with a window of it in memory. */
import { WeightsError } from "../errors.js";
import type { Source } from "../source.js";
import type { Scalar, ScalarType } from "./types.js";

const WINDOW = 1024 * 1024;

/** The longest text a file may hold: a chat template has some 100 KB. */
const MAX_STRING = 64 * 1024 * 1024;

export class Cursor {
  readonly #source: Source;
  #window: Buffer = Buffer.alloc(0);
  /** Where the window begins. */
  #start = 0;
  /** Within the window. */
  #at = 0;

  constructor(source: Source, offset = 0) {
    this.#source = source;
    this.#start = offset;
  }

  /** In the file. */
  get offset(): number {
    return this.#start + this.#at;
  }

  /** Bytes that are left in the file. */
  get rest(): number {
    return this.#source.size - this.offset;
  }

  async scalar(type: ScalarType): Promise<Scalar> {
    switch (type) {
      case "u8":
        return (await this.#take(1)).readUInt8();
      case "i8":
        return (await this.#take(1)).readInt8();
      case "u16":
        return (await this.#take(2)).readUInt16LE();
      case "i16":
        return (await this.#take(2)).readInt16LE();
      case "u32":
        return (await this.#take(4)).readUInt32LE();
      case "i32":
        return (await this.#take(4)).readInt32LE();
      case "f32":
        return (await this.#take(4)).readFloatLE();
      case "f64":
        return (await this.#take(8)).readDoubleLE();
      case "bool":
        return (await this.#take(1)).readUInt8() !== 0;
      case "string":
        return this.string();
      case "u64":
        return small((await this.#take(8)).readBigUInt64LE());
      case "i64":
        return small((await this.#take(8)).readBigInt64LE());
    }
  }

  async u32(): Promise<number> {
    return (await this.#take(4)).readUInt32LE();
  }

  /** A count or size, which nothing sound has more than 2^53 of. */
  async count(what: string): Promise<number> {
    const value = small((await this.#take(8)).readBigUInt64LE());
    if (typeof value === "bigint") throw this.error(`${what} is ${value}`);
    return value;
  }

  async string(): Promise<string> {
    const length = await this.#stringLength();
    return (await this.#take(length)).toString("utf8");
  }

  /** Skips so many texts. A vocabulary has hundreds of thousands: waiting for each would take seconds. */
  async skipStrings(count: number): Promise<void> {
    for (let left = count; left > 0; left--) {
      const end = this.#at + 8;
      if (end <= this.#window.length && this.#window.readUInt32LE(end - 4) === 0) {
        const next = end + this.#window.readUInt32LE(this.#at);
        if (next <= this.#window.length) {
          this.#at = next;
          continue;
        }
      }
      await this.skip(await this.#stringLength());
    }
  }

  async skip(length: number): Promise<void> {
    if (length > this.rest) throw this.#cutOff();
    if (this.#at + length <= this.#window.length) this.#at += length;
    else {
      this.#start = this.offset + length;
      this.#window = Buffer.alloc(0);
      this.#at = 0;
    }
  }

  error(problem: string): WeightsError {
    return new WeightsError(`${this.#source.path} is not a sound GGUF file: ${problem}`);
  }

  async #stringLength(): Promise<number> {
    const length = await this.count("the length of a text");
    if (length > this.rest) throw this.#cutOff();
    if (length > MAX_STRING) throw this.error(`a text in it has ${length} bytes`);
    return length;
  }

  async #take(length: number): Promise<Buffer> {
    if (this.#at + length > this.#window.length) {
      if (length > this.rest) throw this.#cutOff();
      this.#start = this.offset;
      this.#at = 0;
      const size = Math.min(Math.max(WINDOW, length), this.#source.size - this.#start);
      this.#window = await this.#source.read(this.#start, size);
    }
    this.#at += length;
    return this.#window.subarray(this.#at - length, this.#at);
  }

  #cutOff(): WeightsError {
    return this.error("it ends within its header: it is cut off");
  }
}

function small(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
