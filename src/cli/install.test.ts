import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { append } from "../ledger/append.js";
import { run as install } from "./install.js";
import { UsageError } from "./io.js";
import { run as statusOf } from "./status.js";
import { type FakeOptions, fakeIo, runFake } from "./testing.js";
import { run as uninstall } from "./uninstall.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-install-"));
after(() => rmSync(temp, { recursive: true, force: true }));

const program = { node: process.execPath, script: "/opt/cerbash/dist/cli.js" };
let homes = 0;

/** A home of its own, with a settings file if a text is given. */
function home(text?: string): {
  readonly home: string;
  readonly path: string;
  readonly cwd: string;
} {
  homes += 1;
  const folder = join(temp, `home${homes}`);
  const path = join(folder, ".claude", "settings.json");
  const cwd = join(folder, "project");
  mkdirSync(cwd, { recursive: true });
  if (text !== undefined) {
    mkdirSync(dirname(path));
    writeFileSync(path, text);
  }
  return { home: folder, path, cwd };
}

type Place = Pick<FakeOptions, "home" | "cwd">;

const put = (place: Place, args: readonly string[] = ["--yes"], options: FakeOptions = {}) =>
  runFake((list, io) => install(list, io, program), ["claude-code", ...args], {
    ...place,
    ...options,
  });

const take = (place: Place, args: readonly string[] = ["--yes"], options: FakeOptions = {}) =>
  runFake(uninstall, ["claude-code", ...args], { ...place, ...options });

const realistic = `{
  "$schema": "https://json.schemastore.org/claude-code-settings.json",
  "model": "opus",
  "cleanupPeriodDays": 20.0,
  "permissions": {
    "allow": ["Bash(npm run lint)", "Bash(git diff:*)"],
    "deny": [ "Read(./.env)" ]
  },
  "hooks": {
    "PreToolUse": [
      {
        "matcher": "Bash",
        "hooks": [
          { "type": "command", "command": "~/bin/log-command.sh", "timeout": 5 }
        ]
      }
    ],
    "Stop": [{ "hooks": [{ "type": "command", "command": "notify-send done" }] }]
  },
  "env": { "2": "b", "1": "a" }
}
`;

const texts: readonly (readonly [string, string])[] = [
  ["other hooks", realistic],
  ["Windows line ends", realistic.replaceAll("\n", "\r\n")],
  ["no line end at the end", realistic.trimEnd()],
  ["tabs", realistic.replace(/^( {2})+/gm, (blanks) => "\t".repeat(blanks.length / 2))],
  ["one line", JSON.stringify(JSON.parse(realistic))],
  ["an empty object", "{}"],
  ["an empty object over lines", "{\n}\n"],
  ["empty hooks", '{\n  "hooks": {}\n}\n'],
  ["an empty list of hooks", '{\n  "hooks": {\n    "PreToolUse": []\n  }\n}\n'],
  ["an empty file", ""],
  ["a blank file", "\n"],
];

for (const [what, text] of texts) {
  test(`${what}: installed, installed again, and taken away byte for byte`, async () => {
    const place = home(text);
    assert.equal((await put(place)).code, 0);
    const installed = readFileSync(place.path, "utf8");
    assert.notEqual(installed, text);

    const value = JSON.parse(installed);
    const before = text.trim() === "" ? {} : JSON.parse(text);
    for (const [event, groups] of Object.entries(before.hooks ?? {})) {
      assert.deepEqual(value.hooks[event].slice(0, (groups as unknown[]).length), groups);
    }
    const { hooks: _, ...others } = value;
    const { hooks: __, ...othersBefore } = before;
    assert.deepEqual(others, othersBefore);
    const gates = value.hooks.PreToolUse.slice(-2);
    assert.deepEqual(
      gates.map(({ matcher }: { matcher: string }) => matcher),
      ["Bash|PowerShell|Monitor|Write|Edit|MultiEdit|NotebookEdit", "mcp__.*"],
    );
    for (const gate of gates) {
      const [handler] = gate.hooks;
      assert.equal(handler.onFailure, "block");
      assert.ok(handler.timeout <= 10);
      assert.match(
        handler.command,
        /(?:\/bin\/sh|bash -p) \/\S+\/bin\/cerbash hook claude-code \|\| exit 2$/,
      );
    }
    for (const event of ["PostToolUse", "PostToolUseFailure", "SessionStart"]) {
      assert.equal(value.hooks[event].length, 1);
    }
    if (text.includes("\r\n")) assert.doesNotMatch(installed, /[^\r]\n/);
    else assert.ok(!installed.includes("\r"));

    const again = await put(place);
    assert.equal(again.code, 0);
    assert.match(again.out, /installed already/);
    assert.equal(readFileSync(place.path, "utf8"), installed);

    assert.equal((await take(place)).code, 0);
    assert.equal(readFileSync(place.path, "utf8"), text);
    assert.match((await take(place)).out, /not installed/);
  });
}

test("without a settings file one is made, and nothing is left of it", async () => {
  const place = home();
  assert.equal((await put(place)).code, 0);
  assert.ok(JSON.parse(readFileSync(place.path, "utf8")).hooks.PreToolUse);
  assert.equal(statSync(place.path).mode & 0o777, 0o600);
  assert.equal((await take(place)).code, 0);
  assert.ok(!existsSync(dirname(place.path)));
});

test("of a state directory that was made for it nothing is left, and what is in one stays", async () => {
  const place = home();
  const state = join(place.home, ".local", "state", "cerbash");
  assert.equal((await put(place)).code, 0);
  assert.ok(existsSync(join(state, "bin", "cerbash")));
  assert.equal((await take(place)).code, 0);
  assert.equal(existsSync(state), false);
  await put(place);
  writeFileSync(join(state, "grants.jsonl"), "");
  await take(place);
  assert.deepEqual(readdirSync(state), ["grants.jsonl"]);
});

test("a directory that got other files stays", async () => {
  const place = home();
  await put(place);
  writeFileSync(join(dirname(place.path), "CLAUDE.md"), "x");
  await take(place);
  assert.deepEqual(readdirSync(dirname(place.path)), ["CLAUDE.md"]);
});

test("what a person changed since is kept, and only ours is taken away", async () => {
  const place = home(realistic);
  await put(place);
  const changed = readFileSync(place.path, "utf8")
    .replace('"model": "opus"', '"model": "sonnet"')
    .replace('"Stop": [', '"Stop": [{ "hooks": [] }, ');
  writeFileSync(place.path, changed);
  assert.equal((await take(place)).code, 0);
  assert.equal(
    readFileSync(place.path, "utf8"),
    realistic.replace('"opus"', '"sonnet"').replace('"Stop": [', '"Stop": [{ "hooks": [] }, '),
  );
});

test("a handler that a person moved into a group of theirs is found", async () => {
  const own = { type: "command", command: "node /x/cerbash/cli.js hook claude-code" };
  const other = { type: "command", command: "guard.mjs hook claude-code" };
  const text = (hooks: object[]) =>
    `${JSON.stringify({ hooks: { PreToolUse: [{ matcher: "*", hooks }] } }, undefined, 2)}\n`;
  const place = home(text([other, own]));
  assert.equal((await take(place)).code, 0);
  assert.equal(readFileSync(place.path, "utf8"), text([other]));
  assert.match((await take(place)).out, /not installed/);
});

test("an older entry is replaced, and still taken away byte for byte", async () => {
  const place = home(realistic);
  await put(place, ["--yes", "--approve"]);
  const older = readFileSync(place.path, "utf8");
  assert.match(older, /hook claude-code --approve \|\| exit 2/);
  assert.equal((await put(place)).code, 0);
  const newer = readFileSync(place.path, "utf8");
  assert.equal(newer, older.replaceAll(" --approve", ""));
  await take(place);
  assert.equal(readFileSync(place.path, "utf8"), realistic);
});

test("the bytes from before are kept where a person can find them", async () => {
  const place = home(realistic);
  await put(place);
  const backups = join(place.home, ".local", "state", "cerbash", "backups");
  const [folder = ""] = readdirSync(backups);
  const kept = join(backups, folder, "before.settings.json");
  assert.equal(readFileSync(kept, "utf8"), realistic);
  assert.equal(statSync(kept).mode & 0o777, 0o600);
});

test("a dry run shows the change and makes none", async () => {
  const place = home(realistic);
  const { code, out } = await put(place, ["--dry-run"]);
  assert.equal(code, 0);
  assert.match(out, /^\+ .*"matcher": "mcp__\.\*"/m);
  assert.equal(readFileSync(place.path, "utf8"), realistic);
  assert.ok(!existsSync(join(place.home, ".local")));
  await put(place);
  const installed = readFileSync(place.path, "utf8");
  assert.equal((await take(place, ["-n"])).code, 0);
  assert.equal(readFileSync(place.path, "utf8"), installed);
});

test("without --yes a person is asked, and without a person nothing happens", async () => {
  const place = home(realistic);
  await assert.rejects(put(place, []), (error) => {
    assert.ok(error instanceof UsageError);
    return /add --yes/.test(error.message);
  });
  const declined = await put(place, [], { isInputTerminal: true, answer: false });
  assert.equal(declined.code, 1);
  assert.equal(readFileSync(place.path, "utf8"), realistic);
  const io = fakeIo({ ...place, isInputTerminal: true, answer: true });
  assert.equal(await install(["claude-code"], io, program), 0);
  assert.deepEqual(io.asked, ["Go ahead?"]);
  assert.notEqual(readFileSync(place.path, "utf8"), realistic);
});

const refused: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ["comments", '{\n  // mine\n  "model": "opus"\n}\n', /not valid JSON/],
  ["a trailing comma", '{ "model": "opus", }', /not valid JSON/],
  ["a byte order mark", "\uFEFF{}", /byte order mark, .* save it without one/],
  ["half a file", realistic.slice(0, 100), /not valid JSON/],
  ["a list", "[]", /not a JSON object/],
  ["bytes that are no text", Buffer.from([0x7b, 0xff, 0x7d]), /not UTF-8/],
];

for (const [what, content, reason] of refused) {
  test(`${what}: a clear error, and nothing is changed`, async () => {
    const place = home("");
    writeFileSync(place.path, content);
    for (const action of [put, take]) {
      const { code, err } = await action(place);
      assert.equal(code, 3);
      assert.match(err, /settings\.json was left as it is/);
      assert.match(err, reason);
    }
    assert.deepEqual(readFileSync(place.path), Buffer.from(content));
    assert.deepEqual(readdirSync(dirname(place.path)), ["settings.json"]);
  });
}

for (const [text, reason] of [
  ['{"hooks": []}', /"hooks" in it is not an object/],
  ['{"hooks": {"PreToolUse": {}}}', /"hooks\.PreToolUse" in it is not a list/],
] as const) {
  test(`${text}: nothing is put where it would not fit`, async () => {
    const place = home(text);
    const { code, err } = await put(place);
    assert.equal(code, 3);
    assert.match(err, reason);
    assert.equal((await take(place)).code, 0);
    assert.equal(readFileSync(place.path, "utf8"), text);
  });
}

test("a read-only file is left alone", async () => {
  const place = home(realistic);
  chmodSync(place.path, 0o444);
  const { code, err } = await put(place);
  assert.equal(code, 3);
  assert.match(err, /read-only/);
  assert.equal(readFileSync(place.path, "utf8"), realistic);
});

test("a file that cannot be read is left alone", async (context) => {
  const place = home();
  mkdirSync(place.path, { recursive: true });
  const folder = await put(place);
  assert.equal(folder.code, 3);
  assert.match(folder.err, /cannot be read \(EISDIR\)/);
  if (process.getuid?.() === 0) return context.diagnostic("an administrator can read everything");
  const closed = home(realistic);
  chmodSync(closed.path, 0);
  const { code, err } = await put(closed);
  assert.equal(code, 3);
  assert.match(err, /cannot be read \(EACCES\)/);
});

test("a link to the settings stays a link, and its mode stays", async () => {
  const place = home("");
  const target = join(place.home, "dotfiles.json");
  writeFileSync(target, realistic);
  chmodSync(target, 0o640);
  rmSync(place.path);
  symlinkSync(target, place.path);
  assert.equal((await put(place)).code, 0);
  assert.ok(lstatSync(place.path).isSymbolicLink());
  assert.notEqual(readFileSync(target, "utf8"), realistic);
  assert.equal(statSync(target).mode & 0o777, 0o640);
  await take(place);
  assert.ok(lstatSync(place.path).isSymbolicLink());
  assert.equal(readFileSync(target, "utf8"), realistic);

  rmSync(target);
  const { code, err } = await put(place);
  assert.equal(code, 3);
  assert.match(err, /link to a file that does not exist/);
});

test("the settings directory may be elsewhere", async () => {
  const place = home();
  const elsewhere = join(place.home, "elsewhere");
  const env = { CLAUDE_CONFIG_DIR: elsewhere };
  assert.equal((await put(place, ["--yes"], { env })).code, 0);
  assert.ok(existsSync(join(elsewhere, "settings.json")));
  assert.ok(!existsSync(place.path));
});

test("a project's settings are its own, and a copy in the project is named for everybody", async () => {
  const place = home();
  const path = join(place.cwd, ".claude", "settings.json");
  const foreign = await put(place, ["--yes", "--project"]);
  assert.match(foreign.err, /Do not commit it/);
  assert.ok(!existsSync(place.path));
  await take(place, ["--yes", "--project"]);
  assert.ok(!existsSync(path));

  const script = join(place.cwd, "node_modules", "cerbash", "dist", "cli.js");
  const run = (args: readonly string[], io: Parameters<typeof install>[1]) =>
    install(args, io, { ...program, script });
  const { err } = await runFake(run, ["claude-code", "--project", "--yes"], place);
  assert.equal(err, "");
  const [gate] = JSON.parse(readFileSync(path, "utf8")).hooks.PreToolUse;
  assert.equal(
    gate.hooks[0].command,
    'node "$CLAUDE_PROJECT_DIR"/node_modules/cerbash/dist/cli.js hook claude-code || exit 2',
  );
});

test("paths with blanks and quotes reach the shell as they are", async () => {
  const user = home();
  const place = { ...user, home: join(user.home, "it's me") };
  const script = "/opt/it's here/cli.js";
  const run = (args: readonly string[], io: Parameters<typeof install>[1]) =>
    install(args, io, { ...program, script });
  await runFake(run, ["claude-code", "--yes"], place);
  const path = join(place.home, ".claude", "settings.json");
  const [gate] = JSON.parse(readFileSync(path, "utf8")).hooks.PreToolUse;
  assert.match(gate.hooks[0].command, /it'\\''s me\/.*\/bin\/cerbash' hook claude-code/);
  const client = join(place.home, ".local", "state", "cerbash", "bin", "cerbash");
  assert.match(readFileSync(client, "utf8"), /^ *cli='\/opt\/it'\\''s here\/cli\.js'$/m);
  assert.equal(spawnSync("bash", ["-n", client]).status, 0);
  assert.equal((await take(place)).code, 0);
  assert.ok(!existsSync(path));
});

test("a hook that cannot start refuses, whatever the shell says", {
  skip: process.platform === "win32",
}, async () => {
  const place = home();
  await put(place);
  const { PreToolUse, PostToolUse } = JSON.parse(readFileSync(place.path, "utf8")).hooks;
  const env = { ...process.env, HOME: place.home, CERBASH_RESIDENT: "off" };
  const run = (command: string) => spawnSync("sh", ["-c", command], { input: "{}", env }).status;
  // The installed command itself: first the program that it stands for is not there, then itself.
  assert.equal(run(PreToolUse[0].hooks[0].command), 2);
  rmSync(join(place.home, ".local", "state", "cerbash", "bin", "cerbash"));
  assert.equal(run(PreToolUse[0].hooks[0].command), 2);
  assert.notEqual(run(PostToolUse[0].hooks[0].command), 2);
});

test("on Windows the program is started without a shell", async () => {
  const place = home();
  await put(place, ["--yes"], { platform: "win32", env: { CERBASH_HOME: join(place.home, "c") } });
  const [gate] = JSON.parse(readFileSync(place.path, "utf8")).hooks.PreToolUse;
  assert.equal(gate.hooks[0].command, process.execPath);
  assert.deepEqual(gate.hooks[0].args, [program.script, "hook", "claude-code"]);
  assert.equal(gate.hooks[0].onFailure, "block");
});

test("a copy in the cache of npx is not installed", async () => {
  const place = home();
  const script = "/home/a/.npm/_npx/1a2b/node_modules/cerbash/dist/cli.js";
  const run = (args: readonly string[], io: Parameters<typeof install>[1]) =>
    install(args, io, { ...program, script });
  await assert.rejects(runFake(run, ["claude-code", "--yes"], place), /npm install --global/);
  assert.ok(!existsSync(place.path));
});

test("an agent that is not known is named, with the nearest", async () => {
  const place = home();
  const run = (...args: string[]) => runFake((list, io) => install(list, io, program), args, place);
  await assert.rejects(
    run("claude-cod", "--yes"),
    /no such agent: claude-cod; did you mean claude-code/,
  );
  await assert.rejects(run("claude-code", "--user", "--project"), /choose one/);
});

test("a file that changes while the person is asked is not overwritten", async () => {
  const place = home(realistic);
  const io = {
    ...fakeIo({ ...place, isInputTerminal: true }),
    confirm: async () => {
      writeFileSync(place.path, "{}");
      return true;
    },
  };
  assert.equal(await install(["claude-code"], io, program), 3);
  assert.match(io.err(), /changed meanwhile/);
  assert.equal(readFileSync(place.path, "utf8"), "{}");
});

test("the status says what is installed", async () => {
  const place = home(realistic);
  const status = (args: readonly string[], io: Parameters<typeof install>[1]) =>
    statusOf(args, io, program);
  const agents = async () => {
    const { out } = await runFake(status, ["--json"], place);
    return JSON.parse(out).agents.map(({ state }: { state: string }) => state);
  };
  assert.deepEqual(await agents(), []);
  assert.match(
    (await runFake(status, [], place)).out,
    /claude-code +not installed: cerbash install/,
  );
  await put(place);
  assert.deepEqual(await agents(), ["installed"]);
  const text = readFileSync(place.path, "utf8");
  writeFileSync(place.path, text.replace("{", '{"disableAllHooks": true,'));
  assert.match((await agents())[0], /switched off/);
  writeFileSync(place.path, text.replace('"PreToolUse"', '"Elsewhere"'));
  assert.match((await agents())[0], /not as this version would/);
  writeFileSync(place.path, "{");
  assert.match((await agents())[0], /not valid JSON/);
  const { out } = await runFake(status, [], place);
  assert.match(out, /records {2,}0 today/);
});

test("status counts the records of today in all its files, and days whose files are compressed", async () => {
  const place = home();
  const records = join(place.home, ".local/state/cerbash/records");
  const day = new Date().toISOString().slice(0, 10);
  const entry = { v: 1, kind: "outcome", time: `${day}T00:00:00Z`, agent: "codex" } as const;
  for (let n = 0; n < 3; n++) append(records, { ...entry, outcome: { status: "done" } });
  copyFileSync(join(records, `${day}.jsonl`), join(records, `${day}.2.jsonl`));
  writeFileSync(join(records, "2026-01-01.jsonl.gz"), "");
  const { out } = await runFake(statusOf, [], place);
  assert.match(out, /records {2,}6 today, 2 days/);
});
