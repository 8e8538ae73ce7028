/**
 * Walks the tree as the shell would run it, without running anything, and writes down every simple
 * command with what is known about its words, its input, where it runs and what it does.
 */
import type { Looks, Surroundings } from "../context/types.js";
import type { Plan, PlannedCommand } from "../effects/plan.js";
import type { Effect } from "../effects/types.js";
import { MAX_DEPTH, MAX_NESTED_TEXTS } from "../shell/limits.js";
import { parseShell } from "../shell/parse.js";
import type { Flow, Problem, SimpleCommand } from "../shell/types.js";
import type { Invocation, Tool } from "../tools/types.js";
import { literal } from "../tools/words.js";
import type { Span } from "../verdict/types.js";
import { finishCommand, planCommand, simpleCommand } from "./command.js";
import { Emitter } from "./emit.js";
import { joinFlows, NO_OUTPUT, unknownOutput } from "./flows.js";
import { noteGuards, noteListGuards } from "./guards.js";
import { expandFields, expandHost, planArithmetic } from "./host.js";
import {
  conditional,
  endlessLoop,
  isEndless,
  looped,
  loopItems,
  noteFilling,
  noteGrowing,
  noteSpawning,
  worseCertainty,
} from "./loops.js";
import type { OwnThings } from "./own.js";
import { planRedirects, takesStdout } from "./redirects.js";
import { isCrowd } from "./rounds.js";
import { State } from "./state.js";
import type {
  AndOr,
  CompoundList,
  Node,
  PipelineNode,
  Statement,
  Word as TreeWord,
} from "./tree.js";
import { type Draft, NOTHING, ROOT_SITE, type Walk } from "./walk.js";

/** What the plan itself asks to know: the scripts that a command runs, and whether git has them as they are. */
export type ScriptLooks = Pick<Looks, "script" | "gitPath">;

export interface ToolIndex {
  get(program: string): Tool | undefined;
}

/** Makes the plan of a text. Never throws; what cannot be understood is in `problems`. */
export function makePlan(
  text: string,
  tools: ToolIndex,
  around: Surroundings = {},
  look?: ScriptLooks,
): Plan {
  const planner = new Planner(tools, around, look);
  const state = new State();
  planner.text(text, {
    state,
    site: ROOT_SITE,
    stdin: undefined,
    source: text,
    base: undefined,
  });
  planner.finish(state.own);
  return { text, commands: planner.commands, problems: planner.problems };
}

/** The plan of a file-writing tool: one effect, judged by the same rules as a redirection. */
export function makeWritePlan(
  path: string,
  content: string | undefined,
  tools: ToolIndex,
  around: Surroundings = {},
  act: "overwrite" | "append" = "overwrite",
): Plan {
  const planner = new Planner(tools, around);
  const walk: Walk = {
    state: new State(),
    site: ROOT_SITE,
    stdin: undefined,
    source: path,
    base: undefined,
  };
  const emitter = new Emitter(planner, walk);
  const span = { start: 0, end: path.length };
  const flow = content === undefined ? undefined : { text: content, taints: 0, through: [] };
  emitter.file(act, literal(path, span), flow === undefined ? {} : { content: flow });
  planner.push({ ...NOTHING, span }, walk, undefined, emitter.effects);
  return { text: path, commands: planner.commands, problems: planner.problems };
}

export class Planner {
  readonly commands: PlannedCommand[] = [];
  readonly problems: Problem[] = [];
  readonly tools: ToolIndex;
  readonly around: Surroundings;
  private nestedTexts = 0;
  /** How many names `/dev/fd/N` were given out. */
  descriptors = 0;

  private readonly look: ScriptLooks | undefined;

  constructor(tools: ToolIndex, around: Surroundings, look?: ScriptLooks) {
    this.tools = tools;
    this.around = around;
    this.look = look;
  }

  /**
   * The text of a script that is about to run. Not of one that git has unchanged: that is a part of the
   * project, which people have read, and running the project is what agents are for.
   */
  script(path: string): string | undefined {
    const { look } = this;
    if (look === undefined) return undefined;
    const reviewed = look.gitPath(path);
    const text = look.script(path)?.text;
    return reviewed === "clean" ? undefined : text;
  }

  /** Texts that run when their shell ends (`trap … EXIT`), with the variables it has then. */
  private readonly atEnd: (() => void)[] = [];

  defer(plan: () => void): void {
    this.atEnd.push(plan);
  }

  /** Plans what runs at the end; a text there may leave another one. */
  finish(own?: OwnThings): void {
    own?.loosen();
    for (let n = 0; n < this.atEnd.length && n < MAX_NESTED_TEXTS; n++) this.atEnd[n]?.();
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
    const { own } = walk.state;
    for (const [n, statement] of statements.entries()) {
      if (n > 0 && !walk.state.errexit) own.loosen();
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
    const { own } = walk.state;
    const start = own.keys();
    let before = start;
    let out = this.node(node.commands[0] as PipelineNode, walk);
    const rest: Walk = {
      ...walk,
      site: { ...walk.site, certainty: worseCertainty(walk.site.certainty, "conditional") },
    };
    for (let n = 1; n < node.commands.length; n++) {
      const left = node.commands[n - 1];
      if (left !== undefined) noteGuards(left, node.operators[n - 1] === "&&", walk.state);
      // What follows `&&` runs in the ordinary course; only `||` branches are a detour.
      const alternative = node.operators[n - 1] === "||";
      if (alternative && leaves(node.commands[n] as PipelineNode)) own.assure(start);
      else if (alternative) {
        // `make || true`: nobody knows whether it was there; `make && work || true`: it was, or the line failed.
        own.forget(before);
        own.loosen();
      }
      before = own.keys();
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
        return planCommand(this, node, walk);
      case "Pipeline": {
        const owned = walk.state.own.keys();
        let flow: Flow | undefined = walk.stdin;
        for (const [n, part] of node.commands.entries()) {
          const last = n === node.commands.length - 1;
          // Each stage is a subshell; the last one is planned in place so that `… | read x` is seen.
          const state = last ? walk.state : walk.state.fork();
          const site = last || walk.site.piped ? walk.site : { ...walk.site, piped: true };
          flow = this.node(part, { ...walk, state, site, stdin: flow });
        }
        // `! make`: what follows runs where it failed.
        if (node.prefixes.some(({ type }) => type === "Negation")) walk.state.own.forget(owned);
        return flow ?? NO_OUTPUT;
      }
      case "AndOr":
        return this.andOr(node, walk);
      case "If": {
        const owned = walk.state.own.keys();
        this.list(node.clause, walk);
        noteListGuards(node.clause, walk.state);
        const branch = conditional(walk);
        let out = this.list(node.then, branch);
        // What the condition or a branch made is there only where it was taken.
        walk.state.own.forget(owned);
        for (const elif of node.elif) {
          this.list(elif.clause, branch);
          out = joinFlows(out, this.list(elif.then, branch), true);
        }
        if (node.else !== undefined) out = joinFlows(out, this.list(node.else, branch), true);
        walk.state.own.forget(owned);
        return out;
      }
      case "For":
      case "Select": {
        const host = expandHost(this, walk, 0);
        const words =
          node.wordlist?.flatMap((word) => expandFields(this, word, walk)) ??
          walk.state.positional?.slice(1);
        const name = node.name.value;
        if (words === undefined) walk.state.vars.delete(name);
        else
          walk.state.assign(
            name,
            words.length === 0 ? [literal("", host.spanOf(node))] : loopItems(words),
            false,
          );
        if (node.type === "For" && isCrowd(node)) noteSpawning(this, node.body, walk);
        return this.list(node.body, looped(walk));
      }
      case "ArithmeticFor": {
        for (const e of [node.initialize, node.test, node.update])
          if (e !== undefined) planArithmetic(this, e, walk);
        const endless = node.test === undefined;
        if (endless || isCrowd(node)) noteSpawning(this, node.body, walk);
        const before = this.commands.length;
        const out = this.list(node.body, endless ? endlessLoop(walk) : looped(walk));
        if (endless) noteGrowing(this, node.body, walk, this.commands.slice(before));
        return out;
      }
      case "While": {
        const endless = isEndless(node.clause, node.kind);
        const loop = endless ? endlessLoop(walk) : looped(walk);
        if (endless) noteSpawning(this, node.body, walk);
        else if (node.kind === "while") noteFilling(this, node.clause, walk);
        const owned = walk.state.own.keys();
        this.list(node.clause, loop);
        const before = this.commands.length;
        const out = this.list(node.body, loop);
        walk.state.own.forget(owned);
        if (endless) noteGrowing(this, node.body, walk, this.commands.slice(before));
        return out;
      }
      case "Case": {
        expandFields(this, node.word, walk);
        let out: Flow = NO_OUTPUT;
        for (const item of node.items) {
          for (const pattern of item.pattern) expandFields(this, pattern, walk);
          const owned = walk.state.own.keys();
          out = joinFlows(out, this.list(item.body, conditional(walk)), true);
          walk.state.own.forget(owned);
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
        if (node.expression !== undefined) planArithmetic(this, node.expression, walk);
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

  private redirected(node: Extract<Node, { type: "Redirected" }>, walk: Walk): Flow {
    const { redirects, stdin } = planRedirects(this, node.redirects, walk);
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
      finishCommand(this, draft, walk, undefined, flow);
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
    if (e.type === "TestUnary") expandFields(this, e.operand as TreeWord, walk);
    else if (e.type === "TestBinary") {
      expandFields(this, e.left as TreeWord, walk);
      expandFields(this, e.right as TreeWord, walk);
    } else if (e.type === "TestLogical")
      for (const operand of e.operands ?? []) this.test(operand, walk);
    else if (e.type === "TestNot") this.test(e.operand, walk);
    else if (e.type === "TestGroup") this.test(e.expression, walk);
  }

  span(node: { pos: number; end: number }, walk: Walk): Span {
    return walk.base ?? { start: node.pos, end: node.end };
  }

  push(
    draft: Draft,
    walk: Walk,
    invocation: Invocation | undefined,
    effects: readonly Effect[],
    made?: SimpleCommand,
    isOwn = false,
  ): void {
    const command = made ?? simpleCommand(draft, walk);
    // Written out, so that all have one shape: rules read little else.
    this.commands.push({
      id: this.commands.length,
      program: command.program,
      args: command.args,
      assignments: command.assignments,
      redirects: command.redirects,
      cwd: command.cwd,
      site: command.site,
      span: command.span,
      name: command.name,
      stdin: command.stdin,
      invocation,
      effects,
      isOwn: isOwn ? true : undefined,
    });
  }
}

/** `exit`, `return`, `{ …; exit 1; }`: the text does not go on behind it. */
function leaves(node: PipelineNode): boolean {
  if (node.type === "Command")
    return /^(?:exit|return|break|continue|die)$/.test(node.name?.value ?? "");
  if (node.type !== "BraceGroup") return false;
  const last = node.body.commands.at(-1)?.command;
  return last !== undefined && last.type !== "AndOr" && leaves(last);
}

/** zsh reads `f(){x}` where bash wants blanks; such a text is read both ways. */
function gluedBraces(text: string): string | undefined {
  const spaced = text.replace(/\(\)\s*\{(?=[^\s])/g, "() { ").replace(/([;&])\s*\}/g, "$1 }");
  return spaced === text ? undefined : spaced;
}
