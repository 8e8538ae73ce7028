/** The random number that tells this ledger from those of others; it says nothing about the machine. */
import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf, makePrivateDirectory } from "../ledger/directory.js";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Reads it, or makes it at the first use: of programs that begin at once all get the same. Throws when it cannot be kept. */
export function ledgerId(stateDirectory: string): string {
  const path = join(stateDirectory, "ledger-id");
  const found = read(path);
  if (found !== undefined) return found;
  makePrivateDirectory(stateDirectory);
  const fresh = `${path}.${randomUUID()}`;
  writeFileSync(fresh, `${randomUUID()}\n`, { mode: 0o600, flag: "wx" });
  try {
    // Fails when it is there, and is whole when it appears.
    linkSync(fresh, path);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  const made = read(path);
  if (made === undefined) throw new Error(`${path} is no ledger id; delete it`);
  return made;
}

function read(path: string): string | undefined {
  try {
    const text = readFileSync(path, "utf8").trim();
    if (!UUID.test(text)) throw new Error(`${path} is no ledger id; delete it`);
    return text;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
