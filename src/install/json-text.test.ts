import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  appendItem,
  appendMember,
  memberOf,
  type Node,
  parseTree,
  removePart,
} from "./json-text.js";

/** The value at a node, by its place in the text alone. */
function read(text: string, node: Node): unknown {
  switch (node.kind) {
    case "object":
      return Object.fromEntries(node.members.map(({ key, value }) => [key, read(text, value)]));
    case "array":
      return node.items.map((item) => read(text, item));
    case "scalar":
      return JSON.parse(text.slice(node.start, node.end));
  }
}

const layouts = [undefined, 1, 2, 4, "\t"] as const;

test("places give back the value of any JSON text", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(...layouts), (json, layout) => {
      const text = ` ${JSON.stringify(JSON.parse(json), undefined, layout)}\n`;
      // `Object.fromEntries` and `JSON.parse` treat `__proto__` alike.
      assert.deepEqual(read(text, parseTree(text)), JSON.parse(text));
    }),
  );
});

test("what is put in comes out again, and the rest keeps its bytes", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.jsonValue(),
      fc.constantFrom(...layouts),
      fc.boolean(),
      (object, value, layout, isCrlf) => {
        fc.pre(!("new" in object));
        const plain = JSON.stringify(object, undefined, layout);
        const text = isCrlf ? plain.replaceAll("\n", "\r\n") : plain;
        const longer = appendMember(text, parseTree(text), "new", value);
        assert.deepEqual(JSON.parse(longer), JSON.parse(JSON.stringify({ ...object, new: value })));
        if (text.includes("\r\n")) assert.doesNotMatch(longer, /[^\r]\n/);
        const root = parseTree(longer);
        assert.equal(root.kind, "object");
        if (root.kind !== "object") return;
        const back = removePart(longer, root, root.members, root.members.length - 1);
        assert.equal(back, text);
      },
    ),
  );
});

test("a member takes the indentation of those before it", () => {
  const add = (text: string) => appendMember(text, parseTree(text), "b", { c: [1] });
  assert.equal(
    add('{\n    "a": 1\n}\n'),
    '{\n    "a": 1,\n    "b": {\n        "c": [\n            1\n        ]\n    }\n}\n',
  );
  assert.equal(
    add('{\r\n\t"a": 1\r\n}'),
    '{\r\n\t"a": 1,\r\n\t"b": {\r\n\t\t"c": [\r\n\t\t\t1\r\n\t\t]\r\n\t}\r\n}',
  );
  assert.equal(add('{"a":1}'), '{"a":1, "b": {"c":[1]}}');
  assert.equal(add("{}\n"), '{\n  "b": {\n    "c": [\n      1\n    ]\n  }\n}\n');
});

test("an item takes its place at the end of a list", () => {
  const add = (text: string) => {
    const list = memberOf(parseTree(text), "a")?.value;
    assert.ok(list);
    return appendItem(text, list, 9);
  };
  assert.equal(add('{"a": [1, 2] }'), '{"a": [1, 2, 9] }');
  assert.equal(add('{\n  "a": [\n    1\n  ]\n}'), '{\n  "a": [\n    1,\n    9\n  ]\n}');
  assert.equal(add('{\n  "a": []\n}'), '{\n  "a": [\n    9\n  ]\n}');
});

test("a part is taken out with its comma", () => {
  const without = (text: string, at: number) => {
    const list = parseTree(text);
    return removePart(text, list, list.kind === "array" ? list.items : [], at);
  };
  assert.equal(without("[1, 2, 3]", 0), "[2, 3]");
  assert.equal(without("[1, 2, 3]", 1), "[1, 3]");
  assert.equal(without("[1, 2, 3]", 2), "[1, 2]");
  assert.equal(without("[ 1 ]", 0), "[]");
});

test("strings with brackets and quotes, repeated names, deep nesting", () => {
  const text = '{"a": "}]\\"", "b": [1], "b": [2]}';
  const b = memberOf(parseTree(text), "b")?.value;
  assert.equal(b && text.slice(b.start, b.end), "[2]");
  assert.throws(() => parseTree("[".repeat(1000) + "]".repeat(1000)), /too deep/);
});
