/** Rights, owners and times of what was chosen. */
import { type Act, act, type Given, isName, shellWord } from "./act.js";
import { onAll } from "./found.js";
import { clausesIn, modeOf, rightsIn, whoIn } from "./modes.js";

const CHANGE = "change|set|modify|alter|update|make|reset|assign|fix|switch";
const PERMISSIONS = "permission|permissions|mode|modes|perms|right|rights|access|bits";
const ON = "of|on|for|to|from";

const chmod = ({ found }: Given, mode: string | undefined): string | undefined =>
  mode === undefined ? undefined : onAll(found, `chmod ${mode}`);

/** A mode in digits or letters, or in words. */
const modeIn = (said: string | undefined): string | undefined => {
  const text = (said ?? "").replace(/^["'`]|["'`]$/g, "").trim();
  return modeOf(text) ?? clausesIn(text);
};

const right = (given: Given, sign: "+" | "-"): string | undefined => {
  const rights = rightsIn(given.words.rights ?? "");
  const who = given.words.who === undefined ? "" : whoIn(given.words.who);
  return rights === undefined || rights === "" || who === undefined
    ? undefined
    : chmod(given, `${who}${sign}${rights}`);
};

const NAME = /^[\w.$][\w.${}-]*$/;
const owner = (said: string | undefined): string | undefined => {
  const text = (said ?? "").replace(/^["'`]|["'`]$/g, "");
  return /^\$?\w[\w.${}-]*(?::[\w.${}-]+)?$/.test(text) &&
    !/^(?:the|a|user|group|current)$/i.test(text)
    ? text
    : undefined;
};

/** Both names, each in the form of one. */
const pair = (user: string | undefined, group: string | undefined): string | undefined => {
  const [a, b] = [owner(user), owner(group)];
  return a === undefined || b === undefined || !NAME.test(a) || !NAME.test(b)
    ? undefined
    : `${a}:${b}`;
};

/** "Recursively … of all files in a": of all that a holds, which the program does by itself. */
const owned = ({ found, isRecursive }: Given, program: string): string => {
  const root = /^find ([^-]\S*)(?: -type f)?$/.exec(found.command)?.[1];
  return isRecursive && root !== undefined
    ? `${program.replace(" ", " -R ")} ${root}`
    : onAll(found, program);
};

const chown = (given: Given, who: string | undefined): string | undefined =>
  who === undefined ? undefined : owned(given, `chown ${who}`);

/** Acts that change rights, owners and times. */
export const owning: readonly Act[] = [
  act(
    [
      `${CHANGE} [file|access|unix] ${PERMISSIONS} ${ON} <sel> to|as|into|be|= <mode>`,
      `${CHANGE} [file|access] ${PERMISSIONS} to|as <mode> for|on|of <sel>`,
      `${CHANGE} [their|its] [file|access] ${PERMISSIONS} to|as|into|be <mode>`,
      `${CHANGE} [file] ${PERMISSIONS} [to|as] <mode> on|for|to|of <sel>`,
      `${CHANGE}|apply|give|grant|add|put <mode> ${PERMISSIONS} to|on|for|of <sel>`,
      `${CHANGE}|apply|put <mode> to|on|for <sel>`,
      `chmod <sel> to|as <mode>`,
      "chmod <mode> [on|for] <sel>",
      `give|grant <sel> <mode> [${PERMISSIONS}]`,
      `${CHANGE} <sel> [have] [to|as] <mode> [${PERMISSIONS}]`,
    ],
    (given) => chmod(given, modeIn(given.words.mode)),
    0.91,
  ),
  act(
    [
      `give|grant|add|allow|set|enable|assign <rights> to|for <who> on|for|of|to|in <sel>`,
      `give|grant|allow <who> <rights> permission|permissions|access|rights on|for|of|to|in <sel>`,
      "make <sel> <rights> by|for|to <who>",
      `add|give|grant|set|enable <rights> permission|permissions|access|rights|bit|bits to|on|for|of <sel> for|to <who>`,
    ],
    (given) => right(given, "+"),
    0.91,
  ),
  act(
    [
      `remove|revoke|drop|strip|delete|take|clear|unset|disable|deny <rights> [away] from|for|of|to <who> on|for|of|from|to|in <sel>`,
      "remove|revoke|drop|strip|delete|take|clear|unset|disable <rights> permission|permissions|access|rights|bit|bits from|on|for|of <sel> for|from|of <who>",
      "remove|revoke|drop|strip|take <who> <rights> permission|permissions|access|rights|bit|bits from|on|for|of <sel>",
    ],
    (given) => right(given, "-"),
    0.91,
  ),
  act(
    [
      "add|give|grant|set|enable <rights> permission|permissions|access|rights|bit|bits to|on|for|of|in <sel>",
      "make <sel> <rights>",
    ],
    (given) =>
      // Rights for nobody in particular are those that the mask allows; only execution is said so.
      rightsIn(given.words.rights ?? "") === "x" ? chmod(given, "+x") : undefined,
    0.9,
  ),
  act(
    [
      "remove|revoke|drop|strip|take|clear|unset <rights> permission|permissions|access|rights|bit|bits from|on|for|of <sel>",
    ],
    (given) => {
      const rights = rightsIn(given.words.rights ?? "");
      return rights === "x" || rights === "w" ? chmod(given, `a-${rights}`) : undefined;
    },
    0.88,
  ),
  act(
    [
      `${CHANGE} owner|owners|ownership and group [owner|ownership] ${ON} <sel> to [user|both] {both}`,
      `${CHANGE} owner|owners|ownership and group [owner|ownership] to {both} ${ON} <sel>`,
      `${CHANGE} user and group [ownership] ${ON} <sel> to {both}`,
      `${CHANGE} group and owner|user ${ON} <sel> to {both}`,
      `${CHANGE} [their|its] owner and group to {both}`,
    ],
    (given) => {
      const both = given.values.both?.text;
      return both?.includes(":") === true
        ? chown(given, owner(both))
        : chown(given, pair(both, both));
    },
    0.945,
  ),
  act(
    [
      `${CHANGE} owner|owners|ownership [and] [group] ${ON} <sel> to [user|owner] {user} and [group] [to|as] {group}`,
      `${CHANGE} owner|ownership ${ON} <sel> to [user] {user} and group [owner|ownership] to {group}`,
      `${CHANGE} owner to {user} and group to {group} ${ON} <sel>`,
      `${CHANGE} <sel> to owner|user {user} and group {group}`,
      `${CHANGE} <sel> to have owner {user} and group {group}`,
      `${CHANGE} <sel> be owned by [user] {user} and [group] {group}`,
      `${CHANGE} owner and group ${ON} <sel> to user {user} and group {group}`,
      `chown <sel> to [user] {user} and group {group}`,
      `${CHANGE} their|its owner to {user} and [their|its] group to {group}`,
    ],
    (given) => chown(given, pair(given.values.user?.text, given.values.group?.text)),
    0.945,
  ),
  act(
    [
      `${CHANGE} owner|owners|ownership ${ON} <sel> to|as current|logged-in user`,
      `${CHANGE} owner|ownership to current|logged-in user ${ON} <sel>`,
    ],
    (given) => chown(given, '"$(whoami)"'),
    0.95,
  ),
  act(
    [
      `${CHANGE} owner|owners|ownership ${ON} <sel> to|as [user] {user}`,
      `${CHANGE} owner|ownership to [user] {user} ${ON} <sel>`,
      `${CHANGE} [their|its] owner|ownership to [user] {user}`,
      `make|let [user] {user} owner of <sel>`,
      `make|let <sel> owned by [user] {user}`,
      `make|let <sel> be owned by [user] {user}`,
      `chown <sel> to [user] {user}`,
      `give|transfer [ownership] [of] <sel> to user {user}`,
      `give|transfer ownership of <sel> to {user}`,
    ],
    (given) => chown(given, owner(given.values.user?.text)),
    0.94,
  ),
  act(
    [
      `${CHANGE} group [owner|ownership] ${ON} <sel> to|as [group] {group}`,
      `${CHANGE} group [owner|ownership] to {group} ${ON} <sel>`,
      `${CHANGE} [their|its] group [owner|ownership] to [group] {group}`,
      `chgrp <sel> to {group}`,
      `assign <sel> to group {group}`,
    ],
    (given) => {
      const group = owner(given.values.group?.text);
      return group === undefined || group.includes(":")
        ? undefined
        : owned(given, `chgrp ${group}`);
    },
    0.94,
  ),
  act(
    [
      "update|refresh|set|change|reset [last] [modification|access|modified] [and] [modification|access] timestamp|timestamps|time|times|date|dates of|on|for <sel> [to] [now|current] [time]",
      "touch <sel>",
      "touch <sel> to|and update|refresh|change|set their|its [last] [modification|access|modified] [and] [modification|access] timestamp|timestamps|time|times [to] [now|current] [time]",
    ],
    ({ found }) => onAll(found, "touch"),
    0.88,
  ),
  act(
    [
      "set|change|update [last] [modification|access|modified] timestamp|timestamps|time|times|date|dates|mtime of|on|for <sel> to <date>",
      "touch <sel> with timestamp|date|time <date>",
    ],
    ({ found, words }) => {
      const date = (words.date ?? "").replace(/^["'`]|["'`]$/g, "");
      return /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?$|^(?:yesterday|today|tomorrow|\d+ (?:days?|hours?|weeks?) ago)$/.test(
        date,
      )
        ? onAll(found, `touch -d ${/^[\w:-]+$/.test(date) ? date : `'${date}'`}`)
        : undefined;
    },
    0.9,
  ),
  act(
    [
      "set|change|update timestamp|timestamps|time|times of|on|for <sel> to those|that|timestamp of [file] {file}",
      "touch <sel> using|with reference|file {file} [as] [reference]",
    ],
    ({ found, values }) =>
      isName(values.file) ? onAll(found, `touch -r ${shellWord(values.file)}`) : undefined,
  ),
];
