/** A verdict becomes a narrow rule: drafted, tried on the whole record, added, taken out again. */
import { existsSync, readFileSync } from "node:fs";
import type { PlannedCommand } from "../effects/plan.js";
import type { Explanation, Guard } from "../guard.js";
import { previewRule } from "../judge/preview.js";
import type { RecordStore } from "../ledger/store.js";
import { narrowRule } from "../policy/narrow-rule.js";
import { addRule, PolicyFileError, removeRule, ruleText } from "../policy/own-file-node.js";
import { readPolicy } from "../policy/read.js";
import type { CustomRule } from "../policy/types.js";
import type { Label } from "../verdict/types.js";
import { ApiError, type Stream } from "./server.js";
import { wordsOf } from "./trace.js";
import type { PreviewLine, RuleDraft, RuleRequest } from "./types.js";

/** The guard with the policies that hold in a directory, and one rule more in the person's own file. */
export type GuardFor = (cwd: string | undefined, extra: CustomRule | undefined) => Promise<Guard>;

export interface RuleOptions {
  readonly store: RecordStore;
  readonly guardFor: GuardFor;
  readonly home: string;
  readonly cerbash: string;
  /** The person's own policy file. */
  readonly policyFile: string;
}

/** Changes that a page gets. */
const MOST_CHANGES = 100;
/** Milliseconds between two lines on how far a preview is. */
const PROGRESS = 200;
const ORDER = { allow: 0, ask: 1, deny: 2 } as const;

export async function draftOf(request: RuleRequest, options: RuleOptions): Promise<RuleDraft> {
  const { command, cwd, decision, below } = request;
  const guard = await options.guardFor(cwd ?? undefined, undefined);
  const around = { home: options.home, ...(cwd !== null && { cwd }) };
  const explained = guard.explain(command, around);
  const { plan, verdict } = explained;
  const chosen = partOf(explained, request.part);
  const common = {
    parts: plan.commands.slice(0, 50).map((part) => ({ id: part.id, words: wordsOf(part) })),
    part: chosen?.id ?? -1,
    hasPaths: chosen?.effects.some(({ kind }) => kind === "file") === true,
    now: verdict.decision,
    file: options.policyFile,
  };
  const none = (problem: string): RuleDraft => ({
    ...common,
    rule: null,
    problem,
    yaml: "",
    after: verdict.decision,
  });
  if (chosen === undefined) return none("the line has no command that a rule could be about");
  const why = request.why === "" ? "a person decided so in the review" : request.why;
  const lifts = explained.opinions
    .filter(({ commandId }) => commandId === chosen.id)
    .flatMap(({ findings }) => findings.map(({ id }) => id));
  const taken = await takenIds(options.policyFile);
  const wish = { decision, why, below, lifts, taken };
  const rule = narrowRule(chosen, around, guard.index, wish);
  if (typeof rule === "string") return none(rule);
  const withRule = (await options.guardFor(cwd ?? undefined, rule)).explain(command, around);
  return {
    ...common,
    rule,
    problem: flawOf(rule, withRule, request),
    yaml: await ruleText(rule),
    after: withRule.verdict.decision,
  };
}

/** Why the rule would not do what is wanted. */
function flawOf(rule: CustomRule, { verdict, opinions }: Explanation, { decision }: RuleRequest) {
  const id = `policy.user.${rule.id}`;
  const speaks = opinions.some(
    ({ by, findings }) => by === id || findings.some((finding) => finding.id === id),
  );
  if (!speaks) return "the guard does not use it: a rule that it cannot change decides";
  if (ORDER[verdict.decision] > ORDER[decision])
    return `the line would still be ${verdict.decision === "deny" ? "denied" : "asked about"}: another part of it, or a stricter rule, decides`;
  return null;
}

/** The command that a rule would be about: the one that is asked for, else the first that is stopped, else the first. */
function partOf({ plan, opinions }: Explanation, part: number | null): PlannedCommand | undefined {
  if (part !== null) return plan.commands.find(({ id }) => id === part);
  const stopped = opinions.filter(({ opinion }) => opinion !== "allow");
  const strictest = stopped.toSorted((a, b) => ORDER[b.opinion] - ORDER[a.opinion])[0];
  return plan.commands.find(({ id }) => id === strictest?.commandId) ?? plan.commands[0];
}

async function takenIds(file: string): Promise<ReadonlySet<string>> {
  if (!existsSync(file)) return new Set();
  const { rules = [] } = (await readPolicy(readFileSync(file, "utf8"))).file;
  return new Set(rules.map(({ id }) => id));
}

async function usable(request: RuleRequest, options: RuleOptions): Promise<CustomRule> {
  const { rule, problem } = await draftOf(request, options);
  if (rule === null || problem !== null)
    throw new ApiError(400, `there can be no such rule: ${problem ?? ""}`);
  return rule;
}

export async function addDraft(
  request: RuleRequest,
  options: RuleOptions,
): Promise<{ readonly id: string }> {
  const rule = await usable(request, options);
  await told(() => addRule(options.policyFile, rule));
  return { id: rule.id };
}

export async function removeOwn(
  id: string,
  { policyFile }: RuleOptions,
): Promise<{ readonly removed: boolean }> {
  return { removed: await told(() => removeRule(policyFile, id)) };
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PolicyFileError) throw new ApiError(409, error.message);
    throw error;
  }
}

/** What the rule would have changed, a line of JSON at a time. */
export async function previewOf(
  request: RuleRequest,
  options: RuleOptions,
  labelOf: (command: string) => Label | undefined,
): Promise<Stream> {
  const rule = await usable(request, options);
  const { store, home, cerbash } = options;
  const now = await options.guardFor(undefined, undefined);
  const changed = await options.guardFor(undefined, rule);
  return {
    type: "application/x-ndjson",
    async run(write, signal) {
      const say = (line: PreviewLine) => write(`${JSON.stringify(line)}\n`);
      let next = 0;
      try {
        const made = await previewRule({
          store,
          labelOf,
          without: (command, context) => now.explain(command, context),
          withRule: (command, context) => changed.explain(command, context),
          rule: `policy.user.${rule.id}`,
          home,
          cerbash,
          signal,
          progress: (what, done, of) => {
            if (performance.now() < next) return;
            next = performance.now() + PROGRESS;
            say({ kind: "progress", what, done, of });
          },
        });
        if (made === undefined) return;
        const { report, ...counts } = made;
        const labelled = report.tests.find(({ name }) => name === "as labelled");
        say({
          kind: "result",
          ...counts,
          changed: report.changes.length,
          fixed: report.counts.fixed,
          broken: report.counts.broken,
          asLabelled:
            labelled === undefined || labelled.a.of === 0
              ? null
              : { now: labelled.a, after: labelled.b },
          changes: report.changes
            .slice(0, MOST_CHANGES)
            .map(({ change, command, id, label, a, b }) => ({
              change,
              command,
              about: id ?? "",
              label: label ?? null,
              now: a.decision,
              after: b.decision,
            })),
        });
      } catch (error) {
        say({ kind: "error", error: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}
