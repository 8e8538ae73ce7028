/** Which rows of the table of accounts are meant: awk's tests on their columns. */
import { type Consuming, unquoted } from "../consuming.js";
import { GROUPS, type Table, USERS } from "./tables.js";

const VALUE = String.raw`(\uE000\d+\uE001|[~/][\w./-]*|[\w.-]+)`;
const PLACE = String.raw`(\uE000\d+\uE001|/[\w./-]*)`;
const WITH = String.raw`(?:(?:with|having|whose|that|which|who|where|and|but|have|has|having|an?|the|their|numeric)\s+)*`;

const OPERATORS: readonly (readonly [RegExp, string])[] = [
  [/at least|no (?:less|lower|smaller)|>=/i, ">="],
  [/at most|up to|no (?:more|greater|higher)|<=/i, "<="],
  [/more|greater|over|above|higher|larger|bigger|exceed|>/i, ">"],
  [/less|below|under|smaller|lower|<|fewer/i, "<"],
];
const operatorOf = (before: string, after: string): string => {
  if (/more|above|higher|greater|up|larger|over/i.test(after)) return ">=";
  if (/less|below|lower|smaller|fewer|under/i.test(after)) return "<=";
  return OPERATORS.find(([pattern]) => pattern.test(before))?.[1] ?? "==";
};

const COMPARED = String.raw`(?:(?:is|are|of|being)\s+)?((?:(?:strictly\s+)?(?:more|greater|higher|larger|bigger|less|lower|smaller|fewer)\s+than(?:\s+or\s+equal\s+to)?|over|above|exceed(?:s|ing)|at\s+least|at\s+most|up\s+to|below|under|no\s+(?:less|more|lower|higher)\s+than|equal\s+to|exactly|[<>]=?|==?)\s+)?(\d+)(\s+(?:or|and)\s+(?:more|above|higher|greater|up|upwards?|larger|over|less|below|lower|smaller|under))?`;

const literal = (value: string): string => unquoted(value).replace(/["\\]/g, "\\$&");
const pattern = (value: string): string => unquoted(value).replace(/[.[\]*+?(){}^$|\\/]/g, "\\$&");

/** A shell by its place, or by what that ends in. */
const ofShell = (value: string, not: boolean): string => {
  const text = unquoted(value);
  return text.startsWith("/")
    ? `$7 ${not ? "!=" : "=="} "${literal(text)}"`
    : `$7 ${not ? "!~" : "~"} /\\/${pattern(text)}$/`;
};

const NO_SHELL =
  /^(?:a|an|the|valid|real|their|login|each|every|which|what|in|used?|distinct|is|different)$/i;

/** All tests that the request names, each taken out of it; undefined where one makes no sense. */
export function testsOf(said: Consuming, table: Table): string[] | undefined {
  const tests: string[] = [];
  const id =
    table === USERS ? String.raw`(?:uids?|user[- ]ids?)` : String.raw`(?:gids?|group[- ]ids?|ids?)`;
  const between = said.take(
    new RegExp(
      String.raw`${WITH}${id}\s+(?:is\s+|are\s+)?(?:between|from|in\s+the\s+range(?:\s+(?:of|from))?)\s+(\d+)\s*(?:and|to|through|-|\u2013)\s*(\d+)(?:\s+inclusive(?:ly)?)?`,
      "i",
    ),
  );
  if (between !== undefined) tests.push(`$3 >= ${between[1]}`, `$3 <= ${between[2]}`);
  const compared = said.take(new RegExp(String.raw`${WITH}${id}\s+${COMPARED}`, "i"));
  if (compared !== undefined) {
    const orEqual = /or\s+equal/i.test(compared[1] ?? "");
    const op = operatorOf(compared[1] ?? "", compared[3] ?? "");
    tests.push(`$3 ${op}${orEqual && /^[<>]$/.test(op) ? "=" : ""} ${compared[2]}`);
  }
  if (table === GROUPS) {
    if (
      said.take(
        /\b(?:(?:that|which|with|have|has|having|do|does|are|is)\s+)*(?:not\s+have\s+any|without(?:\s+any)?|no|empty\s*,?\s*(?:i\.e\.|with\s+no)?)\s+members?(?:\s+at\s+all)?\b/i,
      ) !== undefined
    )
      tests.push('$4 == ""');
    else if (
      said.take(
        /\b(?:(?:that|which|with|have|has|having)\s+)+(?:at\s+least\s+one|one\s+or\s+more|any|some)\s+(?:explicit\s+|listed\s+)?members?\b/i,
      ) !== undefined
    )
      tests.push('$4 != ""');
  }
  if (table === USERS) {
    const shells = [
      String.raw`(?:(?:that|which|who|whose|with|have|has|having|use|uses|using|whose|get|and|are|is)\s+)*(?:(not|n['\u2019]t)\s+(?:have|use|using|having)\s+)?${VALUE}\s+(?:set\s+)?(?:as|for)\s+(?:their\s+|its\s+|the\s+|a\s+)?(?:login\s+|default\s+)?shell`,
      String.raw`(?:(?:that|which|who|whose|with|have|has|having|use|and|the|a|an)\s+)*(?:login\s+|default\s+)?shell\s+(?:is|are|of|set\s+to|=|being|equals)\s+(?:set\s+to\s+)?((?:not|other\s+than|anything\s+but|anything\s+other\s+than)\s+)?(?:the\s+)?${VALUE}`,
      String.raw`(?:(?:that|which|who|whose|with|have|has|having|use|and|the|a|an)\s+)*(?:login\s+|default\s+)?shell\s+()${PLACE}`,
      String.raw`(?:(?:that|which|who)\s+)?(?:use|uses|using|have|with|having)\s+()(/[\w./-]+)(?:\s+as\s+(?:a\s+|the\s+|their\s+)?shell)?(?!\s+as)`,
    ];
    for (const says of shells) {
      const shell = said.take(
        new RegExp(String.raw`\b${says}\b`.replace(/\\b$/, "(?![\\w/])"), "i"),
      );
      if (shell === undefined) continue;
      const value = shell[2] ?? "";
      if (NO_SHELL.test(value)) return undefined;
      tests.push(ofShell(value, (shell[1] ?? "") !== ""));
      break;
    }
    const home = said.take(
      new RegExp(
        String.raw`${WITH}home(?:\s+(?:director(?:y|ies)|folders?|dirs?))?\s+(?:(?:that|which|is|are|lies?|lives?|located|somewhere|being|not|does|do|n't|isn't)\s+)*?(not\s+)?(?:located\s+)?(in|under|below|beneath|inside|within|outside|outside\s+of|starts?\s+with|begins?\s+with|is)\s+${PLACE}`,
        "i",
      ),
    );
    if (home !== undefined) {
      const [, not = "", how = "", place = ""] = home;
      const path = unquoted(place).replace(/\/$/, "");
      const isOut = (not !== "") !== /outside/i.test(how);
      tests.push(
        /^is$/i.test(how)
          ? `$6 ${not ? "!=" : "=="} "${path}"`
          : `$6 ${isOut ? "!~" : "~"} /^${pattern(path)}\\//`,
      );
    }
    if (
      said.take(
        /\b(?:(?:that|which|who|are|is)\s+)*(?:can(?:not|['’]t| not)|(?:not\s+)?(?:un)?able\s+to|not\s+allowed\s+to|do(?:es)?\s+not)\s+log\s*in(?:\s+interactively)?\b/i,
      ) !== undefined
    )
      tests.push("$7 ~ /(nologin|false)$/");
    else if (
      said.take(
        /\b(?:(?:that|which|who|are|is)\s+)*(?:can|able\s+to|allowed\s+to|may)\s+(?:actually\s+)?log\s*in(?:\s+interactively)?\b/i,
      ) !== undefined
    )
      tests.push("$7 !~ /(nologin|false)$/");
    if (
      said.take(
        /\b(?:regular|human|normal|ordinary|non-system|real)\s+(?=(?:users?|accounts?|user\s+accounts?|login)\b)/i,
      ) !== undefined
    )
      tests.push("$3 >= 1000", "$3 < 65534");
    else if (said.take(/\bsystem\s+(?=(?:users?|accounts?|user\s+accounts?)\b)/i) !== undefined)
      tests.push("$3 < 1000");
  }
  const named = said.take(
    new RegExp(
      String.raw`\b(?:(?:whose|with|having|that|which|where|and|the|a|an|user|login|group|account)\s+)*(?:names?\s+)?(?:that\s+|which\s+)?(start|begin|end|contain|includ)(?:s|es|ing|ning|e|ed)?(?:\s+(?:with|in|by))?\s+(?:the\s+)?(?:letters?\s+|prefix\s+|suffix\s+|text\s+|string\s+)?${VALUE}(?!\s+(?:as|shell))`,
      "i",
    ),
  );
  if (named !== undefined) {
    const value = pattern(named[2] ?? "");
    const how = (named[1] ?? "").toLowerCase();
    tests.push(
      `$1 ~ /${/^(?:start|begin)$/.test(how) ? "^" : ""}${value}${how === "end" ? "$" : ""}/`,
    );
  }
  return tests;
}
