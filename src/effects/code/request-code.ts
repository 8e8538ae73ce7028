/**
 * Web shells: server-side code that hands what a visitor sends to a shell or an interpreter. Code of a language with a
 * reader is read by it; pages of other kinds are searched for a call that runs its request.
 */
import { Taint } from "../../shell/types.js";
import { readCode } from "./read.js";
import type { CodeFinding, CodeValue } from "./types.js";

/** Language of a file that a server runs, by the ending of its name. */
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\.(?:php\d?|phtml|phar|inc|module)$/i, "php"],
  [/\.(?:py|wsgi)$/i, "python"],
  [/\.(?:js|mjs|cjs|ts)$/i, "node"],
];

const PAGE = /\.(?:jspx?|jsw|aspx?|ashx|asmx|asa|cer|cfm|cfc)$/i;
const CGI = /\.cgi$|(?:^|\/)cgi-bin\//i;

/** Words without which nothing of the kind can stand in the text; saves reading most files. */
const ASKS =
  /_(?:GET|POST|REQUEST|COOKIE|SERVER|FILES)\b|\breq(?:uest)?\b|createServer|php:\/\/input|getallheaders/;
const RUNS =
  /exec|system|popen|subprocess|eval|spawn|passthru|`|include|require|assert|preg_replace|create_function|call_user_func|\$\w+\s*\(/;

/** Values that a framework takes out of the request, as the reader spells them. */
const REQUEST =
  /^\$\{(?:\$_(?:GET|POST|REQUEST|COOKIE|SERVER|FILES)\b|(?:flask\.|bottle\.|sanic\.|aiohttp\.)?request\.|(?:\w+)?\.(?:query|body|params|headers|cookies|GET|POST|args|form|query_params)\b)/;

/** Nothing of the value is written in the code: not `"convert " + name`. */
function isWhole(value: CodeValue): boolean {
  return (
    !value.known &&
    value.prefix === undefined &&
    (value.parts?.every((part) => typeof part !== "string") ?? true)
  );
}

function isRequest(value: CodeValue, language: string, serves: boolean): boolean {
  if (!isWhole(value)) return false;
  if (REQUEST.test(value.text)) return true;
  // Decoded on the way, the name is lost.
  if (language === "php")
    return (value.taints & Taint.input) !== 0 && !/\$argv|STDIN|readline/i.test(value.text);
  return serves && (value.taints & Taint.network) !== 0;
}

function runs(finding: CodeFinding, language: string, serves: boolean): boolean {
  if (finding.kind === "shell") return isRequest(finding.text, language, serves);
  if (finding.kind === "eval")
    return finding.input !== undefined && isRequest(finding.input, language, serves);
  if (finding.kind === "unclear") return /^calls a function named by \$_/.test(finding.why);
  return false;
}

/** `<% … %>` blocks and scriptlets of pages without a reader, and the tags of ColdFusion. */
const PAGE_RUNS =
  /(?:\bexec\s*\(|ProcessBuilder\s*\(|\beval\b\s*\(?|\bExecute(?:Global)?\b\s*\(?|Process\.Start\s*\(|\.eval\s*\(|cfexecute)[^;%>]{0,200}\brequest\b/i;
const PAGE_NAMES =
  /\b(\w+)\s*=\s*[^;\n]{0,80}\brequest\s*(?:\.\s*(?:getParameter|QueryString|Form|Item|getHeader)|\[|\()/gi;

/** So many variables of a page are followed. */
const MAX_NAMES = 32;

function pageRuns(text: string): boolean {
  const blocks = text.match(
    // Each has an end, if only that of the text: what nothing closes is not searched again and again.
    /<%[\s\S]*?(?:%>|$)|<cfexecute[^>]{0,2000}|<script(?=[^>]{0,500}runat)[\s\S]*?(?:<\/script>|$)/gi,
  );
  const code = (blocks ?? []).join("\n");
  if (PAGE_RUNS.test(code)) return true;
  const names = new Set([...code.matchAll(PAGE_NAMES)].map((match) => match[1] as string));
  for (const name of [...names].slice(0, MAX_NAMES))
    if (
      new RegExp(
        `(?:\\bexec|ProcessBuilder|\\beval|\\bExecute|Process\\.Start)\\s*\\([^;]{0,120}\\b${name}\\b`,
        "i",
      ).test(code)
    )
      return true;
  return false;
}

/** A shell script that evaluates what the server put into its variables. */
const CGI_RUNS =
  /(?:\beval\b|\b(?:ba|z|da|k)?sh\s+-c)\s[^\n]{0,80}\$\{?(?:QUERY_STRING|REQUEST_URI|PATH_INFO|HTTP_\w+)/;

/** Whether the file is code that a server runs, and runs what the request holds. */
export function runsRequests(path: string, text: string): boolean {
  if (PAGE.test(path)) return pageRuns(text);
  if (CGI.test(path) && CGI_RUNS.test(text)) return true;
  if (!ASKS.test(text) || !RUNS.test(text)) return false;
  const language = LANGUAGES.find(([ending]) => ending.test(path))?.[1];
  if (language === undefined) return false;
  const findings = readCode(language, text);
  const serves = findings.some(({ kind }) => kind === "listen");
  return findings.some((finding) => runs(finding, language, serves));
}
