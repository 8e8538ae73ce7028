/** Unknown programs that look like wrappers: an operand suffix that begins with a known program. */
import type { SimpleCommand, Word } from "../shell/types.js";
import { literal } from "../tools/words.js";
import type { Planner } from "./planner.js";
import { PlanRunner } from "./runner.js";
import type { Walk } from "./walk.js";

const COMMAND_OPTIONS = new Set(["-c", "--command", "--cmd", "--exec", "-e", "-x", "--run"]);

/** Words that are programs but, behind another operand, far more often plain words. */
const PLAIN_WORDS = new Set(
  (
    "test [ time which install make watch at link yes true false date file find sort split join head tail cut paste look who w id env set read command " +
    "type help start stop open select local view more less script service host screen node go move copy del format replace tree sum users groups last " +
    "clear reset wait jobs source let print history alias export ping dig nice sleep kill top free mount patch diff comm expand fold column stat info man " +
    "pass age act sam render influx packer security defaults check deploy consul nomad vault op bw mix stack gem bundle flux ansible rails rake flask " +
    "celery pulumi cat echo ls task just tox black ruff"
  ).split(" "),
);

/** Builtins whose names are verbs of many tools: `deno eval`, `app set`, `tool help`. */
const VERBS = new Set(
  "port n pkg installer coverage input next serve pm repo act tea app image stack render security defaults packer network volume node cluster service config secret key project plugin module package task job log build eval source . set export read type history alias help let print trap unset jobs test [ time".split(
    " ",
  ),
);

/**
 * `./stratus detonate x`, `tools/cloudflared tunnel …`: a copy of a tool with sub-commands, kept
 * elsewhere, is most likely that tool. It is not trusted as it: only what the table stops counts
 * beside what is said of the unknown program.
 */
function namesake(planner: Planner, program: string): string | undefined {
  const slash = program.lastIndexOf("/");
  if (slash < 0) return undefined;
  const name = program.slice(slash + 1);
  if (PLAIN_WORDS.has(name) || VERBS.has(name)) return undefined;
  const tool = planner.tools.get(name);
  if (tool === undefined) return undefined;
  return tool.verbs !== undefined || TUNNELS.has(tool.nature ?? "read") ? name : undefined;
}

/** Natures of tools without verbs whose every call is asked about. */
const TUNNELS = new Set(["access", "publish", "destroy"]);

function isAddress(word: Word | undefined): boolean {
  return word !== undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(word.text);
}

/**
 * Plans what an unknown program might run. Only operands count: `mywrap git reset --hard`,
 * `mywrap -c 'rm -rf x'`, `mywrap -- rm -rf x`.
 */
export function suspectWrapper(planner: Planner, walk: Walk, command: SimpleCommand): void {
  const { args } = command;
  if (args.length === 0) return;
  const runner = new PlanRunner(planner, walk, command, undefined);
  const site = { possible: true, via: command.program };
  const sameName = command.name === undefined ? undefined : namesake(planner, command.program);
  if (sameName !== undefined && command.name !== undefined) {
    runner.argv([literal(sameName, command.name.span), ...args], site);
    return;
  }
  for (const [n, word] of args.entries()) {
    if (!word.known) continue;
    const before = args[n - 1];
    if (before !== undefined && COMMAND_OPTIONS.has(before.text) && /\s/.test(word.text)) {
      const head = word.text.trimStart().split(/\s/, 1)[0] as string;
      if (planner.tools.get(head) !== undefined) {
        runner.shell(word, site);
        return;
      }
    }
    if (word.text.startsWith("-") || /\s/.test(word.text) || word.text === "") continue;
    const tool = planner.tools.get(word.text);
    if (tool === undefined || VERBS.has(word.text)) continue;
    const explicit = before?.text === "--" || n === 0;
    // `mytool exec https://…`: an address is no program, so the word before it is a verb of the tool's own.
    if (tool.nature === "run" && tool.verbs === undefined && isAddress(args[n + 1])) continue;
    if (!explicit && (n === args.length - 1 || PLAIN_WORDS.has(word.text))) continue;
    runner.argv(args.slice(n), site);
    return;
  }
}
