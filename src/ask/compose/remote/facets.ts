/** What can be said of files that are brought to another machine or from it. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { isHost, isPath, type RemoteDraft, SPEC } from "./draft.js";

type Values = ReadonlyMap<string, Token>;

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

/** Facets of the machine, the paths and the ways. */
export const remoteFacets: readonly Facet<RemoteDraft>[] = [
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
