/** Which files of one directory a sentence speaks of: "all .png and .jpg files in img", "everything in a", "*.c". */
import type { Token } from "../../text/tokens.js";
import { SPOKEN_EXTENSIONS } from "../files/extensions.js";
import { directoryAt } from "../making/clauses.js";
import { type Cursor, type Name, nameOf } from "../making/cursor.js";

export interface Selection {
  /** The directory; undefined: the one where the command runs. */
  directory: Name | undefined;
  /** Patterns of names, as words of the shell. */
  readonly globs: string[];
  /** Files were said, not whatever is there. */
  isFiles: boolean;
  /** Also in directories below. */
  isDeep: boolean;
  /** What is left out, as patterns of names. */
  readonly without: string[];
}

const SPOKEN = new Map<string, string>([
  ["text", "txt"],
  ["python", "py"],
  ["markdown", "md"],
  ["javascript", "js"],
  ["typescript", "ts"],
  ["shell", "sh"],
  ["bash", "sh"],
  ["jpeg", "jpeg"],
  ["log", "log"],
  ["backup", "bak"],
  ["c", "c"],
  ["header", "h"],
  ["yaml", "yaml"],
]);

const KINDS =
  "file|files|image|images|picture|pictures|photo|photos|document|documents|script|scripts|logs|source_file|source_files|one|ones";

/** An extension: ".png", "*.png", "png", "pngs"; a bare word only where "file" follows it. */
function extensionOf(token: Token | undefined): string | undefined {
  if (token === undefined) return undefined;
  const dotted = /^\*?\.(\w{1,9}(?:\.\w{1,4})?)$/.exec(token.text);
  if (dotted !== null) return dotted[1];
  if (token.quoted) return undefined;
  const word = token.text.toLowerCase();
  const spoken = SPOKEN.get(word);
  if (spoken !== undefined) return spoken;
  const single = word.replace(/s$/, "");
  return SPOKEN_EXTENSIONS.includes(word)
    ? word
    : SPOKEN_EXTENSIONS.includes(single)
      ? single
      : undefined;
}

const isPlural = (token: Token | undefined): boolean =>
  token !== undefined && /^[a-z]+s$/i.test(token.text) && extensionOf(token) !== undefined;

const glob = (text: string): string =>
  text.replace(/[^\w.*?[\]@%+=:,{}-]+/g, (other) => `'${other.replaceAll("'", "'\\''")}'`);

/** "in img", "from the folder a", "here". */
export function placeOf(c: Cursor): Name | undefined {
  return c.try(() => {
    if (c.eat("here") || c.eat("in|from|of . ") || c.eat("in|from|of ."))
      return { shell: ".", text: "." };
    if (!c.eat("in|from|inside|within|under|of|below|out_of")) return undefined;
    if (c.eat("here")) return { shell: ".", text: "." };
    const named = directoryAt(c);
    if (named !== undefined) return named;
    // "In the folder": the one that is spoken of is where one is.
    return c.eat("the|this|my directory|folder|dir") ? { shell: ".", text: "." } : undefined;
  });
}

/** What is said of names: "ending in .bak", "whose names start with tmp". */
function namedAt(c: Cursor): string | undefined {
  return c.try(() => {
    c.eat(
      "[that|which|whose|with|having] [the|a|their|its] [names|name|filename|filenames|file_names|file_name]",
    );
    const how = c.eat(
      "starting_with|start_with|starts_with|beginning_with|begin_with|begins_with|prefixed_with|with_prefix|with_the_prefix|prefix",
    )
      ? "begin"
      : c.eat(
            "ending_in|ending_with|end_in|end_with|ends_in|ends_with|with_extension|with_the_extension|with_suffix|with_the_suffix|extension|suffix",
          )
        ? "end"
        : c.eat("containing|contain|contains|include|including [the] [word|string|text]")
          ? "hold"
          : c.eat("matching|match|named|called|like [the] [pattern|glob]")
            ? "match"
            : undefined;
    if (how === undefined) return undefined;
    const token = c.token;
    if (
      token === undefined ||
      !/^[\w.*?@%+=-]+$/.test(token.text) ||
      /^(?:the|a|an|their|its)$/i.test(token.text)
    )
      return undefined;
    c.at++;
    c.eat("[in] [the|their|its] [name|names|filename|filenames|file_names]");
    const { text } = token;
    if (how === "match") return /[*?]/.test(text) ? text : undefined;
    const bare = text.replace(/^\*|\*$/g, "");
    if (how === "begin") return `${bare}*`;
    if (how === "hold") return `*${bare}*`;
    return /^\w+$/.test(bare) && extensionOf(token) === bare ? `*.${bare}` : `*${bare}`;
  });
}

/** A row of extensions and patterns: ".png and .jpg files". */
function patternsAt(c: Cursor): { globs: string[]; isFiles: boolean } | undefined {
  return c.try(() => {
    const globs: string[] = [];
    let isSure = false;
    c.eat("[file|files]");
    const isAfter = /^files?$/i.test(c.tokens[c.at - 1]?.text ?? "");
    for (;;) {
      const token = c.token;
      if (token === undefined) break;
      const extension = extensionOf(token);
      const isGlob = /[*?]/.test(token.text) && !/\//.test(token.text);
      if (isGlob) {
        globs.push(glob(token.text));
        isSure = true;
      } else if (extension !== undefined) {
        globs.push(`*.${extension}`);
        isSure ||= /^\./.test(token.text) || isPlural(token);
      } else break;
      c.at++;
      const before = c.at;
      c.eat("[file|files]");
      if (!c.eat("and|or|&") && !/,/.test(c.gap(c.at))) {
        c.at = before;
        break;
      }
      c.eat("[and|or] [all|every] [the]");
      if (extensionOf(c.token) === undefined && !/[*?]/.test(c.token?.text ?? "")) {
        c.at = before;
        break;
      }
    }
    if (globs.length === 0) return undefined;
    const isFollowed = c.eat(KINDS);
    return isSure || isFollowed || isAfter ? { globs, isFiles: true } : undefined;
  });
}

/** Reads a selection; undefined when none stands here. */
export function selectionAt(c: Cursor): Selection | undefined {
  return c.try(() => {
    const isAll = c.eat("all|every|each|any|both|the|my [single] [of] [the|my|these|those]");
    const selection: Selection = {
      directory: undefined,
      globs: [],
      isFiles: false,
      isDeep: false,
      without: [],
    };
    const patterns = patternsAt(c);
    if (patterns !== undefined) {
      selection.globs.push(...patterns.globs);
      selection.isFiles = patterns.isFiles;
    } else if (c.eat("everything|contents|content|items|entries|stuff|all_contents|whatever_is")) {
      selection.isFiles = false;
    } else if (isAll || c.sees("files")) {
      if (!c.eat("file|files|regular_files|filenames|filename|file_names|name_of_files"))
        return undefined;
      selection.isFiles = true;
    } else return undefined;
    for (;;) {
      const named = selection.globs.length === 0 ? namedAt(c) : undefined;
      if (named !== undefined) {
        selection.globs.push(glob(named));
        selection.isFiles = true;
        continue;
      }
      const without = selection.without.length === 0 ? withoutAt(c) : undefined;
      if (without !== undefined) {
        selection.without.push(...without);
        continue;
      }
      if (selection.directory === undefined) {
        const place = placeOf(c);
        if (place !== undefined) {
          selection.directory = place;
          continue;
        }
      }
      if (
        c.eat(
          "recursively|and_its_subdirectories|and_all_subdirectories|and_subdirectories|including_subdirectories|and_below|and_its_subfolders|including_subfolders",
        )
      ) {
        selection.isDeep = true;
        continue;
      }
      if (c.eat("there|that_are") || c.eat("at [the] top_level")) continue;
      return selection;
    }
  });
}

/** "except the PDFs", "but not *.log and tmp". */
export function withoutAt(c: Cursor): string[] | undefined {
  return c.try(() => {
    if (
      !c.eat(
        "[but] except|excluding|without|but_not|other_than|apart_from|not|but|minus|skipping|leaving_out|ignoring|omitting [for|from] [all|any] [the|those|its|of]",
      )
    )
      return undefined;
    if (c.eat("overwriting|touching|changing|deleting|modifying")) return undefined;
    c.eat("[file|files|directory|folder|directories|folders] [named|called]");
    const patterns = patternsAt(c);
    if (patterns !== undefined) return patterns.globs;
    const out: string[] = [];
    do {
      c.eat("[the|any]");
      const token = c.token;
      if (token === undefined || !/^[\w.*?@%+=-]+$/.test(token.text)) break;
      if (
        !token.thing &&
        !token.quoted &&
        /^(?:any|all|it|them|that|which|if|when|first|last|newest|oldest|latest|most|keeping|a|an)$/i.test(
          token.text,
        )
      )
        return undefined;
      c.at++;
      c.eat("[file|files|directory|folder|directories|folders]");
      out.push(glob(token.text));
    } while (c.eat("and|or|nor|&") || (/,/.test(c.gap(c.at)) && c.token?.thing === true));
    return out.length === 0 ? undefined : out;
  });
}

/** The selection as words of the shell: patterns with their directory. */
export function globsOf({ directory, globs }: Selection): string {
  const base =
    directory === undefined || directory.text === "."
      ? ""
      : `${directory.shell.replace(/\/$/, "")}/`;
  return (globs.length === 0 ? ["*"] : globs).map((one) => `${base}${one}`).join(" ");
}

/** A loop over the selection; `body` uses `$f`. */
export function loop(selection: Selection, body: string): string | undefined {
  if (selection.isDeep || selection.without.length > 0) return undefined;
  const isOpen = selection.globs.length === 0 || selection.globs.some((one) => one.endsWith("*"));
  const guard = isOpen && selection.isFiles ? '[ -f "$f" ] || continue; ' : "";
  return `for f in ${globsOf(selection)}; do ${guard}${body}; done`;
}

/** The `find` that chooses the same. */
export function findOf(selection: Selection): string {
  const unglob = (text: string): string => text.replaceAll("'", "");
  const root = selection.directory?.shell.replace(/(?<=.)\/$/, "") ?? ".";
  const names = selection.globs.map((one) => `-name '${unglob(one)}'`);
  const tests = [
    selection.isDeep ? "" : "-mindepth 1 -maxdepth 1",
    selection.isFiles ? "-type f" : "",
    names.length > 1 ? `\\( ${names.join(" -o ")} \\)` : (names[0] ?? ""),
    ...selection.without.map((one) => `! -name '${unglob(one)}'`),
  ];
  return `find ${root} ${tests.filter(Boolean).join(" ")}`;
}

export const dirWord = (name: Name): string => name.shell.replace(/(?<=.)\/$/, "");

/** A named path: quoted, or of the form of one. */
export function pathAt(c: Cursor, isLoose = false): Name | undefined {
  return c.try(() => {
    c.eat(
      "[the|my|a] [file|directory|folder|dir|script|archive|symlink|document|whole_directory|whole_folder|entire_directory|entire_folder] [called|named]",
    );
    const isIntroduced = /^(?:file|directory|folder|dir|called|named)$/i.test(
      c.tokens[c.at - 1]?.text ?? "",
    );
    const token = c.token;
    if (
      token === undefined ||
      /[*?]|:\/\/|[;|&<>]/.test(token.text) ||
      token.size ||
      token.duration
    )
      return undefined;
    const isPath = token.quoted || token.thing;
    if (
      !isPath &&
      !((isIntroduced || isLoose) && /^[\w.-]+$/.test(token.text) && !NO_NAME.test(token.text))
    )
      return undefined;
    c.at++;
    c.eat("[file|directory|folder]");
    return nameOf(token);
  });
}

const NO_NAME =
  /^(?:all|every|each|any|everything|files?|director(?:y|ies)|folders?|the|a|an|it|them|this|that|these|those|and|to|into|in|of|with|named|called|both|which|whose|permissions?|owner|contents?|structure|tree|names?|here|up|one)$/i;
