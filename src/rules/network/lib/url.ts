/** Parts of URLs that decide what a request does. */

import { hostOf, isLocalHost } from "../../../effects/hosts.js";
import { subwords } from "../../../effects/subwords.js";
import type { Word } from "../../../shell/types.js";

const DESTRUCTIVE_PATH = new Set([
  "delete",
  "destroy",
  "drop",
  "purge",
  "wipe",
  "flush",
  // Queues: `/topic/empty`.
  "empty",
  "truncate",
  "terminate",
  "erase",
  "shutdown",
  "kill",
  "nuke",
]);

/** Path of a URL without host and query. */
export function pathOf(url: string): string {
  return url
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, "")
    .replace(/^[^/?#]*/, "")
    .replace(/[?#].*$/, "");
}

/** Addresses inside of a cloud's machines that hand out the credentials of the machine's role. */
export function showsCredentials(url: string): boolean {
  const host = /^(?:https?:\/\/)?([^/?#]+)/i.exec(url)?.[1]?.replace(/:\d+$/, "") ?? "";
  if (
    !/^(?:169\.254\.169\.254|169\.254\.170\.2|169\.254\.170\.23|\[fd00:ec2::254\]|100\.100\.100\.200|metadata(?:\.google\.internal)?)$/i.test(
      host,
    )
  )
    return false;
  return (
    host === "169.254.170.2" ||
    /security-credentials|\/token|\/identity|oauth2|user-data|\/attributes\/?|ssh-keys|credentials/i.test(
      pathOf(url),
    )
  );
}

/** True when a path segment says that something is destroyed: `/_delete_by_query`, `/api/users/purge`. */
export function destructivePath(url: string): boolean {
  return pathOf(url)
    .split("/")
    .some((segment) => subwords(segment).some((part) => DESTRUCTIVE_PATH.has(part)));
}

const MESSAGES = new Set([
  "notify",
  "notification",
  "notifications",
  "message",
  "messages",
  "chat",
  "slack",
  "discord",
  "webhook",
  "webhooks",
  "sms",
  "mail",
  "email",
  "tweet",
  "sendmessage",
  "submit",
  "submission",
  "submissions",
]);

/** Parts of an issue or pull request that are put on and taken off, while the thing itself stays. */
export function detaches(url: string): boolean {
  return /\/(labels|assignees|reactions|requested_reviewers|subscription|watchers|followers|stars?)(\/[^/]+)?\/?$/.test(
    pathOf(url),
  );
}

/** Interfaces of language models, where nobody but the model reads a "message" or a "chat". */
function toModel(url: string): boolean {
  return /\/(?:chat\/completions|v\d+\/messages(?:\/(?:count_tokens|batches))?|api\/chat)\/?$/.test(
    pathOf(url),
  );
}

/** True when host or path says that people get to read what is posted there. */
export function messagesPeople(url: string): boolean {
  if (isLocalHost(url) || toModel(url)) return false;
  return [...hostOf(url).split("."), ...pathOf(url).split("/")].some((part) =>
    MESSAGES.has(part.toLowerCase()),
  );
}

const CHATS = /(?:^|_)(?:SLACK|DISCORD|TEAMS|MATTERMOST|TELEGRAM|GCHAT|WEBHOOK)(?:_|$)/i;

/** True when the address begins with a variable whose name says that people read there: `$SLACK_WEBHOOK_URL`. */
export function messagesByName(url: Word): boolean {
  const first = url.pieces?.[0];
  return first?.kind === "unknown" && first.name !== undefined && CHATS.test(first.name);
}

/** Hosts where people put data to take it away again: pastes, tunnels, request catchers. */
const DROP_HOSTS =
  /(?:^|[./@])(?:pastebin\.com|transfer\.sh|file\.io|0x0\.st|ix\.io|termbin\.com|webhook\.site|requestbin\.\w+|ngrok\.(?:io|app)|ngrok-free\.app|pipedream\.net|burpcollaborator\.net|oast\.\w+|interact\.sh|anonfiles\.com|bashupload\.com|oshi\.at|catbox\.moe|paste\.rs|dpaste\.\w+|hastebin\.com|sprunge\.us|trycloudflare\.com)(?:[:/]|$)/i;

export function isDropHost(url: string): boolean {
  return DROP_HOSTS.test(url);
}

/** Value of `@file` in a data option; undefined when the value is the data itself. */
export function fileReference(value: Word): Word | undefined {
  if (!value.text.startsWith("@")) return undefined;
  const text = value.text.slice(1);
  if (value.pieces === undefined) return { ...value, text };
  const [first, ...rest] = value.pieces;
  if (first?.kind !== "text") return undefined;
  return { ...value, text, pieces: [{ ...first, text: first.text.slice(1) }, ...rest] };
}

/** True when the address itself says that nothing is to be done: `?dry_run=true`, `?validate_only=1`. */
export function dryRunUrl(text: string): boolean {
  return /[?&](?:dry_?-?run|validate_?only|preview|simulate|what_?if|plan_?only)(?:=(?:true|1|yes|all|server|client))?(?:&|#|$)/i.test(
    text,
  );
}
