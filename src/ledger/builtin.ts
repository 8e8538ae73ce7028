/** Modules of Node that few calls need, loaded at once when one does: each costs a hook call milliseconds. */
import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

export const crypto = (): typeof import("node:crypto") => load("node:crypto");
export const zlib = (): typeof import("node:zlib") => load("node:zlib");
