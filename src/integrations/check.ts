/** What the integrations share: one decision as the command line makes it, with policies, looks and a record. */
import { type CommandRequest, silence } from "../adapters/types.js";
import { decide } from "../cli/decide.js";
import { type CallPlace, record } from "../cli/hook-answer.js";
import { homeDirectory } from "../cli/io.js";
import type { Verdict } from "../verdict/types.js";
import type { GuardedOptions } from "./options.js";

export function ownPlace(): CallPlace {
  return { env: process.env, platform: process.platform, home: homeDirectory() };
}

/** Decides and records. Never rejects: what fails is denied. */
export async function checkCommand(
  name: string,
  command: string,
  { cwd = process.cwd(), check }: GuardedOptions,
): Promise<Verdict> {
  const place = ownPlace();
  let verdict: Verdict;
  try {
    verdict = await (check?.(command, cwd) ?? decide({ command, cwd, place }));
  } catch (error) {
    const { failure } = await import("../adapters/failure.js");
    verdict = failure("deny", error instanceof Error ? error.message : String(error));
  }
  const request: CommandRequest = { kind: "command", event: name, command, cwd };
  record(place, name, { request, verdict, response: silence });
  return verdict;
}

/** The command in a tool's input; undefined when there is none that could be checked. */
export function commandIn(input: unknown, field: string): string | undefined {
  if (typeof input !== "object" || input === null || !Object.hasOwn(input, field)) return undefined;
  const value: unknown = Reflect.get(input, field);
  return typeof value === "string" ? value : undefined;
}
