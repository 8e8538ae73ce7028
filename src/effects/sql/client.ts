/**
 * Commands of client programs (`\copy`, `.import`, `source`, `:!!`): what they run, read and write.
 * The text comes from the tokenizer, one command each.
 */
import type { FileAct } from "../types.js";
import type { NamedFile, SqlDialect, SqlStatement } from "./types.js";

interface Found {
  act?: SqlStatement["act"];
  of?: string;
  shells?: string[];
  files?: NamedFile[];
  /** SQL inside the command (`\copy (SELECT …)`, `EXIT(query)`). */
  sql?: string;
}

/** What a client command does; `sql` is statement text that it sends. */
export function readClientCommand(text: string, dialect: SqlDialect): Found {
  const first = text[0];
  if (first === "\\") return dialect === "mysql" ? readMysqlBackslash(text) : readPsql(text);
  if (first === ".") return readDot(text);
  if (dialect === "mysql") return readMysqlWord(text);
  if (dialect === "tsql") return readSqlcmd(text);
  if (dialect === "oracle") return readSqlplus(text);
  if (first === "!") return readBang(text);
  return {};
}

/** The client's own shell: what it runs is judged as any shell text. */
function runs(shell: string): Found {
  const command = shell.trim();
  return command === "" ? { act: "read" } : { act: "read", of: "shell", shells: [command] };
}

function touches(act: FileAct, path: string | undefined): Found {
  return path === undefined || path === ""
    ? { act: "read" }
    : { act: "read", files: [{ act, path }] };
}

/** Splits arguments at white space, with quotes; backquoted parts keep their quotes. */
function splitArguments(text: string): string[] {
  const found: string[] = [];
  let value = "";
  let quote = "";
  let open = false;
  for (const char of text) {
    if (quote !== "") {
      if (char === quote) {
        if (quote === "`") value += char;
        quote = "";
      } else {
        value += char;
      }
    } else if (char === "'" || char === '"' || char === "`") {
      quote = char;
      open = true;
      if (char === "`") value += char;
    } else if (char.trim() === "") {
      if (open) found.push(value);
      value = "";
      open = false;
    } else {
      value += char;
      open = true;
    }
  }
  if (open) found.push(value);
  return found;
}

/** A target that may be `|command`. */
function output(act: FileAct, rest: string): Found {
  const target = rest.trim();
  if (target.startsWith("|")) return runs(target.slice(1));
  return touches(act, splitArguments(target)[0]);
}

/** Parts in backquotes are run by psql's own shell, whatever the command. */
function backquoted(text: string): string[] {
  const found: string[] = [];
  let quote = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (quote === "") {
      if (char === "'" || char === "`") {
        quote = char;
        from = at + 1;
      }
    } else if (char === quote) {
      if (quote === "`") found.push(text.slice(from, at));
      quote = "";
    }
  }
  return found;
}

function readPsql(text: string): Found {
  const name = /^\\(!|\?|[a-zA-Z_]+\+?)/.exec(text)?.[1] ?? "";
  const rest = text.slice(1 + name.length);
  if (name === "!") return runs(rest);
  if (name === "copy") return readCopy(rest);
  const found = readPsqlNamed(name, rest);
  const shells = backquoted(rest);
  if (shells.length === 0) return found;
  return { ...found, of: "shell", shells: [...(found.shells ?? []), ...shells] };
}

function readPsqlNamed(name: string, rest: string): Found {
  switch (name) {
    case "i":
    case "ir":
    case "include":
    case "include_relative":
      return touches("read", splitArguments(rest)[0]);
    case "o":
    case "out":
    case "w":
    case "write":
    case "g":
    case "gx": {
      // `\g (format=csv) target`
      const target = rest.replace(/^\s*\([^)]*\)/, "");
      return output("overwrite", target);
    }
    case "s":
      return touches("overwrite", splitArguments(rest)[0]);
    case "gexec":
      return { act: "unknown", of: "generated statements" };
    case "lo_import":
      return { act: "write", files: [{ act: "read", path: splitArguments(rest)[0] ?? "" }] };
    case "lo_export":
      return touches("overwrite", splitArguments(rest)[1]);
    case "lo_unlink":
      return { act: "delete-rows", of: "large object" };
    case "password":
      return { act: "grant", of: "user" };
    default:
      return { act: "read" };
  }
}

/** `\copy t to 'file'`, `\copy (query) to program 'cmd'`, `\copy t from stdin`. */
function readCopy(rest: string): Found {
  let depth = 0;
  let quote = "";
  for (let at = 0; at < rest.length; at++) {
    const char = rest[at] as string;
    if (quote !== "") {
      if (char === quote) quote = "";
      continue;
    }
    if (char === "'" || char === '"') quote = char;
    else if (char === "(") depth++;
    else if (char === ")") depth--;
    if (depth !== 0 || char.trim() !== "") continue;
    const direction = /^\s(to|from)\s+/i.exec(rest.slice(at, at + 80));
    if (direction === null) continue;
    const to = direction[1]?.toLowerCase() === "to";
    const source = rest.slice(0, at).trim();
    const tail = rest.slice(at + direction[0].length);
    const sql = source.startsWith("(") ? source.slice(1, source.lastIndexOf(")")) : undefined;
    const more = sql === undefined ? {} : { sql };
    const program = /^program\s+/i.exec(tail);
    if (program !== null)
      return { ...runs(splitArguments(tail.slice(program[0].length))[0] ?? ""), ...more };
    if (/^(p?stdin|p?stdout)\b/i.test(tail)) return { act: to ? "read" : "write", ...more };
    const path = splitArguments(tail)[0] ?? "";
    return {
      act: to ? "read" : "write",
      files: [{ act: to ? "overwrite" : "read", path }],
      ...more,
    };
  }
  return { act: "read" };
}

function readMysqlBackslash(text: string): Found {
  const rest = text.slice(2);
  switch (text[1]) {
    case "!":
      return runs(rest);
    case ".":
      return touches("read", rest.trim());
    case "T":
      return touches("append", rest.trim());
    case "P":
      return runs(rest);
    default:
      return { act: "read" };
  }
}

function readMysqlWord(text: string): Found {
  const word = /^\w+/.exec(text)?.[0] ?? "";
  const rest = text
    .slice(word.length)
    .trim()
    .replace(/\s*;\s*$/, "");
  switch (word.toUpperCase()) {
    case "SYSTEM":
      return runs(text.slice(word.length));
    case "PAGER":
      return rest === "" ? { act: "read" } : runs(rest);
    case "SOURCE":
      return touches("read", rest);
    case "TEE":
      return touches("append", rest);
    default:
      return { act: "read" };
  }
}

/** `.shell cmd`, `.output file`, `.import '|cmd' t` of sqlite3 and duckdb. */
function readDot(text: string): Found {
  const name = /^\.([a-z_]+)/i.exec(text)?.[1]?.toLowerCase() ?? "";
  const rest = text.slice(1 + name.length).trim();
  const given = splitArguments(rest);
  const operands = given.filter((word) => !word.startsWith("-"));
  const is = (full: string, least: number) => name.length >= least && full.startsWith(name);
  if (is("shell", 2) || is("system", 2) || name === "sh") return runs(rest);
  if (is("output", 1) || is("once", 3)) {
    const target = rest.replace(/^(?:--?[a-z]+\s+)+/i, "").replace(/^(['"])\|(.*)\1$/, "|$2");
    if (/^(stdout|off)?$/.test(target)) return { act: "read" };
    return output("overwrite", target);
  }
  if (is("read", 3)) return output("read", rest.replace(/^(['"])\|(.*)\1$/, "|$2"));
  if (is("import", 2)) {
    const source = operands[0] ?? "";
    if (source.startsWith("|")) return runs(source.slice(1));
    return { act: "write", files: [{ act: "read", path: source }] };
  }
  if (is("backup", 2) || is("save", 2)) return touches("overwrite", operands[operands.length - 1]);
  if (is("restore", 3)) {
    return {
      act: "delete-all",
      of: "database",
      files: [{ act: "read", path: operands[operands.length - 1] ?? "" }],
    };
  }
  if (is("clone", 2)) return touches("overwrite", operands[0]);
  if (is("open", 3)) {
    const path = operands[0];
    return touches(given.includes("--new") || given.includes("-new") ? "truncate" : "read", path);
  }
  if (is("log", 2) || is("trace", 2)) {
    const path = operands[0];
    return path === "off" || path === "stdout" || path === "stderr"
      ? { act: "read" }
      : touches("overwrite", path);
  }
  if (is("load", 3))
    return { act: "exec", of: "library", files: [{ act: "read", path: operands[0] ?? "" }] };
  if (is("archive", 2)) {
    const extracts =
      given.some((word) => /^-[a-z]*x|^--extract/.test(word)) || /^x/.test(given[0] ?? "");
    return extracts ? { act: "read", files: [{ act: "extract", path: "." }] } : { act: "read" };
  }
  return { act: "read" };
}

/** `!! cmd`, `:!! cmd`, `:r file`, `:out file`, `EXIT(query)` of sqlcmd. */
function readSqlcmd(text: string): Found {
  const command = text.replace(/^:\s*/, "");
  if (command.startsWith("!!")) return runs(command.slice(2));
  const match = /^(r|out|error|perftrace|ed|exit|quit)\b\s*/i.exec(command);
  const rest = match === null ? "" : command.slice(match[0].length);
  switch (match?.[1]?.toLowerCase()) {
    case "r":
      return touches("read", splitArguments(rest)[0]);
    case "out":
    case "error":
    case "perftrace": {
      const path = splitArguments(rest)[0];
      return /^(stdout|stderr)$/i.test(path ?? "") ? { act: "read" } : touches("overwrite", path);
    }
    case "exit":
      return rest.startsWith("(")
        ? { act: "read", sql: rest.slice(1, rest.lastIndexOf(")")) }
        : { act: "read" };
    default:
      return { act: "read" };
  }
}

/** `HOST cmd`, `! cmd`, `@file`, `SPOOL file` of SQL*Plus. */
function readSqlplus(text: string): Found {
  if (text.startsWith("!") || text.startsWith("$")) return runs(text.slice(1));
  if (text.startsWith("@")) return touches("read", splitArguments(text.replace(/^@+/, ""))[0]);
  const word = /^\w+/.exec(text)?.[0] ?? "";
  const rest = text.slice(word.length).trim();
  switch (word.toUpperCase()) {
    case "HOST":
    case "HO":
      return runs(rest);
    case "START":
      return touches("read", splitArguments(rest)[0]);
    case "SPOOL":
      return /^(off|out)?$/i.test(rest)
        ? { act: "read" }
        : touches("overwrite", splitArguments(rest)[0]);
    default:
      return { act: "read" };
  }
}

/** `!system cmd`, `!source file`, `!spool file` of snowsql; elsewhere `! cmd` is a shell. */
function readBang(text: string): Found {
  const word = /^!([a-z]+)/i.exec(text)?.[1]?.toLowerCase() ?? "";
  const rest = text.slice(1 + word.length).trim();
  switch (word) {
    case "system":
      return runs(rest);
    case "source":
    case "load":
      return touches("read", splitArguments(rest)[0]);
    case "spool":
      return rest === "off" ? { act: "read" } : touches("overwrite", splitArguments(rest)[0]);
    case "set":
    case "define":
    case "variables":
    case "options":
    case "queries":
    case "result":
    case "exit":
    case "quit":
    case "help":
    case "print":
    case "connect":
    case "pause":
    case "rehash":
    case "abort":
    case "edit":
      return { act: "read" };
    default:
      return runs(text.slice(1));
  }
}
