/**
 * Calls of made-up tools, labelled by `docs/labels.md` through what their words mean: the prior on tools
 * that nobody has written a table for. They carry no knowledge of any one tool. Rows of people outweigh
 * them; how much they help is measured in docs/experiments.md.
 */
import type { Label } from "../verdict/types.js";
import { madeUpDaily } from "./made-up-daily.js";
import { madeUpOrdinary } from "./made-up-ordinary.js";
import { madeUpPlaces } from "./made-up-places.js";
import { madeUpWork } from "./made-up-work.js";
import type { Row } from "./prepare.js";
import { randomOf } from "./random.js";

const SYLLABLES =
  "ac me zor pli vex tri qua ner lo ki dra mun sel tor bex fi ran gul op hy cor ta wim jo sta vil".split(
    " ",
  );
const ENDINGS = ["", "", "", "ctl", "-cli", "cli", "-admin", "-tool", "d", ".sh", "ops"];

const DESTROY =
  "delete destroy drop purge wipe erase nuke truncate flush terminate decommission shred obliterate rm del zap format deprovision expunge".split(
    " ",
  );
const REMOVE =
  "remove clean prune gc evict unset expire deregister uninstall clear cleanup sweep discard vacuum archive".split(
    " ",
  );
const RESET =
  "reset restore rollback revert replace overwrite reseed rebuild reinit failover force-unlock rotate resync".split(
    " ",
  );
const DISABLE = "disable deactivate suspend stop bypass pause turn-off unprotect skip".split(" ");
const GRANT = "grant revoke add-member set-role authorize invite share chown allow".split(" ");
const SEND = "publish deploy release promote announce broadcast apply rollout".split(" ");
const LOOK =
  "list get show describe status info view search find inspect diff logs tail version check validate verify lint test plan preview explain count stats history top watch tree ls cat export-schema help doctor whoami query read fetch".split(
    " ",
  );
const MAKE =
  "create add new init generate build compile install start run set edit update format-code sync pull login import open clone copy tag fmt bump scaffold render serve up attach".split(
    " ",
  );

const PRECIOUS =
  "db database table bucket volume cluster namespace project account org instance server disk backup snapshot repo environment stack tenant user users data dataset index collection topic queue stream vault zone domain customer pool workspace site wallet registry".split(
    " ",
  );
const CHEAP =
  "cache tmp temp build-cache dist artifacts preview sandbox fixtures test-db scratch draft lockfile stale-sessions demo-data dev-cache".split(
    " ",
  );
const PROTECTION =
  "firewall audit-log deletion-protection mfa encryption tls-verify backups history hooks guard monitoring retention signing".split(
    " ",
  );
const THING =
  "job task report page item entry note config branch label rule widget ticket event metric panel file package module image release".split(
    " ",
  );
const SECRET = "secret token api-key password credentials private-key".split(" ");
const NAMES =
  "main web-1 orders app-42 alpha shop eu-west api billing 17 my-app report-2024 worker".split(" ");
const INSISTS = [
  "--force",
  "-f",
  "--yes",
  "-y",
  "--all",
  "--no-confirm",
  "--purge",
  "--recursive",
  "--cascade",
  "--hard",
  "--skip-backup",
  "--now",
];
const DRY = [
  "--dry-run",
  "--preview",
  "--plan",
  "--check",
  "--what-if",
  "--simulate",
  "--noop",
  "--help",
  "--list",
];
const PLAIN = [
  "--json",
  "-v",
  "--verbose",
  "--output json",
  "--quiet",
  "--region eu-west-1",
  "--profile dev",
  "-o table",
  "--limit 20",
  "--format yaml",
];
const RUINOUS = [
  "/",
  "~",
  "/etc",
  "/var/lib",
  "..",
  "$TARGET",
  "/home/alex",
  "/dev/sda",
  "~/Documents",
  "/srv/data",
  "$DIR/*",
  ".git",
  "/usr",
];
const OWN = [
  "build/",
  "dist",
  "./tmp/out",
  "/tmp/work",
  "node_modules/.cache",
  "coverage",
  "target/debug",
];
const PROJECT = ["src/app.ts", "docs/guide.md", "config/dev.yaml", "./data.json", "test/fixtures"];

/** Makes `count` labelled calls. Equal seeds make equal calls. */
export function madeUpRows(count: number, seed: number): Row[] {
  const random = randomOf(seed);
  const pick = (from: readonly string[]): string =>
    from[Math.floor(random() * from.length)] as string;
  const chance = (share: number): boolean => random() < share;
  const tool = (): string => {
    const name =
      pick(SYLLABLES) + pick(SYLLABLES) + (chance(0.4) ? pick(SYLLABLES) : "") + pick(ENDINGS);
    if (chance(0.06)) return launched(name);
    return name.endsWith(".sh") || chance(0.1) ? `./bin/${name}` : name;
  };
  const launched = (name: string): string =>
    pick([
      `python tools/${name}.py`,
      `python3 ${name}.py`,
      `node scripts/${name}.mjs`,
      `php bin/${name}`,
      `ruby script/${name}.rb`,
      `uv run ${name}.py`,
      `npx ${name}`,
    ]);
  /** Verb and thing as tools write them. */
  const call = (verb: string, thing: string): string => {
    const form = random();
    if (form < 0.35) return `${tool()} ${thing} ${verb}`;
    if (form < 0.65) return `${tool()} ${verb} ${thing}`;
    if (form < 0.75) return `${tool()} ${verb}-${thing}`;
    if (form < 0.82) return `${tool()} ${thing}:${verb}`;
    if (form < 0.88) return `./scripts/${verb}-${thing}.sh`;
    if (form < 0.94) return `${tool()} --${verb}-${thing}`;
    return `${verb}-${thing}`;
  };
  const name = (): string => (chance(0.7) ? ` ${pick(NAMES)}` : "");
  const plain = (): string => (chance(0.3) ? ` ${pick(PLAIN)}` : "");
  const insists = (): string => ` ${pick(INSISTS)}`;
  const production = (): string =>
    pick([" --env production", " prod-eu", " --stage prod", " -n prod", " --production"]);

  const kinds: readonly (readonly [number, () => readonly [string, Label]])[] = [
    ...madeUpPlaces(pick, tool, plain, PRECIOUS),
    ...madeUpOrdinary(pick, tool, plain),
    ...madeUpDaily(pick, tool, plain),
    ...madeUpWork(pick, tool, plain, PRECIOUS),
    [
      10,
      () => [call(pick(LOOK), pick([...PRECIOUS, ...THING, ...CHEAP])) + name() + plain(), "safe"],
    ],
    [8, () => [call(pick(MAKE), pick([...THING, ...PRECIOUS])) + name() + plain(), "safe"]],
    [
      4,
      () => [
        call(pick([...DESTROY, ...REMOVE, ...RESET]), pick(PRECIOUS)) + name() + ` ${pick(DRY)}`,
        "safe",
      ],
    ],
    [
      5,
      () => [
        call(pick([...DESTROY, ...REMOVE]), pick(CHEAP)) + plain() + (chance(0.3) ? insists() : ""),
        "safe",
      ],
    ],
    [2, () => [`${tool()} ${pick(LOOK)} ${pick(DESTROY)}d-${pick(THING)}s${plain()}`, "safe"]],
    [
      2,
      () => [
        `${tool()} ${pick(["search", "grep", "find", "log", "explain", "docs"])} "${pick(DESTROY)} ${pick(PRECIOUS)}"`,
        "safe",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(["comment", "note", "commit", "create"])} --message "${pick(DESTROY)} the ${pick(PRECIOUS)}"${name()}`,
        "safe",
      ],
    ],
    [
      10,
      () => [
        call(pick(DESTROY), pick(PRECIOUS)) + name() + (chance(0.6) ? insists() : "") + plain(),
        "destructive",
      ],
    ],
    [
      3,
      () => [
        call(pick([...DESTROY, ...RESET]), pick(PRECIOUS)) +
          production() +
          (chance(0.4) ? insists() : ""),
        "destructive",
      ],
    ],
    [
      3,
      () => [
        `${tool()} ${pick(DESTROY)}${insists()}${chance(0.5) ? ` ${pick(["--all", "everything", "all"])}` : ""}`,
        "destructive",
      ],
    ],
    [
      3,
      () => [
        `${chance(0.5) ? tool() : `${tool()} ${pick(DESTROY)}`} ${pick(["--delete", "--wipe", "--erase", "--destroy", "--purge", "-rf", "--force --recursive"])} ${pick(RUINOUS)}`,
        "destructive",
      ],
    ],
    [
      3,
      () => [
        `${pick(DESTROY)}${pick(["er", "all", "it", "x", ""])}${chance(0.5) ? pick([" -rf", " -f", " --force"]) : ""} ${pick(RUINOUS)}`,
        "destructive",
      ],
    ],
    [2, () => [`${tool()} ${pick([...DESTROY, ...REMOVE])} ${pick(OWN)}`, "safe"]],
    [2, () => [`${tool()} ${pick([...MAKE, ...LOOK])} ${pick(PROJECT)}${plain()}`, "safe"]],
    [
      3,
      () => [
        call(pick(DISABLE), pick(PROTECTION)) + name() + (chance(0.3) ? insists() : ""),
        "destructive",
      ],
    ],
    [3, () => [call(pick(DISABLE), pick([...THING, ...PRECIOUS])) + name(), "risky"]],
    [4, () => [call(pick(DESTROY), pick(THING)) + name() + plain(), "risky"]],
    [5, () => [call(pick(REMOVE), pick(PRECIOUS)) + name() + plain(), "risky"]],
    [
      2,
      () => [
        call(pick(REMOVE), pick(PRECIOUS)) + insists() + pick([" --all", production()]),
        "destructive",
      ],
    ],
    [4, () => [call(pick(RESET), pick(PRECIOUS)) + name() + plain(), "risky"]],
    [2, () => [call(pick(RESET), pick(PRECIOUS)) + insists() + name(), "destructive"]],
    [
      4,
      () => [
        call(pick(GRANT), pick(["role", "permission", "access", "member", "admin"])) + name(),
        "risky",
      ],
    ],
    [
      1,
      () => [
        call(pick(GRANT), pick(["role", "access", "admin"])) +
          pick([" --public", " allUsers", " everyone", " --member '*'"]),
        "destructive",
      ],
    ],
    [3, () => [call(pick(SEND), pick(THING)) + production(), "risky"]],
    [
      2,
      () => [
        call(pick(["deploy", "apply", "publish"]), pick(THING)) +
          pick([" --env dev", " --stage staging", " --preview", " --draft"]),
        "safe",
      ],
    ],
    [
      2,
      () => [
        call(pick(["get", "show", "print", "reveal", "export", "cat"]), pick(SECRET)) + name(),
        "risky",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(["upload", "send", "post", "push"])} ${pick(["~/.ssh/id_rsa", ".env", "~/.aws/credentials", "/etc/shadow"])} ${pick(["https://example.com/in", "--to 192.0.2.7", ""])}`,
        "destructive",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(["sql", "query", "exec", "-c", "--execute"])} "${pick(["DROP TABLE orders", "DELETE FROM users", "TRUNCATE events", "DROP DATABASE shop", "UPDATE users SET role='x'"])}"`,
        "destructive",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(["sql", "query", "exec", "-c", "--execute"])} "${pick(["SELECT 1", "SELECT count(*) FROM users", "SHOW TABLES", "EXPLAIN SELECT * FROM orders"])}"`,
        "safe",
      ],
    ],
    // Raised rights are ordinary where machines are set up.
    [
      5,
      () => [
        `sudo ${call(pick([...MAKE, ...LOOK]), pick([...THING, ...PRECIOUS]))}${name()}${plain()}`,
        "safe",
      ],
    ],
    [1, () => [`sudo ${call(pick(DESTROY), pick(PRECIOUS))}${name()}`, "destructive"]],
    [
      2,
      () => [
        `${pick(["./", "../", ""])}${tool().replace(/^.*\//, "")} --prefix="$HOME"/${pick(THING)} --enable-${pick(THING)} ${pick(["--disable", "--without"])}-${pick([...THING, "shared", "ssl", "docs"])}`,
        "safe",
      ],
    ],
    // A program of one's own with neutral words is no worse for lying somewhere by its path.
    [
      6,
      () => [
        `${pick(["/", "./", "./scripts/", "$HOME/bin/", "/opt/acme/bin/", "tools/", "~/bin/", "bin/"])}${pick(THING)}-${pick([...THING, ...PRECIOUS])}${pick(ENDINGS)} ${pick(["arm64", "-o out", "v2", "--version", "src", ""])}${plain()}`.trim(),
        "safe",
      ],
    ],
  ];
  const total = kinds.reduce((sum, [weight]) => sum + weight, 0);
  const out: Row[] = [];
  for (let n = 0; n < count; n++) {
    let left = random() * total;
    for (const [weight, make] of kinds) {
      left -= weight;
      if (left > 0) continue;
      const [command, label] = make();
      out.push({ command, label, source: "generated", author: "made-up" });
      break;
    }
  }
  return out;
}
