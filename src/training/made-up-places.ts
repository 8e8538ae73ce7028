/**
 * Made-up calls whose harm lies in where, how much or in which code, and not in a verb alone: writing to devices and system files, statements
 * handed over as a word, protections set to off, nothing kept, modes that open a tree, shells for strangers. Each with its harmless twin.
 */
import type { Label } from "../verdict/types.js";

type Kind = readonly [weight: number, make: () => readonly [string, Label]];

const list = (text: string): readonly string[] => text.split(" ");

const WRITE = list("write flash copy put install move link extract unpack save dump render emit");
const CRITICAL = list(
  "/dev/sda /dev/nvme0n1 /dev/vdb /dev/disk2 /etc/passwd /etc/sudoers /etc/sudoers.d/ci /boot/vmlinuz /usr/bin/sudo /usr/lib/libc.so.6 /etc/resolv.conf /etc/cron.d/job ~/.ssh/authorized_keys ~/.bashrc /etc/ld.so.preload",
);
const SYSTEM = list("/usr /etc /bin /lib /boot /usr/lib /var/lib ~ / /home");
const HARMLESS = list(
  "./out.img build/app.bin dist/report.html /tmp/work/x out/data.json target/app",
);
const INPUT = list("image.img app.bin ./notes.txt data.tar fw.bin page.html backup.tgz");
const OUTPUT = list("-o --output --out -d --dest --target -t");
const NAMES = list("users orders sessions events invoices items logs accounts");
const EVAL = list("--eval -e -c --command exec run -q --query --script");
const WIPES = [
  "db.NAME.deleteMany({})",
  "db.NAME.drop()",
  "db.dropDatabase()",
  "FLUSHALL",
  "client.NAME.destroy_all()",
  "delete_index('NAME')",
  "store.purge('NAME')",
  "DROP SCHEMA NAME CASCADE",
  "BEGIN; DELETE FROM NAME; COMMIT",
  "TRUNCATE NAME CASCADE",
  "User.delete_all",
  "redis.call('FLUSHDB')",
];
const READS = [
  "db.NAME.find({})",
  "db.NAME.countDocuments()",
  "INFO memory",
  "client.NAME.first()",
  "list_indexes()",
  "store.get('NAME')",
  "SELECT count(*) FROM NAME",
  "User.count",
  "print(len(NAME))",
  "console.log(version)",
];
const PROTECTION = list(
  "firewall audit-log deletion-protection mfa tls-verify strict-ssl backups signing rate-limit checksum-verification access-logging encryption",
);
const PLAIN_SETTING = list(
  "color pager theme telemetry editor autocomplete progress emoji cache-size",
);
const OFF = list("false off 0 no none disabled");
const REMOVE = list("prune clean expire trim purge rotate delete sweep");
const EMPTY = list("empty/ ./empty /tmp/empty /tmp/void empty-dir /dev/null");
const REMOTE = list("remote:photos s3://example-bucket backup:www store:archive gs://example-data");
const OPEN_MODES = list("777 0777 a+rwx o+w 666");
const MODES = list("644 755 600 u+x 0640 u+rw");
const SHELL = list("/bin/sh /bin/bash sh bash");

/**
 * @param pick draws one of a list
 * @param tool makes up the name of a program
 * @param plain makes up an option that says nothing
 * @param precious things that are missed when they are gone
 */
export function madeUpPlaces(
  pick: (from: readonly string[]) => string,
  tool: () => string,
  plain: () => string,
  precious: readonly string[],
): readonly Kind[] {
  const code = (from: readonly string[]): string => pick(from).replaceAll("NAME", pick(NAMES));
  const quoted = (text: string): string => (text.includes("'") ? `"${text}"` : `'${text}'`);
  return [
    [
      3,
      () => [`${tool()} ${pick(WRITE)} ${pick(INPUT)} ${pick(CRITICAL)}${plain()}`, "destructive"],
    ],
    [2, () => [`${tool()} ${pick(INPUT)} ${pick(OUTPUT)} ${pick(CRITICAL)}`, "destructive"]],
    [1, () => [`${tool()} move ${pick(SYSTEM)} /tmp/old`, "destructive"]],
    [4, () => [`${tool()} ${pick(WRITE)} ${pick(INPUT)} ${pick(HARMLESS)}${plain()}`, "safe"]],
    [3, () => [`${tool()} ${pick(INPUT)} ${pick(OUTPUT)} ${pick(HARMLESS)}`, "safe"]],
    [
      2,
      () => [
        `${tool()} ${pick(list("show info inspect check list smart scan"))} ${pick(CRITICAL)}`,
        "safe",
      ],
    ],
    [4, () => [`${tool()} ${pick(NAMES)} ${pick(EVAL)} ${quoted(code(WIPES))}`, "destructive"]],
    [2, () => [`echo ${quoted(code(WIPES))} | ${tool()} ${pick(NAMES)}`, "destructive"]],
    [5, () => [`${tool()} ${pick(NAMES)} ${pick(EVAL)} ${quoted(code(READS))}`, "safe"]],
    [2, () => [`echo ${quoted(code(READS))} | ${tool()} ${pick(NAMES)}`, "safe"]],
    [
      2,
      () => [
        `${tool()} ${pick(list("set config update"))} ${pick(PROTECTION)}=${pick(OFF)}`,
        "destructive",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(list("set config update"))} --${pick(PROTECTION)} ${pick(OFF)}`,
        "destructive",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(list("set config update"))} ${pick(PLAIN_SETTING)}=${pick(OFF)}`,
        "safe",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(list("set config enable"))} ${pick(PROTECTION)}=${pick(list("true on 1"))}`,
        "safe",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(REMOVE)} ${pick(precious)} ${pick(list("--keep=0 --older-than=0d --retention=0 --keep-last=0 --max-age=0s"))}`,
        "destructive",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(REMOVE)} ${pick(list("cache logs tmp"))} --older-than=${pick(list("30d 90d 12h"))}`,
        "safe",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(list("sync mirror replicate"))} ${pick(EMPTY)} ${pick(REMOTE)}`,
        "destructive",
      ],
    ],
    [
      2,
      () => [`${tool()} ${pick(list("sync mirror replicate"))} ${pick(REMOTE)} ./photos`, "safe"],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(list("-R --recursive"))} ${pick(OPEN_MODES)} ${pick(SYSTEM)}`,
        "destructive",
      ],
    ],
    [
      1,
      () => [
        `${tool()} ${pick(list("u+s +s 4755"))} ${pick(list("/bin/bash /usr/bin/find /tmp/x ./helper"))}`,
        "destructive",
      ],
    ],
    [
      2,
      () => [`${tool()} ${pick(MODES)} ${pick(list("src/app.ts ./run.sh docs/guide.md"))}`, "safe"],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(list("-e --exec"))} ${pick(SHELL)} 192.0.2.9 ${pick(list("4444 9001 443"))}`,
        "destructive",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(list("-z --check --wait"))} localhost ${pick(list("5432 8080 6379"))}`,
        "safe",
      ],
    ],
    [
      2,
      () => [
        `${tool()} ${pick(list("add-user create-user modify-user grant"))} ${pick(list("alex dev svc"))} ${pick(list("--groups=wheel --groups=sudo --uid=0 --role=owner --superuser"))}`,
        "destructive",
      ],
    ],
  ];
}
