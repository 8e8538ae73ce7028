/** Permissions in words: who may do what, as `-perm` of find tests it. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import type { FilesDraft } from "./draft.js";
import { test } from "./facet-makers.js";

/** Whose rights, as `chmod` writes it, and whether one of them is enough. */
interface Holders {
  readonly who: string;
  readonly isAny: boolean;
}

const one =
  (who: string, isAny = false) =>
  (): Holders => ({ who, isAny });
const joined =
  (isAny: boolean) =>
  (values: ReadonlyMap<string, Token>): Holders | undefined => {
    const all = ["a", "b", "c"].map((slot) => meaningOf<Holders>(values, slot)?.who ?? "").join("");
    const who = [..."ugo"].filter((letter) => all.includes(letter)).join("");
    return who.length < 2 ? undefined : { who, isAny };
  };

const OWNER = "[the|its|their] [file] owner|owners|user|users";
const GROUP = "[the|its|their] [own|owner] group|groups [members|member]";
const OTHER = '[the|all] "other"|"others"|"world" [user|users]';

defineNoun<Holders>("FILEHOLDER", [
  [OWNER, one("u")],
  [GROUP, one("g")],
  [OTHER, one("o")],
]);
defineNoun<Holders>("FILEHOLDERS", [
  ["{a:FILEHOLDER}", (values) => meaningOf<Holders>(values, "a")],
  ['[both] {a:FILEHOLDER} "and"|"&" {b:FILEHOLDER}', joined(false)],
  ['{a:FILEHOLDER} {b:FILEHOLDER} "and" {c:FILEHOLDER}', joined(false)],
  ['[either] {a:FILEHOLDER} "or" {b:FILEHOLDER}', joined(true)],
  ['{a:FILEHOLDER} {b:FILEHOLDER} "or" {c:FILEHOLDER}', joined(true)],
  ['"everyone"|"everybody"|"all" [user|users]', one("a")],
  ['[the] "whole" "world"', one("o")],
  ['"anyone"|"anybody"|"any" [user|users|one]', one("a", true)],
  ['["at"] ["least"] "somebody"|"someone"', one("a", true)],
  ['{a:FILEHOLDER} "or" {b:FILEHOLDER} "or" "both"', joined(true)],
  ['{a:FILEHOLDER} {b:FILEHOLDER} "or" "both"', joined(true)],
]);

const rights =
  (...slots: readonly string[]) =>
  (values: ReadonlyMap<string, Token>): string =>
    slots.map((slot) => meaningOf<string>(values, slot) ?? "").join("");
const is = (letter: string) => (): string => letter;

defineNoun<string>("FILERIGHT", [
  ["read|reading", is("r")],
  ["write|writing", is("w")],
  ["execute|executable|execution|run|executing", is("x")],
  ['"rwx"', is("rwx")],
  ['"rw"', is("rw")],
  ['"rx"', is("rx")],
]);
defineNoun<string>("FILERIGHTS", [
  ["{a:FILERIGHT}", rights("a")],
  ["[both] {a:FILERIGHT} [and] {b:FILERIGHT}", rights("a", "b")],
  ["{a:FILERIGHT} {b:FILERIGHT} [and] {c:FILERIGHT}", rights("a", "b", "c")],
]);
defineNoun<string>("FILEABLE", [
  ["readable", is("r")],
  ["writable|writeable", is("w")],
  ["executable", is("x")],
  ["readable and writable|writeable", is("rw")],
  ["readable and executable", is("rx")],
]);

defineNoun<string>("FILEDONE", [
  ["read", is("r")],
  ['"written"|"modified"|"changed" [to]', is("w")],
  ['"executed"|"run"|"opened"|"entered"', is("x")],
]);

const BITS = "permission|access|bit|bits|right|privilege|privileges";

const permTest = (values: ReadonlyMap<string, Token>, isNot: boolean): string | undefined => {
  const right = meaningOf<string>(values, "r");
  const holders = meaningOf<Holders>(values, "w");
  if (right === undefined || holders === undefined || right === "") return undefined;
  const test = `-perm ${holders.isAny ? "/" : "-"}${holders.who}=${right}`;
  // "Nobody can" and "not by the group and others" are said alike; that none has it is what is meant.
  // But "no permission for all" and "for one or the other" is that not all have it.
  const isSome = holders.who === "a" || holders.isAny;
  return isNot ? `-not -perm ${isSome ? "-" : "/"}${holders.who}=${right}` : test;
};

const permFacet = (
  name: string,
  isNot: boolean,
  phrases: readonly string[],
): Facet<FilesDraft> => ({
  name: `test:${name}`,
  phrases,
  takes: (values) => permTest(values, isNot) !== undefined,
  apply(draft, values) {
    const test = permTest(values, isNot);
    if (test === undefined || draft.action.kind === "chmod") return false;
    draft.tests.push(test);
    return true;
  },
});

/** Facets on who may do what. */
export const permissions: readonly Facet<FilesDraft>[] = [
  permFacet("perm", false, [
    "{r:FILEABLE} by|for|to [the] {w:FILEHOLDERS}",
    `with|have|give|grant [at] [least] {r:FILERIGHTS} ${BITS} [set] for|to|of|by [the] {w:FILEHOLDERS}`,
    `with|have [a|the] {w:FILEHOLDERS} {r:FILERIGHTS} ${BITS} [set]`,
    `where|which|that [the] {w:FILEHOLDERS} have|has {r:FILERIGHTS} ${BITS}`,
    `[the] {w:FILEHOLDERS} "can"|"may" {r:FILERIGHTS}`,
    `{r:FILERIGHTS} ${BITS} for|to [the] {w:FILEHOLDERS} [set]`,
    `{w:FILEHOLDERS} ${BITS} [of] {r:FILERIGHTS}`,
    `have|with {r:FILERIGHTS} ${BITS} [set] for [the] {w:FILEHOLDERS}`,
  ]),
  permFacet("not-perm", true, [
    "not {r:FILEABLE} by|for|to [the] {w:FILEHOLDERS}",
    `without {r:FILERIGHTS} ${BITS} [set] for|to|of [the] {w:FILEHOLDERS}`,
    `without [a|the] {w:FILEHOLDERS} {r:FILERIGHTS} ${BITS} [set]`,
    `not have {r:FILERIGHTS} ${BITS} [set] for|to|of [the] {w:FILEHOLDERS}`,
    `[the] {w:FILEHOLDERS} "can"|"may"|do not {r:FILERIGHTS}`,
    `[the] {w:FILEHOLDERS} not have {r:FILERIGHTS} [${BITS}]`,
    `no|lack|lacks|lacking {r:FILERIGHTS} ${BITS} [set] for|to|of [the] {w:FILEHOLDERS}`,
  ]),
  {
    // "Readable by nobody", "that no one can write".
    name: "test:perm-nobody",
    phrases: [
      '{r:FILEABLE} by|for|to "nobody"|"noone"|"no-one"|"none"',
      '{r:FILEABLE} by|for|to "no" "one"',
      'can|may be {r:FILEDONE} by "nobody"|"noone"|"no-one"|"none"',
      'can|may be {r:FILEDONE} by "no" "one"',
      '"nobody"|"noone"|"no-one" can|may {r:FILERIGHTS} [to]',
      'not {r:FILEABLE} by|for|to "anyone"|"anybody"',
      'not be {r:FILEDONE} by "anyone"|"anybody"',
    ],
    apply(draft, values) {
      const right = meaningOf<string>(values, "r");
      if (right === undefined || draft.action.kind === "chmod") return false;
      draft.tests.push(`-not -perm /a=${right}`);
      return true;
    },
  },
  {
    name: "test:perm-but",
    phrases: [
      "{r:FILEABLE} by|for|to [the] {w:FILEHOLDERS} but|and not [by|for|to] [the] {v:FILEHOLDERS}",
      `with|have {r:FILERIGHTS} ${BITS} for [the] {w:FILEHOLDERS} but|and not [for] [the] {v:FILEHOLDERS}`,
    ],
    takes: (values) => permTest(values, false) !== undefined,
    apply(draft, values) {
      const test = permTest(values, false);
      const but = meaningOf<Holders>(values, "v");
      if (test === undefined || but === undefined) return false;
      draft.tests.push(test, `-not -perm /${but.who}=${meaningOf<string>(values, "r")}`);
      return true;
    },
  },
  ...(
    [
      ["-readable", "read"],
      ["-writable", "write|writing"],
    ] as const
  ).flatMap(([find, word]): Facet<FilesDraft>[] => [
    test(`perm${find}`, find, [`with|have ${word} ${BITS}`]),
    test(`perm-not${find}`, `-not ${find}`, [
      `without ${word} ${BITS}`,
      `not have ${word} ${BITS}`,
      `no|lack|lacking ${word} ${BITS}`,
    ]),
  ]),
  {
    name: "test:perm-all",
    phrases: [
      `all|full ${BITS} for|to everyone|everybody|all [user|users]`,
      `all|full ${BITS} to all [the] user|users`,
      "readable writable|writeable [and] executable by|for everyone|everybody|all|anyone [user|users]",
    ],
    apply(draft) {
      if (draft.action.kind === "chmod") return false;
      draft.tests.push("-perm 777");
      return true;
    },
  },
];

/** "Add write permission for the group", "give others read access": rights given or taken, as `chmod` writes it. */
const granting = (
  name: string,
  sign: "+" | "-",
  phrases: readonly string[],
): Facet<FilesDraft> => ({
  name: `action:${name}`,
  phrases,
  takes: (values) => meaningOf<Holders>(values, "w")?.isAny !== true || sign === "+",
  apply(draft, values) {
    const right = meaningOf<string>(values, "r") ?? "rwx";
    const holders = meaningOf<Holders>(values, "w");
    if (holders === undefined) return false;
    const isOpen = draft.action.kind === "chmod" && draft.action.mode === "";
    // "Readable by all" alone only describes.
    if (name === "chmod-made" && !isOpen) return false;
    if (draft.actionSet && draft.action.kind !== "list" && !isOpen) return false;
    draft.action = { kind: "chmod", mode: `${holders.who}${sign}${right}` };
    draft.actionSet = true;
    return true;
  },
});

/** Facets that give and take rights. */
export const grants: readonly Facet<FilesDraft>[] = [
  granting("chmod-grant", "+", [
    `add|give|grant|set|allow {r:FILERIGHTS} [${BITS}] for|to [the] {w:FILEHOLDERS} [on|to|for|of]`,
    `add|give|grant|set|allow [the] {w:FILEHOLDERS} {r:FILERIGHTS} [${BITS}] [on|to|for|of]`,
    "make [them|it] {r:FILEABLE} by|for|to [the] {w:FILEHOLDERS}",
    `give|grant|add "all"|"full" ${BITS} to|for [the] {w:FILEHOLDERS}`,
    `give|grant|allow [the] {w:FILEHOLDERS} "all"|"full" ${BITS}`,
  ]),
  granting("chmod-made", "+", ["{r:FILEABLE} by|for|to [the] {w:FILEHOLDERS}"]),
  granting("chmod-revoke", "-", [
    `delete|revoke|drop|strip|take|clear|unset [away] {r:FILERIGHTS} ${BITS} for|from|of [the] {w:FILEHOLDERS} [on|from|of]`,
    `delete|revoke|drop|strip|take|clear|unset [away] [the] {w:FILEHOLDERS} {r:FILERIGHTS} ${BITS} [on|from|of]`,
    "make [them|it] not {r:FILEABLE} by|for|to [the] {w:FILEHOLDERS}",
  ]),
];

/** "Set their SGID bit". */
const special = (mode: string, word: string): Facet<FilesDraft>[] =>
  (["+", "-"] as const).map((sign) => ({
    name: "action:chmod-special",
    phrases: [
      `${sign === "+" ? "set|add|turn|enable|give" : "delete|unset|clear|drop|disable"} [on|off] [the|their|its] ${word} [bit] [on|for|of|from]`,
    ],
    apply(draft) {
      if (draft.actionSet && draft.action.kind !== "list") return false;
      draft.action = { kind: "chmod", mode: `${mode.slice(0, -1)}${sign}${mode.slice(-1)}` };
      draft.actionSet = true;
      return true;
    },
  }));

/** Facets on the bits that are no one's rights. */
export const specials: readonly Facet<FilesDraft>[] = [
  ...special("us", "suid|setuid"),
  ...special("gs", "sgid|setgid"),
  ...special("t", "sticky"),
];
