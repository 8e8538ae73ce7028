/** Clients that rent accelerators and run code on them: what is started there is paid by the minute. */
import { defineTool } from "../../tools/define.js";
import { withGroupReads } from "../../tools/groups.js";

const sky = defineTool({
  names: ["sky"],
  about: "starts clusters of accelerators on any cloud",
  options:
    "-c --cluster=; -n --name=; --gpus=; --cpus=; --memory=; --cloud= --infra=; --region=; --zone=; -t --instance-type=; --num-nodes=; --use-spot; --no-use-spot; --env=; --env-file=; --secret=; --image-id=; --disk-size=; --ports=; -i --idle-minutes-to-autostop=; --retry-until-up -r; --no-setup; --dryrun; --down; -d --detach-run; -s --detach-setup; -y --yes; -a --all; -u --all-users; -p --purge; -w --workdir=; -e=; --service-name=; --replica-id=; --sync-down; --status; --no-follow; --tail=; --refresh; --ip; --endpoints; --cancel; -f --force",
  dryRun: "--dryrun",
  verbs: {
    read: "status, logs, queue, check, cost-report, show-gpus, gpus list, gpus label-help, storage ls, volumes ls, jobs queue, jobs logs, jobs dashboard, serve status, serve logs, api status, api info, api logs, dashboard, recipes list, completion, ssh-help",
    lifecycle:
      "start, stop, autostop, cancel, api start, api login, api logout, jobs cancel, api cancel",
    run: "exec",
    "remote-change":
      "launch, jobs launch, serve up, serve update, jobs pool apply, volumes apply, local up, ssh up, api stop",
    delete: "down, serve down, local down, jobs pool down, ssh down",
    destroy: "storage delete, volumes delete",
  },
  rules: [
    {
      id: "every-cluster",
      on: "down, stop, serve down, storage delete, jobs cancel, cancel",
      when: (i) => i.has("--all", "--all-users"),
      decision: "deny",
      why: "ends every cluster or job there is, with what is on their disks",
      instead: "name the one that is meant, after a look at all: `sky status`",
      attack: ["T1485", "T1489"],
      matches: ["sky down -a -y", "sky down --all", "sky jobs cancel -a -y"],
      nonMatches: ["sky down train -y", "sky status -a"],
    },
  ],
  allowed: [
    "sky status --refresh",
    "sky check aws",
    "sky show-gpus H100",
    "sky logs train 2 --no-follow",
    "sky launch --dryrun task.yaml",
    "sky stop train",
    "sky autostop train -i 10",
    "sky exec train 'nvidia-smi'",
  ],
  asked: [
    "sky launch -y -c train --gpus A100:8 task.yaml",
    "sky jobs launch -n sweep task.yaml",
    "sky serve up -n chat service.yaml",
    "sky down train -y",
  ],
  denied: ["sky storage delete checkpoints"],
});

const pods = defineTool({
  names: ["runpodctl", "vastai", "brev", "paperspace", "gradient", "lambdacloud"],
  about: "rents machines with accelerators",
  options:
    "--gpuType=; --gpuCount=; --imageName=; --name=; --image=; --disk=; --ssh; --direct; --env=; --onstart-cmd=; --volumeSize=; --containerDiskSize=; --cost=; --ports=; --api-key=; --raw; -o --order=; --limit=; -i; --tail=; --label=; --price=; --args=; -y --yes; --allfields -a; --secureCloud; --communityCloud; --storage=; --type=; --bid_price=; --instance=; --machineType=; --jupyter; --volume=; --networkVolumeId=; --templateId=; --dataCenterId=",
  verbs: withGroupReads({
    read: "get, get pod, get cloud, get models, list, list pods, ls, version, help, search, search offers, search templates, search benchmarks, search invoices, search volumes, show, show instances, show instance, show machines, show user, show invoices, show ssh-keys, show env-vars, logs, ssh-url, scp-url, ssh list-keys, ssh-help, pod list, pod get, machines list, projects list, healthcheck, doctor, org ls, notebooks list, jobs list, models list, deployments list, completion",
    lifecycle:
      "login, logout, config, set api-key, start pod, stop pod, start, stop, start instance, stop instance, label instance, reboot instance, recycle instance, set, refresh, open, shell, port-forward, update, pod start, pod stop, jobs stop",
    sync: "receive, copy, cloud copy, scp",
    create: "project create, project new, create template",
    publish: "send",
    run: "exec, execute, ssh, project dev",
    "remote-change":
      "create, create pod, create pods, create instance, create endpoint, create autogroup, create workergroup, create volume, pod create, project deploy, launch instance, launch, change bid, list machine, list machines, prepay instance, update instance, machines create, deployments create, deployments up, jobs create, notebooks create, reset instance, reset",
    access:
      "ssh add-key, create ssh-key, create api-key, create team-role, invite member, attach ssh",
    delete: "delete ssh-key, delete template, unlist machine",
    destroy:
      "remove, remove pod, remove pods, pod delete, pod remove, delete, destroy, destroy instance, destroy instances, delete endpoint, delete autogroup, delete volume, rm, machines destroy, machines delete, notebooks delete, models delete, deployments delete, jobs delete, projects delete, delete machine",
  }),
  allowed: [
    "runpodctl get pod",
    "runpodctl get cloud 2",
    "vastai search offers 'gpu_name=RTX_4090 num_gpus=1' -o dph",
    "vastai show instances --raw",
    "vastai logs 123",
    "runpodctl stop pod 1a2b",
  ],
  asked: [
    "runpodctl create pod --gpuType 'NVIDIA A100' --gpuCount 8 --imageName x",
    "vastai create instance 123 --image pytorch/pytorch --disk 40",
    "runpodctl send model.bin",
  ],
  denied: ["runpodctl remove pod 1a2b", "vastai destroy instance 123"],
});

const modal = defineTool({
  names: ["modal"],
  about: "runs Python functions on rented machines",
  options:
    "-e --env=; --name=; -d --detach; -q --quiet; -i --interactive; -m; --profile=; --tag=; --force -f; --gpu=; --cpu=; --memory=; --image=; --cmd=; --json; -r --recursive; --yes -y; --stop-fetching-logs; --timestamps; --strategy=; --from-dotenv=; --from-json=; --write-to=; --token-id=; --token-secret=; --no-verify",
  verbs: withGroupReads({
    read: "app list, app logs, app history, app dashboard, container list, container logs, volume list, volume ls, nfs list, nfs ls, secret list, dict list, dict get, dict items, dict peek, queue list, queue peek, queue len, environment list, profile current, profile list, config show, token info, cluster list, changelog, help, dashboard, billing report",
    build: "run, serve, launch",
    run: "container exec, shell",
    lifecycle:
      "setup, token new, token set, profile activate, config set-environment, container stop, app stop-help",
    sync: "volume get, nfs get",
    create: "volume create, nfs create, dict create, queue create, environment create",
    update: "volume put, volume cp, nfs put, environment update, volume rename",
    deploy: "deploy, app deploy",
    "remote-change": "app stop, app rollback, app rollover",
    access: "secret create, environment roles, workspace *",
    delete: "secret delete",
    destroy:
      "volume rm, volume delete, nfs rm, nfs delete, dict delete, dict clear, queue delete, queue clear, environment delete",
  }),
  allowed: [
    "modal app list",
    "modal run train.py",
    "modal app logs ap-1",
    "modal volume ls data /",
    "modal deploy app.py --env dev",
  ],
  asked: [
    "modal app stop ap-1",
    "modal secret create db PASSWORD=x",
    "modal app rollback ap-1 v3",
    "modal deploy app.py --env prod",
  ],
  denied: ["modal volume rm data / -r", "modal volume delete data", "modal dict clear state"],
});

export const tools = [sky, pods, modal];
