/** Where distributions are. Hooks look here before each decision, so nothing else is loaded for it. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { directories, type Machine, managedDirectory } from "../ledger/paths.js";

/** Where one kind of distribution is kept. */
export interface DistributionPlace {
  /** The owner's of the machine, or the person's own. */
  readonly kind: "machine" | "user";
  /** `distribution.json`: where from, and whose signature counts. */
  readonly settings: string;
  /** Directory of what is installed. */
  readonly data: string;
  /** Says which one is. */
  readonly current: string;
}

/**
 * The place beside the managed policy, and that of the person.
 *
 * @param managed directory of the owner of the machine; no variable moves it
 */
export function distributionPlaces(
  machine: Machine,
  managed = managedDirectory(machine.platform),
): readonly [DistributionPlace, DistributionPlace] {
  const { config, state } = directories(machine);
  return [place("machine", managed, managed), place("user", config, state)];
}

function place(kind: DistributionPlace["kind"], config: string, state: string): DistributionPlace {
  const data = join(state, "distributed");
  return {
    kind,
    settings: join(config, "distribution.json"),
    data,
    current: join(data, "current.json"),
  };
}

/** Whether a place is configured. Where it is not, nothing else is looked at. */
export function isConfigured({ settings }: DistributionPlace): boolean {
  try {
    return statSync(settings, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // It may be there.
    return true;
  }
}
