/** The loopback listener for the thin client. Says nothing to anybody who does not know the secret. */
import { timingSafeEqual } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";
import { answerBytes, type Decide, GREETING_LENGTH, readCall, SECRET_LENGTH } from "./protocol.js";

export interface ListenerOptions {
  readonly clientSecret: string;
  readonly residentSecret: string;
  readonly decide: Decide;
  /** Asked before each call: false makes the client decide by itself. */
  readonly isFit: () => boolean;
}

/** Milliseconds for the client's secret. */
const GREETING_TIME = 1000;
/** Milliseconds for the payload, which the client reads meanwhile; shorter than any agent waits. */
const PAYLOAD_TIME = 5000;
/** More at once are turned away; their clients decide by themselves. */
const MAX_CONNECTIONS = 400;

export function makeListener(options: ListenerOptions): Server {
  // Naming no delay: the answer is one write, and nothing follows that could share its packet.
  const server = createServer({ noDelay: true }, (socket) => serveClient(socket, options));
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}

function serveClient(socket: Socket, options: ListenerOptions): void {
  const { clientSecret, residentSecret, decide, isFit } = options;
  const expected = Buffer.from(clientSecret);
  const chunks: Buffer[] = [];
  let size = 0;
  /** Bytes of the call without which it need not be looked at. */
  let needed = 1;
  let isArriving = false;
  let state: "greeting" | "call" | "answering" = "greeting";
  const close = () => {
    socket.destroy();
  };
  let timer = setTimeout(close, GREETING_TIME);
  socket.on("close", () => clearTimeout(timer));
  socket.on("error", close);

  const answer = async (bytes: Buffer): Promise<void> => {
    const call = readCall(bytes);
    if (call === undefined) return;
    state = "answering";
    clearTimeout(timer);
    if (call === "broken") {
      close();
      return;
    }
    const decided = isFit() ? await decide(call) : undefined;
    socket.end(answerBytes(decided));
    decided?.afterwards?.();
  };

  /** The client's secret, once it is whole; whoever says another one is not answered. */
  const greet = (): void => {
    const all = Buffer.concat(chunks.splice(0));
    if (!timingSafeEqual(all.subarray(0, SECRET_LENGTH), expected)) {
      close();
      return;
    }
    const client = Number(all.toString("latin1", SECRET_LENGTH, GREETING_LENGTH));
    clearTimeout(timer);
    timer = setTimeout(() => tellLate(client, close), PAYLOAD_TIME);
    state = "call";
    socket.write(residentSecret);
    chunks.push(all.subarray(GREETING_LENGTH));
    size -= GREETING_LENGTH;
  };

  socket.on("data", (chunk: Buffer) => {
    if (state === "answering") {
      close();
      return;
    }
    chunks.push(chunk);
    size += chunk.length;
    if (state === "greeting") {
      if (size < GREETING_LENGTH) return;
      greet();
    } else if (!isArriving) {
      // It has its payload; a signal now would only be in its way.
      isArriving = true;
      clearTimeout(timer);
      timer = setTimeout(close, PAYLOAD_TIME);
    }
    if (size < needed || socket.destroyed) return;
    const all = Buffer.concat(chunks.splice(0));
    chunks.push(all);
    // So that a long call is not put together again for each of its parts.
    needed = Math.max(needed, Number.parseInt(all.toString("latin1", 0, 9), 10) || 1);
    if (size >= needed) void answer(all);
  });
}

/**
 * Ends the wait of a client whose agent does not close its payload. bash could keep the time itself, but
 * pays for it with each byte. The connection is open, so this is still the process that made it.
 */
function tellLate(client: number, close: () => void): void {
  try {
    if (client > 1) process.kill(client, "SIGTERM");
  } catch {
    // A client in Node keeps its own time and says 0; one that has ended needs nothing.
  }
  close();
}

/** Listens on a free port of this machine only, and returns the port. */
export function listenOnLoopback(server: Server, port = 0): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => {
      server.off("error", fail);
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
