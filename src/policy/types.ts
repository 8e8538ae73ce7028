/** What policy files say, once read. Everything here is plain data, so that it can be handed to a guard from anywhere. */
import type { Decision } from "../verdict/types.js";

export type Profile = "trust" | "strict" | "observe";
/** Who wrote a file, the strongest first. */
export type LayerKind = "managed" | "user" | "team";

/** One value or several; read files always hold several. */
type Many = readonly string[];

export interface OptionCondition {
  readonly any?: Many;
  readonly all?: Many;
  readonly none?: Many;
  /** For allow: no other than these. */
  readonly only?: Many;
}

export interface PathCondition {
  readonly class?: Many;
  readonly glob?: Many;
}

export interface EffectCondition {
  /** A file act (`delete`), another kind of effect (`send`), or `database:drop`. */
  readonly act?: Many;
  readonly class?: Many;
}

export interface RuleExamples {
  readonly matches?: Many;
  readonly nonMatches?: Many;
}

export interface CustomRule {
  readonly id: string;
  readonly decision: Decision;
  readonly program?: Many;
  readonly verb?: Many;
  readonly options?: OptionCondition;
  readonly operands?: Many;
  readonly paths?: PathCondition;
  readonly effects?: readonly EffectCondition[];
  readonly why?: string;
  readonly instead?: string;
  readonly evenDryRun?: boolean;
  /** For allow: also with raised privileges. */
  readonly elevated?: boolean;
  /** For allow: built-in rules that it takes back; without, only general questions are answered. */
  readonly lifts?: Many;
  readonly examples?: RuleExamples;
}

export interface ToolExamples {
  readonly allowed?: Many;
  readonly asked?: Many;
  readonly denied?: Many;
}

export interface CustomTool {
  readonly names: Many;
  readonly about?: string;
  readonly style?: string;
  readonly options?: string;
  readonly nature?: string;
  readonly verbs?: Readonly<Record<string, string>>;
  readonly verbOptions?: Readonly<Record<string, string>>;
  readonly dryRun?: string;
  readonly help?: string;
  readonly examples?: ToolExamples;
}

export interface PolicyFile {
  readonly profile?: Profile;
  readonly rules?: readonly CustomRule[];
  readonly tools?: readonly CustomTool[];
  readonly production?: Many;
  readonly protectedBranches?: Many;
  readonly disable?: Many;
}

/** Something wrong in a file: where it is, what it is, what to do. */
export interface PolicyProblem {
  /** Keys and positions from the top of the file; empty for the file itself. */
  readonly path: readonly (string | number)[];
  readonly line?: number;
  readonly message: string;
}

/** One policy file, read. What could not be read is left out of `file` and named in `problems`. */
export interface PolicyLayer {
  readonly kind: LayerKind;
  /** The file, for messages. */
  readonly source: string;
  /** Directory that relative patterns start from; absent: the project of the command. */
  readonly base?: string;
  /** Managed and user files always are; a team file only when the person said so. */
  readonly trusted: boolean;
  readonly file: PolicyFile;
  readonly problems: readonly PolicyProblem[];
}

/** One path that a permission covers. */
export interface GrantPath {
  readonly act: string;
  readonly class: string;
  readonly path: string;
  readonly scope: "exact" | "below";
  readonly recursive: boolean;
}

/**
 * What a permission is for: the parsed command, never its first words. Two commands have the same key when
 * the guard has no way to tell that they would do different things.
 */
export interface GrantKey {
  readonly program: string;
  readonly verb: string;
  /** Sorted; with their values: `--context=dev`. */
  readonly options: readonly string[];
  /** Operands that are not paths, in order. */
  readonly operands: readonly string[];
  readonly paths: readonly GrantPath[];
  /** Effects on other things than files, one text each. */
  readonly effects: readonly string[];
  /** Variables set in front, `NAME=value`. */
  readonly assignments: readonly string[];
  /** Directory it runs in. */
  readonly where: string;
  /** `elevated`, the other host, the language of the code around it. */
  readonly site: string;
  /** What it reads from standard input, when that is not nothing. */
  readonly input: string;
}

/**
 * A line of which only the redacted text was kept. It covers a command that is redacted to the same text and stopped by
 * the same rules; so neither the secret nor anything made from it is stored.
 */
export interface PermittedLine {
  readonly text: string;
  /** Ids of the rules that stopped it, sorted. */
  readonly rules: readonly string[];
}

export interface Grant {
  readonly id: string;
  readonly scope: "once" | "session" | "always";
  readonly key: GrantKey;
  /** It is for a whole line, and `key` only says where. */
  readonly line?: PermittedLine;
  /** For `session`. */
  readonly session?: string;
  /** Milliseconds since 1970. */
  readonly expires?: number;
  /** When it was given, for a person. */
  readonly given?: string;
}

/** All that holds for one guard. */
export interface PolicySet {
  readonly layers: readonly PolicyLayer[];
  readonly grants?: readonly Grant[];
  /** Parts that could not be read at all. */
  readonly degraded?: readonly string[];
  /** Milliseconds since 1970, for the expiry of permissions; absent: those that expire do not count. */
  readonly time?: () => number;
  /** Told of each permission that was used for an answer. */
  readonly used?: (grant: Grant) => void;
}
