/** What a language model is asked as the guard's brain, and the labels that it answers with. */
import type { Label } from "../../verdict/types.js";
import {
  answerEnd,
  type ChatTemplate,
  type Message,
  type Prompt,
  promptOf,
  trimmed,
} from "./template.js";

/**
 * Changes whenever the words below change: an adapter that was trained with other words must be
 * trained again.
 */
export const guardTask = "guard-1";

/** Short, because training pays for it in every row; the runtime evaluates it once. */
const SYSTEM =
  "Judge what this shell command would do: safe, risky or destructive. Answer with one word.";

/** The answers, in the order of all arrays of probabilities. */
export const guardLabels: readonly Label[] = ["safe", "risky", "destructive"];

/**
 * The prompt around a command.
 *
 * @example guardPrompt(chatTemplates.chatml).prefix // "<|im_start|>system\nJudge what …<|im_start|>user\n"
 */
export function guardPrompt(template: ChatTemplate): Prompt {
  return promptOf(template, SYSTEM, guardTask);
}

/** The command as it stands between prefix and suffix, and in training rows. */
export function guardText(command: string): string {
  return trimmed(command);
}

/** A training row, or with no label the question alone (for a server that writes the template itself). */
export function guardMessages(command: string, label?: Label): readonly Message[] {
  const question: readonly Message[] = [
    { role: "system", content: SYSTEM },
    { role: "user", content: guardText(command) },
  ];
  return label === undefined ? question : [...question, { role: "assistant", content: label }];
}

/** The same as one text; with a label, the whole row as a model is trained on it. */
export function renderGuard(template: ChatTemplate, command: string, label?: Label): string {
  const { prefix, suffix } = guardPrompt(template);
  const answer = label === undefined ? "" : `${label}${answerEnd}`;
  return `${prefix}${guardText(command)}${suffix}${answer}`;
}
