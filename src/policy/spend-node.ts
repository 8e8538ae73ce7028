/** Permissions for one time: the answer that uses one takes it away. */
import type { CheckContext, Guard } from "../guard.js";
import { removeGrants } from "./store-node.js";
import type { Grant, PolicySet } from "./types.js";

type Checking = Pick<Guard, "check" | "checkSync" | "checkWrite" | "explain">;

/**
 * A guard whose permissions for one time are spent by `check`. When another process was quicker, the
 * command is decided again without them.
 */
export function spendingGuard(
  make: (policy: PolicySet) => Checking,
  policy: PolicySet,
  stateDirectory: string,
): Checking {
  const isOnce = ({ scope }: Grant) => scope === "once";
  const grants = policy.grants ?? [];
  if (!grants.some(isOnce)) return make(policy);
  const used = new Set<string>();
  const guard = make({
    ...policy,
    used: (grant) => {
      if (isOnce(grant)) used.add(grant.id);
    },
  });
  const without = () => make({ ...policy, grants: grants.filter((grant) => !isOnce(grant)) });
  const spent = (): boolean => {
    try {
      return removeGrants(stateDirectory, [...used]).length === used.size;
    } catch {
      return false;
    }
  };
  return {
    checkSync: guard.checkSync.bind(guard),
    checkWrite: guard.checkWrite.bind(guard),
    explain: guard.explain.bind(guard),
    async check(command: string, context?: CheckContext) {
      used.clear();
      const verdict = await guard.check(command, context);
      if (used.size === 0 || verdict.decision !== "allow" || spent()) return verdict;
      return without().check(command, context);
    },
  };
}
