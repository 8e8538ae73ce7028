/** Requests that bring files to another machine or from it: scp and rsync. */
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain } from "../facets.js";
import { prepare } from "../files/prepare.js";
import { isHost, type RemoteDraft, SPEC, start } from "./draft.js";
import { remoteFacets } from "./facets.js";
import { ARCHIVE_FILE, render } from "./render.js";

export const remote: Composer = {
  name: "remote",
  compose(asked: readonly Token[]) {
    if (
      !asked.some(
        (token) =>
          isHost(token, false) ||
          SPEC.test(token.text) ||
          /^(?:scp|rsync|archive|mirror|synchroni[sz]e|host|server)$/i.test(token.text),
      )
    )
      return undefined;
    if (asked.some(({ text }) => /:\/\//.test(text))) return undefined;
    if (
      /^archive$/i.test(asked[0]?.text ?? "") &&
      asked.some(({ text }) => ARCHIVE_FILE.test(text))
    )
      return undefined;
    // "Archive a to b": what rsync does in archive mode.
    const archives = asked[0]?.text.toLowerCase() === "archive";
    const explained = explain(
      prepare(asked),
      remoteFacets,
      (): RemoteDraft => (archives ? { ...start(), verb: "sync", tool: "rsync" } : start()),
    );
    if (explained.left.length > 0) return undefined;
    const command = render(explained.draft);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, 0.97) };
  },
};
