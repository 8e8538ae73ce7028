/** What a request tells of a file by the way: what each of its lines is, where its columns are, signs by their names. */
import { maskQuoted } from "../../text/quotes.js";

const NOUN =
  "word|name|url|link|path|id|entry|item|user|host|hostname|value|address|email|ip|vote|product|city|country|title|filename";
const PLURAL: Readonly<Record<string, string>> = {
  entry: "entries",
  city: "cities",
  country: "countries",
  address: "addresses",
};

const ONE_A_LINE = new RegExp(
  String.raw`\s*(?:\(|[,;.?\u2013\u2014]\s*|,?\s+(?=which|that|with|where))(?:(?:which|that|it|there|where|and|the\s+file)\s+)?(?:(?:has|holds|contains|with|is|there\s+is|have|lists)\s+)?(?:exactly\s+|just\s+|only\s+)?(?:one|a\s+single)\s+(?:[a-z]+\s+)?(${NOUN})\s+(?:per|on\s+each|on\s+every|in\s+each|to\s+a|to\s+each|a)\s+line(?:\s+in\s+(?:each|both))?\)?(?=\s|[,;.?]|$)`,
  "i",
);

/** A file of words, one on each line: its words are its lines. Where it is to be printed so, nothing is told. */
export function withLinesTold(words: string): string {
  if (!/\blines?\b/i.test(words)) return words;
  const { masked, restore } = maskQuoted(words);
  const found = ONE_A_LINE.exec(masked);
  if (found === null) return withLinesShown(masked, restore);
  // "Print the words of a.txt, one word per line" says how.
  if (/^\s*,\s*(?:one|a\s+single)/i.test(found[0])) return words;
  const noun = (found[1] as string).toLowerCase();
  const rest = `${masked.slice(0, found.index)}${masked.slice(found.index + found[0].length).replace(/^\s*([.?])\s*$/, "$1")}`;
  if (!/^(?:word|name|vote|entry|item|user|title|host|product)$/.test(noun)) return restore(rest);
  const several = PLURAL[noun] ?? `${noun}s`;
  const said = rest
    .replace(new RegExp(String.raw`\b(?<!file |user |of the )${several}(?!\.)\b`, "gi"), "lines")
    .replace(
      new RegExp(String.raw`\b(each|every|the (?:\w+est|most \w+)) ${noun}\b(?!\.)`, "gi"),
      "$1 line",
    );
  return restore(said);
}

/** "The words of a.txt (one per line)", "(lines start with HH:MM)": the brackets tell what stands in the file. */
function withLinesShown(masked: string, restore: (text: string) => string): string {
  const shown = masked.replace(
    /\s*\((?:the\s+|all\s+|each\s+|its\s+)?lines?\s+(?:starts?|begins?|looks?|are|is)\s+(?:with|like)\s[^()]*\)/i,
    "",
  );
  return restore(
    shown.replace(
      /\b(words|names|entries|titles|votes|items)(\s+(?:in|of|from)\s+[\w./~-]+)\s+\(one\s+(?:per|on\s+each|on\s+every)\s+line\)/gi,
      "lines$2",
    ),
  );
}

const ORDINAL =
  "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\\d+(?:st|nd|rd|th)";

/** "(the method is the 6th field)": the method is said by its place wherever it is named. */
export function withPlacesTold(masked: string): string {
  const told = new RegExp(
    String.raw`\s*(?:\(|[,;.]\s*|,?\s+where\s+)(?:the\s+)?([a-z]+(?:\s[a-z]+)?)\s+(?:is|are|being|stands?|is\s+in|are\s+in|comes?)\s+(?:in\s+)?(?:the\s+)?(?:(${ORDINAL})(?:\s+(?:field|column|col))?|(?:field|column|col)\s+(\d+))\)?(?=\s*(?:[,;.)]|$))`,
    "i",
  );
  let text = masked;
  for (let round = 0; round < 3; round++) {
    const found = told.exec(text);
    if (found === null) break;
    const [all, name = "", nth, number] = found;
    const place = nth === undefined ? `column ${number}` : `the ${nth} column`;
    const rest = `${text.slice(0, found.index)}${text.slice(found.index + all.length)}`;
    const last = name.split(" ").at(-1)?.replace(/s$/, "") ?? name;
    const used = new RegExp(
      String.raw`\b(?:(each|every|per|unique|distinct)\s+)?(?:the\s+)?(?:[a-z]+\s+)??${last}(?:s|es)?(?:\s+(?:column|field))?\b(?![./])`,
      "i",
    );
    if (!used.test(rest)) break;
    text = rest.replace(used, (_, each?: string) =>
      each === undefined ? place : `${each} ${place}`,
    );
  }
  return text
    .replace(
      new RegExp(
        String.raw`\b(?:the\s+)?[a-z]+(?:\s[a-z]+)?\s+\((?:the\s+)?(${ORDINAL})(?:\s+(?:field|column|col))?\)`,
        "gi",
      ),
      (all, nth: string) => {
        const lead = /^(?:(.*?)\b(by|of|the|where|in|each|per|on)\s+)/i.exec(all);
        const word = lead?.[2]?.toLowerCase();
        return `${word === undefined || word === "the" ? "" : `${lead?.[2]} `}the ${nth} column`;
      },
    )
    .replace(/\b(?:the\s+)?[a-z]+\s+\((?:the\s+)?(?:field|column|col)\s+(\d+)\)/gi, "column $1");
}

const SIGNS: Readonly<Record<string, string>> = {
  dash: "-",
  hyphen: "-",
  colon: ":",
  comma: ",",
  semicolon: ";",
  hash: "#",
  "hash sign": "#",
  star: "*",
  asterisk: "*",
  dot: ".",
  period: ".",
  pipe: "|",
  "greater-than sign": ">",
  "equals sign": "=",
};

/** Markers in capitals that have no quotes around them. */
const MARKERS =
  /\b(between|from)\s+(?:the\s+)?(?:(?:lines?|markers?|words?)\s+)?([A-Z][A-Z_-]+(?:\s[A-Z][A-Z_-]+)*)\s+(and|to|until|through)\s+(?:the\s+)?(?:(?:lines?|markers?)\s+)?([A-Z][A-Z_-]+(?:\s[A-Z][A-Z_-]+)*)\b/g;

/** "A dash and a space", "between BEGIN CERT and END CERT": the text itself, in quotes. */
export const withSignsWritten = (masked: string): string =>
  masked
    .replace(MARKERS, '$1 "$2" $3 "$4"')
    .replace(
      new RegExp(
        String.raw`\b(?:a|an|one|the)\s+(${Object.keys(SIGNS).join("|")})\s+(?:and|followed\s+by|plus)\s+(?:a|one)\s+(?:single\s+)?(?:space|blank)\b`,
        "gi",
      ),
      (all, name: string) =>
        SIGNS[name.toLowerCase()] === undefined ? all : `"${SIGNS[name.toLowerCase()]} "`,
    );
