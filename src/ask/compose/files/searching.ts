/** Text searched for or replaced in the files, names changed, and where the result goes. */
import type { Facet } from "../facets.js";
import { flag } from "./act.js";
import { type FilesDraft, get } from "./draft.js";

/** Facets about contents and about where things go. */
export const searching: readonly Facet<FilesDraft>[] = [
  {
    name: "action:grep-text",
    phrases: [
      "find [for] [the] [all] [occurrence] [of] text|word|string|phrase|pattern {x:text} under",
      "find [for] [the] [all] [occurrence] [of] text|word|string|phrase|pattern {x:text}",
      "grep [for] [the] [text|word|string] {x:text}",
      "show|find [all] [the] line that contain|match [the] [text|word|string|pattern] {x:text}",
      "show|find [all] [the] line contain|match [the] [text|word|string|pattern] {x:text}",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      !/^(?:files?|documents?|in|under|within|inside|text|string|word|pattern)$/i.test(
        get(values, "x").text,
      ),
    apply(draft, values) {
      if (draft.content !== undefined || (draft.actionSet && draft.action.kind !== "list"))
        return false;
      draft.content = get(values, "x");
      draft.action = { kind: "grep" };
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "action:grep",
    phrases: [
      "find [for] [the] [all] [text|word|string|phrase|pattern|occurrence] {x:text} under",
      "grep [for] {x:text}",
      "find [for] text|word|string|phrase|pattern|occurrence [of] {x:text}",
      "find recursive [for] [the] [whole|exact] [text|word|string|phrase|pattern] {x:text}",
      "recursive find [for] [the] [whole|exact] [text|word|string|phrase|pattern] {x:text}",
      "find [for] [the] whole|exact word {x:text}",
      "show|find [all] [the] line contain|match|with [the] [text|word|string|pattern] {x:text}",
      "line contain|match|with [the] [text|word|string|pattern] {x:text}",
      "find {x:text} under [the] content [of]",
      "occurrence of {x:text}",
    ],
    least: 0.5,
    apply(draft, values) {
      if (draft.content !== undefined || (draft.actionSet && draft.action.kind !== "list"))
        return false;
      draft.content = get(values, "x");
      draft.action = { kind: "grep" };
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "action:replace",
    phrases: [
      "replace [all] [occurrence] [of] [the] [text|word|string] {x:text} with|by [the] [text|word|string] {y:text}",
      "replace [every] [instance] [of] {x:text} with|by|to {y:text}",
      "change [all] [occurrence] [of] {x:text} to {y:text}",
      "rename {x:text} to {y:text} under",
    ],
    least: 0.25,
    apply(draft, values) {
      if (draft.actionSet && draft.action.kind !== "list") return false;
      draft.action = { kind: "replace", old: get(values, "x"), by: get(values, "y") };
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "action:rename-extension",
    phrases: [
      "rename [all] [the] {x:ext} [file] to {y:ext}",
      "change [the] [file] extension [of] [all] [from] {x:ext} [file] to {y:ext}",
      "rename extension from {x:ext} to {y:ext}",
      "rename [all] [the] file [with] [extension] {x:ext} to {y:ext}",
      "rename [all] [the] file [with] [the] extension {x:ext} to [have] [extension] {y:ext}",
      "rename [all] [the] file from {x:ext} to {y:ext}",
      "change extension {x:ext} to {y:ext}",
      "rename [all] [the] file with [the] {x:ext} extension to [have] [the] {y:ext} [extension]",
      "rename [all] [the] file end|ending with {x:ext} to {y:ext}",
      "change [the] extension of [all] [the] {x:ext} file to {y:ext}",
      "rename [all] [the] file with {x:ext} extension",
      "to have [a|the] {y:ext} extension",
      "with [a|the] {y:ext} extension instead",
    ],
    least: 0.4,
    apply(draft, values) {
      if (draft.actionSet && draft.action.kind !== "list") return false;
      const bare = (slot: string): string => get(values, slot).text.replace(/^\*?\.?/, "");
      draft.action = { kind: "rename-extension", old: bare("x"), by: bare("y") };
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "to",
    phrases: [
      "to [the] {dir}",
      "to [the] {dir} directory",
      "into [the] {dir}",
      "into [the] {dir} directory",
      "to [the] directory {dir}",
      "into directory {dir}",
      "archive name|called {dir}",
      "to archive|file {dir}",
      "into archive|file {dir}",
      "name {dir}",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      !/^(?:[0-7]{3,4}|the|files?|director(?:y|ies)|folders?|a|it|them|all|compressed|new)$/i.test(
        get(values, "dir").text,
      ),
    apply(draft, values) {
      const { kind } = draft.action;
      if (kind !== "copy" && kind !== "move" && kind !== "archive") return false;
      if (kind === "archive" && /^(?:archives?|tarball)$/i.test(get(values, "dir").text))
        return false;
      draft.destination = get(values, "dir");
      return true;
    },
  },
  {
    name: "output",
    phrases: [
      "save|write|put|store [the] [result|output|list|it|them] to|into|under [the] [file] {file}",
      '"output"|redirect [the] [result] to|into [the] [file] {file}',
      "and save to|into|under {file}",
      "to [the] file {file}",
      "save [the] [result|output] {file}",
      "and write [the] [result] to {file}",
      "into [a] [single|one] [new] [file] [named|called] {file}",
      "to [a] [single|one] [new] file [named|called] {file}",
    ],
    least: 0.4,
    apply(draft, values) {
      const { kind } = draft.action;
      if (kind === "copy" || kind === "move" || kind === "archive") return false;
      draft.output = get(values, "file");
      return true;
    },
  },
  flag(
    "append",
    ["append [the] [result|output] to|into [the] [file] {file}"],
    (draft, values) => {
      draft.output = get(values, "file");
      draft.append = true;
    },
    0.4,
  ),
];
