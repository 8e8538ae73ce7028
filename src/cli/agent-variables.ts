/** Variables that agents set in the shells they run. */
export const agentVariables = [
  "AMP_THREAD_ID",
  "CLAUDECODE",
  "CLINE_ACTIVE",
  "CODEX_SANDBOX",
  "COPILOT_CLI",
  "CURSOR_AGENT",
  "GEMINI_CLI",
  "OPENCODE",
] as const;
