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
