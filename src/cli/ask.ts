/** `cerbash ask`: words in, a command out that the guard has seen. */
import type { Answer } from "../ask/answer.js";
import type { AskBackend, Platform } from "../ask/types.js";
import { backendsOf } from "./ask-backends.js";
import { askParts } from "./ask-parts.js";
import { describe } from "./check.js";
import { guardMaker } from "./guard-maker.js";
import { type Io, type Run, UsageError } from "./io.js";
import { type Options, readOptions } from "./options.js";
import { policyFor } from "./policy-guard.js";
import { painter, visible } from "./terminal.js";

export const run: Run = async (args, io) => {
  const options = readOptions("ask", args);
  const isRun = options.has("run");
  if (isRun && (options.has("json") || options.has("jsonl") || options.has("count")))
    throw new UsageError("cerbash ask: --run takes one command, and no --json, --jsonl or --count");
  const backends = await backendsOf(options, io);
  if (options.has("jsonl")) return runLines(options, io, backends);
  const words = options.operands.join(" ").trim();
  if (words === "")
    throw new UsageError(
      'cerbash ask: say what you want: cerbash ask "list the largest files here"',
    );
  const [makeGuard, { answer }] = [await guardMaker(), await askParts()];
  const guard = makeGuard({ lookIn: io.env, ...(await policyFor(io, io.cwd)) });
  const platform = platformOf(options.value("platform"), io);
  const count = countOf(options.value("count"));
  const found = await untilInterrupted(backends, (signal) =>
    answer(words, {
      backends,
      check: (command) => guard.check(command, { cwd: io.cwd, home: io.home }),
      platform,
      count,
      signal,
    }),
  );
  if (found === undefined) return INTERRUPTED;
  if (options.has("json")) await io.write(`${JSON.stringify(found)}\n`);
  else await io.write(`${show(found, io)}\n`);
  if (options.has("explain") && !options.has("json")) {
    const { pageOf } = await import("./explain.js");
    for (const { command } of found.candidates)
      await io.write(
        `\n${pageOf(guard.explain(command, { cwd: io.cwd, home: io.home }), painter(io))}\n`,
      );
  }
  const [best] = found.candidates;
  if (isRun && best !== undefined) return (await import("./ask-run.js")).runChecked(best, io);
  return found.candidates.length > 0 ? 0 : 1;
};

/** 128 and the number of SIGINT, as shells say it. */
const INTERRUPTED = 130;

/** Ctrl-C ends what backends have started, and the answer; undefined then. */
async function untilInterrupted<T>(
  backends: readonly AskBackend[],
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  process.on("SIGINT", abort);
  try {
    return await task(controller.signal);
  } catch (error) {
    if (controller.signal.aborted) return undefined;
    throw error;
  } finally {
    process.off("SIGINT", abort);
    for (const backend of backends) backend.end?.();
  }
}

function platformOf(named: string | undefined, io: Pick<Io, "platform">): Platform {
  if (named === undefined) return /^(?:darwin|.*bsd)$/.test(io.platform) ? "bsd" : "gnu";
  if (named === "gnu" || named === "bsd") return named;
  throw new UsageError(`cerbash ask: no such platform: ${named} (gnu, bsd)`);
}

function countOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^[1-9]$/.test(text)) throw new UsageError("cerbash ask: --count is 1 to 9");
  return Number(text);
}

function show({ candidates, refused, question, degraded }: Answer, io: Io): string {
  const paint = painter(io);
  const lines: string[] = [];
  for (const { command, verdict } of candidates)
    lines.push(paint("bold", visible(command)), describe(verdict, paint));
  if (candidates.length === 0)
    lines.push(
      question ??
        (refused.length > 0
          ? "The guard refuses every command found for this."
          : "I don't know a command for this."),
    );
  for (const part of degraded) lines.push(paint("yellow", visible(part)));
  for (const { command, verdict } of refused)
    lines.push(paint("dim", `refused: ${visible(command)}`), describe(verdict, paint));
  return lines.join("\n");
}

/** `--jsonl`: `{"id","nl","platform"?}` a line in, `{"id","command"|null,"decision","backend","ms"}` a line out. */
async function runLines(
  options: Options,
  io: Io,
  backends: readonly AskBackend[],
): Promise<number> {
  if (options.operands.length > 0)
    throw new UsageError("cerbash ask: --jsonl reads requests from standard input only");
  const [{ createInterface }, { Readable }] = await Promise.all([
    import("node:readline"),
    import("node:stream"),
  ]);
  const [makeGuard, { answer }] = [await guardMaker(), await askParts()];
  const guard = makeGuard(await policyFor(io, io.cwd));
  const fallback = platformOf(options.value("platform"), io);
  const lines = createInterface({
    input: Readable.from(io.stdin),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    if (line.trim() === "") continue;
    let row: { id?: unknown; nl?: unknown; platform?: unknown };
    try {
      row = JSON.parse(line);
    } catch {
      await io.write(`${JSON.stringify({ id: null, error: "the line is not JSON" })}\n`);
      continue;
    }
    const { id = null, nl, platform } = row ?? {};
    if (typeof nl !== "string") {
      await io.write(`${JSON.stringify({ id, error: "nl is not a text" })}\n`);
      continue;
    }
    const begun = performance.now();
    const { candidates, refused } = await answer(nl, {
      backends,
      check: (command) => guard.checkSync(command),
      platform: platform === "gnu" || platform === "bsd" ? platform : fallback,
    });
    const best = candidates[0];
    await io.write(
      `${JSON.stringify({
        id,
        command: best?.command ?? null,
        decision: best?.verdict.decision ?? (refused.length > 0 ? "deny" : null),
        backend: best?.source ?? null,
        ms: Math.round((performance.now() - begun) * 100) / 100,
      })}\n`,
    );
  }
  return 0;
}
