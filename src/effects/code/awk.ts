/** AWK: commands it runs, files it reads and writes, and what it prints. */
import { Taint } from "../../shell/types.js";
import { contentOf, plain, shell, table } from "./api.js";
import { parseAwk } from "./awk-parser.js";
import type { Api, Dialect } from "./dialect.js";
import type { Evaluator } from "./evaluate.js";
import { startOf } from "./perl-api.js";
import { environment } from "./shared-api.js";
import { formatPercent, replaceText } from "./text.js";
import { cat, List, PLAIN, Sym, textOf, toCode, unknown, type Val } from "./values.js";

const STANDARD = /^(?:\/dev\/(?:stdout|stderr|tty|null|fd\/[12])|-)$/;

/** gawk's special file of a connection: `/inet/tcp/0/host/port`. */
function connection(value: Val): string | undefined {
  const match = /^\/inet[46]?\/(?:tcp|udp)\/\d*\/(.*)$/.exec(toCode(value).text);
  return match?.[1]?.replace("/", ":");
}

const print: Api = (c) => {
  const values: Val[] = [];
  const format = c.name === "printf";
  if (format) values.push(formatPercent(c.args[0] ?? "", new List(c.args.slice(1))));
  else {
    c.args.forEach((value, i) => {
      if (i > 0) values.push(" ");
      values.push(value);
    });
    if (c.args.length === 0) values.push(c.ev.index(c.ev.name("$", false), 0));
    values.push("\n");
  }
  const to = c.named?.get("to");
  if (to === undefined) {
    c.ev.out.show(values, true, c.ev.certain);
    return PLAIN;
  }
  const how = textOf(c.named?.get("how"));
  const peer = connection(to);
  if (peer !== undefined) {
    c.ev.out.connect(peer);
    c.ev.out.send(peer, ...values);
  } else if (how === "|" || how === "|&") c.ev.out.shell(to, { stdin: cat(values) });
  else if (!STANDARD.test(textOf(to) ?? "")) {
    c.ev.out.file(how === ">>" ? "append" : "overwrite", to, { content: toCode(cat(values)) });
  }
  return PLAIN;
};

const getlineFrom: Api = (c) => {
  const command = c.args[0] ?? PLAIN;
  const peer = connection(command);
  if (peer !== undefined) {
    c.ev.out.connect(peer);
    c.ev.out.fetch(peer);
    return new Sym("getline", Taint.network);
  }
  return c.ev.out.shellOutput(command);
};

const getlineFile: Api = (c) => {
  const path = c.args[0] ?? PLAIN;
  const peer = connection(path);
  if (peer !== undefined) {
    c.ev.out.connect(peer);
    return new Sym("getline", Taint.network);
  }
  if (/^(?:-|\/dev\/stdin)$/.test(startOf(path))) return c.ev.name("$", false);
  return contentOf(c, path);
};

/** `gsub(/x/, "y", v)` changes a variable, which then is not known any more. */
const substitute: Api = (c) => {
  const [pattern, by, target] = c.args;
  if (target !== undefined && typeof target === "string")
    return replaceText(target, pattern, by, true);
  return PLAIN;
};

const fields = (ev: Evaluator): Val => new Sym("$", ev.input.stdin?.taints ?? Taint.input);

export const AWK: Dialect = {
  language: "awk",
  parse: parseAwk,
  calls: table([
    ["system", shell(0)],
    ["print printf", print],
    ["getlineFrom", getlineFrom],
    ["getlineFile", getlineFile],
    ["getline", (c) => c.ev.name("$", false)],
    ["sprintf", (c) => formatPercent(c.args[0] ?? "", new List(c.args.slice(1)))],
    ["gsub sub gensub", substitute],
    ["tolower", (c) => textOf(c.args[0])?.toLowerCase() ?? unknown("", ...c.args)],
    ["toupper", (c) => textOf(c.args[0])?.toUpperCase() ?? unknown("", ...c.args)],
    [
      "substr",
      (c) => {
        const [value, at, length] = c.args;
        const text = textOf(value);
        if (
          text === undefined ||
          typeof at !== "number" ||
          (length !== undefined && typeof length !== "number")
        )
          return unknown("", value ?? PLAIN);
        return text.slice(Math.max(0, at - 1), length === undefined ? undefined : at - 1 + length);
      },
    ],
    [
      "include",
      (c) => {
        c.ev.out.eval("awk", new Sym("file", Taint.file));
        return PLAIN;
      },
    ],
    [
      "regex length index match split close fflush int rand srand sin cos exp log sqrt atan2 systime strftime asort asorti and or xor lshift rshift compl strtonum mktime typeof isarray patsplit",
      plain,
    ],
  ]),
  methods: new Map(),
  families: [],
  values: new Map([
    ["$", fields],
    ["ENVIRON", () => environment("ENVIRON")],
    ["ENVIRON[]", () => PLAIN],
    ["NR", () => PLAIN],
    ["NF", () => PLAIN],
    ["FNR", () => PLAIN],
    ["FILENAME", () => new Sym("FILENAME")],
    ["FS", () => " "],
    ["OFS", () => " "],
    ["RS", () => "\n"],
    ["ORS", () => "\n"],
  ]),
  open: new Set(),
  module: (name) => name,
  local: false,
  bare: false,
  plusJoins: false,
  spell: (value) => (value === null ? "" : textOf(value)),
};
