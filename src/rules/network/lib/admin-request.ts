/** What a request to a service does, by its method, path, query and body. */
import { hostOf, isLocalHost, isPrivateAddress } from "../../../effects/hosts.js";
import { isPrivatePlace, isTrialPlace } from "../../../effects/own-places.js";
import { namesProduction } from "../../../effects/production.js";
import { isScratchDatabase } from "../../../effects/sql/scratch.js";
import { subwords } from "../../../effects/subwords.js";
import { harmOfSearchRequest } from "./search-request.js";
import { dryRunUrl } from "./url.js";

export interface AdminRequest {
  readonly method: string;
  readonly url: string;
  /** All that is sent along, as far as it is known; `""` when nothing is. */
  readonly body: string;
  /** It shows who asks: a token, a password, a cookie. */
  readonly signed?: boolean;
  /** A file is handed in as it is, as to a store. */
  readonly upload?: boolean;
}

/** Parts of an action's name after which something is gone. */
const GONE = /^(?:delete|destroy|purge|wipe|erase|drop|truncate|terminate|nuke|obliterate|flush)$/;

/** Last words of a path that change what others may do or get. */
const CHANGES =
  /^(?:suspend|ban|block|disable|deactivate|lock|archive|unarchive|restart|reboot|shutdown|stop|pause|cancel|revoke|roles?|permissions?|grants?|members|collaborators|rollback|promote|publish|unpublish|transfer|rotate|drain|evict|failover|impersonate|reset-password|password-reset|invites?|invitations|refund|charge|payouts?|feature-flags|flags|toggle|maintenance|quarantine|approve|unsuspend|enable|silences|mute|mute_all|unmute)$/;

/** Words near the end of a path that end a server or take a machine out of its cluster, whoever is named behind them. */
const TAKES_OUT = /^(?:force-leave|deregister|step-?down|seal|quit|quitquitquit)$/;

/** What a service has to protect itself and its users. */
const PROTECTS =
  /audit|firewall|\bwaf\b|mfa|2fa|protection|encryption|backup|guardrail|polic(?:y|ies)/i;

/** Reads a request; undefined when nothing in it is more than ordinary work. */
export function harmOfRequest({ method, url, body }: AdminRequest): "ask" | "deny" | undefined {
  if (isLocalHost(url) || dryRunUrl(url)) return undefined;
  const [address = "", query = ""] = url.replace(/#.*$/s, "").split(/\?(.*)/s);
  const path = address.replace(/^(?:[a-z]+:\/\/)?[^/]*/i, "");
  const action = /(?:^|&)(?:action|op|operation|cmd|command|do|method)=([\w.:-]+)/i.exec(
    query,
  )?.[1];
  if (action !== undefined && subwords(action).some((part) => GONE.test(part))) return "deny";
  if (/^(?:GET|HEAD|OPTIONS)$/.test(method)) return undefined;
  if (/\/graphql\b/i.test(path)) return harmOfGraphql(body);
  const host = address.slice(0, address.length - path.length);
  const search = isPrivatePlace(host) ? undefined : harmOfSearchRequest(method, path, body);
  if (search !== undefined) return search;
  const segments = path.split("/").filter((segment) => segment !== "");
  const off =
    /"?(?:enabled|active|enforced|on|required)"?\s*(?::=|[:=])\s*"?(?:false|off|0|no)\b|"?(?:status|state|mode)"?\s*[:=]+\s*"?(?:disabled|off|permissive)\b/i;
  if (PROTECTS.test(path) && off.test(body)) return "deny";
  const lastsNothing =
    /(?:expir\w*|retention|ttl|keep|max_?age|lifetime)[\w-]*"?\s*(?::=|[:=])\s*"?0\b/i;
  if (/lifecycle|retention|expir/i.test(`${path} ${body}`) && lastsNothing.test(body))
    return "deny";
  const last = segments
    .slice(-2)
    .map((segment) => segment.toLowerCase().replace(/^:|\.json$/g, ""));
  if (last.some((segment) => TAKES_OUT.test(segment))) return "ask";
  if (segments.some((segment) => /^(?:admin|management|internal|_admin|ops)$/i.test(segment))) {
    if (last.some((segment) => CHANGES.test(segment))) return "ask";
  } else if (CHANGES.test(last[last.length - 1] ?? "") && /^(?:POST|PUT|PATCH)$/.test(method))
    return "ask";
  if (
    /^(?:deployments?|releases?|deploys?|rollouts?)$/.test(last[last.length - 1] ?? "") &&
    namesProduction(`${body} ${query}`.replace(/["'{}:=,]+/g, " "))
  )
    return "ask";
  return undefined;
}

/** Fields of a mutation by their names; a query only reads. */
function harmOfGraphql(body: string): "ask" | "deny" | undefined {
  const text = body.replace(/\\n|\\"/g, " ");
  const mutation = /\bmutation\b[^{]*\{/.exec(text);
  if (mutation === null) return undefined;
  const fields =
    text.slice(mutation.index + mutation[0].length).match(/[A-Za-z_]\w*(?=\s*[({])/g) ?? [];
  let worst: "ask" | undefined;
  for (const field of fields.slice(0, 50)) {
    const parts = subwords(field);
    if (parts.some((part) => GONE.test(part))) return "deny";
    if (
      parts.some(
        (part) =>
          CHANGES.test(part) ||
          (/^(?:remove|update|set|add|merge|close|create)$/.test(part) &&
            parts.some((noun) =>
              /^(?:role|permission|member|user|token|key|secret|policy|flag)s?$/.test(noun),
            )),
      )
    )
      worst = "ask";
  }
  return worst;
}

/**
 * Words of a path behind which nothing that stays is changed although something is sent: questions, sessions, models,
 * what is measured or handed in.
 */
const PASSING = new Set(
  (
    "search query queries lookup find filter list get fetch read count aggregate aggregations explain msearch scroll " +
    "validate validation verify check lint preview render test tests dryrun simulate estimate quote calculate convert " +
    "translate parse analyze analyse analysis diff compare compile format detect classify predict " +
    "embeddings embed completions completion chat responses moderations rerank transcriptions generate generations " +
    "inference invoke infer models " +
    "token tokens oauth oauth2 login logout signin authenticate auth authorize session sessions introspect refresh sso " +
    "upload uploads presign telemetry metrics metric series logs traces spans track collect ingest coverage ping echo health heartbeat " +
    "export download sql jsonrpc rpc"
  ).split(" "),
);

/** Parts of a variable's name that say nothing of whose address it holds. */
const NO_SERVICE =
  /^(?:api|base|host|url|uri|server|app|backend|frontend|service|endpoint|root|site|address|addr|http|https|web|my|the|target|domain|origin|port|test|dev|local|staging|preview|deploy|deployment|v\d+)$/i;

/** Somebody else's service: named by its host, or by the variable that stands for its address (`$JIRA_URL`). */
function isService(url: string): boolean {
  const variable = /^["']?\$\{?(\w+)/.exec(url)?.[1];
  if (variable !== undefined) return !variable.split("_").every((part) => NO_SERVICE.test(part));
  const host = hostOf(url);
  if (isLocalHost(url) || isPrivatePlace(host) || /\$/.test(host)) return false;
  return host.includes(".") && !isPrivateAddress(host);
}

/** Addresses that exist to start a build or a deployment; who knows the address needs no token. */
const STARTS =
  /\/(?:deploy[-_]?hooks?|build[-_]?hooks?|deploy\/(?:srv|prj|app|dep)[-_]\w+|trigger\/(?:pipeline|build)|job\/[^?]+\/(?:build|buildWithParameters))(?:[/?]|$)/i;

/** A build or a deployment is started, by a hook's address or by a variable whose name says that it holds one. */
function startsDeployment({ method, url }: AdminRequest): boolean {
  if (method !== "POST" && !/\/deploy\/srv-|[-_]hooks?\//i.test(url)) return false;
  if (isLocalHost(url) || dryRunUrl(url)) return false;
  const variable = /^["']?\$\{?(\w+)/.exec(url)?.[1] ?? "";
  return (
    /(?:DEPLOY|BUILD|REDEPLOY|RELEASE)_?(?:HOOK|TRIGGER)/i.test(variable) ||
    (STARTS.test(url) && isService(url))
  );
}

/**
 * True when the request changes something in a service in somebody's name: `PUT` and `PATCH` of what is there, `POST` of
 * something new, a mutation. In a place that a team shares for trying, making something new is what tests do.
 */
export function changesService(request: AdminRequest): boolean {
  const { method, url, body, signed, upload } = request;
  if (startsDeployment(request)) return true;
  if (signed !== true || upload === true || !/^(?:POST|PUT|PATCH)$/.test(method)) return false;
  if (!isService(url) || dryRunUrl(url)) return false;
  const [address = ""] = url.split(/[?#]/);
  if (method === "POST" && isTrialPlace(address.replace(/^[a-z]+:\/\//i, "").replace(/\/.*$/, "")))
    return false;
  const path = address.replace(/^(?:[a-z]+:\/\/[^/]*|[^/]*)/i, "");
  if (/\/graphql\b/i.test(path)) return /\bmutation\b/.test(body);
  const last = path
    .split("/")
    .filter((segment) => segment !== "")
    .slice(-2);
  const words = last.flatMap((segment) => subwords(segment.replace(/\.(?:json|php|aspx)$/, "")));
  return method === "PATCH" || !(words.some((word) => PASSING.has(word)) || isModel(path));
}

/** Interfaces of language models, where nobody but the model reads a "message". */
function isModel(path: string): boolean {
  return /\/v\d+(?:beta\d*)?\/messages\b|:(?:generateContent|streamGenerateContent|predict|batchGet|runQuery|search)\b/.test(
    path,
  );
}

/** A text with its escapes undone; as it is where they are wrong. */
function decoded(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
}

/** Names of indexes in a path of which one stands for many: `/_all`, `/*`, `/users-*,orders-*`; not those for tests. */
function namesMany(path: string): boolean {
  const name = decoded(path).replace(/^\/|\/$/g, "");
  return (
    !name.includes("/") &&
    name.split(",").some((one) => /^_all$|[*]/.test(one) && !isScratchDatabase(one))
  );
}

/**
 * Requests to a search server that leave nothing, wherever it runs: every index, all whose names begin alike, every
 * document of an index.
 */
export function emptiesSearch({ method, url, body }: AdminRequest): boolean {
  const [address = "", query = ""] = url.split(/[?#](.*)/s);
  const path = address.replace(/^(?:[a-z]+:\/\/[^/]*|[^/]*)/i, "");
  if (method === "DELETE") return namesMany(path);
  if (!/^(?:POST|PUT|GET)$/.test(method)) return false;
  // A generated mutation whose condition is empty; a series that any name matches.
  if (/\/graphql\b/i.test(path)) return /\bdelete_\w+\s*\(\s*where\s*:\s*\{\s*\}/.test(body);
  if (/\/admin\/tsdb\/delete_series$/.test(path))
    return /=~\s*(?:"|%22)(?:\.[+*]|\.%2B)/i.test(decoded(query) + body);
  if (/\/_delete_by_query$/.test(path)) {
    const index = path.split("/").filter((part) => part !== "")[0] ?? "";
    return /"match_all"\s*:/.test(body) && !isScratchDatabase(index);
  }
  return (
    /\/update(?:\/\w+)?$/.test(path) &&
    /<query>\s*\*:\*|"delete"\s*:\s*\{\s*"query"\s*:\s*"\*:\*"/.test(`${query} ${body}`)
  );
}
