/** What the server says about itself and its tools. */

/** The newest first; a client that asks for another one gets the newest. */
export const PROTOCOLS = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"] as const;

export const DEFAULT_TIMEOUT = 120_000;
export const MAX_TIMEOUT = 3_600_000;

const command = { type: "string", description: "Shell text, as for bash -c" } as const;
const cwd = {
  type: "string",
  description: "Working directory; default: where the server was started",
} as const;

export const tools = [
  {
    name: "run_command",
    title: "Run a shell command",
    description:
      "Runs a shell command with bash after cerbash has checked it. A dangerous one is not run; the answer then says why and what to do instead. A risky one is run only when a person permits it.",
    inputSchema: {
      type: "object",
      properties: {
        command,
        cwd,
        timeout_ms: {
          type: "integer",
          minimum: 1,
          maximum: MAX_TIMEOUT,
          description: `Milliseconds after which it is ended; default ${DEFAULT_TIMEOUT}`,
        },
      },
      required: ["command"],
      additionalProperties: false,
    },
    annotations: { readOnlyHint: false, destructiveHint: true, openWorldHint: true },
  },
  {
    name: "check_command",
    title: "Check a shell command",
    description:
      "Says whether cerbash would allow, ask about or deny a shell command, and why. Nothing is run.",
    inputSchema: {
      type: "object",
      properties: { command, cwd },
      required: ["command"],
      additionalProperties: false,
    },
    annotations: { readOnlyHint: true, destructiveHint: false, openWorldHint: false },
  },
] as const;

export const instructions =
  "Use run_command for every shell command. What it refuses must not be tried another way: follow the reason it gives, or tell the user.";
