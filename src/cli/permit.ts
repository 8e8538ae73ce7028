/** Decides on a command that this process itself is about to run, and asks the person where it must. */
import { join } from "node:path";
import { type CommandRequest, silence } from "../adapters/types.js";
import type { Verdict } from "../verdict/types.js";
import { agentVariables } from "./agent-variables.js";
import { decide } from "./decide.js";
import { type CallPlace, placesOf, record } from "./hook-answer.js";
import { loadGuard } from "./hook-process.js";
import type { Io } from "./io.js";
import { isWanted } from "./permission.js";
import { readSettings } from "./settings.js";

/** Exit code of a shell for a command that was found and not run. */
export const EXIT_REFUSED = 126;

export interface PermitRequest {
  /** What is decided on. */
  readonly command: string;
  readonly cwd: string;
  readonly place: CallPlace;
  /** Which of our ways to run a command, for the record: `exec`, `sh`, `mcp`. */
  readonly way: string;
  /** What a person is shown in place of the command, when it has something before it that nobody typed. */
  readonly hidden?: string;
  /** Puts the question to a person; absent where there is none to ask. */
  readonly ask?: ((verdict: Verdict, message: string) => Promise<boolean>) | undefined;
  /** How a person can be asked after all, for the refusal. */
  readonly howToAsk?: string;
}

export interface Permission {
  readonly isAllowed: boolean;
  readonly verdict: Verdict;
  /** A person was asked and said yes. */
  readonly byPerson: boolean;
  /** Why it is refused, for the one who wanted it; empty when it is allowed. */
  readonly message: string;
  /** For standard error: a record that could not be written. */
  readonly note: string;
}

/** Where running commands that a person has permitted are noted. */
export function permittedDirectory(place: CallPlace): string {
  return join(placesOf(place).state, "permitted");
}

/** Never rejects: a guard that fails refuses. */
export async function permit(request: PermitRequest): Promise<Permission> {
  const verdict = await copyFirst(request, await decide(request));
  const call: CommandRequest = {
    kind: "command",
    event: request.way,
    command: request.command,
    cwd: request.cwd,
  };
  const note = record(request.place, request.way, { request: call, verdict, response: silence });
  const message = messageFor(verdict, request);
  if (verdict.decision === "allow")
    return { isAllowed: true, verdict, byPerson: false, message: "", note };
  if (verdict.decision === "ask") {
    const { isPermittedAbove } = await import("../run/permitted.js");
    if (isPermittedAbove(permittedDirectory(request.place), verdict))
      return { isAllowed: true, verdict, byPerson: true, message: "", note };
    if (request.ask !== undefined) {
      const isAllowed = await request.ask(verdict, message).catch(() => false);
      return { isAllowed, verdict, byPerson: isAllowed, message: isAllowed ? "" : message, note };
    }
    const how = request.howToAsk ?? "A person can permit it: cerbash allow, in a terminal.";
    return { isAllowed: false, verdict, byPerson: false, message: `${message} ${how}`, note };
  }
  return { isAllowed: false, verdict, byPerson: false, message, note };
}

/** Keeps what the command would lose, also where a person is still to be asked. */
async function copyFirst(request: PermitRequest, verdict: Verdict): Promise<Verdict> {
  const { place, command, cwd, way } = request;
  const { safetyCopy } = readSettings(placesOf(place).config).settings;
  if (verdict.decision === "deny" || safetyCopy.mode === "off") return verdict;
  const { copyForCommand, withMissing } = await import("./safety-copy.js");
  const missing = await copyForCommand(await loadGuard(place, cwd), {
    place,
    settings: safetyCopy,
    agent: way,
    command,
    cwd,
  });
  return withMissing(verdict, command, missing, safetyCopy);
}

function messageFor({ message }: Verdict, { hidden }: PermitRequest): string {
  // The message quotes the command in one line.
  const before = hidden?.replace(/\s+/g, " ").trim();
  return before ? message.replace(before, "").replace(/: {2,}/, ": ") : message;
}

/**
 * Asks a person on the terminal that we share with them; undefined where there is none: no terminal, or one
 * of an agent.
 */
export function askAtTerminal(io: Io): PermitRequest["ask"] {
  const hasTerminal = io.isInputTerminal && process.stderr.isTTY === true;
  if (!hasTerminal || agentVariables.some((name) => io.env[name])) return undefined;
  // The question goes to standard error; the command's output may be piped.
  const there = { ...io, isOutputTerminal: true };
  return (_, message) => isWanted(`cerbash: ${message}\nRun it?`, there);
}
