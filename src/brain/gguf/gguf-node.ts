/** A language model in a GGUF file as a brain: one decode step a command, in a process of its own. */
import { basename } from "node:path";
import type { PlannedCommand } from "../../effects/plan.js";
import { LlamaProcess, type ProcessOptions } from "../../llama/process.js";
import { LlamaError, type ModelFacts, type ModelOptions, type Reading } from "../../llama/types.js";
import { commandText } from "../command-text.js";
import { type LanguageProfile, languageJudgement, unmeasured } from "../language.js";
import { guardLabels, guardPrompt, guardText } from "../prompt/guard.js";
import { chatTemplateOf, type Prompt } from "../prompt/template.js";
import type { Judgement, SlowBrain } from "../types.js";

export interface GgufBrainOptions extends ModelOptions {
  /** How its probabilities are read; default: its most probable label. */
  readonly profile?: LanguageProfile;
  readonly process?: ProcessOptions;
}

/** What a brain has done since it was made, for `status`. */
export interface BrainHealth {
  readonly state: "off" | "loading" | "ready" | "failed";
  /** Process of the model. */
  readonly pid?: number;
  /** Why it does not work. */
  readonly problem?: string;
  readonly answered: number;
  /** Answers that came from those it remembers. */
  readonly remembered: number;
  /** Answers with too little probability on the labels to be an opinion. */
  readonly without: number;
  readonly failed: number;
  /** Mean milliseconds of an answer. */
  readonly ms: number | null;
}

/** Answers that are remembered: an agent repeats itself. */
const MOST_REMEMBERED = 2000;

/**
 * A GGUF file as the second brain.
 *
 * @example
 * const brain = new GgufBrain({ modelPath: "model.gguf" });
 * await brain.start();
 * const [judgement] = await brain.judgeAll(plan.commands, 400);
 */
export class GgufBrain implements SlowBrain {
  readonly name: string;
  private readonly llama: LlamaProcess;
  private readonly profile: LanguageProfile;
  private readonly remembered = new Map<string, Judgement | null>();
  private counts = { answered: 0, remembered: 0, without: 0, failed: 0, ms: 0 };
  private prompt: Prompt | undefined;

  constructor(options: GgufBrainOptions) {
    const { profile = unmeasured, process: how, ...model } = options;
    this.name = basename(model.adapterPath ?? model.modelPath).replace(/\.gguf$/i, "");
    this.profile = profile;
    this.llama = new LlamaProcess(model, how);
  }

  /** Loads the model, so that the first command need not find it missing. Rejects when it cannot be used. */
  async start(): Promise<ModelFacts> {
    const facts = await this.llama.start();
    this.promptFor(facts);
    await this.llama.read({ ...this.promptFor(facts), text: "ls" }, guardLabels, {
      deadline: 60_000,
    });
    return facts;
  }

  async judgeAll(
    commands: readonly PlannedCommand[],
    deadline: number,
  ): Promise<readonly (Judgement | null | undefined)[]> {
    const until = performance.now() + deadline;
    const answers: (Judgement | null | undefined)[] = [];
    let problem: unknown;
    for (const command of commands) {
      const text = guardText(commandText(command));
      let answer = this.remembered.get(text);
      if (answer === undefined && problem === undefined) {
        try {
          const { p, mass } = await this.read(text, until - performance.now());
          answer = languageJudgement(this.name, p, mass, this.profile);
          if (answer === null) this.counts.without++;
          this.remember(text, answer);
        } catch (error) {
          this.counts.failed++;
          // One that does not fit says nothing of the others.
          if (error instanceof LlamaError && /^(?:too long|unsafe text)$/.test(error.problem))
            answer = null;
          else problem = error;
        }
      } else if (answer !== undefined) this.counts.remembered++;
      answers.push(answer);
    }
    if (problem !== undefined && answers.every((answer) => answer === undefined)) throw problem;
    return answers;
  }

  /** Probabilities of safe, risky and destructive for a text as it stands. @throws {LlamaError} */
  async read(text: string, deadline: number): Promise<Reading> {
    const { facts } = this.llama;
    if (deadline <= 0) throw new LlamaError("late", "the time was over");
    // Not loaded: the prompt does not matter, the call starts it and says so.
    const prompt = facts === undefined ? { prefix: "", suffix: "" } : this.promptFor(facts);
    const reading = await this.llama.read(
      { prefix: prompt.prefix, text: guardText(text), suffix: prompt.suffix },
      guardLabels,
      { deadline },
    );
    this.counts.answered++;
    this.counts.ms += reading.ms;
    return reading;
  }

  health(): BrainHealth {
    const { answered, remembered, without, failed, ms } = this.counts;
    const { state, failure, pid } = this.llama;
    return {
      state,
      ...(pid !== undefined && { pid }),
      ...(failure !== undefined && state !== "ready" && { problem: failure.message }),
      answered,
      remembered,
      without,
      failed,
      ms: answered === 0 ? null : ms / answered,
    };
  }

  /** Id of the model's process; undefined when there is none. */
  get pid(): number | undefined {
    return this.llama.pid;
  }

  end(): void {
    this.llama.end();
  }

  private promptFor({ chatTemplate }: ModelFacts): Prompt {
    this.prompt ??= guardPrompt(chatTemplateOf(chatTemplate ?? undefined));
    return this.prompt;
  }

  private remember(text: string, answer: Judgement | null): void {
    this.remembered.set(text, answer);
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size <= MOST_REMEMBERED) break;
      this.remembered.delete(oldest);
    }
  }
}
