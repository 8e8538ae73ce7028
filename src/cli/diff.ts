/** A difference of two texts by lines, for a person to look at before a change. */

/** Lines that stay are shown this far around a change. */
const context = 3;

/** Beyond this many lines against each other the change is shown as one block. */
const maxCells = 4_000_000;

interface Line {
  readonly mark: " " | "-" | "+";
  readonly text: string;
}

/**
 * The lines of a unified difference, without its head.
 *
 * @example diffLines("a\nb\n", "a\nc\n") // [" a", "-b", "+c"]
 */
export function diffLines(before: string, after: string): string[] {
  const lines = compare(linesOf(before), linesOf(after));
  const isNear = lines.map(() => false);
  for (const [i, { mark }] of lines.entries()) {
    if (mark === " ") continue;
    for (let near = i - context; near <= i + context; near++) {
      if (near >= 0 && near < lines.length) isNear[near] = true;
    }
  }
  const shown: string[] = [];
  for (const [i, { mark, text }] of lines.entries()) {
    if (isNear[i]) shown.push(mark + text);
    else if (isNear[i - 1]) shown.push("…");
  }
  if (shown.at(-1) === "…") shown.pop();
  return shown;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** By the longest common subsequence of what is left when equal heads and tails are set aside. */
function compare(a: readonly string[], b: readonly string[]): Line[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail += 1;
  }
  const same = (text: string): Line => ({ mark: " ", text });
  return [
    ...a.slice(0, head).map(same),
    ...compareMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(same),
  ];
}

function compareMiddle(a: readonly string[], b: readonly string[]): Line[] {
  const removed = (text: string): Line => ({ mark: "-", text });
  const added = (text: string): Line => ({ mark: "+", text });
  if (a.length * b.length > maxCells) return [...a.map(removed), ...b.map(added)];

  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const old = a[i];
    const fresh = b[j];
    if (old !== undefined && old === fresh) {
      lines.push({ mark: " ", text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push(removed(old));
      i += 1;
    } else if (fresh !== undefined) {
      lines.push(added(fresh));
      j += 1;
    }
  }
  return lines;
}
