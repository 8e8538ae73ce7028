// A tab with the dashboard, watched: what it asks for, what it complains of.
import assert from "node:assert/strict";
import type { Browser, Page } from "playwright-core";
import type { Started } from "./start.js";

export interface Setting {
  readonly browser: Browser;
  readonly dashboard: Started;
}

export type Check = (setting: Setting) => Promise<void>;

export const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;

export interface Tab {
  readonly page: Page;
  /** Fails if something was asked from elsewhere, or the page complained. */
  readonly isClean: () => void;
}

export interface TabOptions {
  readonly size?: keyof typeof sizes;
  readonly scheme?: "light" | "dark";
  readonly address?: string;
}

/** How long something may take to appear, in milliseconds: a slow machine is no failure. */
export const PATIENCE = 120_000;

export async function openTab(
  { browser, dashboard }: Setting,
  { size = "desktop", scheme = "light", address = dashboard.address }: TabOptions = {},
): Promise<Tab> {
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: scheme,
    timezoneId: "UTC",
    reducedMotion: "reduce",
    hasTouch: size === "phone",
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`http://127.0.0.1:${dashboard.port}/`)) elsewhere.push(url);
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return {
    page,
    isClean: () => {
      assert.deepEqual(elsewhere, [], "asked from elsewhere");
      assert.deepEqual(complaints, [], "the page complained");
    },
  };
}

/** Goes to a view and waits until it shows what it has. */
export async function goTo(page: Page, view: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${view}`);
  const name = /^\w+/.exec(view)?.[0] ?? "";
  const ready: Readonly<Record<string, string>> = {
    live: ".records li, .tiles",
    quality: ".grid .plot svg",
    records: ".records li",
    record: ".trace",
    review: ".detail .trace",
  };
  await page.waitForSelector(`.view.${name} ${ready[name] ?? ""}`);
  if (name === "live") await page.waitForSelector(".view.live figure svg");
}
