import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LookBook, readKey } from "./look.js";

describe("LookBook", () => {
  it("notes what it cannot answer, and answers the second time", () => {
    const first = new LookBook();
    assert.equal(first.path("src/x"), undefined);
    assert.equal(first.gitPath("src/*.ts"), undefined);
    assert.equal(first.git(""), undefined);
    assert.deepEqual([...first.wanted], ["path:src/x", "git-path:src/*.ts", "git:"]);

    const fact = { exists: true, kind: "file" } as const;
    const second = new LookBook(new Map([["path:src/x", fact]]));
    assert.equal(second.path("src/x"), fact);
    assert.equal(second.path("constructor"), undefined);
    assert.deepEqual([...second.wanted], ["path:constructor"]);
  });

  it("never looks at what is not a path", () => {
    const book = new LookBook();
    for (const path of ["$DIR/x", "`pwd`/x", "?/x", "a\0b", "x".repeat(5000)]) {
      assert.equal(book.path(path), undefined);
      assert.equal(book.gitPath(path), undefined);
      assert.equal(book.git(path), undefined);
    }
    book.path("*.ts");
    book.path("src/?.ts");
    assert.equal(book.wanted.size, 0);
  });

  it("wants only so much", () => {
    const book = new LookBook();
    for (let i = 0; i < 1000; i++) book.path(`f${i}`);
    assert.ok(book.wanted.size <= 32);
  });
});

describe("readKey", () => {
  it("splits at the first colon", () => {
    assert.deepEqual(readKey("path:C:/x"), { question: "path", path: "C:/x" });
    assert.deepEqual(readKey("git:"), { question: "git", path: "" });
    assert.equal(readKey("other:x"), undefined);
    assert.equal(readKey(""), undefined);
  });
});
