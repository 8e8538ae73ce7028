/** Command line agents, and cerbash itself. */
import type { PlannedCommand } from "../../effects/plan.js";
import { defineTool } from "../../tools/define.js";
import { parseInvocation } from "../../tools/options.js";
import type { Invocation } from "../../tools/types.js";
import { commandRule } from "../types.js";
import { behindDashes, plain } from "./lib/tool.js";

/** Options that take the question away from the person, whatever the agent. */
const UNASKED = [
  "--dangerously-skip-permissions",
  "--allow-dangerously-skip-permissions",
  "--yolo",
  "--dangerously-bypass-approvals-and-sandbox",
  "--dangerously-bypass-hook-trust",
  "--allow-all-tools",
  "--allow-all-paths",
  "--allow-all",
  "--dangerously-allow-all",
  "--yes-always",
  "--auto-approve",
  "--auto-approve-all",
  "--trust-all-tools",
  "--no-sandbox",
  "--unsafe",
] as const;

/** Spellings that switch every wall and question off, as their names say. */
function unbounded(i: Invocation): boolean {
  if (
    i.has(
      "--dangerously-skip-permissions",
      "--yolo",
      "--dangerously-bypass-approvals-and-sandbox",
      "--dangerously-allow-all",
    )
  )
    return true;
  const mode = (i.value("--permission-mode") ?? i.value("--approval-mode"))?.text;
  return mode === "bypassPermissions" || mode === "yolo" || fullAccess(i);
}

/** Codex without its sandbox. */
function fullAccess(i: Invocation): boolean {
  return (
    i.value("--sandbox")?.text === "danger-full-access" ||
    i.values("--config").some((word) => /sandbox_mode\s*=\s*"?danger-full-access/.test(word.text))
  );
}

/** It works inside a container or machine of its own, which is the wall. */
function isWalled(i: Invocation): boolean {
  const kind = i.command.site.remote?.kind;
  return kind === "container" || kind === "vm";
}

function unasked(i: Invocation): boolean {
  if (UNASKED.some((option) => i.has(option))) return true;
  const mode = (
    i.value("--permission-mode") ??
    i.value("--approval-mode") ??
    i.value("--ask-for-approval")
  )?.text;
  if (mode === "bypassPermissions" || mode === "yolo") return true;
  if (i.value("--sandbox")?.text === "danger-full-access") return true;
  if (/^(?:cursor-agent|agent)$/.test(i.program) && i.has("-f", "--force")) return true;
  return i
    .values("--config")
    .some((word) =>
      /(?:sandbox_mode\s*=\s*"?danger-full-access|approval_policy\s*=\s*"?never)/.test(word.text),
    );
}

const HOOKS_OFF = /disableAllHooks["']?\s*:\s*true|"?hooks"?\s*:\s*(?:\{\s*\}|null)/;

/** Settings that switch the hooks, and so the guard, off. */
function withoutHooks(i: Invocation): boolean {
  return (
    i.has("--no-hooks", "--disable-hooks", "--bare", "--safe-mode") ||
    [...i.values("--settings"), ...i.values("--config"), ...i.values("-c")].some(
      (word) =>
        HOOKS_OFF.test(word.text) || /features\.(?:codex_)?hooks\s*=\s*false/.test(word.text),
    ) ||
    i.values("--disable").some((word) => /hooks/.test(word.text))
  );
}

const agents = defineTool({
  names: [
    "claude",
    "codex",
    "gemini",
    "opencode",
    "aider",
    "cursor-agent",
    "agent",
    "amp",
    "crush",
    "droid",
    "kilo",
    "kilocode",
    "qwen",
    "kimi",
    "cline",
    "auggie",
    "kiro-cli",
    "plandex",
    "pi",
    "openhands",
    "mentat",
    "gptme",
    "sgpt",
    "llm",
    "cn",
    "rovodev",
    "letta",
    "jules",
    "devin",
    "trae-cli",
    "grok",
    "mods",
    "aichat",
    "tgpt",
    "codebuff",
    "interpreter",
  ],
  about: "runs an agent that runs commands itself",
  nature: "build",
  help: "-h",
  options: `-p --print=?; --permission-mode=; --approval-mode=; --ask-for-approval=; --sandbox=; --settings=; --config=; --disable=; --enable=; --model=; --output-format=; --input-format=; --allowedTools=; --allowed-tools=; --disallowedTools=
    --mcp-config=; --add-dir=; --system-prompt=; --append-system-prompt=; --session-id=; --resume=?; -r=?; --continue; --max-turns=; --message=; --file=; --read=; --edit-format=; --profile=; --cd=; -C=; --image=; -i=; --prompt=; --agent=; --agents=
    --fallback-model=; --verbose; --debug=?; --json-schema=; --setting-sources=; --plugin-dir=; --worktree=?; --bare; --safe-mode; --tools=; -m=; -f --force; --dangerously-skip-permissions; --yolo; -y --yolo; --full-auto; --api-key=; -h; -c=?; -s=; -a=; -o=; -u`,
  rules: [
    {
      id: "agent-unasked",
      when: unasked,
      decision: "ask",
      why: "starts an agent that runs commands without asking",
      instead: "let it ask as usual, such as `claude -p 'review the diff'`",
      attack: ["T1059"],
      asi: ["ASI03", "ASI10"],
      matches: [
        "claude --dangerously-skip-permissions -p 'fix it'",
        "codex --yolo 'fix it'",
        "gemini --yolo -p 'fix it'",
        "codex exec --dangerously-bypass-approvals-and-sandbox 'fix it'",
        "claude --permission-mode bypassPermissions",
        "aider --yes-always --message 'fix it'",
        "codex --sandbox danger-full-access 'fix it'",
      ],
      nonMatches: [
        "claude -p 'review the diff'",
        "codex exec 'fix it'",
        "claude --permission-mode plan",
        "codex --sandbox workspace-write 'fix it'",
        "claude -p 'explain --yolo'",
      ],
      evasions: [
        "npx -y @anthropic-ai/claude-code --dangerously-skip-permissions -p 'fix it'",
        "nohup claude -p 'fix it' --dangerously-skip-permissions &",
      ],
    },
    {
      id: "agent-unbounded",
      when: (i) => unbounded(i) && !isWalled(i),
      decision: "deny",
      why: "starts an agent that may run anything here, with its questions and its sandbox off",
      instead: "let it ask as usual, such as `claude -p 'review the diff'`",
      attack: ["T1059", "T1685"],
      asi: ["ASI03", "ASI10"],
      matches: [
        "claude --dangerously-skip-permissions -p 'clean up'",
        "codex exec --dangerously-bypass-approvals-and-sandbox 'fix it'",
        "codex --sandbox danger-full-access 'fix it'",
        "gemini --yolo -p 'fix it'",
        "claude --permission-mode bypassPermissions",
      ],
      nonMatches: [
        "claude -p 'review the diff'",
        "aider --yes-always --message 'fix it'",
        "codex --sandbox workspace-write 'fix it'",
        "docker run --rm agent:1 claude --dangerously-skip-permissions -p 'fix it'",
      ],
      evasions: [
        "npx -y @anthropic-ai/claude-code --dangerously-skip-permissions -p 'fix it'",
        "nohup claude -p 'fix it' --dangerously-skip-permissions &",
      ],
    },
    {
      id: "agent-without-hooks",
      when: withoutHooks,
      decision: "deny",
      why: "starts an agent with its hooks, and so this guard, switched off",
      instead: "start it as usual, such as `claude -p 'review the diff'`",
      attack: ["T1685"],
      asi: ["ASI10"],
      matches: [
        "claude --settings '{\"disableAllHooks\":true}' -p x",
        "codex --config features.codex_hooks=false x",
        "claude --settings '{ \"disableAllHooks\": true }'",
      ],
      nonMatches: ["claude --settings settings.json -p x", "codex --config model=o3 x"],
    },
    {
      id: "agent-settings",
      when: (i) =>
        /^(?:config|settings)$/.test(i.operands[0]?.text ?? "") &&
        /^(?:set|add|edit|remove)$/.test(i.operands[1]?.text ?? "") &&
        i.operands.some((word) => /hook|permission|bypass|sandbox|approval/i.test(word.text)),
      decision: "ask",
      why: "changes what the agent may do without asking",
      instead: "show the present setting, with `claude config list`",
      attack: ["T1685"],
      asi: ["ASI03"],
      matches: [
        "claude config set hasTrustDialogHooksAccepted true",
        "claude config add permissions.allow 'Bash(*)'",
      ],
      nonMatches: ["claude config list", "claude config set theme dark"],
    },
    {
      id: "agent-tools-added",
      when: (i) => i.operands[0]?.text === "mcp" && /^add/.test(i.operands[1]?.text ?? ""),
      decision: "ask",
      why: "adds a server whose tools the agent will then use",
      instead: "show the servers it has, with `claude mcp list`",
      attack: ["T1195"],
      asi: ["ASI04"],
      matches: [
        "claude mcp add files -- npx -y @acme/server-files",
        "codex mcp add x -- node server.js",
        "claude mcp add-json x '{}'",
      ],
      nonMatches: ["claude mcp list", "claude mcp get files"],
    },
  ],
  allowed: [
    "claude -p 'review the diff'",
    "claude --version",
    "codex exec 'run the tests'",
    "gemini -p 'summarise README.md'",
    "claude mcp list",
    "opencode run 'fix lint'",
    "aider --message 'add a test' src/a.py",
    "git diff | claude -p 'review this'",
    "claude doctor",
    "llm 'hello'",
  ],
});

const models = [
  defineTool({
    names: ["ollama", "lms", "ramalama"],
    about: "runs language models on this machine",
    nature: "read",
    options:
      "-f --file=; -q --quantize=; --verbose; --insecure; --format=; --keepalive=; --nowordwrap; --hidethinking; --think=?; --modelfile; --parameters; --template; -y --yes; --gpu=; --ttl=; -p --port=",
    verbs: {
      read: "list, ls, ps, show, help, info, status, log stream, version, logs, containers",
      lifecycle:
        "serve, start, run, stop, load, unload, server start, server stop, server status, chat, bench, perplexity",
      sync: "pull, get, import",
      create: "create, cp, convert",
      delete: "rm, remove",
      publish: "push, publish",
      access: "signin, signout, login, logout",
    },
    allowed: [
      "ollama list",
      "ollama pull llama3",
      "ollama run llama3 'hello'",
      "ollama serve",
      "lms ls",
    ],
    asked: ["ollama rm llama3", "ollama push acme/model"],
  }),
  defineTool({
    names: [
      "huggingface-cli",
      "hf",
      "kaggle",
      "modelscope",
      "wandb",
      "mlflow",
      "dvc",
      "clearml",
      "comet",
      "neptune",
      "bentoml",
      "zenml",
      "lightning",
      "accelerate",
      "torchrun",
      "deepspeed",
      "vllm",
      "llamafactory-cli",
      "axolotl",
      "lm_eval",
      "llama-server",
      "llama-cli",
      "llama-quantize",
      "llama-bench",
      "mlx_lm.generate",
      "mlx_lm.server",
      "tune",
      "roboflow",
      "label-studio",
      "fiftyone",
      "optimum-cli",
      "spacy",
      "autotrain",
    ],
    about: "trains, fetches and tracks models and data",
    nature: "build",
    options:
      "--repo-type=; --local-dir=; --include=; --exclude=; --revision=; --token=; -p --path=; -c --competition=; -d --dataset=; -f --file=; -m --message=; -r --remote=; -j --jobs=; --cache-dir=; --private; --force; --config_file=; --num_processes=; --nproc_per_node=; --model=; --port=; --host=; -q; -v; -y --yes; --unzip; -o=; -w=; --project=; --entity=; --name=; -t=; --all-branches; -T; -a; --cloud; --workspace; --quiet; -n=; --backend-store-uri=; --experiment-id=; --run-id=",
    verbs: {
      read: "whoami, env, scan-cache, cache ls, cache scan, version, competitions list, competitions files, competitions leaderboard, competitions submissions, datasets list, datasets files, datasets status, datasets metadata, kernels list, kernels status, kernels output, models list, status, diff, dag, list, ls, metrics show, metrics diff, params diff, plots show, plots diff, get-url, data status, experiments list, experiments search, runs list, runs describe, artifacts list, docs, auth whoami, auth list, repo ls, repos ls, jobs ps, jobs logs, discussions list, papers ls",
      build:
        "launch, serve, run, test, train, eval, convert, repro, exp run, exp show, queue start, server, ui, build, init, stage add, add, commit, checkout, move, import, import-url, get, freeze, unfreeze, config, bench, chat, export, install, validate, predict, offline, online, sync, estimate-memory, env ls, debug, find-lr, package, info, benchmark, collect-env, sweep, agent, models prepare, *",
      sync: "download, pull, fetch, datasets download, competitions download, models instances versions download, kernels pull, artifacts download, artifact get, update",
      publish:
        "upload, upload-large-folder, push, datasets create, datasets version, kernels push, models create, competitions submit, artifact put, repo create, repos create, repo tag create, exp push, deploy, deployment, jobs run, lfs-enable-largefiles",
      access: "login, logout, auth login, auth logout, auth switch, authenticate",
      update:
        "cache prune, remove, gc, remote add, remote modify, remote list, remote default, remote remove, exp apply, exp remove, unprotect",
      delete:
        "delete-cache, cache rm, cache delete, experiments delete, runs delete, repo tag delete, kernels delete, repo-files delete",
      destroy:
        "repo delete, repos delete, datasets delete, destroy, artifacts delete, models delete",
    },
    verbOptions: {
      gc: "-w --workspace; -c --cloud; -a --all-branches; -T --all-tags; -f --force; -r --remote=",
    },
    dryRun: "--dry-run",
    rules: [
      {
        id: "mlflow-gc",
        on: "gc",
        when: (i) => i.program === "mlflow",
        decision: "deny",
        why: "deletes the runs and their files for good",
        instead: "look at them first: `mlflow runs list --experiment-id 1`",
        attack: ["T1485"],
        matches: ["mlflow gc --backend-store-uri sqlite:///mlflow.db", "mlflow gc --older-than 1d"],
        nonMatches: ["mlflow ui", "dvc gc --workspace"],
      },
      {
        id: "upload-secrets",
        on: "upload, upload-large-folder, push, sync, datasets create, datasets version",
        when: (i) =>
          [...i.operands, ...i.values("--include")].some((word) =>
            /(?:^|\/)(?:\.env(?:\.(?!example|sample|template)\w+)?|id_(?:rsa|ed25519)|credentials(?:\.json)?|\.netrc|\.npmrc|\.aws|\.ssh)(?:$|\/)/.test(
              word.text,
            ),
          ),
        decision: "deny",
        why: "publishes a file of secrets",
        instead: "leave it out: `huggingface-cli whoami` shows whose account it would be",
        attack: ["T1567"],
        asi: ["ASI03"],
        matches: [
          "huggingface-cli upload acme/public-notes . --include '*' --include '.env'",
          "hf upload acme/notes .env",
        ],
        nonMatches: [
          "huggingface-cli upload acme/notes .env.example",
          "huggingface-cli download gpt2",
        ],
      },
      {
        id: "old-versions",
        on: "datasets version",
        when: (i) =>
          i.command.args.some((word) => /^(?:-d|--delete-old-versions)$/.test(word.text)),
        decision: "deny",
        why: "deletes the published older versions",
        instead: "look at them first: `kaggle datasets status acme/data`",
        attack: ["T1485"],
        matches: ['kaggle datasets version -p data/ -m "slim" --delete-old-versions'],
        nonMatches: [
          "kaggle datasets status acme/data",
          "kaggle datasets version -p data/ -m more",
        ],
      },
      {
        id: "dvc-remote-gc",
        on: "gc",
        when: (i) => i.has("--cloud", "-c"),
        decision: "deny",
        why: "deletes data from the shared storage that this checkout does not name",
        instead: "collect the local cache only, with `dvc gc --workspace`",
        attack: ["T1485"],
        matches: ["dvc gc --workspace --cloud -f", "dvc gc -w -c -f"],
        nonMatches: ["dvc gc --workspace", "dvc status"],
      },
    ],
    allowed: [
      "huggingface-cli download gpt2",
      "hf download gpt2 --local-dir models",
      "dvc pull",
      "dvc repro",
      "mlflow ui",
      "torchrun --nproc_per_node=2 train.py",
      "accelerate launch train.py",
      "wandb offline",
      "vllm serve gpt2",
      "kaggle datasets download -d a/b",
      "hf auth whoami",
    ],
    asked: [
      "huggingface-cli upload acme/model .",
      "huggingface-cli login",
      "dvc push",
      "wandb login",
      "kaggle competitions submit -c x -f a.csv -m x",
    ],
  }),
];

/** What only a person may have it do. */
function isPersonal(i: Invocation): boolean {
  return (
    i.nature === undefined ||
    /^(policy grants (add|revoke)|judge review|corpus (add|label)|retrain)$/.test(i.verb) ||
    (i.verb === "judge" && i.has("--serve"))
  );
}

const cerbash = defineTool({
  names: ["cerbash"],
  about: "this guard",
  nature: "read",
  help: "-h",
  options:
    "--json; --cwd=; --agent=; --config=; --policy=; --project; --user; --global; --format=; -q --quiet; -v --verbose; --stdin; --since=; --limit=; --dry-run; --yes -y; --reason=; --ttl=; --once; --scope=; --all; --serve; --port=",
  verbs: {
    read: "check, explain, ask, scan, policy explain, policy test, policy schema, policy grants, policy grants list, ledger verify, ledger show, judge, eval, corpus, resident status, status, completion, demo, diff, help, version, hook, doctor, history, list, show, rules, replay, undo, undo list, undo show, brain status, brain try, distribute verify, distribute status",
    // Each command that comes over it is checked.
    run: "exec, mcp",
    // Never over what is there, unless --force says so; and then that is kept too.
    create: "undo restore",
    admin:
      "install, policy grants add, policy grants revoke, undo prune, export, import, judge review, retrain, corpus add, corpus label, ledger upload, train, tune",
  },
  runs: (i, run) => {
    if (i.verb === "exec") run.argv(behindDashes(i));
  },
  rules: [
    {
      id: "guard-changed",
      when: isPersonal,
      decision: "deny",
      why: "changes this guard or switches it off, which only a person may do",
      instead: "see what it decides and why, with `cerbash explain 'git push --force'`",
      attack: ["T1685"],
      asi: ["ASI03", "ASI10"],
      matches: [
        "cerbash uninstall",
        "cerbash allow 'rm -rf *'",
        "cerbash policy set default allow",
        "cerbash disable",
        "cerbash off",
        "cerbash config set mode observe",
        "cerbash policy grants add 'git push --force'",
        "cerbash policy trust",
        "cerbash judge review",
        "cerbash brain off",
        "cerbash brain use http://192.0.2.1:8080 --api openai --model x --remote",
        "cerbash judge --serve",
        "cerbash corpus label 'rm -rf ~' safe",
        "cerbash corpus add 'acmectl wipe' safe --reason x",
        "cerbash retrain --yes",
        "cerbash retrain --rollback",
        "cerbash distribute fetch",
      ],
      nonMatches: [
        "cerbash brain status",
        "cerbash distribute status",
        "cerbash brain try 'rm -rf /'",
        "cerbash corpus stats",
        "cerbash corpus build --out corpus",
        "cerbash judge --since 7d",
        "cerbash policy grants",
        "cerbash doctor",
        "cerbash check 'rm -rf /'",
        "cerbash status",
        "cerbash scan .",
        "cerbash explain 'git push --force'",
        "cerbash demo",
      ],
      evasions: [
        "npx cerbash uninstall --all",
        "sudo cerbash uninstall",
        "./node_modules/.bin/cerbash allow x",
        "yes | cerbash uninstall",
        "script -qc 'cerbash allow' /dev/null",
        "script -qc 'cerbash judge review' /dev/null",
        "script -qc 'cerbash judge --serve --port 4000' /dev/null",
        "expect -c 'spawn cerbash allow; expect Type; send \"y\\r\"'",
        "tmux send-keys -t 0 'cerbash allow' Enter",
        "screen -S a -X stuff 'cerbash allow\\n'",
        "socat - EXEC:'cerbash allow',pty",
        'python3 -c \'import pty; pty.spawn(["cerbash", "allow"])\'',
        "CLAUDECODE= setsid cerbash allow",
      ],
      knownGaps: ["tmux send-keys -t 0 cer; tmux send-keys -t 0 'bash allow' Enter"],
    },
  ],
  asked: [
    "cerbash install",
    "cerbash undo prune",
    "cerbash export --out rows.jsonl",
    "cerbash ledger upload",
    "cerbash tune plan --target guard --rows corpus --out plan",
  ],
  allowed: [
    "cerbash check 'rm -rf /'",
    "cerbash explain 'git push --force'",
    "cerbash status",
    "cerbash --version",
    "cerbash exec -- npm test",
    "cerbash-sh -c 'npm test'",
    "cerbash undo restore 20261122-101500-ab12 src/a.ts",
  ],
  denied: ["cerbash exec -- rm -rf /", "cerbash-sh -c 'rm -rf /'"],
});

const OWN_SCRIPT = /(^|\/)(cerbash\/(\.?\/)*(dist\/cli\.js|src\/cli\/main\.ts)|\.?bin\/cerbash)$/;

/** The call of its own script that an interpreter is given, wherever it is installed. */
function guardCall(command: PlannedCommand, at: string | undefined): Invocation | undefined {
  const { args, cwd } = command;
  const place = args.findIndex(({ text }) =>
    OWN_SCRIPT.test(text.startsWith("/") ? text : [at ?? "", cwd.path ?? "", text].join("/")),
  );
  if (place < 0) return undefined;
  return parseInvocation(cerbash, { ...command, args: args.slice(place + 1) }, "cerbash");
}

const PACKAGES_GO = /(?:^|\s)(?:uninstall|remove|rm|un|unlink|purge)$/;

export const rules = [
  commandRule({
    // `system/lib/protectors.ts` knows it as a program that is not ended.
    id: "guard-removed",
    programs: ["npm", "pnpm", "yarn", "bun", "brew", "pip", "pipx", "apt", "apt-get", "volta"],
    decision: "deny",
    when: ({ args, invocation: i }) => {
      if (i === undefined || i.help || i.dryRun) return false;
      if (!args.some(({ text }) => /^cerbash(?:@[\w.-]*)?$/.test(text))) return false;
      return PACKAGES_GO.test(i.verb);
    },
    why: "removes this guard, which only a person may do",
    instead: "see whether it runs, with `cerbash status`",
    attack: ["T1685"],
    asi: ["ASI03", "ASI10"],
    matches: ["npm uninstall -g cerbash", "pnpm rm -g cerbash"],
    nonMatches: ["npm ls -g cerbash", "npm install -g cerbash"],
  }),
  commandRule({
    id: "guard-script-changed",
    programs: ["node", "nodejs", "bun", "deno", "tsx", "ts-node"],
    decision: "deny",
    when: (command, { around }) => {
      const call = guardCall(command, around.cwd);
      return call !== undefined && !call.help && isPersonal(call);
    },
    why: "changes this guard or switches it off, which only a person may do",
    instead: "see what it decides and why, with `cerbash explain 'git push --force'`",
    attack: ["T1685"],
    asi: ["ASI03", "ASI10"],
    matches: [
      "node /usr/lib/node_modules/cerbash/dist/cli.js allow",
      "node ~/src/cerbash/dist/cli.js uninstall --yes",
      "node node_modules/.bin/cerbash policy grants add x",
      "node /opt/cerbash/dist/cli.js judge --serve",
      "node /opt/cerbash/dist/cli.js brain off",
      "node /opt/cerbash/dist/cli.js corpus label 'rm -rf ~' safe",
      "node /opt/cerbash/dist/cli.js retrain --yes",
    ],
    nonMatches: [
      "node /usr/lib/node_modules/cerbash/dist/cli.js check x",
      "node dist/cli.js allow",
      "node node_modules/cerbash/dist/cli.js doctor",
      "node node_modules/cerbash/dist/cli.js judge --since 7d",
      "node node_modules/cerbash/dist/cli.js corpus stats",
      "node node_modules/cerbash/dist/cli.js brain status",
      "node node_modules/cerbash/dist/cli.js --version",
    ],
    evasions: [
      "cd ~/src/cerbash && node dist/cli.js allow",
      "bun run /opt/cerbash/dist/cli.js allow",
      "node --import tsx ~/src/cerbash/src/cli/main.ts allow",
      "script -qc 'node /opt/cerbash/dist/cli.js allow' /dev/null",
    ],
    knownGaps: ["cp -r /opt/cerbash/dist /tmp/d && node /tmp/d/cli.js allow"],
  }),
];

const helpers = plain(
  "tldr cheat navi-ls eg bropages howdoi thefuck fuck explainshell gh-copilot-ls how2 kb",
  "explains commands",
  "read",
  "-u --update; -l --list; -p --platform=; -L=; -f=; -y; -r; -c; -a; -n=",
  ["tldr tar", "cheat tar", "howdoi format date bash"],
  {
    names: ["tldr", "tlrc", "tealdeer", "cheat", "eg", "howdoi", "how2"],
  },
);

export const tools = [agents, ...models, cerbash, helpers];
