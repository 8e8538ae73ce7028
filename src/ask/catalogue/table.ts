/**
 * Reads a domain of the catalogue from its table, because intents are written and reviewed as text:
 *
 *     clone: git clone {url}« {dir}»
 *       clone {url}
 *       make a local copy of the repository {url} in {dir}
 *       = clone https://example.com/a.git => git clone https://example.com/a.git
 *
 * A line without indent is an intent's id and command; indented lines are ways to say it. `@bsd` gives
 * the command for BSD tools, `@default dir=.` a value for what was left out, `@slot a=path` the type
 * of a slot whose name is not its type, `=` an example that must come out so. `#` begins a comment.
 */
import { SLOT_TYPES, type SlotType } from "../text/fit.js";
import { slotsOf } from "./template.js";
import { type Domain, domain, type Intent, slotType } from "./types.js";

interface Draft {
  id: string;
  gnu: string;
  bsd?: string;
  says: string[];
  slots: Record<string, SlotType>;
  defaults: Record<string, string>;
  examples: [string, string][];
}

const isSlotType = (name: string): name is SlotType =>
  (SLOT_TYPES as readonly string[]).includes(name);

/** Parses a table; throws with the line when something is wrong, which the tests see before anyone else. */
export function table(name: string, source: string): Domain {
  const drafts: Draft[] = [];
  const fail = (line: string, problem: string): never => {
    throw new Error(`catalogue ${name}: ${problem}: ${line.trim()}`);
  };
  for (const line of source.split("\n")) {
    const text = line.trim();
    if (text === "" || text.startsWith("#")) continue;
    if (!/^\s/.test(line)) {
      const head = /^([a-z0-9-]+): (.+)$/.exec(line);
      if (head === null) return fail(line, "not `id: command`");
      drafts.push({
        id: head[1] as string,
        gnu: head[2] as string,
        says: [],
        slots: {},
        defaults: {},
        examples: [],
      });
      continue;
    }
    const draft = drafts.at(-1);
    if (draft === undefined) return fail(line, "before the first intent");
    const option = /^@(bsd|default|slot) (.+)$/.exec(text);
    if (option !== null) {
      const [, kind, rest] = option as unknown as [string, string, string];
      if (kind === "bsd") draft.bsd = rest;
      else
        for (const pair of rest.split(" ")) {
          const [slot, value] = pair.split("=") as [string, string | undefined];
          if (value === undefined) return fail(line, "not name=value");
          if (kind === "default") draft.defaults[slot] = value;
          else if (isSlotType(value)) draft.slots[slot] = value;
          else return fail(line, `no slot type ${value}`);
        }
    } else if (text.startsWith("= ")) {
      const [words, command] = text.slice(2).split(" => ") as [string, string | undefined];
      if (command === undefined) return fail(line, "not `= words => command`");
      draft.examples.push([words, command]);
    } else draft.says.push(text);
  }
  return domain(
    name,
    drafts.map((draft) => finish(draft, fail)),
  );
}

function finish(draft: Draft, fail: (line: string, problem: string) => never): Intent {
  const { id, gnu, bsd, says, slots, defaults, examples } = draft;
  const intent: Intent = {
    id,
    says,
    runs: bsd === undefined ? gnu : { gnu, bsd },
    ...(Object.keys(slots).length === 0 ? {} : { slots }),
    ...(Object.keys(defaults).length === 0 ? {} : { defaults }),
    ...(examples.length === 0 ? {} : { examples }),
  };
  for (const template of [gnu, bsd ?? "", ...says])
    for (const slot of slotsOf(template))
      if (!isSlotType(slotType(intent, slot))) fail(id, `slot {${slot}} has no type`);
  return intent;
}
