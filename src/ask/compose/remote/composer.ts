/** Requests that bring files to another machine or from it: scp and rsync. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain, type Facet } from "../facets.js";
import { prepare } from "../files/prepare.js";

type Values = ReadonlyMap<string, Token>;

interface RemoteDraft {
  verb: "to" | "from" | "copy" | "sync" | undefined;
  tool: "scp" | "rsync" | undefined;
  readonly sources: Token[];
  isDirectory: boolean;
  host: string | undefined;
  /** The host stands where the files come from. */
  isFrom: boolean | undefined;
  user: string | undefined;
  path: Token | undefined;
  port: number | undefined;
  key: Token | undefined;
  readonly flags: Set<string>;
  readonly excluded: string[];
}

const start = (): RemoteDraft => ({
  verb: undefined,
  tool: undefined,
  sources: [],
  isDirectory: false,
  host: undefined,
  isFrom: undefined,
  user: undefined,
  path: undefined,
  port: undefined,
  key: undefined,
  flags: new Set(),
  excluded: [],
});

const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: RemoteDraft, values: Values) => boolean | undefined | undefined,
): Facet<RemoteDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply: (draft, values) => take(draft, values) !== false,
});

const HOST = /^(?:[\w.-]+@)?(?:localhost|[A-Za-z][\w-]*(?:\.[\w-]+)+|\d{1,3}(?:\.\d{1,3}){3})$/;
const SPEC = /^(?:[\w.-]+@)?[A-Za-z\d][\w.-]*:(?!\/\/)[\w./~-]*$/;
const FILE_LIKE =
  /\.(?:txt|csv|log|json|md|py|sh|js|ts|conf|cfg|yml|yaml|xml|html|gz|zip|sql|tgz|tar|pdf|png|jpg|bak|xz|iso|db|bin)$/i;

const isHost = (token: Token | undefined, isSaid: boolean): boolean =>
  token !== undefined &&
  ((HOST.test(token.text) && (isSaid || !FILE_LIKE.test(token.text))) ||
    (isSaid &&
      /^(?:[\w.-]+@)?[a-z][\w-]*$/i.test(token.text) &&
      !/^(?:in|to|on|at|from|as|and|with|the|into|using|via|files?|everything|contents?|it|unknown|another|other|different|any|some|remote|foreign|strange)$/i.test(
        token.text,
      )));

/** What somebody has, which is at no path of that name: "my ssh keys". */
const KINDS =
  /^(?:keys?|secrets?|credentials?|passwords?|tokens?|documents|pictures|photos|data|files?|stuff|things?)$/i;

const isPath = (token: Token | undefined): token is Token =>
  token !== undefined &&
  !token.stop &&
  !/:\/\/|@|[*?<>|;&]/.test(token.text) &&
  (token.thing || (/^[a-z][\w-]*$/i.test(token.text) && !KINDS.test(token.text)));

const MACHINE = '"host"|"server"|"machine"|"remote"|"computer"|"box"';
const MACHINES = `[the|a] ["remote"] [${MACHINE}]`;

const setHost = (
  draft: RemoteDraft,
  token: Token | undefined,
  isFrom: boolean | undefined,
  isSaid: boolean,
): boolean => {
  if (token === undefined || draft.host !== undefined) return false;
  if (SPEC.test(token.text)) {
    const [, host = "", path = ""] = /^([^:]+):(.*)$/.exec(token.text) ?? [];
    draft.host = host;
    if (path !== "") draft.path = { ...token, text: path };
  } else if (isHost(token, isSaid)) draft.host = token.text;
  else return false;
  draft.isFrom = isFrom;
  return true;
};

const facets: readonly Facet<RemoteDraft>[] = [
  facet(
    "copy",
    ['"copy"|"transfer"|"send"|"move"|"put"|"push"|"scp"|"upload"', '"secure"|"securely" "copy"'],
    (draft) => {
      draft.verb ??= "copy";
    },
  ),
  facet("get", ['"download"|"fetch"|"get"|"pull"|"retrieve"|"grab"'], (draft) => {
    draft.verb ??= "from";
  }),
  facet(
    "sync",
    ['"sync"|"synchronize"|"synchronise"|"mirror"|"rsync"|"backup" ["up"]'],
    (draft) => {
      draft.verb ??= "sync";
      draft.tool ??= "rsync";
    },
  ),
  facet("scp", ['["using"|"with"|"via"|"over"|"by"] "scp"|"ssh"'], (draft) => {
    draft.tool ??= "scp";
  }),
  facet("rsync", ['["using"|"with"|"via"|"by"] "rsync"', '"over" "ssh"'], (draft) => {
    draft.tool = "rsync";
  }),
  facet(
    "remote-file",
    [
      '[the] "remote" "file"|"directory"|"folder" {x:path}',
      '[the] "local" "file"|"directory"|"folder" {x:path}',
    ],
    (draft, values) => {
      const x = values.get("x");
      if (!isPath(x)) return false;
      draft.sources.push(x);
      return true;
    },
  ),
  facet(
    "file",
    [
      '[the] "file"|"files"|"script"|"archive" ["named"|"called"] {x:path}',
      "{x:path} file",
      "[the] {x:path}",
      '"and" {x:path}',
    ],
    (draft, values) => {
      const x = values.get("x");
      if (
        !isPath(x) ||
        isHost(x, false) ||
        SPEC.test(x.text) ||
        (draft.host !== undefined && draft.isFrom === false && draft.path !== undefined)
      )
        return false;
      if (!x.thing && draft.sources.length > 0) return false;
      if (
        !x.thing &&
        !/[_.\d-]/.test(x.text) &&
        !x.quoted &&
        /^(?:it|them|all|everything|files?|content|contents)$/i.test(x.text)
      )
        return false;
      draft.sources.push(x);
      return true;
    },
  ),
  facet(
    "directory",
    [
      '[the] ["entire"|"whole"|"local"|"contents"|"content"] ["of"] [the] "directory"|"folder"|"dir" ["named"|"called"] {x:path}',
      '[the] ["entire"|"whole"|"local"] {x:path} "directory"|"folder"|"dir"',
    ],
    (draft, values) => {
      const x = values.get("x");
      if (!isPath(x)) return false;
      draft.sources.push(x);
      draft.isDirectory = true;
      return true;
    },
  ),
  facet(
    "to-host",
    [
      `"to"|"onto"|"on"|"with"|"at" ${MACHINES} {h:text} [${MACHINE}]`,
      `"to"|"onto"|"on" ${MACHINES} {h:text}`,
    ],
    (draft, values) => setHost(draft, values.get("h"), false, true),
  ),
  facet("from-host", [`"from" ${MACHINES} {h:text} [${MACHINE}]`], (draft, values) =>
    setHost(draft, values.get("h"), true, true),
  ),
  facet(
    "host-path",
    [
      '"in"|"into"|"under"|"at"|"to"|"inside" [the|its] ["directory"|"folder"|"path"|"remote"] ["directory"] {p:path} ["directory"|"folder"] ["there"|"on"] ["it"]',
      'to|in|into [the] ["remote"] ["home"] "~"',
    ],
    (draft, values) => {
      const p = values.get("p") ?? ({ text: "~", quoted: false } as Token);
      if (values.has("p") && (!isPath(p) || isHost(p, false))) return false;
      if (draft.path !== undefined) return false;
      draft.path = p;
      return true;
    },
  ),
  facet(
    "user",
    ['["as"|"using"|"with"|"of"] [the] "user"|"username"|"login" {u:name}', '"as" {u:name}'],
    (draft, values) => {
      const u = values.get("u");
      if (u === undefined || !/^[a-z][\w-]*$/i.test(u.text) || draft.user !== undefined)
        return false;
      draft.user = u.text;
      return true;
    },
  ),
  facet(
    "port",
    ['["over"|"on"|"using"|"via"|"through"|"with"|"at"] [the] ["ssh"|"custom"] "port" {n:port}'],
    (draft, values) => {
      draft.port = values.get("n")?.number;
      return draft.port !== undefined;
    },
  ),
  facet(
    "key",
    [
      '["using"|"with"|"via"] [the] ["private"|"ssh"|"identity"] "key"|"identity" ["file"] {k:path}',
    ],
    (draft, values) => {
      draft.key = values.get("k");
    },
  ),
  facet(
    "recursive",
    [
      '"recursively"',
      '"recursive" ["copy"]',
      '"with" "all" ["its"] "contents"',
      '"and" [all|its] ["its"] "contents"',
    ],
    (draft) => {
      draft.isDirectory = true;
    },
  ),
  facet(
    "compress",
    [
      '["with"|"using"|"and"|"enable"] "compression"',
      '["and"] "compress"|"compressing" ["the"] ["data"|"it"|"files"|"file"] ["during"] ["the"] ["transmission"|"transfer"]',
      '"compressed"|"compressing" ["during"] ["transfer"]',
      '"compress"|"compressing" ["data"] "during" ["the"] "transfer"',
    ],
    (draft) => {
      draft.flags.add("compress");
    },
  ),
  facet(
    "progress",
    [
      '["with"|"show"|"showing"|"and"|"display"|"displaying"] [the|a] "progress" ["bar"|"information"] ["during"] ["the"] ["transfer"]',
    ],
    (draft) => {
      draft.flags.add("progress");
    },
  ),
  facet(
    "delete",
    [
      '["and"] "delete"|"deleting"|"remove"|"removing" "what"|"files"|"anything"|"everything" ["that"] "no" "longer" "exists"|"exist" ["in"|"there"] ["the"] ["source"]',
      '["and"|"while"|"also"] "delete"|"deleting"|"remove"|"removing" [any|the|all|what] ["extra"|"extraneous"|"surplus"] ["files"|"ones"|"everything"|"anything"] ["at"|"on"|"from"|"there"] [the|that] ["target"|"destination"|"remote"|"receiver"] ["side"|"host"|"end"|"server"] ["that"|"which"|"not"] ["are"|"is"|"do"] ["not"|"no"] ["longer"] ["exist"|"exists"|"in"|"present"|"there"|"gone"] ["any"] ["longer"|"more"] ["locally"|"on"|"in"|"here"] [the] ["source"|"local"] ["side"|"files"|"machine"]',
    ],
    (draft) => {
      draft.flags.add("delete");
    },
  ),
  facet(
    "verbose",
    ['"verbosely"', '["in"|"with"|"and"|"be"] "verbose" ["mode"|"output"]'],
    (draft) => {
      draft.flags.add("verbose");
    },
  ),
  facet(
    "hard-links",
    ['["and"|"while"] "preserving"|"preserve"|"keeping" "hard" "links" ["and"]'],
    (draft) => {
      draft.flags.add("hard-links");
    },
  ),
  facet(
    "newer",
    [
      '["and"|"but"] "skip"|"skipping" ["any"|"all"] ["files"] ["that"|"which"] ["are"] "newer" ["in"|"on"|"at"] [the] ["destination"|"target"|"receiver"]',
      '["only"] ["if"] [the] ["files"|"ones"] ["that"|"are"|"is"] ["are"] "newer"|"updated" ["files"|"ones"]',
    ],
    (draft) => {
      draft.flags.add("update");
    },
  ),
  facet(
    "ignore-existing",
    [
      '["without"|"not"|"and"|"but"] "copying"|"overwriting"|"skipping"|"skip"|"ignoring"|"replacing" ["any"|"all"] "files" "that"|"which" ["already"] "exist" ["in"|"on"|"at"] ["the"] ["destination"|"target"]',
      '["without"|"not"] "overwriting" ["any"] "existing" "files"',
    ],
    (draft) => {
      draft.flags.add("ignore-existing");
    },
  ),
  facet(
    "resolve",
    [
      '["with"|"and"|"while"] "resolved"|"resolving"|"following"|"dereferencing" ["symbolic"] "symlinks"|"links"',
    ],
    (draft) => {
      draft.flags.add("copy-links");
    },
  ),
  facet(
    "bandwidth",
    [
      '["with"|"at"|"limited"] [a] ["to"] ["bandwidth"] ["limit"] ["of"] {n:number} "kib/s"|"kb/s"|"kbps"|"kib"',
    ],
    (draft, values) => {
      const limit = values.get("n")?.number;
      if (limit === undefined) return false;
      draft.flags.add(`bwlimit=${limit}`);
      return true;
    },
  ),
  facet(
    "checksum",
    ['["comparing"|"by"|"based"|"using"] ["on"|"by"] "checksum"|"checksums"'],
    (draft) => {
      draft.flags.add("checksum");
    },
  ),
  facet(
    "dry",
    [
      '["as"|"in"|"do"] [a] "dry" "run"',
      '"dry-run"',
      '"without" ["actually"] "copying"|"transferring"|"changing" ["anything"|"files"]',
    ],
    (draft) => {
      draft.flags.add("dry");
    },
  ),
  facet(
    "archive",
    [
      '["in"|"with"] "archive" "mode"',
      '["and"] "preserving"|"preserve"|"keeping" [the|file] ["file"] "permissions"|"timestamps"|"attributes"|"times" ["and"] ["permissions"|"timestamps"|"times"]',
    ],
    (draft) => {
      draft.flags.add("archive");
    },
  ),
  facet(
    "exclude",
    [
      '["but"|"and"] "exclude"|"excluding"|"except"|"without"|"skip"|"skipping" [all|the] ["files"|"directory"|"folder"] ["matching"|"ending"] ["in"] {e:text} ["files"|"directory"|"folder"]',
    ],
    (draft, values) => {
      const e = values.get("e");
      if (e === undefined) return false;
      draft.excluded.push(
        e.text.startsWith(".") &&
          /^\.\w{1,4}$/.test(e.text) &&
          e.text !== ".git" &&
          e.text !== ".env"
          ? `*${e.text}`
          : e.text,
      );
      return true;
    },
  ),
  facet(
    "here",
    [
      '["to"|"into"|"in"] [the] "."|"here" ["directory"]',
      '["to"] [my|the|this] "local"|"this" ["machine"|"computer"]',
      '"locally"',
    ],
    (draft) => {
      draft.flags.add("here");
    },
  ),
];

/** The options of rsync: the letters in one word, the long ones after it. */
function syncOptions({ flags, excluded }: RemoteDraft): string[] {
  const letters = [
    ["hard-links", "H"],
    ["verbose", "v"],
    ["update", "u"],
    ["copy-links", "L"],
    ["checksum", "c"],
    ["compress", "z"],
    ["dry", "n"],
  ] as const;
  return [
    `-a${letters.map(([flag, letter]) => (flags.has(flag) ? letter : "")).join("")}`,
    ...["progress", "ignore-existing", "delete"].flatMap((flag) =>
      flags.has(flag) ? [`--${flag}`] : [],
    ),
    ...[...flags].filter((flag) => flag.startsWith("bwlimit=")).map((flag) => `--${flag}`),
    ...excluded.map((one) => `--exclude=${quoteValue("text", { text: one, quoted: true })}`),
  ];
}

const ARCHIVE_FILE = /\.(?:tar|tgz|tbz2?|txz|zip|gz|bz2|xz|zst|7z|rar|cpio)$/i;

/** Two directories on this machine. Only what says more than "copy a to b" is rsync's. */
function localSync(draft: RemoteDraft): string | undefined {
  const { sources, path, flags } = draft;
  if (draft.tool !== "rsync" || draft.verb !== "sync" || draft.user !== undefined) return undefined;
  if (draft.port !== undefined || draft.key !== undefined) return undefined;
  const places = path === undefined ? sources : [...sources, path];
  if (flags.has("here") && places.length === 1)
    places.push({ ...(places[0] as Token), text: ".", quoted: false });
  const [from, to] = places;
  if (from === undefined || to === undefined || places.length > 2) return undefined;
  if (places.some(({ text }) => ARCHIVE_FILE.test(text))) return undefined;
  return `rsync ${syncOptions(draft).join(" ")} ${quoteValue("path", from)} ${quoteValue("path", to)}`;
}

function render(draft: RemoteDraft): string | undefined {
  const { tool, host, user, port, key, flags, sources, excluded } = draft;
  if (draft.verb === undefined || sources.length === 0) return undefined;
  if (host === undefined) return localSync(draft);
  if (user !== undefined && host.includes("@")) return undefined;
  const isFrom = draft.isFrom === true;
  if (isFrom && sources.length > 1) return undefined;
  if (draft.verb === "from" && !isFrom) return undefined;
  const at = user === undefined ? host : `${user}@${host}`;
  const path = (token: Token): string => quoteValue("path", token);
  const isDirectory = draft.isDirectory || sources.some(({ text }) => text.endsWith("/"));
  if (tool === "rsync") {
    const options = syncOptions(draft);
    const shell = [
      ...(port === undefined ? [] : [`-p ${port}`]),
      ...(key === undefined ? [] : [`-i ${path(key)}`]),
    ];
    if (shell.length > 0) options.push(`-e 'ssh ${shell.join(" ")}'`);
    const whole = sources
      .map(
        (one) =>
          path(one) +
          (draft.isDirectory && !one.text.endsWith("/") && draft.verb === "sync" ? "/" : ""),
      )
      .join(" ");
    const far = draft.path === undefined ? "" : path(draft.path);
    if (isFrom) {
      const to = flags.has("here") || draft.path === undefined ? "." : far;
      return `rsync ${options.join(" ")} ${at}:${whole} ${to}`;
    }
    return `rsync ${options.join(" ")} ${whole} ${at}:${far}${far !== "" && draft.isDirectory && draft.verb === "sync" && !far.endsWith("/") ? "/" : ""}`;
  }
  const known = new Set(["compress", "archive", "here"]);
  if (excluded.length > 0 || [...flags].some((flag) => !known.has(flag))) return undefined;
  const options = [
    ...(isDirectory ? ["-r"] : []),
    ...(flags.has("compress") ? ["-C"] : []),
    ...(flags.has("archive") ? ["-p"] : []),
    ...(port === undefined ? [] : [`-P ${port}`]),
    ...(key === undefined ? [] : [`-i ${path(key)}`]),
  ]
    .map((one) => `${one} `)
    .join("");
  if (isFrom) {
    const far = path(sources[0] as Token);
    return `scp ${options}${at}:${far} ${draft.path === undefined ? "." : path(draft.path)}`;
  }
  return `scp ${options}${sources.map(path).join(" ")} ${at}:${draft.path === undefined ? "" : path(draft.path)}`;
}

export const remote: Composer = {
  name: "remote",
  compose(asked: readonly Token[]) {
    if (
      !asked.some(
        (token) =>
          isHost(token, false) ||
          SPEC.test(token.text) ||
          /^(?:scp|rsync|archive|mirror|synchroni[sz]e|host|server)$/i.test(token.text),
      )
    )
      return undefined;
    if (asked.some(({ text }) => /:\/\//.test(text))) return undefined;
    if (
      /^archive$/i.test(asked[0]?.text ?? "") &&
      asked.some(({ text }) => ARCHIVE_FILE.test(text))
    )
      return undefined;
    // "Archive a to b": what rsync does in archive mode.
    const archives = asked[0]?.text.toLowerCase() === "archive";
    const explained = explain(
      prepare(asked),
      facets,
      (): RemoteDraft => (archives ? { ...start(), verb: "sync", tool: "rsync" } : start()),
    );
    if (explained.left.length > 0) return undefined;
    const command = render(explained.draft);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, 0.97) };
  },
};
