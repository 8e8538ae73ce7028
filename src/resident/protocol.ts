/**
 * What the thin client (`client.bash`) and the resident say to each other over loopback:
 *
 * 1. client → resident: the client's secret (32 hexadecimal digits) and its process (10 decimal ones);
 * 2. resident → client: the resident's secret, only after the right one from the client;
 * 3. client → resident: the call, see {@link readCall};
 * 4. resident → client: {@link MORE} for each part of the call that is not its end, then the answer, see
 *    {@link answerBytes}.
 *
 * Why this keeps others out is argued in `docs/decisions/0009-resident.md`.
 */

/** Changes with anything a client of another version would misread. */
export const PROTOCOL = "2";

/** Hexadecimal digits of a secret: 128 bits. */
export const SECRET_LENGTH = 32;
/** The client's secret and the number of its process. */
export const GREETING_LENGTH = SECRET_LENGTH + 10;

/**
 * What is said to a call that has not wholly arrived. bash writes a long call in parts and cannot switch off
 * that each waits until the one before is acknowledged, which takes the system 40 ms unless something is said.
 */
export const MORE = ".";

/** Longest payload: longer ones are refused by the client's own process, in the agent's words. */
export const MAX_PAYLOAD = 16 * 1024 * 1024;
/** Arguments and variables of a call. */
const MAX_FIELDS = 256 * 1024;
export const MAX_MESSAGE = MAX_PAYLOAD + MAX_FIELDS;

/** The variables that a decision may depend on. The client's count, not those of the resident. */
export const VARIABLES = [
  "HOME",
  "PATH",
  "USER",
  "LOGNAME",
  "CERBASH_HOME",
  "CERBASH_MODEL",
  "CLAUDE_PROJECT_DIR",
  "XDG_CONFIG_HOME",
  "XDG_STATE_HOME",
  "XDG_CACHE_HOME",
  "XDG_DATA_HOME",
  "XDG_RUNTIME_DIR",
  "TMPDIR",
  "TEMP",
  "TMP",
  "RUNNER_TEMP",
  "GITHUB_WORKSPACE",
  "CI_PROJECT_DIR",
  "WORKSPACE",
  "VIRTUAL_ENV",
  "CARGO_HOME",
  "CARGO_TARGET_DIR",
  "GOPATH",
  "GIT_CEILING_DIRECTORIES",
  "USERNAME",
  "USERPROFILE",
  "COPILOT_CLI",
  "CLAUDECODE",
] as const;

/** Fields of a call before its payload. */
const FIELDS = 3 + VARIABLES.length;

export type Environment = Readonly<Record<string, string | undefined>>;

/** One call of a hook, as the process of the client would see it. */
export interface HookCall {
  readonly agent: string;
  readonly options: readonly string[];
  readonly env: Environment;
  readonly payload: Buffer;
}

/** What the client's process writes and how it ends. */
export interface HookAnswer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export interface Decided extends HookAnswer {
  /** What is left to do once the client has its answer. */
  readonly afterwards?: () => void;
}

/**
 * What the files of a call probably say, looked at while its client was getting it ready. Whoever made it knows
 * its type, and whether it is about the call at all.
 */
export type Ahead = unknown;

/** Decides a call; undefined when the client has to decide in its own process. Never rejects. */
export type Decide = (call: HookCall, ahead?: Ahead) => Promise<Decided | undefined>;

/**
 * Reads a call from the bytes so far: fields that end with a zero byte, then the payload. The fields are the
 * payload's length, and those of {@link readFields}.
 *
 * @returns undefined while bytes are missing, "broken" when this is no call
 */
export function readCall(bytes: Buffer): HookCall | "broken" | undefined {
  const [digits = ""] = bytes.toString("latin1", 0, 9).split("\0", 1);
  if (digits.length === bytes.length) return undefined;
  const size = /^\d{1,8}$/.test(digits) ? Number(digits) : MAX_PAYLOAD + 1;
  if (size > MAX_PAYLOAD || bytes.length > size + MAX_FIELDS) return "broken";
  // The payload may hold anything, so the end is found by its length.
  const from = bytes.length - size;
  if (from < 1 || bytes[from - 1] !== 0) return undefined;
  const fields = bytes.toString("utf8", 0, from - 1).split("\0", FIELDS + 1);
  if (fields.length < FIELDS) return undefined;
  if (fields.length > FIELDS) return "broken";
  return { ...readFields(fields.slice(1)), payload: bytes.subarray(from) };
}

/** Agent, options (separated by spaces), and for each of {@link VARIABLES} nothing, or `=` and its value. */
export function readFields(fields: readonly string[]): Omit<HookCall, "payload"> {
  const [agent = "", options = "", ...values] = fields;
  const env: Record<string, string> = {};
  VARIABLES.forEach((name, i) => {
    const value = values[i] ?? "";
    if (value !== "") env[name] = value.slice(1);
  });
  return { agent, options: options.split(" ").filter((option) => option !== ""), env };
}

/** The call as the client writes it. */
export function callBytes({ agent, options, env, payload }: HookCall): Buffer {
  const values = VARIABLES.map((name) => (env[name] === undefined ? "" : `=${env[name]}`));
  const fields = [String(payload.length), agent, options.join(" "), ...values];
  return Buffer.concat([Buffer.from(`${fields.join("\0")}\0`), payload]);
}

/**
 * An answer begins with one letter: `S` is exit code 0 and no output, `F` that the client decides in its
 * own process. Behind `A` are the exit code and the bytes on standard output and on standard error, in
 * 3, 10 and 10 digits, and then these bytes.
 */
const HEADER_LENGTH = 24;

export function answerBytes(answer: HookAnswer | undefined): Buffer {
  if (answer === undefined) return Buffer.from("F");
  const { stdout, stderr, exitCode } = answer;
  const texts = [Buffer.from(stdout), Buffer.from(stderr)] as const;
  const isFit =
    Number.isInteger(exitCode) &&
    exitCode >= 0 &&
    exitCode <= 255 &&
    // The shell's variables cannot hold it.
    texts.every((text) => !text.includes(0) && text.length < 1e9);
  if (!isFit) return Buffer.from("F");
  const [out, err] = texts.map((text) => text.length);
  if (exitCode === 0 && out === 0 && err === 0) return Buffer.from("S");
  const digits = (value: number | undefined, count: number) => String(value).padStart(count, "0");
  const header = `A${digits(exitCode, 3)}${digits(out, 10)}${digits(err, 10)}`;
  return Buffer.concat([Buffer.from(header), ...texts]);
}

/** The other way round; undefined for "decide in your own process". */
export function readAnswer(all: Buffer): HookAnswer | undefined | "incomplete" | "broken" {
  let begin = 0;
  while (all[begin] === MORE.charCodeAt(0)) begin++;
  const bytes = all.subarray(begin);
  if (bytes.length === 0) return "incomplete";
  const letter = String.fromCharCode(bytes[0] ?? 0);
  if (letter === "F") return undefined;
  if (letter === "S") return { stdout: "", stderr: "", exitCode: 0 };
  if (letter !== "A") return "broken";
  if (bytes.length < HEADER_LENGTH) return "incomplete";
  const header = bytes.toString("latin1", 0, HEADER_LENGTH);
  const [, code, out, err] = /^A(\d{3})(\d{10})(\d{10})$/.exec(header) ?? [];
  if (code === undefined) return "broken";
  const middle = HEADER_LENGTH + Number(out);
  const end = middle + Number(err);
  if (bytes.length < end) return "incomplete";
  return {
    exitCode: Number(code),
    stdout: bytes.toString("utf8", HEADER_LENGTH, middle),
    stderr: bytes.toString("utf8", middle, end),
  };
}
