/** What is said along with a request: headers, who asks, cookies. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { facet, hasScheme, isUrl, type WebDraft } from "./draft.js";

export const heading: readonly Facet<WebDraft>[] = [
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
      if (value === undefined || !/^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/.test(plain) || hasScheme(value))
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
];
