/** What Perl's functions and usual modules do. */
import { Taint } from "../../shell/types.js";
import {
  contentOf,
  copies,
  file,
  files,
  fromFile,
  missing,
  moves,
  plain,
  standardInput,
  table,
  waits,
} from "./api.js";
import type { Api, Call } from "./dialect.js";
import { joinPath } from "./operators.js";
import { directoryOf, writeContent } from "./python-api.js";
import { tempName } from "./shared-api.js";
import { opensDatabase, runsSql } from "./sql-api.js";
import { formatPercent } from "./text.js";
import {
  cat,
  Dict,
  Fn,
  glob,
  List,
  Part,
  PLAIN,
  Sym,
  textOf,
  toCode,
  unknown,
  type Val,
} from "./values.js";

/** Value of a key in a flat list of pairs, or in a hash among the arguments. */
export function pair(c: Call, ...keys: readonly string[]): Val | undefined {
  for (let i = 0; i < c.args.length; i++) {
    const value = c.args[i];
    if (value instanceof Dict) {
      for (const key of keys) if (value.map.has(key)) return value.map.get(key);
    } else if (typeof value === "string" && keys.includes(value)) return c.args[i + 1];
  }
  return undefined;
}

/** Leading text of a value and the value without its first characters. */
export function startOf(value: Val | undefined): string {
  if (value instanceof Part) {
    const first = value.parts[0];
    return typeof first === "string" ? first : "";
  }
  return textOf(value) ?? "";
}

export function dropStart(value: Val, count: number): Val {
  if (typeof value === "string") return value.slice(count).trim();
  if (!(value instanceof Part)) return value;
  const [first, ...rest] = value.parts;
  const text = typeof first === "string" ? first.slice(count).trimStart() : "";
  return new Part(text === "" ? rest : [text, ...rest], value.taints, value.files, value.glob);
}

function endOf(value: Val | undefined): string {
  if (value instanceof Part) {
    const last = value.parts[value.parts.length - 1];
    return typeof last === "string" ? last : "";
  }
  return textOf(value) ?? "";
}

function dropEnd(value: Val, count: number): Val {
  if (typeof value === "string") return value.slice(0, value.length - count).trim();
  if (!(value instanceof Part)) return value;
  const parts = value.parts.slice();
  const last = parts.pop();
  if (typeof last === "string" && last.length > count) parts.push(last.slice(0, -count));
  return new Part(parts, value.taints, value.files, value.glob);
}

const MODES: readonly (readonly [RegExp, "overwrite" | "append" | "read"])[] = [
  [/^\+?>>/, "append"],
  [/^\+?>/, "overwrite"],
  [/^\+</, "overwrite"],
  [/^</, "read"],
];

/** `open` with the handle taken away: `(">file")`, `(">", $file)`, `("-|", "cmd", …)`. */
const open: Api = (c) => {
  const [mode, path, ...more] = c.args;
  if (mode === undefined) return undefined;
  const text = startOf(mode).trimStart();
  if (path === undefined) {
    if (text.startsWith("|"))
      return c.ev.out.shellOutput(dropStart(mode, startOf(mode).indexOf("|") + 1));
    if (endOf(mode).trimEnd().endsWith("|"))
      return c.ev.out.shellOutput(dropEnd(mode, endOf(mode).length - endOf(mode).lastIndexOf("|")));
  } else if (text.includes("|")) {
    if (more.length > 0) return c.ev.out.argvOutput([path, ...more]);
    return c.ev.out.shellOutput(path);
  }
  for (const [pattern, act] of MODES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    if (/^\+?[<>]+&/.test(text)) return reopen(c);
    const target = path ?? dropStart(mode, startOf(mode).indexOf(match[0]) + match[0].length);
    return openAs(c, act, target);
  }
  if (path === undefined) return openAs(c, "read", mode);
  return openAs(c, "overwrite", path);
};

function openAs(c: Call, act: "overwrite" | "append" | "read", target: Val): Val {
  if (act === "read") {
    if (textOf(target) === "-" || textOf(target) === "/dev/stdin") return standardInput(c, "STDIN");
    c.ev.out.file("read", target);
    return fromFile("open()", target);
  }
  const sym = new Sym("open()");
  if (textOf(target) !== "-") sym.handle = c.ev.out.file(act, target);
  return sym;
}

/** A standard stream is put on something else. */
const reopen: Api = (c) => {
  const [mode] = c.args;
  const text = startOf(mode);
  if (/[<>]&/.test(text)) {
    if (c.ev.out.socket !== undefined) c.ev.out.wired = true;
    return PLAIN;
  }
  if (mode === undefined) return PLAIN;
  return open(c);
};

const run: Api = (c) => {
  const args = c.args.flatMap((value) => (value instanceof List ? value.items : [value]));
  if (args.length <= 1) return c.ev.out.shellOutput(args[0] ?? missing(c));
  if (textOf(args[args.length - 1]) === "" && args.length === 2) args.pop();
  return c.ev.out.argvOutput(args);
};

/** Runs what stands behind the first arguments. */
const runAfter =
  (count: number): Api =>
  (c) =>
    run({ ...c, args: c.args.slice(count) });

const print: Api = (c) => {
  const handle = c.named?.get("handle");
  const values = c.args.slice();
  if (c.name === "printf" && values[0] !== undefined) {
    const [format, ...rest] = values;
    values.splice(0, values.length, formatPercent(format ?? "", new List(rest)));
  }
  if (c.name === "say") values.push("\n");
  if (handle instanceof Sym && handle.name !== "STDOUT") {
    if (handle.name === "STDERR") c.ev.out.show(values, false, true);
    else if (/socket/i.test(handle.name)) c.ev.out.send(c.ev.out.socket ?? PLAIN, ...values);
    else {
      c.ev.out.writes++;
      writeContent(handle, cat(values));
    }
    return PLAIN;
  }
  c.ev.out.show(values, true, c.ev.certain);
  return PLAIN;
};

const kill: Api = (c) => {
  // Signal 0 only asks whether the process is there.
  if (/^0*$/.test(textOf(c.args[0] ?? PLAIN) ?? "?")) return PLAIN;
  for (const pid of c.args
    .slice(1)
    .flatMap((value) => (value instanceof List ? value.items : [value]))) {
    const text = textOf(pid);
    if (text === "-1") c.ev.out.process("signal-all", "-1");
    else if (text === "1") c.ev.out.process("signal-init", "1");
    else c.ev.out.process("signal", toCode(pid).text);
  }
  return PLAIN;
};

/** The first argument is for all the files that follow. */
const changes =
  (act: "mode" | "owner", skip: number): Api =>
  (c) => {
    const first = c.args[0];
    const mode = typeof first === "number" ? first.toString(8) : (textOf(first) ?? "");
    for (const path of c.args.slice(skip)) {
      c.ev.out.file(act, path, act === "mode" && mode !== "" ? { mode } : {});
    }
    return PLAIN;
  };

/** Names that match, for one or several patterns in a text. */
export const globs: Api = (c) => {
  const pattern = c.args[0] ?? "*";
  const text = textOf(pattern);
  const patterns: Val[] =
    text === undefined ? [pattern] : text.split(/\s+/).filter((part) => part !== "");
  c.ev.out.file("list", patterns[0] ?? ".");
  const list = new List(
    patterns.map((one) => (typeof one === "string" && !/[*?[{]/.test(one) ? one : glob(one))),
  );
  list.open = list.items.some((item) => item instanceof Part);
  return list;
};

const findFiles: Api = (c) => {
  const [wanted, ...dirs] = c.args;
  const fn = wanted instanceof Dict ? wanted.map.get("wanted") : wanted;
  for (const dir of dirs.length > 0 ? dirs : ["."]) {
    c.ev.out.file("list", dir, { recursive: true });
    const all = glob(joinPath([dir, "**"], false));
    const { vars } = c.ev.root;
    vars.set("$_", all);
    vars.set("$File::Find::name", all);
    vars.set("$File::Find::dir", dir);
    if (fn !== undefined) c.ev.callback(fn, []);
    vars.delete("$_");
  }
  return PLAIN;
};

const removeTrees: Api = (c) => {
  for (const value of c.args) {
    if (!(value instanceof Dict) && typeof value !== "number")
      c.ev.out.file("delete", value, { recursive: true });
  }
  return PLAIN;
};

const fetches: Api = (c) => {
  const [from] = c.args;
  c.ev.out.fetch(from);
  return new Sym(`${c.name}()`, Taint.network);
};

const fetchesInto: Api = (c) => {
  c.ev.out.fetch(c.args[0]);
  if (c.args[1] !== undefined) c.ev.out.file("overwrite", c.args[1]);
  return PLAIN;
};

const posts: Api = (c) => {
  const [to, ...rest] = c.args;
  c.ev.out.send(to, ...rest);
  return new Sym(`${c.name}()`, Taint.network);
};

const requests: Api = (c) => {
  const [method, to, ...rest] = c.args;
  if (/^(?:GET|HEAD)$/.test(textOf(method) ?? "POST")) c.ev.out.fetch(to);
  else c.ev.out.send(to, ...rest);
  return new Sym(`${c.name}()`, Taint.network);
};

const socket: Api = (c) => {
  const peer = pair(c, "PeerAddr", "PeerHost");
  const port = pair(c, "PeerPort");
  const listens = pair(c, "Listen", "LocalPort");
  const where =
    peer ??
    pair(c, "LocalAddr") ??
    (typeof c.args[0] === "string" && c.args.length === 1 ? c.args[0] : "");
  c.ev.out.connect(port === undefined ? where : cat([where, ":", port]));
  if (listens !== undefined) c.ev.out.listen(false, toCode(listens).text);
  return new Sym("socket()", Taint.network);
};

export const PERL_CALLS: ReadonlyMap<string, Api> = table([
  ["unlink", files("delete")],
  ["rmdir", files("delete", { onlyEmpty: true })],
  [
    "rmtree remove_tree File::Path::rmtree File::Path::remove_tree File::Path::Tiny::rm pathrmdir",
    removeTrees,
  ],
  ["rename move mv File::Copy::move File::Copy::mv rmove fmove", moves(0, 1)],
  ["copy cp File::Copy::copy File::Copy::cp fcopy", copies(0, 1)],
  ["rcopy dircopy File::Copy::Recursive::rcopy", copies(0, 1, { recursive: true })],
  [
    "mkdir mkpath make_path File::Path::mkpath File::Path::make_path mkfifo POSIX::mkfifo",
    (c) => {
      for (const value of c.args)
        if (!(value instanceof Dict) && typeof value !== "number") c.ev.out.file("create", value);
      return PLAIN;
    },
  ],
  ["symlink link", file("link", 1)],
  [
    "truncate",
    (c) => {
      c.ev.out.file(
        "truncate",
        c.args[0] instanceof Sym && c.args[0].name === "open()" ? undefined : c.args[0],
      );
      return PLAIN;
    },
  ],
  ["chmod", changes("mode", 1)],
  ["chown", changes("owner", 2)],
  ["utime", plain],
  ["open", open],
  ["reopen", reopen],
  [
    "sysopen",
    (c) =>
      openAs(
        c,
        /RDONLY/.test(toCode(c.args[1]).text) || c.args[1] === 0 ? "read" : "overwrite",
        c.args[0] ?? missing(c),
      ),
  ],
  [
    "opendir",
    (c) => {
      c.ev.out.file("list", c.args[0] ?? ".");
      return new Sym("opendir()", Taint.paths);
    },
  ],
  ["readdir", () => new List([glob("*")], true)],
  [
    "readline",
    (c) => {
      const handle = c.args[0];
      if (handle instanceof Sym && handle.name === "ARGV") {
        // The names in @ARGV are read one after the other.
        const names = c.ev.name("@ARGV", false);
        const path = names instanceof List ? names.items[0] : undefined;
        if (textOf(path) !== undefined) return contentOf(c, path);
        return standardInput(c, "ARGV");
      }
      if (handle instanceof Sym && handle.name === "STDIN") return standardInput(c, "STDIN");
      if (handle instanceof Sym && handle.name === "socket()") c.ev.out.waits++;
      return unknown("readline()", handle ?? PLAIN);
    },
  ],
  ["glob File::Glob::bsd_glob bsd_glob File::Glob::glob", globs],
  ["find finddepth File::Find::find File::Find::finddepth", findFiles],
  [
    "read_file File::Slurp::read_file slurp File::Slurper::read_text read_text",
    (c) => contentOf(c, c.args[0]),
  ],
  [
    "write_file File::Slurp::write_file File::Slurper::write_text write_text",
    (c) => {
      c.ev.out.file("overwrite", c.args[0]);
      return PLAIN;
    },
  ],
  ["append_file File::Slurp::append_file", file("append", 0)],
  [
    "path Path::Tiny::path Path::Class::file Path::Class::dir",
    (c) => {
      const sym = new Sym("path()");
      sym.data = joinPath(c.args, false);
      return sym;
    },
  ],
  ["path().remove path().unlink", file("delete", -1)],
  ["path().remove_tree path().rmtree", file("delete", -1, { recursive: true })],
  ["path().slurp path().slurp_utf8 path().lines path().slurp_raw", (c) => contentOf(c, c.recv)],
  ["path().spew path().spew_utf8 path().spew_raw", file("overwrite", -1)],
  ["path().append path().append_utf8", file("append", -1)],
  ["path().mkpath path().touch path().mkdir", file("create", -1)],
  [
    "path().child",
    (c) => {
      const sym = new Sym("path()");
      sym.data = joinPath([c.recv ?? PLAIN, ...c.args], false);
      return sym;
    },
  ],
  [
    "path().children",
    (c) => {
      c.ev.out.file("list", c.recv);
      const sym = new Sym("path()");
      sym.data = glob(joinPath([c.recv ?? PLAIN, "*"], false));
      return new List([sym], true);
    },
  ],
  ["dirname File::Basename::dirname", (c) => directoryOf(c.args[0] ?? PLAIN)],
  [
    "basename File::Basename::basename fileparse",
    (c) => {
      const text = textOf(c.args[0]);
      return text === undefined
        ? unknown("name", c.args[0] ?? PLAIN)
        : text.slice(text.lastIndexOf("/") + 1);
    },
  ],
  ["File::Spec.catfile File::Spec.catdir catfile catdir", (c) => joinPath(c.args, false)],
  ["File::Spec.tmpdir", () => "/tmp"],
  [
    "File::Spec.rel2abs File::Spec.canonpath abs_path Cwd::abs_path realpath Cwd::realpath",
    (c) => c.args[0],
  ],
  ["cwd getcwd Cwd::cwd Cwd::getcwd POSIX::getcwd", (c) => c.ev.out.cwd ?? "."],
  ["File::HomeDir.my_home File::HomeDir.home", () => "~"],
  ["tempdir File::Temp::tempdir File::Temp.newdir", () => tempName()],
  ["tempfile File::Temp::tempfile", () => new List([new Sym("open()"), tempName()])],
  ["File::Temp.new", () => tempName()],
  [
    "chdir",
    (c) => {
      const { out } = c.ev;
      const to = c.args[0] ?? "~";
      out.cwd = out.cwd === undefined ? to : joinPath([out.cwd, to], true);
      return PLAIN;
    },
  ],

  // processes
  [
    "system exec readpipe syscall_system IPC::System::Simple::run IPC::System::Simple::capture capture systemx capturex runx",
    run,
  ],
  ["open2 IPC::Open2::open2", runAfter(2)],
  ["open3 IPC::Open3::open3", runAfter(3)],
  [
    "IPC::Run::run run IPC::Cmd::run",
    (c) => {
      const first = c.args[0];
      const command = pair(c, "command");
      if (command !== undefined)
        return command instanceof List
          ? c.ev.out.argvOutput(command.items)
          : c.ev.out.shellOutput(command);
      return first instanceof List ? c.ev.out.argvOutput(first.items) : undefined;
    },
  ],
  [
    "fork POSIX::fork",
    (c) => {
      c.ev.out.forks++;
      return PLAIN;
    },
  ],
  ["kill", kill],
  ["wait waitpid sleep select accept alarm POSIX::pause Time::HiRes::sleep usleep recv", waits],
  [
    "exit die croak confess POSIX::_exit",
    (c) => {
      if (c.name !== "exit") c.ev.out.show(c.args, false, true);
      c.ev.stop();
      return PLAIN;
    },
  ],
  [
    "POSIX::dup2 dup2",
    (c) => {
      if (c.ev.out.socket !== undefined) c.ev.out.wired = true;
      return PLAIN;
    },
  ],
  [
    "threads.create threads.new async",
    (c) => {
      c.ev.out.spawns++;
      if (c.args[0] instanceof Fn) c.ev.callback(c.args[0], c.args.slice(1));
      return PLAIN;
    },
  ],

  // code
  ["eval evalbytes", (c) => c.ev.runText("perl", c.args[0] ?? PLAIN)],
  [
    "dofile",
    (c) => {
      c.ev.out.eval("perl", fromFile("file", c.args[0]));
      return PLAIN;
    },
  ],

  [
    "require",
    (c) => {
      const path = textOf(c.args[0]);
      if (path !== undefined && /\.p[lmh]$|\//.test(path))
        c.ev.out.eval("perl", fromFile("file", c.args[0]));
      return PLAIN;
    },
  ],
  [
    "syscall",
    (c) => {
      c.ev.out.unclear("makes a system call by number");
      return PLAIN;
    },
  ],

  // what is seen
  ["print printf say", print],
  [
    "warn carp",
    (c) => {
      c.ev.out.show(c.args, false, true);
      return PLAIN;
    },
  ],

  // network
  [
    "get LWP::Simple::get LWP::UserAgent.new().get HTTP::Tiny.new().get Mojo::UserAgent.new().get WWW::Mechanize.new().get head LWP::Simple::head",
    (c) => (startOf(c.args[0]) !== "" || c.name.includes(":") ? fetches(c) : undefined),
  ],
  ["getprint LWP::Simple::getprint", fetches],
  [
    "getstore mirror LWP::Simple::getstore LWP::Simple::mirror LWP::UserAgent.new().mirror HTTP::Tiny.new().mirror",
    fetchesInto,
  ],
  [
    "LWP::UserAgent.new().post LWP::UserAgent.new().put HTTP::Tiny.new().post HTTP::Tiny.new().put HTTP::Tiny.new().post_form Mojo::UserAgent.new().post",
    posts,
  ],
  ["HTTP::Tiny.new().request HTTP::Request.new", requests],
  [
    "HTTP::Request::Common::POST POST",
    (c) => (c.args.length > 0 && startOf(c.args[0]).includes("://") ? posts(c) : undefined),
  ],
  [
    "IO::Socket::INET.new IO::Socket::SSL.new IO::Socket::IP.new IO::Socket.new IO::Socket::UNIX.new",
    socket,
  ],
  ["socket", () => new Sym("socket()", Taint.network)],
  [
    "connect",
    (c) => {
      c.ev.out.connect(c.args[1]);
      return PLAIN;
    },
  ],
  ["sockaddr_in pack_sockaddr_in", (c) => cat([c.args[1] ?? "", ":", c.args[0] ?? ""])],
  ["inet_aton gethostbyname", (c) => c.args[0]],
  [
    "send socket().send",
    (c) => {
      c.ev.out.send(c.ev.out.socket ?? PLAIN, c.args[c.name === "send" ? 1 : 0]);
      return PLAIN;
    },
  ],
  [
    "socket().print socket().syswrite",
    (c) => {
      c.ev.out.send(c.ev.out.socket ?? PLAIN, ...c.args);
      return PLAIN;
    },
  ],
  [
    "socket().accept",
    (c) => {
      c.ev.out.waits++;
      return new Sym("socket()", Taint.network);
    },
  ],
  [
    "Net::FTP.new().put",
    (c) => {
      c.ev.out.send("ftp", new Sym("", Taint.file, [toCode(c.args[0])]));
      return PLAIN;
    },
  ],

  // databases
  ["DBI.connect DBI.connect_cached", opensDatabase("DBI.connect()")],
]);

export const PERL_METHODS: ReadonlyMap<string, Api> = table([
  [
    "do prepare selectrow_array selectrow_arrayref selectrow_hashref selectall_arrayref selectall_hashref selectcol_arrayref prepare_cached execute",
    runsSql(0),
  ],
  [
    "fdopen",
    (c) => {
      if (c.ev.out.socket !== undefined) c.ev.out.wired = true;
      return PLAIN;
    },
  ],
  ["getline getlines", waits],
  ["autoflush binmode close", plain],
]);
