import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { guardsOf } from "../cli/judge-serve.js";
import { fakeIo } from "../cli/testing.js";
import { readLabels } from "../judge/labels.js";
import { append } from "../ledger/append.js";
import { fileStore } from "../ledger/file-store.js";
import { directories } from "../ledger/paths.js";
import type { DecisionEntry } from "../ledger/types.js";
import { type Serving, serveDashboard } from "./dashboard.js";
import type {
  FiguresAnswer,
  PreviewLine,
  QueueAnswer,
  RecordAnswer,
  RecordsAnswer,
  RuleDraft,
  State,
  Trace,
} from "./types.js";

const folder = mkdtempSync(join(tmpdir(), "cerbash-dashboard-"));
const io = fakeIo({ env: { CERBASH_HOME: folder }, home: "/home/you" });
const { records, state } = directories(io);
const policyFile = join(folder, "policy.yaml");
const casesFile = join(state, "own.jsonl");
const stop = new AbortController();
let own: Serving;
let showing: Serving;

// One day for all: who follows the record never goes back to the file of an earlier day, and a test
// that wrote "an hour ago" hung in the hour after midnight.
const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;
let made = 0;
const nextTime = () => new Date(today + made++ * 1000).toISOString();
function decided(command: string, decision: "allow" | "ask" | "deny"): DecisionEntry {
  const time = nextTime();
  return {
    v: 1,
    kind: "decision",
    time,
    agent: "codex",
    session: "s",
    toolUseId: `t${made}`,
    command,
    cwd: "/home/you/app",
    verdict: {
      decision,
      label: decision === "allow" ? "safe" : "risky",
      phase: decision === "allow" ? "allowlist" : "rules",
      risk: 1,
      rules: decision === "allow" ? [] : ["filesystem.delete.project-tree"],
      brain: null,
      us: 50,
    },
  };
}

function started(readOnly: string | null): Promise<Serving> {
  return serveDashboard({
    store: fileStore(records),
    assets: new Map([["/", { type: "text/html", body: "<p>page</p>" }]]),
    summariesFile: undefined,
    port: 0,
    signal: stop.signal,
    suggested: () => new Set(),
    cerbash: "0.0.0",
    state,
    policyFile,
    casesFile,
    home: io.home,
    readOnly,
    guardFor: guardsOf(io),
    now: () => new Date(),
  });
}

before(async () => {
  for (let i = 0; i < 5; i++) append(records, decided(`ls ${i}`, "allow"));
  append(records, decided("rm -r src/old", "ask"));
  append(records, decided("rm -r src/other", "ask"));
  // It has the form of an entry and is none.
  append(records, { v: 1, kind: "decision", time: nextTime() } as DecisionEntry);
  own = await started(null);
  showing = await started("it only shows");
});
after(async () => {
  stop.abort();
  await Promise.all([own.closed, showing.closed]);
  rmSync(folder, { recursive: true });
});

interface Given {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly serving?: Serving;
  readonly token?: string | null;
}

/** Not `fetch`, which sets `Host` itself. */
function ask(path: string, { method, headers, body, serving = own, token }: Given = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (done, fail) => {
      const given = token === undefined ? serving.token : token;
      const made = request(
        {
          host: "127.0.0.1",
          port: serving.port,
          path,
          method: method ?? (body === undefined ? "GET" : "POST"),
          headers: {
            ...(given !== null && { authorization: `Bearer ${given}` }),
            ...(body !== undefined && { "content-type": "application/json" }),
            ...headers,
          },
        },
        (response) => {
          let text = "";
          response.setEncoding("utf8");
          response.on("data", (chunk) => {
            text += chunk;
          });
          response.on("end", () =>
            done({ status: response.statusCode ?? 0, headers: response.headers, text }),
          );
        },
      );
      made.on("error", fail);
      made.end(body === undefined ? undefined : JSON.stringify(body));
    },
  );
}
async function got<T>(path: string, given?: Given): Promise<T> {
  const { status, text } = await ask(path, given);
  assert.equal(status, 200, text);
  return JSON.parse(text);
}

test("nothing is told without the token, or by another name, or to a page of another site", async () => {
  const paths = ["/api/state", "/api/records", "/api/figures", "/api/events", "/api/nothing"];
  for (const path of paths) {
    assert.equal((await ask(path, { token: null })).status, 401);
    assert.equal((await ask(path, { token: `${own.token.slice(0, -1)}-` })).status, 401);
    assert.equal((await ask(path, { token: "" })).status, 401);
    assert.equal((await ask(path, { headers: { host: "evil.example.com" } })).status, 403);
    assert.equal(
      (await ask(path, { headers: { host: `evil.example.com:${own.port}` } })).status,
      403,
    );
    for (const origin of ["http://evil.example.com", `http://127.0.0.1:${own.port + 1}`, "null"])
      assert.equal((await ask(path, { headers: { origin } })).status, 403);
    assert.equal((await ask(path, { headers: { "sec-fetch-site": "cross-site" } })).status, 403);
    assert.equal((await ask(path, { headers: { "sec-fetch-site": "same-site" } })).status, 403);
  }
  assert.equal((await ask("/", { headers: { host: "evil.example.com" } })).status, 403);
  const post = { body: { command: "x", label: "safe" }, token: null };
  assert.equal((await ask("/api/label", post)).status, 401);
  assert.equal((await ask("/api/state", { token: showing.token })).status, 401);
});

test("every answer forbids what a page of records must not do, and sets no cookie", async () => {
  for (const path of ["/", "/api/state", "/nothing", "/api/nothing"]) {
    const { headers } = await ask(path);
    const policy = String(headers["content-security-policy"]);
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "trusted-types 'none'"])
      assert.ok(policy.includes(part), path);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["cache-control"], "no-store");
    assert.equal(headers["cross-origin-resource-policy"], "same-origin");
    assert.equal(headers["set-cookie"], undefined);
    assert.equal(headers["access-control-allow-origin"], undefined);
  }
});

test("it listens on loopback, and the page's token stands where no server gets it", () => {
  assert.match(own.address, /^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
});

test("records, one of them with its trace, and figures", async () => {
  const { rows, older } = await got<RecordsAnswer>("/api/records?limit=2&decision=ask");
  assert.deepEqual(
    rows.map(({ text }) => text),
    ["rm -r src/other", "rm -r src/old"],
  );
  assert.notEqual(older, null);
  const id = rows[1]?.id ?? "";
  const one = await got<RecordAnswer>(`/api/record?id=${encodeURIComponent(id)}`);
  assert.equal(one.row.text, "rm -r src/old");
  assert.equal(one.trace?.decision, "ask");
  assert.ok(one.trace.commands[0]?.effects.some((effect) => effect.includes("delete")));
  let figures: FiguresAnswer;
  do {
    figures = await got<FiguresAnswer>("/api/figures");
    await new Promise((done) => setTimeout(done, 20));
  } while (figures.report === null);
  assert.deepEqual(figures.report.decisions, { allow: 5, ask: 2, deny: 0 });
  const { last, readOnly } = await got<State>("/api/state");
  assert.equal(last.length, 7);
  assert.equal(readOnly, null);
});

test("wrong questions are answered by what is wrong", async () => {
  const cases: readonly [string, number, unknown?][] = [
    ["/api/records?limit=0", 400],
    ["/api/records?decision=maybe", 400],
    ["/api/records?since=soon", 400],
    [`/api/records?text=${"x".repeat(9000)}`, 400],
    ["/api/record?id=../../etc/passwd", 404],
    ["/api/label", 400, {}],
    ["/api/label", 400, { command: "x", label: "fine" }],
    ["/api/label", 400, []],
    ["/api/case", 400, { command: "if then", label: "safe", reason: "" }],
    ["/api/rule/draft", 400, { command: "x", cwd: null, decision: "maybe" }],
    ["/api/rule/add", 400, { command: "rm -rf $X", cwd: null, decision: "allow" }],
  ];
  for (const [path, status, body] of cases) {
    const answer = await ask(path, body === undefined ? {} : { body });
    assert.equal(answer.status, status, `${path}: ${answer.text}`);
    assert.ok(JSON.parse(answer.text).error);
  }
  const form = { body: {}, headers: { "content-type": "text/plain" } };
  assert.equal((await ask("/api/label", form)).status, 415);
  assert.equal((await ask("/api/label", { body: "x".repeat(300_000) })).status, 413);
  assert.equal((await ask("/api/label", { method: "DELETE" })).status, 404);
});

test("the queue is made, a label takes a command out of it, and null puts it back", async () => {
  const queue = async () => {
    for (;;) {
      const answer = await got<QueueAnswer>("/api/queue");
      if (answer.reading === null) return answer;
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  assert.deepEqual(
    (await queue()).items.map(({ command }) => command),
    ["rm -r src/other", "rm -r src/old"],
  );
  const label = (value: string | null) =>
    got<{ before: string | null }>("/api/label", {
      body: { command: "rm -r src/old", label: value },
    });
  assert.deepEqual(await label("safe"), { before: null });
  assert.equal((await queue()).total, 1);
  assert.deepEqual(await label(null), { before: "safe" });
  assert.equal((await queue()).total, 2);
  assert.equal(readLabels(join(state, "review.jsonl")).labels.size, 0);
  append(records, decided("rm -r src/third", "ask"));
  for (;;) {
    if ((await queue()).total === 3) break;
    await new Promise((done) => setTimeout(done, 50));
  }
});

test("a rule is drafted, tried on the record, added, taken out", async () => {
  const body = {
    command: "rm -r src/old",
    cwd: "/home/you/app",
    decision: "allow",
    part: null,
    below: false,
    why: "",
  };
  const draft = await got<RuleDraft>("/api/rule/draft", { body });
  assert.deepEqual([draft.now, draft.after, draft.problem], ["ask", "allow", null]);
  assert.match(draft.yaml, /glob: \[ ?\/home\/you\/app\/src\/old ?\]/);
  const { text } = await ask("/api/rule/preview", { body });
  const lines = text
    .trim()
    .split("\n")
    .map((line): PreviewLine => JSON.parse(line));
  const result = lines.at(-1);
  assert.ok(result?.kind === "result");
  assert.equal(result.changed, 1);
  assert.deepEqual(
    result.changes.map(({ command, now, after }) => [command, now, after]),
    [["rm -r src/old", "ask", "allow"]],
  );
  assert.ok(result.commands >= 7 && !existsSync(policyFile));
  const { id } = await got<{ id: string }>("/api/rule/add", { body });
  if (process.platform !== "win32") assert.equal(statSync(policyFile).mode & 0o777, 0o600);
  const now = await got<Trace>("/api/trace", { body });
  assert.equal(now.decision, "allow");
  assert.equal(now.commands[0]?.opinions[0]?.by, `policy.user.${id}`);
  assert.deepEqual(await got("/api/rule/remove", { body: { id } }), { removed: true });
  assert.equal((await got<Trace>("/api/trace", { body })).decision, "ask");
});

test("a curated case is kept, redacted", async () => {
  const body = { command: "mysql -pS3cretS3cret9 x", label: "safe", reason: "ours" };
  await got("/api/case", { body });
  const text = readFileSync(casesFile, "utf8");
  assert.match(text, /"label":"safe"/);
  assert.doesNotMatch(text, /S3cretS3cret9/);
});

test("where no person started it, nothing can be changed", async () => {
  const rule = { command: "rm -r src/old", cwd: "/home/you/app", decision: "allow" };
  const bodies: Readonly<Record<string, unknown>> = {
    "/api/label": { command: "rm -r src/old", label: "safe" },
    "/api/case": { command: "ls", label: "safe", reason: "" },
    "/api/rule/add": rule,
    "/api/rule/remove": { id: "x" },
  };
  for (const [path, body] of Object.entries(bodies)) {
    const answer = await ask(path, { body, serving: showing });
    assert.equal(answer.status, 403, path);
    assert.match(answer.text, /it only shows/);
  }
  await got("/api/rule/draft", { body: rule, serving: showing });
});

test("events tell of decisions and outcomes as they are recorded", async () => {
  const entry = decided("npm publish", "ask");
  const events = await new Promise<string>((done, fail) => {
    let text = "";
    const headers = { authorization: `Bearer ${own.token}` };
    const made = request(
      { host: "127.0.0.1", port: own.port, path: "/api/events", headers },
      (response) => {
        assert.match(String(response.headers["content-type"]), /event-stream/);
        append(records, entry);
        append(records, {
          v: 1,
          kind: "outcome",
          time: entry.time,
          agent: "codex",
          toolUseId: entry.toolUseId as string,
          outcome: { status: "refused" },
        });
        response.setEncoding("utf8");
        response.on("data", (chunk) => {
          text += chunk;
          if (/event: outcome/.test(text)) {
            made.destroy();
            done(text);
          }
        });
      },
    );
    made.on("error", fail);
    made.end();
  });
  const data = /event: decisions\ndata: (.*)\n/.exec(events)?.[1] ?? "[]";
  const told = JSON.parse(data).find(({ text }: { text: string }) => text === "npm publish");
  assert.equal(told.decision, "ask");
  assert.match(events, new RegExp(`event: outcome\\ndata: .*${told.id}.*refused`));
});

test("the page makes no element from text, and no address but its own", () => {
  const page = fileURLToPath(new URL("page", import.meta.url));
  const names = readdirSync(page, { recursive: true }).map(String);
  const code = names.filter((name) => /\.(?:ts|html|css)$/.test(name));
  assert.ok(code.length > 15);
  for (const name of code) {
    const text = readFileSync(join(page, name), "utf8").replace("http://www.w3.org/2000/svg", "");
    assert.doesNotMatch(
      text,
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|\beval\(|new Function/,
      name,
    );
    assert.doesNotMatch(text, /https?:\/\/|@import|url\(/, name);
  }
});
