import type { Guard } from "../guard.js";
import type { Verdict } from "../verdict/types.js";
import { commandText, directoryOption } from "./command-text.js";
import { guardMaker } from "./guard-maker.js";
import { exitCodes, readHeads } from "./heads.js";
import { type Io, type Run, UsageError } from "./io.js";
import { type Options, readOptions } from "./options.js";
import { policyFor } from "./policy-guard.js";
import { secondHere } from "./second-here.js";
import { decisionColour, type Paint, painter, visible } from "./terminal.js";

export const run: Run = async (args, io) => {
  const options = readOptions("check", args);
  const phases = readHeads(options.value("phases"));
  if (options.has("jsonl")) return runLines(options, io);
  const command = await commandText("check", options, io);
  const cwd = directoryOption(options, io);
  const [makeGuard, second] = [await guardMaker(), await secondHere(io)];
  const guard = makeGuard({ phases, lookIn: io.env, second, ...(await policyFor(io, cwd)) });
  const verdict = await guard.check(command, { cwd, home: io.home });
  await io.write(
    options.has("json") ? `${JSON.stringify(verdict)}\n` : `${describe(verdict, painter(io))}\n`,
  );
  return exitCodes[verdict.decision];
};

async function runLines(options: Options, io: Io): Promise<number> {
  if (options.operands.some((operand) => operand !== "-")) {
    throw new UsageError("cerbash check: --jsonl reads commands from standard input only");
  }
  const [{ checkLines }, { brainHealth, HeadCounter }] = await Promise.all([
    import("./check-lines.js"),
    import("../brain/health.js"),
  ]);
  const cwd = options.value("cwd") === undefined ? undefined : directoryOption(options, io);
  const here = await policyFor(io, cwd ?? io.cwd);
  const phases = readHeads(options.value("phases"));
  const makeGuard = await guardMaker();
  const guard = makeGuard({ phases, ...here });
  const counter = new HeadCounter();
  const counted: Pick<Guard, "checkSync"> = {
    checkSync(command, context) {
      const verdict = guard.checkSync(command, context);
      counter.add(verdict);
      return verdict;
    },
  };
  await checkLines(io.stdin, counted, io.write, cwd);
  const warning = phases?.includes("rules") === false ? undefined : brainHealth(counter);
  if (warning !== undefined) io.warn(`cerbash check: ${warning}`);
  return 0;
}

/** A verdict for a person. */
export function describe(verdict: Verdict, paint: Paint): string {
  const { decision, label, phase, risk, rules, message, degraded, observed } = verdict;
  const head = paint(decisionColour[decision], paint("bold", decision));
  const lines = [`${head} ${paint("dim", `(${label}, risk ${risk}, by ${phase})`)}`];
  if (observed !== undefined && observed.decision !== decision)
    lines.push(`  only observed; would be ${observed.decision}: ${visible(observed.message)}`);
  if (message !== "") lines.push(`  ${visible(message)}`);
  for (const { id } of rules) lines.push(paint("dim", `  rule ${visible(id)}`));
  if (degraded !== undefined)
    lines.push(paint("dim", `  without: ${visible(degraded.join(", "))}`));
  return lines.join("\n");
}
