import type { Facet } from "../facets.js";
import type { Step, TextDraft } from "./draft.js";
import { step } from "./lines.js";

/** Steps that make letters capital or small, and checksums. */
export const casingFacets: readonly Facet<TextDraft>[] = [
  step(
    "case:first-letter",
    [
      'uppercase|"capitalize"|"capitalise" [the] ["only"] "first" "letter"|"character" [of|on|in] [each|every|the|all] "line"|"lines"',
      '"capitalize"|"capitalise" [each|every|all|the] "line"|"lines"',
      'make|convert|turn [the] "first" "letter"|"character" of [each|every] "line" [to|a|an] uppercase|capital',
    ],
    () => ({ program: "sed 's/^./\\U&/'", inPlace: "sed -i 's/^./\\U&/'" }),
  ),
  step(
    "case:words",
    [
      'uppercase|"capitalize"|"capitalise" [the] ["first"] ["letter"|"character"] [of|on|in] [each|every|the|all] [of] [the] "word"|"words"',
      'make|convert|turn|put [the] ["first"] ["letter"|"character"] [of] [each|every] ["word"] [to|into|in|a|an] "title" "case"',
      'make|convert|turn|change|put [the] "first" "letter"|"character" of [each|every|all] [of] [the] "word"|"words" [to|into|in|a|an] uppercase|capital ["letter"]',
      '[to|into|in] "title" "case"',
      '"title-case"|"titlecase" [each|every] ["line"]',
    ],
    () => ({ program: "sed 's/\\b[a-z]/\\U&/g'", inPlace: "sed -i 's/\\b[a-z]/\\U&/g'" }),
  ),
  step(
    "case:swap",
    ['"swap"|"invert"|"toggle" [the] "case" [of] [all|every|each|the] ["letter"|"letters"]'],
    () => ({
      program: "tr 'a-zA-Z' 'A-Za-z'",
      stdinOnly: true,
    }),
  ),
  step(
    "rot13",
    ['"rot13" ["encode"|"encoded"|"cipher"]', 'apply "rot13"', '"with"|"using"|"in" "rot13"'],
    () => ({
      program: "tr 'A-Za-z' 'N-ZA-Mn-za-m'",
      stdinOnly: true,
    }),
  ),
  ...(
    [
      ["sha256", "sha256sum", '"sha256"|"sha-256"|"sha256sum"'],
      ["sha1", "sha1sum", '"sha1"|"sha-1"|"sha1sum"'],
      ["sha512", "sha512sum", '"sha512"|"sha-512"|"sha512sum"'],
      ["md5", "md5sum", '"md5"|"md5sum"'],
    ] as const
  ).map(([name, program, said]) =>
    step(
      `hash:${name}`,
      [
        `[the] ${said} ["message"] ["checksum"|"hash"|"sum"|"digest"|"checksums"|"hashes"] ["hash"|"checksum"|"digest"] [of]`,
      ],
      () => ({
        program,
      }),
    ),
  ),
  step(
    "dump:characters",
    [
      '[a] "character" "dump" [of]',
      '"dump"|show [the] ["content"|"contents"] [of] [{f:file}] "as"|"in" ["printable"] "characters" ["or"|"and"] ["backslash"] ["escapes"]',
    ],
    (values, draft) => {
      const f = values.get("f");
      if (f !== undefined) draft.files.push(f);
      return { program: "od -c" };
    },
    0.9,
  ),
  step("dump:named", ['[a] "named" "character"|"characters" ["dump"] [of]'], () => ({
    program: "od -a",
  })),
  step(
    "dump:octal",
    ['"in"|"as" "octal" ["bytes"|"format"|"dump"]', '[an] "octal" "dump" [of]'],
    () => ({
      program: "od",
    }),
  ),
  step(
    "hash:only",
    [
      '["and"|"but"] [show] "only"|"just" [the] "hash"|"checksum"|"digest"|"sum" ["value"|"itself"|"part"]',
      '["and"|"but"] without|not [show] [the|its] ["file"] "name"|"filename"',
      '"hash"|"checksum"|"digest" "only"',
    ],
    (_, draft) => {
      const at = draft.steps.findIndex(({ program }) => /^(?:md5|sha\d+)sum$/.test(program));
      if (at < 0) return undefined;
      draft.steps[at] = { ...(draft.steps[at] as Step), after: " | cut -d' ' -f1" };
      return { program: "" };
    },
  ),
];
