/**
 * Languages that have no reader of their own (R, Julia, Elixir, Groovy, Tcl …): only calls by name
 * with literal arguments are read. Strings and comments are told apart, so data does not speak.
 */

import { Taint } from "../../shell/types.js";
import type { Findings } from "./findings.js";
import { PLAIN, Sym } from "./values.js";

type Meaning = "delete-tree" | "delete" | "shell" | "fetch-eval" | "install-remote" | "write";

interface Language {
  readonly comment: string;
  readonly calls: ReadonlyMap<string, Meaning>;
  /** Words that stand for the home directory. */
  readonly home: RegExp;
}

const table = (calls: Readonly<Record<string, Meaning>>): ReadonlyMap<string, Meaning> =>
  new Map(Object.entries(calls));

const LANGUAGES: ReadonlyMap<string, Language> = new Map<string, Language>([
  [
    "r",
    {
      comment: "#",
      home: /path\.expand\("~"\)|Sys\.getenv\("HOME"\)/,
      calls: table({
        unlink: "delete-tree",
        "file.remove": "delete",
        system: "shell",
        system2: "shell",
        shell: "shell",
        source: "fetch-eval",
        "fs::dir_delete": "delete-tree",
        "fs::file_delete": "delete",
        "remotes::install_git": "install-remote",
        "remotes::install_github": "install-remote",
        "devtools::install_github": "install-remote",
        "devtools::install_git": "install-remote",
        "remotes::install_url": "install-remote",
        "devtools::source_url": "fetch-eval",
        writeLines: "write",
      }),
    },
  ],
  [
    "julia",
    {
      comment: "#",
      home: /homedir\(\)/,
      calls: table({
        rm: "delete-tree",
        run: "shell",
        include: "fetch-eval",
        "Base.Filesystem.rm": "delete-tree",
      }),
    },
  ],
  [
    "elixir",
    {
      comment: "#",
      home: /System\.user_home!?\(\)/,
      calls: table({
        "File.rm_rf": "delete-tree",
        "File.rm_rf!": "delete-tree",
        "File.rm": "delete",
        "File.rm!": "delete",
        "System.shell": "shell",
        ":os.cmd": "shell",
        "Mix.install": "install-remote",
      }),
    },
  ],
  [
    "groovy",
    {
      comment: "//",
      home: /System\.getProperty\("user\.home"\)/,
      calls: table({
        deleteDir: "delete-tree",
        "Runtime.getRuntime().exec": "shell",
        evaluate: "fetch-eval",
      }),
    },
  ],
  [
    "tcl",
    {
      comment: "#",
      home: /\$env\(HOME\)/,
      calls: table({
        exec: "shell",
        spawn: "shell",
        "file delete": "delete-tree",
        system: "shell",
      }),
    },
  ],
]);

/** First argument of a call, as text, when it is a literal or the home directory. */
function firstArgument(rest: string, language: Language): { text: string; known: boolean } {
  const open = rest.replace(/^[\s(]+/, "");
  const home = language.home.exec(open);
  if (home !== null && home.index < 4) return { text: "~", known: true };
  const quoted = /^(?:~?c?\(?\s*)?(["'`])((?:\\.|(?!\1|\\).)*\\?)\1/.exec(open);
  if (quoted !== null) return { text: (quoted[2] as string).replace(/\\(.)/g, "$1"), known: true };
  return { text: open.slice(0, 40), known: false };
}

/** The code without comments; strings stay, with their content hidden for the search of calls. */
function skeleton(code: string, comment: string): string {
  let out = "";
  for (let n = 0; n < code.length; n++) {
    const c = code[n] as string;
    if (code.startsWith(comment, n)) {
      const end = code.indexOf("\n", n);
      const stop = end < 0 ? code.length : end;
      out += " ".repeat(stop - n);
      n = stop - 1;
    } else if (c === '"' || c === "'") {
      let end = n + 1;
      while (end < code.length && code[end] !== c) end += code[end] === "\\" ? 2 : 1;
      out +=
        c +
        "\u0000".repeat(Math.max(0, Math.min(end, code.length) - n - 1)) +
        (end < code.length ? c : "");
      n = end;
    } else out += c;
  }
  return out;
}

/** Ecto's deletion of a whole schema: no query chooses the rows. */
const EVERY_ROW =
  /\bRepo\.delete_all\(\s*([A-Z][\w.]*)\s*[,)]|\b([A-Z][\w.]*)\s*\|>\s*(?:\w+\.)*Repo\.delete_all\b/g;

/** Reads the calls; findings go to `out`. */
export function readCalls(name: string, code: string, out: Findings): void {
  const language = LANGUAGES.get(name);
  if (language === undefined) return;
  const bare = skeleton(code, language.comment);
  for (const [call, meaning] of language.calls) {
    let at = bare.indexOf(call);
    for (; at >= 0; at = bare.indexOf(call, at + call.length)) {
      const before = bare[at - 1];
      const after = bare.slice(at + call.length);
      if (/^[\w!?]/.test(after)) continue;
      if (before !== undefined && /[\w.:]/.test(before) && call !== "deleteDir") continue;
      if (name === "tcl" ? !/^\s/.test(after) : !/^\s*\(/.test(after) && name !== "elixir")
        continue;
      apply(name, meaning, code.slice(at + call.length), language, out);
    }
  }
  // Groovy: a string with `.execute()` behind it; Julia: run(`…`).
  if (name === "groovy") {
    for (const match of code.matchAll(/(["'])((?:\\.|(?!\1|\\).)*\\?)\1\s*\.execute\(/g))
      out.shell(match[2] as string);
  }
  if (name === "elixir") {
    for (const match of bare.matchAll(EVERY_ROW))
      out.sql("sql", `DELETE FROM ${(match[1] ?? match[2] ?? "").replace(/^.*\./, "")}`);
    for (const match of code.matchAll(/System\.cmd\(\s*"([^"]*)"\s*,\s*\[([^\]]*)\]/g)) {
      const args = [...(match[2] as string).matchAll(/"([^"]*)"/g)].map((arg) => arg[1] as string);
      out.argv([match[1] as string, ...args]);
    }
  }
}

function apply(
  name: string,
  meaning: Meaning,
  rest: string,
  language: Language,
  out: Findings,
): void {
  const { text, known } = firstArgument(rest, language);
  const value = known ? text : PLAIN;
  if (meaning === "shell") {
    if (name === "tcl") out.shell((rest.split(/[;\n]/, 1)[0] as string).trim());
    else if (known) out.shell(text);
  } else if (meaning === "fetch-eval") {
    if (known && /^https?:\/\//.test(text)) out.eval(name, new Sym(text, Taint.network));
  } else if (meaning === "install-remote") {
    if (known && /:\/\/|\//.test(text))
      out.unclear("installs a package from a code host that nobody has read");
  } else if (meaning === "write") return;
  else if (known || meaning === "delete-tree") {
    const recursive =
      meaning === "delete-tree" &&
      (name !== "r" || /recursive\s*=\s*T/.test(rest)) &&
      (name !== "julia" || /recursive\s*=\s*true/.test(rest));
    out.file("delete", value, recursive ? { recursive: true } : {});
  }
}
