/** What is done to the files: copied, moved, their rights and owners changed, packed, run on. */
import type { Facet } from "../facets.js";
import { act, flag } from "./act.js";
import { type FilesDraft, get } from "./draft.js";
import { grants, specials } from "./permissions.js";

/** "Directories 755, files 644". */
const chmodKinds = (
  directories: string,
  files: string,
  phrases: readonly string[],
): Facet<FilesDraft> => ({
  name: "action:chmod-kinds",
  phrases,
  least: 0.9,
  apply(draft, values) {
    if (draft.actionSet && draft.action.kind !== "chmod") return false;
    const mode = (slot: string): string => get(values, slot).text;
    draft.action = { kind: "chmod-kinds", directories: mode(directories), files: mode(files) };
    draft.actionSet = true;
    return true;
  },
});

/** Who a right is given to or taken from, as `chmod` writes it. */
const WHO: readonly (readonly [string, string])[] = [
  ["group and others", "go"],
  ["group and other", "go"],
  ["others and group", "go"],
  ["owner and group", "ug"],
  ["user and group", "ug"],
  ["everybody|everyone|all|anybody|anyone|world", "a"],
  ["others|other|strangers", "o"],
  ["group", "g"],
  ["owner|user|me", "u"],
];
const RIGHTS: readonly (readonly [string, string])[] = [
  ["read and write", "rw"],
  ["read and execute", "rx"],
  ["write", "w"],
  ["read", "r"],
  ["execute|execution|executable|run", "x"],
];

/** "Remove write permission for group and others", "give the group read access". */
const granted: readonly Facet<FilesDraft>[] = WHO.flatMap(([who, letters]) =>
  RIGHTS.flatMap(([right, letter]) => {
    const ACCESS = "permission|permissions|access|right|rights|bit";
    return [
      act(
        "chmod-take",
        [
          `delete|revoke|drop|strip|take [away] [the] ${right} ${ACCESS} for|from|of [the] ${who} [on|from|of]`,
          `delete|revoke|drop|strip|take [away] [the] ${right} for|from [the] ${who} [on|from|of]`,
          `delete|revoke|drop|strip|take [away] [the] ${who} ${right} [${ACCESS}] [on|from|of]`,
          `make not ${right === "read" ? "readable" : "writable"} by|for [the] ${who}`,
        ],
        { kind: "chmod", mode: `${letters}-${letter}` },
      ),
      act(
        "chmod-give",
        [
          `"give"|grant|"add"|allow [the] ${right} ${ACCESS} to|for [the] ${who} [on|to|for|of]`,
          `"give"|grant|"add"|allow [the] ${right} to|for [the] ${who} [on|to|for|of]`,
          `"give"|grant|allow [the] ${who} ${right} [${ACCESS}] [on|to|for|of]`,
          `allow [the] ${who} to ${right}`,
        ],
        { kind: "chmod", mode: `${letters}+${letter}` },
      ),
    ];
  }),
);

/** Facets that change files. */
export const changing: readonly Facet<FilesDraft>[] = [
  act(
    "copy",
    [
      "copy",
      "find and copy",
      "[make] [a] copy [of]",
      'create [a] ["backup"|"spare"] "copy"|"backup"|"copies" [copy] [of]',
      "copy [it|them|each]",
      "copy over|across",
      "back up",
      "backup",
    ],
    { kind: "copy" },
  ),
  {
    // "Copying each to the same name plus .bak".
    name: "copy:ending",
    phrases: [
      '["to"|"as"|"under"|"with"] [the|its] ["same"|"own"|"original"] "name"|"names"|"filename" "plus"|"with"|"and" [the|a] [extra|additional] [extension|suffix|ending] {x:text} [append|added|attached|"at"] [the] [end]',
      '["to"|"as"|"under"|"with"] [the|its] ["same"|"own"|"original"] "name"|"names" "followed" "by" {x:text}',
      '"with" [the|an|a] [extra|additional] [extension|suffix|ending] {x:text} [append|added|attached] [to] [the|its|their] [name|names]',
      '["and"|"by"|"with"] "appending"|"adding"|"append"|"add"|"attaching" [the|a] [extension|suffix|ending] {x:text} ["to"] [the|its|their] [name|names]',
      '"with" {x:text} append|added|attached ["to"] [the|its|their] [name|names]',
      '["to"|"as"] [a] [file] [copy] "named"|"called" [like] [the|it|itself] ["same"|"original"] [name] "plus"|"with" {x:text}',
    ],
    least: 0.3,
    takes: (values) => /^[.~_-][\w.~-]*$/.test(get(values, "x").text),
    apply(draft, values) {
      if (draft.action.kind !== "copy" || draft.destination !== undefined) return false;
      draft.copyEnding = get(values, "x").text;
      return true;
    },
  },
  act("move", ["move", "find and move", "put", "relocate", "shift", "move over|across"], {
    kind: "move",
  }),
  act("chmod", ["change|set [the] permission [of|on|for]", "chmod", "give permission"], {
    kind: "chmod",
    mode: "",
  }),
  act(
    "chmod-to",
    [
      "to {mode}",
      "chmod {mode}",
      "set [the] permission {mode}",
      "change permission to {mode}",
      "give [them] {mode} [permission]",
      "set|make|put [them|it] [to] {mode}",
      "chmod [to] {mode} [on|for]",
      "change|set|give {mode} permission [to|for|on|of]",
      "change|set [the] mode|modes to {mode}",
      "permission to|as {mode} [for|on|of]",
    ],
    (values) => ({ kind: "chmod", mode: get(values, "mode").text }),
    0.9,
  ),
  {
    // Only where something else says that permissions are set.
    name: "action:chmod-mode",
    phrases: ["permission|permissions [to] {mode}", "{mode}", "with|as {mode}"],
    least: 0.9,
    apply(draft, values) {
      if (draft.action.kind !== "chmod" || draft.action.mode !== "") return false;
      draft.action = { kind: "chmod", mode: get(values, "mode").text };
      return true;
    },
  },
  chmodKinds("mode", "mode2", [
    "directory [to] {mode} [and|but] [all] [the] file [to] {mode2}",
    "{mode} [to|for|on] [all] [the] directory and {mode2} [to|for|on] [all] [the] file",
    "directory {mode} file {mode2}",
    "[set|change|give|apply] [mode|permission] {mode} [to|for|on] [all|every|each] [the] directory and|but [mode|permission] {mode2} [to|for|on] [all|every|each] [the] [regular] file",
    "[set|change|give|apply] [all|every|each] [the] directory [mode|permission] [to] {mode} and|but [all|every|each] [the] [regular] file [mode|permission] [to] {mode2}",
    "[make] [all|every|each] [the] directory {mode} and|but [all|every|each] [the] [regular] file {mode2}",
    "[set|change] [the] directory permission [to] {mode} and [the] file permission [to] {mode2}",
  ]),
  chmodKinds("mode2", "mode", [
    "file [to] {mode} [and|but] [all] [the] directory [to] {mode2}",
    "{mode} [to|for|on] [all] [the] file and {mode2} [to|for|on] [all] [the] directory",
    "file {mode} directory {mode2}",
    "[set|change|give|apply] [mode|permission] {mode} [to|for|on] [all|every|each] [the] [regular] file and|but [mode|permission] {mode2} [to|for|on] [all|every|each] [the] directory",
    "[set|change|give|apply] [all|every|each] [the] [regular] file [mode|permission] [to] {mode} and|but [all|every|each] [the] directory [mode|permission] [to] {mode2}",
  ]),
  {
    name: "action:make",
    phrases: ['"make"|"mark"|"set"'],
    apply(draft) {
      if (draft.actionSet) return false;
      // "make all .sh files executable": what they become comes later.
      draft.action = { kind: "chmod", mode: "" };
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "action:made-read-only",
    phrases: ["read-only", "readonly", "read only", "not writable", "write-protected", "immutable"],
    apply(draft) {
      if (draft.action.kind !== "chmod" || draft.action.mode !== "") return false;
      draft.action = { kind: "chmod", mode: "a-w" };
      return true;
    },
  },
  ...(
    [
      [
        "go-rwx",
        [
          "private",
          "accessible|readable only [by|to] me|owner|myself",
          "only readable [by] me|owner",
        ],
      ],
      [
        "a+r",
        [
          "world-readable",
          "world readable",
          "readable by|for|to everyone|everybody|all|anyone|anybody",
        ],
      ],
      [
        "g+w",
        [
          "group-writable",
          "group writable|writeable",
          "writable|writeable by|for [the] [my] group",
        ],
      ],
      ["u+w", ["writable|writeable [again]", "writable by [the] owner|me"]],
      ["a+w", ["world-writable", "writable by|for everyone|everybody|all|anyone"]],
    ] as const
  ).map(
    ([mode, phrases]): Facet<FilesDraft> => ({
      name: "action:made-so",
      phrases,
      apply(draft) {
        if (draft.action.kind !== "chmod" || draft.action.mode !== "") return false;
        draft.action = { kind: "chmod", mode };
        return true;
      },
    }),
  ),
  {
    name: "action:made",
    phrases: ["executable", "executable by|for all|everyone|everybody", '"runnable"'],
    apply(draft) {
      if (draft.action.kind !== "chmod" || draft.action.mode !== "") return false;
      draft.action = { kind: "chmod", mode: "+x" };
      return true;
    },
  },
  ...granted,
  ...grants,
  ...specials,
  {
    name: "action:chmod-from",
    phrases: [
      "from {mode} to {mode2}",
      "[change|set] [the] permission [of|for|on] [all] [from] {mode} to {mode2}",
    ],
    least: 0.9,
    apply(draft, values) {
      const isOpen = draft.action.kind === "chmod" && draft.action.mode === "";
      if (draft.actionSet && draft.action.kind !== "list" && !isOpen) return false;
      draft.tests.push(`-perm ${get(values, "mode").text}`);
      draft.action = { kind: "chmod", mode: get(values, "mode2").text };
      draft.actionSet = true;
      return true;
    },
  },
  act("chmod-exec", ["make executable", "add execute|executable|run permission|bit"], {
    kind: "chmod",
    mode: "+x",
  }),
  act("chmod-read-only", ["make read-only|readonly", "delete write permission", "make read only"], {
    kind: "chmod",
    mode: "a-w",
  }),
  act(
    "chown",
    [
      "change|set [the] own|owner|ownership to [user] {user}",
      "change own {user}",
      "[and] change|set [their|its|the] user|owner|ownership to [user] {user}",
      "chown to {user}",
    ],
    (values) => ({ kind: "chown", owner: get(values, "user").text }),
    0.2,
  ),
  act(
    "chown-of",
    [
      "change|set [the] own|owner|ownership [of]",
      "change|set [the] own|owner|ownership and group [own|ownership] [of]",
      "change|set [the] user and group [of]",
    ],
    { kind: "chown", owner: "" },
  ),
  act(
    "chown-to",
    ["to [user] {user}", "to {user} and [group] [to] {group}", "to user {user} and group {group}"],
    (values) => ({
      kind: "chown",
      owner: [
        get(values, "user").text,
        ...(values.has("group") ? [get(values, "group").text] : []),
      ].join(":"),
    }),
    0.2,
  ),
  act("chgrp-of", ["change|set [the] group [own|ownership] [of]"], { kind: "chgrp", group: "" }),
  act(
    "chgrp-to",
    ["to [group] {group}"],
    (values) => ({ kind: "chgrp", group: get(values, "group").text }),
    0.2,
  ),
  act(
    "exec",
    [
      "[and] run|execute|apply [the] [command] {x:command} on|for|with|against|to them|it|each [of] [them]",
      "[and] run|execute [the] [command] {x:command} with [the] [found] file as argument|arguments",
      "and run|execute {x:command} on|for|with [all|each|every] [of] [file] [found]",
      "run|execute [the] [command] {x:command} on|for|with|against [all|each|every] [of] [file] [found]",
      "and run [the] [command] {x:command}",
    ],
    (values) => ({ kind: "exec", program: get(values, "x").text }),
    0.6,
  ),
  {
    name: "action:exec-known",
    phrases: [
      "[and] run|execute|apply|use {x:text} on|for|against [all|each|every] [of] [file|it|them]",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      /^(?:file|stat|wc|md5sum|sha1sum|sha256sum|gzip|gunzip|bzip2|cat|head|tail|ls|basename|dirname|du|strings|nl|sort)$/.test(
        get(values, "x").text,
      ),
    apply(draft, values) {
      if (draft.actionSet && draft.action.kind !== "list") return false;
      draft.action = { kind: "exec", program: get(values, "x").text };
      draft.actionSet = true;
      return true;
    },
  },
  act(
    "chgrp",
    ["change|set [the] group to {group}", "change group own|ownership to {group}"],
    (values) => ({ kind: "chgrp", group: get(values, "group").text }),
    0.2,
  ),
  act(
    "archive",
    [
      "compress",
      "archive",
      "tar",
      "create [a|an] [compressed] [gzipped] compress|tarball|tar [file] [of|from|with|containing]",
      "add to archive",
      "tar up",
      "zip [up]",
      "pack [up]",
      "bundle [up]",
      'create [a|an] [compressed] "zip"|archive [file] [of|from|with|containing|out]',
      "put to|into|under [a|an|one] [single] zip|archive|tarball|tar",
    ],
    { kind: "archive" },
  ),
  act(
    "gzip",
    [
      "gzip",
      "compress [using|with] gzip",
      "with gzip",
      'gzip "each"|"every"',
      'compress "each"|"every"|individually',
      "gzip [up] all",
      "compress [them] individually",
      "individually",
      "each [one] separately|individually",
      "gz",
    ],
    { kind: "gzip" },
  ),
  act("gunzip", ["gunzip", "extract [all] gz|gzip", "extract"], { kind: "gunzip" }),
  act(
    "total-size",
    [
      "total size [of]",
      "show total size [of]",
      "sum size",
      "combined size",
      "total disk use|usage",
      "how much disk|space",
      "total space",
      "calculate total size",
      "how big|large [are|is] [all]",
      "how much [disk] space [do|does|is|are]",
      "[the] size of all [the]",
      "total bytes [of|in]",
      "size in total",
      "summed|summarized size",
      "how much do|does",
      "add up [the] size|sizes [of]",
      "sum up [the] size|sizes [of]",
    ],
    { kind: "total-size" },
  ),
  flag("apparent", ["by apparent size", "apparent size", "as apparent size"], (draft) => {
    if (draft.action.kind === "total-size") draft.inBytes = true;
  }),
  flag(
    "take-up",
    [
      "take|taking|use|using|occupy|occupies|need|weigh [up] [together|altogether|in] [total]",
      "altogether|together|combined|in total",
      "occupy",
    ],
    (draft) => {
      if (draft.action.kind === "lines") draft.action = { kind: "lines", total: true };
    },
  ),
  act(
    "du-each",
    [
      "[show] [disk] use|usage|size|space [of|for|per|by] each|every|all [immediate] [of] directory",
      "[show] [disk] use|usage|size|space used|taken [of|for|per|by] each|every [immediate] directory",
      "[disk] use|usage|size|sizes per|by directory",
      "[show] [the] [total] [disk] use|usage|size|space of|for|per each|every|all [immediate|direct|top-level] [sub] directory directly",
      "how much [disk] space [does|do|is] each|every [immediate] directory [take|use|takes|uses|need|needs|occupies] [up]",
      '"sizes" of|for [all] [the] [immediate|top-level|top] [level] "folders"|"directories"|"subdirectories"|"subfolders"|"dirs"',
      'size|sizes [of|for] [the] [immediate] "folders"|"directories"|"subdirectories"|"subfolders"|"dirs"',
      "how much [disk] space each|every directory take|use|takes|uses [up]",
      "how big|large [is] each|every directory [is]",
      "how big|large are [the|all] directory",
      "directory size|sizes",
      "which directory take|use|is|takes|uses|eat|eats|hog|hogs [up] [the] most [disk] [space]",
      "which directory be [the] biggest",
      "what take|takes|using|use|uses|eating|eat|eats [up] [the|all] [most|my] [disk] [space]",
    ],
    { kind: "du-each" },
  ),
  act(
    "touch",
    [
      "touch",
      "update [the] timestamp|time [of]",
      "change timestamp|timestamps",
      "change [the] timestamp|timestamps|mtime [of|on] [to] [now|current]",
      "update access modification time",
    ],
    { kind: "touch" },
  ),
  act(
    "type",
    [
      "show [the] file type|types [information] [of|for]",
      "file type information [of|for|about]",
      "determine type of",
      "show the type of",
      "type of each",
    ],
    { kind: "type" },
  ),
];
