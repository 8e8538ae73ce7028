/** Python: what its built-in functions give, and how its values look as text. */
import { Taint } from "../../shell/types.js";
import { arg, plain, table } from "./api.js";
import type { Node } from "./ast.js";
import type { Api, Call, Dialect } from "./dialect.js";
import type { Evaluator } from "./evaluate.js";
import { countList, isPath, iterate, PATH, pathOf } from "./operators.js";
import { directoryOf, PYTHON_CALLS, PYTHON_METHODS } from "./python-api.js";
import { PYTHON_FAMILIES, PYTHON_NET_CALLS, PYTHON_NET_METHODS } from "./python-net-api.js";
import { parsePython } from "./python-parser.js";
import {
  append,
  decodes,
  endsWith,
  environment,
  extend,
  fromJson,
  fromPairs,
  getKey,
  join,
  keysOf,
  lower,
  mapItems,
  onText,
  pairsOf,
  prepend,
  replace,
  sameList,
  sameText,
  setKey,
  split,
  startsWith,
  takeLast,
  trim,
  updateMap,
  upper,
  valuesOf,
} from "./shared-api.js";
import {
  base32,
  base64,
  base64Encode,
  formatBraces,
  fromCodes,
  hex,
  percentDecode,
  rot13,
  utf8Bytes,
} from "./text.js";
import type { CodeValue } from "./types.js";
import {
  cat,
  Dict,
  Fn,
  List,
  Part,
  PLAIN,
  push,
  Sym,
  textOf,
  toCode,
  unknown,
  type Val,
} from "./values.js";

function spell(value: Val): string | undefined {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  return textOf(value);
}

/** Decoding of known text; of anything else the result is `decoded`. */
function codec(text: string, name: string | undefined): string | undefined {
  switch (name?.toLowerCase().replace(/[-_ ]|codec/g, "")) {
    case "rot13":
      return rot13(text);
    case "hex":
      return hex(text);
    case "base64":
      return base64(text);
    case "unicodeescape":
    case "rawunicodeescape":
      return text.replace(/\\x([0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})/g, (_, a, b) =>
        String.fromCharCode(Number.parseInt(a ?? b, 16)),
      );
    default:
      return text;
  }
}

const decodeText: Api = (c) => {
  const { recv = PLAIN } = c;
  const name = textOf(c.args[0]);
  const text = textOf(recv);
  if (text === undefined) return recv instanceof Part ? recv : undefined;
  return codec(text, name);
};

const toText: Api = (c) => {
  const value = c.args[0];
  if (value === undefined) return "";
  if (value instanceof Part) return value;
  if (isPath(value)) return value.data ?? PLAIN;
  if (value instanceof List && c.name === "bytes")
    return fromCodes(value.items, true) ?? unknown("", value);
  return spell(value) ?? unknown(value instanceof Sym ? value.name : "", value);
};

const bytes: Api = (c) => {
  const value = c.args[0];
  if (value instanceof List && !value.open) {
    const text = fromCodes(value.items, true);
    if (text !== undefined) return text;
    const from = unknown("", value);
    return new Sym("bytes()", from.taints | Taint.decoded);
  }
  if (typeof value === "number") return PLAIN;
  return toText(c);
};

const character: Api = (c) => {
  const code = c.args[0];
  if (typeof code === "number" && code >= 0 && code <= 0x10ffff)
    return String.fromCodePoint(Math.floor(code));
  return new Sym("chr()", unknown("", ...c.args).taints | Taint.decoded);
};

const integer: Api = (c) => {
  const [value, base] = c.args;
  if (typeof value === "number") return Math.trunc(value);
  const text = textOf(value);
  if (text !== undefined && (base === undefined || typeof base === "number")) {
    const n = Number.parseInt(
      text.replace(/^0[xob]/i, "").replace(/_/g, ""),
      (base as number) || 10,
    );
    if (Number.isFinite(n)) return n;
  }
  return unknown("", value ?? PLAIN);
};

const toList: Api = (c) => {
  const value = c.args[0];
  if (value === undefined) return new List();
  if (value instanceof List && value.vast && c.name !== "reversed")
    c.ev.out.process("exhaust", "fills the memory");
  const { items, open } = iterate(c.ev, value, undefined);
  return new List(items.slice(), open);
};

const sorted: Api = (c) => {
  const list = toList(c);
  if (list instanceof List && c.name === "reversed") list.items.reverse();
  return list;
};

const zip: Api = (c) => {
  const lists = c.args.map((value) => iterate(c.ev, value, undefined));
  const count = Math.min(...lists.map((list) => list.items.length), 1024);
  const out = new List(
    [],
    lists.some((list) => list.open),
  );
  for (let i = 0; i < (Number.isFinite(count) ? count : 0); i++) {
    out.items.push(new List(lists.map((list) => list.items[i] as Val)));
  }
  return out;
};

const enumerate: Api = (c) => {
  const { items, open } = iterate(c.ev, c.args[0] ?? PLAIN, undefined);
  const start = arg(c, [1, "start"]);
  const from = typeof start === "number" ? start : 0;
  return new List(
    items.map((item, i) => new List([i + from, item])),
    open,
  );
};

const map: Api = (c) => {
  const [fn = PLAIN, over = PLAIN] = c.args;
  return mapItems(c.ev, fn, over);
};

const filter: Api = (c) => {
  const [fn = PLAIN, over = PLAIN] = c.args;
  if (fn !== null) mapItems(c.ev, fn, over);
  const { items, open } = iterate(c.ev, over, undefined);
  return new List(items.slice(), open);
};

const reduce: Api = (c) => {
  const [fn = PLAIN, over = PLAIN, first] = c.args;
  const { items } = iterate(c.ev, over, undefined);
  const all = first === undefined ? items : [first, ...items];
  let value: Val = all[0] ?? PLAIN;
  c.ev.many(all.slice(1), (item) => {
    value = c.ev.apply(fn, [value, item]);
    return null;
  });
  return value;
};

const range: Api = (c) => {
  const [a = 0, b, step = 1] = c.args;
  if (typeof a !== "number" || typeof step !== "number") return new List([PLAIN], true);
  if (b === undefined) return countList(0, a, 1);
  return typeof b === "number" ? countList(a, b, step) : new List([PLAIN], true);
};

const sum: Api = (c) => {
  const list = c.args[0];
  if (list instanceof List && !list.open) {
    let total = 0;
    for (const item of list.items) {
      if (typeof item !== "number") return unknown("", list);
      total += item;
    }
    return total;
  }
  return unknown("", ...c.args);
};

const iterator: Api = (c) => (c.args.length > 1 ? new Sym("endless") : c.args[0]);

/** `next(iterator)`: the first of what is known. */
const nextItem: Api = (c) => {
  const { items } = iterate(c.ev, c.args[0] ?? PLAIN, undefined);
  return items[0] ?? PLAIN;
};

const BUILTINS = table([
  ["str repr ascii unicode format", toText],
  ["bytes bytearray memoryview", bytes],
  ["bytes.fromhex bytearray.fromhex binascii.unhexlify binascii.a2b_hex", decodes(hex)],
  [
    "base64.b64decode base64.urlsafe_b64decode base64.standard_b64decode base64.decodebytes base64.decodestring binascii.a2b_base64",
    decodes(base64),
  ],
  ["base64.b32decode", decodes(base32)],
  ["base64.b16decode", decodes(hex)],
  [
    "base64.b85decode base64.a85decode zlib.decompress gzip.decompress bz2.decompress lzma.decompress cryptography.fernet.Fernet().decrypt",
    decodes(() => undefined),
  ],
  [
    "base64.b64encode base64.urlsafe_b64encode base64.standard_b64encode base64.encodebytes",
    (c) => {
      const text = textOf(c.args[0]);
      return text === undefined ? undefined : base64Encode(text);
    },
  ],
  ["urllib.parse.unquote urllib.unquote urllib.parse.unquote_plus", decodes(percentDecode)],
  [
    "codecs.decode",
    (c) => {
      const text = textOf(c.args[0]);
      return text === undefined ? undefined : codec(text, textOf(c.args[1]));
    },
  ],
  [
    "codecs.encode",
    (c) => {
      const text = textOf(c.args[0]);
      return text === undefined ? undefined : codec(text, textOf(c.args[1]));
    },
  ],
  ["chr unichr", character],
  [
    "ord",
    (c) => {
      const text = textOf(c.args[0]);
      return text === undefined || text === ""
        ? unknown("", c.args[0] ?? PLAIN)
        : (text.codePointAt(0) as number);
    },
  ],
  ["int", integer],
  ["hex", (c) => (typeof c.args[0] === "number" ? `0x${c.args[0].toString(16)}` : undefined)],
  [
    "len isinstance issubclass hasattr callable bool any all abs round id hash type float complex divmod",
    plain,
  ],
  ["list tuple set frozenset collections.deque", toList],
  ["sorted reversed", sorted],
  [
    "dict collections.OrderedDict",
    (c) => {
      const dict =
        c.args[0] instanceof Dict
          ? new Dict(new Map(c.args[0].map), c.args[0].open)
          : c.args[0] === undefined
            ? new Dict()
            : c.args[0] instanceof Sym
              ? undefined
              : fromPairs(c.ev, c.args[0]);
      if (dict === undefined) return c.args[0];
      for (const [key, value] of c.named ?? []) dict.map.set(key, value);
      return dict;
    },
  ],
  ["collections.defaultdict", () => new Dict(new Map(), true)],
  ["zip itertools.zip_longest", zip],
  ["enumerate", enumerate],
  ["map", map],
  ["filter", filter],
  ["functools.reduce reduce", reduce],
  [
    "itertools.chain",
    (c) => {
      const out = new List();
      for (const value of c.args) {
        const { items, open } = iterate(c.ev, value, undefined);
        for (const item of items) push(out, item);
        if (open) out.open = true;
      }
      return out;
    },
  ],
  ["range xrange", range],
  ["sum", sum],
  ["iter", iterator],
  ["next", nextItem],
  ["max min", (c) => (c.args.length === 1 ? nextItem(c) : unknown("", ...c.args))],
  ["asyncio.run asyncio.get_event_loop().run_until_complete", (c) => c.args[0]],
  ["asyncio.gather asyncio.wait", (c) => new List(c.args.slice())],
  [
    "setattr",
    (c) => {
      c.ev.setMember(c.args[0] ?? PLAIN, c.args[1] ?? PLAIN, c.args[2] ?? PLAIN);
      return PLAIN;
    },
  ],
  [
    "$decorate",
    (c) => {
      const [decorator = PLAIN, value = PLAIN] = c.args;
      if (decorator instanceof Fn) return c.ev.apply(decorator, [value]);
      if (decorator instanceof Sym && c.ev.dialect.calls.has(decorator.name)) {
        return c.ev.apply(decorator, [value]);
      }
      // Somebody else gets the function; it counts as called when nobody calls it here.
      if (value instanceof Fn) value.state.handed = true;
      return value;
    },
  ],
  ["super", (c) => c.ev.name("self", false)],
  [
    "io.StringIO io.BytesIO",
    (c) => {
      const sym = new Sym("io.StringIO()");
      if (c.args[0] !== undefined) sym.data = c.args[0];
      return sym;
    },
  ],
  [
    "io.StringIO().read io.StringIO().getvalue",
    (c) => (c.recv instanceof Sym ? (c.recv.data ?? PLAIN) : PLAIN),
  ],
  ["json.dumps str.format_map", (c) => unknown("", ...c.args)],
  [
    "json.loads ast.literal_eval",
    (c) => {
      const text = textOf(c.args[0]);
      return (text === undefined ? undefined : fromJson(text)) ?? unknown("", c.args[0] ?? PLAIN);
    },
  ],
  ["copy.copy copy.deepcopy", (c) => c.args[0]],
  ["textwrap.dedent inspect.cleandoc", (c) => c.args[0]],
  ["re.sub", (c) => unknown("", ...c.args.slice(1))],
  [
    "re.match re.search re.fullmatch re.findall re.split re.finditer",
    (c) => unknown("re.match()", c.args[1] ?? PLAIN),
  ],

  ["str.join", join(true, "")],
  ["str.replace", replace(true)],
  [
    "str.format",
    (c) => {
      const text = textOf(c.recv);
      return text === undefined
        ? unknown("", c.recv ?? PLAIN, ...c.args)
        : formatBraces(text, c.args, c.named);
    },
  ],
  ["str.upper", upper],
  ["str.lower str.casefold", lower],
  ["str.strip", trim(true, true)],
  ["str.lstrip", trim(true, false)],
  ["str.rstrip", trim(false, true)],
  ["str.split str.rsplit", split],
  ["str.splitlines", onText((text) => new List(text.split(/\r?\n/)))],
  ["str.encode str.tobytes str.expandtabs str.__str__ str.format_map", sameText],
  ["str.decode", decodeText],
  [
    "str.hex",
    onText((text) =>
      utf8Bytes(text)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join(""),
    ),
  ],
  [
    "str.swapcase",
    onText((text) =>
      text.replace(/[a-zA-Z]/g, (ch) => (ch < "a" ? ch.toLowerCase() : ch.toUpperCase())),
    ),
  ],
  [
    "str.removeprefix",
    onText((text, c) => {
      const prefix = textOf(c.args[0]);
      return prefix === undefined
        ? undefined
        : text.startsWith(prefix)
          ? text.slice(prefix.length)
          : text;
    }),
  ],
  [
    "str.removesuffix",
    onText((text, c) => {
      const suffix = textOf(c.args[0]);
      return suffix === undefined
        ? undefined
        : text.endsWith(suffix)
          ? text.slice(0, text.length - suffix.length)
          : text;
    }),
  ],
  ["str.startswith str.endswith str.isdigit str.find str.index str.count str.isalpha", plain],
  ["str.startswith", startsWith],
  ["str.endswith", endsWith],
  [
    "str.partition str.rpartition",
    onText((text, c) => {
      const at = textOf(c.args[0]);
      if (at === undefined || at === "") return undefined;
      const i = c.name.endsWith("rpartition") ? text.lastIndexOf(at) : text.indexOf(at);
      return i < 0
        ? new List([text, "", ""])
        : new List([text.slice(0, i), at, text.slice(i + at.length)]);
    }),
  ],
  ["str.translate", onText(() => undefined)],
  ["list.append list.add list.appendleft", append],
  ["list.extend list.update", extend],
  ["list.insert", (c) => prepend({ ...c, args: c.args.slice(1) })],
  ["list.pop list.popleft", takeLast],
  ["list.copy", sameList],
  [
    "list.reverse",
    (c) => {
      if (c.recv instanceof List) c.recv.items.reverse();
      return null;
    },
  ],
  [
    "list.sort list.remove list.clear list.index list.count list.discard dict.clear dict.__contains__",
    plain,
  ],
  ["dict.get dict.pop dict.setdefault", getKey],
  ["dict.keys", keysOf],
  ["dict.values", valuesOf],
  ["dict.items", pairsOf],
  ["dict.update", updateMap],
  [
    "dict.copy",
    (c) => (c.recv instanceof Dict ? new Dict(new Map(c.recv.map), c.recv.open) : undefined),
  ],
  ["dict.__setitem__", setKey],
]);

const calls = new Map<string, Api>([...BUILTINS, ...PYTHON_CALLS, ...PYTHON_NET_CALLS]);
for (const [name, api] of [...calls]) {
  if (!name.includes(".")) calls.set(`builtins.${name}`, api);
}

/** An argument as the code sees it; of a partly known one the known part stays. */
function argument({ known, text, taints, parts }: CodeValue): Val {
  if (known) return text;
  if (parts === undefined) return new Sym(text, taints);
  const pieces = parts.map((part) =>
    typeof part === "string" ? part : new Sym(part.name, part.taints),
  );
  return new Part(pieces, taints, [], false);
}

function args(ev: Evaluator): Val {
  const given = ev.input.args;
  if (given === undefined) return new List(["-c", new Sym("sys.argv[]", Taint.none)], true);
  return new List(["-c", ...given.map(argument)]);
}

const values = new Map<string, (ev: Evaluator, of: Val | undefined) => Val>([
  ["os.environ", () => environment("os.environ")],
  ["os.environb", () => environment("os.environ")],
  ["os.environ[]", () => PLAIN],
  ["sys.argv", args],
  ["sys.stdin", (ev) => stdin(ev)],
  ["sys.stdin.buffer", (ev) => stdin(ev)],
  ["sys.executable", () => "python3"],
  [
    "sys.modules",
    (ev) => {
      const sym = new Sym("sys.modules");
      sym.hook = (name) => new Sym(ev.dialect.module(name));
      return sym;
    },
  ],
  ["os.sep", () => "/"],
  ["os.path.sep", () => "/"],
  ["os.pathsep", () => ":"],
  ["os.linesep", () => "\n"],
  ["os.curdir", () => "."],
  ["os.pardir", () => ".."],
  ["os.devnull", () => "/dev/null"],
  ["os.O_RDONLY", () => 0],
  ["os.O_WRONLY", () => 1],
  ["os.O_RDWR", () => 2],
  ["os.O_CREAT", () => 64],
  ["os.O_TRUNC", () => 512],
  ["os.O_APPEND", () => 1024],
  ["os.O_SYNC", () => 4096],
  ["__name__", () => "__main__"],
  ["__file__", () => "./__main__.py"],
  ["__builtins__", () => new Sym("builtins")],
  ["string.ascii_lowercase", () => "abcdefghijklmnopqrstuvwxyz"],
  ["string.ascii_uppercase", () => "ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
  ["string.ascii_letters", () => "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"],
  ["string.digits", () => "0123456789"],
  [`${PATH}.parent`, (_, of) => pathOf(directoryOf(of ?? PLAIN))],
  [`${PATH}.name`, (_, of) => baseName(of)],
  [`${PATH}.stem`, (_, of) => baseName(of, true)],
  [`${PATH}.parts`, (_, of) => new List((textOf(of) ?? "").split("/"), textOf(of) === undefined)],
]);
for (const name of ["os", "shutil", "subprocess", "pathlib", "builtins", "sys"]) {
  values.set(`${name}.__dict__`, () => new Sym(name));
}

function stdin(ev: Evaluator): Val {
  return new Sym("sys.stdin", ev.input.stdin?.taints ?? Taint.input);
}

function baseName(of: Val | undefined, stem = false): Val {
  const code = toCode(of);
  if (!code.known && code.glob !== true) return unknown("name", of ?? PLAIN);
  const base = code.text.slice(code.text.lastIndexOf("/") + 1);
  const text = stem ? base.replace(/\.[^.]*$/, "") : base;
  return code.known ? text : cat([new Part([text], code.taints, [], true)]);
}

calls.set("os.path.dirname", (c: Call) => directoryOf(c.args[0] ?? PLAIN));
calls.set("os.path.basename", (c: Call) => baseName(c.args[0]));
calls.set("os.path.exists", plain);
for (const test of [
  "isfile",
  "isdir",
  "islink",
  "getsize",
  "getmtime",
  "isabs",
  "samefile",
  "lexists",
]) {
  calls.set(`os.path.${test}`, plain);
}
calls.set("os.path.splitext", (c: Call) => {
  const text = textOf(c.args[0]);
  if (text === undefined) return new List([unknown("root", c.args[0] ?? PLAIN), PLAIN]);
  const ext = /\.[^./]*$/.exec(text)?.[0] ?? "";
  return new List([text.slice(0, text.length - ext.length), ext]);
});
calls.set(
  "os.path.split",
  (c: Call) => new List([directoryOf(c.args[0] ?? PLAIN), baseName(c.args[0])]),
);

const ALIASES = new Map([
  ["posix", "os"],
  ["nt", "os"],
  ["__builtin__", "builtins"],
  ["posixpath", "os.path"],
  ["ntpath", "os.path"],
  ["_io", "io"],
  ["pathlib2", "pathlib"],
  ["np", "numpy"],
  ["cPickle", "pickle"],
  ["pd", "pandas"],
  ["subprocess32", "subprocess"],
]);

/** The first two lines may choose an encoding; with an unusual one the text is not what it seems. */
function parse(code: string, problems: string[]): Node {
  const head = /^(?:[^\n]{0,200}\n)?[ \t]*#[^\n]{0,100}coding[:=][ \t]*([-\w.]+)/.exec(
    code.slice(0, 400),
  );
  if (
    head !== null &&
    !/^(?:utf|latin|ascii|us-ascii|iso|cp125|windows)/i.test(head[1] as string)
  ) {
    problems.push(`is written in the encoding ${head[1]}`);
  }
  return parsePython(code, problems);
}

export const PYTHON: Dialect = {
  language: "python",
  parse,
  calls,
  methods: new Map([...PYTHON_METHODS, ...PYTHON_NET_METHODS]),
  through: /(?:^|\.)_?((?:os|subprocess|shutil|sys|builtins|pathlib)\.[\w.]+)$/,
  families: PYTHON_FAMILIES,
  values,
  open: new Set([
    "os",
    "subprocess",
    "shutil",
    "builtins",
    "sys.modules",
    "pty",
    "pathlib",
    "?globals",
    "?module",
  ]),
  module: (name) => ALIASES.get(name) ?? name,
  local: true,
  bare: false,
  plusJoins: true,
  spell,
};
