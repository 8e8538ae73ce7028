/** Sentences that arrange files: copies, moves, names, order. Each reads the whole request or is none. */
import { directoryAt } from "../making/clauses.js";
import type { Cursor, Name } from "../making/cursor.js";
import { namesAt } from "../making/names.js";
import {
  dirWord,
  findOf,
  globsOf,
  loop,
  pathAt,
  placeOf,
  type Selection,
  selectionAt,
  withoutAt,
} from "./selection.js";

export type Sentence = (c: Cursor) => string | undefined;

const COPY = "copy|cp|duplicate|back_up|backup";
const MOVE = "move|mv|put|transfer|relocate";

/** Which of the two is ordered. */
function copyOrMove(c: Cursor): "cp" | "mv" | undefined {
  return c.eat(COPY) ? "cp" : c.eat(MOVE) ? "mv" : undefined;
}

/** "to the folder x", "into x/": where a copy goes. */
function destination(c: Cursor): Name | undefined {
  return c.try(() => {
    if (!c.eat("[over|up] to|into|in|inside|under|onto|→|->")) return undefined;
    return destinationName(c);
  });
}

function destinationName(c: Cursor): Name | undefined {
  return directoryAt(c) ?? pathAt(c, true);
}

/** "creating it if it does not exist". */
const creating = (c: Cursor): boolean =>
  c.eat(
    "[and] [first] create|creating|make|making [it|the_directory|the_folder|that_directory|the_destination|the_target|directory|folder] [first] [if|when] [it] [does] [not|needed|necessary|missing] [already] [exist|exists|there] [yet]",
  );

interface How {
  preserve: boolean;
  keep: boolean;
  newer: boolean;
  verbose: boolean;
  create: boolean;
}

const said = (how: How, what: keyof How): true => {
  how[what] = true;
  return true;
};

function howAt(c: Cursor, how: How): boolean {
  if (
    c.eat(
      "[and|while|but] [also] preserve|preserving|keep|keeping|with|retaining|retain|maintaining [all|the|their|its] [original|file] timestamps|timestamp|permissions|attributes|ownership|times|dates|mode|modes|modification_times|mtimes|metadata|owner [and|,] [timestamps|permissions|ownership|attributes|owner|times|dates] [preserved|intact]",
    )
  )
    return said(how, "preserve");
  if (
    c.eat(
      "[and|but] without|not|never|no|do_not|don't overwriting|overwrite|clobbering|clobber|replacing [any|anything|files|the] [existing] [files|ones|file] [there|already|that] [there|exist|in] [there|already]",
    )
  )
    return said(how, "keep");
  if (
    c.eat(
      "[but] skipping|skip [files|those|the|any|ones] [existing] [files|ones] [that|which] [already] [exist]",
    )
  )
    return said(how, "keep");
  if (
    c.eat(
      "[but] only|if if|newer|when [they|it|the] [are|is|source] [newer|is] [newer] [than] [the] [existing] [ones|one]",
    )
  )
    return said(how, "newer");
  if (
    c.eat(
      "[and] verbosely|show|showing|print|printing|list|listing [each|every|what|the] [file|is|files|one] [as] [it|they] [is|are] [copied|moved]",
    )
  )
    return said(how, "verbose");
  if (creating(c)) return said(how, "create");
  return c.eat("[all] at_once|for_me|now|as_well|using|with cp|mv|find");
}

const newHow = (): How => ({
  preserve: false,
  keep: false,
  newer: false,
  verbose: false,
  create: false,
});

/** "Copy all .conf files from a to b preserving timestamps". */
export const manyTo: Sentence = (c) => {
  const made = c.try(() => {
    if (!c.eat("create|make|mkdir [a|an|the] [new] [empty]")) return undefined;
    c.eat("[directory|folder|dir|subdirectory|subfolder] [called|named]");
    const name = pathAt(c, true);
    if (name === undefined || !(c.eat("and|then|and_then") || /,/.test(c.gap(c.at))))
      return undefined;
    c.eat("[then]");
    return name;
  });
  const program = copyOrMove(c);
  if (program === undefined) return undefined;
  const how = newHow();
  const selection = selectionAt(c) ?? (made === undefined ? undefined : namedSelection(c));
  if (selection === undefined) return undefined;
  let to: Name | undefined;
  for (;;) {
    if (to === undefined) {
      if (
        made !== undefined &&
        c.eat("to|into|in|inside|there [it|there|that|this|the] [directory|folder]")
      ) {
        to = made;
        continue;
      }
      to = destination(c);
      if (to !== undefined) continue;
    }
    if (selection.directory === undefined && selection.isFiles) {
      const place = placeOf(c);
      if (place !== undefined) {
        selection.directory = place;
        continue;
      }
    }
    if (selection.without.length === 0) {
      const without = withoutAt(c);
      if (without !== undefined) {
        selection.without.push(...without);
        continue;
      }
    }
    if (!howAt(c, how)) break;
  }
  if (to === undefined || !c.done) return undefined;
  const flags = `${how.preserve && program === "cp" ? "p" : ""}${how.keep ? "n" : ""}${how.newer ? "u" : ""}${how.verbose ? "v" : ""}`;
  const target = dirWord(to);
  const first = made !== undefined || how.create ? `mkdir -p ${target} && ` : "";
  const isTree = !selection.isFiles && program === "cp";
  const all = isTree ? `r${flags}`.replace("rp", "a") : flags;
  const call = `${program}${all === "" ? "" : ` -${all}`}`;
  // "*draft*" would take the directory "drafts" too.
  const isOpen = selection.isFiles && selection.globs.some((one) => one.endsWith("*"));
  if (selection.isDeep || selection.without.length > 0 || (isOpen && made === undefined))
    return `${first}${findOf(selection)} -exec ${call} -t ${target} {} +`;
  if (selection.globs.length > 0)
    return `${first}${call} ${globsOf(selection)} ${/^[.~]+$|\/$/.test(target) ? target : `${target}/`}`;
  // Everything, hidden files too; files alone need a look at each.
  if (!selection.isFiles && program === "cp" && selection.directory !== undefined)
    return `${first}${call} ${dirWord(selection.directory)}/. ${target}`;
  return `${first}${findOf(selection)} -exec ${call} -t ${target} {} +`;
};

/** "a.txt and b.txt" after "create x and move". */
function namedSelection(c: Cursor): Selection | undefined {
  c.eat("[the] [file|files]");
  const names = namesAt(c, false);
  if (names === undefined) return undefined;
  return {
    directory: undefined,
    globs: names.map(({ shell }) => shell),
    isFiles: true,
    isDeep: false,
    without: [],
  };
}

/** "copy a.txt to the folders x, y and z", "into every subfolder of d". */
export const toEach: Sentence = (c) => {
  if (!c.eat(`${COPY}|put_a_copy_of`)) return undefined;
  const source = pathAt(c);
  if (source === undefined) return undefined;
  if (!c.eat("to|into|in [each|all|both] [of] [the|these] [two|three|four]")) return undefined;
  const isEach = /^(?:each|all)$/i.test(c.tokens[c.at - 1]?.text ?? "") || c.eat("every");
  if (
    isEach &&
    c.eat(
      "[immediate] subdirectory|subfolder|directory|folder|subdirectories|subfolders|directories|folders",
    )
  ) {
    const place = placeOf(c);
    if (!c.done) return undefined;
    const base = place === undefined || place.text === "." ? "" : `${dirWord(place)}/`;
    return `for d in ${base}*/; do cp ${source.shell} "$d"; done`;
  }
  const isSaid = c.eat("directories|folders|dirs [called|named]");
  const names = namesAt(c, true);
  if (names === undefined || names.length < 2 || !c.done) return undefined;
  const isFile = names.every(({ text }) => /\.\w+$/.test(text));
  if (isFile && isSaid) return undefined;
  return `for ${isFile ? "f" : "d"} in ${names.map(({ shell }) => shell).join(" ")}; do cp ${source.shell} "$${isFile ? "f" : "d"}"; done`;
};

/** "make a copy of every .yaml file with .bak appended". */
export const copiesWithSuffix: Sentence = (c) => {
  let suffix: string | undefined;
  const suffixAt = (): boolean => {
    const token = c.token;
    if (suffix !== undefined || token === undefined || !/^\.?[\w.-]+$/.test(token.text))
      return false;
    suffix = token.text;
    c.at++;
    return true;
  };
  if (c.eat("make|create|take [a|an]")) {
    if (/^\.\w+$/.test(c.token?.text ?? "") && !suffixAt()) return undefined;
    if (!c.eat("[backup|back-up] copy|copies|backup|duplicate of|for")) return undefined;
  } else if (!c.eat("back_up|backup|copy|duplicate")) return undefined;
  const selection = selectionAt(c);
  if (selection === undefined || !selection.isFiles) return undefined;
  if (suffix === undefined) {
    if (
      c.eat(
        "with|by|using|adding|giving|to [adding|appending] [an|a|the|it] [same_name_plus] [extra|additional] [extension|suffix|ending]",
      )
    ) {
      if (!suffixAt()) return undefined;
      c.eat(
        "[extension|suffix] [appended|added|at] [to|the] [the|end|their|its] [end|name|names|of|filename] [the|of] [name|filename|each]",
      );
      c.eat(
        "[to|as|at] [the|their|its] [end|name|names|filename|filenames|file_name|extension|suffix] [of] [each] [name|names|file]",
      );
    } else return undefined;
  }
  if (!c.done || suffix === undefined) return undefined;
  const dotted: string = suffix;
  if (!dotted.startsWith(".") && dotted !== "bak" && !/^[_-]/.test(dotted)) return undefined;
  const [only] = selection.globs;
  const tail = dotted === "bak" ? ".bak" : dotted;
  // ".yaml.bak" names the whole ending.
  const ending =
    only !== undefined && selection.globs.length === 1 && tail.startsWith(only.slice(1))
      ? tail.slice(only.length - 1)
      : tail;
  return loop(selection, `cp -- "$f" "$f${ending}"`);
};

/** "flatten photos into all", "move all files from subfolders up into the current directory". */
export const flattened: Sentence = (c) => {
  let program = "mv -n";
  let root: Name | undefined;
  let globs: readonly string[] = [];
  if (c.eat("flatten [the] [directory] [tree|structure|hierarchy] [of]")) root = destinationName(c);
  else {
    const verb = copyOrMove(c) ?? (c.eat("collect|gather|pull|bring|hoist") ? "mv" : undefined);
    if (verb === undefined) return undefined;
    program = verb === "cp" ? "cp" : "mv -n";
    const selection = selectionAt(c);
    if (selection === undefined || selection.directory !== undefined) return undefined;
    globs = selection.globs;
    if (
      !c.eat(
        "[out] in|from|of|inside|under [all] [the|its|any|every|nested] subdirectories|subfolders|sub-directories|sub-folders|nested_folders|nested_directories|subdirectory|subfolder [at] [any] [depth|level]",
      )
    )
      return undefined;
    root = placeOf(c) ?? { shell: ".", text: "." };
  }
  if (root === undefined) return undefined;
  c.eat("[up]");
  const to = destination(c) ?? (c.eat("here|up|up_here|one_level_up|one_level") ? root : undefined);
  c.eat(
    "[itself|and] [without|no|flat] [keeping|preserving] [the] [subdirectories|subfolders|structure]",
  );
  if (to === undefined || !c.done) return undefined;
  const names = globs.map((one) => `-name '${one.replaceAll("'", "")}'`);
  const test =
    names.length > 1 ? ` \\( ${names.join(" -o ")} \\)` : names.length === 1 ? ` ${names[0]}` : "";
  const isSame = to.text.replace(/\/$/, "") === root.text.replace(/\/$/, "");
  return `find ${dirWord(root)}${isSame ? " -mindepth 2" : ""} -type f${test} -exec ${program} -t ${dirWord(to)} {} +`;
};

/** "recreate the directory structure of src in dst without the files". */
export const structure: Sentence = (c) => {
  if (!c.eat("recreate|replicate|copy|clone|duplicate|reproduce|mirror [only|just] [the]"))
    return undefined;
  c.eat("[empty]");
  if (!c.eat("directory|folder|subdirectory|dir structure|tree|hierarchy|layout")) return undefined;
  if (!c.eat("of|from|under|in")) return undefined;
  const from = destinationName(c);
  const to = destination(c) ?? destinationOfStructure(c);
  const isEmpty =
    c.eat(
      "[but] without|not|no|excluding|with_no [copying] [the|any|copying] [the|any|actual] files|file|contents|content",
    ) ||
    c.eat("directories|folders only") ||
    c.eat("[but] only [the] directories|folders");
  const isSaid = c.tokens.some(({ text }) => /^(?:only|just|empty)$/i.test(text));
  if (from === undefined || to === undefined || !(isEmpty || isSaid) || !c.done) return undefined;
  return `mkdir -p ${dirWord(to)} && (cd ${dirWord(from)} && find . -type d -print0) | (cd ${dirWord(to)} && xargs -0 mkdir -p)`;
};

const destinationOfStructure = (c: Cursor): Name | undefined =>
  c.try(() => (c.eat("at|as") ? destinationName(c) : undefined));

/** "swap a.txt and b.txt". */
export const swapped: Sentence = (c) => {
  if (
    !c.eat(
      "swap|exchange|switch|interchange [the] [names|contents|name|content] [of|between] [the] [two] [files|directories|folders]",
    )
  )
    return undefined;
  const a = pathAt(c);
  if (a === undefined || !c.eat("and|with|for")) return undefined;
  const b = pathAt(c);
  c.eat("[with] [each_other] [names|around]");
  if (b === undefined || !c.done) return undefined;
  return `mv ${a.shell} ${a.shell}.tmp && mv ${b.shell} ${a.shell} && mv ${a.shell}.tmp ${b.shell}`;
};

/** "copy ../lib.js here as x.js", "move a.txt up one directory". */
export const hither: Sentence = (c) => {
  const program = copyOrMove(c);
  if (program === undefined) return undefined;
  const source = pathAt(c);
  if (source === undefined) return undefined;
  c.eat("[over]");
  let to: string | undefined;
  if (c.eat("here") || c.eat("to|into|in here|.")) to = ".";
  else if (
    c.eat("[one] up|back [by] [one|a] [directory|level|folder] [up]") ||
    c.eat("one|a level|directory|folder up|higher|above") ||
    c.eat("to|into ..")
  )
    to = "..";
  if (to === undefined) return undefined;
  const renamed = c.eat(
    "[but] as|named|called|under|and|with [the|rename|call] [a|it|name] [name|to|different] [of]",
  )
    ? pathAt(c, true)
    : undefined;
  if (!c.done) return undefined;
  const isTree =
    program === "cp" && !/\.\w+$/.test(source.text) && !/^\/etc\/\w+$|^\/proc\//.test(source.text);
  return `${program}${isTree ? " -r" : ""} ${source.shell} ${renamed === undefined ? to : to === "." ? renamed.shell : `${to}/${renamed.shell}`}`;
};

/** "keep only the 5 newest files in d", "delete all files in logs except the newest 3". */
export const keepFew: Sentence = (c) => {
  let directory: Name | undefined;
  let globs: readonly string[] = [];
  let few: { count: number; isOldest: boolean } | undefined;
  const fewAt = (): typeof few =>
    c.try(() => {
      c.eat("[the]");
      const count = c.number();
      const isOldest = c.eat("oldest|least_recent|earliest");
      if (
        !isOldest &&
        !c.eat(
          "newest|most_recent|latest|most_recently_modified|last|most_recently_changed|youngest",
        )
      )
        return undefined;
      const number = count ?? c.number();
      return number === undefined ? undefined : { count: number, isOldest };
    });
  const what = (): void => {
    const selection = c.try(() => {
      const read = selectionAt(c);
      return read === undefined || read.without.length > 0 || read.isDeep ? undefined : read;
    });
    if (selection !== undefined) {
      directory ??= selection.directory;
      if (selection.globs.length > 0) globs = selection.globs;
    } else
      c.eat(
        "[files|file|backups|logs|archives|entries|ones|backup_files|log_files|dumps|snapshots|of_them]",
      );
    directory ??= placeOf(c);
  };
  if (c.eat("keep|leave|retain [only|just]")) {
    few = fewAt();
    what();
    if (
      !c.eat(
        "[and|but|then|,] [then] delete|remove|rm|deleting|removing|purge [all] [the|of] [the] rest|others|other_files|older_ones|other_ones|remaining|everything_else|remaining_files|older_files|older",
      )
    )
      return undefined;
  } else {
    if (!c.eat("delete|remove|rm|purge|prune|clean_up")) return undefined;
    what();
    if (
      !c.eat(
        "[but] except|keeping|but|and_keep|leaving|apart_from|besides|save [for] [only|just|keep]",
      )
    )
      return undefined;
    few = fewAt();
    c.eat("[files|file|ones|backups|of_them|logs]");
    directory ??= placeOf(c);
  }
  if (few === undefined || !c.done) return undefined;
  const selection: Selection = {
    directory,
    globs: [...globs],
    isFiles: true,
    isDeep: false,
    without: [],
  };
  return `${findOf(selection).replace("-mindepth 1 ", "")} -printf '%T@ %p\\n' | sort -${few.isOldest ? "n" : "rn"} | tail -n +${few.count + 1} | cut -d' ' -f2- | xargs -r -d '\\n' rm --`;
};

/** "copy src to backup excluding node_modules and .git". */
export const treeWithout: Sentence = (c) => {
  if (
    !c.eat(
      "copy|cp|sync|mirror|rsync|back_up|backup|synchronize [recursively] [the|everything|all] [files|contents|content] [from|in|of]",
    )
  )
    return undefined;
  const from = pathAt(c, true);
  if (from === undefined || /\.\w{1,4}$/.test(from.text)) return undefined;
  const to = destination(c) ?? c.try(() => (c.eat("with|as") ? destinationName(c) : undefined));
  if (to === undefined) return undefined;
  const without: string[] = [];
  let isExact = false;
  for (;;) {
    const left = withoutAt(c);
    if (left !== undefined) without.push(...left);
    else if (
      c.eat(
        "[and|,|while] [also] delete|deleting|remove|removing [any|all|the|extra|extraneous|whatever|what] [extra|extraneous] [files|file|anything|those|everything] [from|in|that|which|no|not|at|there] [the] [target|destination|are|is|do|does|no|not|longer|exist|only|missing] [that|which|not|longer|no|in|exist|exists|from|there|there|present] [are|do|does|the|no|longer|exist|exists|present|in|not|source] [not|longer|the|in|present|exist|source|exist|there] [exist|in|the|source|present|there|from] [in|the|source|original] [the|source] [source|original]",
      )
    )
      isExact = true;
    else if (!c.eat("recursively|directory|folder|for_me|using_rsync|with_rsync")) break;
  }
  if (!c.done || (without.length === 0 && !isExact)) return undefined;
  return `rsync -a${isExact ? " --delete" : ""}${without.map((one) => ` --exclude=${/[*?]/.test(one) ? `'${one}'` : one}`).join("")} ${dirWord(from)}/ ${dirWord(to)}/`;
};

/** "copy the permissions of a.sh to b.sh". */
export const likeAnother: Sentence = (c) => {
  const copied = c.try(() => {
    if (!c.eat("copy|clone|apply|transfer [the|file] [file]")) return undefined;
    const what = rightAt(c);
    if (what === undefined || !c.eat("of|from")) return undefined;
    const from = pathAt(c);
    if (from === undefined || !c.eat("to|onto")) return undefined;
    const to = pathAt(c);
    return to === undefined ? undefined : { what, from, to };
  });
  const given =
    copied ??
    c.try(() => {
      if (!c.eat("give|set|make|let")) return undefined;
      const to = pathAt(c);
      if (to === undefined || !c.eat("[to|have] [have] the same")) return undefined;
      const what = rightAt(c);
      if (what === undefined || !c.eat("as|like|of")) return undefined;
      const from = pathAt(c);
      return from === undefined ? undefined : { what, from, to };
    });
  if (given === undefined || !c.done) return undefined;
  return `${given.what} --reference=${given.from.shell} ${given.to.shell}`;
};

const rightAt = (c: Cursor): string | undefined =>
  c.eat("permissions|mode|permission_bits|access_rights|file_mode|perms")
    ? "chmod"
    : c.eat("owner [and] [group]") || c.eat("ownership")
      ? "chown"
      : undefined;

/** "create a temporary directory and print its path". */
export const temporary: Sentence = (c) => {
  if (!c.eat("create|make|generate|i_need [a|an] [new|unique|empty] temporary|temp|scratch"))
    return undefined;
  const isDirectory = c.eat("directory|folder|dir");
  if (!isDirectory && !c.eat("file")) return undefined;
  let place: Name | undefined;
  let enter = false;
  for (;;) {
    if (
      c.eat(
        "and|then [print|show|output|echo|display|tell_me] [its|the] name|path|location|full_path|directory_name",
      )
    )
      continue;
    if (isDirectory && c.eat("[and|then] cd|go|change|switch [in|into|to] [it|there]")) {
      enter = true;
      continue;
    }
    if (
      c.eat("safely|securely|with_mktemp|using_mktemp|for_me|with_a_random_name|with_a_unique_name")
    )
      continue;
    const found = place === undefined ? placeOf(c) : undefined;
    if (found === undefined) break;
    place = found;
  }
  if (!c.done) return undefined;
  const call = `mktemp${isDirectory ? " -d" : ""}${place === undefined ? "" : ` -p ${dirWord(place)}`}`;
  return enter ? `cd "$(${call})"` : call;
};

/** "link every file in ~/dotfiles into my home directory". */
export const linked: Sentence = (c) => {
  if (
    !c.eat(
      "link|symlink|soft-link|softlink|create|make [a|symbolic] [symlinks|symlink|link|links|soft|symbolic] [links|link] [for|to]",
    )
  )
    return undefined;
  const isDot = c.eat("[all|every|each] [of] [the|my] dotfiles|hidden_files|dotfile|hidden_file");
  const selection: Selection | undefined = isDot
    ? { directory: placeOf(c), globs: [".[!.]*"], isFiles: true, isDeep: false, without: [] }
    : selectionAt(c);
  if (selection?.directory === undefined || selection.isDeep || selection.without.length > 0)
    return undefined;
  const to = destination(c);
  if (to === undefined || !c.done) return undefined;
  const globs = globsOf(selection);
  const isAbsolute = /^[/~]/.test(selection.directory.text);
  if (!isAbsolute && selection.globs.length > 1) return undefined;
  return `ln -s ${isAbsolute ? globs : `"$PWD"/${globs}`} ${/^[.~]+$/.test(to.text) ? to.shell : `${dirWord(to)}/`}`;
};
