/**
 * The file by which clients find the resident: one line of the protocol's number, the process, the port,
 * the two secrets of this start and the program. It is as secret as the secrets. The resident keeps it
 * open: a process that has this very file open at this descriptor is the one that wrote it.
 */
import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { type Identity, identityOf } from "./identity.js";
import { PROTOCOL, SECRET_LENGTH } from "./protocol.js";

export interface Announcement {
  readonly identity: Identity;
  readonly port: number;
  /** What a client says first. */
  readonly clientSecret: string;
  /** What the resident says to a client that knew the other one. */
  readonly residentSecret: string;
  /** The command line program whose hook this resident answers. */
  readonly program: string;
}

export function newSecret(): string {
  return randomBytes(SECRET_LENGTH / 2).toString("hex");
}

/** The file of a resident that has announced itself. */
export interface Announced {
  /** Its descriptor in this process. */
  readonly file: number;
  /** Whether the file is still this one, and still only its owner's to read. */
  isIntact(): boolean;
  /** Removes the file, unless another resident has replaced it. */
  withdraw(): void;
}

export function announce(path: string, announcement: Announcement): Announced {
  const { identity, port, clientSecret, residentSecret, program } = announcement;
  const fresh = `${path}.${process.pid}`;
  rmSync(fresh, { force: true });
  const file = openSync(fresh, "wx", 0o600);
  let inode: number;
  const { pid, began, boot } = identity;
  const facts = [PROTOCOL, pid, file, began, boot, port, clientSecret, residentSecret, program];
  try {
    writeFileSync(file, `${facts.join(" ")}\n`);
    inode = fstatSync(file).ino;
    renameSync(fresh, path);
  } catch (error) {
    closeSync(file);
    rmSync(fresh, { force: true });
    throw error;
  }
  const stats = () => lstatSync(path, { throwIfNoEntry: false });
  const isIntact = () => {
    const now = stats();
    return now?.ino === inode && now.isFile() && isPrivate(now);
  };
  return {
    file,
    isIntact,
    withdraw: () => {
      if (stats()?.ino === inode) rmSync(path, { force: true });
    },
  };
}

/** What a file announces; undefined when there is none, or none that can be believed. */
export function readAnnouncement(path: string): Announcement | undefined {
  let file: number | undefined;
  let text: string;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > 16_384 || !isPrivate(stats)) return undefined;
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
  const [protocol, pid, , began, boot, port, clientSecret = "", residentSecret = "", ...program] =
    text.trimEnd().split(" ");
  const identity = identityOf(`${pid} ${began} ${boot}`);
  if (protocol !== PROTOCOL || identity === undefined) return undefined;
  const secrets = [clientSecret, residentSecret];
  if (!secrets.every((secret) => /^[0-9a-f]{32}$/.test(secret))) return undefined;
  return { identity, port: Number(port), clientSecret, residentSecret, program: program.join(" ") };
}

function isPrivate({ mode, uid }: { readonly mode: number; readonly uid: number }): boolean {
  return (mode & 0o077) === 0 && uid === process.geteuid?.();
}
