/** A text that goes to the screen and into files, or into a file that is root's, by `tee`. */
import { quoteValue } from "../../catalogue/template.js";
import type { Cursor } from "../making/cursor.js";
import { printed } from "./source.js";

/** The files that it goes to, in a row. */
function filesIn(c: Cursor): readonly string[] | undefined {
  const out: string[] = [];
  for (;;) {
    c.eat("to|the|in|into");
    c.eat("[end] [of] [the] file|files [matching|named|called]") || c.eat("end of");
    const { token } = c;
    if (token === undefined || !(token.quoted || token.thing) || /\s/.test(token.text)) break;
    out.push(
      quoteValue(
        "file",
        /^[\w./~-]*[*?][\w./*?-]*$/.test(token.text) ? { ...token, quoted: false } : token,
      ),
    );
    c.at++;
    c.eat("file");
    c.eat("and");
  }
  return out.length === 0 ? undefined : out;
}

/** `echo x | tee a`; undefined where a word stays unread. */
export function written(c: Cursor): string | undefined {
  if (!c.eat("write|print|send|append|echo|output|add|put|display")) return undefined;
  const isAppended = /^(?:append|add)$/i.test(c.tokens[c.at - 1]?.text ?? "");
  c.eat("the|a");
  c.eat("string|text|line|message|word");
  const text = c.token;
  if (text?.quoted !== true) return undefined;
  c.at++;
  const isShown = c.eat("to|on [the] standard_output|stdout|standard_out|screen|console|terminal");
  const append = isShown
    ? c.eat("and append [it|the_result|the_text] [to]") ||
      (c.eat("and [also] [write|save|store|send|to] [it|a_copy] [to|in|into]") ? false : undefined)
    : c.eat("to|into|in [the]")
      ? isAppended
      : undefined;
  if (append === undefined) return undefined;
  const files = filesIn(c);
  const isRoot =
    c.eat("as root|superuser|the_superuser|sudo") ||
    c.eat("with|using sudo|root [privileges|permissions|rights]");
  // Without the screen and without root a redirection does.
  if (files === undefined || (!isShown && !isRoot)) return undefined;
  return `${printed(text.text)} | ${isRoot ? "sudo " : ""}tee ${append ? "-a " : ""}${files.join(" ")}`;
}
