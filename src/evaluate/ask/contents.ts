/** What files of a kind hold, so that commands on columns, fields and keys have something to work on. */

type Random = () => number;

const PEOPLE = ["alice", "bob", "carol", "dave", "erin", "frank"];
const CITIES = ["london", "paris", "berlin", "oslo"];
const URLS = ["/index.html", "/login", "/api/items", "/favicon.ico"];
const LEVELS = [
  "INFO start",
  "error: disk full",
  "warning: low memory",
  "debug: x=1",
  "Error: bad",
];

const PASSWD = [
  "root:x:0:0:root:/root:/bin/bash",
  "daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin",
  "www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin",
  "alice:x:1000:1000:Alice:/home/alice:/bin/bash",
  "bob:x:1001:1001:Bob:/home/bob:/bin/sh",
  "user:x:1002:1002::/home/user:/bin/zsh",
].join("\n");

const FORMS: readonly (readonly [
  RegExp,
  (pick: <T>(list: readonly T[]) => T, n: () => number) => string,
])[] = [
  [/\.csv$/, (pick, n) => `${pick(PEOPLE)},${n() % 60},${pick(CITIES)},${n()}`],
  [/\.tsv$/, (pick, n) => `${pick(PEOPLE)}\t${n() % 60}\t${pick(CITIES)}\t${n()}`],
  [
    /access[\w.-]*\.log$/,
    (pick, n) =>
      `192.0.2.${1 + (n() % 4)} - - [10/Oct/2024:13:55:${10 + (n() % 49)} +0000] "GET ${pick(URLS)} HTTP/1.1" ${pick([200, 200, 404, 500])} ${n()}`,
  ],
  [
    /\.log$|\/(?:syslog|messages)$/,
    (pick, n) => `2024-05-0${1 + (n() % 9)} 10:00:${10 + (n() % 49)} ${pick(LEVELS)}`,
  ],
  [/numbers?[\w-]*\.\w+$/, (_, n) => String(n() % 100)],
  [/names?[\w-]*\.\w+$/, (pick) => pick(PEOPLE)],
  [/table[\w-]*\.\w+$/, (pick, n) => `${pick(PEOPLE)} ${n() % 60} ${pick(CITIES)}`],
];

/** The content of a file whose name says what it holds; undefined: it may hold anything. */
export function contentFor(path: string, random: Random): string | undefined {
  if (/\/etc\/passwd$/.test(path)) return `${PASSWD}\n`;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const number = (): number => Math.floor(random() * 1000);
  if (/\.json$/.test(path)) {
    const person = () => ({ id: number(), name: pick(PEOPLE), age: number() % 60 });
    const one = { name: pick(PEOPLE), version: `1.${number()}`, port: 8080, tags: ["a", "b"] };
    const isList = /(?:items|users|people|list|data)\.json$/.test(path);
    return `${JSON.stringify(isList ? [person(), person(), person(), person()] : one)}\n`;
  }
  const make = FORMS.find(([form]) => form.test(path))?.[1];
  if (make === undefined) return undefined;
  const count = 3 + Math.floor(random() * 12);
  return `${Array.from({ length: count }, () => make(pick, number)).join("\n")}\n`;
}
