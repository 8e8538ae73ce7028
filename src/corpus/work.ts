/**
 * The folder in which a build works, and the note of how far it came. Files there are only appended to;
 * the note holds their lengths, so a build that was killed cuts them back to the last note and goes on.
 */
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { makePrivateDirectory } from "../ledger/directory.js";
import { Tally } from "./tally.js";
import { CorpusError } from "./types.js";

interface Note {
  readonly v: 1;
  /** What the build was started with; another build may not go on from here. */
  readonly fingerprint: string;
  readonly files: Readonly<Record<string, number>>;
  readonly tally: [string, number][];
  /** Source under way, and how many of its rows are done. */
  readonly source: number;
  readonly rows: number;
  /** Partitions whose duplicates are out. */
  readonly partitions: number;
}

interface OpenFile {
  readonly fd: number;
  length: number;
  buffer: string[];
  /** Written to since the last note. */
  isChanged: boolean;
}

/** Held in memory before it is written: 16 MB at most, however many files there are. */
const MAX_BUFFERED = 16 << 20;

export class Work {
  tally = new Tally();
  source = 0;
  rows = 0;
  partitions = 0;
  /** It goes on from an earlier build. */
  readonly isResumed: boolean;
  private readonly open = new Map<string, OpenFile>();
  private buffered = 0;

  constructor(
    readonly folder: string,
    private readonly fingerprint: string,
  ) {
    makePrivateDirectory(folder);
    const note = this.readNote();
    this.isResumed = note !== undefined;
    if (note === undefined) {
      rmSync(folder, { recursive: true, force: true });
      makePrivateDirectory(folder);
    } else {
      this.tally = new Tally(note.tally);
      this.source = note.source;
      this.rows = note.rows;
      this.partitions = note.partitions;
      for (const [name, length] of Object.entries(note.files)) this.file(name, length);
    }
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  append(name: string, line: string): void {
    const file = this.file(name, 0);
    file.buffer.push(line);
    this.buffered += line.length;
    if (this.buffered > MAX_BUFFERED) this.flush();
  }

  /** Writes the note: what was appended until now is kept if the build is killed. */
  note(): void {
    this.flush();
    const files: Record<string, number> = {};
    for (const [name, file] of this.open) {
      if (file.isChanged) fdatasyncSync(file.fd);
      file.isChanged = false;
      files[name] = file.length;
    }
    const note: Note = {
      v: 1,
      fingerprint: this.fingerprint,
      files,
      tally: this.tally.toJSON(),
      source: this.source,
      rows: this.rows,
      partitions: this.partitions,
    };
    const part = this.path("note.json.part");
    writeFileSync(part, JSON.stringify(note), { mode: 0o600 });
    renameSync(part, this.path("note.json"));
  }

  /** Closes all files; what was appended since the last note is lost. */
  close(): void {
    for (const { fd } of this.open.values()) closeSync(fd);
    this.open.clear();
  }

  /** The build is done: nothing is left of its work. */
  remove(): void {
    this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private file(name: string, length: number): OpenFile {
    const known = this.open.get(name);
    if (known !== undefined) return known;
    const path = this.path(name);
    if (length > 0 && !existsSync(path)) {
      throw new CorpusError(`${path} is gone; start anew with --fresh`);
    }
    const fd = openSync(path, "a", 0o600);
    ftruncateSync(fd, length);
    const file: OpenFile = { fd, length, buffer: [], isChanged: false };
    this.open.set(name, file);
    return file;
  }

  flush(): void {
    for (const file of this.open.values()) {
      if (file.buffer.length === 0) continue;
      const bytes = Buffer.from(file.buffer.join(""));
      file.buffer = [];
      file.isChanged = true;
      for (let at = 0; at < bytes.length; ) at += writeSync(file.fd, bytes, at);
      file.length += bytes.length;
    }
    this.buffered = 0;
  }

  private readNote(): Note | undefined {
    try {
      const note = JSON.parse(readFileSync(this.path("note.json"), "utf8")) as Note;
      return note.v === 1 && note.fingerprint === this.fingerprint ? note : undefined;
    } catch {
      // Killed before the first note, or never begun.
      return undefined;
    }
  }
}
