/** Names that the resident's pipes and the client in dash have in common. */
import { createHash } from "node:crypto";

/** Calls at once; more go over loopback. */
export const SLOTS = 64;
export const PREFIX = "pipes-";
/** Changes with anything that a client of another version would misread. */
const VERSION = 1;

/** The directory of a program's pipes, in that of the resident: a client of another program finds nothing. */
export function pipesName(program: string): string {
  return `${PREFIX}${VERSION}-${createHash("sha256").update(program).digest("hex").slice(0, 16)}`;
}
