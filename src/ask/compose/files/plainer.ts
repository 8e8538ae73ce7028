/** Makes the tokens of a request about files plainer, before phrases are looked for: what is said in several ways is said in one. */
import type { Token } from "../../text/tokens.js";
import { FILE_KINDS, SPOKEN_EXTENSIONS } from "./extensions.js";

const SUB_WORD = /^sub-(?:director(?:y|ies)|folders?|dirs?)$/i;
const DIRECTORY = /^(?:director(?:y|ies)|folders?|dirs?)$/i;
const COMPARES =
  /^(?:less|more|bigger|greater|larger|smaller|older|newer|longer|shorter|fewer|higher|lower|later|earlier)$/i;
const CHANGED = /^(?:modified|changed|accessed|read|written|edited|updated|touched|used|opened)$/i;
/** What follows "last modified" where "last" adds nothing. */
const WHEN =
  /^(?:in|on|before|after|within|since|between|during|at|from|more|less|over|under|exactly|earlier|later|prior|today|yesterday|no|by)$/i;
const STATE = /^(?:empty|hidden|executable|recursive|recursively|readable|writable|zero)$/i;
/** "Starting with my": what a name begins or ends with may be a small word. */
const BEGINS = /^(?:start|starts|starting|begin|begins|beginning|end|ends|ending)$/i;
const JOINS = /^(?:and|or|in|under|inside|within|but|from|that|which|with)$/i;

/** Said in quotes of links, it is not their name. */
const DEAD = /^(?:dead|broken|dangling|orphaned)$/i;

const PERMISSION = /^(?:permissions?|modes?|chmod)$/i;

const isFileKind = (text: string): boolean =>
  FILE_KINDS.has(text.toLowerCase()) || SPOKEN_EXTENSIONS.includes(text.toLowerCase());

const isWord = (token: Token | undefined, form: RegExp): token is Token =>
  token !== undefined && !token.quoted && form.test(token.text);

const isFileKindOrScript = (token: Token): boolean =>
  !token.quoted && !token.thing && isFileKind(token.text);

const word = (from: Token, to: Token, text: string, lemma = text): Token => ({
  text,
  lemma,
  start: from.start,
  end: to.end,
  quoted: false,
  thing: false,
  stop: false,
});

const place = (from: Token, to: Token, text: string): Token => ({
  ...word(from, to, text),
  thing: true,
});

/** "Greater than or equal to": how many tokens, and which of two ends it is. */
function orEqual(
  tokens: readonly Token[],
  at: number,
): { readonly end: "least" | "most"; readonly length: number } | undefined {
  const text = tokens
    .slice(at, at + 6)
    .map((token) => (token.quoted ? "''" : token.text.toLowerCase()))
    .join(" ");
  const found =
    /^(greater|more|bigger|larger|less|smaller|fewer)(?: than)? or equals?(?: to)?(?= |$)/.exec(
      text,
    ) ??
    /^equals?(?: to)? or (greater|more|bigger|larger|less|smaller|fewer)(?: than)?(?= |$)/.exec(
      text,
    );
  if (found === null) return undefined;
  return {
    end: /^[lsf]\w*$/.test(found[1] as string) && found[1] !== "larger" ? "most" : "least",
    length: found[0].split(" ").length,
  };
}

/** Whether a place in brackets only says again which place was meant: "my home directory (/home/me)". */
const isInBrackets = (token: Token, words: string | undefined): boolean =>
  words?.[token.start - 1] === "(" && words[token.end] === ")";

/**
 * The tokens, plainer. Positions stay those of the request.
 *
 * @param words the request as written; without it, brackets are not seen
 */
export function plainer(tokens: readonly Token[], words?: string): readonly Token[] {
  const out: Token[] = [];
  /** Words that may stand anywhere and are read at the end. */
  const last: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    const before = out.at(-1);
    // Small words of requests to a shell, but names of programs too.
    if (
      isWord(token, /^(?:bash|shell|unix|linux|command)$/i) &&
      token.stop &&
      (isWord(before, /^(?:named|called)$/i) ||
        (isWord(before, /^or$/i) && isWord(next, /^(?:in|under|below|inside|within|from)$/i)))
    ) {
      out.push({ ...token, lemma: token.text, thing: true, stop: false });
      continue;
    }
    // "Whose content was changed": it is the file that is changed.
    if (
      isWord(token, /^contents?$/i) &&
      isWord(next, /^(?:was|were|is|are|has|have|had)$/i) &&
      [tokens[i + 2], tokens[i + 3], tokens[i + 4]].some((one) => isWord(one, CHANGED)) &&
      isWord(before, /^(?:whose|which|the|their|its)$/i)
    )
      continue;
    if (token.quoted && DEAD.test(token.text) && isWord(next, /^(?:sym|soft|link)/i)) {
      out.push(word(token, token, token.text.toLowerCase()));
      continue;
    }
    // "flac" files are those with this ending.
    if (
      token.quoted &&
      SPOKEN_EXTENSIONS.includes(token.text.toLowerCase()) &&
      isWord(next, /^files?$/i)
    ) {
      out.push(word(token, token, token.text.toLowerCase()));
      continue;
    }
    // "644" is a mode where permissions are spoken of.
    if (
      token.quoted &&
      /^0?[0-7]{3,4}$/.test(token.text) &&
      (isWord(next, PERMISSION) ||
        tokens.slice(Math.max(0, i - 2), i).some((one) => isWord(one, PERMISSION)))
    ) {
      out.push({ ...token, quoted: false });
      continue;
    }
    // "The video file a.mp4": the name says what the kind says.
    if (
      isFileKindOrScript(token) &&
      isWord(next, /^(?:file|script|image|document|archive|module)$/i) &&
      tokens[i + 2] !== undefined &&
      /^[\w-][\w.-]*\.\w+$/.test((tokens[i + 2] as Token).text)
    )
      continue;
    if (token.quoted) {
      out.push(token);
      continue;
    }
    // "Whose content was modified": files are modified by their contents.
    if (
      /^(?:contents?|data)$/i.test(token.text) &&
      isWord(before, /^(?:whose|their|its|s|the)$/i) &&
      tokens.slice(i + 1, i + 4).some((one) => isWord(one, CHANGED))
    )
      continue;
    // "The string literal 'x'" is x.
    if (
      /^(?:literal|exact|following)$/i.test(token.text) &&
      next?.quoted === true &&
      isWord(before, /^(?:string|text|word|pattern|phrase)$/i)
    )
      continue;
    // "Files found by find" are files.
    if (
      /^(?:found|listed|printed|returned)$/i.test(token.text) &&
      isWord(next, /^by$/i) &&
      /^(?:find|ls)$/i.test(tokens[i + 2]?.text ?? "")
    ) {
      i += 2;
      continue;
    }
    if (token.text === "&" && before !== undefined && next !== undefined) {
      out.push({ ...word(token, token, "and"), stop: true });
      continue;
    }
    // "Find find", "are are": said twice by mistake.
    if (!token.thing && before?.text === token.text && before.end + 1 === token.start) continue;
    // "Directory" after a whole path says nothing more.
    if (
      /^(?:directory|folder)$/i.test(token.text) &&
      before?.quoted === false &&
      /^[/~]/.test(before.text) &&
      !/\btree|hierarchy$/i.test(next?.text ?? "")
    )
      continue;
    if (/^files?\/dir\w+$/i.test(token.text)) {
      out.push(word(token, token, "entries", "entry"));
      continue;
    }
    // "Files or directories" are whatever there is.
    if (
      isWord(token, /^(?:files?|director(?:y|ies)|folders?)$/i) &&
      isWord(next, /^or$/i) &&
      isWord(
        tokens[i + 2],
        /^f/i.test(token.text) && !/^fold/i.test(token.text) ? DIRECTORY : /^files?$/i,
      )
    ) {
      out.push(word(token, tokens[i + 2] as Token, "entries", "entry"));
      i += 2;
      continue;
    }
    const pair = /^([a-z]+)\/([a-z]+)$/i.exec(token.text);
    if (pair?.slice(1).every(isFileKind) === true) {
      const [, one = "", two = ""] = pair;
      out.push(
        word(token, token, one.toLowerCase()),
        { ...word(token, token, "or"), stop: true },
        word(token, token, two.toLowerCase()),
      );
      continue;
    }
    const equal = orEqual(tokens, i);
    if (equal !== undefined) {
      const end = tokens[i + equal.length - 1] as Token;
      out.push(word(token, token, "at"), word(token, end, equal.end));
      i += equal.length - 1;
    } else if (SUB_WORD.test(token.text)) {
      out.push(word(token, token, token.text.replace("-", ""), "directory"));
    } else if (/^sub$/i.test(token.text) && isWord(next, DIRECTORY)) {
      out.push(word(token, next, `sub${next.text}`.toLowerCase(), "directory"));
      i++;
    } else if (/^at(?:least|most)$/i.test(token.text)) {
      const end = token.text.slice(2).toLowerCase();
      out.push(word(token, token, "at"), word(token, token, end));
    } else if (
      token.number !== undefined &&
      token.size === undefined &&
      isWord(next, /^blocks?$/i)
    ) {
      // A block of `find` and `ls` has 512 bytes.
      out.push({
        ...place(token, next, `${token.number * 512}c`),
        lemma: "<size>",
        size: { amount: token.number * 512, unit: "c" },
      });
      i++;
    } else if (/^then$/i.test(token.text) && isWord(before, COMPARES)) {
      out.push({ ...token, text: "than", lemma: "than", stop: false });
    } else if (
      /^last$/i.test(token.text) &&
      isWord(next, CHANGED) &&
      (isWord(tokens[i + 2], WHEN) || tokens[i + 2]?.duration !== undefined)
    ) {
    } else if (/^back$/i.test(token.text) && before?.duration !== undefined) {
      out.push(word(token, token, "ago"));
    } else if (/^non$/i.test(token.text) && isWord(next, STATE)) {
      out.push(word(token, token, "not"));
    } else if (/^case$/i.test(token.text) && isWord(next, /^insensitive(?:ly)?$/i)) {
      last.push(token, next);
      i++;
    } else if (/^case-?insensitive(?:ly)?$/i.test(token.text)) {
      last.push(token);
    } else if (/^according$/i.test(token.text) && isWord(next, /^to$/i)) {
      out.push({ ...next, text: "by", lemma: "by" });
      i++;
    } else if (
      token.stop &&
      isWord(before, /^with$/i) &&
      isWord(out.at(-2), BEGINS) &&
      /^[a-z]{2,}$/i.test(token.text) &&
      !/^(?:the|an|its|their|either|or|this|that|any|only|some)$/i.test(token.text) &&
      (next === undefined || isWord(next, JOINS))
    ) {
      out.push({ ...token, lemma: token.text, thing: true, stop: false });
    } else if (/^(?:uid|gid|inode|inum)=\d+$/i.test(token.text)) {
      const [name = "", value = ""] = token.text.split("=");
      out.push(word(token, token, name.toLowerCase()), {
        ...place(token, token, value),
        lemma: "<number>",
        number: Number(value),
      });
    } else if (
      /^everywhere$/i.test(token.text) &&
      isWord(before, /^(?:search|look|looking|searching)$/i)
    ) {
      out.push(word(token, token, "under"), place(token, token, "/"));
    } else if (
      token.thing &&
      before !== undefined &&
      isInBrackets(token, words) &&
      /^[/~]/.test(token.text) &&
      /^[/~.]/.test(before.text)
    ) {
      out[out.length - 1] = token;
    } else if (
      // "In a folder" and nothing else: the one where the request is made.
      isWord(before, /^(?:in|inside|within)$/i) &&
      /^(?:an?|the|some)$/i.test(token.text) &&
      isWord(next, /^(?:directory|folder)$/i) &&
      i + 2 === tokens.length
    ) {
      out.push(place(token, next, "."));
      i++;
    } else out.push(token);
  }
  return [...out, ...last];
}
