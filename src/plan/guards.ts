import type { State } from "./state.js";
import type { CompoundList, PipelineNode, Word as TreeWord } from "./tree.js";

/** `[ -n "$X" ] && …`, `test -d "$X" && …`: after it X is not empty. */
export function noteGuards(node: PipelineNode, truthy: boolean, state: State): void {
  if (!truthy) {
    // `[ -z "$X" ] || …` and `[ -n "$X" ] || exit`: both leave X non-empty afterwards.
    eachTestedName(node, (_, name) => state.guarded.add(name));
    return;
  }
  eachTestedName(node, (operator, name) => {
    if (operator !== "-z") state.guarded.add(name);
  });
}

export function noteListGuards(list: CompoundList, state: State): void {
  for (const statement of list.commands) {
    const node = statement.command;
    const parts = node.type === "AndOr" ? node.commands : [node];
    for (const part of parts)
      eachTestedName(part, (operator, name) => operator !== "" && state.guarded.add(name));
  }
}

const NONEMPTY_TESTS = new Set(["-n", "-z", "-d", "-e", "-f", "-s", "-r", "-w", "-x", "-L"]);

function eachTestedName(node: PipelineNode, found: (operator: string, name: string) => void): void {
  if (node.type === "TestCommand") {
    const e = node.expression;
    if (e.type === "TestUnary" && NONEMPTY_TESTS.has(e.operator)) {
      const name = variableName(e.operand);
      if (name !== undefined) found(e.operator, name);
    }
  } else if (node.type === "Command" && (node.name?.value === "[" || node.name?.value === "test")) {
    const [operator, operand] = node.suffix;
    if (
      operator?.type === "Word" &&
      operand?.type === "Word" &&
      NONEMPTY_TESTS.has(operator.value)
    ) {
      const name = variableName(operand);
      if (name !== undefined) found(operator.value, name);
    }
  }
}

function variableName(word: TreeWord): string | undefined {
  return /^"?\$\{?([A-Za-z_][A-Za-z0-9_]*)\}?"?$/.exec(word.text)?.[1];
}
