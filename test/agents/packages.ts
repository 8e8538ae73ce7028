/** The agents' packages, in a cache outside the repository. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { childEnv } from "../../scripts/shared.mjs";
import type { Agent } from "./agents.js";
import { runProgram } from "./process.js";

/** `$CERBASH_AGENTS_CACHE`, or a folder in the person's cache. */
export function cacheDirectory(): string {
  const own = process.env.CERBASH_AGENTS_CACHE;
  if (own && isAbsolute(own)) return own;
  const cache = process.env.XDG_CACHE_HOME;
  return join(cache && isAbsolute(cache) ? cache : join(homedir(), ".cache"), "cerbash", "agents");
}

export type Installed =
  | { readonly program: string; readonly args: readonly string[] }
  | { readonly missing: string };

/**
 * Installs the pinned version unless it is there, without its install scripts. Gives what starts it, or
 * why it cannot be had.
 */
export async function installPackage(agent: Agent, limit: number): Promise<Installed> {
  const folder = join(cacheDirectory(), `${agent.name}-${versionOf(agent)}`);
  if (!existsSync(join(folder, "node_modules"))) {
    const part = `${folder}.part-${process.pid}`;
    try {
      mkdirSync(part, { recursive: true, mode: 0o700 });
      writeFileSync(join(part, "package.json"), '{"private":true}\n');
      const flags = [
        ...["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        // Without a network the answer shall come soon.
        ...["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=1000"],
      ];
      const packages = [agent.package, ...nodePackage(agent)];
      const done = await runProgram("npm", ["install", ...flags, ...packages], {
        cwd: part,
        env: plainEnv(),
        limit,
      });
      if (done.isLate) return { missing: `npm took longer than ${limit / 1000} s` };
      if (done.code !== 0)
        return { missing: `npm could not install it: ${firstError(done.output)}` };
      // Whole or not at all, so that a later run does not take half of it for the package.
      renameSync(part, folder);
    } catch (error) {
      return { missing: String(error) };
    } finally {
      rmSync(part, { recursive: true, force: true, maxRetries: 20 });
    }
  }
  const program = join(folder, "node_modules", agent.program);
  if (!existsSync(program)) {
    return { missing: `the package has no program for ${process.platform}-${process.arch}` };
  }
  if (!/\.m?js$/.test(program)) return { program, args: [] };
  const isOwn = nodePackage(agent).length === 0;
  const node = join(folder, "node_modules", nodeName, "bin", "node");
  return { program: isOwn ? process.execPath : node, args: [program] };
}

const nodeName = `node-${process.platform}-${process.arch}`;

/** The package with the Node that an agent needs, unless the running one is new enough. */
function nodePackage({ node }: Agent): readonly string[] {
  if (node === undefined) return [];
  const own = process.versions.node.localeCompare(node, "en", { numeric: true });
  return own >= 0 ? [] : [`${nodeName}@${node}`];
}

export function versionOf(agent: Agent): string {
  return agent.package.slice(agent.package.lastIndexOf("@") + 1);
}

/** Without what `npm run` says about this project; where packages come from stays. */
function plainEnv(): Record<string, string> {
  const isForeign = (name: string) =>
    /^npm_/i.test(name) &&
    !/^npm_config_(?:registry|https?_?proxy|cafile|userconfig|cache)$/i.test(name);
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(childEnv())) {
    if (value !== undefined && !isForeign(name)) env[name] = value;
  }
  return env;
}

function firstError(output: string): string {
  const lines = output.split("\n").filter((line) => /err/i.test(line));
  return (lines[0] ?? output).trim().slice(0, 200);
}
