import type { Verdict } from "../verdict/types.js";

export interface GuardedOptions {
  /** Where commands run; default: the directory of the process. */
  readonly cwd?: string;
  /** Decides in place of the built-in guard, which reads this machine's policies. */
  readonly check?: (command: string, cwd: string) => Promise<Verdict>;
}
