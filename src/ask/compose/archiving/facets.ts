/** What can be said of an archive. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { type Action, type ArchiveDraft, type Flag, formatOf, type Kind } from "./draft.js";

type Values = ReadonlyMap<string, Token>;

/** What a slot must hold; a phrase whose slots do not is not considered at all. */
const TAKES: Readonly<Record<string, (values: Values) => boolean>> = {
  archive: (values) => {
    const token = values.get("a");
    return token !== undefined && formatOf(token.text) !== undefined;
  },
  path: (values) => pathIn(values.get("x")) !== undefined,
  "path:directory": (values) => pathIn(values.get("x"), true) !== undefined,
  "path:bare": (values) => pathIn(values.get("x"))?.thing === true,
  "verb:path": (values) => {
    const path = pathIn(values.get("x") ?? values.get("z") ?? values.get("c"));
    return path !== undefined && !path.thing && formatOf(path.text) === undefined;
  },
  to: (values) => {
    const to = pathIn(values.get("d"), true);
    return to !== undefined && formatOf(to.text) === undefined && !/^\*?\.\w{1,4}$/.test(to.text);
  },
  exclude: (values) => {
    const x = values.get("x");
    return (
      x !== undefined && !x.stop && (x.thing || !(NO_PATH.test(x.text) || /ing$/.test(x.text)))
    );
  },
};

const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: ArchiveDraft, values: Values) => boolean | undefined | undefined,
): Facet<ArchiveDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  ...(TAKES[name] !== undefined && { takes: TAKES[name] }),
  apply: (draft, values) => take(draft, values) !== false,
});

const action = (name: Action, phrases: readonly string[]) =>
  facet(name, phrases, (draft) => {
    // "Archive it and compress it" makes one archive.
    if (draft.action === "create" && name === "compress") return true;
    // "Decompress and unpack" is one thing.
    if (draft.action === "extract" && name === "decompress") return true;
    if (draft.action === "decompress" && name === "extract") {
      draft.action = name;
      return true;
    }
    if (
      draft.action !== undefined &&
      draft.action !== name &&
      !(draft.action === "compress" && name === "create")
    )
      return false;
    draft.action = name;
    return true;
  });

const flag = (name: Flag, phrases: readonly string[]) =>
  facet(name, phrases, (draft) => {
    draft.flags.add(name);
  });

const NO_PATH =
  /^(?:all|every|each|any|everything|anything|it|them|that|this|these|those|some|files?|director(?:y|ies)|folders?|the|a|an|my|our|contents?|named|called|names?|and|or|in|on|of|to|with|into|for|from|is|are|as|itself|tree|archive|archives|tarball|tar|zip|gzip|bzip2|xz|zstd|compressed|compression|create|make|extract|list|show|only|just|without|excluding|except|using|new|level|highest|best|maximum|fast|password|quietly|verbosely|recursively|unpack|compress|decompress|current|home|one|single|both|log|logs|entries|original|originals|permissions|ending|matching|component|file|using|each|separately|individually|then|first|last|size|total|number|count|existing|already|exists?|expand|untar|unzip|gunzip|uncompress|inflate|stdout|standard|output|screen|terminal|check|checking|corruption|errors?|integrity|test|verify)$/i;

const pathIn = (token: Token | undefined, isSaid = false): Token | undefined => {
  if (token === undefined || token.stop || /:\/\//.test(token.text)) return undefined;
  if (token.number !== undefined || token.size !== undefined || token.duration !== undefined)
    return undefined;
  if (/^(?:gzip|bzip2|xz|zstd|lzma|lz4)-compressed$/i.test(token.text)) return undefined;
  if (token.quoted || token.thing) return token;
  return !NO_PATH.test(token.text) ||
    (isSaid &&
      /^(?:logs?|home|tar|zip|archive|archives|files|current|contents|size)$/i.test(token.text))
    ? token
    : undefined;
};
const isPacked = (token: Token): boolean => formatOf(token.text) !== undefined;

const KINDS: readonly (readonly [Kind, string])[] = [
  ["gz", '"gzip"|"gz"|"gzip-compressed"|"gzipped"|"gzip\'d"|"tgz"|"tar.gz"|"targz"|".tar.gz"'],
  ["bz2", '"bzip2"|"bz2"|"bzip2-compressed"|"bzipped"|"tar.bz2"|"bzip"|".tar.bz2"'],
  ["xz", '"xz"|"xz-compressed"|"tar.xz"|"lzma"|".tar.xz"'],
  ["zst", '"zstd"|"zst"|"zstandard"|"zstd-compressed"|"tar.zst"'],
  ["tar", '"uncompressed"|"plain"'],
  ["zip", '"zip"|"zipped"'],
];
const ARCHIVE = '"archive"|"tarball"|"tar"|"zip"|"tarfile"|"zipfile"|"package"|"bundle"|"backup"';
const DIR = '"directory"|"folder"|"dir"|"subdirectory"';

const setArchive = (draft: ArchiveDraft, token: Token | undefined): boolean => {
  if (token === undefined || !isPacked(token) || draft.archive !== undefined) return false;
  draft.archive = token;
  return true;
};
const addPath = (draft: ArchiveDraft, token: Token | undefined): boolean => {
  if (token === undefined) return false;
  // A second packed name is what is made of the first, or packed itself.
  draft.paths.push(token);
  return true;
};

export const archiveFacets: readonly Facet<ArchiveDraft>[] = [
  facet(
    "archive",
    [
      `["to"|"into"|"as"|"from"|"in"|"of"|"inside"|"within"|"out"|"for"|"with"] ["of"] [the|a|an] ["existing"] ["compressed"|"uncompressed"|"plain"] [${ARCHIVE}|"file"|"compressed"] [${ARCHIVE}|"file"] ["named"|"called"] {a:path} [${ARCHIVE}]`,
    ],
    (draft, values) => setArchive(draft, values.get("a")),
  ),
  ...KINDS.map(([kind, words]) =>
    facet(
      `kind:${kind}`,
      [
        `["with"|"using"|"by"|"via"|"in"|"as"|"and"] ["compress"|"compressed"|"compressing"] ["it"] ["with"|"using"|"by"] [a] ${words} ["compression"|"compressed"|"format"|"program"]`,
        `${words} "compressed"|"compression"`,
      ],
      (draft) => {
        if (draft.kind !== undefined && draft.kind !== "tar") return false;
        draft.kind = kind;
        return true;
      },
    ),
  ),
  facet(
    "is-archive",
    [`[a|an|the] ["single"|"new"|"compressed"] ${ARCHIVE}`, '"tar" "up"'],
    (draft) => {
      draft.isArchive = true;
    },
  ),
  action("create", [
    '"create"|"make"|"build"|"pack"|"bundle"|"produce"|"generate"|"store"|"put"|"wrap"|"archive"|"backup"|"archiving" ["up"|"together"]',
    '"back" "up"',
    '"tar" ["up"]',
    '"zip" ["up"]',
  ]),
  action("compress", ['"compress"|"gzip"|"bzip2"|"xz"|"zstd"|"shrink"|"compressing" [the|a]']),
  action("extract", [
    '"extract"|"unpack"|"unzip"|"untar"|"unarchive"|"expand"|"extracting"|"restore"|"inflate" [all|the|every] [its] ["files"|"contents"|"content"|"everything"] ["from"|"of"]',
  ]),
  action("decompress", ['"decompress"|"uncompress"|"gunzip"|"bunzip2"|"unxz"|"unzstd"|"ungzip"']),
  action("list", [
    '"list"|"show"|"display"|"print"|"view"|"see"|"what"|"which" [the|all] [all|the] "files"|"contents"|"content"|"entries"|"members"|"listing"|"inside"|"is" ["list"] ["inside"|"in"|"of"|"are"|"is"|"stored"|"contained"|"within"]',
    '"list"|"what" ["is"] ["inside"|"in"]',
    '"what" "does" ["contain"]',
    '["what"|"which"] "files"|"file" ["are"] "in"|"inside"',
    '"contents"|"listing"|"table" ["of"] ["contents"] ["of"]',
  ]),
  facet(
    "list:said",
    ['"contain"|"contains"|"inside"|"in"|"are"|"is"|"contained"|"there"'],
    (draft) => {
      draft.action ??= "list";
    },
  ),
  facet(
    "not-extracting",
    [
      '"without"|"not" ["actually"] "extracting"|"unpacking"|"decompressing"|"unzipping"|"extract"|"uncompressing" ["it"|"them"|"anything"]',
    ],
    (draft) => draft.action === "list" || draft.action === "view" || draft.action === "count",
  ),
  action("size", [
    '["report"|"print"|"show"|"compute"|"calculate"|"determine"|"display"|"get"] [the] "total"|"combined"|"overall" "uncompressed"|"unpacked"|"extracted" "size" ["in"] ["bytes"] ["of"] [all|the] ["regular"] ["files"|"contents"|"members"|"entries"] ["in"|"inside"|"of"|"within"]',
    '["report"|"print"|"show"|"compute"|"calculate"|"determine"|"display"|"get"] [the] "total"|"combined"|"overall" "size" ["in"] ["bytes"] ["of"] [all|the] ["regular"] "files"|"contents"|"members"|"entries" "in"|"inside"|"within"',
  ]),
  action("count", [
    '"count" [the] ["number"] ["of"] ["files"|"entries"|"members"] ["in"|"inside"|"contained"]',
    '["how"] "many" "files"|"entries"|"members" ["are"|"does"] ["there"|"in"|"inside"|"stored"] ["contain"]',
    '"number" "of" "files"|"entries"|"members" ["in"|"inside"]',
  ]),
  action("view", [
    '"print"|"show"|"display"|"view"|"output"|"read"|"see"|"cat" [the|uncompressed|decompressed] ["contents"|"content"|"text"] ["of"] [the] ["compressed"|"gzipped"|"gzip"] ["file"|"log"|"text"]',
  ]),
  action("add", ['"add"|"append"|"insert"|"adding"|"put"']),
  action("update", [
    '"update"|"refresh"|"freshen" [the]',
    '"with" [the] ["newer"|"new"] ["version"] "version" ["of"]',
  ]),
  action("remove", ['"remove"|"delete"|"drop"']),
  facet(
    "path",
    [
      '"of"|"from"|"containing"|"with"|"holding"|"including"|"for"|"file"|"files" [the] ["file"|"files"|"script"|"document"] ["named"|"called"] {x:path} ["file"]',
      '"and"|"plus" [the] ["file"] {x:path}',
    ],
    // "Without a and b": both are left out.
    (draft, values) => draft.excluded.length === 0 && addPath(draft, pathIn(values.get("x"))),
  ),
  facet("targz", ['"targz"|"tgz" [up]'], (draft) => {
    if (draft.action !== undefined) return false;
    draft.action = "create";
    draft.kind = "gz";
    draft.isArchive = true;
    return true;
  }),
  facet(
    "make-directory",
    [
      `"creating"|"create" [the|that] [target|destination] [${DIR}] "if" ["it"] ["needed"|"necessary"|"missing"|"not"] ["exist"|"exists"]`,
    ],
    (draft) => draft.action === "extract",
  ),
  facet("path:bare", ["[the] {x:path}"], (draft, values) => {
    const path = pathIn(values.get("x"));
    if (path === undefined || !path.thing || (isPacked(path) && draft.archive === undefined))
      return false;
    return addPath(draft, path);
  }),
  facet(
    "verb:path",
    [
      '"tar"|"pack"|"archive"|"bundle" ["up"] [the|my] {x:path}',
      '"zip" ["up"] [the|my] {z:path}',
      '"compress"|"gzip"|"bzip2"|"xz"|"zstd" [the|my] {c:path}',
    ],
    (draft, values) => {
      const path = pathIn(values.get("x") ?? values.get("z") ?? values.get("c"));
      if (path === undefined || isPacked(path) || path.thing || draft.action !== undefined)
        return false;
      draft.action = values.has("c") ? "compress" : "create";
      if (values.has("z")) draft.kind ??= "zip";
      draft.isArchive ||= values.has("x");
      return addPath(draft, path);
    },
  ),
  facet(
    "path:directory",
    [
      `["containing"|"of"|"with"|"from"] "every"|"all"|"everything" ["the"] ["file"|"files"] "in"|"under"|"from" [the] [${DIR}] {x:path} [${DIR}]`,
      `["of"|"from"|"containing"|"with"|"holding"|"for"|"in"] [the|whole|entire|my] ["contents"|"content"|"entire"|"whole"|"everything"] ["of"|"in"] [the] ${DIR} ["named"|"called"] {x:path}`,
      `["of"|"from"|"containing"|"with"|"holding"|"for"] [the|whole|entire|my] ["contents"|"content"|"entire"|"whole"] ["of"] [the] {x:path} ${DIR}`,
      '["of"|"from"] "everything" "in"|"under" {x:path}',
    ],
    (draft, values) => addPath(draft, pathIn(values.get("x"), true)),
  ),
  facet(
    "only",
    [
      '"only"|"just" [the] ["single"] ["file"|"member"|"entry"] {x:path} ["file"]',
      '[the] "single" "file" {x:path}',
    ],
    (draft, values) => addPath(draft, pathIn(values.get("x"), true)),
  ),
  facet(
    "glob",
    [
      '[all|every|the] [of] [the] {e:text} "files" ["in"|"from"|"under"] [the] ["directory"|"folder"] {w:path} ["directory"|"folder"]',
      '[all|every|the] [of] [the] {e:text} "files"',
      '[only|just] [all|every|the] ["files"] [that|which] ["names"|"name"] "end"|"ends" "in"|"with" ["extension"] {e:text}',
      '[only|just] [all|every|the] ["files"] "whose" ["names"|"name"] "end"|"ends" "in"|"with" {e:text}',
      '[only|just] [all|every|the] "files" "ending"|"matching"|"with" [in|with|the] ["extension"] {e:text}',
    ],
    (draft, values) => {
      const e = (values.get("e")?.text ?? "").replace(/^\*/, "").replace(/^\./, "").toLowerCase();
      const extension =
        {
          markdown: "md",
          text: "txt",
          python: "py",
          javascript: "js",
          log: "log",
          csv: "csv",
          json: "json",
          pdf: "pdf",
          image: undefined,
        }[e] ?? e;
      if (
        !/^\w{1,5}$/.test(extension) ||
        /^(?:the|all|any|new|old|big|empty|its|these|those|hidden|large|other|names?|paths?)$/.test(
          extension,
        )
      )
        return false;
      const where = values.has("w") ? pathIn(values.get("w")) : undefined;
      if (values.has("w") && (where === undefined || isPacked(where))) return false;
      draft.isPlaced ||= where !== undefined;
      if (where !== undefined && where.text !== ".") draft.where = where;
      draft.globs.push(`*.${extension}`);
      return true;
    },
  ),
  facet("glob:written", ["[all|the] {x:glob} [files]"], (draft, values) => {
    const glob = values.get("x");
    if (glob === undefined || !/^[\w./*-]*\*[\w./*-]*$/.test(glob.text)) return false;
    draft.globs.push(glob.text);
    return true;
  }),
  facet(
    "everything",
    [
      '[all|the] ["of"] ["its"|"the"] "contents"|"files"|"everything"|"content" ["from"|"of"|"in"] ["it"]',
      '"all" "files"',
    ],
    (draft) => draft.action === "extract",
  ),
  facet(
    "here",
    ['["in"|"into"|"to"|"from"] [the] "."', '"here"|"it"|"its"|"then"|"itself"'],
    (draft) => {
      draft.isPlaced = true;
    },
  ),
  facet(
    "to",
    [
      `"into"|"to"|"in"|"under"|"inside" [the|a|new] ["existing"] [${DIR}] ["named"|"called"] {d:path} [${DIR}]`,
    ],
    (draft, values) => {
      const to = pathIn(values.get("d"), true);
      if (to === undefined || isPacked(to) || draft.to !== undefined) return false;
      draft.to = to;
      return true;
    },
  ),
  facet(
    "uncompressed",
    ['"without" ["any"] "compressing"|"compression" ["it"|"them"]', '"no" "compression"'],
    (draft) => {
      if (draft.kind !== undefined && draft.kind !== "tar") return false;
      draft.kind = "tar";
      return true;
    },
  ),
  facet(
    "exclude",
    [
      `["but"|"and"|"while"] "without"|"excluding"|"except"|"exclude"|"skipping"|"omitting"|"ignoring"|"skip"|"not" ["including"|"for"|"out"] [the|any|all|every|its] [${DIR}|"files"|"file"|"subdirectory"] ["named"|"called"|"matching"|"ending"] ["in"] {x:text} [${DIR}|"files"|"file"|"subdirectory"|"directories"|"folders"]`,
      `["but"] "leave"|"leaving" "out" [the|any|all] {x:text} [${DIR}|"files"]`,
      `"and" {x:text} ["excluded"]`,
    ],
    (draft, values) => {
      const x = values.get("x");
      if (x === undefined || x.stop || (!x.thing && NO_PATH.test(x.text))) return false;
      if (draft.excluded.length === 0 && !/./.test(x.text)) return false;
      draft.excluded.push(
        /^\.\w{1,4}$/.test(x.text) && !/^\.(?:git|env|svn|venv|idea)$/.test(x.text)
          ? `*${x.text}`
          : x.text.replace(/\/$/, ""),
      );
      return true;
    },
  ),
  facet(
    "exclude:more",
    [
      `"and"|"or"|"nor" ["also"] [the|any|all|every|its] [${DIR}|"files"] {x:text} [${DIR}|"files"|"file"|"directories"|"folders"]`,
    ],
    (draft, values) => {
      const x = values.get("x")?.text ?? "";
      if (draft.excluded.length === 0 || NO_PATH.test(x)) return false;
      draft.excluded.push(
        /^\.\w{1,4}$/.test(x) && !/^\.(?:git|env|svn|venv|idea)$/.test(x)
          ? `*${x}`
          : x.replace(/\/$/, ""),
      );
      return true;
    },
  ),
  facet(
    "strip",
    [
      '["and"|"while"|"but"] "strip"|"stripping"|"remove"|"removing"|"without"|"drop"|"dropping" [the|its] ["top"|"first"|"leading"|"top-level"|"outermost"] ["level"|"path"] ["top-level"|"directory"|"component"|"folder"|"level"|"path"|"root"] ["component"|"directory"|"from"] ["paths"]',
      '["with"] "strip-components" {n:number}',
    ],
    (draft, values) => {
      if (draft.action !== "extract") return false;
      draft.strip = values.get("n")?.number ?? 1;
      return true;
    },
  ),
  facet(
    "first",
    ['["only"] [the] "first" {n:number} ["files"|"entries"|"names"|"lines"|"members"] ["in"|"of"]'],
    (draft, values) => {
      draft.first = values.get("n")?.number;
      draft.action ??= "list";
    },
  ),
  flag("verbose", [
    '["with"|"in"|"and"] "verbose"|"verbosely" ["output"|"mode"]',
    '["while"|"and"] "showing"|"listing"|"show"|"print"|"printing" [the|each|all] ["file"|"name"|"names"|"files"|"progress"] ["names"|"name"|"being"|"of"|"as"] ["extracted"|"each"|"processed"|"added"|"file"|"they"|"it"] ["are"] ["extracted"|"processed"]',
  ]),
  facet(
    "names",
    [
      '["list"|"show"|"display"|"print"] [all] ["only"|"just"] [the] "names"|"paths"|"filenames" ["of"] [all|the] ["files"|"members"|"entries"|"contents"] ["stored"|"contained"] ["in"|"inside"|"of"|"within"]',
      '["list"|"show"|"display"|"print"] [all] ["only"|"just"] [the] "file"|"member"|"entry" "names" ["stored"|"contained"] ["in"|"inside"|"of"|"within"]',
      '"one" ["name"|"file"] "per" "line"',
      '"without" ["the"|"any"] "sizes"|"dates"|"details"|"sizes"|"header" ["and"|"or"] ["dates"|"sizes"|"headers"]',
    ],
    (draft) => {
      if (draft.action === undefined || draft.action === "view") draft.action = "list";
      if (draft.action !== "list") return false;
      draft.flags.add("names");
      return true;
    },
  ),
  flag("exists", [
    '["which"|"that"] ["already"] "exists"|"exist" ["already"]',
    '["is"] "already" "there"',
  ]),
  flag("stdout", [
    '["and"] ["print"|"write"|"send"|"output"|"show"|"display"|"printing"|"writing"|"sending"|"dump"] ["it"|"them"|"its"|"their"|"the"] ["content"|"contents"|"result"|"data"|"text"|"output"] "to"|"on"|"onto" [the] "stdout"|"screen"|"terminal"|"console"',
    '["and"] ["print"|"write"|"send"|"output"|"show"|"display"|"printing"|"writing"|"sending"|"dump"] ["it"|"them"|"its"|"their"|"the"] ["content"|"contents"|"result"|"data"|"text"|"output"] "to"|"on"|"onto" [the] "standard" "output" ["stream"]',
  ]),
  flag("quiet", [
    '["in"] "quietly"|"silently"|"quiet"|"silent" ["mode"]',
    '"without" ["any"|"printing"|"showing"] "output"',
  ]),
  flag("overwrite", [
    '["and"] "overwrite"|"overwriting" [any|all|the] ["existing"] ["files"] ["without"|"with"] ["asking"|"prompting"|"confirmation"|"out"] ["prompting"]',
    '"without" "asking"|"prompting" ["to"] ["overwrite"]',
  ]),
  flag("never", [
    '"never"|"not"|"without" "overwrite"|"overwriting" [any] ["existing"] ["files"]',
    '"keep"|"keeping"|"skip"|"skipping" [any] "existing" "files"',
  ]),
  flag("keep", [
    '["and"|"but"|"while"] "keep"|"keeping"|"preserving"|"preserve"|"leaving"|"retain"|"retaining" [the] ["original"|"compressed"|"source"|"input"] ["file"|"files"|"original"|"archive"|"one"|"intact"|"untouched"] ["file"|"intact"]',
    '"without" "deleting"|"removing"|"replacing" [the|it] ["original"|"compressed"|"source"] ["file"|"archive"]',
  ]),
  flag("best", [
    '["with"|"at"|"using"|"and"] [the] "best"|"maximum"|"highest"|"max"|"strongest" ["possible"] ["compression"] ["level"|"ratio"]',
    '["with"|"at"] ["compression"] "level" "9"',
  ]),
  flag("fast", [
    '["with"|"at"|"using"] [the] "fastest"|"lowest"|"fast"|"quickest" ["possible"] ["compression"] ["level"|"speed"]',
  ]),
  flag("preserve", [
    '["and"|"while"] "preserving"|"preserve"|"keeping"|"with" [the|file|original] ["file"|"original"] "permissions" ["intact"]',
  ]),
  flag("password", [
    '["a"] "password-protected"|"encrypted"',
    '"protected" "with"|"by" ["a"] "password"',
    '"with" [a] "password"',
  ]),
  flag("flat", [
    '["and"|"but"] "ignoring"|"ignore"|"without"|"junk"|"junking" [the|any|directory] "paths"|"structure"|"directories" ["structure"]',
  ]),
  flag("recursive", [
    '"recursively"',
    '"with" "all" ["its"|"of"] ["its"] "subdirectories"|"subfolders"|"contents"',
    '"including"|"and" "subdirectories"|"subfolders"',
  ]),
];
