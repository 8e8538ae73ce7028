/** Names a process so that another one which later gets its number is not taken for it. */
import { readFileSync } from "node:fs";

export interface Identity {
  readonly pid: number;
  /** Start in clock ticks since boot; "0" where the system does not say (no `/proc`). */
  readonly began: string;
  /** The machine's boot; "-" where the system does not say. */
  readonly boot: string;
}

export function ownIdentity(): Identity {
  return { pid: process.pid, began: startOf(process.pid) ?? "0", boot: bootOf() };
}

/** Whether that very process still runs. Without `/proc` one with its number is taken for it. */
export function isAlive({ pid, began, boot }: Identity): boolean {
  if (boot !== bootOf()) return false;
  if (boot !== "-") return startOf(pid) === began;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Gone, or somebody else's, which no resident of ours is.
    return false;
  }
}

/** @example identityOf("12 3456 4cf0-…") // { pid: 12, began: "3456", boot: "4cf0-…" } */
export function identityOf(text: string): Identity | undefined {
  const [pid = "", began = "", boot = ""] = text.trim().split(" ");
  if (!/^[1-9]\d{0,9}$/.test(pid) || !/^\d{1,20}$/.test(began) || boot === "") return undefined;
  return { pid: Number(pid), began, boot };
}

export function identityText({ pid, began, boot }: Identity): string {
  return `${pid} ${began} ${boot}`;
}

/** Field 22 of `/proc/PID/stat`; undefined for one that is gone, or is only waiting to be collected. */
function startOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The second field is the name, which may hold spaces and brackets.
    const [state, ...fields] = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return state === "Z" || state === "X" ? undefined : fields[18];
  } catch {
    return undefined;
  }
}

function bootOf(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim() || "-";
  } catch {
    return "-";
  }
}
