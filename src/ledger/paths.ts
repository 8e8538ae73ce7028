/** Where the guard keeps what it writes. Nothing is written anywhere else. */
import { posix, win32 } from "node:path";

export interface Directories {
  /** What a person sets. */
  readonly config: string;
  /** What the guard notes down by itself. */
  readonly state: string;
  readonly records: string;
}

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

/** The directory for the owner of the machine. No variable moves it: whoever sets one could lose it. */
export function managedDirectory(platform: string): string {
  if (platform === "darwin") return "/Library/Application Support/cerbash";
  if (platform === "win32") return "C:\\ProgramData\\cerbash";
  return "/etc/cerbash";
}

/**
 * `$CERBASH_HOME` if set, else the XDG directories, else what the platform uses. A relative value
 * counts as not set, as the XDG specification says: it would move with the working directory.
 *
 * @example
 * directories({ env: {}, platform: "linux", home: "/home/a" }).records
 * // "/home/a/.local/state/cerbash/records"
 */
export function directories({ env, platform, home }: Machine): Directories {
  const { join, isAbsolute } = platform === "win32" ? win32 : posix;
  const absolute = (name: string) => {
    const value = env[name];
    return value !== undefined && isAbsolute(value) ? value : undefined;
  };
  const own = absolute("CERBASH_HOME");
  if (own !== undefined) return { config: own, state: own, records: join(own, "records") };

  const fallback = (unix: string) => {
    if (platform === "darwin") return join(home, "Library", "Application Support");
    if (platform === "win32") return absolute("LOCALAPPDATA") ?? join(home, "AppData", "Local");
    return join(home, unix);
  };
  const config = join(absolute("XDG_CONFIG_HOME") ?? fallback(".config"), "cerbash");
  const state = join(absolute("XDG_STATE_HOME") ?? fallback(".local/state"), "cerbash");
  return { config, state, records: join(state, "records") };
}
