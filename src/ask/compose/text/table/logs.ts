/** What is said of the log of a web server: requests, status codes. */
import type { Token } from "../../../text/tokens.js";
import type { Facet } from "../../facets.js";
import type { TextDraft } from "../draft.js";
import type { Column } from "./column.js";
import type { Comparison } from "./condition.js";

const STATUS: Column = { name: "status", log: 9 };

/** Keeps the requests with the status in slot v. */
function keepStatus(draft: TextDraft, values: ReadonlyMap<string, Token>): true {
  const { text } = values.get("v") as Token;
  draft.table.used = true;
  draft.table.where.push({ column: STATUS, compared: comparedTo(text) });
  return true;
}

/** Facets that keep the requests with a status. */
export const logFacets: readonly Facet<TextDraft>[] = [
  {
    name: "log:status",
    phrases: [
      '["with"|"that"|"which"|"had"|"got"] ["http"|"response"] "status" ["code"] {v:text}',
      '"returned"|"returning"|"return"|"gave"|"got"|"answered"|"responded" [with] [a] ["http"|"status"] {v:text} [error|response|status]',
      '{v:text} "error"|"errors"|"response"|"responses"|"status"|"requests"|"answers"|"hits"',
      '["with"|"that"|"which"|"had"|"got"|"having"] ["a"|"the"] "response"|"status"|"return"|"http" "code" ["of"|"is"|"="] {v:text}',
      '"http" {v:text}',
      "{v:text}",
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) => isStatus(values.get("v")),
    apply: keepStatus,
  },
  {
    name: "log:status-count",
    phrases: [
      '"how"|"count"|"number" [many|often|of|the] {v:text} [error|response|status|requests] [are|there|occur|happen]',
    ],
    least: 0.2,
    anyWord: true,
    takes: (values) => isStatus(values.get("v")),
    apply(draft, values) {
      keepStatus(draft, values);
      draft.steps.push({ program: "wc -l", ends: true });
      return true;
    },
  },
  {
    name: "log:requests",
    phrases: ['"request"|"requests"|"hits"|"served"|"sent"|"transferred"'],
    apply: () => true,
  },
];

const comparedTo = (text: string): Comparison =>
  /^\dxx/i.test(text)
    ? { op: "starts", value: text.slice(0, 1) }
    : { op: "==", value: text.slice(0, 3) };

const isStatus = (token: Token | undefined): boolean =>
  token !== undefined && !token.quoted && /^(?:[1-5]\d\d|[1-5]xx)(?:'?s)?$/i.test(token.text);
