/** A command of the request's own, run on what was chosen. */
import { quoteValue } from "../../catalogue/template.js";
import { PROGRAMS } from "../running/command.js";
import { type Act, act, type Given } from "./act.js";
import { onAll, onEach, withNulls } from "./found.js";

const COMMAND = "[shell|external] [command|script|program|tool|utility|executable]";
const RUN = "run|execute|invoke|call|apply|launch|exec|excute|excecute|start|use";
const AFTER = "[command|script|program|tool|utility]";
const ON = "on|for|with|against|over|upon|to";

/** Words that no command begins with when it is not in quotes. */
const NO_PROGRAM =
  /^(?:the|a|an|it|its|them|this|that|these|those|each|every|all|any|some|same|following|another|other|command|commands|script|program|search|query|operation|action|change|changes|only|just|once|twice|again|with|on|for|and|or|in|permission|permissions|itself|as|my|your|multiple|several|something|parallel|verbose|read|write|access|owner|group|user|settings?|filter|regex|regexp|pattern)$/i;

const WORD = /^[\w./~$-][\w./~${}@%+=:,-]*$/;

/** Whether words without quotes can be a command: a name alone, or with what only a command has. */
function isCommandLike(words: readonly string[]): boolean {
  const [first = "", ...rest] = words;
  if (rest.length === 0 || /[^a-z]/.test(first) || PROGRAMS.has(first))
    return !rest.some((word) => ARTICLE.test(word));
  return rest.some((word) => /[^a-zA-Z]/.test(word)) && !rest.some((word) => ARTICLE.test(word));
}
const ARTICLE = /^(?:the|a|an|of|that|which|where|and|or|for|all|their|its|from|search)$/i;

/** The words of a command, each as one word of the shell; undefined for what is none. */
export function commandIn(said: string): string | undefined {
  const text = said.trim();
  const isWhole = /^(?:(["'`]).*\1|`.*'|“.*”|‘.*’)$/.test(text) && !/["'`]/.test(text.slice(1, -1));
  const inner = isWhole ? text.slice(1, -1).trim() : text;
  const words = inner.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  const [first] = words;
  if (first === undefined || !/^[\w./~$]/.test(first)) return undefined;
  if (!isWhole && (NO_PROGRAM.test(first) || !isCommandLike(words))) return undefined;
  // Other texts for the shell within would be run by it and not by this command.
  const plain = words.map((word) => {
    if (/^(?:"[^"$`\\]*"|'[^']*')$/.test(word)) return word;
    if (word === "{}") return word;
    return WORD.test(word)
      ? word
      : isWhole && !/[|&;<>`()\\"'$]/.test(word)
        ? quoteValue("text", { text: word, quoted: true })
        : undefined;
  });
  return plain.includes(undefined) ? undefined : plain.join(" ");
}

/** What runs a script that is named by its ending alone. */
const INTERPRETERS: Readonly<Record<string, string>> = {
  py: "python3",
  sh: "bash",
  pl: "perl",
  rb: "ruby",
};

/** `check.py` stands in no directory of programs. */
function runnable(command: string, language: string | undefined): string {
  const ending = /^[\w-]+\.(py|sh|pl|rb)(?=\s|$)/.exec(command)?.[1];
  if (ending === undefined) return command;
  const said = language?.toLowerCase();
  const by =
    said !== undefined && /^(?:python3?|perl|ruby|bash)$/.test(said) ? said : INTERPRETERS[ending];
  return `${by} ${command}`;
}

const ran =
  (how: "all" | "said") =>
  ({ found, words, values, isOnce }: Given): string | undefined => {
    const said = commandIn(words.cmd ?? "");
    if (said === undefined) return undefined;
    const command = runnable(said, values.language?.text);
    const isAll = (how === "all" || isOnce) && !found.isEach && !/\{\}/.test(command);
    return isAll ? onAll(found, command) : onEach(found, command);
  };

const LANGUAGE = /^(?:python3?|perl|ruby|bash)$/i;
const inLanguage =
  (how: "all" | "said") =>
  (given: Given): string | undefined =>
    LANGUAGE.test(given.values.language?.text ?? "") ? ran(how)(given) : undefined;

/** `with the file paths as arguments` is cut off before, and said by `once`. */
export const running: readonly Act[] = [
  act([`${RUN} {language} script|program <cmd> ${ON} <sel>`], inLanguage("said"), 0.952),
  act(
    [`${RUN} {language} script|program <cmd>`],
    (given) => (given.isPassed ? inLanguage("said")(given) : undefined),
    0.952,
  ),
  act(
    [
      `${RUN} ${COMMAND} <cmd> ${AFTER} ${ON} <sel>`,
      `process|handle <sel> with|using|through|by ${COMMAND} <cmd> ${AFTER}`,
      `run|pass|pipe <sel> through ${COMMAND} <cmd> ${AFTER}`,
      `${RUN} ${COMMAND} <cmd> ${AFTER} taking|using <sel> as [its] [input|argument|arguments]`,
    ],
    ran("said"),
    0.95,
  ),
  act(
    [
      `${RUN} ${COMMAND} <cmd> ${AFTER} in|inside|within <sel>`,
      `${RUN} ${COMMAND} <cmd> ${AFTER} from within|inside <sel>`,
    ],
    ({ found, words }) => {
      const command = commandIn(words.cmd ?? "");
      return command === undefined ||
        command.includes("{}") ||
        command.includes("'") ||
        found.form !== "find" ||
        !/ -type d\b/.test(found.command)
        ? undefined
        : `${found.command} -exec sh -c 'cd "$1" && ${command}' sh {} \\;`;
    },
    0.945,
  ),
  act(
    [
      `${RUN} ${COMMAND} <cmd> ${AFTER} ${ON} <sel> in parallel|parallely|parallelly [with|using] [{n}] [jobs|processes|workers]`,
      `${RUN} ${COMMAND} <cmd> ${AFTER} ${ON} <sel> in|with|using [up] [to] {n} [parallel] processes|jobs|workers [in] [parallel|parallelly|simultaneously]`,
      `${RUN} ${COMMAND} <cmd> ${AFTER} ${ON} <sel> {n} at [a] time [in] [parallel]`,
    ],
    ({ found, words, values: { n } }) => {
      const command = commandIn(words.cmd ?? "");
      if (command === undefined || command.includes("{}")) return undefined;
      if (n !== undefined && !/^\d+$/.test(n.text)) return undefined;
      const count = n?.text ?? '"$(nproc)"';
      return `${withNulls(found)} | xargs -0 -n 1 -P ${count} ${command}`;
    },
    0.96,
  ),
  act(
    ["open|edit|view|play|load <sel> in|with|using [text] [editor] <cmd> [editor|player|viewer]"],
    ({ found, words }) => {
      const command = commandIn(words.cmd ?? "");
      return command === undefined || /\s/.test(command) ? undefined : onAll(found, command);
    },
    0.9,
  ),
  act(
    [`${RUN} ${COMMAND} <cmd> ${AFTER}`],
    (given) => (given.isPassed ? ran("said")(given) : undefined),
    0.95,
  ),
  act(
    [
      `${RUN} ${COMMAND} <cmd> ${AFTER} [just] once ${ON} <sel>`,
      `${RUN} ${COMMAND} <cmd> ${AFTER} [${ON}] <sel> as [its] arguments|parameters`,
      `pass|give|feed|supply|hand|send|provide <sel> to [command|script|program] <cmd> ${AFTER} as [its] arguments|parameters`,
      `pass|give|feed|supply|hand|provide <sel> as [its] arguments|parameters to ${COMMAND} <cmd>`,
    ],
    ran("all"),
    0.955,
  ),
];
