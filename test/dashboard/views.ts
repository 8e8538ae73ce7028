// Each view at two sizes, light and dark: axe finds nothing, nothing sticks out, and there is a picture.
import assert from "node:assert/strict";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { type Check, goTo, openTab, type Setting, sizes } from "./open.js";

const views = ["live", "quality", "records", "record", "review", "rule"] as const;

/** One check a size and scheme; the pictures go to the folder. */
export function pictures(folder: string): [string, Check][] {
  const all: [string, Check][] = [];
  for (const size of ["desktop", "phone"] as const)
    for (const scheme of ["light", "dark"] as const)
      all.push([
        `every view, ${size}, ${scheme}`,
        (setting) => shoot(setting, size, scheme, folder),
      ]);
  return all;
}

async function shoot(
  setting: Setting,
  size: keyof typeof sizes,
  scheme: "light" | "dark",
  folder: string,
): Promise<void> {
  const { page, isClean } = await openTab(setting, { size, scheme });
  for (const view of views) {
    await show(page, view);
    await assertAccessible(page, `${view}, ${size}, ${scheme}`);
    const [inner, outer] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok((inner ?? 0) <= (outer ?? 0), `${view}: it is ${inner} wide where ${outer} fit`);
    // One picture of each view in each size; both schemes are seen over the set.
    const isLight = (views.indexOf(view) + (size === "phone" ? 1 : 0)) % 2 === 0;
    if (isLight !== (scheme === "light")) continue;
    const tall = view === "quality" && size === "desktop" ? 1500 : sizes[size].height;
    await page.setViewportSize({ ...sizes[size], height: tall });
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `dashboard-${view}-${size}.png`) });
    await page.setViewportSize(sizes[size]);
  }
  isClean();
  await page.context().close();
}

async function show(page: Page, view: (typeof views)[number]): Promise<void> {
  if (view === "record") {
    await goTo(page, "records?text=reset+--hard");
    await page.click(".records li a");
    await page.waitForSelector(".view.record .trace");
  } else if (view === "rule") {
    await goTo(page, "review?days=89");
    await page.click(".item.disputed");
    await page.keyboard.press("r");
    await page.waitForSelector("dialog .draft .command");
    await page.click("dialog button.main");
    await page.waitForSelector("dialog .changes");
  } else await goTo(page, view === "review" ? "review?days=89" : view);
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** Every rule of axe-core, its best practices too. */
export async function assertAccessible(page: Page, where: string): Promise<void> {
  await page.evaluate(`${axe.source}; undefined`);
  const { violations } = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] })",
  )) as AxeResult;
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html.slice(0, 200)}\n  ${failureSummary}`).join("\n")}`,
  );
  assert.deepEqual(found, [], where);
}
