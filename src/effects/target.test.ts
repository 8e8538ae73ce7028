import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { leastTime } from "../../test/pace.js";
import type { Piece, Word } from "../shell/types.js";
import { Taint } from "../shell/types.js";
import { fromPieces, literal } from "../tools/words.js";
import { type Group, groups } from "./target.cases.js";
import { classify, type Standpoint } from "./target.js";

const SPAN = { start: 0, end: 0 };

const EXPANSION =
  /\$\(\([^)]*\)\)|\$\([^)]*\)|\$\{(\w+):\?\}|\$([A-Za-z_]\w*|[0-9@*#?$!])|%paths|[@!+]\([^)]*\)|[*?]|\[[^\]/]+\]/g;

/** A word as the planner would hand it over. */
function wordOf(spelled: string): Word {
  const text = spelled.replaceAll("␣", " ");
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(EXPANSION)) {
    if (match.index > at) pieces.push(plain(text.slice(at, match.index)));
    pieces.push(expansion(match[0], match[1], match[2]));
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push(plain(text.slice(at)));
  return fromPieces(pieces, SPAN);
}

function plain(text: string): Piece {
  return { kind: "text", text, quoted: false };
}

function expansion(text: string, guarded: string | undefined, name: string | undefined): Piece {
  const about = { kind: "unknown", text, quoted: false, guarded: false } as const;
  if (text === "%paths") return { ...about, source: "item", taints: Taint.paths };
  if (text.startsWith("$((")) return { ...about, source: "arithmetic", taints: Taint.none };
  if (text.startsWith("$(")) return { ...about, source: "output", taints: Taint.command };
  if (guarded !== undefined) {
    return { ...about, source: "variable", name: guarded, taints: Taint.none, guarded: true };
  }
  if (name !== undefined) return { ...about, source: "variable", name, taints: Taint.none };
  return { kind: "glob", text };
}

function standpoint(group: Group): Standpoint {
  return {
    cwd: { path: group.cwd === undefined ? "" : (group.cwd ?? undefined) },
    around: group.around ?? {},
    remote: group.remote ?? false,
    ...(group.created === undefined ? {} : { created: new Set(group.created) }),
  };
}

let count = 0;
for (const group of groups) {
  describe(group.about, () => {
    const at = standpoint(group);
    for (const line of group.cases.split("\n")) {
      const [spelled, kind, ...marks] = line.trim().split(/\s+/);
      if (spelled === undefined || spelled === "") continue;
      count++;
      it(`${spelled.replaceAll("␣", " ")} is ${kind}`, () => {
        const found = classify(wordOf(spelled), at);
        const wanted = new Map(marks.map((mark) => mark.split("=") as [string, string]));
        assert.deepEqual(
          { class: found.class, secret: found.secret, place: found.place },
          { class: kind, secret: wanted.get("secret"), place: wanted.get("place") },
        );
        const path = wanted.get("path");
        if (path !== undefined) assert.equal(found.path, path);
      });
    }
  });
}

describe("classify", () => {
  it("has many cases", () => assert.ok(count >= 300, String(count)));

  it("has no path for an empty word", () => {
    assert.equal(
      classify(literal(""), { cwd: { path: "" }, around: {}, remote: false }).class,
      "null",
    );
  });

  it("reads a variable as set when the environment has it", () => {
    const around = { env: new Map([["TMPDIR", "/scratch"]]) };
    const found = classify(wordOf("$TMPDIR/*"), { cwd: { path: "" }, around, remote: false });
    assert.equal(found.class, "temp-root");
  });

  it("never throws, and spells a path", () => {
    const fragment = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        "/",
        "..",
        ".",
        "~",
        "*",
        "[",
        "]",
        "[!",
        "C:",
        "\\",
        "%TEMP%",
        "\uE000",
        "\0",
      ),
      fc.constantFrom("home", "etc", "dev", "tmp", ".git", ".ssh", "id_rsa", "build", "mnt", "c"),
    );
    const piece: fc.Arbitrary<Piece> = fc.oneof(
      fragment.map((text) => plain(text)),
      fragment.map((text) => ({ kind: "glob", text }) as const),
      fc.record({
        kind: fc.constant("unknown" as const),
        text: fragment,
        source: fc.constantFrom(
          "variable",
          "output",
          "item",
          "positional",
          "arithmetic",
          "special",
        ),
        name: fc.constantFrom("HOME", "TMPDIR", "PWD", "OLDPWD", "X", "mktemp", "constructor", "?"),
        taints: fc.integer({ min: 0, max: 511 }),
        quoted: fc.boolean(),
        guarded: fc.boolean(),
      }) as fc.Arbitrary<Piece>,
    );
    const directory = fc.oneof(fragment, fc.constantFrom("/", "~", "/tmp", "../x", "C:\\x"));
    const optional = fc.option(directory, { nil: undefined });
    const at = fc.record({
      cwd: fc.record({ path: optional }),
      around: fc.record(
        { cwd: directory, home: directory, projectRoot: directory, tmpdir: directory },
        { requiredKeys: [] },
      ),
      remote: fc.boolean(),
      created: fc.array(directory).map((paths) => new Set(paths)),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), at, (pieces, standpoint) => {
        const found = classify(fromPieces(pieces, SPAN), standpoint);
        assert.equal(typeof found.path, "string");
        assert.equal(typeof found.class, "string");
      }),
      { numRuns: 3000 },
    );
  });

  it("takes time in proportion to the length of a word", () => {
    const at = { cwd: { path: "" }, around: {}, remote: false };
    for (const part of ["a/", "../", "*", "["]) {
      const text = part.repeat(100_000);
      const work = () => {
        classify(literal(text), at);
        classify(fromPieces([{ kind: "glob", text }], SPAN), at);
      };
      assert.ok(leastTime(work, 750) <= 750, part);
    }
  });

  it("says the same of a spelling and of the same with . and // in it", () => {
    const at = { cwd: { path: "" }, around: {}, remote: false };
    for (const path of [
      "/etc/passwd",
      "/home/bob/.ssh/id_rsa",
      "build/x",
      "src/a",
      "~/.bashrc",
      "/dev/sda",
    ]) {
      const longer = path.replaceAll("/", "/.//./");
      const { word: _a, ...plainTarget } = classify(literal(path), at);
      const { word: _b, ...longerTarget } = classify(literal(longer), at);
      assert.deepEqual(longerTarget, plainTarget);
    }
  });
});
