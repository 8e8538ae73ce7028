/**
 * Sentences that tell how things are before the sentence that asks: "I only have backup.gz and want to look at it: unpack it
 * into b.txt". What asks is read alone, with the name that the story has in the place of its pronoun.
 */

/** How a story begins: somebody has, did, or wonders about something; something is there. */
const TELLS =
  /^(?:(?:i|we|you)(?:['’](?:ve|re|m))?|my|our|there(?:['’]s| is| are| was| were)|some(?:body|one)?|it['’]s|it is|this is|these are|they|(?:a|the|my|our) (?:colleague|customer|user|boss|friend|editor|program|script|backup|server|build|job)s?|[\w./-]+\.\w+ (?:is|was|has|holds|contains|exists|lists|came)|(?:the|a) (?:(?:file|directory|folder|script|list|archive|tree|symlink|link) )[\w./-]+ (?:is|was|has|holds|contains|exists|lists|came))\b/i;
/** A wish is what is asked for. */
const WISHES =
  /^(?:(?:i|we|you)(?:['’]d|['’]m| would| want| need| must| should| have to| wish| am| are trying| like| wonder| want| cannot find| can't find)|(?:my|our) (?:task|goal|aim|wish)|some\w* (?:should|must)|(?:it|they) (?:should|must|has to|have to)|there (?:should|must))\b/i;
const THING =
  /(?:[\w.~$-]*\/[\w./*$-]*\w|\$\w+|\b[\w-]+\.[a-z]\w{0,7}\b|\uE000\d+\uE001|\b\d+\b)/gi;
const PRONOUN =
  /\b(?:it|them|(?:that|this|the|those|these) (?:file|directory|folder|script|archive|program|link|symlink|package|tarball|list|tree|one|document)s?)\b/i;
/** "The list", but not "the files in /a". */
const GOES_ON = /^\s+(?:\uE000|called|named|in|of|with|that|which|whose|under|[\w-]+\.\w|\.?\/)/;

/** What the story said is pointed at where a request usually has its noun. */
const POINTS_BACK =
  /^(?:[^\w]*\w+){0,5}?\s(?:those|these|such|it|them|one)\b(?!\s+(?:line|level|file|director|folder|column))/i;

/** Between sentences, and between a clause and what it leads to. */
const ENDS =
  /(?:(?<=[^.\s][.!])\s+(?=[A-Z\uE000"'(./*$\d-])|\s*[:;]\s+|\s+[–—-]{1,2}\s+|,?\s+so (?=(?:please\s+)?(?:[a-z]+ (?:it|them|the|all|every|each))\b))/g;

/** Longer ones (UTF-16 code units) are read as they are. */
const LONGEST = 1000;

/** The request without the story before it; undefined when it tells none, or the story has names that are needed and not pointed at. */
export function withoutStory(masked: string): string | undefined {
  if (masked.length > LONGEST) return undefined;
  for (const end of masked.matchAll(ENDS)) {
    const story = masked.slice(0, end.index).trim();
    const rest = masked.slice(end.index + end[0].length).trim();
    if (rest.split(/\s+/).length < 3 || !TELLS.test(story) || WISHES.test(story)) continue;
    // A story may have several sentences; what asks comes after all of them.
    const after = withoutStory(rest);
    const asked = after ?? rest;
    if (TELLS.test(asked) && !WISHES.test(asked)) continue;
    const told = [...new Set(story.match(THING) ?? [])];
    const fresh = told.filter((thing) => !asked.includes(thing));
    const pointsBack = POINTS_BACK.test(asked);
    if (fresh.length === 0 && !pointsBack) return asked;
    const only = pointsBack && told.length === 1 ? told[0] : fresh[0];
    const pronoun = PRONOUN.exec(asked);
    if (fresh.length > 1 || only === undefined || /^\d+$/.test(only) || pronoun === null) continue;
    const behind = asked.slice(pronoun.index + pronoun[0].length);
    if (/^(?:th)?e\b/i.test(pronoun[0]) && GOES_ON.test(behind)) continue;
    return `${asked.slice(0, pronoun.index)}${only}${behind}`;
  }
  return undefined;
}
