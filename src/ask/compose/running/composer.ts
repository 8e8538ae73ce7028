/** Requests that run a command which they name: where its output goes, in the background, again and again, not too long. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import { secondsOf } from "../../text/units.js";
import type { Composer } from "../composers.js";
import { Cursor, nameOf } from "../making/cursor.js";
import { isName } from "../making/names.js";
import { commandAt } from "./command.js";

type Stream = "out" | "err" | "both";

interface Run {
  command: string;
  /** Where each stream goes; `/dev/null` for nowhere. */
  readonly to: { readonly stream: Stream; readonly file: string; readonly append: boolean }[];
  tee: boolean;
  background: boolean;
  nohup: boolean;
  time: boolean;
  nice: boolean;
  seconds: number | undefined;
  every: number | undefined;
  times: number | undefined;
  directory: string | undefined;
  variable: string | undefined;
}

const POLITE =
  "can_you|could_you|i_need_to|i_want_to|how_do_i|how_can_i|how_to|how_would_i|please|i_would_like_to";

const WHOLE = 0.92;

const BOTH =
  "both_stdout_and_stderr|both_output_and_errors|both_standard_output_and_standard_error|stdout_and_stderr|stderr_and_stdout|output_and_errors|standard_output_and_standard_error|standard_output_and_error|output_and_error_messages|both_streams|all_output|all_of_its_output|all_the_output|everything|stdout_as_well_as_stderr|stdout_plus_stderr|both|output_including_errors|stdout_and_errors|combined_output|complete_output|entire_output";
const ERR =
  "errors|error|stderr|standard_error|error_output|error_messages|error_stream|error_message";
const OUT =
  "output|stdout|standard_output|result|results|normal_output|regular_output|it|that|its_output|what_it_prints|outputs";

function streamAt(c: Cursor): Stream | undefined {
  c.eat("[only|just] [the|its|any|all|their] [of] [the|its]");
  if (c.eat(BOTH)) return "both";
  if (c.eat(`${ERR} [stream|output|messages] [only]`)) {
    if (c.eat("and [the|its] output|stdout|standard_output")) return "both";
    return "err";
  }
  if (c.eat(`${OUT} [stream] [only]`)) {
    if (c.eat(`and|including|plus|along_with [the|its|any] ${ERR} [output|stream]`)) return "both";
    return "out";
  }
  return undefined;
}

function fileAt(c: Cursor): string | undefined {
  return c.try(() => {
    if (!c.eat("to|into|in|as")) return undefined;
    c.eat("[the|a|my] [new] [log|text|output] [file] [called|named]");
    const token = c.token;
    if (
      !isName(token) ||
      !(token.thing || /^(?:file|called|named)$/i.test(c.tokens[c.at - 1]?.text ?? ""))
    )
      return undefined;
    c.at++;
    return nameOf(token).shell;
  });
}

const SAVE =
  "save|saving|write|writing|redirect|redirecting|log|logging|send|sending|store|storing|put|putting|capture|capturing|record|recording|dump|dumping|pipe|piping";
const APPEND = "append|appending|add|adding";
const DISCARD =
  "discard|discarding|ignore|ignoring|hide|hiding|suppress|suppressing|throw_away|throwing_away|silence|silencing|drop|dropping|mute|muting";

function clauseAt(c: Cursor, run: Run): boolean {
  return c.try(() => (clause(c, run) ? true : undefined)) ?? false;
}

function clause(c: Cursor, run: Run): boolean {
  c.eat("[and|while|with|but|then] [also|then|at_the_same_time]");
  const isAppend = c.eat(APPEND);
  if (isAppend || c.eat(SAVE)) {
    const stream = streamAt(c) ?? "out";
    const file = fileAt(c);
    if (file === undefined) return false;
    run.to.push({ stream, file, append: isAppend });
    return true;
  }
  if (c.eat(DISCARD)) {
    const stream = streamAt(c);
    if (stream === undefined) return false;
    run.to.push({ stream, file: "/dev/null", append: false });
    return true;
  }
  if (
    c.eat("no output") ||
    c.eat("without any|printing|showing [any] output") ||
    c.eat("silently|quietly")
  ) {
    run.to.push({ stream: "both", file: "/dev/null", append: false });
    return true;
  }
  const redirected = c.try(() => {
    const stream = streamAt(c);
    if (stream === undefined) return undefined;
    if (c.eat("discarded|ignored|thrown_away|suppressed|hidden"))
      return { stream, file: "/dev/null", append: false };
    const append = c.eat("appended|added");
    if (!append) c.eat("[is|are|being] [redirected|going|sent|saved|written|logged|go]");
    const file = fileAt(c);
    return file === undefined ? undefined : { stream, file, append };
  });
  if (redirected !== undefined) {
    run.to.push(redirected);
    return true;
  }
  if (
    c.eat(
      "show|display|showing|displaying|see|seeing|print|printing|watch|watching|keep|keeping|still [showing|seeing|printing] [the|its] [output|it|that|result] [too] [on|in|to] [the|my] [screen|terminal|console]",
    ) ||
    c.eat("on|to [the] screen|terminal|console")
  ) {
    run.tee = true;
    return true;
  }
  if (c.eat("in [the] background") || c.eat("detached|backgrounded")) {
    run.background = true;
    return true;
  }
  if (
    c.eat(
      "so_that|so|that|such_that|even|keeps|keep|make_sure [it] [keeps|keep|continues|survives|survive|stays|continue] [running|alive|going] [after|even|when|if|a|my] [after|when|if] [i|the|my|logging] [log|logout|session|terminal|close|disconnect|out|shell|ssh|logging] [out|off|session|ends|closes|closed|the|is|exits] [terminal|closed|session|ends]",
    ) ||
    c.eat("with nohup") ||
    c.eat("immune_to hangups|hangup_signals")
  ) {
    run.nohup = true;
    return true;
  }
  if (
    c.eat(
      "[measure|time|show|report|tell_me] how_long it takes|took|runs [to] [run|finish|complete]",
    ) ||
    c.eat("measure|time its|the|it [execution|run|running] [time]")
  ) {
    run.time = true;
    return true;
  }
  if (c.eat("[with|at|using] [a] low|lowest|lower [cpu] priority")) {
    run.nice = true;
    return true;
  }
  if (
    c.eat("[a] timeout|time_limit of") ||
    c.eat(
      "kill|stop|abort|terminate it [if] [it] [takes|runs|is] [still] [running] [longer] [after|than]",
    ) ||
    c.eat("for at_most|no_more_than") ||
    c.eat("for up_to")
  ) {
    const duration = c.token?.duration;
    if (duration === undefined) return false;
    c.at++;
    run.seconds = secondsOf(duration);
    return true;
  }
  if (c.eat("every")) {
    const duration = c.token?.duration;
    if (duration === undefined) return false;
    c.at++;
    run.every = secondsOf(duration);
    return true;
  }
  const times = c.try(() => {
    if (c.eat("twice")) return 2;
    const number = c.number();
    return number !== undefined && c.eat("times [in_a_row|in_a_loop]") ? number : undefined;
  });
  if (times !== undefined) {
    run.times = times;
    return true;
  }
  if (c.eat("in|from|inside [the] directory|folder|dir")) {
    const token = c.token;
    if (!isName(token)) return false;
    c.at++;
    run.directory = nameOf(token).shell;
    return true;
  }
  if (c.eat("[the] [environment|env] [variable|var] set_to")) return false;
  const variable = c.try(() => {
    c.eat("[the] [environment|env] [variable|var]");
    const token = c.token;
    const direct = /^([A-Z_][A-Z0-9_]*)=(\S*)$/.exec(token?.text ?? "");
    if (direct !== null) {
      c.at++;
      return `${direct[1]}=${quoteValue("text", { text: direct[2] as string, quoted: true })}`;
    }
    if (!/^[A-Z_][A-Z0-9_]*$/.test(token?.text ?? "")) return undefined;
    c.at++;
    if (!c.eat("set_to|=|equal_to|to|as")) return undefined;
    const value = c.token;
    if (value === undefined) return undefined;
    c.at++;
    return `${token?.text}=${quoteValue("text", { text: value.text, quoted: true })}`;
  });
  if (variable !== undefined) {
    run.variable = variable;
    return true;
  }
  return c.eat("for_me|now|using|via") || c.eat("file");
}

/** The command with all that was said about how it runs. */
function commandFor(run: Run): string | undefined {
  let { command } = run;
  if (/[|;&<>\n]/.test(command) && (run.to.length > 0 || run.seconds !== undefined))
    return undefined;
  // A script of this directory is not found by its name alone.
  if (/^[\w-]+\.(?:sh|py|pl|rb|js)(?:\s|$)/.test(command)) command = `./${command}`;
  if (run.seconds !== undefined) command = `timeout ${run.seconds} ${command}`;
  if (run.nice) command = `nice -n 19 ${command}`;
  if (run.nohup) command = `nohup ${command}`;
  if (run.time) command = `time ${command}`;
  if (run.variable !== undefined) command = `${run.variable} ${command}`;
  const out = run.to.find(({ stream }) => stream === "out");
  const err = run.to.find(({ stream }) => stream === "err");
  const both = run.to.find(({ stream }) => stream === "both");
  if (run.to.length > [out, err, both].filter(Boolean).length || (both && (out || err)))
    return undefined;
  const arrow = (append: boolean): string => (append ? ">>" : ">");
  if (run.tee) {
    const to = out ?? both;
    if (to === undefined || err !== undefined) return undefined;
    command = `${command}${both ? " 2>&1" : ""} | tee ${to.append ? "-a " : ""}${to.file}`;
  } else if (both) command = `${command} ${arrow(both.append)} ${both.file} 2>&1`;
  else {
    if (out) command = `${command} ${arrow(out.append)} ${out.file}`;
    if (err) command = `${command} 2${arrow(err.append)} ${err.file}`;
  }
  if (run.times !== undefined) {
    if (run.background || run.times > 100_000) return undefined;
    command = `for i in {1..${run.times}}; do ${command}; done`;
  }
  if (run.every !== undefined) {
    if (run.background || run.times !== undefined) return undefined;
    command =
      run.to.length > 0 || /["'$|]/.test(command)
        ? `while true; do ${command}; sleep ${run.every}; done`
        : `watch -n ${run.every} ${command}`;
  }
  if (run.directory !== undefined) command = `(cd ${run.directory} && ${command})`;
  if (run.background || run.nohup) command = `${command} &`;
  return command;
}

const newRun = (command: string): Run => ({
  command,
  to: [],
  tee: false,
  background: false,
  nohup: false,
  time: false,
  nice: false,
  seconds: undefined,
  every: undefined,
  times: undefined,
  directory: undefined,
  variable: undefined,
});

/** "redirect the errors of make to errors.log". */
function streamFirst(c: Cursor): Run | undefined {
  return c.try(() => {
    const isAppend = c.eat(APPEND);
    const isDiscard = !isAppend && c.eat(DISCARD);
    if (!isAppend && !isDiscard && !c.eat(SAVE)) return undefined;
    const stream = streamAt(c);
    if (stream === undefined || !c.eat("of|from|by [running|executing]")) return undefined;
    const command = commandAt(c, true);
    if (command === undefined) return undefined;
    const run = newRun(command);
    if (isDiscard) run.to.push({ stream, file: "/dev/null", append: false });
    else {
      const file = fileAt(c);
      if (file === undefined) return undefined;
      run.to.push({ stream, file, append: isAppend });
    }
    return run;
  });
}

function runFirst(c: Cursor): Run | undefined {
  return c.try(() => {
    const isSaid = c.eat("run|execute|launch|start|call|invoke|do");
    const isTimed = !isSaid && c.eat("time|measure_how_long|benchmark");
    const command = commandAt(c, isSaid);
    if (command === undefined) return undefined;
    const run = newRun(command);
    run.time = isTimed;
    return run;
  });
}

export const running: Composer = {
  name: "running",
  compose(tokens: readonly Token[], _platform, words?: string) {
    if (words === undefined) return undefined;
    for (const read of [streamFirst, runFirst]) {
      const c = new Cursor(tokens, words);
      c.eat(`[${POLITE}]`);
      const run = read(c);
      if (run === undefined) continue;
      let said = run.to.length;
      while (clauseAt(c, run)) said++;
      // A command without a word about how is no request.
      if (!c.done || said === 0) continue;
      const command = commandFor(run);
      if (command !== undefined) return { command, confidence: WHOLE };
    }
    return undefined;
  },
};
