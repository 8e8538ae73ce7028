/** `cerbash judge review`: a person labels what was asked, disputed or uncertain, a key a command. */
import { appendLabel, labelsPath, readLabels } from "../judge/labels.js";
import { type Doubtful, ReviewQueue } from "../judge/review.js";
import { directories } from "../ledger/paths.js";
import { readBlocks } from "../ledger/read.js";
import type { Label } from "../verdict/types.js";
import { type Io, UsageError } from "./io.js";
import { momentOf } from "./ledger.js";
import type { Options } from "./options.js";
import { decisionColour, painter, visible } from "./terminal.js";

const KEYS: ReadonlyMap<string, Label | "skip" | "quit"> = new Map([
  ["s", "safe"],
  ["r", "risky"],
  ["d", "destructive"],
  [" ", "skip"],
  ["n", "skip"],
  ["", "skip"],
  ["q", "quit"],
]);
const PROMPT = "[s]afe  [r]isky  [d]estructive  [n]ext  [q]uit: ";

export async function review(options: Options, io: Io): Promise<number> {
  for (const name of ["html", "json"])
    if (options.has(name))
      throw new UsageError(`cerbash judge review: --${name} is for the report`);
  for (const name of ["serve", "port", "store"])
    if (options.has(name))
      throw new UsageError(
        `cerbash judge review: --${name} is not for the terminal; the page has a review too: cerbash judge --serve`,
      );
  // A label outranks all else in training, so only a person gives one.
  if (!io.isInputTerminal || !io.isOutputTerminal)
    throw new UsageError("cerbash judge review: a person labels, at a terminal");
  const { records, state } = directories(io);
  const path = labelsPath(state);
  const { labels, unreadable } = readLabels(path);
  if (unreadable > 0) io.warn(`cerbash judge review: ${unreadable} lines of ${path} are no labels`);
  const since = options.value("since");
  const made = new ReviewQueue();
  const blocks = readBlocks(
    records,
    since === undefined ? {} : { since: momentOf(since, "--since") },
  );
  for await (const block of blocks) for (const entry of block) made.add(entry);
  const queue = made.queue((command) => labels.has(command));
  const limit = Number(options.value("limit") ?? queue.length);
  if (!(limit >= 0)) throw new UsageError("cerbash judge review: --limit is a whole number");
  let labelled = 0;
  const wanted = queue.slice(0, limit);
  for (const [i, doubtful] of wanted.entries()) {
    await io.write(shown(doubtful, `${i + 1} of ${wanted.length}`, io));
    const answer = await answered(io);
    if (answer === "quit") break;
    if (answer === "skip") continue;
    appendLabel(path, {
      v: 1,
      time: new Date().toISOString(),
      command: doubtful.command,
      label: answer,
    });
    labelled++;
  }
  await io.write(
    wanted.length === 0
      ? "There is nothing to review.\n"
      : `${labelled} labelled; cerbash export makes rows of them\n`,
  );
  return 0;
}

async function answered(io: Io): Promise<Label | "skip" | "quit"> {
  for (;;) {
    const typed = await (io.key ?? io.question)(PROMPT);
    const answer = KEYS.get(typed.toLowerCase().trim()) ?? KEYS.get(typed);
    if (answer !== undefined) return answer;
    await io.write("That is none of the keys.\n");
  }
}

function shown(doubtful: Doubtful, place: string, io: Io): string {
  const { command, doubt, why, time, times, cwd, verdict } = doubtful;
  const { decision, phase, rules, brain } = verdict;
  const paint = painter(io);
  const often = times === 1 ? "" : `, ${times} times`;
  const lines = [
    "",
    `${paint("dim", place)}  ${doubt}: ${visible(why)}  ${paint("dim", time.slice(0, 16) + often)}`,
    ...(cwd === undefined ? [] : [paint("dim", `in ${visible(cwd)}`)]),
    ...visible(command)
      .split("\n")
      .map((line) => `  ${paint("bold", line)}`),
    `${paint(decisionColour[decision], decision)} by ${visible(rules[0] ?? phase)}`,
  ];
  if (brain !== null) {
    const { safe, risky, destructive } = brain.p;
    const share = (p: number) => `${(100 * p).toFixed(0)} %`;
    lines.push(
      `${visible(brain.name)}: safe ${share(safe)}, risky ${share(risky)}, destructive ${share(destructive)}`,
    );
  }
  return `${lines.join("\n")}\n`;
}
