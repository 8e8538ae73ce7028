/** What Ruby's methods do to files, processes, the network and databases. */
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
  same,
  standardInput,
  table,
  waits,
} from "./api.js";
import type { Api, Call } from "./dialect.js";
import { joinPath, PATH, pathOf } from "./operators.js";
import { dropStart, startOf } from "./perl-api.js";
import { directoryOf, openFile, writesTo } from "./python-api.js";
import { environment, shellWords, tempName } from "./shared-api.js";
import {
  deletesRows,
  dropsEverything,
  modelOf,
  mongo,
  opensDatabase,
  redis,
  runsSql,
  updatesRows,
} from "./sql-api.js";
import {
  cat,
  Dict,
  Fn,
  glob,
  List,
  PLAIN,
  Sym,
  textOf,
  toCode,
  unknown,
  type Val,
} from "./values.js";

/** Arguments without the block, and without the environment in front. */
function wordsOf(c: Call): Val[] {
  const words = c.args.filter((value) => !(value instanceof Fn));
  if (words[0] instanceof Dict) words.shift();
  const last = words[words.length - 1];
  if (words.length > 1 && last instanceof Dict) words.pop();
  return words;
}

const run: Api = (c) => {
  const words = wordsOf(c);
  const options = { cwd: c.named?.get("chdir"), stdin: c.named?.get("stdin_data") };
  for (const value of [...(c.named?.values() ?? []), ...c.args]) {
    if (value instanceof Sym && value.name === "socket()") c.ev.out.wired = true;
    if (value instanceof Dict) {
      for (const item of value.map.values())
        if (item instanceof Sym && item.name === "socket()") c.ev.out.wired = true;
    }
  }
  const first = words[0];
  if (first instanceof List)
    return c.ev.out.argvOutput(
      [
        ...first.items.slice(0, 1),
        ...first.items.slice(first.items.length > 1 && words.length > 1 ? 2 : 1),
        ...words.slice(1),
      ],
      options,
    );
  if (words.length <= 1) return c.ev.out.shellOutput(first ?? missing(c), options);
  return c.ev.out.argvOutput(words, options);
};

const popen: Api = (c) => {
  const [first] = wordsOf(c);
  if (first instanceof List)
    return c.ev.out.argvOutput(first.items.filter((item) => !(item instanceof Dict)));
  return c.ev.out.shellOutput(first ?? missing(c));
};

/** `open`: a file, a command behind a bar, or an address. */
const kernelOpen: Api = (c) => {
  const target = c.args[0] ?? missing(c);
  const start = startOf(target);
  if (start.startsWith("|")) return c.ev.out.shellOutput(dropStart(target, 1));
  if (/^https?:|^ftp:/.test(start)) {
    c.ev.out.fetch(target);
    return new Sym("URI.open()", Taint.network);
  }
  const mode = c.args[1] instanceof Fn ? undefined : c.args[1];
  return openFile(c, target, mode);
};

const paths =
  (
    act: "delete" | "create" | "truncate",
    more?: { recursive?: boolean; onlyEmpty?: boolean },
  ): Api =>
  (c) => {
    for (const value of c.args)
      if (!(value instanceof Dict) && !(value instanceof Fn)) c.ev.out.file(act, value, more);
    return PLAIN;
  };

/** The mode comes first. */
const changesMode =
  (recursive: boolean): Api =>
  (c) => {
    const [mode, ...rest] = c.args;
    const text = typeof mode === "number" ? mode.toString(8) : (textOf(mode) ?? "");
    for (const value of rest) {
      if (value instanceof Dict) continue;
      c.ev.out.file("mode", value, {
        ...(text === "" ? {} : { mode: text }),
        ...(recursive ? { recursive } : {}),
      });
    }
    return PLAIN;
  };

const changesOwner =
  (recursive: boolean): Api =>
  (c) => {
    for (const value of c.args.slice(2)) {
      if (!(value instanceof Dict)) c.ev.out.file("owner", value, recursive ? { recursive } : {});
    }
    return PLAIN;
  };

const globFiles: Api = (c) => {
  const base = c.named?.get("base");
  const patterns = c.args
    .filter((value) => !(value instanceof Fn))
    .flatMap((value) => (value instanceof List ? value.items : [value]));
  c.ev.out.file("list", base ?? patterns[0] ?? ".");
  const list = new List(
    patterns.map((value) =>
      typeof value === "string" && !/[*?[{]/.test(value) ? value : glob(value),
    ),
    true,
  );
  const last = c.args[c.args.length - 1];
  if (last instanceof Fn) for (const item of list.items) c.ev.callback(last, [item]);
  return list;
};

const entries =
  (whole: boolean): Api =>
  (c) => {
    const dir = c.args[0] instanceof Fn ? (c.recv ?? ".") : (c.args[0] ?? c.recv ?? ".");
    c.ev.out.file("list", dir);
    const item = whole ? pathOf(glob(joinPath([dir, "*"], false))) : glob("*");
    const last = c.args[c.args.length - 1];
    if (last instanceof Fn) c.ev.callback(last, [item]);
    return new List([item], true);
  };

const changeDirectory: Api = (c) => {
  const { out } = c.ev;
  const before = out.cwd;
  const to = c.args[0] instanceof Fn ? "~" : (c.args[0] ?? "~");
  out.cwd = before === undefined ? to : joinPath([before, to], true);
  const last = c.args[c.args.length - 1];
  if (last instanceof Fn) {
    c.ev.callback(last, [to]);
    out.cwd = before;
  }
  return PLAIN;
};

const writeFile: Api = (c) => {
  const content = c.args[1];
  const mode = textOf(c.named?.get("mode"));
  c.ev.out.file(
    mode?.startsWith("a") === true ? "append" : "overwrite",
    c.args[0] ?? missing(c),
    content === undefined ? {} : { content: toCode(content) },
  );
  return PLAIN;
};

const kill: Api = (c) => {
  for (const pid of c.args.slice(1)) {
    if (pid === -1) c.ev.out.process("signal-all", "-1");
    else if (pid === 1) c.ev.out.process("signal-init", "1");
    else c.ev.out.process("signal", toCode(pid).text);
  }
  return PLAIN;
};

const fork: Api = (c) => {
  c.ev.out.forks++;
  const last = c.args[c.args.length - 1];
  if (last instanceof Fn) {
    // That the child waits does not hold up the parent.
    const { waits } = c.ev.out;
    c.ev.callback(last, []);
    c.ev.out.waits = waits;
  }
  return PLAIN;
};

/** `noop: true` says what would be done, and does nothing. */
const unlessNoop =
  (api: Api): Api =>
  (c) =>
    c.named?.get("noop") === true ? PLAIN : api(c);

/** `send(:system, …)`: a method by name. */
const sends: Api = (c) => {
  const [method, ...rest] = c.args;
  const text = textOf(method);
  const { recv } = c;
  const own =
    recv === undefined || (recv instanceof Sym && /^(?:self|Kernel|Object)$/.test(recv.name));
  if (text === undefined) {
    const open = own || (recv instanceof Sym && c.ev.dialect.open.has(recv.name));
    if (!open) return undefined;
    c.ev.out.unclear("calls a method chosen at run time");
    return PLAIN;
  }
  return c.ev.apply(own ? c.ev.name(text, true) : c.ev.member(recv, text), rest);
};

const methodObject: Api = (c) => {
  const text = textOf(c.args[0]);
  if (text === undefined) return new Sym("?method");
  const { recv } = c;
  const own = recv === undefined || (recv instanceof Sym && /^(?:self|Kernel)$/.test(recv.name));
  return own ? c.ev.name(text, true) : c.ev.member(recv, text);
};

const constant: Api = (c) => {
  const text = textOf(c.args[0]);
  return new Sym(text === undefined ? "?const" : text.replace(/::/g, "."));
};

const puts =
  (out: boolean): Api =>
  (c) => {
    const values: Val[] = [];
    for (const value of c.args) {
      if (value instanceof Fn) continue;
      if (value instanceof List)
        for (const item of value.items.slice(0, 64)) values.push(item, "\n");
      else
        values.push(value, ...(c.name.endsWith("print") || c.name.endsWith("write") ? [] : ["\n"]));
    }
    c.ev.out.show(values, out, c.ev.certain);
    return PLAIN;
  };

// ---- network

const uri: Api = (c) => {
  const sym = new Sym("URI()");
  sym.data = c.args[0] ?? PLAIN;
  return sym;
};

const fetches =
  (at: number): Api =>
  (c) => {
    const from = at < 0 ? c.recv : c.args[at];
    c.ev.out.fetch(from, c.named?.get("query"), c.named?.get("params"));
    return new Sym("response", Taint.network);
  };

const posts: Api = (c) => {
  const [to, ...rest] = c.args;
  c.ev.out.send(
    to,
    ...rest.filter((value) => !(value instanceof Fn)),
    ...["body", "payload", "json", "form"].map((key) => c.named?.get(key)),
  );
  return new Sym("response", Taint.network);
};

const httpRequest: Api = (c) => {
  const request = c.args[0];
  const to = c.recv instanceof Sym ? (c.recv.data ?? c.recv) : PLAIN;
  if (request instanceof Sym && /\.(?:Get|Head)\.new/.test(request.name))
    c.ev.out.fetch(request.data ?? to);
  else
    c.ev.out.send(
      request instanceof Sym ? (request.data ?? to) : to,
      request instanceof Sym ? request.note?.get("body") : request,
    );
  return new Sym("response", Taint.network);
};

const httpObject =
  (name: string): Api =>
  (c) => {
    const sym = new Sym(name);
    sym.data = c.args[0] ?? PLAIN;
    return sym;
  };

const connects: Api = (c) => {
  const [host, port] = c.args;
  c.ev.out.connect(port === undefined || port instanceof Fn ? host : cat([host ?? "", ":", port]));
  return new Sym("socket()", Taint.network);
};

const CLIENTS =
  "HTTParty Faraday RestClient Excon HTTP Typhoeus Faraday.new() Excon.new() HTTPX Net.HTTP.new() HTTPClient.new()";
const clients = (methods: string) =>
  CLIENTS.split(" ")
    .flatMap((client) => methods.split(" ").map((method) => `${client}.${method}`))
    .join(" ");

const FILE_UTILS = (names: string) =>
  names
    .split(" ")
    .map((name) => `FileUtils.${name}`)
    .join(" ");

const restricted = (name: string) =>
  /\.(?:where|find|find_by|limit|first|last|not|not_in)\(\)/.test(name);

export const RUBY_CALLS: ReadonlyMap<string, Api> = table([
  ["File.delete File.unlink", files("delete")],
  ["Dir.delete Dir.rmdir Dir.unlink", paths("delete", { onlyEmpty: true })],
  [FILE_UTILS("rm rm_f remove safe_unlink"), unlessNoop(paths("delete"))],
  [
    `${FILE_UTILS("rm_r rm_rf rmtree remove_dir remove_entry remove_entry_secure")} rm_rf rm_r rmtree`,
    unlessNoop(paths("delete", { recursive: true })),
  ],
  [FILE_UTILS("rmdir"), paths("delete", { onlyEmpty: true })],
  [`${FILE_UTILS("mv move")} File.rename`, moves(0, 1)],
  [FILE_UTILS("cp copy copy_file copy_entry install"), copies(0, 1)],
  [`${FILE_UTILS("cp_r")} cp_r`, copies(0, 1, { recursive: true })],
  [
    `${FILE_UTILS("mkdir mkdir_p mkpath makedirs touch")} Dir.mkdir File.mkfifo mkdir_p`,
    paths("create"),
  ],
  [FILE_UTILS("chmod"), changesMode(false)],
  [FILE_UTILS("chmod_R"), changesMode(true)],
  [FILE_UTILS("chown"), changesOwner(false)],
  [FILE_UTILS("chown_R"), changesOwner(true)],
  [`${FILE_UTILS("ln ln_s symlink ln_sf link")} File.symlink File.link`, file("link", 1)],
  [`${FILE_UTILS("cd chdir")} Dir.chdir`, changeDirectory],
  ["File.chmod File.lchmod", changesMode(false)],
  ["File.chown File.lchown", changesOwner(false)],
  ["File.truncate", file("truncate", 0)],
  ["File.write IO.write File.binwrite IO.binwrite", writeFile],
  [
    "File.read IO.read File.binread IO.binread File.readlines IO.readlines File.foreach IO.foreach YAML.load_file JSON.load_file Psych.load_file CSV.read CSV.foreach Marshal.load_file YAML.safe_load_file",
    (c) => {
      // IO runs what stands behind a bar, File does not.
      const start = startOf(c.args[0]);
      if (c.name.startsWith("IO.") && start.startsWith("|")) {
        return c.ev.out.shellOutput(dropStart(c.args[0] ?? PLAIN, 1));
      }
      return contentOf(c, c.args[0]);
    },
  ],
  [
    "File.open File.new IO.open",
    (c) => openFile(c, c.args[0], c.args[1] instanceof Fn ? undefined : c.args[1]),
  ],
  ["open Kernel.open", kernelOpen],
  ["open().write open().puts open().print open().<< open().printf open().syswrite", writesTo()],
  ["open().path", (c) => (c.recv instanceof Sym ? (c.recv.note?.get("name") ?? PLAIN) : PLAIN)],
  [
    "IO.copy_stream",
    (c) => {
      if (textOf(c.args[0]) !== undefined) c.ev.out.file("read", c.args[0]);
      if (textOf(c.args[1]) !== undefined) c.ev.out.file("overwrite", c.args[1]);
      return PLAIN;
    },
  ],
  ["File.join", (c) => joinPath(c.args, false)],
  [
    "File.expand_path File.absolute_path File.realpath",
    (c) => (c.args[1] === undefined ? c.args[0] : joinPath([c.args[1], c.args[0] ?? PLAIN], true)),
  ],
  [
    "File.basename",
    (c) => {
      const code = toCode(c.args[0]);
      return code.known
        ? code.text.slice(code.text.lastIndexOf("/") + 1)
        : unknown("name", c.args[0] ?? PLAIN);
    },
  ],
  ["File.dirname", (c) => directoryOf(c.args[0] ?? PLAIN)],
  [
    "File.exist? File.file? File.directory? Dir.exist? File.size File.mtime File.stat File.extname File.symlink? File.executable? File.readable? File.zero? File.empty? Dir.empty?",
    plain,
  ],
  ["Dir.glob", globFiles],
  [
    "Dir.entries Dir.children Dir.each_child Dir.foreach Dir.new().each Dir.new().children",
    entries(false),
  ],
  ["Dir.home", () => "~"],
  ["Dir.pwd Dir.getwd", (c) => c.ev.out.cwd ?? "."],
  ["Dir.tmpdir", () => "/tmp"],
  ["Dir.mktmpdir Tempfile.create Tempfile.new", () => tempName()],
  [
    "Find.find",
    (c) => {
      const dir = c.args[0] ?? ".";
      c.ev.out.file("list", dir, { recursive: true });
      const item = glob(joinPath([dir, "**"], false));
      const last = c.args[c.args.length - 1];
      if (last instanceof Fn) c.ev.callback(last, [item]);
      return new List([item], true);
    },
  ],

  ["Pathname Pathname.new", (c) => pathOf(c.args[0] ?? ".")],
  ["Pathname.pwd", (c) => pathOf(c.ev.out.cwd ?? ".")],
  [`${PATH}.delete ${PATH}.unlink`, file("delete", -1)],
  [`${PATH}.rmtree`, file("delete", -1, { recursive: true })],
  [`${PATH}.rmdir`, file("delete", -1, { onlyEmpty: true })],
  [`${PATH}.write ${PATH}.binwrite`, file("overwrite", -1)],
  [`${PATH}.read ${PATH}.readlines ${PATH}.binread ${PATH}.each_line`, (c) => contentOf(c, c.recv)],
  [`${PATH}.mkpath ${PATH}.mkdir`, file("create", -1)],
  [`${PATH}.rename`, moves(-1, 0)],
  [`${PATH}.join ${PATH}.+ ${PATH}./`, (c) => pathOf(joinPath([c.recv ?? PLAIN, ...c.args], true))],
  [`${PATH}.children ${PATH}.each_child`, entries(true)],
  [
    `${PATH}.glob`,
    (c) => new List([pathOf(glob(joinPath([c.recv ?? PLAIN, c.args[0] ?? "*"], false)))], true),
  ],
  [`${PATH}.to_s ${PATH}.to_path`, (c) => (c.recv instanceof Sym ? (c.recv.data ?? PLAIN) : PLAIN)],
  [`${PATH}.expand_path ${PATH}.realpath ${PATH}.cleanpath`, same(-1)],
  [`${PATH}.parent ${PATH}.dirname`, (c) => pathOf(directoryOf(c.recv ?? PLAIN))],
  [`${PATH}.exist? ${PATH}.file? ${PATH}.directory?`, plain],

  // processes
  [
    "system exec spawn Kernel.system Kernel.exec Kernel.spawn Process.spawn Process.exec Open3.capture2 Open3.capture2e Open3.capture3 Open3.popen2 Open3.popen2e Open3.popen3 PTY.spawn PTY.getpty Kernel.`",
    run,
  ],
  [
    "Open3.pipeline Open3.pipeline_r Open3.pipeline_rw",
    (c) => {
      for (const value of c.args) {
        if (value instanceof List) c.ev.out.argv(value.items);
        else if (!(value instanceof Fn)) c.ev.out.shell(value);
      }
      return new Sym("output", Taint.command);
    },
  ],
  ["IO.popen", popen],
  ["sh", (c) => (c.args.length > 0 ? run(c) : undefined)],
  ["fork Process.fork Kernel.fork", fork],
  ["Process.kill", kill],
  [
    "Thread.new Thread.start Thread.fork",
    (c) => {
      c.ev.out.spawns++;
      const last = c.args[c.args.length - 1];
      if (last instanceof Fn) c.ev.callback(last, c.args.slice(0, -1));
      return PLAIN;
    },
  ],
  [
    "sleep Process.wait Process.waitall Process.wait2 Process.waitpid Kernel.sleep IO.select",
    waits,
  ],
  [
    "exit exit! abort raise throw Kernel.exit fail Process.exit",
    (c) => {
      c.ev.stop();
      return PLAIN;
    },
  ],

  // code
  [
    "eval Kernel.eval instance_eval class_eval module_eval binding.eval binding().eval Binding.eval TOPLEVEL_BINDING.eval",
    (c) =>
      c.args[0] instanceof Fn
        ? c.ev.callback(c.args[0], [])
        : c.ev.runText("ruby", c.args[0] ?? PLAIN),
  ],
  [
    "syscall",
    (c) => {
      c.ev.out.unclear("makes a system call by number");
      return PLAIN;
    },
  ],
  [
    "load Kernel.load",
    (c) => {
      c.ev.out.eval("ruby", fromFile("file", c.args[0]));
      return PLAIN;
    },
  ],
  [
    "Marshal.load",
    (c) => {
      const value = unknown("object", c.args[0] ?? PLAIN);
      if ((value.taints & Taint.network) !== 0) c.ev.out.eval("ruby", value);
      return value;
    },
  ],
  [
    "ERB.new",
    (c) => {
      const text = textOf(c.args[0]);
      if (text !== undefined)
        for (const match of text.matchAll(/<%=?-?([\s\S]*?)-?%>/g))
          c.ev.runText("ruby", match[1] as string);
      return unknown("ERB.new()", c.args[0] ?? PLAIN);
    },
  ],
  ["send public_send __send__", sends],
  ["method", methodObject],
  ["const_get Object.const_get Kernel.const_get Module.const_get", constant],
  [
    "require require_relative load_relative gem private public attr_accessor attr_reader include extend using",
    plain,
  ],
  ["proc lambda Proc.new", same(0)],
  [
    "at_exit trap Signal.trap",
    (c) => {
      const last = c.args[c.args.length - 1];
      if (last instanceof Fn) c.ev.callback(last, []);
      return PLAIN;
    },
  ],
  ["yield", plain],

  // what is seen
  [
    "puts print p pp $stdout.puts $stdout.print $stdout.write STDOUT.puts STDOUT.print STDOUT.write Kernel.puts putc",
    puts(true),
  ],
  ["warn $stderr.puts STDERR.puts $stderr.write", puts(false)],
  [
    "gets STDIN.read STDIN.gets ARGF.read ARGF.gets STDIN.readline readline Kernel.gets STDIN.each_line ARGF.each_line STDIN.readlines ARGF.readlines readlines",
    (c) => standardInput(c, "STDIN"),
  ],
  [
    "ENV.fetch ENV.[]",
    (c) => {
      const name = textOf(c.args[0]);
      return name === undefined
        ? new Sym("ENV[]", Taint.secret)
        : c.ev.member(environment("ENV"), name);
    },
  ],
  [
    "ENV.to_h ENV.to_a ENV.values ENV.inspect ENV.each ENV.map ENV.sort ENV.each_pair ENV.select ENV.to_s",
    (c) => {
      const last = c.args[c.args.length - 1];
      const secret = new Sym("ENV", Taint.secret);
      if (last instanceof Fn) return c.ev.callback(last, [PLAIN, secret]);
      return secret;
    },
  ],
  ["ENV.keys ENV.key? ENV.delete ENV.[]= ENV.store ENV.update ENV.include? ENV.has_key?", plain],

  // network
  ["URI URI.parse URI.join Addressable.URI.parse", uri],
  ["URI().open URI().read URI().open().read", fetches(-1)],
  ["URI.open OpenURI.open_uri Net.HTTP.get Net.HTTP.get_response Net.HTTP.get_print", fetches(0)],
  [clients("get head options get_response"), fetches(0)],
  [clients("post put patch delete post_form"), posts],
  ["Net.HTTP.post Net.HTTP.post_form Net.HTTP.put", posts],
  ["Net.HTTP.start Net.HTTP.new", httpObject("Net.HTTP.new()")],
  [
    "Net.HTTP.Post.new Net.HTTP.Put.new Net.HTTP.Patch.new Net.HTTP.Delete.new",
    httpObject("Net.HTTP.Post.new()"),
  ],
  ["Net.HTTP.Get.new Net.HTTP.Head.new", httpObject("Net.HTTP.Get.new()")],
  [
    "Net.HTTP.Post.new().set_form_data Net.HTTP.Post.new().set_form Net.HTTP.Post.new().body=",
    (c) => {
      if (c.recv instanceof Sym) {
        c.recv.note ??= new Map();
        c.recv.note.set("body", c.args[0] ?? PLAIN);
      }
      return PLAIN;
    },
  ],
  ["Net.HTTP.new().request", httpRequest],
  [
    "TCPSocket.new TCPSocket.open Socket.tcp UNIXSocket.new OpenSSL.SSL.SSLSocket.new UDPSocket.new",
    connects,
  ],
  [
    "TCPServer.new TCPServer.open Socket.tcp_server_loop",
    (c) => {
      c.ev.out.listen(false, toCode(c.args[c.args.length > 1 ? 1 : 0]).text);
      c.ev.out.connect(c.args[c.args.length > 1 ? 1 : 0]);
      return new Sym("TCPServer()");
    },
  ],
  [
    "TCPServer().accept",
    (c) => {
      c.ev.out.waits++;
      return new Sym("socket()", Taint.network);
    },
  ],
  [
    "socket().puts socket().print socket().write socket().send",
    (c) => {
      c.ev.out.send(c.ev.out.socket ?? PLAIN, ...c.args);
      return PLAIN;
    },
  ],
  [
    "socket().gets socket().read socket().readline socket().recv",
    (c) => {
      c.ev.out.waits++;
      return new Sym("socket().gets()", Taint.network);
    },
  ],
  [
    "STDIN.reopen STDOUT.reopen $stdout.reopen STDERR.reopen $stderr.reopen",
    (c) => {
      if (c.ev.out.socket !== undefined) c.ev.out.wired = true;
      return PLAIN;
    },
  ],
  [
    "WEBrick.HTTPServer.new",
    (c) => {
      c.ev.out.listen(false, toCode(c.named?.get("Port")).text);
      return PLAIN;
    },
  ],
  ["httpd", plain],

  // databases
  ["SQLite3.Database.new SQLite3.Database.open", opensDatabase("SQLite3.Database()")],
  ["PG.connect PG.Connection.new PG.Connection.open", opensDatabase("PG.connect()")],
  ["Mysql2.Client.new", opensDatabase("Mysql2.Client()")],
  ["Sequel.connect Sequel.sqlite Sequel.postgres", opensDatabase("Sequel.connect()")],
  ["ActiveRecord.Base.establish_connection", opensDatabase("ActiveRecord()")],
  [
    "Shellwords.split Shellwords.shellsplit",
    (c) => {
      const text = textOf(c.args[0]);
      return text === undefined ? undefined : new List(shellWords(text));
    },
  ],
  ["Shellwords.escape Shellwords.shellescape", same(0)],
]);

export const RUBY_METHODS: ReadonlyMap<string, Api> = table([
  [
    "execute exec_query query exec run execute_batch select_all prepare exec_params raw_connection async_exec",
    runsSql(0),
  ],
  [
    "system",
    (c) =>
      c.recv instanceof Sym && /^self|^Kernel|^Object/.test(c.recv.name) ? run(c) : undefined,
  ],
  ["delete_all destroy_all", (c) => deletesRows(c, modelOf(c.name), restricted(c.name))],
  ["update_all", (c) => updatesRows(c, modelOf(c.name), restricted(c.name))],
  [
    "drop_table drop_database truncate_tables truncate drop_schema",
    (c) => {
      const what = c.args[0];
      if (what === undefined || what instanceof Fn) return undefined;
      const verb = c.name.endsWith("drop_database")
        ? "DROP DATABASE "
        : c.name.endsWith("drop_table")
          ? "DROP TABLE "
          : "TRUNCATE ";
      c.ev.out.sql("sql", cat([verb, what]));
      return PLAIN;
    },
  ],
  ["drop_current drop_all purge_all", dropsEverything],
  ["flushall", redis("FLUSHALL")],
  ["flushdb", redis("FLUSHDB")],
  [
    "drop",
    (c) =>
      /database|collection|Mongo/i.test(c.name) && c.args.length === 0
        ? mongo(c, /database\.drop|Mongo/i.test(c.name) ? "db.dropDatabase()" : "db.c.drop()")
        : undefined,
  ],
  [
    "delete_many",
    (c) =>
      mongo(
        c,
        `db.c.deleteMany({${c.args[0] instanceof Dict && c.args[0].map.size > 0 ? "a: 1" : ""}})`,
      ),
  ],
  ["send public_send __send__", sends],
  ["method instance_method public_method", methodObject],
  ["bind", same(-1)],
  ["bind_call", (c) => c.ev.apply(c.recv ?? PLAIN, c.args.slice(1))],
  ["const_get", constant],
  [
    "call ()",
    (c) => (c.recv instanceof Fn || c.recv instanceof Sym ? c.ev.apply(c.recv, c.args) : undefined),
  ],
  [
    "then yield_self tap instance_exec",
    (c) => {
      const last = c.args[c.args.length - 1];
      if (!(last instanceof Fn || last instanceof Sym)) return undefined;
      const value = c.ev.callback(last, [c.recv ?? PLAIN]);
      return c.name.endsWith("tap") ? c.recv : value;
    },
  ],
  [
    "instance_eval class_eval module_eval",
    (c) =>
      c.args[0] instanceof Fn
        ? c.ev.callback(c.args[0], [])
        : c.ev.runText("ruby", c.args[0] ?? PLAIN),
  ],
  ["hexdigest digest", plain],
]);

export const RUBY_FAMILIES: readonly (readonly [string, Api])[] = [
  [
    "Rake.Task.",
    (c) => {
      const match = /^Rake\.Task\.([\w:]+)\.(?:invoke|execute)$/.exec(c.name);
      return match === null ? undefined : c.ev.out.argvOutput(["rake", match[1] as string]);
    },
  ],
];
