/** Packages, continuous delivery and local clusters around Kubernetes. */
import { namesProduction } from "../../effects/production.js";
import { defineTool } from "../../tools/define.js";

const helm = defineTool({
  names: ["helm", "helm3"],
  about: "installs packages on a cluster",
  options:
    "--kube-context=; -n --namespace=; --kubeconfig=; --debug; --registry-config=; --repository-cache=; --repository-config=; --burst-limit=; --kube-apiserver=; --kube-token=; -f --values=; --set=; --set-string=; --set-file=; --set-json=; --version=; --repo=; --username=; --password=; --create-namespace; --dry-run=?; --wait; --atomic; --timeout=; --install; --force; --reset-values; --reuse-values; --cleanup-on-fail; --history-max=; --description=; -g; --generate-name; --devel; --verify; --keyring=; --no-hooks; --post-renderer=; --post-renderer-args=; --skip-crds; -o --output=; -l --selector=; -A --all-namespaces; -a --all; --keep-history; --cascade=; --revision=; -d --destination=; --untar; --untardir=; --app-version=; -u; --dependency-update; --strict; --with-subcharts; --show-only=; -s; --api-versions=; --kube-version=; --include-crds; --validate; --output-dir=; --render-subchart-notes; --plain-http; --insecure",
  dryRun: "--dry-run",
  verbs: {
    read: "list, ls, status, get, get values, get manifest, get notes, get hooks, get all, get metadata, history, hist, search, search repo, search hub, show, show values, show chart, show readme, show all, show crds, inspect, env, version, verify, help, completion, repo list, plugin list, plugin ls, dependency list, dep list, diff, diff upgrade",
    build:
      "lint, template, package, create, dependency, dependency update, dependency build, dep update, dep build, dep up, test, schema-gen, unittest, secrets view, secrets enc, docs",
    sync: "pull, fetch, repo, repo add, repo update, repo up, repo index, repo remove, repo rm, registry, registry login, registry logout, plugin update",
    install: "plugin install, plugin uninstall",
    deploy: "install, upgrade, rollback",
    publish: "push, cm-push",
    delete: "uninstall, delete, del, un",
    secret: "secrets decrypt, secrets dec",
  },
  runs: (i, run) => {
    const renderer = i.value("--post-renderer");
    if (renderer !== undefined) run.file("file", renderer, []);
  },
  rules: [
    {
      id: "uninstall-production",
      on: "uninstall, delete, del, un",
      when: (i) =>
        [i.value("--kube-context"), i.value("--namespace"), ...i.operands].some(
          (word) => word !== undefined && namesProduction(word.text),
        ),
      decision: "deny",
      why: "removes a release from production",
      instead: "look at it first: `helm status web -n production`",
      attack: ["T1485"],
      matches: ["helm uninstall web -n production", "helm --kube-context prod delete api"],
      nonMatches: ["helm status web -n production", "helm list --kube-context prod"],
    },
    {
      id: "rollback",
      on: "rollback",
      decision: "ask",
      why: "puts an earlier release in place of the present one",
      instead: "see the history first: `helm history web`",
      attack: [],
      matches: ["helm rollback web 3", "helm rollback web"],
      nonMatches: ["helm history web", "helm rollback web 3 --dry-run"],
    },
  ],
  allowed: [
    "helm list -A",
    "helm template . -f values.yaml",
    "helm lint chart/",
    "helm upgrade --install web ./chart -n dev",
    "helm repo add bitnami https://charts.example.com/bitnami",
    "helm get values web",
    "helm dependency update",
    "helm upgrade web ./chart --dry-run",
  ],
  asked: [
    "helm uninstall web",
    "helm push app-1.tgz oci://example.com/charts",
    "helm upgrade --install web ./chart -n production",
  ],
});

const helmfile = defineTool({
  names: [
    "helmfile",
    "skaffold",
    "tilt",
    "devspace",
    "garden",
    "werf",
    "okteto",
    "telepresence",
    "draft",
    "acorn",
    "tanka",
    "tk",
    "kpt",
    "ytt",
    "kbld",
    "kapp",
    "vendir",
    "kustomize",
    "jsonnet",
    "cdk8s",
    "kompose",
    "kubeval",
    "kubeconform",
    "kube-linter",
    "kubesec",
    "polaris",
    "conftest",
    "datree",
    "pluto",
    "popeye",
    "kube-score",
    "stern",
    "kubetail",
    "kail",
    "k9s",
    "kubectx",
    "kubens",
    "kube-capacity",
    "kubent",
    "kubescape",
    "kube-bench",
    "kubie",
    "kubeseal",
    "arkade",
    "krew",
    "lens",
  ],
  about: "renders, checks and deploys manifests",
  style: "gnu",
  options:
    "-f --file=; -e --environment=; -n --namespace=; -l --selector=; --context=; --kube-context=; -p --profile=; --default-repo=; -o --output=; -a=; --tail=; -c=; --since=; --set=; --args=; --schema-location=; -t --tag=; -i --interactive; -y --yes; --format=",
  verbs: {
    read: "diff, list, ls, status, version, help, show, get, info, describe, export, inspect, env, logs, tree, search, current, lint, validate, check, cluster-info, config, schema, fmt-check, pods, connect-none, deps, doctor, diagnose",
    build:
      "build, template, render, generate, edit, fmt, init, create, test, fn, pkg, live init, dev, up, run, debug, fix, filesys, set, convert, localize, cfg, sync-deps, write-values, cache, trigger, ci, import, vendir, fetch, repos, alpha, verify, args, demo, analytics",
    deploy:
      "apply, sync, deploy, install, upgrade, live apply, live status, intercept, connect, use",
    lifecycle:
      "leave, quit, stop, pause, sleep, wake, restart, exec, attach, enter, analyze, purge-cache",
    delete:
      "destroy, delete, down, uninstall, purge, dismiss, cleanup, live destroy, remove, app-delete, prune, reset",
  },
  nature: "build",
  rules: [
    {
      id: "run-in-production",
      on: "run, dev, debug",
      when: (i) =>
        i.program === "skaffold" &&
        [i.value("--profile"), i.value("--kube-context"), i.value("--namespace")].some(
          (word) => word !== undefined && namesProduction(word.text),
        ),
      decision: "ask",
      why: "builds and deploys what is here to production",
      instead: "look at what would be applied: `skaffold render -p prod`",
      attack: [],
      matches: ["skaffold run -p prod", "skaffold run --kube-context live-eu"],
      nonMatches: ["skaffold run -p staging", "skaffold render -p prod", "skaffold dev"],
    },
  ],
  allowed: [
    "helmfile diff",
    "skaffold dev",
    "kustomize build overlays/dev",
    "kubeconform -strict k8s/",
    "stern web -n dev",
    "tilt up",
    "kubectx dev",
    "k9s -n dev",
  ],
  asked: ["helmfile destroy", "skaffold delete", "helmfile -e production apply"],
});

const argocd = defineTool({
  names: [
    "argocd",
    "argo",
    "flux",
    "istioctl",
    "linkerd",
    "cilium",
    "kn",
    "tkn",
    "velero",
    "kubeadm",
    "kops",
    "eksctl",
    "clusterctl",
    "kubebuilder",
    "operator-sdk",
    "cmctl",
    "rancher",
    "talosctl",
    "vcluster",
    "crossplane",
    "kubevirt",
    "virtctl",
    "rollouts",
    "kubectl-argo-rollouts",
    "karmadactl",
    "hubble",
    "calicoctl",
    "k0s",
    "k0sctl",
    "rke",
    "rke2",
    "kubespray",
    "tanzu",
    "cr",
    "gitops",
    "spin",
    "dapr",
    "fluxctl",
    "opa",
    "kyverno",
    "weave",
    "kubefed",
    "chaosctl",
    "litmusctl",
  ],
  about: "runs and manages clusters and what is delivered to them",
  options:
    "--server=; --auth-token=; --replace; --sync-policy=; --self-heal; --existing-resource-policy=; -n --namespace=; --context=; --kubeconfig=; --kube-context=; --grpc-web; --insecure; -f --filename=; -o --output=; -l --selector=; --name=; --cluster=; --region=; --config=; --set=; --profile=; --include-namespaces=; --from-backup=; --wait; --timeout=; -y --yes; --confirm; --force; --prune=?; --cascade=?; --dry-run=?; --follow; --log; --provider=; --kubernetes-version=; -p=; --endpoints=; --nodes=; -e=; --path=; --url=; --branch=; --revision=; --with-source; --export; --interval=; --approve",
  dryRun: "--dry-run, --export",
  verbOptions: { reset: "-f --force" },
  verbs: {
    read: "version, help, status, check, list, ls, get, describe, logs, diff, history, analyze, proxy-status, proxy-config, dashboard, lint, validate, inspect, tree, trace, stats, events, cluster-info, viz, top, api-resources, app get, app list, app diff, app history, app logs, app manifests, app resources, cluster list, cluster get, proj list, proj get, repo list, account list, account get, backup get, backup describe, backup logs, backup-location get, restore get, restore describe, restore logs, schedule get, schedule describe, snapshot-location get, get cluster, get clusters, get nodegroup, get addon, describe cluster, observe, config view, config current-context, completion, precheck, x, experimental, ps, ps ca, pr list, pipeline list, task list, taskrun list, pipelinerun list, pipelinerun logs, taskrun logs, service list, service describe, route list, revision list, eval, test, fmt, build, upgrade plan, certs check-expiration, ipam show, ipam check, config images, token list, wait, images, tag, bench, parse, deps, capabilities, apply --help, etcd status, health, dmesg, containers, services, processes, memory, mounts, disks, netstat, get pods, doctor, dump, source, export, stat",
    lifecycle:
      "login, logout, relogin, context, app wait, app refresh, submit, resubmit, retry, resume, suspend, stop, start, watch, reconcile, connectivity, connect, disconnect, pause, unpause, restart, cluster rotatecreds, port-forward, exec, ssh, console, workon, run, cron suspend, cron resume, promote, abort, undo, init, completion, edit, new, scaffold, generate, config, archive, wait, app actions, serve, preview, debug",
    deploy:
      "app sync, app create, app set, app patch, app edit, app unset, proj create, cluster add, repo add, install, bootstrap, create, upgrade, apply, set, service create, service update, service apply, pipeline start, task start, app add, update, scale, join, backup create, restore create, create restore, rolling-update, rolling-update cluster, schedule create, kube-inject, tag set, tag generate, enable, app-set, add, upgrade apply, upgrade node, create cluster, create nodegroup, create iamserviceaccount, create addon, update addon, update cluster, apply-config, gen, cluster create, image, kubeconfig",
    "remote-change":
      "app rollback, app terminate-op, schedule pause, schedule unpause, ipam release, ipam split, ipam configure, datastore migrate import, datastore migrate lock, move, upgrade-k8s, patch",
    secret: "admin initial-password",
    access:
      "account update-password, account generate-token, account delete-token, account bcrypt, proj role, create iamidentitymapping, token create, certs, cert, utils write-kubeconfig, cluster kubeconfig",
    destroy:
      "delete, uninstall, destroy, admin import, app delete, app-delete, cluster rm, cluster delete, proj delete, repo rm, reset, delete cluster, delete nodegroup, delete addon, delete iamserviceaccount, backup delete, restore delete, schedule delete, backup-location delete, rm, remove, cluster remove, appset delete, wipe, purge, drain, toolbox-delete, service delete, route delete, revision delete, pipeline delete, task delete, etcd forfeit-leadership, etcd remove-member, shutdown, reboot, rollback, unregister",
  },
  rules: [
    {
      id: "replaced-with-deletions",
      on: "app sync",
      when: (i) =>
        i.has("--prune") && i.value("--prune")?.text !== "false" && i.has("--force", "--replace"),
      decision: "deny",
      why: "deletes what the repository has not and makes the rest anew, volumes and their data included",
      instead: "see what would go first: `argocd app diff web`",
      attack: ["T1485"],
      matches: [
        "argocd app sync data --prune --force --replace",
        "argocd app sync web --prune --force",
      ],
      nonMatches: ["argocd app sync web --prune", "argocd app sync web --force --dry-run --prune"],
    },
    {
      id: "restored-over",
      on: "restore create",
      when: (i) =>
        i.program === "velero" && i.value("--existing-resource-policy")?.text === "update",
      decision: "ask",
      why: "puts older versions in the place of what runs",
      instead: "look at the backup first: `velero backup describe daily --details`",
      attack: ["T1565.001"],
      matches: [
        "velero restore create --from-backup daily --existing-resource-policy=update",
        "velero restore create r1 --from-backup daily --existing-resource-policy update",
      ],
      nonMatches: ["velero restore create --from-backup daily", "velero backup describe daily"],
    },
    {
      id: "restored",
      on: "restore create, create restore",
      when: (i) =>
        i.program === "velero" &&
        !i.command.args.some(({ text }) => text.startsWith("--namespace-mappings")),
      decision: "ask",
      why: "brings objects of a backup back into the cluster, beside or among what runs",
      instead:
        "restore into another namespace: `velero restore create --from-backup daily --namespace-mappings shop:shop-restored`",
      attack: [],
      matches: [
        "velero restore create --from-backup daily",
        "velero create restore --from-backup daily",
      ],
      nonMatches: [
        "velero restore create --from-backup daily --namespace-mappings shop:shop-restored",
        "velero restore describe daily",
      ],
    },
    {
      id: "machine-changed",
      on: "upgrade, apply-config, rollback",
      when: (i) =>
        i.program === "talosctl" && !i.command.args.some(({ text }) => text === "--insecure"),
      decision: "ask",
      why: "gives a machine of a cluster another system or configuration, with which it restarts",
      instead:
        "see what would change: `talosctl apply-config -n 192.0.2.2 -f controlplane.yaml --dry-run`",
      attack: [],
      matches: [
        "talosctl -n 192.0.2.2 upgrade --image ghcr.io/example/installer:v1.8.0",
        "talosctl apply-config -n 192.0.2.2 -f controlplane.yaml",
      ],
      nonMatches: [
        "talosctl apply-config -n 192.0.2.2 -f controlplane.yaml --dry-run",
        "talosctl validate -c controlplane.yaml -m metal",
      ],
    },
    {
      id: "cluster-network-changed",
      on: "apply, create, replace, patch, label",
      when: (i) => i.program === "calicoctl",
      decision: "ask",
      why: "changes which traffic the cluster lets through",
      instead: "look at what is there: `calicoctl get networkpolicy -A -o yaml`",
      attack: ["T1562.007"],
      matches: ["calicoctl apply -f policy.yaml", "calicoctl replace -f policy.yaml"],
      nonMatches: ["calicoctl get networkpolicy -A", "calicoctl ipam show"],
    },
    {
      id: "control-plane-upgraded",
      on: "upgrade apply, upgrade node",
      when: (i) => i.program === "kubeadm",
      decision: "ask",
      why: "replaces the control plane of a running cluster, which cannot go back",
      instead: "see what it would do: `kubeadm upgrade plan`",
      attack: [],
      matches: ["kubeadm upgrade apply v1.31.2 -y", "sudo kubeadm upgrade node"],
      nonMatches: ["kubeadm upgrade plan", "kubeadm upgrade apply v1.31.2 --dry-run"],
    },
    {
      id: "nodes-rolled",
      on: "rolling-update cluster, rolling-update, update cluster, replace, apply",
      when: (i) => i.program === "kops" && i.has("--yes"),
      decision: "ask",
      why: "changes or replaces the machines of a cluster",
      instead:
        "see what it would do, without `--yes`: `kops update cluster --name dev.example.com`",
      attack: [],
      matches: [
        "kops rolling-update cluster dev.example.com --yes",
        "kops update cluster --name dev.example.com --yes",
      ],
      nonMatches: ["kops rolling-update cluster dev.example.com", "kops validate cluster"],
    },
    {
      id: "delivery-paused",
      on: "suspend, resume, app set, app unset",
      when: (i) =>
        i.program === "flux" ||
        (i.program === "argocd" && /^(?:none|manual)$/.test(i.value("--sync-policy")?.text ?? "")),
      decision: "ask",
      why: "stops or restarts what keeps a shared cluster as its repository says",
      instead: "look at it first: `flux get kustomizations -A`",
      attack: [],
      matches: [
        "flux suspend kustomization apps -n flux-system",
        "flux resume helmrelease web",
        "argocd app set web --sync-policy none",
      ],
      nonMatches: [
        "flux get kustomizations",
        "argo suspend wf-1",
        "argocd app set web --sync-policy automated",
      ],
    },
    {
      id: "mesh-changed",
      on: "install, upgrade",
      when: (i) => /^(?:istioctl|linkerd|cilium)$/.test(i.program),
      decision: "ask",
      why: "changes the network of every service in the cluster",
      instead: "look at it first: `istioctl analyze`",
      attack: [],
      matches: ["istioctl install --set profile=default -y", "cilium upgrade"],
      nonMatches: ["istioctl analyze", "istioctl install --dry-run", "flux install"],
    },
    {
      id: "synced-with-deletions",
      on: "app sync",
      when: (i) => i.has("--prune") && i.value("--prune")?.text !== "false",
      decision: "ask",
      why: "deletes what the cluster has and the repository has not",
      instead: "see what would go first: `argocd app diff web`",
      attack: ["T1485"],
      matches: ["argocd app sync web --prune", "argocd app sync --prune=true web"],
      nonMatches: [
        "argocd app sync web",
        "argocd app sync web --prune=false",
        "argocd app sync web --prune --dry-run",
      ],
    },
  ],
  allowed: [
    "flux get kustomizations -A",
    "flux resume kustomization apps --help",
    "argocd app list",
    "argocd app sync web",
    "flux get all",
    "istioctl analyze",
    "velero backup get",
    "velero backup create daily",
    "kubeadm config images list",
    "eksctl get cluster",
    "cilium status",
  ],
  asked: [
    "argocd account generate-token",
    "argocd app rollback web 3",
    "argocd app terminate-op web",
    "clusterctl move --to-kubeconfig target.kubeconfig",
    "calicoctl ipam release --ip=192.0.2.5",
  ],
  denied: [
    "argocd app delete web --cascade",
    "argocd admin import - < backup.yaml",
    "velero backup delete daily --confirm",
    "kubeadm reset -f",
    "eksctl delete cluster --name dev",
    "flux uninstall",
  ],
});

const local = defineTool({
  names: ["kind", "k3d", "minikube", "k3s", "microk8s", "ctlptl"],
  about: "clusters on this machine, made to be thrown away",
  options:
    "--name=; -n=; -p --profile=; --config=; --image=; --wait=; --kubeconfig=; --driver=; --cpus=; --memory=; --nodes=; -a --all; --agents=; --servers=; -c=; --addons=; --kubernetes-version=; --purge; --registry-config=; -v=",
  verbs: {
    read: "version, help, status, get, get clusters, get nodes, get kubeconfig, list, cluster list, node list, registry list, ip, logs, profile list, addons list, service list, dashboard, inspect, kubeconfig, kubeconfig get, cluster get, image list, image ls, docker-env, podman-env, options, config view, config get, completion, update-check, ssh-host, ssh-key, node list, check-config, certificate check, etcd-snapshot ls, etcd-snapshot list, export logs, crictl",
    create: "etcd-snapshot save",
    "remote-change": "certificate rotate, certificate rotate-ca, secrets-encrypt",
    access: "token create, token rotate, token delete",
    delete: "etcd-snapshot prune, etcd-snapshot delete",
    lifecycle:
      "create, create cluster, cluster create, start, stop, delete, delete cluster, delete clusters, cluster delete, cluster start, cluster stop, pause, unpause, load, load docker-image, load image-archive, image import, image load, image build, image pull, image rm, image, import-images, node, node create, node delete, node add, node start, node stop, registry, registry create, registry delete, addons, addons enable, addons disable, enable, disable, tunnel, service, mount, cache, cp, update-context, config, config set, profile, kubeconfig merge, kubeconfig write, export, export kubeconfig, build, build node-image, server, agent, apply, cluster edit, reset, inspect cluster, subnet, refresh-certs",
    run: "kubectl, ssh, ctr",
  },
  rules: [
    {
      id: "cluster-reset",
      on: "server",
      when: (i) =>
        i.program === "k3s" &&
        i.command.args.some(({ text }) => text.startsWith("--cluster-reset")),
      decision: "deny",
      why: "throws the other members of the cluster away, or puts an old copy in the place of its state",
      instead: "look at the copies there are: `k3s etcd-snapshot ls`",
      attack: ["T1485"],
      matches: [
        "k3s server --cluster-reset",
        "sudo k3s server --cluster-reset --cluster-reset-restore-path=/var/lib/snap",
      ],
      nonMatches: ["k3s server --disable traefik", "k3s etcd-snapshot ls"],
    },
    {
      id: "all-clusters",
      when: (i) =>
        /^(?:delete|delete clusters|cluster delete)$/.test(i.verb) &&
        i.has("--all") &&
        !(i.program === "minikube" && i.has("--purge")),
      decision: "ask",
      why: "deletes every cluster on this machine, also those of other work",
      instead: "delete the one by its name: `kind delete cluster --name test`",
      attack: ["T1485"],
      matches: ["kind delete clusters --all", "k3d cluster delete --all", "minikube delete --all"],
      nonMatches: ["kind delete cluster --name test", "minikube delete -p test"],
    },
    {
      id: "purge-minikube",
      when: (i) => i.program === "minikube" && i.verb === "delete" && i.has("--purge"),
      decision: "deny",
      why: "deletes every profile and what minikube keeps in the home directory",
      instead: "delete the one profile: `minikube delete -p test`",
      attack: ["T1485"],
      matches: ["minikube delete --all --purge"],
      nonMatches: ["minikube delete", "minikube delete -p test"],
    },
  ],
  runs: (i, run) => {
    if (i.verb === "kubectl") {
      const { args } = i.command;
      const at = args.findIndex((word) => word.text === "kubectl");
      const rest = args.slice(at + 1).filter((word, n) => !(n === 0 && word.text === "--"));
      run.argv([run.literal("kubectl", args[at] as never), ...rest]);
    } else if (i.verb === "ssh" && i.operands.length > 0)
      run.argv(i.operands, { remote: { kind: "vm", name: i.program, ephemeral: false } });
  },
  allowed: [
    "kind create cluster",
    "kind delete cluster --name test",
    "k3d cluster delete dev",
    "minikube start",
    "minikube delete",
    "kind load docker-image app:dev",
    "k3s kubectl get pods",
  ],
  denied: ["minikube kubectl -- delete namespace prod"],
});

const uninstallers = defineTool({
  names: [
    "k3s-uninstall.sh",
    "k3s-agent-uninstall.sh",
    "k3s-killall.sh",
    "rke2-uninstall.sh",
    "rke2-killall.sh",
  ],
  about: "scripts that k3s and RKE2 install, which take the cluster and its data away again",
  nature: "destroy",
  options: "",
  help: "--help, -h",
  allowed: ["k3s-uninstall.sh --help"],
  denied: ["k3s-uninstall.sh", "sudo /usr/local/bin/rke2-uninstall.sh"],
});

export const tools = [helm, helmfile, argocd, uninstallers, local];
