/** Where the resident keeps its files. The thin client (`client.bash`) finds them by the same rules. */
import { posix } from "node:path";
import { directories, type Machine } from "../ledger/paths.js";

export interface ResidentPaths {
  /** 0700; everything below is in it. */
  readonly directory: string;
  /** How to reach the resident and the secrets of its start, 0600. */
  readonly announcement: string;
  /** Who is starting a resident, or that one could not start. */
  readonly starting: string;
  /** Unix-domain socket for clients that can use one. */
  readonly socket: string;
}

/**
 * `$CERBASH_HOME/run`, else `$XDG_RUNTIME_DIR/cerbash`, else `run` in the state directory.
 *
 * @example
 * residentPaths({ env: { XDG_RUNTIME_DIR: "/run/user/1000" }, platform: "linux", home: "/home/a" }).directory
 * // "/run/user/1000/cerbash"
 */
export function residentPaths(machine: Machine): ResidentPaths {
  const { CERBASH_HOME: own, XDG_RUNTIME_DIR: runtime } = machine.env;
  const isSet = (value: string | undefined): value is string => value?.startsWith("/") === true;
  const directory =
    !isSet(own) && isSet(runtime)
      ? posix.join(runtime, "cerbash")
      : posix.join(directories(machine).state, "run");
  return {
    directory,
    announcement: posix.join(directory, "resident"),
    starting: posix.join(directory, "starting"),
    socket: posix.join(directory, "socket"),
  };
}

/** Bytes a socket's path may have: 104 on macOS and BSD, 108 on Linux, its closing zero among them. */
const MAX_SOCKET_PATH = 103;

export function isSocketPathShort({ socket }: ResidentPaths): boolean {
  return Buffer.byteLength(socket) <= MAX_SOCKET_PATH;
}
