/** Reads a call of tar in its three styles: `xzf a`, `-xzf a`, `--extract --file a`. */
import type { Word } from "../../../shell/types.js";
import type { Invocation } from "../../../tools/types.js";
import { literal } from "../../../tools/words.js";
import { joinWords } from "./paths.js";

export interface TarCall {
  readonly mode: "create" | "update" | "extract" | "list" | "delete" | undefined;
  readonly archive: Word | undefined;
  readonly directory: Word;
  /** Files that go in, seen from where tar runs. */
  readonly members: readonly Word[];
  /** Shell code that tar runs. */
  readonly commands: readonly Word[];
  readonly compressor: Word | undefined;
  readonly toOutput: boolean;
  readonly removes: boolean;
  readonly unlinks: boolean;
  readonly absolute: boolean;
  readonly index: Word | undefined;
}

const MODES: ReadonlyMap<string, TarCall["mode"]> = new Map([
  ["c", "create"],
  ["r", "update"],
  ["u", "update"],
  ["A", "update"],
  ["x", "extract"],
  ["t", "list"],
  ["d", "list"],
]);

/** Letters of the old style that take a word each, in their order. */
const WITH_VALUE = new Set("fCTXIbHgKLNVF");

export function readTar(i: Invocation): TarCall {
  let operands = [...i.operands];
  const values = new Map<string, Word>();
  let letters = "";
  const first = i.command.args[0];
  if (first?.known === true && /^[A-Za-z]+$/.test(first.text) && operands[0] === first) {
    letters = first.text;
    operands = operands.slice(1);
    for (const letter of letters) {
      if (!WITH_VALUE.has(letter)) continue;
      const value = operands.shift();
      if (value !== undefined) values.set(letter, value);
    }
  }
  let mode: TarCall["mode"];
  for (const letter of letters) mode ??= MODES.get(letter);
  if (i.has("--create")) mode = "create";
  else if (i.has("--extract")) mode = "extract";
  else if (i.has("--append", "--update", "--concatenate")) mode = "update";
  else if (i.has("--delete")) mode = "delete";
  else if (i.has("--list", "--compare", "--test-label")) mode = "list";

  const chosen = (letter: string, option: string): Word | undefined =>
    i.value(option) ?? values.get(letter);
  const directory = chosen("C", "--directory") ?? literal(".", i.command.span);
  const moved = directory.text !== ".";
  // After `-C dir` names are seen from there; `-C` holds for what follows it, so this is the usual case.
  const members = operands.map((word) =>
    moved && !/^[/~]/.test(word.text) ? joinWords(directory, word) : word,
  );

  const commands: Word[] = [];
  for (const action of i.values("--checkpoint-action")) {
    const command = /^exec=/.exec(action.text);
    if (command !== null)
      commands.push(action.known ? literal(action.text.slice(5), action.span) : action);
  }
  for (const name of ["--to-command", "--new-volume-script", "--rsh-command", "--rmt-command"]) {
    commands.push(...i.values(name));
  }
  const script = values.get("F");
  if (script !== undefined) commands.push(script);
  return {
    mode,
    archive: chosen("f", "--file"),
    directory,
    members,
    commands,
    compressor: chosen("I", "--use-compress-program"),
    toOutput: letters.includes("O") || i.has("--to-stdout", "--to-command"),
    removes: i.has("--remove-files"),
    unlinks: i.has("--recursive-unlink"),
    absolute: letters.includes("P") || i.has("--absolute-names"),
    index: i.value("--index-file"),
  };
}
