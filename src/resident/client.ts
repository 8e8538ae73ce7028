/** The client's side of the protocol, for programs in Node. */
import { timingSafeEqual } from "node:crypto";
import { connect } from "node:net";
import type { Announcement } from "./announcement.js";
import {
  callBytes,
  type HookAnswer,
  type HookCall,
  readAnswer,
  SECRET_LENGTH,
} from "./protocol.js";

/** The resident does not answer, or is none; decide without it. */
export class NoAnswer extends Error {}

/** Milliseconds for a whole call. */
const TIME = 2000;

/**
 * Asks a resident; undefined when it leaves the decision to the caller. Rejects with {@link NoAnswer}. The
 * caller has to know that the announced process lives (`isAlive`), or it tells its secret to a stranger.
 */
export function callResident(
  { port, clientSecret, residentSecret }: Announcement,
  call: HookCall,
  time = TIME,
): Promise<HookAnswer | undefined> {
  return new Promise((done, fail) => {
    const socket = connect({ host: "127.0.0.1", port, noDelay: true });
    const end = (problem: string) => {
      socket.destroy();
      clearTimeout(timer);
      fail(new NoAnswer(problem));
    };
    const timer = setTimeout(() => end("it is late"), time);
    let received = Buffer.alloc(0);
    let isProven = false;
    socket.on("error", ({ message }) => end(message));
    socket.on("close", () => end("it has ended"));
    socket.on("connect", () => socket.write(`${clientSecret}0000000000`));
    socket.on("data", (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (!isProven) {
        if (received.length < SECRET_LENGTH) return;
        const said = received.subarray(0, SECRET_LENGTH);
        if (!timingSafeEqual(said, Buffer.from(residentSecret)))
          return end("it is another program");
        isProven = true;
        received = received.subarray(SECRET_LENGTH);
        socket.write(callBytes(call));
      }
      const answer = readAnswer(received);
      if (answer === "incomplete") return;
      if (answer === "broken") return end("its answer is broken");
      clearTimeout(timer);
      socket.removeAllListeners("close");
      socket.destroy();
      done(answer);
    });
  });
}
