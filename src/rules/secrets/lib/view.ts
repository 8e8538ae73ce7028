/** Whether what a command prints comes into anybody's view. */
import type { Plan, PlannedCommand } from "../../../effects/plan.js";
import type { Piece, Word } from "../../../shell/types.js";
import { piecesOf } from "../../../tools/words.js";
import { jqFilter, jqHidesValues } from "../../text/lib/projection.js";
import {
  awkHidesValues,
  cutHidesValues,
  grepHidesValues,
  grepsPublicLine,
  sedHidesValues,
} from "../../text/lib/redact.js";

/** The command that reads what this one prints, when it is the next one of a pipe. */
export function reader(command: PlannedCommand, plan: Plan): PlannedCommand | undefined {
  if (!command.site.piped) return undefined;
  const next = plan.commands[command.id + 1];
  const through = next?.stdin?.through;
  if (through === undefined || through.length === 0) return undefined;
  return through[through.length - 1] === command.program ? next : undefined;
}

/** Counts, sums and tests tell nothing of the content. */
const BLIND =
  /^(g?wc|true|:|test|\[|(g?(sha\d+|md5|b2|b3)sum)|shasum|md5|cksum|cmp|ssh-add|docker|podman|gh|kubectl|vault|wrangler|vercel|fly|flyctl|heroku|aws|gcloud|az|op|npx|npm|git|sudo|chpasswd|xargs)$/;

/** Shows only names, counts or nothing of `NAME=value` lines. */
export function hidesValues(command: PlannedCommand): boolean {
  const { invocation: i, program } = command;
  if (BLIND.test(program)) return true;
  if (i === undefined) return false;
  if (/^g?cut$/.test(program)) return cutHidesValues(i.value("--delimiter"), i.value("--fields"));
  if (/^g?sed$/.test(program)) {
    const given = i.values("--expression");
    return sedHidesValues(given.length > 0 ? given : i.operands.slice(0, 1));
  }
  if (/^[gmn]?awk$/.test(program))
    return awkHidesValues(i.value("--field-separator"), i.operands[0]);
  if (/^(?:jq|gojq|jaq|yq)$/.test(program)) return jqHidesValues(jqFilter(i));
  if (/^([efg]|rip)?(grep|rg)$/.test(program)) {
    const pattern = i.value("--regexp") ?? i.operands[0];
    return (
      grepsPublicLine(i, pattern) ||
      i.has("--quiet", "--count", "--files-with-matches", "--files-without-match") ||
      grepHidesValues(i.has("--only-matching"), pattern)
    );
  }
  return false;
}

/** `{ …; } > file`: the group stands behind its members in the plan. */
function isGroupAround(group: PlannedCommand, member: PlannedCommand): boolean {
  return (
    group.name === undefined &&
    group.id > member.id &&
    group.span.start <= member.span.start &&
    group.span.end >= member.span.end &&
    group.span.end - group.span.start > member.span.end - member.span.start
  );
}

/** `env program > file`: the wrapper, which has the redirection, stands behind what it runs in the plan. */
function isWrapperAround(wrapper: PlannedCommand, member: PlannedCommand): boolean {
  return (
    wrapper.id > member.id &&
    member.site.via.includes(wrapper.program) &&
    wrapper.span.start <= member.span.start &&
    wrapper.span.end >= member.span.end
  );
}

/** Standard output goes to a file (and not to the terminal). */
export function isRedirected(command: PlannedCommand, plan?: Plan): boolean {
  const around = plan?.commands.some(
    (other) =>
      (isGroupAround(other, command) || isWrapperAround(other, command)) && isRedirected(other),
  );
  if (around === true) return true;
  return command.redirects.some(
    ({ fd, op, target }) =>
      (op === "&>" || op === "&>>" || (fd === 1 && (op === ">" || op === ">>" || op === ">|"))) &&
      !/^\/dev\/(tty|stdout|stderr|fd\/[012])$/.test(target.text),
  );
}

/**
 * What it prints goes into another command or to nowhere, so that it is not shown; where it goes is judged there:
 * `export T=$(gh auth token)`, `gh auth token | docker login --password-stdin ghcr.io`.
 */
export function isHandedOver(command: PlannedCommand, plan: Plan): boolean {
  if (command.site.substituted) return true;
  const dropped = command.redirects.some(
    ({ op, fd, target }) =>
      (op === "&>" || (op !== "dup" && fd === 1)) && target.text === "/dev/null",
  );
  if (dropped) return true;
  const next = reader(command, plan);
  return next !== undefined && hidesValues(next);
}

/** Its output is neither redirected to a file nor reduced by what reads it to names or a count. */
export function isViewed(command: PlannedCommand, plan: Plan): boolean {
  if (isRedirected(command, plan)) return false;
  const next = reader(command, plan);
  return next === undefined || !(hidesValues(next) || isRedirected(next, plan));
}

const SECRET_NAME =
  /(^|_)(TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|APIKEY|API_KEY|ACCESS_KEY|SECRET_KEY|PRIVATE_KEY|SIGNING_KEY|ENCRYPTION_KEY|CREDENTIALS?|PAT|SECRETS)$/i;
const NOT_SECRET =
  /(^|_)(NEXT|PAGE|CSRF|XSRF|CONTINUATION|CANCEL\w*|MAX|NUM|PUBLIC|ID)_?(TOKEN|KEY)$/i;

/** `GITHUB_TOKEN`, `DB_PASSWORD`: a variable that holds a secret by its name. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !NOT_SECRET.test(name);
}

/** A piece that is the whole value of a secret variable (`${X:+set}` and `${#X}` are not). */
export function isSecretVariable(piece: Piece): boolean {
  if (piece.kind !== "unknown" || piece.source !== "variable" || piece.name === undefined)
    return false;
  return /^\$\{?\w+\}?$/.test(piece.text) && isSecretName(piece.name);
}

export function holdsSecretVariable(word: Word): boolean {
  return !word.known && piecesOf(word).some(isSecretVariable);
}
