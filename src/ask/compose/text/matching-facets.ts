/** What is done with lines that are known by what is in them or by their place. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { meaningOf } from "../nouns.js";
import { pattern, replacement, type Step, sed, type TextDraft } from "./draft.js";
import { number, step, text } from "./lines.js";
import { type Address, addressOf, grepOf, type LineTests, type Wanted } from "./matching.js";

type Values = ReadonlyMap<string, Token>;

/** A facet that adds several steps. */
function steps(
  name: string,
  phrases: readonly string[],
  make: (values: Values, draft: TextDraft) => readonly Step[] | undefined,
): Facet<TextDraft> {
  return {
    name,
    phrases,
    least: 0.2,
    anyWord: true,
    apply(draft, values) {
      const made = make(values, draft);
      if (made === undefined) return false;
      draft.steps.push(...made);
      return true;
    },
  };
}

const linesOf = (values: Values, slot = "l"): LineTests => {
  const tests = meaningOf<LineTests>(values, slot);
  if (tests !== undefined) return tests;
  const any = ["w", "v", "u"].flatMap((one) => meaningOf<Wanted>(values, one) ?? []);
  return [{ any, at: "anywhere", not: false }];
};

const kept = (tests: LineTests): Step[] => tests.map((test) => ({ program: grepOf(test) }));

/** The lines with flags on the last grep, which is the one that says the whole. */
const withLast = (tests: LineTests, flags: string, more: Partial<Step> = {}): Step[] =>
  tests.map((test, at) =>
    at === tests.length - 1 ? { program: grepOf(test, flags), ...more } : { program: grepOf(test) },
  );

/** Leaves the lines out; in place where that was asked. */
function without(tests: LineTests): Step[] | undefined {
  const [only, ...more] = tests;
  if (only === undefined || more.length > 0) return undefined;
  const address = addressOf(tests);
  const program = grepOf(only, "", true);
  return [
    address === undefined
      ? { program }
      : { program, inPlace: `sed -i${address.isExtended === true ? " -E" : ""} '${address.sed}d'` },
  ];
}

/** A sed script on the lines of an address. */
function on(address: Address | undefined, command: string, isRest = false): Step[] | undefined {
  if (address === undefined) return undefined;
  if (isRest && address.sed.endsWith("!")) return undefined;
  const script = `${address.sed}${command}`;
  const head = command === "d" ? /^1(?:,(\d+))?$/.exec(address.sed) : null;
  if (head !== null) return [{ ...sed(script), program: `tail -n +${Number(head[1] ?? 1) + 1}` }];
  if (address.isExtended !== true) return [sed(script)];
  return [{ program: `sed -E '${script}'`, inPlace: `sed -i -E '${script}'` }];
}

const addressIn = (values: Values, slot = "a"): Address | undefined =>
  meaningOf<Address>(values, slot);

const inserted = (values: Values): string => text(values, "x").replaceAll("'", "'\\''");

const AROUND = '"around"|"surrounding"|"of"|"about"|"for"';
const LINES_OF = '"line"|"lines"|"context" [of] ["context"] ["lines"]';

/** Facets on lines by what is in them or by their place. */
export const matchingFacets: readonly Facet<TextDraft>[] = [
  steps(
    "grep",
    [
      "[show|keep|find|only|extract|select|filter] [only|just] {l:LINES}",
      "{l:TELLING}",
      '[only|just|all] [the] "names"|"items"|"urls"|"emails"|"addresses"|"ids"|"values"|"dates" {l:STARTING}',
      '[all|any|each|every] [the] "match"|"matches"|"occurrence"|"occurrences"|"appearance"|"appearances"|"hits"|"mentions" [of|for] [the] ["word"|"text"|"string"] {w:WHAT}',
      'find|grep|"search"|"searching"|"look"|"looking"|"filter"|"check" [for|of] [all] [the] ["text"|"word"|"string"|"pattern"|"occurrences"|"occurrence"|"phrase"] [of] {w:WHAT}',
      'find|grep|"search"|"searching"|"look"|"looking"|"filter" [for] [all] [the] "lines"|"line"|"entries" "of"|"with" [the] ["word"|"text"] {w:WHAT}',
      'find|grep|"search"|"look"|"filter" [for|of] [all] [the] ["text"|"word"|"string"|"lines"] {w:WHAT} "or" {v:WHAT}',
      "[in|of|the] which line {l:TELLING}",
      '"and"|"that"|"which" ["also"] {l:TELLING}',
      'where ["is"|"are"|"does"|"do"] [the] {w:WHAT} [appear|occur|mention|used|there]',
    ],
    (values) => kept(linesOf(values)),
  ),
  {
    ...steps(
      "grep:in-file",
      [
        'find|"search"|"look" [for] [the] [text|word|string] {w:WHAT} under|"in" [the] [text|log|config] [file] {file:file}',
        'grep {w:WHAT} ["in"|"from"] {file:file}',
      ],
      (values, draft) => {
        draft.files.push(values.get("file") as Token);
        return kept(linesOf(values));
      },
    ),
    takes: (values) =>
      values.get("file")?.thing === true &&
      !/[*?]/.test(values.get("file")?.text ?? "*") &&
      /\.\w+$/.test(values.get("file")?.text ?? ""),
  },
  steps(
    "grep:not",
    [
      "delete|drop|exclude|hide|omit|suppress|skip|ignore|kill|purge [out] {l:LINES}",
      '"filter"|"leave"|"take"|"throw"|"strip"|"weed" "out"|"away" {l:LINES}',
      "without {l:LINES}",
      'all|everything|"anything" [line] but|without {l:LINES}',
      "rid [of] {l:LINES}",
      '"but"|"and"|"while" [not|without|ignoring|excluding|skipping] {l:LINES}',
      '"but" not|without|except ["those"|"the"|"ones"] [contain|match|mention|with|include] {w:WHAT}',
    ],
    (values) => without(linesOf(values)),
  ),
  steps(
    "count:matching",
    [
      'count|"counting" [number] [of] [the] {l:LINES}',
      '"how" many [of] [the] {l:LINES} [are|is] [there]',
      '[the] "number"|"count" of {l:LINES}',
      '"in"|"on" "how" many "lines" ["does"|"do"|"is"] {w:WHAT} [appear|occur|mention]',
      '"how" many "lines"|"times" {l:TELLING}',
    ],
    (values) => withLast(linesOf(values), "c", { ends: true }),
  ),
  steps(
    "grep:numbers",
    [
      '"line"|"lines" "number"|"numbers" [only] [of|for|where] {l:LINES}',
      '"line"|"lines" "number"|"numbers" [only] [where|of|for|on|with] [which] {w:WHAT} [appear|occur|is|found]',
      '"which"|"what" "line" "number"|"numbers" [of|in] [is|does|do|are] {l:TELLING}',
      '"line" "number"|"numbers" [of|where|at] [the|all|every|any] ["occurrences"|"matches"|"match"|"occurrence"|"appearances"] [of|for] {w:WHAT}',
      '"on"|"at"|"in" "which"|"what" "line"|"lines" [number|numbers] [is|does|do|are] {w:WHAT} [appear|occur|found|stand]',
    ],
    (values) => {
      const [only, ...more] = linesOf(values);
      return only === undefined || more.length > 0
        ? undefined
        : [{ program: grepOf(only, "n"), after: " | cut -d: -f1", ends: true }];
    },
  ),
  steps(
    "grep:first",
    [
      '[only] [the] "first" {l:LINES}',
      '[only] [the] "first" "line"|"match"|"occurrence" [of|that|with] {l:TELLING}',
      '[only] [the] "first" "match"|"occurrence"|"hit" [of|for] {w:WHAT}',
      '"stop" after|at [the] "first" "match"|"hit"|"occurrence" [of|for] {w:WHAT}',
    ],
    (values) => withLast(linesOf(values), "m 1"),
  ),
  steps("grep:first-n", ['[the] "first" {n:number} {l:LINES}'], (values) =>
    withLast(linesOf(values), `m ${number(values, "n")}`),
  ),
  steps("grep:last", ['[the] "last"|"latest"|"final"|"newest" {l:LINES}'], (values) => [
    ...kept(linesOf(values)),
    { program: "tail -n 1" },
  ]),
  steps(
    "grep:last-n",
    ['[the] "last"|"latest"|"final"|"newest" {n:number} {l:LINES}'],
    (values) => [...kept(linesOf(values)), { program: `tail -n ${number(values, "n")}` }],
  ),
  ...(
    [
      ["A", '"after"|"following"|"below"|"trailing"'],
      ["B", '"before"|"preceding"|"above"|"leading"|"prior" ["up"] [to]'],
      ["C", `${AROUND}|"either" [side]`],
      ["C", '"before" "and" "after"'],
      ["C", '"above" "and" "below"'],
      ["C", '"on" "each"|"either"|"both" "side"|"sides" [of]'],
    ] as const
  ).flatMap(([flag, where]) => [
    steps(
      `grep:context-${flag}`,
      [
        `{n:number} ${LINES_OF} ${where} [each|every|the|any|all] [of] {l:LINES}`,
        `{n:number} ${LINES_OF} ${where} [each|every|the|any|all] ["match"|"matches"|"occurrence"|"hit"] [of|for] {w:WHAT}`,
      ],
      (values) => {
        const tests = linesOf(values);
        return tests.length === 1 ? withLast(tests, `${flag} ${number(values, "n")}`) : undefined;
      },
    ),
    // "find error, show 3 lines after": the lines are said elsewhere.
    steps(
      `grep:context-${flag}-it`,
      [
        `["show"|"with"|"and"|"plus"|"including"] [the] {n:number} ${LINES_OF} ${where} [it|them|each|every|that] ["one"|"match"|"hit"]`,
        `["with"|"and"|"plus"] [the] {n:number} "lines"|"line" ["that"|"which"] ${flag === "A" ? '"follow"|"follows"|"come"' : '"precede"|"precedes"'} [it|them|each|every|that] ["one"|"of"|"match"] [them]`,
        `["with"|"and"|"plus"] {n:number} "lines"|"line" [of] "context" ["around"|"on"|"before"] [it|them|each|either|both|and] ["side"|"sides"|"match"|"one"|"after"]`,
        `["with"|"and"|"plus"|"including"] [the] {n:number} ${LINES_OF} ["on"] each|either|both "side"|"sides"`,
      ]
        .slice(0, flag === "C" ? 4 : 2)
        .filter((_, at) => flag !== "C" || at !== 1),
      (values, draft) => {
        const last = draft.steps.at(-1);
        if (last === undefined || !/^grep /.test(last.program)) return undefined;
        draft.steps[draft.steps.length - 1] = {
          ...last,
          program: last.program.replace(/^grep /, `grep -${flag} ${number(values, "n")} `),
        };
        return [];
      },
    ),
    steps(
      `grep:context-${flag}-one`,
      [
        `[only] [the] "line" ["directly"|"right"|"immediately"|"just"] ${where} [each|every|the] [of] {l:LINES}`,
        `[only] [the] "line" ["directly"|"right"|"immediately"|"just"] ${where} [each|every|the] ["match"|"occurrence"] [of] {w:WHAT}`,
      ].slice(0, flag === "C" ? 0 : 2),
      (values) => withLast(linesOf(values), `${flag} 1`),
    ),
  ]),
  steps(
    "grep:part",
    [
      '[only|just] [the] "matched"|"matching" "part"|"parts"|"text"|"portion"|"portions" [of|from] [the|each|every|all] {l:LINES}',
      '[only|just] [the] "part"|"parts"|"text" ["that"|"which"] "match"|"matches"|"matching" [the] ["regex"|"pattern"|"regular"] ["expression"] {w:WHAT}',
    ],
    (values) => withLast(linesOf(values), "o"),
  ),
  steps(
    "grep:context-both",
    [
      `{n:number} ["lines"|"line"] [of] ["context"] "before" "and"|"plus" {m:number} ["lines"|"line"] [of] ["context"] "after" [each|every|the|any|all] {l:LINES}`,
      `{n:number} ["lines"|"line"] [of] ["context"] "before" "and"|"plus" {m:number} ["lines"|"line"] [of] ["context"] "after" [each|every|the|any|all] ["match"|"matches"|"occurrence"|"hit"|"line"] [of|for] {w:WHAT}`,
    ],
    (values) => {
      const tests = linesOf(values);
      return tests.length === 1
        ? withLast(tests, `B ${number(values, "n")} -A ${number(values, "m")}`)
        : undefined;
    },
  ),
  steps(
    "delete:and-next",
    [
      'delete [the|all|each|every] "line"|"lines" ["containing"|"matching"|"with"|"that"] ["contain"|"contains"|"match"|"matches"] [the] [word|text|string|pattern] {w:WHAT} ["and"|"plus"|"along"|"together"] ["with"] [the] "next"|"following"|"subsequent" {n:number} "lines"|"line" [after|following] [it]',
      'delete [the|all|each|every] "line"|"lines" ["containing"|"matching"|"with"|"that"] ["contain"|"contains"|"match"|"matches"] [the] [word|text|string|pattern] {w:WHAT} ["and"|"plus"|"along"|"together"] ["with"] [the] {n:number} "lines"|"line" after|following|"below" [it|them]',
    ],
    (values) => {
      const at = addressOf(linesOf(values));
      return at === undefined || at.isExtended === true || at.sed.endsWith("!")
        ? undefined
        : [sed(`${at.sed},+${number(values, "n")}d`)];
    },
  ),
  steps(
    "grep:around",
    [
      '[the] "lines"|"line" "around"|"surrounding" [each|every|the|any] ["occurrence"|"match"|"line"|"lines"] [of|with|containing] {w:WHAT}',
    ],
    (values, draft) => {
      draft.aroundOnly = true;
      return kept(linesOf(values));
    },
  ),
  steps(
    "lines:until",
    [
      '[all|only|just] [the] "everything"|"lines"|"text"|"all"|"part" [of] [that] "up" "to" [and] ["including"] [the] ["first"] ["line"|"occurrence"] [of|that|with] {l:TELLING}',
      '[all|only|just] [the] "everything"|"lines"|"text"|"all"|"part" "up" "to"|"through" [and] ["including"] [the] ["first"] ["line"|"word"|"occurrence"|"match"|"pattern"|"text"] [of|for|with|saying] {w:WHAT}',
      '[all|only|just] [the] "everything"|"lines"|"text"|"all"|"part" "until"|"till" [the] ["first"] ["line"|"word"|"occurrence"|"match"|"pattern"|"text"] [of|for|with|saying] {w:WHAT}',
    ],
    (values) => through(linesOf(values), "q"),
  ),
  steps(
    "lines:before",
    [
      '[all|only|just] [the] "everything"|"lines"|"text"|"all"|"part" [that] [come|comes|appear] "before"|"preceding"|"above" [the] ["first"] ["line"|"occurrence"] [of|that|with] {l:TELLING}',
      '[all|only|just] [the] "lines"|"everything" [that] [come|comes|appear] "before"|"preceding"|"above" [the] ["first"] ["line"|"word"|"occurrence"|"match"|"pattern"|"text"] [of|for|with|saying] {w:WHAT}',
    ],
    (values) => through(linesOf(values), ",$d"),
  ),
  steps(
    "lines:from",
    [
      '[all|only|just] [the] "everything"|"lines"|"text"|"all"|"part" "from"|"starting" [at|from|with] [the] ["first"] ["line"|"occurrence"] [of|that|with] {l:TELLING} [to|until|onward|onwards|on|through|and] [the|on] [end|onward|onwards|everything] [of] [file|after] [it]',
      '[all|only|just] [the] "everything"|"lines"|"text"|"all"|"part" "from"|"starting" [at|from|with] [the] ["first"] ["line"|"word"|"occurrence"|"match"] [of|with|saying] {w:WHAT} to|onward|onwards|through|until|"and" [the|on] end|onward|onwards|everything|"on"|after [of] [file|it]',
      '"from"|"starting" [at|from|with] [the] ["first"] "line" {l:TELLING} to|until|onward|onwards|through [the] end|onward|onwards [of] [the] [file]',
    ],
    (values) => {
      const at = addressOf(linesOf(values));
      // "From line 5 to the end" says a number of a line.
      if (values.get("w")?.number !== undefined && values.get("w")?.quoted !== true)
        return undefined;
      return at === undefined || at.isExtended === true || at.sed.endsWith("!")
        ? undefined
        : [{ program: `sed -n '${at.sed},$p'` }];
    },
  ),
  steps(
    "lines:after",
    [
      '[all|only|just] [the] "everything"|"lines"|"text"|"all"|"part" [that] [come|comes|appear] "after"|"following"|"below" [the] ["first"] ["line"|"occurrence"] [of|that|with] {l:TELLING}',
      '[all|only|just] [the] "lines"|"everything" [that] [come|comes|appear] "after"|"following"|"below" [the] ["first"] ["line"|"word"|"occurrence"|"match"|"pattern"|"text"] [of|for|with|saying] {w:WHAT} ["first"] ["occurrence"]',
    ],
    (values) => through(linesOf(values), "d", "1,"),
  ),
  step(
    "blank:until",
    [
      '[all] [the] "everything"|"lines"|"text"|"all"|"part" ["up"|"until"|"till"|"before"] [to] [and] ["including"] [the] "first" empty|blank "line"',
      '"stop"|"stopping" at [the] "first" empty|blank "line"',
      '"until"|"till" [the] "first" empty|blank "line"',
      '"first" "paragraph"',
    ],
    () => ({ program: "sed '/^$/q'" }),
  ),
  step(
    "blank:after",
    [
      '[all] [the] "everything"|"lines"|"text"|"all" "after"|"following" [the] "first" empty|blank "line"',
    ],
    () => ({ program: "sed '1,/^$/d'" }),
  ),
  step(
    "ends:both",
    [
      '"first" {n:number} ["lines"|"rows"] "and" [the] "last" {m:number} "lines"|"rows"',
      '"top" {n:number} ["lines"|"rows"] "and" [the] "bottom" {m:number} "lines"|"rows"',
      '"first" "and" "last" {m:number} "lines"|"rows"',
    ],
    (values) => {
      const [n, m] = [values.get("n")?.number ?? number(values, "m"), number(values, "m")];
      return {
        program: `sed -n '1,${n}p'`,
        onFile: (files) => `(head -n ${n} ${files}; tail -n ${m} ${files})`,
      };
    },
  ),
  step(
    "percentage",
    [
      '"percentage"|"percent"|"share"|"fraction" [of] [the] {l:LINES}',
      '[what|the] "percentage"|"percent"|"share" of [the] "lines" {l:TELLING}',
    ],
    (values) => {
      const at = addressOf(linesOf(values));
      // "From line 5 to the end" says a number of a line.
      if (values.get("w")?.number !== undefined && values.get("w")?.quoted !== true)
        return undefined;
      return at === undefined || at.isExtended === true
        ? undefined
        : {
            program: `awk '${at.sed.startsWith("/") && at.sed.endsWith("!") ? `!${at.sed.slice(0, -1)}` : at.sed} { n++ } END { if (NR) print n * 100 / NR }'`,
            ends: true,
          };
    },
    0.2,
    true,
  ),
  // By address.
  steps(
    "address:delete",
    [
      "delete|drop|kill|cut [out] [everything|all] {a:PLACE}",
      "without {a:PLACE}",
      "rid [of] {a:PLACE}",
      "all|everything [line] but|without {a:PLACE}",
    ],
    (values) => on(addressIn(values), "d", true),
  ),
  steps(
    "address:delete-either",
    [
      'delete {a:PLACE} "and" {b:PLACE}',
      'delete [the] {o:ORD} "and" [the] {b:PLACE}',
      'delete "lines" {n:number} "and" {m:number}',
      'all|everything [line] but|without "lines"|"rows" {n:number} "and" {m:number}',
      '"without"|"except"|"excluding"|"but" "lines"|"rows" {n:number} "and" {m:number}',
      'without {a:PLACE} "and" {b:PLACE}',
    ],
    (values) => {
      const [a, b] = values.has("n")
        ? [String(number(values, "n")), String(number(values, "m"))]
        : [
            addressIn(values)?.sed ??
              (values.has("o") ? String(meaningOf(values, "o")) : undefined),
            addressIn(values, "b")?.sed,
          ];
      return a === undefined || b === undefined ? undefined : [sed(`${a}d;${b}d`)];
    },
  ),
  steps(
    "address:print-many",
    [
      '[show|only|just] "lines"|"rows"|"line" {a:number} {b:number} [and] {c:number} [and]',
      '[show|only|just] "lines"|"rows"|"line" {a:number} {b:number} {c:number} [and] {d:number}',
      '[show|only|just] [the] {o:ORD} {p:ORD} [and] {q:ORD} "lines"|"line"|"rows"',
      '[show|only|just] "lines"|"rows"|"line" {a:number} [and] {b:number}',
      '[show|only|just] [the] {o:ORD} "and" [the] {p:ORD} "lines"|"line"|"rows"|"row"',
    ],
    (values) => {
      const at = ["a", "b", "c", "d"].flatMap((slot) => values.get(slot)?.number ?? []);
      const said = ["o", "p", "q"].flatMap((slot) => meaningOf<number>(values, slot) ?? []);
      const all = [...at, ...said];
      return all.every((one) => Number.isInteger(one) && one > 0)
        ? [{ program: `sed -n '${all.map((one) => `${one}p`).join(";")}'` }]
        : undefined;
    },
  ),
  steps(
    "address:print-ranges",
    [
      '[show|only|just] "lines"|"rows" {a:number} to|through {b:number} "and" ["lines"] {c:number} to|through {d:number}',
    ],
    (values) => {
      const at = (slot: string): number => values.get(slot)?.number ?? 1;
      return [{ program: `sed -n '${at("a")},${at("b")}p;${at("c")},${at("d")}p'` }];
    },
  ),
  steps(
    "address:delete-many",
    ['delete|drop "lines"|"rows" {a:number} {b:number} [and] {c:number}'],
    (values) => {
      const all = ["a", "b", "c"].flatMap((slot) => values.get(slot)?.number ?? []);
      return [sed(all.map((one) => `${one}d`).join(";"))];
    },
  ),
  steps(
    "address:print-both",
    [
      '{a:PLACE} "and" [the] {b:PLACE}',
      '"first" "and" [the] "last" "line"|"lines"|"row"',
      '"first" "and" [the] {b:PLACE}',
      '"lines" {n:number} "and" {m:number}',
    ],
    (values) => {
      const [a, b] = values.has("n")
        ? [String(number(values, "n")), String(number(values, "m"))]
        : [addressIn(values)?.sed ?? "1", addressIn(values, "b")?.sed ?? "$"];
      return b === undefined ? undefined : [{ program: `sed -n '${a}p;${b}p'` }];
    },
  ),
  ...(
    [
      [
        "comment",
        "s/^/#/",
        [
          'comment "out"',
          '"comment"',
          '"disable"',
          'put|add a "#"|"hash" "in"|at ["front"|"start"|"beginning"] of',
          'prefix|prepend with|by "#"',
        ],
      ],
      [
        "uncomment",
        "s/^\\([[:space:]]*\\)#[[:space:]]*/\\1/",
        [
          '"uncomment"',
          '"un-comment"',
          '"enable"',
          'delete [the] [leading] "#"|"hash"|"comment" ["sign"|"character"] "from"|"of"|"at|in" ["front"|"start"] [of]',
        ],
      ],
    ] as const
  ).map(([name, command, verbs]) =>
    steps(
      `address:${name}`,
      verbs.flatMap((verb) => [`${verb} [the] {a:ADDRESS}`, `${verb} {a:ADDRESS} ["out"]`]),
      (values) => on(addressIn(values), name === "uncomment" ? "s/^#//" : command),
    ),
  ),
  steps(
    "address:replace",
    [
      'replace|change|substitute [all] [every] [the] ["text"|"word"|"string"|"occurrence"|"occurrences"] [of] {x:text} with|by|to|into|for [the] {y:text} [but] [only] under|"in"|"on"|"at"|"for"|"within" [the] {a:ADDRESS}',
      '[but] [only] "in"|"on"|"at"|"within"|"for" [the] {a:ADDRESS} ["only"] replace|change|substitute [the] {x:text} with|by|to|into [the] {y:text}',
    ],
    (values) =>
      on(addressIn(values), `s/${pattern(text(values, "x"))}/${replacement(text(values, "y"))}/g`),
  ),
  // "replace x with y in a.txt, but only on lines with z": the change stands before.
  steps(
    "address:only",
    [
      '["but"] "only"|"just" [do] [it|this|so] [for|"on"|"in"|"at"|within|under] [the] {a:ADDRESS}',
      '["but"] [only] "on"|"in"|"within"|"under" [the] {a:ADDRESS} ["only"]',
      '["but"] not "on"|"in"|"within"|"under" [the] {b:ADDRESS}',
    ],
    (values, draft) => {
      const at = addressIn(values) ?? addressIn(values, "b");
      const last = draft.steps.at(-1);
      if (at === undefined || at.isExtended === true || !/^sed 's/.test(last?.program ?? ""))
        return undefined;
      const turned = values.has("b") ? `${at.sed}!` : at.sed;
      const script = /^sed '(.*)'$/.exec(last?.program ?? "")?.[1];
      if (script === undefined || turned.endsWith("!!")) return undefined;
      draft.steps[draft.steps.length - 1] = sed(`${turned}${script}`);
      return [];
    },
  ),
  steps(
    "address:insert-after",
    [
      'insert|add|put|append [the|a] [new] ["line"|"text"|"comment"] ["reading"|"saying"|"says"|"containing"|"with"|"reads"|"that"|"of"] ["says"|"reads"|"the"|"contains"] ["text"|"words"] {x:text} [directly|right|just|immediately] "after"|"below"|"under"|"behind" [each|every|the] {a:ADDRESS}',
      'insert|add|put|append [the|a] [new] ["line"|"text"|"comment"] ["reading"|"saying"|"says"|"containing"|"with"|"reads"|"that"|"of"] ["says"|"reads"|"the"|"contains"] ["text"|"words"] {x:text} [directly|right|just|immediately] "after"|"below"|"under"|"behind" [the] {y:text}',
      '"after" [each|every|the] {a:ADDRESS} insert|add|put [the|a] [new] ["line"|"text"] ["reading"|"saying"|"says"|"containing"|"with"] ["text"] {x:text}',
    ],
    (values) => on(addressIn(values) ?? ofText(values, "y"), `a ${inserted(values)}`),
  ),
  steps(
    "address:insert-before",
    [
      'insert|add|put [the|a] [new] ["line"|"text"|"comment"] ["reading"|"saying"|"says"|"containing"|"with"|"reads"|"that"|"of"] ["says"|"reads"|"the"|"contains"] ["text"|"words"] {x:text} [directly|right|just|immediately] "before"|"above"|"ahead" [of] [each|every|the] {a:ADDRESS}',
      'insert|add|put [the|a] [new] ["line"|"text"|"comment"] ["reading"|"saying"|"says"|"containing"|"with"|"reads"|"that"|"of"] ["says"|"reads"|"the"|"contains"] ["text"|"words"] {x:text} [directly|right|just|immediately] "before"|"above" [the] {y:text}',
      'insert|add|put [the|a] [new] ["line"|"text"] ["reading"|"saying"|"says"|"containing"|"with"] ["text"] {x:text} "at"|"as"|"on"|"into" {a:PLACE}',
      '"before" [each|every|the] {a:ADDRESS} insert|add|put [the|a] [new] ["line"|"text"] ["reading"|"saying"|"says"|"containing"|"with"] ["text"] {x:text}',
    ],
    (values) => {
      const at = addressIn(values) ?? ofText(values, "y");
      // A new last line stands after what was the last.
      return at?.sed === "$" ? on(at, `a ${inserted(values)}`) : on(at, `i ${inserted(values)}`);
    },
  ),
  steps(
    "address:append-text",
    [
      'append|add [the] {x:text} "to" [the] "end" of {a:ADDRESS}',
      'append|add [the] {x:text} "to" {a:ADDRESS}',
    ],
    (values) => on(addressIn(values), `s/$/${replacement(text(values, "x"))}/`),
  ),
  steps(
    "address:change",
    [
      'replace|change|substitute [the] ["whole"|"entire"] {a:ADDRESS} with|by|to [the] ["text"|"line"] {x:text}',
      "set {a:PLACE} to {x:text}",
    ],
    (values) => on(addressIn(values), `c ${inserted(values)}`),
  ),
  step(
    "address:print",
    [
      '[show|only|just|copy|extract|save|"take"|"grab"|keep] [the] {a:PLACE} [of|say]',
      '"what" ["does"|"is"] [the] {a:PLACE} [of|in|say]',
    ],
    (values) => {
      const { sed: at = "" } = addressIn(values) ?? {};
      if (at === "1") return { program: "head -n 1" };
      if (at === "$") return { program: "tail -n 1" };
      if (/^\d+,\$$/.test(at)) return { program: `tail -n +${at.slice(0, -2)}` };
      const first = /^1,(\d+)$/.exec(at);
      if (first !== null) return { program: `head -n ${first[1]}` };
      return { program: `sed -n '${at}p'` };
    },
    0.2,
    true,
  ),
];

/** Lines up to or from the first that meets a test. */
function through(tests: LineTests, command: string, from = ""): Step[] | undefined {
  // "After line 20" counts.
  if (tests.some(({ any }) => any.some((one) => "text" in one && /^\d+$/.test(one.text))))
    return undefined;
  const at = addressOf(tests);
  return at === undefined || at.isExtended === true || at.sed.endsWith("!")
    ? undefined
    : [{ program: `sed '${from}${at.sed}${command}'` }];
}

/** The address of lines that hold a text. */
const ofText = (values: Values, slot: string): Address | undefined => {
  const wanted = text(values, slot);
  return wanted === "" ? undefined : { sed: `/${pattern(wanted)}/` };
};
