/** Shell texts for entries that must not open when the guard cannot start. */
import type { HookStart } from "./installation-types.js";

/** Names what is ours in settings where neither program nor folder is called so. */
export const mark = "cerbash";

/**
 * Any failure, a missing program too, becomes exit code 2. For hosts that need no text on the error
 * output to refuse.
 */
export function closedGate(start: HookStart): string {
  return start.platform === "posix" ? `${start.shell} || exit 2` : start.shell;
}

/**
 * For entries that only record or greet: what cannot start must not count as a refusal, which exit code 2 is. dash
 * ends with it when its script is gone.
 */
export function openGate(start: HookStart): string {
  return start.platform === "posix" ? `${start.shell} || exit 1` : start.shell;
}

/**
 * The same as {@link closedGate} for hosts that run the command when exit code 2 comes without a text. It may follow the
 * guard's own reason, so it fits both. Every shell that a person may log in with reads it, fish too.
 */
export function closedGateWithText(start: HookStart): string {
  if (start.platform !== "posix") return start.shell;
  return `${start.shell} || sh -c 'echo "cerbash: refused, or the guard could not run" >&2; exit 2'`;
}
