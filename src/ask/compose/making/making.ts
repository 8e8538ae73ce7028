/** "Create a directory x with subdirectories a and b, each containing an empty file README": trees of directories and files. */
import { directoryAt, eatFillers, eatUnlessThere, modeAt, placeAt } from "./clauses.js";
import { type Contents, printed, quotedLines, restAsLines, spokenContents } from "./contents.js";
import type { Cursor, Name } from "./cursor.js";
import { namesAt, oneName, within } from "./names.js";

type Kind = "file" | "directory" | "script";

interface Made {
  readonly kind: Kind;
  readonly names: readonly Name[];
  inside: Name | undefined;
  contents: Contents | undefined;
  mode: string | undefined;
  unlessThere: boolean;
  enter: boolean;
  /** Directories and files within each. */
  readonly children: { readonly kind: Kind; readonly names: readonly Name[] }[];
  interpreter: string | undefined;
}

const KINDS =
  "directory|directories|dir|dirs|folder|folders|subdirectory|subdirectories|subfolder|subfolders|sub-directories|sub-folders|sub-directory|directory_structure|directory_tree|folder_structure|folder_tree|folder_hierarchy|directory_hierarchy|tree_of_directories|path";

const ADJECTIVES =
  "new|empty|blank|nested|numbered|regular|plain|ordinary|zero-byte|0-byte|zero-length|separate|single|different|normal|simple|small|whole|dummy|placeholder|following|more";

const FILE_SORTS =
  "text|txt|csv|json|markdown|yaml|yml|html|css|config|configuration|log|data|python|xml|md|toml|ini|env|test|hidden|sql";

/** Which script, and what runs it. */
const SCRIPTS: readonly (readonly [said: string, interpreter: string])[] = [
  ["shell|sh|executable_shell|executable", "#!/bin/sh"],
  ["bash|executable_bash", "#!/bin/bash"],
  ["python|python3|executable_python", "#!/usr/bin/env python3"],
];

interface Head {
  readonly kind: Kind | undefined;
  readonly count: number | undefined;
  readonly interpreter?: string;
}

function headAt(c: Cursor): Head {
  c.eat("[me|us] [a|an|the|some|these|both]");
  const count = c.number();
  for (;;) if (!c.eat(ADJECTIVES)) break;
  for (const [said, interpreter] of SCRIPTS)
    if (c.eat(`${said} script|scripts`)) return { kind: "script", count, interpreter };
  if (c.eat("script|scripts")) return { kind: "script", count, interpreter: "#!/bin/sh" };
  if (c.eat(KINDS)) return { kind: "directory", count };
  c.eat(`[${FILE_SORTS}]`);
  if (c.eat("file|files|textfile")) return { kind: "file", count };
  return { kind: undefined, count };
}

const CALLED =
  "called|named|with_the_name|with_the_names|with_names|with_name|name|names|path|as|namely|like|being";

const kindOf = (verb: Kind | undefined, names: readonly Name[]): Kind | undefined => {
  if (verb !== undefined) return verb;
  const texts = names.map(({ text }) => text);
  if (texts.every((text) => /(?:^|\/)[^/]*\.\w{1,9}$/.test(text) && !/[{]/.test(text)))
    return "file";
  return texts.every((text) => text.includes("/") && !/\.\w+$/.test(text))
    ? "directory"
    : undefined;
};

/** "named after today's date". */
function datedName(c: Cursor): Name[] | undefined {
  return c.try(() => {
    if (
      !c.eat(
        "named|called|with|using [after|as|by|for] [its|the|a] [name] [today|current|todays|today's] [day] date [as] [its|the|a] [file|directory|folder] [name]",
      )
    )
      return undefined;
    const isCompact = c.eat("[in] [the] [format] yyyymmdd [format]");
    if (!isCompact) c.eat("[in] [the] [iso] [format] [yyyy-mm-dd] [format]");
    return [{ text: "date", shell: `$(date +${isCompact ? "%Y%m%d" : "%F"})` }];
  });
}

/** "one for each letter from a to f". */
function spokenNames(c: Cursor): Name[] | undefined {
  return c.try(() => {
    if (
      !c.eat(
        "[one|named|called] for|after each|every [of] [the] [letter|letters|number|numbers|year|digit|day|month|week|hour|month_from|year_from] [from|between]",
      )
    )
      return undefined;
    const name = oneName(c);
    return name !== undefined && /[{]/.test(name.text) ? [name] : undefined;
  });
}

function makingAt(c: Cursor, verb: Kind | undefined): Made | undefined {
  const head = headAt(c);
  const before = placeOfHead(c);
  const modeBefore = c.try(() => {
    const mode = modeAt(c);
    return mode !== undefined && c.sees(CALLED) ? mode : undefined;
  });
  const described = datedName(c) ?? spokenNames(c);
  c.eat(`[${CALLED}]`);
  const names = described ?? namesAt(c, head.kind !== undefined || verb !== undefined);
  if (names === undefined) return undefined;
  const kind = kindOf(head.kind ?? verb, names);
  if (kind === undefined) return undefined;
  // "Three directories" of which two are named are not understood.
  if (head.count !== undefined && head.count > 1 && sizeOf(names) !== head.count) return undefined;
  const made: Made = {
    kind,
    names,
    inside: before,
    contents: undefined,
    mode: modeBefore,
    unlessThere: false,
    enter: false,
    children: [],
    interpreter: head.interpreter,
  };
  while (clauseAt(c, made));
  return made;
}

/** "create in src the file a.c". */
const placeOfHead = (c: Cursor): Name | undefined =>
  c.try(() => {
    const place = placeAt(c);
    return place !== undefined && c.sees(CALLED) ? place : undefined;
  });

/** How many names a row stands for. */
function sizeOf(names: readonly Name[]): number {
  let size = 0;
  for (const { text } of names) {
    const span = /\{(\w+)\.\.(\w+)\}/.exec(text);
    const listed = /\{([^{}]*,[^{}]*)\}/.exec(text);
    if (span !== null) {
      const [from, to] = [span[1] as string, span[2] as string];
      size += /^\d+$/.test(from)
        ? Math.abs(Number(to) - Number(from)) + 1
        : Math.abs(to.charCodeAt(0) - from.charCodeAt(0)) + 1;
    } else size += listed === null ? 1 : (listed[1] as string).split(",").length;
  }
  return size;
}

function clauseAt(c: Cursor, made: Made): boolean {
  return c.try(() => clause(c, made) || undefined) ?? false;
}

function clause(c: Cursor, made: Made): boolean {
  if (eatUnlessThere(c)) {
    made.unlessThere = made.kind !== "directory";
    return true;
  }
  const mode = modeAt(c);
  if (mode !== undefined) {
    made.mode = mode;
    return true;
  }
  if (
    c.eat("[and] [then] make|mark|set it|them [as] executable") ||
    c.eat("and|then|which|that [is] executable") ||
    c.eat("[and] [then] chmod +x [it]") ||
    c.eat("with execute|executable permission|permissions")
  ) {
    made.mode = "+x";
    return true;
  }
  if (
    made.kind === "directory" &&
    c.eat(
      "[and] [then] [also] cd|go|change|switch|enter|move|step [in|into|to|inside] [to] [it|there|that_directory|that_folder]",
    )
  ) {
    made.enter = true;
    return true;
  }
  const children = childrenAt(c, made);
  if (children !== undefined) {
    made.children.push(children);
    return true;
  }
  if (made.kind !== "directory" && made.contents === undefined) {
    const contents = contentsAt(c, made.kind, made.interpreter);
    if (contents !== undefined) {
      made.contents = contents;
      return true;
    }
  }
  if (made.inside === undefined) {
    const place = placeAt(c);
    if (place !== undefined) {
      made.inside = place;
      return true;
    }
  }
  return eatFillers(c);
}

/** "with subdirectories a and b", "each containing an empty file x". */
function childrenAt(c: Cursor, made: Made): Made["children"][number] | undefined {
  if (made.kind !== "directory") return undefined;
  return c.try(() => {
    c.eat("[and|,]");
    const isIn = c.eat(
      "[then] [create|put|place|add|make|touch] in|inside each|it|every_one|each_one|them|each_of_them [of] [them] [create|put|place|add|make]",
    );
    const isVerb = !isIn && c.eat("[then] put|create|add|make|place|touch");
    if (!isIn && !isVerb) {
      c.eat("[each] [of] [them|which]");
      const goesOn =
        made.children.length > 0 &&
        c.sees("a|an [new|empty] file|folder|directory|readme.md|.gitkeep|.gitignore");
      if (
        !goesOn &&
        !c.eat(
          "with|containing|contains|that_contains|which_contains|having|holding|that_has|which_has|including|including_the|that_contain|has|contain",
        )
      )
        return undefined;
    }
    const head = headAt(c);
    c.eat("[in|inside|within] [it|them]");
    c.eat(`[${CALLED}]`);
    const names = namesAt(c, head.kind !== undefined);
    if (names === undefined) return undefined;
    // "with src, test and docs subfolders".
    const isAfter = head.kind === undefined && c.eat(KINDS);
    const kind = isAfter ? "directory" : kindOf(head.kind, names);
    if (kind === undefined || kind === "script") return undefined;
    if (head.count !== undefined && head.count > 1 && sizeOf(names) !== head.count)
      return undefined;
    const isWithin = c.eat(
      "[in|inside|within|under] it|them|each|there|each_of_them|each_one|both|each_directory|each_folder|every_one",
    );
    return isVerb && !isWithin ? undefined : { kind, names };
  });
}

/** "with the content x", "containing the lines a and b", "that prints hello". */
function contentsAt(c: Cursor, kind: Kind, interpreter: string | undefined): Contents | undefined {
  return c.try(() => {
    if (
      kind === "script" &&
      c.eat(
        "that|which [just|simply|only] prints|echoes|outputs|displays|says [the] [text|message|line|word|words|string]",
      )
    ) {
      const lines = quotedLines(c) ?? restAsLines(c, false);
      if (lines === undefined || lines.length !== 1) return undefined;
      const text = lines[0] as string;
      const call = interpreter?.includes("python")
        ? `print(${JSON.stringify(text)})`
        : printed([text]).print;
      return printed([interpreter ?? "#!/bin/sh", call]);
    }
    if (
      !c.eat(
        "with|containing|that_contains|which_contains|having|and_write|and_put|that_says|which_says|that_reads|which_reads|saying|reading|holding|whose|contains|consisting_of|that_has|and_fill_it_with|filled_with|and_add|with_only",
      )
    )
      return undefined;
    const table = headerAndRows(c);
    if (table !== undefined) return table;
    if (c.eat("[just|only] a|one blank|empty line")) return { print: "echo" };
    c.eat("[just|only|exactly] [the|a|as|its] [following|single|two|three|four|five]");
    const isPlural = c.eat("lines|rows|entries|items|words");
    const isNamed =
      isPlural ||
      c.eat("content|contents|text|line|word|string|message|phrase|body|value|data|number|row");
    c.eat("[is|are|of|being] [the] [text|line]");
    const spoken = spokenContents(c);
    if (spoken !== undefined) return spoken;
    const quoted = quotedLines(c);
    if (quoted !== undefined) {
      c.eat("[in|inside|into|to] [it]");
      if (c.eat("as [its|the|a] [only|first] content|contents|text|line")) return printed(quoted);
      return printed(quoted);
    }
    // Without quotes only what was announced as text is text.
    const isJson =
      /^[{[]/.test(c.token?.text ?? "") || /[[{(]$/.test(c.words.slice(0, c.token?.start ?? 0));
    const from = c.at;
    const lines = restAsLines(c, isPlural);
    if (!isNamed && !isJson && c.at - from > 3) return undefined;
    return lines === undefined ? undefined : printed(lines);
  });
}

/** "with a header name,age and the rows alice,30 and bob,25". */
function headerAndRows(c: Cursor): Contents | undefined {
  return c.try(() => {
    if (!c.eat("[the|a] [csv] header|headers|heading|columns [row|line] [of]")) return undefined;
    const header = c.token;
    if (header === undefined) return undefined;
    c.at++;
    if (c.done || c.eat("only")) return printed([header.text]);
    if (
      !c.eat(
        "and|followed_by|then [the|with] [data] rows|row|lines|line|records|entries|one_row|a_row [of]",
      )
    )
      return undefined;
    const rows = restAsLines(c, false)?.flatMap((text) => text.split(/,\s+(?:and\s+)?|\s+and\s+/));
    return rows === undefined ? undefined : printed([header.text, ...rows]);
  });
}

/** Commands that make it. */
function commandsFor(made: Made): string[] | undefined {
  const { kind, names, inside, contents, mode, children } = made;
  const out: string[] = [];
  const all = within(inside, names);
  if (kind === "directory") {
    if (contents !== undefined || made.unlessThere) return undefined;
    const symbolic = mode === "go=" ? "700" : mode;
    const plain = children.filter((child) => child.kind === "directory");
    const files = children.filter((child) => child.kind === "file");
    const parents = names.length === 1 ? (names[0] as Name) : undefined;
    const base: Name | undefined =
      names.length === 1 || names.every(({ shell }) => /^[\w.%+@{}-]+$/.test(shell))
        ? { text: all, shell: all }
        : undefined;
    if (children.length > 0 && base === undefined) return undefined;
    const below = plain.flatMap((child) => within(spread(all), child.names));
    if (symbolic !== undefined) {
      if (children.length > 0) return undefined;
      out.push(`mkdir ${/\//.test(all) ? "-p " : ""}-m ${symbolic} ${all}`);
    } else out.push(`mkdir -p ${below.length > 0 ? below.join(" ") : all}`);
    if (files.length > 0)
      out.push(`touch ${files.map((child) => within(spread(all), child.names)).join(" ")}`);
    if (made.enter) {
      if (parents === undefined) return undefined;
      out.push(`cd ${all}`);
    }
    return out;
  }
  if (children.length > 0 || made.enter) return undefined;
  if (contents === undefined && kind === "script") return undefined;
  const make = contents === undefined ? `touch ${all}` : `${contents.print} > ${all}`;
  if (contents !== undefined && sizeOf(names) > 1)
    return [`${contents.print} | tee ${all} > /dev/null`];
  if (made.unlessThere) {
    if (sizeOf(names) > 1) return undefined;
    out.push(`[ -e ${all} ] || ${make}`);
  } else out.push(make);
  if (mode !== undefined) out.push(`chmod ${mode} ${all}`);
  return out;
}

/** Several directories as one word with braces, so that what is within each can follow it. */
function spread(all: string): Name {
  const words = all.split(" ");
  const shell =
    words.length > 1 && words.every((word) => /^[\w./%+@{}~-]+$/.test(word))
      ? `{${words.join(",")}}`
      : all;
  return { shell, text: shell };
}

const VERBS: readonly (readonly [string, Kind | undefined])[] = [
  ["mkdir [-p]", "directory"],
  ["touch", "file"],
  [
    "create|make|generate|set_up|setup|scaffold|initialize|prepare|build|produce|i_need|new|give_me|lay_out|add",
    undefined,
  ],
];

function verbAt(c: Cursor): { readonly kind: Kind | undefined } | undefined {
  for (const [said, kind] of VERBS) if (c.eat(said)) return { kind };
  return undefined;
}

/** Whole sentences that make something, joined by "and" or "then". */
export function made(c: Cursor): string | undefined {
  const out: string[] = [];
  let last: Made | undefined;
  for (;;) {
    const verb = verbAt(c);
    if (verb === undefined && (last === undefined || !c.sees("a|an|the|another"))) return undefined;
    c.eat("[also|then] [another]");
    const before = last;
    const one = makingAt(c, verb?.kind);
    if (one === undefined) return undefined;
    // "a file y in it" is in the directory that was made before.
    if (
      before?.kind === "directory" &&
      before.names.length === 1 &&
      one.inside === undefined &&
      c.eat("in|inside|within|under it|there|that_directory|that_folder|the_directory|the_folder")
    )
      one.inside = { shell: within(before.inside, before.names), text: "" };
    while (clauseAt(c, one));
    const commands = commandsFor(one);
    if (commands === undefined) return undefined;
    out.push(...commands);
    last = one;
    if (c.done) return out.join(" && ");
    if (!c.eat("and|then|and_then|also|and_also") && !/[,;]/.test(c.gap(c.at))) return undefined;
  }
}

/** "an empty __init__.py in every subdirectory of pkg". */
export function madeInEach(c: Cursor): string | undefined {
  if (!c.eat("create|make|put|place|add|touch|drop|generate")) return undefined;
  const head = headAt(c);
  c.eat(`[${CALLED}]`);
  const token = c.token;
  const name = oneName(c);
  if (name === undefined || token === undefined) return undefined;
  const kind = head.kind ?? (/\.\w+$/.test(name.text) ? "file" : undefined);
  if (kind === undefined || kind === "script") return undefined;
  const contents = kind === "file" ? contentsAt(c, kind, undefined) : undefined;
  if (!c.eat("in|inside|into|to|under|within each|every|all [of] [the|single|one_of_the]"))
    return undefined;
  const isEmpty = c.eat("[empty|one]") && /^empty$/i.test(c.tokens[c.at - 1]?.text ?? "");
  const isImmediate = c.eat("immediate|direct|top-level|first-level");
  if (
    !c.eat(
      "directory|directories|folder|folders|subdirectory|subdirectories|subfolder|subfolders|dir|dirs|subdir|subdirs",
    )
  )
    return undefined;
  const noun = c.tokens[c.at - 1]?.text.toLowerCase() ?? "";
  let root: Name = { shell: ".", text: "." };
  let isDeep = isEmpty;
  if (!c.done) {
    if (c.sees("below|under|beneath|inside|within") && !isImmediate) isDeep = true;
    if (!c.eat("of|in|under|below|beneath|inside|within")) return undefined;
    const place = directoryAt(c) ?? (c.eat("here|.") ? root : undefined);
    if (place === undefined) return undefined;
    root = place;
  }
  if (c.eat("recursively|and_its_subdirectories|at_any_depth|at_every_level")) isDeep = true;
  if (!c.done) return undefined;
  const make = kind === "directory" ? "mkdir -p" : "touch";
  const base = root.shell.replace(/\/$/, "");
  if (isDeep) {
    if (!/^[\w.@%+-]+$/.test(name.shell)) return undefined;
    const which = `find ${root.shell}${/^sub/.test(noun) ? " -mindepth 1" : ""} -type d${isEmpty ? " -empty" : ""}`;
    return contents === undefined
      ? `${which} -exec ${make} {}/${name.shell} \\;`
      : `${which} | while IFS= read -r d; do ${contents.print} > "$d/${name.shell}"; done`;
  }
  const glob = root.text === "." ? "*/" : `${base}/*/`;
  return contents === undefined
    ? `for d in ${glob}; do ${make} "$d"${name.shell}; done`
    : `for d in ${glob}; do ${contents.print} > "$d"${name.shell}; done`;
}
