/** Plain sentences on one file or directory that the tables of operations do not have. */
import { directoryAt } from "../making/clauses.js";
import type { Cursor } from "../making/cursor.js";
import { dirWord, findOf, pathAt, placeOf, withoutAt } from "./selection.js";
import type { Sentence } from "./sentences.js";

/** "copy a.txt to /backup and rename it to b.txt". */
export const copiedAs: Sentence = (c) => {
  const isCopy = c.eat("copy|cp|back_up");
  if (!isCopy && !c.eat("move|mv")) return undefined;
  const source = pathAt(c);
  if (source === undefined || !c.eat("to|into|in")) return undefined;
  const to = directoryAt(c);
  if (to === undefined) return undefined;
  if (
    !c.eat(
      "[and|but|,] [then] renaming|rename|calling|call|naming|name [it|the_copy|the_file] [to|as]",
    ) &&
    !c.eat("as|under_the_name|with_the_name|under_the_new_name|with_the_new_name")
  )
    return undefined;
  const name = pathAt(c, true);
  if (name === undefined || !c.done || name.text.includes("/")) return undefined;
  return `${isCopy ? "cp" : "mv"} ${source.shell} ${dirWord(to)}/${name.shell}`;
};

/** "delete everything in build except .gitkeep". */
export const emptiedBut: Sentence = (c) => {
  if (
    !c.eat(
      "delete|remove|erase|wipe|clear [out] [all|the] everything|all_files_and_folders|all_files_and_directories|contents|content",
    )
  )
    return undefined;
  const place = placeOf(c);
  if (place === undefined || /^[./~]+$/.test(place.text)) return undefined;
  const without = withoutAt(c);
  if (without === undefined || !c.done) return undefined;
  // ".gitkeep" alone is a file, ".log files" are many.
  const named = without.map((one) =>
    c.tokens.some(
      ({ text }, at) => `*${text}` === one && !/^files?$/i.test(c.tokens[at + 1]?.text ?? ""),
    )
      ? one.slice(1)
      : one,
  );
  const found = findOf({
    directory: place,
    globs: [],
    isFiles: false,
    isDeep: true,
    without: named,
  });
  return `${found.replace(/^(find \S+)/, "$1 -mindepth 1")} -delete`;
};

/** "keep only the last 1000 lines of app.log": the file itself is cut. */
export const cutToLines: Sentence = (c) => {
  if (!c.eat("keep|leave|retain|truncate|trim|cut|shorten")) return undefined;
  const isKeep = /^(?:keep|leave|retain)$/i.test(c.tokens[c.at - 1]?.text ?? "");
  let file = isKeep ? undefined : pathAt(c);
  if (file !== undefined && !c.eat("to|down_to")) return undefined;
  c.eat("[only|just] [its|the]");
  const isLast = c.eat("last|final");
  if (!isLast && !c.eat("first")) return undefined;
  const count = c.number();
  if (count === undefined) return undefined;
  const isBytes = c.eat("bytes|characters");
  if (!isBytes && !c.eat("lines")) return undefined;
  if (file === undefined) {
    if (!c.eat("of|in")) return undefined;
    file = pathAt(c);
  }
  c.eat("in_place|in-place");
  if (file === undefined || !c.done) return undefined;
  const { shell } = file;
  if (!isLast && isBytes) return `truncate -s ${count} ${shell}`;
  if (!isLast) return `sed -i '${count}q' ${shell}`;
  return `tail -${isBytes ? "c" : "n"} ${count} ${shell} > ${shell}.tmp && mv ${shell}.tmp ${shell}`;
};

/** "create a directory for every line in names.txt". */
export const madeFromLines: Sentence = (c) => {
  if (!c.eat("create|make|touch|mkdir [a|an] [new] [empty]")) return undefined;
  const isDirectory = c.eat("directory|folder|dir|directories|folders");
  if (!isDirectory && !c.eat("file|files")) return undefined;
  if (!c.eat("for|named_after|from|with_the_names each|every|all|the [single] [of] [the]"))
    return undefined;
  if (!c.eat("line|lines|name|names|entry|entries|names_listed|name_listed")) return undefined;
  if (!c.eat("in|of|from|listed_in")) return undefined;
  const file = pathAt(c);
  if (file === undefined || !c.done) return undefined;
  return `xargs -d '\\n' ${isDirectory ? "mkdir -p" : "touch"} < ${file.shell}`;
};

/** "create a named pipe called p". */
export const pipeMade: Sentence = (c) => {
  if (!c.eat("create|make [a|an] [new] named_pipe|fifo|fifo_pipe [file] [named|called]"))
    return undefined;
  const name = pathAt(c, true);
  return name === undefined || !c.done ? undefined : `mkfifo ${name.shell}`;
};

/** "set the sticky bit on /tmp/shared". */
export const bitSet: Sentence = (c) => {
  const isSet = c.eat("set|add|put|enable|turn_on [the]");
  if (!isSet && !c.eat("remove|clear|unset|take_away|delete [the]")) return undefined;
  const bit = bitAt(c);
  if (bit === undefined || !c.eat("[bit] on|of|from|for")) return undefined;
  const path = pathAt(c, true);
  return path === undefined || !c.done
    ? undefined
    : `chmod ${bit.replace("?", isSet ? "+" : "-")} ${path.shell}`;
};

const bitAt = (c: Cursor): string | undefined =>
  c.eat("sticky")
    ? "?t"
    : c.eat("setgid|sgid|set-gid|setgroupid")
      ? "g?s"
      : c.eat("setuid|suid|set-uid")
        ? "u?s"
        : undefined;
