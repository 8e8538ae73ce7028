/** What is looked at of each that was chosen: checksums, kinds, sizes, counts. */
import { type Act, act, type Given } from "./act.js";
import { onAll, onEach } from "./found.js";

const SHOW =
  "calculate|compute|print|show|display|get|generate|create|produce|output|list|find|determine|report|make|take";
const OF = "of|for|from|on|in|about";

const all =
  (program: string) =>
  ({ found }: Given): string =>
    onAll(found, program);

const sums: readonly Act[] = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"].map((sum) =>
  act(
    [
      `${SHOW} [${sum}] ${sum}|${sum}sum|${sum}sums [sum|sums|hash|hashes|checksum|checksums|digest|digests|message] [digest|digests|value|values] ${OF} <sel>`,
      `${SHOW} their|its ${sum}|${sum}sum|${sum}sums [sum|sums|hash|hashes|checksum|checksums|digest|digests]`,
      `${SHOW} each [file's|one's] ${sum}|${sum}sum [sum|hash|checksum]`,
      `${sum}sum <sel>`,
      `${SHOW} checksum|checksums|hash|hashes|digest|digests ${OF} <sel> with|using ${sum}|${sum}sum`,
    ],
    all(`${sum}sum`),
    0.945,
  ),
);

/** Facts shown of each. */
export const looking: readonly Act[] = [
  ...sums,
  act(
    [
      `${SHOW} target|targets|destination|destinations ${OF} <sel>`,
      `${SHOW} their|its target|targets`,
    ],
    ({ found }) =>
      / -type l\b/.test(found.command) && found.form === "find"
        ? onAll(found, "readlink")
        : undefined,
    0.945,
  ),
  act(
    [
      `${SHOW} mime|media|content [type|types] ${OF} <sel>`,
      `${SHOW} mime-type|mime-types|mimetype|mimetypes ${OF} <sel>`,
      `${SHOW} their|its mime [type|types]`,
    ],
    all("file --mime-type"),
    0.945,
  ),
  act(
    [
      `${SHOW} [file] type|types|kind|kinds [of] [file|files] ${OF} <sel>`,
      `${SHOW} [file] type|types ${OF} <sel>`,
      `${SHOW} their|its [file] type|types`,
      "determine|identify|detect|classify [file] type|types of <sel>",
    ],
    all("file"),
  ),
  act(
    [
      `${SHOW} [file] status|stat|stats|metadata [information|info|details] ${OF} <sel>`,
      `${SHOW} their|its [file] status|stats|metadata [information|info]`,
      "stat <sel>",
    ],
    all("stat"),
  ),
  act(
    [
      "execute|run|perform list command [on|for] <sel> with|in|using long [listing] [format]",
      "execute|run list command with|in|using long [listing] format [on|for] <sel>",
      "execute|run list command with|in|using long [listing] format",
      "list|show|display|print <sel> in|with|using long [list|listing] format|listing",
      "list|show|display|print <sel> with|using ls",
      `${SHOW} [detailed|full] details|information|info|attributes ${OF} <sel>`,
      `${SHOW} long|detailed listing|list ${OF} <sel>`,
      `${SHOW} their|its [detailed|full] details|information|info|attributes`,
    ],
    all("ls -ld"),
    0.92,
  ),
  act(
    [
      "count lines|line in|of each|every <sel>",
      "count|show|print|display|get|list number of lines in|of|for <sel>",
      "count lines in|of <sel>",
      "count|show|print|display line|lines count|counts of|for|in <sel>",
      "count their lines",
      "show|print|display their line count|counts",
      "count|show|print|display number of lines in|of|for <sel> and [grand|overall] total",
      "count|show|print|display number of lines in|of|for <sel> along|together with [grand|overall] total",
    ],
    all("wc -l"),
    0.88,
  ),
  act(
    [
      "count words in|of each|every <sel>",
      "count|show|print|display number of words in|of|for <sel>",
      "count|show|print|display word|words count|counts of|for|in <sel>",
    ],
    all("wc -w"),
    0.88,
  ),
  act(
    [
      "count|calculate|find|get|print|show|display [the] [total] number|count of [all] [the] characters|chars in|of|across <sel> [combined|together|altogether]",
      "count [the] total [number] [of] characters|chars in|of|across <sel> [combined|together|altogether]",
    ],
    ({ found }) => `${onAll(found, "cat")} | wc -m`,
    0.93,
  ),
  act(
    [
      "count characters|bytes in|of each|every <sel>",
      "count|show|print|display number of bytes in|of|for <sel>",
    ],
    all("wc -c"),
    0.88,
  ),
  act(
    [
      "count|print|show|display|calculate|get total [number|count] [of] lines|line [count] in|of|across|for|from <sel> [combined|together|altogether]",
      "count total lines in|of <sel>",
      "count|get|find total count of lines in|of <sel>",
      "count lines in|of <sel> combined|together|altogether",
    ],
    ({ found }) => `${onAll(found, "cat")} | wc -l`,
    0.95,
  ),
  act(
    [
      "show|display|print|output|cat|dump|list contents|content of <sel>",
      "show|display|print|output|dump their|its contents|content",
      "cat <sel>",
    ],
    all("cat"),
    0.88,
  ),
  act(
    [
      "show|display|print|output|get first {n} lines|line of|from|in <sel>",
      "show|display|print|output|get first {n} lines|line of|from|in <sel>",
    ],
    ({ found, values }) =>
      /^\d+$/.test(values.n?.text ?? "") ? onEach(found, `head -n ${values.n?.text}`) : undefined,
    0.88,
  ),
  act(
    ["show|display|print|output|get last {n} lines|line of|from|in <sel>"],
    ({ found, values }) =>
      /^\d+$/.test(values.n?.text ?? "") ? onEach(found, `tail -n ${values.n?.text}`) : undefined,
    0.88,
  ),
  act(["show|display|print|output|get first line of|from|in <sel>"], ({ found }) =>
    onEach(found, "head -n 1"),
  ),
  act(["show|display|print|output|get last line of|from|in <sel>"], ({ found }) =>
    onEach(found, "tail -n 1"),
  ),
];
