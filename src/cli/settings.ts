/** The person's own settings, `config.json` in the configuration directory. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Limits } from "../undo/types.js";
import { type BrainSettings, brainDefaults, readBrainSettings } from "./brain-settings.js";
import { readTeamSettings, type TeamSettings, teamDefaults } from "./settings-team.js";

export interface Settings {
  readonly claudeCode: {
    /** `approve`: a safe command skips Claude Code's own prompt. `silent` (default): it does not. */
    readonly allow: "silent" | "approve";
  };
  /** `safer`: a denied command with an exact safer form is changed into it, where the agent can. */
  readonly rewrite: "none" | "safer";
  /** A second brain for what the embedded model is unsure of; see docs/brains.md. */
  readonly brain: BrainSettings;
  /** Keeps what a permitted command would delete or replace; see docs/undo.md. */
  readonly safetyCopy: SafetyCopySettings;
  readonly resident: {
    /** Minutes without a call after which the resident process ends. */
    readonly idleMinutes: number;
    /** Loopback port for agents with HTTP hooks; 0: none. */
    readonly httpPort: number;
  };
  readonly ledger: {
    /** `full`: commands are recorded as they were, secrets and all. */
    readonly text: "redacted" | "full";
    /** Days after which records are deleted; null: never. */
    readonly keepDays: number | null;
    /** Days after which files are compressed. */
    readonly compressAfterDays: number;
  };
  /** Where records go besides; see docs/team.md. */
  readonly team: TeamSettings;
}

export interface SafetyCopySettings extends Limits {
  readonly mode: "off" | "on";
  /** When not all could be kept: note it, or also ask a person. */
  readonly incomplete: "record" | "ask";
}

export interface ReadSettings {
  readonly settings: Settings;
  /** Why the file does not count; the defaults, which are the careful ones, hold then. */
  readonly problem?: string;
}

const defaults: Settings = {
  claudeCode: { allow: "silent" },
  rewrite: "none",
  brain: brainDefaults,
  safetyCopy: {
    mode: "off",
    incomplete: "record",
    maxBytes: 256 * 1024 * 1024,
    maxFiles: 20_000,
    timeMs: 1500,
    keepDays: 14,
    maxTotalBytes: 2 * 1024 * 1024 * 1024,
  },
  resident: { idleMinutes: 60, httpPort: 0 },
  ledger: { text: "redacted", keepDays: null, compressAfterDays: 7 },
  team: teamDefaults,
};

/** Smallest and largest value that makes sense. */
const copyLimits: readonly (readonly [keyof Limits, number, number])[] = [
  ["maxBytes", 0, 2 ** 50],
  ["maxFiles", 1, 1_000_000],
  ["timeMs", 50, 4000],
  ["keepDays", 1, 3650],
  ["maxTotalBytes", 0, 2 ** 50],
];

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
    // Most have none, and to read what is not there takes long, for the error that is made.
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return { settings: defaults };
    text = readFileSync(path, "utf8");
  } catch {
    return broken(path, "it cannot be read");
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
  const safetyCopy = readSafetyCopy(at(value, "safetyCopy"));
  if (typeof safetyCopy === "string") return broken(path, safetyCopy);
  const ledger = readLedgerSettings(at(value, "ledger"));
  if (typeof ledger === "string") return broken(path, ledger);
  const team = readTeamSettings(at(value, "team"));
  if (typeof team === "string") return broken(path, team);
  const brain = readBrainSettings(at(value, "brain"));
  if (typeof brain === "string") return broken(path, brain);
  return {
    settings: {
      claudeCode: { allow },
      rewrite,
      brain,
      safetyCopy,
      resident: { idleMinutes, httpPort },
      ledger,
      team,
    },
  };
}

/** `"on"`, `"off"`, or an object with limits; what is wrong, as a text. */
function readSafetyCopy(value: unknown): SafetyCopySettings | string {
  if (value === undefined) return defaults.safetyCopy;
  if (value === "on" || value === "off") return { ...defaults.safetyCopy, mode: value };
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject) return 'safetyCopy is neither "on", "off" nor an object';
  const mode = at(value, "mode") ?? "on";
  if (mode !== "on" && mode !== "off") return 'safetyCopy.mode is neither "on" nor "off"';
  const incomplete = at(value, "incomplete") ?? defaults.safetyCopy.incomplete;
  if (incomplete !== "record" && incomplete !== "ask")
    return 'safetyCopy.incomplete is neither "record" nor "ask"';
  const limits: Record<keyof Limits, number> = { ...defaults.safetyCopy };
  for (const [name, least, most] of copyLimits) {
    const number = at(value, name) ?? defaults.safetyCopy[name];
    if (typeof number !== "number" || !(number >= least && number <= most))
      return `safetyCopy.${name} is not a number from ${least} to ${most}`;
    limits[name] = number;
  }
  return { ...limits, mode, incomplete };
}

/** The settings, or why they do not count. */
function readLedgerSettings(value: unknown): Settings["ledger"] | string {
  const text = at(value, "text") ?? defaults.ledger.text;
  if (text !== "redacted" && text !== "full") return 'ledger.text is neither "redacted" nor "full"';
  const keepDays = at(value, "keepDays") ?? null;
  if (keepDays !== null && !isDays(keepDays))
    return "ledger.keepDays is neither null nor a whole number of days from 1 to 36500";
  const compressAfterDays = at(value, "compressAfterDays") ?? defaults.ledger.compressAfterDays;
  if (!isDays(compressAfterDays))
    return "ledger.compressAfterDays is not a whole number of days from 1 to 36500";
  return { text, keepDays, compressAfterDays };
}

function isDays(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 36_500;
}

function at(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

function broken(path: string, why: string): ReadSettings {
  return { settings: defaults, problem: `${path} is not used: ${why}` };
}
