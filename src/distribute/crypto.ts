import { createRequire } from "node:module";

/** Node's cryptography, loaded at the first use: a hook whose machine has no distribution does not wait for it. */
export function crypto(): typeof import("node:crypto") {
  return createRequire(import.meta.url)("node:crypto");
}
