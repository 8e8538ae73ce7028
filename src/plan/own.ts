/**
 * What a text made itself it may remove: a container that it ran, a database that it created. Names are
 * compared after expansion, so that `D=t_$$; createdb "$D"; …; dropdb "$D"` is one thing.
 *
 * Behind `&&` (or under `set -e`, or after `|| exit`) the removal runs only if the making succeeded, and
 * making a thing that is there already fails: then any name is the text's own. Behind `;` it runs either way, and where
 * the thing had been there it would be lost. That is accepted
 * - for things that hold no data of people (a container, a branch, a simulator), and
 * - for names that nothing of value has: `$$`, a time or a random number in it, or a word such as
 *   `tmp`, `test`, `scratch`, `check` or a long number at its end.
 * What is made with `|| true`, in one branch of several, or in a call that also succeeds on what is there says nothing
 * but by such a name.
 */
import { namesProduction } from "../effects/production.js";
import { type Piece, type SimpleCommand, Taint, type Word } from "../shell/types.js";
import {
  devicesTaken,
  isOwnApp,
  isThrowawayCluster,
  poolsUsed,
  type ResourceCall,
  resourceCalls,
} from "../tools/resources.js";
import type { Invocation } from "../tools/types.js";
import { piecesOf } from "../tools/words.js";
import type { Walk } from "./walk.js";

/** How a thing came to be, as far as the place of the walk tells. */
interface Made {
  /** Whoever gets here got past its making. */
  isSure: boolean;
  /** The text stops where its making fails. */
  readonly isAssured?: boolean;
}

/** Things that a text made, by kind, place and name. Shared by all shells of the text, as the things are. */
export class OwnThings {
  private readonly made = new Map<string, Made>();

  get size(): number {
    return this.made.size;
  }

  has(key: string): boolean {
    return this.made.has(key);
  }

  isSure(key: string): boolean {
    return this.made.get(key)?.isSure === true;
  }

  add(key: string, isSure: boolean): void {
    this.made.set(key, { isSure });
  }

  keys(): readonly string[] {
    return this.made.size === 0 ? NONE : [...this.made.keys()];
  }

  /** Behind `;`: the text goes on whether it was made or not. */
  loosen(): void {
    for (const one of this.made.values()) if (one.isAssured !== true) one.isSure = false;
  }

  /** Behind `|| exit`: what was made since `before` was made, or the text has ended. */
  assure(before: readonly string[]): void {
    for (const [key, one] of this.made)
      if (one.isSure && !before.includes(key)) this.made.set(key, { ...one, isAssured: true });
  }

  /** What was made since `before` may as well not have been. */
  forget(before: readonly string[]): void {
    if (this.made.size === before.length) return;
    for (const key of this.made.keys()) if (!before.includes(key)) this.made.delete(key);
  }
}

const NONE: readonly string[] = [];

/** Programs whose output is a name of its own each time, or the same one each time. */
const STABLE = new Set(
  "date uuidgen openssl mktemp git whoami id hostname tr cut head sed awk echo printf printenv basename cat".split(
    " ",
  ),
);
const FRESH = new Set(["date", "uuidgen", "openssl", "mktemp"]);

function isStable(piece: Piece): boolean {
  if (piece.kind === "text") return true;
  if (piece.kind === "glob") return false;
  if (piece.source === "special") return piece.name === "$";
  if (piece.source === "variable") return (piece.taints & Taint.input) === 0;
  return piece.source === "output" && (piece.through ?? []).every((name) => STABLE.has(name));
}

/** The name as far as two words with the same one are the same thing; undefined where they need not be. */
function identityOf(word: Word): string | undefined {
  if (word.known) return word.text;
  const pieces = piecesOf(word);
  if (!pieces.every(isStable)) return undefined;
  return pieces
    .map((piece) =>
      piece.kind === "text"
        ? piece.text
        : `\0${piece.kind === "unknown" ? (piece.name ?? piece.text) : ""}\0`,
    )
    .join("");
}

/** Words of names that nobody gives to what is to stay. */
const PASSING = new Set(
  "tmp temp test tests testing it e2e ci pr scratch sandbox playground throwaway disposable ephemeral try trial check verify smoke bench probe debug dbg spike repro dummy foo bar t x y".split(
    " ",
  ),
);
/** The same run together with others: `pgtmp`, `testpool`, `tvg`; not `latest`, `contest`. */
const PASSING_PART =
  /^(?:tmp|temp|scratch|test)|(?:tmp|scratch|(?<!la|con|grea|at|pro|fas)test)\d*$|^[tx](?:vg|lv|vm|db|net|vol|pool)$|^[a-z]\d?$/;
/** A number at the end (`check_0412`) that is no year and no number in a row of servers (`web-01`). */
const NUMBERED = /[^a-z\d](?!(?:19|20)\d\d$)\d{3,}$/;

function isPassingText(text: string): boolean {
  const name = text
    .slice(text.lastIndexOf("/") + 1)
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
  if (NUMBERED.test(name) || PASSING_PART.test(name)) return true;
  return name.split(/[^a-z\d]+/).some((part) => PASSING.has(part.replace(/\d+$/, "")));
}

/** True when the name itself says that nothing of value has it. */
export function isPassingName(word: Word): boolean {
  if (namesProduction(word.text)) return false;
  for (const piece of piecesOf(word)) {
    if (piece.kind !== "unknown") continue;
    if (
      piece.source === "special" &&
      /^(?:\$|RANDOM|SRANDOM|EPOCHSECONDS|BASHPID)$/.test(piece.name ?? "")
    )
      return true;
    if (piece.name === "RANDOM" || piece.name === "EPOCHSECONDS") return true;
    if (piece.source === "output" && piece.through?.some((name) => FRESH.has(name)) === true)
      return true;
  }
  return word.known && isPassingText(word.text);
}

/** Variables that choose another server or machine for every call. */
const PLACES =
  /^(?:PG(?:HOST|PORT|SERVICE)|MYSQL_(?:HOST|TCP_PORT)|(?:DOCKER|CONTAINER)_(?:HOST|CONTEXT)|KUBECONFIG|LIBVIRT_DEFAULT_URI|GIT_DIR)$/;

function placeOf(command: SimpleCommand, walk: Walk): string {
  const { remote } = walk.site;
  const parts = remote === undefined ? [] : [`${remote.kind}:${remote.name}`];
  for (const { name, value } of command.assignments)
    if (PLACES.test(name)) parts.push(`${name}=${value.text}`);
  for (const [name, { alternatives }] of walk.state.vars)
    if (PLACES.test(name)) parts.push(`${name}=${alternatives.map(({ text }) => text).join("|")}`);
  return parts.join(" ");
}

function keyOf(call: ResourceCall, word: Word, place: string): string | undefined {
  const name = identityOf(word);
  return name === undefined || name === ""
    ? undefined
    : [call.kind, place, ...call.where, name].join("\0\0");
}

function isOwn(call: ResourceCall, word: Word, place: string, things: OwnThings): boolean {
  if (isPrinted(call, word, things)) return true;
  const key = keyOf(call, word, place);
  if (key === undefined || !things.has(key)) return false;
  if (namesProduction(word.text)) return false;
  if (things.isSure(key)) return true;
  return !call.precious || isPassingName(word);
}

function note(call: ResourceCall, command: SimpleCommand, walk: Walk): void {
  const { site, state } = walk;
  if (site.certainty === "possible") return;
  const isSure = call.making === "fails-if-there" && !site.piped && !site.background;
  for (const word of call.names) {
    const key = keyOf(call, word, placeOf(command, walk));
    // Making what is there already without a word says nothing of a name that anything may have.
    if (key === undefined || (call.making !== "fails-if-there" && !isPassingName(word))) continue;
    if (!state.own.has(key)) state.own.add(key, isSure);
  }
  // `U=$(xcrun simctl create …)`: what it prints names the thing.
  if (site.substituted) state.own.add(printedKey(call.kind), isSure);
}

const printedKey = (kind: string): string => `printed\0\0${kind}`;

/** Nothing but what a call printed that made a thing of the kind. */
function isPrinted(call: ResourceCall, word: Word, things: OwnThings): boolean {
  const [piece, ...more] = piecesOf(word);
  return (
    more.length === 0 &&
    piece?.kind === "unknown" &&
    piece.source === "output" &&
    piece.through?.at(-1) === call.program &&
    piece.every === undefined &&
    things.has(printedKey(call.kind))
  );
}

/** The call that making or dropping a database by a statement amounts to. */
function databaseCall(name: Word, where: readonly string[]): ResourceCall {
  return {
    program: "",
    act: "make",
    kind: "database",
    names: [name],
    where,
    making: "fails-if-there",
    precious: true,
  };
}

/** Notes a database that a statement creates. */
export function noteDatabase(
  name: Word,
  where: readonly string[],
  command: SimpleCommand,
  walk: Walk,
): void {
  note(databaseCall(name, where), command, walk);
}

/** Whether the text created the database at this place (`where`: host and port). */
export function isOwnDatabase(
  name: Word,
  where: readonly string[],
  command: SimpleCommand,
  walk: Walk,
): boolean {
  return isOwn(databaseCall(name, where), name, placeOf(command, walk), walk.state.own);
}

const LOOP = "loop device";

/** `losetup -f --show x.img` prints the device; `losetup /dev/loop7 x.img` names it. */
function noteLoopDevice(i: Invocation, walk: Walk, isOwnFile: (word: Word) => boolean): void {
  if (i.program !== "losetup" || walk.site.remote !== undefined) return;
  const [first, second] = i.operands;
  const file = second ?? first;
  if (file === undefined || !isOwnFile(file)) return;
  if (second !== undefined && first?.known === true)
    walk.state.own.add(`${LOOP} ${first.text}`, true);
  else if (i.has("--show")) walk.state.own.add(LOOP, true);
}

function isOwnDevice(word: Word, walk: Walk, isOwnFile: (word: Word) => boolean): boolean {
  const { own } = walk.state;
  if (word.known) return isOwnFile(word) || own.has(`${LOOP} ${word.text}`);
  const [first] = piecesOf(word);
  return (
    (own.has(LOOP) && first?.kind === "unknown" && first.through?.at(-1) === "losetup") ||
    isOwnFile(word)
  );
}

/**
 * Notes what the call makes, and says whether everything it removes was made by the same text.
 * A call that neither makes nor removes anything is `false`.
 */
export function settleOwn(
  i: Invocation,
  command: SimpleCommand,
  walk: Walk,
  isOwnFile: (word: Word) => boolean,
): boolean {
  if (i.help || i.dryRun) return false;
  if (isThrowawayCluster(i)) return true;
  if (isOwnApp(i, walk.site.remote?.ephemeral === true)) return true;
  noteLoopDevice(i, walk, isOwnFile);
  const taken = devicesTaken(i);
  const calls = resourceCalls(i);
  if (taken !== undefined) {
    const isMade = taken.length > 0 && taken.every((word) => isOwnDevice(word, walk, isOwnFile));
    if (!isMade) return false;
    if (calls.every(({ act }) => act === "make")) {
      for (const call of calls) note(call, command, walk);
      return true;
    }
  }
  const things = walk.state.own;
  const pools = poolsUsed(i);
  if (pools === undefined && calls.length === 0) return false;
  const place = placeOf(command, walk);
  if (pools?.names.every((word) => isOwn(pools, word, place, things)) === true) return true;
  if (calls.length === 0) return false;
  let isRemoval = false;
  for (const call of calls) {
    if (call.act === "make") {
      note(call, command, walk);
      continue;
    }
    if (call.names.length === 0) return false;
    isRemoval = true;
    if (!call.names.every((word) => isOwn(call, word, place, things))) return false;
  }
  return isRemoval;
}
