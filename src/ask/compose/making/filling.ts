/** "Create a 10MB file of zeros named x": files of a size, with zeros or random bytes in them. */
import { directoryAt } from "./clauses.js";
import type { Cursor } from "./cursor.js";
import { type Name, nameOf } from "./cursor.js";
import { isName, within } from "./names.js";

interface Filled {
  /** As `head -c` takes it. */
  size: string | undefined;
  by: "zero" | "urandom" | undefined;
  name: Name | undefined;
  place: Name | undefined;
  usesDd: boolean;
  isSparse: boolean;
  /** "5 blocks of 1M": how many. */
  isAppended: boolean;
}

/** "100 zero bytes": the tokenizer reads a size of nothing. */
const seesZeros = (c: Cursor): boolean => /^zero bytes?$/i.test(c.token?.text ?? "");

function sizeAt(c: Cursor): string | undefined {
  const { token } = c;
  const size = token?.size;
  if (size !== undefined && !seesZeros(c)) {
    c.at++;
    return `${size.amount}${size.unit === "c" ? "" : size.unit === "k" ? "K" : size.unit}`;
  }
  return c.try(() => {
    const number = c.number();
    if (number === undefined || !Number.isInteger(number) || number < 0) return undefined;
    if (seesZeros(c) || c.sees("null|random|nul bytes|byte")) return `${number}`;
    return c.eat("bytes|byte") ? `${number}` : undefined;
  });
}

const FILLED =
  "[that_is] [filled|full|consisting|made|made_up|containing] [with|of|by] [only|all|just]";

function clause(c: Cursor, made: Filled): boolean {
  if (c.eat("[using|with|via] dd")) {
    made.usesDd = true;
    return true;
  }
  if (c.eat("sparse")) {
    made.isSparse = true;
    return true;
  }
  const size = c.try(() => {
    c.eat(
      "[that_is|which_is|and|with|having|of|exactly] [a|the|its] [size|sized|length|total] [of|is|size]",
    );
    c.eat("[exactly]");
    return sizeAt(c);
  });
  if (size !== undefined && made.size === undefined) {
    made.size = size;
    c.eat("[in|of] size|length|large|big|long");
    return true;
  }
  if (made.by === undefined && seesZeros(c)) {
    c.at++;
    made.by = "zero";
    return true;
  }
  if (
    made.by === undefined &&
    (c.eat(`${FILLED} zeros|zeroes`) ||
      c.eat(`${FILLED} zero|null|nul|zeroed bytes|byte|characters|data`) ||
      c.eat("[taken|read|copied] from /dev/zero") ||
      c.eat("of nulls|null_bytes"))
  ) {
    made.by = "zero";
    return true;
  }
  if (
    made.by === undefined &&
    (c.eat(`${FILLED} random data|bytes|content|contents|noise|binary_data`) ||
      c.eat("[taken|read|copied] from /dev/urandom") ||
      c.eat("random"))
  ) {
    made.by = "urandom";
    return true;
  }
  const name = c.try(() => {
    if (!c.eat("named|called|at|as|to|into|in [the|a] [new] [file] [named|called]"))
      return undefined;
    const { token } = c;
    // "In the directory x" says where.
    if (!isName(token) || c.sees("directory|folder")) return undefined;
    c.at++;
    return nameOf(token);
  });
  if (name !== undefined && made.name === undefined) {
    made.name = name;
    return true;
  }
  if (c.eat("file|files|data|of|worth_of|with")) return true;
  return false;
}

/** The command that fills a file. */
export function filled(c: Cursor): string | undefined {
  const usesDd = c.eat("use|using|with dd to");
  const isWritten = c.eat("write|writes|put|append|generate");
  const isAppended = c.tokens[c.at - 1]?.text.toLowerCase() === "append";
  if (!isWritten && !c.eat("create|creates|make|makes|allocate|preallocate")) return undefined;
  c.eat("[me] [a|an|the] [new] [binary|test|dummy|empty|big|large]");
  const made: Filled = {
    size: undefined,
    by: undefined,
    name: undefined,
    place: undefined,
    usesDd,
    isSparse: false,
    isAppended,
  };
  while (!c.done) {
    if (c.try(() => clause(c, made) || undefined) === true) continue;
    // The name may stand beside "file".
    const before = c.tokens[c.at - 1]?.text.toLowerCase();
    const { token } = c;
    if (before === "file" && isName(token) && made.name === undefined && token.size === undefined) {
      c.at++;
      made.name = nameOf(token);
      continue;
    }
    const place = c.try(() => (c.eat("in|inside|under|within") ? directoryAt(c) : undefined));
    if (place === undefined || made.place !== undefined) return undefined;
    made.place = place;
  }
  return commandOf(made, isWritten);
}

function commandOf(made: Filled, isWritten: boolean): string | undefined {
  const { size, name, by, usesDd, isSparse } = made;
  if (size === undefined || name === undefined) return undefined;
  // "Write 10 bytes to a": of what was not said.
  if (by === undefined && isWritten) return undefined;
  const path = within(made.place, [name]);
  if (isSparse || (by === undefined && !usesDd))
    return made.isAppended ? undefined : `truncate -s ${size} ${path}`;
  if (usesDd) {
    const [, amount = "", unit = ""] = /^(\d+)([A-Z]?)$/.exec(size) ?? [];
    const block = unit === "" ? 1 : `1${unit}`;
    return amount === "" || made.isAppended
      ? undefined
      : `dd if=/dev/${by ?? "zero"} of=${path} bs=${block} count=${amount} status=none`;
  }
  return `head -c ${size} /dev/${by} ${made.isAppended ? ">>" : ">"} ${path}`;
}
