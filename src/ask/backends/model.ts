/**
 * The backend over a language model: prompt with retrieved examples, several samples, a vote. Where
 * the model is and how it is reached is not its concern ({@link Complete}).
 */
import { parseShell } from "../../shell/parse.js";
import type { Pair } from "../retrieval/finder.js";
import type { AskBackend, AskRequest, Candidate } from "../types.js";
import { catalogueMatcher } from "./embedded.js";

export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface CompleteOptions {
  readonly temperature: number;
  /** Of the sample; matters above temperature 0. */
  readonly seed: number;
  /** Place of the message that is the request, of which nothing may be believed. */
  readonly requestAt: number;
  readonly signal?: AbortSignal;
}

/** Asks the model once. Rejects with an error whose message says what did not work. */
export type Complete = (messages: readonly Message[], how: CompleteOptions) => Promise<string>;

export interface ModelOptions {
  readonly complete: Complete;
  /** Answers that vote (self-consistency, Wang et al. 2022); default 3. */
  readonly samples?: number;
  /** Nearest requests whose commands are known. */
  readonly examples?: (words: string) => readonly Pair[];
}

/** Belief of a vote that all samples agree on; a model that agrees with itself can still be wrong. */
const WHOLE_VOTE = 0.7;
const MAX_COMMAND = 2000;

/** Programs that a prompt speaks of by their name; all else is bash. */
const PROGRAMS: ReadonlyMap<string, string> = new Map([
  ["git", "git"],
  ["docker", "docker"],
  ["kubernetes", "kubectl"],
]);
/** Belief of the router from which its first domain counts. */
const SURE = 0.5;

/** What a request is about: the program that the prompt speaks of, by the router over the catalogue's words. */
export function domainOf(words: string): string {
  const matcher = catalogueMatcher();
  const terms = matcher.read(words);
  const [first] = matcher.router.route(terms);
  if (first === undefined || first.p < SURE || !matcher.router.claims(first.domain, terms))
    return "bash";
  return PROGRAMS.get(first.domain) ?? "bash";
}

/** The messages for a request. The request and the reasons of refusals are data in the prompt. */
export function promptFor(
  { words, platform, refused = [] }: AskRequest,
  examples: readonly Pair[],
): readonly Message[] {
  const tools = platform === "bsd" ? "macOS and BSD tools" : "Linux and GNU tools";
  const domain = domainOf(words);
  return [
    {
      role: "system",
      content: `You turn one request into one ${domain} command line for bash with ${tools}. Answer with the command alone on one line: no explanation, no code fence, no prompt sign. The command does what is asked and nothing more. If no command does it, answer: UNKNOWN`,
    },
    ...examples.flatMap(({ nl, command }): Message[] => [
      { role: "user", content: nl },
      { role: "assistant", content: command },
    ]),
    { role: "user", content: words },
    ...refused.flatMap(({ command, why }): Message[] => [
      { role: "assistant", content: command },
      {
        role: "user",
        content: `That command was refused: ${why}\nGive a safer command for the same request, or UNKNOWN.`,
      },
    ]),
  ];
}

/**
 * The command in what a model wrote; undefined where it holds none or more than one thing.
 *
 * @example commandIn("```bash\n$ ls -l\n```") // "ls -l"
 */
export function commandIn(answer: string): string | undefined {
  const text = answer.replace(/<think>[\s\S]*?<\/think>/g, "").trim();
  const fence = /```[a-z]*\n([\s\S]*?)```/.exec(text);
  const inner = fence?.[1] ?? text.replace(/^`([^`]*)`$/, "$1");
  const lines = inner.split("\n").filter((line) => line.trim() !== "");
  // Several lines are a script or an explanation; only a continued line is one command.
  const joined = lines.join("\n");
  if (lines.length === 0 || (lines.length > 1 && !/\\$/.test(lines[0] ?? ""))) return undefined;
  const command = joined.trim().replace(/^\$\s+/, "");
  if (/^unknown\b/i.test(command) || command.length > MAX_COMMAND) return undefined;
  if (parseShell(command).problems.some(({ kind }) => kind === "syntax")) return undefined;
  // Prose parses as a command too: "The command is ls".
  if (
    fence === null &&
    /^(?:The|To|You|Here|Sure|This|I|It|Use|Sorry|Please|Unfortunately)\b/.test(command)
  )
    return undefined;
  return command;
}

/** Letters and digits alone, so that quotes and full stops make no difference. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether a model only says the request again. Few words can be the command itself (`git status`). */
export function isEcho(answer: string, words: string): boolean {
  const asked = plain(words);
  return asked.split(" ").length >= 4 && plain(answer).startsWith(asked);
}

/** The backend over a model. Rejects only on abort: what does not work is in `degraded`. */
export function modelBackend({ complete, samples = 3, examples }: ModelOptions): AskBackend {
  return {
    name: "model",
    async propose(request, signal) {
      const shown = examples?.(request.words) ?? [];
      const messages = promptFor(request, shown);
      const requestAt = 1 + 2 * shown.length;
      const degraded: string[] = [];
      const votes = new Map<string, { command: string; count: number }>();
      let answers = 0;
      for (let sample = 0; sample < samples; sample++) {
        let text: string;
        try {
          // The first as the model thinks best, the others to see whether it stays with it.
          const temperature = sample === 0 ? 0 : 0.7;
          const how = { temperature, seed: sample, requestAt, ...(signal && { signal }) };
          text = await complete(messages, how);
        } catch (error) {
          if (signal?.aborted === true) throw error;
          degraded.push(`model: ${error instanceof Error ? error.message : String(error)}`);
          // An endpoint that is gone will be gone for the next sample too.
          break;
        }
        answers += 1;
        const command = commandIn(text);
        if (command === undefined || isEcho(command, request.words)) {
          if (!/^\s*unknown\b/i.test(text))
            degraded.push("model: an answer held no single command");
          continue;
        }
        const key = command.replace(/\s+/g, " ");
        const before = votes.get(key);
        votes.set(key, { command: before?.command ?? command, count: (before?.count ?? 0) + 1 });
      }
      const no = new Set((request.refused ?? []).map(({ command }) => command));
      const candidates = [...votes.values()]
        .filter(({ command }) => !no.has(command))
        .sort((a, b) => b.count - a.count)
        .map(
          ({ command, count }): Candidate => ({
            command,
            confidence: Math.round((100 * WHOLE_VOTE * count) / answers) / 100,
            source: `model:${domainOf(request.words)}`,
          }),
        );
      return { candidates, ...(degraded.length > 0 && { degraded: [...new Set(degraded)] }) };
    },
  };
}
