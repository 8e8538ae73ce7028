/** Programs that are run inside a place that is named production: a pod, a container, a server. */
import type { PlannedCommand } from "../../effects/plan.js";
import { namesProduction } from "../../effects/production.js";
import { subwords } from "../../effects/subwords.js";
import { commandRule, fileRule } from "../types.js";

function inProduction({ site }: PlannedCommand): boolean {
  return site.remote !== undefined && !site.remote.ephemeral && namesProduction(site.remote.name);
}

/** Interpreters, and the runners of an application's tasks. */
const RUNS =
  /^(?:node|nodejs|bun|deno|tsx|ts-node|python[\d.]*|pypy3?|php|ruby|perl|java|dotnet|go|npm|pnpm|yarn|npx|rake|rails|make|just|task|composer|mix|poetry|uv|pip3?|gem|apt|apt-get|apk|dnf|yum|manage\.py|artisan|console|celery|flask|django-admin|alembic|sh|bash|dash|ash|(?:\.{0,2}\/)?(?:[\w.-]+\/)*(?:[\w-]+\.(?:sh|py|js|ts|rb|php|pl)|bin\/[\w-]+|manage\.py|artisan|console|rails|rake|gradlew|mvnw))$/;

/** Verbs and names of scripts that only look. */
const LOOKS =
  /^(?:check|checks|health|healthcheck|status|report|list|ls|show|get|print|info|version|diff|verify|stats?|count|view|why|outdated|audit|doctor|about|routes|lint|freeze|help|search|policy|validate|inspect|ping|config|env|migrate:status)$/;

/** The words behind the program that say what is run: its file, its task, its verb. */
function taskOf({ args, invocation, program }: PlannedCommand): readonly string[] {
  const words = (invocation?.operands ?? args)
    .map(({ text }) => text)
    .filter((text) => !text.startsWith("-"));
  const verb = invocation?.verb ?? "";
  const path = /[/.]/.test(program) && !/(?:manage\.py|artisan|console|rails|rake)$/.test(program);
  return [...(path ? [program] : []), ...(verb === "" ? [] : [verb]), ...words].slice(0, 2);
}

function onlyLooks(task: string): boolean {
  const name = task.replace(/^.*\//, "").replace(/\.(?:sh|py|js|ts|rb|php|pl)$/, "");
  return [task, ...subwords(name)].some((word) => LOOKS.test(word));
}

/** Code that stands in the text is planned and judged by itself. */
function isInline({ args, program }: PlannedCommand): boolean {
  return (
    /^(?:sh|bash|dash|ash|node|nodejs|bun|deno|python[\d.]*|pypy3?|php|ruby|perl)$/.test(program) &&
    args.some(({ text }) => /^(?:-\w*c|-e|-pe?|-ne|-r|--eval|--print|eval)$/.test(text))
  );
}

export const rules = [
  commandRule({
    id: "program",
    concerns: { program: (name) => RUNS.test(name) },
    decision: "ask",
    when: (command) => {
      const { program, invocation: i } = command;
      if (!RUNS.test(program) || i?.help === true || i?.dryRun === true) return false;
      if (!inProduction(command) || i?.nature === "read" || isInline(command)) return false;
      const task = taskOf(command);
      return task.length > 0 && !task.some(onlyLooks);
    },
    why: "runs a program of the application inside production, on the data of its users",
    instead:
      "try it where only you are: `kubectl exec -n dev deploy/api -- node scripts/backfill.js`",
    attack: ["T1609"],
    matches: [
      "kubectl exec -n production deploy/api -- node scripts/backfill.js",
      "kubectl -n prod exec deploy/api -- npm run seed:plans",
      "docker exec shop-prod python fix_orders.py",
      "ssh deploy@prod-1.example.com 'cd /srv/app && bundle exec rake billing:run'",
      "heroku run -a shop-production rake users:cleanup",
      "kubectl exec -n production api-0 -- ./bin/fix-orders",
      "kubectl -n prod exec deploy/api -- sh /app/fix.sh",
    ],
    nonMatches: [
      "kubectl exec -n dev deploy/api -- node scripts/backfill.js",
      "kubectl exec -n production deploy/api -- node --version",
      "kubectl exec -n production deploy/api -- node scripts/healthcheck.js",
      "kubectl exec -n production deploy/api -- npm ls",
      "kubectl exec -n production deploy/api -- cat /app/package.json",
      "kubectl exec -n production api-0 -- node -e 'console.log(process.version)'",
      "kubectl exec -n production api-0 -- sh -c 'ls /app'",
      "docker exec shop-dev python fix_orders.py",
    ],
    evasions: ["kubectl exec -n production api-0 -- sh -c 'cd /app && node fix.js'"],
  }),
  fileRule({
    id: "written",
    on: "file:overwrite,append,truncate,mode,owner,extract,link,move-away",
    decision: "ask",
    when: (e, command) =>
      inProduction(command) &&
      e.target.class === "remote" &&
      !/^\/(?:tmp|dev|var\/tmp|proc)\//.test(e.target.path),
    why: "changes files inside production",
    instead: "look at them first: `kubectl exec -n prod api-0 -- ls -l /app`",
    attack: ["T1609"],
    matches: [
      "kubectl exec -n production api-0 -- sh -c 'echo 1 > /app/maintenance.flag'",
      "ssh deploy@prod.example.com 'sed -i s/a/b/ /srv/app/config.yml'",
      "docker exec shop-prod chmod 777 /app/var",
    ],
    nonMatches: [
      "kubectl exec -n production api-0 -- sh -c 'ls > /tmp/files'",
      "kubectl exec -n dev api-0 -- sh -c 'echo 1 > /app/flag'",
      "kubectl exec -n production api-0 -- ls /app > files.txt",
    ],
  }),
];
