/** Files put side by side: by a field that both have (`join`), or line by line (`paste`). */
import { quoteValue } from "../../catalogue/template.js";
import type { Cursor } from "../making/cursor.js";
import { fieldsIn, quoted, separated, separatedBy } from "./fields.js";
import { asFile, asSorted, type Input, inputsIn } from "./inputs.js";

interface Join {
  inputs: readonly Input[];
  by: string | undefined;
  /** The field that both have, in each. */
  keys: readonly [number, number] | undefined;
  /** Lines without a partner are shown too: of which file. */
  unpaired: Set<1 | 2>;
  isOnlyUnpaired: boolean;
  empty: string | undefined;
  fields: readonly string[] | undefined;
  areSorted: boolean;
  ignoresCase: boolean;
}

const WHICH: readonly (readonly [pattern: string, files: readonly (1 | 2)[]])[] = [
  ["both [files|of_them|inputs]", [1, 2]],
  ["either [file]", [1, 2]],
  ["[the] first [file|one]", [1]],
  ["[the] second [file|one]", [2]],
];

/** Which of the two files is meant: "both files", "the first file", its name. */
function whichIn(c: Cursor, inputs: readonly Input[]): readonly (1 | 2)[] | undefined {
  const said = WHICH.find(([pattern]) => c.eat(pattern))?.[1];
  if (said !== undefined) return said;
  c.eat("[the] file");
  const { token } = c;
  const at =
    token === undefined ? -1 : inputs.findIndex(({ name }) => name === quoteValue("file", token));
  if (at < 0) return undefined;
  c.at++;
  return at === 0 ? [1] : [2];
}

const KEY =
  "[the] column|field|word|key|columns|fields [of|in] [each|both|the|two] [line|files|file] [of] [both|each] [files|file]";

/** "On the second field", "where the first fields match". */
function keyIn(c: Cursor, join: Join): true | undefined {
  c.eat(
    "[and] on|by|using|where|when|whose|which|that|with|if|based|for|have|has|share [on|which|both|each|have|share] [the|a|their|its|files] [common|same|shared|matching|joining] [in]",
  );
  c.eat("the|their|a");
  c.eat("common|same|shared");
  const fields = fieldsIn(c);
  if (fields?.length !== 1) return undefined;
  c.eat(KEY);
  c.eat("of|in|from [each|both|the|two] [line|lines|files|file]");
  c.eat("of|in [both|each] [files|file]");
  c.eat(
    "matches|match|is|are|as|agree|agrees|equals [the] [common|same|equal|shared|key|matching|join] [key|field|in|for|to] [the] [both|two] [files]",
  );
  const [at] = fields as readonly [number];
  join.keys = [at, at];
  return true;
}

/** "Including lines without a match in the first file". */
function unpairedIn(c: Cursor, join: Join): true | undefined {
  const isOnly = c.eat("[and] only|just [print|show|output|printing|showing|display]");
  if (
    !isOnly &&
    !c.eat(
      "[and] [also] including|include|print|printing|show|showing|keep|keeping|with|output|outputting|display|displaying|containing [also] [all] [the] [extra|any|those]",
    )
  )
    return undefined;
  c.eat("[all|any] [the] [extra]");
  const isSaid =
    c.eat(
      "unpairable|unpaired|unmatched|non-matching|nonmatching|unjoinable|extra [non-matching|unmatched] [lines|line|information|data|entries|rows|items|records]",
    ) ||
    c.eat(
      "lines|rows|entries|information|data [that|which|with|for|without] [have|has|do|are] not|no|without [a] match|matching|partner|paired|pair [lines]",
    ) ||
    c.eat("lines|rows|entries without [a] match|partner|pair");
  if (!isSaid) return undefined;
  c.eat("from|in|of");
  const which = whichIn(c, join.inputs);
  if (which === undefined) return undefined;
  for (const one of which) join.unpaired.add(one);
  join.isOnlyUnpaired ||= isOnly;
  return true;
}

/** "Printing the first and second field of a and the third of b". */
function outputIn(c: Cursor, join: Join): true | undefined {
  c.eat("and");
  if (
    !c.eat("output|outputting|print|printing|show|showing|display|displaying|listing|list [only]")
  )
    return undefined;
  const out: string[] = [...(join.fields ?? [])];
  for (;;) {
    const fields = fieldsIn(c);
    if (fields === undefined || !c.eat("of|from|in")) return undefined;
    const which = whichIn(c, join.inputs);
    if (which?.length !== 1) return undefined;
    out.push(...fields.map((at) => `${which[0]}.${at}`));
    const before = c.at;
    c.eat("and");
    if (c.try(() => fieldsIn(c)) === undefined) {
      c.at = before;
      break;
    }
    c.at = before;
    c.eat("and");
  }
  c.eat("as|in [a|the] [join] result|results|output");
  join.fields = out;
  return true;
}

function emptyIn(c: Cursor, join: Join): true | undefined {
  if (
    !c.eat(
      "[and] replace|replacing|fill|filling [any|all] [the] missing|empty|absent [input] fields|field|values|columns with|by",
    )
  )
    return undefined;
  const { token } = c;
  if (token === undefined) return undefined;
  c.at++;
  join.empty = token.text;
  return true;
}

const SORTED =
  "[-|–] [assuming|given|if|where|since] [that] [both|the|two|these] [input] [files|of_them|inputs|are] [are|must_be|is|must_already_be|need_to_be] [already|both|first|pre] sorted|presorted [first|already]";

function moreIn(c: Cursor, join: Join): true | undefined {
  while (!c.done) {
    const by = separatedBy(c);
    if (by !== undefined) {
      join.by = by;
      continue;
    }
    if (c.eat(SORTED)) {
      join.areSorted = true;
      continue;
    }
    if (
      c.eat(
        "[and] ignore|ignoring|regardless_of [the] [differences_in] case [when] [comparing] [fields]",
      )
    ) {
      join.ignoresCase = true;
      continue;
    }
    const read =
      c.try(() => unpairedIn(c, join)) ??
      c.try(() => outputIn(c, join)) ??
      c.try(() => emptyIn(c, join)) ??
      c.try(() => keyIn(c, join));
    if (read === undefined) return undefined;
  }
  return true;
}

function rendered(join: Join): string | undefined {
  const { inputs, by, fields, empty } = join;
  const [first, second] = inputs;
  if (first === undefined || second === undefined || inputs.length > 2) return undefined;
  const isTable = inputs.slice(0, 1).every(({ name }) => /\.csv'?$/i.test(name));
  const at = by ?? (isTable ? "," : undefined);
  const options: string[] = [];
  if (join.ignoresCase) options.push("-i");
  // What is separated by a blank is what `join` reads anyway.
  const isOwn = at !== undefined && at !== " ";
  if (isOwn) options.push(`-t${quoted(at)}`);
  const [left, right] = join.keys ?? [1, 1];
  if (left === right && left !== 1) options.push(`-j${left}`);
  else if (left !== right) options.push(`-1 ${left} -2 ${right}`);
  for (const one of [...join.unpaired].sort())
    options.push(join.isOnlyUnpaired ? `-v${one}` : `-a${one}`);
  if (empty !== undefined) options.push(`-e ${quoteValue("text", { text: empty, quoted: true })}`);
  if (fields !== undefined) options.push(`-o ${fields.join(",")}`);
  else if (empty !== undefined) options.push("-o auto");
  const sort = (key: number): string =>
    `${isOwn ? `-t${quoted(at)} ` : ""}${isOwn || key !== 1 ? `-k${key},${key}` : ""}`.trim();
  const file = (input: Input, key: number): string =>
    join.areSorted ? asFile(input) : asSorted(input, sort(key));
  return ["join", ...options, file(first, left), file(second, right)].join(" ");
}

/** "Run 'join' on". */
function runs(c: Cursor): boolean {
  const read = c.try(() => {
    if (!c.eat("run|use|apply [the]") || c.token?.text !== "join") return undefined;
    c.at++;
    return c.eat("[command|program] on|to|for|with") || undefined;
  });
  return read === true;
}

/** `join` with what is said of it; undefined where a word stays unread. */
export function joinIn(c: Cursor): string | undefined {
  const join: Join = {
    inputs: [],
    by: undefined,
    keys: undefined,
    unpaired: new Set(),
    isOnlyUnpaired: false,
    empty: undefined,
    fields: undefined,
    areSorted: false,
    ignoresCase: false,
  };
  const each = c.try(() => {
    if (
      !c.eat(
        "for each|every|all line|row|lines|rows|entry [that|which|in|where|with] [has|have|having] [a|the] common|shared|matching|same",
      )
    )
      return undefined;
    const key = fieldsIn(c);
    return key?.length === 1 && c.eat("in|of|between [both]") ? key[0] : undefined;
  });
  if (each !== undefined) {
    join.keys = [each, each];
  } else {
    const isRun = runs(c);
    if (!isRun && !c.eat("join|merge|joins|perform_a_join|perform_a_join_of [the]"))
      return undefined;
    join.by = separated(c);
    c.eat(
      "data|information|lines|rows|strings|contents|columns|records|entries|text|values [in|of|from|on|between]",
    );
    if (isRun) join.areSorted = true;
  }
  const inputs = inputsIn(c);
  if (inputs?.length !== 2) return undefined;
  join.inputs = inputs;
  join.areSorted ||= inputs.some(({ isSorted }) => isSorted);
  if (inputs.some(({ isDirectory }) => isDirectory)) return undefined;
  const before = c.at;
  if (
    moreIn(c, join) === undefined ||
    (c.at === before && each === undefined && join.by === undefined && !join.areSorted)
  )
    return undefined;
  return rendered(join);
}

const LINES =
  "lines|line|columns|rows|contents|content|words|corresponding_lines|corresponding_line|consecutive_lines";

/** `paste`: the lines of files side by side. */
export function pasteIn(c: Cursor): string | undefined {
  if (!c.eat("print|show|display|output|merge|combine|join|paste|put|write|concatenate|zip|list"))
    return undefined;
  const isEach =
    c.eat(
      `[of] each|corresponding|consecutive|every|all|the [the] [corresponding|consecutive] ${LINES} [in|of|from|on]`,
    ) || c.eat(`${LINES} of|in|from`);
  const inputs = inputsIn(c);
  if (inputs === undefined || inputs.some(({ isDirectory }) => isDirectory)) return undefined;
  let by: string | undefined;
  let isBeside = false;

  while (!c.done) {
    const said = separatedBy(c);
    if (said !== undefined) by = said;
    else if (
      c.eat("side by side|side-by-side [in|as] [columns]") ||
      c.eat(
        "side-by-side|side_by_side|in_parallel|line_by_line|line-by-line|column_by_column|horizontally|as_columns|in_columns|next_to_each_other",
      )
    )
      isBeside = true;
    else if (!c.eat("together|and|with|on_the_same_line|on_one_line")) return undefined;
  }
  if (!isBeside && !(isEach && by !== undefined)) return undefined;
  const option = by === undefined || by === "\t" ? "" : `-d${quoted(by)} `;
  return `paste ${option}${inputs.map(asFile).join(" ")}`;
}
