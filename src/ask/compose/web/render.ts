/** The command that a request for one address stands for. */
import { quoteValue } from "../../catalogue/template.js";
import type { WebDraft } from "./draft.js";

/** What curl calls the parts of an answer that are no text of it. */
const WRITE_OUT: Readonly<Record<string, string>> = {
  status: "%{http_code}",
  time: "%{time_total}",
  size: "%{size_download}",
  type: "%{content_type}",
  speed: "%{speed_download}",
  final: "%{url_effective}",
};

const inQuotes = (text: string): string => quoteValue("text", { text, quoted: true });

/** Undefined when what was said does not go together, or no program does it in one call. */
export function render(draft: WebDraft): string | undefined {
  if (draft.url === undefined) return undefined;
  const address = quoteValue("url", { text: draft.url.text, quoted: true });
  const { options } = draft;
  // How often was not said.
  if (draft.retries && !options.some((one) => one.startsWith("--retry"))) return undefined;
  if (draft.directory !== undefined) return intoDirectory(draft, address);
  if (draft.tool === "wget") return byWget(draft, address);
  if (options.includes("-r"))
    return draft.download && draft.tool === undefined ? `wget -r ${address}` : undefined;
  return byCurl(draft, address);
}

function intoDirectory(draft: WebDraft, address: string): string | undefined {
  const { directory, output, options, method, download, tool, quiet } = draft;
  if (directory === undefined || output !== undefined || options.length > 0) return undefined;
  if (method !== undefined || !download) return undefined;
  const to = quoteValue("path", directory);
  return tool === "curl"
    ? `curl --output-dir ${to} -O ${address}`
    : `wget${quiet ? " -q" : ""} -P ${to} ${address}`;
}

/** Options that it has too, as curl spells them, with its own spelling; it follows redirects unasked. */
const WGET_OPTIONS: ReadonlyMap<string, string> = new Map([
  ["-r", "-r"],
  ["-C -", "-c"],
  ["-k", "--no-check-certificate"],
  ["-L", ""],
]);

function byWget(draft: WebDraft, address: string): string | undefined {
  const { method, data, headers, part, pipe, options, quiet, output } = draft;
  if (method !== undefined || data || headers.length > 0 || part || pipe) return undefined;
  if (options.some((one) => !WGET_OPTIONS.has(one))) return undefined;
  const words = [...WGET_OPTIONS]
    .filter(([name, own]) => own !== "" && options.includes(name))
    .map(([, own]) => own);
  if (quiet) words.push("-q");
  if (output) words.push(`-O ${quoteValue("file", output)}`);
  return ["wget", ...words, address].join(" ");
}

function byCurl(draft: WebDraft, address: string): string | undefined {
  const { options, part, headers, data, output, quiet, pipe } = draft;
  const words: string[] = [];
  const format = part === undefined ? undefined : WRITE_OUT[part];
  if (format !== undefined) {
    if (output !== undefined || pipe) return undefined;
    words.push("-s");
    if (part === "final" && !options.includes("-L")) words.push("-L");
    words.push("-o /dev/null");
  } else if (quiet) words.push("-s");
  words.push(...options);
  const method = methodOf(draft);
  if (method === undefined) return undefined;
  words.push(...method);
  if (data?.isJson === true && !headers.some(({ text }) => /^content-type:/i.test(text)))
    words.push("-H 'Content-Type: application/json'");
  for (const { text } of headers) words.push(`-H ${inQuotes(text)}`);
  if (data !== undefined) words.push(`-d ${inQuotes(data.text)}`);
  if (output !== undefined) words.push(`-o ${quoteValue("file", output)}`);
  else if ((draft.download || options.includes("-C -")) && format === undefined) {
    if (!namesFile(draft.url?.text ?? "")) return undefined;
    words.push("-O");
  }
  if (format !== undefined) words.push(`-w '${format}\\n'`);
  const command = ["curl", ...words, address].join(" ");
  return pipe === undefined ? command : `${command} | ${pipe}`;
}

/** Options of curl that say the method, where the rest does not say it; undefined when nothing can be sent that way. */
function methodOf({ method, part, data, options }: WebDraft): readonly string[] | undefined {
  if (method === "HEAD" || part === "headers") {
    if (data !== undefined) return undefined;
    if (method === undefined || method === "HEAD" || method === "GET") return ["-I"];
    return ["-s -o /dev/null -D -", `-X ${method}`];
  }
  if (method === "GET") return data === undefined ? [] : ["-G"];
  const sends = data !== undefined || options.some((one) => one.startsWith("-F"));
  return method === undefined || (method === "POST" && sends) ? [] : [`-X ${method}`];
}

/** Without a name in the address there is none to save it by. */
function namesFile(url: string): boolean {
  return /[^/]\/[^/]*[^/?]+$/.test(url.replace(/^\w+:\/\//, ""));
}
