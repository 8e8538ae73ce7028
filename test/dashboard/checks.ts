// What a person does with the dashboard, and what an attacker's record tries.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { readLabels } from "../../src/judge/labels.js";
import { append } from "../../src/ledger/append.js";
import { decision, hostile } from "./ledger.js";
import { type Check, goTo, openTab, type Setting } from "./open.js";
import { startDashboard } from "./start.js";

const texts = ".records .line";

async function hostileRecords(setting: Setting): Promise<void> {
  const { page, isClean } = await openTab(setting);
  const untouched = async (where: string) => {
    assert.equal(await page.evaluate("globalThis.cerbashHit"), undefined, where);
    const strange = await page.evaluate(
      () =>
        document.querySelectorAll(
          "main script, main iframe, main img, main [onerror], main [onload]",
        ).length,
    );
    assert.equal(strange, 0, where);
  };
  await goTo(page, "live");
  await untouched("live");
  await goTo(page, "records");
  const seen = (await page.locator(texts).allTextContents()).slice(0, hostile.length).reverse();
  for (const [i, text] of hostile.entries()) {
    let spelled = text;
    for (const mark of ["\u0007", "\u001b", "\u200b", "\u202c", "\u202e"])
      spelled = spelled.replaceAll(
        mark,
        `\\u{${mark.charCodeAt(0).toString(16).padStart(4, "0")}}`,
      );
    assert.equal(seen[i], spelled);
  }
  await untouched("records");
  for (let i = 0; i < hostile.length; i++) {
    await goTo(page, "records");
    await page.locator(".records li a").nth(i).click();
    await page.waitForSelector(".view.record .trace");
    await untouched(`record ${i}`);
  }
  await goTo(page, "review?days=89");
  await untouched("review");
  // What a search or an address asks for is shown too.
  await page.evaluate(() => {
    location.hash = `#/records?text=${encodeURIComponent("<img src=x onerror=globalThis.cerbashHit=1>")}`;
  });
  await page.waitForSelector("text=Nothing found");
  await untouched("search");
  isClean();
  await page.context().close();
}

async function noWayOut(setting: Setting): Promise<void> {
  const { page } = await openTab(setting);
  await goTo(page, "live");
  // As texts: they go to the page as they are.
  const ways: Readonly<Record<string, string>> = {
    fetch: 'fetch("http://192.0.2.1/").then(() => "reached", () => "blocked")',
    image: `new Promise((done) => {
      const image = new Image();
      image.onload = () => done("reached");
      image.onerror = () => done("blocked");
      image.src = "http://192.0.2.1/x.png";
    })`,
    script: `(() => {
      const script = document.createElement("script");
      try { script.textContent = "globalThis.ran = true"; document.body.append(script); } catch {}
      return globalThis.ran === true ? "reached" : "blocked";
    })()`,
    markup: `(() => {
      try { document.body.innerHTML = "<p>x</p>"; return "reached"; } catch { return "blocked"; }
    })()`,
  };
  const reached: Record<string, unknown> = {};
  for (const [name, way] of Object.entries(ways)) reached[name] = await page.evaluate(way);
  assert.deepEqual(
    Object.values(reached).filter((what) => what === "reached"),
    [],
    JSON.stringify(reached),
  );
  assert.equal(await page.evaluate(() => document.cookie), "");
  assert.ok(!page.url().includes("token"), "the token stays in the address");
  await page.context().close();
}

async function strangers(setting: Setting): Promise<void> {
  const { dashboard } = setting;
  const { page } = await openTab(setting, { address: `http://127.0.0.1:${dashboard.port}/` });
  await page.waitForSelector("text=This tab does not know the token");
  assert.equal(await page.locator(texts).count(), 0);
  await page.context().close();
}

async function liveRecords(setting: Setting): Promise<void> {
  const { page, isClean } = await openTab(setting);
  await goTo(page, "live");
  const entry = decision("git push --force origin hotfix", new Date(), 9001);
  append(setting.dashboard.records, entry);
  await page.waitForSelector(".records li:first-child >> text=origin hotfix");
  append(setting.dashboard.records, {
    v: 1,
    kind: "outcome",
    time: new Date().toISOString(),
    agent: entry.agent,
    ...(entry.toolUseId !== undefined && { toolUseId: entry.toolUseId }),
    outcome: { status: "refused" },
  });
  await page.waitForSelector(".records li:first-child .outcome >> text=refused");
  await page.click("text=Pause");
  append(setting.dashboard.records, decision("npm publish", new Date(), 9002));
  await page.waitForSelector("text=Go on (1 new)");
  assert.equal(await page.locator(".records li:first-child >> text=origin hotfix").count(), 1);
  await page.click("text=Go on");
  await page.waitForSelector(".records li:first-child >> text=npm publish");
  await page.click("text=only what was stopped");
  assert.equal(await page.locator(".records li.allow:visible").count(), 0);
  isClean();
  await page.context().close();
}

async function search(setting: Setting): Promise<void> {
  const { page, isClean } = await openTab(setting);
  await goTo(page, "records");
  const first = await page.locator(texts).allTextContents();
  assert.equal(first.length, 50);
  await page.click("text=Older");
  await page.waitForSelector("text=Newer");
  await page.waitForFunction(
    (before) => document.querySelector(".records .line")?.textContent !== before,
    first[0],
  );
  await page.click("text=Newer");
  await page.waitForFunction(
    (before) => document.querySelector(".records .line")?.textContent === before,
    first[0],
  );
  await page.fill("input[name=text]", "RESET --HARD");
  await page.selectOption("select[name=decision]", "deny");
  await page.keyboard.press("Tab");
  await page.click("button.main");
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".records .line")].every((line) =>
      line.textContent?.includes("reset --hard"),
    ),
  );
  const address = page.url();
  assert.match(address, /text=RESET/);
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll(".records li").length === 50);
  await goTo(page, "quality");
  await page.locator("section", { hasText: "By rule" }).locator("a").first().click();
  await page.waitForSelector(".view.records .records li");
  isClean();
  await page.context().close();
}

/** From the start to labels, a rule and a case, and no pointer is ever used. */
async function keysAlone(setting: Setting): Promise<void> {
  const { state, policyFile, casesFile } = setting.dashboard;
  const { page, isClean } = await openTab(setting);
  await page.waitForSelector("nav a");
  const focus = async (wanted: string) => {
    for (let i = 0; i < 60; i++) {
      const text = await page.evaluate(() => {
        const now = document.activeElement;
        return now?.matches("a, button") ? now.textContent : "";
      });
      if (text.includes(wanted)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`Tab does not lead to ${wanted}`);
  };
  await focus("Review");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".detail .trace");
  const command = () => page.locator(".detail .command code").first().textContent();
  const labels = () => readLabels(`${state}/review.jsonl`).labels;
  const given = async (n: number) => {
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll(".given")].filter((one) => one.textContent !== "").length ===
        wanted,
      n,
    );
  };
  const first = (await command()) ?? "";
  await page.keyboard.press("j");
  const second = (await command()) ?? "";
  assert.notEqual(second, first);
  await page.keyboard.press("k");
  assert.equal(await command(), first);
  await page.keyboard.press("1");
  await given(1);
  assert.equal(labels().get(first)?.label, "safe");
  assert.equal(await command(), second);
  await page.keyboard.press("3");
  await given(2);
  assert.equal(labels().get(second)?.label, "destructive");
  await page.keyboard.press("u");
  await given(1);
  assert.equal(labels().get(second), undefined);
  assert.equal(await command(), second);
  await page.keyboard.press("2");
  await given(2);
  assert.equal(labels().get(second)?.label, "risky");

  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await page.keyboard.press("r");
  await page.waitForSelector("dialog .draft .command");
  await focus("What would it have changed");
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog .changes li");
  assert.ok(!existsSync(policyFile), "a preview writes nothing");
  await focus("Add the rule");
  await page.keyboard.press("Enter");
  await page.waitForSelector("text=holds from now on");
  assert.match(readFileSync(policyFile, "utf8"), /decision: allow/);
  await focus("Take it out again");
  await page.keyboard.press("Enter");
  await page.waitForSelector("text=was taken out again");
  assert.doesNotMatch(readFileSync(policyFile, "utf8"), /decision/);
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog", { state: "detached" });

  await page.keyboard.press("c");
  await page.waitForSelector("dialog textarea");
  // A letter that is typed into a field is no key.
  await page.locator("dialog input[name=reason]").focus();
  await page.keyboard.type("just a 1 and u");
  await focus("Add the case");
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog", { state: "detached" });
  assert.match(readFileSync(casesFile, "utf8"), /just a 1 and u/);
  assert.equal(labels().size, 2);

  await page.locator("input[type=checkbox]").first().focus();
  await page.keyboard.press("Space");
  const here = await command();
  await page.keyboard.press("j");
  assert.equal(await command(), here, "single keys are switched off");
  isClean();
  await page.context().close();
}

async function onlyShows(setting: Setting): Promise<void> {
  const dashboard = await startDashboard("it only shows");
  try {
    const { page } = await openTab({ ...setting, dashboard });
    await goTo(page, "review?days=89");
    assert.equal(await page.locator("button.label:visible").count(), 0);
    await page.keyboard.press("1");
    await page.waitForSelector(".detail [role=alert] >> text=it only shows");
    assert.ok(!existsSync(`${dashboard.state}/review.jsonl`));
    await page.context().close();
  } finally {
    await dashboard.stop();
  }
}

export const checks: readonly (readonly [string, Check])[] = [
  ["records that attack the page", hostileRecords],
  ["no way out of the page, no cookie, no token in the address", noWayOut],
  ["a tab without the token is told so", strangers],
  ["decisions and outcomes appear as they are recorded", liveRecords],
  ["search, pages, links, the way back", search],
  ["review, rule and case by keys alone", keysAlone],
  ["what was not started by a person only shows", onlyShows],
];
