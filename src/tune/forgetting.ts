/** What a model forgot by being tuned: multiple-choice questions, before and after. */
import { type ChatTemplate, type Prompt, promptOf, trimmed } from "../brain/prompt/template.js";
import { mcnemarExact, rate } from "../evaluate/statistics.js";
import type { Forgetting } from "./card/measures.js";
import { TuneError } from "./types.js";

/** A question in the shape of MMLU (Hendrycks et al. 2021). */
export interface Question {
  readonly question: string;
  readonly choices: readonly string[];
  /** Index of the right choice. */
  readonly answer: number;
}

export const letters = ["A", "B", "C", "D"] as const;

/** Probabilities of the letters as the next text. */
export type Ask = (prompt: Prompt, text: string) => Promise<readonly number[]>;

/**
 * Reads lines of `{"question", "choices": [4], "answer": 0…3 or "A"…"D"}`; further fields are left aside.
 *
 * @throws {TuneError} that names the line
 */
export function readQuestions(text: string, path: string): readonly Question[] {
  const found: Question[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    found.push(readQuestion(line, `${path}:${at + 1}`));
  }
  if (found.length === 0) throw new TuneError(`${path} has no questions`);
  return found;
}

function readQuestion(line: string, where: string): Question {
  const fail = (): never => {
    throw new TuneError(
      `${where}: a question is {"question": "…", "choices": ["…", "…", "…", "…"], "answer": 0 to 3, or "A" to "D"}`,
    );
  };
  let value: Record<string, unknown>;
  try {
    value = (JSON.parse(line) ?? {}) as Record<string, unknown>;
  } catch {
    return fail();
  }
  const { question, choices, answer } = value;
  const index =
    typeof answer === "string" ? letters.findIndex((letter) => letter === answer) : answer;
  const isIndex = typeof index === "number" && Number.isInteger(index) && index >= 0 && index < 4;
  if (typeof question !== "string" || question.trim() === "" || !isIndex) return fail();
  if (!Array.isArray(choices) || choices.length !== 4) return fail();
  if (!choices.every((choice) => typeof choice === "string" && choice !== "")) return fail();
  return { question, choices, answer: index };
}

const SYSTEM = "Answer the question with the letter of the right choice: A, B, C or D.";

/** Asks all questions; which were answered rightly. */
export async function answersOf(
  questions: readonly Question[],
  template: ChatTemplate,
  ask: Ask,
): Promise<readonly boolean[]> {
  const prompt = promptOf(template, SYSTEM, "choice-1");
  const right: boolean[] = [];
  for (const { question, choices, answer } of questions) {
    const lines = choices.map((choice, at) => `${letters[at]}. ${choice}`);
    const p = await ask(prompt, trimmed(`${question}\n${lines.join("\n")}\nAnswer:`));
    right.push(p.indexOf(Math.max(...p)) === answer);
  }
  return right;
}

/** Both side by side, on the same questions. */
export function forgetting(
  name: string,
  before: readonly boolean[],
  after: readonly boolean[],
): Forgetting {
  const count = (list: readonly boolean[]) => list.filter(Boolean).length;
  const learned = after.filter((isRight, at) => isRight && before[at] === false).length;
  const lost = after.filter((isRight, at) => !isRight && before[at] === true).length;
  return {
    name,
    before: rate(count(before), before.length),
    after: rate(count(after), after.length),
    p: mcnemarExact(learned, lost),
  };
}
