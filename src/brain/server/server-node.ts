/** A model at a server as a brain: this machine only unless it was said otherwise, deadlines, a circuit breaker. */
import type { PlannedCommand } from "../../effects/plan.js";
import { commandText } from "../command-text.js";
import type { BrainHealth } from "../gguf/gguf-node.js";
import { type LanguageProfile, languageJudgement, unmeasured } from "../language.js";
import { guardText } from "../prompt/guard.js";
import { chatTemplates } from "../prompt/template.js";
import type { Judgement, SlowBrain } from "../types.js";
import { spellsSpecialToken } from "./apis.js";
import { readAll, reasonOf, serverAddress } from "./http-node.js";
import { type Send, type ServerApi, ServerError, type ServerReading } from "./types.js";

export interface ServerBrainOptions {
  readonly api: ServerApi;
  /** `http://127.0.0.1:8080`; what follows the port is kept. */
  readonly url: string;
  /** The model's name there. llama-server has one model: empty takes whatever it has. */
  readonly model: string;
  /** How turns are written, where the server does not tell; default by the model's name. */
  readonly template?: keyof typeof chatTemplates;
  readonly profile?: LanguageProfile;
  /** A server on another machine may read commands. */
  readonly isRemoteAllowed?: boolean;
}

/** So many failures one after the other open the circuit, for so many milliseconds. */
const MOST_FAILURES = 3;
const PAUSE = 30_000;
const MOST_REMEMBERED = 2000;

/**
 * A server as the second brain.
 *
 * @throws {Error} when the URL is none, or is not on this machine without leave
 */
export class ServerBrain implements SlowBrain {
  readonly name: string;
  private readonly options: ServerBrainOptions;
  private readonly base: URL;
  private readonly profile: LanguageProfile;
  private readonly now: () => number;
  private readonly remembered = new Map<string, Judgement | null>();
  private counts = { answered: 0, remembered: 0, without: 0, failed: 0, ms: 0 };
  /** Failures since the last answer. */
  private failures = 0;
  private closedUntil = 0;
  private lastProblem: string | undefined;

  constructor(options: ServerBrainOptions, now: () => number = () => performance.now()) {
    this.options = options;
    this.base = serverAddress(options.url, options.isRemoteAllowed);
    this.profile = options.profile ?? unmeasured;
    this.now = now;
    this.name = `${options.api.name}:${options.model === "" ? this.base.host : options.model}`;
  }

  async judgeAll(
    commands: readonly PlannedCommand[],
    deadline: number,
  ): Promise<readonly (Judgement | null | undefined)[]> {
    const texts = commands.map((command) => guardText(commandText(command)));
    const problems: unknown[] = [];
    const answers = await Promise.all(
      texts.map(async (text) => {
        const known = this.remembered.get(text);
        if (known !== undefined) {
          this.counts.remembered++;
          return known;
        }
        if (!this.options.api.takesTokens && spellsSpecialToken(text)) return null;
        try {
          const { p, mass } = await this.read(text, deadline);
          const judgement = languageJudgement(this.name, p, mass, this.profile);
          if (judgement === null) this.counts.without++;
          const answer =
            judgement !== null && mass === undefined ? { ...judgement, isClear: false } : judgement;
          this.remember(text, answer);
          return answer;
        } catch (error) {
          problems.push(error);
          return undefined;
        }
      }),
    );
    if (problems.length > 0 && answers.every((answer) => answer === undefined)) throw problems[0];
    return answers;
  }

  /** What the server says of a text. Rejects when it does not within the deadline, or while the circuit is open. */
  async read(text: string, deadline: number): Promise<ServerReading> {
    const begun = this.now();
    if (begun < this.closedUntil)
      throw new Error(`not asked after ${MOST_FAILURES} failures: ${this.lastProblem}`);
    const { api, model } = this.options;
    const abort = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, failed) => {
      timer = setTimeout(() => {
        failed(new Error(`no answer within ${Math.round(deadline)} ms`));
        abort.abort();
      }, deadline);
    });
    try {
      const template = chatTemplates[this.options.template ?? templateOf(model)];
      const asked = api.ask(guardText(text), { model, template }, this.sender(abort.signal));
      const reading = await Promise.race([asked, late]);
      this.failures = 0;
      this.counts.answered++;
      this.counts.ms += this.now() - begun;
      this.lastProblem = undefined;
      return reading;
    } catch (error) {
      this.counts.failed++;
      this.failures++;
      this.lastProblem = error instanceof Error ? error.message : String(error);
      // The next one after the pause is a trial: if it fails the circuit opens again at once.
      if (this.failures >= MOST_FAILURES) this.closedUntil = this.now() + PAUSE;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  health(): BrainHealth {
    const { answered, remembered, without, failed, ms } = this.counts;
    const problem = this.lastProblem;
    return {
      state: problem === undefined ? (answered > 0 ? "ready" : "off") : "failed",
      ...(problem !== undefined && { problem }),
      answered,
      remembered,
      without,
      failed,
      ms: answered === 0 ? null : ms / answered,
    };
  }

  private sender(signal: AbortSignal): Send {
    return async ({ path, body }) => {
      const target = new URL(`${this.base.pathname.replace(/\/+$/, "")}${path}`, this.base);
      let response: Response;
      try {
        response = await fetch(target, {
          // A redirect could lead to another machine.
          redirect: "error",
          signal,
          ...(body !== undefined && {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify(body),
          }),
        });
      } catch (error) {
        throw new ServerError(reasonOf(error));
      }
      if (!response.ok) {
        await response.body?.cancel();
        throw new ServerError(`the server answers ${response.status} to ${path}`);
      }
      const text = await readAll(response);
      try {
        return JSON.parse(text);
      } catch {
        throw new ServerError(`the answer to ${path} is not JSON`);
      }
    };
  }

  private remember(text: string, answer: Judgement | null): void {
    this.remembered.set(text, answer);
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size <= MOST_REMEMBERED) break;
      this.remembered.delete(oldest);
    }
  }
}

/** By the name, for servers that take finished text and do not tell the template. */
function templateOf(model: string): keyof typeof chatTemplates {
  return /qwen-?3/i.test(model) ? "chatml-think" : "chatml";
}
