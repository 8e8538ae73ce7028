/**
 * Ordinary work of made-up tools that has loud words in names somebody gave: branches, files, test names, filters, long lists of options of
 * programs that CI runs. Beside each stands what the same words mean as a verb.
 */
import type { Label } from "../verdict/types.js";

type Kind = readonly [weight: number, make: () => readonly [string, Label]];

const list = (text: string): readonly string[] => text.split(" ");

const LOUD = list(
  "delete drop remove purge empty wipe reset clear kill stop force disable revoke destroy truncate clean expire prune null nothing shutdown admin secret token password production",
);
const TOPICS = list(
  "cart orders users tables guard accounts sessions rows cache login header empty-state modal worker index invoice",
);
const KINDS = list("fix feat feature bugfix chore docs test wip refactor");
const PLACES = list("src tests test lib spec app packages/api docs internal cmd");
const ENDINGS = list(".ts .py .go .rs .rb .md .sql .tsx .java _test.go .spec.ts .test.js");
const WORK = list("commit push checkout switch fetch merge rebase log show diff pull branch open");
const CHECKS = list("test check lint run verify build format compile bench watch");
const SETTINGS = list(
  "repo-name owner doc-path src-path base-url menu-url image-tag git-user-name git-user-email page-title index-url template out-dir log-level timeout platform target features profile locale edit-url",
);
const VALUES = list(
  "./site docs traefik v1.7 https://example.com/docs/menu.tmpl ci@example.com main 30s linux/amd64 json info en all none default web",
);
const PLACED = list("install pack link stage bundle copy");

/**
 * @param pick draws one of a list
 * @param tool makes up the name of a program
 * @param plain makes up an option that says nothing
 */
export function madeUpOrdinary(
  pick: (from: readonly string[]) => string,
  tool: () => string,
  plain: () => string,
): readonly Kind[] {
  const slug = (): string => `${pick(LOUD)}-${pick(TOPICS)}`;
  const branch = (): string =>
    `${pick(list("fix/ feature/ chore/ user/ JIRA-12- "))}${pick([slug(), `${pick(TOPICS)}-${pick(LOUD)}`, `${slug()}-${pick(TOPICS)}`])}`;
  const message = (): string =>
    `${pick(KINDS)}: ${pick(["", "handle ", "no longer ", "do not ", "stop the "])}${pick(LOUD)} ${pick(TOPICS)}`;
  const file = (): string =>
    `${pick(PLACES)}/${pick([slug(), `${pick(TOPICS)}_${pick(LOUD)}`, pick(TOPICS)])}${pick(ENDINGS)}`;
  const settings = (count: number): string =>
    Array.from(
      { length: count },
      () => `${pick(["--", "-", "--"])}${pick(SETTINGS)}${pick(["=", " ", "="])}${pick(VALUES)}`,
    ).join(" ");
  return [
    [4, () => [`${tool()} ${pick(WORK)} ${branch()}${plain()}`, "safe"]],
    [2, () => [`${tool()} ${pick(WORK)} -u origin ${branch()}`, "safe"]],
    [
      4,
      () => [
        `${tool()} ${pick(["commit", "note", "log", "save"])} ${pick(["-m", "-am", "--message", ""])} "${message()}"`,
        "safe",
      ],
    ],
    [4, () => [`${tool()} ${pick(CHECKS)} ${file()}${plain()}`, "safe"]],
    [2, () => [`${tool()} ${file()} ${file()}`, "safe"]],
    [
      2,
      () => [
        `${tool()} ${pick(["-k", "-t", "--grep", "--filter", "-run"])} "${pick(LOUD)} ${pick(["or", "and", "not"])} ${pick(LOUD)}"`,
        "safe",
      ],
    ],
    [2, () => [`${tool()} -i ${pick(LOUD)}`, "safe"]],
    [2, () => [`${tool()} -rn "${pick(LOUD)} ${pick(TOPICS)}" ${pick(PLACES)}`, "safe"]],
    [
      5,
      () => [
        `${pick(["", "./", "$HOME/bin/", "./scripts/"])}${tool().replace(/^.*\//, "")} ${settings(2 + Math.floor(pick(list("0 1 2 3 4")).charCodeAt(0) - 48))}`,
        "safe",
      ],
    ],
    [
      3,
      () => [
        `${tool()} ${pick(["install", "build", "bundle", "focus", "compile"])} ${pick(["--production", "--prod", "--mode production", "--mode=production", "--env production"])}${plain()}`,
        "safe",
      ],
    ],
    [
      2,
      () => [
        `NODE_ENV=production ${tool()} ${pick(["build", "bundle", "compile"])}${plain()}`,
        "safe",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(PLACED)} build/${pick(TOPICS)} /usr/local/bin${pick(["", `/${pick(TOPICS)}`])}`,
        "safe",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(PLACED)} ${pick(TOPICS)} ${pick(list("AppDir/usr/share pkg/usr/bin stage/etc dist/usr/lib"))}`,
        "safe",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(CHECKS)} --deny-warnings${pick(["", " --all-targets", " --workspace"])}`,
        "safe",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(["apply", "up", "deploy", "sync"])} ${pick(["-auto-approve", "--yes", "-y"])} ${pick(["--env dev", "--stage local", "-var env=dev", "--profile sandbox"])}`,
        "safe",
      ],
    ],
  ];
}
