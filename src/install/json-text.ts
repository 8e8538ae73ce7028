/**
 * Changes a JSON text in one place and leaves every other byte as it is: order, spacing, line ends,
 * numbers that JavaScript would write differently.
 */

interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Member extends Place {
  readonly key: string;
  readonly value: Node;
}

export type Node =
  | (Place & { readonly kind: "object"; readonly members: readonly Member[] })
  | (Place & { readonly kind: "array"; readonly items: readonly Node[] })
  | (Place & { readonly kind: "scalar" });

const maxDepth = 200;

/** The places of all values in a text that `JSON.parse` has accepted; throws when nested too deep. */
export function parseTree(text: string): Node {
  let at = 0;
  const skipBlanks = () => {
    while (/[ \t\r\n]/.test(text.charAt(at))) at += 1;
  };
  const readString = (): string => {
    const start = at;
    at += 1;
    while (text.charAt(at) !== '"') at += text.charAt(at) === "\\" ? 2 : 1;
    at += 1;
    return String(JSON.parse(text.slice(start, at)));
  };
  /** Calls `read` for each thing between brackets. */
  const readList = (close: string, read: () => void) => {
    at += 1;
    skipBlanks();
    while (text.charAt(at) !== close) {
      read();
      skipBlanks();
      if (text.charAt(at) === ",") at += 1;
      skipBlanks();
    }
    at += 1;
  };
  const readValue = (depth: number): Node => {
    if (depth > maxDepth) throw new Error("it is nested too deep");
    const start = at;
    switch (text.charAt(at)) {
      case "{": {
        const members: Member[] = [];
        readList("}", () => {
          const from = at;
          const key = readString();
          skipBlanks();
          at += 1;
          skipBlanks();
          const value = readValue(depth + 1);
          members.push({ key, value, start: from, end: at });
        });
        return { kind: "object", members, start, end: at };
      }
      case "[": {
        const items: Node[] = [];
        readList("]", () => items.push(readValue(depth + 1)));
        return { kind: "array", items, start, end: at };
      }
      case '"':
        readString();
        break;
      default:
        while (/[^\s,\]}]/.test(text.charAt(at))) at += 1;
    }
    return { kind: "scalar", start, end: at };
  };
  skipBlanks();
  return readValue(0);
}

/** The member of an object by name; the last one when there are several, as `JSON.parse` takes it. */
export function memberOf(node: Node | undefined, key: string): Member | undefined {
  if (node?.kind !== "object") return undefined;
  return node.members.findLast((member) => member.key === key);
}

/** The text with a value at the end of an array. */
export function appendItem(text: string, array: Node, value: unknown): string {
  const items = array.kind === "array" ? array.items : [];
  return append(text, array, items, (layout) => format(value, layout));
}

/** The text with a member at the end of an object. */
export function appendMember(text: string, object: Node, key: string, value: unknown): string {
  const members = object.kind === "object" ? object.members : [];
  return append(
    text,
    object,
    members,
    (layout) => `${JSON.stringify(key)}: ${format(value, layout)}`,
  );
}

/** How text inside a container is laid out; without it, on one line. */
interface Layout {
  readonly eol: string;
  /** Blanks before each line of the container's content. */
  readonly margin: string;
  readonly unit: string;
}

function append(
  text: string,
  container: Node,
  parts: readonly Place[],
  write: (layout: Layout | undefined) => string,
): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const unit = /\n([ \t]+)"/.exec(text)?.[1] ?? "  ";
  const outer = marginAt(text, container.start);
  const last = parts.at(-1);
  if (last === undefined) {
    const margin = outer + unit;
    const inner = `${eol}${margin}${write({ eol, margin, unit })}${eol}${outer}`;
    return text.slice(0, container.start + 1) + inner + text.slice(container.end - 1);
  }
  const isOneLine = !text.slice(container.start, container.end).includes("\n");
  if (isOneLine) return `${text.slice(0, last.end)}, ${write(undefined)}${text.slice(last.end)}`;
  const margin = beginsLine(text, last.start) ? marginAt(text, last.start) : outer + unit;
  const part = `,${eol}${margin}${write({ eol, margin, unit })}`;
  return text.slice(0, last.end) + part + text.slice(last.end);
}

/** The blanks at the beginning of the line that holds an offset. */
function marginAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? "";
}

function beginsLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset));
}

function format(value: unknown, layout: Layout | undefined): string {
  if (layout === undefined) return JSON.stringify(value);
  const { eol, margin, unit } = layout;
  return JSON.stringify(value, undefined, unit).replaceAll("\n", eol + margin);
}

/** The text without one of the parts of a container, nor the comma that stood beside it. */
export function removePart(
  text: string,
  container: Node,
  parts: readonly Place[],
  at: number,
): string {
  const part = parts[at];
  if (part === undefined) return text;
  const before = parts[at - 1];
  const after = parts[at + 1];
  if (before !== undefined) return text.slice(0, before.end) + text.slice(part.end);
  if (after !== undefined) return text.slice(0, part.start) + text.slice(after.start);
  return text.slice(0, container.start + 1) + text.slice(container.end - 1);
}
