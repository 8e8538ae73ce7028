/** A way of saying an intent, compiled: its words with their classes, and its slots in their places. */
import { slotsOf } from "../catalogue/template.js";
import { type Intent, slotType } from "../catalogue/types.js";
import type { SlotType } from "../text/fit.js";
import { stem } from "../text/lemma.js";
import { formatOfWord } from "./formats.js";
import type { Way, WayTerm } from "./ways.js";
import { doing, termOf } from "./words.js";

export type Element =
  | { readonly slot: string; readonly type: SlotType }
  | { readonly slot?: never; readonly term: string; readonly stop: boolean };

/** An intent with what all its ways of saying have in common. */
export interface Meaning {
  readonly domain: string;
  readonly intent: Intent;
  /** How many of its ways of saying have a term. */
  readonly said: ReadonlyMap<string, number>;
  /** Words of its command: names, subcommands, long options. */
  readonly tools: ReadonlySet<string>;
  /** First words of its commands. */
  readonly programs: ReadonlySet<string>;
  /** Doing classes said in any way of saying. */
  readonly doing: ReadonlySet<string>;
  /** Whether its command changes or ends something, by its own words. */
  readonly changes: boolean;
  /** Whether its command writes anything, by its own words. */
  readonly writes: boolean;
  /** The words of its command that say so, stemmed. */
  readonly orders: ReadonlySet<string>;
  /** Slots that its command cannot do without. */
  readonly needs: readonly string[];
  /** Formats of files (`zip`, `csv`) that its command is for. */
  readonly formats: ReadonlySet<string>;
}

export interface Pattern {
  readonly domain: string;
  readonly intent: Intent;
  readonly meaning: Meaning;
  readonly says: string;
  readonly elements: readonly Element[];
  /** Classes of its words that say something, each once. */
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly bigrams: ReadonlySet<string>;
  readonly first: string | undefined;
  readonly slots: readonly {
    readonly slot: string;
    readonly type: SlotType;
    readonly at: number;
  }[];
  readonly doing: ReadonlySet<string>;
}

/** Words of commands that say that something is changed or ended. */
const CHANGING: ReadonlySet<string> = new Set(
  "rm rmdir kill pkill killall delete del drop dropdb prune purge uninstall remove autoremove reset clean stop restart reload reboot shutdown mv down rmi clear revert restore rollback undo drain cordon disable enable force-with-lease unset hard truncate start push".split(
    " ",
  ),
);

/** Words of commands that write, for requests that only ask. */
const WRITING: ReadonlySet<string> = new Set(
  "update upgrade install add apply create build chmod chown chgrp cp set commit merge rebase refresh import up pull touch mkdir tee pause unpause expire".split(
    " ",
  ),
);

const commandsOf = ({ runs }: Intent): readonly string[] =>
  typeof runs === "string" ? [runs] : Object.values(runs);

/** What the ways of saying an intent have in common. */
export function meaningOf(domain: string, intent: Intent, ways: readonly Way[]): Meaning {
  const said = new Map<string, number>();
  const acts = new Set<string>();
  for (const way of ways) {
    const terms = new Set<string>();
    for (const part of way)
      for (const term of typeof part === "string" ? [] : part) {
        if (term.stop || term.thing) continue;
        terms.add(term.term);
        const act = doing(term);
        if (act !== undefined) acts.add(act);
      }
    for (const term of terms) said.set(term, (said.get(term) ?? 0) + 1);
  }
  const formats = new Set<string>();
  for (const way of ways)
    for (const part of way)
      for (const { text } of typeof part === "string" ? [] : part) {
        const format = formatOfWord(text.toLowerCase());
        if (format !== undefined) formats.add(format);
      }
  const tools = new Set<string>();
  const programs = new Set<string>();
  const orders = new Set<string>();
  let changes = false;
  let writes = false;
  const optional = new Set<string>();
  const needs = new Set<string>();
  for (const command of commandsOf(intent)) {
    const plain = command.replace(/\{\w+(?::[\w-]+)?\}/g, " ").replace(/'[^']*'/g, " ");
    for (const word of plain.match(/[A-Za-z][\w-]*/g) ?? []) {
      const lower = word.toLowerCase();
      if (lower.length > 1) tools.add(termOf(lower));
      const format = formatOfWord(lower);
      if (format !== undefined) formats.add(format);
      if (WRITING.has(lower)) writes = true;
      if (CHANGING.has(lower)) {
        changes = true;
        orders.add(stem(lower));
      }
    }
    // A redirection into what the request names writes it.
    if (/>\s*\{/.test(command)) writes = true;
    const program = /^(?:sudo )?([\w.-]+)/.exec(plain)?.[1];
    if (program !== undefined) programs.add(program);
    for (const inner of command.match(/«[^«»]*»/g) ?? [])
      for (const slot of slotsOf(inner)) optional.add(slot);
    for (const slot of slotsOf(command))
      if (!optional.has(slot) && intent.defaults?.[slot] === undefined) needs.add(slot);
  }
  return {
    domain,
    intent,
    said,
    tools,
    programs,
    doing: acts,
    changes,
    writes: writes || changes,
    orders,
    needs: [...needs],
    formats,
  };
}

const toElement = ({ term, stop }: WayTerm): Element => ({ term, stop });

/** Compiles one way of saying an intent. */
export function compilePattern(meaning: Meaning, says: string, way: Way): Pattern {
  const { domain, intent } = meaning;
  const elements: Element[] = [];
  const stems = new Set<string>();
  const acts = new Set<string>();
  for (const part of way) {
    if (typeof part === "string") {
      elements.push({ slot: part, type: slotType(intent, part) });
      continue;
    }
    for (const term of part) {
      elements.push(toElement(term));
      if (!term.stop) stems.add(term.stem);
      const act = doing(term);
      if (act !== undefined) acts.add(act);
    }
  }
  const words = new Set<string>();
  const bigrams = new Set<string>();
  const slots: { slot: string; type: SlotType; at: number }[] = [];
  let previous = "";
  let first: string | undefined;
  for (const [at, element] of elements.entries()) {
    if (element.slot !== undefined) slots.push({ slot: element.slot, type: element.type, at });
    else if (element.stop) continue;
    else {
      words.add(element.term);
      first ??= element.term;
    }
    const term = element.slot === undefined ? element.term : "{}";
    bigrams.add(`${previous} ${term}`);
    previous = term;
  }
  return {
    domain,
    intent,
    meaning,
    says,
    elements,
    words,
    stems,
    bigrams,
    first,
    slots,
    doing: acts,
  };
}
