/** The words of a request as the tables of tools read them. */
import { STOP_WORDS, stem } from "../../text/lemma.js";
import { numberOf } from "../../text/units.js";

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly stem: string;
  readonly quoted: boolean;
  /** Says nothing of its own; it may be passed over. */
  readonly isFiller: boolean;
  readonly number: number | undefined;
  /** A comma or another mark stands before it. */
  readonly isApart: boolean;
}

/** Words for the asking itself. */
const FILLERS = new Set(
  `please pls plz hey hi ok okay show shows print display list give tell get see view check find know what which who where when how
  what's whats which's who's where's how's i'd i'm i've let's lets help hello thanks thank quickly quick simply really actually
  now currently right there here me my mine all every each whole entire full any just only output want wanna gonna like need
  command line one-liner say says do does did is are was were be been being it its them they he she someone somebody
  so that well too also both again case run try out up make sure 's exactly own local given certain specific moment present
  possible way able back off still already question result results information info details detail name names called named very
  particular current everything`.split(/\s+/),
);

const MARKS = /^[([{]+|[,;:?!.)\]]+$/g;

/** Cuts a request into words; what stands in quotes is one word. */
export function wordsOf(request: string): readonly Word[] {
  const out: Word[] = [];
  let isApart = false;
  const add = (text: string, quoted: boolean) => {
    if (text === "") return;
    const lower = text.toLowerCase();
    out.push({
      text,
      lower,
      stem: quoted ? "" : stem(lower),
      quoted,
      isFiller: !quoted && (STOP_WORDS.has(lower) || FILLERS.has(lower)),
      number: quoted ? undefined : numberOf(text),
      isApart,
    });
    isApart = false;
  };
  for (const found of request.matchAll(/"([^"]*)"|`([^`]*)`|(?<!\w)'([^']*)'(?!\w)|\S+/g)) {
    const [whole] = found;
    const inQuotes = found[1] ?? found[2] ?? found[3];
    if (inQuotes !== undefined) {
      add(inQuotes, true);
      continue;
    }
    if (/^[-–—,;:.?!()]+$/.test(whole) && whole !== "." && whole !== "..") {
      isApart = true;
      continue;
    }
    // Places keep their dots.
    const bare = /^\.{1,2}[/\w]|^\.{1,2}$/.test(whole)
      ? whole.replace(/[,;:?!)]+$|(?<=[\w/])[.,;:?!)]+$/, "")
      : whole.replace(MARKS, "");
    if (/^[([]/.test(whole)) isApart = true;
    const owner = /^(.+?)['’]s$/.exec(bare);
    if (
      owner !== null &&
      !/^(?:what|who|where|how|it|that|let|here|there)$/i.test(owner[1] ?? "")
    ) {
      add(owner[1] as string, false);
      add("'s", false);
    } else add(bare, false);
    if (/[,;:?!)]$|\.$/.test(whole)) isApart = true;
  }
  return out;
}
