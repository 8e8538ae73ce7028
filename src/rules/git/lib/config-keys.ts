/** What settings of git mean: which run something, which switch a protection off. */
import type { Word } from "../../../shell/types.js";
import { forLast } from "../../../tools/for-last.js";
import type { Invocation } from "../../../tools/types.js";
import { dropPrefix, literal } from "../../../tools/words.js";
import { globals } from "./call.js";

/** One setting that a call makes. */
export interface Setting {
  /** Section and last part in lower case, the part between as written: `url.https://x/.insteadof`. */
  readonly key: string;
  readonly value: Word;
  /** `once`: for this call. `local`: in the repository or a named file. `wide`: for all of the user's repositories. */
  readonly scope: "once" | "local" | "wide";
}

function normaliseKey(key: string): string {
  const first = key.indexOf(".");
  const last = key.lastIndexOf(".");
  if (first < 0) return key.toLowerCase();
  return key.slice(0, first).toLowerCase() + key.slice(first, last) + key.slice(last).toLowerCase();
}

function pair(word: Word, scope: Setting["scope"]): Setting {
  const eq = word.text.indexOf("=");
  // `-c key` alone means true.
  if (eq < 0) return { key: normaliseKey(word.text), value: literal("true", word.span), scope };
  return { key: normaliseKey(word.text.slice(0, eq)), value: dropPrefix(word, eq + 1), scope };
}

const READS = [
  "--get",
  "--get-all",
  "--get-regexp",
  "--get-urlmatch",
  "--list",
  "--get-color",
  "--get-colorbool",
  "--edit",
  "--unset",
  "--unset-all",
  "--rename-section",
  "--remove-section",
];

/** Everything that a call sets: `-c`, `clone -c`, `git config`, `GIT_CONFIG_KEY_0`. */
export const settingsOf = forLast((i: Invocation): readonly Setting[] => readSettings(i));

function readSettings(i: Invocation): readonly Setting[] {
  const found: Setting[] = globals(i, "--git-set").map((word) => pair(word, "once"));
  for (const word of globals(i, "--config-env")) {
    const { key } = pair(word, "once");
    found.push({ key, value: { ...literal("$ENV", word.span), known: false }, scope: "once" });
  }
  if (i.verb === "clone") found.push(...i.values("--config").map((word) => pair(word, "local")));
  if (i.verb === "config" || i.verb === "config set") {
    const scope = i.has("--global") || i.has("--system") ? "wide" : "local";
    const [key, value] = i.operands;
    if (key !== undefined && value !== undefined && !i.has(...READS))
      found.push({ key: normaliseKey(key.text), value, scope });
  }
  const { assignments } = i.command;
  for (const { name, value } of assignments) {
    if (name === "GIT_CONFIG_PARAMETERS") {
      // `'key=value' 'key'='value'`.
      for (const match of value.text.matchAll(/'((?:[^'\\]|\\.)*)'(?:='([^']*)')?/g)) {
        const text = match[2] === undefined ? (match[1] as string) : `${match[1]}=${match[2]}`;
        found.push(pair(literal(text, value.span), "once"));
      }
      continue;
    }
    const number = /^GIT_CONFIG_KEY_(\d+)$/.exec(name)?.[1];
    if (number === undefined) continue;
    const other = assignments.find((one) => one.name === `GIT_CONFIG_VALUE_${number}`);
    if (other !== undefined)
      found.push({ key: normaliseKey(value.text), value: other.value, scope: "once" });
  }
  return found;
}

const OFF = /^(?:false|no|off|0|)$/i;
const ON = /^(?:true|yes|on|1)$/i;

export function isOff(setting: Setting): boolean {
  return setting.value.known && OFF.test(setting.value.text);
}

export function isOn(setting: Setting): boolean {
  return setting.value.known && ON.test(setting.value.text);
}

/** Settings whose value a person chooses as a tool: a pager, an editor, a way to show or join files. */
const TOOLS =
  /^(?:core\.(?:pager|editor)|sequence\.editor|pager\..+|interactive\.difffilter|diff\.external|diff\..+\.(?:command|textconv)|merge\..+\.driver|(?:merge|diff)tool\..+\.cmd|guitool\..+\.cmd|browser\..+\.cmd|man\..+\.cmd|gpg\.program|gpg\..+\.program|filter\..+\.(?:clean|smudge|process)|trailer\..+\.(?:command|cmd))$/;

/** Settings that make ordinary calls run something that nobody sees. */
const SILENT =
  /^(?:core\.(?:fsmonitor|sshcommand|askpass|gitproxy|alternaterefscommand)|uploadpack\.packobjectshook|remote\..+\.(?:uploadpack|receivepack)|sendemail\.(?:sendmailcmd|tocmd|cccmd|headercmd)|hook\..+\.command|submodule\..+\.update|credential(?:\..+)?\.helper)$/;

/** Helpers that only hand out what they were made to hand out. */
const USUAL_HELPER =
  /^(?:|cache(?:\s.*)?|store(?:\s.*)?|osxkeychain|libsecret|gnome-keyring|wincred|manager(?:-core)?|netrc|oauth|gcloud\.sh|gcloud\.cmd|(?:\/\S*\/)?git-credential-[\w-]+(?:\.exe)?|!\s*(?:\S*\/)?(?:gh|glab|tea|hub)(?:\.exe)?\s+(?:auth\s+git-credential|credential\S*)|!\s*(?:aws\s+(?:--profile\s+\S+\s+)?codecommit\s+credential-helper\s+\$@|az\s+.*|gcloud\s+.*|bw\s+.*))$/;

/** The text that a setting makes git run, if it does. */
export function commandOf(setting: Setting): Word | undefined {
  const { key, value } = setting;
  if (value.text === "" || isOff(setting) || isOn(setting)) return undefined;
  if (key.startsWith("alias."))
    return value.text.startsWith("!") ? dropPrefix(value, 1) : undefined;
  if (key.startsWith("submodule.") && !value.text.startsWith("!")) return undefined;
  if (/^credential\b.*\.helper$/.test(key)) {
    if (USUAL_HELPER.test(value.text)) return undefined;
    return value.text.startsWith("!")
      ? dropPrefix(value, 1)
      : value.text.startsWith("/")
        ? value
        : undefined;
  }
  if (TOOLS.test(key) || SILENT.test(key))
    return value.text.startsWith("!") ? dropPrefix(value, 1) : value;
  return undefined;
}

/** A setting that makes ordinary calls run something unusual that nobody sees. */
export function isSilentCode(setting: Setting): boolean {
  const { key, value } = setting;
  if (!SILENT.test(key) || isOff(setting) || isOn(setting)) return false;
  if (key === "core.sshcommand")
    return (
      !/^(?:\S*\/)?(?:ssh|plink|tortoiseplink|ssh\.exe)(?:\s|$)/.test(value.text) ||
      /ProxyCommand|LocalCommand/i.test(value.text)
    );
  if (key.endsWith(".helper"))
    return !USUAL_HELPER.test(value.text) && (/^[!/~.$]/.test(value.text) || !value.known);
  if (key.startsWith("submodule.")) return value.text.startsWith("!");
  if (key === "core.fsmonitor")
    return (
      !/^(?:builtin|daemon|keep)$/.test(value.text) &&
      !/(?:^|\/)(?:query-watchman|fsmonitor-watchman)(?:\.sample)?$/.test(value.text)
    );
  return true;
}

/** Settings of hook directories that mean: none. */
export const NO_HOOKS =
  /^(?:\/dev\/null\/?|nul|\/var\/empty|\/nonexistent\S*|\/no-?hooks|\.?\/?no-?hooks|''|""|)$/i;

export function isHooksPath(setting: Setting): boolean {
  return setting.key === "core.hookspath";
}

/** True when one of the settings of the call is such. */
export function some(call: { readonly i: Invocation }, is: (setting: Setting) => boolean): boolean {
  return settingsOf(call.i).some(is);
}
