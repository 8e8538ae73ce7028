/** Settings and servers that let strangers in: logins without a key, databases without a password. */
import type { PlannedCommand } from "../../effects/plan.js";
import { commandRule } from "../types.js";

/** What a setting says that takes the door off, by the file that holds it. */
const LOOSE: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:^|\/)sshd_config(?:\.d\/[^/]+)?$/,
    /Permit(?:RootLogin|EmptyPasswords)\s+yes|StrictModes\s+no/i,
  ],
  [
    /(?:^|\/)pg_hba\.conf$/,
    /\b(?:0\.0\.0\.0\/0|::\/0|all\s+all\s+all)\s+trust\b|\bhost\S*\s+all\s+all\s+\S+\s+trust\b/i,
  ],
  [/(?:^|\/)(?:redis|valkey|keydb)[\w.-]*\.conf$/, /protected-mode\s+no|requirepass\s+""/i],
  [/(?:^|\/)mongod\.conf$/, /authorization:\s*["']?disabled/i],
  [/(?:^|\/)vsftpd\.conf$/, /anonymous_enable=YES/],
];

/** The command writes such a setting to such a file. */
function loosens({ effects, args }: PlannedCommand): boolean {
  return effects.some((effect) => {
    if (effect.kind !== "file" || !/^(?:overwrite|append|create)$/.test(effect.act)) return false;
    const said = LOOSE.find(([file]) => file.test(effect.target.path))?.[1];
    if (said === undefined) return false;
    return said.test(effect.content?.text ?? "") || args.some(({ text }) => said.test(text));
  });
}

/** Servers that let anybody in by these options. */
const OPEN: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["sshd", (text) => /PermitRootLogin[= ]yes|PermitEmptyPasswords[= ]yes/i.test(text)],
  ["redis-server", (text) => /--protected-mode\s+no\b/.test(text)],
  ["valkey-server", (text) => /--protected-mode\s+no\b/.test(text)],
  [
    "mongod",
    (text) => /--noauth\b/.test(text) && /--bind_ip_all\b|--bind_ip[= ]0\.0\.0\.0/.test(text),
  ],
  ["x11vnc", (text) => /(?:^|\s)-nopw\b/.test(text) && !/(?:^|\s)-localhost\b/.test(text)],
  [
    "vncserver",
    (text) => /-SecurityTypes[= ]None\b/i.test(text) && !/-localhost(?![= ]no)\b/.test(text),
  ],
  ["x0vncserver", (text) => /-SecurityTypes[= ]None\b/i.test(text)],
  [
    "shellinaboxd",
    (text) => !/--localhost-only\b/.test(text) && !/--(?:help|version)\b/.test(text),
  ],
  ["xhost", (text) => /(?:^|\s)\+$/.test(text)],
]);

export const rules = [
  commandRule({
    id: "setting",
    decision: "deny",
    when: loosens,
    why: "lets people in without a key or password, for good",
    instead: "look at what holds now: `sudo sshd -T`",
    attack: ["T1556", "T1098"],
    asi: ["ASI03"],
    matches: [
      "sudo sed -i 's/^PermitRootLogin.*/PermitRootLogin yes/' /etc/ssh/sshd_config",
      "echo 'PermitEmptyPasswords yes' | sudo tee -a /etc/ssh/sshd_config",
      "echo 'host all all 0.0.0.0/0 trust' >> /etc/postgresql/16/main/pg_hba.conf",
      "sudo sed -i 's/^protected-mode yes/protected-mode no/' /etc/redis/redis.conf",
    ],
    nonMatches: [
      "sudo sed -i 's/^PermitRootLogin.*/PermitRootLogin no/' /etc/ssh/sshd_config",
      "grep -n 'PermitRootLogin yes' /etc/ssh/sshd_config",
      "echo 'PermitRootLogin yes' > notes.txt",
    ],
  }),
  commandRule({
    id: "server",
    programs: [...OPEN.keys()],
    decision: "deny",
    when: ({ program, args, site }) =>
      site.remote?.ephemeral !== true &&
      OPEN.get(program)?.(args.map(({ text }) => text).join(" ")) === true,
    why: "starts a server that lets in whoever comes",
    instead: "keep it to this machine: `redis-server --bind 127.0.0.1 --port 6380`",
    attack: ["T1133"],
    asi: ["ASI03"],
    matches: [
      "redis-server --protected-mode no --bind 0.0.0.0",
      "mongod --bind_ip_all --noauth",
      "x11vnc -forever -nopw",
      "vncserver -SecurityTypes None",
      "/usr/sbin/sshd -p 2222 -o PermitRootLogin=yes",
      "shellinaboxd -t -p 4200",
    ],
    nonMatches: [
      "redis-server --port 6380 --save ''",
      "mongod --dbpath data --port 27018",
      "x11vnc -localhost -nopw",
      "vncserver :1",
      "sudo sshd -T",
      "docker run --rm redis:7 redis-server --protected-mode no",
    ],
  }),
];
