/**
 * Keeps what a model is measured on out of what it learns. Several authors write the same command, so a file that is not read may
 * still be known by heart.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isOnlyCounted } from "../corpus/sources/held-out.js";
import { exactForm, normalise } from "../corpus/steps/normalise.js";
import { shapeOf, type TableOf } from "../corpus/steps/shape.js";
import type { Row } from "./prepare.js";

/** How many rows were left out, by what they have in common with a row of the evaluation sets. */
export interface LeftOut {
  /** The same text, spacing aside. */
  same: number;
  /** Of rows that nobody wrote for this project: names, paths and numbers aside. */
  alike: number;
}

export interface HeldOut {
  /** Files whose commands are kept out. */
  readonly files: readonly string[];
  /** The rows that may be learned; counts the others. */
  without<T extends Row>(rows: readonly T[], counts: LeftOut): T[];
}

/** Sources of which a row that differs in names at most is as good as the same; `rm -rf NAME` by hand is not. */
const BY_SHAPE: ReadonlySet<string> = new Set(["bulk", "generated"]);

/**
 * The evaluation sets of a `data` folder: `held-out.jsonl` and `blind-*.jsonl` of `cases`, and the rows of `agent-commands.jsonl` with even numbers.
 */
export function heldOutOf(data: string, tableOf: TableOf): HeldOut {
  const folder = join(data, "cases");
  const files = namesIn(folder).map((name) => join(folder, name));
  const texts = new Set<string>();
  const shapes = new Set<string>();
  for (const file of files) {
    const isAll = isOnlyCounted(file);
    for (const line of readFileSync(file, "utf8").split("\n")) {
      if (line === "") continue;
      const { id, command = "" } = JSON.parse(line) as { id?: unknown; command?: string };
      if (!isAll && Number(id) % 2 !== 0) continue;
      texts.add(formOf(command));
      shapes.add(shapeOf(command, tableOf).skeleton);
    }
  }
  return {
    files,
    without(rows, counts) {
      return rows.filter(({ command, source }) => {
        if (texts.has(formOf(command))) {
          counts.same += 1;
          return false;
        }
        if (BY_SHAPE.has(source) && shapes.has(shapeOf(command, tableOf).skeleton)) {
          counts.alike += 1;
          return false;
        }
        return true;
      });
    },
  };
}

/** The files that are only counted, and the one of which half is. */
function namesIn(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith(".jsonl"))
    .filter((name) => isOnlyCounted(name) || basename(name) === "agent-commands.jsonl")
    .sort();
}

function formOf(command: string): string {
  const normal = normalise(command);
  return exactForm("text" in normal ? normal.text : command);
}
