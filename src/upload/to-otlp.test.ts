import assert from "node:assert/strict";
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gunzipSync } from "node:zlib";
// The schema of OTLP as OpenTelemetry generates it.
import generated from "@opentelemetry/otlp-transformer/build/src/generated/root.js";
import * as conventions from "@opentelemetry/semantic-conventions/incubating";
import { append } from "../ledger/append.js";
import { StoreError } from "../ledger/store.js";
import type { DecisionEntry, LedgerEntry } from "../ledger/types.js";
import { logRecord } from "./otlp-logs.js";
import { uploadToOtlp } from "./to-otlp.js";
import type { UploadOptions } from "./types.js";

/** A message of it; its own declarations do not say what is in it. */
interface Message {
  verify(message: unknown): string | null;
  fromObject(json: unknown): object;
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
  toObject(message: object, options: object): Decoded;
}
interface Decoded {
  readonly resourceLogs: readonly [
    {
      readonly resource: Record<string, unknown>;
      readonly scopeLogs: readonly [{ readonly logRecords: readonly Record<string, unknown>[] }];
    },
  ];
}
const proto = (
  generated as unknown as {
    opentelemetry: {
      proto: { collector: { logs: { v1: { ExportLogsServiceRequest: Message } } } };
    };
  }
).opentelemetry.proto;
const Request = proto.collector.logs.v1.ExportLogsServiceRequest;
const home = mkdtempSync(join(tmpdir(), "cerbash-otlp-"));
const servers: Server[] = [];
after(() => {
  for (const server of servers) server.close();
  rmSync(home, { recursive: true });
});

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly path: string;
  /** What OpenTelemetry's own schema makes of it. */
  readonly decoded: Decoded;
  readonly records: readonly Record<string, unknown>[];
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Ends the connection without an answer, after all was read. */
  readonly drop?: boolean;
}

/** A receiver that decodes every request through the schema and back, and answers as the test wants. */
async function receiver(answer: (n: number, records: number) => Answer = () => ({ status: 200 })) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const json = JSON.parse(gunzipSync(Buffer.concat(chunks)).toString("utf8"));
    assert.equal(Request.verify(Request.fromObject(json)), null);
    const message = Request.decode(Request.encode(Request.fromObject(json)).finish());
    const decoded = Request.toObject(message, { longs: String, defaults: false });
    // A name that the schema does not have would be gone.
    assert.deepEqual(decoded, json);
    const records = decoded.resourceLogs[0].scopeLogs[0].logRecords;
    const {
      status,
      headers = {},
      body = {},
      drop = false,
    } = answer(received.length, records.length);
    received.push({ headers: request.headers, path: request.url ?? "", decoded, records });
    if (drop) {
      request.socket.destroy();
      return;
    }
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  servers.push(server);
  await new Promise((done) => server.once("listening", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, received };
}

let made = 0;
function ledger(count: number): { directory: string; state: string } {
  const state = join(home, String(made++));
  const directory = join(state, "records");
  for (let i = 0; i < count; i++) append(directory, decision(i));
  return { directory, state };
}

function decision(i: number, more: Partial<DecisionEntry> = {}): LedgerEntry {
  return {
    v: 1,
    kind: "decision",
    time: new Date(Date.UTC(2026, 10, 1) + i * 1000).toISOString(),
    agent: "claude-code",
    session: "s1",
    toolUseId: `toolu_${i}`,
    tool: "Bash",
    command: `git push --force origin topic-${i}`,
    cwd: "/home/you/project",
    verdict: {
      decision: "deny",
      label: "destructive",
      phase: "rules",
      risk: 90,
      rules: ["git.push.force", "b.c.d"],
      brain: { name: "embedded", p: { safe: 0.1, risky: 0.25, destructive: 0.65 } },
      us: 41.5,
      degraded: ["late"],
    },
    ...more,
  } as LedgerEntry;
}

const target = (url: string, state: string) => ({
  url,
  headers: {},
  insecure: false,
  state,
  version: "1.2.3",
});
function options(directory: string, more: Partial<UploadOptions> = {}): UploadOptions {
  return {
    directory,
    ledger: "0d6f1f2e-0000-4000-8000-000000000001",
    name: "",
    text: "redacted",
    batch: 4,
    waits: [1, 1, 1, 1, 1, 1],
    sleep: async () => {},
    ...more,
  };
}
function attributesOf(record: Record<string, unknown> | undefined): Map<string, unknown> {
  const list = (record?.attributes ?? []) as { key: string; value: object }[];
  return new Map(list.map(({ key, value }) => [key, Object.values(value)[0]]));
}
const uids = (received: readonly Received[]) =>
  received.flatMap(({ records }) =>
    records.map((record) => attributesOf(record).get("log.record.uid")),
  );

test("records arrive as the schema and the conventions of OpenTelemetry have them", async () => {
  const { url, received } = await receiver();
  const { directory, state } = ledger(1);
  append(directory, {
    v: 1,
    kind: "outcome",
    time: "2026-11-01T00:00:05.000Z",
    agent: "claude-code",
    toolUseId: "toolu_0",
    outcome: { status: "failed", exitCode: 128, ms: 12 },
  });
  const sent = await uploadToOtlp(
    { ...target(url, state), headers: { authorization: "Bearer made-up" } },
    options(directory, { name: "desk 3" }),
  );
  assert.deepEqual([sent.records, sent.files, sent.name], [2, 1, `${url}/v1/logs`]);
  const [request] = received;
  assert.equal(request?.path, "/v1/logs");
  assert.equal(request.headers.authorization, "Bearer made-up");
  assert.equal(request.headers["content-type"], "application/json");
  const resource = attributesOf(request.decoded.resourceLogs[0].resource);
  assert.deepEqual(
    [...resource],
    [
      ["service.name", "cerbash"],
      ["service.version", "1.2.3"],
      ["service.instance.id", "0d6f1f2e-0000-4000-8000-000000000001"],
      ["host.name", "desk 3"],
    ],
  );
  const [denied, ended] = request.records;
  assert.equal(denied?.timeUnixNano, `${Date.UTC(2026, 10, 1)}000000`);
  assert.deepEqual(
    [denied.severityNumber, denied.severityText, denied.eventName],
    [17, "ERROR", "cerbash.decision"],
  );
  const found = attributesOf(denied);
  assert.equal(found.get("process.command_line"), "git push --force origin topic-0");
  assert.equal(found.get("gen_ai.tool.call.id"), "toolu_0");
  assert.equal(found.get("cerbash.risk"), "90");
  assert.equal(found.get("cerbash.duration_us"), 41.5);
  assert.deepEqual(found.get("cerbash.rules"), {
    values: [{ stringValue: "git.push.force" }, { stringValue: "b.c.d" }],
  });
  assert.equal(attributesOf(ended).get("process.exit.code"), "128");
  const known = new Set<unknown>(Object.values(conventions));
  for (const key of [...found.keys(), ...attributesOf(ended).keys(), ...resource.keys()])
    assert.ok(key.startsWith("cerbash.") || known.has(key), `${key} is no name of the conventions`);
});

test("each record is acknowledged once, and the next upload sends only what is new", async () => {
  const { url, received } = await receiver();
  const { directory, state } = ledger(10);
  assert.equal((await uploadToOtlp(target(url, state), options(directory))).records, 10);
  assert.deepEqual(
    received.map(({ records }) => records.length),
    [4, 4, 2],
  );
  assert.equal((await uploadToOtlp(target(url, state), options(directory))).records, 0);
  append(directory, decision(10));
  const [name = ""] = readdirSync(directory);
  appendFileSync(join(directory, name), '{"v":1,"kind":"decision","time":"2026-11-01T00');
  assert.equal((await uploadToOtlp(target(url, state), options(directory))).records, 1);
  assert.equal(new Set(uids(received)).size, 11);
  assert.equal(uids(received).length, 11);
  const notes = readdirSync(state).filter((file) => /^upload-/.test(file));
  assert.equal(notes.length, 1, "no lock is left");
  if (process.platform !== "win32")
    assert.equal(statSync(join(state, notes[0] ?? "")).mode & 0o777, 0o600);
});

test("later means later: with growing waits, or as long as it says", async () => {
  const { url, received } = await receiver((n) =>
    n === 0
      ? { status: 503 }
      : n === 1
        ? { status: 429, headers: { "retry-after": "7" } }
        : n === 2
          ? { status: 502 }
          : { status: 200 },
  );
  const { directory, state } = ledger(2);
  const waits: number[] = [];
  const sent = await uploadToOtlp(
    target(url, state),
    options(directory, { waits: [100, 200, 400], sleep: async (ms) => void waits.push(ms) }),
  );
  assert.equal(sent.records, 2);
  assert.equal(received.length, 4);
  const [first = 0, second = 0, third = 0] = waits;
  assert.ok(
    first >= 75 && first <= 125 && second === 7000 && third >= 300 && third <= 500,
    waits.join(),
  );
});

test("an answer that was lost means once more with the same ids", async () => {
  const { url, received } = await receiver((n) =>
    n === 1 ? { status: 200, drop: true } : { status: 200 },
  );
  const { directory, state } = ledger(8);
  await uploadToOtlp(target(url, state), options(directory));
  assert.deepEqual(
    received.map(({ records }) => records.length),
    [4, 4, 4],
  );
  assert.deepEqual(uids(received.slice(1, 2)), uids(received.slice(2)));
  assert.equal(new Set(uids(received)).size, 8);
});

test("without a collector nothing is lost; what it refuses for good stops the upload and stays", async () => {
  let mode: "away" | "refuses" | "takes" = "away";
  const { url, received } = await receiver((n) =>
    mode === "takes" || n === 0
      ? { status: 200 }
      : mode === "away"
        ? { status: 503 }
        : { status: 401 },
  );
  const { directory, state } = ledger(9);
  await assert.rejects(uploadToOtlp(target(url, state), options(directory)), /answers 503/);
  mode = "refuses";
  const before = received.length;
  await assert.rejects(
    uploadToOtlp(target(url, state), options(directory)),
    /answers 401; look at team\.otlp\.headers/,
  );
  assert.equal(received.length, before + 1, "it is not asked again");
  mode = "takes";
  // The first four were acknowledged.
  assert.equal((await uploadToOtlp(target(url, state), options(directory))).records, 5);
  const dead = "http://127.0.0.1:9";
  await assert.rejects(uploadToOtlp(target(dead, state), options(directory)), (error: Error) => {
    assert.ok(error instanceof StoreError);
    return /^http:\/\/127\.0\.0\.1:9\/v1\/logs cannot be reached/.test(error.message);
  });
});

test("a batch that is too large is halved; what is rejected is counted and not sent again", async () => {
  const { url, received } = await receiver((_, records) =>
    records > 3 ? { status: 413 } : { status: 200 },
  );
  const { directory, state } = ledger(8);
  const sent = await uploadToOtlp(target(url, state), options(directory, { batch: 8 }));
  assert.equal(sent.records, 8);
  assert.equal(new Set(uids(received.filter(({ records }) => records.length <= 3))).size, 8);
  const picky = await receiver(() => ({
    status: 200,
    body: { partialSuccess: { rejectedLogRecords: "3", errorMessage: "x" } },
  }));
  const next = ledger(8);
  const some = await uploadToOtlp(
    target(picky.url, next.state),
    options(next.directory, { batch: 8 }),
  );
  assert.deepEqual([some.records, some.rejected], [5, 3]);
  assert.equal(
    (await uploadToOtlp(target(picky.url, next.state), options(next.directory))).records,
    0,
  );
});

test("one program sends at a time; a lock that was left behind holds nobody up", async () => {
  const { url, received } = await receiver();
  const { directory, state } = ledger(40);
  const both = await Promise.allSettled(
    [1, 2].map(() => uploadToOtlp(target(url, state), options(directory, { batch: 1 }))),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  assert.equal(uids(received).length, 40);
  const [name = ""] = readdirSync(state).filter((file) => /^upload-/.test(file));
  // A process that does not live.
  writeFileSync(join(state, `${name}.lock`), "999999999\n");
  append(directory, decision(40));
  assert.equal((await uploadToOtlp(target(url, state), options(directory))).records, 1);
  // Broken notes: all again, with the same ids.
  writeFileSync(join(state, name), "{");
  assert.equal((await uploadToOtlp(target(url, state), options(directory))).records, 41);
  assert.equal(new Set(uids(received)).size, 41);
  assert.ok(!readFileSync(join(state, name), "utf8").includes("topic-"));
});

test("secrets are redacted, and addresses that would show them are refused", async () => {
  const { url, received } = await receiver();
  const { directory, state } = ledger(0);
  const token = `ghp_${"aB3dE5fG7h".repeat(4)}`.slice(0, 40);
  append(
    directory,
    decision(0, { command: `curl -H 'Authorization: Bearer ${token}' https://example.com` }),
  );
  await uploadToOtlp(target(url, state), options(directory));
  assert.ok(!JSON.stringify(received).includes(token));
  const refused: readonly (readonly [string, RegExp])[] = [
    ["http://192.0.2.1:4318", /another machine, so its address is https/],
    ["https://me:made-up@example.com", /must not hold a password/],
    ["ftp://example.com", /its address is https/],
  ];
  for (const [wrong, why] of refused)
    await assert.rejects(
      uploadToOtlp(target(wrong, state), options(directory)),
      (error: Error) => why.test(error.message) && !error.message.includes("made-up"),
    );
});

test("odd records are still log records", () => {
  const odd = {
    v: 1,
    kind: "decision",
    time: "2026-11-01T00:00:00Z",
    agent: "",
    verdict: { decision: "deny" },
  };
  const record = logRecord({ id: "x", place: 0, entry: odd as never }, 0);
  assert.equal(
    record.body && "stringValue" in record.body && record.body.stringValue,
    "deny by nobody",
  );
});
