/** Which hosts are this machine, and which are of a network of one's own. */
import type { Word } from "../shell/types.js";

/**
 * The host in what programs take for an address, in small letters, without user, port and path.
 *
 * @example hostOf("https://me@API.example.com:8443/v1?a=b") // "api.example.com"
 */
export function hostOf(address: string): string {
  let host = address
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, "");
  const path = host.search(/[/?#]/);
  if (path >= 0) host = host.slice(0, path);
  host = host.slice(host.lastIndexOf("@") + 1);
  return host.startsWith("[") ? host.slice(1, host.indexOf("]")) : host.replace(/:[^:]*$/, "");
}

/** True for loopback names and addresses, sockets, and names that never leave the machine. */
export function isLocalHost(peer: string): boolean {
  if (/^(?:\/|unix:|file:)/i.test(peer.trim())) return true;
  const host = hostOf(peer);
  return (
    host === "localhost" ||
    host === "::1" ||
    host === "0.0.0.0" ||
    host === "host.docker.internal" ||
    host.endsWith(".localhost") ||
    /^127\.\d+\.\d+\.\d+$/.test(host)
  );
}

/** True for addresses that nobody outside of their network reaches (RFC 1918, RFC 4193). */
export function isPrivateAddress(host: string): boolean {
  // To its end: `10.1.example.com` is anybody's name.
  return /^(?:(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+$|f[cd][\da-f]{2}:)/.test(host);
}

/** Addresses of one cable (RFC 3927, RFC 4291). */
const LINK_LOCAL = /^(?:169\.254(?:\.\d+)+$|fe[89ab][\da-f]:)/;

/** Ends of names that no public server has, by RFC 6761 and 6762 or by custom. */
const OWN_NAME =
  /\.(?:local|localdomain|localhost|internal|intranet|test|lan|home|corp|svc|invalid)$/;
/** Names that are made of the address they stand for: `app.10.0.0.7.nip.io`. */
const NAMED_ADDRESS = /(?:^|[.-])(\d{1,3}(?:[.-]\d{1,3}){3})\.(?:nip|sslip)\.io$/;

/** True for hosts that only one's own network knows: this machine, private addresses, names of one label or of no public domain. */
export function isOwnNetwork(peer: string): boolean {
  const host = hostOf(peer);
  const address = NAMED_ADDRESS.exec(host)?.[1]?.replaceAll("-", ".") ?? host;
  return (
    isLocalHost(peer) ||
    isLocalHost(address) ||
    isPrivateAddress(address) ||
    LINK_LOCAL.test(address) ||
    /^[^.:]*$/.test(host) ||
    OWN_NAME.test(host)
  );
}

/** An option that names the registry: `--registry http://localhost:4873`, `--registry=…`. */
const REGISTRY = /^--?(?:registry|repository-url|index|publish-url)(?:=|$)/;

/**
 * True when what a call publishes goes to a registry on this machine, which has no other readers:
 * `npm publish --registry http://localhost:4873`, `docker push localhost:5001/api`.
 */
export function publishesHere(args: readonly Word[]): boolean {
  const at = args.findIndex((word) => REGISTRY.test(word.text));
  const option = args[at]?.text;
  if (option !== undefined) {
    const value = option.includes("=") ? option.slice(option.indexOf("=") + 1) : args[at + 1]?.text;
    return value !== undefined && isLocalHost(value);
  }
  // `podman push localhost/api:1 quay.io/example/api:1` goes where the last operand says.
  const last = args.filter((word) => !word.text.startsWith("-")).at(-1);
  return last !== undefined && /^[^/]+:\d+\/|:\/\//.test(last.text) && isLocalHost(last.text);
}
