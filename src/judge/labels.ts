/** What a person says of recorded commands: one file beside the records, only ever appended to, 0600. */
import { appendFileSync, chmodSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { codeOf, makePrivateDirectory } from "../ledger/directory.js";
import type { Label } from "../verdict/types.js";

/** One judgement of a person. */
export interface ReviewLabel {
  readonly v: 1;
  /** When it was given, ISO 8601. */
  readonly time: string;
  /** As it is recorded: redacted. */
  readonly command: string;
  /** Null: the label before it is taken back. */
  readonly label: Label | null;
}

/** A label that holds. */
export type HeldLabel = ReviewLabel & { readonly label: Label };

/** Where the labels of a ledger are. */
export function labelsPath(stateDirectory: string): string {
  return join(stateDirectory, "review.jsonl");
}

/**
 * The last label of each command; none where there is no file. Lines that are no labels are passed over and
 * counted.
 */
export function readLabels(path: string): {
  readonly labels: ReadonlyMap<string, HeldLabel>;
  readonly unreadable: number;
} {
  const labels = new Map<string, HeldLabel>();
  let unreadable = 0;
  let text = "";
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const found = labelOf(line);
    if (found === undefined) unreadable++;
    else if (isHeld(found)) labels.set(found.command, found);
    else labels.delete(found.command);
  }
  return { labels, unreadable };
}

function isHeld(label: ReviewLabel): label is HeldLabel {
  return label.label !== null;
}

function labelOf(line: string): ReviewLabel | undefined {
  try {
    const value = JSON.parse(line);
    const isLabel =
      value.v === 1 &&
      typeof value.command === "string" &&
      (value.label === null || /^(?:safe|risky|destructive)$/.test(value.label));
    return isLabel ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Adds one label. Throws when it cannot be written. */
export function appendLabel(path: string, label: ReviewLabel): void {
  makePrivateDirectory(dirname(path));
  appendFileSync(path, `${JSON.stringify(label)}\n`, { mode: 0o600 });
  if (process.platform !== "win32") chmodSync(path, 0o600);
}
