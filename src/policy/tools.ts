/** Tools that a policy file describes: tables like the built-in ones, without functions. */
import type { Compiled } from "../rules/index.js";
import type { CommandRule } from "../rules/types.js";
import { defineTool } from "../tools/define.js";
import { parseInvocation } from "../tools/options.js";
import type { Nature, OptionStyle, Tool, ToolSpec } from "../tools/types.js";
import type { CustomTool } from "./types.js";

export function toolOf(entry: CustomTool): Tool {
  const { names, nature, verbs, verbOptions, options, style, dryRun, help, examples } = entry;
  const isWrapper = nature === "run" || verbs?.run !== undefined;
  const spec: ToolSpec = {
    names,
    about: entry.about ?? "a tool of the policy",
    allowed: examples?.allowed ?? [],
    // A wrapper's options end where the command that it runs begins.
    style: (style ?? (isWrapper ? "posix" : "gnu")) as OptionStyle,
    ...(options === undefined ? {} : { options }),
    ...(nature === undefined ? {} : { nature: nature as Nature }),
    ...(verbs === undefined ? {} : { verbs: verbs as Partial<Record<Nature, string>> }),
    ...(verbOptions === undefined ? {} : { verbOptions }),
    ...(dryRun === undefined ? {} : { dryRun }),
    ...(help === undefined ? {} : { help }),
    ...(isWrapper
      ? {
          runs: (i, run) => {
            if (i.nature === "run" && i.operands.length > 0) run.argv(i.operands);
          },
        }
      : {}),
  };
  return defineTool(spec);
}

const ASKED: ReadonlySet<Nature> = new Set<Nature>([
  "delete",
  "publish",
  "access",
  "secret",
  "admin",
  "remote-change",
]);

/**
 * The part of an entry that can only stop: of a file that is not trusted, or whose examples fail.
 * The tool stays unknown to the planner, so everything else is judged as without the entry.
 */
export function stoppingPart(
  entry: CustomTool,
  id: string,
): readonly (Compiled<CommandRule> & { readonly programs: readonly string[] })[] {
  const tool = toolOf(entry);
  const make = (decision: "ask" | "deny", isOne: (nature: Nature) => boolean) => ({
    id: `${id}-${decision}`,
    programs: entry.names,
    rule: {
      id: `tool-${decision}`,
      decision,
      why:
        decision === "deny"
          ? "destroys something, says the policy's entry for this tool"
          : "changes something that others use, says the policy's entry for this tool",
      instead: "let a person run it",
      matches: [],
      nonMatches: [],
      when: (command) => {
        if (command.name === undefined) return false;
        const { nature, help, dryRun } = parseInvocation(tool, command, command.program);
        return nature !== undefined && !help && !dryRun && isOne(nature);
      },
    } satisfies CommandRule,
  });
  return [
    make("deny", (nature) => nature === "destroy"),
    make("ask", (nature) => ASKED.has(nature)),
  ];
}
