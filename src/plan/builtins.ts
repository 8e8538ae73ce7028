/** Builtins that change what the shell knows: directory, variables, aliases, options. */
import { type Flow, Taint, type Word } from "../shell/types.js";
import type { Invocation } from "../tools/types.js";
import { asName, fromPieces, literal, piecesOf } from "../tools/words.js";
import { planWords } from "./command.js";
import { runVariable } from "./environment.js";
import type { Planner } from "./planner.js";
import { PlanRunner } from "./runner.js";
import { joinPath } from "./state.js";
import type { Walk } from "./walk.js";

type Builtin = (i: Invocation, walk: Walk, planner: Planner) => void;

function changeDirectory(i: Invocation, walk: Walk): void {
  const to = i.operands[0];
  if (to === undefined) walk.state.changeDirectory(i.program === "cd" ? "~" : undefined);
  else if (to.text === "-") {
    const { cwd, oldCwd } = walk.state;
    walk.state.cwd = oldCwd;
    walk.state.oldCwd = cwd;
  } else if (to.known && !/^[+-]\d+$/.test(to.text)) walk.state.changeDirectory(to.text);
  else if (to.known) walk.state.changeDirectory(undefined);
  else walk.state.changeDirectory(knownPrefix(to));
}

/** `build/$x` is at least inside `build`; a wholly unknown directory stays unknown. */
function knownPrefix(word: Word): string | undefined {
  const first = piecesOf(word)[0];
  if (first?.kind !== "text") return undefined;
  const slash = first.text.lastIndexOf("/");
  return slash <= 0 ? undefined : `${first.text.slice(0, slash)}/…`;
}

function declare(i: Invocation, walk: Walk, planner: Planner): void {
  for (const word of i.operands) {
    const eq = word.text.indexOf("=");
    const match = /^([A-Za-z_][A-Za-z0-9_]*)\+?=/.exec(word.text);
    if (eq < 0 || match === null) continue;
    const value = dropText(word, match[0].length);
    walk.state.assign(match[1] as string, [value], walk.site.certainty !== "certain");
    if (i.program === "export") {
      const span = word.span;
      walk.state.environment = [
        ...walk.state.environment,
        { name: match[1] as string, value, span },
      ].slice(-32);
    }
    if (i.program === "export")
      runVariable(match[1] as string, value, new PlanRunner(planner, walk, i.command, undefined));
  }
}

function dropText(word: Word, count: number): Word {
  const pieces = piecesOf(word);
  const first = pieces[0];
  if (first?.kind !== "text" || first.text.length < count) return word;
  const rest = first.text.slice(count);
  return fromPieces(
    [...(rest === "" && pieces.length > 1 ? [] : [{ ...first, text: rest }]), ...pieces.slice(1)],
    word.span,
  );
}

function read(i: Invocation, walk: Walk): void {
  const flow: Flow | undefined = i.command.stdin;
  const names = i.operands.length === 0 ? ["REPLY"] : i.operands.map((word) => word.text);
  const span = i.command.span;
  const items = flow?.items;
  const lines = flow?.text?.split("\n").filter((line) => line !== "");
  for (const [n, name] of names.entries()) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) continue;
    let values: readonly Word[];
    if (items !== undefined && items.length > 0) values = items.map(asName);
    else if (lines !== undefined && lines.length > 0) {
      values = lines.slice(0, 16).map((line) => {
        if (names.length === 1) return literal(line.trim(), span);
        const fields = line.trim().split(/\s+/);
        return literal(
          n === names.length - 1 ? fields.slice(n).join(" ") : (fields[n] ?? ""),
          span,
        );
      });
    } else {
      const taints = flow?.taints ?? Taint.input;
      values = [
        fromPieces(
          [
            {
              kind: "unknown",
              text: `$${name}`,
              source: "item",
              name,
              taints,
              ...(flow?.every === undefined ? {} : { every: flow.every }),
              ...(flow?.sought === undefined ? {} : { sought: flow.sought }),
              quoted: true,
              guarded: false,
            },
          ],
          span,
        ),
      ];
    }
    walk.state.assign(name, values, false);
  }
}

function mapfile(i: Invocation, walk: Walk): void {
  const name = i.operands[i.operands.length - 1]?.text ?? "MAPFILE";
  const flow = i.command.stdin;
  const words =
    flow?.items ??
    flow?.text
      ?.split("\n")
      .filter((line) => line !== "")
      .slice(0, 32)
      .map((line) => literal(line, i.command.span));
  if (words !== undefined) walk.state.assign(name, words.slice(0, 1), false, words);
  else walk.state.vars.delete(name);
}

function set(i: Invocation, walk: Walk): void {
  const args = i.command.args;
  const dash = args.findIndex((word) => word.text === "--");
  if (dash >= 0) {
    walk.state.positional = [walk.state.positional?.[0] ?? literal("sh"), ...args.slice(dash + 1)];
    return;
  }
  for (const [n, word] of args.entries()) {
    if (/^-[A-Za-z]*u/.test(word.text)) walk.state.nounset = true;
    if (word.text === "-o" && args[n + 1]?.text === "nounset") walk.state.nounset = true;
    if (/^[-+][A-Za-z]*e/.test(word.text)) walk.state.errexit = word.text.startsWith("-");
    if (/^[-+]o$/.test(word.text) && args[n + 1]?.text === "errexit")
      walk.state.errexit = word.text === "-o";
  }
  const first = args[0];
  if (first?.known && !/^[-+]/.test(first.text)) walk.state.positional = [literal("sh"), ...args];
}

const BUILTINS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ["cd", changeDirectory],
  ["pushd", changeDirectory],
  [
    "popd",
    (_, walk) => {
      const { cwd, oldCwd } = walk.state;
      walk.state.cwd = oldCwd;
      walk.state.oldCwd = cwd;
    },
  ],
  ["export", declare],
  ["declare", declare],
  ["typeset", declare],
  ["local", declare],
  ["readonly", declare],
  ["read", read],
  ["mapfile", mapfile],
  ["readarray", mapfile],
  ["set", set],
  [
    "shift",
    (i, walk) => {
      const count = Number(i.operands[0]?.text ?? 1);
      const all = walk.state.positional;
      if (all !== undefined && Number.isInteger(count))
        walk.state.positional = [all[0] as Word, ...all.slice(1 + count)];
    },
  ],
  [
    "printf",
    (i, walk, planner) => {
      // `printf -v NAME format …`: what it would print goes into the variable.
      const { args } = i.command;
      const name = args[0]?.text === "-v" ? args[1] : undefined;
      if (name === undefined) return;
      const flow = planWords(planner, [literal("printf", i.command.span), ...args.slice(2)], walk);
      if (flow.text !== undefined)
        walk.state.assign(name.text, [literal(flow.text, i.command.span)], false);
    },
  ],
  [
    "unset",
    (i, walk) => {
      for (const word of i.operands) {
        walk.state.vars.delete(word.text);
        if (i.has("-f")) walk.state.functions.delete(word.text);
      }
    },
  ],
  [
    "alias",
    (i, walk) => {
      for (const word of i.operands) {
        const eq = word.text.indexOf("=");
        if (eq > 0 && word.known)
          walk.state.aliases.set(word.text.slice(0, eq), word.text.slice(eq + 1));
      }
    },
  ],
  [
    "unalias",
    (i, walk) => {
      for (const word of i.operands) walk.state.aliases.delete(word.text);
      if (i.has("-a")) walk.state.aliases.clear();
    },
  ],
  [
    "mkdir",
    (i, walk) => {
      // Without -p it fails when the directory exists, so what follows owns it.
      if (i.has("-p", "--parents")) return;
      for (const word of i.operands) {
        const path = word.known ? joinPath(walk.state.cwd, word.text) : undefined;
        if (path !== undefined) walk.state.created.add(path);
      }
    },
  ],
]);

/** Applies a builtin's change to the shell's state. */
export function runBuiltin(planner: Planner, walk: Walk, i: Invocation): void {
  BUILTINS.get(i.program)?.(i, walk, planner);
}
