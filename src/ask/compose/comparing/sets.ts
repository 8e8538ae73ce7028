/** The lines of two files as sets, by `comm`: in both, in one of them only, in either. */
import type { Cursor } from "../making/cursor.js";
import { asSorted, type Input, inputIn, inputsIn, ordinal } from "./inputs.js";

const SHOW =
  "[only] print|show|list|display|output|find|get|report|write|extract|identify|return|print_out|view|see|give_me|take|keep|select|give|compute|calculate [me] [only] [out]";
const THINGS =
  "lines|line|entries|words|names|values|items|strings|rows|records|users|ids|numbers|emails|ones|everything|files|filenames|contents|elements|words";
const ARE = "[that|which] [are|is|do|does] [also] [are|is]";
const FOUND =
  "appear|appears|occur|occurs|present|found|exist|exists|listed|contained|included|specified|appearing|existing|occurring|match|matched|stored";

/** Which columns of `comm` are left out. */
type Columns = "-12" | "-23" | "-13" | "-3" | "";

interface Relation {
  readonly columns: Columns;
  readonly inputs: readonly Input[];
}

const pair = (c: Cursor, columns: Columns): Relation | undefined => {
  const inputs = inputsIn(c);
  return inputs?.length === 2 ? { columns, inputs } : undefined;
};

/** "The lines that a and b have in common", "common lines in a and b". */
const common = (c: Cursor): Relation | undefined =>
  c.try(() => {
    c.eat("[all] [of] [the] [sorted] [unique]");
    if (
      c.eat(
        `common|shared|identical|matching|equal|same|intersecting ${THINGS} [contents] in|of|between|to|from|by|across [both]`,
      )
    )
      return pair(c, "-12");
    if (c.eat(`${THINGS} ${ARE} common|shared|identical|equal to|in|by|between|of [both]`))
      return pair(c, "-12");
    if (c.eat(`${THINGS} ${ARE} [${FOUND}] in|by both`)) return pair(c, "-12");
    if (c.eat("[set] intersection of|between")) return pair(c, "-12");
    if (!c.eat(`${THINGS} that|which`)) return undefined;
    const both = pair(c, "-12");
    return c.eat("[both] have|share|contain [in] common|both") || c.eat("[both] share|contain")
      ? both
      : undefined;
  });

/** "The common third field of a and b": what is compared is a part of each line. */
const commonPart = (c: Cursor): Relation | undefined =>
  c.try(() => {
    if (!c.eat("[all] [of] [the] common|shared|matching")) return undefined;
    const at = ordinal(c);
    c.eat("whitespace|space [separated|delimited]");
    if (at === undefined || !c.eat("columns|column|fields|field|words in|of|between|from [both]"))
      return undefined;
    const both = pair(c, "-12");
    return both === undefined
      ? undefined
      : {
          ...both,
          inputs: both.inputs.map(({ name }) => ({
            name,
            command: `awk '{print $${at}}' ${name}`,
          })),
        };
  });

/** What is left out of one for being in the other. */
const minus = (c: Cursor): Relation | undefined =>
  c.try(() => {
    c.eat("[all] [of] [the]");
    if (c.eat("set difference|complement of|between")) return pair(c, "-23");
    const isUnique =
      c.eat(`unique|distinct ${THINGS} in|of|from|to`) || c.eat(`${THINGS} ${ARE} unique to|in`);
    const isOnly =
      isUnique ||
      c.eat(`${THINGS} ${ARE} [${FOUND}] only in`) ||
      c.eat(`${THINGS} ${ARE} only [${FOUND}] in`);
    if (!isOnly && !c.eat(`${THINGS} ${ARE} [${FOUND}] [in|of|from]`)) return undefined;
    const first = inputIn(c);
    if (first === undefined) return undefined;
    const isMissing =
      c.eat("[when] compared|comparing|relative to|with|against") ||
      c.eat(
        `[and|but|that|which] [that|which] [are|is|do|does] not [${FOUND}] in|within|from|by`,
      ) ||
      c.eat(`[and|but|that|which] [are|is] missing|absent from|in`) ||
      c.eat("[and|but] [does|do|are] not [exist|appear|occur|in|present]") ||
      c.eat(
        "except|without|excluding|minus|but_not|ignoring|omitting [for] [those|the|any|all] [lines|ones|entries] [that|which] [are] [also] [present|found|in|appear|exist|listed|contained] [in]",
      );
    if (!isMissing) return undefined;
    const second = inputIn(c, { ...first.kind, isSorted: first.kind.isSorted && isUnique });
    return second === undefined
      ? undefined
      : { columns: "-23", inputs: [first.input, second.input] };
  });

/** "In one of them only", said of both. */
const either = (c: Cursor): Relation | undefined =>
  c.try(() => {
    c.eat("[all|any|each|every] [of] [the]");
    if (c.eat("symmetric difference of|between")) return pair(c, "-3");
    if (c.eat(`${THINGS} ${ARE} unique to|in [only] either|one|each [one] [of] [file]`))
      return pair(c, "-3");
    if (c.eat(`${THINGS} ${ARE} [${FOUND}] only in|to either|one [one] [of]`)) return pair(c, "-3");
    if (c.eat(`${THINGS} ${ARE} not common|shared to|in|between|by [both]`)) return pair(c, "-3");
    if (!c.eat(`${THINGS} ${ARE} in|of|from [either]`)) return undefined;
    const both = pair(c, "-3");
    const isOther = c.eat(
      `that|which|but|and [that|which] [are|is|do|does] not [${FOUND}] [in|common|shared] [the|to] other|both|each [other] [file|one|directory]`,
    );
    return isOther ? both : undefined;
  });

const COLUMN_WORDS =
  "lines|strings|ones|those|the|with|for|in|to|and|only|unique|common|shared|both|first|second|file|files|line|containing|found";

const columns = (c: Cursor): Relation | undefined =>
  c.try(() => {
    if (!c.eat("compare")) return undefined;
    const both = pair(c, "");
    if (both === undefined) return undefined;
    c.eat("line by line|line-by-line");
    if (
      !c.eat(
        "and|printing|showing [print|show|output|display|list] [the] [result|results|lines|them] in|as|with three|3 columns|column",
      )
    )
      return undefined;
    // Which column has what is how `comm` shows them.
    while (c.eat(COLUMN_WORDS));
    return c.done ? both : undefined;
  });

const relations = [columns, commonPart, common, either, minus] as const;

/** "Assuming that both are sorted", at the end. */
const SORTED =
  "[-|–] [assuming|given|provided|assume|if|when|where|since|as|note] [that] [both|the|two|these] [input] [files|of_them|inputs|are|lists] [are|must_be|is|have_been|must_already_be|need_to_be|were] [already|both|pre] sorted|presorted [already]";

/** `comm` with the two inputs in order; undefined where a word stays unread. */
export function setIn(c: Cursor): string | undefined {
  const isCounted =
    c.eat("count|how_many [the] [number_of] [unique]") ||
    c.try(() => {
      c.eat(SHOW);
      return c.eat("[the] [total] number|count of [unique]") || undefined;
    }) === true;
  if (!isCounted) c.eat(SHOW);
  for (const relation of relations) {
    const read = c.try(() => {
      const found = relation(c);
      if (found === undefined) return undefined;
      const areSorted = c.eat(SORTED);
      c.eat("line by line|line-by-line");
      return c.done ? { ...found, areSorted } : undefined;
    });
    if (read === undefined) continue;
    const inputs = read.inputs.map((input) => {
      // `ls` prints in the order that `comm` wants.
      if (input.isDirectory === true) return `<(ls ${input.name})`;
      return asSorted(read.areSorted ? { ...input, isSorted: true } : input);
    });
    const command = `comm ${read.columns === "" ? "" : `${read.columns} `}${inputs.join(" ")}`;
    return isCounted ? `${command} | wc -l` : command;
  }
  return undefined;
}
