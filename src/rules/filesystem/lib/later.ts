/**
 * What a written text does when something runs it later. Such files are of many forms (JSON, YAML, property lists, shell),
 * and nothing plans what is in them, so here, and only here, text is matched.
 */
import { secretOf } from "../../../effects/places.js";

/** Harm wherever it stands: what is fetched goes into a shell, or a shell to another host. */
const ANYWHERE =
  /\b(?:curl|wget|fetch)\b[^\n|;]*\|\s*(?:sudo\s+(?:-\w+\s+)?)?\w*sh\b|\/dev\/(?:tcp|udp)\//i;

/** The same by other ways, narrow enough for files with ordinary steps of a build. */
const IN_STEPS =
  /\b(?:curl|wget|fetch)\b[^\n|;]*\|\s*(?:sudo\s+(?:-\w+\s+)?)?(?:python[\d.]*|node|perl|ruby)\b|\beval\b[^\n]{0,8}\$\(\s*(?:curl|wget)\b|\b\w*sh\b[^\n]{0,8}<\(\s*(?:curl|wget)\b|\bsh\s+-c\b[^\n]{0,8}\$\(\s*(?:curl|wget)\b|\bbase64\s+(?:-d|-D|--decode)[^\n|]*\|\s*\w*sh\b|\b(?:nc|ncat|netcat)\b[^\n]*\s-\w*[ec]\s|\b(?:iwr|irm|curl|Invoke-(?:WebRequest|RestMethod))\b[^\n|]*\|\s*(?:iex|Invoke-Expression)\b|DownloadString\(/i;

/** What no start-up file needs: it decodes, hides, takes the place of programs, or deletes. */
const IN_STARTS =
  /\bbase64\s+(-d|-D|--decode)|\b(nc|ncat|netcat|socat)\b[^\n]*\s(-\w*[ec]\b|EXEC)|\bbash\s+-i\b|\beval\s+(?!"?\$\((?:\/?[\w.-]+\/)*(?!(?:curl|wget|base64|echo|printf|cat|tac|xxd|openssl|python|perl|ruby|node|dig|nc|gunzip|zcat|tr|rev)\b|\w*sh\b)[\w.-]+(?: [\w.=@:/-]+)*\)"?)["'`$]|\|\s*(ba|z|da)?sh\b|NOPASSWD|(?:Program<\/key>|<array>)\s*<string>\/(?:private\/)?(?:tmp|dev\/shm|var\/tmp)\/|<string>\/Users\/Shared\/[^<]*<\/string>\s*<\/array>\s*<key>Hidden<\/key>\s*<true\/>|(^|[\s="'])\/(tmp|dev\/shm|var\/tmp)\/|\b(rm\s+-\w*r|mkfs|dd\s+if=)|\bLD_PRELOAD\b|\bPROMPT_COMMAND\b|HISTFILE|HISTSIZE=0|\balias\s+(sudo|su|ssh|git|ls|cd|rm|cat|passwd|npm|pip)=|\b(sudo|ssh|su|git|ls|cd)\s*\(\)|\bpython[\d.]*\s+-c\b[^\n]*(socket|exec|b64)|\bchmod\s+[0-7]?[4-7][0-7]{3}\b|\bsetfacl\b|\btrap\b[^\n]*DEBUG|\bProxyCommand\b|\bLocalCommand\b/;

/** A line that sends something. */
const SENDS = /\b(?:curl|wget|nc|ncat)\b/;
const ENVIRONMENT = /\$\(\s*(?:env|printenv)\b|\b(?:env|printenv)\s*\|/;

/** Files of secrets, or the whole environment, sent off. */
function sendsSecrets(text: string): boolean {
  return text.split("\n").some(
    (line) =>
      SENDS.test(line) &&
      (ENVIRONMENT.test(line) ||
        line
          .replaceAll(/\$\{?HOME\}?\//g, "~/")
          .split(/[\s"'`=@<>()|;,]+/)
          .some((word) => word !== "" && secretOf(word) !== undefined)),
  );
}

/** Runs what nobody has read, or sends secrets, in a file that may hold ordinary steps of a build too. */
export function runsUnread(text: string): boolean {
  return ANYWHERE.test(text) || IN_STEPS.test(text) || sendsSecrets(text);
}

/** Harm in what starts by itself with a session, a service or a timetable. */
export function hidesInStart(text: string): boolean {
  return ANYWHERE.test(text) || IN_STARTS.test(text);
}
