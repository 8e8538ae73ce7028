/** Simple commands: aliases, assignments, functions, tools, output. */
import { MAX_COMMANDS, MAX_UNROLL } from "../shell/limits.js";
import {
  type Flow,
  type IoRedirect,
  type SimpleCommand,
  Taint,
  type Word,
} from "../shell/types.js";
import { runsDownloaded } from "../tools/downloaded.js";
import { listsEvery, passesEvery } from "../tools/listings.js";
import { parseInvocation } from "../tools/options.js";
import { programOf } from "../tools/program-variables.js";
import { printsSecret } from "../tools/shows.js";
import { keepsAll, streams } from "../tools/streams.js";
import type { Invocation, Tool } from "../tools/types.js";
import { asName, fromPieces, literal, piecesOf } from "../tools/words.js";
import type { Span } from "../verdict/types.js";
import { runBuiltin } from "./builtins.js";
import { Emitter } from "./emit.js";
import { runVariable } from "./environment.js";
import { type ExpandHost, expandSingle, expandWord } from "./expand.js";
import { ending, joinFlows, NO_OUTPUT, unknownOutput } from "./flows.js";
import { expandHost } from "./host.js";
import { settleOwn } from "./own.js";
import { isInOwnDatabase, markOwnDatabases, noteServer } from "./own-servers.js";
import type { Planner } from "./planner.js";
import { normaliseProgram } from "./program.js";
import { NO_REDIRECTS, planRedirects, takesStdout } from "./redirects.js";
import { PlanRunner } from "./runner.js";
import { joinPath } from "./state.js";
import { suspectWrapper } from "./suspect.js";
import type { Assignment, Command, Node } from "./tree.js";
import { type Draft, NOTHING, type Walk } from "./walk.js";

export function planCommand(planner: Planner, node: Command, walk: Walk): Flow {
  if (planner.commands.length >= MAX_COMMANDS) {
    if (!planner.problems.some((p) => p.code === "commands")) {
      planner.problem(
        "limit",
        "commands",
        `more than ${MAX_COMMANDS} commands`,
        planner.span(node, walk),
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
      return planner.nested(alias + rest, planner.span(node, walk), { ...walk, state });
    }
  }
  let out: Flow = NO_OUTPUT;
  let alternatives = 1;
  for (let choice = 0; choice < alternatives && choice < MAX_UNROLL; choice++) {
    const host = expandHost(planner, walk, choice);
    const flow = commandOnce(planner, node, walk, host);
    out = choice === 0 ? flow : joinFlows(out, flow);
    alternatives = host.alternatives;
  }
  return out;
}

function commandOnce(planner: Planner, node: Command, walk: Walk, host: ExpandHost): Flow {
  const span = planner.span(node, walk);
  const assignments: { name: string; value: Word; span: Span }[] = [];
  const lone = node.name === undefined;
  for (const item of node.prefix) {
    if (item.type === "Assignment")
      assignment(planner, item, walk, host, lone ? undefined : assignments);
  }
  const words: Word[] = [];
  if (node.name !== undefined) words.push(...expandWord(node.name, host));
  for (const item of node.suffix) {
    if (item.type === "Word") words.push(...expandWord(item, host));
    else if (item.type === "Assignment") {
      // `export A=1`, `env A=1`, `make A=1`: one word; declaration builtins read it themselves.
      words.push(...assignmentWord(item, host));
    }
  }
  const nodes = node.redirects;
  const { redirects, stdin } =
    nodes.length === 0 ? NO_REDIRECTS : planRedirects(planner, nodes, walk);
  const input = stdin ?? walk.stdin;
  if (words.length === 0) {
    if (redirects.length > 0) {
      finishCommand(
        planner,
        { program: "", name: undefined, args: [], assignments, redirects, stdin: input, span },
        walk,
        undefined,
        NO_OUTPUT,
      );
    }
    // `$(<file)` stands for what is in the file.
    const reads = walk.site.substituted && redirects.some(({ op, fd }) => op === "<" && fd === 0);
    return reads ? (stdin ?? NO_OUTPUT) : NO_OUTPUT;
  }
  return planWords(planner, words, walk, { assignments, redirects, stdin: input, span });
}

function assignmentWord(item: Assignment, host: ExpandHost): Word[] {
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

function assignment(
  planner: Planner,
  item: Assignment,
  walk: Walk,
  host: ExpandHost,
  into: { name: string; value: Word; span: Span }[] | undefined,
): void {
  const span = planner.span(item, walk);
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
    new PlanRunner(planner, walk, simpleCommand({ ...NOTHING, span }, walk), undefined),
  );
  const conditionally = walk.site.certainty !== "certain";
  if (host.choice > 0) walk.state.assign(item.name, [value], true);
  else walk.state.assign(item.name, [value], conditionally);
}

/**
 * Plans an argument vector: peels wrappers, calls functions, reads the tool's table.
 * Returns what it prints.
 */
export function planWords(
  planner: Planner,
  words: readonly Word[],
  walk: Walk,
  more: {
    assignments?: SimpleCommand["assignments"];
    redirects?: readonly IoRedirect[];
    stdin?: Flow | undefined;
    span?: Span;
    /** Started by another program, which knows nothing of the shell's functions. */
    external?: boolean;
  } = {},
): Flow {
  const name = words[0];
  if (name === undefined) return NO_OUTPUT;
  if (planner.commands.length >= MAX_COMMANDS) return unknownOutput("shell");
  const args = words.slice(1);
  const span = more.span ?? walk.base ?? name.span;
  const draft: Draft = {
    program: name.known ? normaliseProgram(name.text) : "",
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
    if (rest !== undefined) return planWords(planner, [rest, ...args], walk, more);
    const tool = customaryTool(planner, name);
    if (tool !== undefined) return planWords(planner, [tool, ...args], walk, more);
    return finishCommand(planner, draft, walk, undefined, undefined);
  }

  const fn = more.external === true ? undefined : walk.state.functions.get(name.text);
  if (fn !== undefined) return callFunction(planner, name.text, fn, args, draft, walk);

  const tool = planner.tools.get(draft.program);
  return finishCommand(planner, draft, walk, tool, undefined);
}

function callFunction(
  planner: Planner,
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
    recursion(planner, name, draft, walk);
    return NO_OUTPUT;
  }
  if (draft.redirects.length > 0)
    finishCommand(
      planner,
      { ...draft, program: "", name: undefined, args: [] },
      walk,
      undefined,
      NO_OUTPUT,
    );
  const state = walk.state;
  const before = { positional: state.positional, calls: state.calls };
  state.positional = [literal(name), ...args.map(asName)];
  state.calls = [...state.calls, name];
  const flow = planner.node(fn.body as Node, {
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
function recursion(planner: Planner, name: string, draft: Draft, walk: Walk): void {
  const multiplies = walk.site.background || walk.stdin !== undefined || draft.stdin !== undefined;
  const emitter = new Emitter(planner, walk);
  emitter.process(multiplies ? "fork-bomb" : "endless-spawn", name);
  planner.push({ ...draft, program: name }, walk, undefined, emitter.effects);
}

/** Completes a command: effects of its redirections and tool, nested commands, output. */
export function finishCommand(
  planner: Planner,
  draft: Draft,
  walk: Walk,
  tool: Tool | undefined,
  given: Flow | undefined,
): Flow {
  const command: SimpleCommand = simpleCommand(draft, walk);
  const emitter = new Emitter(planner, walk, command);
  if (draft.assignments.length > 0) {
    const runner = new PlanRunner(planner, walk, command, undefined);
    for (const { name, value } of draft.assignments) {
      emitter.inject(name, value);
      runVariable(name, value, runner);
    }
  }
  let out: Flow = given ?? NO_OUTPUT;
  let invocation: Invocation | undefined;
  let handedOn = false;
  let isOwn = false;
  const isOwnFile = (word: Word): boolean => /^(?:temp|created)$/.test(emitter.target(word).class);
  if (tool !== undefined) {
    invocation = parseInvocation(tool, command, draft.program);
    const runner = new PlanRunner(planner, walk, command, tool);
    isOwn = settleOwn(invocation, command, walk, isOwnFile);
    emitter.isInOwnDatabase = isInOwnDatabase(invocation, walk);
    if (!invocation.help) {
      if (!invocation.dryRun) {
        tool.effects?.(invocation, emitter);
        noteServer(invocation, walk, isOwnFile);
        if (invocation.nature === "install") runsDownloaded(invocation, emitter);
      }
      // `rsync -n -e cmd` still starts cmd; `make -n` and `parallel --dry-run` start nothing.
      const startsNothing =
        invocation.dryRun && (invocation.nature === "build" || invocation.nature === "run");
      if (!startsNothing) tool.runs?.(invocation, runner);
      runBuiltin(planner, walk, invocation);
      handedOn = invocation.nature === "run" && runner.ranVector;
    }
    out = withWritten(outputOf(tool, invocation, draft, runner), tool, walk);
    const wrapped = invocation.nature === "run" && runner.printed !== undefined;
    if (!invocation.help && keepsAll(invocation) && (draft.stdin ?? out).endless === true)
      emitter.process("exhaust", "memory");
    const { looped, background, piped, limited } = walk.site;
    if (out.endless === true && looped === true && background && !piped && limited !== true)
      emitter.process("endless-spawn", "loop");
    if (!wrapped) out = listed(streams(invocation) ? out : ending(out), invocation, draft.stdin);
    // A table that says what is read but not what is printed: what is printed may be what was read.
    if (
      emitter.showsSecret() ||
      (tool.stdout === undefined && tool.prints !== "quiet" && emitter.readsSecret())
    ) {
      out = { ...out, taints: out.taints | Taint.secret };
    }
  } else if (draft.name !== undefined && draft.program !== "") {
    const path = joinPath(walk.state.cwd, draft.name.text);
    const content =
      draft.program.includes("/") && path !== undefined ? walk.state.files.get(path) : undefined;
    const installed = draft.program.includes("/")
      ? undefined
      : downloadedProgram(draft.program, walk);
    if (installed !== undefined)
      new PlanRunner(planner, walk, command, undefined).file(
        "file",
        literal(installed, draft.span),
        draft.args,
      );
    if (content !== undefined || (draft.program.includes("/") && draft.name.known))
      new PlanRunner(planner, walk, command, undefined).file("file", draft.name, draft.args);
    suspectWrapper(planner, walk, command);
    out = { taints: Taint.command, through: [draft.program] };
  } else if (draft.name !== undefined) out = unknownOutput(draft.name.text);
  // What a wrapper is given to read, the wrapped command reads.
  for (const redirect of draft.redirects)
    if (redirect.op !== "<" || !handedOn)
      emitter.redirect(redirect, takesStdout(redirect) ? out : undefined);
  const effects =
    invocation === undefined
      ? emitter.effects
      : markOwnDatabases(emitter.effects, invocation, walk, isOwnFile);
  planner.push(draft, walk, invocation, effects, command, isOwn);
  return draft.redirects.some(takesStdout) ? NO_OUTPUT : out;
}

/** A file that this text downloaded into a directory of programs, under the name of a program that no table knows. */
function downloadedProgram(name: string, walk: Walk): string | undefined {
  for (const [path, flow] of walk.state.files)
    if ((flow.taints & Taint.network) !== 0 && path.endsWith(`/${name}`) && BIN.test(path))
      return path;
  return undefined;
}

const BIN = /(?:^|\/)s?bin\/[^/]+$/;

export function simpleCommand(draft: Draft, walk: Walk): SimpleCommand {
  return {
    id: 0,
    program: draft.program,
    args: draft.args,
    assignments:
      walk.state.environment.length === 0
        ? draft.assignments
        : [...walk.state.environment, ...draft.assignments],
    redirects: draft.redirects,
    cwd: { path: walk.state.cwd },
    site: walk.site,
    span: draft.span,
    name: draft.name,
    stdin: draft.stdin,
  };
}

/** The word without unknown positional parameters, when nothing else in it is unknown. */
function withoutPositionals(word: Word): Word | undefined {
  const pieces = piecesOf(word);
  const kept = pieces.filter((piece) => piece.kind !== "unknown" || piece.source !== "positional");
  if (kept.length === pieces.length || kept.length === 0) return undefined;
  const rest = fromPieces(kept, word.span);
  return rest.known && rest.text !== "" ? rest : undefined;
}

/** `$KUBECTL`, `"$SHELL"`: what the variable holds by custom, where its table is known. */
function customaryTool(planner: Planner, word: Word): Word | undefined {
  const [piece, ...more] = piecesOf(word);
  if (piece?.kind !== "unknown" || piece.source !== "variable" || more.length > 0) return undefined;
  const program = piece.name === undefined ? undefined : programOf(piece.name);
  if (program === undefined || planner.tools.get(program) === undefined) return undefined;
  return literal(program, word.span);
}

/** What the tool prints: what it ran printed, else what its table says. */
function outputOf(tool: Tool, invocation: Invocation, draft: Draft, runner: PlanRunner): Flow {
  if (invocation.nature === "run" && runner.printed !== undefined) return runner.printed;
  const told = tool.stdout?.(invocation, draft.stdin, runner);
  if (printsSecret(tool, invocation))
    return { ...told, taints: (told?.taints ?? 0) | Taint.secret, through: [draft.program] };
  // Inline code that was read to the end knows better than the table (`awk 'BEGIN { printf … }'`).
  if (told !== undefined && (told.text !== undefined || runner.printed?.text === undefined))
    return told;
  if (tool.prints === "quiet") return NO_OUTPUT;
  if (tool.prints === "pass") return passed(draft.stdin, tool);
  return (
    runner.printed ?? {
      taints: Taint.command,
      through: [draft.program],
      from: draft.args.map((word) => word.text),
    }
  );
}

/** Marks a list of everything of a kind, and takes the mark away where some are left out. */
function listed(out: Flow, i: Invocation, stdin: Flow | undefined): Flow {
  const every = stdin?.every !== undefined && passesEvery(i) ? stdin.every : listsEvery(i);
  if (every === undefined && stdin?.every === undefined) return out;
  const { every: _, ...rest } = out;
  const items = out.items?.map((word) => named(word, every));
  return {
    ...rest,
    ...(items === undefined ? {} : { items }),
    ...(every === undefined ? {} : { every }),
  };
}

/** The word with the mark on what is not known of it. */
function named(word: Word, every: string | undefined): Word {
  if (word.known) return word;
  const pieces = piecesOf(word).map((piece) => {
    if (piece.kind !== "unknown") return piece;
    const { every: _, ...rest } = piece;
    return every === undefined ? rest : { ...rest, every };
  });
  return { ...word, pieces };
}

/** What is printed of files that this text wrote is what it wrote. */
function withWritten(flow: Flow, tool: Tool, walk: Walk): Flow {
  if (flow.from === undefined || flow.text !== undefined || walk.state.files.size === 0)
    return flow;
  let { taints, endless } = flow;
  let text: string | undefined;
  for (const name of flow.from) {
    const path = joinPath(walk.state.cwd, name);
    const written = path === undefined ? undefined : walk.state.files.get(path);
    if (written === undefined) continue;
    taints |= written.taints;
    endless ??= written.endless;
    if (flow.from.length === 1 && tool.names[0] === "cat") text = written.text;
  }
  const all = endless === undefined ? { ...flow, taints } : { ...flow, taints, endless };
  return text === undefined ? all : { ...all, text };
}

function passed(stdin: Flow | undefined, tool: Tool): Flow {
  if (stdin === undefined) return { taints: Taint.command, through: [tool.names[0] as string] };
  const { text: _, ...rest } = stdin;
  return { ...rest, through: [...stdin.through, tool.names[0] as string] };
}
