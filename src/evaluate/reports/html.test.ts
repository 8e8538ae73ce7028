import assert from "node:assert/strict";
import { test } from "node:test";
import { DOMParser, type Element, onWarningStopParsing } from "@xmldom/xmldom";
import { compareReports } from "../compare.js";
import { dataSet, report, tinyRows, twoWords } from "../testing.js";
import type { GuardReport, Rate } from "../types.js";
import { compareHtml } from "./compare-html.js";
import { fraction, interval, pValue, share, time } from "./format.js";
import { guardHtml } from "./guard-html.js";

/** Throws where the page is not well-formed. */
const parse = (page: string) =>
  new DOMParser({ onError: onWarningStopParsing }).parseFromString(page, "text/xml");
const lines = [...tinyRows, '{"command":"qqb y","label":"safe"}', "no json <i>"];
const withBrain = () => report([dataSet(lines, "a<b>.jsonl")], twoWords);
const elements = (page: string, name = "*"): Element[] => [
  ...parse(page).getElementsByTagName(name),
];
const texts = (page: string, name: string) =>
  elements(page, name).map((element) => (element.textContent ?? "").trim());

async function pages(): Promise<readonly string[]> {
  const [a, b, none] = [
    await report([dataSet(tinyRows)]),
    await withBrain(),
    await report([dataSet(['{"command":"ls"}'])]),
  ];
  return [...[a, b, none].map(guardHtml), compareHtml(compareReports(a, b, ["a<b", "b"]))];
}

test("pages are well-formed, and nothing in them comes from elsewhere", async () => {
  for (const page of await pages()) {
    for (const element of elements(page)) {
      assert.ok(!/^(script|link|img|iframe|object|embed|base|image|use)$/.test(element.tagName));
      for (const { name, value } of element.attributes) {
        assert.doesNotMatch(name, /^on|^style$|^src|^srcset|^xlink/);
        if (name === "href") assert.match(value, /^#/);
      }
    }
    assert.doesNotMatch(page, /@import|url\(|https?:|\/\/[a-z]/);
    assert.match(page, /Content-Security-Policy" content="default-src 'none'/);
  }
});

test("the parser of these tests does object", () => {
  assert.throws(() => parse("<html><p>x</html>"));
  assert.throws(() => parse("<html><p a=b>x</p></html>"));
});

test("links lead somewhere, ids are unique, headings do not skip, plots and tables have names", async () => {
  for (const page of await pages()) {
    const all = elements(page);
    const ids = all.map((one) => one.getAttribute("id")).filter((id) => id !== null && id !== "");
    assert.equal(new Set(ids).size, ids.length);
    for (const name of ["href", "aria-labelledby"])
      for (const one of all)
        for (const id of (one.getAttribute(name) ?? "").split(" "))
          if (id !== "") assert.ok(ids.includes(id.replace("#", "")), id);
    assert.equal(elements(page, "h1").length, 1);
    assert.ok(elements(page, "h2").length > 2);
    for (const svg of elements(page, "svg")) {
      assert.equal(svg.getAttribute("role"), "img");
      assert.ok((svg.getElementsByTagName("desc")[0]?.textContent ?? "").length > 10);
    }
    for (const table of elements(page, "table")) {
      assert.equal(table.getElementsByTagName("caption").length, 1);
      for (const th of table.getElementsByTagName("th"))
        assert.match(th.getAttribute("scope") ?? "", /^(col|row)$/);
      const width = table.getElementsByTagName("thead")[0]?.getElementsByTagName("th").length;
      for (const row of table.getElementsByTagName("tbody")[0]?.getElementsByTagName("tr") ?? [])
        assert.equal([...row.childNodes].length, width);
    }
    assert.match(page, /<html lang="en">/);
    assert.match(page, /name="viewport"/);
    assert.match(page, /prefers-color-scheme: dark/);
  }
});

/** Every rate, count, time and probability of a report as the page writes it. */
function written(value: unknown, path: string): string[] {
  if (typeof value === "number") {
    if (/^latency\.histogram\.\d+\.(from|to)$/.test(path)) return [];
    if (/^latency\.(?!count|histogram)/.test(path)) return [time(value)];
    const isProbability =
      /^brain\.(curve|calibration|topLabel|averagePr)|^mistakes\.\d+\.brain/.test(path);
    // Shown as percent in a sentence.
    if (/^brain\.atOnePercent\.(recall|falsePositives)$/.test(path))
      return [`${(100 * value).toFixed(2)} %`];
    if (/^brain\.atOnePercent\.precision$/.test(path)) return [];
    return [isProbability && !path.endsWith(".count") ? fraction(value) : String(value)];
  }
  if (typeof value !== "object" || value === null) return [];
  if ("hits" in value) {
    const rate = value as Rate;
    return rate.p === null
      ? []
      : [
          share(rate),
          interval(rate),
          ...(path.startsWith("phases") ? [] : [`${rate.hits} of ${rate.of}`]),
        ];
  }
  return Object.entries(value).flatMap(([key, one]) =>
    written(one, path === "" ? key : `${path}.${key}`),
  );
}

test("every figure of the JSON is on the page", async () => {
  const made = await withBrain();
  const page = guardHtml(made);
  const text = elements(page, "body")[0]?.textContent ?? "";
  const { mistakes, results, v, latency, ...rest } = made;
  const shown = written({ ...rest, latency }, "").concat(
    written({ mistakes: mistakes.map(({ brain, line }) => ({ brain, line })) }, ""),
  );
  assert.ok(shown.length > 200, `${shown.length}`);
  for (const figure of shown) assert.ok(text.includes(figure), figure);
});

test("every mistake is listed with command, label, decision, reason and place", async () => {
  const made = await withBrain();
  const items = texts(guardHtml(made), "li");
  for (const { command, label, decision, line, rules, why, reason } of made.mistakes) {
    const shown = command.replaceAll("\u001b", "\\u001b");
    const found = items.find((item) => item.includes(shown) && item.includes(`:${line}`));
    assert.ok(found?.includes(`${label}, decided ${decision}`), command);
    for (const part of [...rules, why, reason ?? "", "a<b>.jsonl"])
      assert.ok(found?.includes(part), part);
  }
  assert.equal(made.mistakes.length, 2);
  assert.ok(texts(guardHtml(made), "td").includes("not JSON"));
});

test("without a brain the panel says so and draws nothing", async () => {
  const page = guardHtml(await report([dataSet(tinyRows)]));
  const panel = elements(page, "section").find((one) => one.getAttribute("id") === "brain");
  assert.match(panel?.textContent ?? "", /There is no brain/);
  assert.equal(panel?.getElementsByTagName("svg").length, 0);
  const other = elements(guardHtml(await withBrain()), "section");
  const drawn = other.find((one) => one.getAttribute("id") === "brain");
  assert.equal(drawn?.getElementsByTagName("svg").length, 2);
});

test("the plots show the figures", async () => {
  const page = guardHtml(await withBrain());
  const dots = elements(page, "circle").map((one) => [
    Number(one.getAttribute("cx")),
    Number(one.getAttribute("cy")),
  ]);
  // The axes span 68 to 408 and 252 to 12: qqb is given 0.2 and half is so, qqa is given 0.9 and is.
  assert.deepEqual(dots, [
    [136, 132],
    [374, 12],
  ]);
});

test("the page of a comparison has its tests and its rows", async () => {
  const [a, b] = [await report([dataSet(tinyRows)]), await report([dataSet(tinyRows)], twoWords)];
  const made = compareReports(a, b as GuardReport, ["old", "new"]);
  const text = elements(compareHtml(made), "body")[0]?.textContent ?? "";
  for (const { a: before, b: after, p } of made.tests)
    for (const figure of [
      share(before),
      share(after),
      interval(before),
      interval(after),
      pValue(p),
    ])
      assert.ok(text.includes(figure), figure);
  for (const { command } of made.changes) assert.ok(text.includes(command));
  assert.ok(made.changes.length > 0);
});
