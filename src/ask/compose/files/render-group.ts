/** Numbers and sizes of files by what they have in common. */
import type { Platform } from "../../types.js";
import type { FilesDraft } from "./draft.js";
import { findPart } from "./render-find.js";

/** A number and what it is the number of, in the form that was asked. */
function formed({ groupForm }: FilesDraft): string {
  if (groupForm === undefined || groupForm === "count-first") return "";
  if (groupForm === "key-only") return " | sed 's/^ *[0-9]* //'";
  const { separator } = groupForm;
  return ` | awk '{ n = $1; sub(/^ *[0-9]+ /, ""); print $0 "${separator.replace(/\t/g, "\\t")}" n }'`;
}

const head = ({ limit }: FilesDraft): string => (limit === undefined ? "" : ` | head -n ${limit}`);

/** What counts the lines that are the same. */
export function tallied(draft: FilesDraft): string {
  const order = draft.groupOrder ?? (draft.limit === undefined ? "key" : "most");
  const by = order === "key" ? "" : ` | sort -${order === "most" ? "r" : ""}n`;
  return ` | sort | uniq -c${by}${head(draft)}${formed(draft)}`;
}

/** The files of a draft counted, or their sizes added up, for each value of a key; undefined for what else is done. */
export function grouped(draft: FilesDraft, key: string, platform: Platform): string | undefined {
  const { action, groupOrder } = draft;
  if (draft.content !== undefined || draft.nullSeparated || draft.columns.length > 0)
    return undefined;
  const kinds = draft.kinds.size === 0 ? ["f"] : [...draft.kinds];
  const isExtension = key === "extension";
  const chosen: FilesDraft =
    isExtension && draft.names.length === 0 ? { ...draft, names: ["*.*"] } : draft;
  const find = findPart(chosen, platform, kinds);
  if (action.kind === "count") {
    if (!isExtension)
      return platform === "bsd" ? undefined : `${find} -printf '${key}\\n'${tallied(draft)}`;
    const order: FilesDraft = { ...draft, groupOrder: groupOrder ?? "most" };
    return `${find} | sed 's/.*\\.//'${tallied(order)}`;
  }
  if (action.kind !== "total-size" || platform === "bsd") return undefined;
  const name = isExtension ? "%f" : key;
  const cut = isExtension ? 'sub(/^.*\\./, "")' : 'sub(/^[0-9]+ /, "")';
  const order = groupOrder === "key" ? "sort -k2" : `sort -${groupOrder === "least" ? "" : "r"}n`;
  return `${find} -printf '%s ${name}\\n' | awk '{ n = $1; ${cut}; sum[$0] += n } END { for (key in sum) print sum[key], key }' | ${order}${head(draft)}${formed(draft)}`;
}
