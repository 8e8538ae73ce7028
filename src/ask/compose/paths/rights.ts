/** Rights and owners of named paths. */

import type { Facet } from "../facets.js";
import { defineNoun, meaningOf } from "../nouns.js";
import { type Named, type PathsDraft, word } from "./draft.js";
import { operation } from "./operation.js";

// "Read and write" as a digit of a mode.
defineNoun<number>("RIGHTS", [
  ['"rw"|"read-write"|"read/write"', () => 6],
  ['"read" ["and"] "write" ["access"|"permission"|"permissions"]', () => 6],
  ['"rwx"|"full"|"everything"|"full-access"|"all" ["access"|"rights"|"permissions"]', () => 7],
  ['"read" ["and"] "write" ["and"] "execute"', () => 7],
  ['"rx"|"r-x"', () => 5],
  ['"read" ["and"] "execute" ["access"|"permission"|"permissions"]', () => 5],
  ['"read"|"r"|"read-only"|"readonly" ["only"|"access"|"permission"]', () => 4],
  ['"write"|"w" ["only"|"access"|"permission"]', () => 2],
  ['"execute"|"x" ["only"|"access"|"permission"]', () => 1],
  ['"nothing"|"none"|"no" ["access"|"permissions"|"permission"|"rights"|"at"] ["all"]', () => 0],
]);

// Whose rights, as chmod writes it.
defineNoun<string>("WHO", [
  ['"group" "and" "others"|"other"|"everyone"|"world"', () => "go"],
  ['"others" "and" "group"', () => "go"],
  ['"owner"|"user" "and" "group"', () => "ug"],
  ['"everyone"|"everybody" "else"', () => "o"],
  ['"everyone"|"everybody"|"all"|"anyone"|"anybody"|"world" [users]', () => "a"],
  ['"others"|"other"|"strangers" ["users"]', () => "o"],
  ['"group" ["members"]', () => "g"],
  ['"owner"|"user"|"me"|"myself"', () => "u"],
]);

// One right, as chmod writes it.
defineNoun<string>("RIGHT", [
  ['"read" "and" "write"', () => "rw"],
  ['"read" "and" "execute"', () => "rx"],
  ['"write"', () => "w"],
  ['"read"', () => "r"],
  ['"execute"|"execution"|"executable"|"run"', () => "x"],
]);

// All that a directory holds.
defineNoun<true>("EVERYTHING", [
  [
    '[all] "everything"|"all"|"whatever"|"anything" [that] [is] "in"|"under"|"below"|"inside"|"beneath"|"within" "it"|"there"',
    () => true,
  ],
  ['[all] [of] "its"|"the" "contents"|"content"|"files"', () => true],
]);
defineNoun<true>("WHOLE", [['"whole"|"entire" ["of"|"tree"|"directory"|"folder"]', () => true]]);

const ACCESS = '["permission"|"permissions"|"access"|"right"|"rights"|"bit"]';
const OWNER = '"owner"|"user"|"me"|"myself"';
const OTHERS =
  '[the] "others"|"other"|"everybody"|"anybody"|"everyone"|"world"|"anyone"|"rest" ["else"]';

const tree = (has: (how: "recursive") => boolean): string => (has("recursive") ? " -R" : "");

const chmod = (name: string, mode: string, phrases: readonly string[]): Facet<PathsDraft> =>
  operation(name, phrases, ["recursive"], ({ paths: { x, y }, has }) =>
    x === undefined
      ? undefined
      : `chmod${tree(has)} ${mode} ${word(x)}${y === undefined ? "" : ` ${word(y)}`}`,
  );

const isMode = (_: unknown, values: ReadonlyMap<string, { readonly text: string }>): boolean =>
  /^[0-7]{3,4}$|^[ugoa]*[-+=][rwxXst]*(?:,[ugoa]*[-+=][rwxXst]*)*$/.test(
    values.get("m")?.text ?? "",
  );
const isUser = (_: unknown, values: ReadonlyMap<string, { readonly text: string }>): boolean =>
  ["u", "g"].every(
    (slot) =>
      !values.has(slot) ||
      (/^[\w.-]+(?::[\w.-]*)?$/.test(values.get(slot)?.text ?? "") &&
        !/^(?:the|user|group|owner|to|of|and|all|everyone|root's)$/i.test(
          values.get(slot)?.text ?? "",
        )),
  );

/** The paths of x and, where there are two, y. */
const both = (x: Named, y: Named | undefined): string =>
  `${word(x)}${y === undefined ? "" : ` ${word(y)}`}`;

const all: readonly Facet<PathsDraft>[] = [
  operation(
    "chmod",
    [
      '"chmod" {m:mode} ["on"|"for"] {x:PATH}',
      '"chmod" {x:PATH} "to" {m:mode}',
      '"set"|"change"|"make" [the] ["permissions"|"permission"|"mode"|"perms"|"rights"] ["of"|"on"|"for"] {x:PATH} ["to"|"be"] {m:mode}',
      '"set"|"put"|"apply" ["mode"|"permission"|"permissions"|"perms"] {m:mode} ["permissions"|"permission"|"mode"] "on"|"to"|"for" {x:PATH}',
      '"give" {x:PATH} ["mode"|"permissions"|"permission"] {m:mode} ["permissions"|"permission"|"mode"]',
    ],
    ["recursive"],
    ({ paths: { x }, values, has }) =>
      x ? `chmod${tree(has)} ${values.get("m")?.text} ${word(x)}` : undefined,
    isMode,
  ),
  chmod("chmod-x", "+x", [
    '"make"|"mark"|"set" {x:PATH} ["as"|"be"] "executable"|"runnable" [for|by] [everyone|everybody|all]',
    '"make"|"mark" {x:PATH} ["and"] {y:PATH} "executable"|"runnable"',
    '"make" {x:PATH} [so] [that] [i|it|we] [can] [be] "run"|"runnable"|"executed" [it]',
    `"give"|"add" {x:PATH} [the] "execute"|"executable"|"run" ${ACCESS}`,
    `"add"|"set" [the] "execute"|"executable"|"x" ${ACCESS} "to"|"on"|"for" {x:PATH}`,
    '"allow" {x:PATH} [to] be "executed"|"run"',
  ]),
  chmod("chmod-ux", "u+x", [
    '"make" {x:PATH} "executable" [only] "by"|"for" [only] [the|its] "owner"|"me"|"myself"|"user" [only]',
    '"make" {x:PATH} "executable" [but] [only] "for"|"by" [the|its] "owner"|"me"|"myself" [only|alone]',
  ]),
  chmod("chmod-not-x", "-x", [
    '"make" {x:PATH} "non-executable"|"unexecutable"',
    '"make" {x:PATH} not "executable"',
    `"remove"|"drop"|"take" [away] [the] "execute"|"executable"|"x" ${ACCESS} "from"|"of"|"on" {x:PATH}`,
  ]),
  chmod("chmod-read-only", "a-w", [
    '"make"|"set"|"mark" {x:PATH} ["as"] "read-only"|"readonly"|"write-protected" [for|to] [everyone|everybody|all]',
    '"make"|"set"|"mark" {x:PATH} ["as"] "read" only [for|to] [everyone|everybody|all]',
    '"write-protect" {x:PATH}',
    '"make" {x:PATH} "unwritable" [for|by] [everyone|everybody|all]',
  ]),
  chmod("chmod-private", "go-rwx", [
    '"make"|"set" {x:PATH} "private"|"inaccessible" [to|for] [others|me|everyone] [else]',
    '"make" {x:PATH} [accessible|readable] only [accessible|readable] "by"|"for"|"to" "me"|"myself"|"owner"',
    '"only" i|me|owner should|may|can [be] [able] [to] [read|access] {x:PATH}',
  ]),
  chmod("chmod-writable", "u+w", [
    '"make" {x:PATH} "writable"|"writeable" [again]',
    '"unprotect" {x:PATH}',
  ]),
  operation(
    "chmod-take",
    [
      `"remove"|"revoke"|"drop"|"strip"|"take" [away] [the] {r:RIGHT} ${ACCESS} "for"|"from"|"of" {g:WHO} "on"|"from"|"of"|"for"|"to" {x:PATH}`,
      `"remove"|"revoke"|"drop"|"strip"|"take" [away] {g:WHO} {r:RIGHT} ${ACCESS} "on"|"from"|"of"|"for"|"to" {x:PATH}`,
      `"remove"|"revoke"|"drop"|"strip"|"take" [away] [the] {r:RIGHT} ${ACCESS} "on"|"from"|"of" {x:PATH} "for"|"from"|"of" {g:WHO}`,
      `"forbid"|"deny"|"stop" {g:WHO} ["to"|"from"] {r:RIGHT} ["access"|"permission"] ["to"|"on"|"from"] {x:PATH}`,
    ],
    ["recursive"],
    ({ paths: { x }, values, has }) =>
      x
        ? `chmod${tree(has)} ${meaningOf<string>(values, "g")}-${meaningOf<string>(values, "r")} ${word(x)}`
        : undefined,
  ),
  operation(
    "chmod-give",
    [
      `"give"|"grant"|"add"|"allow" [the] {r:RIGHT} ${ACCESS} "to"|"for" {g:WHO} "on"|"for"|"of"|"to" {x:PATH}`,
      `"give"|"grant"|"allow"|"let" {g:WHO} ["to"] {r:RIGHT} ${ACCESS} ["on"|"for"|"to"|"of"] {x:PATH}`,
      `"give"|"grant"|"add"|"allow" [the] {r:RIGHT} ${ACCESS} "on"|"of"|"to" {x:PATH} "to"|"for" {g:WHO}`,
      `"make" {x:PATH} {r:READABLE} "by"|"for"|"to" {g:WHO}`,
    ],
    ["recursive"],
    ({ paths: { x }, values, has }) =>
      x
        ? `chmod${tree(has)} ${meaningOf<string>(values, "g")}+${meaningOf<string>(values, "r")} ${word(x)}`
        : undefined,
    // A word is a name here only as far as nothing is opened to everyone by it.
    ({ x }, values) =>
      x?.token.thing === true || !/[ao]/.test(meaningOf<string>(values, "g") ?? "a"),
  ),
  operation(
    "chmod-each",
    [
      `"set"|"make"|"give" {a:RIGHTS} "for"|"to" ${OWNER} ["and"] {b:RIGHTS} "for"|"to" "group" ["and"] {c:RIGHTS} "for"|"to" ${OTHERS} "on"|"for"|"to"|"of" {x:PATH}`,
      `"set"|"make" {x:PATH} ["to"|"be"] {a:RIGHTS} "for"|"to"|"by" ${OWNER} ["and"] {b:RIGHTS} "for"|"to"|"by" "group" ["and"] {c:RIGHTS} "for"|"to"|"by" ${OTHERS}`,
      `"set"|"make"|"give" ${OWNER} {a:RIGHTS} ["and"] "group" {b:RIGHTS} ["and"] ${OTHERS} {c:RIGHTS} "on"|"for"|"to"|"of" {x:PATH}`,
      `{x:PATH} ${OWNER} {a:RIGHTS} ["and"] "group" {b:RIGHTS} ["and"] ${OTHERS} {c:RIGHTS}`,
    ],
    ["recursive"],
    ({ paths: { x }, values, has }) =>
      x
        ? `chmod${tree(has)} ${["a", "b", "c"].map((slot) => meaningOf<number>(values, slot)).join("")} ${word(x)}`
        : undefined,
  ),
  operation(
    "chmod-two",
    [
      `"set"|"make"|"give" {a:RIGHTS} "for"|"to" ["only"] ${OWNER} ["only"] ["and"] {c:RIGHTS} "for"|"to" ${OTHERS} "on"|"for"|"to"|"of" {x:PATH}`,
      `"set"|"make" {x:PATH} ["to"|"be"] {a:RIGHTS} "for"|"to"|"by" ${OWNER} ["and"] {c:RIGHTS} "for"|"to"|"by" ${OTHERS}`,
      `"give"|"grant"|"set"|"make" {x:PATH} ["to"|"be"] {a:RIGHTS} ["permission"|"permissions"|"access"] "for"|"to" [only] [the|its] ${OWNER} ["only"] ["and"|"but"] {c:RIGHTS} ["for"|"to"] ${OTHERS}`,
    ],
    ["recursive"],
    ({ paths: { x }, values, has }) => {
      const [a, c] = [meaningOf<number>(values, "a"), meaningOf<number>(values, "c")];
      return x ? `chmod${tree(has)} ${a}${c}${c} ${word(x)}` : undefined;
    },
  ),
  operation(
    "chown",
    [
      '"chown" {x:PATH} "to" ["user"] {u:name}',
      '"change"|"set"|"make"|"transfer" [the] "owner"|"ownership" ["of"|"on"|"for"] {x:PATH} "to"|"be" ["user"] {u:name}',
      '"make" ["user"] {u:name} [the] "owner" "of" {x:PATH}',
      '"make" {x:PATH} [be] "belong"|"owned" ["to"|"by"] ["user"] {u:name}',
      '"give" [the] ["ownership"] ["of"] {x:PATH} "to" [the] ["user"] {u:name} ["user"]',
      '"give"|"hand"|"assign"|"transfer" ["over"] [the] ["ownership"] ["of"] {x:PATH} "and"|"with"|"including" {e:EVERYTHING} "to" [the] ["user"] {u:name}',
      '"change"|"set"|"make" [the] "owner"|"ownership" "of" {x:PATH} "and"|"with"|"including" {e:EVERYTHING} "to"|"be" [the] ["user"] {u:name}',
      '"give"|"hand"|"transfer" [the] "whole"|"entire" ["of"|"tree"|"directory"] {x:PATH} "to" [the] ["user"] {u:name}',
      '"chown" {u:name} {x:PATH}',
      '"make"|"let" ["user"] {u:name} "own" {x:PATH}',
    ],
    ["recursive"],
    ({ paths: { x }, values, has }) =>
      x
        ? `chown${values.has("e") ? " -R" : tree(has)} ${values.get("u")?.text} ${word(x)}`
        : undefined,
    isUser,
  ),
  operation(
    "chown-group",
    [
      '"change"|"set"|"make" [the] "owner" ["of"|"on"|"for"] {x:PATH} "to"|"be" ["user"] {u:name} "and" [the|its] "group" ["to"|"is"] {g:name}',
      '"change"|"set" [the] "owner" "and" "group" ["of"|"on"|"for"] {x:PATH} "to" {u:name} "and" {g:name}',
      '"chown" {x:PATH} "to" ["user"] {u:name} "and" "group" {g:name}',
      '"give"|"hand"|"transfer"|"assign" ["over"] {x:PATH} "to" ["user"] {u:name} "and" [the] "group" {g:name}',
      '"give"|"hand"|"transfer"|"assign" ["over"] {x:PATH} ["and"|"with"|"including"] {e:EVERYTHING} "to" ["user"] {u:name} "and" [the] "group" {g:name}',
      '"give"|"hand"|"transfer"|"assign" [the] {e:WHOLE} {x:PATH} "to" ["user"] {u:name} "and" [the] "group" {g:name}',
      '"make" ["user"] {u:name} "and" [the] "group" {g:name} [the] "owner"|"owners" "of" {x:PATH}',
      '"make" {x:PATH} [be] "belong"|"owned" ["to"|"by"] ["user"] {u:name} "and" [the] "group" {g:name}',
    ],
    ["recursive"],
    ({ paths: { x }, values, has }) =>
      x
        ? `chown${values.has("e") ? " -R" : tree(has)} ${values.get("u")?.text}:${values.get("g")?.text} ${word(x)}`
        : undefined,
    isUser,
  ),
  operation(
    "chgrp",
    [
      '"chgrp" {x:PATH} "to" {g:name}',
      '"chgrp" {g:name} {x:PATH}',
      '"change"|"set"|"make" [the] "group" ["owner"|"ownership"] ["of"|"on"|"for"] {x:PATH} "to"|"be" ["group"] {g:name}',
      '"make"|"let" {x:PATH} "belong" "to" [the] "group" {g:name}',
      '"make"|"let" {x:PATH} "belong" "to" [the] {g:name} "group"',
      '"make" "group" {g:name} "own" {x:PATH}',
    ],
    ["recursive"],
    ({ paths: { x, y }, values, has }) =>
      x ? `chgrp${tree(has)} ${values.get("g")?.text} ${both(x, y)}` : undefined,
    isUser,
  ),
];

// "Readable" as chmod writes it.
defineNoun<string>("READABLE", [
  ['"readable" "and" "writable"', () => "rw"],
  ['"readable"', () => "r"],
  ['"writable"|"writeable"', () => "w"],
  ['"executable"', () => "x"],
]);

/** Sockets of services and the files that say who may do what: who opens those names the whole path and the command. */
export const SENSITIVE = /\.sock$|(?:^|\/)(?:sudoers|shadow|gshadow|passwd)$/;

/** Facets on rights. */
export const rights: readonly Facet<PathsDraft>[] = all.map((facet) => ({
  ...facet,
  takes: (values) =>
    [...values.values()].every(({ text }) => !text.split(" ").some((one) => SENSITIVE.test(one))) &&
    facet.takes?.(values) !== false,
}));
