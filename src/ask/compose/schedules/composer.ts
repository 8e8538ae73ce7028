/** Requests that add a line to a crontab, or ask what it would be: what is run, and when, in any order. */
import { quoteValue } from "../../catalogue/template.js";
import type { Composer } from "../composers.js";
import { Consuming, unquoted } from "../consuming.js";
import { fieldsIn } from "./times.js";

const WHOLE = 0.97;

/** That the other lines stay goes without saying: nothing is lost here. */
const KEEPS =
  /[,;(]?\s*(?:\b(?:and|but|while|by)\s+)?(?:\b(?:keeping|keep|leaving|leave|preserving|preserve|retaining|without\s+(?:losing|touching|removing|changing|overwriting|disturbing|deleting))|\bnot\s+(?:losing|touching))\s+(?:(?:all|the|my|any|of|what|whatever)\s+)*(?:(?:other|existing|present|current|old|rest|crontab|cron|is|already)\s+)*(?:entries|lines|jobs|ones|crontab|there|content|contents|cron\s+jobs|rest)?(?:\s+(?:i\s+have|that\s+are\s+there|that\s+exist|there|alone|as\s+(?:they\s+are|it\s+is)|untouched|unchanged|in\s+place|intact|in\s+it|already))*\)?/i;

const WHAT =
  /(?<![\w/.~])(?:(?:that|which|to|for|it|will|shall|should|and)\s+)*(?:(?:runs?|running|executes?|executing|calls?|calling|starts?|starting|invokes?|invoking|launch(?:es)?|does|do)\s+)?(?:the\s+)?(?:(?:command|script|program|job)\s+)?(\uE000\d+\uE001|(?:(?:bash|sh|python3?|perl|php|node)\s+)?[~.]?\/[\w./~-]+(?:\s+-{1,2}[\w=./-]+)*)/i;

export const schedules: Composer = {
  name: "schedules",
  compose(_tokens, _platform, words = "") {
    if (
      !/\bcron(?:tab)?\b|\bschedule\b/i.test(words) ||
      /\b(?:remove|delete|list|edit|disable|comment|kubernetes|kubectl|cronjobs?\s+of)\b/i.test(
        words,
      )
    )
      return undefined;
    const said = new Consuming(words.replace(/[.?!]+$/, ""));
    said.take(KEEPS);
    const asks = said.take(
      /^(?:what(?:['’]s|\s+is|\s+would\s+be|\s+does|\s+would)?|which(?:\s+is)?|how\s+(?:does|would)|print|show|write|give(?:\s+me)?|echo|output|display|generate)\s+(?:the\s+|a\s+|me\s+)*(?:(cron\s+expression|cron\s+schedule)|(?:cron(?:tab)?\s+(?:line|entry)|line\s+for\s+(?:a\s+|my\s+)?crontab))(?:\s+(?:look\s+like|for|that|to|which|would))*/i,
    );
    const user = said.take(
      /\b(?:(?:to|in|into|for|of|as)\s+)?(?:the\s+)?(?:crontab\s+of\s+)?(?:the\s+)?user\s+([a-z_][\w-]*)(?:['’]s\s+crontab)?/i,
    )?.[1];
    const isRoot =
      user === undefined &&
      said.take(/\b(?:to|in|into)\s+root['’]s\s+(?:crontab|cron)\b/i) !== undefined;
    const what = said.take(WHAT)?.[1];
    const fields = fieldsIn(said);
    if (fields === undefined) return undefined;
    said.takeAll(
      /\b(?:cron(?:tab|job)?s?|jobs?|entry|task|schedule|expression|add|append|create|set|install|put|new|file|script|command|runs?|running|executes?|launch|using|via|as|day|time|times|means?|looks?)\b/i,
    );
    if (said.left().length > 0) return undefined;
    if (what === undefined)
      return asks !== undefined && asks[1] !== ""
        ? { command: `echo '${fields}'`, confidence: WHOLE }
        : undefined;
    const line = `${fields} ${unquoted(what)}`;
    const text = quoteValue("text", { text: line, quoted: true });
    if (asks !== undefined) return { command: `echo ${text}`, confidence: WHOLE };
    const crontab =
      user === undefined ? (isRoot ? "sudo crontab" : "crontab") : `sudo crontab -u ${user}`;
    return {
      command: `(${crontab} -l 2>/dev/null; echo ${text}) | ${crontab} -`,
      confidence: WHOLE,
    };
  },
};
