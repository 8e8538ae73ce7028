/** Services of the machine or of production that are stopped or restarted, and secrets of running applications. */

import { isOwnPlace } from "../../effects/own-places.js";
import { namesProduction } from "../../effects/production.js";
import type { Invocation } from "../../tools/types.js";
import { isSecretName } from "../secrets/lib/view.js";
import { commandRule } from "../types.js";

const INTERRUPTS =
  /^(?:(?:try-|force-)?restart|condrestart|stop|force-stop|stop_app|quit|shutdown)$/;

/** Managers of what a whole machine serves; those of one's own containers and processes are not among them. */
const OF_THE_MACHINE = [
  "systemctl",
  "service",
  "invoke-rc.d",
  "rc-service",
  "nginx",
  "apachectl",
  "apache2ctl",
  "httpd",
  "supervisorctl",
  "monit",
  "sv",
  "pg_ctlcluster",
  "rabbitmqctl",
];

/** Sets something that is a secret by the verb, or by its name. */
function setsSecret({ verb, operands }: Invocation): boolean {
  if (/^(?:config|env):set$/.test(verb))
    return operands.some(({ text }) => isSecretName(text.replace(/=.*$/s, "")));
  return /^(?:pages )?secrets? (?:put|bulk|set|import|upload)$|^secret:bulk$|^functions:secrets:set$/.test(
    verb,
  );
}

export const rules = [
  commandRule({
    id: "interrupted",
    decision: "ask",
    programs: OF_THE_MACHINE,
    when: ({ args, site, invocation, program }) =>
      (site.elevated || program === "rabbitmqctl") &&
      invocation?.help !== true &&
      !(site.remote !== undefined && (site.remote.ephemeral || isOwnPlace(site.remote.name))) &&
      !args.some(({ text }) => text === "--user") &&
      args.some(({ text }) => INTERRUPTS.test(text)),
    why: "interrupts a service of the whole machine, whoever uses it",
    instead: "look at it first: `systemctl status nginx`",
    attack: ["T1489"],
    matches: [
      "sudo systemctl restart postgresql",
      "sudo service nginx restart",
      "sudo nginx -s stop",
      "sudo -u postgres pg_ctlcluster 16 main stop",
      "rabbitmqctl stop_app",
    ],
    nonMatches: [
      "sudo systemctl status postgresql",
      "sudo systemctl start postgresql",
      "sudo systemctl reload nginx",
      "systemctl --user restart app.service",
      "sudo nginx -t",
      "ssh staging.example.com sudo systemctl restart app",
      "docker compose restart api",
    ],
    evasions: ["sudo sh -c 'systemctl restart docker'", "S=nginx; sudo systemctl restart $S"],
  }),
  commandRule({
    id: "production-stopped",
    concerns: { signs: ["lifecycle"] },
    decision: "ask",
    when: ({ invocation, args, assignments, site }) =>
      invocation?.nature === "lifecycle" &&
      !invocation.help &&
      !invocation.dryRun &&
      site.remote === undefined &&
      [...args, ...assignments.map(({ value }) => value)].some(({ text }) =>
        namesProduction(text),
      ) &&
      (args.some(({ text }) => /^(?:restart|stop|down|kill|shutdown|pause|poweroff)$/.test(text)) ||
        // Without force only what has stopped before is removed.
        (/(?:^| )(?:rm|remove)$/.test(invocation.verb) && invocation.has("--force"))),
    why: "stops, restarts or removes by force what is named production",
    instead: "look at it first: `docker ps --filter name=prod-db`",
    attack: ["T1489"],
    matches: [
      "docker stop prod-db",
      "docker rm -f prod-db",
      "podman container rm --force api-production",
      "docker compose -p production down",
      "docker compose -f compose.prod.yml restart api",
      "pm2 restart api-prod",
    ],
    nonMatches: [
      "docker stop dev-db",
      "docker rm -f dev-db",
      "docker rm prod-db",
      "docker compose -f compose.prod.yml ps",
      "docker compose -f compose.prod.yml up -d",
      "docker logs prod-db",
    ],
  }),
  commandRule({
    id: "packages-elsewhere",
    decision: "ask",
    programs: ["apt", "apt-get", "dnf", "yum", "zypper", "apk", "pacman"],
    when: ({ args, site }) =>
      site.remote?.kind === "host" &&
      !site.remote.ephemeral &&
      !isOwnPlace(site.remote.name) &&
      args.some(({ text }) =>
        /^(?:(?:full-|dist-|system-)?upgrade|install|remove|purge|autoremove|add|del|-S\w*|-R\w*)$/.test(
          text,
        ),
      ),
    why: "changes the packages of a machine that others use",
    instead: "see what there is first: `ssh web1.example.com apt list --upgradable`",
    attack: [],
    matches: [
      "ssh web1.example.com 'sudo apt-get -y upgrade'",
      "ssh ops@app.example.com sudo dnf install -y nginx",
    ],
    nonMatches: [
      "ssh web1.example.com apt list --upgradable",
      "ssh staging.example.com 'sudo apt-get -y upgrade'",
      "sudo apt-get install -y jq",
    ],
  }),
  commandRule({
    id: "secret-replaced",
    decision: "ask",
    programs: [
      "wrangler",
      "fly",
      "flyctl",
      "supabase",
      "netlify",
      "vercel",
      "firebase",
      "heroku",
      "doppler",
    ],
    when: ({ invocation, args }) =>
      invocation !== undefined &&
      !invocation.help &&
      setsSecret(invocation) &&
      !args.some(({ text }) => isOwnPlace(text)),
    why: "replaces a secret of an application that is running",
    instead: "keep it in the local settings while you try it: `wrangler dev`",
    attack: [],
    asi: ["ASI03"],
    matches: [
      "wrangler secret put API_KEY",
      "fly secrets set API_KEY=example -a shop",
      "supabase secrets set API_KEY=example",
      "firebase functions:secrets:set API_KEY",
      "heroku config:set API_KEY=example -a shop",
    ],
    nonMatches: [
      "wrangler secret put API_KEY --env staging",
      "wrangler secret list",
      "fly secrets set API_KEY=example -a shop-dev",
      "fly secrets list",
      "heroku config:set LOG_LEVEL=debug -a shop",
    ],
  }),
];
