/** The loopback listener for the thin client. Says nothing to anybody who does not know the secret. */
import { timingSafeEqual } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";
import { tellLate } from "./late.js";
import {
  type Ahead,
  answerBytes,
  type Decide,
  GREETING_LENGTH,
  type HookCall,
  MORE,
  readCall,
  SECRET_LENGTH,
} from "./protocol.js";

export interface ListenerOptions {
  readonly clientSecret: string;
  readonly residentSecret: string;
  readonly decide: Decide;
  /** Asked for each call: false makes the client decide by itself. */
  readonly isFit: () => boolean;
  /**
   * Looks at what a call will probably need, while the client that has proved itself gets it ready; a call
   * that comes soon is decided by that.
   */
  readonly lookAhead?: () => Ahead;
}

/** Milliseconds for the client's secret. */
const GREETING_TIME = 1000;
/** Milliseconds for the payload, which the client reads meanwhile; shorter than any agent waits. */
export const PAYLOAD_TIME = 5000;
/**
 * Milliseconds that looks made ahead hold. They are made after the agent has started the hook, so what they
 * saw held during its call.
 */
export const AHEAD_TIME = 50;
/** More at once are turned away; their clients decide by themselves. */
const MAX_CONNECTIONS = 400;

export function makeListener(options: ListenerOptions): Server {
  // Naming no delay: the answer is one write, and nothing follows that could share its packet.
  const server = createServer({ noDelay: true }, (socket) => serveClient(socket, options));
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}

function serveClient(socket: Socket, options: ListenerOptions): void {
  const { clientSecret, residentSecret, decide, isFit, lookAhead } = options;
  const expected = Buffer.from(clientSecret);
  const chunks: Buffer[] = [];
  let size = 0;
  /** Bytes of the call without which it need not be looked at. */
  let needed = 1;
  let isArriving = false;
  let state: "greeting" | "call" | "answering" = "greeting";
  let looked: Looked | undefined;
  const close = () => {
    socket.destroy();
  };
  let timer = setTimeout(close, GREETING_TIME);
  socket.on("close", () => clearTimeout(timer));
  socket.on("error", close);

  const answer = async (call: HookCall | "broken"): Promise<void> => {
    clearTimeout(timer);
    if (call === "broken") {
      close();
      return;
    }
    const { wasFit, ahead } = valid(looked) ?? { wasFit: isFit(), ahead: undefined };
    const decided = wasFit ? await decide(call, ahead) : undefined;
    socket.end(answerBytes(decided));
    decided?.afterwards?.();
  };

  /** Answers when the call has arrived; false while it has not. */
  const isWhole = (): boolean => {
    if (size < needed) return false;
    const all = takeAll(chunks);
    const call = readCall(all);
    if (call !== undefined) {
      state = "answering";
      void answer(call);
      return true;
    }
    chunks.push(all);
    // So that a long call is not put together again for each of its parts.
    needed = Math.max(needed, Number.parseInt(all.toString("latin1", 0, 9), 10) || 1);
    return false;
  };

  /** The client's secret, once it is whole; whoever says another one is not answered. */
  const greet = (): void => {
    const all = takeAll(chunks);
    if (!timingSafeEqual(all.subarray(0, SECRET_LENGTH), expected)) {
      close();
      return;
    }
    socket.write(residentSecret);
    const client = Number(all.toString("latin1", SECRET_LENGTH, GREETING_LENGTH));
    clearTimeout(timer);
    timer = setTimeout(() => tellLate(client, close), PAYLOAD_TIME);
    state = "call";
    size -= GREETING_LENGTH;
    if (size > 0) chunks.push(all.subarray(GREETING_LENGTH));
    // The client has its answer by now, and is busy with its own part.
    looked = { at: performance.now(), wasFit: isFit(), ahead: lookAhead?.() };
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
    if (size === 0 || socket.destroyed) return;
    if (!isWhole()) socket.write(MORE);
  });
}

function takeAll(chunks: Buffer[]): Buffer {
  const [only] = chunks;
  const all = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
  chunks.length = 0;
  return all;
}

interface Looked {
  readonly at: number;
  readonly wasFit: boolean;
  readonly ahead: Ahead;
}

function valid(looked: Looked | undefined): Looked | undefined {
  return looked !== undefined && performance.now() - looked.at < AHEAD_TIME ? looked : undefined;
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
