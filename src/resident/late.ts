/** Ends the wait of a client whose agent does not close its payload. */

/**
 * The shell could keep the time itself, but pays for it with each byte. Whatever leads to the client is still open,
 * so this is still the process that made it.
 *
 * @param client number of its process; 0: it keeps its own time
 */
export function tellLate(client: number, close: () => void): void {
  try {
    if (client > 1) process.kill(client, "SIGTERM");
  } catch {
    // One that has ended needs nothing.
  }
  close();
}
