/** The script of a worker thread: batches in, outcomes out. */
import { parentPort, workerData } from "node:worker_threads";
import { type Batch, batchRunner, type PreparerOptions } from "./pool.js";

const run = batchRunner(workerData as PreparerOptions);
parentPort?.on("message", (batch: Batch) => parentPort?.postMessage(run(batch)));
