import { fileStore } from "../ledger/file-store.js";
import { type RecordStore, StoreError } from "../ledger/store.js";

/**
 * The store that an address names: the records of this machine without one, else a PostgreSQL database
 * (`postgres://USER@HOST/DATABASE`). The driver is loaded only then.
 *
 * @throws {StoreError} when the address is of another kind, or the database cannot be used
 */
export async function openStore(
  address: string | undefined,
  records: string,
): Promise<RecordStore> {
  if (address === undefined) return fileStore(records);
  if (!/^postgres(?:ql)?:\/\//.test(address))
    throw new StoreError("a store is postgres://USER@HOST/DATABASE");
  const { PostgresStore } = await import("./postgres/store.js");
  return PostgresStore.open(address);
}
