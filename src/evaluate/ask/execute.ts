/**
 * Runs commands in just-bash, an interpreter in memory that has no access to the machine, and compares
 * what two commands do on the same trees. Nothing here ever reaches a real shell.
 */
import { CWD, HOME, makeTree, type Tree } from "./trees.js";
import { named } from "./words.js";

/** What a command did on a tree. */
interface Outcome {
  readonly stdout: string;
  readonly exitCode: number;
  /** Path to content of every file, and paths of directories. */
  readonly files: ReadonlyMap<string, string>;
  /** The interpreter does not know something that the command needs. */
  readonly unsupported: boolean;
}

/** How two commands compare over all trees. */
export type Equivalence =
  | "equal"
  /** The same, but in another order of lines. */
  | "reordered"
  | "different"
  /** Neither printed nor changed anything on any tree. */
  | "undetermined"
  | "unsupported";

export type JustBash = typeof import("just-bash");

let loaded: Promise<JustBash | null> | undefined;

/** The interpreter, or null where it is not installed (it is not part of the package). */
export function interpreter(): Promise<JustBash | null> {
  loaded ??= import("just-bash").catch(() => null);
  return loaded;
}

async function run(bash: JustBash, command: string, tree: Tree): Promise<Outcome> {
  const files = Object.fromEntries(
    [...tree].map(([path, { content, mode, mtime }]) => [path, { content, mode, mtime }]),
  );
  const shell = new bash.Bash({
    files,
    cwd: CWD,
    env: { HOME, USER: "user", PWD: CWD, TZ: "UTC", LC_ALL: "C" },
    executionLimits: { maxCommandCount: 5000, maxLoopIterations: 5000, maxCallDepth: 50 },
    sleep: async () => {},
  });
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 3000);
  try {
    const { stdout, stderr, exitCode } = await shell.exec(command, { signal: controller.signal });
    const after = new Map<string, string>();
    for (const path of shell.fs.getAllPaths()) {
      if (/^\/(?:bin|usr\/bin|dev|proc|etc\/(?:passwd|group))(?:\/|$)/.test(path)) continue;
      try {
        const stat = await shell.fs.lstat(path);
        after.set(
          path,
          stat.isFile
            ? `${stat.mode.toString(8)} ${await shell.fs.readFile(path)}`
            : stat.isSymbolicLink
              ? `-> ${await shell.fs.readlink(path)}`
              : "dir",
        );
      } catch {
        // Gone between the listing and the look: not there.
      }
    }
    const unsupported =
      /command not found|not (?:implemented|supported)|unknown (?:predicate|option|primary)|unrecognized option|invalid option|unsupported/i.test(
        stderr,
      );
    return { stdout, exitCode, files: after, unsupported };
  } catch {
    return { stdout: "", exitCode: 1, files: new Map(), unsupported: true };
  } finally {
    clearTimeout(timer);
  }
}

const lines = (text: string): string[] => text.split("\n").map((line) => line.trimEnd());
const sameFiles = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([path, content]) => b.get(path) === content);

/**
 * Compares two commands on trees made for the reference. "." and "" before a path, and trailing
 * blanks, make no difference; the order of lines is told apart.
 */
export async function compareByExecution(
  bash: JustBash,
  reference: string,
  candidate: string,
  seeds: readonly number[] = [1, 2, 3],
): Promise<Equivalence> {
  const names = named(reference);
  // The interpreter's clock is the machine's: the ages of files must count from it.
  const now = new Date();
  let said = false;
  let reordered = false;
  for (const seed of seeds) {
    const tree = makeTree(names, seed, now);
    const wanted = await run(bash, reference, tree);
    if (wanted.unsupported) return "unsupported";
    // A reference that fails and prints nothing (an unquoted pattern, no match) tells nothing here.
    if (wanted.exitCode !== 0 && wanted.stdout.trim() === "") continue;
    const got = await run(bash, candidate, tree);
    if (got.unsupported) return "unsupported";
    const plain = (text: string): string[] => lines(text).map((line) => line.replace(/^\.\//, ""));
    const one = plain(wanted.stdout);
    const two = plain(got.stdout);
    // What an empty command leaves is the tree as it was.
    said ||=
      wanted.stdout.trim() !== "" || !sameFiles(wanted.files, (await run(bash, ":", tree)).files);
    if (!sameFiles(wanted.files, got.files)) return "different";
    if (one.join("\n").trim() === two.join("\n").trim()) continue;
    if ([...one].sort().join("\n").trim() !== [...two].sort().join("\n").trim()) return "different";
    reordered = true;
  }
  if (!said) return "undetermined";
  return reordered ? "reordered" : "equal";
}
