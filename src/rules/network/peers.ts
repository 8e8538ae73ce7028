/** Who is on the other side of a request: a stranger that is not checked, or production. */
import { hostOf, isLocalHost, isOwnNetwork } from "../../effects/hosts.js";
import type { PlannedCommand } from "../../effects/plan.js";
import { namesProduction } from "../../effects/production.js";
import type { Word } from "../../shell/types.js";
import { commandRule } from "../types.js";
import { curlMethod, curlUrls, httpieParts } from "./http.js";

interface Request {
  readonly method: string;
  readonly urls: readonly Word[];
  /** Nobody looks whether the other side is who it says. */
  readonly unchecked: boolean;
  /** A credential goes along. */
  readonly login: boolean;
}

const LOGIN = /^(?:authorization|cookie|x-[\w-]*(?:token|key)|private-token|api-?key)\s*:/i;

function request({ program, invocation: i }: PlannedCommand): Request | undefined {
  if (i === undefined || i.help) return undefined;
  const login =
    i.has("--user", "--auth", "--http-user") ||
    i.values("--header").some(({ text }) => LOGIN.test(text));
  if (program.startsWith("curl"))
    return {
      method: curlMethod(i),
      urls: curlUrls(i),
      unchecked: i.has("--insecure"),
      login,
    };
  if (program.startsWith("wget")) {
    const posts = i.has("--post-data", "--post-file", "--body-data", "--body-file");
    return {
      method: i.value("--method")?.text.toUpperCase() ?? (posts ? "POST" : "GET"),
      urls: i.operands,
      unchecked: i.has("--no-check-certificate"),
      login,
    };
  }
  const { method, url } = httpieParts(i);
  if (url === undefined) return undefined;
  return {
    method,
    urls: [url],
    unchecked: /^(?:no|false)$/i.test(i.value("--verify")?.text ?? ""),
    login,
  };
}

/** Names of machines for trying things. */
const TRIAL =
  /(?:^|[.-])(?:dev|test|testing|staging|stage|stg|qa|uat|sandbox|preview|demo|lab)\d*(?:[.-]|$)/;

function isStranger({ known, text }: Word): boolean {
  return known && !isOwnNetwork(text) && !TRIAL.test(hostOf(text));
}

/** Ends of addresses that are asked something by POST, or that one logs in at. */
const ASKED =
  /\/(?:_?m?search|query|query_range|_count|_sql|graphql|login|token|oauth\/\w+|authenticate|auth)\/?(?:$|\?)/i;
const CHANGES = new Set(["POST", "PUT", "PATCH"]);

const CLIENTS = ["curl", "curlie", "wget", "wget2", "http", "https", "httpie", "xh", "xhs"];

export const rules = [
  commandRule({
    id: "unchecked",
    programs: CLIENTS,
    decision: "ask",
    when: (command) => {
      const sent = request(command);
      if (sent === undefined || !sent.unchecked || !sent.urls.some(isStranger)) return false;
      return sent.login || CHANGES.has(sent.method);
    },
    why: "sends a credential or data to a host that is not checked to be who it says",
    instead:
      "leave the check on, with the right authority if need be: `curl --cacert ca.pem https://files.example.net/a.csv`",
    attack: ["T1557"],
    matches: [
      "curl -k -u me:made-up https://files.example.net/data.csv",
      "wget --no-check-certificate --post-data a=b https://files.example.net/a",
      'curl -sk -H "Authorization: Bearer $T" https://api.example.com/me',
      "http --verify=no POST https://api.example.com/items a=b",
    ],
    nonMatches: [
      "curl -k -d a=b https://localhost:8443/data.csv",
      // Downloading alone is data, whoever it comes from.
      "curl -k -o data.csv https://files.example.net/data.csv",
      "curl -sk https://api.example.com/health",
      "curl -k -d a=b https://192.168.1.4/a",
      "curl -k -d a=b https://files.staging.example.com/a",
      "curl -d a=b https://files.example.net/a",
      "curl -sk -o /dev/null -w '%{http_code}' https://api.example.com/",
    ],
  }),
  commandRule({
    id: "production",
    programs: CLIENTS,
    decision: "ask",
    when: (command) => {
      const sent = request(command);
      return (
        sent !== undefined &&
        CHANGES.has(sent.method) &&
        sent.urls.some(
          ({ text }) => namesProduction(text) && !isLocalHost(text) && !ASKED.test(text),
        )
      );
    },
    why: "sends a change to what is named production",
    instead: "look at it with a GET first: `curl -s https://api.prod.example.com/items/42`",
    attack: [],
    matches: [
      "curl -X PUT https://consul.example.com/v1/kv/prod/feature -d 1",
      "curl -X POST https://api.prod.example.com/items -d '{}'",
      "http PATCH https://api.prod.example.com/items/42 a=b",
    ],
    nonMatches: [
      "curl https://api.prod.example.com/items",
      "curl -X POST https://es.prod.example.com/logs/_search -d '{}'",
      "curl -X POST https://api.example.com/products -d '{}'",
      "curl -X POST http://localhost:3000/prod/items -d '{}'",
    ],
  }),
];
