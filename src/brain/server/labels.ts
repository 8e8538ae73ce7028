/** Probabilities of labels from the tokens that a server lists, by their spelling. */
import { guardLabels } from "../prompt/guard.js";
import { ServerError, type ServerReading } from "./types.js";

/** A token that could have come next. */
export interface Candidate {
  readonly token: string;
  readonly logprob: number;
}

/**
 * Adds up the candidates that begin exactly one label. One that is not listed counts 0: it is less probable
 * than all that are.
 *
 * @throws {ServerError} when the list is empty, or numbers are none
 *
 * @example readingOf([{ token: "ris", logprob: -0.1 }, { token: "s", logprob: -3 }]).p // [0.05, 0.9, 0]
 */
export function readingOf(candidates: readonly Candidate[]): ServerReading {
  if (candidates.length === 0) throw new ServerError("the answer lists no tokens");
  const p = guardLabels.map(() => 0);
  for (const { token, logprob } of candidates) {
    if (!(logprob <= 1e-6)) throw new ServerError("the answer has a probability that is none");
    const own = guardLabels.flatMap((label, n) => (begins(label, token) ? [n] : []));
    const [only] = own;
    if (own.length === 1 && only !== undefined) p[only] = (p[only] ?? 0) + Math.exp(logprob);
  }
  const mass = p.reduce((sum, one) => sum + one, 0);
  if (mass > 1.01) throw new ServerError("the probabilities sum to more than 1");
  return { p, mass };
}

function begins(label: string, token: string): boolean {
  return token !== "" && label.startsWith(token);
}

/** The share that the named label gets where a server says nothing but the label. */
const SHARE = 0.7;

/**
 * A reading of a label alone. How sure the model is nobody knows, so it never looks sure.
 *
 * @throws {ServerError} when the text is no label
 */
export function readingOfLabel(text: string): ServerReading {
  const said = text.trim().toLowerCase();
  const at = (guardLabels as readonly string[]).indexOf(said);
  if (at < 0) throw new ServerError("the answer is none of the labels");
  return { p: guardLabels.map((_, n) => (n === at ? SHARE : (1 - SHARE) / 2)), mass: undefined };
}

/** A member of JSON that may be anything. */
export function member(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, name) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, name)
        ? (at as Record<string | number, unknown>)[name]
        : undefined,
    value,
  );
}

/** A list of `{token, logprob}` objects. @throws {ServerError} */
export function candidatesOf(value: unknown, where: string): readonly Candidate[] {
  if (!Array.isArray(value)) throw new ServerError(`the answer has no ${where}`);
  return value.map((one) => {
    const token = member(one, "token");
    const logprob = member(one, "logprob");
    if (typeof token !== "string" || typeof logprob !== "number")
      throw new ServerError(`${where} of the answer is not a list of tokens`);
    return { token, logprob };
  });
}
