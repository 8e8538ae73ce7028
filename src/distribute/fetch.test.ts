import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type Checks, fetchDistribution } from "./fetch.js";
import { readInstalled } from "./installed.js";
import { newKey, sign, signaturesText } from "./keys.js";
import { distributionPlaces } from "./places.js";
import { readDistributionSettings } from "./settings.js";
import { distribute, POLICY, stranger, team } from "./testing.js";
import { DistributionError, MANIFEST, SIGNATURES } from "./types.js";

const home = mkdtempSync(join(tmpdir(), "cerbash-distribute-"));
const closing: (() => void)[] = [];
after(() => {
  for (const close of closing) close();
  rmSync(home, { recursive: true, force: true });
});

const checks: Checks = {
  policy: async (bytes) => (Buffer.from(bytes).includes("BROKEN") ? "line 1: broken" : undefined),
  model: async () => undefined,
};
let made = 0;
/** A machine of a team, and the directory that it fetches from. */
function machine() {
  const own = join(home, String(made++));
  const from = join(own, "from");
  mkdirSync(from, { recursive: true });
  const [, place] = distributionPlaces({
    env: { CERBASH_HOME: join(own, "home") },
    platform: "linux",
    home: own,
  });
  mkdirSync(join(own, "home"));
  writeFileSync(place.settings, JSON.stringify({ from, keys: [team.key] }), { mode: 0o600 });
  const fetch = (more: object = {}, now = Date.now()) =>
    fetchDistribution(
      place,
      { from, keys: [team.key], name: undefined, everyHours: 6, ...more },
      now,
      checks,
    );
  const policy = () => Buffer.from(readInstalled(place).read("policy") ?? []).toString("utf8");
  return { from, place, fetch, policy };
}

const refused = (why: RegExp) => (error: Error) => {
  assert.ok(error instanceof DistributionError, String(error));
  assert.match(error.message, why);
  return true;
};

test("what is signed is installed, and once", async () => {
  const { from, place, fetch, policy } = machine();
  distribute(from);
  const first = await fetch();
  assert.deepEqual([first.isNew, first.manifest.version, first.signer], [true, 1, team.key]);
  assert.equal(policy(), POLICY);
  assert.equal((await fetch()).isNew, false);
  distribute(from, { version: 2, files: { policy: `${POLICY}# two\n` } });
  assert.equal((await fetch()).isNew, true);
  assert.match(policy(), /two/);
  assert.equal(readdirSync(place.data).length, 2, "the version before is gone, and so is the lock");
  if (process.platform !== "win32") {
    assert.equal(statSync(place.data).mode & 0o777, 0o700);
    assert.equal(statSync(place.current).mode & 0o777, 0o600);
  }
});

const attacks: readonly (readonly [string, (from: string) => void, RegExp])[] = [
  [
    "signed by a stranger",
    (from) => distribute(from, { version: 9, by: stranger }),
    /no key that is trusted/,
  ],
  [
    "a stranger's signature under a trusted name",
    (from) => {
      distribute(from, { version: 9 });
      const { signature } = sign(readFileSync(join(from, MANIFEST)), stranger.pem);
      writeFileSync(join(from, SIGNATURES), signaturesText([{ key: team.key, signature }]));
    },
    /does not fit the manifest/,
  ],
  [
    "a signature of another text of the same key",
    (from) => {
      distribute(from, { version: 9 });
      writeFileSync(join(from, SIGNATURES), signaturesText([sign(Buffer.from("x"), team.pem)]));
    },
    /does not fit the manifest/,
  ],
  [
    "a changed manifest",
    (from) => {
      distribute(from, { version: 9 });
      const path = join(from, MANIFEST);
      writeFileSync(path, readFileSync(path, "utf8").replace('"version": 9', '"version": 10'));
    },
    /does not fit the manifest/,
  ],
  [
    "a changed policy",
    (from) => {
      distribute(from, { version: 9 });
      writeFileSync(join(from, "policy.yaml"), POLICY.replace("deny", "allw"));
    },
    /not the file that the manifest names/,
  ],
  [
    "a policy of another length",
    (from) => {
      distribute(from, { version: 9 });
      writeFileSync(join(from, "policy.yaml"), `${POLICY}#`);
    },
    /longer than|not the file/,
  ],
  [
    "a missing policy",
    (from) => {
      distribute(from, { version: 9 });
      rmSync(join(from, "policy.yaml"));
    },
    /cannot be read \(ENOENT\)/,
  ],
  [
    "a missing signature",
    (from) => {
      distribute(from, { version: 9 });
      rmSync(join(from, SIGNATURES));
    },
    /cannot be read/,
  ],
  [
    "signatures that are none",
    (from) => {
      distribute(from, { version: 9 });
      writeFileSync(join(from, SIGNATURES), '{"v":1,"signatures":[{"key":"x"}]}');
    },
    /signatures cannot be read/,
  ],
  [
    "a key that is no point of the curve",
    (from) => {
      distribute(from, { version: 9 });
      const signature = sign(readFileSync(join(from, MANIFEST)), team.pem).signature.slice(4);
      writeFileSync(join(from, SIGNATURES), signaturesText([{ key: team.key, signature }]));
    },
    /does not fit the manifest/,
  ],
  [
    "an older version",
    (from) => distribute(from, { version: 4, files: { policy: "# old\n" } }),
    /older than version 5/,
  ],
  [
    "the same version with another content",
    (from) => distribute(from, { version: 5, files: { policy: "# other\n" } }),
    /a change needs a new version/,
  ],
  [
    "another name",
    (from) => distribute(from, { version: 9, name: "other" }),
    /it is other, and acme is wanted/,
  ],
  [
    "expired",
    (from) =>
      distribute(from, {
        version: 9,
        made: "2026-01-01T00:00:00Z",
        expires: "2026-02-01T00:00:00Z",
      }),
    /expired at 2026-02-01/,
  ],
  [
    "made in the future",
    (from) =>
      distribute(from, {
        version: 9,
        made: "2999-01-01T00:00:00Z",
        expires: "2999-02-01T00:00:00Z",
      }),
    /made in the future/,
  ],
  [
    "a policy that this version cannot read",
    (from) => distribute(from, { version: 9, files: { policy: "BROKEN" } }),
    /policy\.yaml is refused: line 1/,
  ],
  [
    "no JSON",
    (from) => {
      writeFileSync(join(from, MANIFEST), "{");
      writeFileSync(join(from, SIGNATURES), signaturesText([sign(Buffer.from("{"), team.pem)]));
    },
    /not JSON/,
  ],
  [
    "a property that is not known",
    (from) => {
      distribute(from, { version: 9 });
      const text = readFileSync(join(from, MANIFEST), "utf8").replace(
        '"v": 1',
        '"v": 1,\n  "only": "macos"',
      );
      writeFileSync(join(from, MANIFEST), text);
      writeFileSync(join(from, SIGNATURES), signaturesText([sign(Buffer.from(text), team.pem)]));
    },
    /"only" is not known/,
  ],
  [
    "a file that leads elsewhere",
    (from) => {
      distribute(from, { version: 9 });
      const text = readFileSync(join(from, MANIFEST), "utf8").replace(
        '"policy":',
        '"../../policy":',
      );
      writeFileSync(join(from, MANIFEST), text);
      writeFileSync(join(from, SIGNATURES), signaturesText([sign(Buffer.from(text), team.pem)]));
    },
    /no file that is known/,
  ],
  [
    "a manifest that is too long",
    (from) => {
      distribute(from, { version: 9 });
      writeFileSync(join(from, MANIFEST), " ".repeat(70_000));
    },
    /longer than 65536 bytes/,
  ],
];
for (const [what, attack, why] of attacks)
  test(`refused, and the last good one stays: ${what}`, async () => {
    const { from, fetch, policy } = machine();
    distribute(from, { version: 5 });
    await fetch();
    attack(from);
    await assert.rejects(fetch(), refused(why));
    assert.equal(policy(), POLICY);
    distribute(from, { version: 10, files: { policy: "# next\n" } });
    await fetch();
    assert.equal(policy(), "# next\n");
  });

test("what is installed is verified at each reading, and mended by the next fetch", async () => {
  const { from, place, fetch, policy } = machine();
  assert.throws(
    () => readInstalled(place),
    refused(/none is installed; run: cerbash distribute fetch/),
  );
  distribute(from);
  await fetch();
  const [folder = ""] = readdirSync(place.data).filter((name) => /^1-/.test(name));
  const path = join(place.data, folder, "policy.yaml");
  writeFileSync(path, POLICY.replace("deny", "allw"));
  assert.throws(policy, refused(/not the file that the manifest names/));
  assert.equal((await fetch()).isNew, true);
  assert.equal(policy(), POLICY);
  // A whole distribution of a stranger in its place.
  distribute(join(place.data, folder), { by: stranger });
  assert.throws(() => readInstalled(place), refused(/no key that is trusted/));
  await fetch();
  // An older one of the team in its place: signed, and still not what was installed.
  distribute(join(place.data, folder), {
    files: { policy: "# old\n" },
    made: "2026-01-01T00:00:00Z",
  });
  assert.throws(() => readInstalled(place), refused(/not what was installed/));
  writeFileSync(place.current, "{");
  assert.throws(() => readInstalled(place), refused(/damaged/));
});

test("the keys of the settings count, not those of the time of the installation", async () => {
  const { from, place, fetch } = machine();
  distribute(from);
  await fetch();
  writeFileSync(place.settings, JSON.stringify({ from, keys: [newKey().key] }));
  assert.throws(() => readInstalled(place), refused(/no key that is trusted/));
  // A second key signs too while keys are changed.
  const text = readFileSync(join(from, MANIFEST));
  writeFileSync(
    join(from, SIGNATURES),
    signaturesText([sign(text, stranger.pem), sign(text, team.pem)]),
  );
  assert.equal((await fetch({ keys: [stranger.key] })).signer, stranger.key);
});

test("an expired one that is installed still holds", async () => {
  const { from, fetch, policy } = machine();
  distribute(from);
  await fetch();
  await assert.rejects(fetch({}, Date.now() + 10 * 86_400_000), refused(/expired/));
  assert.equal(policy(), POLICY);
});

test("over http on this machine; a server that says no, sends too much or leads elsewhere is refused", async () => {
  const { from, fetch, policy } = machine();
  distribute(from);
  let mode = "";
  const server = createServer((request, response) => {
    if (mode === "gone") response.writeHead(404).end();
    else if (mode === "moved") response.writeHead(302, { location: "http://192.0.2.1/" }).end();
    else if (mode === "endless") {
      response.writeHead(200);
      const more = () => void (response.writable && response.write(" ".repeat(60_000), more));
      more();
    } else response.end(readFileSync(join(from, request.url?.split("/").at(-1) ?? "")));
  });
  server.listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/team/`;
  assert.equal((await fetch({ from: url })).isNew, true);
  assert.equal(policy(), POLICY);
  for (const [wrong, why] of [
    ["gone", /answers 404/],
    ["moved", /cannot be fetched/],
    ["endless", /longer than/],
  ] as const) {
    mode = wrong;
    await assert.rejects(fetch({ from: url }), refused(why));
  }
  for (const [address, why] of [
    ["http://192.0.2.1/x", /so its address is https/],
    ["https://me:made-up@example.com/x", /must not hold a password/],
    ["relative", /absolute path/],
    ["git+https://example.com/x#--upload-pack=x", /a repository is/],
    ["git+file:///x#main:../..", /must not lead upwards|a repository is/],
  ] as const)
    await assert.rejects(
      fetch({ from: address }),
      (error: Error) => refused(why)(error) && !error.message.includes("made-up"),
    );
});

test("from a git repository, of a branch and folder, without a checkout", async () => {
  const { from, fetch, policy } = machine();
  const git = (...args: string[]) => {
    const author = [
      "-c",
      "user.name=x",
      "-c",
      "user.email=x@example.com",
      "-c",
      "init.defaultBranch=main",
    ];
    const done = spawnSync("git", [...author, ...args], { cwd: from, encoding: "utf8" });
    assert.equal(done.status, 0, done.stderr);
  };
  distribute(join(from, "guard"));
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "one");
  git("branch", "release");
  distribute(join(from, "guard"), { version: 2, files: { policy: "# two\n" } });
  git("commit", "-qam", "two");
  const url = `git+file://${from}`;
  await fetch({ from: `${url}#release:guard` });
  assert.equal(policy(), POLICY);
  await fetch({ from: `${url}#:guard` });
  assert.equal(policy(), "# two\n");
  await assert.rejects(fetch({ from: `${url}#release:guard` }), refused(/older than version 2/));
  await assert.rejects(fetch({ from: `${url}#nowhere:guard` }), refused(/git says/));
  await assert.rejects(fetch({ from: `${url}#main` }), refused(/git says/));
});

test("several that fetch at once leave one whole", async () => {
  const { from, fetch, policy } = machine();
  distribute(from);
  const all = await Promise.allSettled([1, 2, 3, 4].map(() => fetch()));
  assert.ok(all.some(({ status }) => status === "fulfilled"));
  assert.equal(policy(), POLICY);
});

test("settings say what is wrong with them", () => {
  const path = join(home, "distribution.json");
  const read = (value: unknown) => {
    writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
    return String(readDistributionSettings(path));
  };
  const keys = [team.key];
  for (const [value, why] of [
    ["{", /not JSON/],
    [[], /"from"/],
    [{ from: "/x", keys: [] }, /no list of keys/],
    [{ from: "/x", keys: ["ed25519:x"] }, /no list of keys/],
    [{ from: "/x", keys, name: "../x" }, /"name" is no name/],
    [{ from: "/x", keys, everyHours: 0 }, /"everyHours"/],
  ] as const)
    assert.match(read(value), why);
  read({ from: "/x", keys });
  assert.equal(typeof readDistributionSettings(path), "object");
  if (process.platform === "win32") return;
  chmodSync(path, 0o666);
  assert.match(String(readDistributionSettings(path)), /others may write to it/);
});
