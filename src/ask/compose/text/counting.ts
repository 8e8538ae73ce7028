/** Steps that count, and that show where lines match and what stands around them. */
import type { Facet } from "../facets.js";
import { end, pattern, type TextDraft } from "./draft.js";
import { step, text } from "./lines.js";

/** Facets that count and match. */
export const countingFacets: readonly Facet<TextDraft>[] = [
  step(
    "count:lines",
    [
      "count [number] [of] [the] [all] line [of|under]",
      "how many line [are] [there]",
      "line count",
      "show [the] count [of] line",
      "count line",
    ],
    () => end("wc -l"),
  ),
  step(
    "count:words",
    [
      "count [number] [of] [the] [all] word",
      "how many word",
      "word count",
      "show [the] count [of] word",
    ],
    () => end("wc -w"),
  ),
  step(
    "count:characters",
    [
      "count [number] [of] [the] [all] character",
      "how many character",
      "character count",
      "show [the] count [of] character",
      "length of",
    ],
    () => end("wc -m"),
  ),
  step(
    "count:bytes",
    [
      "count [number] [of] [the] [all] byte",
      "how many byte",
      "byte count",
      "size in bytes",
      "size of [the] [file]",
    ],
    () => end("wc -c"),
  ),
  step(
    "count:all",
    ["count [the] line word [and] character|byte", "line word [and] character|byte count"],
    () => end("wc"),
  ),
  step(
    "lines:after",
    [
      "[all] line|everything after [the] [first] [line] [contain|match] {x:text}",
      "everything after [the] line contain {x:text}",
    ],
    (values) => ({ program: `sed '1,/${pattern(text(values, "x"))}/d'` }),
    0.2,
    true,
  ),
];
