/**
 * How an agent's hook is put in place, as data: which files, in which form, with which entries. The
 * installer does the work for all agents alike; the pages in docs/agents are made from the same data.
 */

/** How the hook is started; made by the installer for one machine. */
export interface HookStart {
  readonly platform: "posix" | "win32";
  /** `hook AGENT` included, quoted for a POSIX shell, or on Windows for cmd and PowerShell alike. */
  readonly shell: string;
  /** The same without a shell. */
  readonly program: string;
  readonly args: readonly string[];
}

/** Where a file lies. Paths have forward slashes and are relative to the folder that is named. */
export interface SettingsPaths {
  /** Below the person's home directory. */
  readonly user?: string;
  /** An environment variable that names a folder, and the file's path in it; goes before `user`. */
  readonly variable?: { readonly name: string; readonly path: string };
  /** Below the project's folder. */
  readonly project?: string;
  /** The agent reads these only where it runs on Windows; goes before `user` there. */
  readonly windows?: string;
}

/** One item to be added to the list at these keys of a JSON file; missing levels are made. */
export interface JsonEntry {
  readonly list: readonly string[];
  readonly value: object;
}

interface Way {
  /** Names the way where an agent has several; the first is the usual one. */
  readonly id: string;
  readonly paths: SettingsPaths;
}

/** Entries in a JSON file that other things stand in too. */
export interface JsonWay extends Way {
  readonly format: "json";
  /** Members that a new file must have beside the entries. */
  readonly base?: Readonly<Record<string, unknown>>;
  /** The path has a `*`: the entries go into each file that is there. */
  readonly every?: boolean;
  /** The agent reads comments in it. */
  readonly comments?: boolean;
  entries(start: HookStart): readonly JsonEntry[];
}

/** A block at the end of a TOML file that other things stand in too. */
export interface TomlWay extends Way {
  readonly format: "toml";
  /** Whole tables, ending with a line break. The installer puts its own marks around them. */
  block(start: HookStart): string;
}

/** A file that is ours alone. */
export interface FileWay extends Way {
  readonly format: "file";
  readonly executable?: boolean;
  content(start: HookStart): string;
}

export type InstallationWay = JsonWay | TomlWay | FileWay;

/** A setting by which the agent ignores the entries, as `status` and `doctor` look for it. */
export interface HookSwitch {
  readonly format: "json" | "toml";
  /** Where it may stand: below the home, below the project, or for the whole machine. */
  readonly user?: readonly string[];
  readonly project?: readonly string[];
  readonly machine?: Readonly<Partial<Record<"linux" | "darwin" | "win32", string>>>;
  readonly key: readonly string[];
  /** The value that switches them off; in a list it is enough that it is among the items. */
  readonly value: string | boolean;
  /** What it does, after "it". */
  readonly effect: string;
}

/** What a reader of docs/agents wants to know. Each is a sentence or more, without a full stop missing. */
export interface AgentFacts {
  /** Events and tools that are covered. */
  readonly covered: readonly string[];
  readonly notCovered: readonly string[];
  /** How the agent and its model see a denial. */
  readonly deny: string;
  /** Whether a question can be put to the person, and what is done where it cannot. */
  readonly ask: { readonly how: "prompt" | "deny" | "confirm"; readonly text: string };
  /** Whether the host takes a changed command, for the setting `rewrite`. */
  readonly rewrite: string;
  readonly exitCodes: string;
  /** Time limit of the entry in the host, and what the host does when it passes. */
  readonly timeout: string;
  /** When the host lets a command run although the guard gave no answer. */
  readonly failOpen: readonly string[];
  /** On what the page rests: a version, documentation, or nothing checked. */
  readonly basis: string;
}

/** What a hook that was started as the agent starts it gave back. */
export interface ProbeResult {
  readonly stdout: string;
  readonly stderr: string;
  /** Undefined when it did not end by itself. */
  readonly exitCode: number | undefined;
}

/** What the agent would do with a command after its hook answered. */
export type ProbeOutcome = "runs" | "asks" | "stops";

/** How a hook can be tried without the agent. Nothing in it runs the command that is asked about. */
export interface HookProbe {
  /** `sh`, `bash`, the person's `login-shell`; a `program` with arguments; the `file` itself; a `plugin` that is loaded. */
  readonly runs: "sh" | "bash" | "login-shell" | "program" | "file" | "plugin";
  /** Id of the way that holds the gate; default: each. */
  readonly way?: string;
  /** The event under which the gate's entry stands in a JSON file. */
  readonly gate: string;
  /**
   * The payload for one shell command; for a `plugin` the code of a function of the loaded module, the
   * command and the folder, that resolves to `runs` or `stops: REASON`.
   */
  payload(command: string, cwd: string): object;
  readonly call?: string;
  /** What the agent makes of the answer. */
  outcome(result: ProbeResult): ProbeOutcome;
}

export interface HookInstallation {
  /** Name of the adapter. */
  readonly agent: string;
  /** What people call it. */
  readonly title: string;
  /** The agent is there when one of these programs is on the PATH or one of the folders exists. */
  readonly detect: {
    readonly programs: readonly string[];
    /** Below the home directory. */
    readonly folders: readonly string[];
  };
  readonly ways: readonly [InstallationWay, ...InstallationWay[]];
  /** The variable in which the agent tells a hook the project's folder. */
  readonly projectFolder?: string;
  readonly switches?: readonly HookSwitch[];
  readonly probe: HookProbe;
  /** What the person must do after an install, to be printed. */
  readonly afterwards?: string;
  /** What a user of an older version should know. */
  readonly minimumVersion?: string;
  readonly facts: AgentFacts;
}
