/** How long a statement lets rows live: `TTL`, `default_time_to_live`, chunks older than an interval. */
import { hoursOf } from "../duration.js";
import type { Draft } from "./draft.js";
import type { Token } from "./tokens.js";

/** Rows that live so many hours or less are gone with all that was there before. */
const SHORT = 24;

/** What is done to a table whose rows live as long as the tokens say from here on. */
export function livesFor(
  tokens: readonly Token[],
  names: readonly string[],
): Pick<Draft, "act" | "of" | "names"> {
  return isShortLife(tokens)
    ? { act: "delete-all", of: "table", names }
    : { act: "alter-lossy", of: "retention", names };
}

/** True when the shortest interval among the tokens leaves a day or less. */
export function isShortLife(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    const hours = intervalAt(tokens, at, token);
    return hours !== undefined && hours <= SHORT;
  });
}

/** `INTERVAL 1 DAY`, `INTERVAL '1 day'`, `toIntervalDay(1)`, `default_time_to_live = 60`, `ttl_expire_after = '1 hour'`. */
function intervalAt(tokens: readonly Token[], at: number, token: Token): number | undefined {
  const [next, after, third] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  const name = token.text.toLowerCase();
  if (token.kind !== "word" && token.kind !== "name") return undefined;
  if (name === "interval") {
    const amount = next?.text ?? "";
    return hoursOf(/[a-z]/i.test(amount) ? amount : `${amount} ${after?.text ?? ""}`, "s");
  }
  const made = /^tointerval(\w+)$/.exec(name)?.[1];
  if (made !== undefined && next?.text === "(") return hoursOf(`${after?.text ?? ""} ${made}`, "s");
  if (name === "default_time_to_live" && next?.text === "=") {
    const hours = hoursOf(after?.text ?? "", "s");
    return hours === 0 ? undefined : hours;
  }
  if (name === "ttl_expire_after" && next?.text === "=")
    return hoursOf((after?.text === "(" ? third : after)?.text ?? "", "s");
  return undefined;
}
