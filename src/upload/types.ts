/** What an upload is told, and what it tells. */

export interface UploadOptions {
  /** The files of the ledger. */
  readonly directory: string;
  /** The random number (a UUID) of this ledger. */
  readonly ledger: string;
  /** What the team calls this machine; may be empty. */
  readonly name: string;
  readonly text: "redacted" | "full";
  /** Milliseconds to wait before each further try when there is no answer; none: give up at once. */
  readonly waits: readonly number[];
  readonly sleep: (ms: number) => Promise<void>;
  /** Most records at once. */
  readonly batch?: number;
  /** Hears of the records that are through. */
  readonly onProgress?: (records: number) => void;
  readonly onWait?: (why: string, ms: number) => void;
  /** Hears of files that cannot be read. */
  readonly onProblem?: (file: string, problem: string) => void;
}

/** What an upload did. */
export interface Sent {
  /** Where to, without secrets. */
  readonly name: string;
  /** Records that are new there. */
  readonly records: number;
  /** Records that were there already. */
  readonly known: number;
  /** Lines that are no records: cut off, or of a form that this version does not know. */
  readonly skipped: number;
  readonly files: number;
  /** Records that the other side did not want and that are not sent again. */
  readonly rejected?: number;
}
