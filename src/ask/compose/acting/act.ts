/** Something that is done with files chosen in words. */
import { quoteValue } from "../../catalogue/template.js";
import type { SlotType } from "../../text/fit.js";
import type { Found } from "./found.js";
import { type Way, way } from "./says.js";

/** A text of the request in the place of a slot. */
export interface Word {
  readonly text: string;
  readonly quoted: boolean;
}

/** What an act is given. */
export interface Given {
  /** "Recursively" was said: with a whole directory that means all that is below it. */
  readonly isRecursive: boolean;
  /** Whether the program is to run once with all. */
  readonly isOnce: boolean;
  /** Whether the files were chosen in a clause before. */
  readonly isAfter: boolean;
  /** "With the file as argument" was said. */
  readonly isPassed: boolean;
  readonly found: Found;
  /** The single words of slots, without their quotes. */
  readonly values: Readonly<Record<string, Word | undefined>>;
  /** The words of holes, as written. */
  readonly words: Readonly<Record<string, string | undefined>>;
}

export interface Act {
  readonly ways: readonly Way[];
  readonly belief: number;
  /** Undefined where it does not go with what was given. */
  readonly make: (given: Given) => string | undefined;
}

/** @param belief in the answer when the choice of files is understood whole */
export const act = (
  says: readonly string[],
  make: (given: Given) => string | undefined,
  belief = 0.92,
): Act => ({ ways: says.map(way), belief, make });

/** A slot's text as one word of the shell. */
export const shellWord = (word: Word, type: SlotType = "path"): string =>
  quoteValue(type, { text: word.text.replace(/(?<=[\w/])[,;]$/, ""), quoted: word.quoted });

/** Whether a text has the form of a place or a name rather than of a word that says something. */
export const isName = (word: Word | undefined): word is Word =>
  word !== undefined &&
  word.text !== "" &&
  !/^-/.test(word.text) &&
  (word.quoted ||
    (/^[\w.~$/{}][\w./~${}@%+=:,-]*$/.test(word.text) &&
      !/^(?:the|a|an|it|them|that|this|each|every|all|any|same|another|other|new|which|file|files|director(?:y|ies)|folders?|current|named|called|own|its|their|and|or|of|with|place|standard|stdout|output|screen|recursively)$/i.test(
        word.text,
      )));
