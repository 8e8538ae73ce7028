/** Labelled lines to labelled features, with the tool families that each line touches. */
import { deedsOf } from "../brain/deeds.js";
import { Features } from "../brain/feature-set.js";
import { featuresOf } from "../brain/features.js";
import type { PlannedCommand } from "../effects/plan.js";
import type { Guard } from "../guard.js";
import { makePlan, type ToolIndex } from "../plan/planner.js";
import type { Label } from "../verdict/types.js";
import { maskable, type View, viewsOf, without } from "./views.js";

/** A labelled line as training takes it. */
export interface Row {
  readonly command: string;
  readonly label: Label;
  /** Kind of source: `curated`, `examples`, `generated`, `bulk`. */
  readonly source: string;
  /** Who wrote it, for holding one author out. */
  readonly author: string;
}

export interface Instance {
  /** Features of the whole command and, where it does something that the plan shows, of that alone. The worse part counts. */
  readonly parts: readonly Uint32Array[];
  readonly label: Label;
  readonly view: View;
}

export interface Prepared {
  readonly row: Row;
  /** Families (file of the table) of all programs in the line; `?name` for a program no table knows. */
  readonly families: ReadonlySet<string>;
  /** Families of the commands that the label is about. */
  readonly about: ReadonlySet<string>;
  readonly instances: readonly Instance[];
}

/** Who owns a program. */
export function ownersOf(index: Guard["index"]): (program: string) => string | undefined {
  const owners = new Map<string, string>();
  for (const { path, module } of index.families())
    for (const tool of module.tools ?? [])
      for (const name of tool.names) if (!owners.has(name)) owners.set(name, path);
  return (program) => owners.get(program);
}

export class Preparer {
  private readonly features = new Features();
  private readonly owner: (program: string) => string | undefined;
  private readonly guard: Guard;

  constructor(guard: Guard) {
    this.guard = guard;
    this.owner = ownersOf(guard.index);
  }

  familyOf(program: string): string {
    return this.owner(program) ?? `?${program}`;
  }

  prepare(row: Row): Prepared {
    const { tools } = this.guard.index;
    const families = new Set<string>();
    for (const { program } of makePlan(row.command, tools).commands)
      if (program !== "") families.add(this.familyOf(program));
    const about = new Set<string>();
    const instances: Instance[] = [];
    for (const { command, label, view } of viewsOf(row.command, row.label, this.guard, tools)) {
      // A carrier stands for what it carries in the masked view alone.
      if (view === "known" && command.program !== "") about.add(this.familyOf(command.program));
      instances.push({ parts: this.partsOf(command), label, view });
    }
    return { row, families, about, instances };
  }

  /** Features of every command of a line, each of its parts for itself, with some families' tables taken away. */
  line(text: string, hidden: (program: string) => boolean): Uint32Array[] {
    const tools: ToolIndex = without(this.guard.index.tools, hidden);
    return makePlan(text, tools)
      .commands.filter(({ name, effects }) => name !== undefined || effects.length > 0)
      .flatMap((command) => this.partsOf(command));
  }

  /** The same with every tool of the line taken away that may be. */
  maskedLine(text: string): Uint32Array[] {
    const hidden = maskable(makePlan(text, this.guard.index.tools).commands);
    return this.line(text, (program) => hidden.has(program));
  }

  private partsOf(command: PlannedCommand): Uint32Array[] {
    const { features } = this;
    featuresOf(command, features);
    const out = [features.ids.slice(0, features.count)];
    if (deedsOf(command, features)) out.push(features.ids.slice(0, features.count));
    return out;
  }
}
