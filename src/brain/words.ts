/** Pieces of names: what `purge-queues`, `db:drop` and `deleteAllUsers` are made of. */

const LONGEST_WORD = 48;
const MOST_PIECES = 6;

/**
 * A name in lower-case pieces, split at signs and capitals, without digits.
 *
 * @example
 * piecesOf("deleteAll_users-v2") // ["delete", "all", "users", "v"]
 */
export function piecesOf(name: string): readonly string[] {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const pieces = split(name);
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(name, pieces);
  return pieces;
}

/** Names repeat, and splitting is the dearest step of the features. */
const cache = new Map<string, readonly string[]>();
const MOST_CACHED = 4000;

function split(name: string): readonly string[] {
  const out: string[] = [];
  const end = Math.min(name.length, LONGEST_WORD);
  let from = 0;
  const take = (to: number): void => {
    if (to > from && out.length < MOST_PIECES) out.push(name.slice(from, to).toLowerCase());
  };
  for (let at = 0; at < end; at++) {
    const code = name.charCodeAt(at);
    if (isLower(code) || code > 127) continue;
    if (isUpper(code)) {
      if (at > from && isLower(name.charCodeAt(at - 1))) {
        take(at);
        from = at;
      }
      continue;
    }
    take(at);
    from = at + 1;
  }
  take(end);
  return out;
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Verbs that names are glued of, longest first where one begins another. */
const GLUED = (
  "deprovision decommission unpublish uninstall terminate truncate overwrite teardown destroy restore rollback download upload delete remove revoke shutdown format " +
  "create update insert purge flush erase clean clear reset prune evict expire drop wipe nuke kill stop start list show dump info stat check load sync copy move make mk rm del zap get set add new"
).split(" ");

/**
 * The verb that a glued name begins or ends with, and the rest.
 *
 * @example
 * gluedVerb("dropdb") // ["drop", "db"]
 * gluedVerb("rabbit") // undefined
 */
export function gluedVerb(piece: string): readonly [verb: string, rest: string] | undefined {
  if (piece.length < 4) return undefined;
  for (const verb of GLUED) {
    if (verb.length >= piece.length - 1) continue;
    // Two letters are part of too many words; with three, only in front.
    if (verb.length === 2 && !SHORT_REST.has(piece.slice(2))) continue;
    if (piece.startsWith(verb)) return [verb, piece.slice(verb.length)];
    if (verb.length >= 4 && piece.endsWith(verb)) return [verb, piece.slice(0, -verb.length)];
  }
  return undefined;
}

/** What may follow a verb of two letters. */
const SHORT_REST = new Set("tree dir user group node i all db vol bucket topic fs mod".split(" "));

/**
 * A crude stem, so that `deletes`, `deleting` and `deletion` meet. Not Porter's: only what names of
 * verbs and options have.
 *
 * @example
 * stemOf("deleting") // "delet"
 */
export function stemOf(piece: string): string {
  if (piece.length < 5) return piece;
  const stem = piece.replace(/(?:ations?|ions?|ings?|ers?|ors?|ed|es|s)$/, "");
  const base = stem.length >= 3 ? stem : piece;
  return base.length >= 5 && base.endsWith("e") ? base.slice(0, -1) : base;
}
