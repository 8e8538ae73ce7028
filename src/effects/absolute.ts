/** What absolute paths mean on Unix, macOS and Windows: by table, without looking. */

import { outputName } from "./build-output.js";
import { isPattern, mayMatch, UNKNOWN } from "./glob.js";
import type { TargetClass } from "./types.js";

const SYSTEM: ReadonlySet<string> = new Set(
  `
  bin boot cores dev efi esp etc gnu kernel lib lib32 lib64 libexec libx32 lost+found nix proc rescue
  run sbin selinux snap sys sysroot usr var Applications Library Network System private
  `
    .split(/\s+/)
    .filter(Boolean),
);

/** Directories of /var that are no system state. */
const VAR: ReadonlyMap<string, TargetClass> = new Map([
  ["tmp", "temp"],
  ["folders", "temp"],
  ["www", "outside"],
  ["opt", "outside"],
  ["local", "outside"],
]);

/** Rebuilt by the package manager, so cleaning them is ordinary housekeeping in images. */
const SYSTEM_CACHES: readonly (readonly string[])[] = [
  ["var", "cache"],
  ["var", "lib", "apt", "lists"],
  ["var", "lib", "dnf", "repos"],
  ["Library", "Caches"],
  ["usr", "local", "share", ".cache"],
];

const NULL_DEVICES: ReadonlySet<string> = new Set(
  "null zero full random urandom arandom srandom stdin stdout stderr tty console ptmx tcp udp fd pts".split(
    " ",
  ),
);

const BLOCK_DEVICES: ReadonlySet<string> = new Set(
  "mem kmem port nvram mapper disk block bsg cdrom dvd cdrw watchdog raw zvol".split(" "),
);

const BLOCK_PREFIX =
  /^(?:sd|hd|vd|xvd|ubd|nvme|mmcblk|loop|dm-|md|disk|rdisk|zram|ram|nbd|rbd|sr|scd|fd|mtd|sg|st|nst|drbd|bcache|dasd|pmem|nullb|ada|da|nvd|wd|cd|watchdog)[\d*?[A-Za-z\uE000\uE001]/;

function device(parts: readonly string[]): TargetClass {
  const name = parts[1];
  if (name === undefined) return "system";
  if (name === "shm") return parts.length > 2 ? "temp" : "temp-root";
  if (NULL_DEVICES.has(name)) return "null";
  if (BLOCK_DEVICES.has(name) || BLOCK_PREFIX.test(name)) return "device";
  if (name.startsWith("tty") || name.startsWith("pty") || name.startsWith("cu.")) return "null";
  if (isPattern(name)) return "device";
  // LVM names its volumes `/dev/<group>/<volume>`.
  if (
    parts.length === 3 &&
    !/^(?:input|snd|dri|net|bus|usb|vfio|infiniband|char|hugepages|mqueue|cpu|pts|serial|v4l|dma_heap|nvidia)/.test(
      name,
    )
  ) {
    return "device";
  }
  return "system";
}

/** Project directories that container images and build services use by convention. */
const WORKSPACES: ReadonlyMap<string, number> = new Map([
  ["workspace", 1],
  ["workspaces", 2],
  ["github", 2],
  ["__w", 3],
  ["builds", 3],
  ["app", 1],
  ["repo", 1],
  ["code", 1],
  ["testbed", 1],
]);

/**
 * Number of leading components that are, by convention of containers and build services, the
 * project; 0 when none. Only for use when nothing is known about where the agent works.
 */
export function workspaceDepth(parts: readonly string[]): number {
  const depth = WORKSPACES.get(parts[0] ?? "");
  if (depth === undefined) {
    return parts[0] === "usr" && parts[1] === "src" && parts[2] === "app" ? 3 : 0;
  }
  if (parts[0] === "github" && parts[1] !== "workspace") return 0;
  return parts.length >= depth ? depth : 0;
}

/** Class of an absolute path that lies in no home and no project. `parts` holds no trailing `*`. */
export function absoluteClass(
  parts: readonly string[],
  whole: boolean,
  projectKnown: boolean,
): TargetClass {
  const first = parts[0];
  if (first === undefined) return "root";
  switch (first) {
    case "tmp":
      return parts.length > 1 ? "temp" : "temp-root";
    case "dev":
      return whole && parts.length === 1 ? "device" : device(parts);
    case "home":
    case "Users":
      return parts.length > 1 ? "outside" : "home-root";
    case "var":
      return varClass(parts);
    case "proc":
      if (parts[2] === "fd" && parts.length > 3) return "null";
      return "system";
    case "run":
      if (parts[1] === "user" && parts.length > 3) return "temp";
      return "system";
  }
  if (SYSTEM.has(first)) return isSystemCache(parts) ? "cache" : "system";
  if (isPattern(first)) {
    if (first === UNKNOWN) return "root";
    for (const name of SYSTEM) if (mayMatch(first, name)) return "system";
    if (mayMatch(first, "home") || mayMatch(first, "root") || mayMatch(first, "Users")) {
      return "home-root";
    }
  }
  if (!projectKnown && hasUnmistakable(parts, 0)) return "build";
  return "outside";
}

function varClass(parts: readonly string[]): TargetClass {
  const second = parts[1];
  if (second === undefined) return "system";
  const known = VAR.get(second);
  if (known === undefined) return isSystemCache(parts) ? "cache" : "system";
  if (known !== "temp") return known;
  // macOS: /var/folders/xx/yyyy/T is the temp directory of a user.
  const depth = second === "folders" ? 5 : 2;
  if (parts.length > depth) return "temp";
  return parts.length === depth || parts.length === 2 ? "temp-root" : "system";
}

function isSystemCache(parts: readonly string[]): boolean {
  for (const cache of SYSTEM_CACHES) {
    if (parts[0] !== cache[0] || parts.length < cache.length) continue;
    let i = 1;
    while (i < cache.length && parts[i] === cache[i]) i++;
    if (i < cache.length) continue;
    // `/var/cache` itself is not a tool's cache; `/var/lib/apt/lists` is.
    if (parts.length > cache.length || cache.length > 2) return true;
  }
  return false;
}

/** Whether a component from `from` on is named like nothing but build output. */
export function hasUnmistakable(parts: readonly string[], from: number): boolean {
  for (let i = from; i < parts.length; i++) {
    if (outputName(parts[i] as string, parts[i - 1]) === 2) return true;
  }
  return false;
}

/** Class of a path on a Windows drive, by its lower-case components without the drive letter. */
export function driveClass(parts: readonly string[]): TargetClass {
  switch (parts[0]) {
    case undefined:
      return "root";
    case "windows":
      if (parts[1] !== "temp") return "system";
      return parts.length > 2 ? "temp" : "temp-root";
    case "program files":
    case "program files (x86)":
    case "progra~1":
    case "programdata":
    case "boot":
    case "recovery":
    case "system volume information":
    case "bootmgr":
    case "pagefile.sys":
      return "system";
    case "temp":
    case "tmp":
      return parts.length > 1 ? "temp" : "temp-root";
    case "users":
    case "documents and settings":
      return "home-root";
    default:
      return "outside";
  }
}

const WINDOWS_TOP: ReadonlySet<string> = new Set([
  "windows",
  "users",
  "program files",
  "program files (x86)",
  "programdata",
  "temp",
]);

/** Number of leading components that name a drive: `/c/Windows` 1, `/mnt/c/x` 2, else 0. */
export function driveDepth(parts: readonly string[]): number {
  const first = parts[0];
  if (first === undefined) return 0;
  if (first.length === 1) {
    const code = first.charCodeAt(0) | 32;
    if (code < 97 || code > 122) return 0;
    if (parts.length === 1) return first === "c" || first === "C" ? 1 : 0;
    return WINDOWS_TOP.has((parts[1] as string).toLowerCase()) ? 1 : 0;
  }
  if ((first === "mnt" || first === "cygdrive") && parts.length > 1) {
    const letter = parts[1] as string;
    if (letter.length === 1 && /[a-z]/i.test(letter)) return 2;
  }
  return 0;
}
