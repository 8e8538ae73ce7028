// Starts the dashboard over a ledger of made-up records, as `cerbash judge --serve` does.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPage } from "../../scripts/dashboard-page.mjs";
import { guardsOf } from "../../src/cli/judge-serve.js";
import { fakeIo } from "../../src/cli/testing.js";
import { readAssets } from "../../src/dashboard/assets.js";
import { serveDashboard } from "../../src/dashboard/dashboard.js";
import { fileStore } from "../../src/ledger/file-store.js";
import { summariesPath } from "../../src/ledger/keep.js";
import { directories } from "../../src/ledger/paths.js";
import { userPath } from "../../src/policy/load-node.js";
import { writeLedger } from "./ledger.js";

export interface Started {
  readonly address: string;
  readonly port: number;
  readonly home: string;
  readonly records: string;
  readonly state: string;
  readonly policyFile: string;
  readonly casesFile: string;
  readonly stop: () => Promise<void>;
}

export async function startDashboard(readOnly: string | null = null): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "cerbash-dashboard-"));
  const io = fakeIo({ env: { CERBASH_HOME: join(folder, "home") }, home: "/home/you" });
  const { records, state } = directories(io);
  mkdirSync(records, { recursive: true, mode: 0o700 });
  writeLedger(records, new Date());
  await buildPage(join(folder, "page"));
  const stop = new AbortController();
  const policyFile = userPath(io);
  const casesFile = join(state, "corpus", "own.jsonl");
  const serving = await serveDashboard({
    store: fileStore(records),
    assets: readAssets(join(folder, "page")),
    summariesFile: summariesPath(records),
    port: 0,
    signal: stop.signal,
    suggested: () => new Set(["git"]),
    cerbash: "0.1.0",
    state,
    policyFile,
    casesFile,
    home: io.home,
    readOnly,
    guardFor: guardsOf(io),
    now: () => new Date(),
  });
  return {
    address: serving.address,
    port: serving.port,
    home: folder,
    records,
    state,
    policyFile,
    casesFile,
    stop: async () => {
      stop.abort();
      await serving.closed;
      rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}
