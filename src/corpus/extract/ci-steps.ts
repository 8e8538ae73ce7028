/**
 * What projects run in CI: steps of GitHub workflows and of composite actions, RUN lines of Dockerfiles, scripts of the root package.json.
 * The finders of `cerbash scan` say where shell stands in such files; here it is cut into commands.
 */
import { dockerfile } from "../../scan/finders/dockerfile.js";
import { githubAction, githubWorkflow } from "../../scan/finders/github.js";
import { packageJson } from "../../scan/finders/package-json.js";
import { intoProgramMark } from "../../scan/shell-words.js";
import type { Finder } from "../../scan/types.js";
import { commandsOf } from "./commands.js";
import type { ExtractedRow, Extractor, RepositoryFile } from "./types.js";

/** Of one repository and kind; a project with a hundred workflows repeats itself. */
const MOST_ROWS = 400;
/** Progress messages: a handful shows what they look like. */
const MOST_ECHOES = 5;
const SHORTEST = 2;
const LONGEST = 2_000;

const KINDS: readonly (readonly [
  kind: string,
  finder: Finder,
  isOne: (path: string) => boolean,
])[] = [
  ["workflow", githubWorkflow, (path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)],
  ["workflow", githubAction, (path) => /^\.github\/actions\/(?:.*\/)?action\.ya?ml$/.test(path)],
  [
    "dockerfile",
    dockerfile,
    (path) => /(?:^|\/)(?:Dockerfile[^/]*|[^/]+\.Dockerfile)$/.test(path) && !/windows/i.test(path),
  ],
  ["npm-script", packageJson, (path) => path === "package.json"],
];

export const ciRunSteps: Extractor = {
  folders: [""],
  wants: (path) => KINDS.some(([, finder, isOne]) => isOne(path) && finder.claims(path, () => "")),
  *rows(files, repo, note) {
    const byKind = new Map<string, ExtractedRow[]>();
    const seen = new Map<string, Set<string>>();
    const echoes = new Map<string, number>();
    for (const [kind, finder, isOne] of KINDS) {
      const rows = byKind.get(kind) ?? [];
      const had = seen.get(kind) ?? new Set<string>();
      byKind.set(kind, rows);
      seen.set(kind, had);
      for (const file of files.filter(({ path }) => isOne(path))) {
        for (const command of commandsIn(finder, file, note)) {
          if (had.has(command)) continue;
          if (isPlainEcho(command)) {
            const count = (echoes.get(kind) ?? 0) + 1;
            echoes.set(kind, count);
            if (count > MOST_ECHOES) continue;
          }
          had.add(command);
          rows.push({ repo, command, kind, file: file.path });
        }
      }
    }
    for (const rows of byKind.values()) yield* spread(rows);
  },
};

function* commandsIn(
  finder: Finder,
  { path, text }: RepositoryFile,
  note: (text: string) => void,
): Generator<string> {
  if (finder === dockerfile && /^FROM\s.*(?:windows|nanoserver)/im.test(text)) return;
  const plain = finder === dockerfile || finder === packageJson ? text : withoutExpressions(text);
  for (const snippet of finder.find({ path, text: plain }, (problem) =>
    note(`${path} ${problem}`),
  )) {
    const script = snippet.text.text;
    if (snippet.kind === "dockerfile" && snippet.place !== "RUN") continue;
    if (snippet.kind === "package-json" && snippet.place?.startsWith("scripts.") !== true) continue;
    // Text for Python or node, and what was written for another shell without saying so.
    if (script.includes(intoProgramMark) || isOtherShell(script)) continue;
    for (const command of commandsOf(script)) {
      if (command.length < SHORTEST || command.length > LONGEST || saysNothing(command)) continue;
      yield command;
    }
  }
}

/**
 * `${{ matrix.os }}` becomes the word `OS`: nobody knows the value, and a command with a word there is what a person would type.
 *
 * @example withoutExpressions("tar ${{ inputs.file-name }}") // "tar FILE_NAME"
 */
export function withoutExpressions(text: string): string {
  return text.replace(/\$\{\{((?:[^}]|\}(?!\}))*)\}\}/g, (_, expression: string) => {
    const names = expression.replace(/'[^']*'/g, "").match(/[A-Za-z_][\w-]*/g);
    return (names?.at(-1) ?? "value").replace(/\W/g, "_").toUpperCase();
  });
}

/** PowerShell and batch, known by words that no POSIX shell has. */
function isOtherShell(script: string): boolean {
  return (
    /\$env:|\b(?:Add|Copy|Expand|Get|Invoke|Move|New|Out|Remove|Select|Set|Start|Stop|Test|Write)-[A-Z]\w+/.test(
      script,
    ) ||
    /^\s*(?:@echo|setlocal|rem |call |choco )/im.test(script) ||
    /%[A-Z_]{2,}%/.test(script)
  );
}

function isPlainEcho(command: string): boolean {
  return /^echo\b/.test(command) && !/[|<>`;]|\$\(|&&/.test(command);
}

/** Settings of the shell, assignments and words of its grammar alone. */
function saysNothing(command: string): boolean {
  return /^(?:set [-+][^\n]*|\w+=\S*|true|:|echo)$/.test(command);
}

/** At most so many, from all of the list. */
function spread(rows: readonly ExtractedRow[]): readonly ExtractedRow[] {
  if (rows.length <= MOST_ROWS) return rows;
  const step = rows.length / MOST_ROWS;
  return Array.from({ length: MOST_ROWS }, (_, n) => rows[Math.floor(n * step)] as ExtractedRow);
}
