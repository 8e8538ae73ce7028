import type { Facet } from "../facets.js";
import { meaningOf } from "../nouns.js";
import { pattern, replacement, sed, type TextDraft } from "./draft.js";
import { step } from "./lines.js";
import { grepOf, type LineTests, type Wanted } from "./matching.js";

/** Steps on what stands in some files only: settings, addresses, headers; and what there is too much of. */
export const particularFacets: readonly Facet<TextDraft>[] = [
  step(
    "header:rename",
    [
      'rename [the] "column"|"header"|"field" {x:text} ["column"|"field"] to|into|as {y:text} ["in"|"of"] [the] ["header"]',
      'rename|change|replace [the] ["column"|"field"] {x:text} ["column"|"field"] to|into|with|as {y:text} "in"|"of" [the] "header"|"header-line" ["line"|"row"]',
    ],
    (values, draft) => {
      const isTable = draft.files.some(({ text }) => /\.(?:csv|tsv)$/i.test(text));
      const [x, y] = [values.get("x")?.text ?? "", values.get("y")?.text ?? ""];
      return isTable || draft.files.length === 0
        ? sed(`1s/${pattern(x)}/${replacement(y)}/`)
        : undefined;
    },
    0.2,
    true,
  ),
  step(
    "setting",
    [
      '[the] "value" [of|for] [the] {x:text} ["setting"|"key"|"option"|"variable"|"property"|"parameter"|"entry"]',
      '[the] "value" [of|for] [the] "setting"|"key"|"option"|"variable"|"property"|"parameter" {x:text}',
      "what is {x:text} set to",
    ],
    (values, draft) => {
      const key = values.get("x")?.text ?? "";
      const isSettings = draft.files.every(({ text }) =>
        /\.(?:env|conf|cfg|ini|properties|config|txt)$|^\.env$/i.test(text),
      );
      return isSettings && /^[\w.-]+$/.test(key)
        ? { program: `grep '^${key}='`, after: " | cut -d= -f2-" }
        : undefined;
    },
    0.2,
    true,
  ),
  {
    name: "setting:form",
    phrases: [
      '["where"|"with"|"whose"|"in"] [which] [the|each] ["lines"|"line"|"entries"] ["are"|"is"|"look"] ["like"|"of"|"in"|"as"] [the] [form|format] "key=value"|"name=value"|"key=val" ["pairs"|"lines"|"format"|"form"]',
    ],
    apply: () => true,
  },
  step("hashtags", ['[all] [the] [unique] "hashtags"|"hashtag"'], () => ({
    program: "grep -oE '#\\w+'",
  })),
  step("mentions", ['[all] [the] [unique] "mentions"|"@mentions"|"handles"'], () => ({
    program: "grep -oE '@\\w+'",
  })),
  step(
    "email:domain",
    [
      '[all] [the] [unique|different] "domain"|"domains" ["part"|"name"|"names"|"parts"] [of|from|in] [each|every|all|the] [the] "email"|"emails"|"address"|"addresses" ["address"|"addresses"]',
      '[all] [the] "email" "domain"|"domains"',
    ],
    () => ({ program: "cut -d@ -f2" }),
  ),
  step(
    "email:user",
    [
      '[all] [the] "username"|"usernames"|"user"|"local" ["part"|"name"|"names"|"parts"] [of|from|in] [each|every|all|the] [the] "email"|"emails" ["address"|"addresses"]',
    ],
    () => ({ program: "cut -d@ -f1" }),
  ),
  step(
    "names:extension",
    [
      'delete|strip|drop|"cut" [off] [the] ["file"] "extension"|"extensions"|"suffix" [from|of] [each|every|all|the] [of] [the] ["file"] ["name"|"names"|"filename"|"filenames"|"line"|"lines"|"entry"]',
      'without [the|their] ["file"] "extension"|"extensions"',
    ],
    () => sed("s/\\.[^.]*$//"),
  ),
  step(
    "most-words",
    ['"line" ["that"|"which"|"with"] ["has"|"have"|"with"|"contains"] [the] "most" "words"'],
    () => ({
      program: "awk 'NF > max { max = NF; line = $0 } END { print line }'",
    }),
  ),
  step(
    "erase:ends",
    [
      'delete|strip|drop|"cut"|"chop"|trim [off] [the] "last"|"final" [{n:number}] "character"|"characters" [of|from|on|in] [each|every|all] [of] [the] ["line"|"lines"]',
      'delete|strip|drop|"cut"|"chop"|trim [off] [the] "first"|"leading" [{m:number}] "character"|"characters" [of|from|on|in] [each|every|all] [of] [the] ["line"|"lines"]',
    ],
    (values, draft) => {
      void draft;
      const n = values.get("n")?.number;
      const m = values.get("m")?.number;
      return m !== undefined
        ? { ...sed(`s/^.\\{${m}\\}//`), program: `cut -c${m + 1}-` }
        : n !== undefined
          ? sed(`s/.\\{${n}\\}$//`)
          : undefined;
    },
  ),
  step(
    "erase:last-one",
    [
      'delete|strip|drop|"cut"|"chop"|trim [off] [the] "last"|"final" "character" [of|from|on|in] [each|every|all] [of] [the] ["line"|"lines"]',
    ],
    () => sed("s/.$//"),
  ),
  step(
    "erase:first-one",
    [
      'delete|strip|drop|"cut"|"chop"|trim [off] [the] "first"|"leading" "character" [of|from|on|in] [each|every|all] [of] [the] ["line"|"lines"]',
    ],
    () => sed("s/^.//"),
  ),
  step(
    "erase:first-word",
    [
      'delete|strip|drop|"cut"|"chop" [off|out] [the] "first" "word" [of|from|on|in] [each|every|all] [of] [the] ["line"|"lines"]',
    ],
    () => ({ program: "cut -d' ' -f2-", inPlace: "sed -i 's/^[^ ]* *//'" }),
  ),
  step(
    "erase:last-word",
    [
      'delete|strip|drop|"cut"|"chop" [off|out] [the] "last" "word" [of|from|on|in] [each|every|all] [of] [the] ["line"|"lines"]',
    ],
    () => sed("s/ *[^ ]*$//"),
  ),
  step(
    "grep:number-first",
    [
      '"line" "number" of|for|where [the] "first" {l:LINES}',
      '"line" "number" of|for|where [the] "first" "line"|"match"|"occurrence" [of|that|with|containing|where] {w:WHAT}',
    ],
    (values) => {
      const tests = meaningOf<LineTests>(values, "l") ?? [
        { any: [meaningOf<Wanted>(values, "w") as Wanted], at: "anywhere" as const, not: false },
      ];
      const [only] = tests;
      return tests.length === 1 && only !== undefined
        ? { program: grepOf(only, "nm 1"), after: " | cut -d: -f1", ends: true }
        : undefined;
    },
    0.2,
    true,
  ),
  {
    name: "pending:said",
    phrases: [
      '["there"|"it"|"which"|"that"|"file"] ["are"|"is"|"has"|"contains"|"have"] ["full"|"lots"|"lot"|"tons"|"bunch"|"some"|"many"|"few"|"too"] [many] [of] empty|blank "lines"',
    ],
    apply(draft: TextDraft) {
      draft.pending = {
        program: "grep -v '^[[:space:]]*$'",
        inPlace: "sed -i '/^[[:space:]]*$/d'",
      };
      return true;
    },
  },
  {
    name: "pending:duplicates",
    phrases: [
      '["there"|"it"|"which"|"that"|"file"] "are"|"is"|"has"|"contains"|"have" ["full"|"lots"|"lot"|"tons"|"bunch"|"some"|"many"|"few"|"too"] [many] [of] "duplicates"|"duplicate" ["lines"]',
    ],
    apply(draft: TextDraft) {
      draft.pending = { program: "sort -u" };
      return true;
    },
  },
  {
    name: "pending:delete",
    phrases: ['delete|strip|drop [all] [of] "them"|"those"|"these"'],
    apply(draft: TextDraft) {
      if (draft.pending === undefined) return false;
      draft.steps.push(draft.pending);
      draft.inPlace = true;
      return true;
    },
  },
];
