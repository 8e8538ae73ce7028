/** Whether a call prints a secret: by its nature, by what its rules say, or because what it makes is one. */
import { verbMatches } from "./define.js";
import type { Invocation, Tool } from "./types.js";

/** Words of verbs for making something whose value is printed once, when it is made. */
const MAKES = /^(?:create|generate|issue|mint|new|add|rotate)$/;
const KEYS = /^(?:api-|access-|service-|auth-|personal-)*(?:tokens?|keys?|api-key-create)$/;
/** Keys of which only the public half is told. */
const PUBLIC = /^(?:ssh|gpg|deploy|signing|public)(?:-keys?)?$/;

/** `token create`, `create token`, `generate-token`: the new token is what the call prints. */
function makesToken(verb: string): boolean {
  if (verb === "") return false;
  const words = verb.split(/[\s:]+/);
  if (words.some((word) => PUBLIC.test(word))) return false;
  if (words.some((word) => /^(?:create|generate|issue|mint)-(?:[a-z]+-)?token$/.test(word)))
    return true;
  return words.some((word) => MAKES.test(word)) && words.some((word) => KEYS.test(word));
}

/** True when what the call prints holds a secret, however its table says so. */
export function printsSecret(tool: Tool, i: Invocation): boolean {
  if (i.help || i.dryRun) return false;
  if (i.nature === "secret" || (i.nature === "access" && makesToken(i.verb))) return true;
  return (
    tool.rules?.some(
      ({ shows, on, when }) =>
        shows === "secret" && (on === undefined || verbMatches(on, i.verb)) && when?.(i) !== false,
    ) === true
  );
}
