/** Files chosen in words, and programs run on them. */
import { tokenize } from "../../text/tokens.js";
import { files } from "../files/composer.js";

/** What chooses the files, by the form of its output. */
export interface Found {
  readonly command: string;
  /** `find` without an action, `grep -l`, or a pipe that ends in lines of names. */
  readonly form: "find" | "grep" | "lines";
  readonly confidence: number;
  /** Whether a pattern of one directory would not choose the same. */
  readonly isDeep: boolean;
  /** Whether it was said that each is for itself. */
  readonly isEach: boolean;
}

/** Words that say that several files may be meant. */
const SEVERAL =
  /\b(?:files|entries|everything|dir(?:ectorie)?s|folders|sub-?(?:folders|dir(?:ectorie)?s)|(?:sym)?links|images|pictures|photos|scripts|logs|archives|tarballs|documents|sources|headers|items|all|each|every|any|oldest|newest|largest|biggest|smallest|latest)\b|[*?]/i;
const FIND = /^(?:find|search|locate|look|list|get|take|identify|select|gather|collect)s?\b/i;
/** "The files listed in todo.txt": their names stand there, one a line. */
const LISTED =
  /^(?:find\s+)?(?:(?:all|each|every|of|the)\s+)*(?:files?|paths?|file\s?names?|names?|director(?:y|ies)|folders?)\s+(?:(?:that|which|whose\s+(?:names?|paths?))\s+)?(?:are\s+)?(?:listed|named|mentioned|enumerated)\s+(?:in|by)\s+(?:the\s+)?(?:file\s+)?(\S+\.\w+["'`]?)$/i;
const ACTS =
  /(?:^|\s)-(?:exec|execdir|ok|okdir|delete|print0?|printf|ls|fprintf?|prune)\b|[>&;]|\$\(|`/;

/** Whether these words choose files at all; not for what they name one of. */
export const mayChoose = (words: string): boolean => SEVERAL.test(words) || FIND.test(words);

/** The command that finds what these words choose; undefined where they are not understood whole. */
export function found(words: string): Found | undefined {
  const list = LISTED.exec(words.trim());
  if (list !== null) {
    const name = (list[1] as string).replace(/^["'`]|["'`]$/g, "");
    return /^[\w./~-]+$/.test(name)
      ? { command: `cat ${name}`, form: "lines", confidence: 0.93, isDeep: true, isEach: false }
      : undefined;
  }
  if (!mayChoose(words)) return undefined;
  const text = FIND.test(words) ? words : `find ${words}`;
  const made = files.compose(tokenize(text), "gnu");
  if (made === undefined || made.confidence < 0.8) return undefined;
  const { command, confidence } = made;
  const isDeep =
    /(?<![/\w])(?:under|below|beneath|tree|sub-?(?:director(?:y|ies)|folders?)|recursive(?:ly)?|anywhere)\b/i.test(
      words,
    ) || !/^find \S+(?: -type f)?(?: -name '\*[^']*')?$/.test(command);
  const isEach = /\b(?:each|every|individual(?:ly)?|one by one|separately)\b/i.test(words);
  if (/^find /.test(command)) {
    if (!/ \| /.test(command))
      return ACTS.test(command.replace(/'[^']*'/g, "")) || / 2>/.test(command)
        ? undefined
        : { command, form: "find", confidence, isDeep, isEach };
    return / \| (?:head|tail|sort|cut)\b[^|]*$/.test(command) && !/\b(?:wc|uniq)\b/.test(command)
      ? { command, form: "lines", confidence, isDeep, isEach }
      : undefined;
  }
  if (/^grep -r[a-zA-Z]* /.test(command) && !/ \| /.test(command)) {
    // Lines were asked for; what is done then is done with the files that have them.
    const names = /^grep -r\w*[lL]/.test(command)
      ? command
      : command.replace(
          /^grep -r([a-zA-Z]*) /,
          (_, how: string) => `grep -r${how.replace(/[nHho]/g, "")}l `,
        );
    return { command: names, form: "grep", confidence, isDeep, isEach };
  }
  return undefined;
}

/** The program once with all, or where there are many as seldom as can be. */
export function onAll({ command, form }: Found, program: string): string {
  if (form === "find") return `${command} -exec ${program} {} +`;
  if (form === "grep") return `${withNulls(command)} | xargs -0 ${program}`;
  return listed(command, `xargs -d '\\n' ${program}`);
}

const listed = (command: string, program: string): string => {
  const list = /^cat (\S+)$/.exec(command)?.[1];
  return list === undefined ? `${command} | ${program}` : `${program} < ${list}`;
};

/** The program for each; `{}` in it is the file's name, which else comes last. */
export function onEach({ command, form }: Found, program: string): string {
  const isPlaced = /\{\}/.test(program);
  if (form === "find") return `${command} -exec ${program}${isPlaced ? "" : " {}"} \\;`;
  const how = isPlaced ? "-I {}" : "-n 1";
  if (form === "grep") return `${withNulls(command)} | xargs -0 ${how} ${program}`;
  return listed(command, `xargs -d '\\n' ${how} ${program}`);
}

/** Names one after the other, each ended by a null byte. */
export function withNulls({ command, form }: Found): string;
export function withNulls(command: string): string;
export function withNulls(what: Found | string): string {
  const { command, form } = typeof what === "string" ? { command: what, form: "grep" } : what;
  if (form === "find") return `${command} -print0`;
  if (form === "grep") return command.replace(/^grep -r(\w*)/, "grep -r$1Z");
  return `${command} | tr '\\n' '\\0'`;
}
