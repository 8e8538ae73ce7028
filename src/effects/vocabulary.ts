/**
 * What the words of a call suggest when no table knows it: verbs that destroy, things that are not
 * easily made again, options that switch a question off. Used for unknown programs, unknown verbs of
 * known tools, scripts of the project, and names of project tasks (`make nuke`, `npm run db:drop`).
 */
import { isLocalHost } from "./hosts.js";
import type { PlannedCommand } from "./plan.js";
import { namesProduction } from "./production.js";
import * as list from "./vocabulary-words.js";

export type Suspicion = "none" | "disturbs" | "destroys";

const STRICTNESS: Readonly<Record<Suspicion, number>> = { none: 0, disturbs: 1, destroys: 2 };

interface CallOption {
  /** Without dashes, in lower case. */
  readonly name: string;
  readonly parts: readonly string[];
  /** Attached by `=`, or the next word when that is no option: then it may be an operand as well. */
  readonly value: string | undefined;
}

/** The words of a call, sorted. */
interface Reading {
  /** The program's own name and the words that are no options, each in parts. */
  readonly words: readonly { readonly text: string; readonly parts: readonly string[] }[];
  readonly operands: readonly string[];
  readonly options: readonly CallOption[];
  /** `NAME=value`, in front of the call or as an operand. */
  readonly settings: readonly { readonly name: string; readonly value: string }[];
}

function read(command: PlannedCommand, words: readonly string[]): Reading {
  const found: { text: string; parts: readonly string[] }[] = [];
  const operands: string[] = [];
  const options: CallOption[] = [];
  const settings = command.assignments.map(({ name, value }) => ({ name, value: value.text }));
  let isValueOf: CallOption | undefined;
  for (const [n, text] of words.entries()) {
    const lower = text.toLowerCase();
    if (lower.startsWith("-") && lower.length > 1) {
      const name = /^-+([^=]*)/.exec(lower)?.[1] ?? "";
      const attached = text.includes("=") ? text.slice(text.indexOf("=") + 1) : undefined;
      const next = words[n + 1];
      const follows = next !== undefined && !next.startsWith("-") ? next : undefined;
      const option = { name, parts: subwords(name), value: attached ?? follows };
      options.push(option);
      isValueOf = attached === undefined ? option : undefined;
      continue;
    }
    const owner = isValueOf;
    isValueOf = undefined;
    const setting = /^([A-Za-z_][\w.-]*)=(.*)$/s.exec(text);
    if (setting !== null) {
      settings.push({ name: setting[1] as string, value: setting[2] as string });
      continue;
    }
    if (n > 0) operands.push(text);
    if (owner !== undefined && (list.PROSE.has(owner.name) || list.PLACES.has(owner.name)))
      continue;
    // A path, an URL or a sentence is a thing, not a verb; `no-drop` names what must not be.
    if (
      n > 0 &&
      (/[\s/@$*]|\.\w{1,5}$/.test(lower) || /^(?:(?:no|not|non)-|tests?[-_])/.test(lower))
    )
      continue;
    if (lower !== "") found.push({ text: lower, parts: subwords(lower) });
    else found.push({ text: "", parts: [] });
  }
  return { words: found, operands, options, settings };
}

/** Words behind a verb that only ask how it stands: `rollout status`, `purge list`. */
const STATE = new Set("status list ls show describe info get history".split(" "));

const NO = /^(?:0|false|no|off|none)$/i;

/** Options and variables with which the call says that it does nothing. */
function doesNothing({ words, operands, options, settings }: Reading): boolean {
  if (words.slice(1, 3).some(({ text }) => text === "help")) return true;
  if (operands.some((text) => /^(?:dry-?run|help)$/.test(text))) return true;
  for (const { name, parts, value } of options) {
    const denied = value !== undefined && NO.test(value);
    if (name === "n") {
      if (value === undefined) return true;
      continue;
    }
    // `--version 3`, `--plan file` and `--list x` say which; alone they ask.
    if (list.ASKS_ALONE.has(name) && value !== undefined) continue;
    if ((list.NOTHING.has(name) || list.ASKS_ALONE.has(name)) && !denied) return true;
    if (
      parts.length > 1 &&
      parts[parts.length - 1] === "only" &&
      list.LOOKS_ONLY.has(parts[0] as string)
    )
      return true;
  }
  return settings.some(
    ({ name, value }) =>
      /^(?:dry_?run|noop|no_?op|what_?if|simulate|preview_only|check_only)$/i.test(name) &&
      value !== "" &&
      !NO.test(value),
  );
}

type Place = "own" | "small" | "production" | "unknown";

/** Which place the call says it means. */
function placeOf(command: PlannedCommand, reading: Reading): Place {
  const said = [
    ...reading.options.filter(({ name }) => list.PLACES.has(name)).map(({ value }) => value ?? ""),
    ...reading.settings
      .filter(({ name }) => /(?:^|_)(?:env|environment|stage|profile|target)$/i.test(name))
      .map(({ value }) => value),
  ];
  if (
    command.args.some((word) => namesProduction(word.text)) ||
    reading.settings.some(({ value }) => namesProduction(value))
  )
    return "production";
  if (reading.options.some(({ name, value }) => name === "local" && !NO.test(value ?? "")))
    return "own";
  for (const value of said) {
    const parts = subwords(value.toLowerCase());
    if (parts.includes("shared")) return "unknown";
    if (parts.some((part) => list.OWN_PLACES.has(part))) return "own";
    if (parts.some((part) => list.SMALL_PLACES.has(part))) return "small";
  }
  const hosts = reading.options.filter(({ name }) =>
    /^(?:host|url|endpoint|server|addr|address)$/.test(name),
  );
  if (hosts.length > 0 && hosts.every(({ value }) => isLocalHost(value ?? ""))) return "own";
  return "unknown";
}

/** Nouns hidden in a tool's name: `shardctl`, `user-admin`, `kmstool`, `db.sh`. */
function nounsOf(program: string): readonly string[] {
  const parts = subwords(program);
  const bare = parts.map((part) =>
    part.replace(/(?:ctl|cli|adm|admin|mgr|manager|tool|tools|svc|sh|fleet|d)$/, ""),
  );
  return [...parts, ...bare].filter((part) => part !== "");
}

/** An address of a page or of data, by its ending. */
const IS_DATA = /\.(?:json|ya?ml|html?|xml|csv|txt|md)$|\/$/i;

const REMOTE = /^(?:s3|gs|https?|ftp|sftp|az|abfss?|scp|rsync|ssh):\/\//i;
const EMPTY = /(?:^|[/_.-])(?:empty|void|blank|nothing)(?:[/_.-]|$)|^\/dev\/null$/i;
const EVERYTHING = /^(?:\*|%|\.\*|~?\.\+|0\.0\.0\.0\/0)$/;
const MIGHTY = /^(?:root|admin|administrator|owner|superuser|superadmin|cluster-admin|sysadmin)\b/i;

/** Judges the words of a call that no table knows: its name (or `""`), then its arguments. */
export function suspicionOf(command: PlannedCommand, words: readonly string[]): Suspicion {
  const reading = read(command, words);
  if (doesNothing(reading)) return "none";
  const place = placeOf(command, reading);
  const judged = judge(command, reading, place);
  if (place === "own" || restoresAside(reading)) return "none";
  if (place === "small") return judged === "destroys" ? "disturbs" : "none";
  if (judged === "destroys" && reading.options.some(({ name }) => list.SOFT.has(name)))
    return "disturbs";
  return judged;
}

/** Data is taken out of a backup to a place of its own. */
function restoresAside({ words, options }: Reading): boolean {
  return (
    words.slice(0, 4).some(({ parts }) => parts[0] === "restore") &&
    options.some(
      ({ name, value }) =>
        /^(?:to|to-file|target|out|output|into|dest|destination|dir|path|o|t)$/.test(name) &&
        /^(?:\/tmp\/|\/var\/tmp\/|\.\/|scratch)/.test(value ?? ""),
    )
  );
}

function judge(command: PlannedCommand, reading: Reading, place: Place): Suspicion {
  const { options, operands, settings } = reading;
  const program = reading.words[0]?.text ?? "";
  const nouns = nounsOf(program);
  if (nouns.some((noun) => list.LOOKING_PROGRAMS.has(noun))) return "none";
  const production = place === "production";
  const args = command.args.map((word) => word.text);

  // Words up to the first that only looks.
  const said: string[] = [];
  const heads: string[] = [];
  let looked = false;
  for (const [n, { parts, text }] of reading.words.slice(0, 6).entries()) {
    if (n > 0 && said.length > 0 && looked) break;
    if (n > 0 && list.LOOKS.has(parts[0] as string)) looked = true;
    else if (n > 0)
      heads.push(text, parts[0] as string, ...(text.includes(":") ? parts.slice(1) : []));
    said.push(...parts);
  }
  const second = reading.words[2]?.text ?? "";
  if (STATE.has(second) && !(second === "history" && list.DESTROYS.has(heads[0] ?? "")))
    return "none";
  const verbs = said.slice(reading.words[0]?.parts.length ?? 0);
  const all = reading.words.flatMap(({ parts }) => parts);
  const secret = [...nouns, ...all].some((part) => list.SECRETS.has(part));
  if (
    secret &&
    reading.words.slice(1).some(({ parts }) => list.SHOWS.has(parts[0] as string)) &&
    !options.some(({ name }) =>
      /^(?:names?-only|masked?|redact(?:ed)?|keys?-only|metadata)$/.test(name),
    )
  )
    return "disturbs";

  const insists =
    args.some((text) => EVERYTHING.test(text)) ||
    options.some(
      ({ name, parts, value }) =>
        !NO.test(value ?? "") &&
        (list.INSISTS.has(name) || parts[0] === "all" || /^(?:force|yes|confirm|all)\b/.test(name)),
    ) ||
    options.some(({ name, value }) => /^dry-?run$/.test(name) && NO.test(value ?? "")) ||
    settings.some(
      ({ name, value }) =>
        (/^(?:force|confirm|yes|really|approve|auto_approve)$/i.test(name) && !NO.test(value)) ||
        (/^dry_?run$/i.test(name) && NO.test(value)),
    );
  const final = options.some(
    ({ name, parts, value }) =>
      (list.FINAL.has(name) || parts[0] === "discard") && !NO.test(value ?? ""),
  );
  const derived =
    all.some((part) => list.DERIVED.has(part)) || nouns.some((noun) => /^(?:cdn|cache)/.test(noun));
  const precious =
    said.some((part) => list.PRECIOUS.has(part)) || nouns.some((noun) => list.PRECIOUS.has(noun));
  const zero = options.some(
    ({ name, value }) => list.KEEPS.test(name) && value !== undefined && list.ZERO.test(value),
  );

  // What is done stands in front; further back the same words are names.
  const near = reading.words
    .slice(1, 3)
    .flatMap(({ text, parts }) => [text, parts[0] ?? "", ...(text.includes(":") ? parts : [])]);
  const isAimed = operands.length > 1 || options.length > 0 || production;
  let worst: Suspicion = looked && verbs.length <= 1 ? "none" : byVerb();
  const raise = (to: Suspicion): void => {
    if (STRICTNESS[to] > STRICTNESS[worst]) worst = to;
  };
  if (worst !== "none" && zero) raise("destroys");
  if (looked && worst === "none") return "none";
  if (zero && said.some((part) => list.CLEANS.has(part))) raise("destroys");
  else if (zero && options.some(({ name }) => /^(?:keep|retain|retention|min-replicas)/.test(name)))
    raise("disturbs");
  for (const { name, parts, value } of options) raise(byOption(name, parts, value));
  raise(bySubject());
  return worst;

  function byVerb(): Suspicion {
    const everything = operands.some((text) => text === "/" || text === "~" || text === "$HOME");
    if (
      everything &&
      said.some((part) => list.CLEANS.has(part) || list.DESTROYS.has(part) || part === "reset")
    )
      return "destroys";
    if (
      heads.includes("revoke") &&
      options.some(({ name }) => name === "all") &&
      said.concat(nouns).some((part) => /^(?:key|cert|token|credential|ca|secret)/.test(part))
    )
      return "destroys";
    const destroys =
      heads[0] === "empty" ||
      said.some((part) => list.DESTROYS.has(part)) ||
      /factory-?reset/.test(said.join("-"));
    if (destroys) {
      if (derived)
        return production || insists
          ? "disturbs"
          : /^(?:cdn|cache)/.test(program)
            ? "disturbs"
            : "none";
      const strong = verbs.some((part) => list.OBLITERATES.has(part)) && isAimed;
      return insists || precious || production || final || strong ? "destroys" : "disturbs";
    }
    const disturbs =
      heads.some((head) => list.DISTURBS.has(head)) ||
      list.DISTURBS.has(reading.words[0]?.parts[0] ?? "");
    if (disturbs && final) return "destroys";
    if (disturbs && !derived && (insists || precious || production)) return "disturbs";
    // A file as operand: one's own document is archived or published, not something shared.
    const onFile = operands.some((text) => /^\.{0,2}\/|\.\w{1,5}$/.test(text) && !/^\d/.test(text));
    if (near.some((head) => list.SHARED.has(head)) && !onFile && isAimed) return "disturbs";
    if (heads.some((head) => list.GRANTS.has(head))) return "disturbs";
    if (
      /^(?:members?|roles?|permissions?|acl|acls|team|rights)$/.test(heads[0] ?? "") &&
      heads.some((head) => /^(?:add|set|remove|assign|update)$/.test(head))
    )
      return "disturbs";
    if (
      heads[0] === "run" &&
      options.some(({ name }) => /^(?:yes|y|force|auto-approve)$/.test(name))
    )
      return "disturbs";
    if (heads[0] === "merge" && options.some(({ name }) => /^(?:pr|mr|pull-request)$/.test(name)))
      return "disturbs";
    if (heads.some((head) => list.MESSAGES.has(head)) && isAimed && !onFile) return "disturbs";
    if (
      heads.some((head) => list.LIFECYCLE.has(head)) &&
      all.slice(reading.words[0]?.parts.length ?? 0).some((part) => list.MACHINES.has(part))
    )
      return "disturbs";
    if (production && heads.some((head) => list.CHANGES.has(head))) return "disturbs";
    if (
      production &&
      options.some(({ name }) => /^(?:apply|write|commit|execute|publish|push|approve)$/.test(name))
    )
      return "disturbs";
    if (
      said.some((part) => list.CLEANS.has(part)) &&
      (insists || final) &&
      !derived &&
      (precious || production)
    )
      return "disturbs";
    if (
      /^(?:install|add|load)$/.test(heads[0] ?? "") &&
      operands.some((text) => /^(?:https?:\/\/|git\+)/.test(text) && !IS_DATA.test(text))
    )
      return "disturbs";
    // Code that is elsewhere, by its address.
    if (
      /^(?:run|exec|execute|eval|bootstrap|source)$/.test(heads[0] ?? "") &&
      operands.some((text) => {
        const url = /^(?:git\+)?(?:https?|git|ssh):\/\/([^/]+)\/./i.exec(text);
        return url !== null && !isLocalHost(url[1] as string) && !IS_DATA.test(text);
      })
    )
      return "disturbs";
    return "none";
  }

  function byOption(name: string, parts: readonly string[], value: string | undefined): Suspicion {
    if (value !== undefined && NO.test(value)) {
      // A protection that is an option: `--fsync off`.
      return parts.some((part) => list.PROTECTIONS.has(part)) && !/^(?:0|no)$/.test(value)
        ? "destroys"
        : "none";
    }
    if (list.OPTION_DESTROYS.has(parts[0] as string) && parts.length > 1) {
      if (parts.some((part) => list.DERIVED.has(part))) return "none";
      const much = parts
        .slice(1)
        .some(
          (part) =>
            list.PRECIOUS.has(part) ||
            /^(?:missing|untagged|unassigned|extraneous|extra|unmatched|config|ips|old|existing|orphans|removed)$/.test(
              part,
            ),
        );
      return much &&
        (insists ||
          production ||
          /volume|disk|data|history|mailbox|asset|unassigned|extraneous|config/.test(name))
        ? "destroys"
        : "disturbs";
    }
    if (/^(?:include|with|show)-(?:secrets?|credentials?|passwords?)$/.test(name))
      return args.some((text) => REMOTE.test(text.replace(/^--?[\w-]+=/, "")))
        ? "destroys"
        : "disturbs";
    if (
      name === "public" &&
      heads.some((head) => /^(?:set|acl|share|expose|export|open)$/.test(head))
    )
      return insists || precious || production ? "destroys" : "disturbs";
    if (name === "publish" && program !== "") return "disturbs";
    return "none";
  }

  /** Protections switched off, rights given to the mighty, mirrors of nothing. */
  function bySubject(): Suspicion {
    const subject = [...nouns, ...all, ...options.map(({ value }) => (value ?? "").toLowerCase())];
    if (
      !looked &&
      subject.some((part) => list.PROTECTIONS.has(part)) &&
      (heads.some((head) => /^(?:disable|off|unprotect|permissive)$/.test(head)) ||
        (heads.some((head) => /^(?:set|config|set-mode|configure|mode|sink|update)$/.test(head)) &&
          [...operands, ...options.map(({ value }) => value ?? "")].some((text) =>
            list.OFF.has(text.toLowerCase()),
          )))
    )
      return "destroys";
    if (
      heads.some((head) =>
        /^(?:grant|authorize|authorize-key|impersonate|mint|elevate|add-role|set-role|createsuperuser)$/.test(
          head,
        ),
      ) &&
      (options.some(({ name, value }) => name.startsWith("all-") || MIGHTY.test(value ?? "")) ||
        operands.some((text) => MIGHTY.test(text)))
    )
      return "destroys";
    if (
      (heads.some((head) => /^(?:mirror|sync)/.test(head)) ||
        options.some(({ name }) => name === "mirror")) &&
      options.some(({ name }) => name === "mirror" || /^(?:delete|purge|prune)/.test(name)) &&
      [...operands, ...options.map(({ value }) => value ?? "")].some((text) => EMPTY.test(text))
    )
      return "destroys";
    if (
      nouns.some((noun) => /^(?:fw|firewall)/.test(noun)) &&
      heads.some((head) => /^(?:allow|open)$/.test(head))
    )
      return args.some((text) => /0\.0\.0\.0\/0|::\/0/.test(text)) ? "destroys" : "disturbs";
    return "none";
  }
}

/** `dropDatabase`, `db:drop`, `delete-all_users[acme]` in pieces. */
export function subwords(word: string): string[] {
  return word
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[-_:.+,[\]]+/)
    .filter((part) => part !== "");
}
