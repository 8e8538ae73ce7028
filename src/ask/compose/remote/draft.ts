/** A request that brings files to another machine or from it, under construction. */
import type { Token } from "../../text/tokens.js";

export interface RemoteDraft {
  verb: "to" | "from" | "copy" | "sync" | undefined;
  tool: "scp" | "rsync" | undefined;
  readonly sources: Token[];
  isDirectory: boolean;
  host: string | undefined;
  /** The host stands where the files come from. */
  isFrom: boolean | undefined;
  user: string | undefined;
  path: Token | undefined;
  port: number | undefined;
  key: Token | undefined;
  readonly flags: Set<string>;
  readonly excluded: string[];
}

/** Nothing known yet. */
export const start = (): RemoteDraft => ({
  verb: undefined,
  tool: undefined,
  sources: [],
  isDirectory: false,
  host: undefined,
  isFrom: undefined,
  user: undefined,
  path: undefined,
  port: undefined,
  key: undefined,
  flags: new Set(),
  excluded: [],
});

const HOST = /^(?:[\w.-]+@)?(?:localhost|[A-Za-z][\w-]*(?:\.[\w-]+)+|\d{1,3}(?:\.\d{1,3}){3})$/;
/** `host:path`. */
export const SPEC = /^(?:[\w.-]+@)?[A-Za-z\d][\w.-]*:(?!\/\/)[\w./~-]*$/;
const FILE_LIKE =
  /\.(?:txt|csv|log|json|md|py|sh|js|ts|conf|cfg|yml|yaml|xml|html|gz|zip|sql|tgz|tar|pdf|png|jpg|bak|xz|iso|db|bin)$/i;

/** @param isSaid a word before it says that it is a machine */
export const isHost = (token: Token | undefined, isSaid: boolean): boolean =>
  token !== undefined &&
  ((HOST.test(token.text) && (isSaid || !FILE_LIKE.test(token.text))) ||
    (isSaid &&
      /^(?:[\w.-]+@)?[a-z][\w-]*$/i.test(token.text) &&
      !/^(?:in|to|on|at|from|as|and|with|the|into|using|via|files?|everything|contents?|it|unknown|another|other|different|any|some|remote|foreign|strange)$/i.test(
        token.text,
      )));

/** What somebody has, which is at no path of that name: "my ssh keys". */
const KINDS =
  /^(?:keys?|secrets?|credentials?|passwords?|tokens?|documents|pictures|photos|data|files?|stuff|things?)$/i;

export const isPath = (token: Token | undefined): token is Token =>
  token !== undefined &&
  !token.stop &&
  !/:\/\/|@|[*?<>|;&]/.test(token.text) &&
  (token.thing || (/^[a-z][\w-]*$/i.test(token.text) && !KINDS.test(token.text)));
