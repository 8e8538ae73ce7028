/** Old files: deleted when a person or the retention says so. */
import { existsSync, rmSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { listSegments } from "./read.js";

/**
 * Deletes files of days before `day` (`YYYY-MM-DD`), oldest first, so that what is left is an unbroken
 * chain. The first file left then names a file before it that is gone; `verify` knows that.
 *
 * @returns names of the files it deleted
 */
export function purgeBefore(directory: string, day: string): readonly string[] {
  const done: string[] = [];
  for (const segment of listSegments(directory)) {
    if (segment.day >= day) continue;
    const path = join(directory, segment.name);
    unlinkSync(path);
    const copy = `${path}.gz`;
    if (!segment.compressed && existsSync(copy)) unlinkSync(copy);
    done.push(segment.name);
  }
  if (done.length > 0)
    for (const of of ["files", "database"] as const)
      rmSync(summariesPath(directory, of), { force: true });
  return done;
}

/** Where figures and some commands of the records are kept; they must not outlive them. */
export function summariesPath(directory: string, of: "files" | "database" = "files"): string {
  return join(directory, of === "files" ? "summaries.json" : "summaries-database.json");
}

/** The first day that a retention of so many days keeps: `YYYY-MM-DD`, UTC. */
export function firstKept(now: Date, days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}
