/** `cerbash allow`: a person permits what the guard stopped last. */
import { directories } from "../ledger/paths.js";
import { isShortened } from "../ledger/redact.js";
import { expiryOf } from "./expiry.js";
import { EXIT_ERROR, type Io, type Run, UsageError } from "./io.js";
import { lastStopped, type Stopped } from "./last-stopped.js";
import { type Options, readOptions } from "./options.js";
import { give, giveLine, isWanted, keyText, permissionFor, type Wish } from "./permission.js";
import { painter, visible } from "./terminal.js";

const REFUSED = 1;
/** How many are listed, and can be chosen. */
const COUNT = 9;
/** A permission for one time is for now, not for some day: milliseconds. */
const ONCE = 60 * 60_000;

export const run: Run = async (args, io) => {
  const options = readOptions("allow", args);
  const stopped = lastStopped(directories(io).records, COUNT);
  if (options.has("list")) return list(stopped, options, io);
  const entry = chosen(stopped, options);
  const { command, cwd, verdict, session, agent, time } = entry;
  if (isShortened(command) || isShortened(cwd ?? "")) {
    io.warn(
      `cerbash allow: the record of it is cut, so it is not known what it was:\n  ${visible(command)}\nPermit it by its own text: cerbash policy grants add 'COMMAND'`,
    );
    return REFUSED;
  }
  const wish = wishOf(entry, options, io);
  const isRedacted = command.includes(REDACTED) || (cwd ?? "").includes(REDACTED);
  const isPlaceKnown = cwd !== undefined && !cwd.includes(REDACTED);
  if (isRedacted && (wish.scope === "always" || wish.below === true || !isPlaceKnown)) {
    const how = isPlaceKnown
      ? "It can be permitted once, or with --session."
      : "Permit it by its own text: cerbash policy grants add 'COMMAND'";
    io.warn(
      `cerbash allow: it held a secret, which is not kept, so this is not possible:\n  ${visible(command)}\n${how}`,
    );
    return REFUSED;
  }
  const keys = await permissionFor(wish, io);
  if (typeof keys === "string") {
    io.warn(`cerbash allow: ${visible(command)}\n  ${visible(keys)}`);
    return REFUSED;
  }
  const paint = painter(io);
  const until = wish.expires === undefined ? "" : `, until ${clock(wish.expires)}`;
  const why = verdict.rules[0] ?? verdict.phase;
  await io.write(
    [
      `${verdict.decision === "deny" ? "Denied" : "Asked about"} at ${clock(Date.parse(time))} by ${visible(why)} (${visible(agent)}${session === undefined ? "" : `, session ${visible(session)}`}):`,
      `  ${paint("bold", visible(command))}`,
      `This would permit ${scopeText(wish)}${until}:`,
      ...keys.map((key) => `  ${visible(keyText(key))}`),
      ...(isRedacted ? ["What stands as REDACTED is not kept and may be anything."] : []),
      "",
    ].join("\n"),
  );
  if (!(await isWanted("Permit this?", io))) {
    await io.write("Nothing was permitted.\n");
    return REFUSED;
  }
  const line = { text: command, rules: [...verdict.rules].sort() };
  const given = isRedacted ? [giveLine(wish, line, io)] : give(wish, keys, io);
  for (const { id } of given) await io.write(`permitted: ${id}\n`);
  await io.write(
    "Tell the agent to try it again. To take it back: cerbash policy grants revoke ID\n",
  );
  return 0;
};

function chosen(stopped: readonly Stopped[], { operands }: Options): Stopped {
  const [text = "1", ...others] = operands;
  const number = /^[1-9]$/.test(text) ? Number(text) : Number.NaN;
  if (others.length > 0 || Number.isNaN(number)) {
    throw new UsageError(
      `cerbash allow: name one of the last ${COUNT} by its number, see: cerbash allow --list`,
    );
  }
  const entry = stopped[number - 1];
  if (entry !== undefined) return entry;
  throw new UsageError(
    stopped.length === 0
      ? "cerbash allow: the record has nothing that was stopped"
      : `cerbash allow: only ${stopped.length} were stopped, see: cerbash allow --list`,
  );
}

function wishOf({ command, cwd, session }: Stopped, options: Options, io: Io): Wish {
  if (options.has("session") && options.has("rule")) {
    throw new UsageError("cerbash allow: choose one of --session and --rule");
  }
  const scope = options.has("session") ? "session" : options.has("rule") ? "always" : "once";
  if (scope === "session" && session === undefined) {
    throw new UsageError(
      "cerbash allow: the agent did not name its session; use --rule --expires 2h",
    );
  }
  const given = expiryOf("allow", options).expires;
  const expires = given ?? (scope === "once" ? Date.now() + ONCE : undefined);
  return {
    command,
    cwd: cwd ?? io.cwd,
    scope,
    below: options.has("below"),
    ...(scope === "session" && session !== undefined && { session }),
    ...(expires !== undefined && { expires }),
  };
}

function scopeText({ scope }: Wish): string {
  return scope === "once" ? "once" : scope === "session" ? "in that session" : "from now on";
}

/** What the record has in the place of a secret. */
const REDACTED = "REDACTED:";

async function list(stopped: readonly Stopped[], options: Options, io: Io): Promise<number> {
  if (options.has("json")) await io.write(`${JSON.stringify(stopped)}\n`);
  else if (stopped.length === 0) await io.write("nothing was stopped\n");
  for (const [n, { time, verdict, agent, command, cwd }] of options.has("json")
    ? []
    : stopped.entries()) {
    const where = cwd === undefined ? "" : ` in ${cwd}`;
    const line = `${n + 1}  ${clock(Date.parse(time))}  ${verdict.decision.padEnd(5)} ${agent}${where}`;
    await io.write(`${visible(line)}\n     ${visible(command)}\n`);
  }
  return stopped.length === 0 ? EXIT_ERROR : 0;
}

function clock(time: number): string {
  return new Date(time).toTimeString().slice(0, 5);
}
