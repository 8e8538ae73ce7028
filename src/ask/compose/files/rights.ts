/** By owner, group and permissions. */
import type { Facet } from "../facets.js";
import { type FilesDraft, get } from "./draft.js";
import { test } from "./facet-makers.js";

const IS_NO_USER =
  /^(?:own|owner|ownership|groups?|users?|or|permissions?|change|to|in|by|the|a|and|under|of|me|myself|i|no|any|one|else|somebody|someone|something|anything|everyone|either|both|each|every|regular|that|become|other|another|whom|may|can|might|should|who|which|their|its|my|line|lines|name|names|path|paths|most|fewest|least|script|copy|count|number)$/i;

const SET = "[bit] [set] [on]";

/** Facets on rights. */
export const rights: readonly Facet<FilesDraft>[] = [
  test("world-writable", "-perm -o=w", [
    "world writable|writeable",
    "world-writable|world-writeable",
    "writable|writeable by|for others|everyone|anyone|everybody|anybody|other|world|all",
    "writable|writeable [by|for] [the] [whole] world|others|everyone|anyone|everybody",
    "writable other",
    '"anyone"|"everyone"|"everybody"|"others"|"anybody" can|may write|modify|change [to]',
  ]),
  test("world-readable", "-perm -o=r", [
    "world readable",
    "world-readable",
    "readable by|for others|everyone|anyone|everybody|anybody|other|world|all",
    '"anyone"|"everyone"|"everybody"|"others"|"anybody" can|may read',
  ]),
  test("group-writable", "-perm -g=w", [
    "group writable|writeable",
    "group-writable|group-writeable",
    "writable|writeable by|for [the|their] group",
  ]),
  test("suid-sgid", "-perm /6000", [
    "suid or sgid [bit]",
    "sgid or suid [bit]",
    "setuid or|and setgid [bit]",
    "suid and sgid [bit]",
    "suid sgid bit",
  ]),
  test("suid", "-perm -4000", [
    `setuid ${SET}`,
    `suid ${SET}`,
    `set-uid ${SET}`,
    "with [the] setuid|suid [bit] [set]",
    '"set" "uid"|"user-id" [bit] [set] [on]',
  ]),
  test("sgid", "-perm -2000", [
    `setgid ${SET}`,
    `sgid ${SET}`,
    `set-gid ${SET}`,
    '"set" "gid"|"group-id" [bit] [set] [on]',
  ]),
  test("sticky", "-perm -1000", ["[with] [the] sticky bit [set]", '"sticky"']),
  test("not-sticky", "-not -perm -1000", [
    "not have [the] sticky bit [set]",
    "without [the|a] sticky bit [set]",
    "no|lack|lacking|missing [the|a] sticky bit [set]",
    "where [the] sticky bit [is] not set",
    "sticky bit not set",
  ]),
  {
    name: "test:executables",
    phrases: ['"executables"', 'executable "files"|"programs"|"scripts"'],
    apply(draft) {
      draft.kinds.add("f");
      draft.tests.push("-executable");
      return true;
    },
  },
  test("executable", "-executable", [
    "with|have execute|executable permission|bit",
    '"execute" permission|bit',
    "executable",
    "executable permission",
    "that can be execute|run",
    "i can run|execute",
    "[the] current|calling user can|may run|execute",
    '"runnable"',
  ]),
  test("not-executable", "-not -executable", [
    "not executable",
    "not [marked] [as] executable",
    "without execute|executable [permission|bit]",
    "non-executable",
    "lack|lacking|missing [the] execute|executable|x [permission|bit]",
    "not have [the] execute|executable|x [permission|bit] [set]",
  ]),
  test("readable", "-readable", [
    "readable",
    "readable permission|access",
    "i can read",
    '[the] current|calling user can|may|is [able] "read"',
  ]),
  test("not-readable", "-not -readable", [
    "not readable [by|for] [the] [current] [user|me]",
    "unreadable [by|for] [the] [current] [user|me]",
    "i not read",
    '[the|my] current|calling|own user not "read"',
    '[the|my] "user" not "read"',
    "[the] current|calling user [has|have] no read permission|access [on|to|for]",
  ]),
  test("writable", "-writable", [
    "writable",
    "writable|writeable permission|access",
    "writeable",
    "i can write [to]",
    '[the] current|calling user can|may|is [able] "write" [to]',
  ]),
  test("not-writable", "-not -writable", [
    "not writable|writeable",
    "read-only",
    '"read" "only"',
    "readonly",
    "i not write [to]",
    '[the|my] current|calling|own user not "write" [to]',
  ]),
  test("no-user", "-nouser", [
    '[have|has|with] "nouser"|"nousers"',
    "not belong|own [to|by] a|any [valid|existing|known] user|owner",
    "belong [to] no [valid|existing|known] user|owner",
    "no owner|user",
    "without [an|a|any] [existing|valid] owner|user",
    "own nobody",
    "orphaned",
    '"whose" "owner" [no] [longer] exist|exists',
    "own by no [existing] user",
    "owner no longer exist",
    "not have [a|an|any] [valid|existing] owner",
    "nobody|no-one|noone own|owns",
    "no one own|owns",
  ]),
  test("no-one", "\\( -nouser -o -nogroup \\)", [
    "not own|belong [by|to] any [existing|valid|known] user|owner or group",
    "no [existing|valid] owner|user or [no] group",
    "without [an|a|any] [existing|valid] owner|user or group",
    '"nouser" or "nogroup"',
  ]),
  test("no-group", "-nogroup", [
    '[have|has|with] "nogroup"|"nogroups"',
    "not belong [to] a|any [valid|existing|known] group",
    "belong [to] no [valid|existing|known] group",
    "no [valid|existing] group",
    "without [a|any|valid] group",
  ]),
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
      "permission is|are not [set] [to] {mode}",
      "not [set] [to] [mode] {mode}",
      "permission differ|different [from|than] {mode}",
    ],
    least: 0.9,
    apply(draft, values) {
      draft.tests.push(`-not -perm ${get(values, "mode").text}`);
      return true;
    },
  },
  {
    name: "mode:either",
    phrases: ["permission [of|either|set] [to] {x:mode} or [to|permission] {y:mode}"],
    least: 0.9,
    takes: (values) => [...values.values()].every(({ text }) => /^0?[0-7]{3,4}$/.test(text)),
    apply(draft, values) {
      if (draft.actionSet && draft.action.kind === "chmod") return false;
      const [x, y] = [get(values, "x").text, get(values, "y").text];
      draft.tests.push(`\\( -perm ${x} -o -perm ${y} \\)`);
      return true;
    },
  },
  {
    // "At least 644": these bits, and others too.
    name: "mode:least",
    phrases: [
      "[with|have] [at] least {mode} permission",
      "[with|have] [at] least permission [of|set] [to] {mode}",
      "permission [of|be] [at] least {mode}",
    ],
    least: 0.9,
    takes: (values) => /^0?[0-7]{3,4}$/.test(get(values, "mode").text),
    apply(draft, values) {
      if (draft.action.kind === "chmod") return false;
      draft.tests.push(`-perm -${get(values, "mode").text}`);
      return true;
    },
  },
  {
    name: "mode",
    phrases: [
      "permission {mode}",
      "permission [of|to|at] {mode}",
      "[exactly|exact] {mode} permission",
      "with|have [exactly] {mode}",
      "permission set to {mode}",
      "permission is|are|equal [exactly] {mode}",
      "permission exactly {mode}",
      "[exactly|exact] permission {mode}",
      "chmod|chmodded [to] {mode}",
    ],
    least: 0.9,
    takes: (values) => /^0?[0-7]{3,4}$|[-+=]/.test(get(values, "mode").text),
    apply(draft, values) {
      if (draft.actionSet && draft.action.kind === "chmod") return false;
      const { text } = get(values, "mode");
      draft.tests.push(/[-+=]/.test(text) ? `-perm -${text.replace(/\+/g, "=")}` : `-perm ${text}`);
      return true;
    },
  },
  ...(["uid", "gid"] as const).map(
    (id): Facet<FilesDraft> => ({
      name: `owner:${id}`,
      phrases: [
        `[own] [by] [with|of] ${id} [of] {number}`,
        `[own|belong] [by|to] ${id === "uid" ? "user" : "group"} [with] id|${id} {number}`,
        `[with|whose] [${id === "uid" ? "user" : "group"}] id [is] {number}`,
      ],
      apply(draft, values) {
        const { number } = get(values, "number");
        if (number === undefined) return false;
        draft.tests.push(`-${id} ${number}`);
        return true;
      },
    }),
  ),
  ...(["uid", "gid"] as const).flatMap((id): Facet<FilesDraft>[] => {
    const who = id === "uid" ? '"user"|"users"' : '"group"|"groups"';
    const said = `[own|belong] [by|to] [${who}] [with|whose] [a|the] [${who}] "id"|"ids"|"${id}"|"${id}s" [is|be]`;
    const range = "between {number} [and] {number2}";
    const ids = (
      name: string,
      phrases: readonly string[],
      make: (a: number, b: number) => string,
    ) =>
      ({
        name: `owner:${id}-${name}`,
        phrases,
        apply(draft, values) {
          const [a, b] = ["number", "number2"].map((slot) => values.get(slot)?.number ?? 0);
          draft.tests.push(make(a as number, b as number));
          return true;
        },
      }) satisfies Facet<FilesDraft>;
    return [
      ids(
        "within",
        [`${said} ${range}`, `${said} ${range} [both] included|inclusive`],
        (a, b) => `-${id} +${a - 1} -${id} -${b + 1}`,
      ),
      ids(
        "inside",
        [
          `${said} ${range} [both] "excluded"|"exclusive"|"exclusively"`,
          `${said} ${range} without [the] ends|"limits"|"bounds"`,
        ],
        (a, b) => `-${id} +${a} -${id} -${b}`,
      ),
      ids("over", [`${said} bigger|more|over|above [than] {number}`], (a) => `-${id} +${a}`),
      ids("under", [`${said} smaller|less|under|below [than] {number}`], (a) => `-${id} -${a}`),
    ];
  }),
  {
    name: "owner:me",
    phrases: [
      "own [by] me|myself",
      "belong [to] me|myself",
      "i own",
      "that be mine",
      '"mine"',
      "own by [the] [my] current user",
      "own by my [own] user",
    ],
    apply(draft) {
      draft.tests.push('-user "$USER"');
      return true;
    },
  },
  {
    name: "owner:not-me",
    phrases: [
      "not own [by] me|myself",
      "not belong [to] me|myself",
      "i not own",
      "not mine",
      "own by someone|somebody else",
    ],
    apply(draft) {
      draft.tests.push('-not -user "$USER"');
      return true;
    },
  },
  {
    name: "owner:not",
    phrases: [
      "not own [by] [user] {user}",
      "not belong [to] [user] {user}",
      "not belong [to] [the] {user} user|account",
      "not own [by] [the] {user} user|account",
      "own by [a|any|anyone|someone|somebody|anybody] [user|users] other|else [than|but|except] {user}",
      "belong to [a|an|any|anyone|someone] [user|users] other|else [than|but|except] {user}",
      "[with] [an|a] owner|user other than {user}",
      "owner [is] not {user}",
      "without [those|file|one] own [by] {user}",
      "other than {user} own",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) => !IS_NO_USER.test(get(values, "user").text),
    apply(draft, values) {
      draft.tests.push(`-not -user ${get(values, "user").text}`);
      return true;
    },
  },
  {
    name: "owner",
    phrases: [
      "own [by] [the] [user] {user} [user]",
      "belong [to] [the] [user] {user}",
      "belong [to] [the] {user} user|account",
      "own by user {user}",
      "own by either {user} or {user2}",
      "own by [user] {user} or [by] [user] {user2}",
      "[whose] owner is {user}",
      '"of"|"by" [the] user {user}',
      "owner {user}",
      '{user} "owned"|"owns"',
      "owner is {user}",
      "create by [the] [user] {user}",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) =>
      [...values.values()].every(({ text }) => !IS_NO_USER.test(text) && !/[*/]/.test(text)),
    apply(draft, values) {
      const two = values.get("user2")?.text;
      const test = `-user ${get(values, "user").text}`;
      draft.tests.push(two === undefined ? test : `\\( ${test} -o -user ${two} \\)`);
      return true;
    },
  },
  {
    name: "group:not",
    phrases: [
      "not own [by] [the] group {group}",
      "not belong [to] [the] group {group}",
      "not belong [to] [the] {group} group",
      "not [be] under [the] group {group}",
      "group is not {group}",
      "own|belong [by|to] [a|any|some] group other than {group}",
      "[with|has|have] [a|any] group other than {group}",
      "[whose|with] group differs from {group}",
      "but|and [to] [a|another|different] group [other] than {group}",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) => !IS_NO_USER.test(get(values, "group").text),
    apply(draft, values) {
      draft.tests.push(`-not -group ${get(values, "group").text}`);
      return true;
    },
  },
  {
    name: "group",
    phrases: [
      "own [by] [the] group {group}",
      "belong [to] [the] group {group}",
      "belong [to] [the] {group} group",
      '"of"|"in"|"from" [the] group {group}',
      "[with|whose|have] [the] group {group}",
      "[with|whose|have] group is {group}",
      "own [by] [the] {group} group",
      '"in" [the] {group} "group"',
    ],
    least: 0.2,
    takes: (values) => !IS_NO_USER.test(get(values, "group").text),
    apply(draft, values) {
      draft.tests.push(`-group ${get(values, "group").text}`);
      return true;
    },
  },
];
