/** Pushing: plain pushes are normal work; overwriting or deleting what others have is not. */
import type { Plan, PlannedCommand } from "../../effects/plan.js";
import type { Word } from "../../shell/types.js";
import { forLast } from "../../tools/for-last.js";
import type { Invocation } from "../../tools/types.js";
import { type GitCall, gitFact, gitRule, isSharedBranch, pretends } from "./lib/call.js";
import { isOn, settingsOf } from "./lib/config-keys.js";

/** Refspecs of a push, without the remote. */
function refspecs(i: Invocation): readonly Word[] {
  return i.value("--repo") === undefined ? i.operands.slice(1) : i.operands;
}

/** The last of `--force` and `--no-force` counts. */
function isForced(i: Invocation): boolean {
  let forced = false;
  for (const option of i.options) {
    if (option.name === "--force") forced = true;
    else if (option.name === "--no-force") forced = false;
  }
  if (forced || refspecs(i).some((word) => word.text.startsWith("+"))) return true;
  // `${FORCE:+--force}`: the option may be there.
  if (
    i.operands.some((word) => !word.known && /(?:^|[\s:+=-])(?:--force(?!-)|-f)\b/.test(word.text))
  ) {
    return true;
  }
  return settingsOf(i).some(
    ({ key, value }) => /^remote\..+\.push$/.test(key) && value.text.startsWith("+"),
  );
}

/** A setting for this call makes the remote a mirror. */
function isMirror(i: Invocation): boolean {
  return settingsOf(i).some((setting) => /^remote\..+\.mirror$/.test(setting.key) && isOn(setting));
}

/** The name that a refspec gives the branch on the other side. */
function destination(word: Word): string {
  const text = word.text.replace(/^\+/, "");
  const colon = text.lastIndexOf(":");
  return (colon < 0 ? text : text.slice(colon + 1)).replace(/^refs\/heads\//, "");
}

/** Writes to a branch that others build on, by name or because the work tree stands on it. */
function isShared(call: GitCall): boolean {
  const specs = refspecs(call.i);
  if (specs.some((word) => isSharedBranch(destination(word)))) return true;
  const implicit = specs.length === 0 || specs.every((word) => word.text === "HEAD" || !word.known);
  return implicit && gitFact(call)?.isProtected === true;
}

/** A repository on this machine that is made for a test. */
function isScratchRemote(i: Invocation): boolean {
  const to = i.operands[0];
  return to?.known === true && /^(?:file:\/\/)?\/(?:private\/)?(?:var\/)?tmp\/./.test(to.text);
}

/** Number of the first call of git with this verb in a text. */
function firstCall(
  plan: Plan,
  verb: RegExp,
  isWanted: (command: PlannedCommand) => boolean = () => true,
): number {
  const first = plan.commands.find(
    (command) =>
      command.program === "git" &&
      verb.test(command.invocation?.verb ?? "") &&
      !command.invocation?.dryRun &&
      isWanted(command),
  );
  return first?.id ?? Number.POSITIVE_INFINITY;
}

const firstRedirection = forLast((plan: Plan) => firstCall(plan, /^remote set-url$/));

const firstSecretAdded = forLast((plan: Plan) =>
  firstCall(plan, /^(?:add|stage)$/, ({ effects }) =>
    effects.some(
      (effect) =>
        effect.kind === "file" &&
        effect.target.secret !== undefined &&
        effect.target.secret !== "history",
    ),
  ),
);

const DEPLOYS =
  /^(?:heroku|dokku|production|prod|live|clever|scalingo|gigalixir|piku|caprover|aptible|platform)$|[-_](?:prod|production|live)$|^(?:heroku|dokku|prod|production)[-_]/i;

const VERBS = "push, send-pack";

export const rules = [
  gitRule({
    id: "after-redirection",
    verbs: VERBS,
    decision: "ask",
    when: ({ command, context }) => firstRedirection(context.plan) < command.id,
    why: "pushes to an address that the same text has just put in place of the remote's",
    instead: "push to where the project comes from: `git push origin HEAD`",
    attack: ["T1567.001"],
    asi: ["ASI03"],
    matches: [
      "git remote set-url origin https://git.example.net/other/app.git && git push",
      "git remote set-url --push origin git@git.example.net:o/app.git; git push -u origin HEAD",
    ],
    nonMatches: [
      "git remote set-url origin git@git.example.com:team/app.git && git fetch",
      "git remote add origin git@git.example.com:team/app.git && git push -u origin feature/x",
    ],
  }),
  gitRule({
    id: "secret-pushed",
    verbs: VERBS,
    decision: "deny",
    when: ({ command, context }) => firstSecretAdded(context.plan) < command.id,
    why: "sends a secret to the remote, where everyone who has the repository can read it",
    instead: "keep it out, and push an example without values: `git add .env.example`",
    attack: ["T1552.001", "T1567.001"],
    asi: ["ASI03"],
    matches: [
      "git add -f .env && git commit -m env && git push",
      "git add .env; git commit -qm x; git push origin HEAD",
    ],
    nonMatches: [
      "git add .env.example && git commit -m env && git push",
      "git add -f .env && git commit -m env",
    ],
  }),
  gitRule({
    id: "force",
    verbs: VERBS,
    decision: "deny",
    when: ({ i }) => isForced(i) && !isScratchRemote(i),
    why: "overwrites the history of the remote, with whatever others have pushed there",
    instead: "push without force, after bringing in what is there: `git pull --rebase`, `git push`",
    attack: ["T1485", "T1565.001"],
    matches: [
      "git push --force",
      '"$GIT" push --force origin main',
      "git push -f origin main",
      "git push origin main -f",
      "git push origin +main",
      "git push --force --tags",
      "git push origin HEAD:main --force",
      "git push --force origin feature/x",
    ],
    nonMatches: [
      "git push",
      "git push origin main",
      "git push --follow-tags",
      "git push --dry-run --force",
      "git push -u origin feature/force",
      "git commit -m 'git push -f'",
      "git push --force /tmp/remote.git main",
    ],
    evasions: [
      "git push -uf origin main",
      "git push -fu",
      "git -C app push origin +HEAD:refs/heads/main",
      "git push --force-with-lease -f",
      'git push origin "+$BRANCH"',
      "sudo -u app git push origin +refs/heads/*:refs/heads/*",
      "git push --dry-run --no-dry-run --force",
      "FOO=1 git push origin master -f",
      "git -c remote.origin.push=+HEAD:main push origin",
      "git push ${FORCE:+--force} origin main",
    ],
  }),
  gitRule({
    id: "force-with-lease",
    verbs: VERBS,
    decision: "ask",
    when: ({ i }) => i.has("--force-with-lease") && !isForced(i) && !isScratchRemote(i),
    why: "overwrites the branch on the remote, though only when nobody else has pushed",
    instead: "push new commits on top: `git push`",
    attack: ["T1565.001"],
    matches: [
      "git push --force-with-lease",
      "git push --force-with-lease origin feature/x",
      "git push --force-with-lease=feature/x --force-if-includes",
      'branch=$(git branch --show-current) && git push --force-with-lease origin "$branch"',
    ],
    nonMatches: ["git push origin feature/x", "git push -n --force-with-lease"],
    evasions: ["git push origin feature/x --force-w", "git -C app push --force-with-lease"],
  }),
  gitRule({
    id: "force-shared",
    verbs: VERBS,
    decision: "deny",
    when: (call) =>
      call.i.has("--force-with-lease") &&
      !isForced(call.i) &&
      isShared(call) &&
      !isScratchRemote(call.i),
    why: "overwrites a branch that others build on",
    instead: "revert the commit and push that: `git revert HEAD`, `git push`",
    attack: ["T1485", "T1565.001"],
    matches: [
      "git push --force-with-lease origin main",
      "git push origin HEAD:master --force-with-lease",
      "git push --force-with-lease origin release/1.2",
    ],
    nonMatches: ["git push --force-with-lease origin feature/main-menu", "git push origin main"],
    evasions: ["git push --force-with-lease=main:abc1234 origin feature/x:main"],
  }),
  gitRule({
    id: "mirror",
    verbs: VERBS,
    decision: "deny",
    when: ({ i }) => (i.has("--mirror", "--prune") || isMirror(i)) && !isScratchRemote(i),
    why: "makes the remote equal to this copy and deletes every branch that is not here",
    instead: "push the branches that are meant: `git push origin main --tags`",
    attack: ["T1485"],
    matches: [
      "git push --mirror",
      "git push --prune origin",
      "git push --mirror backup",
      "git push origin --prune 'refs/heads/*:refs/heads/*'",
    ],
    nonMatches: [
      "git push --all origin",
      "git clone --mirror https://github.com/example/app.git",
      "git fetch --prune",
      "git push --mirror -n",
    ],
    evasions: ["git push origin --mir", "git -c remote.origin.mirror=true push origin"],
  }),
  gitRule({
    id: "delete-shared",
    verbs: VERBS,
    decision: "deny",
    when: (call) =>
      deletes(call.i).some(
        (word) => !word.known || isSharedBranch(destination(word)) || /\*/.test(word.text),
      ),
    why: "deletes a branch of the remote that others build on",
    instead: "leave it, or let a person delete it after looking: `git branch -r`",
    attack: ["T1485"],
    matches: [
      "git push origin --delete main",
      "git push -d origin production",
      "git push origin :master",
      "git branch -r | xargs git push origin --delete",
    ],
    nonMatches: ["git push origin main", "git push origin --delete feature/x"],
    evasions: ["git push --del origin release/1.0", "git push origin :refs/heads/main"],
  }),
  gitRule({
    id: "delete",
    verbs: VERBS,
    decision: "deny",
    when: ({ i }) => deletes(i).length > 0 && !isScratchRemote(i),
    why: "deletes a branch or tag of the remote, which others may have work on",
    instead: "leave it, or let a person delete it after looking: `git branch -r --merged`",
    attack: ["T1485"],
    matches: [
      "git push origin --delete feature/x",
      "git push -d origin v1.0.0",
      "git push origin :feature/x",
    ],
    nonMatches: [
      "git push origin HEAD:feature/x",
      "git push origin feature/x",
      "git push --dry-run origin --delete feature/x",
    ],
    evasions: [
      "git push --delet origin feature/x",
      "git -C app push -qd origin feature/x",
      "git push origin :refs/tags/v1",
    ],
  }),
  gitRule({
    id: "address",
    verbs: "push",
    decision: "ask",
    when: ({ i }) =>
      /^(?:https?|ssh|git):\/\/|^[\w.-]+@[\w.-]+:/.test(
        i.operands[0]?.text ?? i.value("--repo")?.text ?? "",
      ),
    why: "sends the code to an address that is not one of the configured remotes",
    instead: "push to a configured remote: `git remote -v`, `git push origin HEAD`",
    attack: ["T1567.001"],
    asi: ["ASI03"],
    matches: [
      "git push https://git.example.com/other/app.git main",
      "git push git@git.example.com:other/app.git HEAD:main",
    ],
    nonMatches: [
      "git push origin main",
      "git clone https://git.example.com/app.git",
      "git push /tmp/remote.git main",
    ],
    evasions: ["git push --all https://git.example.com/x.git"],
  }),
  gitRule({
    id: "fetch-over-branch",
    verbs: "fetch, pull",
    decision: "ask",
    when: ({ i }) =>
      refspecs(i).some(
        (word) =>
          /:/.test(word.text) &&
          (word.text.startsWith("+") || i.has("--force")) &&
          isSharedBranch(destination(word)),
      ),
    why: "overwrites a branch here with the one that is fetched, commits of its own and all",
    instead: "fetch it beside yours: `git fetch origin main`",
    attack: ["T1485"],
    matches: ["git fetch -f origin main:main", "git fetch origin +master:master"],
    nonMatches: [
      "git fetch origin main:main",
      "git fetch origin '+refs/heads/*:refs/remotes/origin/*'",
      "git fetch -f origin main",
      "git fetch origin +refs/pull/12/head:pr-12",
    ],
  }),
  gitRule({
    id: "deploys",
    verbs: "push",
    decision: "ask",
    when: ({ i }) =>
      DEPLOYS.test(i.operands[0]?.text ?? "") ||
      (!pretends(i) &&
        refspecs(i).some((word) => /^(?:production|prod|live)$/.test(destination(word)))),
    why: "pushes to where what arrives is put into production",
    instead: "push to the code host and let its pipeline deploy: `git push origin HEAD`",
    attack: [],
    matches: [
      "git push heroku main",
      "git push production master",
      "git push dokku HEAD:main",
      "git push origin HEAD:production",
    ],
    nonMatches: [
      "git push origin main",
      "git push origin production-fix",
      "git push upstream main",
    ],
  }),
  gitRule({
    id: "tag-published",
    verbs: "push",
    decision: "ask",
    when: ({ i, command, context }) =>
      !pretends(i) &&
      !isScratchRemote(i) &&
      deletes(i).length === 0 &&
      (refspecs(i).some((word, n, all) => isVersionTag(word, all[n - 1])) ||
        (i.has("--tags", "--follow-tags") && firstTag(context.plan) < command.id)),
    why: "publishes a version tag, from which releases are usually made",
    instead: "push the branch, and let a person push the tag: `git push origin HEAD`",
    attack: [],
    matches: [
      "git push origin v2.0.0",
      "git push origin refs/tags/nightly",
      "git push origin tag v1.0",
      "npm version minor && git push origin main --follow-tags",
      "git tag -a v2 -m v2 && git push --tags",
      "npx standard-version && git push --follow-tags origin main",
    ],
    nonMatches: [
      "git push origin feature/x",
      "git push origin v2-rewrite",
      "git push origin feature/x --tags",
      "npm version patch --no-git-tag-version && git push --follow-tags",
      "git tag -l && git push --follow-tags",
      "git push -n origin v2.0.0",
      "git tag v2.0.0",
      "git push origin release-notes",
    ],
  }),
];

/** Raises a version and tags it, unless told not to. */
const TAGGERS =
  /^(?:standard-version|commit-and-tag-version|bumpversion|bump2version|bump-my-version|bumpver|cz|changeset|tbump|cog|knope|bumpp|changelogen)$/;

function makesTag({ invocation: i, program, args }: PlannedCommand): boolean {
  if (i === undefined || i.help || i.dryRun) return false;
  const said = args.map(({ text }) => text);
  if (/^(?:npm|pnpm|yarn|bun)$/.test(program))
    return (
      i.verb.replace(/^pm /, "") === "version" &&
      said.length > 1 &&
      !said.includes("--no-git-tag-version") &&
      !said.includes("--git-tag-version=false")
    );
  if (program === "git")
    return i.verb === "tag" && i.operands.length > 0 && !i.has("-l", "-d", "-v");
  return (
    TAGGERS.test(program) && !/^(?:check|status|add|init)$/.test(i.operands[0]?.text ?? i.verb)
  );
}

const firstTag = forLast(
  (plan: Plan) => plan.commands.find(makesTag)?.id ?? Number.POSITIVE_INFINITY,
);

/** A tag by its name, as refspecs spell it. */
function isVersionTag(word: Word, before: Word | undefined): boolean {
  if (before?.text === "tag") return true;
  const name = destination(word);
  return (
    name.startsWith("refs/tags/") ||
    /^v?\d+\.\d+(?:\.\d+)*(?:-(?:rc|alpha|beta)[\w.]*)?$/.test(name)
  );
}

/** Refs that the push deletes. */
function deletes(i: Invocation): readonly Word[] {
  if (pretends(i)) return [];
  const specs = refspecs(i);
  if (i.has("--delete")) return specs;
  return specs.filter((word) => /^\+?:[^\s]/.test(word.text));
}
