/** Sentences that give many files new names by number or date, sort them into folders, or join and split them. */

import { directoryAt } from "../making/clauses.js";
import type { Cursor, Name } from "../making/cursor.js";
import { isName } from "../making/names.js";
import {
  dirWord,
  globsOf,
  loop,
  pathAt,
  placeOf,
  type Selection,
  selectionAt,
} from "./selection.js";
import type { Sentence } from "./sentences.js";

const endingOf = ({ globs }: Selection): string | undefined =>
  globs.length === 1 ? /^\*(\.\w+)$/.exec(globs[0] as string)?.[1] : undefined;

const baseOf = ({ directory }: Selection): string =>
  directory === undefined || directory.text === "." ? "" : `${dirWord(directory)}/`;

/** "number the jpg files as photo_001.jpg, photo_002.jpg and so on". */
export const numbered: Sentence = (c) => {
  if (!c.eat("number|rename|renumber|name")) return undefined;
  const isNumbering = /^(?:re)?number$/i.test(c.tokens[c.at - 1]?.text ?? "");
  const selection = selectionAt(c);
  if (selection === undefined || !selection.isFiles) return undefined;
  let isSaid = isNumbering;
  let prefix: string | undefined;
  let width = 0;
  let start = 1;
  let ending: string | undefined;
  const example = (text: string): boolean => {
    const found = /^([A-Za-z_-]*?)(0*)([01])(\.\w+)?$/.exec(text);
    if (found === null) return false;
    prefix = found[1] ?? "";
    width = (found[2] as string).length + 1;
    start = Number(found[3]);
    ending = found[4];
    return true;
  };
  for (;;) {
    if (
      c.eat(
        "sequentially|consecutively|in_order|in_sequence|in_sequential_order|numerically|with_sequential_numbers|with_consecutive_numbers|with_numbers|by_number|to_sequential_numbers|with_a_number|with_a_sequential_number|with_a_counter|in_a_numbered_sequence|and_so_on|etc|...|…|etc.",
      )
    ) {
      isSaid = true;
      continue;
    }
    if (c.eat("starting|beginning|start [at|from|with]")) {
      const number = c.number();
      if (number === undefined) return undefined;
      start = number;
      isSaid = true;
      continue;
    }
    if (c.eat("[with|using] [the|a] prefix|base_name|basename")) {
      const token = c.token;
      if (token === undefined) return undefined;
      prefix = token.text;
      c.at++;
      continue;
    }
    if (
      c.eat(
        "[zero-padded|padded] [with|to|using] [leading|3-digit|three-digit] [zeros|zeroes] [to]",
      )
    ) {
      continue;
    }
    if (
      c.eat(
        "[and|,] [to|as|like|e.g.|into|in|with] [the|names] [form|format|like|names|numbers]",
      ) &&
      c.token !== undefined &&
      example(c.token.text)
    ) {
      c.at++;
      isSaid = true;
      // "photo_002.jpg" goes on with the same.
      while (c.token !== undefined && /\d/.test(c.token.text) && c.eat(c.token.text.toLowerCase()));
      continue;
    }
    if (prefix !== undefined && c.eat("and|to|through") && /\d/.test(c.token?.text ?? "")) {
      c.at++;
      continue;
    }
    if (
      c.token !== undefined &&
      prefix === undefined &&
      /^[A-Za-z_-]*0*[01](?:\.\w+)?$/.test(c.token.text) &&
      example(c.token.text)
    ) {
      c.at++;
      isSaid = true;
      continue;
    }
    if (prefix && c.token?.thing && /\d/.test(c.token.text)) {
      c.at++;
      continue;
    }
    const place = selection.directory === undefined ? placeOf(c) : undefined;
    if (place === undefined) break;
    selection.directory = place;
  }
  if (!c.done || !isSaid || start > 1_000_000) return undefined;
  const own = endingOf(selection) ?? ending;
  const tail = own ?? ".${f##*.}";
  const counter = width > 1 ? `$(printf '%0${width}d' "$i")` : "$i";
  const base = baseOf(selection);
  return `i=${start}; ${loop(selection, `mv -n -- "$f" "${base}${prefix ?? ""}${counter}${tail}"; i=$((i+1))`)}`;
};

const TODAY =
  "today's|today|todays|the_current|current|the|a|its [current|today|own] date|timestamp|date_stamp|datestamp";

/** "prepend today's date to all pdf files". */
export const dated: Sentence = (c) => {
  let how: "before" | "after" | undefined;
  let isRename = false;
  let selection: Selection | undefined;
  if (c.eat("prepend|prefix")) how = "before";
  else if (c.eat("append|suffix")) how = "after";
  else if (c.eat("add|put|insert")) how = "after";
  else if (c.eat("rename")) {
    isRename = true;
    selection = selectionAt(c);
    if (selection === undefined) return undefined;
    c.eat("[so|by|to|with] [that] [their|the|they] [names|file] [with|by|to]");
    if (
      c.eat("adding|appending|include|including|have|append|with|inserting|suffixing|add|inserted")
    )
      how = "after";
    else if (c.eat("prepending|prefixing|prefix|prefixed|start|begin|starting [them] [with|by]"))
      how = "before";
    else return undefined;
    c.eat("[with|by|them]");
  } else return undefined;
  if (!isRename && c.sees("all|every|each|the_names|the_name")) {
    // "prefix all pdf files with today's date".
    c.eat("[the] [name|names] [of]");
    selection = selectionAt(c);
    if (selection === undefined || !c.eat("with|by")) return undefined;
  }
  const from = c.at;
  if (!c.eat(`[${"the"}] ${TODAY}`) && !c.eat(TODAY)) return undefined;
  const said = c.tokens.slice(from, c.at).map(({ text }) => text.toLowerCase());
  const isToday = said.some((word) => /^(?:today|todays|current)/.test(word));
  let format = "%F";
  let isBefore = how === "before";
  let isBeforeEnding = false;
  for (;;) {
    if (c.eat("[in] [the] [format] yyyymmdd [format]")) format = "%Y%m%d";
    else if (c.eat("[in] [the] [format] yyyy-mm-dd [format]")) format = "%F";
    else if (c.eat("before|ahead_of [the|its|their] extension|extensions|file_extension|suffix"))
      isBeforeEnding = true;
    else if (
      c.eat("as [a|the] prefix") ||
      c.eat("[to|at|in] [the] front|beginning|start [of]") ||
      c.eat("before [the]")
    )
      isBefore = true;
    else if (c.eat("as [a|the] suffix") || c.eat("[to|at] [the] end [of]")) isBefore = false;
    else if (
      c.eat("to|of|in|for|into|on [the|their|its] [file] name|names|filename|filenames [of]")
    )
      continue;
    else if (selection === undefined) {
      c.eat("[to|of|in|for]");
      selection = selectionAt(c);
      if (selection === undefined) return undefined;
    } else if (c.eat("[the|their|its] [file] name|names|filename|filenames")) continue;
    else break;
  }
  if (!c.done || selection === undefined || !selection.isFiles || !isToday) return undefined;
  const base = baseOf(selection);
  const date = `$(date +${format})`;
  const own = endingOf(selection);
  const plain = base === "" ? "$f" : `\${f##*/}`;
  if (isBefore) return loop(selection, `mv -n -- "$f" "${base}${date}_${plain}"`);
  if (own !== undefined) return loop(selection, `mv -n -- "$f" "\${f%${own}}_${date}${own}"`);
  return isBeforeEnding
    ? loop(selection, `mv -n -- "$f" "\${f%.*}_${date}.\${f##*.}"`)
    : loop(selection, `mv -n -- "$f" "\${f}_${date}"`);
};

const GROUPS: readonly (readonly [said: string, directory: string])[] = [
  [
    "extension|extensions|file_extension|type|types|file_type|file_types|suffix|file_extensions",
    "${f##*.}",
  ],
  [
    "year|modification_year|year_of_modification|year_of_their_modification|year_it_was_modified|year_they_were_modified|year_of_last_modification",
    '$(date -r "$f" +%Y)',
  ],
  [
    "month|year_and_month|modification_month|month_of_modification|month_it_was_modified|month_they_were_modified",
    '$(date -r "$f" +%Y-%m)',
  ],
  [
    "date|modification_date|day|date_of_modification|modification_time|last_modification_date|date_it_was_modified|date_they_were_modified|date_modified",
    '$(date -r "$f" +%F)',
  ],
  ["first_letter|initial|first_letters|first_character", "${b:0:1}"],
];

/** "move each jpg into a folder named after its year". */
export const grouped: Sentence = (c) => {
  if (!c.eat("move|sort|organize|organise|group|put|arrange|distribute|file")) return undefined;
  const selection = selectionAt(c);
  if (selection === undefined) return undefined;
  const isInto = c.eat(
    "into|in|to [a|separate|different|their|own|new|its] [own|separate] [sub] folders|folder|directories|directory|subfolders|subdirectories|subfolder|subdirectory [named|called|that_are_named|based|according|which_is_named]",
  );
  if (!isInto && !c.eat("[based|according]")) return undefined;
  if (
    !c.eat(
      "after|by|for|on|to|per|matching|with|each [on|after] [its|their|the|each] [file] [last]",
    )
  )
    return undefined;
  for (const [said, directory] of GROUPS)
    if (c.eat(`${said} [of] [the|its|their] [file|name|filename|names|modification]`)) {
      c.eat(
        "[creating|and|create] [the] [create] [folders|directories|them] [as_needed|if_needed|as_necessary]",
      );
      if (!c.done) return undefined;
      selection.isFiles = true;
      const base = baseOf(selection);
      // A name without a dot has no extension.
      if (directory.includes("##*.") && selection.globs.length === 0) selection.globs.push("*.*");
      const target = base + directory;
      const name = directory.includes("$b") || directory.includes("{b") ? "b=${f##*/}; " : "";
      return loop(
        selection,
        `${name}d="${target.replaceAll('"$f"', '"$f"')}"; mkdir -p "$d" && mv -n -- "$f" "$d/"`,
      );
    }
  return undefined;
};

/** "join all csv files into all.csv but keep the header only once", "put the chunks x.part-* together as x". */
export const joined: Sentence = (c) => {
  if (
    !c.eat(
      "join|merge|combine|concatenate|cat|concat|put|reassemble|stitch|glue|recombine|append|collect",
    )
  )
    return undefined;
  c.eat("[together] [the] [contents|content] [of] [the] [chunks|pieces|parts|split]");
  const selection = selectionAt(c) ?? chunkAt(c);
  if (selection === undefined || selection.isDeep) return undefined;
  let to: Name | undefined;
  let isOnce = false;
  for (;;) {
    if (
      to === undefined &&
      c.eat(
        "[back] [together|again] [back|again] into|to|as|in [a|one|the|single] [single|big|large|new|one|combined] [csv|text|log] [file] [called|named]",
      )
    ) {
      const token = c.token;
      if (!isName(token)) return undefined;
      c.at++;
      to = { shell: token.quoted ? `'${token.text}'` : token.text, text: token.text };
    } else if (
      c.eat(
        "[but|while|and|,] [only] keep|keeping|with|including|include|preserving|retaining [only] [the|a|one|just] [csv] header|headers|header_row|header_line|heading [row|line] [only] [once|one|just|from] [once|the] [first] [file|one]",
      ) ||
      c.eat(
        "[and|but] without|skip|skipping|removing [the] repeated|duplicate|repeating|additional|extra headers|header|header_lines|header_rows",
      )
    )
      isOnce = true;
    else if (
      c.eat(
        "in_alphabetical_order|in_order|sorted_by_name|alphabetically|together|again|in_name_order",
      )
    )
      continue;
    else if (selection.directory === undefined) {
      const place = placeOf(c);
      if (place === undefined) break;
      selection.directory = place;
    } else break;
  }
  if (!c.done || selection.without.length > 0 || selection.globs.length === 0) return undefined;
  if (to === undefined && !isOnce) return undefined;
  const out = to === undefined ? "" : ` > ${to.shell}`;
  if (/\.(?:pdf|jpe?g|png|mp4|mp3|zip|gz|tar)$/.test(selection.globs[0] as string))
    return undefined;
  return isOnce
    ? `awk 'FNR == 1 && NR != 1 { next } 1' ${globsOf(selection)}${out}`
    : `cat ${globsOf(selection)}${out}`;
};

/** "x.part-*", "backup.tar.gz.*" with its directory. */
function chunkAt(c: Cursor): Selection | undefined {
  const token = c.token;
  if (token === undefined || !/^[\w./~-]*\*[\w.]*$/.test(token.text)) return undefined;
  c.at++;
  c.eat("[files|chunks|pieces|parts]");
  return { directory: undefined, globs: [token.text], isFiles: true, isDeep: false, without: [] };
}

/** "change the extension of report.txt to .md". */
export const extensionOfOne: Sentence = (c) => {
  if (!c.eat("change|set [the] [file] extension|suffix of|for|on")) return undefined;
  const file = pathAt(c);
  if (file === undefined || !c.eat("[from]")) return undefined;
  if (
    /^\.?\w+$/.test(c.token?.text ?? "") &&
    file.text.endsWith(`.${(c.token?.text ?? "").replace(/^\./, "")}`)
  )
    c.at++;
  if (!c.eat("to|into")) return undefined;
  const by = c.token?.text.replace(/^\./, "") ?? "";
  if (!/^\w{1,9}$/.test(by) || !/\.\w+$/.test(file.text)) return undefined;
  c.at++;
  return c.done ? `mv ${file.shell} ${file.shell.replace(/\.\w+('?)$/, `.${by}$1`)}` : undefined;
};

/** "back up a.json with the date appended to the name". */
export const backupDated: Sentence = (c) => {
  if (
    !(
      c.eat("make|create|take|save [a] [backup|timestamped|dated] copy|backup of") ||
      c.eat("back_up|backup|copy")
    )
  )
    return undefined;
  const file = pathAt(c);
  if (file === undefined) return undefined;
  let to: Name | undefined;
  let isAppended = false;
  let format: string | undefined;
  for (;;) {
    if (
      c.eat(
        "[and|by|,] [with|append|appending|adding|add|putting] [the|today's|today|todays] [current|today's|today] date|timestamp|date_stamp|datestamp [appended|added|in|at|as|to|suffix] [to|in|at|as|a|the] [the|its|end|suffix] [end|name|filename|file_name|file] [of|name] [the] [name|filename|file_name|file]",
      )
    )
      isAppended = true;
    else if (c.eat("[in] [the] [format|as|form] yyyymmdd [format]")) format = "%Y%m%d";
    else if (c.eat("[in] [the] [format|as|form] yyyy-mm-dd [format]")) format = "%F";
    else if (to === undefined && c.eat("to|in|into|inside")) {
      to = directoryAt(c);
      if (to === undefined) return undefined;
    } else break;
  }
  if (!c.done || !isAppended) return undefined;
  const said = c.tokens.map(({ text }) => text.toLowerCase()).join(" ");
  if (!/append|add|end|suffix/.test(said)) return undefined;
  const base = to === undefined ? "" : `${dirWord(to)}/`;
  const name = base === "" ? file.shell : file.shell.replace(/^.*\//, "");
  const isTree = !/\.\w+$/.test(file.text) || file.text.endsWith("/");
  return `cp${isTree ? " -r" : ""} ${file.shell} ${base}${name.replace(/\/$/, "")}.$(date +${format ?? (said.includes("timestamp") ? "%Y%m%d%H%M%S" : "%F")})`;
};
