/** What may be so of the machine: who there is, what runs, which day it is. `{W}` a name, `{N}` a number. */

/** One way to say it, and the test of the shell; `not` where it is denied. */
export interface MachineCondition {
  readonly says: string;
  readonly test: (values: readonly { readonly text: string }[], not: boolean) => string | undefined;
}

const quiet = (command: string, not: boolean): string => `${not ? "! " : ""}${command}`;
const compared = (
  left: string,
  op: string,
  opposite: string,
  right: string | number,
  not: boolean,
) => `[ "${left}" ${not ? opposite : op} ${right} ]`;

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const NO_NAME = /^(?:a|an|the|that|this|it|which|called|named|with|is|on)$/i;
const named =
  (make: (name: string, not: boolean) => string): MachineCondition["test"] =>
  ([name], not) =>
    name === undefined || NO_NAME.test(name.text) ? undefined : make(name.text, not);

export const MACHINE: readonly MachineCondition[] = [
  {
    says: String.raw`there\s+is\s+(?:a|an|any)\s+(?:local\s+)?(?:user|account)(?:\s+account)?\s+(?:called\s+|named\s+|with\s+the\s+name\s+|for\s+)?{W}`,
    test: named((name, not) => quiet(`id ${name} > /dev/null 2>&1`, not)),
  },
  {
    says: String.raw`(?:a\s+|the\s+|an\s+)?(?:local\s+)?(?:user\s+account|account|user)\s+(?:called\s+|named\s+)?{W}\s+exists?`,
    test: named((name, not) => quiet(`id ${name} > /dev/null 2>&1`, not)),
  },
  {
    says: String.raw`there\s+is\s+(?:a|an|any)\s+group\s+(?:called\s+|named\s+|with\s+the\s+name\s+)?{W}`,
    test: named((name, not) => quiet(`getent group ${name} > /dev/null`, not)),
  },
  {
    says: String.raw`(?:the\s+)?(?:user\s+)?{W}\s+(?:is\s+(?:in|a\s+member\s+of|part\s+of)|belongs?\s+to)\s+(?:the\s+)?group\s+{W}`,
    test: ([user, group], not) =>
      user && group && quiet(`id -nG ${user.text} | grep -qw ${group.text}`, not),
  },
  {
    says: String.raw`(?:the\s+)?(?:user\s+)?{W}\s+(?:is\s+(?:currently\s+)?logged\s+in|has\s+a\s+session)`,
    test: named((name, not) => quiet(`who | grep -qw ${name}`, not)),
  },
  {
    says: String.raw`(?:i\s+am|the\s+(?:current\s+)?(?:user|script|shell)\s+is(?:\s+run(?:ning)?\s+(?:as|by))?|i\s+is)\s+(?:the\s+)?root(?:\s+user)?`,
    test: (_, not) => compared("$(id -u)", "-eq", "-ne", 0, not),
  },
  {
    says: String.raw`there\s+is\s+(?:a|an|any|at\s+least\s+one)\s+(?:running\s+)?process\s+(?:called\s+|named\s+)?{W}(?:\s+running)?|(?:any|a|the)?\s*process(?:es)?\s+(?:called\s+|named\s+){W}\s+(?:runs?|exists?|is\s+alive)`,
    test: named((name, not) => quiet(`pgrep -x ${name} > /dev/null`, not)),
  },
  {
    says: String.raw`(?:the\s+)?(?:(?:systemd\s+)?(?:service|unit|daemon)\s+{W}|{W}\s+(?:service|unit|daemon))\s+is\s+(?:active|running|up|started)`,
    test: named((name, not) => quiet(`systemctl is-active --quiet ${name}`, not)),
  },
  {
    says: String.raw`(?:the\s+)?(?:(?:systemd\s+)?(?:service|unit|daemon)\s+{W}|{W}\s+(?:service|unit|daemon))\s+is\s+enabled`,
    test: named((name, not) => quiet(`systemctl is-enabled --quiet ${name}`, not)),
  },
  {
    says: String.raw`(?:(?:something|anything|a\s+process|a\s+program|any\s+process)\s+is\s+listening\s+on\s+(?:the\s+)?(?:local\s+)?(?:tcp\s+)?port\s+{N}|(?:the\s+)?(?:local\s+)?(?:tcp\s+)?port\s+{N}\s+is\s+(?:open|in\s+use|taken|used|listening|occupied|busy))`,
    test: ([port], not) => port && quiet(`ss -Htln 'sport = :${port.text}' | grep -q .`, not),
  },
  {
    says: String.raw`(?:the\s+)?(?:program|command|tool|binary)\s+{W}\s+is\s+(?:installed|available|present|there|on\s+the\s+path)|{W}\s+is\s+(?:available|on\s+(?:the\s+|my\s+)?path)`,
    test: named((name, not) => quiet(`command -v ${name} > /dev/null 2>&1`, not)),
  },
  {
    says: String.raw`(?:today|it)\s+is\s+(?:a\s+)?(${DAYS.join("|")})(?:\s+today)?`,
    test: ([day], not) =>
      day && compared("$(date +%u)", "-eq", "-ne", DAYS.indexOf(day.text.toLowerCase()) + 1, not),
  },
  {
    says: String.raw`(?:today|it)\s+is\s+(?:(?:on|at|part\s+of)\s+)?(?:a\s+|the\s+)?weekend(?:\s+day)?(?:\s+today)?`,
    test: (_, not) => compared("$(date +%u)", "-ge", "-lt", 6, not),
  },
  {
    says: String.raw`(?:today|it)\s+is\s+(?:a\s+)?(?:weekday|working\s+day|workday)(?:\s+today)?`,
    test: (_, not) => compared("$(date +%u)", "-le", "-gt", 5, not),
  },
  {
    says: String.raw`(?:it|the\s+(?:current\s+)?(?:time|hour))\s+is\s+(?:currently\s+)?(before|after|past)\s+(noon|midday|{N})(?:\s*(?:o['\u2019]?clock|:00|am|h))?`,
    test: (values, not) => {
      const [when, hour] = values;
      if (when === undefined || hour === undefined) return undefined;
      const at = /noon|midday/i.test(hour.text) ? 12 : Number(hour.text);
      return /before/i.test(when.text)
        ? compared("$(date +%-H)", "-lt", "-ge", at, not)
        : compared("$(date +%-H)", "-ge", "-lt", at, not);
    },
  },
  {
    says: String.raw`(?:the\s+(?:number|integer)\s+)?(-?\d+|\$\w+)\s+is\s+(?:an?\s+)?(even|odd|prime)(?:\s+number)?`,
    test: ([value, kind], not) => {
      if (value === undefined || kind === undefined) return undefined;
      if (/prime/i.test(kind.text))
        return compared(`$(factor ${value.text} | wc -w)`, "-eq", "-ne", 2, not);
      const isEven = /even/i.test(kind.text) !== not;
      return `[ $((${value.text} % 2)) ${isEven ? "-eq" : "-ne"} 0 ]`;
    },
  },
  {
    says: String.raw`(?:the\s+(?:number|integer)\s+)?(-?\d+|\$\w+)\s+is\s+(?:evenly\s+)?(?:divisible\s+by|a\s+multiple\s+of)\s+(\d+)`,
    test: ([value, by], not) =>
      value && by && Number(by.text) > 0
        ? `[ $((${value.text} % ${by.text})) ${not ? "-ne" : "-eq"} 0 ]`
        : undefined,
  },
  {
    says: String.raw`(?:the\s+)?(?:environment\s+|shell\s+)?variable\s+["'\x60]?\$?([A-Za-z_]\w*)["'\x60]?\s+(?:exists?|is\s+(?:set|defined))(?:\s+in\s+(?:the|my)\s+environment)?|([A-Z_][A-Z0-9_]*)\s+is\s+(?:set|defined)(?:\s+in\s+(?:the|my)\s+environment)?`,
    test: ([name], not) => name && `[ ${not ? "-z" : "-n"} "\${${name.text}+x}" ]`,
  },
];
