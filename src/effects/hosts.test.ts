import assert from "node:assert/strict";
import { test } from "node:test";
import { hostOf, isLocalHost, isOwnNetwork, isPrivateAddress } from "./hosts.js";

test("the host of an address, however much stands around it", () => {
  for (const [address, host] of [
    ["https://me:pw@API.example.com:8443/v1/a@b?c=d#e", "api.example.com"],
    ["api.example.com", "api.example.com"],
    ["http://[fe80::1]:80/x", "fe80::1"],
    [":8000/items", ""],
    ["$HOST:5432/db", "$host"],
  ] as const)
    assert.equal(hostOf(address), host, address);
});

test("this machine, and what only sounds like it", () => {
  for (const peer of ["localhost:3000", "http://127.0.0.1/a", "ws://app.localhost", "/run/a.sock"])
    assert.equal(isLocalHost(peer), true, peer);
  for (const peer of ["localhost.example.com", "https://127.0.0.1.example.com", "10.0.0.1"])
    assert.equal(isLocalHost(peer), false, peer);
});

test("private addresses end where their blocks do", () => {
  for (const host of ["10.1.2.3", "172.16.0.1", "172.31.9.9", "192.168.7.1", "fd12:3456::1"])
    assert.equal(isPrivateAddress(host), true, host);
  for (const host of ["11.1.2.3", "172.15.0.1", "172.32.0.1", "192.169.7.1", "2001:db8::1"])
    assert.equal(isPrivateAddress(host), false, host);
  for (const host of ["10.example.com", "192.168.example.com", "fdic.example.com"])
    assert.equal(isPrivateAddress(host), false, host);
});

test("a network of one's own has no public names or addresses", () => {
  for (const peer of [
    "https://nas.local/a",
    "http://build-box:8080",
    "https://me@10.0.0.7:8443",
    "https://wiki.corp",
    "http://169.254.1.2",
    "http://[fe80::1]/x",
    "https://app.10.0.0.7.nip.io",
    "https://app-192-168-1-4.sslip.io/x",
  ])
    assert.equal(isOwnNetwork(peer), true, peer);
  for (const peer of [
    "https://files.example.net/a.local",
    "ftp://files.example.net/a",
    "https://localhost@files.example.net",
    "https://app.203.0.113.9.nip.io",
    "http://[2001:db8::1]/x",
    "https://172.32.0.1/a",
    "https://10.1.example.com/a",
    "http://192.168.0.example.com",
    "http://169.254.1.example.com",
  ])
    assert.equal(isOwnNetwork(peer), false, peer);
});
