/** Several options of the shell switched at once: "enable the shell options nullglob and dotglob". */
import type { Composer } from "../composers.js";
import { SET, SHOPT } from "./table.js";

const ON = /^(?:sets?|enables?|activates?|on|turn_on|start|use|enabling)$/i;
const OFF = /^(?:unsets?|disables?|deactivates?|off|disabling)$/i;
const SAYS_LITTLE =
  /^(?:shell|bash|options?|modes?|settings?|variables?|turn|switch|both|script|following|also|in|of|for)$/i;

/** Every word is explained. */
const WHOLE = 0.96;

export const switches: Composer = {
  name: "switches",
  compose(tokens) {
    const names: string[] = [];
    let isOff: boolean | undefined;
    for (const { text, stop } of tokens) {
      if (SET.includes(text) || SHOPT.includes(text)) names.push(text);
      else if (ON.test(text)) isOff ??= false;
      else if (OFF.test(text)) isOff = true;
      else if (!stop && !SAYS_LITTLE.test(text)) return undefined;
    }
    // A name with a blank or a line in it is no word of a frame.
    if (names.length < (names[0]?.includes("_") ? 1 : 2) || isOff === undefined) return undefined;
    if (names.every((name) => SHOPT.includes(name)))
      return { command: `shopt -${isOff ? "u" : "s"} ${names.join(" ")}`, confidence: WHOLE };
    if (!names.every((name) => SET.includes(name))) return undefined;
    const options = names.map((name) => `${isOff ? "+" : "-"}o ${name}`).join(" ");
    return { command: `set ${options}`, confidence: WHOLE };
  },
};
