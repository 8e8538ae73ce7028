/**
 * Remembers what a person has permitted while it runs, so that a guarded shell which that command starts
 * does not ask again for the same reason. Found by the line of parent processes: a variable could be set
 * by anybody.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePrivateDirectory } from "../ledger/directory.js";
import type { Verdict } from "../verdict/types.js";

/** Parents that are looked at. */
const MAX_DEPTH = 64;

/** Notes that this process runs what a person has permitted; returns what takes the note back. */
export function notePermission(directory: string, verdict: Verdict): () => void {
  const began = startOf(process.pid);
  if (began === undefined) return () => {};
  const path = join(directory, `${process.pid}-${began}`);
  try {
    makePrivateDirectory(directory);
    sweep(directory);
    const rules = verdict.rules.map(({ id }) => id);
    writeFileSync(path, JSON.stringify(rules), { mode: 0o600 });
  } catch {
    // Without it a person is asked once more, no worse.
    return () => {};
  }
  return () => rmSync(path, { force: true });
}

/**
 * Whether a person has permitted a running parent for all the reasons of this question. A denial, and a
 * question that no rule explains, is never covered.
 */
export function isPermittedAbove(directory: string, verdict: Verdict): boolean {
  if (verdict.decision !== "ask" || verdict.rules.length === 0) return false;
  const wanted = verdict.rules.map(({ id }) => id);
  let pid = process.ppid;
  for (let depth = 0; depth < MAX_DEPTH && pid > 1; depth++) {
    const stat = statOf(pid);
    if (stat === undefined) return false;
    const rules = permittedBy(join(directory, `${pid}-${stat.began}`));
    if (rules !== undefined && wanted.every((id) => rules.includes(id))) return true;
    pid = stat.parent;
  }
  return false;
}

function permittedBy(path: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Takes away notes of processes that were killed. */
function sweep(directory: string): void {
  for (const name of readdirSync(directory)) {
    const [pid = "", began] = name.split("-");
    if (startOf(Number(pid)) !== began) rmSync(join(directory, name), { force: true });
  }
}

function startOf(pid: number): string | undefined {
  return statOf(pid)?.began;
}

/** From `/proc/PID/stat`; undefined where there is none, so that nothing is covered there. */
function statOf(pid: number): { readonly parent: number; readonly began: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The second field is the name, which may hold spaces and brackets.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { parent: Number(fields[1]), began: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}
