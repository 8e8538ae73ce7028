/** Frames about git and developers' tools, whose words are names elsewhere: a vocabulary of their own. */
import { stem } from "../../text/lemma.js";
import type { Composer } from "../composers.js";
import { commandOfFrames, framesOf, vocabularyOf } from "./frame.js";
import { git } from "./tables/git.js";
import { tools } from "./tables/tools.js";

/** Less than for the machine: branches and containers have any name. */
const TOOLS = 0.95;

const ofGit = framesOf(git);
const ofTools = framesOf(tools);
/** The tools themselves are named, not what they work on. */
const THEMSELVES =
  "git docker kubectl helm npm pip python python3 redis ssh sudo http gpg openssl tmux screen cargo go".split(
    " ",
  );
const gitWords = new Set([...vocabularyOf(ofGit), ...THEMSELVES]);
const toolWords = new Set([...vocabularyOf(ofTools), ...THEMSELVES]);

/** A tool or one of its own things is named: "create a new ..." alone could be about anything. */
const NAMES_A_TOOL =
  /^(?:git|commit|branch|stash|tag|rebase|cherry-pick|cherrypick|submodule|reflog|bisect|worktree|remote|merge|repository|repo|clone|unstage|upstream|origin|head|fast-forward|checkout|push|pull|fetch|hunk|revert|amend|stage|staged|untracked|patch|blame|squash|gitignore|uncommit|docker|container|image|compose|docker-compose|volume|kubectl|kubernetes|k8|k8s|pod|deployment|namespace|node|rollout|helm|chart|release|context|apt|apt-get|dpkg|npm|pip|python|cargo|rust|crate|go|golang|sqlite|mysql|mariadb|postgres|postgresql|psql|redis|systemd|systemctl|enable|disable|tmux|screen|ssh|rsa|ed25519|openssl|certificate|cert|gpg|make|database|table|package|fingerprint|requirement|json|passphrase|private|signature|manifest|decrypt|encrypt|network|event|subject|issuer|schema|random|expiry|expire|expiration|track|tracked|integrity|conflict|whitespace|configuration|contributor|archive|squashe|editor|alia|email)$/;

/** Requests about developers' tools whose words can stand in any order. */
export const toolFrames: Composer = {
  name: "tools",
  compose(tokens) {
    if (!tokens.some(({ text, quoted }) => !quoted && NAMES_A_TOOL.test(stem(text.toLowerCase()))))
      return undefined;
    const command =
      commandOfFrames(ofGit, tokens, gitWords) ?? commandOfFrames(ofTools, tokens, toolWords);
    // All of them are more than the last one.
    if (
      command === "git stash drop" &&
      tokens.some(({ text }) => /^(?:stashes|all|every)$/i.test(text))
    )
      return { command: "git stash clear", confidence: TOOLS };
    return command === undefined ? undefined : { command, confidence: TOOLS };
  },
};
