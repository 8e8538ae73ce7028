/** `--store`: whose records a subcommand reads. */
import { directories } from "../ledger/paths.js";
import { type RecordStore, StoreError } from "../ledger/store.js";
import { openStore } from "../store/open.js";
import { type Io, UsageError } from "./io.js";
import type { Options } from "./options.js";
import { readSettings } from "./settings.js";

/**
 * The records of this machine, or those of the database that `--store` names: an address, or `team` for the one of the
 * settings, which keeps it out of the list of processes.
 */
export async function storeOf(options: Options, io: Io): Promise<RecordStore> {
  const given = options.value("store");
  const { config, records } = directories(io);
  try {
    return await openStore(given === "team" ? teamAddress(config) : given, records);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new UsageError(`cerbash: ${error.message}`);
  }
}

/** The address in the settings. Throws a {@link UsageError} when there is none. */
export function teamAddress(config: string): string {
  const { settings, problem } = readSettings(config);
  if (problem !== undefined) throw new UsageError(`cerbash: ${problem}`);
  const address = settings.team.postgres;
  if (address === null)
    throw new UsageError(
      'cerbash: no database is set; put {"team": {"postgres": "postgres://USER@HOST/DATABASE"}} into config.json',
    );
  return address;
}
