/** What Python's calls do to the network, to databases and to secrets. */
import { Taint } from "../../shell/types.js";
import { arg, fetches, file, makes, named, plain, table, waits } from "./api.js";
import type { Api, Call } from "./dialect.js";
import { environment, isTainted, readVariable } from "./shared-api.js";
import {
  deletesRows,
  dropsEverything,
  modelOf,
  mongo,
  opensDatabase,
  redis,
  restricts,
  runsSql,
  updatesRows,
  wrapsSql,
} from "./sql-api.js";
import { cat, Dict, List, PLAIN, Sym, textOf, toCode, type Val } from "./values.js";

const CLIENTS =
  "requests httpx requests.Session() requests.session() httpx.Client() httpx.AsyncClient() aiohttp.ClientSession() cloudscraper.create_scraper() requests.sessions.Session()";

function each(methods: string): string {
  return CLIENTS.split(" ")
    .flatMap((client) => methods.split(" ").map((method) => `${client}.${method}`))
    .join(" ");
}

const BODY = ["data", "json", "files", "content"] as const;

/** A request whose body holds the keyword arguments. */
const sendsBody =
  (urlAt: number): Api =>
  (c) => {
    const url = arg(c, [urlAt, "url"]);
    const body = BODY.map((name) => named(c, name));
    c.ev.out.send(url, ...c.args.slice(urlAt + 1), ...body, named(c, "params"));
    return new Sym(`${c.name}()`, Taint.network);
  };

const request: Api = (c) => {
  const method = textOf(arg(c, [0, "method"]))?.toUpperCase() ?? "";
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") {
    return fetches([1, "url"], [9, "params"])(c);
  }
  return sendsBody(1)(c);
};

const urlopen: Api = (c) => {
  const url = arg(c, [0, "url", "fullurl"]);
  let body = arg(c, [1, "data"]);
  if (body === undefined && url instanceof Sym) body = url.note?.get("data");
  if (body === undefined || body === null) c.ev.out.fetch(url);
  else c.ev.out.send(url, body);
  return new Sym("urlopen()", Taint.network);
};

const urlRequest: Api = (c) => {
  const sym = new Sym("urllib.request.Request()");
  const url = arg(c, [0, "url"]);
  if (url !== undefined) sym.data = url;
  const body = arg(c, [1, "data"]);
  if (body !== undefined && body !== null) sym.note = new Map([["data", body]]);
  return sym;
};

const poolRequest: Api = (c) => {
  c.ev.out.send(c.args[1], named(c, "fields"), named(c, "body"));
  return new Sym("urlopen()", Taint.network);
};

const opensHost =
  (name: string): Api =>
  (c) => {
    const sym = new Sym(name);
    sym.data = c.args[0] ?? PLAIN;
    return sym;
  };

const hostRequest: Api = (c) => {
  const method = textOf(c.args[0]) ?? "POST";
  const to = cat([c.recv ?? PLAIN, c.args[1] ?? ""]);
  const body = arg(c, [2, "body"]);
  if (method === "GET" && body === undefined) c.ev.out.fetch(to);
  else c.ev.out.send(to, body);
  return PLAIN;
};

/** `host:port` of a socket address. */
function address(value: Val | undefined): Val {
  if (value instanceof List) return cat([value.items[0] ?? "", ":", value.items[1] ?? ""]);
  return value ?? "";
}

const connects: Api = (c) => {
  c.ev.out.connect(address(c.args[0]));
  return new Sym("socket.socket()", Taint.network);
};

const socketSends =
  (at: number): Api =>
  (c) => {
    c.ev.out.send(
      c.args.length > at + 1 ? address(c.args[c.args.length - 1]) : c.ev.out.socket,
      c.args[at],
    );
    return PLAIN;
  };

const listens: Api = (c) => {
  c.ev.out.waits++;
  c.ev.out.listen(false, toCode(address(c.args[0])).text);
  return undefined;
};

const keychain: Api = (c) => {
  c.ev.out.secret(c.name.startsWith("browser") ? "browser" : "keychain");
  return new Sym(`${c.name}()`, Taint.secret);
};

const kebab = (text: string) =>
  text
    .replace(/_/g, "-")
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase();

/** A cloud call, spelled as the same call of the cloud's command line tool. */
const awsCall: Api = (c) => {
  const client = rootCall(c.recv);
  const service = textOf(client?.note?.get("service") ?? null);
  const method = c.name.slice(c.name.indexOf("().") + 3);
  if (service === undefined || !/^\w+$/.test(method)) return undefined;
  if (/^(?:get_paginator|get_waiter|close|can_paginate|meta)$/.test(method)) return undefined;
  if (service === "s3" && /^upload_file(?:obj)?$/.test(method)) {
    if (textOf(c.args[0]) !== undefined) c.ev.out.file("read", c.args[0]);
    const to = cat(["s3://", arg(c, [1, "Bucket"]) ?? PLAIN, "/", arg(c, [2, "Key"]) ?? PLAIN]);
    const body = new Sym("", Taint.file, [toCode(arg(c, [0, "Filename"]))]);
    c.ev.out.send(to, body);
    return PLAIN;
  }
  if (service === "s3" && /^download_file/.test(method)) {
    c.ev.out.file("overwrite", arg(c, [2, "Filename"]));
    return PLAIN;
  }
  const words: Val[] = ["aws", service === "s3" ? "s3api" : service, kebab(method)];
  for (const [key, value] of c.named ?? []) {
    words.push(`--${kebab(key)}`);
    if (value instanceof List) words.push(...value.items);
    else words.push(value instanceof Dict ? new Sym(key) : value);
  }
  return c.ev.out.argvOutput(words);
};

function rootCall(value: Val | undefined): Sym | undefined {
  let now = value;
  for (let i = 0; i < 12 && now instanceof Sym; i++) {
    if (now.note?.has("service")) return now;
    now = now.recv;
  }
  return undefined;
}

const awsClient =
  (name: string): Api =>
  (c) => {
    const sym = new Sym(name);
    sym.note = new Map([["service", arg(c, [0, "service_name"]) ?? PLAIN]]);
    return sym;
  };

/** Resource objects of boto3: only what loses something. */
const awsResource: Api = (c) => {
  if (!/\.(?:delete|terminate|delete_objects)$/.test(c.name)) return undefined;
  const whole = /Bucket\(\)\.delete$/.test(c.name);
  const all = /\.all\(\)\.|objects\.delete/.test(c.name);
  const words = c.name.endsWith("terminate")
    ? ["aws", "ec2", "terminate-instances"]
    : whole
      ? ["aws", "s3", "rb"]
      : ["aws", "s3", "rm", ...(all ? ["--recursive"] : [])];
  c.ev.out.argv([...words, new Sym("bucket")]);
  return PLAIN;
};

const gitCall: Api = (c) => {
  const method = /\.git\.(\w+)$/.exec(c.name)?.[1];
  if (method === undefined) return undefined;
  const options: Val[] = [];
  for (const [key, value] of c.named ?? []) {
    options.push(key.length === 1 ? `-${key}` : `--${kebab(key)}`);
    if (value !== true) options.push(value);
  }
  return c.ev.out.argvOutput(["git", kebab(method), ...options, ...c.args]);
};

const remoteGit: Api = (c) => {
  const method = /\.remotes?(?:\(\)|\.\w+)?\.(push|pull|fetch)$/.exec(c.name)?.[1];
  if (method === undefined) return undefined;
  const force = named(c, "force") === true ? ["--force"] : [];
  return c.ev.out.argvOutput([
    "git",
    method,
    ...force,
    ...(c.args.length > 0 ? ["origin", ...c.args] : []),
  ]);
};

/** `sh.rm("-rf", path)`. */
const shModule: Api = (c) => {
  const words = c.name.split(".").slice(1);
  if (words.length === 0) return undefined;
  return c.ev.out.argvOutput([...words.map((word) => word.replace(/\(\)|_$/g, "")), ...c.args]);
};

const mapperDelete: Api = (c) => {
  const { name } = c;
  if (name.startsWith("boto3")) return awsResource(c);
  if (/\.objects\b|_default_manager/.test(name)) {
    return deletesRows(c, modelOf(name), /\.(?:filter|exclude|get|first|last)\(\)/.test(name));
  }
  if (/\bquery\b(?:\(\))?\./.test(name)) {
    return deletesRows(c, modelOf(name), /\.(?:filter|filter_by|where|get)\(\)/.test(name));
  }
  return undefined;
};

const mapperUpdate: Api = (c) => {
  if (!/\.objects\b/.test(c.name)) return undefined;
  return updatesRows(c, modelOf(c.name), /\.(?:filter|exclude|get)\(\)/.test(c.name));
};

const collection = (c: Call): string => {
  const parts = c.name.split(".");
  return (parts[parts.length - 2] ?? "c").replace(/\(\)|\[\]/g, "") || "c";
};

const isMongo = (name: string) =>
  /pymongo|MongoClient|motor\.|^(?:db|client|mongo|database)\./.test(name);

export const PYTHON_NET_CALLS: ReadonlyMap<string, Api> = table([
  [each("get head options stream iter_content"), fetches([0, "url"], [1, "params"])],
  [each("post put patch delete"), sendsBody(0)],
  [each("request"), request],
  [
    "urllib.request.urlopen urllib2.urlopen urllib.urlopen urllib3.urlopen urllib.request.build_opener().open",
    urlopen,
  ],
  ["urllib.request.Request urllib2.Request", urlRequest],
  [
    "urllib3.PoolManager().request urllib3.request",
    (c) =>
      named(c, "fields") === undefined && named(c, "body") === undefined
        ? request(c)
        : poolRequest(c),
  ],
  [
    "urllib.request.urlretrieve urllib.urlretrieve wget.download",
    (c) => {
      c.ev.out.fetch(c.args[0]);
      const to = arg(c, [1, "filename", "out"]);
      if (to !== undefined) c.ev.out.file("overwrite", to);
      return new List([to ?? PLAIN, PLAIN]);
    },
  ],
  [
    "http.client.HTTPConnection http.client.HTTPSConnection httplib.HTTPConnection httplib.HTTPSConnection",
    opensHost("http.client.HTTPConnection()"),
  ],
  ["http.client.HTTPConnection().request", hostRequest],
  [
    "http.client.HTTPConnection().getresponse",
    makes("http.client.HTTPConnection().getresponse()", Taint.network),
  ],
  [
    "socket.socket().connect socket.socket().connect_ex",
    (c) => {
      c.ev.out.connect(address(c.args[0]));
      return PLAIN;
    },
  ],
  ["socket.create_connection", connects],
  ["socket.socket", makes("socket.socket()", 0)],
  ["ssl.wrap_socket ssl.create_default_context().wrap_socket", (c) => c.args[0]],
  ["socket.socket().send socket.socket().sendall", socketSends(0)],
  ["socket.socket().sendto", socketSends(0)],
  [
    "socket.socket().recv socket.socket().recvfrom",
    (c) => {
      c.ev.out.waits++;
      return new Sym("socket.recv()", Taint.network);
    },
  ],
  [
    "socket.socket().accept",
    (c) => {
      c.ev.out.waits++;
      return new List([new Sym("socket.socket()", Taint.network), PLAIN]);
    },
  ],
  [
    "socket.socket().bind",
    (c) => {
      c.ev.out.connect(address(c.args[0]));
      return PLAIN;
    },
  ],
  [
    "socket.socket().listen",
    (c) => {
      c.ev.out.listen(false, c.ev.out.socket ?? "");
      return PLAIN;
    },
  ],
  [
    "socket.gethostbyname socket.getaddrinfo dns.resolver.resolve dns.resolver.query",
    (c) => {
      if (isTainted(c.args[0], Taint.secret | Taint.file)) c.ev.out.send(c.args[0], c.args[0]);
      return PLAIN;
    },
  ],
  [
    "http.server.HTTPServer http.server.ThreadingHTTPServer socketserver.TCPServer socketserver.ThreadingTCPServer http.server.test wsgiref.simple_server.make_server",
    listens,
  ],
  ["smtplib.SMTP smtplib.SMTP_SSL", opensHost("smtplib.SMTP()")],
  [
    "smtplib.SMTP().sendmail",
    (c) => {
      c.ev.out.send(cat(["smtp://", c.recv ?? PLAIN]), c.args[2]);
      return PLAIN;
    },
  ],
  [
    "smtplib.SMTP().send_message",
    (c) => {
      c.ev.out.send(cat(["smtp://", c.recv ?? PLAIN]), c.args[0]);
      return PLAIN;
    },
  ],
  ["ftplib.FTP ftplib.FTP_TLS", opensHost("ftplib.FTP()")],
  [
    "ftplib.FTP().storbinary ftplib.FTP().storlines",
    (c) => {
      c.ev.out.send(c.recv, c.args[1]);
      return PLAIN;
    },
  ],
  [
    "ftplib.FTP().delete ftplib.FTP().rmd",
    (c) => {
      c.ev.out.file("delete", cat(["ftp://", c.recv ?? PLAIN, "/", c.args[0] ?? ""]));
      return PLAIN;
    },
  ],
  [
    "ftplib.FTP().retrbinary ftplib.FTP().retrlines",
    (c) => {
      c.ev.out.fetch(c.recv);
      return PLAIN;
    },
  ],
  [
    "paramiko.SSHClient().open_sftp().put paramiko.SFTPClient.from_transport().put",
    (c) => {
      c.ev.out.send("sftp", new Sym("", Taint.file, [toCode(c.args[0])]));
      return PLAIN;
    },
  ],
  [
    "webbrowser.open webbrowser.open_new_tab",
    (c) => {
      c.ev.out.fetch(c.args[0]);
      return PLAIN;
    },
  ],
  [
    "websocket.create_connection websockets.connect websocket.WebSocketApp",
    opensHost("websocket()"),
  ],
  [
    "websocket().send",
    (c) => {
      c.ev.out.send(c.recv, c.args[0]);
      return PLAIN;
    },
  ],

  // secrets
  ["keyring.get_password keyring.get_credential", keychain],
  ["keyring.delete_password", plain],
  [
    "browser_cookie3.chrome browser_cookie3.firefox browser_cookie3.load browser_cookie3.safari browser_cookie3.edge rookiepy.load rookiepy.chrome",
    keychain,
  ],
  ["os.environ.get os.getenv os.environ.pop os.environ.__getitem__ os.getenvb", readVariable],
  ["os.environ.copy", () => environment("os.environ")],
  ["os.environ.items os.environ.values", () => new Sym("os.environ.items()", Taint.secret)],
  [
    "os.environ.keys os.environ.setdefault os.environ.update os.environ.clear os.putenv os.unsetenv os.environ.__contains__",
    plain,
  ],

  // databases
  ["sqlite3.connect duckdb.connect aiosqlite.connect", (c) => opensDatabase(`${c.name}()`)(c)],
  [
    "psycopg2.connect psycopg.connect asyncpg.connect asyncpg.create_pool pymysql.connect MySQLdb.connect mysql.connector.connect pymssql.connect cx_Oracle.connect sqlalchemy.create_engine clickhouse_driver.Client",
    (c) => opensDatabase(`${c.name}()`)(c),
  ],
  ["sqlalchemy.text sqlalchemy.sql.text text", wrapsSql],
  [
    "django.core.management.call_command call_command",
    (c) => c.ev.out.argvOutput(["python", "manage.py", ...c.args]),
  ],
  ["boto3.client", awsClient("boto3.client()")],
  ["boto3.resource", awsClient("boto3.resource()")],
  ["boto3.Session().client boto3.session.Session().client", awsClient("boto3.client()")],
  ["shutil.which importlib.metadata.version importlib.util.find_spec", plain],
  ["http.server.SimpleHTTPRequestHandler", plain],
  ["uvicorn.run", waits],
  [
    "psutil.Process().kill psutil.Process().terminate",
    (c) => {
      c.ev.out.process("signal", "process");
      return PLAIN;
    },
  ],
  [
    "huggingface_hub.delete_repo huggingface_hub.HfApi().delete_repo",
    (c) => {
      c.ev.out.argv(["hf", "repo", "delete", c.args[0] ?? PLAIN]);
      return PLAIN;
    },
  ],
  [
    "pip.main pip._internal.main pip._internal.cli.main.main",
    (c) => {
      const list = c.args[0];
      return c.ev.out.argvOutput(["pip", ...(list instanceof List ? list.items : [PLAIN])]);
    },
  ],
  ["ensurepip.bootstrap venv.create", plain],
  ["winreg.DeleteKey winreg.DeleteValue", file("delete", 1)],
]);

export const PYTHON_NET_METHODS: ReadonlyMap<string, Api> = table([
  [
    "execute executescript executemany exec_driver_sql fetch fetchrow fetchval read_sql",
    runsSql(0),
  ],
  ["drop_all", dropsEverything],
  ["flushall", redis("FLUSHALL")],
  ["flushdb", redis("FLUSHDB")],
  ["delete", mapperDelete],
  ["update", mapperUpdate],
  ["drop_database", (c) => mongo(c, "db.dropDatabase()")],
  ["drop_collection", (c) => mongo(c, `db.${textOf(c.args[0]) ?? "c"}.drop()`)],
  [
    "drop",
    (c) =>
      c.args.length === 0 && c.named === undefined && isMongo(c.name)
        ? mongo(c, `db.${collection(c)}.drop()`)
        : undefined,
  ],
  [
    "delete_many",
    (c) => mongo(c, `db.${collection(c)}.deleteMany({${restricts(c.args[0]) ? "a: 1" : ""}})`),
  ],
  [
    "execute_command",
    (c) => {
      c.ev.out.sql("redis", cat(c.args.flatMap((value, i) => (i > 0 ? [" ", value] : [value]))));
      return PLAIN;
    },
  ],
]);

export const PYTHON_FAMILIES: readonly (readonly [string, Api])[] = [
  ["boto3.client().", awsCall],
  ["boto3.resource().", awsResource],
  ["git.Repo().git.", gitCall],
  ["git.Repo().remote", remoteGit],
  ["sh.", shModule],
];
