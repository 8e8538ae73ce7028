/**
 * Calls made of the verb lists of the tool tables: thousands of verbs whose nature a person wrote down.
 * They teach the words of tools, not the ways of calling them.
 */
import type { Guard } from "../guard.js";
import { splitVerbs } from "../tools/define.js";
import type { Nature, Tool } from "../tools/types.js";
import type { Row } from "./prepare.js";
import { randomOf } from "./random.js";

const LABEL_OF = { allow: "safe", ask: "risky", deny: "destructive" } as const;

/** Operands that a call may end with; most have none. */
const TAILS = [
  "",
  "",
  "web-1",
  "main",
  "NAME",
  "--name app",
  "--id 42",
  "my-app --region eu-west-1",
  "--output json",
  "42",
];

/**
 * At most `most` verbs of each tool and nature, drawn by the seed. The label is what the guard says of the
 * call.
 */
export function verbRows(guard: Guard, most: number, seed: number): Row[] {
  const random = randomOf(seed);
  const out: Row[] = [];
  for (const { module } of guard.index.families()) {
    for (const tool of module.tools ?? []) {
      for (const [, list] of Object.entries(tool.verbs ?? {}) as [Nature, string][]) {
        for (const verb of drawn(list, most, random)) {
          const tail = TAILS[Math.floor(random() * TAILS.length)] as string;
          const command = `${nameOf(tool)} ${verb}${tail === "" ? "" : ` ${tail}`}`;
          const { decision } = guard.checkSync(command);
          out.push({ command, label: LABEL_OF[decision], source: "generated", author: "tables" });
        }
      }
    }
  }
  return out;
}

function nameOf(tool: Tool): string {
  return tool.names[0] as string;
}

function drawn(list: string, most: number, random: () => number): string[] {
  const verbs = splitVerbs(list)
    .filter((path) => path.every((word) => !word.includes("*") || /^[a-z]+-\*$/.test(word)))
    .map((path) => path.map((word) => word.replace("-*", "-item")).join(" "));
  for (let n = verbs.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    [verbs[n], verbs[other]] = [verbs[other] as string, verbs[n] as string];
  }
  return verbs.slice(0, most);
}
