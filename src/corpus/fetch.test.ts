import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fetchFiles, readFileList } from "./fetch.js";
import { temporaryFolder } from "./testing.js";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** A server on the loopback interface; counts what was asked of it. */
async function serve(context: TestContext, files: Record<string, string>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const body = new Map(Object.entries(files)).get(path);
    response.statusCode = body === undefined ? 404 : 200;
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  context.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { url: (path: string) => `http://127.0.0.1:${port}${path}`, asked };
}

const rows = '{"command":"ls"}\n';

test("a file with the right checksum is kept, private, and not fetched twice", async (context) => {
  const { url, asked } = await serve(context, { "/a": rows });
  const to = join(temporaryFolder(context), "public");
  const list = [{ name: "a.jsonl", url: url("/a"), sha256: sha256(rows) }];
  const [first] = await fetchFiles(list, to);
  assert.deepEqual(first, { name: "a.jsonl", sha256: sha256(rows), isKept: false });
  assert.equal(readFileSync(join(to, "a.jsonl"), "utf8"), rows);
  assert.equal(statSync(join(to, "a.jsonl")).mode & 0o077, 0);
  const [second] = await fetchFiles(list, to);
  assert.equal(second?.isKept, true);
  assert.equal(asked.length, 1);
  writeFileSync(join(to, "a.jsonl"), "changed");
  await fetchFiles(list, to);
  assert.equal(
    readFileSync(join(to, "a.jsonl"), "utf8"),
    rows,
    "a file that was changed is fetched anew",
  );
});

test("a file with another checksum is not kept", async (context) => {
  const { url } = await serve(context, { "/a": "other" });
  const to = temporaryFolder(context);
  const list = [{ name: "a.jsonl", url: url("/a"), sha256: sha256(rows) }];
  await assert.rejects(fetchFiles(list, to), /has the checksum .* nothing was kept/);
  assert.ok(!existsSync(join(to, "a.jsonl")));
});

test("a server that fails is named", async (context) => {
  const { url } = await serve(context, {});
  const to = temporaryFolder(context);
  const file = (address: string) => [{ name: "a.jsonl", url: address, sha256: sha256(rows) }];
  await assert.rejects(fetchFiles(file(url("/a")), to), /the server says 404/);
  await assert.rejects(fetchFiles(file("http://example.com/a"), to), /is not https/);
  await assert.rejects(fetchFiles(file("http://127.0.0.1:1/a"), to), /cannot be fetched/);
});

test("a list has names, addresses and checksums", () => {
  const entry = { name: "a.jsonl", url: "https://example.com/a", sha256: "0".repeat(64) };
  assert.deepEqual(readFileList(JSON.stringify([entry])), [entry]);
  for (const wrong of [{ name: "../a.jsonl" }, { name: "a.txt" }, { url: "a" }, { sha256: "0" }]) {
    assert.throws(
      () => readFileList(JSON.stringify([{ ...entry, ...wrong }])),
      /entry 1 of the list/,
    );
  }
  assert.throws(() => readFileList("{"), /not JSON/);
  assert.throws(() => readFileList("{}"), /the list is not/);
  assert.throws(() => readFileList("[null]"), /entry 1/);
});
