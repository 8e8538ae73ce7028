/**
 * Every subcommand with its options: what help shows, what is accepted, what shells complete. The
 * code of a subcommand is in the file of its name and is loaded only when it is called.
 */
import { adapters } from "../adapters/registry.generated.js";

export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What its value is called; absent for a switch. */
  readonly value?: string;
  readonly about: string;
  /** Accepted and completed, but only told of in the docs: the page has to fit a screen. */
  readonly isHidden?: boolean;
  /** What may be completed as its value; `directories` and `files` for the file system's. */
  readonly values?: readonly string[] | "directories" | "files";
}

export interface Subcommand {
  readonly name: string;
  readonly about: string;
  readonly usage: readonly string[];
  readonly options: readonly Option[];
  /** Operands that it knows, for completion and suggestions. */
  readonly operands?: readonly string[];
  /** Lines below the options. */
  readonly notes?: readonly string[];
}

const help: Option = { name: "help", short: "h", about: "show this page" };
const json: Option = { name: "json", about: "print JSON" };
const cwd: Option = {
  name: "cwd",
  value: "DIR",
  about: "where the command would run (default: here)",
  values: "directories",
};
const phases: Option = {
  name: "phases",
  value: "LIST",
  about: "use only these heads: allowlist,rules,brain",
  values: ["allowlist", "rules", "brain", "allowlist,rules"],
};
const scope: readonly Option[] = [
  { name: "user", about: "your own settings, for every project (default)" },
  { name: "project", about: "the settings of the project in this directory" },
];
const change: readonly Option[] = [
  ...scope,
  { name: "yes", short: "y", about: "do not ask; needed without a terminal" },
  { name: "dry-run", short: "n", about: "show what would change, and change nothing" },
];
const agents = [...adapters.keys()];
const agentNote = "Agents: cerbash hook --list. Without one: ";

export const subcommands: readonly Subcommand[] = [
  {
    name: "demo",
    about: "see the guard decide on ten commands",
    usage: ["cerbash demo [--json]"],
    options: [json, help],
    notes: ["Nothing is run, and nothing on this machine is looked at."],
  },
  {
    name: "check",
    about: "decide on one command, or on many",
    usage: [
      "cerbash check [options] 'COMMAND'",
      "cerbash check [options] -- PROGRAM ARGUMENT...",
      "cerbash check [options] -              (the command from standard input)",
      "cerbash check --jsonl [options] < in > out",
    ],
    options: [
      json,
      { name: "jsonl", about: 'each line {"id","command","cwd"?}; looks at no file' },
      phases,
      cwd,
      help,
    ],
    notes: [
      "Exit code: 0 allow, 1 ask, 2 deny, 3 error in use. With --jsonl: 0 or 3.",
      'A line of --jsonl that cannot be read is answered by {"id","error"}.',
      "Nothing is ever run.",
    ],
  },
  {
    name: "explain",
    about: "show how a decision comes about",
    usage: [
      "cerbash explain [options] 'COMMAND'",
      "cerbash explain [options] -- PROGRAM ARGUMENT...",
    ],
    options: [json, phases, cwd, help],
    notes: ["Decides from the text alone, without looking at files or git."],
  },
  {
    name: "exec",
    about: "check a command, then run it",
    usage: ["cerbash exec -- PROGRAM ARGUMENT..."],
    options: [help],
    notes: [
      "A question is put to you at the terminal; without one it is refused.",
      "Exit code: the command's own, 126 refused, 127 not found, 3 error in use.",
      "For shell text: cerbash-sh -c 'COMMAND', which takes all of bash's arguments.",
    ],
  },
  {
    name: "mcp",
    about: "a guarded shell for agents that speak MCP",
    usage: ["cerbash mcp"],
    options: [help],
    notes: [
      "Tools on standard input and output: run_command, check_command. A question is",
      "put to you by the client where it can; else it is refused.",
    ],
  },
  {
    name: "ask",
    about: "words in, a command out that the guard has seen",
    usage: ["cerbash ask [options] WORDS...", "cerbash ask --jsonl < in > out"],
    options: [
      json,
      { name: "jsonl", about: 'each line {"id","nl","platform"?}' },
      { name: "count", short: "n", value: "N", about: "show up to N candidates", values: [] },
      {
        name: "platform",
        value: "NAME",
        about: "gnu or bsd tools (default: this machine's)",
        values: ["gnu", "bsd"],
      },
      { name: "explain", about: "also show what it reads and changes" },
      { name: "run", about: "run it: at once if allowed, after a yes if risky" },
      {
        name: "backend",
        value: "LIST",
        about: "embedded (default), corpus, url, gguf; asked in order",
        values: ["embedded", "corpus", "url", "gguf", "embedded,corpus", "embedded,gguf"],
      },
      { name: "corpus", value: "DIR", about: "nl2bash.jsonl, tldr.jsonl", values: "directories" },
      { name: "endpoint", value: "URL", about: "url: OpenAI-compatible, on this machine" },
      { name: "model", value: "NAME", about: "url: which model; gguf: its file", values: "files" },
      {
        name: "adapter",
        value: "FILE",
        about: "gguf: a GGUF LoRA over the model",
        values: "files",
      },
      { name: "samples", value: "N", about: "url, gguf: how many vote (default 3)", values: [] },
      { name: "remote", about: "url: the endpoint may be on another machine" },
      help,
    ],
    notes: [
      "Exit code: 0 a command was found, 1 none, 3 error in use; with --run the",
      "command's own. Without --run nothing is run; a destructive one never is.",
    ],
  },
  {
    name: "scan",
    about: "find the shell in a repository and judge it",
    usage: ["cerbash scan [options] PATH..."],
    options: [
      json,
      { name: "sarif", about: "print SARIF 2.1.0, for code scanning" },
      { name: "quiet", short: "q", about: "print one line an entry, and no summary" },
      {
        name: "fail-on",
        value: "LEVEL",
        about: "exit with 1 from here: deny (default), ask, never",
        values: ["deny", "ask", "never"],
      },
      { name: "baseline", value: "FILE", about: "leave out what it lists", values: "files" },
      { name: "write-baseline", value: "FILE", about: "list what is there now", values: "files" },
      { name: "include", value: "GLOB", about: "only these files (repeatable)", values: [] },
      { name: "exclude", value: "GLOB", about: "not these files (repeatable)", values: [] },
      help,
    ],
    notes: [
      "Exit code: 0 nothing at that level, 1 something, 3 error in use.",
      "In a file: # cerbash-ignore rule.id: reason (on the line or above it).",
      "Nothing is ever run.",
    ],
  },
  {
    name: "policy",
    about: "test, explain and trust policy files; permissions",
    usage: [
      "cerbash policy test [FILE...]      run the examples in policy files",
      "cerbash policy explain [COMMAND]   which files hold, what they say",
      "cerbash policy init [--user]       write a commented file to start from",
      "cerbash policy trust [DIR]         let the project's file allow things",
      "cerbash policy untrust [DIR]",
      "cerbash policy grants [list]       permissions that were given",
      "cerbash policy grants add [options] COMMAND",
      "cerbash policy grants revoke ID...",
      "cerbash policy schema              print the JSON Schema",
    ],
    options: [
      json,
      cwd,
      { name: "user", about: "init: your own file, for every project" },
      {
        name: "scope",
        value: "SCOPE",
        about: "grants add: once (default), session, always",
        values: ["once", "session", "always"],
      },
      { name: "session", value: "ID", about: "grants add: the session it is for" },
      { name: "below", about: "grants add: also for what lies below its paths" },
      { name: "expires", value: "TIME", about: "grants add: 30m, 2h, 7d" },
      help,
    ],
    operands: ["test", "explain", "init", "trust", "untrust", "grants", "schema"],
    notes: [
      "Exit code: 0, 1 something is wrong or was refused, 3 error in use.",
      "trust and grants add ask a person at a terminal.",
    ],
  },
  {
    name: "allow",
    about: "permit what was stopped last (for a person)",
    usage: ["cerbash allow [N] [options]", "cerbash allow --list"],
    options: [
      { name: "list", about: "show what was stopped, with numbers" },
      { name: "session", about: "for the rest of the agent's session, not once" },
      { name: "rule", about: "from now on, for exactly this" },
      { name: "below", about: "also for everything below its paths" },
      { name: "expires", value: "TIME", about: "30m, 2h, 7d (once: 1h)", values: [] },
      json,
      help,
    ],
    notes: [
      "Shows what would be permitted; a person types a word that is shown. Needs a",
      "terminal. Back: cerbash policy grants revoke ID. Exit code: 0, 1 refused, 3.",
    ],
  },
  {
    name: "eval",
    about: "measure the guard on labelled commands, and ask",
    usage: [
      "cerbash eval guard [options] FILE.jsonl...      (- for standard input)",
      "cerbash eval compare [options] A.json B.json   (of guard --json --rows)",
      "cerbash eval compare [options] --policy|--model A B FILE.jsonl...",
      "cerbash eval ask [options] FILE.jsonl...        (- for standard input)",
      "cerbash eval model [options] FILE.gguf|URL FILE.jsonl...",
    ],
    options: [
      json,
      { name: "rows", about: "guard --json: with every row, for compare" },
      { name: "html", value: "FILE", about: "also write one page with plots", values: "files" },
      { name: "wrong", about: "guard: list every row unlike its label" },
      { name: "ask", about: "guard: list all that is asked about" },
      { name: "deny", about: "guard: list all that is denied" },
      {
        name: "by",
        isHidden: true,
        value: "FIELD",
        about: "group by it instead of family, tool",
        values: [],
      },
      { name: "labels", value: "FILE", about: "labels kept apart (data/labels)", values: "files" },
      { name: "policy", value: "FILE", about: "under this policy file", values: "files" },
      {
        name: "model",
        value: "FILE",
        about: "compare: of two models (none: no brain)",
        values: "files",
      },
      phases,
      { name: "max-false-alarms", value: "PERCENT", about: "else exit with 1", values: [] },
      { name: "min-stopped", value: "PERCENT", about: "else exit with 1", values: [] },
      {
        name: "split",
        isHidden: true,
        value: "NAME",
        about: "ask: only the rows of this split by shape",
        values: ["train", "valid", "test"],
      },
      {
        name: "split-by",
        isHidden: true,
        value: "KEY",
        about: "ask: shape (default), command, request",
        values: ["shape", "command", "request"],
      },
      {
        name: "backend",
        isHidden: true,
        value: "LIST",
        about: "ask: embedded,corpus,gguf",
        values: ["embedded", "corpus", "gguf", "embedded,corpus"],
      },
      {
        name: "profile",
        isHidden: true,
        value: "FILE",
        about: "model: write calibration and thresholds",
        values: "files",
      },
      {
        name: "parity",
        isHidden: true,
        value: "FILE",
        about: "model: what the trainer's own stack said",
        values: "files",
      },
      {
        name: "adapter",
        isHidden: true,
        value: "FILE",
        about: "ask, model: a GGUF LoRA",
        values: "files",
      },
      { name: "base", isHidden: true, value: "FILE", about: "model: beside it", values: "files" },
      { name: "api", isHidden: true, value: "KIND", about: "model: kind of server", values: [] },
      { name: "remote", isHidden: true, about: "model: the server may be another machine" },
      { name: "threads", isHidden: true, value: "N", about: "model: threads", values: [] },
      { name: "sure", isHidden: true, value: "P", about: "model: of the cascade", values: [] },
      { name: "deadline", isHidden: true, value: "MS", about: "model: gate of p95", values: [] },
      { name: "limit", isHidden: true, value: "N", about: "ask, model: only so many rows" },
      { name: "no-execution", isHidden: true, about: "ask: compare texts only" },
      help,
    ],
    operands: ["guard", "compare", "ask", "model"],
    notes: [
      'A row: {"command","label"}; also id, source, family, cwd, reason. Bad rows are',
      "counted. Exit code: 0, 1 a limit is not kept, 3 error in use. Nothing is run.",
    ],
  },
  {
    name: "corpus",
    about: "build and look at the data that the brain learns from",
    usage: [
      "cerbash corpus build [options]",
      "cerbash corpus stats|show [options]",
      "cerbash corpus add|label 'COMMAND' LABEL [--reason TEXT]",
      "cerbash corpus fetch [SET …] [options]",
    ],
    options: [
      json,
      { name: "from", value: "DIR", about: "build: the public files", values: "directories" },
      {
        name: "out",
        value: "DIR",
        about: "where the corpus (or the files) is",
        values: "directories",
      },
      { name: "jsonl", value: "FILE", about: "build: more rows (repeatable)", values: "files" },
      { name: "ledger", about: "build: also the commands of your records" },
      { name: "shipped", about: "build: nothing of this machine, so it may be published" },
      { name: "seed", value: "N", about: "build: of the splits (default 1)" },
      {
        name: "safe-share",
        isHidden: true,
        value: "X",
        about: "build: of safe rows (default 0.55), or none",
      },
      {
        name: "generated-share",
        isHidden: true,
        value: "X",
        about: "build: most of generated rows (default 0.3)",
      },
      {
        name: "repeat",
        isHidden: true,
        value: "N",
        about: "build: boundary rows in train (default 5)",
      },
      {
        name: "shellcheck",
        isHidden: true,
        value: "WHEN",
        about: "build: auto (default: where installed) or off",
        values: ["auto", "off"],
      },
      { name: "threads", isHidden: true, value: "N", about: "build: 0 for none" },
      { name: "fresh", isHidden: true, about: "build: forget a build that was interrupted" },
      {
        name: "split",
        isHidden: true,
        value: "NAME",
        about: "show, stats: train, valid or test",
        values: ["train", "valid", "test"],
      },
      { name: "source", value: "NAME", about: "show, stats: of one source" },
      {
        name: "label",
        value: "LABEL",
        about: "show, stats: with this label",
        values: ["safe", "risky", "destructive"],
      },
      { name: "tool", isHidden: true, value: "NAME", about: "show, stats: of one program" },
      { name: "text", value: "TEXT", about: "show, stats: with this text in the command" },
      { name: "limit", isHidden: true, value: "N", about: "show, stats: at most so many" },
      { name: "reason", value: "TEXT", about: "add, label: why" },
      {
        name: "list",
        isHidden: true,
        value: "FILE",
        about: 'fetch: [{"name","url","sha256"}]',
        values: "files",
      },
      {
        name: "repositories",
        isHidden: true,
        value: "FILE",
        about: 'fetch: [{"set","name","url","commit","licence"}] in place of the known ones',
        values: "files",
      },
      { name: "allow-file", isHidden: true, about: "fetch: also from repositories on this disk" },
      help,
    ],
    operands: ["build", "stats", "show", "add", "label", "fetch"],
    notes: ["More options: docs/corpus.md. No command of it is ever run."],
  },
  {
    name: "train",
    about: "train the embedded model on a corpus",
    usage: ["cerbash train --corpus DIR --out FILE [--seed N]"],
    options: [
      {
        name: "corpus",
        value: "DIR",
        about: "what cerbash corpus build has made",
        values: "directories",
      },
      { name: "out", value: "FILE", about: "where the model goes", values: "files" },
      { name: "seed", value: "N", about: "equal seeds make equal models (default: 1)", values: [] },
      {
        name: "data",
        value: "DIR",
        about: "instead of a corpus: the data folder of a clone",
        values: "directories",
      },
      { name: "from", value: "DIR", about: "with --data: public corpora", values: "directories" },
      {
        name: "parity",
        value: "FILE",
        about: "also write 500 inputs with their probabilities",
        values: "files",
      },
      help,
    ],
    notes: [
      "Writes the model, and beside it card (.card.md), manifest (.manifest.json) and",
      "a CycloneDX bill of materials (.cdx.json).",
      "Nothing leaves this machine, and no command is run.",
    ],
  },
  {
    name: "tune",
    about: "tuned language models: from data to a file that runs",
    usage: [
      "cerbash tune plan --target T --framework F --base B --out DIR [options]",
      "cerbash tune doctor DIR             is it fit to train, or to use?",
      "cerbash tune repair DIR|FILE.gguf [--base DIR|FILE.gguf] [options]",
      "cerbash tune convert DIR --out OUT.gguf [--base DIR|FILE.gguf] [options]",
      "cerbash tune rebake BASE.gguf ADAPTER --out OUT.gguf [options]",
      "cerbash tune publish DIR --dry-run [options]   lay out for a hub",
    ],
    options: [
      {
        name: "target",
        value: "NAME",
        about: "plan: what the model is for (guard, ask)",
        values: ["guard", "ask"],
      },
      {
        name: "framework",
        value: "NAME",
        about: "plan: what trains it (axolotl, mlx, trl, unsloth)",
        values: ["axolotl", "mlx", "trl", "unsloth"],
      },
      {
        name: "rows",
        value: "DIR",
        about: "plan: a corpus (cerbash corpus build)",
        values: "directories",
      },
      {
        name: "set",
        value: "NAME=VALUE,...",
        about: "plan: other settings (steps=800,rank=8)",
        values: [],
      },
      {
        name: "base",
        value: "B",
        about: "the model before tuning: a folder, a GGUF, a name",
        values: "files",
      },
      { name: "out", value: "PATH", about: "where the result goes; must be new", values: "files" },
      { name: "dry-run", short: "n", about: "show what would change, and change nothing" },
      {
        name: "gguf",
        isHidden: true,
        value: "FILE",
        about: "publish: the adapter",
        values: "files",
      },
      {
        name: "measures",
        isHidden: true,
        value: "FILE",
        about: "publish: what was measured",
        values: "files",
      },
      {
        name: "forgetting",
        isHidden: true,
        value: "FILE",
        about: "publish: what tune forget --json said",
        values: "files",
      },
      {
        name: "profile",
        isHidden: true,
        value: "FILE",
        about: "publish: what eval model --profile wrote",
        values: "files",
      },
      {
        name: "name",
        isHidden: true,
        value: "N",
        about: "publish: what the model is called",
        values: [],
      },
      {
        name: "norm-offset",
        isHidden: true,
        value: "N",
        about: "repair: how far the norms are shifted (0, 1, 2), instead of finding out",
        values: ["0", "1", "2"],
      },
      {
        name: "type",
        value: "TYPE",
        about: "convert, rebake: q8_0 (default), f16, bf16, f32",
        values: ["q8_0", "f16", "bf16", "f32"],
      },
      {
        name: "llama-cpp",
        isHidden: true,
        value: "DIR",
        about: "convert: where llama.cpp's tools are (default: on the PATH)",
        values: "directories",
      },
      {
        name: "python",
        isHidden: true,
        value: "PROGRAM",
        about: "convert: what runs llama.cpp's converter (default: python3)",
        values: "files",
      },
      json,
      help,
    ],
    operands: ["plan", "doctor", "repair", "convert", "rebake", "forget", "publish"],
    notes: [
      "plan: a folder with data and run.sh; 1 when a check failed. repair mends what",
      "mlx_lm.fuse broke: 1 a dry run found faults, 2 refused. convert makes a GGUF of",
      "an adapter, or (llama.cpp's tools) a model; rebake merges an adapter into one.",
      "Exit code 3: error in use or a broken file. More: docs/tune.md",
    ],
  },
  {
    name: "ledger",
    about: "the record of decisions: read it, verify it, let old days go",
    usage: [
      "cerbash ledger show [--since TIME] [--limit N] [--json]",
      "cerbash ledger verify [--json]      does the chain of seals hold?",
      "cerbash ledger compress [--days N]  files older than N days (default 7)",
      "cerbash ledger purge --before DAY | --days N",
      "cerbash ledger upload [--to ADDRESS]  to the team's database or collector",
    ],
    options: [
      json,
      {
        name: "since",
        value: "TIME",
        about: "show: from then on (7d, 12h, 2026-11-01)",
        values: [],
      },
      { name: "limit", value: "N", about: "show: the last N (default 50)", values: [] },
      { name: "before", value: "DAY", about: "purge: days before it", values: [] },
      { name: "days", value: "N", about: "purge, compress: days that are kept", values: [] },
      { name: "yes", short: "y", about: "purge: do not ask; needed without a terminal" },
      {
        name: "to",
        value: "ADDRESS",
        about: "upload: postgres://USER@HOST/DATABASE, https://COLLECTOR",
        values: [],
      },
      { name: "due", isHidden: true, about: "upload: only when it is time, and quietly" },
      help,
    ],
    operands: ["show", "verify", "compress", "purge", "upload"],
    notes: [
      "Exit code: 0; 1 the chain is broken, you declined, or not all could be sent;",
      "3 error in use. Uploads: docs/team.md.",
    ],
  },
  {
    name: "judge",
    about: "is this guard any good? Figures and evidence from the record",
    usage: [
      "cerbash judge [--since TIME] [--limit N] [--json] [--html FILE]",
      "cerbash judge --serve [--port N]                 (dashboard in a browser)",
      "cerbash judge review [--since TIME] [--limit N]  (label what is in doubt)",
    ],
    options: [
      json,
      { name: "since", value: "TIME", about: "from then on (7d, 12h, 2026-11-01)", values: [] },
      { name: "limit", value: "N", about: "only the last N decisions", values: [] },
      {
        name: "store",
        value: "ADDRESS",
        about: "a database instead: postgres://…, or team (config.json)",
        values: ["team"],
      },
      { name: "html", value: "FILE", about: "also write one page with plots", values: "files" },
      { name: "serve", about: "a page on this machine: live, search, review" },
      { name: "port", value: "N", about: "serve: this port (default: any free one)", values: [] },
      help,
    ],
    operands: ["review"],
    notes: [
      "What the figures mean: docs/judge.md. Nothing leaves this machine. A team's",
      "records: docs/team.md.",
    ],
  },
  {
    name: "distribute",
    about: "signed policies and models for the machines of a team",
    usage: [
      "cerbash distribute keygen --out FILE",
      "cerbash distribute sign DIR --key FILE --name NAME --version N",
      "cerbash distribute verify SOURCE --key KEY [--json]",
      "cerbash distribute fetch [--machine]",
      "cerbash distribute status [--json] [--machine]",
    ],
    options: [
      json,
      {
        name: "out",
        value: "FILE",
        about: "keygen: the private key; FILE.pub the other",
        values: "files",
      },
      {
        name: "key",
        value: "FILE",
        about: "sign: the private key; verify: the public one",
        values: "files",
      },
      { name: "name", value: "NAME", about: "sign: whose it is", values: [] },
      { name: "version", value: "N", about: "sign: higher than any before", values: [] },
      {
        name: "expires",
        value: "DAYS",
        about: "sign: for how long it may be installed (90d)",
        values: [],
      },
      { name: "machine", about: "fetch, status: for all accounts (its owner's directory)" },
      { name: "due", isHidden: true, about: "fetch: only when it is time, and quietly" },
      help,
    ],
    operands: ["keygen", "sign", "verify", "fetch", "status"],
    notes: [
      "SOURCE: a directory, https://…, git+https://…#BRANCH:FOLDER. DIR has a",
      "policy.yaml, a guard.model, or both. See docs/team.md.",
      "Exit code: 0, 1 it is refused, 3 error in use.",
    ],
  },
  {
    name: "export",
    about: "labelled rows for training, from your record",
    usage: ["cerbash export --out FILE [--since TIME] [--json]"],
    options: [
      { name: "out", value: "FILE", about: "where the rows go (JSON lines)", values: "files" },
      { name: "since", value: "TIME", about: "from then on (7d, 12h, 2026-11-01)", values: [] },
      { name: "json", about: "print the balance report as JSON" },
      help,
    ],
    notes: [
      "Your labels (cerbash judge review) outrank all else; what the brain alone thinks",
      "is never a label. Then: cerbash corpus build --jsonl FILE. See docs/judge.md.",
    ],
  },
  {
    name: "replay",
    about: "your own history, decided anew: a policy, a model, now",
    usage: ["cerbash replay [--since TIME] [--policy FILE] [--model FILE] [options]"],
    options: [
      { name: "since", value: "TIME", about: "from then on (7d, 12h, 2026-11-01)", values: [] },
      {
        name: "policy",
        value: "FILE",
        about: "instead of your policies (none: without any)",
        values: "files",
      },
      { name: "model", value: "FILE", about: "instead of the shipped model", values: "files" },
      json,
      { name: "html", value: "FILE", about: "also write one page", values: "files" },
      help,
    ],
    notes: [
      "Without a policy or model: what was recorded beside the guard of now. Decides",
      "from the recorded texts, without looking at files or git. Nothing is run.",
    ],
  },
  {
    name: "retrain",
    about: "a model that learned from your record, if no gate worsens",
    usage: [
      "cerbash retrain [--since TIME] [--dry-run] [--yes] [options]",
      "cerbash retrain --list | --rollback",
    ],
    options: [
      { name: "since", value: "TIME", about: "from then on (7d, 12h, 2026-11-01)", values: [] },
      { name: "dry-run", short: "n", about: "train and measure, and change nothing" },
      { name: "yes", short: "y", about: "do not ask; needed without a terminal" },
      { name: "list", about: "the models that are kept, and which one is in use" },
      { name: "rollback", about: "put what was in use before back" },
      {
        name: "corpus",
        value: "DIR",
        about: "train anew on what corpus build made",
        values: "directories",
      },
      { name: "seed", value: "N", about: "same seed and rows, same model (default 1)", values: [] },
      json,
      help,
    ],
    notes: [
      "Learns from your labels, and from what rules decided and you permitted; never",
      "from the model's own opinion. Exit code 1: not promoted.",
    ],
  },
  {
    name: "import",
    about: "put an agent's own transcripts into the record",
    usage: ["cerbash import claude-code [DIR] [--json]"],
    options: [json, help],
    operands: ["claude-code"],
    notes: [
      "DIR: ~/.claude/projects. Redacted like everything else; what is there already",
      "is not written twice. Nothing is run.",
    ],
  },
  {
    name: "install",
    about: "put the guard in front of the agents' shell",
    usage: ["cerbash install [AGENT...] [options]"],
    options: [
      ...change,
      { name: "approve", about: "also approve safe commands without the agent's prompt" },
      help,
    ],
    operands: agents,
    notes: [
      `${agentNote}all that are on this machine.`,
      "Shows each change before it is made; what was there is kept.",
    ],
  },
  {
    name: "uninstall",
    about: "take the guard away again",
    usage: ["cerbash uninstall [AGENT...] [options]"],
    options: [...change, help],
    operands: agents,
    notes: [`${agentNote}all.`, "What was there before the guard comes back."],
  },
  {
    name: "doctor",
    about: "whether the guard works, and what mends it",
    usage: ["cerbash doctor [AGENT...] [--json]"],
    options: [json, help],
    operands: agents,
    notes: [
      "Starts each installed hook as its agent would, and asks it about a command that",
      "must be stopped and one that must run; neither is run.",
      "Exit code: 0 the guard works, 1 it does not, 3 error in use.",
    ],
  },
  {
    name: "undo",
    about: "bring back what a command deleted or replaced",
    usage: [
      "cerbash undo [list] [--json]",
      "cerbash undo show ID [--json]",
      "cerbash undo restore ID [PATH...] [--force] [--json]",
      "cerbash undo prune [--all]",
    ],
    options: [
      json,
      { name: "force", about: "restore: replace what is there now (which is kept too)" },
      { name: "all", about: "prune: remove every copy" },
      { name: "yes", short: "y", about: "do not ask" },
      help,
    ],
    operands: ["list", "show", "restore", "prune"],
    notes: [
      'Copies are made once "safetyCopy": "on" is in config.json. ID may be: last.',
      "Exit code: 0, 1 something could not be restored, 3 error in use.",
    ],
  },
  {
    name: "status",
    about: "what is installed, and where things are kept",
    usage: ["cerbash status [--json]"],
    options: [json, help],
  },
  {
    name: "hook",
    about: "answer one hook call (for the agent to run)",
    usage: ["cerbash hook AGENT [--approve] < PAYLOAD", "cerbash hook --list"],
    options: [
      { name: "list", about: "print the agents that are known" },
      {
        name: "approve",
        about: "approve safe commands, which skips the agent's prompt",
      },
      help,
    ],
    operands: [...adapters.keys()],
    notes: [
      "Prints the agent's own response; silence leaves the decision to the agent.",
      "What cannot be checked is refused.",
      "CERBASH_DEADLINE_MS (100 to 10000, default 5000) limits the time for an answer.",
    ],
  },
  {
    name: "brain",
    about: "a language model behind the embedded one: on, off, try it",
    usage: [
      "cerbash brain [status] [--json]",
      "cerbash brain use FILE.gguf --profile FILE [--adapter FILE]",
      "cerbash brain use URL --api KIND --model NAME --profile FILE",
      "cerbash brain try 'COMMAND'",
      "cerbash brain off",
    ],
    operands: ["status", "use", "try", "off"],
    options: [
      {
        name: "profile",
        value: "FILE",
        about: "calibration, from cerbash eval model --profile",
        values: "files",
      },
      { name: "adapter", value: "FILE", about: "a GGUF LoRA over the model", values: "files" },
      { name: "threads", value: "N", about: "threads of the model" },
      {
        name: "api",
        value: "KIND",
        about: "kind of server (docs/brains.md); a wrong one lists all",
        values: ["llama-server", "ollama", "vllm", "mlx-lm", "lm-studio", "transformers", "openai"],
      },
      { name: "model", value: "NAME", about: "the model's name at the server" },
      { name: "remote", about: "the server may be another machine and read commands" },
      { name: "deadline", value: "MS", about: "milliseconds for one line (default 400)" },
      { name: "sure", value: "P", about: "asked where the embedded model is below (default 0.9)" },
      { name: "unmeasured", about: "use it without a profile, or with one that says no" },
      json,
      help,
    ],
    notes: ["docs/brains.md. It only ever decides what no rule and no table does."],
  },
  {
    name: "resident",
    about: "the process that answers hooks quickly",
    usage: ["cerbash resident [status] [--json]", "cerbash resident start|stop|serve"],
    options: [json, help],
    operands: ["status", "start", "stop", "serve"],
    notes: [
      "The first hook starts it, and it ends when it is idle. serve stays in the",
      "foreground. Exit code of status: 0 it runs, 1 it does not, 3 error in use.",
    ],
  },
  {
    name: "completion",
    about: "print the completion script for a shell",
    usage: ["cerbash completion SHELL"],
    options: [help],
    operands: ["bash", "zsh", "fish"],
    notes: [
      'bash: eval "$(cerbash completion bash)" in ~/.bashrc',
      'zsh:  eval "$(cerbash completion zsh)" in ~/.zshrc, after compinit',
      "fish: cerbash completion fish > ~/.config/fish/completions/cerbash.fish",
    ],
  },
  {
    name: "help",
    about: "help on a subcommand",
    usage: ["cerbash help [SUBCOMMAND]"],
    options: [help],
  },
  {
    name: "version",
    about: "print the version",
    usage: ["cerbash version"],
    options: [help],
  },
];

export function findSubcommand(name: string): Subcommand | undefined {
  return subcommands.find((subcommand) => subcommand.name === name);
}
