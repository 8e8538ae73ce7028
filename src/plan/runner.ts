/** Lets tool tables say what a command runs; every such thing is planned like the text itself. */

import { isLocalHost } from "../effects/hosts.js";
import { MAX_UNROLL } from "../shell/limits.js";
import { parseShell } from "../shell/parse.js";
import {
  type Flow,
  type Piece,
  type SimpleCommand,
  type Site,
  Taint,
  type Word,
} from "../shell/types.js";
import type { Runner, RunSite, Tool } from "../tools/types.js";
import { asName, fromPieces, literal, piecesOf, withPicked } from "../tools/words.js";
import { holeMark, planCode } from "./code.js";
import { planWords } from "./command.js";
import { Emitter } from "./emit.js";
import { ending, joinFlows } from "./flows.js";
import type { Planner } from "./planner.js";
import { joinPath } from "./state.js";
import { NOTHING, type Walk } from "./walk.js";

const EMPTY: readonly Word[] = [];

export class PlanRunner implements Runner {
  private readonly planner: Planner;
  private readonly walk: Walk;
  private readonly command: SimpleCommand;
  private readonly tool: Tool | undefined;
  /** What the things that were run print, when any was run. */
  printed: Flow | undefined;
  /** A command was run as an argument vector, so that it has the wrapper's own input. */
  ranVector = false;

  constructor(planner: Planner, walk: Walk, command: SimpleCommand, tool: Tool | undefined) {
    this.planner = planner;
    this.walk = walk;
    this.command = command;
    this.tool = tool;
  }

  get cwd(): { path: string | undefined } {
    return { path: this.walk.state.cwd };
  }

  private print(printed: Flow): void {
    // What another host prints has come over the network.
    const flow =
      this.command.program === "ssh" && printed.text !== ""
        ? { ...printed, taints: printed.taints | Taint.network }
        : printed;
    this.printed = this.printed === undefined ? flow : joinFlows(this.printed, flow);
  }

  /** The walk as the nested thing sees it. */
  private inside(site: RunSite | undefined, ownState: boolean): Walk {
    const outer = this.walk.site;
    const remote = site?.remote ?? outer.remote;
    const inner: Site = {
      ...outer,
      via:
        this.tool === undefined && site?.via === undefined
          ? outer.via
          : [...outer.via, site?.via ?? this.command.program],
      elevated: outer.elevated || site?.elevated === true,
      ...(remote === undefined ? {} : { remote }),
      certainty:
        site?.possible === true
          ? "possible"
          : site?.conditional === true && outer.certainty === "certain"
            ? "conditional"
            : outer.certainty,
      endless: outer.endless || site?.endless === true,
      background: outer.background || site?.background === true,
      ...(site?.limited === true ? { limited: true } : {}),
      ...(site?.language === undefined ? {} : { language: site.language }),
    };
    const fork =
      ownState ||
      site?.cwd !== undefined ||
      site?.positional !== undefined ||
      site?.assignments !== undefined ||
      site?.remote !== undefined;
    const state = fork ? this.walk.state.fork() : this.walk.state;
    if (fork) state.environment = this.command.assignments;
    if (site?.cwd !== undefined)
      state.cwd = site.cwd.known ? joinPath(state.cwd, site.cwd.text) : undefined;
    if (site?.remote !== undefined && site.cwd === undefined) state.cwd = "~";
    if (site?.positional !== undefined) state.positional = site.positional.map(asName);
    for (const { name, value } of site?.assignments ?? []) state.assign(name, [value], false);
    const stdin = site?.stdin === null ? undefined : (site?.stdin ?? this.command.stdin);
    return { ...this.walk, state, site: inner, stdin };
  }

  argv(words: readonly Word[], site?: RunSite): void {
    if (words.length === 0) return;
    this.ranVector = true;
    const walk = this.inside(site, true);
    const assignments = (site?.assignments ?? []).map(({ name, value }) => ({
      name,
      value,
      span: value.span,
    }));
    const printed = planWords(this.planner, words, walk, {
      assignments,
      external: true,
      stdin: walk.stdin,
      redirects: site?.stdin === null ? [] : this.command.redirects.filter(({ op }) => op === "<"),
      span: this.command.span,
    });
    this.print(site?.limited === true ? ending(printed) : printed);
  }

  shell(words: Word | readonly Word[], site?: RunSite): void {
    const list: readonly Word[] = Array.isArray(words) ? words : [words as Word];
    const walk = this.inside(site, site?.via !== "eval");
    // A text that is wholly unknown is code that nobody has read.
    if (list.length > 0 && list.every(isOpaque)) {
      const taints = list.reduce((all, word) => all | word.taints, 0);
      this.emit("shell", { taints, through: [], from: [(list[0] as Word).text.slice(0, 40)] });
      return;
    }
    let text = "";
    for (const [n, word] of list.entries()) {
      if (n > 0) text += " ";
      if (!word.known) text += this.asReferences(word, walk);
      else text += word.quotedTilde === true ? word.text.slice(2) : word.text;
    }
    const span = list[0]?.span ?? this.command.span;
    if (site?.atEnd === true) this.planner.defer(() => this.planner.nested(text, span, walk));
    else this.print(this.planner.nested(text, span, walk));
  }

  /** Spells unknown pieces as variables bound in the nested shell, so that they stay what they are. */
  private asReferences(word: Word, walk: Walk): string {
    let text = "";
    for (const piece of piecesOf(word)) {
      if (piece.kind !== "unknown") {
        text += piece.text;
        continue;
      }
      const name = `__outer_${walk.state.vars.size}`;
      walk.state.vars.set(name, { alternatives: [fromPieces([piece], word.span)] });
      text += `\${${name}}`;
    }
    return text;
  }

  shellFlow(flow: Flow | undefined, site?: RunSite): void {
    if (flow === undefined) return;
    const span = this.command.span;
    if (flow.text !== undefined) {
      this.print(this.planner.nested(flow.text, span, this.inside({ ...site, stdin: null }, true)));
      return;
    }
    this.readFile("shell", flow, site);
    const only = flow.items?.length === 1 ? flow.items[0] : undefined;
    if (
      only !== undefined &&
      piecesOf(only).some((piece) => piece.kind === "text" && /[a-z]/.test(piece.text)) &&
      !only.glob
    ) {
      this.shell(only, { ...site, stdin: null });
      return;
    }
    this.emit("shell", flow);
  }

  code(language: string, code: Word, site?: RunSite): void {
    if (code.known) {
      this.codeText(language, code.text, [], site);
      return;
    }
    // Pieces that the shell fills in are marked, so that they stay unknown inside the code.
    const holes: Piece[] = [];
    let text = "";
    for (const piece of piecesOf(code)) {
      if (piece.kind === "unknown") text += holeMark(holes.push(piece) - 1);
      else text += piece.text;
    }
    this.codeText(language, text, holes, site);
    if (isOpaque(code)) this.emit(language, { taints: code.taints, through: [] });
  }

  codeFlow(language: string, flow: Flow | undefined, site?: RunSite): void {
    if (flow === undefined) return;
    const inner = { ...site, stdin: null };
    if (flow.text !== undefined) this.codeText(language, flow.text, [], inner);
    else if (flow.items?.length === 1 && flow.items[0] !== undefined && !flow.items[0].glob) {
      this.code(language, flow.items[0], inner);
    } else {
      this.emit(language, flow);
      this.readFile(language, flow, site);
    }
  }

  /** `cat x.py | python`: the code is a file on the disk, which can be looked at like one that is run by its name. */
  private readFile(language: string, flow: Flow, site: RunSite | undefined): void {
    const [name, ...others] = flow.from ?? [];
    if (name === undefined || others.length > 0 || flow.taints !== Taint.file) return;
    if (flow.through.some((program) => program !== "cat")) return;
    const key = joinPath(this.walk.state.cwd, name);
    if (key !== undefined)
      this.stored(key, language, literal(name, this.command.span), EMPTY, { ...site, stdin: null });
  }

  private codeText(
    language: string,
    text: string,
    holes: readonly Piece[],
    site: RunSite | undefined,
  ): void {
    const walk = this.inside({ ...site, language }, true);
    const emitter = new Emitter(this.planner, walk, this.command);
    const printed = planCode(language, text, {
      planner: this.planner,
      walk,
      emitter,
      command: this.command,
      runner: this,
      args: site?.positional ?? EMPTY,
      holes,
    });
    if (printed !== undefined) this.print(printed);
    if (emitter.effects.length > 0) {
      const place = { ...NOTHING, span: this.command.span };
      this.planner.push(place, walk, undefined, emitter.effects);
    }
  }

  written(path: Word): string | undefined {
    const key = path.known ? joinPath(this.walk.state.cwd, path.text) : undefined;
    return key === undefined ? undefined : this.walk.state.files.get(key)?.text;
  }

  file(by: string, path: Word, args: readonly Word[], site?: RunSite): void {
    const key = path.known ? joinPath(this.walk.state.cwd, path.text) : undefined;
    const written = key === undefined ? undefined : this.walk.state.files.get(key);
    const language = by === "file" ? "shell" : by;
    if (written !== undefined && key !== undefined) {
      const { state } = this.walk;
      if (state.calls.includes(key)) {
        this.recursion(key);
        return;
      }
      const calls = state.calls;
      state.calls = [...calls, key];
      const inner = { ...site, positional: [path, ...args] };
      if (language === "shell") this.shellFlow(written, inner);
      else this.codeFlow(language, written, inner);
      state.calls = calls;
      return;
    }
    if (/^https?:\/\//.test(path.text) && !isLocalHost(path.text)) {
      this.emit(by, { taints: Taint.network, through: [], from: [path.text] });
      return;
    }
    const unpacked = key === undefined ? undefined : this.unpackedFrom(key);
    if (unpacked !== undefined && this.countsAsArrived(unpacked, language, path)) {
      this.emit(by, { ...unpacked, through: [...unpacked.through, UNPACKED] }, path);
      return;
    }
    if (path.text === "/dev/stdin" || path.text === "-") {
      if (language === "shell") this.shellFlow(this.command.stdin, site);
      else this.codeFlow(language, this.command.stdin, site);
      return;
    }
    // Management scripts (`manage.py`, `artisan`) have tables of their own.
    const script = path.text.slice(path.text.lastIndexOf("/") + 1);
    if (path.known && this.planner.tools.get(script) !== undefined && script.includes(".")) {
      this.argv([literal(script, path.span), ...args], site);
      return;
    }
    if (
      path.known &&
      script !== "" &&
      SCRIPT_TOOLS.has(script) &&
      this.planner.tools.get(script) !== undefined
    ) {
      this.argv([literal(script, path.span), ...args], site);
      return;
    }
    this.emit(
      by,
      { taints: path.taints | (path.known ? Taint.file : 0), through: [], from: [path.text] },
      path,
    );
    if (key !== undefined) this.stored(key, language, path, args, site);
  }

  /** Plans the text of a script that lies on the disk, when it could be read. */
  private stored(
    key: string,
    language: string,
    path: Word,
    args: readonly Word[],
    site: RunSite | undefined,
  ): void {
    const { state, site: place } = this.walk;
    if (place.remote !== undefined || site?.remote !== undefined || state.calls.includes(key))
      return;
    const text = this.planner.script(key);
    if (text === undefined) return;
    const its = language === "shell" ? shebangLanguage(text) : language;
    // What a whole file says and our parser does not follow is no worse than a file nobody read.
    if (its === undefined || (its === "shell" && parseShell(text).problems.length > 0)) return;
    const calls = state.calls;
    state.calls = [...calls, key];
    const flow: Flow = { text, taints: 0, through: [] };
    const inner = { ...site, positional: [path, ...args] };
    const problems = this.planner.problems.length;
    const walk: Walk = { ...this.walk, site: { ...place, stored: true } };
    const runner = new PlanRunner(this.planner, walk, this.command, this.tool);
    if (its === "shell") runner.shellFlow(flow, inner);
    else runner.codeFlow(its, flow, inner);
    if (runner.printed !== undefined) this.print(runner.printed);
    this.planner.problems.length = problems;
    state.calls = calls;
  }

  /** A script that starts itself. */
  private recursion(key: string): void {
    const emitter = new Emitter(this.planner, this.walk, this.command);
    emitter.process(
      this.walk.site.background || this.command.stdin !== undefined ? "fork-bomb" : "endless-spawn",
      key,
    );
    this.planner.push(
      { ...NOTHING, span: this.command.span },
      this.walk,
      undefined,
      emitter.effects,
    );
  }

  /**
   * Whether running this file is running what came from elsewhere. Programs of other languages in a clone count as the
   * project that one works on, and so do the entry points of builds and what they made.
   */
  private countsAsArrived(content: Flow, language: string, path: Word): boolean {
    const name = path.text.slice(path.text.lastIndexOf("/") + 1);
    if (content.through.includes(CLONE)) return language === "shell" && SCRIPT.test(name);
    // Unpacked where the text started, it lies among what was there before.
    return language === "shell" || this.walk.state.unpacked.get("") !== content;
  }

  /** The archive from another host that this file was unpacked from, when it was. */
  private unpackedFrom(key: string): Flow | undefined {
    for (const [dir, flow] of this.walk.state.unpacked) {
      if (
        (flow.taints & Taint.network) !== 0 &&
        key !== dir &&
        key.startsWith(dir === "" ? "" : `${dir}/`)
      )
        return flow;
    }
    return undefined;
  }

  private emit(by: string, flow: Flow, path?: Word): void {
    const emitter = new Emitter(this.planner, this.walk, this.command);
    const place = path === undefined ? undefined : path.text;
    emitter.run(by, {
      taints: flow.taints,
      ...(flow.from === undefined ? {} : { from: flow.from }),
      through: flow.through,
      ...(place === undefined ? {} : { path: place }),
    });
    this.planner.push(
      { ...NOTHING, span: this.command.span },
      this.walk,
      undefined,
      emitter.effects,
    );
  }

  items(flow: Flow | undefined, by: "blank" | "line" | "nul" = "blank"): readonly Word[] {
    const span = this.command.span;
    if (flow?.items !== undefined && flow.items.length > 0) return flow.items;
    if (flow?.text !== undefined) {
      const separator = by === "nul" ? /\0/ : by === "line" ? /\n/ : /[\s\0]+/;
      const words = flow.text.split(separator).filter((word) => word !== "");
      return words
        .slice(0, 2 * MAX_UNROLL)
        .map((word) => literal(word.replace(/^(["'])(.*)\1$/, "$2"), span));
    }
    return [
      fromPieces(
        [
          {
            kind: "unknown",
            text: "…",
            source: "item",
            taints: flow?.taints ?? Taint.input,
            ...(flow === undefined ? {} : { through: flow.through }),
            ...(flow?.every === undefined ? {} : { every: flow.every }),
            ...(flow?.sought === undefined ? {} : { sought: flow.sought }),
            quoted: true,
            guarded: true,
          },
        ],
        span,
      ),
    ];
  }

  literal(text: string, like: Word): Word {
    return literal(text, like.span);
  }

  substitute(word: Word, mark: string, by: Word): Word {
    if (!word.text.includes(mark)) return word;
    const pieces = piecesOf(word).flatMap((piece) => {
      if (piece.kind !== "text" || !piece.text.includes(mark)) return [piece];
      const bits = piece.text.split(mark);
      return bits.flatMap((bit, n) => [
        ...(n > 0 ? piecesOf(by) : []),
        ...(bit === "" ? [] : [{ ...piece, text: bit }]),
      ]);
    });
    return withPicked(fromPieces(pieces, word.span), by.picked);
  }
}

/** Stands in {@link Flow.through} for a clone of a repository of another host. */
const CLONE = "git clone";

/** Stands last in {@link Flow.through} for what lies below a directory that came from elsewhere. */
const UNPACKED = "unpacked";

/** Scripts by their name; what has none of these is what a build made, or the entry point of a build. */
const SCRIPT =
  /^(?!autogen|bootstrap|configure).*\.(?:sh|bash|zsh)$|^(?:install|setup|run|start|init|deploy|update|uninstall)$/;

/** The language that the first line of a script names; shell where it names none. */
function shebangLanguage(text: string): string | undefined {
  const line = /^#!\s*(?:\S*\/)?([\w.+-]+)(?:[ \t]+(?:-\S+[ \t]+)*([\w.+-]+))?/.exec(text);
  if (line === null) return "shell";
  const program = line[1] === "env" ? line[2] : line[1];
  return LANGUAGES.find(([names]) => names.test(program ?? ""))?.[1];
}

const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/^(?:ba|da|z|k|a|mk)?sh$/, "shell"],
  [/^python[\d.]*$/, "python"],
  [/^(?:node|bun|deno|tsx)$/, "javascript"],
  [/^perl[\d.]*$/, "perl"],
  [/^ruby[\d.]*$/, "ruby"],
  [/^php[\d.]*$/, "php"],
];

/** Nothing in it can be read: no piece of text with a letter in it. */
function isOpaque(word: Word): boolean {
  return (
    !word.known &&
    !word.glob &&
    !piecesOf(word).some((piece) => piece.kind === "text" && /[A-Za-z]/.test(piece.text))
  );
}

/** Script files without an extension that have a table. */
const SCRIPT_TOOLS: ReadonlySet<string> = new Set([
  "artisan",
  "rails",
  "rake",
  "rspec",
  "console",
  "occ",
  "magento",
  "drush",
  "wp",
]);
