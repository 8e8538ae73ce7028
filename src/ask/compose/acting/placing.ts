/** Copies, moves, links and archives of what was chosen. */
import { type Act, act, type Given, isName, shellWord, type Word } from "./act.js";
import { type Found, onAll, onEach, withNulls } from "./found.js";

const TO = "to|into|in|inside|under|onto";
const DIRECTORY = "[existing|new] [directory|folder|dir|location|path] [named|called]";
const THERE = "[directory|folder|dir]";
const KEEPING = "preserving|keeping|retaining|maintaining|with";

/** Programs whose last argument is a directory. */
const placed = ({ found, values }: Given, program: string): string | undefined => {
  const to = values.dir;
  if (!isName(to)) return undefined;
  // `cp` passes directories over with an error.
  const isOpen = /^cp\b/.test(program) && found.form === "find" && !/ -type /.test(found.command);
  // Directories take along what is in them: only the topmost are moved.
  if (isTopmost(found)) {
    const open = {
      ...found,
      command: found.command.replace(/^find \S+/, "$& -mindepth 1 -maxdepth 1"),
    };
    return /^(?:cp|mv)$/.test(program)
      ? onEach(open, `${program === "cp" ? "cp -r" : "mv"} {} ${shellWord(to)}`)
      : undefined;
  }
  const files = isOpen
    ? { ...found, command: found.command.replace(/^find (?:-L )?\S+/, "$& -type f") }
    : found;
  return found.form === "find"
    ? onEach(files, `${program} {} ${shellWord(to)}`)
    : onAll(found, `${program} -t ${shellWord(to)}`);
};

/** Whether files and directories alike are meant, chosen by what they are not or not at all. */
const isTopmost = ({ command, form }: Found): boolean =>
  form === "find" && /^find [^-]\S*(?: -not -i?name '[^']*')*$/.test(command);

/** Whether `find` is meant, and the place is one: one directory and a pattern are for the shell. */
const isSurely = ({ found, values }: Given): boolean =>
  found.isDeep &&
  found.form !== "grep" &&
  !/ -type d\b/.test(found.command) &&
  (values.dir?.quoted === true || /[/~$]/.test(values.dir?.text ?? ""));

/** A name within the directory in which the files are: it may be made among what is read. */
const archiveName = (word: Word | undefined, ending: RegExp): string | undefined =>
  isName(word) && ending.test(word.text) ? shellWord(word) : undefined;

const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:tar\.gz|tgz)$/i, "z"],
  [/\.(?:tar\.bz2|tbz2?|tb2)$/i, "j"],
  [/\.(?:tar\.xz|txz)$/i, "J"],
  [/\.tar$/i, ""],
];

function tarred(found: Found, word: Word | undefined, said: string): string | undefined {
  if (!isName(word)) return undefined;
  const known = LETTERS.find(([ending]) => ending.test(word.text));
  if (known === undefined) return undefined;
  const letter =
    known[1] !== ""
      ? known[1]
      : /\bbzip2?\b|\bbz2\b/i.test(said)
        ? "j"
        : /\bxz\b/i.test(said)
          ? "J"
          : /\bgzip|\bgz\b|\bcompress/i.test(said)
            ? "z"
            : "";
  return `${withNulls(found)} | tar --null -c${letter}f ${shellWord(word)} -T -`;
}

function packed({ found, values, words }: Given): string | undefined {
  const zip = archiveName(values.archive, /\.zip$/i);
  if (zip !== undefined)
    return found.form === "grep" ? undefined : `${found.command} | zip ${zip} -@`;
  return tarred(found, values.archive, words.how ?? "");
}

const ARCHIVE = "archive|tarball|zip|tar|file|zipfile|bundle|package";

/** Acts that put what was chosen elsewhere. */
export const placing: readonly Act[] = [
  act(
    [`copy|duplicate|backup|back|put|place <sel> ${TO} ${DIRECTORY} {dir} ${THERE}`],
    (given) => placed(given, "cp"),
    0.87,
  ),
  act(
    [`copy|duplicate|backup|back|put|place <sel> ${TO} ${DIRECTORY} {dir} ${THERE}`],
    (given) => (isSurely(given) ? placed(given, "cp") : undefined),
    0.94,
  ),
  act(
    [
      `copy|backup|put <sel> ${TO} ${DIRECTORY} {dir} ${THERE} ${KEEPING}|and [their|original|its|full|relative] [directory|folder|path|parent] structure|hierarchy|paths|tree|directories`,
      `copy|backup|put <sel> ${TO} ${DIRECTORY} {dir} ${THERE} [and|while|but] keep|preserve|retain|maintain|preserving|keeping|retaining|maintaining [their|original|its|full|relative] [directory|folder|path|parent] structure|hierarchy|paths|tree|directories`,
      `copy|backup <sel> with [their] [directory|folder] structure|paths|hierarchy ${TO} ${DIRECTORY} {dir} ${THERE}`,
    ],
    (given) => placed(given, "cp --parents"),
    0.94,
  ),
  act(
    [
      `copy|backup|put <sel> ${TO} ${DIRECTORY} {dir} ${THERE} ${KEEPING}|and [all|their|original|file|its] permissions|timestamps|attributes|modes|ownership|times [and] [permissions|timestamps|ownership]`,
      `copy|backup|put <sel> ${TO} ${DIRECTORY} {dir} ${THERE} [and|while|but] keep|preserve|retain|preserving|keeping|retaining [all|their|original|file|its] permissions|timestamps|attributes|modes|ownership|times [and] [permissions|timestamps|ownership]`,
    ],
    (given) => placed(given, "cp -p"),
    0.94,
  ),
  act(
    [`move|transfer|relocate|mv|put <sel> ${TO} ${DIRECTORY} {dir} ${THERE}`],
    (given) => placed(given, "mv"),
    0.87,
  ),
  act(
    [`move|transfer|relocate|mv|put <sel> ${TO} ${DIRECTORY} {dir} ${THERE}`],
    (given) => (isSurely(given) ? placed(given, "mv") : undefined),
    0.94,
  ),
  act(
    [
      `move|transfer <sel> ${TO} ${DIRECTORY} {dir} ${THERE} without overwriting [any] [existing] [files|ones]`,
      `move|transfer <sel> ${TO} ${DIRECTORY} {dir} ${THERE} but not overwrite [any] [existing] [files|ones]`,
    ],
    (given) => placed(given, "mv -n"),
    0.94,
  ),
  act(
    [
      `create|make [symbolic|soft] symlink|symlinks|link|links ${TO} ${DIRECTORY} {dir} ${THERE} to|for|of|from|pointing [to] <sel>`,
      `create|make symbolic|soft link|links ${TO} ${DIRECTORY} {dir} ${THERE} to|for|of|from <sel>`,
      `create|make symbolic|soft link|links to|for|of <sel> ${TO} ${DIRECTORY} {dir} ${THERE}`,
      `create|make symlink|symlinks to|for|of <sel> ${TO} ${DIRECTORY} {dir} ${THERE}`,
      `symlink|softlink <sel> ${TO} ${DIRECTORY} {dir} ${THERE}`,
    ],
    (given) => {
      const root = /^find (?:-L )?(\S+)/.exec(given.found.command)?.[1] ?? ".";
      return placed(given, /^["']?[/~$]/.test(root) ? "ln -s" : "ln -sr");
    },
    0.88,
  ),
  act(
    [
      `create|make hard link|links to|for|of <sel> ${TO} ${DIRECTORY} {dir} ${THERE}`,
      `create|make hard link|links ${TO} ${DIRECTORY} {dir} ${THERE} to|for|of <sel>`,
    ],
    (given) => placed(given, "ln"),
  ),
  act(
    [
      `create|make|build|produce <how> [named|called] {archive} of|from|containing|with|for|holding|including|out [of] <sel>`,
      `create|make|build|produce {archive} of|from|containing|with|holding <sel>`,
      `create|make|build|produce <how> of|from|containing|with|for <sel> named|called|as|to|in|into {archive}`,
      `archive|tar|pack|bundle|compress|zip|add|put|package|store|gather|collect|save <sel> to|into|in|as|inside [single|one|new] [compressed|gzipped|gzip|bzip2|zip|tar] [${ARCHIVE}] [${ARCHIVE}] [named|called] {archive}`,
      `tar|zip [up] <sel> to|into|in|as [${ARCHIVE}] [named|called] {archive}`,
    ],
    packed,
    0.9,
  ),
  act(
    [
      `append|add <sel> to [existing] [tar] archive|tarball|tar [file] [named|called] {archive}`,
      `append <sel> to [existing] [tar] [archive] {archive}`,
    ],
    ({ found, values }) => {
      const name = archiveName(values.archive, /\.tar$/i);
      return name === undefined ? undefined : `${withNulls(found)} | tar --null -rf ${name} -T -`;
    },
    0.91,
  ),
  act(
    [
      "gzip|compress <sel> [individually] [with|using] [gzip] keeping|preserving|retaining [original|originals|source|input] [files|originals|ones|file]",
      "gzip|compress <sel> [individually] [with|using] [gzip] but|and|while keep|keeping|preserving|preserve [original|originals|source|input] [files|originals|ones|file]",
      "gzip|compress <sel> [individually] [with|using] [gzip] without deleting|removing [original|originals|source|them] [files|originals|ones]",
    ],
    ({ found }) => onAll(found, "gzip -k"),
    0.94,
  ),
  act(
    [
      "gzip|compress|zip <sel> individually|separately",
      "gzip <sel>",
      "compress <sel> with|using gzip",
      "compress <sel> on individual basis",
    ],
    ({ found }) => onAll(found, "gzip"),
    0.88,
  ),
  act(
    ["bzip2 <sel>", "compress <sel> with|using [the] bzip2 [utility|tool|program|command]"],
    ({ found }) => onAll(found, "bzip2"),
  ),
  act(["xz <sel>", "compress <sel> with|using xz"], ({ found }) => onAll(found, "xz")),
  act(
    [
      `archive|compress|tar|pack|zip|bundle <sel> to|into|as [its|their] [own] [separate|individual] [compressed|gzipped] tar.gz|.tar.gz|tarball|tgz [archive|file|archives]`,
      `archive|compress|tar|pack|zip <sel> to|into|as own|separate|individual tarball|tarballs|archive|archives [files]`,
      `create|make own|separate|individual|one tarball|tar.gz|.tar.gz [archive|file] for|of|from <sel>`,
    ],
    ({ found }) =>
      found.form === "find" && / -type d\b/.test(found.command)
        ? onEach(found, "tar -czf {}.tar.gz {}").replace(" -exec ", " -execdir ")
        : undefined,
    0.945,
  ),
  act(
    ["unzip|extract|unpack|decompress|uncompress|untar <sel> [in] [place]"],
    ({ found }) => {
      if (found.form !== "find") return undefined;
      if (/-name '\*\.zip'/.test(found.command)) return onEach(found, "unzip");
      return /-name '\*\.(?:tar|tgz|tar\.\w+)'/.test(found.command)
        ? onEach(found, "tar -xf")
        : undefined;
    },
    0.89,
  ),
  act(
    [`unzip|extract|unpack|decompress|uncompress|untar <sel> to|into ${DIRECTORY} {dir} ${THERE}`],
    ({ found, values: { dir } }) => {
      if (found.form !== "find" || !isName(dir)) return undefined;
      const to = shellWord(dir);
      if (/-name '\*\.zip'/.test(found.command)) return onEach(found, `unzip {} -d ${to}`);
      return /-name '\*\.(?:tar|tgz|tar\.\w+)'/.test(found.command)
        ? onEach(found, `tar -xf {} -C ${to}`)
        : undefined;
    },
    0.945,
  ),
  act(
    [
      "gunzip|decompress|uncompress|unzip <sel>",
      "decompress|uncompress <sel> with|using gunzip|gzip",
    ],
    ({ found }) => (/-name '\*\.gz'/.test(found.command) ? onAll(found, "gunzip") : undefined),
    0.88,
  ),
  act(
    [
      "concatenate|join|merge|combine|cat <sel> to|into [single|one] [file] [named|called] {file}",
      "append|add|write contents|content of <sel> to|into [file] {file}",
    ],
    ({ found, values }) =>
      isName(values.file) && !found.command.includes(values.file.text)
        ? `${onAll(found, "cat")} > ${shellWord(values.file, "file")}`
        : undefined,
    0.86,
  ),
  act(
    ["delete|remove|erase <sel>", "get rid of <sel>"],
    ({ found }) => {
      if (found.form !== "find") return onAll(found, "rm");
      return /^find (?!.* -type [^f])/.test(found.command) &&
        / -(?:type f|name) /.test(found.command)
        ? `${found.command} -delete`
        : undefined;
    },
    0.87,
  ),
];
