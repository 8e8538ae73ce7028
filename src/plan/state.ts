/** What a shell knows while a text runs: variables, functions, aliases, directory, written files. */
import type { CompoundCommand, CompoundList, Redirected } from "unbash";
import type { Target } from "../effects/types.js";
import type { Flow, SimpleCommand, Word } from "../shell/types.js";
import { literal } from "../tools/words.js";
import { OwnThings } from "./own.js";

/**
 * A variable's value. Several alternatives when it was assigned on different branches or by a loop;
 * a command that uses it is planned once for each.
 */
export interface Binding {
  readonly alternatives: readonly Word[];
  /** Elements when it is an array. */
  readonly array?: readonly Word[];
}

export interface FunctionBody {
  readonly body: CompoundCommand | Redirected | CompoundList;
  readonly source: string;
  readonly nested: boolean;
}

/** Variables that every shell or CI runner sets, by what they mean to a path. `~` is the home directory. */
const WELL_KNOWN: ReadonlyMap<string, string> = new Map([
  ["HOME", "~"],
  ["TMPDIR", "/tmp"],
  ["TEMP", "/tmp"],
  ["TMP", "/tmp"],
  ["SLURM_TMPDIR", "/tmp/slurm"],
  ["BATS_TEST_TMPDIR", "/tmp/bats"],
  ["LOCALAPPDATA", "~/AppData/Local"],
  ["APPDATA", "~/AppData/Roaming"],
  ["USERPROFILE", "~"],
  ["RUNNER_TEMP", "/tmp/runner-temp"],
  ["GITHUB_WORKSPACE", "."],
  ["CI_PROJECT_DIR", "."],
  ["WORKSPACE", "."],
  ["CLAUDE_PROJECT_DIR", "."],
  ["XDG_CACHE_HOME", "~/.cache"],
  ["XDG_CONFIG_HOME", "~/.config"],
  ["XDG_DATA_HOME", "~/.local/share"],
  ["XDG_STATE_HOME", "~/.local/state"],
  ["GITHUB_OUTPUT", "/tmp/runner-temp/output"],
  ["GITHUB_ENV", "/tmp/runner-temp/env"],
  ["GITHUB_PATH", "/tmp/runner-temp/path"],
  ["GITHUB_STEP_SUMMARY", "/tmp/runner-temp/summary"],
  ["IFS", " "],
]);

/** Nearly all are empty, and going over what is in one takes longer than making it. */
function copyOf<V>(from: ReadonlyMap<string, V> | undefined): Map<string, V> {
  return from === undefined || from.size === 0 ? new Map() : new Map(from);
}

export class State {
  vars: Map<string, Binding>;
  functions: Map<string, FunctionBody>;
  aliases: Map<string, string>;
  /** See {@link Cwd}: relative to the start, absolute, or undefined when unknown. */
  cwd: string | undefined;
  oldCwd: string | undefined;
  /** Normalised paths that this text made itself. */
  created: Set<string>;
  /** Things with names that this text made: containers, databases, branches. */
  readonly own: OwnThings;
  /** Content of files that this text wrote, and of `/dev/fd/N`. */
  files: Map<string, Flow>;
  /** What comes out of descriptors that `exec N<…` opened. */
  descriptors: Map<number, Flow>;
  /** Variables that every command started from here gets: exported, or set in front of a wrapper. */
  environment: SimpleCommand["assignments"];
  /** Readers behind `>(…)`: called with what is written to the name that stands for them. */
  sinks: Map<string, (flow: Flow) => void>;
  /** Paths that this text moved something to, and what was moved, as it was spelled there. */
  moved: Map<string, Target>;
  /** Directories that an archive from elsewhere was unpacked into. */
  unpacked: Map<string, Flow>;
  positional: readonly Word[] | undefined;
  /** `set -u`: an unset variable stops the shell. */
  nounset: boolean;
  /** `set -e`: a command that fails stops the shell. */
  errexit: boolean;
  /** Variables a test showed to be non-empty. */
  guarded: Set<string>;
  calls: readonly string[];

  constructor(from?: State) {
    this.vars = copyOf(from?.vars);
    this.functions = copyOf(from?.functions);
    this.aliases = copyOf(from?.aliases);
    this.cwd = from === undefined ? "" : from.cwd;
    this.oldCwd = from?.oldCwd;
    // Files outlive subshells.
    this.created = from?.created ?? new Set();
    this.own = from?.own ?? new OwnThings();
    this.files = from?.files ?? new Map();
    this.descriptors = from?.descriptors ?? new Map();
    this.environment = from?.environment ?? [];
    this.sinks = from?.sinks ?? new Map();
    this.moved = from?.moved ?? new Map();
    this.unpacked = from?.unpacked ?? new Map();
    this.positional = from?.positional;
    this.nounset = from?.nounset ?? false;
    this.errexit = from?.errexit ?? false;
    this.guarded =
      from === undefined || from.guarded.size === 0 ? new Set() : new Set(from.guarded);
    this.calls = from?.calls ?? [];
  }

  /** A subshell: sees everything, changes nothing outside but files. */
  fork(): State {
    return new State(this);
  }

  lookup(name: string): Binding | undefined {
    const own = this.vars.get(name);
    if (own !== undefined) return own;
    if (name === "PWD") {
      return this.cwd === undefined
        ? undefined
        : { alternatives: [literal(this.cwd === "" ? "." : this.cwd)] };
    }
    if (name === "OLDPWD") {
      return this.oldCwd === undefined
        ? undefined
        : { alternatives: [literal(this.oldCwd === "" ? "." : this.oldCwd)] };
    }
    const known = WELL_KNOWN.get(name);
    return known === undefined ? undefined : { alternatives: [literal(known)] };
  }

  assign(
    name: string,
    alternatives: readonly Word[],
    conditional: boolean,
    array?: readonly Word[],
  ): void {
    const before = conditional ? this.vars.get(name) : undefined;
    const all =
      before === undefined ? alternatives : [...before.alternatives, ...alternatives].slice(0, 8);
    this.vars.set(name, array === undefined ? { alternatives: all } : { alternatives: all, array });
  }

  changeDirectory(to: string | undefined): void {
    this.oldCwd = this.cwd;
    this.cwd = to === undefined ? undefined : joinPath(this.cwd, to);
  }
}

/** `path` seen from directory `from` (see {@link Cwd}); undefined when it cannot be known. */
export function joinPath(from: string | undefined, path: string): string | undefined {
  if (path.startsWith("/") || path.startsWith("~")) return normalise(path);
  if (from === undefined) return undefined;
  return normalise(from === "" ? path : `${from}/${path}`);
}

/** Removes `.`, doubled slashes and `..` that can be removed. The start itself is `""`. */
export function normalise(path: string): string {
  if (!/(^|\/)\.{0,2}(\/|$)/.test(path)) return path;
  const absolute = path.startsWith("/");
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    const last = parts[parts.length - 1];
    if (part === ".." && last !== undefined && last !== ".." && !last.startsWith("~")) parts.pop();
    else if (part === ".." && absolute && parts.length === 0) continue;
    else parts.push(part);
  }
  return (absolute ? "/" : "") + parts.join("/");
}
