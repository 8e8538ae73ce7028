/** Requests to end or signal processes: which signal, and which processes (by id, name, port, owner, job, file with the id). */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain, type Facet } from "../facets.js";

interface SignalDraft {
  /** Without SIG; undefined for the usual one. */
  signal: string | undefined;
  isKilled: boolean;
  pid: string | undefined;
  port: number | undefined;
  user: string | undefined;
  /** The whole name of a command. */
  name: string | undefined;
  /** A part of the command line. */
  text: string | undefined;
  job: string | undefined;
  tree: boolean;
  parents: boolean;
  one: "oldest" | "newest" | undefined;
}

type Values = ReadonlyMap<string, Token>;

const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: SignalDraft, values: Values) => boolean | undefined,
): Facet<SignalDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply: (draft, values) => take(draft, values) !== false,
});

const PROC = '"process"|"processes"|"program"|"programs"|"instances"|"instance"|"tasks"';
const ALL = '["all"|"every"|"each"|"any"|"the"] [the] ["running"|"of"]';
const ID = '"id"|"pid"|"number"';
const NO_NAME =
  /^(?:all|every|each|any|the|running|process|processes|program|programs|background|current|zombie|defunct|child|children|parent|stopped|my|other|user|users?|own|job|jobs|that|which|whose|tree|signal|it|them|immediately|instantly|forcibly|forcefully|gracefully|entire|whole|python3?-?|script|from|in|on|named|called|using|with|listening|terminal|tty|oldest|newest|group|session|shell|old|new|these|those|and)$/i;

const nameIn = (token: Token | undefined): string | undefined =>
  token === undefined ||
  token.number !== undefined ||
  (!token.quoted && NO_NAME.test(token.text)) ||
  /\//.test(token.text)
    ? undefined
    : token.text;

const place = (token: Token): string => quoteValue("file", token);

/** Only one way to say which processes. */
const isFree = (draft: SignalDraft): boolean =>
  draft.pid === undefined &&
  draft.port === undefined &&
  draft.name === undefined &&
  draft.text === undefined &&
  draft.job === undefined &&
  !draft.parents;

const NUMBERS: Readonly<Record<number, string>> = {
  1: "HUP",
  2: "INT",
  3: "QUIT",
  9: "KILL",
  10: "USR1",
  12: "USR2",
  15: "TERM",
  18: "CONT",
  19: "STOP",
};

const facets: readonly Facet<SignalDraft>[] = [
  facet(
    "kill",
    ['"kill"|"terminate"|"end"|"stop"|"kills"|"terminates"|"stops"', '"shut" "down"'],
    (draft) => {
      draft.isKilled = true;
    },
  ),
  facet(
    "signal",
    [
      '["and"] "send"|"sends"|"sending"|"with"|"using" [the|a] {s:text} ["signal"] ["to"]',
      '["and"] "send"|"sends"|"sending"|"with"|"using" [the|a] "signal" {s:text} ["to"]',
      '["and"] "send"|"sends"|"sending"|"with"|"using" [the|a] {s:text} ["hangup"|"kill"|"terminate"|"termination"] ["signal"] ["signal"] {n:number} ["signal"] ["to"]',
    ],
    (draft, values) => {
      const token = values.get("s");
      const number = token?.number ?? Number(token?.text);
      const name = NUMBERS[number] ?? /^(?:SIG)?([A-Z]+[12]?)$/.exec(token?.text ?? "")?.[1];
      if (
        name === undefined ||
        !/^(?:TERM|KILL|HUP|INT|QUIT|STOP|CONT|USR[12]|ABRT|ALRM|WINCH|TSTP)$/.test(name)
      )
        return false;
      if (draft.signal !== undefined && draft.signal !== name) return false;
      const said = values.get("n")?.number;
      if (said !== undefined && NUMBERS[said] !== name) return false;
      draft.signal = name;
      draft.isKilled = true;
      return true;
    },
  ),
  facet("signal:number", ['"signal" {n:number}', '"sighup" "hangup"'], (draft, values) => {
    const name = NUMBERS[values.get("n")?.number ?? 0];
    if (name === undefined || (draft.signal !== undefined && draft.signal !== name)) return false;
    draft.signal = name;
    return true;
  }),
  facet(
    "forced",
    [
      '"forcibly"|"forcefully"|"immediately"|"instantly"|"unconditionally"|"hard"',
      '["by"|"with"] "force"',
    ],
    (draft) => {
      if (draft.signal !== undefined && draft.signal !== "KILL") return false;
      draft.signal = "KILL";
      return true;
    },
  ),
  facet(
    "so",
    [
      '["and"] "killing"|"terminating" ["it"|"them"] ["instantly"|"immediately"]',
      '"requesting"|"asking" [it|them] ["termination"] ["to"] ["terminate"|"exit"|"stop"]',
      '"gracefully"|"politely"',
      '["if"] "if" [it|they] "exists"|"exist"|"run"|"running"',
      '["on"] [the|this] "system"|"machine"|"/"',
    ],
    () => true,
  ),
  facet(
    "pid",
    [
      `[the] [${PROC}] ["with"|"whose"|"that"] ["has"|"is"] [the] ["process"] ${ID} [is] ["of"|"number"] {p:pid}`,
      `[the] ${PROC} {p:pid}`,
      '"to" {p:pid}',
    ],
    (draft, values) => {
      const token = values.get("p");
      if (token === undefined || !isFree(draft)) return false;
      draft.pid = quoteValue("pid", token);
      return true;
    },
  ),
  facet(
    "pid:file",
    [
      `[the] [${PROC}] ["with"|"whose"] [the|a] ["process"] ${ID} ["is"] "listed"|"contained"|"stored"|"saved"|"written"|"in"|"from" ["in"|"from"] [the] ["file"] {f:file} ["file"]`,
    ],
    (draft, values) => {
      const token = values.get("f");
      if (token === undefined || !isFree(draft)) return false;
      if (!/[./$]/.test(token.text) && !token.quoted) return false;
      draft.pid = `$(cat ${place(token)})`;
      return true;
    },
  ),
  facet(
    "port",
    [
      `${ALL} [${PROC}] ["that"|"which"] ["is"|"are"] "using"|"listening"|"on"|"use"|"uses"|"occupying"|"listens"|"listen" ["on"] [the] ["tcp"|"udp"|"local"] "port" {n:number}`,
      '["whatever"|"anything"] ["is"] "using"|"listening" ["on"] "port" {n:number}',
    ],
    (draft, values) => {
      const port = values.get("n")?.number;
      if (port === undefined || !isFree(draft)) return false;
      draft.port = port;
      return true;
    },
  ),
  facet(
    "user",
    [
      `${ALL} [${PROC}] "owned"|"started"|"run"|"belonging" "by"|"to" [the] ["user"] {u:user}`,
      '["and"] "that"|"which" "belong"|"belongs" "to" [the] ["user"] {u:user}',
      '["and"] "belonging"|"owned"|"run"|"started" "to"|"by" [the] ["user"] {u:user}',
      `${ALL} ${PROC} "of" [the] ["user"] {u:user}`,
      `${ALL} ${PROC} "whose"|"with" [the] "username"|"user"|"owner" ["name"] ["is"] {u:user}`,
    ],
    (draft, values) => {
      const token = values.get("u");
      if (token === undefined || draft.user !== undefined || nameIn(token) === undefined)
        return false;
      draft.user = quoteValue("user", token);
      return true;
    },
  ),
  facet(
    "name",
    [
      `${ALL} ${PROC} "named"|"called" {n:name}`,
      `${ALL} ["running"] {n:name} ${PROC}`,
      `${ALL} [${PROC}] ["and"] "whose"|"with" [the|a] ["process"] "command"|"name" ["name"] ["is"|"of"] ["exactly"] {n:name}`,
    ],
    (draft, values) => {
      const name = nameIn(values.get("n"));
      if (name === undefined || draft.name !== undefined || draft.text !== undefined) return false;
      draft.name = name;
      return true;
    },
  ),
  facet(
    "text",
    [
      `${ALL} [${PROC}] ["that"|"which"|"whose"] ["match"|"matching"|"contain"|"containing"|"matches"] "matching"|"match"|"matches"|"containing"|"contain"|"contains" [the] ["string"|"text"|"pattern"] {t:text} ["in"] ["their"|"its"] ["command"|"name"] ["line"]`,
      `${ALL} [${PROC}] "whose" ["full"] "command"|"commandline" ["line"] ["or"|"and"] ["arguments"] "contain"|"contains"|"matches"|"match"|"includes" [the] ["string"|"text"|"pattern"] {t:text}`,
      `${ALL} ${PROC} "whose" "name" "contain"|"contains"|"matches"|"match"|"includes" [the] ["string"|"text"|"pattern"] {t:text}`,
      `${ALL} ["python"|"perl"|"node"|"bash"|"ruby"] ${PROC} "running"|"executing" [the] "script" {t:text}`,
    ],
    (draft, values) => {
      const token = values.get("t");
      if (token === undefined || !isFree(draft)) return false;
      if (!token.quoted && NO_NAME.test(token.text)) return false;
      draft.text = quoteValue("text", { text: token.text, quoted: true });
      return true;
    },
  ),
  facet(
    "job:last",
    [
      '[the] "last"|"latest"|"most" ["recent"] ["background"] ["process"|"job"|"command"] ["sent"|"started"|"put"|"job"|"process"] ["to"|"in"] ["the"] "background"|"job"|"process" ["by"|"of"|"in"] [the|this] ["current"] ["shell"]',
      '[the] "last" "background" "process"|"job"',
    ],
    (draft) => {
      if (!isFree(draft)) return false;
      draft.job = "$!";
      return true;
    },
  ),
  facet(
    "job:first",
    [
      '[the] "first" ["background"] "process"|"job" ["sent"|"started"|"put"] ["to"|"in"] ["the"] ["background"] ["by"|"of"|"in"] [the|this] ["current"] ["shell"]',
    ],
    (draft) => {
      if (!isFree(draft)) return false;
      draft.job = "%1";
      return true;
    },
  ),
  facet(
    "jobs",
    [
      `${ALL} "background" "jobs"|"processes"|"job" ["of"|"in"] [the|this] ["current"] ["shell"]`,
      '"all"|"every" [the|my|running] ["running"|"current"] "jobs" ["of"|"in"] [the|this] ["current"] ["shell"]',
    ],
    (draft) => {
      if (!isFree(draft)) return false;
      draft.job = "$(jobs -p)";
      return true;
    },
  ),
  facet("shell", ['[the|this] "current"|"this" "shell" ["itself"]'], (draft) => {
    if (!isFree(draft)) return false;
    draft.pid = "$$";
    return true;
  }),
  facet(
    "zombies",
    [
      '[all] [the] "parents"|"parent" ["processes"|"process"] "of" [all] [the] "zombie"|"defunct" "processes"|"process"',
      '["clean"] ["up"] ["all"] [the] "zombie"|"defunct" "processes" "by" ["instantly"] "killing" "their" "parent"|"parents" ["processes"|"process"]',
    ],
    (draft) => {
      if (!isFree(draft)) return false;
      draft.isKilled = true;
      draft.parents = true;
      return true;
    },
  ),
  facet("oldest", ['[the] "oldest"'], (draft) => {
    draft.one = "oldest";
  }),
  facet("newest", ['[the] "newest"|"youngest"|"latest"'], (draft) => {
    draft.one = "newest";
  }),
];

const ZOMBIES = "ps -eo stat=,ppid= | awk '$1 ~ /^Z/ {print $2}'";

function commandOf(draft: SignalDraft): string | undefined {
  const { signal, pid, port, user, name, text, job, one } = draft;
  if (!draft.isKilled) return undefined;
  // The usual signal needs no name, and the ninth has a number that everybody knows.
  const option =
    signal === undefined || signal === "TERM" ? "" : signal === "KILL" ? " -9" : ` -${signal}`;
  if (one !== undefined && name === undefined && text === undefined) return undefined;
  if (draft.parents) return `kill${option} $(${ZOMBIES})`;
  if (port !== undefined)
    return user === undefined ? `kill${option} $(lsof -t -i :${port})` : undefined;
  if (pid !== undefined || job !== undefined)
    return user === undefined && name === undefined ? `kill${option} ${pid ?? job}` : undefined;
  const choice = one === undefined ? "" : one === "oldest" ? " -o" : " -n";
  const owner = user === undefined ? "" : ` -u ${user}`;
  if (text !== undefined)
    return name === undefined ? `pkill${option}${choice}${owner} -f ${text}` : undefined;
  if (name !== undefined)
    return `pkill${option}${choice}${owner} ${quoteValue("name", { text: name, quoted: true })}`;
  return user === undefined ? undefined : `pkill${option}${owner}`;
}

/** Every word is explained. */
const WHOLE = 0.98;

export const signalling: Composer = {
  name: "signalling",
  compose(tokens) {
    if (
      !tokens.some(
        ({ text, quoted }) =>
          !quoted &&
          /^(?:kills?|terminates?|send|sends|stop|end|clean|instantly|immediately)$/i.test(text),
      ) ||
      !tokens.some(
        ({ text, quoted }) =>
          !quoted &&
          /^(?:process|processes|jobs?|pid|signal|instances?|programs?|using|listening)$/i.test(
            text,
          ),
      )
    )
      return undefined;
    const explained = explain(tokens, facets, () => ({
      signal: undefined,
      isKilled: false,
      pid: undefined,
      port: undefined,
      user: undefined,
      name: undefined,
      text: undefined,
      job: undefined,
      tree: false,
      parents: false,
      one: undefined,
    }));
    const command = commandOf(explained.draft);
    return command === undefined || explained.left.length > 0
      ? undefined
      : { command, confidence: beliefOf(explained, WHOLE) };
  },
};
