// npm run test:dashboard [-- --images] [WORD...]: the dashboard in a real Chromium, over a ledger of made-up records. Each view at
// two sizes, light and dark, with axe; review by keys alone; records that attack the page; no request but to the
// page's own server. With --images the pictures go to docs/images. Where there is no Chromium it says SKIPPED.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { root } from "../../scripts/shared.mjs";
import { checks } from "./checks.js";
import { startDashboard } from "./start.js";
import { pictures } from "./views.js";

const places = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const program = places.find((path) => path !== "" && existsSync(path));

if (program === undefined)
  console.log(
    "SKIPPED test:dashboard: there is no Chromium (Debian: apt-get install chromium; or set CHROMIUM)",
  );
else process.exitCode = await run(program);

async function run(executablePath: string): Promise<number> {
  const isKept = process.argv.includes("--images");
  const folder = isKept
    ? join(root, "docs/images")
    : mkdtempSync(join(tmpdir(), "cerbash-images-"));
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath,
    // Its sandbox needs what containers seldom give; nothing but our own page is opened.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
  console.log(`Chromium ${browser.version()}`);
  try {
    return (await all(browser, folder)) === 0 ? 0 : 1;
  } finally {
    await browser.close();
    if (!isKept) rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  }
}

async function all(browser: Browser, folder: string): Promise<number> {
  let failed = 0;
  const words = process.argv.slice(2).filter((word) => !word.startsWith("-"));
  for (const [name, check] of [...pictures(folder), ...checks]) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    const begun = performance.now();
    const dashboard = await startDashboard();
    try {
      await check({ browser, dashboard });
      console.log(`ok     ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed++;
      console.log(`FAILED ${name}\n${error instanceof Error ? error.stack : String(error)}`);
    } finally {
      await dashboard.stop();
    }
  }
  console.log(failed === 0 ? "dashboard: all checks passed" : `dashboard: ${failed} checks failed`);
  return failed;
}
