/** What a request to a service does, by its method, path, query and body. */
import { isLocalHost } from "../../../effects/hosts.js";
import { namesProduction } from "../../../effects/production.js";
import { subwords } from "../../../effects/vocabulary.js";
import { dryRunUrl } from "./url.js";

export interface AdminRequest {
  readonly method: string;
  readonly url: string;
  /** All that is sent along, as far as it is known; `""` when nothing is. */
  readonly body: string;
}

/** Parts of an action's name after which something is gone. */
const GONE = /^(?:delete|destroy|purge|wipe|erase|drop|truncate|terminate|nuke|obliterate|flush)$/;

/** Last words of a path that change what others may do or get. */
const CHANGES =
  /^(?:suspend|ban|block|disable|deactivate|lock|archive|unarchive|restart|reboot|shutdown|stop|pause|cancel|revoke|roles?|permissions?|grants?|members|collaborators|rollback|promote|publish|unpublish|transfer|rotate|drain|evict|failover|impersonate|reset-password|password-reset|invites?|invitations|refund|charge|payouts?|feature-flags|flags|toggle|maintenance|quarantine|approve|unsuspend|enable)$/;

/** What a service has to protect itself and its users. */
const PROTECTS =
  /audit|firewall|\bwaf\b|mfa|2fa|protection|encryption|backup|guardrail|polic(?:y|ies)/i;

/** Reads a request; undefined when nothing in it is more than ordinary work. */
export function harmOfRequest({ method, url, body }: AdminRequest): "ask" | "deny" | undefined {
  if (isLocalHost(url) || dryRunUrl(url)) return undefined;
  const [address = "", query = ""] = url.replace(/#.*$/s, "").split(/\?(.*)/s);
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, "");
  const action = /(?:^|&)(?:action|op|operation|cmd|command|do|method)=([\w.:-]+)/i.exec(
    query,
  )?.[1];
  if (action !== undefined && subwords(action).some((part) => GONE.test(part))) return "deny";
  if (/^(?:GET|HEAD|OPTIONS)$/.test(method)) return undefined;
  if (/\/graphql\b/i.test(path)) return harmOfGraphql(body);
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
