/** What a command does by its plan, apart from the words it is called with. */
import type { PlannedCommand } from "../effects/plan.js";
import type { Effect } from "../effects/types.js";
import type { Features } from "./feature-set.js";

/**
 * Writes what a command does into `out`, which is cleared first: its effects, and where it runs. It is judged by this alone too, and the
 * worse counts, since a redirection over `/etc/passwd` does no less harm behind harmless words.
 *
 * @returns whether there is anything to judge
 */
export function deedsOf(command: PlannedCommand, out: Features): boolean {
  out.clear();
  // What has no program has nothing beside its effects.
  if (command.name === undefined || command.effects.length === 0) return false;
  out.add("form", "deeds");
  const { site } = command;
  if (site.elevated) out.add("site", "elevated");
  if (site.remote !== undefined) out.add("site", "remote", site.remote.kind);
  if (site.endless) out.add("site", "endless");
  if (site.endless && site.background) out.add("site", "endless in the background");
  for (const effect of command.effects) effectFeatures(effect, out);
  return true;
}

/** What one effect does to what. */
export function effectFeatures(effect: Effect, out: Features): void {
  switch (effect.kind) {
    case "file": {
      const { act, target } = effect;
      out.add("effect", act);
      out.add("effect", act, target.class);
      if (effect.recursive === true) out.add("effect", `${act} recursive`, target.class);
      if (effect.careful !== undefined) out.add("effect", effect.careful);
      if (target.secret !== undefined) out.add("effect", act, target.secret);
      if (target.place !== undefined) out.add("effect", act, target.place);
      break;
    }
    case "run":
      out.add("effect", "run", effect.by);
      for (const name of (effect.input.through ?? []).slice(0, 4)) {
        out.add("flow", "run through", name);
        out.add("flow", `run by ${effect.by}`, name);
      }
      for (let bit = 1; bit <= 256; bit <<= 1)
        if ((effect.input.taints & bit) !== 0) {
          out.add("effect", "run taint", String(bit));
          out.add("effect", `run ${effect.by} of`, String(bit));
        }
      break;
    case "send":
      out.add("effect", "send", effect.local ? "local" : "away");
      if (effect.files.length > 0) out.add("effect", "send files");
      for (const file of effect.files)
        if (file.secret !== undefined) out.add("effect", "send secret");
      for (let bit = 1; bit <= 256; bit <<= 1)
        if ((effect.taints & bit) !== 0) out.add("effect", "send taint", String(bit));
      break;
    case "fetch":
      out.add("effect", "fetch", effect.local ? "local" : "away");
      break;
    case "listen":
      out.add("effect", "listen", effect.shell ? "shell" : "plain");
      break;
    case "database":
      out.add("effect", "database", effect.act);
      if (effect.of !== undefined) out.add("effect", `database ${effect.act}`, effect.of);
      if (effect.scratch) out.add("effect", "database scratch");
      break;
    case "process":
      out.add("effect", "process", effect.act);
      break;
    case "secret":
      out.add("effect", `secret ${effect.act}`, effect.what);
      break;
    case "inject":
      out.add("effect", "inject", effect.variable);
      break;
  }
}
