/** A guard under the policies that hold for a directory. */
import { type LoadOptions, loadPolicy } from "../policy/load-node.js";
import type { PolicySet } from "../policy/types.js";
import type { Io } from "./io.js";

/** What `check` and `explain` hand to their guard; nothing when there is no policy. */
export async function policyFor(
  io: Pick<Io, "env" | "platform" | "home">,
  cwd: string | undefined,
): Promise<{ readonly policy?: PolicySet }> {
  const { env, platform, home } = io;
  const options: LoadOptions = { env, platform, home, ...(cwd === undefined ? {} : { cwd }) };
  const policy = await loadPolicy(options);
  return policy === undefined ? {} : { policy };
}
