/** Rows that are too long for the model, by its own tokeniser where it is at hand. */
import { answerEnd, type ChatTemplate, promptOf } from "../../brain/prompt/template.js";
import type { TuneRow } from "../types.js";
import type { Base } from "./base.js";

export interface Fitted {
  readonly rows: readonly TuneRow[];
  readonly dropped: number;
  /** Of the rows that stay, in tokens (in bytes without a tokeniser, which are never fewer). */
  readonly longest: number;
  readonly mean: number;
}

/** A row as the trainer is to render it: all of it, and the question alone. */
export function renderedRow(
  template: ChatTemplate,
  messages: readonly { readonly content: string }[],
): { readonly row: string; readonly question: string } {
  const [system, user, answer] = messages.map(({ content }) => content);
  const { prefix, suffix } = promptOf(template, system ?? "", "");
  const question = `${prefix}${user ?? ""}${suffix}`;
  return { row: `${question}${answer ?? ""}${answerEnd}`, question };
}

/** Keeps the rows of at most so many tokens. Trainers cut the others at the end, where the answer is. */
export function fit(rows: readonly TuneRow[], base: Base, maxTokens: number): Fitted {
  const kept: TuneRow[] = [];
  let longest = 0;
  let total = 0;
  for (const row of rows) {
    const length = lengthOf(row, base);
    if (length > maxTokens) continue;
    kept.push(row);
    longest = Math.max(longest, length);
    total += length;
  }
  return {
    rows: kept,
    dropped: rows.length - kept.length,
    longest,
    mean: kept.length === 0 ? 0 : total / kept.length,
  };
}

function lengthOf(row: TuneRow, { tokens, template }: Base): number {
  const text = renderedRow(template, row.messages).row;
  // A byte-level vocabulary has at most one token a byte.
  return tokens === undefined
    ? new TextEncoder().encode(text).length
    : tokens.tokenize(text, true).length;
}
