/** Requests for one address of the web: how it is asked, what is sent, where the answer goes. */
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain } from "../facets.js";
import { prepare } from "../files/prepare.js";
import { asking } from "./asking.js";
import { connecting } from "./connecting.js";
import { emptyRequest, hasScheme, isUrl } from "./draft.js";
import { heading } from "./heading.js";
import { keeping } from "./keeping.js";
import { render } from "./render.js";
import { sending } from "./sending.js";
import { showing } from "./showing.js";

const facets = [asking, keeping, heading, sending, connecting, showing].flat();

/** A JSON text that was written without quotes around it is one token. */
function withJson(tokens: readonly Token[], words: string): readonly Token[] {
  const found = /(?<!["'`])[{[].*[}\]](?!["'`])/.exec(words);
  if (found === null) return tokens;
  try {
    JSON.parse(found[0]);
  } catch {
    return tokens;
  }
  const [from, to] = [found.index, found.index + found[0].length];
  const json: Token = {
    text: found[0],
    lemma: found[0],
    start: from,
    end: to,
    quoted: true,
    thing: true,
    stop: false,
  };
  return [
    ...tokens.filter(({ end }) => end <= from),
    json,
    ...tokens.filter(({ start }) => start >= to),
  ];
}

export const web: Composer = {
  name: "web",
  compose(given: readonly Token[], _platform, words?: string) {
    if (!given.some(isUrl)) return undefined;
    const asked = words === undefined ? given : withJson(given, words);
    const explained = explain(prepare(asked), facets, emptyRequest);
    if (explained.left.length > 0) return undefined;
    // A bare host may be meant for other programs.
    const { draft } = explained;
    if (draft.url !== undefined && !hasScheme(draft.url)) {
      const isSaid = explained.used.some(
        (name) => name !== "url" && name !== "ask" && name !== "output",
      );
      const names = asked.some(({ text }) =>
        /^(?:curl|fetch|http|https|page|website|url|endpoint)$/i.test(text),
      );
      if (!isSaid && !names) return undefined;
    }
    const command = render(draft);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, 0.98) };
  },
};
