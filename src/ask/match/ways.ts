/** The catalogue's ways of saying, cut into terms. */
import { type Term, termsOf } from "./words.js";

/** What is asked of a term of the catalogue. */
export type WayTerm = Pick<Term, "text" | "term" | "stem" | "stop" | "thing">;

/** A way of saying cut up: words, and the names of slots. */
export type Way = readonly (string | readonly WayTerm[])[];

/** Cuts one way of saying. */
export const cutUp = (says: string): Way =>
  says.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? part : termsOf(part)));
