/** What a raw call to a code host's API does, judged by its method and path. */
import type { Word } from "../../../shell/types.js";
import type { Invocation } from "../../../tools/types.js";

export type ApiVerdict = "read" | "ordinary" | "ask" | "deny";

/** The method that `gh api` and `glab api` would use. */
export function methodOf(i: Invocation): string {
  const given = i.value("--method");
  if (given !== undefined) return given.known ? given.text.toUpperCase() : "?";
  return i.has("--field", "--raw-field", "--input", "--form") ? "POST" : "GET";
}

/** Path without host, query and leading slash. */
export function pathOf(i: Invocation): string {
  const text = i.operands[0]?.text ?? "";
  return (
    text
      .replace(/^https?:\/\/[^/]+\/(?:api\/v[34]\/)?/, "")
      .replace(/[?#].*$/, "")
      .replace(/^\/+|\/+$/g, "")
      .replace(/^api\/v[34]\//, "")
      // `repos/$REPOSITORY/pulls`: the variable holds owner and name.
      .replace(/^repos\/\$\{?\w*(?:REPO|repo|NWO|nwo)\w*\}?(?=\/|$)/, "repos/o/r")
  );
}

/** All values of the fields, as `key=value` texts. */
export function fieldsOf(i: Invocation): readonly Word[] {
  return [...i.values("--field"), ...i.values("--raw-field"), ...i.values("--form")];
}

function field(i: Invocation, name: string): Word | undefined {
  return fieldsOf(i).find((word) => word.text.startsWith(`${name}=`));
}

/** What people do in tickets, reviews and branches all day. */
const ORDINARY =
  /(?:^|\/)(?:issues|pulls|merge_requests|comments|notes|discussions|labels|assignees|requested_reviewers|reviews|reactions|award_emoji|replies|milestones|statuses|check-runs|check-suites|forks?|markdown|subscription|starred|reruns?|rerun-failed-jobs|retry|cancel|lock|dismissals|events|sub_issues|todos|notifications|threads|snippets|time_estimate|draft|files|rebase|blobs|trees|commits|refs|contents|branches|suggestions|lint|play|caches)(?:\/[^/]+)*$/;

/** Words in a path that make any change a matter for a person. */
const WEIGHTY =
  /(?:^|\/)(?:merge|merges|keys|deploy_keys|collaborators|members|memberships|invitations|hooks|transfer|deployments?|environments?|secrets|variables|permissions|protection|protected_branches|protected_tags|rulesets?|dispatches|pipeline|trigger|releases|pages|access_tokens|tokens|runners?|teams|visibility|archive|approve|approvals?|admin|generate|personal_access_tokens|share|push_rule)(?:\/|$)/;

/** Deleting this cannot be taken back, or takes a protection away. */
const LOST =
  /^repos\/[^/]+\/[^/]+$|^projects\/[^/]+$|^groups\/[^/]+$|^orgs\/[^/]+$|^orgs\/[^/]+\/teams\/[^/]+$|(?:^|\/)(?:git\/refs\/.+|repository\/branches\/.+|repository\/tags\/.+|repository\/merged_branches|protection(?:\/.*)?|protected_branches\/.+|protected_tags\/.+|rulesets\/[^/]+|packages\/.+|releases(?:\/.+)?|push_rule|wikis?\/.+|environments\/[^/]+|secrets\/[^/]+|registry\/.+)$/;

/** Deleting this costs nothing. */
const LITTLE =
  /(?:^|\/)(?:labels|assignees|requested_reviewers|reactions|award_emoji|subscription|starred|lock|caches|threads|todos|notifications)(?:\/.*)?$/;

/** Verdict on a REST call. */
export function restVerdict(i: Invocation): ApiVerdict {
  const method = methodOf(i);
  const path = pathOf(i);
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return "read";
  if (method === "DELETE") return LOST.test(path) ? "deny" : LITTLE.test(path) ? "ordinary" : "ask";
  if (method === "?") return "ask";
  if (/\/git\/refs\//.test(path) && /^force=true$/i.test(field(i, "force")?.text ?? ""))
    return "deny";
  if (/^event=APPROVE$/i.test(field(i, "event")?.text ?? "")) return "ask";
  // `PATCH repos/o/r`: the settings of the repository.
  if (
    /^(?:repos\/[^/]+\/[^/]+|projects\/[^/]+|groups\/[^/]+|orgs\/[^/]+|user\/repos|orgs\/[^/]+\/repos|projects)$/.test(
      path,
    )
  )
    return "ask";
  if (WEIGHTY.test(path)) return "ask";
  if (/\/git\/refs\//.test(path)) return "ask";
  return ORDINARY.test(path) || path === "markdown" || path === "graphql" ? "ordinary" : "ask";
}

const ORDINARY_MUTATION =
  /^(?:(?:un)?resolve\w*Thread|add\w*(?:Comment|Reply|Reaction|Labels\w*|Assignees\w*|SubIssue|Review\w*|Star|ProjectV2\w*|Upvote)|(?:un)?minimizeComment|remove(?:Labels\w*|Assignees\w*|Reaction|SubIssue|Star|Upvote)|create(?:Issue|PullRequest|Label|Discussion|LinkedBranch|ProjectV2\w*|Ref|CommitOnBranch|CheckRun|CheckSuite)|update(?:Issue\w*|PullRequest|PullRequestReview\w*|ProjectV2\w*|Label|Discussion\w*|Subscription)|(?:close|reopen)(?:Issue|PullRequest|Discussion)|markPullRequestReadyForReview|convertPullRequestToDraft|submitPullRequestReview|requestReviews\w*|(?:un)?pinIssue|moveProject\w*|clearProject\w*|archiveProjectV2Item|copyProject\w*|linkProject\w*|markDiscussion\w*|mark\w*Notification\w*|(?:un)?markFileAsViewed|rerequestCheckSuite|note\w*|createNote|updateNote|(?:issue|mergeRequest)(?:Create|Update|Set\w+))$/;

/** Verdict on a GraphQL text: queries read, mutations by their names. */
export function graphqlVerdict(i: Invocation): ApiVerdict {
  const query = field(i, "query");
  if (query === undefined) return i.value("--input") === undefined ? "read" : "ask";
  const text = query.text.slice("query=".length);
  if (text.startsWith("@")) return "ask";
  const at = text.search(/\bmutation\b/);
  if (at < 0) return query.known || /^\s*(?:query\b|\{)/.test(text) ? "read" : "ask";
  const names = topLevel(text.slice(at));
  if (
    names.some((name) =>
      /^delete(?:Ref|Repository|Branch\w*|Project|ProjectV2|Organization|Environment|Package\w*|Ruleset|RepositoryRuleset|Issue|Discussion)$|[dD]estroy$/.test(
        name,
      ),
    )
  )
    return "deny";
  return names.length > 0 &&
    names.every((name) => ORDINARY_MUTATION.test(name)) &&
    !/APPROVE\b/.test(text)
    ? "ordinary"
    : "ask";
}

/** Names of the fields at the first level of a mutation, aliases taken off. */
function topLevel(text: string): string[] {
  const start = bodyStart(text);
  const names: string[] = [];
  let depth = 0;
  for (const match of text
    .slice(start)
    .matchAll(/"(?:\\.|[^"\\])*"|[{}()]|(?:\w+\s*:\s*)?[A-Za-z_]\w*/g)) {
    const token = match[0];
    if (token === "{" || token === "(") depth++;
    else if (token === "}" || token === ")") depth--;
    else if (depth === 1 && !token.startsWith('"')) names.push(token.replace(/^\w+\s*:\s*/, ""));
    if (depth === 0) break;
  }
  return names;
}

/** Place of the `{` behind `mutation Name($a: X!)`. */
function bodyStart(text: string): number {
  let depth = 0;
  for (let n = 0; n < text.length; n++) {
    const c = text[n];
    if (c === "(") depth++;
    else if (c === ")") depth--;
    else if (c === "{" && depth === 0) return n;
  }
  return text.length;
}
