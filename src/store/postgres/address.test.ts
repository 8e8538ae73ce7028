import assert from "node:assert/strict";
import { test } from "node:test";
import { StoreError } from "../../ledger/store.js";
import { addressOf } from "./address.js";

test("what is shown of an address has no user, no password and no options", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["postgres://a:made-up@db.example.com/team", "postgres://db.example.com/team"],
    [
      "postgresql://a:made-up@db.example.com:6543/team?sslmode=require",
      "postgres://db.example.com:6543/team",
    ],
    ["postgres://a:made-up@x@db.example.com/team", "postgres://db.example.com/team"],
    ["postgres://a:made-up/x@db.example.com/team", "postgres://db.example.com/team"],
    ["postgres://db.example.com/team?user=a&password=made-up", "postgres://db.example.com/team"],
    ["postgres://a@/team?host=%2Ftmp%2Fsockets", "postgres:///tmp/sockets/team"],
  ];
  for (const [url, name] of cases) {
    const address = addressOf(url);
    assert.equal(address.name, name);
    assert.ok(!address.clean(`it says ${url}`).includes("made-up"), url);
  }
  assert.ok(!addressOf("postgres://a:m%40de@h/d").clean("wrong: m@de, m%40de").includes("de,"));
});

test("over a network TLS is wanted, unless the address says how", () => {
  const needsTls = (url: string) => addressOf(url).needsTls;
  for (const url of [
    "postgres://db.example.com/x",
    "postgres://a@192.0.2.7:5432/x",
    "postgres://127.0.0.1.example.com/x",
  ])
    assert.equal(needsTls(url), true, url);
  for (const url of [
    "postgres://localhost/x",
    "postgres://a@127.0.0.1:5432/x",
    "postgres://[::1]:5432/x",
    "postgres:///x",
    "postgres:///x?host=/run/postgresql",
    "postgres://db.example.com/x?sslmode=disable",
    "postgres://db.example.com/x?sslmode=verify-full&sslrootcert=/ca.pem",
  ])
    assert.equal(needsTls(url), false, url);
});

test("an address without a host is that of PGHOST, which may be another machine", () => {
  const remote = addressOf("postgres://a@/team", { PGHOST: "db.example.com" });
  assert.deepEqual([remote.needsTls, remote.name], [true, "postgres://db.example.com/team"]);
  assert.equal(addressOf("postgres:///team", { PGHOST: "/run/postgresql" }).needsTls, false);
  assert.equal(addressOf("postgres://localhost/x", { PGHOST: "db.example.com" }).needsTls, false);
});

test("what is no address is refused without being repeated", () => {
  for (const url of [
    "postgres://a:made-up x@h/d",
    "mysql://a:made-up@h/d",
    "postgres://a:made-up%@h/d",
    "",
  ])
    assert.throws(
      () => addressOf(url),
      (error: Error) => error instanceof StoreError && !error.message.includes("made-up"),
    );
});
