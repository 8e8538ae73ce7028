/** Links: where symbolic ones point, how many hard ones there are, and making them. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";
import { act } from "./act.js";
import { type FilesDraft, get } from "./draft.js";
import { END, test } from "./facet-makers.js";
import { namesPlace } from "./places.js";

const HARD = "[hard] link|links|hardlink|hardlinks|hard-link|hard-links";
const SYMLINKS = "symlink|symlinks|symbolic|soft [link|links]";

const linkCount = (
  name: string,
  phrases: readonly string[],
  write: (count: number) => string | undefined,
): Facet<FilesDraft> => ({
  name: `test:links-${name}`,
  phrases,
  apply(draft, values: ReadonlyMap<string, Token>) {
    const count = values.get("number")?.number;
    const test = count === undefined ? undefined : write(count);
    if (test === undefined) return false;
    draft.tests.push(test);
    return true;
  },
});

/** Facets that choose by links. */
export const linkTests: readonly Facet<FilesDraft>[] = [
  {
    name: "kind:only-links",
    phrases: [
      'file "that"|"which" ["are"|"is"] symbolic|soft link',
      'file "that"|"which" ["are"|"is"] symlink|symlinks',
      '"that"|"which" "are"|"is" symbolic|soft link',
      '"that"|"which" "are"|"is" symlink|symlinks',
    ],
    apply(draft) {
      draft.kinds.clear();
      draft.kinds.add("l");
      return true;
    },
  },
  test("broken", "-xtype l", [
    `${SYMLINKS} [which|that] point|pointing|points|link|linking to nonexistent|non-existent|non-existing|missing|deleted [file|files|target|targets]`,
    `${SYMLINKS} [which|that] point|pointing|points to file|files|target|targets that [do|does] not|no [longer] exist|exists`,
    `${SYMLINKS} whose|with target|targets [that] [do|does] not|no [longer] exist|exists`,
    `${SYMLINKS} with|having|have [a] missing|nonexistent|invalid|non-existent target|targets`,
  ]),
  {
    // "Links from / that point to nothing".
    name: "test:link-nowhere",
    phrases: [
      "[which|that] point|pointing|points|lead|leading to nothing|nowhere",
      "[which|that] point|pointing|points nowhere",
    ],
    apply(draft) {
      if (!draft.kinds.has("l")) return false;
      draft.kinds.delete("l");
      draft.tests.push("-xtype l");
      return true;
    },
  },
  {
    name: "test:link-target",
    phrases: [
      `${SYMLINKS} [which|that] point|pointing|points|link|linking|refer|referring to [the] [file|directory] {x:path}`,
      `${SYMLINKS} to [the] [file|directory] {x:path}`,
      `${SYMLINKS} whose|with target be|is {x:path}`,
    ],
    least: 0.5,
    takes: (values) => !/^~|['\\]/.test(get(values, "x").text),
    apply(draft, values) {
      draft.kinds.add("l");
      draft.tests.push(`-lname '${get(values, "x").text}'`);
      return true;
    },
  },
  {
    name: "test:link-pattern",
    phrases: [
      `${SYMLINKS} to [any|a|the] file|files [that] [happens|happen] [to] [be] [is|are] named|called {x:text}`,
      "links|link to [any|a] file|files [that] [happens|happen] [to] [be] [is|are] named|called {x:text}",
      `${SYMLINKS} [which|that] [point|pointing|points] to file|files|target|targets|path|paths [match|matching|named|called|like] [the] [pattern|name|glob] {x:text}`,
      `${SYMLINKS} whose|with|have target|targets [path|name] match|matching|like|be|is [the] [pattern] {x:text}`,
      `${SYMLINKS} [which|that] [point|pointing|points] to file|files|target|targets [whose] path|paths|pathname|pathnames|name|names ${END} {x:text}`,
    ],
    least: 0.5,
    takes: (values) => !/['\\]/.test(get(values, "x").text),
    apply(draft, values) {
      draft.kinds.add("l");
      draft.tests.push(`-lname '${get(values, "x").text}'`);
      return true;
    },
  },
  linkCount(
    "exactly",
    [
      `with|have exactly|only {number} ${HARD}`,
      `with|have {number} ${HARD}`,
      `${HARD} count be|is|of {number}`,
    ],
    (count) => `-links ${count}`,
  ),
  linkCount(
    "more",
    [`more than {number} ${HARD}`, `over {number} ${HARD}`],
    (count) => `-links +${count}`,
  ),
  linkCount("least", [`at least {number} ${HARD}`, `{number} or more ${HARD}`], (count) =>
    count < 2 ? undefined : `-links +${count - 1}`,
  ),
  linkCount("less", [`less|fewer than {number} ${HARD}`], (count) => `-links -${count}`),
];

/** Facets that make links. */
export const linking: readonly Facet<FilesDraft>[] = [
  {
    name: "action:symlink-in",
    phrases: [`create [a] ${SYMLINKS} under [the] {x:dir} [directory] to|for|of`],
    least: 0.2,
    takes: (values) => namesPlace(get(values, "x").text),
    apply(draft, values) {
      if (draft.actionSet && draft.action.kind !== "list") return false;
      draft.action = { kind: "symlink" };
      draft.actionSet = true;
      draft.destination = get(values, "x");
      return true;
    },
  },
  act(
    "symlink",
    [
      `create [a] ${SYMLINKS} [to|for|of|from]`,
      '"symlink"|"softlink"|"soft-link"',
      `create [a] ${SYMLINKS} [to|for|of|from]`,
      `link symbolically`,
    ],
    { kind: "symlink" },
  ),
];
