/** What a verb's nature alone decides, for every tool the tables know (see docs/writing-rules.md). */

import { publishesHere } from "../../effects/hosts.js";
import { isOwnPlace } from "../../effects/own-places.js";
import type { PlannedCommand } from "../../effects/plan.js";
import { looksLikeProduction, namesProduction } from "../../effects/production.js";
import type { Nature } from "../../tools/types.js";
import { isHandedOver } from "../secrets/lib/view.js";
import { commandRule } from "../types.js";
import { standsInProduction } from "./lib/chosen-context.js";

function is(nature: Nature) {
  return (command: PlannedCommand): boolean =>
    command.invocation !== undefined &&
    command.invocation.nature === nature &&
    !command.invocation.help &&
    !command.invocation.dryRun;
}

/** Words with which managers of services only look. */
const LOOKS = new Set("status list ls logs log tail describe show info avail version".split(" "));

export const rules = [
  commandRule({
    id: "destroy",
    concerns: { signs: ["destroy"] },
    decision: "deny",
    spares: "own",
    when: is("destroy"),
    why: "destroys data or shared state that cannot be rebuilt",
    instead: "look at it first, make a backup, and let a person run it",
    attack: ["T1485"],
    matches: [
      "terraform destroy -auto-approve",
      "gh repo delete example/app --yes",
      "docker volume create data && docker volume rm data",
      "sudo zpool create tank /tmp/a.img; sudo zpool destroy tank",
      "sudo zpool create tank /dev/sdb && sudo zpool destroy tank",
    ],
    nonMatches: [
      "terraform plan -destroy",
      "gh repo view example/app",
      "docker volume create t-vol && docker volume rm t-vol",
      "truncate -s 1G /tmp/a.img && sudo zpool create testpool /tmp/a.img; sudo zpool destroy testpool",
    ],
  }),
  commandRule({
    id: "delete",
    concerns: { signs: ["delete"] },
    decision: "ask",
    spares: "own",
    when: is("delete"),
    why: "deletes something that others may use or that takes work to make again",
    instead: "list it first and let a person confirm",
    attack: ["T1485"],
    matches: [
      "kubectl delete pod web-1",
      "gh release delete v1.0.0",
      "kubectl -n a run dbg --image=busybox; kubectl -n b delete pod dbg",
      "kubectl --context minikube delete ns --all",
    ],
    nonMatches: [
      "kubectl get pods",
      "gh release view v1.0.0",
      "kubectl run dbg --image=busybox -- sleep 60; kubectl delete pod dbg",
      "kubectl --context minikube -n scratch delete deploy --all",
    ],
  }),
  commandRule({
    id: "delete-production",
    concerns: { signs: ["delete"] },
    decision: "deny",
    // kubectl has its own rule, since a pod comes back by itself.
    when: (command, { plan }) =>
      is("delete")(command) &&
      (looksLikeProduction(command) || standsInProduction(command, plan)) &&
      command.program !== "kubectl" &&
      command.program !== "oc",
    why: "deletes something in what is named production",
    instead: "list it first and let a person run it",
    attack: ["T1485"],
    matches: ["helmfile -e production destroy", "helm uninstall web -n production"],
    nonMatches: ["helmfile -e dev destroy", "helmfile -e production diff"],
  }),
  commandRule({
    id: "publish",
    concerns: { signs: ["publish"] },
    decision: "ask",
    when: (command) => is("publish")(command) && !publishesHere(command.args),
    why: "publishes to others, which cannot be taken back quietly",
    instead: "do a dry run first, such as `npm publish --dry-run`",
    attack: [],
    matches: [
      "npm publish",
      "cargo publish",
      "docker push example/app:1",
      "podman push localhost/app:1 registry.example.com/app:1",
    ],
    nonMatches: [
      "npm publish --dry-run",
      "npm publish --registry http://localhost:4873/",
      "docker push -q localhost:5001/api:dev",
      "docker push 127.0.0.1:5000/api:dev",
      "npm pack",
      "docker build -t example/app:1 .",
    ],
  }),
  commandRule({
    id: "access",
    concerns: { signs: ["access"] },
    decision: "ask",
    when: is("access"),
    why: "changes who may do what",
    instead: "show the present rights and let a person change them",
    attack: ["T1098"],
    asi: ["ASI03"],
    matches: ["aws iam create-access-key --user-name app", "gh ssh-key add key.pub"],
    nonMatches: ["aws iam list-users", "gh ssh-key list"],
  }),
  commandRule({
    id: "secret",
    concerns: { signs: ["secret"] },
    decision: "ask",
    // What goes to another command or to nowhere is not shown; where it goes is judged there.
    when: (command, { plan }) => is("secret")(command) && !isHandedOver(command, plan),
    why: "shows a secret",
    instead: "let the program that needs it read it, without showing it",
    attack: ["T1552"],
    asi: ["ASI03"],
    matches: ["gh auth token", "vault kv get secret/app", "pass show example"],
    nonMatches: [
      "gh auth status",
      "vault status",
      "gh auth token | docker login ghcr.io -u you --password-stdin",
      "gh auth token | wc -c",
    ],
  }),
  commandRule({
    id: "admin",
    concerns: { signs: ["admin"] },
    decision: "ask",
    spares: "own",
    when: is("admin"),
    why: "changes the machine itself",
    instead: "show the present setting and let a person change it",
    attack: [],
    matches: ["systemctl enable example.service", "useradd example"],
    nonMatches: ["systemctl status example.service", "id example"],
  }),
  commandRule({
    id: "remote-change",
    concerns: { signs: ["remote-change"] },
    decision: "ask",
    when: is("remote-change"),
    why: "changes a shared service that others use",
    instead: "show the change first and let a person make it",
    attack: [],
    matches: ["gh pr merge 12", "aws ec2 stop-instances --instance-ids i-0abc"],
    nonMatches: ["gh pr view 12", "aws ec2 describe-instances"],
  }),
  commandRule({
    id: "deploy-production",
    concerns: { signs: ["deploy"] },
    decision: "ask",
    when: (command, { plan }) =>
      is("deploy")(command) && (looksLikeProduction(command) || standsInProduction(command, plan)),
    why: "changes what is named production, for all who use it",
    instead: "try it on a staging or preview place first",
    attack: [],
    matches: [
      "vercel deploy --prod",
      "kubectl config use-context prod-eu && kubectl scale deploy/web --replicas=2",
      "terraform apply -auto-approve -var-file=prod.tfvars",
      "aws sqs send-message --queue-url https://sqs.example.com/000000000000/prod-mail --message-body '{}'",
      "aws dynamodb put-item --table-name users-prod --item file://i.json",
      "kops update cluster web --state s3://kops-prod --yes",
    ],
    nonMatches: [
      "vercel deploy",
      "terraform apply -auto-approve",
      "kubectl config use-context prod; kubectl config use-context dev && kubectl scale deploy/web --replicas=2",
    ],
  }),
  commandRule({
    id: "lifecycle-production",
    concerns: { signs: ["lifecycle"] },
    decision: "ask",
    when: (command) =>
      is("lifecycle")(command) &&
      command.site.remote !== undefined &&
      namesProduction(command.site.remote.name) &&
      !command.args.some(({ text }) => LOOKS.has(text)),
    why: "starts or stops a service on a machine whose name says production",
    instead: "look at it first: `ssh prod.example.com systemctl status app`",
    attack: ["T1489"],
    matches: [
      "ssh deploy@prod.example.com 'sudo systemctl restart app'",
      "ssh web-prod-1 docker compose stop",
      "kubectl exec -n prod deploy/worker -- sh -c 'supervisorctl restart celery'",
    ],
    nonMatches: [
      "ssh deploy@staging.example.com 'sudo systemctl restart app'",
      "ssh deploy@prod.example.com systemctl status app",
      "ssh deploy@prod.example.com service nginx status",
      "kubectl exec -n dev deploy/worker -- supervisorctl restart celery",
      "kubectl exec -n prod deploy/worker -- supervisorctl status",
    ],
  }),
  commandRule({
    id: "lifecycle-elsewhere",
    decision: "ask",
    programs: [
      "systemctl",
      "service",
      "rc-service",
      "supervisorctl",
      "nginx",
      "apachectl",
      "apache2ctl",
      "httpd",
      "pm2",
      "monit",
      "sv",
      "docker",
      "podman",
      "docker compose",
      "docker-compose",
      "virsh",
      "qm",
      "pct",
      "lxc",
      "incus",
      "VBoxManage",
    ],
    when: (command) => {
      const { remote } = command.site;
      if (remote?.kind !== "host" || remote.ephemeral || isOwnPlace(remote.name)) return false;
      return command.args.some(({ text }) =>
        /^(?:(?:re)?start|reload|graceful|stop|down|up|kill|quit|delete|shutdown|reboot|reset|suspend|poweroff)$/.test(
          text,
        ),
      );
    },
    why: "restarts or reloads a service on a machine that others use",
    instead: "look at it first: `ssh web1.example.com systemctl status nginx`",
    attack: [],
    matches: [
      "ssh web1.example.com 'sudo nginx -t && sudo systemctl reload nginx'",
      "ssh ops@web1.example.com sudo nginx -s reload",
      "ssh web1.example.com 'pm2 restart all'",
      "ssh web1.example.com docker compose restart api",
      "ssh app.example.com 'docker compose pull && docker compose up -d'",
      "ssh app.example.com docker compose down",
      "ssh root@pve1.example.com 'qm shutdown 104'",
    ],
    nonMatches: [
      "ssh web1.example.com systemctl status nginx",
      "ssh web1.example.com docker compose ps",
      "ssh root@pve1.example.com qm list",
      "ssh staging1.example.com 'pm2 restart all'",
      "ssh deploy@staging.example.com 'sudo systemctl restart app'",
      "ssh pi@raspberrypi.local sudo systemctl restart app",
      "sudo systemctl reload nginx",
    ],
  }),
];
