/** What the name of a tool tells about it. The model does not choose it, so it may be believed. */
import { wordsOf } from "./words.js";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Tools of these names are shells, or send to one. */
const shellWords = set(
  "bash sh zsh fish shell shells terminal term tmux pty tty powershell pwsh cmd stdin ssh console",
);
/** The same, where the name says too that something is sent or started. */
const weakShellWords = set("process subprocess session command commands repl keys keystrokes");
const sendingWords = set(
  "send write type input run exec execute interact paste press feed submit start spawn",
);
const readingWords = set(
  "read get list show view search find fetch grep lookup query describe check status capture poll wait output outputs " +
    "history last log logs messages info help stop kill close resize interrupt cancel preview count docs explain",
);
const runningWords = set(
  "run exec execute executor eval evaluate interpreter repl spawn code cell notebook kernel",
);
const pageWords = set("browser javascript page playwright puppeteer chrome web webview");
const removingWords = set("delete remove unlink rmdir rm trash erase");
const movingWords = set("move mv rename");
const copyingWords = set("copy cp duplicate");
const writingWords = set(
  "write create edit append insert replace patch apply save put update modify str overwrite store set",
);
/** With these in its name a path alone is that of a file that is written. */
const surelyWriting = set("write append overwrite download export symlink");
const fileWords = set("file files");
const treeWords = set("directory directories dir folder folders tree recursive recursively");

const languages: ReadonlyMap<string, string> = new Map([
  ["python", "python"],
  ["python3", "python"],
  ["py", "python"],
  ["ipython", "python"],
  ["jupyter", "python"],
  ["node", "node"],
  ["nodejs", "node"],
  ["ruby", "ruby"],
  ["perl", "perl"],
  ["php", "php"],
  ["powershell", "powershell"],
  ["pwsh", "powershell"],
  ["osascript", "applescript"],
  ["applescript", "applescript"],
]);

/** Programs whose tools leave their own name out of the command. */
const programs = set(
  "git gh kubectl helm docker podman aws gcloud az terraform tofu npm pnpm yarn",
);

export interface ToolTraits {
  readonly name: string;
  /** A text in it is typed into a shell, whatever its field is called. */
  readonly isTerminal: boolean;
  /** Its scripts run in a web page. */
  readonly isPage: boolean;
  /** It only looks at files. */
  readonly reads: boolean;
  readonly writes: boolean;
  /** A path in it is written, whatever else is there. */
  readonly surelyWrites: boolean;
  readonly removes: boolean;
  readonly moves: boolean;
  readonly copies: boolean;
  /** What it removes are directories with what is in them. */
  readonly trees: boolean;
  /** The language of its code, where the name says one. */
  readonly language?: string;
  /** It runs code, of Python where nothing else is said. */
  readonly runsCode: boolean;
  readonly program?: string;
}

/** @example traitsOf("mcp__box__terminal_write").isTerminal // true */
export function traitsOf(name: string): ToolTraits {
  const words = wordsOf(name);
  // The server's name says what the tool is about, the tool's own what it does.
  const own = wordsOf(name.split(/__|[.:/]/).findLast((part) => part !== "") ?? "");
  const has = (these: ReadonlySet<string>, among = own) => among.some((word) => these.has(word));
  const sends = has(sendingWords);
  const isShell = has(shellWords, words) || (sends && has(weakShellWords));
  const isPage = has(pageWords, words) || (own.includes("evaluate") && !isShell);
  const language = words.map((word) => languages.get(word)).find((found) => found !== undefined);
  const program = words.find((word) => programs.has(word));
  return {
    name,
    isTerminal: isShell && !isPage && (sends || !has(readingWords)),
    isPage,
    reads: has(readingWords) && !has(writingWords),
    writes: has(writingWords),
    surelyWrites: has(surelyWriting) || (has(writingWords) && has(fileWords)),
    removes: has(removingWords),
    moves: has(movingWords),
    copies: has(copyingWords),
    trees: has(treeWords),
    runsCode: !isPage && has(runningWords) && !has(readingWords),
    ...(language !== undefined && { language }),
    ...(program !== undefined && { program }),
  };
}

/** A tool that is called through another; neither's name makes the other's input harmless. */
export function within(outer: ToolTraits, name: string): ToolTraits {
  const inner = traitsOf(name);
  return {
    ...outer,
    ...inner,
    isTerminal: outer.isTerminal || inner.isTerminal,
    isPage: outer.isPage,
    reads: outer.reads,
    runsCode: outer.runsCode || inner.runsCode,
  };
}
