/**
 * What is tried with every agent. The commands are fixed, and harmless in the scratch project even where
 * the guard fails: its remote is a folder beside it.
 */
import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { HookInstallation } from "../../src/adapters/installation-types.js";
import { clientScriptPath } from "../../src/resident/client-script.js";
import type { Agent, Outcome } from "./agents.js";
import type { Scratch } from "./scratch.js";

/** A command, and how one sees that it ran. */
export interface Probe {
  readonly command: string;
  readonly file: string;
}

const harmless: Probe = { command: "touch made-by-agent.txt", file: "made-by-agent.txt" };
const denied: Probe = {
  command: "touch denied.txt && git push --force origin main",
  file: "denied.txt",
};
const asked: Probe = { command: "touch asked.txt && git tag -d v0", file: "asked.txt" };

export interface Case {
  readonly name: string;
  /** For the table of results. */
  readonly means: string;
  readonly probe: Probe;
  expected(agent: Agent): Outcome;
  /** What the model must read in place of the command's output. */
  readonly reason?: RegExp;
  /** Changes the scratch home after the install. */
  prepare?(scratch: Scratch, installation: HookInstallation): void;
  /** The guard is not installed, or the person does not trust it. */
  readonly without?: "install" | "trust";
}

/** The client that installed entries start. */
const clientOf = ({ home, env }: Scratch) =>
  clientScriptPath({ home, env, platform: process.platform });

export const cases: readonly Case[] = [
  { name: "allow", means: "an allowed command", probe: harmless, expected: () => "runs" },
  {
    name: "deny",
    means: "a denied command",
    probe: denied,
    expected: () => "stops",
    reason: /DESTRUCTIVE OP BLOCKED/,
  },
  {
    name: "ask",
    means: "a command that a person has to permit; nobody is there",
    probe: asked,
    expected: () => "stops",
    reason: /RISKY OP NEEDS A PERSON/,
  },
  {
    name: "gone",
    means: "an allowed command, after the guard's program was deleted",
    probe: harmless,
    expected: () => "stops",
    prepare: (scratch) => rmSync(clientOf(scratch)),
  },
  {
    name: "late",
    means: "an allowed command, and a guard that refuses only after 30 s",
    probe: harmless,
    expected: ({ host }) => host.late,
    prepare(scratch) {
      const path = clientOf(scratch);
      // Only once, and only for the call itself: other events wait, too.
      writeFileSync(
        path,
        `case $(cat) in *${harmless.file}*) mkdir '${path}.slept' && sleep 30 && echo late >&2 && exit 2;; esac\nexit 0\n`,
      );
      chmodSync(path, 0o700);
    },
  },
  {
    name: "torn",
    means: "an allowed command, after the file that installs the hook was cut in half",
    probe: harmless,
    expected: ({ host }) => host.torn,
    prepare({ home }, { ways: [way] }) {
      const path = join(home, way.paths.user ?? "");
      const text = readFileSync(path, "utf8");
      writeFileSync(path, text.slice(0, text.length / 2));
    },
  },
  {
    name: "untrusted",
    means: "the denied command, before a person trusted the hook",
    probe: denied,
    expected: () => "runs",
    without: "trust",
  },
  {
    name: "without",
    means: "the denied command without a guard: shows that the test can see it run",
    probe: denied,
    expected: () => "runs",
    without: "install",
  },
];
