/** For tests only: small git repositories of our own on this disk. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { pathToFileURL } from "node:url";

/** A repository with one commit of these files. */
export interface TestRepository {
  readonly folder: string;
  readonly url: string;
  readonly commit: string;
}

/** Runs git in a folder, apart from the settings of whoever runs the tests. */
export function gitIn(folder: string, ...args: readonly string[]): string {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_AUTHOR_NAME: "A",
    GIT_AUTHOR_EMAIL: "a@example.com",
    GIT_AUTHOR_DATE: "2026-01-01T00:00:00Z",
    GIT_COMMITTER_NAME: "A",
    GIT_COMMITTER_EMAIL: "a@example.com",
    GIT_COMMITTER_DATE: "2026-01-01T00:00:00Z",
  };
  return execFileSync("git", args, { cwd: folder, env, encoding: "utf8" }).trim();
}

/** Makes a repository that serves parts of itself, as the public hosts do. */
export function repositoryOf(
  context: TestContext,
  files: Readonly<Record<string, string>>,
): TestRepository {
  const folder = mkdtempSync(join(tmpdir(), "corpus-git-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  gitIn(folder, "init", "--quiet", "--initial-branch=main");
  gitIn(folder, "config", "uploadpack.allowFilter", "true");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  gitIn(folder, "add", "--all");
  gitIn(folder, "commit", "--quiet", "--message=files");
  return {
    folder,
    url: pathToFileURL(folder).href,
    commit: gitIn(folder, "rev-parse", "HEAD"),
  };
}
