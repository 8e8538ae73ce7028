import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { placeOf, secretOf } from "./places.js";
import { PLACES, SECRETS } from "./places-table.js";

/** Paths that a pattern of the tables stands for: its globs filled with ordinary text. */
function examplesOf(table: Readonly<Record<string, string>>): [path: string, kind: string][] {
  return Object.entries(table).flatMap(([kind, patterns]) =>
    patterns
      .split(/\s+/)
      .filter((pattern) => pattern !== "")
      .map((pattern): [string, string] => {
        const deep = pattern.endsWith("/**");
        const text = deep ? `${pattern.slice(0, -3)}/inner` : pattern;
        return [text.replaceAll("␣", " ").replaceAll("*", "x"), kind];
      }),
  );
}

describe("secretOf", () => {
  for (const [path, kind] of examplesOf(SECRETS)) {
    it(`knows ${path}`, () => assert.notEqual(secretOf(path), undefined, kind));
  }

  const kinds: [path: string, kind: string | undefined][] = [
    ["~/.ssh/id_ed25519", "private-key"],
    ["~/.ssh/id_ed25519.pub", undefined],
    ["~/.ssh/allowed_signers", undefined],
    ["backup/.ssh/id_rsa", "private-key"],
    ["/srv/backup/.aws/credentials", "cloud-credentials"],
    ["~/.aws/credentials.bak", "cloud-credentials"],
    ["deploy/secrets.yaml", "token-store"],
    ["/etc/letsencrypt/live/example.com/privkey.pem", "private-key"],
    ["/etc/letsencrypt/live/example.com/fullchain.pem", undefined],
    ["/usr/share/ca-certificates/x.pem", undefined],
    ["/etc/ssl/certs/server.key", undefined],
    ["node_modules/x/test/key.pem", undefined],
    ["node_modules/x/.env", undefined],
    ["test/.env", "env-file"],
    [".venv/lib/python3/site-packages/certifi/cacert.pem", undefined],
    ["nodesource.gpg.key", undefined],
    ["public.key", undefined],
    ["public/private.key", "private-key"],
    ["ca-private.key", "private-key"],
    ["monkey", undefined],
    ["a.keys", undefined],
    [".env.d.ts", undefined],
    [".environment", undefined],
    [".env.example", undefined],
    [".env.production.example", undefined],
    ["src/environment.ts", undefined],
    ["src/secrets.ts", undefined],
    ["credentials.ts", undefined],
    ["history.md", undefined],
    ["src/wallet.ts", undefined],
    ["", undefined],
    [".", undefined],
    ["~", undefined],
    ["/", undefined],
    ["~/*", undefined],
    ["~/.ssh/*", "private-key"],
    ["~/.ssh/id_*", "private-key"],
    ["~/.ss*/id_rsa", "private-key"],
    ["~/.aw*/credentials", "cloud-credentials"],
    ["backup/.aw?/credentials", "cloud-credentials"],
    ["/e*/shadow", "shadow"],
    ["/etc/sh?dow", "shadow"],
    ["/etc/s*", "shadow"],
    ["/etc/[st]hadow", "shadow"],
    ["*.json", undefined],
    ["*.ts", undefined],
    ["*", undefined],
    ["*.pem", "private-key"],
    ["config/*.key", "private-key"],
    [".env*", "env-file"],
    [".[e]nv", "env-file"],
    ["terraform.tfstate*", "cloud-credentials"],
    ["credentials*", "token-store"],
    ["s*", undefined],
    ["service*", undefined],
  ];
  for (const [path, kind] of kinds) {
    it(`${path || "(nothing)"} is ${kind}`, () => assert.equal(secretOf(path), kind));
  }
});

describe("placeOf", () => {
  for (const [path, kind] of examplesOf(PLACES)) {
    it(`knows ${path}`, () => assert.notEqual(placeOf(path), undefined, kind));
  }

  const kinds: [path: string, kind: string | undefined][] = [
    ["~/.bashrc", "shell-startup"],
    ["dotfiles/.bashrc", undefined],
    ["/etc/skel/.bashrc", "shell-startup"],
    ["/etc/cron.d/backup", "cron"],
    ["/etc/crontab", "cron"],
    ["/etc/systemd/system/x.service", "service"],
    ["systemd/x.service", undefined],
    [".git/hooks/pre-push", "git-hooks"],
    ["vendor/x/.git/hooks/pre-push", "git-hooks"],
    [".git/worktrees/a/hooks/x", "git-hooks"],
    ["src/hooks/use-x.ts", undefined],
    [".git/config", "git-config"],
    [".git/HEAD", undefined],
    [".husky/pre-commit", undefined],
    ["/etc/passwd", "accounts"],
    ["/etc/sudoers.d/ana", "sudoers"],
    ["/etc/hosts", "hosts"],
    ["hosts", undefined],
    ["logs/app.log", undefined],
    ["/var/log/auth.log", "log"],
    ["/home", undefined],
    [".github/dependabot.yml", undefined],
    [".github/workflows/ci.yml", "ci"],
    ["packages/a/.npmrc", "package-config"],
    ["src/settings.json", undefined],
    [".vscode/settings.json", undefined],
    [".claude/settings.local.json", "guard"],
    [".claude/agents/x.md", undefined],
    ["~/.claude/projects/x.jsonl", undefined],
    ["~/.config/cerbash/rules.json", "guard"],
    ["/etc/claude-code/managed-settings.json", "guard"],
  ];
  for (const [path, kind] of kinds) {
    it(`${path} is ${kind}`, () => assert.equal(placeOf(path), kind));
  }
});

describe("places", () => {
  it("never throws", () => {
    const part = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        "~",
        "*",
        "**",
        ".ssh",
        "[",
        "[a",
        "?",
        ".env*",
        "constructor",
        ".git",
        "etc",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        secretOf(parts.join("/"));
        placeOf(parts.join("/"));
      }),
      { numRuns: 5000 },
    );
  });

  it("finds by a glob what it finds by name", () => {
    const paths = [...examplesOf(SECRETS)]
      .map(([path]) => path)
      .filter((path) => /^[~/]/.test(path));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(), (path, at) => {
        const slash = path.indexOf("/", 1);
        const start = Math.max(slash + 1, path.lastIndexOf("/") + 1);
        const index = start + (at % Math.max(1, path.length - start));
        const pattern = `${path.slice(0, index)}?${path.slice(index + 1)}`;
        if (path.charAt(index) === "." || index >= path.length) return;
        assert.notEqual(secretOf(pattern), undefined, pattern);
      }),
      { numRuns: 2000 },
    );
  });
});
