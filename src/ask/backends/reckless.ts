/** Matches that are no answer whatever the belief in them: a slot was filled with what was never meant as a name. */
import { slotType } from "../catalogue/types.js";
import type { Lexicon } from "../match/features.js";
import { misreads } from "../match/formats.js";
import type { Match } from "../match/matcher.js";
import { doing, type Term } from "../match/words.js";

const NO_NAME =
  /^(?:every|all|each|any|everything|anything|some|this|that|it|them|here|there|run|execute|start|open|use|get|make|show|list|print|find|put|set)$/i;
const DEVICE = /^\/dev\/(?!null$|zero$|u?random$|std\w+$|tty\w*$|fd\/|shm\/)/;
const OF_DEVICES = /\b(?:mount|umount|device|partition|disk|uuid|filesystem|block)\b/i;
const OF_MACHINES = /^(?:ssh|host|server|machine|remote|box|vm|node|computer)$/i;

const SURE = 0.5;

/** A shell that runs what a pipe brings, a removal of words of the request, a device taken for a file ... */
export function isReckless(
  command: string,
  { pattern, filling, p }: Match,
  asked: readonly Term[],
  lexicon: Lexicon,
): boolean {
  if (/\|\s*(?:sudo\s+)?(?:ba|z|da|k)?sh\s*$/.test(command)) return true;
  // What root does is done when it is surely meant.
  if (/^sudo\b/.test(command) && p < SURE) return true;
  const values = [...filling.values];
  const read = filling.values.get("file");
  // It stays among the matches until here, so that the next one is not believed for want of it.
  if (
    read?.thing === true &&
    [...pattern.meaning.programs].some((program) => misreads(program, read.text))
  )
    return true;
  if (
    /^(?:rm|shred|unlink|truncate)\b/.test(command) &&
    values.length > 0 &&
    values.every(([, { thing }]) => !thing)
  )
    return true;
  if (/^(?:sudo )?ch(?:mod|own|grp)\b.*\.sock\b/.test(command)) return true;
  return values.some(([slot, term]) => {
    const { text, thing, stem } = term;
    // A verb that orders something is what is asked, and no name.
    if (!thing && (NO_NAME.test(text) || doing(term) !== undefined)) return true;
    if (DEVICE.test(text) && !pattern.intent.says.some((says) => OF_DEVICES.test(says)))
      return true;
    const type = slotType(pattern.intent, slot);
    if (/^(?:path|file|dir)$/.test(type) && /[;|&$`<>\n]/.test(text.replace(/^\$\{?\w+\}?/, "")))
      return true;
    const isPlainWord = !thing && lexicon.known(stem);
    // A word that is no program is no command unless it stands in quotes.
    if (type === "command") return !thing && !lexicon.runs(stem);
    if (type === "host")
      return !thing || !/[.:@]|^localhost$/.test(text)
        ? !asked.some(({ text: word }) => OF_MACHINES.test(word))
        : false;
    return isPlainWord && pattern.meaning.writes && type === "file";
  });
}
