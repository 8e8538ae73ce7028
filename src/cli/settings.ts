/** The person's own settings, `config.json` in the configuration directory. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Settings {
  readonly claudeCode: {
    /** `approve`: a safe command skips Claude Code's own prompt. `silent` (default): it does not. */
    readonly allow: "silent" | "approve";
  };
  /** `safer`: a denied command with an exact safer form is changed into it, where the agent can. */
  readonly rewrite: "none" | "safer";
  readonly resident: {
    /** Minutes without a call after which the resident process ends. */
    readonly idleMinutes: number;
    /** Loopback port for agents with HTTP hooks; 0: none. */
    readonly httpPort: number;
  };
}

export interface ReadSettings {
  readonly settings: Settings;
  /** Why the file does not count; the defaults, which are the careful ones, hold then. */
  readonly problem?: string;
}

const defaults: Settings = {
  claudeCode: { allow: "silent" },
  rewrite: "none",
  resident: { idleMinutes: 60, httpPort: 0 },
};

export function settingsPath(configDirectory: string): string {
  return join(configDirectory, "config.json");
}

/**
 * Only the person's own file counts: one in the project could come with the project, or be written
 * by the agent.
 */
export function readSettings(configDirectory: string): ReadSettings {
  const path = settingsPath(configDirectory);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isAbsent ? { settings: defaults } : broken(path, "it cannot be read");
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken(path, "it is not JSON");
  }
  const allow = at(at(value, "claudeCode"), "allow") ?? defaults.claudeCode.allow;
  if (allow !== "silent" && allow !== "approve") {
    return broken(path, 'claudeCode.allow is neither "silent" nor "approve"');
  }
  const rewrite = at(value, "rewrite") ?? defaults.rewrite;
  if (rewrite !== "none" && rewrite !== "safer") {
    return broken(path, 'rewrite is neither "none" nor "safer"');
  }
  const idleMinutes = at(at(value, "resident"), "idleMinutes") ?? defaults.resident.idleMinutes;
  if (typeof idleMinutes !== "number" || !(idleMinutes > 0 && idleMinutes <= 10_080)) {
    return broken(path, "resident.idleMinutes is not a number above 0, up to 10080");
  }
  const httpPort = at(at(value, "resident"), "httpPort") ?? defaults.resident.httpPort;
  const isPort = typeof httpPort === "number" && Number.isInteger(httpPort);
  if (!isPort || (httpPort !== 0 && (httpPort < 1024 || httpPort > 65_535))) {
    return broken(path, "resident.httpPort is neither 0 nor a port from 1024 to 65535");
  }
  return { settings: { claudeCode: { allow }, rewrite, resident: { idleMinutes, httpPort } } };
}

function at(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

function broken(path: string, why: string): ReadSettings {
  return { settings: defaults, problem: `${path} is not used: ${why}` };
}
