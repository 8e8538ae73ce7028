/** What program a command name means. */
import { normalise } from "./state.js";

/** Directories whose programs are the ones their names say. */
const PROGRAM_DIRECTORIES =
  /^(?:\/(?:usr\/)?(?:local\/)?(?:s?bin|libexec(?:\/[\w.-]+)?)|\/opt\/homebrew\/(?:s?bin|opt\/[^/]+\/(?:libexec\/gnu)?bin)|\/opt\/local\/s?bin|\/snap\/bin|\/bin\/busybox|\/run\/current-system\/sw\/bin|~\/\.(?:local|cargo|bun|deno|npm-global|asdf|volta|pyenv|rbenv|nix-profile)\/(?:bin|shims)|~\/go\/bin|(?:.*\/)?(?:node_modules\/\.bin|\.?venv\/bin|env\/bin|vendor\/bin|\.tox\/[^/]+\/bin))\/([^/]+)$/;

/**
 * `rm` for `rm`, `/bin/rm`, `\rm`; a path elsewhere keeps its directory (`./sed` is not `sed`).
 * Windows names lose `.exe` and `.com`, and `.cmd` where no path says that it is a script of one's own.
 */
export function normaliseProgram(name: string): string {
  let program = name;
  if (name.includes("/")) {
    const inDirectory = PROGRAM_DIRECTORIES.exec(
      name.includes("/../") || name.includes("//") || name.includes("/./") ? normalise(name) : name,
    );
    if (inDirectory !== null) program = inDirectory[1] as string;
  }
  if (program.length > 4 && /\.(?:exe|com)$|^[^/\\]+\.cmd$/i.test(program)) {
    const slash = Math.max(program.lastIndexOf("/"), program.lastIndexOf("\\"));
    program = program.slice(slash + 1, -4).toLowerCase();
  }
  return program;
}
