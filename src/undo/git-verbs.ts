/** Which git commands lose something, and what. */
import type { PlannedCommand } from "../effects/plan.js";
import { absoluteOf } from "../policy/patterns.js";
import type { GitLoss } from "./types.js";

type Loses = Pick<GitLoss, "files" | "refs">;

/** A call as far as it matters here. */
interface Call {
  readonly operands: readonly string[];
  /** Whether one of these stands among its words, short ones also joined with others. */
  has(...options: string[]): boolean;
}

const HEAD: Loses = { files: "none", refs: "head" };
const STASH: Loses = { files: "none", refs: "stash" };

/** Verbs that can lose something; undefined for a call that does not. */
const verbs: ReadonlyMap<string, (call: Call) => Loses | undefined> = new Map([
  [
    "reset",
    (call: Call): Loses =>
      call.has("--hard", "--merge", "--keep") ? { files: "tracked", refs: "head" } : HEAD,
  ],
  ["checkout", (): Loses => ({ files: "tracked", refs: "head" })],
  ["restore", (): Loses => ({ files: "tracked", refs: "head" })],
  ["switch", (): Loses => ({ files: "tracked", refs: "head" })],
  ["rm", (): Loses => ({ files: "tracked", refs: "head" })],
  [
    "clean",
    (call: Call): Loses => ({
      files: call.has("-X") ? "ignored" : call.has("-x") ? "all-untracked" : "untracked",
      refs: "head",
    }),
  ],
  ["stash drop", () => STASH],
  ["stash clear", () => STASH],
  ["stash pop", (): Loses => ({ files: "tracked", refs: "stash" })],
  [
    "branch",
    (call: Call) => names("refs/heads/", call, ["-d", "-D", "-f", "-M", "--delete", "--force"]),
  ],
  ["tag", (call: Call) => names("refs/tags/", call, ["-d", "-f", "--delete", "--force"])],
  ["update-ref", (call: Call): Loses => ({ files: "none", refs: call.operands.slice(0, 1) })],
  ["rebase", () => HEAD],
  ["filter-branch", () => HEAD],
  ["commit", (call: Call) => (call.has("--amend") ? HEAD : undefined)],
]);

function names(prefix: string, call: Call, options: readonly string[]): Loses | undefined {
  if (!call.has(...options)) return undefined;
  return { files: "none", refs: call.operands.map((name) => prefix + name) };
}

export function gitLoss(
  command: PlannedCommand,
  around: { readonly cwd: string; readonly home: string },
): GitLoss | undefined {
  const { invocation, program, effects, args } = command;
  if (program !== "git" || invocation === undefined) return undefined;
  const loses = verbs.get(invocation.verb);
  if (loses === undefined) return undefined;
  const words = args.map(({ text }) => text);
  const found = loses({
    operands: invocation.operands.filter(({ known }) => known).map(({ text }) => text),
    has: (...options) =>
      words.some((word) =>
        options.some(
          (option) =>
            word === option ||
            (/^-[A-Za-z]$/.test(option) &&
              /^-[A-Za-z]+$/.test(word) &&
              word.includes(option[1] ?? "")),
        ),
      ),
  });
  if (found === undefined) return undefined;
  // Where it works: `git -C dir` and the like are in the table's first effect.
  const place = effects.find((effect) => effect.kind === "file" && effect.act === "stat");
  const path = place?.kind === "file" ? place.target.path : (command.cwd.path ?? "");
  const directory = absoluteOf(path === "" ? "." : path, around);
  return directory.startsWith("/") && !/[$\uE000]/.test(directory)
    ? { directory, ...found }
    : undefined;
}
