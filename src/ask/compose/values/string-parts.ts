/** Operations that replace, remove or take out parts of a text. */
import type { Facet } from "../facets.js";
import { operation, rawText, shellText, str, type ValuesDraft } from "./draft.js";
import { separatorOf } from "./sequences.js";
import { CHARS, cut, KINDS, on, op, ordinal, pattern, replacement } from "./string-terms.js";

/** Facets on texts: operations that replace, remove or take out parts of a text. */
export const stringPartFacets: readonly Facet<ValuesDraft>[] = [
  op(
    "replace:first",
    [
      '"replace"|"substitute" [only] [the] "first" "occurrence"|"instance"|"match" ["of"] {a:text} "with"|"by" {b:text} ["in"|"within"] {s:STR}',
    ],
    on((text, values) => {
      const [a, b] = [cut(values, "a"), cut(values, "b")];
      return a === undefined || b === undefined
        ? undefined
        : `echo ${text} | sed 's/${pattern(a).replaceAll("'", "'\\''")}/${replacement(b).replaceAll("'", "'\\''")}/'`;
    }),
  ),
  ...KINDS.flatMap(([set, words]) => [
    op(
      `remove:${set}`,
      [
        `"remove"|"delete"|"strip"|"drop"|"eliminate" [all|every|the] ["of"] [the] ${words} ["from"|"in"|"of"] {s:STR}`,
      ],
      on((text) => `echo ${text} | tr -d ${shellText(set)}`),
    ),
    op(
      `keep:${set}`,
      [
        `"keep"|"extract"|"print"|"show"|"get" [only|just] [the] ${words} ["from"|"in"|"of"] {s:STR}`,
        `"keep"|"extract"|"get" [all|the] ${words} ["from"|"in"|"of"] {s:STR}`,
      ],
      on((text) =>
        set === " " || set === "[:space:]"
          ? undefined
          : `echo ${text} | tr -cd ${shellText(`${set}\\n`)}`,
      ),
    ),
    op(
      `count:${set}`,
      [
        `["how"] "many" ${words} ["are"|"is"] ["there"] ["in"] {s:STR}`,
        `["count"|"number"] [the] ["number"] ["of"] ${words} ["in"] {s:STR}`,
      ],
      on((text) => `echo ${text} | tr -cd ${shellText(set)} | wc -c`),
    ),
  ]),
  op(
    "remove",
    [
      '"remove"|"delete"|"strip"|"drop" [all|every|each|the] ["occurrences"|"instances"] ["of"] [the] ["letter"|"character"|"substring"|"word"] {a:text} ["from"|"in"] {s:STR}',
    ],
    on((text, values) => {
      const a = values.get("a");
      const raw =
        a === undefined
          ? undefined
          : a.quoted || [...a.text].length === 1
            ? a.text
            : separatorOf(a.text);
      return raw === undefined
        ? undefined
        : `echo ${text} | sed 's/${pattern(raw).replaceAll("'", "'\\''")}//g'`;
    }),
  ),
  op(
    "prefix",
    [
      '"remove"|"strip"|"delete"|"drop"|"cut" ["off"] [the] "prefix" {a:text} ["from"|"of"] {s:STR}',
      '"remove"|"strip"|"drop"|"cut" {a:text} "from" [the] "beginning"|"start"|"front" ["of"] {s:STR}',
    ],
    on((text, values) => `s=${text}; echo "\${s#${shellText(cut(values, "a") ?? "")}}"`),
  ),
  op(
    "suffix",
    [
      '"remove"|"strip"|"delete"|"drop"|"cut" ["off"] [the] "suffix"|"ending" {a:text} ["from"|"of"] {s:STR}',
      '"remove"|"strip"|"drop"|"cut" {a:text} "from" [the] "end" ["of"] {s:STR}',
    ],
    on((text, values) => `s=${text}; echo "\${s%${shellText(cut(values, "a") ?? "")}}"`),
  ),
  operation(
    "extension",
    [
      '[only|just|extract|get] [the] ["file"] "extension" ["of"|"from"|"in"] [the] ["file"] ["name"|"filename"|"path"|"string"] {f:path}',
    ],
    (values) => {
      const file = values.get("f");
      return file === undefined || !/\.\w+$/.test(file.text)
        ? undefined
        : `f=${shellText(file.text)}; echo "\${f##*.}"`;
    },
    ["asked"],
  ),
  operation(
    "stem",
    [
      '"remove"|"strip"|"drop"|"cut" ["off"] [the] ["file"] "extension" ["of"|"from"|"off"] [the] ["file"] ["name"|"filename"|"string"|"path"] {f:path}',
      '[the] ["file"|"base"] ["name"|"filename"] ["of"] {f:path} "without" [the|its] ["file"] "extension"',
    ],
    (values) => {
      const file = values.get("f");
      return file === undefined || !/\.\w+$/.test(file.text)
        ? undefined
        : /\//.test(file.text)
          ? `basename ${shellText(file.text)} ${/\.\w+$/.exec(file.text)?.[0]}`
          : `f=${shellText(file.text)}; echo "\${f%.*}"`;
    },
    ["asked"],
  ),
  operation(
    "basename",
    [
      '[only|just|extract|get] [the] ["file"|"base"|"last"] "name"|"filename"|"basename"|"component"|"part" ["part"|"component"|"portion"] ["of"|"from"|"in"] [the] "path" {f:path}',
      '[the] "basename" ["of"] {f:path}',
      '[the] "file" "name"|"part" ["part"|"portion"] ["of"|"from"] {f:path}',
      '[the] "last" "component"|"part" ["of"] [the] ["path"] {f:path}',
    ],
    (values) => {
      const file = values.get("f");
      return file === undefined || !/\//.test(file.text)
        ? undefined
        : `basename ${shellText(file.text)}`;
    },
    ["asked"],
  ),
  operation(
    "dirname",
    [
      '[only|just|extract|get] [the] "directory"|"folder"|"parent"|"dirname" ["name"|"part"|"portion"|"component"|"directory"|"path"] "of"|"from"|"in" [the] ["path"|"file"] {f:path}',
      '"dirname" {f:path}',
    ],
    (values) => {
      const file = values.get("f");
      return file === undefined || !/\/\w/.test(file.text)
        ? undefined
        : `dirname ${shellText(file.text)}`;
    },
    ["asked"],
  ),
  op(
    "split",
    [
      '"split"|"break" ["up"] {s:STR} ["by"|"on"|"at"|"into"] ["lines"|"parts"] ["by"|"on"|"at"] [the|each|every] ["delimiter"|"separator"] {d:text} ["into"|"on"|"with"] ["each"|"one"|"separate"] ["part"|"element"|"lines"|"item"|"per"|"on"] ["per"|"on"] ["its"|"a"] ["own"] ["line"]',
      '[the] ["parts"|"elements"|"items"|"values"|"fields"] ["of"] {s:STR} ["split"|"separated"] ["by"|"on"|"at"] {d:text} ["one"|"on"] ["per"|"each"] ["own"|"separate"] "line"|"lines"',
    ],
    on((text, values) => {
      const d =
        separatorOf(cut(values, "d") ?? "") ??
        (values.get("d")?.quoted === true ? cut(values, "d") : undefined);
      return d === undefined || [...d].length !== 1
        ? undefined
        : `echo ${text} | tr ${shellText(d)} '\\n'`;
    }),
  ),
  op(
    "items-lines",
    [
      '{s:STR} ["with"|"so"|"putting"] ["that"] [each|every|the] "item"|"items"|"element"|"elements"|"value"|"values"|"field"|"part" ["is"|"are"] "on" ["its"|"a"|"their"] ["own"|"separate"|"new"] "line"',
      '[each|every|the] "item"|"items"|"element"|"elements"|"value"|"values"|"field"|"part" ["of"|"in"|"from"] {s:STR} "on" ["its"|"a"|"their"] ["own"|"separate"|"new"] "line"',
    ],
    (values) => {
      const [text, raw = ""] = [str(values), rawText(values)];
      const by = [",", ";", ":", "|", " "].find((one) => raw.includes(one));
      return text === undefined || by === undefined
        ? undefined
        : `echo ${text} | tr ${shellText(by)} '\\n'`;
    },
  ),
  op(
    "words-lines",
    [
      '[each|every|the] "words"|"word" ["of"|"in"|"from"] {s:STR} ["on"] ["one"|"each"|"its"|"a"|"separate"] ["per"|"on"|"own"|"separate"|"new"] ["its"] ["own"] "line"|"lines"',
    ],
    on((text) => `echo ${text} | tr ' ' '\\n'`),
  ),
  op(
    "chars-lines",
    [
      `[each|every|the] ${CHARS} ["of"|"in"|"from"] {s:STR} ["on"] ["one"|"each"|"its"|"a"|"separate"] ["per"|"on"|"own"|"separate"|"new"] ["its"] ["own"] "line"|"lines"`,
    ],
    on((text) => `echo ${text} | grep -o .`),
  ),
  op(
    "field",
    [
      '[the] {k:ORDINALWORD} "field"|"element"|"part"|"item"|"column"|"value"|"token" ["of"|"from"|"in"] {s:STR} ["using"|"with"|"separated"|"split"|"delimited"] ["by"|"on"|"at"|"a"|"the"] ["delimiter"|"separator"] {d:text} ["as"] ["the"|"a"] ["delimiter"|"separator"]',
    ],
    on((text, values) => {
      const d =
        separatorOf(cut(values, "d") ?? "") ??
        (values.get("d")?.quoted === true ? cut(values, "d") : undefined);
      const k = values.get("k");
      const at = k === undefined ? undefined : ordinal(k.text);
      return d === undefined || [...d].length !== 1 || at === undefined
        ? undefined
        : `echo ${text} | cut -d ${/^[:,./_@-]$/.test(d) ? d : shellText(d)} -f ${at}`;
    }),
  ),
  op(
    "word",
    ['[the|only] {k:ORDINALWORD} "word" ["of"|"from"|"in"] {s:STR}'],
    on((text, values) => {
      const at = ordinal(values.get("k")?.text ?? "");
      return at === undefined
        ? undefined
        : at === -1
          ? `echo ${text} | awk '{print $NF}'`
          : `echo ${text} | awk '{print $${at}}'`;
    }),
  ),
  op(
    "count-words",
    [
      '["how"] "many" "words" ["are"|"is"|"does"] ["there"] ["in"] {s:STR} ["have"|"contain"]',
      '["count"|"number"] [the] ["number"] ["of"] "words" ["in"|"of"] {s:STR}',
    ],
    on((text) => `echo ${text} | wc -w`),
  ),
  op(
    "count-of",
    [
      '["count"|"print"|"show"] ["how"] "many"|"often" ["times"] [the] ["letter"|"character"|"word"|"substring"|"string"] {a:text} ["is"|"are"|"does"] ["occurs"|"appears"|"occur"|"appear"|"found"|"there"] ["in"] {s:STR}',
      '["count"] [the] ["number"] ["of"] "occurrences" ["of"] [the] ["letter"|"character"|"word"|"substring"] {a:text} ["in"] {s:STR}',
      '["how"] "many" {a:text} ["characters"|"letters"] ["are"|"is"] ["there"] "in" {s:STR}',
      '"count" [the] ["letter"|"character"] {a:text} ["characters"|"letters"] "in" {s:STR}',
    ],
    on((text, values) => {
      const a = values.get("a");
      if (a === undefined || (!a.quoted && [...a.text].length > 1)) return undefined;
      return `echo ${text} | grep -o ${/^-/.test(a.text) ? "-e " : ""}${shellText(a.text.replace(/[\\^$.*[\]]/g, "\\$&"))} | wc -l`;
    }),
  ),
];
