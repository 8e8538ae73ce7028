/** What the words of a call that no table knows say, and what follows from each. */
import { NO, type Reading } from "./call-words.js";
import { isLocalHost } from "./hosts.js";
import type { PlannedCommand } from "./plan.js";
import { subwords } from "./subwords.js";
import * as list from "./vocabulary-words.js";

export type Suspicion = "none" | "disturbs" | "destroys";

/** Words behind a verb that only ask how it stands: `rollout status`, `purge list`. */
const STATE = new Set("status list ls show describe info get history".split(" "));

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
const RAISES =
  /^(?:grant|authorize|authorize-key|impersonate|mint|elevate|add-role|set-role|createsuperuser)$/;
/** What stands for more than the one thing that is meant. */
const MUCH =
  /^(?:missing|untagged|unassigned|extraneous|extra|unmatched|config|ips|old|existing|orphans|removed)$/;
const MIGHTY = /^(?:root|admin|administrator|owner|superuser|superadmin|cluster-admin|sysadmin)\b/i;

export class UnknownCall {
  readonly options: Reading["options"];
  /** Parts of the words up to the first that only looks. */
  readonly said: readonly string[];
  readonly verbs: readonly string[];
  /** Whether one of the words only looks. */
  readonly looked: boolean;
  /** The retention that it sets keeps nothing. */
  readonly keepsNothing: boolean;
  private readonly program: string;
  private readonly nouns: readonly string[];
  private readonly args: readonly string[];
  private readonly all: readonly string[];
  /** The first part of each word behind the program, and the word. */
  private readonly heads: readonly string[];
  /** It switches questions off, or means everything. */
  private readonly insists: boolean;
  /** There is no way back, it says. */
  private readonly final: boolean;
  /** It is about what is made again from something else. */
  private readonly derived: boolean;
  private readonly precious: boolean;
  private readonly isAimed: boolean;

  constructor(
    command: PlannedCommand,
    private readonly reading: Reading,
    private readonly production: boolean,
  ) {
    const { words, options, operands, settings } = reading;
    const said: string[] = [];
    const heads: string[] = [];
    let looked = false;
    for (const [n, { parts, text }] of words.slice(0, 6).entries()) {
      if (n > 0 && said.length > 0 && looked) break;
      if (n > 0 && list.LOOKS.has(parts[0] as string)) looked = true;
      else if (n > 0)
        heads.push(text, parts[0] as string, ...(text.includes(":") ? parts.slice(1) : []));
      said.push(...parts);
    }
    this.options = options;
    this.said = said;
    this.heads = heads;
    this.looked = looked;
    this.program = words[0]?.text ?? "";
    this.nouns = nounsOf(this.program);
    this.args = command.args.map((word) => word.text);
    this.verbs = said.slice(words[0]?.parts.length ?? 0);
    this.all = words.flatMap(({ parts }) => parts);
    this.insists =
      this.args.some((text) => EVERYTHING.test(text)) ||
      options.some(
        ({ name, parts, value }) =>
          !NO.test(value ?? "") &&
          (list.INSISTS.has(name) ||
            parts[0] === "all" ||
            /^(?:force|yes|confirm|all)\b/.test(name)),
      ) ||
      options.some(({ name, value }) => /^dry-?run$/.test(name) && NO.test(value ?? "")) ||
      settings.some(
        ({ name, value }) =>
          (/^(?:force|confirm|yes|really|approve|auto_approve)$/i.test(name) && !NO.test(value)) ||
          (/^dry_?run$/i.test(name) && NO.test(value)),
      );
    this.final = options.some(
      ({ name, parts, value }) =>
        (list.FINAL.has(name) || parts[0] === "discard") && !NO.test(value ?? ""),
    );
    this.derived =
      this.all.some((part) => list.DERIVED.has(part)) ||
      this.nouns.some((noun) => /^(?:cdn|cache)/.test(noun));
    this.precious =
      said.some((part) => list.PRECIOUS.has(part)) ||
      this.nouns.some((noun) => list.PRECIOUS.has(noun));
    this.keepsNothing = options.some(
      ({ name, value }) => list.KEEPS.test(name) && value !== undefined && list.ZERO.test(value),
    );
    this.isAimed = operands.length > 1 || options.length > 0 || production;
  }

  onlyLooks(): boolean {
    if (this.nouns.some((noun) => list.LOOKING_PROGRAMS.has(noun))) return true;
    const second = this.reading.words[2]?.text ?? "";
    return STATE.has(second) && !(second === "history" && list.DESTROYS.has(this.heads[0] ?? ""));
  }

  showsSecret(): boolean {
    return (
      [...this.nouns, ...this.all].some((part) => list.SECRETS.has(part)) &&
      this.reading.words.slice(1).some(({ parts }) => list.SHOWS.has(parts[0] as string)) &&
      !this.options.some(({ name }) =>
        /^(?:names?-only|masked?|redact(?:ed)?|keys?-only|metadata)$/.test(name),
      )
    );
  }

  byVerb(): Suspicion {
    if (this.cleansEverything() || this.revokesAllKeys()) return "destroys";
    if (this.saysDestroy()) return this.weightOfLoss();
    const { heads, derived, production } = this;
    const disturbs =
      heads.some((head) => list.DISTURBS.has(head)) ||
      list.DISTURBS.has(this.reading.words[0]?.parts[0] ?? "");
    if (disturbs && this.final) return "destroys";
    if (disturbs && !derived && (this.insists || this.precious || production)) return "disturbs";
    const reaches =
      this.reachesOthers() ||
      this.startsMachines() ||
      (production && this.changesSomething()) ||
      this.runsStrangersCode();
    return reaches || this.cleansWhatIsPrecious() ? "disturbs" : "none";
  }

  private cleansEverything(): boolean {
    return (
      this.reading.operands.some((text) => text === "/" || text === "~" || text === "$HOME") &&
      this.said.some((part) => list.CLEANS.has(part) || list.DESTROYS.has(part) || part === "reset")
    );
  }

  private revokesAllKeys(): boolean {
    return (
      this.heads.includes("revoke") &&
      this.options.some(({ name }) => name === "all") &&
      this.said
        .concat(this.nouns)
        .some((part) => /^(?:key|cert|token|credential|ca|secret)/.test(part))
    );
  }

  private saysDestroy(): boolean {
    return (
      this.heads[0] === "empty" ||
      this.said.some((part) => list.DESTROYS.has(part)) ||
      /factory-?reset/.test(this.said.join("-"))
    );
  }

  /** How much is lost by a verb that destroys. */
  private weightOfLoss(): Suspicion {
    const { insists, precious, production, final } = this;
    if (this.derived)
      return production || insists || /^(?:cdn|cache)/.test(this.program) ? "disturbs" : "none";
    const strong = this.verbs.some((part) => list.OBLITERATES.has(part)) && this.isAimed;
    return insists || precious || production || final || strong ? "destroys" : "disturbs";
  }

  /** Others see it, get it, or may do more or less than before. */
  private reachesOthers(): boolean {
    const { heads, options } = this;
    // A file as operand: one's own document is archived or published, not something shared.
    const onFile = this.reading.operands.some(
      (text) => /^\.{0,2}\/|\.\w{1,5}$/.test(text) && !/^\d/.test(text),
    );
    // What is done stands in front; further back the same words are names.
    const near = this.reading.words
      .slice(1, 3)
      .flatMap(({ text, parts }) => [text, parts[0] ?? "", ...(text.includes(":") ? parts : [])]);
    if (near.some((head) => list.SHARED.has(head)) && !onFile && this.isAimed) return true;
    if (heads.some((head) => list.GRANTS.has(head))) return true;
    if (
      /^(?:members?|roles?|permissions?|acl|acls|team|rights)$/.test(heads[0] ?? "") &&
      heads.some((head) => /^(?:add|set|remove|assign|update)$/.test(head))
    )
      return true;
    if (heads[0] === "merge" && options.some(({ name }) => /^(?:pr|mr|pull-request)$/.test(name)))
      return true;
    return heads.some((head) => list.MESSAGES.has(head)) && this.isAimed && !onFile;
  }

  private startsMachines(): boolean {
    const { heads, all, reading } = this;
    if (
      heads[0] === "run" &&
      this.options.some(({ name }) => /^(?:yes|y|force|auto-approve)$/.test(name))
    )
      return true;
    return (
      heads.some((head) => list.LIFECYCLE.has(head)) &&
      all.slice(reading.words[0]?.parts.length ?? 0).some((part) => list.MACHINES.has(part))
    );
  }

  private changesSomething(): boolean {
    return (
      this.heads.some((head) => list.CHANGES.has(head)) ||
      this.options.some(({ name }) =>
        /^(?:apply|write|commit|execute|publish|push|approve)$/.test(name),
      )
    );
  }

  private cleansWhatIsPrecious(): boolean {
    return (
      this.said.some((part) => list.CLEANS.has(part)) &&
      (this.insists || this.final) &&
      !this.derived &&
      (this.precious || this.production)
    );
  }

  /** Code that is elsewhere, by its address. */
  private runsStrangersCode(): boolean {
    const [head = ""] = this.heads;
    const { operands } = this.reading;
    if (/^(?:install|add|load)$/.test(head))
      return operands.some((text) => /^(?:https?:\/\/|git\+)/.test(text) && !IS_DATA.test(text));
    if (!/^(?:run|exec|execute|eval|bootstrap|source)$/.test(head)) return false;
    return operands.some((text) => {
      const url = /^(?:git\+)?(?:https?|git|ssh):\/\/([^/]+)\/./i.exec(text);
      return url !== null && !isLocalHost(url[1] as string) && !IS_DATA.test(text);
    });
  }

  byOption({ name, parts, value }: Reading["options"][number]): Suspicion {
    const { insists, production, precious } = this;
    if (value !== undefined && NO.test(value)) {
      // A protection that is an option: `--fsync off`.
      return parts.some((part) => list.PROTECTIONS.has(part)) && !/^(?:0|no)$/.test(value)
        ? "destroys"
        : "none";
    }
    if (list.OPTION_DESTROYS.has(parts[0] as string) && parts.length > 1) {
      if (parts.some((part) => list.DERIVED.has(part))) return "none";
      const much = parts.slice(1).some((part) => list.PRECIOUS.has(part) || MUCH.test(part));
      const isWide =
        insists ||
        production ||
        /volume|disk|data|history|mailbox|asset|unassigned|extraneous|config/.test(name);
      return much && isWide ? "destroys" : "disturbs";
    }
    if (/^(?:include|with|show)-(?:secrets?|credentials?|passwords?)$/.test(name))
      return this.args.some((text) => REMOTE.test(text.replace(/^--?[\w-]+=/, "")))
        ? "destroys"
        : "disturbs";
    if (
      name === "public" &&
      this.heads.some((head) => /^(?:set|acl|share|expose|export|open)$/.test(head))
    )
      return insists || precious || production ? "destroys" : "disturbs";
    return name === "publish" && this.program !== "" ? "disturbs" : "none";
  }

  /** Protections switched off, rights given to the mighty, mirrors of nothing. */
  bySubject(): Suspicion {
    if (this.unprotects() || this.raisesToMighty() || this.mirrorsNothing()) return "destroys";
    const opens =
      this.nouns.some((noun) => /^(?:fw|firewall)/.test(noun)) &&
      this.heads.some((head) => /^(?:allow|open)$/.test(head));
    if (!opens) return "none";
    return this.args.some((text) => /0\.0\.0\.0\/0|::\/0/.test(text)) ? "destroys" : "disturbs";
  }

  private unprotects(): boolean {
    const subject = [...this.nouns, ...this.all, ...this.values().map((one) => one.toLowerCase())];
    return (
      !this.looked &&
      subject.some((part) => list.PROTECTIONS.has(part)) &&
      (this.heads.some((head) => /^(?:disable|off|unprotect|permissive)$/.test(head)) ||
        (this.heads.some((head) =>
          /^(?:set|config|set-mode|configure|mode|sink|update)$/.test(head),
        ) &&
          [...this.reading.operands, ...this.values()].some((text) =>
            list.OFF.has(text.toLowerCase()),
          )))
    );
  }

  private raisesToMighty(): boolean {
    return (
      this.heads.some((head) => RAISES.test(head)) &&
      (this.options.some(
        ({ name, value }) => name.startsWith("all-") || MIGHTY.test(value ?? ""),
      ) ||
        this.reading.operands.some((text) => MIGHTY.test(text)))
    );
  }

  private mirrorsNothing(): boolean {
    const mirrors = this.options.some(({ name }) => name === "mirror");
    return (
      (mirrors || this.heads.some((head) => /^(?:mirror|sync)/.test(head))) &&
      (mirrors || this.options.some(({ name }) => /^(?:delete|purge|prune)/.test(name))) &&
      [...this.reading.operands, ...this.values()].some((text) => EMPTY.test(text))
    );
  }

  /** Values of the options, `""` for those without. */
  private values(): readonly string[] {
    return this.options.map(({ value }) => value ?? "");
  }
}
