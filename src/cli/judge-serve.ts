/** `cerbash judge --serve`: the dashboard, until Ctrl-C. */
import { builtPage, readAssets } from "../dashboard/assets.js";
import { serveDashboard } from "../dashboard/dashboard.js";
import type { GuardFor } from "../dashboard/rule.js";
import { summariesPath } from "../ledger/keep.js";
import { directories } from "../ledger/paths.js";
import { userPath } from "../policy/load-node.js";
import type { PolicyLayer } from "../policy/types.js";
import { agentVariables } from "./agent-variables.js";
import { corpusPlaces } from "./corpus-places.js";
import { type Io, UsageError } from "./io.js";
import type { Options } from "./options.js";
import { storeOf } from "./record-store.js";
import { suggestedPrograms } from "./suggested.js";
import { version } from "./version.js";

export async function serve(
  options: Options,
  io: Io,
  signal = untilInterrupted(),
): Promise<number> {
  for (const name of ["html", "json", "limit", "since"])
    if (options.has(name))
      throw new UsageError(
        `cerbash judge --serve: --${name} is for the report; the page has its own`,
      );
  const folder = builtPage();
  if (folder === undefined)
    throw new UsageError("cerbash judge --serve: the page is not built; run: npm run build");
  const { records, state } = directories(io);
  const readOnly = whyReadOnly(io);
  const isDatabase = options.has("store");
  const port = portOf(options.value("port"));
  const store = await storeOf(options, io);
  try {
    const serving = await started(async () =>
      serveDashboard({
        store,
        assets: readAssets(folder),
        summariesFile: summariesPath(records, isDatabase ? "database" : "files"),
        port,
        signal,
        suggested: suggestedPrograms(),
        cerbash: version,
        state,
        policyFile: userPath(io),
        casesFile: corpusPlaces(io).own,
        home: io.home,
        readOnly,
        guardFor: guardsOf(io),
        now: () => new Date(),
      }),
    );
    await io.write(
      `The dashboard, for you alone and as long as this runs (Ctrl-C ends it):\n\n  ${serving.address}\n\n`,
    );
    if (readOnly !== null) io.warn(`cerbash judge --serve: ${readOnly}`);
    await serving.closed;
  } finally {
    // An open connection would keep the program from its end, also when the port is taken.
    await store.close?.();
  }
  return 0;
}

/**
 * A label outranks all else in training and a rule can allow, so only a person gives them: one who has the
 * terminal that the token is printed on, which is not an agent's.
 */
function whyReadOnly({ env, isInputTerminal, isOutputTerminal }: Io): string | null {
  const agent = agentVariables.find((name) => env[name]);
  if (agent !== undefined)
    return `it only shows: this shell is an agent's (${agent} is set); a person starts it in a terminal of their own`;
  return isInputTerminal && isOutputTerminal
    ? null
    : "it only shows: it was not started in a terminal, so nobody knows that a person did";
}

/** Guards with the policies that hold in a directory. */
export function guardsOf(io: Io): GuardFor {
  return async (cwd, extra) => {
    const { makeGuard } = await import("./guard.js");
    const { policyFor } = await import("./policy-guard.js");
    const { policy } = await policyFor(io, cwd);
    if (extra === undefined) return makeGuard(policy === undefined ? {} : { policy });
    const layer: PolicyLayer = {
      kind: "user",
      source: userPath(io),
      trusted: true,
      file: { rules: [extra] },
      problems: [],
    };
    return makeGuard({
      policy: { time: () => Date.now(), ...policy, layers: [...(policy?.layers ?? []), layer] },
    });
  };
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 1024 || port > 65_535)
    throw new UsageError("cerbash judge --serve: --port is a number from 1024 to 65535");
  return port;
}

async function started<T>(start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      throw new UsageError("cerbash judge --serve: that port is taken; choose another with --port");
    throw error;
  }
}

function untilInterrupted(): AbortSignal {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());
  return stop.signal;
}
