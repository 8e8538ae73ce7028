/**
 * Sources of Go, Rust, C and their like that the text itself has written and builds: only what a call with literal
 * arguments does is seen. Everything else of a program says nothing, as with programs on the disk.
 */
import type { Findings } from "./findings.js";

const TEXT = /"((?:\\.|[^"\\\n])*)"|`([^`]*)`|r#*"([^"]*)"/g;

function texts(code: string): string[] {
  return [...code.matchAll(TEXT)].map((match) =>
    (match[1] ?? match[2] ?? match[3] ?? "").replace(/\\(["'\\])/g, "$1"),
  );
}

/** Length of a chain of calls that is looked at. */
const MAX_CHAIN = 2_000;

/** Reads the source; findings go to `out`. */
export function readCompiled(code: string, out: Findings): void {
  const bare = code.replace(/^\s*\/\/.*$/gm, "").replace(/\/\*[\s\S]*?\*\//g, "");
  for (const match of bare.matchAll(
    /\b(?:exec\.Command(?:Context)?|syscall\.Exec|exec[lv]p?e?)\s*\(([^;\n]{0,2000}?)\)/g,
  ))
    runs(texts(match[1] as string), out);
  for (const match of bare.matchAll(/\bCommand::new\s*\(/g)) {
    const chain = bare.slice(match.index, match.index + MAX_CHAIN).split(";", 1)[0] as string;
    const words = chain.replace(
      /\.(?:current_dir|env|stdin|stdout|stderr|expect)\s*\([^)]*\)/g,
      "",
    );
    runs(texts(words), out);
  }
  for (const match of bare.matchAll(
    /(?<![\w.>:])(?:std::)?(?:system|popen)\s*\(\s*("(?:\\.|[^"\\\n])*")/g,
  ))
    out.shell(texts(match[1] as string)[0] ?? "");
  for (const match of bare.matchAll(
    /\b(?:os\.(RemoveAll|Remove)|fs::(remove_dir_all|remove_file)|filesystem::(remove_all|remove))\s*\(\s*("(?:\\.|[^"\\\n])*")/g,
  )) {
    const path = texts(match[4] as string)[0];
    const tree = /all/i.test(match[1] ?? match[2] ?? match[3] ?? "");
    if (path !== undefined) out.file("delete", path, tree ? { recursive: true } : {});
  }
}

function runs(words: readonly string[], out: Findings): void {
  if (words.length > 0) out.argv(words);
}
