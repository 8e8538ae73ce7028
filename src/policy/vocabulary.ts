/**
 * The words of a policy file: one table, from which files are checked and the JSON Schema is made.
 */

export type Field =
  | {
      readonly kind: "text";
      readonly about: string;
      readonly values?: readonly string[];
      readonly pattern?: RegExp;
      readonly longest?: number;
    }
  | { readonly kind: "switch"; readonly about: string }
  /** A list; `single`: one value may stand alone. */
  | {
      readonly kind: "list";
      readonly about: string;
      readonly of: Field;
      readonly single?: boolean;
      readonly most?: number;
    }
  | {
      readonly kind: "object";
      readonly about: string;
      readonly fields: Readonly<Record<string, Field>>;
      readonly required?: readonly string[];
      /** Other spellings of a field, `programs` for `program`. */
      readonly aliases?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: "map";
      readonly about: string;
      readonly keys?: readonly string[];
      readonly of: Field;
    };

export const profiles = ["trust", "strict", "observe"] as const;

export const natures = [
  "read",
  "text",
  "build",
  "create",
  "update",
  "install",
  "lifecycle",
  "sync",
  "run",
  "delete",
  "deploy",
  "publish",
  "access",
  "secret",
  "admin",
  "remote-change",
  "destroy",
] as const;

export const targetClasses = [
  "null",
  "temp",
  "temp-root",
  "build",
  "cache",
  "created",
  "project",
  "project-root",
  "vcs",
  "unknown-relative",
  "unknown",
  "outside",
  "parent",
  "home",
  "home-root",
  "system",
  "root",
  "device",
  "remote",
] as const;

export const fileActs = [
  "read",
  "list",
  "stat",
  "create",
  "overwrite",
  "append",
  "truncate",
  "delete",
  "move-away",
  "link",
  "mode",
  "owner",
  "extract",
  "sync-delete",
  "raw-write",
  "format",
  "mount",
  "unmount",
] as const;

/** Effects on other things than files; an act of theirs may follow a colon (`database:drop`). */
export const otherEffects = [
  "run",
  "send",
  "fetch",
  "listen",
  "database",
  "process",
  "secret",
  "inject",
] as const;

const optionStyles = ["gnu", "posix", "single-dash", "key-value", "none"] as const;

const text = (about: string, longest = 1000): Field => ({ kind: "text", about, longest });
const names = (about: string, most = 200): Field => ({
  kind: "list",
  about,
  of: { kind: "text", about: "one of them", longest: 500 },
  single: true,
  most,
});
const choices = (about: string, values: readonly string[]): Field => ({
  kind: "list",
  about,
  of: { kind: "text", about: "one of them", values },
  single: true,
});
const commands = (about: string): Field => ({
  kind: "list",
  about,
  of: { kind: "text", about: "a command, as it would be run", longest: 2000 },
  most: 200,
});

const act: Field = {
  kind: "list",
  about: `What it does: an act on files (${fileActs.join(", ")}), another effect (${otherEffects.join(", ")}), or one of its acts (database:drop).`,
  of: {
    kind: "text",
    about: "one act",
    pattern: new RegExp(`^(?:${fileActs.join("|")}|(?:${otherEffects.join("|")})(?::[a-z-]+)?)$`),
  },
  single: true,
};
const classes = choices("What kind of place the path is.", targetClasses);

const rule: Field = {
  kind: "object",
  about:
    "A rule of your own. It reads the parsed command, never its text; all conditions must hold.",
  required: ["id", "decision"],
  aliases: { programs: "program", verbs: "verb" },
  fields: {
    id: {
      kind: "text",
      about: "Its name, in small letters with hyphens; shown as policy.<layer>.<id>.",
      pattern: /^[a-z][a-z0-9-]*$/,
      longest: 60,
    },
    decision: { kind: "text", about: "What it answers.", values: ["allow", "ask", "deny"] },
    program: names("Programs it is about, by name."),
    verb: names("Sub-commands: `push`, `remote add`, `* delete-*`."),
    options: {
      kind: "object",
      about: "Options by any of their spellings; `--context=prod` asks for the value too.",
      fields: {
        any: names("At least one of these is given."),
        all: names("All of these are given."),
        none: names("None of these is given."),
        only: names(
          "For allow: no other than these is given, by the long spelling or as written; an empty list: none at all.",
        ),
      },
    },
    operands: names(
      "Patterns of operands (`*` stays within a path component, `**` does not). One must fit; for allow every one.",
    ),
    paths: {
      kind: "object",
      about: "Paths that it touches. One must fit; for allow every one.",
      fields: { class: classes, glob: names("Patterns from the project's top, `/` or `~/`.") },
    },
    effects: {
      kind: "list",
      about: "What it does. One must fit; for allow every change must.",
      of: { kind: "object", about: "one kind of effect", fields: { act, class: classes } },
      most: 50,
    },
    why: text("One clause, present tense: why it is stopped. Needed for ask and deny.", 300),
    instead: text("A safer way, shown to the agent.", 300),
    evenDryRun: { kind: "switch", about: "Also when the tool says that it is a dry run." },
    elevated: { kind: "switch", about: "For allow: also with raised privileges (sudo)." },
    lifts: names(
      "For allow: ids of built-in rules that this takes back. Without it an allow rule answers questions about what the sub-command does, and about its paths.",
    ),
    examples: {
      kind: "object",
      about: "Checked when the file is loaded. Needed for allow, of both kinds.",
      fields: {
        matches: commands("The rule is about each of these."),
        nonMatches: commands("The rule is about none of these."),
      },
    },
  },
};

const tool: Field = {
  kind: "object",
  about: "A tool that the built-in tables do not know.",
  required: ["names"],
  fields: {
    names: names("Names it is called by."),
    about: text("What it is for."),
    style: { kind: "text", about: "How it reads its options.", values: optionStyles },
    options: text("Option grammar: `-f --force; -o --output=` (see docs/policy.md).", 10_000),
    nature: {
      kind: "text",
      about: "What it does, when it has no sub-commands or is called without one.",
      values: natures,
    },
    verbs: {
      kind: "map",
      about: "Sub-commands by what they do: `read: list, get *`.",
      keys: natures,
      of: text("Sub-commands, comma separated.", 10_000),
    },
    verbOptions: {
      kind: "map",
      about: "Option grammar of single sub-commands.",
      of: text("Option grammar.", 10_000),
    },
    dryRun: text("Options with which it changes nothing."),
    help: text("Options that only print help."),
    examples: {
      kind: "object",
      about: "Checked when the file is loaded.",
      fields: {
        allowed: commands("The guard allows each of these."),
        asked: commands("The guard asks about each of these, or is stricter."),
        denied: commands("The guard denies each of these."),
      },
    },
  },
};

export const policyFields: Field & { readonly kind: "object" } = {
  kind: "object",
  about: "A policy of cerbash. See docs/policy.md.",
  fields: {
    profile: {
      kind: "text",
      about:
        "trust (default): what is not known to be harmful is allowed. strict: programs that are not known, installs and deployments are asked about. observe: everything is allowed, and the answer says what would have been decided.",
      values: profiles,
    },
    rules: { kind: "list", about: "Rules of your own.", of: rule, most: 500 },
    tools: { kind: "list", about: "Tools of your own.", of: tool, most: 200 },
    production: {
      kind: "list",
      about: "More names that mean production; `*` stands for anything.",
      of: {
        kind: "text",
        about: "a name",
        pattern: /^[\w.*@:/-]*[A-Za-z0-9][\w.*@:/-]*$/,
        longest: 100,
      },
      single: true,
      most: 100,
    },
    protectedBranches: {
      kind: "list",
      about: "More branches that must not be rewritten; `*` stands for anything.",
      of: { kind: "text", about: "a branch", pattern: /^[^\s~^:?[\\]+$/, longest: 200 },
      single: true,
      most: 100,
    },
    disable: {
      kind: "list",
      about: "Ids of built-in rules that shall not apply.",
      of: { kind: "text", about: "an id", pattern: /^[a-z0-9-]+(?:\.[a-z0-9-]+){2}$/ },
      single: true,
      most: 200,
    },
  },
};
