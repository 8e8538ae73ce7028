/** `cerbash ledger upload`: sends the record to the team's database or collector. */
import { directories } from "../ledger/paths.js";
import { StoreError } from "../ledger/store.js";
import { ledgerId } from "../upload/ledger-id.js";
import { afterTry, isDue, readTries, writeTried } from "../upload/schedule.js";
import type { Sent, UploadOptions } from "../upload/types.js";
import { type Io, UsageError } from "./io.js";
import type { Options } from "./options.js";
import { progressOf } from "./progress.js";
import { readSettings } from "./settings.js";
import type { OtlpSettings, TeamSettings } from "./settings-team.js";
import { visible } from "./terminal.js";
import { version } from "./version.js";

/** Milliseconds before each further try while the other side does not answer. */
const WAITS = [500, 1000, 2000, 4000];
const FAILED = 1;

interface Target {
  /** Names it in the notes. */
  readonly key: string;
  readonly send: (options: UploadOptions) => Promise<Sent>;
}

export async function upload(directory: string, options: Options, io: Io): Promise<number> {
  const { config, state } = directories(io);
  const { settings, problem } = readSettings(config);
  // With broken settings nothing leaves the machine: they may have said where not to.
  if (problem !== undefined) throw new UsageError(`cerbash ledger upload: ${problem}`);
  const { team } = settings;
  const targets = targetsOf(options.value("to"), team, state);
  if (targets.length === 0)
    throw new UsageError(
      'cerbash ledger upload: say where to: --to postgres://USER@HOST/DATABASE or --to https://COLLECTOR, or set "team" in config.json\nSee: docs/team.md',
    );
  let code = 0;
  for (const target of targets) {
    if (options.has("due") && !isDue(readTries(state).get(target.key), Date.now())) continue;
    const note = (failure: string | undefined) => {
      const before = readTries(state).get(target.key);
      const every = team.everyMinutes * 60_000;
      writeTried(state, target.key, afterTry(before, Date.now(), every, failure));
    };
    let failure: string | undefined;
    try {
      failure = await sendTo(target, directory, state, team, options, io);
    } catch (error) {
      // Noted too, or the resident would start the next one at once.
      note(error instanceof Error ? error.message : String(error));
      throw error;
    }
    note(failure);
    if (failure !== undefined) code = FAILED;
  }
  return code;
}

/** @returns why it failed */
async function sendTo(
  target: Target,
  directory: string,
  state: string,
  team: TeamSettings,
  options: Options,
  io: Io,
): Promise<string | undefined> {
  const isQuiet = options.has("due");
  const progress = progressOf(io);
  try {
    const sent = await target.send({
      directory,
      ledger: ledgerId(state),
      name: team.name,
      text: team.text,
      waits: WAITS,
      sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
      onProgress: (records) => progress.show(() => `${records} records`),
      onProblem: (file, problem) => io.warn(`cerbash ledger upload: ${file}: ${problem}`),
      onWait: (why, ms) => {
        if (!isQuiet) io.warn(`cerbash ledger upload: ${visible(why)}; trying again in ${ms} ms`);
      },
    });
    progress.clear();
    if (!isQuiet) await io.write(told(sent));
    return undefined;
  } catch (error) {
    progress.clear();
    if (!(error instanceof StoreError)) throw error;
    io.warn(
      `cerbash ledger upload: ${visible(error.message)}\nNothing is lost: the next upload goes on where this one ended.`,
    );
    return error.message;
  }
}

function told({ name, records, known, skipped, files, rejected = 0 }: Sent): string {
  const more = [
    known > 0 ? `${known} were there already` : "",
    rejected > 0 ? `${rejected} were not wanted there` : "",
    skipped > 0 ? `${skipped} lines are no records and stay here` : "",
  ].filter((text) => text !== "");
  return `${records} records of ${files} files sent to ${visible(name)}${more.map((text) => `; ${text}`).join("")}\n`;
}

function targetsOf(to: string | undefined, team: TeamSettings, state: string): readonly Target[] {
  const postgres = (url: string): Target => ({
    key: "postgres",
    send: async (options) =>
      (await import("../upload/to-postgres.js")).uploadToPostgres(url, options),
  });
  const otlp = (target: OtlpSettings): Target => ({
    key: "otlp",
    send: async (options) =>
      (await import("../upload/to-otlp.js")).uploadToOtlp({ ...target, state, version }, options),
  });
  if (to !== undefined) {
    if (/^postgres(?:ql)?:\/\//.test(to)) return [postgres(to)];
    if (/^https?:\/\//.test(to))
      // The headers of the settings are for the collector of the settings.
      return [
        otlp({ headers: {}, insecure: false, ...(to === team.otlp?.url && team.otlp), url: to }),
      ];
    throw new UsageError(
      "cerbash ledger upload: --to is postgres://USER@HOST/DATABASE or https://COLLECTOR",
    );
  }
  return [
    ...(team.postgres === null ? [] : [postgres(team.postgres)]),
    ...(team.otlp === null ? [] : [otlp(team.otlp)]),
  ];
}
