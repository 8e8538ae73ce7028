/** A bash that stays, gets one checked command after another, and keeps its state between them. */
import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { type Ended, endOf, forwardSignals } from "./child.js";
import { sessionLoop } from "./session-loop.js";

/** Answers are names and values; more is of no use. */
const MAX_ANSWER = 1024 * 1024;

export interface SessionOptions {
  readonly bash: string;
  readonly options: readonly string[];
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly hasTerminal: boolean;
}

export class Session {
  /** How the shell ended: by `exit`, `set -e`, `exec`, a signal, or because nothing more came. */
  readonly ended: Promise<Ended>;
  private readonly child: ChildProcess;
  private readonly answers: Readable;
  private readonly texts: Writable;
  private received = "";
  private waiting: ((answer: string | undefined) => void) | undefined;
  private isOver = false;

  get hasEnded(): boolean {
    return this.isOver;
  }

  constructor({ bash, options, args, cwd, env, hasTerminal }: SessionOptions) {
    this.child = spawn(
      bash,
      [...options, "-O", "expand_aliases", "-c", sessionLoop, "bash", ...args],
      {
        cwd,
        env,
        // Without a terminal the input holds the commands, so the commands themselves get none.
        stdio: [hasTerminal ? "inherit" : "ignore", "inherit", "inherit", "pipe", "pipe"],
      },
    );
    const stop = forwardSignals(this.child, hasTerminal);
    this.texts = this.child.stdio[3] as Writable;
    this.answers = this.child.stdio[4] as Readable;
    // It may end while we write; how it ended is what counts.
    this.texts.on("error", () => {});
    this.answers.setEncoding("utf8");
    this.answers.on("data", (text: string) => this.receive(text));
    this.ended = new Promise((done) => {
      const finish = (ended: Ended) => {
        stop();
        this.isOver = true;
        this.waiting?.(undefined);
        done(ended);
      };
      this.child.on("error", (error) => finish({ code: 127, problem: error.message }));
      this.child.on("exit", (code, signal) => finish(endOf(code, signal)));
    });
  }

  /** Runs a text to its end; its exit status, or undefined when the shell has ended with it. */
  async run(text: string): Promise<number | undefined> {
    const answer = await this.send(`E${text}`);
    return answer === undefined ? undefined : Number(answer);
  }

  /** Output of a text that only asks; empty when the shell has ended. */
  async query(text: string): Promise<string> {
    return (await this.send(`Q${text}`)) ?? "";
  }

  /** No more commands come. */
  close(): void {
    this.texts.end();
  }

  private send(message: string): Promise<string | undefined> {
    if (this.isOver) return Promise.resolve(undefined);
    return new Promise((done) => {
      this.waiting = (answer) => {
        this.waiting = undefined;
        done(answer);
      };
      // A NUL cannot be part of a shell's text.
      this.texts.write(`${message.replaceAll("\0", "")}\0`);
    });
  }

  private receive(text: string): void {
    this.received += text;
    const end = this.received.indexOf("\0");
    if (end < 0) {
      if (this.received.length > MAX_ANSWER) this.received = "";
      return;
    }
    const answer = this.received.slice(0, end);
    this.received = this.received.slice(end + 1);
    this.waiting?.(answer);
  }
}
