/** Procfiles: `name: command`. */
import { MappedText } from "../mapped-text.js";
import { isAboutIt } from "../shell-words.js";
import type { Finder } from "../types.js";

export const procfile: Finder = {
  kind: "procfile",
  claims: (path) => !isAboutIt(path) && /(?:^|\/)Procfile(?:\.[\w-]+)?$/.test(path),
  find({ text }) {
    return [...text.matchAll(/^([\w-]+):[ \t]*([^\r\n]+)/gm)].map((match) => {
      const end = match.index + match[0].length;
      const start = end - (match[2] ?? "").length;
      return { kind: "procfile", place: match[1] ?? "", text: MappedText.slice(text, start, end) };
    });
  },
};
