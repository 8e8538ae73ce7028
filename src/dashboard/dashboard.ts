/** The dashboard as a whole: the record is followed, and the page is served on loopback until the signal says stop. */
import type { Server } from "node:http";
import { Summaries, type SummariesOptions } from "../judge/summaries.js";
import { newToken } from "./access.js";
import { type ApiOptions, routesOf } from "./api.js";
import { Live } from "./live.js";
import { Queue } from "./queue.js";
import { type Asset, makeServer } from "./server.js";

export interface DashboardOptions
  extends Omit<ApiOptions, "live" | "queue">,
    Pick<SummariesOptions, "suggested"> {
  readonly assets: ReadonlyMap<string, Asset>;
  /** Where figures of closed parts are kept; undefined: nowhere. */
  readonly summariesFile: string | undefined;
  /** 0: any that is free. */
  readonly port: number;
  readonly signal: AbortSignal;
}

export interface Serving {
  /** With the token; for the person alone. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  readonly closed: Promise<void>;
}

/** Starts it. Throws when the port is taken. */
export async function serveDashboard(options: DashboardOptions): Promise<Serving> {
  const { store, signal, suggested, cerbash } = options;
  const summaries = new Summaries({ cerbash, suggested, file: options.summariesFile });
  const live = new Live(store, summaries);
  const queue = new Queue(store, signal);
  live.hearEntries((entries) => queue.hear(entries));
  const token = newToken();
  const routes = routesOf({ ...options, live, queue });
  const server = makeServer({ token, assets: options.assets, routes });
  const port = await listening(server, options.port);
  const following = live.run(signal);
  const closed = new Promise<void>((done) => {
    const end = () => {
      server.close(() => void following.then(done));
      // Pages listen for as long as they are open.
      server.closeAllConnections();
    };
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });
  // What stands behind # is not sent to any server; the page keeps it for itself.
  return { address: `http://127.0.0.1:${port}/#token=${token}`, port, token, closed };
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => {
      server.off("error", fail);
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
