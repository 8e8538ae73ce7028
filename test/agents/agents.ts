/** The agents that can be tried for real: which package, how it is started without a person or a login. */
import type { Dialect } from "./dialects.js";
import { dialects } from "./dialects.js";

/** What an agent is started with, made for one run. */
export interface Start {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments of a run before, which tells the agent about the model. */
  readonly setUp?: readonly string[];
  /** Files that have to be there before the hook is installed, by their path below the home. */
  readonly files?: Readonly<Record<string, object | string>>;
}

export interface Agent {
  /** Name of the adapter, and of the folder in the cache. */
  readonly name: string;
  /** Package and pinned version, as npm takes them. */
  readonly package: string;
  /** The program below `node_modules`; a `.js` or `.mjs` file is run by Node. */
  readonly program: string;
  /** Needs this version of Node, or a later one; npm has it as a package, for where an older one runs. */
  readonly node?: string;
  readonly dialect: Dialect;
  start(url: string): Start;
  /**
   * What the host does where the guard cannot say a word, as observed. `late`: the guard takes longer
   * than the host waits. `torn`: the file that installs the hook is cut in half.
   */
  readonly host: { readonly late: Outcome; readonly torn: Outcome };
  /** The hook needs a person's trust, which this option stands for; without it the hook is skipped. */
  readonly trust?: readonly string[];
  /** A denial ends the run, and neither the model nor the person is told the reason. */
  readonly isMute?: true;
}

/** Whether the command that the model asked for was run; `no start`: the agent gave up before it asked the model. */
export type Outcome = "runs" | "stops" | "no start";

const prompt = "Take the next step.";
const key = "made-up";
const { platform, arch } = process;
const target = `${platform}-${arch}`;
const rustTarget = `${{ x64: "x86_64", arm64: "aarch64" }[arch as string] ?? arch}-${
  { linux: "unknown-linux-musl", darwin: "apple-darwin" }[platform as string] ?? platform
}`;

export const agents: readonly Agent[] = [
  {
    name: "claude-code",
    package: "@anthropic-ai/claude-code@2.1.330",
    program: `@anthropic-ai/claude-code-${target}/claude`,
    dialect: dialects.anthropic,
    start: (url) => ({
      args: ["-p", prompt, "--dangerously-skip-permissions", "--model", "claude-sonnet-4-5"],
      env: {
        ANTHROPIC_BASE_URL: url,
        ANTHROPIC_API_KEY: key,
        CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
        DISABLE_AUTOUPDATER: "1",
        DISABLE_TELEMETRY: "1",
        // Without it the option above is refused to root.
        IS_SANDBOX: "1",
      },
    }),
    host: { late: "stops", torn: "runs" },
  },
  {
    name: "codex",
    package: "@openai/codex@0.169.0",
    program: `@openai/codex-${target}/vendor/${rustTarget}/bin/codex`,
    dialect: dialects.openaiResponses,
    start: (url) => ({
      args: [
        "exec",
        "--dangerously-bypass-approvals-and-sandbox",
        ...[
          'model_provider="mock"',
          'model="mock"',
          "check_for_update_on_startup=false",
          "analytics.enabled=false",
          `model_providers.mock={name="mock", base_url="${url}/v1", env_key="MOCK_KEY", wire_api="responses", request_max_retries=0, stream_max_retries=0}`,
        ].flatMap((setting) => ["-c", setting]),
        prompt,
      ],
      env: { MOCK_KEY: key },
    }),
    trust: ["--dangerously-bypass-hook-trust"],
    host: { late: "runs", torn: "runs" },
  },
  {
    name: "opencode",
    package: "opencode-ai@1.18.33",
    program: `opencode-${target}/bin/opencode`,
    dialect: dialects.openaiChat,
    start: (url) => ({
      args: ["run", "--model", "mock/mock", prompt],
      env: {
        OPENCODE_DISABLE_AUTOUPDATE: "1",
        OPENCODE_DISABLE_MODELS_FETCH: "1",
        OPENCODE_DISABLE_LSP_DOWNLOAD: "1",
        OPENCODE_DISABLE_SHARE: "1",
        // It installs a package beside its settings; without a network npm would wait and try again.
        npm_config_offline: "true",
      },
      files: {
        ".config/opencode/opencode.json": {
          autoupdate: false,
          share: "disabled",
          model: "mock/mock",
          small_model: "mock/mock",
          enabled_providers: ["mock"],
          provider: {
            mock: {
              npm: "@ai-sdk/openai-compatible",
              name: "mock",
              options: { baseURL: `${url}/v1`, apiKey: key },
              models: { mock: { name: "mock", limit: { context: 100_000, output: 1000 } } },
            },
          },
        },
      },
    }),
    host: { late: "stops", torn: "runs" },
  },
  {
    name: "gemini-cli",
    package: "@google/gemini-cli@0.61.0",
    program: "@google/gemini-cli/bundle/gemini.js",
    dialect: dialects.gemini,
    start: (url) => ({
      args: ["--prompt", prompt, "--yolo", "--skip-trust", "--model", "gemini-2.5-flash"],
      env: { GEMINI_API_KEY: key, GOOGLE_GEMINI_BASE_URL: url },
      files: {
        ".gemini/settings.json": {
          security: { auth: { selectedType: "gemini-api-key" } },
          general: { enableAutoUpdate: false, disableAutoUpdate: true },
          privacy: { usageStatisticsEnabled: false },
        },
      },
    }),
    host: { late: "runs", torn: "no start" },
  },
  {
    name: "copilot-cli",
    package: "@github/copilot@1.0.102",
    program: `@github/copilot-${target}/copilot`,
    dialect: dialects.openaiChat,
    start: (url) => ({
      args: ["--prompt", prompt, "--allow-all-tools", "--no-color"],
      env: {
        COPILOT_OFFLINE: "true",
        COPILOT_AUTO_UPDATE: "false",
        COPILOT_PROVIDER_BASE_URL: `${url}/v1`,
        COPILOT_PROVIDER_API_KEY: key,
        COPILOT_MODEL: "gpt-4.1",
      },
    }),
    host: { late: "runs", torn: "runs" },
  },
  {
    name: "pi",
    package: "@earendil-works/pi-coding-agent@0.74.2",
    program: "@earendil-works/pi-coding-agent/dist/cli.js",
    dialect: dialects.openaiChat,
    start: (url) => ({
      args: ["--print", "--provider", "mock", "--model", "mock", prompt],
      env: { PI_OFFLINE: "1", PI_TELEMETRY: "0", PI_SKIP_VERSION_CHECK: "1" },
      files: {
        ".pi/agent/models.json": {
          providers: {
            mock: {
              baseUrl: `${url}/v1`,
              api: "openai-completions",
              apiKey: key,
              models: [{ id: "mock" }],
            },
          },
        },
      },
    }),
    host: { late: "stops", torn: "no start" },
  },
  {
    name: "cline",
    package: "cline@3.0.65",
    program: `@cline/cli-${target}/bin/cline`,
    dialect: dialects.openaiChat,
    start: (url) => ({
      setUp: ["auth", "-p", "openai-compatible", "-k", key, "-m", "mock", "-b", `${url}/v1`],
      args: ["-P", "openai-compatible", "-k", key, "-m", "mock", "--retries", "1", prompt],
      env: { CLINE_TELEMETRY_DISABLED: "1" },
    }),
    host: { late: "stops", torn: "runs" },
    isMute: true,
  },
  {
    name: "kimi-code",
    package: "@moonshot-ai/kimi-code@2.1.0",
    program: "@moonshot-ai/kimi-code/dist/main.mjs",
    node: "22.19.0",
    dialect: dialects.openaiChat,
    start: (url) => ({
      args: ["-p", prompt],
      env: { KIMI_DISABLE_TELEMETRY: "1" },
      files: {
        ".kimi-code/config.toml": [
          'default_model = "mock"',
          "[providers.mock]",
          'type = "openai"',
          `base_url = "${url}/v1"`,
          `api_key = "${key}"`,
          "[models.mock]",
          'provider = "mock"',
          'model = "mock"',
          "max_context_size = 100000",
          "",
        ].join("\n"),
      },
    }),
    host: { late: "runs", torn: "no start" },
  },
];

/** Agents with an adapter that could not be tried this way, and why; each was started once to see. */
export const untried: readonly { readonly name: string; readonly reason: string }[] = [
  {
    name: "factory-droid",
    reason:
      "droid@0.215.0 exec with a model of one's own and no network ends with `Exec failed` before it asks the model",
  },
  {
    name: "amp",
    reason: "the program of @sourcegraph/amp comes by an install script, which is not run here",
  },
];
