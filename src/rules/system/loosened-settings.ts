/** Checks that are switched off in a settings file by an edit in place: the same key, on before and off after. */
import { commandRule } from "../types.js";

/** Keys of settings that guard a connection, a login or a session. */
const GUARDS =
  /(?:^|[._-])(?:verify(?:[_-]?(?:ssl|tls|certs?|peer|host(?:name)?|signatures?))?|(?:ssl|tls|cert|signature|host)[_-]?(?:verify|verification|check|mode|required?)|sslmode|check_?hostname|validate_?certs?|reject_?unauthorized|(?:require|force|enforce|enable)_?(?:ssl|tls|https|auth(?:entication)?|mfa|2fa)|(?:ssl|tls|auth(?:entication|orization)?|csrf(?:_protection)?|security|selinux|rate_?limit(?:ing)?)(?:[._-](?:enabled|required))?|http_?only|secure(?:_cookies?)?|gpgcheck|authorization)$/i;
const ON =
  /^(?:true|yes|on|1|require|required|verify-full|verify-ca|enabled?|enforcing|strict|always|peer|full)$/i;
const OFF = /^(?:false|no|off|0|disabled?|none|allow|prefer|permissive|never|null)$/i;

interface Setting {
  readonly key: string;
  readonly value: string;
}

/** `key: value` or `key = value` in a pattern or its replacement, without what only the pattern needs. */
function settingOf(text: string): Setting | undefined {
  const plain = text.replace(/\\s[*+]?|[\^$"'\\()]|\.\*|\s/g, " ").trim();
  const match =
    /([\w.-]+)\s*[:=]\s*([\w-]+)\s*[,;]?$/.exec(plain) ?? /^([\w.-]+) +([\w-]+)$/.exec(plain);
  return match === null ? undefined : { key: match[1] as string, value: match[2] as string };
}

/** The substitution turns a guarding key from on to off. */
function loosens(script: string): boolean {
  const match = /(?:^|[;}\s])s([/|#,:!@])((?:\\.|(?!\1)[^\\])*)\1((?:\\.|(?!\1)[^\\])*)\1/.exec(
    script,
  );
  if (match === null) return false;
  const before = settingOf(match[2] as string);
  const after = settingOf(match[3] as string);
  return (
    before !== undefined &&
    after !== undefined &&
    before.key.toLowerCase() === after.key.toLowerCase() &&
    GUARDS.test(after.key) &&
    ON.test(before.value) &&
    OFF.test(after.value)
  );
}

export const rules = [
  commandRule({
    id: "switched-off",
    decision: "ask",
    programs: ["sed", "gsed", "perl"],
    when: ({ args, effects }) =>
      effects.some(
        (effect) =>
          effect.kind === "file" &&
          /^(?:overwrite|append)$/.test(effect.act) &&
          !/^(?:temp|created|build|null)$/.test(effect.target.class),
      ) && args.some((word) => word.known && loosens(word.text)),
    why: "switches off a check that guards connections or logins, in a settings file",
    instead: "look at the setting first: `grep -n verify config/production.yml`",
    attack: ["T1685"],
    matches: [
      "sed -i 's/verify_ssl: true/verify_ssl: false/' config/production.yml",
      "sed -i 's/sslmode=require/sslmode=disable/' config/database.env",
      "sed -i 's/^gpgcheck=1/gpgcheck=0/' config/yum.conf",
      "sed -i -E 's/(csrf_protection: )true/csrf_protection: false/' config/app.yml",
    ],
    nonMatches: [
      "sed -i 's/verify_ssl: false/verify_ssl: true/' config/production.yml",
      "sed -i 's/strict: true/strict: false/' tsconfig.json",
      "sed 's/verify_ssl: true/verify_ssl: false/' config/production.yml",
      "sed -i 's/debug: true/debug: false/' config/production.yml",
      "sed -i 's/verify_ssl: true/verify_ssl: false/' /tmp/production.yml",
    ],
  }),
];
