/**
 * Ordinary work of made-up tools in which options and settings sound worse than they are: who a commit is by, retries, how much is installed,
 * output that is cleared, reads about access. Beside some stands the call with the same words that is not ordinary.
 */
import type { Label } from "../verdict/types.js";

type Kind = readonly [weight: number, make: () => readonly [string, Label]];

const list = (text: string): readonly string[] => text.split(" ");

const SCOPES = ["", " --global", " --local", " -g"];
const PEOPLE = list(
  "ci@example.com bot@users.noreply.example.com 4242+builder[bot]@users.noreply.example.com a@b.example.org dev@example.net release-bot alex",
);
const SETTINGS = list(
  "format color pager editor registry region profile locale timezone columns autocrlf autosetup output jobs telemetry proxy cache-dir log-level default-branch",
);
const SET_TO = list(
  "http://localhost:4873/ eu-west-1 json false true main off 4 never always warn http://127.0.0.1:8080 ./.cache en_GB.UTF-8",
);
const SET = ["config set", "config", "configure set", "settings set", "set"];

const LOCAL = list(
  "http://localhost:6333 http://localhost:8080/health http://127.0.0.1:9200/_cluster/health localhost:5432 tcp://127.0.0.1:6379 http://[::1]:3000/ready",
);
const AWAY = list(
  "https://example.com/schema.json https://example.com/v2/status https://api.example.org/items?limit=5",
);
const PATIENCE = [
  "--retry 30",
  "--retry-delay 1",
  "--retry-all-errors",
  "--retry-connrefused",
  "--max-time 5",
  "--timeout 60",
  "--wait",
  "--fail",
  "-sS",
  "-f",
  "-sf",
  "--silent",
  "--no-progress",
  "--interval 2s",
];

const CHECKS = list("test lint check run build format verify bench typecheck e2e coverage watch");
const LOUD_OPTIONS = [
  "--force-color",
  "--forceExit",
  "--all-features",
  "--all-targets",
  "--all-files",
  "--kill-others-on-fail",
  "--kill-timeout 5",
  "--no-cov",
  "--no-deps",
  "--clear-cache",
  "--clear-screen false",
  "--clearMocks",
  "--reset-cursor",
  "--drop-console",
  "--remove-unused",
  "--remove-comments",
  "--strip-debug",
  "--no-history",
  "--no-audit",
  "--no-sandbox",
  "--skip-existing",
  "--skip-slow",
  "--ignore-missing",
  "--disable-warnings",
  "--disable-telemetry",
  "--no-header",
  "--max-failures 1",
  "--stop-on-failure",
  "--abort-on-error",
  "--fail-fast",
  "--delete-conflicting-outputs",
  "--purge-css",
  "--empty-out-dir",
  "--cleanup=false",
  "--release",
  "--no-verify-output",
];
const ON = ["src", "tests/unit", "packages/api", "src/app.ts", "./...", "-- -k parser", "web", ""];

const INSTALL = list("install sync add ensure restore fetch update ci get");
const INSTALL_OPTIONS = [
  "--frozen-lockfile",
  "--no-audit",
  "--no-fund",
  "--legacy-peer-deps",
  "--no-cache-dir",
  "--no-interaction",
  "--prefer-dist",
  "--no-progress",
  "--all-extras",
  "--no-dev",
  "--only-binary=:all:",
  "--force-reinstall",
  "--ignore-scripts",
  "--no-save",
  "--prefer-offline",
  "--locked",
  "--without docs",
  "--no-install-recommends",
  "-r requirements.txt",
  "-D",
];
const SWITCHES = list(
  "CI=true FORCE_COLOR=1 NO_COLOR=1 DISABLE_TELEMETRY=1 SKIP_DOCKER=1 DISABLE_CEXT=1 NODE_ENV=test RUST_BACKTRACE=full DEBUG=0 NO_UPDATE_NOTIFIER=1 KEEP_GOING=yes PURGE_CSS=1",
);

const ACCESS_READS = [
  "get-caller-identity",
  "iam list-roles",
  "iam list-attached-role-policies --role-name",
  "role list",
  "role describe",
  "roles ls",
  "members",
  "member list",
  "acl list",
  "acl get",
  "policy show",
  "policy get",
  "permissions list",
  "users list",
  "user show",
  "org list",
  "team members",
  "auth status",
  "auth whoami",
  "access check",
  "list-users",
  "describe-instances",
  "list-access-keys --user-name",
];
const ACCESS_WRITES = [
  "iam attach-role-policy --role-name",
  "role assign admin --to",
  "roles add-member",
  "acl set --allow",
  "policy attach",
  "permissions grant write",
  "users promote",
  "team add",
  "access grant --user",
  "create-access-key --user-name",
];
const NAMES = list("api worker web ci-runner task alex orders report");

const UP = list("up start serve run dev launch");
const UP_OPTIONS = [
  "--wait",
  "-d",
  "--detach",
  "--remove-orphans",
  "--force-recreate",
  "--no-deps",
  "--build",
  "--port 3000",
  "--host 127.0.0.1",
  "--log-level info",
  "--no-open",
  "--rm",
  "--quiet-pull",
  "--renew-anon-volumes",
  "--timeout 30",
];

/**
 * @param pick draws one of a list
 * @param tool makes up the name of a program
 * @param plain makes up an option that says nothing
 */
export function madeUpDaily(
  pick: (from: readonly string[]) => string,
  tool: () => string,
  plain: () => string,
): readonly Kind[] {
  /** One to three of a list, no one twice. */
  const some = (from: readonly string[]): string =>
    [...new Set(list(pick(["1", "1 2", "1 2 3"])).map(() => pick(from)))].join(" ");
  return [
    [
      3,
      () => [
        `${tool()} config${pick(SCOPES)} user.${pick(["email", "email", "name"])} "${pick(PEOPLE)}"`,
        "safe",
      ],
    ],
    [3, () => [`${tool()} ${pick(SET)}${pick(SCOPES)} ${pick(SETTINGS)} ${pick(SET_TO)}`, "safe"]],
    [
      2,
      () => [
        `${tool()} ${pick(["config get", "config list", "config show", "settings get"])} ${pick(["", ...SETTINGS])}`.trim(),
        "safe",
      ],
    ],
    [
      3,
      () => [
        `${tool()} ${pick(["", "wait ", "ping ", "check ", "wait-for "])}${some(PATIENCE)} ${pick([...LOCAL, ...LOCAL, ...AWAY])}`,
        "safe",
      ],
    ],
    [6, () => [`${tool()} ${pick(CHECKS)} ${some(LOUD_OPTIONS)} ${pick(ON)}`.trim(), "safe"]],
    [2, () => [`${tool()} ${some(LOUD_OPTIONS)} ${pick(ON)}`.trim(), "safe"]],
    [4, () => [`${tool()} ${pick(INSTALL)} ${some(INSTALL_OPTIONS)}${plain()}`, "safe"]],
    [3, () => [`${some(SWITCHES)} ${tool()} ${pick([...CHECKS, ...INSTALL])}${plain()}`, "safe"]],
    [
      3,
      () => [
        `${tool()} ${pick(UP)} ${some(UP_OPTIONS)} ${pick(["db", "web", "", "redis db"])}`.trim(),
        "safe",
      ],
    ],
    [
      3,
      () => [
        `${tool()} ${pick(["", "", "cloud "])}${pick(ACCESS_READS)} ${pick(["", ...NAMES])}`.trim() +
          plain(),
        "safe",
      ],
    ],
    [3, () => [`${tool()} ${pick(ACCESS_WRITES)} ${pick(NAMES)}${plain()}`, "risky"]],
    [
      1,
      () => [
        `${tool()} publish ${pick(["--registry", "--repository-url", "--index"])} ${pick(["http://localhost:4873/", "http://127.0.0.1:3141/dev/"])}${plain()}`,
        "safe",
      ],
    ],
    [
      1,
      () => [
        `${tool()} publish ${pick(["", "--access public", "--tag latest", "--yes"])}`.trim(),
        "risky",
      ],
    ],
  ];
}
