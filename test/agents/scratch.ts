/** A home and a project of their own for one run, with a remote beside them. All of it is removed. */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { runProgram } from "./process.js";

export interface Scratch {
  readonly home: string;
  readonly project: string;
  readonly env: Readonly<Record<string, string>>;
  /** Text as it is, anything else as JSON. */
  write(path: string, content: object | string): void;
  /** Whether a file is in the project. */
  has(name: string): boolean;
  /** The commit that the remote's main branch names. */
  remoteHead(): string;
  /** Tags of the project. */
  tags(): string;
  remove(): Promise<void>;
}

/** `cli` is the built program that is asked to end its resident process. */
export function makeScratch(cli: string, deadPort: number): Scratch {
  const temp = mkdtempSync(join(tmpdir(), "cerbash-agents-"));
  const home = join(temp, "home");
  const project = join(temp, "project");
  const remote = join(temp, "remote.git");
  for (const folder of [home, project, join(temp, "tmp")]) mkdirSync(folder, { mode: 0o700 });

  const nowhere = `http://127.0.0.1:${deadPort}`;
  const proxies = ["http_proxy", "https_proxy", "all_proxy"].flatMap((name) => [
    [name, nowhere],
    [name.toUpperCase(), nowhere],
  ]);
  const env: Record<string, string> = {
    ...Object.fromEntries(proxies),
    no_proxy: "127.0.0.1,localhost",
    NO_PROXY: "127.0.0.1,localhost",
    PATH: [dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(delimiter),
    HOME: home,
    USER: "agent",
    SHELL: "/bin/bash",
    LANG: "C.UTF-8",
    TERM: "dumb",
    NO_COLOR: "1",
    CI: "true",
    TMPDIR: join(temp, "tmp"),
    XDG_CONFIG_HOME: join(home, ".config"),
    XDG_DATA_HOME: join(home, ".local", "share"),
    XDG_STATE_HOME: join(home, ".local", "state"),
    XDG_CACHE_HOME: join(home, ".cache"),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    DO_NOT_TRACK: "1",
    // A loaded machine must not turn an answer into a refusal.
    CERBASH_DEADLINE_MS: "8000",
  };
  const git = (cwd: string, ...args: string[]) =>
    execFileSync("git", args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

  git(temp, "init", "-q", "--bare", "-b", "main", remote);
  git(project, "init", "-q", "-b", "main");
  git(project, "config", "user.name", "A Person");
  git(project, "config", "user.email", "person@example.com");
  git(project, "remote", "add", "origin", remote);
  const commit = (text: string) => {
    writeFileSync(join(project, "file.txt"), `${text}\n`);
    git(project, "add", "file.txt");
    git(project, "commit", "-q", "-m", text);
  };
  commit("first");
  git(project, "tag", "v0");
  commit("second");
  git(project, "push", "-q", "origin", "main");
  // The project's history no longer has what the remote has, so that only force can push it.
  git(project, "reset", "-q", "--hard", "v0");
  commit("other");

  return {
    home,
    project,
    env,
    write(path, content) {
      const whole = join(home, path);
      mkdirSync(dirname(whole), { recursive: true });
      const text = typeof content === "string" ? content : JSON.stringify(content, undefined, 2);
      writeFileSync(whole, `${text.trimEnd()}\n`);
    },
    has: (name) => existsSync(join(project, name)),
    remoteHead: () => git(remote, "rev-parse", "main").trim(),
    tags: () => git(project, "tag").trim(),
    async remove() {
      const options = { cwd: project, env, limit: 20_000 };
      await runProgram(process.execPath, [cli, "resident", "stop"], options);
      endStrays(home);
      rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/**
 * Ends what was started with this home and stayed behind in a session of its own (Cline keeps a daemon).
 * Only Linux tells the environment of processes; elsewhere such a daemon has to end by itself.
 */
function endStrays(home: string): void {
  if (process.platform !== "linux") return;
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const variables = readFileSync(`/proc/${name}/environ`, "latin1").split("\0");
      if (variables.includes(`HOME=${home}`)) process.kill(Number(name), "SIGKILL");
    } catch {
      // Ended meanwhile, or another person's.
    }
  }
}
