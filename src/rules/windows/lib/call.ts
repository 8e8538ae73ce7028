/** Reads calls of Windows programs: switches as `/x`, `//x` (MSYS) or `-x`, in any case. */
import type { SimpleCommand, Word } from "../../../shell/types.js";
import { literal } from "../../../tools/words.js";

export interface Call {
  /** First word that is not a switch, in lower case; `""` when there is none. */
  readonly verb: string;
  /** Words in lower case, switches spelled `/x`. */
  readonly words: readonly string[];
  /** The words joined by blanks. */
  readonly text: string;
  /** The words that are no switches, as written. */
  readonly operands: readonly Word[];
  /** Any of these switches is given, with or without `:value`. */
  has(...switches: string[]): boolean;
  /** Value of `/x:value` or of `/x value`, in lower case. */
  after(name: string): string | undefined;
  /** The same as a word, for `/x value`. */
  wordAfter(name: string): Word | undefined;
}

const SWITCH = /^(?:\/{1,2}|-{1,2})([A-Za-z?][\w-]*(?:[:=].*)?)$/s;

/** `/x` for `//X` and `-x`; undefined for what is no switch. A path (`/c/Users`) is none. */
export function switchOf(text: string): string | undefined {
  const name = SWITCH.exec(text)?.[1];
  return name === undefined ? undefined : `/${name.toLowerCase()}`;
}

/** Reads the words of a command as Windows programs do. */
export function callOf(command: Pick<SimpleCommand, "args">): Call {
  const { args } = command;
  const words: string[] = [];
  const operands: Word[] = [];
  for (const word of args) {
    const name = switchOf(word.text);
    words.push(name ?? word.text.toLowerCase());
    if (name === undefined) operands.push(word);
  }
  const indexOf = (name: string): number =>
    words.findIndex((word) => word === name || word.startsWith(`${name}:`));
  return {
    words,
    operands,
    verb: operands[0]?.text.toLowerCase() ?? "",
    text: words.join(" "),
    has: (...switches) => switches.some((name) => indexOf(name) >= 0),
    after(name) {
      const at = indexOf(name);
      if (at < 0) return undefined;
      const word = words[at] as string;
      return word.length > name.length ? word.slice(name.length + 1) : words[at + 1];
    },
    wordAfter(name) {
      const at = words.indexOf(name);
      return at < 0 ? undefined : args[at + 1];
    },
  };
}

/** The name as bash may find it: Windows does not mind the case, `.exe` is dropped already. */
export function names(list: string): string[] {
  return list.split(" ").flatMap((name) => [name, name.toUpperCase()]);
}

/**
 * A verb list in the usual cases. Verbs that begin with `/` also get the MSYS spelling `//verb`.
 */
export function verbs(list: string): string {
  return list
    .split(",")
    .map((path) => path.trim())
    .filter((path) => path !== "")
    .flatMap((path) => {
      const title = path.replace(/[a-z]+/g, (word) => word[0]?.toUpperCase() + word.slice(1));
      const cases = [...new Set([path, path.toUpperCase(), title])];
      return path.startsWith("/") ? cases.flatMap((one) => [one, `/${one}`]) : cases;
    })
    .join(", ");
}

/** A path word with `/` for `\`, so that relative Windows paths are classified. */
export function slashed(word: Word): Word {
  return word.known && word.text.includes("\\")
    ? literal(word.text.replaceAll("\\", "/"), word.span)
    : word;
}

/** A drive, the Windows directory, the programs, or all users. */
export function isSystemPlace(text: string): boolean {
  const path = text.toLowerCase().replaceAll("\\", "/").replace(/\/+$/, "");
  return (
    (/^(?:[a-z]:|\/[a-z])(?:\/(?:\*(?:\.\*)?|windows|winnt|program ?files[^/]*|programdata|users|boot|efi|recovery|system volume information)(?:$|\/.*)|$)/.test(
      path,
    ) &&
      !/\/users\/[^/]+/.test(path) &&
      !/\/windows\/temp\/./.test(path)) ||
    /^%(?:systemroot|windir|systemdrive|programfiles(?:\(x86\))?|programdata)%/.test(path)
  );
}

/** Services and processes that protect or record. */
export const PROTECTS =
  /^(?:windefend|wdnissvc|wdfilter|wdboot|sense|mpssvc|bfe|eventlog|wscsvc|securityhealthservice|sgrmbroker|sysmon(?:64)?|sysmondrv|wuauserv|usosvc|waasmedicsvc|vss|wbengine|swprv|sdrsvc|mpsdrv|appidsvc|samss|policyagent|csagent|csfalconservice|sentinelagent|cbdefense|carbonblack|mbamservice|avp|ekrn|savservice|mcshield|msmpeng|nissrv|mssense|osqueryd|elastic-endpoint|winlogbeat|splunkforwarder|wazuhsvc)(?:\.exe)?$/;

/** Text of a command that hides what it does, fetches code, or runs from a throw-away place. */
export const HIDDEN =
  /https?:|-e(?:nc|ncodedcommand|c)?\s+[A-Za-z0-9+/=]{8}|-w(?:indowstyle)?\s+hid|downloadstring|\biex\b|invoke-expression|mshta|regsvr32|rundll32|\\temp\\|%temp%|\/temp\/|\\users\\public|\\appdata\\|certutil|bitsadmin/i;
