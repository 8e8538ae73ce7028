/** Requests about the room on disks whose units, depth, totals and kinds of filesystem combine freely: df and du. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain } from "../facets.js";
import { prepare } from "../files/prepare.js";
import { type DiskDraft, start } from "./draft.js";
import { facets } from "./facets.js";

const WHOLE = 0.98;

const joined = (options: readonly string[]): string => {
  // `-h` and `-s` are one word, as people write them.
  const short = options.filter((one) => /^-[a-zA-Z]$/.test(one)).map((one) => one.slice(1));
  const long = options.filter((one) => !/^-[a-zA-Z]$/.test(one));
  return [...(short.length === 0 ? [] : [`-${short.join("")}`]), ...long]
    .map((one) => ` ${one}`)
    .join("");
};

const pathOf = ({ path }: DiskDraft): string =>
  path === undefined ? "" : ` ${quoteValue("path", path)}`;

function df(draft: DiskDraft): string | undefined {
  const { unit, inodes, types, total, posix, local, only, without, column } = draft;
  if (draft.each !== undefined || draft.depth !== undefined || draft.summary || draft.apparent)
    return undefined;
  if (draft.sorted !== undefined || draft.ext !== undefined || draft.top !== undefined)
    return undefined;
  const options = [
    ...(unit === undefined ? [] : [unit]),
    ...(inodes ? ["-i"] : []),
    ...(posix ? ["-P"] : []),
    ...(types && column === undefined ? ["-T"] : []),
    ...(local ? ["-l"] : []),
    ...(only === undefined ? [] : [`-t ${only}`]),
    ...without.map((type) => `-x ${type}`),
    ...(total ? ["--total"] : []),
  ];
  if (column !== undefined) {
    if (total || inodes || posix) return undefined;
    if (column === "size")
      return `df${joined([...options, "--total", "--output=size"])}${pathOf(draft)} | tail -n 1 | tr -d ' '`;
    const rest = joined(options.filter((one) => one !== "-k" || column !== "avail"));
    const figure = `df${rest} --output=${column}${pathOf(draft)}`;
    return draft.path === undefined
      ? `${figure} | tail -n +2`
      : `${figure} | tail -n 1${/^(?:avail|used|size|pcent)$/.test(column) ? " | tr -d ' '" : ""}`;
  }
  // Nothing but "disk usage": known as a whole elsewhere.
  if (options.length === 0 && !draft.isContaining) return undefined;
  return `df${joined(options)}${pathOf(draft)}`;
}

function du(draft: DiskDraft): string | undefined {
  const { unit, each, depth, summary, total, apparent, sorted, ext, path } = draft;
  if (draft.inodes || draft.types || draft.posix || draft.local || draft.column !== undefined)
    return undefined;
  if (draft.only !== undefined || draft.without.length > 0) return undefined;
  if (path === undefined && each === undefined && ext === undefined) return undefined;
  // The size of one file is known better than in blocks.
  if (
    draft.isSize &&
    !apparent &&
    each === undefined &&
    /\w\.[A-Za-z]\w{0,4}$/.test(path?.text ?? "")
  )
    return undefined;
  // What says no unit and nothing else is known as a whole elsewhere.
  const isPlain =
    unit === undefined && depth === undefined && !total && !apparent && sorted === undefined;
  if (isPlain && each !== "all") return undefined;
  const isOne = each === undefined && depth === undefined;
  const size = unit === "-B1" ? "-b" : unit;
  const options = [
    ...(each === "all" ? ["-a"] : []),
    ...(isOne && ext === undefined ? ["-s"] : []),
    ...(total ? ["-c"] : []),
    ...(size === undefined ? (sorted === undefined ? [] : ["-h"]) : [size]),
    ...(apparent && size !== "-b" ? ["--apparent-size"] : []),
    ...(depth === undefined ? [] : [`-d ${depth}`]),
  ];
  if (summary && (each !== undefined || depth !== undefined)) return undefined;
  const place =
    ext === undefined
      ? pathOf(draft)
      : ` ${path === undefined || path.text === "." ? "" : `${quoteValue("dir", { ...path, text: path.text.replace(/(?<=.)\/$/, "") })}/`}*.${ext}`;
  const isHuman = options.includes("-h");
  const order =
    sorted === undefined ? "" : ` | sort -${sorted === "down" ? "r" : ""}${isHuman ? "h" : "n"}`;
  return `du${joined(options)}${place === " ." ? "" : place}${order}`;
}

function render(draft: DiskDraft): string | undefined {
  if (draft.about === "filesystems") return df(draft);
  if (draft.about === undefined)
    return draft.inodes || draft.column !== undefined ? df(draft) : undefined;
  // "Disk usage with a grand total, by type" speaks of all disks.
  return draft.path === undefined && draft.each === undefined && draft.ext === undefined
    ? df(draft)
    : du(draft);
}

/** Any of these is said in every such request; the others need not be read at all. */
const SAID =
  /\b(?:disk|usage|space|file-?\s?systems?|inodes?|mount\w*|partitions?|apparent|sizes?)\b/i;

export const disks: Composer = {
  name: "disks",
  compose(asked: readonly Token[], _platform, words = "") {
    // What asks whether something is so wants no table.
    if (!SAID.test(words) || /\b(?:if|whether)\b/i.test(words)) return undefined;
    const explained = explain(prepare(asked), facets, start);
    if (explained.left.length > 0) return undefined;
    const command = render(explained.draft);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, WHOLE) };
  },
};
