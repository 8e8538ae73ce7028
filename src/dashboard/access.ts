/**
 * Who may ask the dashboard, and what a browser may do with its answers.
 *
 * The page itself says nothing and is for everybody; each question about records needs the token of this start. It
 * travels in a header that only our own script sets, never in a cookie: cookies of 127.0.0.1 go to every port of it, and
 * with requests that other pages make.
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** 256 bits, in letters that need no escaping in an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Names under which a browser may know this server. Another one is another site's that points here. */
export function hostNames(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

export interface Asker {
  readonly headers: IncomingHttpHeaders;
  readonly port: number;
}

/** Whether the request was made for this server by name, and not by a page of another one. */
export function isOwnSite({ headers, port }: Asker): boolean {
  const { host = "", origin } = headers;
  const names = hostNames(port);
  if (!names.includes(host)) return false;
  if (origin !== undefined && !names.some((name) => origin === `http://${name}`)) return false;
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}

/** Whether the request has the token, in the same time whatever it has. */
export function hasToken({ headers }: Asker, token: string): boolean {
  const given = Buffer.from(headers.authorization ?? "");
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Headers of every answer. */
export const safeHeaders: Readonly<Record<string, string>> = {
  // Nothing from elsewhere, no inline script or style, no markup from text: records hold what attackers chose.
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cache-control": "no-store",
};
