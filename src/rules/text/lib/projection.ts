/** Filters of jq and yq that show only names, counts, or values of keys that hold no secret. */
import type { Word } from "../../../shell/types.js";
import type { Invocation } from "../../../tools/types.js";

/** Keys of files with secrets in them whose own values are none: names, places, kinds, dates. */
const PUBLIC = new Set(
  `credsstore credhelpers credentialhelpers experimental stackorchestrator currentcontext
  current-context contexts cluster clusters namespace server name names id type kind version apiversion
  project_id projectid quota_project_id client_email clientemail email username
  accountid account_id tenantid subscriptionid region sso_region location
  host hostname port dbname scheme protocol git_protocol editor pager expires expiry
  expires_at expiresat expires_in expiration scope scopes created created_at createdat updated_at
  updatedat token_type tokentype universe_domain auth_uri token_uri serial terraform_version lineage`.split(
    /\s+/,
  ),
);

/** The filter that is asked for; yq may have the word for it in front. */
export function jqFilter(i: Invocation): Word | undefined {
  const [first, second] = i.operands;
  return i.program === "yq" && /^(?:e|eval|r|read)$/.test(first?.text ?? "") ? second : first;
}

/** What stands for the value where there is none: `// "none"`. */
const OTHERWISE = /\/\/\s*(?:"[\w .-]*"|empty|null|false|true|\{\}|\[\])/g;
/** Last steps that only form what the steps before chose. */
const FORMS =
  /^(?:\.|\.\[\]|sort|unique|reverse|first|last|tostring|ascii_downcase|@csv|@tsv|@text|@json|join\("[^"\\]*"\)|fromdate|todate|tonumber)$/;
/** Steps that leave names, kinds, counts or a yes and no. */
const NAMES_ONLY =
  /^(?:keys(?:_unsorted)?(?:\[\])?|length|type|has\("[\w.-]*"\)|to_entries\[\]\.key|\.key)$/;
const STEP = /\.?\["([\w.-]+)"\]|\.?\[\d*\]|\.([A-Za-z_][\w-]*)|\."([\w.-]+)"|\?/g;

/** Name of the last key of a path such as `.a.b[0]["c"]?`; undefined for anything else. */
function lastKey(path: string): string | undefined {
  let key: string | undefined;
  const rest = path.replace(STEP, (_, ...names: (string | undefined)[]) => {
    key = names.slice(0, 3).find((name) => name !== undefined) ?? key;
    return "";
  });
  return rest === "" ? key : undefined;
}

/** `{type, project: .project_id}`: what each name stands for. */
function members(object: string): readonly string[] | undefined {
  const inner = /^\{([^{}()]*)\}$/.exec(object)?.[1];
  return inner?.split(",").map((member) => {
    const [name = "", path] = member.split(/:(.*)/s).map((part) => part.trim());
    return path ?? `.${name}`;
  });
}

function isPublic(path: string): boolean {
  const inside = members(path);
  if (inside !== undefined) return inside.every(isPublic);
  const key = lastKey(path);
  return key !== undefined && PUBLIC.has(key.toLowerCase());
}

/** One of the filters between commas. */
function hides(filter: string): boolean {
  const steps = filter.split("|").map((step) => step.trim());
  while (steps.length > 1 && FORMS.test(steps.at(-1) as string)) steps.pop();
  const last = steps.at(-1) as string;
  if (NAMES_ONLY.test(last.replace(/^\./, "")) && (steps.length > 1 || !last.startsWith(".")))
    return true;
  return (
    steps.every((step) => step === "." || lastKey(step) !== undefined || step === last) &&
    isPublic(last)
  );
}

/** Steps that write what they get to standard error, or into the message of an error. */
const TELLS = /\b(?:debug|stderr|error|halt_error)\b/;

/** Whether the filter shows none of the values that may be secrets. */
export function jqHidesValues(filter: Word | undefined): boolean {
  if (filter?.known !== true || filter.text.trim() === "") return false;
  if (TELLS.test(filter.text)) return false;
  const text = filter.text.replace(OTHERWISE, "").trim();
  return text.startsWith("{") ? hides(text) : text.split(",").every(hides);
}
