/** Requests that administer a service: the method, the path and what is sent say what happens. */
import type { PlannedCommand } from "../../effects/plan.js";
import { commandRule } from "../types.js";
import { curlMethod, curlUrls, DATA, httpieParts } from "./http.js";
import {
  type AdminRequest,
  changesService,
  emptiesSearch,
  harmOfRequest,
} from "./lib/admin-request.js";

const CLIENTS = [
  "curl",
  "curlie",
  "wget",
  "wget2",
  "http",
  "https",
  "httpie",
  "xh",
  "xhs",
] as const;

/** What the call asks for, once for each address. */
function requestsOf(command: PlannedCommand): readonly AdminRequest[] {
  const { invocation: i, program, stdin } = command;
  if (i === undefined || i.help) return [];
  const piped = stdin?.text ?? "";
  if (program.startsWith("curl")) {
    const method = curlMethod(i);
    const body = [...DATA, "--form", "--form-string"]
      .flatMap((name) =>
        i.values(name).map((word) => (/^@-?$/.test(word.text) ? piped : word.text)),
      )
      .join("\n");
    const signed =
      i.has("--user", "--oauth2-bearer", "--netrc", "--netrc-optional", "--netrc-file", "--cert") ||
      i.values("--header").some(({ text }) => SIGNS.test(text));
    const upload = i.has("--upload-file");
    return curlUrls(i).map(({ text }) => ({ method, url: text, body, signed, upload }));
  }
  if (program.startsWith("wget")) {
    const body = [...i.values("--post-data"), ...i.values("--body-data")]
      .map(({ text }) => text)
      .join("\n");
    const method =
      i.value("--method")?.text.toUpperCase() ??
      (body === "" && !i.has("--post-file") ? "GET" : "POST");
    const signed =
      i.has("--http-user", "--user") || i.values("--header").some(({ text }) => SIGNS.test(text));
    return i.operands.map(({ text }) => ({ method, url: text, body, signed }));
  }
  const { method, url, items } = httpieParts(i);
  if (url === undefined) return [];
  const body = [...items.map(({ text }) => text), i.value("--raw")?.text ?? "", piped].join("\n");
  const signed =
    i.has("--auth", "--bearer", "--session") || items.some(({ text }) => SIGNS.test(text));
  return [
    { method, url: url.text.startsWith(":") ? `localhost${url.text}` : url.text, body, signed },
  ];
}

/** Headers by which one shows who one is. */
const SIGNS =
  /^(?!x-(?:csrf|xsrf))[\w-]*(?:auth|token|(?:api|app|application)-?key|secret|cookie)[\w-]*\s*:/i;

function harm(command: PlannedCommand): "ask" | "deny" | undefined {
  const all = requestsOf(command).map(harmOfRequest);
  return all.includes("deny") ? "deny" : all.includes("ask") ? "ask" : undefined;
}

export const rules = [
  commandRule({
    id: "destroys",
    programs: CLIENTS,
    decision: "deny",
    when: (command) => harm(command) === "deny",
    why: "asks a service to destroy something, to keep nothing, or to stop protecting itself",
    instead: "look at it first with a GET: `curl -s https://api.example.com/admin/jobs`",
    attack: ["T1485"],
    matches: [
      'curl -s "https://api.example.com/admin/jobs?action=purge_all&confirm=1"',
      'curl -sX POST https://api.example.com/graphql -d \'{"query":"mutation { deleteProject(id: 7) { ok } }"}\'',
      "curl -X PUT https://api.example.com/admin/settings/audit-log -d '{\"enabled\":false}'",
      "http PUT https://api.example.com/v2/buckets/invoices/lifecycle expire_after_days:=0",
      "http POST https://api.example.com/graphql query='mutation { purgeTenant(id: 1) { ok } }'",
      `curl -XPOST es-1.example.com:9200/_cluster/reroute -H 'Content-Type: application/json' -d '{"commands":[{"allocate_stale_primary":{"index":"a","shard":0,"node":"n1","accept_data_loss":true}}]}'`,
      `curl -XPUT es-1.example.com:9200/_ilm/policy/logs -d '{"policy":{"phases":{"delete":{"min_age":"0ms","actions":{"delete":{}}}}}}'`,
    ],
    nonMatches: [
      "curl -s 'https://api.example.com/admin/jobs?action=list'",
      'curl -sX POST https://api.example.com/graphql -d \'{"query":"{ deletedProjects { id } }"}\'',
      "curl -X PUT https://api.example.com/admin/settings/audit-log -d '{\"enabled\":true}'",
      "http PUT https://api.example.com/v2/buckets/invoices/lifecycle expire_after_days:=90",
      "curl -X POST 'http://localhost:3000/admin/jobs?action=purge_all'",
    ],
  }),
  commandRule({
    id: "changes",
    programs: CLIENTS,
    decision: "ask",
    when: (command) => harm(command) === "ask",
    why: "asks a service to change what others may do, get or rely on",
    instead: "look at it first with a GET: `curl -s https://api.example.com/admin/users/42`",
    attack: ["T1098"],
    matches: [
      "curl -X POST https://api.example.com/admin/users/42/suspend",
      'curl -X PUT https://api.example.com/admin/users/42/role -d \'{"role":"editor"}\'',
      "curl -X POST https://gitlab.example.com/api/v4/projects/42/archive",
      "http --ignore-stdin POST https://api.example.com/v2/deployments env=production ref=main",
      "http POST https://api.example.com/v1/invites email=dana@example.com role=admin",
      "curl -X PATCH https://api.example.com/admin/feature-flags/new-checkout -d '{\"enabled\":true}'",
      `curl -XPUT es-1.example.com:9200/_cluster/settings -d '{"persistent":{"cluster.routing.allocation.enable":"none"}}'`,
      `curl -XPUT es-1.example.com:9200/orders/_settings -d '{"index":{"number_of_replicas":2}}'`,
      "http PUT https://consul.example.com/v1/agent/force-leave/web03",
      "curl -XPOST http://prom.example.com:9090/-/quit",
      `curl -X POST http://alerts.example.com:9093/api/v2/silences -d '{"matchers":[{"name":"job","value":"api"}]}'`,
      "curl -XPOST es-1.example.com:9200/orders-2024/_close",
    ],
    nonMatches: [
      "curl -XPOST http://prom.example.com:9090/-/reload",
      "curl -s https://consul.example.com/v1/agent/members",
      "curl https://api.example.com/admin/users/42/role",
      "curl -X POST https://api.example.com/items -d '{\"a\":1}'",
      "curl -X POST http://localhost:8080/admin/users/42/suspend",
      "http POST https://api.example.com/v2/deployments env=staging ref=main",
      "curl -X POST 'https://api.example.com/admin/users/42/suspend?dry_run=true'",
      "curl -XPUT localhost:9200/orders/_settings -d '{}'",
      `curl -XPUT http://es-dev.example.com:9200/orders/_settings -d '{"index":{"number_of_replicas":0}}'`,
      `curl -XPOST es-1.example.com:9200/orders/_search -d '{"query":{"match_all":{}}}'`,
      `curl -XPOST 'http://es-1.example.com:9200/_cluster/reroute?dry_run=true' -d '{"commands":[]}'`,
      "curl -XPUT 'es-1.example.com:9200/_snapshot/daily/now?wait_for_completion=true'",
    ],
  }),
  commandRule({
    id: "in-somebodys-name",
    programs: CLIENTS,
    decision: "ask",
    when: (command) => requestsOf(command).some(changesService),
    why: "changes something in a service in the name of the person whose token it sends",
    instead: "look at it first with a GET: `curl -s https://api.example.com/issues/42`",
    attack: [],
    matches: [
      'curl -X PATCH https://sentry.example.com/api/0/issues/42/ -H "Authorization: Bearer $T" -d \'{"status":"resolved"}\'',
      "curl -u \"$U:$T\" -X PUT https://tracker.example.com/rest/api/2/issue/WEB-9 -d '{}'",
      'curl -H "PRIVATE-TOKEN: $T" -X POST "https://gitlab.example.com/api/v4/projects/42/issues?title=x"',
      'curl -X PATCH https://flags.staging.example.com/api/v2/flags/x -H "Authorization: $T" -d "[]"',
      'curl -X POST https://api.example.com/graphql -H "Authorization: $T" -d \'{"query":"mutation { issueUpdate(id: 1) { ok } }"}\'',
      'http PATCH https://api.example.com/v1/incidents/9 "Authorization:OAuth $T" status=resolved',
      'curl -n -X POST "$JENKINS_URL/job/site/build"',
      'curl -X POST "$RENDER_DEPLOY_HOOK_URL"',
      "curl -fsS -X POST 'https://api.example.com/deploy/srv-abc123?key=k1'",
      "curl -X POST -d '{}' https://api.example.com/build_hooks/5f1e2d",
      'curl -F token="$T" -F ref=main https://gitlab.example.com/api/v4/projects/7/trigger/pipeline',
      'wget -qO- --method=PATCH --header="Authorization: Bearer $T" --body-data="{}" https://api.example.com/v1/pages/9',
    ],
    nonMatches: [
      'curl -X POST https://search.example.com/products/_search -u "$U:$P" -d "{}"',
      'curl -X POST https://api.example.com/v1/embeddings -H "Authorization: Bearer $K" -d "{}"',
      'curl https://api.example.com/v1/messages -H "x-api-key: $K" -d "{}"',
      'curl -X POST https://auth.example.com/oauth/token -u "$ID:$KEY" -d grant_type=client_credentials',
      'curl -X POST https://api.example.com/graphql -H "Authorization: $T" -d \'{"query":"{ viewer { login } }"}\'',
      'curl -X POST https://staging.example.com/api/orders -H "Authorization: Bearer $T" -d "{}"',
      'curl -X PATCH http://localhost:3000/api/items/4 -H "Authorization: Bearer $T" -d "{}"',
      'curl -X POST "$API_URL/orders" -H "Authorization: Bearer $T" -d "{}"',
      "curl -X POST https://api.example.com/items -d '{}'",
      'curl -X POST https://metrics.example.com/api/v2/series -H "X-API-KEY: $K" -d @points.json',
      "curl -X POST http://localhost:8000/hooks/deploy",
      "curl https://docs.example.com/deploy_hooks.html",
      'curl https://api.example.com/items -H "Authorization: Bearer $T"',
    ],
  }),
  commandRule({
    id: "every-index",
    programs: CLIENTS,
    decision: "deny",
    when: (command) => requestsOf(command).some(emptiesSearch),
    why: "deletes every index of a search server, all whose names begin alike, or everything in one",
    instead:
      "delete the one index by its name, or list them: `curl -s localhost:9200/_cat/indices`",
    attack: ["T1485"],
    matches: [
      "curl -X DELETE localhost:9200/_all",
      "curl -XDELETE 'http://localhost:9200/*'",
      "curl -s -XDELETE 'localhost:9200/users-*,orders-*'",
      "http DELETE ':9200/logs-*'",
      "wget -qO- --method=DELETE 'http://localhost:9200/*'",
      'curl -X POST localhost:9200/users/_delete_by_query -d \'{"query":{"match_all":{}}}\'',
      "curl localhost:8983/solr/shop/update -d '<delete><query>*:*</query></delete>'",
      "curl -X POST -g 'http://localhost:9090/api/v1/admin/tsdb/delete_series?match[]={job=~\".+\"}'",
      `curl localhost:8080/v1/graphql -d '{"query":"mutation { delete_users(where: {}) { affected_rows } }"}'`,
    ],
    nonMatches: [
      "curl -X DELETE localhost:9200/test-index",
      "curl -X DELETE 'localhost:9200/test-*'",
      "curl -s localhost:9200/_cat/indices",
      "curl -s 'localhost:9200/logs-*/_count'",
      "curl -X POST -g 'http://localhost:9090/api/v1/admin/tsdb/delete_series?match[]={job=\"smoke\"}'",
      `curl localhost:8080/v1/graphql -d '{"query":"mutation { delete_users(where: {id: {_eq: 7}}) { affected_rows } }"}'`,
      'curl -X POST localhost:9200/users/_delete_by_query -d \'{"query":{"term":{"id":4}}}\'',
    ],
  }),
];
