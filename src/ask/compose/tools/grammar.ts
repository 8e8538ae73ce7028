/**
 * Operations of developers' tools: a command with holes, and phrases that fill them. Every phrase may stand
 * anywhere in the request, each once; so the verb, its object and any of its options combine freely.
 *
 *     macro <container> [the] [docker] container [named|called] {name}
 *     docker logs %o {name}
 *       @ docker|container
 *       logs|log|output
 *       {name} = of|for|from <container> / <container>
 *       -f = follow|stream / keep following
 *       --tail {n} = last {n} [lines]
 *       ? in the terminal
 *
 * A line without indent is a command (`%o` is where its options go), what follows belongs to it: `@` words of which the request
 * must have one, a line of its own a phrase that must be said (` / ` stands between ways to say it), `{slot} =` ways to name what the command
 * needs, `option =` ways to ask for an option, `?` what may be said for nothing. In a phrase `a|b` are alternatives, `[a]` may be missing,
 * `a_b` are two words in a row, `"a"` is the word as it is written where others are compared by their stems. `common option = …` adds an
 * option to all commands that follow; `%x` before an option puts it into that hole, and `%x?-d` is `-d` where the hole stays empty, `%o!` one that must not. `!` before a phrase: the command is not meant where it is said.
 */
import { stem } from "../../text/lemma.js";
import { isSlot } from "./slots.js";

export type Element =
  | {
      readonly kind: "words";
      readonly ways: readonly (readonly string[])[];
      readonly isOptional: boolean;
    }
  | { readonly kind: "slot"; readonly name: string; readonly isOptional: boolean };

export type Phrase = readonly Element[];

export interface Part {
  /** `need` must be said, `slot` names something, `option` adds one, `may` says nothing. */
  readonly kind: "need" | "slot" | "option" | "may";
  readonly phrases: readonly Phrase[];
  /** The option with its hole. */
  readonly option: string;
  readonly hole: string;
}

export interface Operation {
  readonly command: string;
  readonly parts: readonly Part[];
  readonly never: readonly Phrase[];
  readonly evidence: ReadonlySet<string>;
  /** The slots that its phrases know. */
  readonly slots: ReadonlySet<string>;
  /** Stems of which one is in each request that it can read, for one part that must be said. */
  readonly starts: ReadonlySet<string>;
}

function elementOf(written: string): Element {
  const isOptional = written.startsWith("[");
  const bare = isOptional ? written.slice(1, -1) : written;
  const slot = /^\{([a-z]+\d*)\}$/.exec(bare);
  if (slot !== null) {
    if (!isSlot(slot[1] as string)) throw new Error(`no such slot: ${written}`);
    return { kind: "slot", name: slot[1] as string, isOptional };
  }
  return {
    kind: "words",
    isOptional,
    ways: bare
      .split("|")
      .map((way) =>
        way.split("_").map((one) => (one.startsWith('"') ? one : stem(one.toLowerCase()))),
      ),
  };
}

const phrasesOf = (text: string, macros: ReadonlyMap<string, string>): readonly Phrase[] => {
  let expanded = text.split(" / ");
  // A macro has ways of its own: each makes a phrase.
  for (let depth = 0; depth < 4; depth++)
    expanded = expanded.flatMap((phrase) => {
      const found = /<\w+>/.exec(phrase);
      if (found === null) return [phrase];
      const body = macros.get(found[0]);
      if (body === undefined) throw new Error(`no such macro: ${found[0]}`);
      return body.split(" / ").map((way) => phrase.replace(found[0], () => way));
    });
  return expanded.map((written) => {
    const phrase = written.trim().split(/\s+/).map(elementOf);
    if (phrase.every(({ isOptional }) => isOptional))
      throw new Error(`nothing in it must be said: ${written}`);
    return phrase;
  });
};

const startsOf = (parts: readonly Part[]): ReadonlySet<string> => {
  const need = parts.find(({ kind }) => kind === "need");
  return new Set(
    (need?.phrases ?? []).flatMap((phrase) => {
      const first = phrase.find((one) => one.kind === "words" && !one.isOptional);
      return first?.kind === "words"
        ? first.ways.map(([word = ""]) => (word.startsWith('"') ? stem(word.slice(1, -1)) : word))
        : [];
    }),
  );
};

/** Reads a table. @throws where it is not written as it must be */
export function operationsOf(table: string): readonly Operation[] {
  const out: Operation[] = [];
  const macros = new Map<string, string>();
  let common: Part[] = [];
  let command: string | undefined;
  let parts: Part[] = [];
  let never: Phrase[] = [];
  let evidence = new Set<string>();
  const close = () => {
    if (command === undefined) return;
    const all = [...parts, ...common];
    const slots = new Set(
      all.flatMap(({ phrases }) =>
        phrases.flatMap((phrase) =>
          phrase.flatMap((one) => (one.kind === "slot" ? [one.name] : [])),
        ),
      ),
    );
    // A hole of common options that the command does not place itself is at its end, before what runs in it or reads it.
    for (const { hole } of common)
      if (hole !== "o" && !command.includes(`%${hole}`))
        command = command.replace(/(?= -- | \| | > |$)/, ` %${hole}`);
    out.push({ command, parts: all, never, evidence, slots, starts: startsOf(parts) });
    command = undefined;
  };
  const partOf = (left: string, right: string): Part => {
    const hole = /^%([a-z])\s/.exec(left);
    const option = hole === null ? left : left.slice(hole[0].length);
    return {
      kind: /^\{[a-z]+\d*\}$/.test(left) ? "slot" : "option",
      phrases: phrasesOf(right, macros),
      option,
      hole: hole?.[1] ?? "o",
    };
  };
  for (const line of table.split("\n")) {
    const text = line.trim();
    if (text === "" || text.startsWith("#")) continue;
    const macro = /^macro (<\w+>) (.*)$/.exec(line);
    const shared = /^common (.*?) = (.*)$/.exec(line);
    if (macro !== null) macros.set(macro[1] as string, macro[2] as string);
    else if (line === "common none") {
      close();
      common = [];
    } else if (shared !== null) {
      close();
      common.push(partOf(shared[1] as string, shared[2] as string));
    } else if (!line.startsWith(" ")) {
      close();
      command = line;
      parts = [];
      never = [];
      evidence = new Set();
    } else if (text.startsWith("@ "))
      for (const one of text.slice(2).split("|")) evidence.add(stem(one));
    else if (text.startsWith("? "))
      parts.push({ kind: "may", phrases: phrasesOf(text.slice(2), macros), option: "", hole: "" });
    else if (text.startsWith("! ")) never.push(...phrasesOf(text.slice(2), macros));
    else {
      const split = /^(.*?) = (.*)$/.exec(text);
      parts.push(
        split === null
          ? { kind: "need", phrases: phrasesOf(text, macros), option: "", hole: "" }
          : partOf(split[1] as string, split[2] as string),
      );
    }
  }
  close();
  return out;
}

/** Every word that tables know by its stem. */
export function vocabularyOf(operations: readonly Operation[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { parts } of operations)
    for (const { phrases } of parts)
      for (const phrase of phrases)
        for (const element of phrase)
          if (element.kind === "words")
            for (const way of element.ways)
              for (const word of way)
                out.add(word.startsWith('"') ? stem(word.slice(1, -1)) : word);
  return out;
}
