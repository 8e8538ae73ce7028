/** Lua, with Neovim's functions. */
import { Taint } from "../../shell/types.js";
import {
  contentOf,
  copies,
  file,
  fromFile,
  missing,
  moves,
  plain,
  prints,
  standardInput,
  table,
  waits,
} from "./api.js";
import type { Api, Dialect } from "./dialect.js";
import type { Evaluator } from "./evaluate.js";
import { parseLua } from "./lua-parser.js";
import { countList, iterate } from "./operators.js";
import { openFile, writesTo } from "./python-api.js";
import {
  append,
  join,
  lower,
  mapItems,
  readVariable,
  repeatText,
  reverseText,
  tempName,
  upper,
} from "./shared-api.js";
import { opensDatabase, runsSql } from "./sql-api.js";
import { formatPercent, fromCodes, replaceText } from "./text.js";
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

function spell(value: Val): string | undefined {
  if (value === null) return "nil";
  if (typeof value === "boolean") return String(value);
  return textOf(value);
}

/** A function of the string library, called as function or as method. */
function both(api: Api): Api {
  return (c) =>
    c.name.startsWith("string.") ? api({ ...c, recv: c.args[0], args: c.args.slice(1) }) : api(c);
}

const gsub: Api = (c) => {
  const pattern = textOf(c.args[0]);
  const by = c.args[1];
  if (by instanceof Fn) {
    mapItems(c.ev, by, new List([unknown("match", c.recv ?? PLAIN)]));
    return unknown("", c.recv ?? PLAIN);
  }
  if (pattern !== undefined && !/[%.*+?^$()[\]-]/.test(pattern))
    return replaceText(c.recv ?? PLAIN, pattern, by, true);
  return unknown("", c.recv ?? PLAIN, by ?? PLAIN);
};

const sub: Api = (c) => {
  const text = textOf(c.recv);
  const [a, b] = c.args;
  if (text === undefined || typeof a !== "number" || (b !== undefined && typeof b !== "number"))
    return unknown("", c.recv ?? PLAIN);
  const from = a < 0 ? Math.max(0, text.length + a) : Math.max(0, a - 1);
  const to = b === undefined ? text.length : b < 0 ? text.length + b + 1 : b;
  return text.slice(from, to);
};

const load: Api = (c) => {
  const code = c.args[0] ?? PLAIN;
  const text = textOf(code);
  if (text === undefined) {
    c.ev.out.eval("lua", code);
    return new Sym("chunk");
  }
  return c.ev.makeFunction([], text);
};

const ex: Api = (c) => {
  c.ev.runText("vim", c.args[0] ?? PLAIN);
  return PLAIN;
};

const calls = table([
  [
    "os.execute vim.fn.system vim.fn.systemlist vim.fn.termopen vim.fn.jobstart",
    (c) => {
      const what = c.args[0];
      if (what === undefined) return PLAIN;
      return what instanceof List ? c.ev.out.argvOutput(what.items) : c.ev.out.shellOutput(what);
    },
  ],
  ["vim.system", (c) => (c.args[0] instanceof List ? c.ev.out.argvOutput(c.args[0].items) : PLAIN)],
  ["io.popen", (c) => c.ev.out.shellOutput(c.args[0] ?? missing(c))],
  ["os.remove", file("delete", 0)],
  ["lfs.rmdir vim.uv.fs_rmdir vim.loop.fs_rmdir", file("delete", 0, { onlyEmpty: true })],
  ["vim.uv.fs_unlink vim.loop.fs_unlink", file("delete", 0)],
  [
    "vim.fn.delete vim.fs.rm",
    (c) => {
      const deep = /r/.test(textOf(c.args[1]) ?? "") || c.args[1] instanceof Dict;
      c.ev.out.file("delete", c.args[0] ?? missing(c), deep ? { recursive: true } : {});
      return PLAIN;
    },
  ],
  [
    "vim.fn.writefile",
    (c) => {
      c.ev.out.file(/a/.test(textOf(c.args[2]) ?? "") ? "append" : "overwrite", c.args[1]);
      return PLAIN;
    },
  ],
  ["vim.fn.readfile", (c) => contentOf(c, c.args[0])],
  ["vim.fn.rename os.rename", moves(0, 1)],
  ["vim.fn.mkdir lfs.mkdir", file("create", 0)],
  ["vim.cmd vim.api.nvim_command vim.api.nvim_exec vim.api.nvim_exec2", ex],
  ["io.open", (c) => openFile(c, c.args[0], c.args[1] ?? "r")],
  [
    "io.output",
    (c) => {
      c.ev.out.file("overwrite", c.args[0]);
      return PLAIN;
    },
  ],
  [
    "io.lines",
    (c) => (c.args[0] === undefined ? standardInput(c, "io.stdin") : contentOf(c, c.args[0])),
  ],
  ["io.input", (c) => contentOf(c, c.args[0])],
  ["io.read io.stdin.read", (c) => standardInput(c, "io.stdin")],
  ["open().write", writesTo()],
  ["io.write io.stdout.write", prints(true, "", "")],
  ["print vim.print", prints(true, "\t", "\n")],
  ["io.stderr.write", prints(false, "", "")],
  ["os.getenv", readVariable],
  ["os.tmpname", () => tempName()],
  [
    "os.exit error",
    (c) => {
      c.ev.stop();
      return PLAIN;
    },
  ],
  ["load loadstring", load],
  [
    "dofile loadfile",
    (c) => {
      c.ev.out.eval(
        "lua",
        c.args[0] === undefined ? standardInput(c, "io.stdin") : fromFile("file", c.args[0]),
      );
      return PLAIN;
    },
  ],
  ["require", (c) => new Sym(textOf(c.args[0]) ?? "?module")],
  [
    "pcall xpcall",
    (c) => {
      const [fn = PLAIN, ...rest] = c.args;
      return new List([PLAIN, c.ev.callback(fn, c.name === "xpcall" ? rest.slice(1) : rest)]);
    },
  ],
  ["tostring", (c) => spell(c.args[0] ?? null) ?? unknown("", ...c.args)],
  [
    "tonumber",
    (c) => {
      const n = Number.parseInt(
        textOf(c.args[0]) ?? "",
        typeof c.args[1] === "number" ? c.args[1] : 10,
      );
      return Number.isFinite(n) ? n : PLAIN;
    },
  ],
  [
    "count",
    (c) => {
      const [a, b, step = 1] = c.args;
      if (typeof a === "number" && typeof b === "number" && typeof step === "number")
        return countList(a, b + Math.sign(step), step);
      return new List([PLAIN], true);
    },
  ],
  [
    "pairs ipairs",
    (c) => {
      const { items, open } = iterate(c.ev, c.args[0] ?? PLAIN, "pairs");
      return new List(items.slice(), open);
    },
  ],
  ["table.insert", (c) => append({ ...c, recv: c.args[0], args: c.args.slice(-1) })],
  ["table.concat", (c) => join(false, "")({ ...c, recv: c.args[0], args: c.args.slice(1) })],
  ["table.unpack unpack", (c) => c.args[0]],
  [
    "string.char utf8.char",
    (c) =>
      fromCodes(c.args, false) ??
      new Sym("string.char()", unknown("", ...c.args).taints | Taint.decoded),
  ],
  ["string.reverse str.reverse", both(reverseText)],
  ["string.rep str.rep", both(repeatText)],
  ["string.lower str.lower", both(lower)],
  ["string.upper str.upper", both(upper)],
  ["string.sub str.sub", both(sub)],
  ["string.gsub str.gsub", both(gsub)],
  [
    "string.byte str.byte",
    both((c) => {
      const text = textOf(c.recv);
      const at = c.args[0] ?? 1;
      return text !== undefined && typeof at === "number"
        ? text.charCodeAt(at - 1) || PLAIN
        : unknown("", c.recv ?? PLAIN);
    }),
  ],
  ["string.format", (c) => formatPercent(c.args[0] ?? "", new List(c.args.slice(1)))],
  ["str.format", (c) => formatPercent(c.recv ?? "", new List(c.args.slice()))],
  ["string.len str.len type #", plain],
  [
    "string.gmatch str.gmatch string.match str.match string.find str.find",
    both((c) => unknown("match", c.recv ?? PLAIN)),
  ],
  ["setmetatable assert", (c) => c.args[0]],
  [
    "lfs.dir",
    (c) => {
      c.ev.out.file("list", c.args[0] ?? ".");
      return new List([glob("*")], true);
    },
  ],
  [
    "socket.http.request ssl.https.request",
    (c) => {
      const [url, body] = c.args;
      if (body !== undefined) c.ev.out.send(url, body);
      else c.ev.out.fetch(url instanceof Dict ? url.map.get("url") : url);
      return new Sym("response", Taint.network);
    },
  ],
  [
    "socket.tcp socket.connect",
    (c) => {
      if (c.args[0] !== undefined) c.ev.out.connect(cat([c.args[0], ":", c.args[1] ?? ""]));
      return new Sym("socket()", Taint.network);
    },
  ],
  [
    "socket().connect",
    (c) => {
      c.ev.out.connect(cat([c.args[0] ?? "", ":", c.args[1] ?? ""]));
      return PLAIN;
    },
  ],
  [
    "socket.bind",
    (c) => {
      c.ev.out.listen(false, toCode(c.args[1]).text);
      c.ev.out.connect(c.args[1]);
      return new Sym("socket()", Taint.network);
    },
  ],
  [
    "socket().accept socket().receive",
    (c) => {
      c.ev.out.waits++;
      return new Sym(
        c.name === "socket().accept" ? "socket()" : "socket().receive()",
        Taint.network,
      );
    },
  ],
  [
    "socket().send",
    (c) => {
      c.ev.out.send(c.ev.out.socket ?? PLAIN, ...c.args);
      return PLAIN;
    },
  ],
  ["socket.sleep", waits],
  [
    "redis.call redis.pcall",
    (c) => {
      c.ev.out.sql("redis", cat(c.args.flatMap((value, i) => (i > 0 ? [" ", value] : [value]))));
      return PLAIN;
    },
  ],
  ["luasql.sqlite3().connect", opensDatabase("sqlite()")],
  ["pl.file.copy pl.dir.copyfile", copies(0, 1)],
  ["pl.dir.rmtree", file("delete", 0, { recursive: true })],
  ["pl.file.write", file("overwrite", 0)],
]);

const globals = (ev: Evaluator): Val => {
  const sym = new Sym("_G");
  sym.hook = (name) => ev.name(name, true);
  return sym;
};

export const LUA: Dialect = {
  language: "lua",
  parse: parseLua,
  calls,
  methods: table([["execute exec", runsSql(0)]]),
  families: [],
  values: new Map([
    ["_G", globals],
    ["_ENV", globals],
    ["package.loaded", globals],
    [
      "arg",
      (ev: Evaluator): Val =>
        new List(
          (ev.input.args ?? []).map((value) =>
            value.known ? value.text : new Sym(value.text, value.taints),
          ),
          ev.input.args === undefined,
        ),
    ],
    [
      "io.stdin",
      (ev: Evaluator): Val => new Sym("io.stdin", ev.input.stdin?.taints ?? Taint.input),
    ],
  ]),
  open: new Set(["os", "io", "_G"]),
  module: (name) => name,
  local: false,
  bare: false,
  plusJoins: false,
  spell,
};
