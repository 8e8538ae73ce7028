/** What Node's, Bun's and Deno's calls do to files and processes. Network, databases: `node-net-api.ts`. */
import { Taint } from "../../shell/types.js";
import {
  changesMode,
  contentOf,
  copies,
  file,
  fromFile,
  gives,
  missing,
  moves,
  plain,
  same,
  standardInput,
  table,
  waits,
} from "./api.js";
import type { Api, Call } from "./dialect.js";
import { joinPath } from "./operators.js";
import { directoryOf, writeContent } from "./python-api.js";
import { environment, environmentVariable, tempName } from "./shared-api.js";
import { base64, percentDecode } from "./text.js";
import {
  alternatives,
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

/** Value of a key in the options object, wherever it stands among the arguments. */
export function option(c: Call, key: string): Val | undefined {
  for (const value of c.args) {
    if (value instanceof Dict) {
      const found = value.map.get(key);
      if (found !== undefined) return found === null ? undefined : found;
    }
  }
  return undefined;
}

const isOn = (value: Val | undefined) => value !== undefined && value !== false;

/** `fs.x`, `fs.xSync` and `fs.promises.x` for each name. */
function everywhere(names: string): string {
  return names
    .split(" ")
    .flatMap((name) => [`fs.${name}`, `fs.${name}Sync`, `fs.promises.${name}`])
    .join(" ");
}

const remove =
  (always: boolean): Api =>
  (c) => {
    c.ev.out.file("delete", c.args[0] ?? missing(c), {
      ...(always || isOn(option(c, "recursive")) ? { recursive: true } : {}),
    });
    return PLAIN;
  };

const removeDirectory: Api = (c) => {
  const deep = isOn(option(c, "recursive"));
  c.ev.out.file(
    "delete",
    c.args[0] ?? missing(c),
    deep ? { recursive: true } : { onlyEmpty: true },
  );
  return PLAIN;
};

/** Paths that may be patterns, or lists of them. */
export function patterns(value: Val | undefined): Val {
  if (value instanceof List) {
    const kept = value.items.filter((item) => !(typeof item === "string" && item.startsWith("!")));
    return new List(kept.map(patterns), value.open);
  }
  if (typeof value === "string" && /[*?{[]/.test(value)) return glob(value);
  return value ?? PLAIN;
}

const removePatterns: Api = (c) => {
  c.ev.out.file("delete", patterns(c.args[0] ?? missing(c)), { recursive: true });
  return PLAIN;
};

const writeFile =
  (act: "overwrite" | "append"): Api =>
  (c) => {
    const [path, content] = c.args;
    if (path === 1 || textOf(path) === "/dev/stdout") {
      c.ev.out.show([content ?? PLAIN], true, c.ev.certain);
      return PLAIN;
    }
    const flag = textOf(option(c, "flag"));
    c.ev.out.file(
      flag?.startsWith("a") === true ? "append" : act,
      path ?? missing(c),
      content === undefined ? {} : { content: toCode(alternatives(content)[0]) },
    );
    return PLAIN;
  };

const readFile: Api = (c) => {
  const path = c.args[0];
  if (path === 0 || textOf(path) === "/dev/stdin") return standardInput(c, "process.stdin");
  return contentOf(c, path ?? missing(c));
};

const openFile: Api = (c) => {
  const path = c.args[0] ?? missing(c);
  const flags =
    textOf(c.args[1]) ?? (c.args[1] === undefined || c.args[1] instanceof Fn ? "r" : "r+");
  const act = /w/.test(flags)
    ? "overwrite"
    : /a/.test(flags)
      ? "append"
      : /\+/.test(flags)
        ? "overwrite"
        : "read";
  if (act === "read") {
    c.ev.out.file("read", path);
    return fromFile("fs.open()", path);
  }
  const sym = new Sym("fs.open()");
  sym.handle = c.ev.out.file(act, path);
  return sym;
};

const writeStream: Api = (c) => {
  const sym = new Sym("fs.createWriteStream()");
  const flags = textOf(option(c, "flags"));
  sym.handle = c.ev.out.file(
    flags?.startsWith("a") === true ? "append" : "overwrite",
    c.args[0] ?? missing(c),
  );
  return sym;
};

/** `fs.write(fd, data)`: standard output is a file too. */
const writeDescriptor: Api = (c) => {
  const [fd, data = PLAIN] = c.args;
  if (fd === 1) c.ev.out.show([data], true, c.ev.certain);
  else writeContent(fd, data);
  c.ev.out.writes++;
  return PLAIN;
};

const readDirectory: Api = (c) => {
  const dir = c.args[0] ?? ".";
  c.ev.out.file("list", dir);
  const deep = isOn(option(c, "recursive"));
  if (!isOn(option(c, "withFileTypes"))) return new List([glob(deep ? "**/*" : "*")], true);
  const entry = new Sym("fs.Dirent", Taint.paths);
  entry.note = new Map([
    ["name", glob("*")],
    ["parentPath", dir],
    ["path", dir],
  ]);
  return new List([entry], true);
};

// ---- processes

function runOptions(c: Call) {
  return { cwd: option(c, "cwd"), stdin: option(c, "input") };
}

const execText: Api = (c) => c.ev.out.shellOutput(c.args[0] ?? missing(c), runOptions(c));

/** `execFile(file, [args], options)`, a shell with `shell: true`. */
export const execFile: Api = (c) => {
  const [program = missing(c), list] = c.args;
  const words: Val[] = [program];
  if (list instanceof List) {
    words.push(...list.items);
    if (list.open && list.items.length === 0) words.push(unknown("args", list));
  } else if (list instanceof Sym || list instanceof Part) words.push(list);
  const stdio = option(c, "stdio");
  if (
    stdio instanceof List &&
    stdio.items.some((item) => item instanceof Sym && /connect|socket/i.test(item.name))
  ) {
    c.ev.out.wired = true;
  }
  if (isOn(option(c, "shell"))) {
    return c.ev.out.shellOutput(
      cat(words.flatMap((word, i) => (i > 0 ? [" ", word] : [word]))),
      runOptions(c),
    );
  }
  const repeats = words.some(
    (word) =>
      word instanceof Part &&
      word.parts.some((part) => part instanceof Sym && part.name === "fn.toString()"),
  );
  if (repeats && /\bnode|execPath|argv/.test(toCode(words[0]).text))
    c.ev.out.process("fork-bomb", "starts itself again");
  return c.ev.out.argvOutput(words, runOptions(c));
};

const forkModule: Api = (c) => {
  const [path = missing(c), list] = c.args;
  if (textOf(path) === "./[eval]") c.ev.out.forks++;
  return c.ev.out.argvOutput(
    ["node", path, ...(list instanceof List ? list.items : [])],
    runOptions(c),
  );
};

/** Shell text of a tagged template or a call: `` $`rm ${x}` ``, `$("rm x")`. */
export const shellTag: Api = (c) => {
  const text = c.args[0];
  if (text === undefined || text instanceof Dict) return new Sym("$");
  return c.ev.out.shellOutput(text, runOptions(c));
};

/** One argument that holds all the words: `execa("rm -rf x")` does not split, `execaCommand` does. */
const program: Api = (c) => {
  const [what, list] = c.args;
  if (list === undefined && (what instanceof Part || /\s/.test(textOf(what) ?? "")))
    return execText(c);
  return execFile(c);
};

/** `shell.rm("-rf", path)`. */
export const shellJs: Api = (c) => {
  const verb = c.name.slice(c.name.lastIndexOf(".") + 1);
  const words: Val[] = [verb];
  for (const value of c.args) {
    if (value instanceof List) words.push(...value.items.map(patterns));
    else if (!(value instanceof Dict) && !(value instanceof Fn)) words.push(patterns(value));
  }
  return c.ev.out.argvOutput(words);
};

const bunSpawn: Api = (c) => {
  const [first] = c.args;
  const list = first instanceof Dict ? first.map.get("cmd") : first;
  if (!(list instanceof List)) return undefined;
  return c.ev.out.argvOutput(list.items, runOptions(c));
};

const denoCommand: Api = (c) => {
  const args = option(c, "args");
  return c.ev.out.argvOutput(
    [c.args[0] ?? missing(c), ...(args instanceof List ? args.items : [])],
    runOptions(c),
  );
};

const kill: Api = (c) => {
  const pid = c.args[0];
  if (pid === -1) c.ev.out.process("signal-all", "-1");
  else if (pid === 1) c.ev.out.process("signal-init", "1");
  else c.ev.out.process("signal", toCode(pid).text);
  return PLAIN;
};

/** Hosts that serve versions of packages. */
const PACKAGE_HOSTS =
  /^https:\/\/(?:deno\.land|esm\.sh|jsr\.io|unpkg\.com|cdn\.jsdelivr\.net|cdn\.skypack\.dev|esm\.run)\//;

/** Text of a `data:` address. */
function dataText(url: string): string {
  const comma = url.indexOf(",");
  const body = url.slice(comma + 1);
  return url.slice(0, comma).endsWith(";base64") ? base64(body) : percentDecode(body);
}

const requireModule: Api = (c) => {
  const which = c.args[0];
  const text = textOf(which);
  if (text !== undefined) {
    if (/\.json$/.test(text)) return new Sym("json");
    if (/^data:[^,]*javascript/.test(text)) return c.ev.runText("node", dataText(text));
    if (/^https?:/.test(text)) {
      c.ev.out.fetch(text);
      if (!PACKAGE_HOSTS.test(text)) c.ev.out.eval("node", new Sym("module", Taint.network));
      return new Sym("module", Taint.network);
    }
    return new Sym(c.ev.dialect.module(text));
  }
  // Part of a path is known: a file of the project, whatever its name.
  if (
    which instanceof Part &&
    which.parts.some((part) => typeof part === "string" && /[./]/.test(part))
  ) {
    return new Sym("module");
  }
  return new Sym("?module");
};

/** Code made of text, to be called: `new Function("a", "return a")`. */
const makeFunction: Api = (c) => {
  const code = c.args[c.args.length - 1];
  const text = textOf(code);
  if (code === undefined) return PLAIN;
  if (text === undefined) {
    c.ev.out.eval("node", code);
    return new Sym("anonymous");
  }
  return c.ev.makeFunction(
    c.args.slice(0, -1).map((value) => textOf(value) ?? "_"),
    text,
  );
};

const later: Api = (c) => {
  const what = c.args[0];
  if (what !== undefined && !(what instanceof Fn) && textOf(what) !== undefined)
    return c.ev.runText("node", what);
  if (what instanceof Fn) c.ev.callback(what, c.args.slice(2));
  else if (what !== undefined) c.ev.handOver(what, c.args.slice(2));
  return PLAIN;
};

const print =
  (out: boolean): Api =>
  (c) => {
    const values: Val[] = [];
    c.args.forEach((value, i) => {
      if (i > 0) values.push(" ");
      values.push(value);
    });
    values.push("\n");
    c.ev.out.show(values, out, c.ev.certain);
    return null;
  };

const globFiles: Api = (c) => {
  const pattern = c.args[0];
  const cwd = option(c, "cwd");
  const where = (value: Val) => glob(cwd === undefined ? value : joinPath([cwd, value], true));
  c.ev.out.file("list", cwd ?? pattern ?? ".");
  if (pattern instanceof List) return new List(pattern.items.map(where), true);
  return new List([where(pattern ?? PLAIN)], true);
};

const chdir: Api = (c) => {
  const to = c.args[0] ?? PLAIN;
  const { out } = c.ev;
  out.cwd = out.cwd === undefined ? to : joinPath([out.cwd, to], true);
  return PLAIN;
};

export function pathBase(c: Call): Val {
  const code = toCode(c.args[0]);
  if (!code.known && code.glob !== true) return unknown("name", c.args[0] ?? PLAIN);
  let base = code.text.slice(code.text.lastIndexOf("/") + 1);
  const ext = textOf(c.args[1]);
  if (ext !== undefined && base.endsWith(ext)) base = base.slice(0, base.length - ext.length);
  return code.known ? base : new Part([base], code.taints, [], true);
}

export const NODE_CALLS: ReadonlyMap<string, Api> = table([
  [everywhere("unlink"), file("delete", 0)],
  [everywhere("rm"), remove(false)],
  [everywhere("rmdir"), removeDirectory],
  [everywhere("remove emptyDir emptydir rimraf"), remove(true)],
  [
    "rimraf rimraf.sync rimraf.rimraf rimraf.rimrafSync rimraf.native rimraf.manual rimraf.native.sync rimraf.manual.sync del del.sync del.deleteAsync del.deleteSync del.deleteAsync.sync",
    removePatterns,
  ],
  ["trash", file("delete", 0, { careful: "trash", recursive: true })],
  [everywhere("truncate ftruncate"), file("truncate", 0)],
  [
    everywhere("writeFile outputFile writeJson writeJSON outputJson outputJSON"),
    writeFile("overwrite"),
  ],
  [everywhere("appendFile"), writeFile("append")],
  [everywhere("copyFile"), copies(0, 1)],
  [everywhere("cp copy"), copies(0, 1, { recursive: true })],
  [everywhere("rename move"), moves(0, 1)],
  [everywhere("symlink link"), file("link", 1)],
  [everywhere("chmod lchmod fchmod"), changesMode(0, 1)],
  [everywhere("chown lchown fchown"), file("owner", 0)],
  [
    everywhere("mkdir mkdirp mkdirs ensureDir ensureFile createFile utimes"),
    (c) => {
      c.ev.out.file("create", c.args[0] ?? missing(c));
      return c.args[0];
    },
  ],
  [everywhere("mkdtemp"), (c) => tempName(c.args[0] ?? "/tmp/")],
  [everywhere("readFile readJson readJSON"), readFile],
  [everywhere("readlink realpath"), same(0)],
  [everywhere("exists access stat lstat fstat pathExists watch watchFile close fsync read"), plain],
  [everywhere("readdir opendir scandir"), readDirectory],
  [everywhere("open"), openFile],
  [everywhere("write writev"), writeDescriptor],
  [everywhere("glob"), globFiles],
  ["fs.createReadStream", (c) => contentOf(c, c.args[0] ?? missing(c))],
  ["fs.createWriteStream", writeStream],
  [
    "fs.createWriteStream().write fs.createWriteStream().end fs.open().write fs.open().writeFile",
    (c) => {
      c.ev.out.writes++;
      writeContent(c.recv, c.args[0]);
      return PLAIN;
    },
  ],
  [
    "glob glob.sync glob.glob glob.globSync fast-glob fast-glob.sync fast-glob.globSync globby globby.sync globby.globby globby.globbySync tinyglobby.glob tinyglobby.globSync",
    globFiles,
  ],

  // processes
  ["child_process.exec child_process.execSync", execText],
  [
    "child_process.execFile child_process.execFileSync child_process.spawn child_process.spawnSync cross-spawn cross-spawn.sync cross-spawn.spawn process.binding().spawn node-pty.spawn",
    execFile,
  ],
  ["child_process.fork", forkModule],
  [
    "execa execa.execa execa.execaSync execa.sync execa.execaNode tinyexec.x tinyexec.exec nano-spawn",
    program,
  ],
  [
    "execa.command execa.commandSync execa.execaCommand execa.execaCommandSync shelljs.exec",
    execText,
  ],
  ["execa.$ execa.$.sync $ zx.$ bun.$ Bun.$ dax.$ $.sync", shellTag],
  ["shelljs.cd", chdir],
  ["shelljs.echo", print(true)],
  ["Bun.spawn Bun.spawnSync bun.spawn bun.spawnSync", bunSpawn],
  ["Bun.write bun.write", writeFile("overwrite")],
  ["Bun.file bun.file", (c) => fromFile("Bun.file()", c.args[0])],
  [
    "Bun.file().text Bun.file().json Bun.file().bytes Bun.file().arrayBuffer Bun.file().stream",
    (c) => {
      const path = c.recv instanceof Sym ? c.recv.files[0] : undefined;
      if (path?.known === true) c.ev.out.file("read", path.text);
      return c.recv;
    },
  ],
  [
    "Bun.file().delete Bun.file().unlink",
    (c) => {
      const path = c.recv instanceof Sym ? c.recv.files[0] : undefined;
      c.ev.out.file("delete", path?.known === true ? path.text : unknown("file"));
      return PLAIN;
    },
  ],
  ["Deno.remove Deno.removeSync", remove(false)],
  [
    "Deno.writeTextFile Deno.writeTextFileSync Deno.writeFile Deno.writeFileSync",
    (c) => {
      const append = isOn(option(c, "append"));
      return writeFile(append ? "append" : "overwrite")(c);
    },
  ],
  ["Deno.readTextFile Deno.readTextFileSync Deno.readFile Deno.readFileSync", readFile],
  ["Deno.rename Deno.renameSync", moves(0, 1)],
  ["Deno.copyFile Deno.copyFileSync", copies(0, 1)],
  ["Deno.truncate Deno.truncateSync", file("truncate", 0)],
  ["Deno.chmod Deno.chmodSync", changesMode(0, 1)],
  ["Deno.chown Deno.chownSync", file("owner", 0)],
  ["Deno.symlink Deno.symlinkSync Deno.link Deno.linkSync", file("link", 1)],
  ["Deno.mkdir Deno.mkdirSync Deno.create Deno.createSync", file("create", 0)],
  [
    "Deno.readDir Deno.readDirSync",
    (c) => {
      c.ev.out.file("list", c.args[0] ?? ".");
      const entry = new Sym("Deno.DirEntry", Taint.paths);
      entry.note = new Map([["name", glob("*")]]);
      return new List([entry], true);
    },
  ],
  [
    "Deno.makeTempDir Deno.makeTempDirSync Deno.makeTempFile Deno.makeTempFileSync",
    () => tempName(),
  ],
  ["Deno.Command", denoCommand],
  ["Deno.run", bunSpawn],
  ["Deno.chdir process.chdir", chdir],
  ["Deno.cwd process.cwd", (c) => c.ev.out.cwd ?? "."],
  ["Deno.kill process.kill", kill],
  [
    "Deno.exit process.exit process.abort process.reallyExit",
    (c) => {
      c.ev.stop();
      return PLAIN;
    },
  ],
  [
    "cluster.fork",
    (c) => {
      c.ev.out.forks++;
      return PLAIN;
    },
  ],

  // modules and code
  [
    "require module.require process.mainModule.require module.constructor._load module.Module._load process.getBuiltinModule process.binding process._linkedBinding module.createRequire()",
    requireModule,
  ],
  ["module.createRequire", gives(new Sym("require"))],
  ["require.resolve import.meta.resolve", same(0)],
  [
    "$with",
    (c) => {
      if (c.args[0] instanceof Sym) c.ev.addStar(c.args[0].name);
      return PLAIN;
    },
  ],
  [
    "module()._compile module.Module()._compile module.prototype._compile",
    (c) => c.ev.runText("node", c.args[0] ?? PLAIN),
  ],
  [
    "eval vm.runInThisContext vm.runInNewContext vm.runInContext vm.Script vm.compileFunction node-eval safe-eval",
    (c) => c.ev.runText("node", c.args[0] ?? PLAIN),
  ],
  ["vm.Script().runInThisContext vm.Script().runInNewContext vm.createContext", plain],
  ["Function AsyncFunction", makeFunction],
  [
    "setTimeout setImmediate setInterval queueMicrotask process.nextTick timers/promises.setTimeout timers.promises.setTimeout",
    (c) => {
      const { spawns } = c.ev.out;
      c.ev.out.waits++;
      const value = later(c);
      const every = c.args[1];
      // A process more every moment, for ever.
      if (
        /setInterval/.test(c.name) &&
        c.ev.out.spawns > spawns &&
        (every === undefined || (typeof every === "number" && every < 100))
      ) {
        c.ev.out.process("endless-spawn", "starts processes without end");
      }
      return value;
    },
  ],
  [
    "worker_threads.Worker Worker",
    (c) => {
      if (isOn(option(c, "eval"))) return c.ev.runText("node", c.args[0] ?? PLAIN);
      return undefined;
    },
  ],
  ["util.promisify promisify util.callbackify", same(0)],
  [
    "util.inspect util.format JSON.stringify structuredClone",
    (c) => {
      const value = c.args[0] ?? PLAIN;
      if (c.name === "util.format") return cat(c.args, c.ev.dialect.spell);
      return typeof value === "string" && c.name === "JSON.stringify"
        ? JSON.stringify(value)
        : unknown("text", value);
    },
  ],
  [
    "Reflect.apply",
    (c) => {
      const list = c.args[2];
      return c.ev.apply(c.args[0] ?? PLAIN, list instanceof List ? list.items : []);
    },
  ],
  ["Reflect.get", (c) => c.ev.index(c.args[0] ?? PLAIN, c.args[1] ?? PLAIN)],
  [
    "Reflect.construct",
    (c) => {
      const list = c.args[1];
      return c.ev.apply(c.args[0] ?? PLAIN, list instanceof List ? list.items : []);
    },
  ],

  // what is seen
  ["console.log console.info console.debug console.table console.dir", print(true)],
  ["console.error console.warn console.trace", print(false)],
  [
    "process.stdout.write Deno.stdout.write Deno.stdout.writeSync Bun.stdout.write",
    (c) => {
      c.ev.out.show(c.args.slice(0, 1), true, c.ev.certain);
      return PLAIN;
    },
  ],
  [
    "process.stderr.write",
    (c) => {
      c.ev.out.show(c.args.slice(0, 1), false, true);
      return PLAIN;
    },
  ],
  [
    "process.stdin.read Bun.stdin.text Deno.stdin.read prompt",
    (c) => standardInput(c, "process.stdin"),
  ],
  ["readline.createInterface readline.promises.createInterface", waits],

  // paths
  ["path.join path.posix.join", (c) => joinPath(c.args, false)],
  ["path.resolve path.posix.resolve", (c) => joinPath(c.args, true)],
  ["path.normalize path.toNamespacedPath url.fileURLToPath url.pathToFileURL", same(0)],
  ["path.dirname path.posix.dirname", (c) => directoryOf(c.args[0] ?? PLAIN)],
  ["path.basename path.posix.basename", pathBase],
  ["path.extname path.relative path.isAbsolute path.parse", plain],
  ["os.homedir", gives("~")],
  ["os.tmpdir", gives("/tmp")],
  [
    "URL url.URL",
    (c) => {
      const sym = new Sym("URL()");
      sym.data = c.args[0] ?? PLAIN;
      return sym;
    },
  ],
  [
    "Deno.env.get",
    (c) => {
      const name = textOf(c.args[0]);
      return name === undefined ? new Sym("env[]", Taint.secret) : environmentVariable(name);
    },
  ],
  ["Deno.env.toObject", () => environment("process.env")],
  [
    "crypto.randomBytes crypto.randomUUID crypto.getRandomValues",
    () => new Sym("random", Taint.random),
  ],
  ["crypto.createHash crypto.createHmac", () => PLAIN],
]);

export const NODE_METHODS: ReadonlyMap<string, Api> = table([
  ["unlinkSync rmSync rmdirSync", (c) => remove(false)(c)],
  ["writeFileSync outputFileSync", writeFile("overwrite")],
  ["appendFileSync", writeFile("append")],
  ["execSync", execText],
  ["execFileSync spawnSync", execFile],
  ["then", (c) => (c.args[0] === undefined ? c.recv : c.ev.callback(c.args[0], [c.recv ?? PLAIN]))],
  ["catch", same(-1)],
  [
    "finally",
    (c) => {
      if (c.args[0] !== undefined) c.ev.callback(c.args[0], []);
      return c.recv;
    },
  ],
  [
    "call",
    (c) =>
      c.recv instanceof Fn || c.recv instanceof Sym
        ? c.ev.apply(c.recv, c.args.slice(1))
        : undefined,
  ],
  [
    "apply",
    (c) => {
      const list = c.args[1];
      if (!(c.recv instanceof Fn || c.recv instanceof Sym)) return undefined;
      return c.ev.apply(c.recv, list instanceof List ? list.items : []);
    },
  ],
  [
    "bind",
    (c) => {
      const { recv } = c;
      if (recv instanceof Fn)
        return new Fn(recv.node, recv.env, recv.self, c.args.slice(1), recv.state);
      if (!(recv instanceof Sym)) return undefined;
      if (c.args.length < 2) return recv;
      const sym = new Sym("bound()");
      sym.recv = new List([recv, ...c.args.slice(1)]);
      return sym;
    },
  ],
  [
    "bound()",
    (c) => {
      if (!(c.recv instanceof List)) return undefined;
      const [fn = PLAIN, ...bound] = c.recv.items;
      return c.ev.apply(fn, [...bound, ...c.args]);
    },
  ],
  ["doShellScript", (c) => c.ev.out.shellOutput(c.args[0] ?? missing(c))],
  ["digest", plain],
]);
