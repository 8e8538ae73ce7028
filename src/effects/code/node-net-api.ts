/** What JavaScript's calls do to the network, to databases and to secrets. */
import { Taint } from "../../shell/types.js";
import { plain, table } from "./api.js";
import type { Api, Call } from "./dialect.js";
import { option } from "./node-api.js";
import { isTainted } from "./shared-api.js";
import {
  deletesRows,
  dropsEverything,
  modelOf,
  mongo,
  opensDatabase,
  redis,
  restricts,
  runsSql,
} from "./sql-api.js";
import { cat, Dict, Fn, List, PLAIN, Sym, textOf, toCode, type Val } from "./values.js";

const READING = /^(?:GET|HEAD|OPTIONS)$/i;

/** Address of a request: text, a URL, or options with a host. */
function addressOf(value: Val | undefined): Val | undefined {
  if (!(value instanceof Dict)) return value;
  const url = value.map.get("url") ?? value.map.get("uri") ?? value.map.get("href");
  if (url !== undefined) return url;
  const host = value.map.get("hostname") ?? value.map.get("host");
  return host === undefined ? undefined : cat([host, value.map.get("path") ?? ""]);
}

const BODIES = [
  "body",
  "data",
  "json",
  "form",
  "formData",
  "multipart",
  "searchParams",
  "params",
  "qs",
];

function bodies(c: Call): Val[] {
  const out: Val[] = [];
  for (const key of BODIES) {
    const value = option(c, key);
    if (value !== undefined) out.push(value);
  }
  return out;
}

/** `fetch(url, options)`, `axios(options)`: the method and body decide. */
const request: Api = (c) => {
  const url = addressOf(c.args[0]);
  const method = textOf(option(c, "method")) ?? "GET";
  const body = bodies(c);
  if (READING.test(method) && (body.length === 0 || option(c, "body") === undefined))
    c.ev.out.fetch(url, ...body);
  else c.ev.out.send(url, url, ...body);
  return new Sym("fetch()", Taint.network);
};

/** Node's own: the body is written to the request afterwards. */
const nodeRequest: Api = (c) => {
  const url = addressOf(c.args[0]) ?? PLAIN;
  const method = textOf(option(c, "method")) ?? "GET";
  const sym = new Sym("http.request()");
  sym.note = new Map([["to", url]]);
  if (READING.test(method)) c.ev.out.fetch(url);
  else c.ev.out.send(url);
  const last = c.args[c.args.length - 1];
  if (last instanceof Fn) c.ev.callback(last, [new Sym("http.get()", Taint.network)]);
  return sym;
};

const requestBody: Api = (c) => {
  const to = c.recv instanceof Sym ? c.recv.note?.get("to") : undefined;
  if (c.args[0] !== undefined && !(c.args[0] instanceof Fn)) c.ev.out.send(to, c.args[0]);
  return PLAIN;
};

const sendsBody: Api = (c) => {
  const url = addressOf(c.args[0]);
  c.ev.out.send(url, ...c.args.slice(1, 2), ...bodies(c));
  return new Sym("fetch()", Taint.network);
};

const getsUrl: Api = (c) => {
  const url = addressOf(c.args[0]);
  c.ev.out.fetch(url, option(c, "params"), option(c, "searchParams"));
  const last = c.args[c.args.length - 1];
  const result = new Sym("fetch()", Taint.network);
  if (last instanceof Fn) c.ev.callback(last, [PLAIN, result, result]);
  return result;
};

const CLIENTS =
  "axios got ky superagent needle request phin bent axios.create() node-fetch $fetch ofetch got.extend() ky.create() $http jQuery $";

function clients(methods: string): string {
  return CLIENTS.split(" ")
    .flatMap((client) => methods.split(" ").map((method) => `${client}.${method}`))
    .join(" ");
}

const connects: Api = (c) => {
  const [first, second] = c.args;
  const where =
    first instanceof Dict
      ? cat([first.map.get("host") ?? "localhost", ":", first.map.get("port") ?? ""])
      : cat([
          second instanceof Fn || second === undefined ? "localhost" : second,
          ":",
          first ?? "",
        ]);
  c.ev.out.connect(where);
  const sym = new Sym("net.connect()", Taint.network);
  const last = c.args[c.args.length - 1];
  if (last instanceof Fn) c.ev.callback(last, [sym]);
  return sym;
};

const socketWrites: Api = (c) => {
  const data = c.args[0];
  if (data !== undefined && isTainted(data, Taint.secret | Taint.file | Taint.command)) {
    c.ev.out.send(c.ev.out.socket ?? PLAIN, data);
  }
  return PLAIN;
};

/** `socket.pipe(shell.stdin)`: a shell hangs on the connection. */
const pipes: Api = (c) => {
  const names = [c.recv, c.args[0]].map((value) => (value instanceof Sym ? value.name : ""));
  if (
    c.ev.out.socket !== undefined &&
    names.some((name) => /output|stdin|stdout/.test(name)) &&
    names.some((name) => /net\.connect|socket|client|^\w$|tls/i.test(name))
  ) {
    c.ev.out.wired = true;
  }
  const target = c.args[0];
  if (target instanceof Sym && target.name === "http.request()") {
    c.ev.out.send(target.note?.get("to"), c.recv);
  }
  return target;
};

const listens: Api = (c) => {
  if (!/create(?:Secure)?Server\(\)/.test(c.name)) return undefined;
  c.ev.out.waits++;
  const [port] = c.args;
  c.ev.out.listen(false, toCode(port instanceof Dict ? port.map.get("port") : port).text);
  return PLAIN;
};

const serves: Api = (c) => {
  c.ev.out.connect("server");
  const last = c.args[c.args.length - 1];
  if (last instanceof Fn) {
    // A connection is something one hangs a shell on.
    c.ev.callback(last, [new Sym("net.connect()", Taint.network), new Sym("response")]);
  }
  return new Sym(`${c.name}()`);
};

const looksUp: Api = (c) => {
  if (isTainted(c.args[0], Taint.secret | Taint.file)) c.ev.out.send(c.args[0], c.args[0]);
  return PLAIN;
};

const kebab = (text: string) => text.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();

function awsWords(service: string, method: string, options: Val | undefined): Val[] {
  const words: Val[] = ["aws", service === "s3" ? "s3api" : service, kebab(method)];
  if (options instanceof Dict) {
    for (const [key, value] of options.map) {
      words.push(
        `--${kebab(key)}`,
        value instanceof Dict || value instanceof Fn ? new Sym(key) : value,
      );
    }
  }
  return words;
}

/** `new DeleteBucketCommand({…})` of the cloud's kit, spelled as its command line tool. */
const awsCommand: Api = (c) => {
  const match = /^@aws-sdk\/client-([\w-]+)\.(\w+)Command$/.exec(c.name);
  if (match === null) return undefined;
  return c.ev.out.argvOutput(awsWords(match[1] as string, match[2] as string, c.args[0]));
};

const awsOld: Api = (c) => {
  const match = /^aws-sdk\.(\w+)\(\)\.(\w+)$/.exec(c.name);
  if (match === null) return undefined;
  return c.ev.out.argvOutput(
    awsWords((match[1] as string).toLowerCase(), match[2] as string, c.args[0]),
  );
};

const simpleGit: Api = (c) => {
  const method = /\(\)\.(\w+)$/.exec(c.name)?.[1];
  if (method === undefined) return undefined;
  const words: Val[] = method === "raw" ? ["git"] : ["git", kebab(method)];
  for (const value of c.args) {
    if (value instanceof List) words.push(...value.items);
    else if (method === "reset" && textOf(value) === "hard") words.push("--hard");
    else if (method === "clean" && typeof value === "string" && /^\w+$/.test(value))
      words.push(`-${value}`);
    else if (!(value instanceof Fn) && !(value instanceof Dict)) words.push(value);
  }
  return c.ev.out.argvOutput(words);
};

const lastObject = (c: Call): string => {
  const parts = c.name.split(".");
  return (parts[parts.length - 2] ?? "").replace(/\(\)|\[\]/g, "");
};

const MONGO = /mongo|^db\.|\.db\(\)|getSiblingDB|connection\.|collection\(\)/i;

const deletesMany: Api = (c) => {
  const restricted = restricts(c.args[0]);
  if (MONGO.test(c.name)) {
    return mongo(
      c,
      `db.${lastObject(c).replace(/^collection$/, "c") || "c"}.deleteMany({${restricted ? "a: 1" : ""}})`,
    );
  }
  return deletesRows(c, lastObject(c), restricted);
};

const destroys: Api = (c) => {
  const options = c.args[0];
  if (!(options instanceof Dict) || (!options.map.has("where") && !options.map.has("truncate")))
    return undefined;
  return deletesRows(c, lastObject(c), restricts(options));
};

const drops: Api = (c) => {
  if (/sequelize|connection|dataSource/i.test(c.name) && c.args.length <= 1)
    return dropsEverything(c);
  if (MONGO.test(c.name) && c.args.length === 0)
    return mongo(c, `db.${lastObject(c) || "c"}.drop()`);
  return undefined;
};

const syncs: Api = (c) => (option(c, "force") === true ? dropsEverything(c) : undefined);

const dropsTable: Api = (c) => {
  const name = c.args[0];
  if (name === undefined || textOf(name) === undefined) return undefined;
  c.ev.out.sql("sql", cat(["DROP TABLE ", name]));
  return PLAIN;
};

const knexDelete: Api = (c) => {
  if (!/knex|\.from\(\)|\.table\(\)|createQueryBuilder|getRepository/i.test(c.name))
    return undefined;
  if (!/\(\)/.test(c.name)) return undefined;
  return deletesRows(c, modelOf(c.name), /\.(?:where\w*|andWhere\w*)\(\)/.test(c.name));
};

export const NODE_NET_CALLS: ReadonlyMap<string, Api> = table([
  [
    "fetch node-fetch cross-fetch undici.fetch undici.request axios axios.request got ky request superagent ofetch $fetch axios.create() needle",
    request,
  ],
  [clients("get head options stream"), getsUrl],
  [clients("post put patch delete del postForm putForm ajax"), sendsBody],
  ["http.get https.get http.request https.request", nodeRequest],
  ["http.request().write http.request().end http.request().send", requestBody],
  [
    "superagent.post().send superagent.put().send",
    (c) => {
      c.ev.out.send(PLAIN, c.args[0]);
      return PLAIN;
    },
  ],
  [
    "navigator.sendBeacon",
    (c) => {
      c.ev.out.send(c.args[0], c.args[1]);
      return PLAIN;
    },
  ],
  [
    "net.connect net.createConnection tls.connect net.Socket().connect Bun.connect Deno.connect",
    connects,
  ],
  ["net.connect().write net.connect().end net.Socket().write", socketWrites],
  [
    "net.createServer tls.createServer http.createServer https.createServer http2.createServer",
    serves,
  ],
  [
    "Bun.serve Deno.serve",
    (c) => {
      c.ev.out.listen(false, toCode(option(c, "port")).text);
      return PLAIN;
    },
  ],
  [
    "dns.lookup dns.resolve dns.resolve4 dns.resolveTxt dns.promises.lookup dns.promises.resolve",
    looksUp,
  ],
  [
    "dgram.createSocket().send",
    (c) => {
      c.ev.out.send(
        cat([
          c.args[c.args.length - 1] instanceof Fn ? "udp" : (c.args[c.args.length - 1] ?? "udp"),
        ]),
        c.args[0],
      );
      return PLAIN;
    },
  ],
  [
    "WebSocket ws ws.WebSocket",
    (c) => {
      const sym = new Sym("WebSocket()");
      sym.data = c.args[0] ?? PLAIN;
      return sym;
    },
  ],
  [
    "WebSocket().send",
    (c) => {
      c.ev.out.send(c.recv, c.args[0]);
      return PLAIN;
    },
  ],
  [
    "nodemailer.createTransport",
    (c) => {
      const sym = new Sym("nodemailer.createTransport()");
      const server = c.args[0];
      sym.data = (typeof server === "string" ? server : option(c, "host")) ?? PLAIN;
      return sym;
    },
  ],
  [
    "nodemailer.createTransport().sendMail",
    (c) => {
      const text = ["text", "html", "attachments"].map((key) => option(c, key));
      c.ev.out.send(cat(["smtp://", c.recv ?? PLAIN]), ...text);
      return PLAIN;
    },
  ],
  [
    "keytar.getPassword keytar.findCredentials",
    (c) => {
      c.ev.out.secret("keychain");
      return new Sym(`${c.name}()`, Taint.secret);
    },
  ],
  [
    "better-sqlite3 sqlite3.Database sqlite3.cached.Database node:sqlite.DatabaseSync sqlite.DatabaseSync bun:sqlite.Database sqlite.Database sqlite.open",
    (c) => opensDatabase("sqlite()", 0)(c),
  ],
  ["pg.Client pg.Pool postgres", opensDatabase("pg()")],
  [
    "mysql.createConnection mysql2.createConnection mysql.createPool mysql2.createPool mysql2/promise.createConnection mysql2/promise.createPool",
    opensDatabase("mysql()"),
  ],
  ["RegExp().exec RegExp().test RegExp().match", plain],
  ["inquirer.prompt prompts enquirer.prompt", () => new Sym("prompt()", Taint.input)],
]);

export const NODE_NET_METHODS: ReadonlyMap<string, Api> = table([
  [
    "query raw execute exec prepare run executeRaw $executeRaw $executeRawUnsafe $queryRaw $queryRawUnsafe queryRaw unsafe batch",
    runsSql(0),
  ],
  ["all each", (c) => (c.args[0] instanceof Fn ? undefined : runsSql(0)(c))],
  // JavaScript for Automation (`osascript -l JavaScript`).
  ["doShellScript", (c) => c.ev.out.shellOutput(c.args[0] ?? PLAIN)],
  [
    "launchedTaskWithLaunchPathArguments",
    (c) => {
      const rest = c.args[1];
      c.ev.out.argv([c.args[0] ?? PLAIN, ...(rest instanceof List ? rest.items : [])]);
      return PLAIN;
    },
  ],
  [
    "send",
    (c) => {
      if (!/^Application\(\)/.test(c.name)) return undefined;
      c.ev.out.send("mailto:", ...c.args);
      return PLAIN;
    },
  ],
  ["pipe", pipes],
  ["listen", listens],
  ["deleteMany", deletesMany],
  ["destroy", destroys],
  [
    "dropDatabase",
    (c) =>
      MONGO.test(c.name) || /mongoose/.test(c.name)
        ? mongo(c, "db.dropDatabase()")
        : dropsEverything(c),
  ],
  ["dropCollection", (c) => mongo(c, `db.${textOf(c.args[0]) ?? "c"}.drop()`)],
  ["drop", drops],
  ["sync", syncs],
  ["dropTable dropTableIfExists dropSchema", dropsTable],
  ["dropAllTables", dropsEverything],
  ["del delete", knexDelete],
  [
    "truncate",
    (c) => {
      if (!/knex|\(\)\.truncate$/.test(c.name)) return undefined;
      c.ev.out.sql("sql", `TRUNCATE ${modelOf(c.name)}`);
      return PLAIN;
    },
  ],
  [
    "remove",
    (c) => (/^db\./.test(c.name) && c.args[0] instanceof Dict ? deletesMany(c) : undefined),
  ],
  ["flushall flushAll FLUSHALL", redis("FLUSHALL")],
  ["flushdb flushDb FLUSHDB", redis("FLUSHDB")],
  [
    "sendCommand",
    (c) => {
      const list = c.args[0];
      if (!(list instanceof List)) return undefined;
      c.ev.out.sql("redis", cat(list.items.flatMap((item, i) => (i > 0 ? [" ", item] : [item]))));
      return PLAIN;
    },
  ],
]);

export const NODE_FAMILIES: readonly (readonly [string, Api])[] = [
  ["@aws-sdk/client-", awsCommand],
  ["aws-sdk.", awsOld],
  ["simple-git().", simpleGit],
  ["simple-git.simpleGit().", simpleGit],
];
