import type { Word } from "../shell/types.js";

/** Which hosts are this machine. */

/** True for loopback names and addresses, sockets, and names that never leave the machine. */
export function isLocalHost(peer: string): boolean {
  let host = peer.trim().toLowerCase();
  if (host.startsWith("/") || host.startsWith("unix:") || host.startsWith("file:")) return true;
  host = host.replace(/^[a-z][a-z0-9+.-]*:\/\//, "");
  const path = host.search(/[/?#]/);
  if (path >= 0) host = host.slice(0, path);
  const at = host.lastIndexOf("@");
  if (at >= 0) host = host.slice(at + 1);
  if (host.startsWith("[")) host = host.slice(1, host.indexOf("]"));
  else host = host.replace(/:[^:]*$/, "");
  return (
    host === "localhost" ||
    host === "::1" ||
    host === "0.0.0.0" ||
    host === "host.docker.internal" ||
    host.endsWith(".localhost") ||
    /^127\.\d+\.\d+\.\d+$/.test(host)
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
