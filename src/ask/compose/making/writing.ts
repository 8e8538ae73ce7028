/** "Write the line x to a.txt", "append …", "put … at the top of …": text that goes into one file. */
import { quoteValue } from "../../catalogue/template.js";
import { type Contents, eachOnLine, printed, quotedLines, spokenContents } from "./contents.js";
import { type Cursor, type Name, nameOf } from "./cursor.js";
import { isName } from "./names.js";

type Where = "write" | "append" | "prepend";

interface Target {
  readonly file: Name;
  readonly where: Where | undefined;
  readonly line?: number;
}

const END = "the|very|its [very] end|bottom|tail|last_line of";
const TOP = "the|very|its [very] top|beginning|start|head|front|first_line of";

/** "to the end of the file a.txt", up to the end of the request. */
function targetAt(c: Cursor): Target | undefined {
  return c.try(() => {
    let where: Where | undefined;
    let line: number | undefined;
    if (
      c.eat("[to|at|in|into|onto] [as] the|a [new|very] last|final line of|to|in") ||
      c.eat(`to|at|in|onto|into ${END}`) ||
      c.eat("as [a|the] [new|last|final] [last] line to|of|in|at [the|very] [end] [of]")
    )
      where = "append";
    else if (
      c.eat("[to|at|in|into|onto] [as] the|a [new|very] first line of|to|in") ||
      c.eat(`to|at|in|onto|into|on|as ${TOP}`)
    )
      where = "prepend";
    else if (c.eat("at|as|on|before line [number]")) {
      line = c.number();
      if (line === undefined || !c.eat("of|in|to")) return undefined;
    } else if (!c.eat("to|into|in|inside|onto|>|>>")) return undefined;
    if (c.eat("[the|my] existing")) where ??= "append";
    c.eat(
      "[the|a|an|my|this|that] [new] [text|existing|output|log] [file|script|config] [called|named]",
    );
    const token = c.token;
    if (!isName(token, true)) return undefined;
    const isIntroduced = /^(?:file|called|named|script|config)$/i.test(
      c.tokens[c.at - 1]?.text ?? "",
    );
    if (!token.quoted && !token.thing && !isIntroduced) return undefined;
    if (token.text.endsWith("/") || /^[.~]$/.test(token.text)) return undefined;
    c.at++;
    if (where === undefined && c.eat("at|to|on the|its [very] end|bottom")) where = "append";
    if (where === undefined && c.eat("at|to|on the|its [very] top|beginning|start"))
      where = "prepend";
    return { file: nameOf(token), where, ...(line === undefined ? {} : { line }) };
  });
}

const regex = (text: string): string => text.replace(/\\/g, "\\\\");

/** Writes, appends or prepends what was said to one file. */
export function written(c: Cursor): string | undefined {
  let where: Where;
  if (c.eat("append|tack_on|tack")) where = "append";
  else if (c.eat("prepend")) where = "prepend";
  else if (c.eat("add")) where = "append";
  else if (c.eat("insert")) where = "append";
  else if (c.eat("write|put|save|store|echo|print|place|record|dump|log")) where = "write";
  else if (c.eat("overwrite|replace")) return overwritten(c);
  else return undefined;
  const verbAt = c.at - 1;
  const isWritten = /^(?:write|put|echo)$/i.test(c.tokens[c.at - 1]?.text ?? "");
  const isInsert = /^(?:insert|log)$/i.test(c.tokens[c.at - 1]?.text ?? "");
  c.eat("[just|only|exactly]");
  const from = c.at;
  const copied = where === "write" ? undefined : c.try(() => copiedContents(c));
  let contents: Contents | undefined = copied;
  if (contents === undefined && c.eat("a|an|one blank|empty line")) contents = { print: "echo" };
  if (contents === undefined) {
    c.eat(
      "[the|a|an|this|some|these|two|three|four|five] [new|following|single|simple|two|three|four|five] [text|line|lines|words|word|string|sentence|message|content|contents|phrase|entry|entries|comment|row|rows|rule|record] [of] [text]",
    );
    const noun = c.tokens[c.at - 1]?.text.toLowerCase() ?? "";
    const spoken =
      c.try(() => {
        const said = spokenContents(c);
        return said !== undefined && c.sees("to|into|in|at|on|as") ? said : undefined;
      }) ??
      c.try(() => {
        c.at = from;
        const said = spokenContents(c);
        return said !== undefined && c.sees("to|into|in|at|on|as") ? said : undefined;
      });
    const quoted = spoken === undefined ? quotedLines(c) : undefined;
    if (spoken !== undefined) contents = spoken;
    else if (quoted !== undefined) {
      const times = c.try(() => {
        const n = c.number();
        return n !== undefined && c.eat("times") ? n : undefined;
      });
      if (times !== undefined) {
        if (quoted.length !== 1) return undefined;
        contents = {
          print: `yes ${quoteValue("text", { text: quoted[0] as string, quoted: true })} | head -n ${times}`,
        };
      } else contents = printed(quoted);
    } else {
      const isNamed =
        /^(?:text|lines?|words?|string|sentence|message|phrase|rows?|entry|entries|comment|rule|record)$/.test(
          noun,
        );
      const isPrint = /^print$/i.test(c.tokens[verbAt]?.text ?? "");
      if (!isPrint && (isNamed || where !== "write" || isWritten))
        contents = unquoted(c, /^(?:lines|words|rows|entries)$/.test(noun), isNamed);
    }
  }
  if (contents === undefined) return undefined;
  eachOnLine(c);
  const target = targetAt(c);
  if (target === undefined) return undefined;
  if (isInsert && target.where === undefined && target.line === undefined && where !== "write") {
    if (/^insert$/i.test(c.tokens[0]?.text ?? "")) return undefined;
  }
  let isOnce = false;
  while (!c.done) {
    if (
      c.eat(
        "[but] [only] if|unless [it|that_line|the_line|that|one|the_same_line] [does|is] [not|already] [already] [there|in|present|exist|exists|contain|contained] [in_it|in_the_file|there|yet|it|already]",
      )
    )
      isOnce = true;
    else if (
      !(
        eachOnLine(c) ||
        c.eat("on|as|in a_new_line|a_separate_line|its_own_line|new_line") ||
        c.eat("using|with echo|printf|sed|tee|cat|redirection|a_heredoc") ||
        c.eat(
          "[and] overwriting|replacing|overwrite|replace [whatever|what|anything|any|its|the|existing] [existing|previous|old|was|is|its] [contents|content|there|text|it] [before]",
        ) ||
        c.eat("for_me|as_well|now|with a newline|file")
      )
    )
      return undefined;
  }
  const how = target.where ?? where;
  const file = target.file.shell;
  if (isOnce) {
    const [only] = contents.lines ?? [];
    if (how !== "append" || only === undefined || contents.lines?.length !== 1) return undefined;
    return `grep -qxF -- ${quoteValue("text", { text: only, quoted: true })} ${file} || ${contents.print} >> ${file}`;
  }
  if (target.line !== undefined) return inserted(contents, target.line, file);
  if (how === "prepend") {
    if (contents.lines !== undefined) return inserted(contents, 1, file);
    return `{ ${contents.print}; cat ${file}; } > ${file}.tmp && mv ${file}.tmp ${file}`;
  }
  return `${contents.print} ${how === "append" ? ">>" : ">"} ${file}`;
}

const inserted = ({ lines }: Contents, line: number, file: string): string | undefined =>
  lines === undefined
    ? undefined
    : `sed -i ${quoteValue("text", { text: `${line}i ${lines.map(regex).join("\\n")}`.replace(/^(\d+i )(?=\s)/, "$1\\"), quoted: true })} ${file}`;

/** "the contents of b.txt": what another file holds. */
function copiedContents(c: Cursor): Contents | undefined {
  if (
    c.eat(
      "[the|all|whole|entire] [the|of] [entire|whole] contents|content|text|lines of [the] [file]",
    )
  ) {
    const token = c.token;
    if (!isName(token, false)) return undefined;
    c.at++;
    const second = c.try(() =>
      c.eat("and") && isName(c.token, false) ? c.tokens[c.at++] : undefined,
    );
    return {
      print: `cat ${nameOf(token).shell}${second === undefined ? "" : ` ${nameOf(second).shell}`}`,
    };
  }
  c.eat("[the] [file]");
  const token = c.token;
  if (token === undefined || token.quoted || !/\.\w+$/.test(token.text) || !isName(token, false))
    return undefined;
  c.at++;
  return c.sees("to|onto|into") ? { print: `cat ${nameOf(token).shell}` } : undefined;
}

const DESCRIBES =
  /^(?:the|a|an|all|every|each|my|its|some|any|both|only|first|last|sorted|unique|longer|shorter|containing|that|which|matching|with|without|where|whose|from|of|starting|beginning|ending|numbers?|prefix|suffix|not|between|more|less|in)\b|\b(?:list|output|names?|contents?|number|count|results?|lines?|size|sizes|files?|errors?|std(?:out|err)|listing|sums?|hash(?:es)?|checksums?|digests?|copy|information|info|version)\b(?: (?:of|from|in|for)\b|$)|^(?:files?|lines?|errors?|std(?:out|err))\b/i;

/** "20 bytes": how much, not what. */
const AMOUNT =
  /^(?:\d+|one|two|three|ten)\s+(?:\w+\s+)?(?:bytes?|[kmg]i?b|lines?|words?|characters?|numbers?)$/i;

/** Text without quotes goes up to the last place where a file can be named. */
function unquoted(c: Cursor, isPlural: boolean, isNamed: boolean): Contents | undefined {
  const from = c.at;
  for (let at = c.tokens.length - 1; at > from; at--) {
    c.at = at;
    if (targetAt(c) === undefined) continue;
    // What follows the file is read by the caller.
    c.at = at;
    // "to the end of" begins before "of".
    const text = c.raw(from, at);
    if (text === "" || /^(?:it|them|this|that)$/i.test(text)) return undefined;
    if (!isNamed) c.isLoose = true;
    // Descriptions of what some command prints are no text.
    if (DESCRIBES.test(text) || AMOUNT.test(text)) return undefined;
    const often = /^(.+) (\d+) times$/.exec(text);
    if (often !== null)
      return {
        print: `yes ${quoteValue("text", { text: often[1] as string, quoted: true })} | head -n ${often[2]}`,
      };
    return printed(isPlural ? text.split(/\s*,\s*(?:and\s+)?|\s+and\s+/).filter(Boolean) : [text]);
  }
  return undefined;
}

/** "overwrite a.txt with x". */
function overwritten(c: Cursor): string | undefined {
  c.eat("[the|all|everything] [in|of] [entire|whole] [contents|content] [of|in] [the] [file]");
  const token = c.token;
  if (!isName(token, false)) return undefined;
  c.at++;
  c.eat("[completely]");
  if (!c.eat("with|by")) return undefined;
  c.eat("[just|only] [the] [following|single] [text|line|word|string|lines|words]");
  const contents =
    spokenContents(c) ??
    ((lines) => (lines === undefined ? undefined : printed(lines)))(quotedLines(c));
  return contents === undefined || !c.done
    ? undefined
    : `${contents.print} > ${nameOf(token).shell}`;
}
