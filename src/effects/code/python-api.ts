/** What Python's calls do to files, processes and data. Network, databases: `python-net-api.ts`. */
import { Taint } from "../../shell/types.js";
import {
  arg,
  changesMode,
  contentOf,
  copies,
  evaluates,
  file,
  fromFile,
  gives,
  makes,
  missing,
  moves,
  named,
  plain,
  prints,
  same,
  shell,
  standardInput,
  table,
  waits,
} from "./api.js";
import type { Api, Call } from "./dialect.js";
import { isPath, joinPath, PATH, pathOf } from "./operators.js";
import { shellWords, tempName } from "./shared-api.js";
import { cat, glob, List, PLAIN, Sym, textOf, toCode, unknown, type Val } from "./values.js";

/** Mode of an `open`, with what it means for the file. */
export function openFile(c: Call, path: Val | undefined, mode: Val | undefined): Val {
  const how = textOf(mode) ?? (mode === undefined ? "r" : "r+");
  const where = path ?? missing(c);
  if (where === 0 || textOf(where) === "/dev/stdin") return standardInput(c, "sys.stdin");
  const act = /x/.test(how)
    ? "create"
    : /w/.test(how)
      ? "overwrite"
      : /a/.test(how)
        ? "append"
        : /\+/.test(how)
          ? "overwrite"
          : "read";
  if (act === "read") {
    c.ev.out.file("read", where);
    const sym = fromFile("open()", where);
    sym.note = new Map([["name", where]]);
    return sym;
  }
  const sym = new Sym("open()");
  sym.handle = c.ev.out.file(act, where);
  sym.note = new Map([["name", where]]);
  return sym;
}

/** Writes to an open handle: the content belongs to the finding of its file. */
export const writesTo =
  (at = 0): Api =>
  (c) => {
    c.ev.out.writes++;
    writeContent(c.recv, c.args[at]);
    return PLAIN;
  };

export function writeContent(target: Val | undefined, value: Val | undefined): void {
  if (!(target instanceof Sym) || target.handle === undefined || value === undefined) return;
  const before = target.handle.content;
  const now = toCode(value);
  target.handle.content =
    before === undefined
      ? now
      : {
          text: before.text + now.text,
          known: before.known && now.known,
          taints: before.taints | now.taints,
        };
}

const pathArg = (c: Call): Val => c.recv ?? PLAIN;

/** A method of a Path object, by what it does to the path. */
const pathFile = (...args: Parameters<typeof file>): Api => file(args[0], -1, args[2]);

const pathGlob =
  (deep: boolean): Api =>
  (c) => {
    const pattern = c.args[0] ?? "*";
    const dir = pathArg(c);
    c.ev.out.file("list", dir);
    const joined = joinPath(deep ? [dir, "**", pattern] : [dir, pattern], false);
    return new List([pathOf(glob(joined))], true);
  };

function option(c: Call, name: string): Val | undefined {
  const value = named(c, name);
  return value === null ? undefined : value;
}

function runOptions(c: Call) {
  return { cwd: option(c, "cwd"), stdin: option(c, "input") ?? option(c, "stdin") };
}

function note(sym: Sym, name: string, value: Val | undefined): Sym {
  if (value !== undefined) {
    sym.note ??= new Map();
    sym.note.set(name, value);
  }
  return sym;
}

/** subprocess: an argument list, or text for a shell. */
const spawn =
  (alwaysShell: boolean): Api =>
  (c) => {
    const what = arg(c, [0, "args"]) ?? missing(c);
    const viaShell = alwaysShell || (named(c, "shell") ?? false) !== false;
    const options = runOptions(c);
    const wired = ["stdin", "stdout"].map((name) => option(c, name));
    if (wired.some((value) => value instanceof Sym && /socket|fileno|accept/.test(value.name))) {
      c.ev.out.wired = true;
    }
    let output: Val;
    const one = textOf(what);
    if (what instanceof List && !viaShell) output = c.ev.out.argvOutput(what.items, options);
    else if (viaShell || one === undefined || /\s/.test(one))
      output = c.ev.out.shellOutput(what, options);
    else output = c.ev.out.argvOutput([what], options);
    return output;
  };

/** `execv(path, [name, …])`. */
const execList =
  (pathAt: number, listAt: number): Api =>
  (c) => {
    const list = c.args[listAt];
    const rest = list instanceof List ? list.items.slice(1) : [unknown("args", list ?? PLAIN)];
    c.ev.out.argv([c.args[pathAt] ?? missing(c), ...rest]);
    return PLAIN;
  };

const execWords =
  (pathAt: number, drop: number): Api =>
  (c) => {
    const rest = c.args.slice(pathAt + 2, c.args.length - drop);
    c.ev.out.argv([c.args[pathAt] ?? missing(c), ...rest]);
    return PLAIN;
  };

const kill: Api = (c) => {
  const pid = c.args[0];
  if (pid === -1) c.ev.out.process("signal-all", "-1");
  else if (pid === 1) c.ev.out.process("signal-init", "1");
  else c.ev.out.process("signal", toCode(pid).text);
  return PLAIN;
};

const importModule: Api = (c) => {
  const which = textOf(c.args[0]);
  if (which === undefined) return new Sym("?module");
  const name = c.name === "__import__" ? (which.split(".")[0] as string) : which;
  return new Sym(c.ev.dialect.module(name));
};

const getAttribute: Api = (c) => {
  const [of = PLAIN, key = PLAIN, fallback] = c.args;
  const text = textOf(key);
  if (text !== undefined) return c.ev.member(of, text);
  if (of instanceof Sym && (c.ev.dialect.open.has(of.name) || of.name.startsWith("?"))) {
    return new Sym(`?${of.name.replace(/^\?/, "")}`);
  }
  return fallback ?? unknown("", of);
};

const osOpen: Api = (c) => {
  const flags = c.args[1];
  const n = typeof flags === "number" ? flags : 0;
  if (typeof flags !== "number") return openFile(c, c.args[0], "r+");
  const mode = (n & 3) === 0 ? "r" : (n & 1024) !== 0 ? "a" : (n & 512) !== 0 ? "w" : "r+";
  return openFile(c, c.args[0], mode);
};

const osWrite: Api = (c) => {
  const [fd, data = PLAIN] = c.args;
  if (fd === 1) c.ev.out.show([data], true, c.ev.certain);
  else if (fd === 2) c.ev.out.show([data], false, true);
  else writeContent(fd, data);
  return PLAIN;
};

const print: Api = (c) => {
  const target = named(c, "file");
  const values: Val[] = [];
  const between = textOf(named(c, "sep")) ?? " ";
  c.args.forEach((value, i) => {
    if (i > 0) values.push(between);
    values.push(value);
  });
  values.push(textOf(named(c, "end")) ?? "\n");
  if (target instanceof Sym && target.name !== "sys.stdout") {
    if (target.name === "sys.stderr") c.ev.out.show(values, false, true);
    else writeContent(target, cat(values, c.ev.dialect.spell));
    return null;
  }
  c.ev.out.show(values, true, c.ev.certain);
  return null;
};

/** `with` on a temp directory gives its name. */
const tempDirectory: Api = () => tempName();
const tempFile: Api = () => {
  const sym = new Sym("tempfile()");
  note(sym, "name", tempName());
  return sym;
};

const walk: Api = (c) => {
  const top = c.args[0] ?? ".";
  c.ev.out.file("list", top, { recursive: true });
  const any = glob(joinPath([top, "**"], false));
  return new List(
    [new List([any, new List([glob("*")], true), new List([glob("*")], true)])],
    true,
  );
};

const listDirectory: Api = (c) => {
  const dir = c.args[0] ?? ".";
  c.ev.out.file("list", dir);
  return new List([glob("*")], true);
};

/** Entries with a path of their own. */
const scanDirectory: Api = (c) => {
  const dir = c.args[0] ?? ".";
  c.ev.out.file("list", dir);
  const entry = new Sym("os.scandir()[]", Taint.paths);
  const path = glob(joinPath([dir, "*"], false));
  entry.data = path;
  note(entry, "path", path);
  return new List([entry], true);
};

const globFiles: Api = (c) => {
  const pattern = c.args[0] ?? "*";
  const root = named(c, "root_dir");
  c.ev.out.file("list", root ?? pattern);
  return new List([glob(pattern)], true);
};

const runTarget: Api = (c) => {
  const target = named(c, "target") ?? c.args[1];
  const args = named(c, "args");
  c.ev.out.spawns++;
  if (target !== undefined) c.ev.callback(target, args instanceof List ? args.items : []);
  return undefined;
};

const submit: Api = (c) => {
  const [fn, ...rest] = c.args;
  if (fn !== undefined) {
    const list = rest[0];
    c.ev.callback(fn, c.name.endsWith("submit") ? rest : list instanceof List ? list.items : rest);
  }
  return undefined;
};

const chdir: Api = (c) => {
  const to = c.args[0] ?? PLAIN;
  const { out } = c.ev;
  out.cwd = out.cwd === undefined ? to : joinPath([out.cwd, to], true);
  return PLAIN;
};

/** A file whose name is the receiver, or the first argument when it is one. */
const saves: Api = (c) => {
  const path = c.args[0];
  if (path === undefined || (textOf(path) === undefined && !isPath(path))) return undefined;
  c.ev.out.file("overwrite", path);
  return PLAIN;
};

const archive =
  (name: string): Api =>
  (c) => {
    const path = arg(c, [0, "name", "file", "filename"]);
    const mode = textOf(arg(c, [1, "mode"])) ?? "r";
    if (/^[wax]/.test(mode)) c.ev.out.file(mode.startsWith("a") ? "append" : "overwrite", path);
    else c.ev.out.file("read", path);
    return new Sym(name, /^[wax]/.test(mode) ? 0 : Taint.file);
  };

export const PYTHON_CALLS: ReadonlyMap<string, Api> = table([
  ["os.remove os.unlink", file("delete", [0, "path"])],
  ["os.rmdir", file("delete", [0, "path"], { onlyEmpty: true })],
  ["os.removedirs", file("delete", [0, "name"], { onlyEmpty: true })],
  ["shutil.rmtree shutil._rmtree_unsafe", file("delete", [0, "path"], { recursive: true })],
  ["distutils.dir_util.remove_tree dir_util.remove_tree", file("delete", 0, { recursive: true })],
  ["distutils.dir_util.copy_tree", copies(0, 1, { recursive: true })],
  [
    "send2trash send2trash.send2trash send2trash.send2trash()",
    file("delete", 0, { careful: "trash", recursive: true }),
  ],
  ["os.rename os.renames os.replace shutil.move", moves([0, "src"], [1, "dst"])],
  ["shutil.copy shutil.copy2 shutil.copyfile", copies([0, "src"], [1, "dst"])],
  ["shutil.copytree", copies([0, "src"], [1, "dst"], { recursive: true })],
  ["shutil.copymode shutil.copystat shutil.disk_usage shutil.get_terminal_size", plain],
  [
    "shutil.make_archive",
    (c) => {
      c.ev.out.file("overwrite", arg(c, [0, "base_name"]));
      c.ev.out.file("read", arg(c, [2, "root_dir"]) ?? ".", { recursive: true });
      return PLAIN;
    },
  ],
  [
    "shutil.unpack_archive",
    (c) => {
      c.ev.out.file("read", arg(c, [0, "filename"]));
      c.ev.out.file("extract", arg(c, [1, "extract_dir"]) ?? ".");
      return PLAIN;
    },
  ],
  ["shutil.chown os.chown os.lchown", file("owner", [0, "path"])],
  ["os.chmod os.lchmod", changesMode([0, "path"], [1, "mode"])],
  ["os.truncate", file("truncate", [0, "path"])],
  ["os.symlink os.link", file("link", [1, "dst"])],
  ["os.mkdir os.makedirs os.mkfifo os.mknod", file("create", [0, "name", "path"])],
  ["os.chroot", plain],
  ["os.chdir os.fchdir", chdir],
  ["os.listdir", listDirectory],
  ["os.scandir", scanDirectory],
  ["os.walk os.fwalk", walk],
  ["glob.glob glob.iglob", globFiles],
  ["os.open", osOpen],
  ["os.fdopen", same(0)],
  ["os.write", osWrite],
  ["os.read", (c) => unknown("os.read()", c.args[0] ?? PLAIN)],
  [
    "open io.open codecs.open gzip.open bz2.open lzma.open aiofiles.open io.FileIO",
    (c) => openFile(c, arg(c, [0, "file", "filename"]), arg(c, [1, "mode"])),
  ],
  ["tarfile.open tarfile.TarFile", archive("tarfile.open()")],
  ["zipfile.ZipFile py7zr.SevenZipFile", archive("zipfile.ZipFile()")],
  [
    "tarfile.open().extractall tarfile.open().extract zipfile.ZipFile().extractall zipfile.ZipFile().extract",
    (c) => {
      const at = c.name.endsWith("extractall") ? 0 : 1;
      c.ev.out.file("extract", arg(c, [at, "path"]) ?? ".");
      return PLAIN;
    },
  ],
  ["tarfile.open().add zipfile.ZipFile().write", file("read", 0)],
  [
    "fileinput.input fileinput.FileInput",
    (c) => {
      const which = arg(c, [0, "files"]);
      if (which === undefined) return standardInput(c, "sys.stdin");
      c.ev.out.file((named(c, "inplace") ?? false) !== false ? "overwrite" : "read", which);
      return fromFile("fileinput.input()", which);
    },
  ],
  ["linecache.getline linecache.getlines", (c) => contentOf(c, c.args[0])],
  [
    "numpy.save numpy.savetxt numpy.savez numpy.savez_compressed joblib.dump",
    (c) => {
      c.ev.out.file("overwrite", c.args[c.name.startsWith("joblib") ? 1 : 0]);
      return PLAIN;
    },
  ],
  ["torch.save", file("overwrite", 1)],
  [
    "json.dump yaml.dump yaml.safe_dump toml.dump tomli_w.dump pickle.dump marshal.dump",
    (c) => {
      const target = c.args[1];
      if (target === undefined) return undefined;
      writeContent(target, c.args[0]);
      if (target instanceof Sym && target.name === "sys.stdout")
        c.ev.out.show([c.args[0] ?? PLAIN], true, c.ev.certain);
      return PLAIN;
    },
  ],
  ["open().write open().writelines", writesTo()],
  ["open().truncate", plain],
  [
    "csv.writer().writerow csv.writer().writerows csv.DictWriter().writerow",
    (c) => {
      c.ev.out.writes++;
      return PLAIN;
    },
  ],
  ["tempfile.mkdtemp tempfile.TemporaryDirectory tempfile.mktemp", tempDirectory],
  ["tempfile.mkstemp", () => new List([new Sym("fd"), tempName()])],
  ["tempfile.NamedTemporaryFile tempfile.TemporaryFile tempfile.SpooledTemporaryFile", tempFile],
  ["tempfile.gettempdir", gives("/tmp")],

  // processes
  [
    "os.system commands.getoutput commands.getstatusoutput os.popen2 os.popen3 popen2.popen3 posix.system",
    shell(0),
  ],
  ["os.popen", shell([0, "cmd"])],
  [
    "subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.Popen",
    spawn(false),
  ],
  ["subprocess.getoutput subprocess.getstatusoutput asyncio.create_subprocess_shell", spawn(true)],
  ["asyncio.create_subprocess_exec", (c) => c.ev.out.argvOutput(c.args, runOptions(c))],
  ["os.execv os.execvp os.execve os.execvpe posix.execv", execList(0, 1)],
  ["os.execl os.execlp", execWords(0, 0)],
  ["os.execle os.execlpe", execWords(0, 1)],
  ["os.spawnv os.spawnvp os.spawnve os.spawnvpe", execList(1, 2)],
  ["os.spawnl os.spawnlp", execWords(1, 0)],
  ["os.spawnle os.spawnlpe", execWords(1, 1)],
  ["os.posix_spawn os.posix_spawnp", execList(0, 1)],
  [
    "os.startfile",
    (c) => {
      c.ev.out.argv([c.args[0] ?? missing(c)]);
      return PLAIN;
    },
  ],
  [
    "pty.spawn",
    (c) => {
      const what = c.args[0] ?? missing(c);
      c.ev.out.argv(what instanceof List ? what.items : [what]);
      if (c.ev.out.socket !== undefined) c.ev.out.wired = true;
      return PLAIN;
    },
  ],
  ["pexpect.spawn pexpect.run pexpect.popen_spawn.PopenSpawn", shell(0)],
  [
    "ctypes.CDLL().system ctypes.cdll.LoadLibrary().system ctypes.cdll.msvcrt.system ctypes.PyDLL().system",
    shell(0),
  ],
  [
    "ctypes.CDLL().reboot",
    (c) => {
      c.ev.out.process("shutdown", "reboot()");
      return PLAIN;
    },
  ],
  ["ctypes.CDLL().unlink ctypes.CDLL().remove ctypes.CDLL().rmdir", file("delete", 0)],
  [
    "ctypes.CDLL().fork",
    (c) => {
      c.ev.out.forks++;
      return PLAIN;
    },
  ],
  ["ctypes.CDLL().kill", kill],
  [
    "invoke.run fabric.api.run fabric.api.local fabric.Connection().run fabric.Connection().sudo fabric.Connection().local",
    shell(0),
  ],
  ["paramiko.SSHClient().exec_command", shell(0)],
  ["IPython.get_ipython().system get_ipython().system", shell(0)],
  [
    "os.fork os.forkpty pty.fork",
    (c) => {
      c.ev.out.forks++;
      return PLAIN;
    },
  ],
  ["os.kill os.killpg", kill],
  ["signal.pause os.wait os.waitpid time.sleep asyncio.sleep select.select gevent.sleep", waits],
  [
    "sys.exit exit quit os._exit os.abort",
    (c) => {
      c.ev.stop();
      return PLAIN;
    },
  ],
  [
    "os.dup2 os.dup",
    (c) => {
      if (c.ev.out.socket !== undefined) c.ev.out.wired = true;
      return PLAIN;
    },
  ],
  ["threading.Thread multiprocessing.Process threading.Timer", runTarget],
  [
    "concurrent.futures.ThreadPoolExecutor().submit concurrent.futures.ProcessPoolExecutor().submit",
    submit,
  ],
  [
    "functools.partial",
    (c) => {
      const sym = new Sym("functools.partial()");
      sym.recv = new List(c.args.slice());
      return sym;
    },
  ],
  [
    "functools.partial()",
    (c) => {
      const { recv } = c;
      if (!(recv instanceof List)) return undefined;
      const [fn = PLAIN, ...bound] = recv.items;
      return c.ev.apply(fn, [...bound, ...c.args], c.named);
    },
  ],
  ["code.interact code.InteractiveConsole pdb.set_trace breakpoint", waits],
  [
    "runpy.run_path execfile",
    (c) => {
      c.ev.out.eval("python", fromFile("file", c.args[0]));
      return PLAIN;
    },
  ],

  // code
  ["exec eval", evaluates("python", 0)],
  [
    "timeit.timeit timeit.repeat timeit.Timer cProfile.run profile.run code.InteractiveInterpreter().runsource code.InteractiveInterpreter().runcode code.InteractiveConsole().push",
    (c) => {
      for (const value of [...c.args.slice(0, 2), named(c, "stmt"), named(c, "setup")]) {
        if (value !== undefined && textOf(value) !== undefined) c.ev.runText("python", value);
      }
      return undefined;
    },
  ],
  [
    "importlib.machinery.SourceFileLoader",
    (c) => {
      c.ev.out.eval("python", fromFile("file", c.args[1]));
      return PLAIN;
    },
  ],
  [
    "operator.attrgetter operator.methodcaller",
    (c) => {
      const sym = new Sym(`${c.name}()`);
      sym.recv = new List(c.args.slice());
      return sym;
    },
  ],
  [
    "operator.attrgetter() operator.methodcaller()",
    (c) => {
      const [key = PLAIN, ...rest] = c.recv instanceof List ? c.recv.items : [];
      const of = c.args[0] ?? PLAIN;
      const member = getAttribute({ ...c, args: [of, key] }) ?? PLAIN;
      return c.name.includes("methodcaller") ? c.ev.apply(member, rest) : member;
    },
  ],
  ["compile", same(0)],
  [
    "marshal.loads pickle.loads cPickle.loads dill.loads cloudpickle.loads jsonpickle.decode",
    (c) => {
      const value = c.args[0] ?? PLAIN;
      const taints = unknown("", value).taints;
      if ((taints & Taint.network) !== 0) c.ev.out.eval("python", value);
      return new Sym("pickle.loads()", taints | Taint.decoded);
    },
  ],
  ["__import__ importlib.import_module importlib.__import__", importModule],
  ["getattr object.__getattribute__", getAttribute],
  [
    "globals locals",
    (c) => {
      const sym = new Sym("?globals");
      const { root } = c.ev;
      sym.hook = (name) =>
        root.vars.get(name) ?? new Sym(name === "__builtins__" ? "builtins" : name);
      return sym;
    },
  ],
  ["vars", (c) => c.args[0] ?? new Sym("?globals")],
  ["js2py.eval_js", evaluates("node", 0)],

  // what is seen
  ["print pprint.pprint pprint.pp rich.print click.echo typer.echo", print],
  ["sys.stdout.write sys.stdout.buffer.write sys.stdout.writelines", prints(true, "", "")],
  [
    "sys.stderr.write sys.stderr.buffer.write logging.info logging.debug logging.warning logging.error logging.critical",
    prints(false, " ", ""),
  ],
  ["input raw_input", (c) => standardInput(c, "input()")],
  [
    "sys.stdin.read sys.stdin.buffer.read sys.stdin.readline sys.stdin.buffer.readline",
    (c) => standardInput(c, "sys.stdin"),
  ],
  [
    "sys.stdin.readlines",
    (c) => {
      const text = standardInput(c, "sys.stdin");
      return typeof text === "string" ? new List(text.split(/(?<=\n)/)) : new List([text], true);
    },
  ],
  ["getpass.getpass", makes("getpass.getpass()", Taint.secret)],

  // paths
  ["os.path.join posixpath.join ntpath.join", (c) => joinPath(c.args, true)],
  [
    "os.path.expanduser os.path.abspath os.path.realpath os.path.normpath os.path.expandvars os.fspath os.fsencode os.fsdecode os.path.normcase",
    (c) => {
      const value = c.args[0] ?? PLAIN;
      return isPath(value) ? (value.data ?? PLAIN) : value;
    },
  ],
  ["os.getcwd os.getcwdb pathlib.os.getcwd", (c) => c.ev.out.cwd ?? "."],
  [
    "pathlib.Path pathlib.PurePath pathlib.PosixPath pathlib.PurePosixPath pathlib.WindowsPath anyio.Path",
    (c) => pathOf(c.args.length === 0 ? "." : joinPath(c.args, true)),
  ],
  ["pathlib.Path.home pathlib.PosixPath.home", () => pathOf("~")],
  ["pathlib.Path.cwd pathlib.PosixPath.cwd", (c) => pathOf(c.ev.out.cwd ?? ".")],
  [`${PATH}.joinpath`, (c) => pathOf(joinPath([pathArg(c), ...c.args], true))],
  [`${PATH}.expanduser ${PATH}.resolve ${PATH}.absolute ${PATH}.relative_to`, same(-1)],
  [
    `${PATH}.as_posix ${PATH}.__str__ ${PATH}.__fspath__`,
    (c) => (isPath(pathArg(c)) ? ((c.recv as Sym).data ?? PLAIN) : PLAIN),
  ],
  [
    `${PATH}.with_name`,
    (c) => pathOf(joinPath([directoryOf(pathArg(c)), c.args[0] ?? PLAIN], false)),
  ],
  [
    `${PATH}.with_suffix ${PATH}.with_stem`,
    (c) => {
      const text = textOf(c.recv);
      const suffix = textOf(c.args[0]);
      if (text === undefined || suffix === undefined)
        return pathOf(unknown("path", c.recv ?? PLAIN));
      return pathOf(
        c.name.endsWith("suffix")
          ? text.replace(/\.[^./]*$/, "") + suffix
          : text.replace(/[^./]+(\.[^./]*)?$/, `${suffix}$1`),
      );
    },
  ],
  [`${PATH}.unlink`, pathFile("delete")],
  [`${PATH}.rmdir`, pathFile("delete", 0, { onlyEmpty: true })],
  [`${PATH}.mkdir ${PATH}.touch`, pathFile("create")],
  [`${PATH}.rename ${PATH}.replace ${PATH}.move`, moves(-1, 0)],
  [`${PATH}.copy`, copies(-1, 0)],
  [`${PATH}.symlink_to ${PATH}.hardlink_to ${PATH}.link_to`, pathFile("link")],
  [`${PATH}.chmod ${PATH}.lchmod`, changesMode(-1, 0)],
  [
    `${PATH}.exists ${PATH}.is_file ${PATH}.is_dir ${PATH}.stat ${PATH}.is_symlink ${PATH}.owner ${PATH}.match ${PATH}.is_absolute ${PATH}.lstat`,
    plain,
  ],
  [`${PATH}.glob`, pathGlob(false)],
  [`${PATH}.rglob`, pathGlob(true)],
  [
    `${PATH}.walk`,
    (c) => {
      c.ev.out.file("list", pathArg(c), { recursive: true });
      const any = pathOf(glob(joinPath([pathArg(c), "**"], false)));
      return new List(
        [new List([any, new List([glob("*")], true), new List([glob("*")], true)])],
        true,
      );
    },
  ],
  [
    `${PATH}.iterdir`,
    (c) => {
      c.ev.out.file("list", pathArg(c));
      return new List([pathOf(glob(joinPath([pathArg(c), "*"], false)))], true);
    },
  ],
  [`${PATH}.open`, (c) => openFile(c, c.recv, arg(c, [0, "mode"]))],
  // Settings are read to be used; `dotenv_values` and parsers of ini files hand the values out.
  [
    "dotenv.dotenv_values dotenv.main.dotenv_values environs.dotenv_values",
    (c) => contentOf(c, arg(c, [0, "dotenv_path"]) ?? ".env"),
  ],
  [
    "configparser.ConfigParser().read configparser.RawConfigParser().read",
    (c) => contentOf(c, arg(c, [0, "filenames"])),
  ],
  [`${PATH}.read_text ${PATH}.read_bytes`, (c) => contentOf(c, c.recv)],
  [
    `${PATH}.write_text ${PATH}.write_bytes`,
    (c) => {
      const text = arg(c, [0, "data"]);
      c.ev.out.file("overwrite", c.recv, text === undefined ? {} : { content: toCode(text) });
      return PLAIN;
    },
  ],
  [
    "shlex.split",
    (c) => {
      const text = textOf(c.args[0]);
      return text === undefined ? undefined : new List(shellWords(text));
    },
  ],
  [
    "shlex.join",
    (c) => {
      const list = c.args[0];
      return list instanceof List
        ? cat(list.items.flatMap((item, i) => (i > 0 ? [" ", item] : [item])))
        : undefined;
    },
  ],
  ["shlex.quote pipes.quote", same(0)],
  ["secrets.token_bytes os.urandom random.randbytes", makes("os.urandom()", Taint.random)],
  [
    "itertools.count itertools.cycle itertools.repeat",
    (c) => (c.args.length > 1 && c.name.endsWith("repeat") ? undefined : new Sym("endless")),
  ],
]);

/** Methods that mean one thing whatever they are called on. */
export const PYTHON_METHODS: ReadonlyMap<string, Api> = table([
  [
    "unlink",
    (c) => (c.args.length === 0 || c.named !== undefined ? file("delete", -1)(c) : undefined),
  ],
  ["rmtree", (c) => file("delete", c.args.length === 0 ? -1 : 0, { recursive: true })(c)],
  [
    "write_text write_bytes",
    (c) => {
      c.ev.out.file(
        "overwrite",
        c.recv,
        c.args[0] === undefined ? {} : { content: toCode(c.args[0]) },
      );
      return PLAIN;
    },
  ],
  ["read_text read_bytes", (c) => (isPath(c.recv ?? PLAIN) ? contentOf(c, c.recv) : undefined)],
  [
    "to_csv to_json to_excel to_parquet to_pickle to_html savefig to_feather save write_image",
    saves,
  ],
  [
    "read_csv read_json read_excel read_parquet read_table read_pickle read_feather",
    (c) => {
      const path = c.args[0];
      const text = textOf(path);
      if (text === undefined) return undefined;
      if (/^\w+:\/\//.test(text)) {
        c.ev.out.fetch(path);
        return new Sym("table", Taint.network);
      }
      return contentOf(c, path);
    },
  ],
  ["system", (c) => (textOf(c.args[0]) === undefined ? undefined : shell(0)(c))],
  ["exec_command", shell(0)],
  ["recv recvfrom accept readline get_message poll", waits],
  ["digest hexdigest", plain],
  [
    "__getattribute__ __getattr__",
    (c) => getAttribute({ ...c, args: [c.recv ?? PLAIN, ...c.args] }),
  ],
  ["__call__", (c) => (c.recv instanceof Sym ? c.ev.apply(c.recv, c.args, c.named) : undefined)],
  ["__subclasses__ __globals__", () => new Sym("?subclasses")],
  [
    "submit map imap imap_unordered starmap apply_async map_async apply",
    (c) => {
      const [fn, items] = c.args;
      if (fn === undefined) return undefined;
      if (c.name.endsWith("submit")) return c.ev.callback(fn, c.args.slice(1));
      if (c.name.includes("apply"))
        return c.ev.callback(fn, items instanceof List ? items.items : []);
      if (items instanceof List) {
        for (const item of items.items.slice(0, 16)) c.ev.callback(fn, [item]);
        return PLAIN;
      }
      return undefined;
    },
  ],
]);

export function directoryOf(path: Val): Val {
  const text = textOf(path);
  if (text === undefined) return unknown("dir", path);
  const slash = text.lastIndexOf("/");
  return slash < 0 ? "." : slash === 0 ? "/" : text.slice(0, slash);
}
