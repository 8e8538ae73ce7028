/** Which programs a rule suggests in place of what it stops. */
import { mainProgram } from "../judge/command-words.js";
import { families } from "../rules/registry.generated.js";

const NONE: ReadonlySet<string> = new Set();

/** Looks rules up by their ids, and loads only the families that are asked about. */
export function suggestedPrograms(): (rule: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    let programs = known.get(id);
    if (programs === undefined) {
      programs = programsOf(id);
      if (known.size < 10_000) known.set(id, programs);
    }
    return programs;
  };
}

function programsOf(id: string): ReadonlySet<string> {
  const [pack, family, ...rest] = id.split(".");
  const entry = families.find(({ path }) => path === `${pack}/${family}`);
  if (entry === undefined) return NONE;
  const { rules = [], tools = [] } = entry.load();
  const name = rest.join(".");
  const rule =
    rules.find((one) => one.id === name) ??
    tools.flatMap((tool) => tool.rules ?? []).find((one) => one.id === name);
  const commands = [...(rule?.instead ?? "").matchAll(/`([^`]+)`/g)];
  return new Set(commands.map(([, text = ""]) => mainProgram(text)));
}
