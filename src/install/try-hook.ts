/**
 * Starts an installed hook as its agent would, with a payload on standard input. What the payload asks
 * about is never run: only the hook is.
 */
import { spawn } from "node:child_process";
import type { HookProbe, ProbeOutcome, ProbeResult } from "../adapters/installation-types.js";
import { formOf } from "./changes.js";
import { isObject, isOwnHandler, read } from "./json-entries.js";
import type { Target } from "./targets.js";

/** What an agent starts for its gate. */
export type Gate =
  | { readonly kind: "shell"; readonly text: string }
  | { readonly kind: "program"; readonly program: string; readonly args: readonly string[] }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "plugin"; readonly text: string };

/** The gate in the text of a settings file; undefined when it has none of ours. */
export function gateOf(target: Target, text: string): Gate | undefined {
  const { installation, way, path } = target;
  const { runs, gate, way: only } = installation.probe;
  if (only !== undefined && only !== way.id) return undefined;
  if (runs === "file") return { kind: "file", path };
  if (runs === "plugin") return { kind: "plugin", text };
  if (way.format === "toml") {
    const found = new RegExp(`event = "${gate}"\\s*command = (".*")`).exec(text)?.[1];
    return found === undefined ? undefined : { kind: "shell", text: String(JSON.parse(found)) };
  }
  const value = read(text, way.format === "json" ? formOf(target) : {});
  const handler = handlerIn(value, gate.toLowerCase(), installation.agent, false);
  return handler && gateOfHandler(handler);
}

function gateOfHandler(handler: Readonly<Record<string, unknown>>): Gate | undefined {
  const { command, exec, args } = handler;
  const program = typeof exec === "string" ? exec : command;
  if (typeof program !== "string") return undefined;
  if (!Array.isArray(args)) return { kind: "shell", text: program };
  return { kind: "program", program, args: args.map(String) };
}

/** The first handler of ours below the event's name, or in an object that has it as its trigger. */
function handlerIn(
  value: unknown,
  gate: string,
  agent: string,
  isBelow: boolean,
): Record<string, unknown> | undefined {
  if (isBelow && isObject(value) && isOwnHandler(value, agent)) return value;
  if (typeof value !== "object" || value === null) return undefined;
  const isTrigger = "trigger" in value && String(value.trigger).toLowerCase() === gate;
  for (const [key, inner] of Object.entries(value)) {
    const isInner = isBelow || isTrigger || key.toLowerCase() === gate;
    const found = handlerIn(inner, gate, agent, isInner);
    if (found !== undefined) return found;
  }
  return undefined;
}

export interface TryOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds after which the hook is ended. */
  readonly limit: number;
}

export interface Tried {
  readonly outcome: ProbeOutcome;
  readonly result: ProbeResult;
  readonly ms: number;
}

/** Asks the hook about a command. */
export async function tryCommand(
  gate: Gate,
  probe: HookProbe,
  command: string,
  options: TryOptions,
): Promise<Tried> {
  return tryPayload(gate, probe, JSON.stringify(probe.payload(command, options.cwd)), options);
}

/** The same with any text as the payload. */
export async function tryPayload(
  gate: Gate,
  probe: HookProbe,
  payload: string,
  { env, cwd, limit }: TryOptions,
): Promise<Tried> {
  const [program, args, input] = startOf(gate, probe, payload, env);
  const begun = performance.now();
  const result = await run(program, args, input, { env, cwd, limit });
  return { outcome: probe.outcome(result), result, ms: performance.now() - begun };
}

function startOf(
  gate: Gate,
  { runs, call = "" }: HookProbe,
  payload: string,
  env: TryOptions["env"],
): [string, readonly string[], string] {
  switch (gate.kind) {
    case "shell":
      if (process.platform === "win32") return ["cmd", ["/d", "/s", "/c", gate.text], payload];
      if (runs === "login-shell") return [env.SHELL || "/bin/sh", ["-lc", gate.text], payload];
      return [runs === "bash" ? "bash" : "/bin/sh", ["-c", gate.text], payload];
    case "program":
      return [gate.program, gate.args, payload];
    case "file":
      return [gate.path, [], payload];
    case "plugin": {
      const load = `
        let input = "";
        for await (const chunk of process.stdin) input += chunk;
        const { text, payload } = JSON.parse(input);
        const plugin = await import("data:text/javascript;base64," + Buffer.from(text).toString("base64"));
        process.stdout.write(await (${call})(plugin, JSON.parse(payload)));`;
      const source = JSON.stringify({ text: gate.text, payload });
      return [process.execPath, ["--input-type=module", "--eval", load], source];
    }
  }
}

function run(
  program: string,
  args: readonly string[],
  input: string,
  { env, cwd, limit }: TryOptions,
): Promise<ProbeResult> {
  return new Promise((done) => {
    const child = spawn(program, args, { env, cwd, detached: process.platform !== "win32" });
    let stdout = "";
    let stderr = "";
    const timer = setTimeout(() => {
      try {
        // With what it started: a shell does not pass the signal on.
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      } catch {
        child.kill("SIGKILL");
      }
    }, limit);
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.stdin.on("error", () => {});
    child.on("error", (error) => {
      clearTimeout(timer);
      done({ stdout, stderr: stderr + String(error), exitCode: undefined });
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      done({ stdout, stderr, exitCode: code ?? undefined });
    });
    child.stdin.end(input);
  });
}
