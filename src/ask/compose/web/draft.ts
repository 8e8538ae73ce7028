/** A request for one address of the web under construction, and the forms of what is said of it. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";

type Values = ReadonlyMap<string, Token>;

export interface WebDraft {
  url: Token | undefined;
  method: string | undefined;
  readonly options: string[];
  /** What of the answer is wanted. */
  part: "body" | "headers" | "status" | "time" | "size" | "type" | "speed" | "final" | undefined;
  headers: Token[];
  data: { readonly text: string; readonly isJson: boolean; readonly isForm: boolean } | undefined;
  output: Token | undefined;
  directory: Token | undefined;
  download: boolean;
  quiet: boolean;
  retries: boolean;
  tool: "curl" | "wget" | undefined;
  pipe: string | undefined;
}

export const emptyRequest = (): WebDraft => ({
  url: undefined,
  method: undefined,
  options: [],
  part: undefined,
  headers: [],
  data: undefined,
  output: undefined,
  directory: undefined,
  download: false,
  quiet: false,
  retries: false,
  tool: undefined,
  pipe: undefined,
});

export const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: WebDraft, values: Values) => boolean | undefined,
): Facet<WebDraft> => ({
  name,
  phrases,
  least: 0.15,
  anyWord: true,
  apply: (draft, values) => take(draft, values) !== false,
});

export const option = (name: string, option: string, phrases: readonly string[]) =>
  facet(name, phrases, (draft) => {
    if (!draft.options.includes(option)) draft.options.push(option);
    return true;
  });

export const isUrl = (token: Token): boolean =>
  /^https?:\/\/\S+$|^ftp:\/\/\S+$/i.test(token.text) ||
  /^(?:localhost|(?:[\w-]+\.)+(?:com|org|net|io|test|example|dev))(?::\d+)?(?:\/\S*)?$/i.test(
    token.text,
  ) ||
  /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3}):\d+(?:\/\S*)?$|^\d{1,3}(?:\.\d{1,3}){3}\/\S*$/.test(
    token.text,
  );

/** The address says how it is reached; what does not may be a file or a host. */
export const hasScheme = (token: Token): boolean => /:\/\//.test(token.text);
