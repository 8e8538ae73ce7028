/** Questions about a text, and a text in other forms. */
import type { Facet } from "../facets.js";
import { num, operation, rawText, shellText, str, type ValuesDraft } from "./draft.js";
import { separatorOf } from "./sequences.js";
import { cut, HASHES, on, op } from "./string-terms.js";

/** Facets on texts: questions about a text, and a text in other forms. */
export const stringFormFacets: readonly Facet<ValuesDraft>[] = [
  op(
    "contains",
    [
      '["check"|"test"|"determine"|"see"] ["if"|"whether"|"does"] {s:STR} "contains"|"contain"|"includes"|"has" [the] ["substring"|"word"|"string"|"text"|"letter"] {a:text}',
      '["check"|"test"] ["if"|"whether"|"is"] [the] ["substring"|"word"] {a:text} ["is"|"occurs"|"appears"] "in"|"inside" {s:STR}',
    ],
    on((text, values) =>
      values.get("a")?.quoted === true
        ? `[[ ${text} == *${shellText(cut(values, "a") ?? "")}* ]] && echo yes || echo no`
        : undefined,
    ),
  ),
  op(
    "starts",
    [
      '["check"|"test"|"determine"] ["if"|"whether"|"does"] {s:STR} "starts"|"begins"|"start"|"begin" "with" {a:text}',
    ],
    on(
      (text, values) =>
        `[[ ${text} == ${shellText(cut(values, "a") ?? "")}* ]] && echo yes || echo no`,
    ),
  ),
  op(
    "ends",
    [
      '["check"|"test"|"determine"] ["if"|"whether"|"does"] {s:STR} "ends"|"end" "with"|"in" {a:text}',
    ],
    on(
      (text, values) =>
        `[[ ${text} == *${shellText(cut(values, "a") ?? "")} ]] && echo yes || echo no`,
    ),
  ),
  op(
    "same",
    [
      '["check"|"test"|"compare"] ["if"|"whether"|"are"] [the] ["strings"|"two"] ["strings"] {s:STR} "and" {t:STR} ["are"|"is"] ["the"] "equal"|"same"|"identical"',
      '["check"|"test"] ["if"|"whether"|"is"] {s:STR} ["is"] "equal" "to" {t:STR}',
    ],
    on((text, values) => `[[ ${text} == ${str(values, "t")} ]] && echo yes || echo no`),
  ),
  op(
    "palindrome",
    [
      '["check"|"test"|"determine"] ["if"|"whether"|"is"] {s:STR} ["is"] [a] "palindrome" ["or"] ["not"]',
    ],
    on((text) => `[ "$(echo ${text} | rev)" = ${text} ] && echo yes || echo no`),
  ),
  op(
    "trim",
    [
      '"trim"|"strip"|"remove"|"delete" [all|the|any] ["leading"|"surrounding"|"outer"|"whitespace"|"spaces"] ["and"] ["trailing"] ["whitespace"|"spaces"|"space"|"blanks"] ["from"|"around"|"of"|"on"|"off"] ["both"] ["ends"|"sides"] ["of"] {s:STR}',
    ],
    on((text, values) =>
      /^\s|\s$/.test(rawText(values) ?? "")
        ? `echo ${text} | sed 's/^[[:space:]]*//; s/[[:space:]]*$//'`
        : undefined,
    ),
  ),
  op(
    "trim:leading",
    [
      '"trim"|"strip"|"remove" [all|the|any] "leading" "whitespace"|"spaces"|"blanks" ["from"|"of"] {s:STR}',
    ],
    on((text) => `echo ${text} | sed 's/^[[:space:]]*//'`),
  ),
  op(
    "trim:trailing",
    [
      '"trim"|"strip"|"remove" [all|the|any] "trailing" "whitespace"|"spaces"|"blanks" ["from"|"of"] {s:STR}',
    ],
    on((text) => `echo ${text} | sed 's/[[:space:]]*$//'`),
  ),
  op(
    "squeeze",
    [
      '"squeeze"|"collapse"|"reduce" [all|the] ["multiple"|"repeated"|"consecutive"|"runs"] ["of"] "spaces"|"blanks" ["into"|"to"] ["a"|"one"] ["single"] ["space"] ["in"] {s:STR}',
    ],
    on((text) => `echo ${text} | tr -s ' '`),
  ),
  op(
    "concatenate",
    [
      '"concatenate"|"join"|"combine"|"concat"|"append" [the] ["two"] ["strings"|"words"] {s:STR} "and"|"with" {t:STR} ["together"] ["into"] ["one"] ["string"]',
    ],
    (values) => {
      const [a, b] = [rawText(values, "s"), rawText(values, "t")];
      return a === undefined || b === undefined
        ? undefined
        : `printf '%s%s\\n' ${shellText(a)} ${shellText(b)}`;
    },
  ),
  op(
    "join",
    [
      '"join" [the] ["words"|"elements"|"items"|"letters"|"strings"|"values"] {s:STR} ["with"|"by"|"using"] [a|the] {d:text} ["between"|"as"] ["them"|"separator"|"delimiter"]',
    ],
    on((text, values) => {
      const d = separatorOf(cut(values, "d") ?? "");
      return d === undefined || !/\s/.test(rawText(values) ?? "") || [...d].length !== 1
        ? undefined
        : `echo ${text} | tr ' ' ${shellText(d)}`;
    }),
  ),
  op(
    "sort-words",
    [
      '"sort"|"order"|"alphabetize" [the] "words"|"list"|"items"|"names" ["in"|"of"] {s:STR} ["alphabetically"|"in"] ["alphabetical"] ["order"] ["one"] ["per"] ["line"]',
      '"sort"|"alphabetize" [the] "words" "in" [the] ["string"] {s:STR} ["alphabetically"]',
    ],
    on((text, values) =>
      /\s/.test(rawText(values) ?? "") ? `echo ${text} | tr ' ' '\\n' | sort` : undefined,
    ),
  ),
  op(
    "sort-letters",
    ['"sort" [the] "letters"|"characters" ["in"|"of"] {s:STR} ["alphabetically"]'],
    on((text) => `echo ${text} | grep -o . | sort | tr -d '\\n'; echo`),
  ),
  op(
    "urlencode",
    [
      '"url" "encode"|"escape" {s:STR}',
      '"url-encode"|"urlencode"|"percent-encode" {s:STR}',
      '"percent" "encode" {s:STR}',
    ],
    on((text) => `jq -rn --arg s ${text} '$s | @uri'`),
  ),
  op(
    "urldecode",
    [
      '"url" "decode" {s:STR}',
      '"decode" [the] "url-encoded"|"urlencoded"|"percent-encoded" ["string"|"text"] {s:STR}',
      '"url-decode"|"urldecode" {s:STR}',
    ],
    on((text) => `s=${text}; s=\${s//+/ }; printf '%b\\n' "\${s//%/\\\\x}"`),
  ),
  op(
    "hex",
    [
      '["convert"|"encode"|"print"|"show"] {s:STR} ["to"|"into"|"in"|"as"] "hex"|"hexadecimal" ["bytes"|"form"]',
      '"hex" "encode"|"dump" ["of"] {s:STR}',
      '[the] "hex"|"hexadecimal" "representation"|"form"|"encoding"|"bytes"|"code" "of" {s:STR}',
    ],
    (values) => {
      const raw = rawText(values);
      return raw === undefined || /^[0-9a-f]+$/i.test(raw)
        ? undefined
        : `printf '%s' ${shellText(raw)} | xxd -p`;
    },
  ),
  op(
    "unhex",
    [
      '"decode"|"convert" [the] ["hex"|"hexadecimal"] "hex"|"hexadecimal" ["string"|"text"] {s:STR} ["to"|"into"] ["text"|"ascii"|"a"] ["string"]',
    ],
    on((text) => `echo ${text} | xxd -r -p`),
  ),
  op(
    "base64",
    [
      '["convert"|"encode"|"print"|"show"] {s:STR} ["to"|"into"|"in"|"as"|"with"|"using"] "base64"',
      '"base64" "encode" {s:STR}',
      '"base64" ["encoding"|"form"|"of"] ["of"] {s:STR}',
      '"base64-encode" {s:STR}',
    ],
    on((text) => `printf '%s' ${text} | base64`),
  ),
  op(
    "unbase64",
    [
      '"decode" [the] ["base64"] ["encoded"|"string"|"text"] {x:text} ["from"|"with"|"using"|"as"] ["base64"]',
      '"base64" "decode" [the] ["string"] {x:text}',
      '"base64-decode" [the] ["string"] {x:text}',
    ],
    (values) => {
      const token = values.get("x");
      return token === undefined ||
        !/^[A-Za-z0-9+/]{4,}={0,2}$/.test(token.text) ||
        /\./.test(token.text) ||
        (!token.quoted && !/\d|=|[a-z][A-Z]/.test(token.text))
        ? undefined
        : `echo ${shellText(token.text)} | base64 -d`;
    },
  ),
  ...HASHES.map((hash) =>
    op(
      hash,
      [
        `[the|compute|calculate] "${hash}"|"${hash.replace(/^sha/, "sha-")}" ["hash"|"sum"|"checksum"|"digest"] ["of"|"for"] {s:STR}`,
        `"hash" {s:STR} ["with"|"using"|"by"] "${hash}"|"${hash.replace(/^sha/, "sha-")}"`,
      ],
      (values) => {
        const text = str(values);
        return text === undefined ? undefined : `printf '%s' ${text} | ${hash}sum`;
      },
    ),
  ),
  op(
    "rot13",
    [
      '["apply"|"encode"|"convert"] ["rot13"] ["to"] {s:STR} ["with"|"using"|"in"|"to"|"into"] "rot13"',
      '["apply"] "rot13" ["encode"|"decode"|"of"|"to"|"encoding"] ["to"] {x:STR}',
    ],
    (values) => {
      const raw = rawText(values, "s") ?? rawText(values, "x");
      return raw === undefined ? undefined : `echo ${shellText(raw)} | tr 'A-Za-z' 'N-ZA-Mn-za-m'`;
    },
  ),
  operation(
    "ascii",
    [
      '[the] "ascii"|"character" ["code"|"value"|"number"] "of"|"for" [the] ["character"|"letter"] {c:text}',
      '[the] "ascii" "code"|"value"|"number" ["of"|"for"] [the] ["character"|"letter"] {c:text}',
    ],
    (values) => {
      const text = cut(values, "c") ?? "";
      return [...text].length === 1
        ? `printf '%d\\n' ${text === "'" ? `"''"` : `"'${text}"`}`
        : undefined;
    },
    ["asked"],
  ),
  operation(
    "chr",
    [
      '[the] "character"|"letter" ["with"|"for"|"of"|"whose"] [the] ["ascii"|"decimal"] "ascii"|"code"|"value" ["code"|"value"|"is"] {n:number}',
    ],
    (values) => {
      const n = num(values);
      return n === undefined || n < 32 || n > 126 ? undefined : `printf '\\x${n.toString(16)}\\n'`;
    },
    ["asked"],
  ),
];
