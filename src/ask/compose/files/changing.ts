/** What is done to the files: copied, moved, their rights and owners changed, packed, run on. */
import type { Facet } from "../facets.js";
import { act } from "./act.js";
import { type FilesDraft, get } from "./draft.js";

/** Facets that change files. */
export const changing: readonly Facet<FilesDraft>[] = [
  act("copy", ["copy", "find and copy"], { kind: "copy" }),
  act("move", ["move", "find and move"], { kind: "move" }),
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
    ],
    (values) => ({ kind: "chmod", mode: get(values, "mode").text }),
    0.9,
  ),
  {
    name: "action:make",
    phrases: ['"make"|"mark"'],
    apply(draft) {
      if (draft.actionSet) return false;
      // "make all .sh files executable": what they become comes later.
      draft.action = { kind: "chmod", mode: "" };
      draft.actionSet = true;
      return true;
    },
  },
  {
    name: "action:made",
    phrases: ["executable", "executable by|for all|everyone|everybody"],
    apply(draft) {
      if (draft.action.kind !== "chmod" || draft.action.mode !== "") return false;
      draft.action = { kind: "chmod", mode: "+x" };
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
    ],
    { kind: "archive" },
  ),
  act(
    "gzip",
    [
      "gzip",
      "compress [using|with] gzip",
      "with gzip",
      "gzip each|every",
      "compress each|every|individually",
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
    ],
    { kind: "total-size" },
  ),
  act(
    "touch",
    [
      "touch",
      "update [the] timestamp|time [of]",
      "change timestamp",
      "update access modification time",
    ],
    { kind: "touch" },
  ),
  act(
    "type",
    ["show [the] file type [of]", "determine type of", "show the type of", "type of each"],
    { kind: "type" },
  ),
];
