/** PowerShell: what its commands, and the .NET classes used with them, do. */
import { Taint } from "../../shell/types.js";
import { contentOf, plain, table } from "./api.js";
import type { Api, Call, Dialect } from "./dialect.js";
import { joinPath } from "./operators.js";
import { parsePowershell } from "./powershell-parser.js";
import {
  endsWith,
  environment,
  lower,
  mapItems,
  replace,
  reverseList,
  split,
  startsWith,
  substring,
  trim,
  upper,
} from "./shared-api.js";
import { base64, base64Encode, formatBraces, fromCodes, utf8Bytes } from "./text.js";
import {
  cat,
  Fn,
  glob,
  List,
  PLAIN,
  push,
  Sym,
  textOf,
  toCode,
  unknown,
  type Val,
} from "./values.js";

function spell(value: Val): string | undefined {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (value instanceof List && !value.open) {
    const parts = value.items.map((item) => spell(item));
    return parts.includes(undefined) ? undefined : parts.join(" ");
  }
  return textOf(value);
}

/** A call of a command: its name is gone from the arguments. */
interface Command extends Call {
  readonly verb: string;
}

type Run = (c: Command) => Val;

/** Parameter by name or an abbreviation of it, or by position. */
function parameter(c: Command, names: string, position?: number): Val | undefined {
  for (const full of names.split(" ")) {
    const exact = c.named?.get(full);
    if (exact !== undefined) return exact;
    for (const [key, value] of c.named ?? []) {
      if (key.length > 1 && key !== "input" && full.startsWith(key)) return value;
    }
  }
  return position === undefined ? undefined : c.args[position];
}

function has(c: Command, full: string, least = 1): boolean {
  for (const [key, value] of c.named ?? []) {
    if (key.length >= least && full.startsWith(key) && value !== false) return true;
  }
  return false;
}

const pathNames = "path literalpath filepath lp pspath";

/** Paths named, or those that come through the pipe. */
function pathsOf(c: Command, position = 0): Val {
  const named = parameter(c, pathNames, position);
  if (named !== undefined) return patterns(named);
  return c.named?.get("input") ?? unknown(c.verb);
}

function patterns(value: Val): Val {
  if (value instanceof List) return new List(value.items.map(patterns), value.open);
  if (typeof value !== "string") return value;
  const path = value.replace(/\\/g, "/");
  return /[*?]/.test(path) ? glob(path) : path;
}

const remove: Run = (c) => {
  if (has(c, "whatif", 2)) return PLAIN;
  const what = pathsOf(c);
  if (/^env:|^variable:|^alias:|^function:/i.test(toCode(what).text)) return PLAIN;
  c.ev.out.file("delete", what, has(c, "recurse") ? { recursive: true } : {});
  return PLAIN;
};

const write =
  (act: "overwrite" | "append" | "truncate" | "create"): Run =>
  (c) => {
    const content = parameter(c, "value inputobject", 1) ?? c.named?.get("input");
    const real = act === "overwrite" && has(c, "append", 2) ? "append" : act;
    c.ev.out.file(
      real,
      patterns(parameter(c, pathNames, 0) ?? unknown(c.verb)),
      content === undefined || act === "truncate"
        ? {}
        : { content: toCode(content instanceof List ? content.items[0] : content) },
    );
    return PLAIN;
  };

const read: Run = (c) => contentOf(c, patterns(parameter(c, pathNames, 0) ?? unknown(c.verb)));

const list: Run = (c) => {
  const where = parameter(c, pathNames, 0) ?? ".";
  const text = toCode(where).text;
  if (/^env:/i.test(text)) return environment("$env");
  c.ev.out.file("list", patterns(where));
  const filter = parameter(c, "filter include") ?? "*";
  const deep = has(c, "recurse");
  const whole = /[*?]/.test(text)
    ? patterns(where)
    : glob(joinPath(deep ? [where, "**", filter] : [where, filter], false));
  const entry = new Sym("item", Taint.paths);
  entry.data = whole;
  entry.note = new Map([
    ["fullname", whole],
    ["name", glob(filter)],
  ]);
  return new List([entry], true);
};

const request: Run = (c) => {
  const url = parameter(c, "uri source", 0);
  const method = (textOf(parameter(c, "method")) ?? "GET").toUpperCase();
  const body = parameter(c, "body infile form") ?? c.named?.get("input");
  const into = parameter(c, "outfile destination");
  if (/^(?:GET|HEAD|OPTIONS)$/.test(method) && body === undefined) c.ev.out.fetch(url);
  else if (c.named?.has("infile"))
    c.ev.out.send(url, new Sym("", Taint.file, [toCode(parameter(c, "infile"))]));
  else c.ev.out.send(url, body);
  if (into !== undefined) c.ev.out.file("overwrite", patterns(into));
  return new Sym("response", Taint.network);
};

/** A letter, with what is attached to it. */
const mail: Run = (c) => {
  const files = parameter(c, "attachments");
  const to = toCode(parameter(c, "to", 0) ?? PLAIN).text;
  const items = files instanceof List ? files.items : files === undefined ? [] : [files];
  c.ev.out.send(
    `mailto:${to}`,
    items.length === 0
      ? (parameter(c, "body") ?? c.named?.get("input"))
      : new Sym(
          "",
          Taint.file,
          items.map((item) => toCode(patterns(item))),
        ),
  );
  return PLAIN;
};

/** The older states of a drive that Windows keeps, as objects. */
const SHADOWS = "wmi:win32_shadowcopy";

/** Objects of Windows' management: `Get-WmiObject Win32_ShadowCopy`. */
const managed: Run = (c) => {
  const type = textOf(parameter(c, "class classname query", 0)) ?? "";
  return new Sym(/win32_shadowcopy/i.test(type) ? SHADOWS : c.verb);
};

/** The same as what the program for it does. */
function withoutShadows(c: Call): Val {
  c.ev.out.argvOutput(["vssadmin", "delete", "shadows", "/all"]);
  return PLAIN;
}

const evaluate: Run = (c) => {
  const code = parameter(c, "command", 0) ?? c.named?.get("input") ?? PLAIN;
  if (c.ev.out.socket !== undefined && (unknown("", code).taints & Taint.network) !== 0)
    c.ev.out.wired = true;
  c.ev.out.waits++;
  return c.ev.runText("powershell", code);
};

const start: Run = (c) => {
  const program = parameter(c, "filepath", 0) ?? PLAIN;
  const args = parameter(c, "argumentlist args", 1);
  const words: Val[] = [program];
  if (args instanceof List) words.push(...args.items);
  else if (args !== undefined)
    words.push(...(typeof args === "string" ? args.split(/\s+/) : [args]));
  return nested(c, words);
};

/** Runs a program: shells are looked into. */
function nested(c: Command, words: readonly Val[]): Val {
  const name = programName(words[0]);
  if (name === "powershell" || name === "pwsh") {
    const texts = words.map((word) => textOf(word) ?? "");
    const encoded = texts.findIndex((text) => /^[-/]e(?:nc|ncodedcommand|c)?$/i.test(text));
    if (encoded > 0) {
      const text = textOf(words[encoded + 1]);
      return c.ev.runText(
        "powershell",
        text === undefined ? (words[encoded + 1] ?? PLAIN) : base64(text).replace(/\0/g, ""),
      );
    }
    const at = texts.findIndex((text) => /^[-/]c(?:ommand)?$/i.test(text));
    const block = words.find((word) => word instanceof Fn);
    if (block instanceof Fn) return c.ev.apply(block, []);
    if (at > 0)
      return c.ev.runText(
        "powershell",
        words.length === at + 2 ? (words[at + 1] ?? PLAIN) : texts.slice(at + 1).join(" "),
      );
  } else if (name === "cmd") {
    const at = words.findIndex((word) => /^\/[ckr]$/i.test(textOf(word) ?? ""));
    if (at > 0) {
      const rest = words.slice(at + 1);
      return c.ev.runText(
        "cmd",
        rest.length === 1
          ? (rest[0] ?? PLAIN)
          : cat(rest.flatMap((word, i) => (i > 0 ? [" ", word] : [word]))),
      );
    }
  }
  return c.ev.out.argvOutput([name === "" ? (words[0] ?? PLAIN) : name, ...words.slice(1)]);
}

function programName(word: Val | undefined): string {
  const text = textOf(word)?.replace(/\\/g, "/") ?? "";
  return (text.split("/").pop() ?? "").toLowerCase().replace(/\.exe$/, "");
}

const print: Run = (c) => {
  const values = c.args.length > 0 ? c.args : [c.named?.get("input") ?? ""];
  c.ev.out.show([...values, "\n"], true, c.ev.certain);
  return values[0] ?? PLAIN;
};

const pass: Run = (c) => c.named?.get("input") ?? c.args[0] ?? PLAIN;

const each: Run = (c) => {
  const block = parameter(c, "process scriptblock", 0);
  const input = c.named?.get("input");
  if (!(block instanceof Fn)) return input ?? PLAIN;
  if (input === undefined) return c.ev.callback(block, []);
  return mapItems(c.ev, block, input instanceof List ? input : new List([input]));
};

const where: Run = (c) => {
  const block = parameter(c, "filterscript", 0);
  const input = c.named?.get("input") ?? PLAIN;
  if (block instanceof Fn) mapItems(c.ev, block, input instanceof List ? input : new List([input]));
  return input;
};

const invoke: Run = (c) => {
  const block = parameter(c, "scriptblock", 0);
  if (block instanceof Fn) return c.ev.apply(block, []);
  return c.ev.runText("powershell", block ?? PLAIN);
};

const newObject: Run = (c) => {
  const type = (textOf(parameter(c, "typename comobject", 0)) ?? "")
    .toLowerCase()
    .replace(/^system\./, "");
  const given = parameter(c, "argumentlist", 1);
  const args = given instanceof List ? given.items : c.args.slice(1);
  return construct(c, type, args);
};

function construct(c: Call, type: string, args: readonly Val[]): Val {
  if (/^net\.sockets\.(?:tcpclient|udpclient|socket)$/.test(type)) {
    c.ev.out.connect(cat([args[0] ?? "", ":", args[1] ?? ""]));
    return new Sym(type, Taint.network);
  }
  if (/^net\.sockets\.tcplistener$/.test(type)) {
    c.ev.out.listen(false, toCode(args[args.length - 1]).text);
    c.ev.out.connect(args[args.length - 1]);
  }
  const sym = new Sym(type);
  if (/streamwriter$|filestream$/.test(type))
    c.ev.out.file("overwrite", patterns(args[0] ?? PLAIN));
  else if (/streamreader$/.test(type) && typeof args[0] === "string")
    c.ev.out.file("read", patterns(args[0]));
  return sym;
}

/** A drive by its letter or number is a device, as `/dev/…` is elsewhere. */
const format: Run = (c) => {
  if (has(c, "whatif", 2)) return PLAIN;
  const drive = toCode(parameter(c, "driveletter number disknumber", 0) ?? PLAIN).text;
  c.ev.out.file(
    "format",
    /^[\w:]+$/.test(drive) ? `/dev/disk-${drive.replace(":", "")}` : "/dev/disk",
  );
  return PLAIN;
};

const moves: Run = (c) => {
  c.ev.out.file("move-away", pathsOf(c));
  c.ev.out.file(
    "overwrite",
    patterns(
      parameter(c, "destination newname", c.named?.has("input") ? 0 : 1) ?? unknown("destination"),
    ),
  );
  return PLAIN;
};

const copies: Run = (c) => {
  const deep = has(c, "recurse") ? { recursive: true } : {};
  c.ev.out.file("read", pathsOf(c), deep);
  c.ev.out.file(
    "overwrite",
    patterns(parameter(c, "destination", c.named?.has("input") ? 0 : 1) ?? "."),
    deep,
  );
  return PLAIN;
};

const create: Run = (c) => {
  const path = parameter(c, pathNames, 0) ?? PLAIN;
  const own = parameter(c, "name");
  c.ev.out.file("create", patterns(own === undefined ? path : joinPath([path, own], false)));
  return PLAIN;
};

const shutdown: Run = (c) => {
  c.ev.out.process("shutdown", c.verb);
  return PLAIN;
};

const COMMANDS = new Map<string, Run>();
function add(names: string, run: Run): void {
  for (const name of names.split(" ")) COMMANDS.set(name, run);
}

add("remove-item ri rm rmdir rd del erase", remove);
add("clear-content clc", write("truncate"));
add("set-content sc out-file tee-object tee export-csv export-clixml", write("overwrite"));
add("add-content ac", write("append"));
add("new-item ni mkdir md", create);
add("move-item mi mv move rename-item rni ren", moves);
add("copy-item cpi cp copy", copies);
add("get-content gc cat type import-csv import-clixml", read);
add("get-childitem gci ls dir", list);
add("get-item gi", (c) =>
  /^env:/i.test(toCode(c.args[0]).text) ? environment("$env") : pathsOf(c),
);
add("invoke-webrequest iwr curl wget invoke-restmethod irm start-bitstransfer", request);
add("send-mailmessage", mail);
add("get-wmiobject gwmi get-ciminstance gcim", managed);
add("remove-wmiobject rwmi remove-ciminstance rcim", (c) => {
  const given = c.named?.get("input") ?? c.args[0];
  return given instanceof Sym && given.name === SHADOWS ? withoutShadows(c) : PLAIN;
});
add("invoke-expression iex", evaluate);
add("invoke-command icm start-job", invoke);
add("start-process saps start", start);
add("stop-process spps kill", (c) => {
  c.ev.out.process("signal", toCode(c.args[0] ?? parameter(c, "name id")).text);
  return PLAIN;
});
add("stop-computer restart-computer", shutdown);
add(
  "format-volume clear-disk initialize-disk remove-partition clear-physicaldisk reset-physicaldisk",
  format,
);
add("write-host write-output echo write", print);
add("out-default", (c) => {
  const value = c.named?.get("input") ?? PLAIN;
  if (value !== PLAIN) c.ev.out.show([value], !(value instanceof Sym), c.ev.certain);
  return value;
});
add("write-error write-warning write-verbose write-debug write-information write-progress", (c) => {
  c.ev.out.show(c.args, false, true);
  return PLAIN;
});
add("foreach-object foreach %", each);
add("where-object where ?", where);
add("new-object", newObject);
add("join-path", (c) =>
  joinPath(
    [patterns(parameter(c, "path", 0) ?? PLAIN), patterns(parameter(c, "childpath", 1) ?? PLAIN)],
    false,
  ),
);
add("set-location sl cd chdir push-location pushd", (c) => {
  const to = patterns(parameter(c, pathNames, 0) ?? "~");
  c.ev.out.cwd = c.ev.out.cwd === undefined ? to : joinPath([c.ev.out.cwd, to], true);
  return PLAIN;
});
add("get-location pwd gl", (c) => c.ev.out.cwd ?? ".");
add("start-sleep sleep read-host wait-process wait-job", (c) => {
  c.ev.out.waits++;
  return new Sym("input", Taint.input);
});
add("get-clipboard", () => new Sym("clipboard", Taint.input));
add("get-credential get-storedcredential", (c) => {
  c.ev.out.secret("keychain");
  return new Sym("credential", Taint.secret);
});
add(
  "convertto-json convertfrom-json convertto-csv convertfrom-csv convertto-html convertto-xml select-object select sort-object sort measure-object measure group-object group out-string format-table ft format-list fl format-wide tee-host get-unique select-string sls compare-object out-host oh",
  pass,
);
add("resolve-path convert-path get-itemproperty gp", (c) => pathsOf(c));
add("expand-archive", (c) => {
  c.ev.out.file("extract", patterns(parameter(c, "destinationpath", 1) ?? "."));
  return PLAIN;
});
add("compress-archive", (c) => {
  c.ev.out.file("read", pathsOf(c));
  c.ev.out.file("overwrite", patterns(parameter(c, "destinationpath", 1) ?? unknown("archive")));
  return PLAIN;
});
add("set-acl icacls", (c) => {
  c.ev.out.file("mode", pathsOf(c));
  return PLAIN;
});
add("invoke-sqlcmd", (c) => {
  c.ev.out.sql("mssql", parameter(c, "query", 0) ?? PLAIN);
  return PLAIN;
});

/** Commands that only look, or shape what is printed. */
const HARMLESS =
  /^(?:get|test|measure|select|sort|group|compare|format|out|convertto|convertfrom|write|show|find|resolve|split|import|add-type|set-variable|new-variable|clear-host|cls|clear-variable|set-strictmode|start-transcript|stop-transcript|update-help|new-guid|new-timespan|new-temporaryfile|using|wait|pop-location|popd|set-psdebug|export-modulemember)(?:-|$)/;

const runCommand: Api = (c) => {
  const [what = PLAIN, ...args] = c.args;
  for (const key of [">", ">>"]) {
    const target = c.named?.get(key);
    if (target !== undefined && target !== null && toCode(target).text !== "") {
      c.ev.out.file(key === ">>" ? "append" : "overwrite", patterns(target));
    }
  }
  if (what instanceof Fn) return c.ev.apply(what, args);
  const text = textOf(what);
  if (text === undefined) {
    // A block made of text that could not be read was reported when it was made.
    if (what instanceof Sym && what.name === "block") return PLAIN;
    return c.ev.out.argvOutput([what, ...args]);
  }
  const verb = text.toLowerCase();
  const own = c.ev.name(verb, true);
  if (own instanceof Fn) return c.ev.apply(own, args, c.named);
  const run =
    COMMANDS.get(verb) ?? COMMANDS.get(verb.replace(/^microsoft\.powershell\.\w+[\\/]/, ""));
  const command: Command = { ...c, args, verb };
  if (run !== undefined) return run(command);
  if (HARMLESS.test(verb)) return unknown(verb, ...args, c.named?.get("input") ?? null);
  const words: Val[] = [text, ...args.map((arg) => (arg instanceof Fn ? new Sym("block") : arg))];
  for (const [key, value] of c.named ?? []) {
    if (key === "input" || key === ">" || key === ">>") continue;
    words.push(`-${key}`);
    if (value !== true) words.push(value);
  }
  if (args.some((arg) => arg instanceof Fn)) return nested(command, [text, ...args]);
  return nested(command, ordered(words, verb));
};

/** Words of a program in an order its own reader understands. */
function ordered(words: readonly Val[], verb: string): readonly Val[] {
  const name = programName(verb);
  if (name !== "powershell" && name !== "pwsh") return words;
  const [first, ...rest] = words;
  const options = rest.filter((word) => textOf(word)?.startsWith("-"));
  const others = rest.filter((word) => textOf(word)?.startsWith("-") !== true);
  return [first ?? PLAIN, ...options, ...others];
}

const decode: Api = (c) => {
  const text = textOf(c.args[0]);
  if (text !== undefined) return base64(text).replace(/\0/g, "");
  return new Sym("decoded", unknown("", ...c.args).taints | Taint.decoded);
};

const character: Api = (c) => {
  const value = c.args[0];
  if (value instanceof List)
    return new List(
      value.items.map((item) => fromCodes([item], false) ?? item),
      value.open,
    );
  return (
    fromCodes(c.args, false) ??
    (typeof value === "string" && value.length === 1 ? value : unknown("char", ...c.args))
  );
};

const getString: Api = (c) => {
  const value = c.args[0];
  if (value instanceof List) return fromCodes(value.items, true) ?? unknown("text", value);
  return value;
};

const download: Api = (c) => {
  c.ev.out.fetch(c.args[0]);
  if (c.name.endsWith("file")) c.ev.out.file("overwrite", patterns(c.args[1] ?? PLAIN));
  return new Sym("response", Taint.network);
};

const upload: Api = (c) => {
  const last = c.args[c.args.length - 1];
  c.ev.out.send(
    c.args[0],
    c.name.endsWith("file") ? new Sym("", Taint.file, [toCode(last)]) : last,
  );
  return PLAIN;
};

const joins: Api = (c) => {
  const [value = PLAIN, separator = ""] = c.args;
  const items = value instanceof List ? value.items : [value];
  return cat(
    items.flatMap((item, i) => (i > 0 && separator !== "" ? [separator, item] : [item])),
    spell,
  );
};

const calls = table([
  ["run", runCommand],
  ["-join", joins],
  ["-split", (c) => split({ ...c, recv: c.args[0], args: c.args.slice(1) })],
  [
    "-replace",
    (c) => {
      const list = c.args[1];
      const [from, to = ""] = list instanceof List ? list.items : [list];
      const pattern = textOf(from);
      if (pattern === undefined || /[\\.*+?^$|()[\]{}]/.test(pattern))
        return unknown("", c.args[0] ?? PLAIN, to);
      return replace(true)({ ...c, recv: c.args[0], args: [pattern, to] });
    },
  ],
  [
    "-f",
    (c) => {
      const format = textOf(c.args[0]);
      const values = c.args[1] instanceof List ? c.args[1].items : c.args.slice(1);
      return format === undefined
        ? unknown("", ...c.args)
        : formatBraces(format, values, undefined);
    },
  ],
  [
    "[io.file].delete",
    (c) => {
      c.ev.out.file("delete", patterns(c.args[0] ?? PLAIN));
      return PLAIN;
    },
  ],
  [
    "[io.directory].delete",
    (c) => {
      c.ev.out.file(
        "delete",
        patterns(c.args[0] ?? PLAIN),
        c.args[1] === undefined || c.args[1] === false ? { onlyEmpty: true } : { recursive: true },
      );
      return PLAIN;
    },
  ],
  [
    "[io.file].writealltext [io.file].writeallbytes [io.file].writealllines [io.file].create",
    (c) => {
      c.ev.out.file("overwrite", patterns(c.args[0] ?? PLAIN));
      return PLAIN;
    },
  ],
  [
    "[io.file].appendalltext [io.file].appendalllines",
    (c) => {
      c.ev.out.file("append", patterns(c.args[0] ?? PLAIN));
      return PLAIN;
    },
  ],
  [
    "[io.file].readalltext [io.file].readallbytes [io.file].readalllines",
    (c) => contentOf(c, patterns(c.args[0] ?? PLAIN)),
  ],
  [
    "[io.file].move [io.directory].move",
    (c) => {
      c.ev.out.file("move-away", patterns(c.args[0] ?? PLAIN));
      c.ev.out.file("overwrite", patterns(c.args[1] ?? PLAIN));
      return PLAIN;
    },
  ],
  ["[io.path].combine", (c) => joinPath(c.args.map(patterns), false)],
  ["[io.path].gettemppath", () => "/tmp"],
  ["[convert].frombase64string", decode],
  [
    "[convert].tobase64string",
    (c) => {
      const text = textOf(c.args[0]);
      return text === undefined ? undefined : base64Encode(text);
    },
  ],
  [
    "[text.encoding].utf8.getstring [text.encoding].unicode.getstring [text.encoding].ascii.getstring [text.encoding].default.getstring",
    getString,
  ],
  [
    "[text.encoding].utf8.getbytes [text.encoding].ascii.getbytes",
    (c) => {
      const text = textOf(c.args[0]);
      return text === undefined ? undefined : text;
    },
  ],
  ["[char] [char[]]", character],
  [
    "[string] [int] [string[]] [scriptblock] [void] [xml] [array] [pscustomobject] [psobject] [object[]] [byte[]]",
    (c) => c.args[0],
  ],
  ["[byte]", (c) => c.args[0]],
  [
    "[scriptblock].create",
    (c) => {
      const text = textOf(c.args[0]);
      if (text !== undefined) return c.ev.makeFunction([], text);
      c.ev.out.eval("powershell", c.args[0] ?? PLAIN);
      return new Sym("block");
    },
  ],
  [
    "fn.invoke fn.invokereturnasis",
    (c) => (c.recv instanceof Fn ? c.ev.apply(c.recv, c.args) : undefined),
  ],
  [`${SHADOWS}.delete`, withoutShadows],
  ["[string].join", (c) => joins({ ...c, args: [c.args[1] ?? PLAIN, c.args[0] ?? ""] })],
  ["[string].format", (c) => formatBraces(textOf(c.args[0]) ?? "", c.args.slice(1), undefined)],
  [
    "[array].reverse",
    (c) => {
      if (c.args[0] instanceof List) c.args[0].items.reverse();
      return PLAIN;
    },
  ],
  [
    "[environment].getenvironmentvariable",
    (c) => {
      const name = textOf(c.args[0]);
      return name === undefined
        ? new Sym("$env[]", Taint.secret)
        : c.ev.member(environment("$env"), name.toUpperCase());
    },
  ],
  ["[environment].getenvironmentvariables", () => environment("$env")],
  ["[environment].getfolderpath", () => "~"],
  ["[environment].setenvironmentvariable", plain],
  [
    "[environment].exit",
    (c) => {
      c.ev.stop();
      return PLAIN;
    },
  ],
  [
    "[diagnostics.process].start",
    (c) => {
      const args = textOf(c.args[1]);
      return c.ev.out.argvOutput([
        c.args[0] ?? PLAIN,
        ...(args === undefined ? c.args.slice(1) : args.split(/\s+/)),
      ]);
    },
  ],
  [
    "net.webclient.downloadstring net.webclient.downloadfile net.webclient.downloaddata net.http.httpclient.getstringasync [net.webclient]::new().downloadstring msxml2.xmlhttp.open",
    download,
  ],
  [
    "net.webclient.uploadstring net.webclient.uploadfile net.webclient.uploaddata net.webclient.uploadvalues",
    upload,
  ],
  ["net.sockets.tcpclient.getstream().write net.sockets.tcpclient.getstream().flush", plain],
  [
    "[net.sockets.tcpclient].new [net.webclient].new",
    (c) => construct(c, c.name.replace(/^\[|\]\.new$/g, ""), c.args),
  ],
  ["wscript.shell.run wscript.shell.exec", (c) => c.ev.out.shellOutput(c.args[0] ?? PLAIN)],
  ["shell.application.shellexecute", (c) => c.ev.out.argvOutput(c.args)],
  ["str.replace", replace(true)],
  ["str.tolower str.tolowerinvariant", lower],
  ["str.toupper str.toupperinvariant", upper],
  ["str.trim", trim(true, true)],
  ["str.trimstart", trim(true, false)],
  ["str.trimend", trim(false, true)],
  ["str.split", split],
  ["str.substring", substring(true)],
  ["str.startswith", startsWith],
  ["str.endswith", endsWith],
  ["str.tostring str.getenumerator list.tostring", (c) => c.recv],
  [
    "str.tochararray",
    (c) => {
      const text = textOf(c.recv);
      return text === undefined ? undefined : new List([...text].slice(0, 4096));
    },
  ],
  ["str.insert str.remove str.padleft str.padright", (c) => unknown("", c.recv ?? PLAIN)],
  ["list.reverse", reverseList],
  [
    "list.add",
    (c) => {
      if (c.recv instanceof List) for (const value of c.args) push(c.recv, value);
      return PLAIN;
    },
  ],
  [
    "list.foreach",
    (c) => (c.args[0] === undefined ? undefined : mapItems(c.ev, c.args[0], c.recv ?? PLAIN)),
  ],
  ["utf8bytes", (c) => new List(utf8Bytes(textOf(c.args[0]) ?? ""))],
]);

export const POWERSHELL: Dialect = {
  language: "powershell",
  parse: parsePowershell,
  calls,
  methods: table([
    [
      "delete",
      (c) => {
        if (!(c.recv instanceof Sym) || !/item|file|directory|^\$_/.test(c.recv.name))
          return undefined;
        c.ev.out.file("delete", c.recv, c.args[0] === true ? { recursive: true } : {});
        return PLAIN;
      },
    ],
    ["executenonquery", plain],
    [
      "invoke",
      (c) =>
        c.recv instanceof Fn || c.recv instanceof Sym ? c.ev.apply(c.recv, c.args) : undefined,
    ],
  ]),
  families: [],
  values: new Map<string, (ev: Call["ev"], of: Val | undefined) => Val>([
    ["$env", () => environment("$env")],
    ["$env[]", () => PLAIN],
    ["$home", () => "~"],
    ["$pwd", (ev) => ev.out.cwd ?? "."],
    ["$pshome", () => "/pshome"],
    ["$psscriptroot", () => "."],
    ["$input", (ev) => new Sym("$input", ev.input.stdin?.taints ?? Taint.input)],
    ["[environment].newline", () => "\n"],
    ["str.length", (_, of) => (typeof of === "string" ? of.length : PLAIN)],
    ["list.length", (_, of) => (of instanceof List && !of.open ? of.items.length : PLAIN)],
    ["list.count", (_, of) => (of instanceof List && !of.open ? of.items.length : PLAIN)],
    [
      "list.fullname",
      (_, of) =>
        of instanceof List
          ? new List(
              of.items.map((item) => (item instanceof Sym ? (item.data ?? item) : item)),
              of.open,
            )
          : PLAIN,
    ],
  ]),
  open: new Set(),
  module: (name) => name,
  local: false,
  bare: false,
  plusJoins: true,
  spell,
};
