import type { HookInstallation } from "../adapters/installation-types.js";
import { switchedOff } from "../install/switches.js";
import type { Io } from "./io.js";
import { visible } from "./terminal.js";

/** Says where an install would be of no effect. */
export function noteSwitches(agents: readonly HookInstallation[], io: Io): void {
  for (const one of agents) {
    for (const { path, key, effect } of switchedOff(one, io)) {
      io.warn(`Note: "${key}" in ${visible(path)} ${effect}, so the guard will not be called.`);
    }
  }
}
