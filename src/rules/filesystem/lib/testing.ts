/** Helpers of the tests beside the tables. */
import { type Flow, type SimpleCommand, Taint, type Word } from "../../../shell/types.js";
import { parseInvocation } from "../../../tools/options.js";
import type { Emit, Invocation, Runner, Tool } from "../../../tools/types.js";
import { concat, dropPrefix, literal } from "../../../tools/words.js";

/** A call of a tool with these words. */
export function call(tool: Tool, words: readonly (string | Word)[], program?: string): Invocation {
  const span = { start: 0, end: 0 };
  const args = words.map((word) => (typeof word === "string" ? literal(word) : word));
  const command: SimpleCommand = {
    id: 0,
    program: program ?? (tool.names[0] as string),
    args,
    assignments: [],
    redirects: [],
    cwd: { path: "" },
    site: {
      via: [],
      elevated: false,
      certainty: "certain",
      endless: false,
      background: false,
      substituted: false,
      piped: false,
      depth: 0,
    },
    span,
    name: undefined,
    stdin: undefined,
  };
  return parseInvocation(tool, command, command.program);
}

/** What a call says it does and runs, as short texts: `delete ./x`, `run rm ./x`. */
export function doings(i: Invocation): string[] {
  const found: string[] = [];
  const emit = {
    file: (act: string, word: Word) => found.push(`${act} ${word.text}`),
    send: (to: Word | string) => found.push(`send ${typeof to === "string" ? to : to.text}`),
    fetch: (from: Word | string) =>
      found.push(`fetch ${typeof from === "string" ? from : from.text}`),
    process: (act: string, what: string) => found.push(`${act} ${what}`),
    secret: (what: string) => found.push(`secret ${what}`),
    arrive: () => {},
    moved: () => {},
    content: () => ({ taints: Taint.file, through: [] }),
  } as unknown as Emit;
  i.tool.effects?.(i, emit);
  i.tool.runs?.(i, runner(found));
  return found;
}

function runner(found: string[]): Runner {
  const texts = (words: Word | readonly Word[]): string =>
    (Array.isArray(words) ? (words as readonly Word[]) : [words as Word])
      .map((word) => word.text)
      .join(" ");
  return {
    argv: (words: readonly Word[]) => found.push(`run ${texts(words)}`),
    shell: (words: Word | readonly Word[]) => found.push(`shell ${texts(words)}`),
    code: (language: string, code: Word) => found.push(`${language} ${code.text}`),
    literal: (text: string) => literal(text),
    substitute(word: Word, mark: string, by: Word): Word {
      const at = word.text.indexOf(mark);
      if (at < 0) return word;
      return concat(
        concat(literal(word.text.slice(0, at)), by),
        dropPrefix(word, at + mark.length),
      );
    },
    cwd: { path: "" },
  } as unknown as Runner;
}

/** What a call prints, given its input. */
export function prints(i: Invocation, input?: string): Flow | undefined {
  const flow: Flow | undefined =
    input === undefined ? undefined : { text: input, taints: 0, through: [] };
  return i.tool.stdout?.(i, flow, runner([]));
}
