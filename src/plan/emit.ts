/** Collects the effects of one command, classifying every path against where the command runs. */

import { databaseEffects } from "../effects/database.js";
import { isLocalHost } from "../effects/hosts.js";
import { secretOf } from "../effects/places.js";
import { isSecretName } from "../effects/secret-variables.js";
import { classify } from "../effects/target.js";
import type {
  DatabaseEffect,
  Effect,
  FileAct,
  FileEffect,
  ProcessEffect,
  SecretEffect,
  Target,
} from "../effects/types.js";
import { IDENTITY } from "../effects/vocabulary-words.js";
import {
  type Flow,
  type IoRedirect,
  type Piece,
  type SimpleCommand,
  Taint,
  type TaintSet,
  type Word,
} from "../shell/types.js";
import type { Emit } from "../tools/types.js";
import { fromPieces, literal, piecesOf } from "../tools/words.js";
import type { Planner } from "./planner.js";
import { joinPath } from "./state.js";
import type { Walk } from "./walk.js";

export class Emitter implements Emit {
  readonly effects: Effect[] = [];
  /** Statements run in a database that the text created. */
  isInOwnDatabase = false;
  private readonly planner: Planner;
  private readonly walk: Walk;
  private readonly command: SimpleCommand | undefined;

  constructor(planner: Planner, walk: Walk, command?: SimpleCommand) {
    this.planner = planner;
    this.walk = walk;
    this.command = command;
  }

  get stdin(): Flow | undefined {
    return this.command?.stdin;
  }

  target(word: Word): Target {
    const { state, site } = this.walk;
    const here = this.throughMount(word);
    if (here !== undefined) {
      return classify(here, {
        cwd: { path: "" },
        around: this.planner.around,
        remote: false,
        created: state.created,
      });
    }
    return classify(word, {
      cwd: { path: state.cwd },
      around: this.planner.around,
      remote: site.remote !== undefined,
      created: state.created,
    });
  }

  /** What a path inside a container is on this machine, when it lies below a mounted directory. */
  private throughMount(word: Word): Word | undefined {
    const { mounts } = this.walk.site.remote ?? {};
    if (mounts === undefined || mounts.length === 0) return undefined;
    const first = piecesOf(word)[0];
    if (first === undefined || first.kind === "unknown") return undefined;
    const path = joinPath(this.walk.state.cwd, first.text);
    if (path === undefined) return undefined;
    for (const { inside, here } of mounts) {
      if (path !== inside && !path.startsWith(`${inside}/`)) continue;
      const rest =
        path.slice(inside.length) + (first.text.endsWith("/") && !path.endsWith("/") ? "/" : "");
      const head = { ...first, text: `${here === "/" ? "" : here}${rest}` || "/" };
      return fromPieces([head, ...piecesOf(word).slice(1)], word.span);
    }
    return undefined;
  }

  file(act: FileAct, word: Word, more: Parameters<Emit["file"]>[2] = {}): void {
    const target = this.target(word);
    // What a throwaway container loses is nothing.
    if (target.class === "remote" && this.walk.site.remote?.ephemeral === true) {
      if (act !== "delete" || !this.onVolume(word)) return;
    }
    const before = act === "delete" && word.known ? this.movedFrom(word.text) : undefined;
    if (before !== undefined)
      this.effects.push({ kind: "file", act, target: before, ...more } as FileEffect);
    const asked = word.picked?.asked === true && more.careful === undefined;
    this.effects.push({
      kind: "file",
      act,
      target,
      ...more,
      ...(asked ? { careful: "asks" } : {}),
    } as FileEffect);
    if (!word.known) return;
    const path = joinPath(this.walk.state.cwd, word.text);
    if (path === undefined) return;
    if (act === "create" && more?.filter === "new") this.walk.state.created.add(path);
    if (act === "extract") {
      const archive = more?.content ?? this.command?.stdin;
      if (archive !== undefined) this.walk.state.unpacked.set(path, archive);
    }
    if ((act === "overwrite" || act === "append") && more?.content !== undefined)
      this.remember(path, act, more.content);
  }

  /** Whether the path lies on a volume that outlives the container. */
  private onVolume(word: Word): boolean {
    const { volumes } = this.walk.site.remote ?? {};
    if (volumes === undefined || volumes.length === 0) return false;
    const first = piecesOf(word)[0];
    if (first === undefined || first.kind === "unknown") return false;
    const path = joinPath(this.walk.state.cwd, first.text);
    return volumes.some((at) => path === at || path?.startsWith(`${at}/`) === true);
  }

  /** What this text moved to the path that is deleted now. */
  private movedFrom(text: string): Target | undefined {
    const { moved, cwd } = this.walk.state;
    if (moved.size === 0) return undefined;
    const path = joinPath(cwd, text);
    return path === undefined ? undefined : moved.get(path);
  }

  /** What this text writes to a file is what it runs when it runs that file. */
  private remember(path: string, act: FileAct, content: Flow): void {
    this.walk.state.sinks.get(path)?.(content);
    const files = this.walk.state.files;
    const before = act === "append" ? files.get(path) : undefined;
    if (before === undefined) {
      files.set(path, content);
      return;
    }
    const known = before.text !== undefined && content.text !== undefined;
    files.set(path, {
      taints: before.taints | content.taints,
      through: [...before.through, ...content.through],
      ...(known ? { text: `${before.text}${content.text}` } : {}),
    });
  }

  /** What a reader of this file gets. */
  readFlow(word: Word): Flow {
    const path = word.known ? joinPath(this.walk.state.cwd, word.text) : undefined;
    const written = path === undefined ? undefined : this.walk.state.files.get(path);
    if (written !== undefined) return written;
    if (/^\/dev\/(?:tcp|udp)\//.test(word.text))
      return { taints: Taint.network, through: [], from: [word.text.split("/")[3] ?? ""] };
    if (/^\/dev\/(?:zero|full|[aus]?random)$/.test(word.text))
      return { taints: Taint.random, through: [], endless: true };
    if (word.text === "/dev/stdin" || word.text === "-")
      return this.stdin ?? { taints: Taint.input, through: [] };
    if (word.text === "/dev/null") return { text: "", taints: Taint.none, through: [] };
    const secret = this.target(word).secret !== undefined || secretOf(word.text) !== undefined;
    return {
      taints: Taint.file | (secret ? Taint.secret : 0) | word.taints,
      through: [],
      from: [word.text],
    };
  }

  /** Whether it prints a secret that no file holds: a token, a password of a keychain. */
  showsSecret(): boolean {
    return this.effects.some((effect) => effect.kind === "secret" && effect.act === "show");
  }

  /** Whether a secret is among the files read so far. */
  readsSecret(): boolean {
    return this.effects.some(
      (effect) =>
        (effect.kind === "file" && effect.act === "read" && effect.target.secret !== undefined) ||
        (effect.kind === "secret" && effect.act === "show"),
    );
  }

  content(file: Word): Flow {
    return this.readFlow(file);
  }

  redirect(redirect: IoRedirect, content: Flow | undefined): void {
    if (redirect.op === "dup") return;
    const text = redirect.target.text;
    const socket = /^\/dev\/(?:tcp|udp)\/([^/]+)/.exec(text);
    if (socket !== null) {
      const host = socket[1] as string;
      const isShell =
        this.command !== undefined &&
        (SHELLS.has(this.command.program) ||
          this.command.args.some((word) => SHELLS.has(word.text)));
      if (redirect.fd > 2 && this.command?.program === "exec") {
        this.walk.state.descriptors.set(redirect.fd, {
          taints: Taint.network,
          through: [],
          from: [host],
        });
      }
      if (isShell || (this.command?.program === "exec" && this.command.args.length === 0))
        this.listen(text, isShell);
      if (redirect.op !== "<")
        this.send(host, { flows: [content, isShell ? undefined : this.stdin] });
      else this.fetch(host);
      return;
    }
    const act: FileAct =
      redirect.op === "<"
        ? "read"
        : redirect.op === ">>" || redirect.op === "&>>" || redirect.op === "<>"
          ? "append"
          : "overwrite";
    if (act === "read") this.file(act, redirect.target);
    else this.file(act, redirect.target, content === undefined ? {} : { content });
  }

  send(to: Word | string, what: Parameters<Emit["send"]>[1]): void {
    const peer = typeof to === "string" ? to : to.text;
    let taints: TaintSet = Taint.none;
    const files: Target[] = [];
    const through: string[] = [];
    for (const word of what.files ?? []) {
      through.push(...this.readFlow(word).through);
      const target = this.target(word);
      files.push(target);
      taints |= this.readFlow(word).taints | (target.secret === undefined ? 0 : Taint.secret);
    }
    for (const flow of what.flows ?? []) {
      if (flow === undefined) continue;
      taints |= flow.taints;
      through.push(...flow.through);
      if (flow.items?.some(isSecretValue) === true) taints |= Taint.secret;
      // The output of a shell whose input nobody knows goes to somebody else: a remote shell.
      if (flow.through.some((program) => SHELLS.has(program)) && !isLocalHost(peer))
        this.listen(peer, true);
      for (const from of flow.from ?? [])
        if (flow.taints & Taint.file) files.push(this.target(literal(from)));
    }
    for (const word of what.words ?? []) {
      taints |= word.taints | (isSecretValue(word) ? Taint.secret : 0);
      through.push(...piecesOf(word).flatMap(throughOf));
    }
    if (typeof to !== "string") through.push(...piecesOf(to).flatMap(throughOf));
    if (typeof to !== "string") taints |= to.taints & (Taint.secret | Taint.file);
    this.effects.push({
      kind: "send",
      to: peer,
      local: isLocalHost(peer),
      taints,
      files,
      ...(through.length === 0 ? {} : { through }),
    });
  }

  fetch(from: Word | string): void {
    const peer = typeof from === "string" ? from : from.text;
    this.effects.push({ kind: "fetch", from: peer, local: isLocalHost(peer) });
    // A URL that carries a secret sends it.
    if (typeof from === "string" || from.known) return;
    // So does one that says who is here.
    if (
      (from.taints & Taint.secret) !== 0 ||
      piecesOf(from).some((piece) => throughOf(piece).some((name) => IDENTITY.has(name)))
    )
      this.send(from, {});
  }

  moved(from: Word, to: Word): void {
    const path = to.known ? joinPath(this.walk.state.cwd, to.text) : undefined;
    if (path === undefined || this.walk.site.remote !== undefined) return;
    // Renamed in the project it is what its new name says; out of it, it is still the project's.
    const here = this.target(to).class;
    if (here === "temp" || here === "created" || here === "cache")
      this.walk.state.moved.set(path, this.target(from));
  }

  arrive(directory: Word, content: Flow): void {
    const path = directory.known ? joinPath(this.walk.state.cwd, directory.text) : undefined;
    if (path !== undefined) this.walk.state.unpacked.set(path, content);
  }

  listen(where: string, shell: boolean): void {
    this.effects.push({ kind: "listen", where, shell });
  }

  run(by: string, input: Parameters<Emit["run"]>[1]): void {
    this.effects.push({ kind: "run", by, input });
  }

  database(
    engine: string,
    statements: Word | Flow,
    about: { database?: Word; scratch?: boolean } = {},
  ): void {
    const text = "known" in statements ? statements.text : statements.text;
    const scratch = (about.scratch ?? false) || this.isInOwnDatabase;
    if (text === undefined) return;
    const read = databaseEffects(engine, text, { scratch });
    this.effects.push(...read.effects);
    for (const file of read.files) this.file(file.act, literal(file.path, this.command?.span));
    for (const shell of read.shells)
      this.planner.nested(shell, this.command?.span ?? { start: 0, end: 0 }, this.walk);
  }

  databaseEffect(effect: Omit<DatabaseEffect, "kind">): void {
    this.effects.push({ kind: "database", ...effect });
  }

  process(act: ProcessEffect["act"], what: string): void {
    this.effects.push({ kind: "process", act, what });
  }

  secret(what: SecretEffect["what"], act: SecretEffect["act"] = "show"): void {
    this.effects.push({ kind: "secret", what, act });
  }

  inject(variable: string, value: Word): void {
    this.effects.push({ kind: "inject", variable, value });
  }
}

function throughOf(piece: Piece): readonly string[] {
  return piece.kind === "unknown" ? (piece.through ?? []) : [];
}

/** Nothing but the value of a variable whose name says that it is a secret: `$GITHUB_TOKEN`. */
function isSecretValue(word: Word): boolean {
  if (word.known) return false;
  const pieces = piecesOf(word).filter(
    (piece) => piece.kind !== "text" || piece.text.trim() !== "",
  );
  const [only] = pieces;
  return (
    pieces.length === 1 &&
    only?.kind === "unknown" &&
    only.source === "variable" &&
    only.name !== undefined &&
    /^\$\{?\w+\}?$/.test(only.text) &&
    isSecretName(only.name)
  );
}

export const SHELLS: ReadonlySet<string> = new Set([
  "sh",
  "bash",
  "zsh",
  "dash",
  "ksh",
  "mksh",
  "ash",
  "fish",
  "csh",
  "tcsh",
  "rbash",
  "cerbash-sh",
  "busybox",
]);
