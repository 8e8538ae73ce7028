/** The thin client for one installation, from its templates `client.bash` and `client.sh`, which become one script. */
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makePrivateDirectory } from "../ledger/directory.js";
import { directories, type Machine } from "../ledger/paths.js";
import { NODE_FLAGS } from "./node-flags.js";
import { pipesName, SLOTS } from "./pipes-name.js";
import { PROTOCOL, VARIABLES } from "./protocol.js";

export interface ClientProgram {
  /** Absolute path of Node, so that the hook does not depend on PATH. */
  readonly node: string;
  /** Absolute path of the command line program. */
  readonly cli: string;
  /** Flags that Node needs for it, as when it runs from source. */
  readonly nodeFlags?: readonly string[];
}

/** Where the client of this user is. It takes `hook AGENT`, like the program that it stands for. */
export function clientScriptPath(machine: Machine): string {
  return join(directories(machine).state, "bin", "cerbash");
}

/** The text of the script. The same for the same program, whatever the machine. */
export function clientScript({ node, cli, nodeFlags = [] }: ClientProgram): string {
  const flags = [...NODE_FLAGS, ...nodeFlags].map(quote).join(" ");
  const values = new Map([
    ["NODE", quote(node)],
    ["CLI", quote(cli)],
    ["PROTOCOL", PROTOCOL],
    ["PIPES", pipesName(cli)],
    ["SLOTS", String(SLOTS)],
    ["FLAGS", flags],
    ["OWN_FLAGS", nodeFlags.map(quote).join(" ")],
    ["FORMATS", "%s\\0".repeat(VARIABLES.length)],
    // Set to nothing is not the same as not set.
    ["VARIABLES", VARIABLES.map((name) => `"\${${name}+=$${name}}"`).join(" ")],
  ]);
  const script = template("client.bash").replace("@OTHER_SHELL@", () =>
    template("client.sh").trimEnd(),
  );
  return script.replace(/@([A-Z_]+)@/g, (whole, name: string) => values.get(name) ?? whole);
}

/** Writes the script in one step: a hook may be running it. */
export function writeClientScript(machine: Machine, program: ClientProgram): string {
  const path = clientScriptPath(machine);
  const fresh = `${path}.${process.pid}`;
  makePrivateDirectory(dirname(path));
  try {
    writeFileSync(fresh, clientScript(program), { mode: 0o700 });
    chmodSync(fresh, 0o700);
    renameSync(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
  return path;
}

/**
 * Brings the script of this user up to date when it is that of the same installation, which may have been
 * updated since. Another copy's, and what a person made of it, stay.
 */
export function refreshClientScript(machine: Machine, cli: string): void {
  const path = clientScriptPath(machine);
  if (!existsSync(path)) return;
  const text = readFileSync(path, "utf8");
  const [node, named] = ["node", "cli"].map(
    (name) => new RegExp(`^ *${name}='([^']*)'$`, "m").exec(text)?.[1],
  );
  if (node === undefined || named !== cli || text === clientScript({ node, cli })) return;
  writeClientScript(machine, { node, cli });
}

/** Beside the source, or one or two folders above the chunk that this is built into. */
function template(name: string): string {
  const places = ["./", "../", "../../"].map((way) => new URL(`${way}${name}`, import.meta.url));
  const place = places.find((url) => existsSync(url));
  if (place === undefined) throw new Error(`${name} is missing; install cerbash again`);
  return readFileSync(place, "utf8");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
