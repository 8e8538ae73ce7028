// An esbuild plugin: tables and rules go into dist without their examples, which only tests, docs and
// training read. They are more than half of the bytes that every hook call would have to load.

import { readFileSync } from "node:fs";
import { parseSync, Visitor } from "oxc-parser";

/** Properties of ToolSpec, ToolRule and Rule that hold nothing but example commands. */
const EXAMPLES = new Set([
  "matches",
  "nonMatches",
  "evasions",
  "knownGaps",
  "allowed",
  "asked",
  "denied",
]);

/**
 * `code` with the lists of example strings emptied; other properties of these names stay.
 *
 * @param {string} path
 * @param {string} code
 */
export function withoutExamples(path, code) {
  /** @type {[number, number][]} */
  const cuts = [];
  const { program } = parseSync(path, code);
  new Visitor({
    Property(node) {
      const { key, value } = node;
      const name = key.type === "Identifier" ? key.name : key.type === "Literal" ? key.value : "";
      if (node.computed || !EXAMPLES.has(String(name)) || value.type !== "ArrayExpression") return;
      const plain = value.elements.every(
        (e) =>
          e !== null &&
          ((e.type === "Literal" && typeof e.value === "string") || e.type === "TemplateLiteral"),
      );
      if (plain && value.elements.length > 0) cuts.push([value.start, value.end]);
    },
  }).visit(program);
  let out = "";
  let at = 0;
  for (const [start, end] of cuts.sort((a, b) => a[0] - b[0])) {
    if (start < at) continue;
    out += `${code.slice(at, start)}[]`;
    at = end;
  }
  return out + code.slice(at);
}

/** @type {import("esbuild").Plugin} */
export const stripExamples = {
  name: "strip-examples",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]rules[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withoutExamples(path, readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};
