/** Requests that administer a service: the method, the path and what is sent say what happens. */
import type { PlannedCommand } from "../../effects/plan.js";
import { commandRule } from "../types.js";
import { curlMethod, curlUrls, DATA, httpieParts } from "./http.js";
import { harmOfRequest } from "./lib/admin-request.js";

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

function harm(command: PlannedCommand): "ask" | "deny" | undefined {
  const { invocation: i, program, stdin } = command;
  if (i === undefined || i.help) return undefined;
  const piped = stdin?.text ?? "";
  if (program.startsWith("curl")) {
    const method = curlMethod(i);
    const body = [...DATA, "--form", "--form-string"]
      .flatMap((name) =>
        i.values(name).map((word) => (/^@-?$/.test(word.text) ? piped : word.text)),
      )
      .join("\n");
    return worst(curlUrls(i).map(({ text }) => harmOfRequest({ method, url: text, body })));
  }
  if (program.startsWith("wget")) {
    const body = [...i.values("--post-data"), ...i.values("--body-data")]
      .map(({ text }) => text)
      .join("\n");
    const method =
      i.value("--method")?.text.toUpperCase() ??
      (body === "" && !i.has("--post-file") ? "GET" : "POST");
    return worst(i.operands.map(({ text }) => harmOfRequest({ method, url: text, body })));
  }
  const { method, url, items } = httpieParts(i);
  if (url === undefined) return undefined;
  const body = [...items.map(({ text }) => text), i.value("--raw")?.text ?? "", piped].join("\n");
  return harmOfRequest({
    method,
    url: url.text.startsWith(":") ? `localhost${url.text}` : url.text,
    body,
  });
}

function worst(all: readonly ("ask" | "deny" | undefined)[]): "ask" | "deny" | undefined {
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
    ],
    nonMatches: [
      "curl https://api.example.com/admin/users/42/role",
      "curl -X POST https://api.example.com/items -d '{\"a\":1}'",
      "curl -X POST http://localhost:8080/admin/users/42/suspend",
      "http POST https://api.example.com/v2/deployments env=staging ref=main",
      "curl -X POST 'https://api.example.com/admin/users/42/suspend?dry_run=true'",
    ],
  }),
];
