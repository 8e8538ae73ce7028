/** Judges what brings a secret into view (docs/labels.md, rule 8). */
import type { PlannedCommand } from "../../effects/plan.js";
import type { FileEffect, SecretKind } from "../../effects/types.js";
import { Taint, type Word } from "../../shell/types.js";
import { secretIn } from "../filesystem/lib/marks.js";
import { commandRule, effectRule, fileRule, type RuleContext } from "../types.js";
import { hidesValues, holdsSecretVariable, isViewed, reader } from "./lib/view.js";

/** Tools that carry bytes from place to place without showing them. */
const CARRIES = /^g?(cp|mv|ln|install|rsync|scp|sftp|ditto|rclone|ssh-copy-id)$/;

/** Settings that programs read at start: `export $(grep -v '^#' .env | xargs)`. */
const SETTINGS: ReadonlySet<SecretKind> = new Set(["env-file"]);

/** Read through `<` by a program that does not print what it reads. */
function isFed(effect: FileEffect, command: PlannedCommand): boolean {
  const word = effect.target.word;
  if (
    !command.redirects.some((redirect) => redirect.op === "<" && redirect.target.text === word.text)
  )
    return false;
  const nature = command.invocation?.nature;
  return command.program !== "" && nature !== "read" && nature !== "text";
}

function isShown(effect: FileEffect, command: PlannedCommand, context: RuleContext): boolean {
  const secret = secretIn(effect.target);
  const kind = effect.target.class;
  if (secret === undefined || kind === "created" || kind === "temp" || kind === "build")
    return false;
  if (CARRIES.test(command.program) || hidesValues(command) || isFed(effect, command)) return false;
  if (!SETTINGS.has(secret)) {
    // Collected in a file it is as good as seen.
    const next = reader(command, context.plan);
    return next === undefined || !hidesValues(next);
  }
  return !command.site.substituted && isViewed(command, context.plan);
}

/** Programs that print what they read as it is. */
const PRINTS = /^(?:g?cat|tac|head|tail|nl|less|more|bat|printenv|find|findstr|type)$/;

function holdsSecretContent(word: Word): boolean {
  return (
    word.pieces?.some(
      (piece) =>
        piece.kind === "unknown" &&
        (piece.taints & Taint.secret) !== 0 &&
        (piece.through ?? []).every((program) => PRINTS.test(program)),
    ) === true
  );
}

const BY_NAME = "Show the names only: `cut -d= -f1 .env`";

/** What a search of the environment looks for. */
const SENSITIVE =
  /token|secret|passw|passphrase|pass\b|api_?-?key|_key|key$|^key|private|credential|\bpat\b|^\^?aws_?$|(?:database|db|redis|mongo(?:db)?|postgres(?:ql)?|mysql|amqp|rabbitmq|broker)_ur[il]|_dsn\b/i;
const HUNTED = /passw|secret|private.?key|api.?key|token|credential|aws_/i;
const ENVIRONMENT = /^(env|printenv|set|export|declare|typeset)$/;

export const rules = [
  fileRule({
    id: "secret",
    on: "file:read",
    decision: "ask",
    when: isShown,
    why: "brings a secret into view",
    instead: BY_NAME,
    attack: ["T1552.001", "T1552.004"],
    asi: ["ASI03"],
    matches: [
      "cat .env",
      "cat ~/.ssh/id_rsa",
      "head -n 5 ~/.npmrc",
      "grep -n aws_secret_access_key ~/.aws/credentials",
      "jq . ~/.composer/auth.json",
      "jq 'debug | keys' ~/.composer/auth.json",
      "diff .env.example .env",
      "sudo cat /etc/shadow",
      "cat ${HOME:0:1}etc${HOME:0:1}shadow",
      "find . -name .env -exec cat {} +",
    ],
    nonMatches: [
      "cat .env.example",
      "ls -la .env",
      "cat ~/.ssh/id_rsa.pub",
      "cp .env.example .env",
      "wc -l .env",
      "grep -q '^KEY=' .env",
      "cut -d= -f1 .env",
      "cat .env | cut -d= -f1",
      "export $(grep -v '^#' .env | xargs)",
      "grep -v '^OLD=' .env > .env.tmp",
    ],
    evasions: [
      "cat < .env",
      "F=.env; cat $F",
      "cd ~/.ssh && cat id_rsa",
      "tac .env",
      'while read -r l; do echo "$l"; done < .env',
      "bash -c 'cat .env'",
    ],
  }),
  fileRule({
    id: "memory",
    on: "file:read",
    decision: "ask",
    when: (e) => /^\/(?:dev\/k?mem|proc\/(?:kcore|vmcore))$/.test(e.target.path),
    why: "reads the memory of the whole machine, with the keys and passwords of every process in it",
    instead: "look at one process of your own: `cat /proc/self/status`",
    attack: ["T1003.007"],
    asi: ["ASI03"],
    matches: ["sudo strings /dev/mem | less", "dd if=/dev/mem of=/tmp/mem.bin bs=1M count=16"],
    nonMatches: ["ls -l /dev/mem", "cat /proc/meminfo", "strings /dev/shm/app.bin"],
  }),
  effectRule({
    id: "shown",
    on: "secret",
    decision: "ask",
    when: (e) => e.act === "show",
    why: "shows a secret",
    instead: 'Only test whether it is set: `test -n "$API_TOKEN" && echo set`',
    attack: ["T1552"],
    asi: ["ASI03"],
    matches: ["printenv GITHUB_TOKEN", "jq -n '$ENV.GITHUB_TOKEN'", "sudo getent shadow root"],
    nonMatches: ["printenv PATH", "jq -n 'env.PATH'", "getent passwd root"],
  }),
  commandRule({
    id: "hunted",
    decision: "ask",
    programs: ["grep", "egrep", "fgrep", "ggrep", "rgrep", "rg", "ag", "ack"],
    when: (command) => {
      const pattern = command.invocation?.value("--regexp") ?? command.invocation?.operands[0];
      if (pattern === undefined || !HUNTED.test(pattern.text)) return false;
      return command.effects.some(
        (effect) =>
          effect.kind === "file" &&
          effect.recursive === true &&
          /^(read|stat)$/.test(effect.act) &&
          (/^(root|home-root)$/.test(effect.target.class) ||
            /^\/(etc|home|root|Users|var)\/?$/.test(effect.target.path)),
      );
    },
    why: "looks for passwords and keys all over the machine",
    instead: "Look in the project: `grep -rn password src`",
    attack: ["T1552.001"],
    asi: ["ASI03"],
    matches: [
      "grep -ri password /",
      "grep -rl 'BEGIN RSA PRIVATE KEY' ~",
      "rg -uu 'aws_secret' /home",
    ],
    nonMatches: ["grep -rn password src", "grep -ri error /var/log", "rg token ."],
  }),
  commandRule({
    id: "content-printed",
    decision: "ask",
    programs: ["echo", "printf"],
    when: (command, context) =>
      !command.site.piped &&
      !command.site.substituted &&
      command.args.some(holdsSecretContent) &&
      isViewed(command, context.plan),
    why: "prints the content of a secret",
    instead: BY_NAME,
    attack: ["T1552.001"],
    asi: ["ASI03"],
    matches: ['echo "$(cat .env)"', "printf '%s' \"$(head -5 ~/.aws/credentials)\""],
    nonMatches: [
      'echo "$(wc -l < .env)"',
      'echo "$(cat .env.example)"',
      'echo "$(cat .env)" > .env.local',
    ],
  }),
  commandRule({
    id: "environment-searched",
    decision: "ask",
    programs: ["grep", "egrep", "fgrep", "rg", "ag", "ack", "awk", "gawk", "sed", "ggrep"],
    when: (command, context) => {
      const { stdin, invocation } = command;
      if (stdin === undefined || invocation === undefined || hidesValues(command)) return false;
      // What was typed holds tokens as the environment does.
      const typed = stdin.through.some((name) => name === "history" || name === "fc");
      const environment =
        (stdin.taints & Taint.secret) !== 0 && stdin.through.some((name) => ENVIRONMENT.test(name));
      if (!typed && !environment) return false;
      const pattern = invocation.value("--regexp") ?? invocation.operands[0];
      if (pattern === undefined || invocation.has("--invert-match")) return false;
      return SENSITIVE.test(pattern.text) && isViewed(command, context.plan);
    },
    why: "picks the secrets out of the environment or of what was typed",
    instead: 'Only test whether one is set: `test -n "$API_TOKEN" && echo set`',
    attack: ["T1552.001"],
    asi: ["ASI03"],
    matches: [
      "env | grep -i token",
      "printenv | grep SECRET",
      "env | grep -iE 'token|secret|passw'",
      "printenv | awk '/API_KEY/'",
      "history | grep -i password",
      "kubectl exec deploy/api -- env | grep DATABASE_URL",
    ],
    nonMatches: [
      "env | grep -i '^LC_'",
      "env | grep PATH",
      "env | grep -c TOKEN",
      "env | grep -i token | cut -d= -f1",
      "cat notes.txt | grep token",
      "history | grep 'rm -rf'",
    ],
    evasions: ["env | sort | grep -i password"],
  }),
  commandRule({
    id: "variable-printed",
    decision: "ask",
    programs: ["echo", "printf", "gecho", "gprintf"],
    when: (command, context) => {
      if (command.site.substituted || !command.args.some(holdsSecretVariable)) return false;
      if (command.args.some((word) => word.text.startsWith("::add-mask::"))) return false;
      return !command.site.piped && isViewed(command, context.plan);
    },
    why: "prints a secret from the environment",
    instead: 'Only test whether it is set: `test -n "$API_TOKEN" && echo set`',
    attack: ["T1552.001"],
    asi: ["ASI03"],
    matches: [
      "echo $GITHUB_TOKEN",
      'echo "token: ${NPM_TOKEN}"',
      "printf '%s\\n' \"$AWS_SECRET_ACCESS_KEY\"",
    ],
    nonMatches: [
      'echo "${GITHUB_TOKEN:+set}"',
      "echo ${#GITHUB_TOKEN}",
      'echo "$TOKEN" | docker login -u x --password-stdin ghcr.io',
      "echo $PATH",
      'echo "::add-mask::$TOKEN"',
      'echo "API_KEY=$API_KEY" >> .env',
      '{ echo "A=$API_KEY"; echo "B=1"; } >> "$GITHUB_ENV"',
    ],
  }),
  commandRule({
    id: "printed",
    decision: "ask",
    programs: ["echo", "printf", "gecho", "gprintf", "cat"],
    when: (command, context) => {
      const secret = command.args.some((word) => (word.taints & Taint.secret) !== 0);
      return secret && !command.site.substituted && isViewed(command, context.plan);
    },
    why: "prints a secret",
    instead: BY_NAME,
    attack: ["T1552.001"],
    asi: ["ASI03"],
    matches: ['echo "key: $(cat ~/.ssh/id_rsa)"', 'echo "$(cat .env)"', 'K=$(cat .env); echo "$K"'],
    nonMatches: ["echo 'key: $(cat ~/.ssh/id_rsa)'", 'echo "$(cat notes.txt)"'],
  }),
];
