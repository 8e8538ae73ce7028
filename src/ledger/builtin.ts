/** Modules of Node that few calls need, loaded at once when one does: each costs a hook call milliseconds. */
import { createRequire } from "node:module";

let made: NodeJS.Require | undefined;

function load(name: string): unknown {
  made ??= createRequire(import.meta.url);
  return made(name);
}

export const crypto = () => load("node:crypto") as typeof import("node:crypto");
export const net = () => load("node:net") as typeof import("node:net");
export const os = () => load("node:os") as typeof import("node:os");
export const zlib = () => load("node:zlib") as typeof import("node:zlib");
