/** The setting `brain`: whether a second brain is asked, which one, and how long it may take. */
import { isAbsolute } from "node:path";

/** Which second brain; `none` by default. */
export type SecondSettings =
  | { readonly kind: "none" }
  | {
      readonly kind: "gguf";
      /** Absolute. */
      readonly file: string;
      /** The file must still be this one. */
      readonly sha256: string;
      readonly adapter?: string;
      readonly adapterSha256?: string;
      readonly threads?: number;
    }
  | {
      readonly kind: "server";
      /** A name of `src/brain/server/apis.ts`. */
      readonly api: string;
      readonly url: string;
      readonly model: string;
      /** Commands may be sent to another machine. */
      readonly remote: boolean;
    };

export interface BrainSettings {
  readonly second: SecondSettings;
  /** Milliseconds for all commands of one line. */
  readonly deadlineMs: number;
  /** The second is asked where the embedded model gives no label this probability. */
  readonly sure: number;
  /** File that `cerbash eval model --profile` wrote: calibration and thresholds. */
  readonly profile?: string;
}

export const brainDefaults: BrainSettings = {
  second: { kind: "none" },
  deadlineMs: 400,
  sure: 0.9,
};

/** A resident gives up on the whole decision after 1000. */
const MOST_MS = 800;

/** What is wrong, as a text. */
export function readBrainSettings(value: unknown): BrainSettings | string {
  if (value === undefined) return brainDefaults;
  if (!isObject(value)) return "brain is not an object";
  const { deadlineMs = brainDefaults.deadlineMs, sure = brainDefaults.sure, profile } = value;
  if (typeof deadlineMs !== "number" || !(deadlineMs >= 10 && deadlineMs <= MOST_MS))
    return `brain.deadlineMs is not a number from 10 to ${MOST_MS}`;
  if (typeof sure !== "number" || !(sure >= 0.34 && sure <= 1))
    return "brain.sure is not a number from 0.34 to 1";
  if (profile !== undefined && !isPath(profile)) return "brain.profile is not an absolute path";
  const second = readSecond(value.second);
  if (typeof second === "string") return second;
  return { second, deadlineMs, sure, ...(profile !== undefined && { profile }) };
}

function readSecond(value: unknown): SecondSettings | string {
  if (value === undefined || value === "none") return { kind: "none" };
  if (!isObject(value)) return 'brain.second is neither "none" nor an object';
  switch (value.kind) {
    case "none":
      return { kind: "none" };
    case "gguf": {
      const { file, sha256, adapter, adapterSha256, threads } = value;
      if (!isPath(file)) return "brain.second.file is not an absolute path";
      if (!isHash(sha256)) return "brain.second.sha256 is not the SHA-256 of a file, in hex";
      if (adapter !== undefined && (!isPath(adapter) || !isHash(adapterSha256)))
        return "brain.second.adapter needs an absolute path and brain.second.adapterSha256";
      const isCount = typeof threads === "number" && Number.isInteger(threads);
      if (threads !== undefined && (!isCount || threads < 1 || threads > 64))
        return "brain.second.threads is not a number from 1 to 64";
      return {
        kind: "gguf",
        file,
        sha256,
        ...(adapter !== undefined && { adapter, adapterSha256: adapterSha256 as string }),
        ...(threads !== undefined && { threads: threads as number }),
      };
    }
    case "server": {
      const { api, url, model = "", remote = false } = value;
      if (typeof api !== "string" || typeof url !== "string" || typeof model !== "string")
        return "brain.second needs api, url and model as texts";
      if (typeof remote !== "boolean") return "brain.second.remote is neither true nor false";
      return { kind: "server", api, url, model, remote };
    }
    default:
      return 'brain.second.kind is none of "none", "gguf" and "server"';
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPath(value: unknown): value is string {
  return typeof value === "string" && isAbsolute(value) && !value.includes("\0");
}

function isHash(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}
