/** Rows that are made from tool tables, and how many of them there may be. */
import type { Label } from "../../verdict/types.js";

/**
 * The one thing in which a row differs from the first of its set:
 * - `base`: nothing
 * - `verb`: another verb of the same table
 * - `option`, `dry-run`, `help`: an option more
 * - `target`: another place or environment
 * - `quote`: the same text as mere data
 * - `operator`: the same call in a list or pipe
 * - `wrapper`: run by way of another program
 * - `name`: a program name that nobody has
 */
export type Varied =
  | "base"
  | "verb"
  | "option"
  | "dry-run"
  | "help"
  | "target"
  | "quote"
  | "operator"
  | "wrapper"
  | "name";

/** One labelled command that was made, with what it was made from. */
export interface GeneratedRow {
  readonly command: string;
  readonly label: Label;
  readonly reason: string;
  /** `tool:verb:varied`, the provenance. */
  readonly from: string;
  /** Name of the tool whose table it comes from, also where the command bears a made-up name. */
  readonly tool: string;
  /** Verb path of the table; empty when the tool has none. */
  readonly verb: string;
  readonly varied: Varied;
  /** What belongs together: all rows of one family go into one split. */
  readonly family: string;
}

/** A row before the guard was asked. */
export interface Draft extends Omit<GeneratedRow, "from" | "family"> {
  /**
   * What the guard must say for the row to be kept: `agrees`: what the label says. `not-stopped`: it must
   * not stop a safe row; for a made-up name, which it cannot know: its twin with the real name was agreed on.
   * `rule`: an option may make it worse; then the table's rule gives label and reason.
   */
  readonly needs: "agrees" | "not-stopped" | "rule";
}

/** A base and its minimal variations; when the base is not kept, none is. */
export type DraftSet = readonly [Draft, ...Draft[]];
