/** Requests for one address of the web: how it is asked, what is sent, where the answer goes. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain, type Facet } from "../facets.js";
import { prepare } from "../files/prepare.js";

type Values = ReadonlyMap<string, Token>;

interface WebDraft {
  url: Token | undefined;
  method: string | undefined;
  readonly options: string[];
  /** What of the answer is wanted. */
  part: "body" | "headers" | "status" | "time" | "size" | "type" | "speed" | "final" | undefined;
  headers: Token[];
  data: { readonly text: string; readonly isJson: boolean; readonly isForm: boolean } | undefined;
  output: Token | undefined;
  directory: Token | undefined;
  download: boolean;
  quiet: boolean;
  retries: boolean;
  tool: "curl" | "wget" | undefined;
  pipe: string | undefined;
}

const start = (): WebDraft => ({
  url: undefined,
  method: undefined,
  options: [],
  part: undefined,
  headers: [],
  data: undefined,
  output: undefined,
  directory: undefined,
  download: false,
  quiet: false,
  retries: false,
  tool: undefined,
  pipe: undefined,
});

const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: WebDraft, values: Values) => boolean | undefined,
): Facet<WebDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply: (draft, values) => take(draft, values) !== false,
});

const option = (name: string, option: string, phrases: readonly string[]) =>
  facet(name, phrases, (draft) => {
    if (!draft.options.includes(option)) draft.options.push(option);
    return true;
  });

const isUrl = (token: Token): boolean =>
  /^https?:\/\/\S+$|^ftp:\/\/\S+$/i.test(token.text) ||
  /^(?:localhost|(?:[\w-]+\.)+(?:com|org|net|io|test|example|dev))(?::\d+)?(?:\/\S*)?$/i.test(
    token.text,
  ) ||
  /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3}):\d+(?:\/\S*)?$|^\d{1,3}(?:\.\d{1,3}){3}\/\S*$/.test(
    token.text,
  );

const METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];
const WEB =
  '"url"|"page"|"site"|"website"|"webpage"|"address"|"link"|"endpoint"|"api"|"server"|"resource"';

const part = (name: WebDraft["part"], phrases: readonly string[]) =>
  facet(`part:${name}`, phrases, (draft) => {
    if (draft.part !== undefined && draft.part !== name) return false;
    draft.part = name;
    return true;
  });

const facets: readonly Facet<WebDraft>[] = [
  facet(
    "url",
    [`["to"|"of"|"from"|"for"|"at"|"on"] [the|a|an] [${WEB}] [${WEB}] {u:text}`, `{u:text} ${WEB}`],
    (draft, values) => {
      const token = values.get("u");
      if (token === undefined || !isUrl(token) || draft.url !== undefined) return false;
      draft.url = token;
      return true;
    },
  ),
  ...METHODS.map((method) =>
    facet(
      method,
      [
        `["send"|"make"|"do"|"perform"|"issue"|"execute"|"submit"] [a|an] [http] "${method}" ["http"] ["request"|"call"|"requests"] ["to"]`,
        `["using"|"with"|"via"] [the] ["http"] ["method"|"verb"] "${method}" ["method"|"verb"|"request"]`,
      ],
      (draft) => {
        if (draft.method !== undefined && draft.method !== method) return false;
        draft.method = method;
        return true;
      },
    ),
  ),
  facet(
    "ask",
    [
      '"fetch"|"fetching"|"retrieve"|"request"|"curl"|"show"|"print"|"open"|"hit"|"call"|"query"|"access"|"visit"|"contact"|"load"|"read"|"list"|"output"|"display"|"check"|"return"|"use"|"give"|"want"|"need"|"ping"',
      '"send"|"make"|"do"|"perform"|"issue" [a|an] ["http"] "request"|"requests"|"call"',
      '"web"|"http"|"https"|"result"|"result"',
      '"request"|"response"',
    ],
    () => true,
  ),
  facet("tool:curl", ['["using"|"with"|"by"] "curl"'], (draft) => {
    draft.tool = "curl";
    return true;
  }),
  facet("tool:wget", ['["using"|"with"|"by"] "wget"'], (draft) => {
    draft.tool = "wget";
    draft.download = true;
    return true;
  }),
  facet(
    "download",
    [
      '"download"|"downloads"|"grab" [the|a] ["file"|"page"|"image"|"archive"|"contents"|"content"]',
      '"save" [the|it] ["file"|"page"|"result"]',
    ],
    (draft) => {
      draft.download = true;
      return true;
    },
  ),
  facet(
    "output",
    [
      '["and"] "save"|"store"|"write"|"saving"|"saved"|"put"|"output"|"storing"|"writing" [it|the|them|its|result|response|output|content|contents|body|page|file] [body|page|file] "as"|"to"|"in"|"into"|"under" [the|a] ["file"|"name"] ["named"|"called"] {f:path}',
      '"as"|"to"|"into"|"named"|"called" [the|a] ["file"] ["named"|"called"] {f:file}',
    ],
    (draft, values) => {
      const file = values.get("f");
      if (file === undefined || isUrlStrict(file) || draft.output !== undefined) return false;
      if (!file.thing) return false;
      draft.output = file;
      return true;
    },
  ),
  facet(
    "directory",
    [
      '"to"|"into"|"in" [the] "directory"|"folder" {d:path}',
      '"to"|"into"|"in" [the] {d:path} "directory"|"folder"',
      '"to"|"into" [the] {s:path}',
    ],
    (draft, values) => {
      const to = values.get("d") ?? values.get("s");
      if (to === undefined || isUrlStrict(to) || isUrl(to)) return false;
      if (values.has("s") && !/^[~/.].*\/$|^\/tmp$|^~$/.test(to.text)) return false;
      draft.directory = to;
      return true;
    },
  ),
  facet(
    "query",
    [
      '["with"|"and"] [the|a] "query" ["parameter"|"parameters"|"string"] {q:text} ["and"] [{r:text}]',
    ],
    (draft, values) => {
      const pairs = [values.get("q"), values.get("r")].filter((one) => one !== undefined);
      if (!pairs.every(({ text }) => /^\w+=/.test(text))) return false;
      draft.options.push("-G");
      for (const { text } of pairs)
        draft.options.push(`-d ${quoteValue("text", { text, quoted: true })}`);
      return true;
    },
  ),
  facet(
    "remote-name",
    [
      '["and"] ["save"|"keep"|"saving"|"keeping"] [it|the] ["using"|"with"|"under"] [its|the] "original"|"remote"|"same" ["file"|"remote"] ["name"|"filename"]',
    ],
    (draft) => {
      draft.download = true;
      return true;
    },
  ),
  facet(
    "header",
    [
      '["with"|"and"|"send"|"sending"|"add"|"adding"|"set"|"setting"|"using"|"include"|"including"] [the|a|an] ["custom"|"request"|"http"] "header" ["set"|"of"|"named"] {h:text}',
      '["with"|"and"|"send"|"sending"|"add"|"adding"|"set"|"setting"|"using"] [the|a|an] {h:text} "header"',
    ],
    (draft, values) => {
      const header = values.get("h");
      if (header === undefined || !/^[\w-]+:\s*\S/.test(header.text)) return false;
      draft.headers.push(header);
      return true;
    },
  ),
  facet(
    "header-value",
    [
      '["with"|"and"|"send"|"sending"|"add"|"set"] [the|a|an] "header" {h:text} ["set"|"with"] ["to"|"value"|"of"|"="] ["value"] {v:text}',
      '["with"|"and"|"send"|"set"] [the|a|an] {h:text} "header" ["set"|"with"|"of"] ["to"|"value"] {v:text}',
      '["with"|"and"|"send"|"sending"] [the|a|an] "header" {h:text} {v:text}',
    ],
    (draft, values) => {
      const [name, value] = [values.get("h"), values.get("v")];
      const plain = name?.text.replace(/:$/, "") ?? "";
      if (value === undefined || !/^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/.test(plain) || isUrlStrict(value))
        return false;
      draft.headers.push({ ...value, text: `${plain}: ${value.text}`, quoted: true });
      return true;
    },
  ),
  facet(
    "bearer",
    [
      '["with"|"using"] [the|a] ["authorization"] "bearer" ["auth"|"authorization"|"authentication"] ["token"] {t:text}',
      '["with"|"using"] [the|a] ["auth"|"access"] "token" {t:text} ["as"] [a] "bearer" ["token"]',
    ],
    (draft, values) => {
      const token = values.get("t");
      if (token === undefined) return false;
      draft.headers.push({ ...token, text: `Authorization: Bearer ${token.text}`, quoted: true });
      return true;
    },
  ),
  facet(
    "content-type:said",
    [
      '["with"|"using"|"and"|"set"|"setting"|"as"] [the|a] "content-type" ["header"] ["set"|"of"] ["to"] {v:text}',
      '["with"|"using"|"and"|"set"|"setting"|"as"] [the|a] "content" "type" ["header"] ["set"|"of"] ["to"] {v:text}',
      '["with"|"using"|"and"|"set"|"setting"|"as"] [the|a] {v:text} "content" "type" ["header"]',
    ],
    (draft, values) => {
      const type = values.get("v");
      if (type === undefined || !/^[a-z]+\/[\w.+-]+$/.test(type.text)) return false;
      draft.headers.push({ ...type, text: `Content-Type: ${type.text}`, quoted: true });
      return true;
    },
  ),
  facet(
    "content-type:right",
    [
      '["with"|"using"|"and"|"set"|"setting"] [the|a] "right"|"correct"|"proper"|"appropriate"|"matching"|"suitable"|"json" ["json"] "content"|"content-type" ["type"] ["header"]',
      '"as" "json"',
    ],
    // What the data is says it.
    (draft) => draft.data?.isJson === true,
  ),
  facet(
    "accept-json",
    [
      '"accept"|"accepting" "json"|"application/json"',
      '["ask"|"asking"] for "json" ["response"|"output"]',
    ],
    (draft) => {
      draft.headers.push({ text: "Accept: application/json" } as Token);
      return true;
    },
  ),
  facet(
    "auth",
    [
      '["with"|"using"] ["http"] ["basic"] ["auth"|"authentication"|"credentials"|"login"] ["as"|"with"] "user"|"username" {n:text} ["and"|"with"] [the] ["password"|"pass"] {p:text}',
      '["with"|"using"] [the] ["username"|"user"] {n:text} ["and"|"with"] [the] "password"|"pass" {p:text}',
      '["with"|"using"] ["http"] ["basic"] "auth"|"authentication"|"credentials" ["as"|"for"] {n:text} ["and"|"with"] [the] ["password"|"pass"] {p:text}',
    ],
    (draft, values) => {
      const [name, word] = [values.get("n"), values.get("p")];
      if (name === undefined || word === undefined || isUrl(name) || isUrl(word)) return false;
      if (
        /^(?:and|with|the|basic|http|auth|password|user|username|header|data|json|body)$/i.test(
          `${name.text}`,
        ) ||
        /:/.test(name.text)
      )
        return false;
      draft.options.push(
        `-u ${quoteValue("text", { text: `${name.text}:${word.text}`, quoted: true })}`,
      );
      return true;
    },
  ),
  facet(
    "auth-pair",
    [
      '["with"|"using"|"as"] ["http"] "basic"|"auth"|"credentials"|"authentication"|"user"|"login" ["auth"|"authentication"|"credentials"] ["user"|"as"|"credentials"] {n:text}',
    ],
    (draft, values) => {
      const pair = values.get("n");
      if (pair === undefined || !/^[\w.@-]+:\S+$/.test(pair.text) || isUrl(pair)) return false;
      draft.options.push(`-u ${quoteValue("text", { text: pair.text, quoted: true })}`);
      return true;
    },
  ),
  facet(
    "data",
    [
      '["with"|"and"|"containing"|"send"|"sending"|"posting"|"post"] [the|a] ["json"] "body"|"payload"|"data"|"json"|"content" ["body"|"payload"|"data"|"object"|"document"] ["of"] {d:text}',
      '["with"|"and"|"send"|"sending"|"post"|"posting"] [the|a] {d:text} "as" [the|a] ["json"] "body"|"payload"|"data"|"json" ["body"|"data"]',
      '"post"|"put"|"patch" [the|a] ["json"|"data"] {d:text}',
    ],
    (draft, values) => {
      const data = values.get("d");
      if (data === undefined || draft.data !== undefined || isUrl(data)) return false;
      const isJson = /^[{[]/.test(data.text);
      const isPair = /^\w+=/.test(data.text);
      if (!isJson && !isPair && !data.quoted) return false;
      draft.data = { text: data.text, isJson, isForm: isPair };
      draft.method ??= "POST";
      return true;
    },
  ),
  facet("data:json", ['"with"|"sending"|"of" {d:text}', "{d:text}"], (draft, values) => {
    const data = values.get("d");
    if (data === undefined || draft.data !== undefined || !/^\s*[{[].*[}\]]\s*$/s.test(data.text))
      return false;
    draft.data = { text: data.text, isJson: true, isForm: false };
    draft.method ??= "POST";
    return true;
  }),
  facet("retry:verb", ['"retry"|"retrying"'], (draft) => {
    draft.retries = true;
  }),
  facet("retry:times", ['["up"|"at"] ["to"|"most"] {n:number} "times"'], (draft, values) => {
    if (!draft.retries) return false;
    draft.options.push(`--retry ${values.get("n")?.number}`);
    return true;
  }),
  facet(
    "form",
    [
      '["with"|"and"|"send"|"sending"|"post"|"submit"] [the|a] "form" ["data"|"fields"|"field"|"parameters"] {d:text} ["and"] {e:text}',
      '["with"|"and"|"send"|"sending"|"post"|"submit"] [the|a] "form" ["data"|"field"|"parameter"] {d:text}',
      '["with"|"and"] [the] ["data"|"parameters"|"fields"] {d:text} "and" {e:text}',
    ],
    (draft, values) => {
      const pairs = [values.get("d"), values.get("e")].filter((one) => one !== undefined);
      if (draft.data !== undefined || !pairs.every(({ text }) => /^\w+=/.test(text))) return false;
      draft.data = { text: pairs.map(({ text }) => text).join("&"), isJson: false, isForm: true };
      draft.method ??= "POST";
      return true;
    },
  ),
  facet(
    "data-file",
    [
      '["with"|"and"|"containing"|"send"|"sending"|"using"|"post"|"posting"|"upload"] [the] ["contents"|"content"|"json"|"data"] ["of"|"from"|"in"] [the] ["json"] "file" {f:file} ["as"] [the] ["body"|"data"|"payload"|"json"]',
      '["with"|"and"|"send"|"sending"|"post"|"posting"] [the] ["contents"|"content"|"json"|"data"] "of"|"from"|"in" {f:file} ["as"] [the] ["json"] ["request"] ["body"|"data"|"payload"|"json"]',
      '"post"|"posting" [the] ["contents"|"content"] ["of"] [the] ["json"] ["document"|"file"] {f:file} ["as"] [the] ["json"] ["request"] ["body"|"data"|"payload"|"json"]',
      '["with"|"and"] [the] ["json"] "body"|"payload"|"data" ["from"|"in"|"of"] [the] ["file"] {f:file}',
    ],
    (draft, values) => {
      const file = values.get("f");
      if (
        file === undefined ||
        isUrlStrict(file) ||
        !/\.\w+$/.test(file.text) ||
        draft.data !== undefined
      )
        return false;
      draft.data = { text: `@${file.text}`, isJson: /\.json$/i.test(file.text), isForm: false };
      draft.method ??= "POST";
      return true;
    },
  ),
  facet(
    "upload",
    [
      '"upload"|"send" [the] ["file"] {f:file} ["as"] [a|the] ["multipart"|"form"] ["form"|"field"|"upload"] ["named"|"called"] [{n:name}]',
    ],
    (draft, values) => {
      const file = values.get("f");
      if (file === undefined || isUrlStrict(file) || !/\.\w+$/.test(file.text)) return false;
      const field = values.get("n")?.text ?? "file";
      draft.options.push(
        `-F ${quoteValue("text", { text: `${field}=@${file.text}`, quoted: true })}`,
      );
      return true;
    },
  ),
  facet(
    "cookie",
    ['["with"|"and"|"send"|"sending"|"using"] [the|a] "cookie"|"cookies" {c:text}'],
    (draft, values) => {
      const cookie = values.get("c");
      if (cookie === undefined || !/^[\w-]+=/.test(cookie.text)) return false;
      draft.options.push(`-b ${quoteValue("text", { text: cookie.text, quoted: true })}`);
      return true;
    },
  ),
  facet(
    "cookie-jar",
    ['["and"] "save"|"store" [the] "cookies" "to"|"in"|"into" [the] ["file"] {f:file}'],
    (draft, values) => {
      draft.options.push(`-c ${quoteValue("file", values.get("f") as Token)}`);
      return true;
    },
  ),
  facet(
    "agent",
    [
      '["with"|"using"|"and"|"set"|"pretending"] [the|a|to|be] ["custom"] "user-agent"|"useragent" ["string"|"header"|"set"|"to"|"of"] ["to"] {a:text}',
      '["with"|"using"|"and"|"set"|"pretending"] [the|a|to|be] ["custom"] "user" "agent" ["string"|"header"|"set"|"to"|"of"] ["to"] {a:text}',
    ],
    (draft, values) => {
      const agent = values.get("a");
      if (agent === undefined || isUrl(agent)) return false;
      draft.options.push(`-A ${quoteValue("text", { text: agent.text, quoted: true })}`);
      return true;
    },
  ),
  facet(
    "timeout",
    [
      '["with"|"and"|"using"] [a|the] ["maximum"|"max"] "timeout"|"time" ["limit"] ["of"] {t:duration}',
      '["with"|"and"] [a] {t:duration} "timeout"|"limit"',
      '["and"|"but"] "give"|"giving"|"time"|"abort"|"fail"|"timing" ["up"|"out"] ["after"|"if"] [it] ["takes"] ["more"|"longer"] ["than"] {t:duration}',
      '["taking"|"wait"|"waiting"] at "most" {t:duration}',
    ],
    (draft, values) => {
      const duration = values.get("t")?.duration;
      if (duration === undefined) return false;
      const seconds = { second: 1, minute: 60, hour: 3600 } as const;
      if (!(duration.unit in seconds)) return false;
      draft.options.push(`--max-time ${duration.amount * seconds[duration.unit as "second"]}`);
      return true;
    },
  ),
  facet(
    "retry",
    [
      '["and"|"with"] "retry"|"retrying" ["up"] ["to"] {n:number} ["times"|"retries"] [on|if] [it|failure|fails]',
      '["with"] {n:number} "retries"',
    ],
    (draft, values) => {
      draft.options.push(`--retry ${values.get("n")?.number}`);
      return true;
    },
  ),
  facet(
    "rate",
    [
      '["and"|"with"|"at"] "limit"|"limiting"|"limited" [the] ["download"] ["speed"|"rate"|"bandwidth"] ["to"|"at"] {s:size} ["per"|"a"] ["second"]',
      '["with"] [a] ["rate"|"speed"] "limit" ["of"] {s:size} ["per"|"a"] ["second"]',
    ],
    (draft, values) => {
      const size = values.get("s")?.size;
      if (size === undefined) return false;
      draft.options.push(`--limit-rate ${size.amount}${size.unit === "c" ? "" : size.unit}`);
      return true;
    },
  ),
  facet(
    "proxy",
    ['["through"|"via"|"using"|"with"] [the|a] ["http"] "proxy" ["server"|"at"] {p:text}'],
    (draft, values) => {
      draft.options.push(`-x ${quoteValue("url", values.get("p") as Token)}`);
      return true;
    },
  ),
  option("recursive", "-r", ['"recursively"', '"recursive"|"whole" ["download"|"site"]']),
  option("follow", "-L", [
    '["and"|"while"] "follow"|"following"|"follows" [any|all|the|its] ["http"] "redirects"|"redirect"|"redirections"|"redirection"',
    '["with"] "redirects" ["followed"|"enabled"]',
  ]),
  option("insecure", "-k", [
    '["and"|"while"] "ignore"|"ignoring"|"skip"|"skipping"|"disable"|"without"|"disabling"|"bypass"|"bypassing" [the|any|its|invalid|checking|verifying] ["self-signed"] "ssl"|"tls"|"certificate"|"certificates"|"cert" ["certificate"|"certificates"|"cert"] ["verification"|"errors"|"error"|"validation"|"checks"|"check"|"warnings"|"problems"]',
    '["with"|"using"] [an] "insecure" ["connection"|"mode"]',
    '["and"|"but"] "not"|"without" "verify"|"verifying"|"check"|"checking"|"validating" [the] ["ssl"|"tls"] "certificate"|"certificates"|"ssl"|"tls"|"cert"',
    '"even" if [the|its] "certificate" ["is"] "invalid"|"self-signed"|"expired"',
  ]),
  option("verbose", "-v", [
    '["in"|"with"] "verbose"|"verbosely" ["mode"|"output"]',
    '["and"] "show"|"showing"|"with" [the] "full"|"request" ["request"] "and" "response" "headers"|"details"',
  ]),
  option("include", "-i", [
    '["and"|"with"|"show"|"showing"|"including"|"include"] [the|its] ["response"] "headers" "and"|"along"|"with" [the] "body"|"content"',
    '"with"|"along"|"including"|"include"|"together" ["with"|"include"] [the|its] ["response"|"http"] "headers" ["in"] [the] ["output"]',
    '["both"|"show"] [the] ["response"] "body"|"content" "and" ["the"|"response"] "headers"',
  ]),
  option("compressed", "--compressed", [
    '["requesting"|"with"|"asking"] [for] [a] "compressed" ["response"|"transfer"]',
  ]),
  option("fail", "-f", [
    '["and"] "fail"|"failing" ["silently"] "on" ["http"|"server"] "errors"|"error"',
  ]),
  option("v4", "-4", ['["using"|"over"|"via"|"force"|"forcing"] ["only"] "ipv4" ["only"]']),
  option("http2", "--http2", ['["using"|"over"|"with"] "http/2"|"http2"']),
  option("resume", "-C -", [
    '"resume"|"resuming"|"continue"|"continuing" [the|a] ["interrupted"|"partial"|"partially"|"broken"|"incomplete"] ["download"|"downloading"|"downloaded"] ["of"] ["file"]',
  ]),
  facet(
    "quiet",
    [
      '["in"|"and"|"but"|"be"] "silently"|"quietly"|"silent"|"quiet" ["mode"]',
      '"without" ["showing"|"printing"|"any"|"a"|"the"] ["progress"] "progress"|"output"|"meter" ["meter"|"bar"|"output"|"info"|"information"]',
    ],
    (draft) => {
      draft.quiet = true;
      return true;
    },
  ),
  part("status", [
    '["and"|"show"|"print"|"get"|"return"|"display"|"output"|"check"|"tell"] [the|its|what] ["only"|"just"] ["http"] ["response"] "status" ["code"] ["only"] ["returned"|"is"|"does"|"return"|"number"|"returns"]',
    '["http"] ["response"|"return"|"status"] "code" ["only"] ["returned"|"returns"|"number"]',
    '"which"|"what" ["http"] "status"|"code" ["code"] "does"|"returned"|"is"',
  ]),
  part("headers", [
    '["and"|"show"|"print"|"get"|"return"|"display"|"output"|"fetch"|"retrieve"|"only"|"just"] [the|all|its] ["http"] ["response"|"server"] "headers"|"header" ["only"|"sent"|"returned"] ["by"] ["http"]',
  ]),
  part("body", [
    '["and"|"show"|"print"] [the|its] ["page"|"html"|"raw"] "html"|"source"|"body"|"content"|"contents"|"response" ["code"|"body"|"content"|"source"]',
  ]),
  part("time", [
    '["how"] "long" ["does"|"did"|"it"|"take"] [a|the] ["request"] ["take"|"takes"] ["to"]',
    '["measure"|"show"|"print"|"total"|"only"] [the|total] "total"|"response"|"request"|"load"|"transfer" ["response"|"request"] "time" ["taken"|"in"|"of"] ["seconds"]',
    '"measure" ["how"] ["long"] ["time"] [a|the] ["request"] ["takes"]',
  ]),
  part("size", [
    '["and"|"show"|"print"] [the|total] "size" [in] ["bytes"] ["of"] [the] ["page"|"response"|"body"|"download"]',
    '["show"|"print"] [the] "number" [of] "bytes" ["downloaded"|"received"|"in"]',
  ]),
  part("type", [
    '["and"|"show"|"print"] [the|its] "content" "type"',
    '["and"|"show"|"print"] [the|its] "content-type" ["header"]',
  ]),
  part("speed", [
    '["and"|"show"|"print"|"measure"|"test"] [the|average] "download" "speed" ["of"|"from"]',
  ]),
  part("final", [
    '["and"|"show"|"print"] [the] "final"|"effective" ["url"|"address"] ["after"] ["following"|"all"] ["redirects"|"redirect"]',
  ]),
  facet(
    "pretty",
    [
      '["and"] ["pretty-print"|"pretty"|"format"|"prettify"] [the|as] ["print"|"printed"] [the] ["json"|"response"] ["response"|"output"|"result"] "with"|"through"|"using"|"via" "jq"',
      '["and"] "pretty-print"|"prettify" [the] ["json"|"response"] ["response"|"output"|"result"]',
      '["and"] "pretty" "print" [the] ["json"|"response"] ["response"|"output"|"result"]',
    ],
    (draft) => {
      draft.pipe = "jq .";
      draft.quiet = true;
      return true;
    },
  ),
];

const isUrlStrict = (token: Token): boolean => /:\/\//.test(token.text);

const WRITE_OUT: Readonly<Record<string, string>> = {
  status: "%{http_code}",
  time: "%{time_total}",
  size: "%{size_download}",
  type: "%{content_type}",
  speed: "%{speed_download}",
  final: "%{url_effective}",
};

function render(draft: WebDraft): string | undefined {
  const { url, method, options, part: wanted, headers, data, output, download, quiet } = draft;
  if (url === undefined) return undefined;
  const address = quoteValue("url", { text: url.text, quoted: true });
  // How often was not said.
  if (draft.retries && !options.some((one) => one.startsWith("--retry"))) return undefined;
  const words: string[] = [];
  if (draft.directory !== undefined) {
    if (output !== undefined || options.length > 0 || method !== undefined || !download)
      return undefined;
    const to = quoteValue("path", draft.directory);
    return draft.tool === "curl"
      ? `curl --output-dir ${to} -O ${address}`
      : `wget${quiet ? " -q" : ""} -P ${to} ${address}`;
  }
  if (draft.tool === "wget") {
    if (method !== undefined || data || headers.length > 0 || wanted || draft.pipe)
      return undefined;
    if (options.some((one) => !["-C -", "-k", "-L", "-r"].includes(one))) return undefined;
    if (options.includes("-r")) words.push("-r");
    if (options.includes("-C -")) words.push("-c");
    if (options.includes("-k")) words.push("--no-check-certificate");
    if (quiet) words.push("-q");
    if (output) words.push(`-O ${quoteValue("file", output)}`);
    return ["wget", ...words, address].join(" ");
  }
  if (options.includes("-r"))
    return download && draft.tool === undefined ? `wget -r ${address}` : undefined;
  const format = wanted === undefined ? undefined : WRITE_OUT[wanted];
  if (format !== undefined) {
    if (output !== undefined || draft.pipe) return undefined;
    words.push("-s");
    if (wanted === "final" && !options.includes("-L")) words.push("-L");
    words.push("-o /dev/null");
  } else if (quiet) words.push("-s");
  words.push(...options);
  if (method === "HEAD" || wanted === "headers") {
    if (data !== undefined) return undefined;
    if (method !== undefined && method !== "HEAD" && method !== "GET")
      words.push("-s -o /dev/null -D -", `-X ${method}`);
    else words.push("-I");
  } else if (
    method !== undefined &&
    method !== "GET" &&
    !(method === "POST" && (data !== undefined || options.some((one) => one.startsWith("-F"))))
  )
    words.push(`-X ${method}`);
  else if (method === "GET" && data !== undefined) words.push("-G");
  if (data?.isJson === true && !headers.some(({ text }) => /^content-type:/i.test(text)))
    words.push("-H 'Content-Type: application/json'");
  for (const { text } of headers) words.push(`-H ${quoteValue("text", { text, quoted: true })}`);
  if (data !== undefined) words.push(`-d ${quoteValue("text", { text: data.text, quoted: true })}`);
  if (output !== undefined) words.push(`-o ${quoteValue("file", output)}`);
  else if ((download || options.includes("-C -")) && format === undefined) {
    // Without a name in the address there is none to save it by.
    if (!/[^/]\/[^/]*[^/?]+$/.test(url.text.replace(/^\w+:\/\//, ""))) return undefined;
    words.push("-O");
  }
  if (format !== undefined) words.push(`-w '${format}\\n'`);
  return (
    ["curl", ...words, address].join(" ") + (draft.pipe === undefined ? "" : ` | ${draft.pipe}`)
  );
}

/** A JSON text that was written without quotes around it is one token. */
function withJson(tokens: readonly Token[], words: string): readonly Token[] {
  const found = /(?<!["'`])[{[].*[}\]](?!["'`])/.exec(words);
  if (found === null) return tokens;
  try {
    JSON.parse(found[0]);
  } catch {
    return tokens;
  }
  const [from, to] = [found.index, found.index + found[0].length];
  const json: Token = {
    text: found[0],
    lemma: found[0],
    start: from,
    end: to,
    quoted: true,
    thing: true,
    stop: false,
  };
  return [
    ...tokens.filter(({ end }) => end <= from),
    json,
    ...tokens.filter(({ start }) => start >= to),
  ];
}

export const web: Composer = {
  name: "web",
  compose(given: readonly Token[], _platform, words?: string) {
    if (!given.some(isUrl)) return undefined;
    const asked = words === undefined ? given : withJson(given, words);
    const explained = explain(prepare(asked), facets, start);
    if (explained.left.length > 0) return undefined;
    // A bare host may be meant for other programs.
    const { draft } = explained;
    if (draft.url !== undefined && !isUrlStrict(draft.url)) {
      const isSaid = explained.used.some(
        (name) => name !== "url" && name !== "ask" && name !== "output",
      );
      const names = asked.some(({ text }) =>
        /^(?:curl|fetch|http|https|page|website|url|endpoint)$/i.test(text),
      );
      if (!isSaid && !names) return undefined;
    }
    const command = render(draft);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, 0.98) };
  },
};
