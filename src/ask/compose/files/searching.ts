/** Text searched for or replaced in the files, names changed, and where the result goes. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { flag } from "./act.js";
import { type FilesDraft, get } from "./draft.js";
import { SPOKEN_EXTENSIONS } from "./extensions.js";
import { BEGIN, END } from "./facet-makers.js";
import { isFileName } from "./names.js";
import { namesPlace } from "./places.js";

/** As written: by its lemma "print" is "write" too, and what is printed stays where it is. */
const STORE =
  '"save"|"saving"|"write"|"writing"|"put"|"putting"|"store"|"storing"|"redirect"|"redirecting"|"send"|"sending"|"dump"|"dumping"';

/** Searches for the text in slot x, or for that in y too where there is one. */
const searchFor: Facet<FilesDraft>["apply"] = (draft, values) => {
  if (draft.content !== undefined || (draft.actionSet && draft.action.kind !== "list"))
    return false;
  draft.content = get(values, "x");
  draft.contentOr = values.get("y");
  draft.action = { kind: "grep" };
  draft.actionSet = true;
  return true;
};

/** What is replaced is text, and no place, kind or property of files. */
const isReplaceable = (values: ReadonlyMap<string, Token>): boolean =>
  ["x", "y"].every((slot) => {
    const { text, quoted } = get(values, slot);
    return (
      quoted ||
      /:\/\//.test(text) ||
      !/[*/?]$|^\.{1,2}$|^[~/]|^(?:files?|director\w*|folders?|name|names|lowercase|uppercase|spaces?|underscores?|dash(?:es)?|extension|extensions|permissions?|owner|group|ownership|mode|all|each|every|tabs?|newlines?|size|root)$/i.test(
        text,
      )
    );
  }) &&
  !(/^\*?\.\w+$/.test(get(values, "x").text) && /^\*?\.\w+$/.test(get(values, "y").text)) &&
  !/^[0-7]{3,4}$/.test(get(values, "y").text);

/** Replaces the text in slot x by that in y. */
const replaceText: Facet<FilesDraft>["apply"] = (draft, values) => {
  const { action } = draft;
  if (action.kind === "replace" && get(values, "x").quoted && get(values, "y").quoted) {
    const more = [...(action.more ?? []), { old: get(values, "x"), by: get(values, "y") }];
    draft.action = { ...action, more };
    return true;
  }
  if (draft.saves || (draft.actionSet && draft.action.kind !== "list")) return false;
  draft.action = { kind: "replace", old: get(values, "x"), by: get(values, "y") };
  draft.actionSet = true;
  return true;
};

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
      "find [for] [the|all|every] use|uses|usage|usages|mention|mentions|occurrence|occurrences|reference|references of|to {x:text}",
      "show [me] [the|all|every] use|uses|usage|usages|mention|mentions|occurrence|occurrences|reference|references of|to {x:text}",
      "all mention|mentions|occurrence|occurrences|uses of {x:text}",
      "every mention|occurrence|use of {x:text}",
      "where [is|does] [the] [text|word|string|function|variable|symbol|class] {x:text} [is|get|gets] appear|appears|occur|occurs|used|use|mentioned|called|defined",
      "where [do] [we|i] use|call|mention|define {x:text}",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      !/^(?:files?|documents?|in|under|within|inside|text|string|word|pattern|all|every|each|the|director(?:y|ies)|folders?|duplicates?|lines?|or|and|name|names|content|contents)$/i.test(
        get(values, "x").text,
      ),
    apply: searchFor,
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
      "[for] [the] text|word|string|phrase|pattern {x:text} under",
      'find "string"|"strings"|"lines"|"line" with [the] text|word {x:text} under',
      "look for {x:text}",
      "find|search|look [through] for {x:text}",
      "for [the] [text|word|string] {x:text}",
      "find|show [all] [the] {x:text} under|across|throughout",
    ],
    least: 0.5,
    apply: searchFor,
    takes: (values) => {
      const { text, quoted } = get(values, "x");
      return (
        (quoted && !isFileName(text)) ||
        (!quoted &&
          !SPOKEN_EXTENSIONS.includes(text.toLowerCase().replace(/s$/, "")) &&
          !/^\*?\.\w+$|[*/?]|^~$|\.(?:txt|log|conf|json|ya?ml|py|sh|md|c|h|js|ts|ini|xml|html|css|java|go|rs)$|^\.{1,2}$/.test(
            text,
          ))
      );
    },
  },
  {
    name: "action:grep-numbered",
    phrases: [
      "show [the|all] line with [their|its|the] [line] number|numbers that|which contain|match|mention [the] [text|word|string|pattern] {x:text}",
      "show [the] [line] number|numbers and|of [the|all] line that|which contain|match|mention [the] [text|word|string|pattern] {x:text}",
    ],
    least: 0.5,
    apply(draft, values) {
      draft.lineNumbers = true;
      return searchFor(draft, values);
    },
  },
  ...(["begin", "end"] as const).map(
    (side): Facet<FilesDraft> => ({
      name: "action:grep-anchored",
      phrases: [
        `[find|show|search] [for] [all] [the] line [that|which] ${side === "begin" ? BEGIN : END} [the] [text|word|string] {x:text}`,
      ],
      least: 0.4,
      apply(draft, values) {
        const text = get(values, "x").text.replace(/[\\^$.*[\]]/g, "\\$&");
        const anchored: Token = {
          ...get(values, "x"),
          text: side === "begin" ? `^${text}` : `${text}$`,
        };
        return searchFor(draft, new Map([["x", anchored]]));
      },
    }),
  ),
  {
    name: "action:grep-either",
    phrases: [
      "find|grep|search|look [for] [the] [text|word|string|pattern] {x:text} or {y:text}",
      "find|show [all] [the] line contain|with|match|mention [either] {x:text} or {y:text}",
    ],
    least: 0.2,
    takes: (values) =>
      ["x", "y"].every(
        (slot) =>
          !/^\*?\.\w+$|[*/?]|^(?:files?|director\w+|folders?)$/.test(get(values, slot).text),
      ),
    apply: searchFor,
  },
  {
    name: "action:replace",
    phrases: [
      "replace [all] [occurrence] [of] [the] [text|word|string] {x:text} with|by [the] [text|word|string] {y:text}",
      "replace [every] [instance] [of] {x:text} with|by|to {y:text}",
      "change [all] [occurrence] [of] {x:text} to {y:text}",
      "rename {x:text} to {y:text} under",
      "replace [all|every|each] [the] [occurrence|occurrences|instance|instances|mention|mentions] [of] [the] [text|word|string] {x:text} with|by|to [the] [text|word|string] {y:text} [everywhere]",
      "change [all|every|each] [the] [occurrence|occurrences|instance|instances|mention|mentions|text|word|string] [of] {x:text} to|into {y:text} [everywhere]",
      "turn|convert {x:text} to|into {y:text}",
      '"substitute" {y:text} for {x:text}',
      '"swap"|"exchange" {x:text} for {y:text}',
      "search [for] {x:text} and replace [it] with|by {y:text}",
      "find [for] {x:text} and replace [it] with|by {y:text}",
      "find and replace {x:text} with|by {y:text}",
      "use {y:text} instead of {x:text}",
    ],
    takes: isReplaceable,
    least: 0.25,
    apply: replaceText,
  },
  {
    // "... 'a' with 'b'": what is replaced was ordered before; a word alone may be a verb of its own.
    name: "action:replace-pair",
    phrases: ["[and] {x:text} with|by|to|into {y:text} [everywhere]"],
    takes: (values) =>
      (get(values, "x").quoted || (get(values, "x").thing && get(values, "y").thing)) &&
      isReplaceable(values),
    least: 0.25,
    apply: replaceText,
  },
  {
    // "Change the extension of all .htm files under a to .html": where stands between.
    name: "action:rename-extension-from",
    phrases: [
      "change|switch [the] [file] extension|extensions of [all|every|each] [the] {x:ext} file",
      "change|switch [the] [file] extension|extensions of [all|every|each] [the] {x:ext}",
    ],
    least: 0.4,
    apply(draft, values) {
      if (draft.actionSet && draft.action.kind !== "list") return false;
      const old = get(values, "x").text.replace(/^\*?\./, "");
      draft.action = { kind: "rename-extension", old, by: "" };
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "action:rename-extension-to",
    phrases: ['"to"|"into" {y:ext}'],
    least: 0.4,
    apply(draft, values) {
      const { action } = draft;
      if (action.kind !== "rename-extension" || action.by !== "") return false;
      draft.action = { ...action, by: get(values, "y").text.replace(/^\*?\./, "") };
      return true;
    },
  },
  {
    // Renaming never overwrites.
    name: "rename:no-clobber",
    phrases: [
      "without overwrite|overwriting [any|the] [existing|other] file|files",
      "without overwrite|overwriting anything|any",
      "not overwrite|overwriting [any|the] [existing|other] file|files|anything",
      "[with] space [under] [the|their] [file] name|names possible|allowed",
    ],
    apply: ({ action }) => action.kind === "rename" || action.kind === "rename-extension",
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
      "change [all] [the] {x:ext} [file] extension|extensions to {y:ext}",
      "{x:ext} [file|page] to {y:ext}",
      '{x:ext} [file|page] "should"|"must"|"have" ["to"] "end" [with|under] {y:ext} [instead]',
      "rename [all|every|each] [the] [file] [from] {x:ext} to|into|as {y:ext}",
      "change|convert|switch [all|the|every|each] [file] extension|extensions|ending from {x:ext} to {y:ext}",
      "change|turn [all|the|every|each] {x:ext} [file] to|into {y:ext}",
      "[file] [names] [that] [end] [in] {x:ext} should [end] [in|be] {y:ext}",
    ],
    takes: (values) => {
      const dotted = (slot: string): boolean =>
        values.has(slot) && /^\*?\./.test(get(values, slot).text);
      return values.has("x") && values.has("y")
        ? dotted("x") ||
            dotted("y") ||
            ["x", "y"].every(
              (slot) =>
                /^[a-z]\w{0,4}$/i.test(get(values, slot).text) &&
                SPOKEN_EXTENSIONS.includes(get(values, slot).text.toLowerCase()),
            )
        : true;
    },
    least: 0.4,
    apply(draft, values) {
      if (draft.actionSet && draft.action.kind !== "list") return false;
      if (!values.has("x") || !values.has("y")) return false;
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
      "over to {dir}",
      "as {dir}",
      "to|into [a|an|the] [new|single|one] directory|archive|file|zip|tarball|tar [named|called] {dir}",
      '"named"|"called" {dir}',
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) => {
      const { text, quoted } = get(values, "dir");
      return quoted || (!/^(?:[0-7]{3,4}|compressed|new)$/i.test(text) && namesPlace(text));
    },
    apply(draft, values) {
      const { kind } = draft.action;
      if (!/^(?:copy|move|archive|symlink)$/.test(kind)) return false;
      const { text } = get(values, "dir");
      if (draft.destination !== undefined) return false;
      if (kind === "archive" && !/\.(?:tar|zip|tgz|tbz2?|txz|tar\.\w+)$/i.test(text)) return false;
      draft.destination = get(values, "dir");
      return true;
    },
  },
  {
    name: "saves",
    phrases: [
      'save|write|store|put|"dump" [the|a] list of',
      "save|write|store [the] names|paths of",
      "save|write|store [all] [the]",
    ],
    apply(draft) {
      if (draft.actionSet) return false;
      draft.saves = true;
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "saves:sorted",
    phrases: ['save|write|store|put|"dump" [the|a] sorted list of'],
    apply(draft) {
      if (draft.actionSet) return false;
      draft.saves = true;
      draft.actionSet = true;
      draft.sort = "name";
      return true;
    },
  },
  {
    name: "output:later",
    phrases: [
      "to|into|as [the|a] [new] [file] [named|called] {file}",
      'under|"in" [the|a] [new] file [named|called] {file}',
    ],
    least: 0.4,
    apply(draft, values) {
      if (!draft.saves || draft.output !== undefined) return false;
      draft.output = get(values, "file");
      return true;
    },
  },
  {
    name: "pager",
    phrases: [
      "page|paging [through] [the] [output|result|results|them]",
      "[by] paging through one screenful|page|screen at [a] time",
      "[and] view|show [the|them] [result|results|output] using|with [the] {x:name} [command|pager]",
      "one screenful|page|screen at [a] time",
    ],
    least: 0.2,
    takes: (values) => /^(?:more|less)?$/.test(values.get("x")?.text ?? ""),
    apply(draft, values) {
      draft.pager = values.get("x")?.text ?? "less";
      return true;
    },
  },
  {
    name: "output",
    phrases: [
      `[and] ${STORE} [the|all|their] [output|result|results|list|names] [list|names] [of] [it|them] to|into|under|as|in [the|a] [new] [file] [named|called] {file}`,
      `[and] ${STORE} [the|all|their] [path|paths|name|names|output|result|results] to|into|as [the|a] [new] [file] [named|called] {file}`,
      `${STORE} [the] [result|output|list|it|them] to|into|under [the] [file] {file}`,
      '"output"|redirect [the] [result] to|into [the] [file] {file}',
      "and save to|into|under {file}",
      "to [the] file {file}",
      'save [the] "result"|"results"|"output" {file}',
      "and write [the] [result] to {file}",
      "into [a] [single|one] [new] [file] [named|called] {file}",
      "to [a] [single|one] [new] file [named|called] {file}",
    ],
    least: 0.4,
    apply(draft, values) {
      const { kind } = draft.action;
      // What is changed prints nothing that could be kept.
      if (/^(?:copy|move|archive|chmod|chown|chgrp|touch|gzip)$/.test(kind)) return false;
      // "Delete … and print their names in /srv" says where they are.
      if (kind === "delete" && !/\.\w+$/.test(get(values, "file").text)) return false;
      draft.output = get(values, "file");
      return true;
    },
  },
  {
    name: "errors:kept",
    phrases: [
      '[and] "save"|"saving"|"write"|"writing"|"redirect"|"redirecting"|"send"|"sending" [all|any|the] [standard] "error"|"errors"|"stderr" ["message"|"messages"|"output"] "to"|"into" [the|a] ["log"|"error"] ["file"] {file}',
    ],
    least: 0.4,
    takes: (values) => get(values, "file").text !== "/dev/null",
    apply(draft, values) {
      if (draft.action.kind !== "list" || draft.content !== undefined) return false;
      draft.errors = { file: get(values, "file"), append: false };
      return true;
    },
  },
  {
    name: "errors:appended",
    phrases: [
      '[and] "append"|"appending"|"add"|"adding" [all|any|the] [standard] "error"|"errors"|"stderr" ["message"|"messages"|"output"] "to"|"into" [the|a] ["log"|"error"] ["file"] {file}',
    ],
    least: 0.4,
    apply(draft, values) {
      if (draft.action.kind !== "list" || draft.content !== undefined) return false;
      draft.errors = { file: get(values, "file"), append: true };
      return true;
    },
  },
  {
    name: "checks",
    phrases: ['"check"|"test"|"see" "if"|"whether" [the]'],
    apply(draft) {
      draft.checks = true;
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "checks:shows",
    phrases: [
      '[and] "print"|"show"|"display"|"output" "its"|"the"|"it" ["full"|"file"] ["path"|"name"|"filename"] "if"|"when" ["it"|"so"|"that"] ["does"|"is"|"has"|"so"] ["so"]',
    ],
    apply(draft) {
      if (!draft.checks) return false;
      draft.checks = false;
      return true;
    },
  },
  {
    name: "shows-matches",
    phrases: [
      '[and] "print"|"show"|"display"|"output"|"printing"|"showing"|"displaying" [only] [the|all] "matching"|"matched" "line"|"lines" [along|together] [with|and] [the|their] ["corresponding"] [file] name|names|"filename"|"filenames"|path|paths',
      '[and] "print"|"show"|"display"|"output"|"printing"|"showing"|"displaying" [only] [the|all] "matching"|"matched" "line"|"lines"',
    ],
    apply(draft) {
      if (draft.content === undefined || !/^(?:list|grep)$/.test(draft.action.kind)) return false;
      draft.action = { kind: "grep" };
      draft.actionSet = true;
      return true;
    },
  },
  ...(["begin", "end"] as const).map(
    (side): Facet<FilesDraft> => ({
      name: "content:not-anchored",
      phrases: [
        `not have|contain|include [a|any] line [that|which] ${side === "begin" ? BEGIN : END} [the] [text|word|string] {x:text}`,
        `without [a|any] line [that|which] ${side === "begin" ? BEGIN : END} [the] [text|word|string] {x:text}`,
        `no line ${side === "begin" ? BEGIN : END} [the] [text|word|string] {x:text}`,
      ],
      least: 0.4,
      apply(draft, values) {
        if (draft.content !== undefined || draft.action.kind !== "list") return false;
        const text = get(values, "x").text.replace(/[\\^$.*[\]]/g, "\\$&");
        draft.content = {
          ...get(values, "x"),
          text: side === "begin" ? `^${text}` : `${text}$`,
          quoted: true,
        };
        draft.contentAbsent = true;
        return true;
      },
    }),
  ),
  {
    name: "output:sorted",
    phrases: [
      `[and] ${STORE} [the|all|their|a] sorted [path|paths|name|names|list|output|result|results] [of] [it|them] to|into|as|in|under [the|a] [new] [file] [named|called] {file}`,
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) => namesPlace(get(values, "file").text),
    apply(draft, values) {
      if (draft.output !== undefined || !/^(?:list|parents)$/.test(draft.action.kind)) return false;
      draft.sort = "name";
      draft.output = get(values, "file");
      return true;
    },
  },
  {
    // "Redirect the output to found": after these words a name follows.
    name: "output:word",
    phrases: [
      '[and] "save"|"write"|"redirect"|"send"|"saving"|"writing"|"redirecting" [the|all|their] [output|result|results|list|names|it|them] to|into {file}',
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      namesPlace(get(values, "file").text) && !get(values, "file").lemma.startsWith("<"),
    apply(draft, values) {
      const { kind } = draft.action;
      if (!/^(?:list|count|show|lines|parents)$/.test(kind) || draft.output !== undefined)
        return false;
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
