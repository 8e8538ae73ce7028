/** A set of features: hashes without repetition, with names where somebody wants to read them. */
import { hashText, mix } from "./hash.js";

/** What a feature is about. The letter goes into the hash; the text is for people. */
const ROLES = {
  program: "P",
  verb: "v",
  firstVerb: "1",
  lastVerb: "l",
  verbStem: "s",
  verbStart: "^",
  verbPair: "2",
  verbOption: "x",
  verbOperand: "y",
  option: "o",
  optionPiece: "O",
  value: "=",
  operand: "a",
  operandPiece: "w",
  target: "t",
  statement: "q",
  assignment: "e",
  site: "@",
  flow: "f",
  effect: "E",
  nature: "n",
  tool: "T",
  meaning: "M",
  carried: "c",
  form: "#",
} as const;
export type Role = keyof typeof ROLES;

const SEEDS = Object.fromEntries(
  Object.entries(ROLES).map(([role, letter]) => [role, hashText(0x811c9dc5, letter)]),
) as Record<Role, number>;

/** Room for the features of one command; more are dropped. */
export const MOST_FEATURES = 192;

/** The features of one command, as hashes without repetition. Used again for the next one. */
export class Features {
  readonly ids = new Uint32Array(MOST_FEATURES);
  count = 0;
  /** Names of the features, beside `ids`; only when asked for. */
  readonly names: string[] | undefined;
  /** Hashes of the words that carry the meaning (verbs, program, options), for the gate. */
  readonly telling = new Uint32Array(24);
  tellingCount = 0;
  /** How many features say what is done to what (targets, effects); enough without a known word. */
  meanings = 0;

  constructor(named = false) {
    this.names = named ? [] : undefined;
  }

  clear(): void {
    this.count = 0;
    this.tellingCount = 0;
    this.meanings = 0;
    if (this.names !== undefined) this.names.length = 0;
  }

  add(role: Role, text: string, more?: string): void {
    if (role === "target" || role === "effect") this.meanings++;
    this.put(role, text, more);
  }

  /** Adds a feature that says what the call means. */
  tell(role: Role, text: string): void {
    const id = this.put(role, text, undefined);
    if (this.tellingCount < this.telling.length) this.telling[this.tellingCount++] = id;
  }

  private put(role: Role, text: string, more: string | undefined): number {
    let hash = hashText(SEEDS[role], text);
    if (more !== undefined) hash = hashText(hashText(hash, "\u0000"), more);
    const id = mix(hash);
    const { ids, count } = this;
    for (let n = 0; n < count; n++) if (ids[n] === id) return id;
    if (count < MOST_FEATURES) {
      ids[count] = id;
      this.count = count + 1;
      this.names?.push(`${role} ${more === undefined ? text : `${text} + ${more}`}`);
    }
    return id;
  }
}
