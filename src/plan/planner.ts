/**
 * Walks the tree as the shell would run it, without running anything, and writes down every simple
 * command with what is known about its words, its input, where it runs and what it does.
 */

import type { Surroundings } from "../context/types.js";
import type { Plan, PlannedCommand } from "../effects/plan.js";
import type { Effect } from "../effects/types.js";
import { MAX_COMMANDS, MAX_DEPTH, MAX_NESTED_TEXTS } from "../shell/limits.js";
import { parseShell } from "../shell/parse.js";
import {
  type Flow,
  type IoRedirect,
  type Problem,
  type SimpleCommand,
  type Site,
  Taint,
  type Word,
} from "../shell/types.js";
import { parseInvocation } from "../tools/options.js";
import type { Invocation, Tool } from "../tools/types.js";
import { fromPieces, literal, piecesOf } from "../tools/words.js";
import type { Span } from "../verdict/types.js";
import { runBuiltin } from "./builtins.js";
import { Emitter } from "./emit.js";
import { runVariable } from "./environment.js";
import { type ExpandHost, expandParts, expandSingle, expandWord } from "./expand.js";
import { joinFlows, NO_OUTPUT, unknownOutput } from "./flows.js";
import { normaliseProgram } from "./program.js";
import { PlanRunner } from "./runner.js";
import { joinPath, State } from "./state.js";
import { suspectWrapper } from "./suspect.js";
import type {
  AndOr,
  ArithmeticExpression,
  Assignment,
  Command,
  CompoundList,
  Node,
  PipelineNode,
  Redirection,
  Script,
  Statement,
  Word as TreeWord,
} from "./tree.js";

export interface ToolIndex {
  get(program: string): Tool | undefined;
}

/** Everything that changes as the walk goes down; copied, never mutated, except `state`. */
export interface Walk {
  readonly state: State;
  readonly site: Site;
  readonly stdin: Flow | undefined;
  /** Text that tree positions index. */
  readonly source: string;
  /** Set in nested texts: every place maps to this one of the root text. */
  readonly base: Span | undefined;
}

const ROOT_SITE: Site = {
  via: [],
  elevated: false,
  certainty: "certain",
  endless: false,
  background: false,
  substituted: false,
  depth: 0,
};

/** Makes the plan of a text. Never throws; what cannot be understood is in `problems`. */
export function makePlan(text: string, tools: ToolIndex, around: Surroundings = {}): Plan {
  const planner = new Planner(tools, around);
  planner.text(text, {
    state: new State(),
    site: ROOT_SITE,
    stdin: undefined,
    source: text,
    base: undefined,
  });
  return { text, commands: planner.commands, problems: planner.problems };
}

interface Draft {
  program: string;
  name: Word | undefined;
  args: readonly Word[];
  assignments: SimpleCommand["assignments"];
  redirects: readonly IoRedirect[];
  stdin: Flow | undefined;
  span: Span;
}

export class Planner {
  readonly commands: PlannedCommand[] = [];
  readonly problems: Problem[] = [];
  readonly tools: ToolIndex;
  readonly around: Surroundings;
  private nestedTexts = 0;
  private descriptors = 0;

  constructor(tools: ToolIndex, around: Surroundings) {
    this.tools = tools;
    this.around = around;
  }

  problem(kind: Problem["kind"], code: string, message: string, span: Span): void {
    if (this.problems.length < 50)
      this.problems.push({ kind, code, message, start: span.start, end: span.end });
  }

  /** Plans a shell text and says what it prints. */
  text(text: string, walk: Walk): Flow {
    const whole = walk.base ?? { start: 0, end: text.length };
    if (walk.site.depth > 0 && ++this.nestedTexts > MAX_NESTED_TEXTS) {
      this.problem(
        "limit",
        "nested-texts",
        `more than ${MAX_NESTED_TEXTS} texts inside texts`,
        whole,
      );
      return unknownOutput("shell");
    }
    if (walk.site.depth > MAX_DEPTH) {
      this.problem("limit", "depth", `nested deeper than ${MAX_DEPTH}`, whole);
      return unknownOutput("shell");
    }
    const parsed = parseShell(text);
    const zsh = parsed.problems.length > 0 ? gluedBraces(text) : undefined;
    if (zsh !== undefined)
      this.text(zsh, { ...walk, base: whole, site: { ...walk.site, depth: walk.site.depth + 1 } });
    for (const problem of parsed.problems) {
      this.problem(
        problem.kind,
        problem.code,
        problem.message,
        walk.base ?? { start: problem.start, end: problem.end },
      );
    }
    if (parsed.script === undefined) return unknownOutput("shell");
    return this.statements(parsed.script.commands, { ...walk, source: text });
  }

  /** A nested text: same place for all of it, one deeper. */
  nested(text: string, span: Span, walk: Walk): Flow {
    return this.text(text, {
      ...walk,
      base: walk.base ?? span,
      site: { ...walk.site, depth: walk.site.depth + 1 },
    });
  }

  statements(statements: readonly Statement[], walk: Walk): Flow {
    let out: Flow = NO_OUTPUT;
    for (const statement of statements) {
      const background = statement.background === true;
      const flow = this.andOr(
        statement.command,
        background
          ? { ...walk, state: walk.state.fork(), site: { ...walk.site, background: true } }
          : walk,
      );
      out = joinFlows(out, flow);
    }
    return out;
  }

  private andOr(node: PipelineNode | AndOr, walk: Walk): Flow {
    if (node.type !== "AndOr") return this.node(node, walk);
    let out = this.node(node.commands[0] as PipelineNode, walk);
    const rest: Walk = {
      ...walk,
      site: { ...walk.site, certainty: worseCertainty(walk.site.certainty, "conditional") },
    };
    for (let n = 1; n < node.commands.length; n++) {
      const before = node.commands[n - 1];
      if (before !== undefined) noteGuards(before, node.operators[n - 1] === "&&", walk.state);
      // What follows `&&` runs in the ordinary course; only `||` branches are a detour.
      const alternative = node.operators[n - 1] === "||";
      out = joinFlows(
        out,
        this.node(node.commands[n] as PipelineNode, alternative ? rest : walk),
        alternative,
      );
    }
    return out;
  }

  list(list: CompoundList, walk: Walk): Flow {
    return this.statements(list.commands, walk);
  }

  node(node: Node, walk: Walk): Flow {
    switch (node.type) {
      case "Command":
        return this.command(node, walk);
      case "Pipeline": {
        let flow: Flow | undefined = walk.stdin;
        for (const [n, part] of node.commands.entries()) {
          const single = node.commands.length === 1;
          // Each stage is a subshell; the last one is planned in place so that `… | read x` is seen.
          const state = single || n === node.commands.length - 1 ? walk.state : walk.state.fork();
          flow = this.node(part, { ...walk, state, stdin: flow });
        }
        return flow ?? NO_OUTPUT;
      }
      case "AndOr":
        return this.andOr(node, walk);
      case "If": {
        this.list(node.clause, walk);
        noteListGuards(node.clause, walk.state);
        const branch = conditional(walk);
        let out = this.list(node.then, branch);
        for (const elif of node.elif) {
          this.list(elif.clause, branch);
          out = joinFlows(out, this.list(elif.then, branch), true);
        }
        if (node.else !== undefined) out = joinFlows(out, this.list(node.else, branch), true);
        return out;
      }
      case "For":
      case "Select": {
        const host = this.host(walk, 0);
        const words =
          node.wordlist?.flatMap((word) => this.fields(word, walk)) ??
          walk.state.positional?.slice(1);
        const name = node.name.value;
        if (words === undefined) walk.state.vars.delete(name);
        else
          walk.state.assign(
            name,
            words.length === 0 ? [literal("", host.spanOf(node))] : loopItems(words),
            false,
          );
        return this.list(node.body, conditional(walk));
      }
      case "ArithmeticFor": {
        for (const e of [node.initialize, node.test, node.update])
          if (e !== undefined) this.arithmetic(e, walk);
        const endless = node.test === undefined;
        if (endless) this.spawning(node.body, walk);
        return this.list(node.body, endless ? endlessLoop(walk) : conditional(walk));
      }
      case "While": {
        const endless = isEndless(node.clause, node.kind);
        const loop = endless ? endlessLoop(walk) : conditional(walk);
        if (endless) this.spawning(node.body, walk);
        this.list(node.clause, loop);
        return this.list(node.body, loop);
      }
      case "Case": {
        this.fields(node.word, walk);
        let out: Flow = NO_OUTPUT;
        for (const item of node.items) {
          for (const pattern of item.pattern) this.fields(pattern, walk);
          out = joinFlows(out, this.list(item.body, conditional(walk)), true);
        }
        return out;
      }
      case "Subshell":
        return this.list(node.body, { ...walk, state: walk.state.fork() });
      case "BraceGroup":
        return this.list(node.body, walk);
      case "TestCommand":
        this.test(node.expression, walk);
        return NO_OUTPUT;
      case "ArithmeticCommand":
        if (node.expression !== undefined) this.arithmetic(node.expression, walk);
        return NO_OUTPUT;
      case "Redirected":
        return this.redirected(node, walk);
      case "Function":
        walk.state.functions.set(node.name.value, {
          body: node.body,
          source: walk.source,
          nested: walk.base !== undefined,
        });
        return NO_OUTPUT;
      case "Coproc":
        return this.node(node.body as Node, {
          ...walk,
          state: walk.state.fork(),
          site: { ...walk.site, background: true },
        });
      case "CompoundList":
        return this.list(node, walk);
      default:
        return NO_OUTPUT;
    }
  }

  /** An endless loop that leaves processes behind on every round and waits for nothing. */
  private spawning(body: CompoundList, walk: Walk): void {
    if (!body.commands.some((statement) => statement.background === true)) return;
    const waits = body.commands.some(
      ({ command, background }) =>
        background !== true && command.type === "Command" && WAITS.has(command.name?.value ?? ""),
    );
    if (waits) return;
    const emitter = new Emitter(this, walk);
    emitter.process("endless-spawn", "loop");
    this.push({ ...NOTHING, span: this.span(body, walk) }, walk, undefined, emitter.effects);
  }

  private redirected(node: Extract<Node, { type: "Redirected" }>, walk: Walk): Flow {
    const { redirects, stdin } = this.redirects(node.redirects, walk);
    const flow = this.node(node.command, stdin === undefined ? walk : { ...walk, stdin });
    if (redirects.length > 0) {
      const draft: Draft = {
        program: "",
        name: undefined,
        args: [],
        assignments: [],
        redirects,
        stdin: undefined,
        span: this.span(node, walk),
      };
      this.finish(draft, walk, undefined, flow);
    }
    return redirects.some((r) => takesStdout(r)) ? NO_OUTPUT : flow;
  }

  private test(expression: unknown, walk: Walk): void {
    const e = expression as {
      type: string;
      operand?: unknown;
      left?: TreeWord;
      right?: TreeWord;
      operands?: unknown[];
      expression?: unknown;
    };
    if (e.type === "TestUnary") this.fields(e.operand as TreeWord, walk);
    else if (e.type === "TestBinary") {
      this.fields(e.left as TreeWord, walk);
      this.fields(e.right as TreeWord, walk);
    } else if (e.type === "TestLogical")
      for (const operand of e.operands ?? []) this.test(operand, walk);
    else if (e.type === "TestNot") this.test(e.operand, walk);
    else if (e.type === "TestGroup") this.test(e.expression, walk);
  }

  arithmetic(expression: ArithmeticExpression | undefined, walk: Walk): void {
    if (expression === undefined) return;
    switch (expression.type) {
      case "ArithmeticBinary":
        this.arithmetic(expression.left, walk);
        this.arithmetic(expression.right, walk);
        return;
      case "ArithmeticUnary":
        this.arithmetic(expression.operand, walk);
        return;
      case "ArithmeticTernary":
        this.arithmetic(expression.test, walk);
        this.arithmetic(expression.consequent, walk);
        this.arithmetic(expression.alternate, walk);
        return;
      case "ArithmeticGroup":
        this.arithmetic(expression.expression, walk);
        return;
      case "ArithmeticCommandExpansion":
        this.substitution(expression.script, expression.text, walk);
        return;
      case "ArithmeticWord":
        if (expression.parts !== undefined)
          expandParts(expression.parts, this.span(expression, walk), this.host(walk, 0));
        return;
    }
  }

  /** What `$(…)` prints. */
  private substitution(script: Script | undefined, source: string, walk: Walk): Flow {
    if (script === undefined) {
      this.problem(
        "suspicious",
        "substitution",
        "a substitution that could not be read",
        walk.base ?? { start: 0, end: 0 },
      );
      return unknownOutput(source);
    }
    return this.statements(script.commands, {
      ...walk,
      state: walk.state.fork(),
      source: script.source ?? walk.source,
      base:
        walk.base ??
        (script.source === undefined ? undefined : { start: 0, end: walk.source.length }),
      site: { ...walk.site, substituted: true },
    });
  }

  span(node: { pos: number; end: number }, walk: Walk): Span {
    return walk.base ?? { start: node.pos, end: node.end };
  }

  host(walk: Walk, choice: number): ExpandHost & { alternatives: number } {
    const planner = this;
    return {
      state: walk.state,
      choice,
      alternatives: 1,
      sawAlternatives(count) {
        if (count > this.alternatives) this.alternatives = count;
      },
      spanOf: (node) => planner.span(node, walk),
      substitute: (script, source) => planner.substitution(script, source, walk),
      processSubstitution(part) {
        const name = `/dev/fd/${63 + planner.descriptors++}`;
        if (part.operator === "<")
          walk.state.files.set(name, planner.substitution(part.script, "<(…)", walk));
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
      arithmetic: (expression) => planner.arithmetic(expression as ArithmeticExpression, walk),
    };
  }

  private fields(word: TreeWord, walk: Walk): Word[] {
    return expandWord(word, this.host(walk, 0));
  }

  private redirects(
    nodes: readonly Redirection[],
    walk: Walk,
  ): { redirects: IoRedirect[]; stdin: Flow | undefined } {
    const redirects: IoRedirect[] = [];
    let stdin: Flow | undefined;
    for (const node of nodes) {
      const host = this.host(walk, 0);
      if (node.type === "HereDoc") {
        const parts = node.body.parts;
        const word =
          parts === undefined
            ? literal(node.body.text, this.span(node, walk))
            : expandParts(parts, this.span(node, walk), host);
        stdin = wordFlow(node.operator === "<<-" ? stripTabs(word) : word);
        continue;
      }
      if (node.target === undefined) continue;
      const target = expandSingle(node.target, host);
      if (node.type === "HereString") {
        const flow = wordFlow(target);
        stdin = flow.text === undefined ? flow : { ...flow, text: `${flow.text}\n` };
        continue;
      }
      const explicit =
        node.descriptor?.type === "FileDescriptor" ? node.descriptor.value : undefined;
      const input = node.operator === "<" || node.operator === "<&" || node.operator === "<>";
      const fd = explicit ?? (input ? 0 : 1);
      const duplicate =
        (node.operator === ">&" || node.operator === "<&") && /^(\d+-?|-)$/.test(target.text);
      if (duplicate) {
        redirects.push({ fd, op: "dup", target, span: this.span(node, walk) });
        if (input && fd === 0)
          stdin = walk.state.descriptors.get(Number(target.text.replace("-", ""))) ?? stdin;
        continue;
      }
      const op = node.operator === ">&" ? "&>" : node.operator === "<&" ? "<" : node.operator;
      redirects.push({ fd, op, target, span: this.span(node, walk) });
      if (op === "<" && fd === 0) {
        const path = joinPath(walk.state.cwd, target.text);
        stdin =
          (target.known && path !== undefined ? walk.state.files.get(path) : undefined) ??
          new Emitter(this, walk).readFlow(target);
      }
    }
    return { redirects, stdin };
  }

  private command(node: Command, walk: Walk): Flow {
    if (this.commands.length >= MAX_COMMANDS) {
      if (!this.problems.some((p) => p.code === "commands")) {
        this.problem(
          "limit",
          "commands",
          `more than ${MAX_COMMANDS} commands`,
          this.span(node, walk),
        );
      }
      return unknownOutput("shell");
    }
    const first = node.name;
    if (first !== undefined && walk.state.aliases.size > 0 && first.parts === undefined) {
      const alias = walk.state.aliases.get(first.text);
      if (alias !== undefined) {
        const state = walk.state.fork();
        state.aliases.delete(first.text);
        const rest = walk.source.slice(first.end, node.end);
        return this.nested(alias + rest, this.span(node, walk), { ...walk, state });
      }
    }
    let out: Flow = NO_OUTPUT;
    let alternatives = 1;
    for (let choice = 0; choice < alternatives && choice < 32; choice++) {
      const host = this.host(walk, choice);
      const flow = this.commandOnce(node, walk, host);
      out = choice === 0 ? flow : joinFlows(out, flow);
      alternatives = host.alternatives;
    }
    return out;
  }

  private commandOnce(node: Command, walk: Walk, host: ExpandHost): Flow {
    const span = this.span(node, walk);
    const assignments: { name: string; value: Word; span: Span }[] = [];
    const lone = node.name === undefined;
    for (const item of node.prefix) {
      if (item.type === "Assignment")
        this.assignment(item, walk, host, lone ? undefined : assignments);
    }
    const words: Word[] = [];
    if (node.name !== undefined) words.push(...expandWord(node.name, host));
    for (const item of node.suffix) {
      if (item.type === "Word") words.push(...expandWord(item, host));
      else if (item.type === "Assignment") {
        // `export A=1`, `env A=1`, `make A=1`: one word; declaration builtins read it themselves.
        words.push(...this.assignmentWord(item, host));
      }
    }
    const nodes = node.redirects;
    const { redirects, stdin } = nodes.length === 0 ? NO_REDIRECTS : this.redirects(nodes, walk);
    const input = stdin ?? walk.stdin;
    if (words.length === 0) {
      if (redirects.length > 0) {
        this.finish(
          { program: "", name: undefined, args: [], assignments, redirects, stdin: input, span },
          walk,
          undefined,
          NO_OUTPUT,
        );
      }
      return NO_OUTPUT;
    }
    return this.words(words, walk, { assignments, redirects, stdin: input, span });
  }

  private assignmentWord(item: Assignment, host: ExpandHost): Word[] {
    const span = host.spanOf(item);
    if (item.value.type === "ArrayValue") {
      const elements = item.value.elements.flatMap((word) => expandWord(word, host));
      return [literal(`${item.name}=(${elements.map((word) => word.text).join(" ")})`, span)];
    }
    const value = expandSingle(item.value, host);
    const eq = item.append ? "+=" : "=";
    const head = { kind: "text" as const, text: item.name + eq, quoted: true };
    return [
      fromPieces(
        [head, ...(value.pieces ?? [{ kind: "text" as const, text: value.text, quoted: true }])],
        span,
      ),
    ];
  }

  private assignment(
    item: Assignment,
    walk: Walk,
    host: ExpandHost,
    into: { name: string; value: Word; span: Span }[] | undefined,
  ): void {
    const span = this.span(item, walk);
    if (item.value.type === "ArrayValue") {
      let array = item.value.elements.flatMap((word) => expandWord(word, host));
      if (item.append === true) array = [...(walk.state.lookup(item.name)?.array ?? []), ...array];
      walk.state.assign(item.name, array.slice(0, 1), false, array);
      return;
    }
    let value = expandSingle(item.value, host);
    if (item.append === true) {
      const before = walk.state.lookup(item.name)?.alternatives[0];
      if (before !== undefined)
        value = fromPieces(
          [
            ...(before.pieces ?? [{ kind: "text", text: before.text, quoted: true }]),
            ...(value.pieces ?? [{ kind: "text", text: value.text, quoted: true }]),
          ],
          span,
        );
    }
    if (into !== undefined) {
      into.push({ name: item.name, value, span });
      return;
    }
    runVariable(
      item.name,
      value,
      new PlanRunner(this, walk, this.simple({ ...NOTHING, span }, walk), undefined),
    );
    const conditionally = walk.site.certainty !== "certain";
    if (host.choice > 0) walk.state.assign(item.name, [value], true);
    else walk.state.assign(item.name, [value], conditionally);
  }

  /**
   * Plans an argument vector: peels wrappers, calls functions, reads the tool's table.
   * Returns what it prints.
   */
  words(
    words: readonly Word[],
    walk: Walk,
    more: {
      assignments?: SimpleCommand["assignments"];
      redirects?: readonly IoRedirect[];
      stdin?: Flow | undefined;
      span?: Span;
    } = {},
  ): Flow {
    const name = words[0];
    if (name === undefined) return NO_OUTPUT;
    if (this.commands.length >= MAX_COMMANDS) return unknownOutput("shell");
    const args = words.slice(1);
    const span = more.span ?? walk.base ?? name.span;
    const draft: Draft = {
      program: name.known ? normaliseProgram(name.text, walk.state.cwd) : "",
      name,
      args,
      assignments: more.assignments ?? [],
      redirects: more.redirects ?? [],
      stdin: more.stdin,
      span,
    };
    if (!name.known) {
      // `r$@m`: positional parameters of a command line are empty, so the rest is the name.
      const rest = withoutPositionals(name);
      if (rest !== undefined) return this.words([rest, ...args], walk, more);
      return this.finish(draft, walk, undefined, undefined);
    }

    const fn = walk.state.functions.get(name.text);
    if (fn !== undefined) return this.call(name.text, fn, args, draft, walk);

    const tool = this.tools.get(draft.program);
    return this.finish(draft, walk, tool, undefined);
  }

  private call(
    name: string,
    fn: { body: unknown; source: string; nested: boolean },
    args: readonly Word[],
    draft: Draft,
    walk: Walk,
  ): Flow {
    const recursive = walk.state.calls.includes(name);
    if (recursive) {
      const times = walk.state.calls.filter((call) => call === name).length;
      if (times >= 2) return NO_OUTPUT;
      this.recursion(name, draft, walk);
      return NO_OUTPUT;
    }
    if (draft.redirects.length > 0)
      this.finish({ ...draft, program: "", name: undefined, args: [] }, walk, undefined, NO_OUTPUT);
    const state = walk.state;
    const before = { positional: state.positional, calls: state.calls };
    state.positional = [literal(name), ...args];
    state.calls = [...state.calls, name];
    const flow = this.node(fn.body as Node, {
      ...walk,
      stdin: draft.stdin,
      source: fn.source,
      base: walk.base ?? (fn.nested || fn.source !== walk.source ? draft.span : undefined),
    });
    state.positional = before.positional;
    state.calls = before.calls;
    return flow;
  }

  /** A function that calls itself: a fork bomb when each call leaves another running. */
  private recursion(name: string, draft: Draft, walk: Walk): void {
    const multiplies =
      walk.site.background || walk.stdin !== undefined || draft.stdin !== undefined;
    const emitter = new Emitter(this, walk);
    emitter.process(multiplies ? "fork-bomb" : "endless-spawn", name);
    this.push({ ...draft, program: name }, walk, undefined, emitter.effects);
  }

  /** Completes a command: effects of its redirections and tool, nested commands, output. */
  private finish(draft: Draft, walk: Walk, tool: Tool | undefined, given: Flow | undefined): Flow {
    const command: SimpleCommand = this.simple(draft, walk);
    const emitter = new Emitter(this, walk, command);
    if (draft.assignments.length > 0) {
      const runner = new PlanRunner(this, walk, command, undefined);
      for (const { name, value } of draft.assignments) {
        emitter.inject(name, value);
        runVariable(name, value, runner);
      }
    }
    let out: Flow = given ?? NO_OUTPUT;
    let invocation: Invocation | undefined;
    if (tool !== undefined) {
      invocation = parseInvocation(tool, command, draft.program);
      const runner = new PlanRunner(this, walk, command, tool);
      if (!invocation.help) {
        tool.effects?.(invocation, emitter);
        tool.runs?.(invocation, runner);
        runBuiltin(this, walk, invocation);
      }
      out =
        tool.stdout?.(invocation, draft.stdin, runner) ??
        (tool.prints === "quiet"
          ? NO_OUTPUT
          : tool.prints === "pass"
            ? passed(draft.stdin, tool)
            : (runner.printed ?? {
                taints: Taint.command,
                through: [draft.program],
                from: draft.args.map((word) => word.text),
              }));
    } else if (draft.name !== undefined && draft.program !== "") {
      const path = joinPath(walk.state.cwd, draft.name.text);
      const content =
        draft.program.includes("/") && path !== undefined ? walk.state.files.get(path) : undefined;
      if (content !== undefined)
        new PlanRunner(this, walk, command, undefined).file("file", draft.name, draft.args);
      suspectWrapper(this, walk, command);
      out = { taints: Taint.command, through: [draft.program] };
    } else if (draft.name !== undefined) out = unknownOutput(draft.name.text);
    for (const redirect of draft.redirects)
      emitter.redirect(redirect, takesStdout(redirect) ? out : undefined);
    this.push(draft, walk, invocation, emitter.effects, command);
    return draft.redirects.some(takesStdout) ? NO_OUTPUT : out;
  }

  private simple(draft: Draft, walk: Walk): SimpleCommand {
    return {
      id: 0,
      program: draft.program,
      args: draft.args,
      assignments: draft.assignments,
      redirects: draft.redirects,
      cwd: { path: walk.state.cwd },
      site: walk.site,
      span: draft.span,
      ...(draft.name === undefined ? {} : { name: draft.name }),
      ...(draft.stdin === undefined ? {} : { stdin: draft.stdin }),
    };
  }

  push(
    draft: Draft,
    walk: Walk,
    invocation: Invocation | undefined,
    effects: readonly Effect[],
    made?: SimpleCommand,
  ): void {
    const command = made ?? this.simple(draft, walk);
    this.commands.push({ ...command, id: this.commands.length, invocation, effects });
  }
}

/** Commands that slow an endless loop down to something a machine can bear. */
const WAITS = new Set(["wait", "sleep", "read", "inotifywait", "fg"]);

/** A command that is only a place for effects. */
export const NOTHING: Omit<Draft, "span"> = {
  program: "",
  name: undefined,
  args: [],
  assignments: [],
  redirects: [],
  stdin: undefined,
};

const NO_REDIRECTS: { redirects: readonly IoRedirect[]; stdin: Flow | undefined } = {
  redirects: [],
  stdin: undefined,
};

/** zsh reads `f(){x}` where bash wants blanks; such a text is read both ways. */
function gluedBraces(text: string): string | undefined {
  const spaced = text.replace(/\(\)\s*\{(?=[^\s])/g, "() { ").replace(/([;&])\s*\}/g, "$1 }");
  return spaced === text ? undefined : spaced;
}

/** The word without unknown positional parameters, when nothing else in it is unknown. */
function withoutPositionals(word: Word): Word | undefined {
  const pieces = piecesOf(word);
  const kept = pieces.filter((piece) => piece.kind !== "unknown" || piece.source !== "positional");
  if (kept.length === pieces.length || kept.length === 0) return undefined;
  const rest = fromPieces(kept, word.span);
  return rest.known && rest.text !== "" ? rest : undefined;
}

function takesStdout(redirect: IoRedirect): boolean {
  return (
    (redirect.op !== "dup" && redirect.op !== "<" && redirect.op !== "<>" && redirect.fd === 1) ||
    redirect.op === "&>" ||
    redirect.op === "&>>"
  );
}

function passed(stdin: Flow | undefined, tool: Tool): Flow {
  if (stdin === undefined) return { taints: Taint.command, through: [tool.names[0] as string] };
  const { text: _, ...rest } = stdin;
  return { ...rest, through: [...stdin.through, tool.names[0] as string] };
}

function worseCertainty(a: Site["certainty"], b: Site["certainty"]): Site["certainty"] {
  return a === "certain" ? b : a;
}

function conditional(walk: Walk): Walk {
  return {
    ...walk,
    site: { ...walk.site, certainty: worseCertainty(walk.site.certainty, "conditional") },
  };
}

function endlessLoop(walk: Walk): Walk {
  return { ...walk, site: { ...walk.site, endless: true } };
}

function isEndless(clause: CompoundList, kind: string): boolean {
  const only = clause.commands[0]?.command;
  if (clause.commands.length !== 1 || only === undefined) return false;
  const name = only.type === "Command" ? only.name?.value : undefined;
  if (only.type === "ArithmeticCommand") return kind === "while" && only.body.trim() === "1";
  return kind === "while" ? name === "true" || name === ":" : name === "false";
}

/** Items of a loop as alternatives; a long list keeps its most telling members. */
function loopItems(words: readonly Word[]): readonly Word[] {
  return words.slice(0, 32);
}

function wordFlow(word: Word): Flow {
  if (word.known) return { text: word.text, taints: Taint.none, through: [] };
  return { taints: word.taints, through: [], items: [word] };
}

function stripTabs(word: Word): Word {
  return word.known ? literal(word.text.replace(/^\t+/gm, ""), word.span) : word;
}

/** `[ -n "$X" ] && …`, `test -d "$X" && …`: after it X is not empty. */
function noteGuards(node: PipelineNode, truthy: boolean, state: State): void {
  if (!truthy) {
    // `[ -z "$X" ] || …` and `[ -n "$X" ] || exit`: both leave X non-empty afterwards.
    eachTestedName(node, (_, name) => state.guarded.add(name));
    return;
  }
  eachTestedName(node, (operator, name) => {
    if (operator !== "-z") state.guarded.add(name);
  });
}

function noteListGuards(list: CompoundList, state: State): void {
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
