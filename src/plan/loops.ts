/** Loops and branches: what they do to certainty, which of them never end. */
import { MAX_UNROLL } from "../shell/limits.js";
import type { Site, Word } from "../shell/types.js";
import { Emitter } from "./emit.js";
import type { Planner } from "./planner.js";
import type { CompoundList } from "./tree.js";
import { NOTHING, type Walk } from "./walk.js";

/** Commands that slow an endless loop down to something a machine can bear. */
const WAITS = new Set(["wait", "sleep", "read", "inotifywait", "fg"]);

export function isEndless(clause: CompoundList, kind: string): boolean {
  const only = clause.commands[0]?.command;
  if (clause.commands.length !== 1 || only === undefined) return false;
  const name = only.type === "Command" ? only.name?.value : undefined;
  if (only.type === "ArithmeticCommand") return kind === "while" && only.body.trim() === "1";
  return kind === "while" ? name === "true" || name === ":" : name === "false";
}

/** Items of a loop as alternatives; a long list keeps its most telling members. */
export function loopItems(words: readonly Word[]): readonly Word[] {
  return words.slice(0, MAX_UNROLL);
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

export function endlessLoop(walk: Walk): Walk {
  return { ...walk, site: { ...walk.site, endless: true } };
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

/** An endless loop that leaves processes behind on every round and waits for nothing. */
export function noteSpawning(planner: Planner, body: CompoundList, walk: Walk): void {
  if (!body.commands.some(leavesRunning)) return;
  const waits = body.commands.some(
    ({ command, background }) =>
      background !== true && command.type === "Command" && WAITS.has(command.name?.value ?? ""),
  );
  if (waits) return;
  const emitter = new Emitter(planner, walk);
  emitter.process("endless-spawn", "loop");
  planner.push({ ...NOTHING, span: planner.span(body, walk) }, walk, undefined, emitter.effects);
}
