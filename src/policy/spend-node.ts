/** Permissions for one time: the answer that uses one takes it away. And those for lines that hold a secret. */
import type { CheckContext, Guard } from "../guard.js";
import { recordText } from "../ledger/record-text.js";
import type { Verdict } from "../verdict/types.js";
import { isLive, keyOf } from "./permissions.js";
import { removeGrants } from "./store-node.js";
import type { Grant, GrantKey, PolicySet } from "./types.js";

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
  const grants = policy.grants ?? [];
  const lines = grants.filter(({ line }) => line !== undefined);
  const spending = spendingOnce(make, policy, stateDirectory);
  if (lines.length === 0) return spending;
  return {
    checkSync: spending.checkSync.bind(spending),
    checkWrite: spending.checkWrite.bind(spending),
    explain: spending.explain.bind(spending),
    async check(command: string, context: CheckContext = {}) {
      const verdict = await spending.check(command, context);
      if (verdict.decision === "allow") return verdict;
      const now = policy.time?.();
      const isFor = (grant: Grant): boolean =>
        isLive(grant, now, context.session) && isSameLine(grant, command, verdict, context.cwd);
      const grant = lines.find(isFor);
      if (grant === undefined) return verdict;
      const keys = keysOf(spending, command, context);
      if (keys === undefined) return verdict;
      // Like permissions for what was read just now, which are nowhere stored; what no permission changes stays.
      const given = keys.map((key, n): Grant => ({ id: `${grant.id}.${n}`, scope: "always", key }));
      const again = await make({ ...policy, grants: [...grants, ...given] }).check(
        command,
        context,
      );
      if (again.decision !== "allow") return verdict;
      if (grant.scope !== "once") return again;
      return isSpent(stateDirectory, [grant.id]) ? again : verdict;
    },
  };
}

/** Whether a command is redacted to the permitted text, and stopped where and by what that was. */
function isSameLine(
  { line, key }: Grant,
  command: string,
  verdict: Verdict,
  cwd: string | undefined,
): boolean {
  if (line === undefined || key.where !== cwd) return false;
  const rules = verdict.rules.map(({ id }) => id).sort();
  const isSame = rules.length === line.rules.length && rules.every((id, n) => id === line.rules[n]);
  return isSame && recordText(command) === line.text;
}

/** What permissions for the stopped parts would be for; undefined when one of them is not fixed. */
function keysOf(
  guard: Checking,
  command: string,
  context: CheckContext,
): readonly GrantKey[] | undefined {
  const { plan, opinions } = guard.explain(command, context);
  const stopped = new Set(
    opinions.filter(({ opinion }) => opinion !== "allow").map(({ commandId }) => commandId),
  );
  const keys: GrantKey[] = [];
  for (const planned of plan.commands) {
    if (!stopped.has(planned.id)) continue;
    const key = keyOf(planned, context);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return keys;
}

/** Takes permissions; false when another process was quicker. */
function isSpent(stateDirectory: string, ids: readonly string[]): boolean {
  try {
    return removeGrants(stateDirectory, ids).length === ids.length;
  } catch {
    return false;
  }
}

function spendingOnce(
  make: (policy: PolicySet) => Checking,
  policy: PolicySet,
  stateDirectory: string,
): Checking {
  const isOnce = ({ scope, line }: Grant) => scope === "once" && line === undefined;
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
  return {
    checkSync: guard.checkSync.bind(guard),
    checkWrite: guard.checkWrite.bind(guard),
    explain: guard.explain.bind(guard),
    async check(command: string, context?: CheckContext) {
      used.clear();
      const verdict = await guard.check(command, context);
      if (used.size === 0 || verdict.decision !== "allow" || isSpent(stateDirectory, [...used]))
        return verdict;
      return without().check(command, context);
    },
  };
}
