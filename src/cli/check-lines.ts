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
class Remembering implements Checker {
  private readonly known = new Map<string, Verdict>();

  constructor(private readonly guard: Checker) {}

  checkSync(command: string, context: CheckContext = {}): Verdict {
    if (command.length > LONGEST_KNOWN) return this.guard.checkSync(command, context);
    const key = `${context.cwd ?? ""}\0${command}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const verdict = this.guard.checkSync(command, context);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(key, { ...verdict, us: 0 });
    return verdict;
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

function answerLine(line: string | undefined, guard: Checker, cwd: string | undefined): string {
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
    const verdict = guard.checkSync(command, own === undefined ? {} : { cwd: own });
    return `${JSON.stringify({ id, ...verdict })}\n`;
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
