/** `check --jsonl`: many commands in one process, answered in order as they come. */
import { isUtf8 } from "node:buffer";
import type { CheckContext, Guard } from "../guard.js";
import type { Verdict } from "../verdict/types.js";
import { MAX_INPUT } from "./stdin.js";

const newline = 10;

/**
 * Reads `{"id", "command", "cwd"?}` a line and writes `{"id", …verdict}` a line. What is answered
 * together is written together: a write for each would cost more than the decision.
 */
export async function checkLines(
  input: AsyncIterable<Uint8Array>,
  guard: Checker,
  write: (text: string) => Promise<void>,
  cwd?: string,
): Promise<void> {
  let rest: Uint8Array[] = [];
  let restSize = 0;
  // A line that is too long is answered once, and the rest of it passed over.
  let isSkipping = false;
  let answers = "";

  const remembering = new Remembering(guard);
  const answer = (block: Buffer) => {
    // Splitting the text is quicker than splitting the bytes, which only broken text needs.
    const lines = isUtf8(block) ? block.toString("utf8").split("\n") : linesOfBytes(block);
    for (const line of lines) answers += answerLine(line, remembering, cwd);
  };

  for await (const chunk of input) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const last = bytes.lastIndexOf(newline);
    if (last < 0) {
      if (!isSkipping) rest.push(bytes);
      restSize += bytes.length;
    } else {
      const whole = Buffer.concat([...rest, bytes.subarray(0, last)]);
      rest = [bytes.subarray(last + 1)];
      restSize = bytes.length - last - 1;
      if (!isSkipping) answer(whole);
      else {
        isSkipping = false;
        const first = whole.indexOf(newline);
        if (first >= 0) answer(whole.subarray(first + 1));
      }
    }
    if (restSize > MAX_INPUT && !isSkipping) {
      isSkipping = true;
      rest = [];
      answers += failed(null, "the line is longer than 16 MB");
    }
    if (answers !== "") {
      const text = answers;
      answers = "";
      await write(text);
    }
  }
  if (!isSkipping && restSize > 0) {
    answer(Buffer.concat(rest));
    await write(answers);
  }
}

type Checker = Pick<Guard, "checkSync">;

/**
 * A guard that decides each text once: what agents run repeats itself, and here nothing but the text and
 * the directory is looked at. `us` of a repeated one is 0.
 */
class Remembering {
  /** By directory and command; a text is written down when it is asked for again. */
  private known = new Map<string | undefined, Map<string, Verdict | string>>();
  private size = 0;

  constructor(private readonly guard: Checker) {}

  /** The verdict as JSON. */
  check(command: string, cwd: string | undefined): string {
    const context: CheckContext = cwd === undefined ? {} : { cwd };
    if (command.length > LONGEST_KNOWN)
      return JSON.stringify(this.guard.checkSync(command, context));
    const known = this.known.get(cwd)?.get(command);
    if (typeof known === "string") return known;
    if (known !== undefined) {
      const text = JSON.stringify({ ...known, us: 0 });
      this.known.get(cwd)?.set(command, text);
      return text;
    }
    const verdict = this.guard.checkSync(command, context);
    if (this.size++ >= MOST_KNOWN) {
      this.known = new Map();
      this.size = 1;
    }
    const ofDirectory = this.known.get(cwd) ?? new Map<string, Verdict | string>();
    this.known.set(cwd, ofDirectory.set(command, verdict));
    return JSON.stringify(verdict);
  }
}

const MOST_KNOWN = 20_000;
/** Characters. */
const LONGEST_KNOWN = 1000;

/** Undefined stands for a line that is not UTF-8. */
function linesOfBytes(block: Buffer): (string | undefined)[] {
  const lines: (string | undefined)[] = [];
  let start = 0;
  while (start <= block.length) {
    const found = block.indexOf(newline, start);
    const end = found < 0 ? block.length : found;
    const line = block.subarray(start, end);
    lines.push(isUtf8(line) ? line.toString("utf8") : undefined);
    start = end + 1;
  }
  return lines;
}

function answerLine(line: string | undefined, guard: Remembering, cwd: string | undefined): string {
  if (line === undefined) return failed(null, "the line is not UTF-8");
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return failed(null, "the line is not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return failed(null, "the line is not a JSON object");
  }
  const fields: { readonly id?: unknown; readonly command?: unknown; readonly cwd?: unknown } =
    value;
  const { id = null, command, cwd: own = cwd } = fields;
  if (typeof command !== "string") return failed(id, "command is not a text");
  if (own !== undefined && typeof own !== "string") return failed(id, "cwd is not a text");
  try {
    const verdict = guard.check(command, own);
    return `{"id":${JSON.stringify(id)},${verdict.slice(1)}\n`;
  } catch (error) {
    return failed(id, `the guard failed: ${error instanceof Error ? error.message : error}`);
  }
}

function failed(id: unknown, error: string): string {
  try {
    return `${JSON.stringify({ id, error })}\n`;
  } catch {
    // An id that is nested too deep to be written again.
    return `${JSON.stringify({ id: null, error })}\n`;
  }
}
