import assert from "node:assert/strict";
import { test } from "node:test";
import { directories } from "./paths.js";

const on = (platform: string, env: Record<string, string>, home = "/home/a") =>
  directories({ platform, env, home });

test("CERBASH_HOME holds everything", () => {
  const own = { config: "/c", state: "/c", records: "/c/records" };
  assert.deepEqual(on("linux", { CERBASH_HOME: "/c", XDG_STATE_HOME: "/s" }), own);
  assert.deepEqual(on("darwin", { CERBASH_HOME: "/c" }), own);
});

test("XDG directories go before the platform's", () => {
  const env = { XDG_CONFIG_HOME: "/x", XDG_STATE_HOME: "/s" };
  for (const platform of ["linux", "darwin"]) {
    assert.deepEqual(on(platform, env), {
      config: "/x/cerbash",
      state: "/s/cerbash",
      records: "/s/cerbash/records",
    });
  }
});

test("without any variable the platform decides", () => {
  assert.equal(on("linux", {}).config, "/home/a/.config/cerbash");
  assert.equal(on("linux", {}).state, "/home/a/.local/state/cerbash");
  assert.equal(on("darwin", {}).state, "/home/a/Library/Application Support/cerbash");
  assert.equal(
    on("win32", { LOCALAPPDATA: "D:\\Local" }, "C:\\Users\\a").records,
    "D:\\Local\\cerbash\\records",
  );
  assert.equal(on("win32", {}, "C:\\Users\\a").config, "C:\\Users\\a\\AppData\\Local\\cerbash");
});

test("relative and empty values count as not set", () => {
  const env = { CERBASH_HOME: "here", XDG_CONFIG_HOME: "", XDG_STATE_HOME: "./s" };
  assert.deepEqual(on("linux", env), on("linux", {}));
});
