/** A request about files and directories that it names: one operation, and how it is done. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import { defineNoun, meaningOf } from "../nouns.js";

/** A path as it was named. */
export interface Named {
  readonly token: Token;
  /** What it was said to be; undefined: it was not said. */
  readonly kind: "file" | "directory" | undefined;
}

/** How an operation is done, where that was said. */
export type Manner =
  | "recursive"
  | "force"
  | "keep"
  | "verbose"
  | "ask"
  | "no-clobber"
  | "preserve"
  | "newer"
  | "strip"
  | "best"
  | "fast"
  | "brief"
  | "flat"
  | "hidden"
  | "dated"
  | "parents"
  | "stdout"
  | "visible";

export interface PathsDraft {
  /** Makes the command when all is read; undefined where what it needs was not said. */
  make: ((draft: PathsDraft) => string | undefined) | undefined;
  readonly manner: Set<Manner>;
  /** Where to, when it does not stand within the operation's own phrase. */
  destination: Named | undefined;
  readonly without: string[];
}

/** Nothing known yet. */
export const emptyPaths = (): PathsDraft => ({
  make: undefined,
  manner: new Set(),
  destination: undefined,
  without: [],
});

/** Words that stand where a name could and are none. */
const NO_NAME =
  /^(?:all|every|each|any|everything|anything|something|it|them|that|this|these|those|some|files?|director(?:y|ies)|folders?|dirs?|subfolders?|the|a|an|my|our|contents?|named|called|name|names|and|or|in|on|of|to|with|into|for|from|both|two|one|new|empty|nothing|here|there|stuff|things?|hidden|executable|readable|writable|only|size|sizes|permissions?|owner|group|space|disk|disks|free|full|is|are|as|line|lines|text|word|words|column|columns|row|rows|archive|archives|zip|tarball|tar|list|first|last|same|different|identical|whole|entire|total|big|small|old|lowercase|uppercase|read-only|private|public|parent|current|working|home|root|link|symlink|links|symlinks|images?|pictures?|photos?|logs?|scripts?|documents?|containers?|processes|process|branch|branches|package|packages|repo|repository|service|services|user|users|memory|commit|commits|port|server|database|table|which|what|who|how|where)$/i;

/** Of those, the ones that are none even after "the folder". */
const NEVER =
  /^(?:all|every|each|any|everything|anything|it|them|that|this|these|those|some|files?|director(?:y|ies)|folders?|the|a|an|my|our|contents?|named|called|names?|and|or|in|on|of|to|with|into|for|from|is|are|as|itself|tree|structure|permissions?|modes?|rights|owners?|ownership|groups?|timestamps?|names?|sizes?|empty|missing|if|when|exists?)$/i;

const named = (
  token: Token | undefined,
  kind: Named["kind"],
  isLoose: boolean,
  isIntroduced = false,
): Named | undefined => {
  if (token === undefined || token.stop || token.lemma.startsWith("<")) return undefined;
  if (/[*?]|^-|:\/\//.test(token.text) || /^[<>=|→-]+>?$/.test(token.text)) return undefined;
  if (!token.thing && (isIntroduced ? NEVER : NO_NAME).test(token.text)) return undefined;
  const isName = token.thing || /^[A-Z]/.test(token.text) || isLoose;
  if (!isName) return undefined;
  return { token, kind: kind ?? (token.text.endsWith("/") ? "directory" : undefined) };
};

const FILE = '"file"|"script"|"document"|"archive"|"image"|"tarball"|"database"|"logfile"';
const DIR =
  '"directory"|"folder"|"dir"|"subfolder"|"subdirectory"|"directories"|"folders"|"dirs"|"tree"';
const CALLED = '["named"|"called"]';

const introduced = [
  [`${FILE} ${CALLED} {x:path}`, "file"],
  [`{x:path} "file"|"script"|"archive"`, "file"],
  [`${DIR} ${CALLED} {x:path}`, "directory"],
  [`"whole"|"entire"|"complete" ${DIR} ${CALLED} {x:path}`, "directory"],
  [`"whole"|"entire"|"complete" {x:path} ${DIR}`, "directory"],
  [`{x:path} ${DIR}`, "directory"],
  [`"symlink"|"link" ${CALLED} {x:path}`, undefined],
] as const;

const ways = (isLoose: boolean, isGiven = false) =>
  [
    ...introduced.map(
      ([written, kind]) =>
        [
          written,
          (values: ReadonlyMap<string, Token>) => named(values.get("x"), kind, true, true),
        ] as const,
    ),
    [
      "{x:path}",
      (values: ReadonlyMap<string, Token>) => named(values.get("x"), undefined, isLoose, isGiven),
    ] as const,
  ] as const;

// A path that has the form of one, or that is introduced ("the folder build").
defineNoun("PATH", ways(false));
// Where only a path can stand ("called x", "to x"), any word is one.
defineNoun("TARGET", ways(true));
// After "the directories", "called": whatever word stands there.
defineNoun("GIVEN", ways(true, true));

/** The path in a slot. */
export const pathIn = (values: ReadonlyMap<string, Token>, slot: string): Named | undefined =>
  meaningOf<Named>(values, slot);

/** A path as a word of the shell. */
export const word = ({ token }: Named): string => {
  const { text } = token;
  return /^-/.test(text) ? `./${quoteValue("path", token)}` : quoteValue("path", token);
};

/** Without the slash at its end. */
export const bareWord = (path: Named): string => word(path).replace(/(?<=[^/])\/+$/, "");

/** Whether it is a directory as far as is known: said so, or written without an ending. */
export const isDirectory = ({ token, kind }: Named): boolean =>
  kind === "directory" ||
  (kind === undefined &&
    (token.text.endsWith("/") ||
      /^\.{1,2}$|^~$/.test(token.text) ||
      !/[^/.][^/]*\.\w+$|^\.\w+$|\/\.\w+$/.test(token.text)));

/** The same, but only when it was said or written so that nothing else can be meant. */
export const isSurelyDirectory = ({ token, kind }: Named): boolean =>
  kind === "directory" || token.text.endsWith("/") || /^(?:\.{1,2}|~)$/.test(token.text);
