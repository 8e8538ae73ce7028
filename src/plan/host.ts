/** What word expansion may ask of the planner. */
import type { Flow, Word } from "../shell/types.js";
import { Emitter } from "./emit.js";
import { type ExpandHost, expandParts, expandWord } from "./expand.js";
import { ending, unknownOutput } from "./flows.js";
import type { Planner } from "./planner.js";
import type { ArithmeticExpression, Script, Word as TreeWord } from "./tree.js";
import { NOTHING, type Walk } from "./walk.js";

export function expandHost(
  planner: Planner,
  walk: Walk,
  choice: number,
): ExpandHost & { alternatives: number } {
  return {
    state: walk.state,
    choice,
    alternatives: 1,
    sawAlternatives(count) {
      if (count > this.alternatives) this.alternatives = count;
    },
    spanOf: (node) => planner.span(node, walk),
    substitute: (script, source) =>
      kept(planner, planSubstitution(planner, script, source, walk), walk),
    processSubstitution(part) {
      const name = `/dev/fd/${63 + planner.descriptors++}`;
      if (part.operator === "<")
        walk.state.files.set(name, planSubstitution(planner, part.script, "<(…)", walk));
      else if (part.script !== undefined) {
        const { commands } = part.script;
        const reader = { ...walk, state: walk.state.fork() };
        planner.statements(commands, reader);
        walk.state.sinks.set(name, (flow) =>
          planner.statements(commands, { ...reader, stdin: flow }),
        );
      }
      return name;
    },
    arithmetic: (expression) => planArithmetic(planner, expression as ArithmeticExpression, walk),
  };
}

/** What a substitution prints is kept in memory, all of it. */
function kept(planner: Planner, flow: Flow, walk: Walk): Flow {
  if (flow.endless !== true) return flow;
  const emitter = new Emitter(planner, walk);
  emitter.process("exhaust", "memory");
  const span = walk.base ?? { start: 0, end: walk.source.length };
  planner.push({ ...NOTHING, span }, walk, undefined, emitter.effects);
  return ending(flow);
}

/** What `$(…)` prints. */
export function planSubstitution(
  planner: Planner,
  script: Script | undefined,
  source: string,
  walk: Walk,
): Flow {
  if (script === undefined) {
    planner.problem(
      "suspicious",
      "substitution",
      "a substitution that could not be read",
      walk.base ?? { start: 0, end: 0 },
    );
    return unknownOutput(source);
  }
  return planner.statements(script.commands, {
    ...walk,
    state: walk.state.fork(),
    source: script.source ?? walk.source,
    base:
      walk.base ??
      (script.source === undefined ? undefined : { start: 0, end: walk.source.length }),
    site: { ...walk.site, substituted: true, piped: false },
  });
}

export function planArithmetic(
  planner: Planner,
  expression: ArithmeticExpression | undefined,
  walk: Walk,
): void {
  if (expression === undefined) return;
  switch (expression.type) {
    case "ArithmeticBinary":
      planArithmetic(planner, expression.left, walk);
      planArithmetic(planner, expression.right, walk);
      return;
    case "ArithmeticUnary":
      planArithmetic(planner, expression.operand, walk);
      return;
    case "ArithmeticTernary":
      planArithmetic(planner, expression.test, walk);
      planArithmetic(planner, expression.consequent, walk);
      planArithmetic(planner, expression.alternate, walk);
      return;
    case "ArithmeticGroup":
      planArithmetic(planner, expression.expression, walk);
      return;
    case "ArithmeticCommandExpansion":
      planSubstitution(planner, expression.script, expression.text, walk);
      return;
    case "ArithmeticWord":
      if (expression.parts !== undefined)
        expandParts(expression.parts, planner.span(expression, walk), expandHost(planner, walk, 0));
      return;
  }
}

export function expandFields(planner: Planner, word: TreeWord, walk: Walk): Word[] {
  return expandWord(word, expandHost(planner, walk, 0));
}
