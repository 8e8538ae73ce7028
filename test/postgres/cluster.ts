/** A PostgreSQL server of the test's own, in a directory of its own; another one on the machine is left alone. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Debian and others put the server's programs. */
function binaries(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const places = [
    ...versions.map((version) => join(debian, version, "bin")),
    "/usr/local/pgsql/bin",
    "/opt/homebrew/bin",
    "/usr/local/bin",
    "/usr/bin",
  ];
  return places.find(
    (place) => existsSync(join(place, "initdb")) && existsSync(join(place, "postgres")),
  );
}

/** The server refuses to run as root. Undefined: we are not root; a text: there is no other account. */
function account(): { readonly uid: number; readonly gid: number } | undefined | string {
  if (process.geteuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    const id = (option: string) =>
      Number(spawnSync("id", [option, name], { encoding: "utf8" }).stdout.trim() || "NaN");
    const [uid, gid] = [id("-u"), id("-g")];
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  return "there is no account to run the server as";
}

export interface Cluster {
  readonly port: number;
  readonly folder: string;
  /** An address with the password of its owner, over loopback. */
  url(database: string, user?: string): string;
  /** The same over its socket, where no password is asked for. */
  socketUrl(database: string, user?: string): string;
  readonly password: string;
  start(): Promise<void>;
  /** `SIGQUIT`: at once, like a crash; `SIGINT`: with its work done. */
  stop(signal: "SIGQUIT" | "SIGINT"): Promise<void>;
  remove(): Promise<void>;
}

/** Why there is no server, as a text; else one that runs. */
export async function startCluster(settings: readonly string[] = []): Promise<Cluster | string> {
  const bin = binaries();
  if (bin === undefined) return "PostgreSQL is not installed";
  const as = account();
  if (typeof as === "string") return as;
  // Paths of sockets are short, so not below a long TMPDIR.
  const folder = mkdtempSync(join(tmpdir().length < 40 ? tmpdir() : "/tmp", "cerbash-pg-"));
  const password = `pw ${Math.random().toString(36).slice(2)}@/:x`;
  const data = join(folder, "data");
  const sockets = join(folder, "s");
  const passwordFile = join(folder, "password");
  mkdirSync(sockets, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (as !== undefined)
    for (const path of [folder, sockets, passwordFile]) chownSync(path, as.uid, as.gid);
  const made = spawnSync(
    join(bin, "initdb"),
    [
      "-D",
      data,
      "-U",
      "owner",
      "-E",
      "UTF8",
      "--no-locale",
      "--auth-local=trust",
      "--auth-host=scram-sha-256",
      `--pwfile=${passwordFile}`,
    ],
    { ...as, cwd: folder, encoding: "utf8", env: { PATH: process.env.PATH } },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
    return `initdb failed: ${made.stderr || made.error?.message}`;
  }
  const port = await freePort();
  let server: ChildProcess | undefined;
  let log = "";
  const cluster: Cluster = {
    port,
    folder,
    password,
    url: (database, user = "owner") =>
      `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    socketUrl: (database, user = "owner") =>
      `postgres://${user}@/${database}?host=${encodeURIComponent(sockets)}&port=${port}`,
    start: async () => {
      const options = [
        `port=${port}`,
        "listen_addresses=127.0.0.1",
        `unix_socket_directories=${sockets}`,
        ...settings,
      ];
      server = spawn(
        join(bin, "postgres"),
        ["-D", data, ...options.flatMap((option) => ["-c", option])],
        {
          ...as,
          cwd: folder,
          stdio: ["ignore", "ignore", "pipe"],
          env: { PATH: process.env.PATH },
        },
      );
      log = "";
      server.stderr?.on("data", (bytes: Buffer) => {
        log = `${log}${bytes}`.slice(-4000);
      });
      while (!/ready to accept connections/.test(log)) {
        if (server.exitCode !== null) throw new Error(`the server did not start: ${log}`);
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    stop: async (signal) => {
      if (server === undefined || server.exitCode !== null) return;
      const ended = once(server, "exit");
      server.kill(signal);
      await ended;
    },
    remove: async () => {
      await cluster.stop("SIGQUIT");
      rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
    },
  };
  await cluster.start();
  return cluster;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
