/** The second brain for a process that decides once and ends. */
import type { SecondBrain } from "../brain/second.js";
import { directories } from "../ledger/paths.js";
import type { CallPlace } from "./hook-answer.js";
import { readSettings } from "./settings.js";

/** Loaded only where the settings name one. */
export async function secondHere(place: CallPlace): Promise<SecondBrain | undefined> {
  const { brain } = readSettings(directories(place).config).settings;
  if (brain.second.kind === "none") return undefined;
  return (await import("./second-brain.js")).secondBrain(brain, false);
}
