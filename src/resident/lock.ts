/**
 * At most one resident. Node has no lock that the kernel frees with its holder, and a lock file of a dead
 * holder cannot be replaced in one step. So each lock file has a number: a new holder makes the file of the
 * next number (`link` fails when it is there), and only files of lower numbers are ever removed. The
 * highest number holds; it stays behind when its holder ends, so numbers never begin anew.
 */
import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "../ledger/directory.js";
import { type Identity, identityOf, identityText, isAlive, ownIdentity } from "./identity.js";

export interface Lock {
  /** False once another process has taken the lock, which it may only when it found this one dead. */
  isHeld(): boolean;
}

const pattern = /^lock\.(\d{1,15})$/;
/** Others may be quicker a few times; each time one of them gets ahead. */
const TRIES = 20;

/** The lock, or who has it. Throws when the directory cannot be written. */
export function takeLock(directory: string): Lock | Identity {
  const own = ownIdentity();
  for (let tries = 0; tries < TRIES; tries++) {
    const [highest = 0] = numbersIn(directory);
    const holder = highest === 0 ? undefined : holderOf(directory, highest);
    if (holder !== undefined && isAlive(holder)) return holder;
    const mine = highest + 1;
    if (!create(directory, mine, own)) continue;
    const [top = 0, ...lower] = numbersIn(directory);
    // Whoever was slow may have made a number that others have passed and removed meanwhile.
    if (top !== mine) {
      rmSync(pathOf(directory, mine), { force: true });
      continue;
    }
    for (const number of lower) rmSync(pathOf(directory, number), { force: true });
    return { isHeld: () => numbersIn(directory)[0] === mine };
  }
  throw new Error("other processes keep taking the lock");
}

/** Who has the lock, when somebody who lives has it. */
export function lockHolder(directory: string): Identity | undefined {
  try {
    const [highest = 0] = numbersIn(directory);
    const holder = highest === 0 ? undefined : holderOf(directory, highest);
    return holder !== undefined && isAlive(holder) ? holder : undefined;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Makes the file with its content in one step; false when there is one. */
function create(directory: string, number: number, own: Identity): boolean {
  const fresh = join(directory, `fresh.${process.pid}`);
  try {
    rmSync(fresh, { force: true });
    writeFileSync(fresh, `${identityText(own)}\n`, { flag: "wx", mode: 0o600 });
    linkSync(fresh, pathOf(directory, number));
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}

function holderOf(directory: string, number: number): Identity | undefined {
  try {
    return identityOf(readFileSync(pathOf(directory, number), "latin1"));
  } catch {
    return undefined;
  }
}

/** The highest first. */
function numbersIn(directory: string): readonly number[] {
  return readdirSync(directory)
    .map((name) => Number(pattern.exec(name)?.[1] ?? 0))
    .filter((number) => number > 0)
    .sort((a, b) => b - a);
}

function pathOf(directory: string, number: number): string {
  return join(directory, `lock.${number}`);
}
