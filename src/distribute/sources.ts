/** Where distributions are fetched from. None of them is believed: what they give is verified. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { promisify } from "node:util";
import { DistributionError } from "./types.js";

/** Milliseconds for one file, or one git command. */
const TIMEOUT = 120_000;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

export interface Source {
  /** Without secrets. */
  readonly name: string;
  /** @throws {DistributionError} when it is not there or longer than `most` bytes */
  get(file: string, most: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Opens a source: an absolute path, `https://…`, `git+https://…`, `git+ssh://…` or `git+file://…`, the latter three with
 * `#BRANCH` or `#BRANCH:FOLDER`.
 *
 * @throws {DistributionError}
 */
export async function openSource(from: string): Promise<Source> {
  if (/^git\+(?:https|ssh|file):\/\//.test(from)) return gitSource(from);
  if (/^https?:\/\//.test(from)) return webSource(from);
  if (isAbsolute(from)) return folderSource(from);
  throw new DistributionError(
    "a distribution comes from an absolute path, https://…, or git+https://…#BRANCH",
  );
}

function folderSource(folder: string): Source {
  return {
    name: folder,
    async get(file, most) {
      const path = join(folder, file);
      try {
        const { size } = await stat(path);
        if (size > most) throw new DistributionError(`${path} is longer than ${most} bytes`);
        return await readFile(path);
      } catch (error) {
        if (error instanceof DistributionError) throw error;
        const code = error instanceof Error && "code" in error ? String(error.code) : "";
        throw new DistributionError(`${path} cannot be read (${code})`);
      }
    },
    close: async () => {},
  };
}

function webSource(from: string): Source {
  if (!URL.canParse(from)) throw new DistributionError("the address of the distribution is none");
  const base = new URL(from);
  const name = `${base.origin}${base.pathname}`;
  if (base.username !== "" || base.password !== "")
    throw new DistributionError("the address of a distribution must not hold a password");
  if (base.protocol !== "https:" && !LOOPBACK.test(base.hostname))
    throw new DistributionError(`${name} is another machine, so its address is https://`);
  return {
    name,
    async get(file, most) {
      const address = new URL(base);
      address.pathname = `${base.pathname.replace(/\/+$/, "")}/${file}`;
      try {
        const response = await fetch(address, {
          redirect: "error",
          signal: AbortSignal.timeout(TIMEOUT),
        });
        if (!response.ok || response.body === null) {
          await response.body?.cancel();
          throw new DistributionError(`${name}/${file}: the server answers ${response.status}`);
        }
        const chunks: Uint8Array[] = [];
        let size = 0;
        for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
          size += chunk.length;
          if (size > most)
            throw new DistributionError(`${name}/${file} is longer than ${most} bytes`);
          chunks.push(chunk);
        }
        return Buffer.concat(chunks);
      } catch (error) {
        if (error instanceof DistributionError) throw error;
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new DistributionError(`${name}/${file} cannot be fetched: ${why}`);
      }
    },
    close: async () => {},
  };
}

/** Reads objects out of a bare copy: nothing is checked out, so no filter, hook or attribute of the repository has a say. */
async function gitSource(from: string): Promise<Source> {
  const found =
    /^git\+([a-z]+:\/\/[^#\s]+)(?:#([\w][\w./-]{0,200})?(?::([\w][\w./-]{0,200}))?)?$/.exec(from);
  if (found === null)
    throw new DistributionError("a repository is git+https://HOST/PATH#BRANCH or #BRANCH:FOLDER");
  const [, url = "", ref = "HEAD", folder = ""] = found;
  const shown = url.replace(/\/\/[^/@]*@/, "//");
  if (folder.split("/").includes(".."))
    throw new DistributionError("the folder in a repository must not lead upwards");
  const bare = await mkdtemp(join(tmpdir(), "cerbash-distribution-"));
  const git = async (args: readonly string[], most = 1 << 20): Promise<Buffer> => {
    const settings = [
      "core.hooksPath=/dev/null",
      "core.fsmonitor=false",
      "protocol.ext.allow=never",
    ];
    const all = [...settings.flatMap((setting) => ["-c", setting]), "--git-dir", bare, ...args];
    try {
      const { stdout } = await promisify(execFile)("git", all, {
        encoding: "buffer",
        timeout: TIMEOUT,
        maxBuffer: most + 1,
        env: { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_DIR: bare },
      });
      return stdout;
    } catch (error) {
      const text = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
      const line = text.trim().split("\n").at(-1)?.replaceAll(url, shown) ?? "";
      throw new DistributionError(`${shown}: git says: ${line || "nothing"}`);
    }
  };
  const close = () => rm(bare, { recursive: true, force: true });
  try {
    await git(["init", "--quiet", "--bare"]);
    await git([
      "fetch",
      "--quiet",
      "--depth=1",
      "--no-tags",
      "--no-recurse-submodules",
      "--",
      url,
      ref,
    ]);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    name: shown,
    async get(file, most) {
      const object = `FETCH_HEAD:${folder === "" ? "" : `${folder}/`}${file}`;
      const size = Number((await git(["cat-file", "-s", object])).toString("latin1").trim());
      if (!(size <= most)) throw new DistributionError(`${file} is longer than ${most} bytes`);
      return git(["cat-file", "blob", object], most);
    },
    close,
  };
}
