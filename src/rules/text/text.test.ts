import assert from "node:assert/strict";
import { test } from "node:test";
import { Taint } from "../../shell/types.js";
import type { Tool } from "../../tools/types.js";
import { call, doings, prints } from "../filesystem/lib/testing.js";
import { tools as encoders } from "./encode.js";
import { tools as filters } from "./filters.js";
import { formatText, unescapeText } from "./lib/escapes.js";
import { substituteText, translate } from "./lib/fold.js";
import { tools as printers } from "./print.js";
import { tools as programs } from "./programs.js";
import { tools as searchers } from "./search.js";

const all = [...encoders, ...filters, ...printers, ...programs, ...searchers];
const tool = (name: string): Tool => all.find(({ names }) => names.includes(name)) as Tool;
const text = (name: string, words: string[], input?: string) =>
  prints(call(tool(name), words, name), input)?.text;

test("echo takes its flags only in front", () => {
  assert.equal(text("echo", ["-n", "a", "-e"]), "a -e");
  assert.equal(text("echo", ["-e", "\\x72\\x6d\\t-rf"]), "rm\t-rf\n");
  assert.equal(text("echo", ["a\\tb"]), "a\\tb\n");
});

test("printf formats", () => {
  assert.equal(formatText("%s\\n", ["a", "b"]), "a\nb\n");
  assert.equal(formatText("%b", ["\\x72m"]), "rm");
  assert.equal(formatText("\\162\\155", []), "rm");
  assert.equal(formatText("%c%c -%s", ["room", "mad", "rf"]), "rm -rf");
  assert.equal(formatText("%05d|%-4s|%x", ["42", "ab", "255"]), "00042|ab  |ff");
  assert.equal(formatText("100%%", []), "100%");
  assert.equal(formatText("%(%F)T", ["0"]), undefined);
});

test("escapes that end the output", () => {
  assert.deepEqual(unescapeText("a\\cb"), { text: "a", stopped: true });
});

test("decoders work known text out and mark what they cannot know", () => {
  assert.equal(text("base64", ["-d"], "cm0gLXJmIC8K"), "rm -rf /\n");
  assert.equal(text("base64", [], "hi"), "aGk=\n");
  assert.equal(text("xxd", ["-r", "-p"], "726d202d72"), "rm -r");
  assert.equal(text("base32", ["-d"], "OJWQ===="), "rm");
  const unknown = prints(call(tool("base64"), ["-d", "x.b64"], "base64"));
  assert.ok(((unknown?.taints ?? 0) & Taint.decoded) !== 0);
});

test("encoding a secret keeps that it is one", () => {
  const flow = prints(call(tool("base64"), [".env"], "base64"));
  assert.ok(((flow?.taints ?? 0) & Taint.secret) !== 0);
});

test("tr, rev, sed and cut on known text", () => {
  assert.equal(
    translate("ez -es ~", "a-z", "n-za-m", { complement: false, remove: false, squeeze: false }),
    "rm -rf ~",
  );
  assert.equal(text("tr", ["-d", "-"], "r-m"), "rm");
  assert.equal(text("rev", [], "~ fr- mr\n"), "rm -rf ~\n");
  assert.equal(substituteText("rXm", "s/X//g"), "rm");
  assert.equal(substituteText("rXm", "s/[X]//"), undefined);
  assert.equal(text("cut", ["-d,", "-f2"], "a,rm,b"), "rm");
});

test("reading only the names of settings is no reading", () => {
  assert.deepEqual(doings(call(tool("cut"), ["-d=", "-f1", ".env"])), ["stat .env"]);
  assert.deepEqual(doings(call(tool("cut"), ["-d=", "-f2", ".env"])), ["read .env"]);
  assert.ok(doings(call(tool("sed"), ["-E", "s/=.*/=<set>/", ".env"])).includes("stat .env"));
  assert.ok(doings(call(tool("sed"), ["s/a/b/", ".env"])).includes("read .env"));
  for (const scripts of [["s/=.*/=x/2;s/a/b/"], ["-e", "p", "-e", "s/=.*/=x/"]])
    assert.ok(doings(call(tool("sed"), [...scripts, ".env"])).includes("read .env"));
  assert.ok(
    doings(call(tool("sed"), ["-e", "/^#/d", "-e", "s/=.*//", ".env"])).includes("stat .env"),
  );
  assert.deepEqual(doings(call(tool("grep"), ["-q", "KEY", ".env"])), ["stat .env"]);
});

test("sed's in-place option takes its suffix attached, or an empty word", () => {
  assert.ok(doings(call(tool("sed"), ["-i.bak", "s/a/b/", "x"])).includes("overwrite x"));
  assert.ok(doings(call(tool("sed"), ["-i", "", "s/a/b/", "x"])).includes("overwrite x"));
  assert.ok(doings(call(tool("sed"), ["-i", "-e", "s/a/b/", "x", "y"])).includes("overwrite y"));
});
