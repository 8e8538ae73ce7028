/** Archives and compressed files: made, opened, listed, changed. */
import { quoteValue } from "../../catalogue/template.js";
import type { Facet } from "../facets.js";
import {
  bareWord,
  isDirectory,
  isSurelyDirectory,
  type Named,
  type PathsDraft,
  word,
} from "./draft.js";
import { type Given, operation } from "./operation.js";

const ARCHIVE =
  /\.(?:tar|zip|jar|war|7z|rar|t(?:gz|bz2?|xz|zst)|tar\.(?:gz|bz2|xz|zst|lz4|lzma|Z))$/i;
const COMPRESSED = /\.(?:gz|bz2|xz|zst)$/i;

const isArchive = (path: Named | undefined): boolean =>
  path !== undefined && ARCHIVE.test(path.token.text);
const isCompressed = (path: Named | undefined): boolean =>
  path !== undefined && COMPRESSED.test(path.token.text) && !ARCHIVE.test(path.token.text);

/** `tar`'s letter for what an archive's name says. */
function letter(name: string): string | undefined {
  if (/\.tar$/i.test(name)) return "";
  if (/gz$/i.test(name)) return "z";
  if (/\.tar\.bz2$|\.tbz2?$/i.test(name)) return "j";
  if (/xz$/i.test(name)) return "J";
  return undefined;
}

const exclusions = (draft: PathsDraft): string =>
  draft.without
    .map((one) => `--exclude=${quoteValue("text", { text: one, quoted: true })} `)
    .join("");

const targets = (paths: Given["paths"]): Named[] =>
  ["x", "z", "w"].flatMap((slot) => (paths[slot] === undefined ? [] : [paths[slot]]));

/** An archive with a name that says its kind. */
function pack(
  sources: readonly Named[],
  archive: Named,
  { draft, has }: Given,
): string | undefined {
  const names = sources.map(bareWord).join(" ");
  const to = word(archive);
  const { text } = archive.token;
  if (/\.zip$/i.test(text)) {
    const level = has("best") ? " -9" : has("fast") ? " -1" : "";
    const tree = sources.some((one) => isDirectory(one)) ? " -r" : "";
    const skip =
      draft.without.length === 0
        ? ""
        : ` -x ${draft.without.map((one) => `'${/[*.]\w/.test(one) && one.includes("*") ? one : `*/${one}/*`}'`).join(" ")}`;
    return `zip${tree}${level} ${to} ${names}${skip}`;
  }
  if (/\.7z$/i.test(text)) return draft.without.length > 0 ? undefined : `7z a ${to} ${names}`;
  if (/\.(?:tar\.zst|tzst)$/i.test(text))
    return `tar --zstd -cf ${to} ${exclusions(draft)}${names}`;
  const how = letter(text);
  if (how === undefined) return undefined;
  if (has("best") && how !== "")
    return `tar -c ${exclusions(draft)}${names} | ${{ z: "gzip", j: "bzip2", J: "xz" }[how]} -9 > ${to}`;
  return `tar -c${how}${has("verbose") ? "v" : ""}f ${to} ${exclusions(draft)}${names}`;
}

function compress(
  given: Given,
  program: "gzip" | "bzip2" | "xz" | "zstd" | undefined,
): string | undefined {
  const { paths, draft, has } = given;
  const sources = targets(paths);
  const first = sources[0];
  const archive = paths.y ?? draft.destination;
  if (first === undefined) return undefined;
  if (archive !== undefined) {
    if (isArchive(archive)) return pack(sources, archive, given);
    // "gzip a.txt to a.txt.gz": the compressed text beside the file.
    if (COMPRESSED.test(archive.token.text) && sources.length === 1 && !isSurelyDirectory(first)) {
      const by = { gz: "gzip", bz2: "bzip2", xz: "xz", zst: "zstd" }[
        archive.token.text.replace(/^.*\./, "").toLowerCase()
      ];
      return by === undefined
        ? undefined
        : `${by}${has("best") ? " -9" : ""} -c ${word(first)} > ${word(archive)}`;
    }
    return undefined;
  }
  if (draft.without.length > 0 || isArchive(first) || isCompressed(first)) return undefined;
  const by = program ?? "gzip";
  if (sources.every((one) => isDirectory(one))) {
    if (sources.length > 1) return undefined;
    const ending = { gzip: "tar.gz", bzip2: "tar.bz2", xz: "tar.xz", zstd: "tar.zst" }[by];
    const name = {
      ...first,
      token: { ...first.token, text: `${first.token.text.replace(/\/$/, "")}.${ending}` },
    };
    return pack(sources, name, given);
  }
  const flags = `${has("keep") ? "k" : ""}${has("best") ? "9" : has("fast") ? "1" : ""}${has("force") ? "f" : ""}`;
  return `${by}${flags === "" ? "" : ` -${flags}`} ${sources.map(word).join(" ")}`;
}

function unpack({ paths, draft, has }: Given): string | undefined {
  const { x } = paths;
  if (x === undefined) return undefined;
  const to = paths.y ?? draft.destination;
  const from = word(x);
  const { text } = x.token;
  const member = paths.m === undefined ? "" : ` ${word(paths.m)}`;
  if (/\.(?:zip|jar|war)$/i.test(text)) {
    if (has("strip")) return undefined;
    const flags = `${has("force") ? " -o" : ""}${has("no-clobber") ? " -n" : ""}`;
    return `unzip${flags} ${from}${member}${to === undefined ? "" : ` -d ${word(to)}`}`;
  }
  if (/\.7z$/i.test(text))
    return `7z x ${from}${to === undefined ? "" : ` -o${word(to)}`}${member}`;
  if (/\.rar$/i.test(text))
    return `unrar x ${from}${member}${to === undefined ? "" : ` ${bareWord(to)}/`}`;
  if (ARCHIVE.test(text)) {
    const tar = `tar -x${has("verbose") ? "v" : ""}${has("no-clobber") ? "k" : ""}f ${from}${to === undefined ? "" : ` -C ${word(to)}`}${has("strip") ? " --strip-components=1" : ""}${member}`;
    return to !== undefined && !/^(?:\/|~|\.{1,2})/.test(to.token.text)
      ? `mkdir -p ${word(to)} && ${tar}`
      : tar;
  }
  if (isCompressed(x) && !has("strip") && member === "") {
    const program = { gz: "gunzip", bz2: "bunzip2", xz: "unxz", zst: "unzstd" }[
      text.replace(/^.*\./, "").toLowerCase()
    ];
    if (program === undefined) return undefined;
    if (to === undefined)
      return `${program}${has("keep") ? " -k" : ""}${has("force") ? " -f" : ""} ${from}`;
    return isDirectory(to) ? undefined : `${program} -c ${from} > ${word(to)}`;
  }
  return undefined;
}

/** A member of an archive as text. */
const memberText = ({ paths: { x, m } }: Given): string | undefined =>
  x === undefined || m === undefined
    ? undefined
    : /\.(?:zip|jar|war)$/i.test(x.token.text)
      ? `unzip -p ${word(x)} ${word(m)}`
      : letter(x.token.text) === undefined
        ? undefined
        : `tar -xOf ${word(x)} ${word(m)}`;

const cat = (text: string): string | undefined =>
  ({ gz: "zcat", tgz: "zcat", bz2: "bzcat", tbz2: "bzcat", xz: "xzcat", zst: "zstdcat" })[
    text.replace(/^.*\./, "").toLowerCase()
  ];

const OPEN =
  'extract|"untar"|"unpack"|"unzip"|"expand"|"inflate"|"explode"|"gunzip"|"bunzip2"|"unxz"';
const PACK = '"compress"|"pack"|"archive"|"zip"|"tar"|"bundle"|"tarball"|"squeeze"|"put"';
const KIND = '"tarball"|"tar"|"zip"|"archive"|"tgz"|"tar.gz"|"zipfile"|"tar.xz"|"tar.bz2"';

/** Facets of operations on archives. */
export const packing: readonly Facet<PathsDraft>[] = [
  operation(
    "unpack",
    [
      `${OPEN} [the] [content|contents] [of] [archive|file|tarball] {x:PATH}`,
      `${OPEN} {x:PATH} "to"|"into"|"in"|"inside"|"under" {y:TARGET}`,
      `"open" up {x:PATH}`,
    ],
    ["strip", "verbose", "force", "no-clobber", "keep"],
    (given) => unpack(given),
    ({ x }) => isArchive(x) || isCompressed(x),
  ),
  operation(
    "unpack-member",
    [
      `${OPEN} [only|just] [the] [single] [file] {m:TARGET} "from"|"of"|"out" [of] {x:PATH}`,
      `${OPEN} "only"|"just" {m:TARGET} "from"|"of"|"out" [of] {x:PATH}`,
      `"get"|"pull"|"take"|"fetch" [only|just] [the] [single|file] {m:PATH} "out" "of" {x:PATH}`,
    ],
    ["verbose", "force", "stdout"],
    (given) => (given.has("stdout") ? memberText(given) : unpack(given)),
    ({ x, m }) => isArchive(x) && m !== undefined && !isArchive(m),
  ),
  operation(
    "list",
    [
      `[show|what] [are|is] [the] [file|files] "contents"|"content"|"table"|"listing" "of" {x:PATH}`,
      `[show|what] [are|is] [the] [names] [of] [all] [the] "files"|"file"|"members"|"entries"|"names" [are|is] [there|contained|stored] "in"|"inside"|"within"|"of" {x:PATH}`,
      `"what" [is|are|does] [there] [contained|stored|packed] "inside"|"in"|"within" {x:PATH}`,
      `"what" [does] {x:PATH} "contain"|"hold"|"have" [inside]`,
      `"list"|"show"|"peek" [me] [everything|inside|into|what] [is] ["in"|"inside"|"of"] {x:PATH}`,
      `"look" "inside"|"into" {x:PATH}`,
    ],
    ["keep", "verbose"],
    ({ paths: { x } }) => {
      if (x === undefined) return undefined;
      const { text } = x.token;
      if (/\.(?:zip|jar|war)$/i.test(text)) return `unzip -l ${word(x)}`;
      if (/\.7z$/i.test(text)) return `7z l ${word(x)}`;
      if (/\.rar$/i.test(text)) return `unrar l ${word(x)}`;
      return `tar -tf ${word(x)}`;
    },
    ({ x }) => isArchive(x),
  ),
  operation(
    "list-count",
    [
      `"how" "many" file|entry [are|is] [there] "in"|"inside"|"within" {x:PATH}`,
      `count [the] [number] [of] file|entry "in"|"inside" {x:PATH}`,
      `"number" of file|entry "in"|"inside" {x:PATH}`,
    ],
    [],
    ({ paths: { x } }) =>
      x === undefined
        ? undefined
        : /\.(?:zip|jar|war)$/i.test(x.token.text)
          ? `unzip -Z1 ${word(x)} | wc -l`
          : letter(x.token.text) === undefined
            ? undefined
            : `tar -tf ${word(x)} | wc -l`,
    ({ x }) => isArchive(x),
  ),
  operation(
    "member-text",
    [
      `[print|show] [the] [content|contents] [of] [file|member] {m:PATH} "from"|"inside"|"in"|"of"|"within" {x:PATH}`,
      `[print|show] [the] [content|contents] [of] [file|member] {m:PATH} "out" "of" {x:PATH}`,
    ],
    ["keep", "stdout"],
    (given) => memberText(given),
    ({ x, m }) => isArchive(x) && m !== undefined && !isArchive(m),
  ),
  operation(
    "compressed-text",
    [
      `[print|show|cat|read|view] [the] [content|contents|text] [of] [compressed] [file] {x:PATH} [on|to] [stdout|screen|terminal]`,
      `"zcat"|"bzcat"|"xzcat" {x:PATH}`,
    ],
    ["keep"],
    ({ paths: { x } }) => {
      const program = x === undefined ? undefined : cat(x.token.text);
      return x === undefined || program === undefined ? undefined : `${program} ${word(x)}`;
    },
    ({ x }) => isCompressed(x),
  ),
  operation(
    "pack",
    [
      `${PACK} [up] {x:TARGET} [directory|file] "to"|"into"|"as"|"in"|"→"|"->" [a|an|the] [new|compressed|gzipped|gzip|gzip-compressed|bzip2|bzip2-compressed|xz|xz-compressed|uncompressed] [${KIND}] [file|archive] ["named"|"called"] {y:TARGET}`,
      `${PACK} [up] {x:TARGET} ["and"] {z:TARGET} "to"|"into"|"as"|"in" [a] [${KIND}] ["named"|"called"] {y:TARGET}`,
      `${PACK} [up] {x:TARGET} ["and"] {z:TARGET} ["and"] {w:TARGET} "to"|"into"|"as"|"in" [a] [${KIND}] ["named"|"called"] {y:TARGET}`,
      `[create] [a|an|the] [compressed|gzipped|gzip|gzip-compressed|bzip2|bzip2-compressed|xz|xz-compressed|new|uncompressed] ${KIND} [file|archive] ["named"|"called"] {y:PATH} "of"|"from"|"with"|"out"|"containing" [of] [everything|all] [in] {x:TARGET}`,
      `[create] [a|an|the] [compressed|gzipped|gzip|gzip-compressed|bzip2|bzip2-compressed|xz|xz-compressed|new|uncompressed] ${KIND} [file|archive] ["named"|"called"] {y:PATH} "of"|"from"|"with"|"out"|"containing" [of] {x:TARGET} ["and"] {z:TARGET}`,
      `[create] [a|an|the] [compressed|gzipped|gzip|gzip-compressed|bzip2|bzip2-compressed|xz|xz-compressed|new|uncompressed] ${KIND} [file|archive] "of"|"from"|"with"|"out"|"containing" [of] {x:TARGET} ["and"] {z:TARGET} "named"|"called"|"as"|"to"|"into"|"in" {y:PATH}`,
      `[create] [a|an|the] [compressed|gzipped|gzip|gzip-compressed|bzip2|bzip2-compressed|xz|xz-compressed|new|uncompressed] ${KIND} [file|archive] "of"|"from"|"with"|"out"|"containing" [of] {x:TARGET} "named"|"called"|"as"|"to"|"into"|"in"|"→"|"->" {y:PATH}`,
      `[create] [a|an|the] [compressed|gzipped|gzip|gzip-compressed|bzip2|bzip2-compressed|xz|xz-compressed|new|uncompressed] ${KIND} [file|archive] "of"|"from" {x:TARGET}`,
      `create {y:PATH} "from"|"of"|"with"|"containing" {x:TARGET}`,
    ],
    ["best", "fast", "keep", "recursive", "verbose"],
    (given) => {
      const archive = given.paths.y ?? given.draft.destination;
      return archive !== undefined && isArchive(archive)
        ? pack(targets(given.paths), archive, given)
        : undefined;
    },
    ({ x, y }) => x !== undefined && !isArchive(x) && (y === undefined || isArchive(y)),
  ),
  ...(
    [
      [undefined, '"compress"|"shrink"'],
      ["gzip", '"gzip"'],
      ["bzip2", '"bzip2"|"bzip"'],
      ["xz", '"xz"'],
      ["zstd", '"zstd"'],
    ] as const
  ).map(([program, verb]) =>
    operation(
      `compress-${program ?? "any"}`,
      [
        `${verb} [up] {x:PATH}`,
        `${verb} {x:PATH} ["and"] {z:PATH}`,
        ...(program === undefined
          ? []
          : [`"compress"|"shrink"|"pack" {x:PATH} "with"|"using"|"by" ${verb}`]),
      ],
      ["keep", "best", "fast", "force", "recursive"],
      (given) => compress(given, program),
    ),
  ),
  operation(
    "add",
    [
      `append|"add"|"put"|"insert" [the] [file|files] {m:PATH} "to"|"into" [the] [existing] [archive|tar|zip] {x:PATH}`,
      `append|"add"|"put"|"insert" [the] [file|files] {m:PATH} ["and"] {z:PATH} "to"|"into" [the] [existing] [archive|tar|zip] {x:PATH}`,
    ],
    [],
    ({ paths: { x, m, z } }) => {
      if (x === undefined || m === undefined) return undefined;
      const members = [m, ...(z === undefined ? [] : [z])];
      if (/\.zip$/i.test(x.token.text))
        return `zip${members.some((one) => isDirectory(one)) ? " -r" : ""} ${word(x)} ${members.map(word).join(" ")}`;
      return /\.tar$/i.test(x.token.text)
        ? `tar -rf ${word(x)} ${members.map(word).join(" ")}`
        : undefined;
    },
    ({ x, m }) => isArchive(x) && m !== undefined,
  ),
  operation(
    "drop-member",
    [`delete [the] [file] {m:TARGET} "from" [the] [archive|zip] {x:PATH}`],
    [],
    ({ paths: { x, m } }) =>
      x === undefined || m === undefined
        ? undefined
        : /\.zip$/i.test(x.token.text)
          ? `zip -d ${word(x)} ${word(m)}`
          : /\.tar$/i.test(x.token.text)
            ? `tar --delete -f ${word(x)} ${word(m)}`
            : undefined,
    ({ x, m }) => isArchive(x) && m !== undefined,
  ),
  operation(
    "test",
    [
      `check|"test"|"verify" [the] [integrity] [of] [if|whether|that] [archive] {x:PATH} [is|for] [not] [ok|intact|valid|corrupt|corrupted|damaged|broken|errors]`,
      `"is" {x:PATH} [not] ok|intact|valid|corrupt|corrupted|damaged|broken`,
    ],
    [],
    ({ paths: { x } }) => {
      if (x === undefined) return undefined;
      const { text } = x.token;
      if (/\.(?:zip|jar|war)$/i.test(text)) return `unzip -t ${word(x)}`;
      if (/\.7z$/i.test(text)) return `7z t ${word(x)}`;
      if (/\.(?:t?gz)$/i.test(text)) return `gzip -t ${word(x)}`;
      if (/\.(?:t?xz)$/i.test(text)) return `xz -t ${word(x)}`;
      if (/\.(?:bz2|tbz2?)$/i.test(text)) return `bzip2 -t ${word(x)}`;
      return undefined;
    },
    ({ x }) => isArchive(x) || isCompressed(x),
  ),
  operation(
    "convert",
    [`"convert"|"recompress"|"turn"|"change" {x:PATH} "to"|"into"|"as" {y:PATH}`],
    ["keep"],
    ({ paths: { x, y } }) => {
      const from = x === undefined ? undefined : cat(x.token.text);
      const by =
        y === undefined
          ? undefined
          : { gz: "gzip", tgz: "gzip", bz2: "bzip2", xz: "xz", zst: "zstd" }[
              y.token.text.replace(/^.*\./, "").toLowerCase()
            ];
      return x && y && from && by ? `${from} ${word(x)} | ${by} > ${word(y)}` : undefined;
    },
    ({ x, y }) =>
      (isArchive(x) || isCompressed(x)) &&
      (isArchive(y) || isCompressed(y)) &&
      /\.tar\.|\.t[gbx]z/i.test(x?.token.text ?? "") ===
        /\.tar\.|\.t[gbx]z/i.test(y?.token.text ?? ""),
  ),
  operation(
    "from-list",
    [
      `[create] [a] "tar"|"tarball"|"archive"|"pack"|"zip" [of|with|from] [only] [the|all] "files" "listed"|"named" "in" {x:PATH}`,
      `[create] [a] "tar"|"tarball"|"archive"|"pack" [of|with|from] [only] [the|all] "files" "listed"|"named" "in" {x:PATH} "to"|"into"|"as"|"called"|"named" {y:PATH}`,
    ],
    [],
    ({ paths: { x, y }, draft }) => {
      if (x === undefined) return undefined;
      const to = y ?? draft.destination;
      const name = to === undefined ? "files.tar.gz" : word(to);
      const how = letter(name);
      return how === undefined ? undefined : `tar -c${how}f ${name} -T ${word(x)}`;
    },
    ({ x }) => x !== undefined && !isArchive(x),
  ),
  ...(
    [
      ["", "", ""],
      ['["ignoring"|"regardless"] ["of"] "case"', '"case-insensitive"|"case-insensitively"', "-i "],
    ] as const
  ).flatMap(([after, before, option]) =>
    (after === ""
      ? [["", ""]]
      : [
          ["", before],
          [after, ""],
        ]
    ).map(
      ([end, start]): Facet<PathsDraft> => ({
        name: "search-compressed",
        phrases: [
          `find|grep|"zgrep" [for] ${start} [the] [text|word|string|lines] [containing|with|matching] {t:text} "in"|"inside"|"within" [all|every|each] [of] [the] [rotated|compressed|gzipped|old] [logs|files|log|file] {g:path} ${end}`,
          `[show|print] [the] "lines" [in|from] [containing|with|matching] ${start} {t:text} "in"|"from"|"of" [all] [the] [rotated|compressed|gzipped] [file|log] {g:path} ${end}`,
        ].map((one) => one.replace(/\s+/g, " ").trim()),
        least: 0.2,
        anyWord: true,
        takes: (values) =>
          /\.gz$/.test(values.get("g")?.text ?? "") &&
          !/\.tar\.gz$/.test(values.get("g")?.text ?? "") &&
          !/^(?:case-|the$|all$|lines$)/i.test(values.get("t")?.text ?? ""),
        apply(draft, values) {
          if (draft.make !== undefined) return false;
          const text = values.get("t");
          const glob = values.get("g");
          if (text === undefined || glob === undefined) return false;
          draft.make = ({ manner }) =>
            manner.size > 0
              ? undefined
              : `zgrep ${option}${quoteValue("text", text)} ${quoteValue("path", glob)}`;
          return true;
        },
      }),
    ),
  ),
];
