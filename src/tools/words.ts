/** Small constructors for words, so that tables and tests need not spell the whole shape. */
import type { Picked, Piece, Word } from "../shell/types.js";
import { Taint } from "../shell/types.js";
import type { Span } from "../verdict/types.js";

const NOWHERE: Span = { start: 0, end: 0 };

/** A word whose value is exactly `text`. */
export function literal(text: string, span: Span = NOWHERE): Word {
  return { text, known: true, glob: false, taints: Taint.none, span };
}

/** A word built of pieces; collapses to a literal when every piece is text. */
export function fromPieces(pieces: readonly Piece[], span: Span): Word {
  let text = "";
  let known = true;
  let glob = false;
  let taints: number = Taint.none;
  for (const piece of pieces) {
    text += piece.text;
    if (piece.kind === "glob") {
      glob = true;
      known = false;
    } else if (piece.kind === "unknown") {
      known = false;
      taints |= piece.taints;
    }
  }
  return known ? { text, known, glob, taints, span } : { text, known, glob, pieces, taints, span };
}

/** The pieces of a word; a known word is one text piece. */
export function piecesOf(word: Word): readonly Piece[] {
  return word.pieces ?? [{ kind: "text", text: word.text, quoted: true }];
}

/** `word` without its first `count` code units, which must be known text. */
export function dropPrefix(word: Word, count: number): Word {
  if (word.pieces === undefined) return literal(word.text.slice(count), word.span);
  const pieces: Piece[] = [];
  let left = count;
  for (const piece of word.pieces) {
    if (left >= piece.text.length && left > 0) {
      left -= piece.text.length;
      continue;
    }
    pieces.push(left > 0 ? { ...piece, text: piece.text.slice(left) } : piece);
    left = 0;
  }
  return fromPieces(pieces, word.span);
}

/** The word as one of the names that its pattern matched, so that quotes around it change nothing. */
export function asName(word: Word): Word {
  if (!word.glob || word.pieces === undefined) return word;
  const pieces = word.pieces.map(
    (piece): Piece => (piece.kind === "glob" ? { ...piece, matched: word.text } : piece),
  );
  return { ...word, pieces };
}

/** Two words next to each other as one. */
export function concat(a: Word, b: Word): Word {
  const word = fromPieces([...piecesOf(a), ...piecesOf(b)], a.span);
  return withPicked(word, a.picked ?? b.picked);
}

/** `word` with what is known of how its names were picked; without, the word itself. */
export function withPicked(word: Word, picked: Picked | undefined): Word {
  return picked === undefined ? word : { ...word, picked: { ...word.picked, ...picked } };
}
