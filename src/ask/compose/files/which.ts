/** Which files: their kind, name, content, owner and permissions. */
import type { Facet } from "../facets.js";
import { type FilesDraft, get } from "./draft.js";
import { FILE_KINDS, SPOKEN_EXTENSIONS } from "./extensions.js";

const inner = (text: string): string => text.replaceAll("'", "'\\''");
const bareExtension = (text: string): string => text.replace(/^\*?\.?/, "");
/** Names that begin with a dot and are no extension. */
const WHOLE_NAMES =
  /^\.(?:git|gitignore|svn|hg|env|bashrc|profile|npmrc|htaccess|vimrc|cache|config|ssh|\w*[A-Z_]\w*)$/;
const isGlob = (text: string): boolean => /[*?[]/.test(text);

/** As written: by their lemmas these would be "first" and "run" too. */
const BEGIN = '"begin"|"begins"|"beginning"|"start"|"starts"|"starting"|"begun"|"started" with|by';

const kind = (
  name: string,
  letters: readonly ("f" | "d" | "l")[],
  phrases: readonly string[],
): Facet<FilesDraft> => ({
  name: `kind:${name}`,
  phrases,
  apply(draft) {
    for (const letter of letters) draft.kinds.add(letter);
    return true;
  },
});

const test = (name: string, find: string, phrases: readonly string[]): Facet<FilesDraft> => ({
  name: `test:${name}`,
  phrases,
  apply(draft) {
    draft.tests.push(find);
    return true;
  },
});

const named = (
  name: string,
  phrases: readonly string[],
  least: number,
  pattern: (text: string) => string,
): Facet<FilesDraft> => ({
  name: `name:${name}`,
  phrases,
  least,
  apply(draft, values) {
    draft.names.push(pattern(get(values, "x").text));
    if (values.has("y")) draft.names.push(pattern(get(values, "y").text));
    if (values.has("z")) draft.names.push(pattern(get(values, "z").text));
    return true;
  },
});

const SLASH = /\/|^[.~]{1,2}$/;
/** A name is not a path. */
const withoutSlash = (facet: Facet<FilesDraft>): Facet<FilesDraft> => ({
  ...facet,
  takes: (values) => ![...values.values()].some(({ text }) => SLASH.test(text)),
});

const spoken: Facet<FilesDraft>[] = [
  ...[...FILE_KINDS].map(
    ([word, extensions]): Facet<FilesDraft> => ({
      name: "name:spoken",
      phrases: [
        `"${word}" [source] [code] file|script|program|source`,
        ...(/^(?:image|picture|tarball|video)$/.test(word) ? [`"${word}"`, `"${word}s"`] : []),
      ],
      apply(draft) {
        for (const extension of extensions) draft.names.push(`*.${extension}`);
        draft.kinds.add("f");
        return true;
      },
    }),
  ),
  ...SPOKEN_EXTENSIONS.map(
    (extension): Facet<FilesDraft> => ({
      name: "name:spoken",
      phrases: [
        `"${extension}" file|script|image`,
        `extension "${extension}"`,
        // Others are words of their own: "docs", "logs", "keys".
        ...(/^(?:pdf|jpe?g|png|gif|mp[34]|csv|zip|jar|tar|svg)$/.test(extension)
          ? [`"${extension}s"`]
          : []),
      ],
      apply(draft) {
        draft.names.push(`*.${extension}`);
        return true;
      },
    }),
  ),
  {
    name: "name:spoken",
    phrases: ['"python" "and"|"or" "javascript" file'],
    apply(draft) {
      draft.names.push("*.py", "*.js");
      return true;
    },
  },
];

/** Facets that choose files. */
export const which: readonly Facet<FilesDraft>[] = [
  kind(
    "files",
    ["f"],
    [
      "[regular|normal|plain|ordinary|actual] file",
      '"program"|"programs"|"binary"|"binaries"|"executables"|"documents"|"document"',
    ],
  ),
  {
    name: "kind:only-files",
    phrases: [
      "only [the] file not [the] directory",
      "file but not [the] directory",
      "only file no directory",
      "file not directory",
    ],
    apply(draft) {
      draft.kinds.add("f");
      draft.recursive ??= false;
      return true;
    },
  },
  {
    name: "kind:only-directories",
    phrases: [
      "only [the] directory not [the] file",
      "directory but not [the] file",
      "directory not file",
      "only directory",
    ],
    apply(draft) {
      draft.kinds.add("d");
      draft.recursive ??= false;
      return true;
    },
  },
  kind("directories", ["d"], ["directory"]),
  kind("links", ["l"], ["symbolic|soft|sym link", "symlink", "symlinks"]),
  kind(
    "both",
    [],
    [
      "file directory",
      "directory file",
      "file/directory",
      "files/directories",
      "files/folders",
      "item",
      "entry",
      "everything",
      "anything",
      "thing",
    ],
  ),
  ...spoken,
  {
    name: "name:directory",
    phrases: [
      'directory "name"|"names" {x:name}',
      'directory "named"|"called" {x:name}',
      "directory by|with [the] name {x:name}",
      '"all" [the] {x:name} "directories"|"folders"|"dirs"',
      '"every"|"each" {x:name} "directory"|"folder"',
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      !/\/.|^(?:empty|hidden|sub|the|these|those|other|its|nested|non-empty|top-level|immediate|files?|and|or)$/i.test(
        get(values, "x").text,
      ),
    apply(draft, values) {
      draft.kinds.add("d");
      draft.names.push(get(values, "x").text);
      return true;
    },
  },
  {
    name: "name:the-file",
    phrases: ['"the"|"a" "file" {x:name}', '"the"|"a" "files" {x:name} {y:name}'],
    least: 0.2,
    takes: (values) => !/\/|^(?:name|in|that|type|size)/.test(get(values, "x").text),
    apply(draft, values) {
      draft.names.push(get(values, "x").text);
      if (values.has("y")) draft.names.push(get(values, "y").text);
      return true;
    },
  },
  {
    name: "name:extension",
    phrases: [
      "{x:ext} file directory",
      "{x:ext} entry",
      "extension {x:ext} entry",
      "{x:ext} file",
      "{x:ext} {y:ext} file",
      "{x:ext} {y:ext} {z:ext} file",
      "extension [of] {x:ext}",
      "extension {x:ext} {y:ext}",
      "end|ending [under|with|by] {x:ext}",
      "[name] end|ending [under|with|by] {x:ext} [or] {y:ext}",
      "end|ending [under|with] [the] extension {x:ext}",
      "[whose] name end|ending [under|with|by] {x:ext}",
      "[with|having] [a|an] {x:ext} extension",
    ],
    least: 0.9,
    apply(draft, values) {
      for (const slot of ["x", "y", "z"])
        if (values.has(slot)) {
          const { text } = get(values, slot);
          draft.names.push(WHOLE_NAMES.test(text) ? text : `*.${bareExtension(text)}`);
        }
      return true;
    },
  },
  {
    name: "name:extension-word",
    phrases: ["extension [of] {x:ext}", "{x:ext} extension"],
    least: 0.35,
    apply(draft, values) {
      draft.names.push(`*.${bareExtension(get(values, "x").text)}`);
      return true;
    },
  },
  {
    name: "name:prefix",
    phrases: [`[name] ${BEGIN} {x:text}`, "prefix {x:text}", "prefixed [with] {x:text}"],
    least: 0.2,
    apply(draft, values) {
      draft.names.push(`${get(values, "x").text.replace(/\*$/, "")}*`);
      return true;
    },
  },
  {
    name: "name:suffix",
    phrases: ["[name] end|ending [with|by|under] {x:text}"],
    least: 0.2,
    apply(draft, values) {
      const { text } = get(values, "x");
      draft.names.push(isGlob(text) ? text : `*${text}`);
      return true;
    },
  },
  named(
    "contains",
    [
      "name contain|have|include {x:text}",
      "contain|with|have {x:text} under name|filename",
      "with {x:text} in name",
      "contain|with|have|match|include [the] [text|word|string|pattern] {x:text} under [their|its|the] [file] name|path|pathname",
      "name contain|have|include [the] [text|word|string|pattern] {x:text}",
      "path|pathname contain {x:text}",
      '"filename"|"filenames" contain|have|include {x:text}',
    ],
    0.2,
    (text) => (isGlob(text) ? text : `*${text}*`),
  ),
  named(
    "glob",
    [
      "{x:glob}",
      "{x:glob} {y:glob}",
      "{x:glob} {y:glob} {z:glob}",
      "match|like {x:glob}",
      "name|pattern {x:glob}",
      "match|like pattern {x:glob}",
      "name match|like {x:glob}",
      "match|like pattern {x:glob}",
      "of form {x:glob}",
    ],
    1,
    (text) => text,
  ),
  {
    ...withoutSlash(
      named(
        "introduced",
        [
          '"named"|"called" {x:name}',
          '"named"|"called" {x:name} or {y:name}',
          '"name" "is" {x:name}',
          '"with" [the] "name" {x:name}',
          '"by" [the] "name" {x:name}',

          '"named"|"called" {x:name} {y:name} or|and {z:name}',
          "of name {x:name}",
        ],
        0.2,
        (text) => text,
      ),
    ),
    anyWord: true,
  },
  withoutSlash(
    named(
      "exact",
      [
        "name {x:name}",
        "name {x:file}",
        "name match|like|is|equal {x:text}",
        "{x:file} file",
        "file {x:file}",
        "directory {x:name}",
        "name {x:name} {y:name}",
      ],
      0.4,
      (text) => text,
    ),
  ),
  {
    name: "name:not",
    phrases: [
      "not name {x:glob}",
      "not name {x:text}",
      "not end|ending [with|under] {x:text}",
      "not match|like {x:glob}",
      "not extension {x:ext}",
      "without extension {x:ext}",
      "without {x:ext} extension",
      "without {x:ext} file",
      "without {x:glob}",
      "without [those|file|one] [that] end|ending [with|under] {x:text}",
      "not with [the] name {x:text}",
      "not call|called {x:text}",
      "without file name {x:text}",
      "without name {x:text}",
      "other than {x:glob}",
      "not {x:glob}",
    ],
    least: 0.4,
    apply(draft, values) {
      const { text } = get(values, "x");
      draft.notNames.push(isGlob(text) ? text : /^\./.test(text) ? `*${text}` : text);
      return true;
    },
  },
  {
    name: "name:not-prefix",
    phrases: [`[name] not ${BEGIN} {x:text}`],
    least: 0.2,
    apply(draft, values) {
      draft.notNames.push(`${get(values, "x").text.replace(/\*$/, "")}*`);
      return true;
    },
  },
  {
    name: "path:not",
    phrases: [
      "without [all] [the] [file] [directory] [under] {x:dir} [directory]",
      "without [all] [the] [file] and directory [under] {x:dir}",
      "without {x:dir} directory",
      "without directory {x:dir}",
      "without directory name {x:name}",
      "without|exclude [the] {x:name} directory",
      '"excluding"|"except"|"ignoring"|"skipping" [the] {x:name} directory|folder',
      "without {x:dir}",
      "without anything|everything|file|those under {x:dir}",
      "not under {x:dir}",
      "not under [a|the] {x:dir} directory",
      "but not under {x:dir}",
      "without {x:dir} {y:dir} directory",
      "without {x:dir} {y:dir}",
      "prune {x:dir}",
      "not descend|descending [into|under|to] {x:dir} [directory]",
      "without descend|descending [into|under|to] {x:dir} [directory]",
      "without descend|descending [into|under|to] directory [name] {x:dir}",
      "without go|going|look|looking [into|under] {x:dir} [directory]",
      "not descend|descending [into|under|to] [directory] [name] {x:dir}",
      "not go|going|look|looking|search|searching [into|under] {x:dir}",
    ],
    least: 0.45,
    apply(draft, values) {
      for (const slot of ["x", "y"])
        if (values.has(slot)) draft.notPaths.push(get(values, slot).text.replace(/^\.\/|\/$/g, ""));
      return true;
    },
  },
  {
    name: "case",
    phrases: [
      "case insensitive",
      "case-insensitive",
      "case insensitively",
      "case-insensitively",
      "without case",
      "regardless [of] case",
      "ignore case",
      "insensitive",
      "upper lower case",
      "irrespective case",
    ],
    apply(draft) {
      draft.ignoreCase = true;
      return true;
    },
  },
  {
    name: "regex",
    phrases: [
      "match|like regex|regexp {x:text} [under] [name|path]",
      "match|like regular expression {x:text}",
      "regex|regexp {x:text}",
      "regular expression {x:text}",
    ],
    least: 0.4,
    apply(draft, values) {
      draft.tests.push(`-regex '${inner(get(values, "x").text)}'`);
      return true;
    },
  },
  {
    name: "content",
    phrases: [
      "contain|include [the|a] [text|line|word|string|phrase|pattern|keyword] {x:text}",
      "have|mention [the|a] [text|line|word|string|phrase|pattern|keyword] {x:text}",
      "with [the|a] text|word|string|phrase|pattern {x:text}",
      "contain {x:text} under content|them|it",
      "content|contents contain|match {x:text}",
      "match text|string {x:text}",
    ],
    least: 0.2,
    apply(draft, values) {
      if (draft.content !== undefined) return false;
      draft.content = get(values, "x");
      return true;
    },
  },
  {
    name: "content:not",
    phrases: [
      "not contain|include [the] [text|word|string] {x:text}",
      "without [text|word|string] {x:text}",
    ],
    least: 0.7,
    apply(draft, values) {
      if (draft.content !== undefined) return false;
      draft.content = get(values, "x");
      draft.contentAbsent = true;
      return true;
    },
  },
  {
    name: "hidden",
    phrases: ["hidden", "dotfile", "dot file", "dotfiles"],
    apply(draft) {
      draft.hidden = true;
      return true;
    },
  },
  {
    name: "hidden:with",
    phrases: [
      "include|including hidden",
      "include|including hidden one|file",
      "also hidden",
      "with hidden [one|file]",
      "even [the] hidden [one|file]",
    ],
    apply(draft) {
      draft.withHidden = true;
      return true;
    },
  },
  {
    name: "hidden:not",
    phrases: ["not hidden", "non-hidden", "without hidden [file] [directory]", "without dotfile"],
    apply(draft) {
      draft.hidden = false;
      return true;
    },
  },
  test("empty", "-empty", [
    "empty",
    "zero-length",
    "zero length",
    "zero byte",
    "zero-byte",
    "0-byte",
    "zero size",
    "size zero",
    "of size 0",
    "that is|are empty",
  ]),
  {
    name: "test:not-empty",
    phrases: ["not empty", "non-empty", "nonempty"],
    apply(draft) {
      draft.tests.push("-not -empty");
      return true;
    },
  },
  test("world-writable", "-perm -o=w", [
    "world writable",
    "world-writable",
    "writable by others|everyone|anyone|other|world",
    "writable other",
  ]),
  test("suid-sgid", "-perm /6000", [
    "suid or sgid [bit]",
    "sgid or suid [bit]",
    "setuid or setgid [bit]",
    "suid sgid bit",
  ]),
  test("suid", "-perm -4000", [
    "setuid",
    "suid",
    "suid bit",
    "set-uid",
    "setuid bit",
    "with [the] setuid|suid [bit] [set]",
  ]),
  test("sgid", "-perm -2000", ["setgid", "sgid", "sgid bit", "set-gid", "setgid bit"]),
  test("sticky", "-perm -1000", ["sticky bit"]),
  test("named-digit", "-name '*[0-9]*'", [
    "name contain|include|have|with [a] digit|digits|number|numbers",
    "with [a] digit|number under [their|its|the] name",
    "with digit under name",
  ]),
  test("named-capital", "-name '[A-Z]*'", [
    `name ${BEGIN} [a] [capital|uppercase] letter`,
    `name ${BEGIN} [an] uppercase [letter]`,
  ]),
  test("named-digit-first", "-name '[0-9]*'", [`name ${BEGIN} [a] digit|number`]),
  test("named-space", "-name '* *'", [
    "name contain|include|have|with [a] space|spaces",
    "with [a] space|spaces under [their|its|the] name",
  ]),
  test("no-extension", "-not -name '*.*'", [
    "without [a|an|any] extension",
    "not have [a|an|any] extension",
    "no extension",
  ]),
  {
    name: "name:length",
    phrases: [
      "name longer|more|bigger than {number} character",
      "name with more than {number} character",
    ],
    apply(draft, values) {
      const length = get(values, "number").number ?? 0;
      if (length > 60) return false;
      draft.tests.push(`-name '${"?".repeat(length + 1)}*'`);
      return true;
    },
  },
  {
    name: "content:import",
    phrases: ['[that] "import"|"imports"|"importing" {x:text}'],
    least: 0.2,
    anyWord: true,
    apply(draft, values) {
      if (draft.content !== undefined) return false;
      draft.content = { text: `import ${get(values, "x").text}`, quoted: true };
      return true;
    },
  },
  test("executable", "-executable", [
    "with|have execute|executable permission|bit",
    '"execute" permission|bit',
    "executable",
    "executable permission",
    "that can be execute|run",
  ]),
  test("readable", "-readable", ["readable"]),
  test("writable", "-writable", ["writable", "writeable"]),
  test("broken", "-xtype l", [
    "broken|dangling|dead link|symlink",
    "broken|dangling symbolic|soft link",
  ]),
  test("no-user", "-nouser", ["no owner|user", "without owner|user", "own nobody", "orphaned"]),
  {
    name: "mode:not",
    phrases: [
      "without permission {mode}",
      "without {mode} permission",
      "not have permission {mode}",
      "not have {mode} permission",
      "not [set] [to] permission {mode}",
      "permission not {mode}",
      "permission other than {mode}",
      "permission is|are not {mode}",
    ],
    least: 0.9,
    apply(draft, values) {
      draft.tests.push(`-not -perm ${get(values, "mode").text}`);
      return true;
    },
  },
  {
    name: "mode",
    phrases: [
      "permission {mode}",
      "{mode} permission",
      "permission set to {mode}",
      "permission is|are|equal {mode}",
      "mode {mode}",
      "permission exactly {mode}",
      "chmod {mode}",
    ],
    least: 0.9,
    apply(draft, values) {
      if (draft.actionSet && draft.action.kind === "chmod") return false;
      draft.tests.push(`-perm ${get(values, "mode").text}`);
      return true;
    },
  },
  {
    name: "owner:not",
    phrases: ["not own [by] [user] {user}", "not belong [to] [user] {user}"],
    least: 0.2,
    anyWord: true,
    apply(draft, values) {
      draft.tests.push(`-not -user ${get(values, "user").text}`);
      return true;
    },
  },
  {
    name: "owner",
    phrases: [
      "own [by] [user] {user} [user]",
      "belong [to] [user] {user}",
      "own by user {user}",
      "owner is {user}",
      "of user {user}",
      "owner {user}",
      "owner is {user}",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      !/^(?:own|owner|ownership|groups?|users?|or|permissions?|change|to)$/i.test(
        get(values, "user").text,
      ),
    apply(draft, values) {
      draft.tests.push(`-user ${get(values, "user").text}`);
      return true;
    },
  },
  {
    name: "group",
    phrases: [
      "own [by] group {group}",
      "belong [to] group {group}",
      "of group {group}",
      "group {group}",
      "group is {group}",
    ],
    least: 0.2,
    apply(draft, values) {
      draft.tests.push(`-group ${get(values, "group").text}`);
      return true;
    },
  },
  {
    name: "inode",
    phrases: ["inode [count] {number}", "inode count is {number}"],
    apply(draft, values) {
      draft.tests.push(`-inum ${get(values, "number").number}`);
      return true;
    },
  },
  {
    name: "same-file",
    phrases: [
      "same inode [as] {x:file}",
      "hard link to {x:file}",
      "hard link of {x:file}",
      "hardlink {x:file}",
    ],
    least: 0.4,
    apply(draft, values) {
      draft.tests.push(`-samefile ${get(values, "x").text}`);
      return true;
    },
  },
];
