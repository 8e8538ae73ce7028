/** kubectl and the clients that speak its language. */
import { namesProduction } from "../../effects/production.js";
import { Taint, type Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { fromPieces } from "../../tools/words.js";
import { hidesValues, reader } from "../secrets/lib/view.js";
import { commandRule } from "../types.js";

const GLOBAL = `
  --as=; --as-group=; --cache-dir=; --certificate-authority=; --client-certificate=; --client-key=; --cluster=; --context=; --insecure-skip-tls-verify; --kubeconfig=; -n --namespace=; --request-timeout=; -s --server=; --token=; --user=; --tls-server-name=; -v --v=; --username=; --password=; --disable-compression; --match-server-version
  -A --all-namespaces; -f --filename=; -k --kustomize=; -l --selector=; -o --output=; --field-selector=; -R --recursive; -w --watch; --show-labels; --sort-by=; --no-headers; --template=; --chunk-size=; -L --label-columns=; --show-managed-fields; --ignore-not-found; --subresource=; --dry-run=?; --field-manager=; --validate=?; --server-side; --timeout=; --wait=?; --all; --force; --grace-period=; --now; --cascade=?; --prune; --raw=; -c --container=; --local; --overwrite; --type=; -p --patch=; --patch-file=; --replicas=; --current-replicas=; --image=; --port=; --target-port=; --name=; --from-literal=; --from-file=; --from-env-file=; --restart=; --env=; --command; --rm; -i --stdin; -t --tty; -q --quiet; --tail=; --since=; --since-time=; --previous; --timestamps; --follow; --max-log-requests=; --prefix; --limit-bytes=; --delete-emptydir-data; --delete-local-data; --ignore-daemonsets; --disable-eviction; --pod-selector=; --skip-wait-for-delete-timeout=; --for=; --to-revision=; --revision=; --record; --min=; --max=; --cpu-percent=; --serviceaccount=; --clusterrole=; --role=; --verb=; --resource=; --group=; --overrides=; --labels=; --annotations=; --address=; --expose; --hard=; --duration=; --allow-missing-template-keys; --minify; --flatten; --current; --token-file=; --docker-server=; --docker-username=; --docker-password=; --docker-email=; --cert=; --key=; --class=; --rule=; --attach; --copy-to=; --target=; --profile=; --share-processes; --set-image=; --no-preserve; --retries=; --api-group=; --verbs=; --namespaced; --categories=; --containers; --sum; --list; --concurrency=; --interactive`;

/** `deploy/…`: one that `get -o name` prints. */
function oneOfKind(kind: Word): Word {
  return fromPieces(
    [
      { kind: "text", text: `${kind.text.split(",")[0]}/`, quoted: true },
      {
        kind: "unknown",
        text: "…",
        source: "item",
        taints: Taint.ids,
        quoted: true,
        guarded: true,
      },
    ],
    kind.span,
  );
}

const PRECIOUS_KINDS =
  /^(?:ns|namespaces?|projects?|pv|persistentvolumes?|pvc|persistentvolumeclaims?|crd|crds|customresourcedefinitions?(?:\.apiextensions\.k8s\.io)?|nodes?|no|secrets?|storageclass(?:es)?|sc|statefulsets?|sts|clusters?|databases?|kafkas?|postgresqls?|volumesnapshots?|clusterroles?|clusterrolebindings?|all)(?:\/|$|,)/i;
const THROWAWAY_KINDS = /^(?:po|pods?|jobs?|rs|replicasets?|ev|events?)(?:\/|$)/i;

/** Kinds named by the operands: `pod web`, `pod/web`, `po,svc`. */
function kinds(i: Invocation): string[] {
  const [first, ...rest] = i.operands.map((word) => word.text);
  if (first === undefined) return [];
  return first.includes("/") ? [first, ...rest] : first.split(",");
}

function many(i: Invocation): boolean {
  return i.has("--all", "--all-namespaces") && i.value("--all")?.text !== "false";
}

/** Names in the context options that say production. */
function inProduction(i: Invocation): boolean {
  return [
    i.value("--context"),
    i.value("--cluster"),
    i.value("--namespace"),
    i.value("--kubeconfig"),
    i.value("--server"),
    ...i.values("--filename"),
    ...i.values("--kustomize"),
  ].some((word) => word !== undefined && namesProduction(word.text));
}

/** A cluster on this machine, made to be thrown away. */
function disposableCluster(i: Invocation): boolean {
  const context = i.value("--context")?.text ?? "";
  return /^(?:kind-|k3d-|minikube$|docker-desktop$|rancher-desktop$|colima)/.test(context);
}

/** Names of places for trying things. */
const TRIAL =
  /(?:^|[^a-z])(?:dev|devel|development|test|tests|testing|staging|stage|stg|qa|uat|sandbox|preview|demo|lab|local|ci|pr|feature)(?:\d*)(?:[^a-z]|$)/i;

/** The place is named, and neither as a cluster of one's own nor as one for trying things. */
function isOthersPlace(i: Invocation): boolean {
  const named = [
    i.value("--context"),
    i.value("--cluster"),
    i.value("--namespace"),
    i.value("--kubeconfig"),
  ].flatMap((word) => (word === undefined ? [] : [word.text]));
  return (
    named.some((name) => name !== "default") &&
    !named.some((name) => TRIAL.test(name)) &&
    !disposableCluster(i)
  );
}

/** Words behind `--`, or behind the subject. */
function commandOf(i: Invocation): readonly Word[] {
  const { args } = i.command;
  const dashes = args.findIndex((word) => word.text === "--");
  return dashes >= 0 ? args.slice(dashes + 1) : i.operands.slice(1);
}

/** A pod's text gives it the host's processes or file system, or every right. */
function hasNoWalls(text: string | undefined): boolean {
  if (text === undefined || text.length > 20_000) return false;
  return (
    /"?\b(?:hostPID|hostIPC|privileged)"?\s*:\s*true\b/.test(text) ||
    /"?\bhostPath"?\s*:\s*(?:\{\s*)?"?path"?\s*:\s*"?\/"?(?:\s|,|\}|$)/.test(text)
  );
}

const kubectl = defineTool({
  names: ["kubectl", "oc", "k", "kubecolor", "microk8s.kubectl", "k3s kubectl", "minikube kubectl"],
  about: "talks to a Kubernetes cluster",
  options: GLOBAL,
  dryRun: { "*": "--dry-run=client --dry-run=server --dry-run" },
  verbs: {
    read: "get, describe, logs, log, top, explain, version, cluster-info, api-resources, api-versions, config, config view, config get-contexts, config current-context, config get-clusters, config get-users, auth, auth can-i, auth whoami, diff, wait, rollout status, rollout history, events, options, completion, help, kustomize, plugin list, plugin, whoami, status, projects, project, adm top, adm upgrade, adm inspect, adm must-gather, adm node-logs, get-token, krew list, krew search, krew info, neat, tree, ctx, ns, who-can, access-matrix, rbac-lookup, rolesum, resource-capacity, view-allocations, view-utilization, node-shell-help, outdated, score, lineage, get-all, ice, df-pv, sniff-help, deprecations, images, blame, count, explore, fields, graph, konfig, slice, status, stern, tail, topology, unused-volumes, volsync-help, np-viewer, rakkess, popeye, pod-lens, ktop, kor, view-cert, cert-manager status, cert-manager inspect, argo rollouts get, argo rollouts list, argo rollouts status, argo rollouts version, argo rollouts lint, hlf-help, cnpg status, cnpg logs, minio-help, rook-ceph health, rook-ceph ceph status, directpv list, directpv info, ingress-nginx conf, ingress-nginx backends, ingress-nginx certs-help, ingress-nginx lint, ingress-nginx logs, hns tree, hns describe, gadget, oomd, api-resources-help, mtail, cilium status, evict-help, doctor, alpha, convert, create --dry-run, certificate",
    lifecycle:
      "port-forward, proxy, attach, rollout pause, rollout resume, uncordon, debug, config use-context, config set-context, config rename-context, login, logout, adm uncordon, start-build, idle, rsh, krew update",
    run: "exec",
    deploy:
      "apply, create, rollout restart, run, expose, autoscale, scale, set, set image, set env, set resources, set selector, set serviceaccount, set subject, patch, label, annotate, edit, rollout undo, replace, cp, new-app, new-project, new-build, process, import-image, tag, rsync, apply view-last-applied, apply set-last-applied, apply edit-last-applied, rollback, deploy",
    "remote-change":
      "cordon, drain, taint, adm cordon, adm drain, adm taint, krew install, krew upgrade, krew uninstall, certificate approve, certificate deny",
    access:
      "create clusterrolebinding, create rolebinding, create clusterrole, create role, create token, create serviceaccount, modify-secret, whisper-secret-help, oidc-login-help, auth reconcile, config set-credentials, config set-cluster, config set, adm policy, policy, serviceaccounts, sa, extract",
    secret: "view-secret, view-serviceaccount-kubeconfig",
    delete:
      "delete, config delete-context, config delete-cluster, config delete-user, config unset, adm prune, cancel-build, remove",
  },
  verbOptions: {
    logs: "-f --follow; -p --previous; --tail=",
    exec: "-c --container=",
    "cp, rsync": "-c --container=",
    edit: "-f --filename=",
    "config view": "--raw",
  },
  runs: (i, run) => {
    // The cluster and the namespace say what kind of place the pod is.
    const name = [i.value("--context"), i.value("--namespace"), i.operands[0]]
      .flatMap((word) => (word === undefined ? [] : [word.text]))
      .join("/");
    if (i.verb === "exec" || i.verb === "rsh" || i.verb === "debug") {
      run.argv(commandOf(i), {
        remote: { kind: "container", name, ephemeral: i.verb === "debug" },
      });
    } else if (i.verb === "run" && i.command.args.some((word) => word.text === "--")) {
      run.argv(commandOf(i), { remote: { kind: "container", name, ephemeral: true } });
    }
  },
  effects: (i, emit) => {
    if (i.verb === "config view" && i.has("--raw")) emit.secret("credential");
    if (i.verb === "cp" && i.operands.length === 2) {
      const [from, to] = i.operands as [Word, Word];
      if (/^[^/.~][^/:]*:/.test(to.text) || /^[^/]+\/[^/:]+:/.test(to.text))
        emit.file("read", from);
      else emit.file("overwrite", to);
    }
  },
  stdout: (i) => {
    const secret = kinds(i).some((kind) => /^secrets?(?:\/|$)/.test(kind)) && i.has("--output");
    const base = {
      taints: secret ? Taint.secret : Taint.command,
      through: ["kubectl"],
      from: i.command.args.map((word) => word.text),
    };
    const kind = i.operands[0];
    if (i.verb === "get" && i.value("--output")?.text === "name" && kind !== undefined)
      return { ...base, items: [oneOfKind(kind)] };
    return base;
  },
  rules: [
    {
      id: "cluster-upgraded",
      on: "adm upgrade",
      when: (i) =>
        i.command.args.some(({ text }) =>
          /^--(?:to|to-latest|to-image|to-multi-arch|clear|force|allow-explicit-upgrade)(?:=|$)/.test(
            text,
          ),
        ) || i.operands.some(({ text }) => /^(?:channel|rollback)$/.test(text)),
      decision: "ask",
      why: "upgrades the whole cluster",
      instead: "see what there is: `oc adm upgrade`",
      attack: [],
      matches: ["oc adm upgrade --to-latest", "oc adm upgrade --to=4.17.3"],
      nonMatches: ["oc adm upgrade", "oc adm upgrade --include-not-recommended"],
    },
    {
      id: "token-shown",
      shows: "secret",
      on: "whoami",
      when: (i) => i.command.args.some((word) => /^(?:-t|--show-token)(?:=true)?$/.test(word.text)),
      decision: "ask",
      why: "shows the token by which one is logged in",
      instead: "see who is logged in: `oc whoami`",
      attack: ["T1552"],
      asi: ["ASI03"],
      matches: ["oc whoami -t", "oc whoami --show-token"],
      nonMatches: ["oc whoami", "oc whoami --show-server"],
    },
    {
      id: "drain-with-data",
      on: "drain, adm drain",
      when: (i) =>
        !disposableCluster(i) &&
        i.has("--force") &&
        i.has("--delete-emptydir-data", "--delete-local-data"),
      decision: "deny",
      why: "deletes pods that nothing starts again, with the data that only the node has",
      instead:
        "see what would go first: `kubectl drain worker-1 --ignore-daemonsets --dry-run=client`",
      attack: ["T1485"],
      matches: ["kubectl drain worker-1 --delete-emptydir-data --force --ignore-daemonsets"],
      nonMatches: [
        "kubectl drain worker-1 --ignore-daemonsets",
        "kubectl drain worker-1 --delete-emptydir-data --ignore-daemonsets",
        "kubectl drain worker-1 --force --delete-emptydir-data --dry-run=client",
      ],
    },
    {
      id: "pod-without-walls",
      on: "run, create, apply, debug",
      when: (i) => hasNoWalls(i.value("--overrides")?.text),
      decision: "deny",
      why: "starts a pod that has the machine below it for its own",
      instead: "start one with its own walls: `kubectl run x --image=alpine --rm -it -- sh`",
      attack: ["T1611", "T1610"],
      asi: ["ASI03", "ASI05"],
      matches: [
        'kubectl run x --image=alpine --overrides=\'{"spec":{"hostPID":true}}\'',
        'kubectl run x --image=alpine --overrides=\'{"spec":{"containers":[{"name":"x","image":"alpine","securityContext":{"privileged":true}}]}}\'',
      ],
      nonMatches: [
        'kubectl run x --image=alpine --overrides=\'{"spec":{"hostPID":false}}\'',
        'kubectl run x --image=alpine --overrides=\'{"spec":{"nodeName":"n1"}}\'',
      ],
    },
    {
      id: "policy-off",
      on: "delete, patch, apply",
      when: (i) =>
        !disposableCluster(i) &&
        ((i.verb === "delete" &&
          /^(?:validating|mutating)webhookconfigurations?(?:[./]|$)|^validatingadmissionpolic/i.test(
            i.operands[0]?.text ?? "",
          )) ||
          (i.verb === "patch" &&
            /^(?:peerauthentications?|authorizationpolic|networkpolic)/i.test(
              i.operands[0]?.text ?? "",
            ) &&
            /"mode"\s*:\s*"(?:DISABLE|PERMISSIVE)"/.test(
              i.value("--patch")?.text ?? i.command.args.map((word) => word.text).join(" "),
            ))),
      decision: "deny",
      why: "switches off what keeps bad objects or strangers out of the cluster",
      instead: "look at it first: `kubectl get validatingwebhookconfigurations`",
      attack: ["T1685"],
      matches: [
        "kubectl delete validatingwebhookconfiguration gatekeeper-validating-webhook-configuration",
        'kubectl -n istio-system patch peerauthentication default --type merge -p \'{"spec":{"mtls":{"mode":"DISABLE"}}}\'',
      ],
      nonMatches: [
        "kubectl get validatingwebhookconfigurations",
        'kubectl -n istio-system patch peerauthentication default --type merge -p \'{"spec":{"mtls":{"mode":"STRICT"}}}\'',
      ],
    },
    {
      id: "debug-node",
      on: "debug",
      when: (i) => !disposableCluster(i) && i.operands.some((word) => /^nodes?\//.test(word.text)),
      decision: "ask",
      why: "opens a shell on a machine of the cluster that can reach everything on it",
      instead: "look at the node: `kubectl describe node node-7`",
      attack: ["T1611"],
      asi: ["ASI03"],
      matches: [
        "kubectl debug node/node-7 -it --image=busybox -- chroot /host",
        "kubectl debug node/node-7 -it --image=busybox",
      ],
      nonMatches: ["kubectl debug web-1 -it --image=busybox", "kubectl describe node node-7"],
    },
    {
      id: "delete-precious",
      spares: "own",
      on: "delete",
      when: (i) => kinds(i).some((kind) => PRECIOUS_KINDS.test(kind)) && !disposableCluster(i),
      decision: "deny",
      why: "deletes what holds data or everything inside it: a namespace, volume, node, definition or all of a kind",
      instead: "look at what is in it first: `kubectl get all -n staging`",
      attack: ["T1485"],
      matches: [
        "kubectl delete namespace staging",
        "kubectl delete pvc data-0",
        "kubectl delete crd widgets.example.com",
        "kubectl delete all --all -n dev",
        "kubectl delete ns/dev",
        "kubectl delete node worker-1",
      ],
      nonMatches: [
        "kubectl delete pod web-1",
        "kubectl get ns",
        "kubectl delete ns demo --context kind-dev",
        "kubectl delete namespace x --dry-run=client",
      ],
      evasions: [
        "oc delete project/ns namespaces staging || kubectl --context dev delete ns a b",
        "kubectl delete --ignore-not-found -n x pvc --all",
      ],
    },
    {
      id: "delete-many",
      on: "delete",
      when: (i) =>
        (many(i) || (i.has("--selector") && i.value("--selector")?.text === "")) &&
        !kinds(i).every((kind) => THROWAWAY_KINDS.test(kind)) &&
        !disposableCluster(i),
      decision: "deny",
      why: "deletes everything of a kind",
      instead: "name the one thing: `kubectl get deployments -n staging` shows them",
      attack: ["T1485"],
      matches: ["kubectl delete deployments --all", "kubectl delete svc,deploy --all -n shop"],
      nonMatches: ["kubectl delete deployment web", "kubectl delete pods --all -n dev"],
    },
    {
      id: "shell-in-production",
      on: "exec, attach, debug",
      when: (i) => {
        const command = commandOf(i);
        const [program] = command;
        return (
          inProduction(i) &&
          (program === undefined ||
            (command.length === 1 && /^(\/bin\/)?(ba|z|da|a|k)?sh$/.test(program.text)))
        );
      },
      decision: "ask",
      why: "opens a shell inside production, where nothing after it is checked",
      instead: "run the one command that is needed: `kubectl exec -n prod api-0 -- env`",
      attack: ["T1609"],
      matches: [
        "kubectl exec -it api-0 -n prod -- sh",
        "kubectl --context prod exec -ti web-1 -- bash",
      ],
      nonMatches: ["kubectl exec -n prod api-0 -- env", "kubectl exec -it api-0 -n dev -- sh"],
    },
    {
      id: "delete-in-production",
      on: "delete",
      when: (i) =>
        inProduction(i) &&
        (kinds(i).length === 0 || !kinds(i).every((kind) => THROWAWAY_KINDS.test(kind))),
      decision: "deny",
      why: "deletes in production",
      instead: "look at it first: `kubectl --context prod get deployment web`",
      attack: ["T1485"],
      matches: [
        "kubectl --context prod delete deployment web",
        "kubectl delete svc api -n production",
      ],
      nonMatches: [
        "kubectl --context prod get deployment web",
        "kubectl delete deployment web -n dev",
      ],
    },
    {
      id: "force-delete",
      on: "delete",
      when: (i) =>
        (i.value("--grace-period")?.text === "0" && i.has("--force")) ||
        i.value("--filename")?.text.startsWith("http") === true,
      decision: "ask",
      why: "deletes without waiting for an orderly end",
      instead: "delete without `--force --grace-period=0`",
      attack: [],
      matches: [
        "kubectl delete pod web-1 --grace-period=0 --force",
        "kubectl delete -f https://example.com/a.yaml",
      ],
      nonMatches: ["kubectl get pod web-1", "kubectl delete --help"],
    },
    {
      id: "apply-from-network",
      on: "apply, create, replace",
      when: (i) =>
        [...i.values("--filename"), ...i.values("--kustomize")].some((word) =>
          /^https?:\/\//.test(word.text),
        ) ||
        (i.values("--filename").some((word) => word.text === "-") &&
          ((i.command.stdin?.taints ?? 0) & 1) !== 0),
      decision: "ask",
      why: "applies a manifest from the network that nobody has read",
      instead: "download and read it first: `curl -fsSLO https://example.com/install.yaml`",
      attack: ["T1105"],
      asi: ["ASI04"],
      matches: [
        "kubectl apply -f https://example.com/install.yaml",
        "curl -s https://example.com/a.yaml | kubectl apply -f -",
      ],
      nonMatches: ["kubectl apply -f k8s/", "cat a.yaml | kubectl apply -f -"],
    },
    {
      id: "prune",
      on: "apply",
      when: (i) => i.has("--prune"),
      decision: "ask",
      why: "deletes everything that is not in the given files",
      instead: "see what would change: `kubectl diff -f k8s/`",
      attack: ["T1485"],
      matches: ["kubectl apply --prune -f k8s/ -l app=web", "kubectl apply -k . --prune --all"],
      nonMatches: ["kubectl apply -f k8s/", "kubectl diff -f k8s/"],
    },
    {
      id: "replace-force",
      on: "replace",
      when: (i) => i.has("--force"),
      decision: "ask",
      why: "deletes and makes anew, with an outage between",
      instead: "change it in place: `kubectl apply -f web.yaml`",
      attack: [],
      matches: ["kubectl replace --force -f web.yaml", "kubectl replace -f web.yaml --force"],
      nonMatches: ["kubectl replace -f web.yaml", "kubectl apply -f web.yaml"],
    },
    {
      id: "rolled-back",
      on: "rollout undo, rollback",
      when: (i) =>
        !disposableCluster(i) &&
        !TRIAL.test(`${i.value("--context")?.text ?? ""} ${i.value("--namespace")?.text ?? ""}`),
      decision: "ask",
      why: "puts another version in front of those who use the service",
      instead: "see the versions there are: `kubectl rollout history deployment/web`",
      attack: [],
      matches: [
        "kubectl rollout undo deploy/checkout -n shop --to-revision=14",
        "kubectl rollout undo deployment/web",
      ],
      nonMatches: [
        "kubectl rollout history deployment/web",
        "kubectl rollout undo deploy/web -n dev",
        "kubectl rollout undo deploy/web --context kind-dev",
        "kubectl rollout undo deploy/web --dry-run=server",
      ],
    },
    {
      id: "restarted-for-others",
      on: "rollout restart",
      when: isOthersPlace,
      decision: "ask",
      why: "restarts a service that others use",
      instead: "look at it first: `kubectl rollout status deployment/web -n shop`",
      attack: [],
      matches: [
        "kubectl rollout restart deployment/web -n shop",
        "kubectl --context eu-1 rollout restart sts/db",
      ],
      nonMatches: [
        "kubectl rollout restart deployment/web",
        "kubectl rollout restart deployment/web -n staging",
        "kubectl --context minikube rollout restart deploy/shop -n shop",
        "kubectl rollout status deployment/web -n shop",
      ],
    },
    {
      id: "scale-to-zero",
      on: "scale",
      when: (i) => i.value("--replicas")?.text === "0",
      decision: "ask",
      why: "stops every copy of the service",
      instead: "restart it in turn: `kubectl rollout restart deployment/web`",
      attack: ["T1489"],
      matches: ["kubectl scale deployment web --replicas=0", "kubectl scale --replicas 0 sts/db"],
      nonMatches: [
        "kubectl scale deployment web --replicas=3",
        "kubectl rollout restart deployment/web",
      ],
    },
    {
      id: "cluster-admin",
      on: "create clusterrolebinding, create rolebinding, adm policy",
      when: (i) =>
        i.value("--clusterrole")?.text === "cluster-admin" ||
        i.operands.some((word) => word.text === "cluster-admin"),
      decision: "deny",
      why: "gives all rights over the cluster",
      instead: "show what is bound now: `kubectl get clusterrolebindings`",
      attack: ["T1098.006"],
      asi: ["ASI03"],
      matches: [
        "kubectl create clusterrolebinding x --clusterrole=cluster-admin --serviceaccount=default:default",
        "oc adm policy add-cluster-role-to-user cluster-admin bob",
      ],
      nonMatches: [
        "kubectl get clusterrolebindings",
        "kubectl create rolebinding x --role=viewer --user=bob",
      ],
    },
    {
      id: "show-credentials",
      shows: "secret",
      on: "config view",
      when: (i) => i.has("--raw"),
      decision: "ask",
      why: "shows the credentials of the cluster",
      instead: "show it without them: `kubectl config view --minify`",
      attack: ["T1552.001"],
      asi: ["ASI03"],
      matches: ["kubectl config view --raw", "kubectl config view --minify --raw"],
      nonMatches: ["kubectl config view --minify", "kubectl get --raw /healthz"],
    },
    {
      id: "open-proxy",
      on: "proxy, port-forward",
      when: (i) => i.value("--address")?.text === "0.0.0.0",
      decision: "deny",
      why: "opens the cluster to everybody who can reach this machine",
      instead: "keep it on this machine: `kubectl port-forward svc/web 8080:80`",
      attack: ["T1133"],
      asi: ["ASI03"],
      matches: [
        "kubectl proxy --address=0.0.0.0 --accept-hosts='.*'",
        "kubectl port-forward --address 0.0.0.0 svc/web 8080:80",
      ],
      nonMatches: ["kubectl proxy --port=8001", "kubectl port-forward svc/web 8080:80"],
    },
    {
      id: "finalizers-cut",
      on: "replace, patch",
      when: (i) =>
        /\/finalize$/.test(i.value("--raw")?.text ?? "") ||
        /"?finalizers"?\s*:\s*(?:null|\[\s*\])/.test(i.value("--patch")?.text ?? ""),
      decision: "ask",
      why: "lets a thing vanish before what it holds was put away, so volumes and cloud resources are left or lost",
      instead: "look what holds it: `kubectl get ns old -o jsonpath='{.spec.finalizers}'`",
      attack: ["T1485"],
      matches: [
        "kubectl replace --raw /api/v1/namespaces/old/finalize -f ns.json",
        `kubectl patch pvc data-0 -p '{"metadata":{"finalizers":null}}'`,
      ],
      nonMatches: [
        "kubectl get --raw /healthz",
        `kubectl patch deploy web -p '{"spec":{"paused":true}}'`,
      ],
    },
    {
      id: "raw-delete",
      on: "delete",
      when: (i) => i.has("--raw"),
      decision: "deny",
      why: "deletes by a raw address of the server",
      instead: "name the thing: `kubectl get pods`",
      attack: ["T1485"],
      matches: [
        "kubectl delete --raw /api/v1/namespaces/dev",
        "kubectl delete --raw=/apis/apps/v1/deployments",
      ],
      nonMatches: ["kubectl get --raw /healthz", "kubectl get pods"],
    },
  ],
  allowed: [
    "kubectl get pods -A",
    "kubectl describe pod web-1",
    "kubectl logs -f deploy/web --tail=100",
    "kubectl apply -f k8s/",
    "kubectl port-forward svc/web 8080:80",
    "kubectl exec -it web-1 -- sh",
    "kubectl rollout restart deployment/web",
    "kubectl rollout status deploy/web",
    "kubectl config current-context",
    "kubectl config use-context dev",
    "kubectl top nodes",
    "kubectl diff -f k8s/",
    "kubectl get nodes -o wide",
    "kubectl scale deployment web --replicas=3",
    "kubectl create namespace dev",
    "kubectl delete pod web-1 --dry-run=client",
    "kubectl apply -k overlays/dev",
    "kubectl explain pod.spec",
    "oc get projects",
    "kubectl wait --for=condition=ready pod/web-1",
  ],
  asked: [
    "kubectl delete pod web-1",
    "kubectl drain worker-1 --ignore-daemonsets",
    "kubectl apply -f k8s/ --context prod",
  ],
  denied: [
    "kubectl exec db-0 -- rm -rf /var/lib/data",
    "kubectl exec db-0 -- sh -c 'dropdb app'",
    "kubectl delete namespace prod",
  ],
});

export const tools = [kubectl];

/** Parts of a secret that say nothing of its content; annotations may hold it as it was applied last. */
const BESIDE_CONTENT =
  /^(?:\.?items(?:\[\*?\])?)?\.?(?:type|kind|apiVersion|immutable|metadata\.(?:name|namespace|labels|uid|creationTimestamp|resourceVersion|ownerReferences)\b)/;

/** An output format that prints the content, as far as can be seen. */
function printsContent(format: string): boolean {
  if (/^(?:json|yaml)$/.test(format)) return true;
  const [, kind, expression = ""] =
    /^(jsonpath|custom-columns|go-template|template)[\w-]*=?([\s\S]*)$/.exec(format) ?? [];
  if (kind === undefined) return false;
  if (kind === "custom-columns")
    return expression
      .split(",")
      .some((column) => !BESIDE_CONTENT.test(column.slice(column.indexOf(":") + 1)));
  if (kind !== "jsonpath") return true;
  const paths = [...expression.matchAll(/\{([^{}]*)\}/g)].map((match) => (match[1] ?? "").trim());
  return (
    paths.length === 0 ||
    paths.some(
      (path) =>
        !/^(?:"[^"]*"|range \.items\[\*\]|end)$|^$/.test(path) && !BESIDE_CONTENT.test(path),
    )
  );
}

export const rules = [
  commandRule({
    id: "show-secret",
    decision: "ask",
    programs: kubectl.names,
    when: (command, { plan }) => {
      const { invocation: i } = command;
      if (i?.verb !== "get" || i.help) return false;
      if (!kinds(i).some((kind) => /^secrets?(?:\/|$|\.)/i.test(kind))) return false;
      if (!printsContent(i.value("--output")?.text ?? "")) return false;
      const next = reader(command, plan);
      return (
        next === undefined ||
        !/^(?:g?wc|[efg]?grep|jq|yq)$/.test(next.program) ||
        !hidesValues(next)
      );
    },
    why: "shows the content of a secret",
    instead: "list the secrets without their content: `kubectl get secrets`",
    attack: ["T1552.007"],
    asi: ["ASI03"],
    matches: [
      "kubectl get secret db -o yaml",
      "kubectl get secrets -n shop -o json",
      "kubectl get secret/db -o jsonpath='{.data.password}'",
      "kubectl get secret db -o jsonpath='{.metadata.annotations}'",
      "kubectl get secret db -o json | jq '.data.password'",
    ],
    nonMatches: [
      "kubectl get secrets",
      "kubectl describe secret db",
      "kubectl get pods -o yaml",
      "kubectl get secret api-tls -n shop -o jsonpath='{.type}'",
      "kubectl get secret db -o custom-columns=NAME:.metadata.name,TYPE:.type",
      "kubectl get secret db -o json | jq '.data | keys'",
      "kubectl get secret db -o yaml | grep -c .",
    ],
  }),
];
