/** Crontabs: the command behind the five fields, and behind the user where the system's has one. */
import { type MappedText, MappedTextBuilder } from "../mapped-text.js";
import { isAboutIt } from "../shell-words.js";
import type { Finder, Snippet, SourceFile } from "../types.js";

const names =
  /(?:^|\/)crontabs?(?:\.[\w-]+)?$|\.cron(?:tab)?$|(?:^|\/)cron\.d\/[\w.-]+$|(?:^|\/)crontabs\/[\w.-]+$/;

export const crontab: Finder = {
  kind: "crontab",
  claims: (path) => !isAboutIt(path) && names.test(path),
  find: (file) => [...snippetsOf(file)],
};

const schedule =
  /^[ \t]*(?:@(?:reboot|yearly|annually|monthly|weekly|daily|midnight|hourly)|(?:[\d*/,\w-]+[ \t]+){4}[\d*/,\w-]+)[ \t]+/;

function* snippetsOf({ path, text }: SourceFile): Generator<Snippet> {
  const hasUser = /(?:^|\/)(?:cron\.d\/|etc\/crontab$)/.test(path);
  const env = new Map<string, string>();
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const [whole] = line;
    const [, name, value] = /^\s*(\w+)\s*=(.*)$/.exec(whole) ?? [];
    if (name !== undefined && value !== undefined) {
      env.set(name, value.trim().replace(/^(["'])(.*)\1$/, "$2"));
      continue;
    }
    const [fields] = /^\s*#/.test(whole) ? [] : (schedule.exec(whole) ?? []);
    if (fields === undefined) continue;
    const [user = ""] = hasUser ? (/^\S+\s+/.exec(whole.slice(fields.length)) ?? []) : [];
    const start = line.index + fields.length + user.length;
    const command = commandOf(text, start, line.index + whole.length);
    if (command.text.trim() !== "") yield { kind: "crontab", env: new Map(env), text: command };
  }
}

/** Up to the first `%` that is not escaped: what follows is the command's input. */
function commandOf(source: string, start: number, end: number): MappedText {
  const builder = new MappedTextBuilder(source);
  let from = start;
  for (let i = start; i < end; i++) {
    if (source[i] !== "%") continue;
    if (source[i - 1] !== "\\") return builder.copy(from, i).build();
    builder.copy(from, i - 1);
    from = i;
  }
  return builder.copy(from, end).build();
}
