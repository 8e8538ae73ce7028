/** Runs the steps that look at one row alone. Pure but for the guard, so it works in any thread. */
import type { Guard } from "../guard.js";
import {
  type Candidate,
  type Dropped,
  type Outcome,
  type SourceFacts,
  type StepName,
  Trust,
} from "./candidate.js";
import { hash64 } from "./hash.js";
import { weakLabel } from "./steps/label.js";
import { licenceProblem } from "./steps/licence.js";
import { exactForm, normalise } from "./steps/normalise.js";
import { clean } from "./steps/safety.js";
import { schemaProblem } from "./steps/schema.js";
import { shapeOf, type TableOf } from "./steps/shape.js";
import { syntaxProblem } from "./steps/syntax.js";
import { isLabel } from "./types.js";

/** How much of a dropped command the log keeps. */
const MAX_LOGGED = 240;

/** Makes the function that takes a candidate through all single-row steps. */
export function makePreparer(
  guard: Guard,
  isShipped = false,
): (candidate: Candidate, source: SourceFacts) => Outcome {
  const tableOf: TableOf = (program) => guard.index.tools.get(program);
  return (candidate, source) => prepare(candidate, source, guard, tableOf, isShipped);
}

function prepare(
  candidate: Candidate,
  { name, trust, isRepeated }: SourceFacts,
  guard: Guard,
  tableOf: TableOf,
  isShipped: boolean,
): Outcome {
  const { licence, provenance } = candidate;
  const logged = (step: StepName, why: string, text: string): Dropped => ({
    step,
    why,
    source: name,
    provenance,
    command: text.slice(0, MAX_LOGGED),
  });
  const drop = (step: StepName, why: string, text = ""): Outcome => ({
    kind: "dropped",
    dropped: logged(step, why, text),
  });

  const problem = schemaProblem(candidate);
  if (problem !== undefined) return drop("schema", problem);
  const refused = licenceProblem(licence, isShipped);
  // A row that may not be used does not go into the log either.
  if (refused !== undefined) return drop("licence", refused);
  const normal = normalise(String(candidate.command));
  if ("problem" in normal) return drop("normalise", normal.problem);
  const cleaned = clean(normal.text);
  if ("problem" in cleaned) return drop("safety", cleaned.problem);
  const { text } = cleaned;
  const invalid = syntaxProblem(text);
  if (invalid !== undefined) return drop("syntax", invalid, text);

  const isOwnLabel = isLabel(candidate.label) && candidate.mustAgree !== true;
  const weak = isOwnLabel ? undefined : weakLabel(text, guard);
  if (candidate.mustAgree === true && weak?.label !== candidate.label) {
    const found = weak === undefined ? "no opinion" : weak.label;
    return drop("label", `the example says ${String(candidate.label)}, the guard ${found}`, text);
  }
  const label = isLabel(candidate.label) ? candidate.label : weak?.label;
  if (label === undefined) {
    const dropped = logged("label", "nobody knows its label", text);
    return { kind: "unlabelled", dropped: { ...dropped, command: text }, licence };
  }
  const given = typeof candidate.reason === "string" ? candidate.reason.trim() : "";
  const reason = given !== "" ? oneLine(given) : (weak?.reason ?? "labelled without a reason");

  const { group, skeleton } = shapeOf(text, tableOf);
  return {
    kind: "kept",
    changes: [...normal.changes, ...cleaned.changes],
    prepared: {
      row: { command: text, label, source: name, group, reason, licence, provenance },
      trust: isLabel(candidate.label) ? trust : (Math.max(trust, Trust.weak) as typeof Trust.weak),
      isRepeated,
      exactKey: hash64(exactForm(text)),
      nearKey: hash64(skeleton),
    },
  };
}

/** Reasons come from files too; they are kept short, on one line. */
function oneLine(reason: string): string {
  const cleaned = clean(reason.replace(/\s+/g, " ").slice(0, 400));
  return "problem" in cleaned ? "reason withheld" : cleaned.text;
}
