/** `cerbash distribute`: signed policies and models for the machines of a team. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { loadEmbedded } from "../brain/embedded.js";
import { type Checks, fetchDistribution, verifySource } from "../distribute/fetch.js";
import { readInstalled } from "../distribute/installed.js";
import { isKey, newKey, sign, signaturesText } from "../distribute/keys.js";
import { manifestText } from "../distribute/manifest.js";
import { type DistributionPlace, distributionPlaces, isConfigured } from "../distribute/places.js";
import { readDistributionSettings } from "../distribute/settings.js";
import { openSource } from "../distribute/sources.js";
import {
  DistributionError,
  MANIFEST,
  type Manifest,
  PARTS,
  type Part,
  SIGNATURES,
} from "../distribute/types.js";
import { directories } from "../ledger/paths.js";
import { readPolicy } from "../policy/read.js";
import { afterTry, isDue, readTries, writeTried } from "../upload/schedule.js";
import { type Io, type Run, UsageError } from "./io.js";
import { nearest } from "./nearest.js";
import { type Options, readOptions } from "./options.js";
import { visible } from "./terminal.js";

type Action = (options: Options, operands: readonly string[], io: Io) => Promise<number>;

const FAILED = 1;
const see = "See: cerbash help distribute";
const DAY = 86_400_000;
const parts = Object.keys(PARTS) as readonly Part[];

export const run: Run = async (args, io) => {
  const options = readOptions("distribute", args);
  const [name, ...operands] = options.operands;
  if (name === undefined) throw new UsageError(`cerbash distribute: say what to do\n${see}`);
  const action = actions.get(name);
  if (action === undefined) {
    const near = nearest(name, [...actions.keys()]);
    const hint = near === undefined ? "" : `; did you mean ${near}?`;
    throw new UsageError(`cerbash distribute: ${name} is not known${hint}\n${see}`);
  }
  try {
    return await action(options, operands, io);
  } catch (error) {
    if (!(error instanceof DistributionError)) throw error;
    io.warn(`cerbash distribute ${name}: ${visible(error.message)}`);
    return FAILED;
  }
};

function only(operands: readonly string[], what: string): string {
  const [first, more] = operands;
  if (first === undefined || more !== undefined)
    throw new UsageError(
      `cerbash distribute: ${first === undefined ? `say ${what}` : `${more} is too much`}\n${see}`,
    );
  return first;
}

function wanted(options: Options, name: string): string {
  const value = options.value(name);
  if (value === undefined) throw new UsageError(`cerbash distribute: --${name} is needed\n${see}`);
  return value;
}

/** That a policy or model can be used by this version. */
const checks: Checks = {
  policy: async (bytes) => {
    let text: string;
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return "it is not UTF-8";
    }
    const [first] = (await readPolicy(text)).problems;
    return first && `line ${first.line ?? 1}: ${first.message}`;
  },
  model: async (bytes) => {
    const brain = loadEmbedded(bytes);
    return typeof brain === "string" ? brain : undefined;
  },
};

/** `cerbash distribute keygen --out FILE` */
const keygen: Action = async (options, operands, io) => {
  if (operands.length > 0)
    throw new UsageError(`cerbash distribute keygen: ${operands[0]} is too much\n${see}`);
  const path = resolve(io.cwd, wanted(options, "out"));
  const { pem, key } = newKey();
  try {
    writeFileSync(path, pem, { mode: 0o600, flag: "wx" });
    writeFileSync(`${path}.pub`, `${key}\n`, { mode: 0o644, flag: "wx" });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cerbash distribute keygen: no key was written (${why})`);
  }
  await io.write(`${key}\n`);
  io.warn(`The private key is in ${basename(path)}: keep it away from the machines that fetch.`);
  return 0;
};

/** `cerbash distribute sign DIR --key FILE --name NAME --version N [--expires 90d]` */
const signFolder: Action = async (options, operands, io) => {
  const folder = resolve(io.cwd, only(operands, "which directory"));
  const pem = readText(resolve(io.cwd, wanted(options, "key")));
  const number = wanted(options, "version");
  if (!/^[1-9]\d{0,14}$/.test(number))
    throw new UsageError("cerbash distribute sign: --version is a whole number from 1 on");
  const days = /^(\d{1,4})d$/.exec(options.value("expires") ?? "90d")?.[1];
  if (days === undefined || days === "0")
    throw new UsageError("cerbash distribute sign: --expires is a number of days, as 90d");
  const files: Partial<Record<Part, Uint8Array>> = {};
  for (const part of parts) {
    const path = join(folder, PARTS[part]);
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    const problem = await checks[part](bytes);
    if (problem !== undefined) throw new DistributionError(`${PARTS[part]} is refused: ${problem}`);
    files[part] = bytes;
  }
  if (Object.keys(files).length === 0)
    throw new DistributionError(`${folder} has neither ${Object.values(PARTS).join(" nor ")}`);
  const now = Date.now();
  const text = manifestText(
    {
      name: wanted(options, "name"),
      version: Number(number),
      made: new Date(now).toISOString(),
      expires: new Date(now + Number(days) * DAY).toISOString(),
    },
    files,
  );
  const signature = sign(Buffer.from(text), pem);
  writeFileSync(join(folder, MANIFEST), text);
  writeFileSync(join(folder, SIGNATURES), signaturesText([signature]));
  await io.write(`${MANIFEST} and ${SIGNATURES} written; signed by ${signature.key}\n`);
  return 0;
};

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cerbash distribute: ${path} cannot be read (${why})`);
  }
}

/** `cerbash distribute verify SOURCE --key KEY` */
const verify: Action = async (options, operands, io) => {
  const from = only(operands, "what: a directory or an address");
  const given = wanted(options, "key");
  const key = isKey(given) ? given : readText(resolve(io.cwd, given)).trim();
  if (!isKey(key))
    throw new UsageError("cerbash distribute verify: --key is ed25519:… or a file with it");
  const source = await openSource(/^[a-z+]+:\/\//.test(from) ? from : resolve(io.cwd, from));
  try {
    const { manifest, signer } = await verifySource(source, [key], Date.now(), checks);
    await io.write(
      options.has("json")
        ? `${JSON.stringify(manifest)}\n`
        : `${described(manifest)}\nsigned by ${signer}\n`,
    );
  } finally {
    await source.close();
  }
  return 0;
};

function described({ name, version, expires, files }: Manifest): string {
  const what = parts.filter((part) => files[part] !== undefined);
  return `${name} ${version}: ${what.join(" and ")}, until ${expires}`;
}

/** The configured places, or the one that is asked for. */
function placesOf(options: Options, io: Io): readonly DistributionPlace[] {
  const [machine, user] = distributionPlaces(io);
  if (options.has("machine")) return [machine];
  return [machine, user].filter(isConfigured);
}

/** `cerbash distribute fetch [--machine]` */
const fetchAll: Action = async (options, operands, io) => {
  if (operands.length > 0)
    throw new UsageError(`cerbash distribute fetch: ${operands[0]} is too much\n${see}`);
  const { state } = directories(io);
  // What belongs to the owner of the machine is theirs to fetch.
  const places = placesOf(options, io).filter(
    ({ kind }) => options.has("machine") || kind === "user",
  );
  if (places.length === 0)
    throw new UsageError(
      `cerbash distribute fetch: nothing is configured; write ${distributionPlaces(io)[1].settings}\nSee: docs/team.md`,
    );
  for (const place of places) {
    const settings = readDistributionSettings(place.settings);
    if (typeof settings === "string") throw new DistributionError(settings);
    const before = readTries(state).get(KEY);
    if (options.has("due") && !isDue(before, Date.now())) continue;
    let problem: string | undefined;
    try {
      const { manifest, isNew, source } = await fetchDistribution(
        place,
        settings,
        Date.now(),
        checks,
      );
      if (isNew || !options.has("due"))
        await io.write(
          `${isNew ? "installed" : "installed already"}: ${described(manifest)}\nfrom ${visible(source)}\n`,
        );
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      if (!(error instanceof DistributionError)) throw error;
      throw new DistributionError(`${problem}\nWhat was installed before stays.`);
    } finally {
      if (place.kind === "user")
        writeTried(
          state,
          KEY,
          afterTry(before, Date.now(), settings.everyHours * 3_600_000, problem),
        );
    }
  }
  return 0;
};

/** Its name among the notes of {@link writeTried}; the resident knows it too. */
const KEY = "distribution";

/** `cerbash distribute status` */
const status: Action = async (options, operands, io) => {
  if (operands.length > 0)
    throw new UsageError(`cerbash distribute status: ${operands[0]} is too much\n${see}`);
  let code = 0;
  const all = [];
  for (const place of placesOf(options, io)) {
    const tried = place.kind === "user" ? readTries(directories(io).state).get(KEY) : undefined;
    const lines: string[] = [];
    let manifest: Manifest | undefined;
    let problem: string | undefined;
    try {
      const installed = readInstalled(place);
      manifest = installed.manifest;
      for (const part of parts) installed.read(part);
      lines.push(described(manifest));
      if (Date.now() >= Date.parse(manifest.expires))
        problem = "it has expired and holds until there is a newer one";
    } catch (error) {
      if (!(error instanceof DistributionError)) throw error;
      problem = error.message;
    }
    if (problem !== undefined) {
      code = FAILED;
      lines.push(problem);
    }
    if (tried?.problem !== undefined) lines.push(`the last fetch failed: ${tried.problem}`);
    all.push({
      kind: place.kind,
      settings: place.settings,
      manifest: manifest ?? null,
      problem: problem ?? null,
      lastFetch: tried ?? null,
    });
    if (!options.has("json"))
      await io.write(
        `${place.kind} (${place.settings})\n${lines.map((line) => `  ${visible(line)}\n`).join("")}`,
      );
  }
  if (options.has("json")) await io.write(`${JSON.stringify(all)}\n`);
  else if (all.length === 0) await io.write("Nothing is distributed to this machine.\n");
  return code;
};

const actions: ReadonlyMap<string, Action> = new Map([
  ["keygen", keygen],
  ["sign", signFolder],
  ["verify", verify],
  ["fetch", fetchAll],
  ["status", status],
]);
