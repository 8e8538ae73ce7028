/** What PHP's functions and usual classes do. */
import { Taint } from "../../shell/types.js";
import {
  changesMode,
  contentOf,
  copies,
  file,
  missing,
  moves,
  plain,
  standardInput,
  table,
  waits,
} from "./api.js";
import type { Api, Call } from "./dialect.js";
import { joinPath } from "./operators.js";
import { startOf } from "./perl-api.js";
import { directoryOf, openFile, writesTo } from "./python-api.js";
import { mapItems, tempName } from "./shared-api.js";
import {
  deletesRows,
  dropsEverything,
  modelOf,
  opensDatabase,
  redis,
  runsSql,
  updatesRows,
} from "./sql-api.js";
import { formatPercent } from "./text.js";
import { cat, Dict, glob, List, PLAIN, Sym, textOf, toCode, unknown, type Val } from "./values.js";

const ADDRESS = /^(?:https?|ftp|ssh2|data):/i;

/** A file, an address, or standard input. */
const readFile: Api = (c) => {
  const path = c.args[0] ?? missing(c);
  const start = startOf(path);
  if (ADDRESS.test(start)) {
    const context = c.args.find((value) => value instanceof Sym && value.name === "context");
    const body = context instanceof Sym ? context.note?.get("body") : undefined;
    if (body !== undefined) c.ev.out.send(path, body);
    else c.ev.out.fetch(path);
    return new Sym("response", Taint.network);
  }
  if (/^php:\/\/(?:stdin|input)/.test(start)) return standardInput(c, "php://stdin");
  return contentOf(c, path);
};

const open: Api = (c) => {
  const path = c.args[0] ?? missing(c);
  const start = startOf(path);
  if (/^php:\/\/stdin/.test(start))
    return new Sym("STDIN", c.ev.input.stdin?.taints ?? Taint.input);
  if (/^php:\/\/(?:stdout|output|stderr|memory|temp)/.test(start))
    return new Sym(start.endsWith("stderr") ? "STDERR" : "STDOUT");
  if (ADDRESS.test(start)) return readFile(c);
  return openFile(c, path, c.args[1] ?? "r");
};

const writes: Api = (c) => {
  const [handle, data = PLAIN] = c.args;
  if (handle instanceof Sym) {
    if (handle.name === "STDOUT") {
      c.ev.out.show([data], true, c.ev.certain);
      return PLAIN;
    }
    if (handle.name === "STDERR") {
      c.ev.out.show([data], false, true);
      return PLAIN;
    }
    if (handle.name === "socket()") {
      c.ev.out.send(c.ev.out.socket ?? PLAIN, data);
      return PLAIN;
    }
  }
  return writesTo(1)({ ...c, recv: handle });
};

const putContents: Api = (c) => {
  const [path, content] = c.args;
  const start = startOf(path);
  if (/^php:\/\/(?:stdout|output)/.test(start)) {
    c.ev.out.show([content ?? PLAIN], true, c.ev.certain);
    return PLAIN;
  }
  const flags = c.args[2];
  const append = flags instanceof Sym && /FILE_APPEND/.test(flags.name);
  c.ev.out.file(
    append ? "append" : "overwrite",
    path ?? missing(c),
    content === undefined ? {} : { content: toCode(content) },
  );
  return PLAIN;
};

const globFiles: Api = (c) => {
  const pattern = c.args[0] ?? "*";
  c.ev.out.file("list", pattern);
  return new List([glob(pattern)], true);
};

const scan: Api = (c) => {
  c.ev.out.file("list", c.args[0] ?? ".");
  return new List([glob("*")], true);
};

const directoryIterator =
  (deep: boolean): Api =>
  (c) => {
    const dir = c.args[0] ?? ".";
    c.ev.out.file("list", dir, deep ? { recursive: true } : {});
    const entry = new Sym("SplFileInfo", Taint.paths);
    entry.data = glob(joinPath([dir, deep ? "**" : "*"], false));
    return new List([entry], true);
  };

const shellOutput: Api = (c) => c.ev.out.shellOutput(c.args[0] ?? missing(c));

const processOpen: Api = (c) => {
  const what = c.args[0] ?? missing(c);
  const pipes = c.args[1];
  const values =
    pipes instanceof Dict ? [...pipes.map.values()] : pipes instanceof List ? pipes.items : [];
  if (values.some((value) => value instanceof Sym && value.name === "socket()"))
    c.ev.out.wired = true;
  return what instanceof List ? c.ev.out.argvOutput(what.items) : c.ev.out.shellOutput(what);
};

/** A process object of a framework: a list of words, or a command line. */
const processObject: Api = (c) => {
  const what = c.args[0];
  if (what === undefined) return undefined;
  return what instanceof List ? c.ev.out.argvOutput(what.items) : c.ev.out.shellOutput(what);
};

const execute: Api = (c) => {
  const list = c.args[1];
  return c.ev.out.argvOutput([
    c.args[0] ?? missing(c),
    ...(list instanceof List ? list.items : []),
  ]);
};

const kill: Api = (c) => {
  const pid = c.args[0];
  if (pid === -1) c.ev.out.process("signal-all", "-1");
  else if (pid === 1) c.ev.out.process("signal-init", "1");
  else c.ev.out.process("signal", toCode(pid).text);
  return PLAIN;
};

/** Calls a function by name or value. */
const callsBack =
  (listed: boolean): Api =>
  (c) => {
    const [fn = PLAIN, ...rest] = c.args;
    const first = rest[0];
    const args = listed && first instanceof List ? first.items : rest;
    if (fn instanceof List && fn.items.length === 2) {
      const method = textOf(fn.items[1]);
      if (method !== undefined) return c.ev.apply(c.ev.member(fn.items[0] ?? PLAIN, method), args);
    }
    if (
      fn instanceof Sym &&
      fn.name !== "" &&
      textOf(fn) === undefined &&
      !c.ev.dialect.calls.has(fn.name)
    ) {
      if (fn.taints !== 0) c.ev.out.unclear("calls a function chosen at run time");
    }
    return c.ev.apply(fn, args);
  };

const map =
  (fnAt: number, listAt: number): Api =>
  (c) => {
    const fn = c.args[fnAt];
    const list = c.args[listAt];
    if (fn === undefined || fn === null || list === undefined) return list;
    return mapItems(c.ev, typeof fn === "string" ? c.ev.name(fn.toLowerCase(), true) : fn, list);
  };

const include: Api = (c) => {
  const path = c.args[0] ?? PLAIN;
  const start = startOf(path);
  const taints = unknown("", path).taints;
  if (
    ADDRESS.test(start) ||
    /^php:\/\/(?:stdin|input)/.test(start) ||
    (taints & (Taint.network | Taint.decoded | Taint.input)) !== 0
  ) {
    if (/^https?:/i.test(start)) c.ev.out.fetch(path);
    c.ev.out.eval("php", new Sym("include", /^https?:/i.test(start) ? Taint.network : taints));
  }
  return PLAIN;
};

const curl: Api = () => new Sym("curl_init()");

const curlInit: Api = (c) => {
  const sym = new Sym("curl_init()");
  if (c.args[0] !== undefined) sym.note = new Map([["CURLOPT_URL", c.args[0]]]);
  return sym;
};

const curlOption: Api = (c) => {
  const [handle, option, value] = c.args;
  if (!(handle instanceof Sym)) return PLAIN;
  handle.note ??= new Map();
  if (option instanceof Sym && value !== undefined) handle.note.set(option.name, value);
  if (option instanceof Dict) {
    for (const [key, item] of option.map) handle.note.set(key, item);
  }
  return PLAIN;
};

const curlExec: Api = (c) => {
  const handle = c.args[0];
  const notes = handle instanceof Sym ? handle.note : undefined;
  const url = notes?.get("CURLOPT_URL");
  const body = notes?.get("CURLOPT_POSTFIELDS");
  const post = notes?.has("CURLOPT_POST") === true || notes?.has("CURLOPT_INFILE") === true;
  if (body !== undefined || post) c.ev.out.send(url, body ?? notes?.get("CURLOPT_INFILE"));
  else c.ev.out.fetch(url);
  return new Sym("response", Taint.network);
};

const context: Api = (c) => {
  const sym = new Sym("context");
  const options = c.args[0];
  const http =
    options instanceof Dict ? (options.map.get("http") ?? options.map.get("https")) : undefined;
  const body = http instanceof Dict ? http.map.get("content") : undefined;
  if (body !== undefined) sym.note = new Map([["body", body]]);
  return sym;
};

const connects: Api = (c) => {
  const [host, port] = c.args;
  c.ev.out.connect(
    typeof port === "number" || typeof port === "string" ? cat([host ?? "", ":", port]) : host,
  );
  return new Sym("socket()", Taint.network);
};

const echo: Api = (c) => {
  const format = c.name === "printf" && c.args[0] !== undefined;
  const values = format ? [formatPercent(c.args[0] ?? "", new List(c.args.slice(1)))] : c.args;
  c.ev.out.show(values, true, c.ev.certain);
  return PLAIN;
};

const artisan: Api = (c) =>
  c.ev.out.argvOutput([
    "php",
    "artisan",
    ...c.args.filter((value) => !(value instanceof Dict) && !(value instanceof List)),
  ]);

const restricted = (name: string) => /\.(?:where\w*|find|limit|take|first)\(\)/i.test(name);

export const PHP_CALLS: ReadonlyMap<string, Api> = table([
  ["unlink", file("delete", 0)],
  ["rmdir", file("delete", 0, { onlyEmpty: true })],
  ["rename move_uploaded_file", moves(0, 1)],
  ["copy", copies(0, 1)],
  ["mkdir touch", file("create", 0)],
  ["file_put_contents", putContents],
  [
    "file_get_contents readfile file parse_ini_file simplexml_load_file fopen_read highlight_file show_source php_strip_whitespace",
    readFile,
  ],
  ["fopen gzopen bzopen SplFileObject", open],
  ["fwrite fputs fputcsv gzwrite", writes],
  ["fprintf", (c) => writes({ ...c, args: [c.args[0] ?? PLAIN, cat(c.args.slice(1))] })],
  ["SplFileObject().fwrite", writesTo()],
  ["ftruncate", plain],
  ["chmod", changesMode(0, 1)],
  ["chown chgrp lchown lchgrp", file("owner", 0)],
  ["symlink link", file("link", 1)],
  ["glob", globFiles],
  ["scandir opendir dir", scan],
  ["readdir", () => new List([glob("*")], true).items[0] ?? PLAIN],
  ["DirectoryIterator FilesystemIterator GlobIterator", directoryIterator(false)],
  ["RecursiveDirectoryIterator", directoryIterator(true)],
  [
    "RecursiveIteratorIterator IteratorIterator CallbackFilterIterator RegexIterator iterator_to_array",
    (c) => c.args[0],
  ],
  [
    "SplFileInfo.getPathname SplFileInfo.getRealPath SplFileInfo.getPath",
    (c) => (c.recv instanceof Sym ? (c.recv.data ?? c.recv) : PLAIN),
  ],
  [
    "SplFileInfo.isDir SplFileInfo.isFile SplFileInfo.getSize SplFileInfo.getExtension SplFileInfo.isDot",
    plain,
  ],
  ["ZipArchive.extractTo PharData.extractTo", file("extract", 0)],
  ["tempnam tmpfile", () => tempName()],
  ["sys_get_temp_dir", () => "/tmp"],
  ["realpath", (c) => c.args[0]],
  [
    "basename",
    (c) => {
      const text = textOf(c.args[0]);
      return text === undefined
        ? unknown("name", c.args[0] ?? PLAIN)
        : text.slice(text.lastIndexOf("/") + 1);
    },
  ],
  ["dirname", (c) => directoryOf(c.args[0] ?? PLAIN)],
  ["getcwd", (c) => c.ev.out.cwd ?? "."],
  [
    "chdir",
    (c) => {
      const { out } = c.ev;
      const to = c.args[0] ?? PLAIN;
      out.cwd = out.cwd === undefined ? to : joinPath([out.cwd, to], true);
      return PLAIN;
    },
  ],
  [
    "file_exists is_file is_dir is_writable is_readable filesize filemtime stat is_link fileperms pathinfo disk_free_space fclose feof flock",
    plain,
  ],
  // frameworks' helpers
  [
    "File.deleteDirectory Storage.deleteDirectory File.cleanDirectory Illuminate.File.deleteDirectory",
    file("delete", 0, { recursive: true }),
  ],
  ["File.delete Storage.delete File.deleteDirectories", file("delete", 0)],
  ["Filesystem().remove Filesystem.remove", file("delete", 0, { recursive: true })],
  ["File.put Storage.put File.replace", file("overwrite", 0)],
  ["Filesystem().dumpFile", file("overwrite", 0)],

  // processes
  ["exec shell_exec system passthru popen", shellOutput],
  ["proc_open", processOpen],
  ["Process Process.fromShellCommandline Process.run", processObject],
  ["pcntl_exec", execute],
  [
    "pcntl_fork",
    (c) => {
      c.ev.out.forks++;
      return PLAIN;
    },
  ],
  ["posix_kill", kill],
  ["sleep usleep pcntl_wait pcntl_waitpid stream_select socket_accept stream_socket_accept", waits],
  [
    "exit",
    (c) => {
      if (textOf(c.args[0]) !== undefined) c.ev.out.show(c.args, true, c.ev.certain);
      c.ev.stop();
      return PLAIN;
    },
  ],

  // code
  ["eval", (c) => c.ev.runText("php", c.args[0] ?? PLAIN)],
  [
    "assert",
    (c) => {
      const value = c.args[0] ?? PLAIN;
      const runs = textOf(value) !== undefined || unknown("", value).taints !== 0;
      return runs ? c.ev.runText("php", value) : PLAIN;
    },
  ],
  [
    "preg_replace_callback mb_ereg_replace_callback",
    (c) => callsBack(false)({ ...c, args: [c.args[1] ?? PLAIN, c.args[2] ?? PLAIN] }),
  ],
  [
    "ReflectionFunction",
    (c) => {
      const sym = new Sym("ReflectionFunction()");
      sym.recv = c.args[0];
      return sym;
    },
  ],
  [
    "ReflectionFunction().invoke ReflectionFunction().invokeArgs",
    (c) => {
      const fn = c.recv instanceof Sym ? (c.recv.recv ?? PLAIN) : PLAIN;
      return callsBack(c.name.endsWith("Args"))({ ...c, args: [fn, ...c.args] });
    },
  ],
  ["FFI.cdef().system", shellOutput],
  [
    "create_function",
    (c) => {
      const code = c.args[1] ?? PLAIN;
      const text = textOf(code);
      if (text === undefined) {
        c.ev.out.eval("php", code);
        return PLAIN;
      }
      return c.ev.makeFunction(
        (textOf(c.args[0]) ?? "").split(",").map((param) => param.trim()),
        text,
      );
    },
  ],
  ["include", include],
  ["call_user_func forward_static_call", callsBack(false)],
  ["call_user_func_array forward_static_call_array func_overload", callsBack(true)],
  ["array_map", map(0, 1)],
  ["array_walk array_filter usort uasort uksort array_walk_recursive", map(1, 0)],
  ["array_reduce", map(1, 0)],
  [
    "register_shutdown_function set_error_handler set_exception_handler spl_autoload_register ob_start header_register_callback",
    (c) => {
      callsBack(false)(c);
      return PLAIN;
    },
  ],
  [
    "preg_replace",
    (c) => {
      const pattern = textOf(c.args[0]);
      if (pattern !== undefined && /^(\W)[\s\S]*\1[a-z]*e[a-z]*$/.test(pattern))
        return c.ev.runText("php", c.args[1] ?? PLAIN);
      return unknown("", c.args[1] ?? PLAIN, c.args[2] ?? PLAIN);
    },
  ],
  [
    "unserialize",
    (c) => {
      const value = unknown("object", c.args[0] ?? PLAIN);
      if ((value.taints & Taint.network) !== 0) c.ev.out.eval("php", value);
      return value;
    },
  ],
  [
    "variable",
    (c) => {
      const text = textOf(c.args[0]);
      return text === undefined ? unknown("", c.args[0] ?? PLAIN) : c.ev.name(`$${text}`, false);
    },
  ],

  // what is seen
  ["echo print printf var_dump print_r var_export vprintf", echo],
  [
    "fgets fgetc fread stream_get_contents fscanf fgetcsv",
    (c) => {
      const handle = c.args[0];
      if (handle instanceof Sym && handle.name === "STDIN") return standardInput(c, "STDIN");
      if (handle instanceof Sym && handle.name === "socket()") c.ev.out.waits++;
      return unknown("read()", handle ?? PLAIN);
    },
  ],
  ["readline", (c) => standardInput(c, "readline()")],
  [
    "phpinfo",
    (c) => {
      c.ev.out.secret("environment");
      return PLAIN;
    },
  ],

  // network
  ["curl_init", curlInit],
  ["curl_copy_handle", curl],
  ["curl_setopt curl_setopt_array", curlOption],
  ["curl_exec", curlExec],
  ["stream_context_create", context],
  ["fsockopen pfsockopen stream_socket_client socket_connect socket_create", connects],
  [
    "stream_socket_server socket_bind",
    (c) => {
      c.ev.out.listen(false, toCode(c.args[0]).text);
      return new Sym("socket()", Taint.network);
    },
  ],
  [
    "socket_write socket_send",
    (c) => {
      c.ev.out.send(c.ev.out.socket ?? PLAIN, c.args[1]);
      return PLAIN;
    },
  ],
  [
    "mail",
    (c) => {
      c.ev.out.send(cat(["mailto:", c.args[0] ?? PLAIN]), c.args[2]);
      return PLAIN;
    },
  ],
  [
    "Client().get Http.get Client().head",
    (c) => {
      c.ev.out.fetch(c.args[0]);
      return new Sym("response", Taint.network);
    },
  ],
  [
    "Client().post Client().put Http.post Http.put Client().patch",
    (c) => {
      c.ev.out.send(c.args[0], ...c.args.slice(1));
      return new Sym("response", Taint.network);
    },
  ],
  [
    "Client().request",
    (c) => {
      if (/^(?:GET|HEAD)$/i.test(textOf(c.args[0]) ?? "")) c.ev.out.fetch(c.args[1]);
      else c.ev.out.send(c.args[1], c.args[2]);
      return new Sym("response", Taint.network);
    },
  ],
  ["gethostbyname dns_get_record checkdnsrr", plain],

  // databases
  ["PDO", opensDatabase("PDO()")],
  ["mysqli mysqli_connect", opensDatabase("mysqli()", 3)],
  ["SQLite3", opensDatabase("SQLite3()")],
  ["pg_connect", opensDatabase("pg_connect()")],
  [
    "mysqli_query pg_query sqlite_exec mysql_query pg_send_query odbc_exec sqlsrv_query mysqli_multi_query",
    (c) => {
      const at = c.args.length > 1 ? 1 : 0;
      c.ev.out.sql(
        /pg_/.test(c.name) ? "postgres" : /sqlsrv/.test(c.name) ? "mssql" : "mysql",
        c.args[at] ?? PLAIN,
      );
      return new Sym("rows");
    },
  ],
  [
    "mysql_drop_db",
    (c) => {
      c.ev.out.sql("mysql", cat(["DROP DATABASE ", c.args[0] ?? PLAIN]));
      return PLAIN;
    },
  ],
  ["Artisan.call", artisan],
  [
    "DB.statement DB.unprepared DB.select DB.delete DB.update DB.insert",
    (c) => {
      c.ev.out.sql("sql", c.args[0] ?? PLAIN);
      return new Sym("rows");
    },
  ],
  [
    "DB.table",
    (c) => {
      const sym = new Sym("DB.table()");
      sym.note = new Map([["table", c.args[0] ?? PLAIN]]);
      return sym;
    },
  ],
  [
    "Schema.drop Schema.dropIfExists",
    (c) => {
      c.ev.out.sql("sql", cat(["DROP TABLE ", c.args[0] ?? PLAIN]));
      return PLAIN;
    },
  ],
  ["Schema.dropAllTables Schema.dropDatabaseIfExists", dropsEverything],
  ["escapeshellarg escapeshellcmd", (c) => c.args[0]],
]);

/** Name of the table in `DB::table("users")->where(…)->delete()`, or of the model. */
function tableOf(c: Call): string {
  let now: Val | undefined = c.recv;
  for (let i = 0; i < 12 && now instanceof Sym; i++) {
    const table = textOf(now.note?.get("table") ?? null);
    if (table !== undefined) return table;
    now = now.recv;
  }
  return modelOf(c.name);
}

export const PHP_METHODS: ReadonlyMap<string, Api> = table([
  [
    "query exec prepare multi_query execute executeStatement executeQuery querySingle statement unprepared",
    runsSql(0),
  ],
  [
    "truncate",
    (c) => {
      if (c.args.length > 0) return undefined;
      c.ev.out.sql("sql", `TRUNCATE ${tableOf(c)}`);
      return PLAIN;
    },
  ],
  [
    "delete",
    (c) => {
      if (
        c.args.length > 0 ||
        !/\(\)\.delete$/.test(c.name) ||
        !/DB\.table|query\(\)|where/i.test(c.name)
      )
        return undefined;
      return deletesRows(c, tableOf(c), restricted(c.name));
    },
  ],
  [
    "update",
    (c) =>
      /DB\.table\(\)/.test(c.name) ? updatesRows(c, tableOf(c), restricted(c.name)) : undefined,
  ],
  ["flushAll flushall", redis("FLUSHALL")],
  ["flushDB flushdb", redis("FLUSHDB")],
  ["__invoke", (c) => c.ev.apply(c.recv ?? PLAIN, c.args)],
]);
