/** What `cerbash doctor` asks each installed hook about; a record of it says nothing of an agent. */
import type { LedgerEntry } from "./types.js";

/** Must be stopped. Should it run after all, there is no such device. */
export const MUST_STOP = "mkfs.ext4 /dev/cerbash-doctor";
export const MUST_RUN = "echo cerbash-doctor";

/** True for the record of a hook that was only tried. The whole command counts, so that no other can pass for one. */
export function isSelfTest(entry: LedgerEntry): boolean {
  return entry.kind === "decision" && (entry.command === MUST_STOP || entry.command === MUST_RUN);
}
