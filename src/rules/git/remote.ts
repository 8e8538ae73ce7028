/** Other repositories: addresses with passwords in them, serving one's own, secrets put into commits. */
import type { Word } from "../../shell/types.js";
import { gitRule, targets } from "./lib/call.js";

/** `https://user:secret@host`, `https://$TOKEN@host`. */
function holdsSecret(word: Word | undefined): boolean {
  if (word === undefined) return false;
  const match = /^[a-z+]+:\/\/([^/@]+)@/i.exec(word.text);
  const user = match?.[1];
  return (
    user !== undefined &&
    (user.includes(":") ||
      user.includes("$") ||
      /^(?:gh[opsu]_|github_pat_|glpat-|[A-Za-z0-9_-]{30,}$)/.test(user))
  );
}

export const rules = [
  gitRule({
    id: "password-in-address",
    verbs: "remote add, remote set-url, submodule add, submodule set-url",
    decision: "ask",
    when: ({ i }) => i.operands.some(holdsSecret),
    why: "writes a password or token into the settings of the repository",
    instead:
      "use the address without it and let a helper give the password: `git remote set-url origin https://github.com/example/app.git`",
    attack: ["T1552.001"],
    asi: ["ASI03"],
    matches: [
      "git remote set-url origin https://x-access-token:s3cr3t@github.com/example/app.git",
      "git remote add origin https://user:pw@git.example.com/app.git",
    ],
    nonMatches: [
      "git remote add origin https://github.com/example/app.git",
      "git remote set-url origin git@github.com:example/app.git",
      "git remote add o ssh://git@example.com/app.git",
    ],
    evasions: ['git remote set-url origin "https://${GITHUB_TOKEN}@github.com/example/app.git"'],
  }),
  gitRule({
    id: "served",
    verbs: "daemon",
    decision: "ask",
    when: ({ i }) =>
      i.has("--export-all") ||
      i.value("--enable") !== undefined ||
      i.value("--access-hook") !== undefined,
    why: "lets anyone on the network read or write repositories",
    instead: "serve nothing, and push to a remote instead: `git push origin HEAD`",
    attack: ["T1567"],
    asi: ["ASI03"],
    matches: ["git daemon --export-all --base-path=/srv", "git daemon --enable=receive-pack"],
    nonMatches: ["git daemon --help", "git remote -v"],
  }),
  gitRule({
    id: "secret-committed",
    verbs: "add, stage",
    decision: "ask",
    when: (call) =>
      targets(call)
        .slice(1)
        .some((target) => target.secret !== undefined && target.secret !== "history"),
    why: "puts a secret into the history, where everyone who has the repository can read it",
    instead: "keep it out, and commit an example without values: `git add .env.example`",
    attack: ["T1552.001"],
    asi: ["ASI03"],
    matches: ["git add .env", "git add -f config/.env.production", "git add id_rsa"],
    nonMatches: [
      "git add .env.example",
      "git add .",
      "git add -n .env",
      "git add id_rsa.pub",
      "git add '*.ts'",
    ],
    evasions: ["git -C app add -f .env", "git stage .env"],
  }),
  gitRule({
    id: "unsafe-paths",
    verbs: "apply",
    decision: "ask",
    when: ({ i }) => i.has("--unsafe-paths"),
    why: "lets a patch write outside the work tree",
    instead: "look at what it touches: `git apply --stat fix.patch`",
    attack: ["T1565.001"],
    matches: [
      "git apply --unsafe-paths fix.patch",
      "git apply --unsafe-paths --directory=/etc x.patch",
    ],
    nonMatches: ["git apply fix.patch", "git apply --stat fix.patch"],
  }),
];
