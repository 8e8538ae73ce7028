/** Text searched for in the files of a draft. */
import { quoteValue, type Value } from "../../catalogue/template.js";
import type { Platform } from "../../types.js";
import type { FilesDraft } from "./draft.js";
import { findPart, quoted } from "./render-find.js";

/** For an extended regular expression. */
const extended = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

const include = (names: readonly string[]): string =>
  names.map((name) => ` --include=${quoted(name)}`).join("");

/** Searching text in files: `grep -r` where names are all that is asked of them, else `find` first. */
export function grepPart(draft: FilesDraft, platform: Platform): string {
  const { contentAnd } = draft;
  if (contentAnd !== undefined) {
    const first: FilesDraft = { ...draft, contentAnd: undefined, action: { kind: "list" } };
    const names = grepPart(first, platform).replace(/(?<=grep -\w*)l/, "lZ");
    const second = `${draft.ignoreCase ? "i" : ""}${draft.contentWholeWord ? "w" : ""}l`;
    return `${names} | xargs -r0 grep -${second} -- ${quoted(contentAnd.text)}`;
  }
  const { content, action } = draft;
  const text = content as Value;
  const listOnly = !draft.lineNumbers && (action.kind === "list" || action.kind === "count");
  let flags = draft.contentAbsent ? "L" : listOnly ? "l" : draft.lineNumbers ? "n" : "";
  if (draft.ignoreCase) flags = `i${flags}`;
  if (draft.contentWholeWord) flags = `w${flags}`;
  const isEither = draft.contentOr !== undefined;
  if (isEither) flags += "E";
  const whole = isEither
    ? `${extended(text.text)}|${extended((draft.contentOr as Value).text)}`
    : text.text;
  const pattern = /^-/.test(whole) ? `-e ${quoted(whole)}` : quoted(whole);
  const simple =
    draft.tests.length === 0 &&
    draft.maxDepth === undefined &&
    draft.allNames.length === 0 &&
    draft.notPaths.every((path) => !path.includes("/")) &&
    draft.hidden === undefined &&
    draft.recursive !== false &&
    draft.minDepth === undefined;
  if (simple) {
    const without = [
      ...[...new Set(draft.notNames)].map((name) => ` --exclude=${quoted(name)}`),
      ...[...new Set(draft.notPaths)].map((path) => ` --exclude-dir=${quoted(path)}`),
    ].join("");
    const roots =
      draft.roots.length > 0 ? draft.roots.map((root) => quoteValue("dir", root)).join(" ") : ".";
    return `grep -r${flags}${include([...new Set(draft.names)])}${without} ${pattern} ${roots}`;
  }
  return `${findPart(draft, platform, ["f"])} -exec grep -${flags}${listOnly ? "" : "H"} ${pattern} {} +`;
}
