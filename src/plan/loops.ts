/** Loops and branches: what they do to certainty, which of them never end. */
import type { PlannedCommand } from "../effects/plan.js";
import { MAX_UNROLL } from "../shell/limits.js";
import type { Site, Word } from "../shell/types.js";
import { asName } from "../tools/words.js";
import { Emitter } from "./emit.js";
import type { Planner } from "./planner.js";
import type { CompoundList, Word as TreeWord } from "./tree.js";
import { NOTHING, type Walk } from "./walk.js";

/** Commands that slow an endless loop down to something a machine can bear. */
const WAITS = new Set(["wait", "sleep", "read", "inotifywait", "fg"]);

/** `[ 1 ]`, `test x`, `[[ 1 ]]`: whether one written word is empty, which it is not. */
function testsAWord(node: CompoundList["commands"][number]["command"]): boolean {
  if (node.type === "TestCommand") {
    const e = node.expression;
    return e.type === "TestUnary" && e.operator === "-n" && isWritten(e.operand);
  }
  if (node.type !== "Command") return false;
  const name = node.name?.value;
  const [word, close, ...more] = node.suffix;
  const closed =
    name === "["
      ? close?.type === "Word" && close.text === "]"
      : name === "test" && close === undefined;
  return closed && more.length === 0 && word?.type === "Word" && isWritten(word);
}

function isWritten(word: TreeWord): boolean {
  return word.parts === undefined && word.text !== "" && !word.text.startsWith("-");
}

export function isEndless(clause: CompoundList, kind: string): boolean {
  const only = clause.commands[0]?.command;
  if (clause.commands.length !== 1 || only === undefined) return false;
  if (kind === "while" && testsAWord(only)) return true;
  const name = only.type === "Command" ? only.name?.value : undefined;
  if (only.type === "ArithmeticCommand") return kind === "while" && only.body.trim() === "1";
  return kind === "while" ? name === "true" || name === ":" : name === "false";
}

/** Items of a loop as alternatives; a long list keeps its most telling members. */
export function loopItems(words: readonly Word[]): readonly Word[] {
  return words.slice(0, MAX_UNROLL).map(asName);
}

export function worseCertainty(a: Site["certainty"], b: Site["certainty"]): Site["certainty"] {
  return a === "certain" ? b : a;
}

export function conditional(walk: Walk): Walk {
  return {
    ...walk,
    site: { ...walk.site, certainty: worseCertainty(walk.site.certainty, "conditional") },
  };
}

/** The body of a loop that ends. */
export function looped(walk: Walk): Walk {
  const { site } = conditional(walk);
  return { ...walk, site: { ...site, looped: true } };
}

export function endlessLoop(walk: Walk): Walk {
  return { ...walk, site: { ...walk.site, endless: true, looped: true } };
}

/** `x &`, `docker run -d`: goes on after the loop's round. */
function leavesRunning({ background, command }: CompoundList["commands"][number]): boolean {
  if (background === true) return true;
  if (command.type !== "Command" || !/^(?:docker|podman|nerdctl)$/.test(command.name?.value ?? ""))
    return false;
  return command.suffix.some(
    (item) => item.type === "Word" && /^(?:-[a-z]*d[a-z]*|--detach)$/.test(item.text),
  );
}

/** Conditions that make something new on every round. */
const MAKERS = new Set(["mkdir", "touch", "mktemp", "fallocate", "mkfifo", "mknod"]);

/** `while mkdir d$((i++)); do :; done`: goes on until the disk is full. */
export function noteFilling(planner: Planner, clause: CompoundList, walk: Walk): void {
  const only = clause.commands[0]?.command;
  if (
    clause.commands.length !== 1 ||
    only?.type !== "Command" ||
    !MAKERS.has(only.name?.value ?? "")
  )
    return;
  const counted = only.suffix.some(
    (item) =>
      item.type === "Word" && item.parts?.some((part) => part.type === "ArithmeticExpansion"),
  );
  if (!counted) return;
  const emitter = new Emitter(planner, walk);
  emitter.process("exhaust", "loop");
  planner.push({ ...NOTHING, span: planner.span(clause, walk) }, walk, undefined, emitter.effects);
}

/** `sleep 1`, `((i % 8)) || wait`, `if ((n > 8)); then wait; fi`: some round waits for something. */
function waits({ commands }: CompoundList): boolean {
  const holds = (node: Body): boolean => {
    if (node.type === "Command") return WAITS.has(node.name?.value ?? "");
    // A pipe's `read` waits for nothing but its neighbour.
    if (node.type === "AndOr") return node.commands.some(holds);
    return node.type === "If" && (waits(node.clause) || waits(node.then));
  };
  return commands.some(({ command, background }) => background !== true && holds(command));
}

/** A loop without end, or of many rounds, that leaves processes behind on every round and waits for nothing. */
export function noteSpawning(planner: Planner, body: CompoundList, walk: Walk): void {
  if (!body.commands.some(leavesRunning) || waits(body)) return;
  const emitter = new Emitter(planner, walk);
  emitter.process("endless-spawn", "loop");
  planner.push({ ...NOTHING, span: planner.span(body, walk) }, walk, undefined, emitter.effects);
}

/** What takes next to no time and does not end a loop. */
const QUICK = new Set(
  ": true false echo printf [ test let cd pushd mkdir touch mktemp fallocate mkfifo mknod".split(
    " ",
  ),
);

type Body = CompoundList["commands"][number]["command"];

/** Makes what was not there before: a temp file, or a name that the loop counts on. */
function makesAnother(node: Body, counted: ReadonlySet<string>, moves: boolean): boolean {
  if (node.type !== "Command" || !MAKERS.has(node.name?.value ?? "")) return false;
  if (node.name?.value === "mktemp") return true;
  return node.suffix.some(
    (item) =>
      item.type === "Word" &&
      // `mkdir d; cd d`
      ((moves && item.parts === undefined) ||
        item.parts?.some(
          (part) =>
            part.type === "ArithmeticExpansion" ||
            (part.type === "SimpleExpansion" && counted.has(part.text.slice(1))) ||
            (part.type === "ParameterExpansion" && counted.has(part.parameter)),
        ) === true),
  );
}

/** Names that the loop changes by itself: `i=$((i+1))`, `((i++))`, and those that bash draws. */
function countedNames(body: CompoundList): ReadonlySet<string> {
  const names = new Set(["RANDOM", "SRANDOM", "SECONDS", "EPOCHREALTIME"]);
  for (const { command } of body.commands) {
    if (command.type === "ArithmeticCommand")
      for (const [name] of command.body.matchAll(/[A-Za-z_]\w*/g)) names.add(name);
    if (command.type === "Command" && command.name === undefined)
      for (const item of command.prefix)
        if (item.type === "Assignment" && item.name !== undefined) names.add(item.name);
  }
  return names;
}

/** Whether `$name` stands in the word itself, not only inside of arithmetic or a substitution. */
function refersTo(word: TreeWord, name: string): boolean {
  const inParts = (parts: NonNullable<TreeWord["parts"]>): boolean =>
    parts.some(
      (part) =>
        (part.type === "SimpleExpansion" && part.text === `$${name}`) ||
        (part.type === "ParameterExpansion" &&
          part.parameter === name &&
          part.operation === undefined) ||
        (part.type === "DoubleQuoted" && inParts(part.parts)),
    );
  return word.parts !== undefined && inParts(word.parts);
}

/** Makes a variable longer: `a="$a$a"`, `list+=(x)`. */
function growsVariable(node: Body): boolean {
  if (node.type !== "Command" || node.name !== undefined) return false;
  return node.prefix.some((item) => {
    if (item.type !== "Assignment" || item.value === undefined) return false;
    const { name, value } = item;
    if (item.append === true) return !/^\d*$/.test(value.type === "ArrayValue" ? "x" : value.text);
    if (value.type === "ArrayValue") return false;
    return value.value !== `$${name}` && refersTo(value, name);
  });
}

/** An endless loop that does nothing but make something new, or keep more, on every round. */
export function noteGrowing(
  planner: Planner,
  body: CompoundList,
  walk: Walk,
  round: readonly PlannedCommand[],
): void {
  if (round.some(({ name, program }) => name !== undefined && !QUICK.has(program))) return;
  const counted = countedNames(body);
  const moves = body.commands.some(
    ({ command }) => command.type === "Command" && /^(?:cd|pushd)$/.test(command.name?.value ?? ""),
  );
  const grows = body.commands.some(
    ({ command }) => growsVariable(command) || makesAnother(command, counted, moves),
  );
  if (!grows) return;
  const emitter = new Emitter(planner, walk);
  emitter.process("exhaust", "loop");
  planner.push({ ...NOTHING, span: planner.span(body, walk) }, walk, undefined, emitter.effects);
}
