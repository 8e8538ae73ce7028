/** What a hook says that ended before it had decided. */
const TOO_LATE = /no answer within \d+ ms|no answer in time/;

/**
 * Calls a hook again that had no time to decide: it gives itself ten seconds at most, which a start from source can
 * take where other tests are running. One that never decides says so each time.
 */
export async function inTime<T>(call: () => T | Promise<T>, said: (ran: T) => string): Promise<T> {
  let ran = await call();
  for (let tries = 0; tries < 5 && TOO_LATE.test(said(ran)); tries++) ran = await call();
  return ran;
}
