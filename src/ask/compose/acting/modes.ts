/** Rights in words, as `chmod` writes them. */

const RIGHT: Readonly<Record<string, string>> = {
  read: "r",
  reading: "r",
  readable: "r",
  write: "w",
  writing: "w",
  writable: "w",
  writeable: "w",
  execute: "x",
  executable: "x",
  execution: "x",
  executing: "x",
  exec: "x",
  run: "x",
  runnable: "x",
  search: "x",
  all: "rwx",
  full: "rwx",
  rwx: "rwx",
  rw: "rw",
  rx: "rx",
  r: "r",
  w: "w",
  x: "x",
  no: "",
  none: "",
};

const WHO: Readonly<Record<string, string>> = {
  owner: "u",
  owners: "u",
  user: "u",
  me: "u",
  myself: "u",
  group: "g",
  groups: "g",
  other: "o",
  others: "o",
  world: "o",
  everyone: "a",
  everybody: "a",
  anyone: "a",
  anybody: "a",
  all: "a",
};

const pieces = (words: string): string[] =>
  words
    .toLowerCase()
    .replace(
      /\b(?:the|a|an|both|file|files|owning|members?|of|users?(?=\s*$)|permissions?|access|rights?|bits?|privileges?|flags?|only)\b/g,
      " ",
    )
    .split(/[\s,/&+-]+|\band\b|\bor\b/)
    .filter((piece) => piece !== "");

/** "Read and write", "read-write-execute" as letters; undefined where a word is no right. */
export function rightsIn(words: string): string | undefined {
  const found = pieces(words).map((piece) => RIGHT[piece]);
  if (found.length === 0 || found.includes(undefined)) return undefined;
  const letters = found.join("");
  return [..."rwx"].filter((letter) => letters.includes(letter)).join("");
}

/** "Group and others" as letters. */
export function whoIn(words: string): string | undefined {
  const found = pieces(words.replace(/\b(?:everyone|everybody) else\b/i, "others")).map(
    (piece) => WHO[piece],
  );
  if (found.length === 0 || found.includes(undefined)) return undefined;
  const letters = found.join("");
  if (letters.includes("a")) return "a";
  return [..."ugo"].filter((letter) => letters.includes(letter)).join("");
}

const OCTAL = /^0?[0-7]{3,4}$/;
const SYMBOLIC = /^[ugoa]*[-+=][rwxXst]*(?:,[ugoa]*[-+=][rwxXst]*)*$/;
const LISTED = /^(?:-|d)?([r-][w-][x-])([r-][w-][x-])([r-][w-][x-])$/;

/** A mode as it is written: in digits, as `chmod` has it, or as `ls` shows it. */
export function modeOf(text: string): string | undefined {
  if (OCTAL.test(text)) return text;
  if (SYMBOLIC.test(text)) return text;
  const found = LISTED.exec(text);
  if (found === null) return undefined;
  return found
    .slice(1)
    .map((three) => [...three].reduce((sum, letter) => sum * 2 + (letter === "-" ? 0 : 1), 0))
    .join("");
}

/** Rights, then whose, up to the next rights. */
const CLAUSE =
  /(.+?)\s+(?:for|to|by)\s+(.+?)(?:(?:\s*[,;]\s*(?:and\s+|but\s+)?|\s+(?:and|but)\s+)(?=(?:only\s+|the\s+)?(?:read|write|execut|full|none|rwx|rw\b|rx\b|r\b|w\b|x\b|search))|$)/gi;

/** "Read and write for owner and group and nothing for others": `ug=rw,o=`. */
export function clausesIn(words: string): string | undefined {
  const text = words
    .replace(/\bnothing\b|\bno (?:permissions?|access|rights?)(?: at all)?\b/gi, "none")
    .trim();
  const modes: (string | undefined)[] = [];
  let end = 0;
  for (const found of text.matchAll(CLAUSE)) {
    if (found.index !== end) return undefined;
    end = found.index + found[0].length;
    const [rights, who] = [rightsIn(found[1] as string), whoIn(found[2] as string)];
    modes.push(rights === undefined || who === undefined ? undefined : `${who}=${rights}`);
  }
  if (end !== text.length) return undefined;
  return modes.includes(undefined) || modes.length === 0 ? undefined : modes.join(",");
}
