/** Scripts, by their extension or by the shebang of a file without one. */
import { MappedText } from "../mapped-text.js";
import type { Finder } from "../types.js";

const shebang =
  /^#!\s*(?:\S*\/)?(?:env\s+(?:-\S+\s+)*(?:\w+=\S*\s+)*)?(?:\S*\/)?(?:ba|da|k|z|a)?sh(?:\s|$)/;
const otherShebang = /^#!/;

export const shellScript: Finder = {
  kind: "shell-script",
  claims(path, head) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (/\.(?:sh|bash|zsh)$/.test(name)) {
      // `#!/usr/bin/env python` in x.sh: the kernel runs it with Python.
      const first = head();
      return shebang.test(first) || !otherShebang.test(first);
    }
    return !name.slice(1).includes(".") && shebang.test(head());
  },
  find({ text }) {
    return [{ kind: "shell-script", text: MappedText.slice(text, 0, text.length) }];
  },
};
