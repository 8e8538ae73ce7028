/**
 * Puts what a request names into the command of another request: what stands in the same place of the two
 * requests fills the same place of the command.
 */
import type { Token } from "../text/tokens.js";
import { secondsOf } from "../text/units.js";
import { align } from "./align.js";
import { escaped, fits, placeOf } from "./place.js";
import { extensionOf, isHere, kindOf, stands, written } from "./things.js";

/** A command put to another request's use. */
export interface Adapted {
  readonly command: string;
  /** How many names were exchanged. */
  readonly changed: number;
  /** How many names of its own request stand in it still though nobody asked for them. */
  readonly stale: number;
}

/** One text for another; `mine` is the token that must not be lost. */
interface Exchange {
  readonly from: string;
  readonly to: string;
  /** What asked for it; its text may stand in the command in another form then. */
  readonly mine: Token;
}

/** An extension in the form that the place has: ".c", "*.c" or "c". */
function inFormOf(from: string, to: string): string {
  const [own, asked] = [extensionOf(from), extensionOf(to)];
  return own === undefined || asked === undefined ? to : from.slice(0, -own.length) + asked;
}

/** How a thing is written where another stood; undefined: one cannot be said as the other. */
function exchangeOf(token: Token, mine: Token): Exchange | undefined {
  const from = written(token);
  if (token.duration !== undefined || mine.duration !== undefined) {
    if (token.duration === undefined || mine.duration === undefined) return undefined;
    // "2 weeks" is 14 where days were counted.
    const amount = secondsOf(mine.duration) / secondsOf({ amount: 1, unit: token.duration.unit });
    return Number.isInteger(amount) ? { from, to: String(amount), mine } : undefined;
  }
  if (token.size !== undefined || mine.size !== undefined) {
    if (token.size === undefined || mine.size === undefined) return undefined;
    const to = written(mine);
    return token.size.unit === mine.size.unit
      ? { from, to, mine }
      : { from: from + token.size.unit, to: to + mine.size.unit, mine };
  }
  return { from, to: inFormOf(from, written(mine)), mine };
}

const isNamed = (text: string, command: string): boolean =>
  new RegExp(`(?<=[\\s"'=/]|\\*\\.)${escaped(text)}(?=$|[\\s"';)])`).test(command);

/** A plain word that stands in the command as an argument, or as an extension, is a name. */
function nameFor(token: Token, mine: Token, command: string): Exchange | undefined {
  const lower = token.text.toLowerCase();
  const isAsSaid = isNamed(token.text, command);
  if (!isAsSaid && !isNamed(lower, command)) return undefined;
  const from = isAsSaid ? token.text : lower;
  const to = extensionOf(mine.text) ?? (isAsSaid ? mine.text : mine.text.toLowerCase());
  return command.includes(`*.${from}`)
    ? { from: `.${from}`, to: `.${to}`, mine }
    : { from, to, mine };
}

interface Plan {
  readonly exchanges: readonly Exchange[];
  /** Own things that nothing answers to. */
  readonly open: readonly Token[];
}

/** What is to be exchanged; undefined where things answer to each other that cannot be exchanged. */
function planOf(command: string, own: readonly Token[], asked: readonly Token[]): Plan | undefined {
  const used = new Set<number>();
  const settled = new Set<number>();
  const same = (token: Token): number =>
    asked.findIndex(
      (one, at) =>
        one.thing &&
        !used.has(at) &&
        kindOf(one) === kindOf(token) &&
        written(one) === written(token),
    );
  // What both name stays.
  for (const [i, token] of own.entries()) {
    const j = token.thing ? same(token) : -1;
    if (j < 0) continue;
    used.add(j);
    settled.add(i);
  }
  const pairs = align(own, asked);
  const exchanges: Exchange[] = [];
  const left: Token[] = [];
  for (const [i, token] of own.entries()) {
    if (settled.has(i)) continue;
    const j = pairs.get(i);
    const mine = j === undefined || used.has(j) ? undefined : (asked[j] as Token);
    if (token.thing) {
      if (mine === undefined || (!mine.thing && mine.stop)) {
        left.push(token);
        continue;
      }
      const exchange = exchangeOf(token, mine);
      if (exchange === undefined) return undefined;
      exchanges.push(exchange);
      used.add(j as number);
    } else if (!token.stop && mine !== undefined && mine.lemma !== token.lemma) {
      const exchange = nameFor(token, mine, command);
      if (exchange === undefined) continue;
      exchanges.push(exchange);
      used.add(j as number);
    }
  }
  // What stands elsewhere: the first thing of the same kind that is left.
  const open: Token[] = [];
  for (const token of left) {
    const j = asked.findIndex(
      (one, at) => one.thing && !used.has(at) && kindOf(one) === kindOf(token),
    );
    const exchange = j < 0 ? undefined : exchangeOf(token, asked[j] as Token);
    if (exchange === undefined) open.push(token);
    else {
      used.add(j);
      exchanges.push(exchange);
    }
  }
  return { exchanges, open };
}

/**
 * The command of a request put to the use of another. Undefined where something that was asked would be lost.
 *
 * @param own the request of the command, cut into tokens
 */
export function adapt(
  command: string,
  own: readonly Token[],
  asked: readonly Token[],
): Adapted | undefined {
  const plan = planOf(command, own, asked);
  if (plan === undefined) return undefined;
  let out = command;
  const done: Exchange[] = [];
  for (const exchange of plan.exchanges) {
    const { from, to } = exchange;
    const found = placeOf(from, out);
    // What the command does not show cannot be exchanged.
    if (found === null || (from !== to && !fits(to, from, out, found.index))) continue;
    out = out.split(found[0]).join(`\u0001${done.length}\u0002`);
    done.push(exchange);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: marks of its own.
  out = out.replace(/\u0001(\d+)\u0002/g, (_, at: string) => (done[Number(at)] as Exchange).to);
  const placed = new Set(done.map(({ mine }) => mine));
  if (asked.some((one) => one.thing && !placed.has(one) && !stands(one, out))) return undefined;
  const stale = plan.open.filter(
    (token) => !isHere(token) && placeOf(written(token), command) !== null,
  ).length;
  return { command: out, changed: done.filter(({ from, to }) => from !== to).length, stale };
}
