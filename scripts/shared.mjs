// What the scripts have in common: where the project is, and how to start another program.

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, with a slash at the end. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * The environment for programs we start. Node reads NODE_EXTRA_CA_CERTS at every start, which is
 * slow for a large bundle, and nothing here opens a connection.
 */
export function childEnv() {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  return env;
}

/**
 * Runs a program in the project's folder and waits for it. With `capture` its output is returned
 * instead of shown.
 *
 * @example run("node", ["scripts/test.mjs"]).ok
 * @param {string} program
 * @param {string[]} args
 * @param {{ capture?: boolean }} [options]
 */
export function run(program, args, { capture = false } = {}) {
  const done = spawnSync(program, args, {
    cwd: root,
    env: childEnv(),
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    stdio: capture ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    // npm and the tools under node_modules/.bin are .cmd files on Windows.
    shell: process.platform === "win32",
  });
  const output = `${done.stdout ?? ""}${done.stderr ?? ""}`;
  return {
    ok: done.status === 0,
    status: done.status ?? 1,
    output: done.error ? `${output}${done.error.message}\n` : output,
  };
}

/**
 * The path of a tool that this project installs.
 *
 * @param {string} name
 */
export function tool(name) {
  return join(root, "node_modules", ".bin", name);
}

/**
 * Every file below a folder of the project, as sorted paths with forward slashes, relative to the
 * project. A folder that is not there has no files.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(folder) {
  /** @type {import("node:fs").Dirent[]} */
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
  return entries
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}
