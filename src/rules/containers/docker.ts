/** Docker and the tools that speak its language. */

import { publishesHere } from "../../effects/hosts.js";
import type { PlannedCommand } from "../../effects/plan.js";
import { namesProduction } from "../../effects/production.js";
import { Taint, type Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation, Runner } from "../../tools/types.js";
import { everyOneOf } from "../execution/every-one.js";
import { commandRule } from "../types.js";

const RUN_OPTIONS = `
  -a --attach=; --add-host=; --annotation=; --blkio-weight=; --cap-add=; --cap-drop=; --cgroup-parent=; --cgroupns=; --cidfile=; --cpu-period=; --cpu-quota=; -c --cpu-shares=; --cpus=; --cpuset-cpus=; -d --detach
  --detach-keys=; --device=; --device-cgroup-rule=; --disable-content-trust; --dns=; --dns-option=; --dns-search=; --domainname=; --entrypoint=; -e --env=; --env-file=; --expose=; --gpus=; --group-add=; --health-cmd=; --health-interval=
  --health-retries=; --health-timeout=; --help; -h --hostname=; --init; -i --interactive; --ip=; --ip6=; --ipc=; --isolation=; --kernel-memory=; -l --label=; --label-file=; --link=; --log-driver=; --log-opt=; --mac-address=; -m --memory=
  --memory-reservation=; --memory-swap=; --mount=; --name=; --network=; --net=; --network-alias=; --no-healthcheck; --oom-kill-disable; --oom-score-adj=; --pid=; --pids-limit=; --platform=; --privileged; -p --publish=; -P --publish-all; --pull=; -q --quiet
  --read-only; --restart=; --rm; --runtime=; --security-opt=; --shm-size=; --sig-proxy=?; --stop-signal=; --stop-timeout=; --storage-opt=; --sysctl=; --tmpfs=; -t --tty; --ulimit=; -u --user=; --userns=; --uts=; -v --volume=; --volume-driver=; --volumes-from=; -w --workdir=; --pod=; --secret=; --systemd=; --tz=; --replace; --arch=; --authfile=`;
const EXEC_OPTIONS =
  "-d --detach; --detach-keys=; -e --env=; --env-file=; -i --interactive; --privileged; -t --tty; -u --user=; -w --workdir=; -T --no-tty; --index=; -l --latest";
const PRUNE_OPTIONS = "-a --all; -f --force; --filter=; --volumes; --external";

/** Host paths that a container may not get without giving up its walls. */
function exposedHostPath(mount: string): boolean {
  const source = /(?:^|,)(?:source|src)=([^,]+)/.exec(mount)?.[1] ?? mount.split(":")[0] ?? "";
  return /^\/(?:$|etc(?:\/|$)|root(?:\/|$)|boot(?:\/|$)|dev(?:$|\/sd|\/nvme)|proc(?:\/|$)|sys(?:\/|$)|var\/run\/docker\.sock$|run\/docker\.sock$|run\/containerd|var\/lib\/docker|usr(?:$|\/bin|\/sbin)|bin(?:\/|$)|sbin(?:\/|$)|home\/?$|Users\/?$)|^(?:~|\$HOME)\/?$|^~\/\.(?:ssh|aws|gnupg|kube|docker|config)(?:\/|$)/.test(
    source,
  );
}

function readOnlyMount(mount: string): boolean {
  return /:(?:[a-z,]*,)?ro(?:,|$)|(?:^|,)readonly(?:,|=true|$)/.test(mount);
}

/** Reasons why the container is no wall: privileged, host namespaces, host paths. */
function escapes(i: Invocation): boolean {
  if (i.has("--privileged") && i.value("--privileged")?.text !== "false") return true;
  const host = ["--pid", "--ipc", "--userns", "--uts", "--cgroupns"].some(
    (option) => i.value(option)?.text === "host",
  );
  if (host && i.value("--pid")?.text === "host") return true;
  if (
    i
      .values("--cap-add")
      .some((word) =>
        /^(?:ALL|SYS_ADMIN|SYS_MODULE|DAC_READ_SEARCH|SYS_RAWIO|CAP_SYS_ADMIN)$/i.test(word.text),
      )
  )
    return true;
  if (
    i
      .values("--security-opt")
      .some((word) => /(?:seccomp|apparmor)[=:]unconfined|label[=:]disable/.test(word.text))
  )
    return true;
  if (
    i
      .values("--device")
      .some((word) => /^\/dev\/(?:sd|nvme|mem|kmem|vd|xvd|dm-|mapper)/.test(word.text))
  )
    return true;
  return [...i.values("--volume"), ...i.values("--mount")].some(
    (word) =>
      exposedHostPath(word.text) &&
      !(readOnlyMount(word.text) && !/docker\.sock|^\/:|^~|\.ssh|source=\/,/.test(word.text)),
  );
}

/** `run IMAGE cmd…`, `exec CONTAINER cmd…`: what runs inside; a shell behind it is read on. */
function runInside(i: Invocation, run: Runner): void {
  const inContainer = /(?:^|\s)(?:run|exec|create)$/.test(i.verb);
  if (!inContainer) return;
  const [subject, ...command] = i.operands;
  if (subject === undefined) return;
  const entry = i.value("--entrypoint");
  const words: readonly Word[] = entry === undefined ? command : [entry, ...command];
  const workdir = i.value("--workdir");
  const remote = {
    kind: "container" as const,
    name: subject.text,
    ephemeral: !/exec$/.test(i.verb),
    mounts: mountsOf([...i.values("--volume"), ...i.values("--mount")]),
    volumes: volumesOf([...i.values("--volume"), ...i.values("--mount")]),
  };
  run.argv(words, { remote, ...(workdir === undefined ? {} : { cwd: workdir }) });
}

/** `here:inside[:options]` and `type=bind,source=…,target=…`; named volumes are not on this machine. */
function mountsOf(words: readonly Word[]): { inside: string; here: string }[] {
  const found: { inside: string; here: string }[] = [];
  for (const { text } of words) {
    const source = /(?:^|,)(?:source|src)=([^,]+)/.exec(text)?.[1];
    const target = /(?:^|,)(?:target|dst|destination)=([^,]+)/.exec(text)?.[1];
    const [here, inside] = source !== undefined ? [source, target] : text.split(":");
    if (here === undefined || inside === undefined || !/^[/.~$]/.test(here)) continue;
    found.push({ here, inside: inside.replace(/(.)\/+$/, "$1") });
  }
  return found;
}

/** Names of volumes that only save work: what they hold is fetched or built again. */
const SAVES_WORK =
  /cache|node_modules|modules|vendor|gopath|gomod|cargo|\bm2\b|gradle|pip|yarn|pnpm|npm|build|target|tmp|temp|test|scratch/i;

/** Where named volumes with data of their own lie inside: `pgdata:/var/lib/data`. */
function volumesOf(words: readonly Word[]): string[] {
  const found: string[] = [];
  for (const { text } of words) {
    if (readOnlyMount(text)) continue;
    const source = /(?:^|,)(?:source|src)=([^,]+)/.exec(text)?.[1];
    const target = /(?:^|,)(?:target|dst|destination)=([^,]+)/.exec(text)?.[1];
    const [name, inside] = source !== undefined ? [source, target] : text.split(":");
    if (name === undefined || inside === undefined || !/^\w/.test(name)) continue;
    if (!SAVES_WORK.test(name)) found.push(inside.replace(/(.)\/+$/, "$1"));
  }
  return found;
}

/** Words by which a call reaches the machine it works on. */
function place(i: Invocation): string {
  const socket = i.command.assignments.find(({ name }) =>
    /^(?:DOCKER|CONTAINER)_(?:HOST|CONTEXT)$/.test(name),
  );
  return [
    i.value("--host")?.text,
    i.value("--context")?.text,
    i.value("--connection")?.text,
    i.value("--url")?.text,
    socket?.value.text,
  ].join(" ");
}

/** The command that `podman unshare` runs, with the options that are its own. */
function afterUnshare(i: Invocation): readonly Word[] {
  const { args } = i.command;
  const rest = args.slice(args.findIndex((word) => word.text === "unshare") + 1);
  return rest.slice(rest.findIndex((word) => !word.text.startsWith("-")));
}

/** Images that do nothing but register emulators of other processors with the kernel. */
const EMULATORS =
  /^(docker\.io\/)?(multiarch\/qemu-user-static|tonistiigi\/binfmt|linuxkit\/binfmt)(:|@|$)/;

function registersEmulators(i: Invocation): boolean {
  return (
    EMULATORS.test(i.operands[0]?.text ?? "") && !i.has("--volume", "--mount", "--pid", "--device")
  );
}

const docker = defineTool({
  names: ["docker", "podman", "nerdctl", "docker.io", "finch", "lima-nerdctl"],
  about: "runs and manages containers",
  style: "posix",
  options:
    "--config=; -c --context=; -D --debug; -H --host=; -l --log-level=; --tls; --tlscacert=; --tlscert=; --tlskey=; --tlsverify; -v --version; --connection=; --url=; --root=; --namespace=; -n=; --remote; -r; --log-level=; --cgroup-manager=; --storage-driver=; --identity=",
  verbs: {
    read: `ps, images, logs, inspect, top, stats, port, diff, version, info, events, history, search, context ls, context show, context inspect, container ls, container list, container ps, container logs, container inspect, container top, container stats, container port, container diff,
      image ls, image list, image inspect, image history, image tree, volume ls, volume list, volume inspect, network ls, network list, network inspect, system df, system info, system events, system connection list, system connection ls, buildx ls, buildx inspect, buildx du, buildx version, buildx imagetools inspect, buildx history, builder du, manifest inspect, plugin ls, plugin inspect, node ls, node ps, node inspect,
      service ls, service ps, service logs, service inspect, stack ls, stack ps, stack services, stack config, secret ls, secret inspect, config ls, config inspect, trust inspect, scout quickview, scout cves, scout recommendations, scout compare, sbom, wait, container wait, image exists, container exists, volume exists, network exists, pod ps, pod ls, pod list, pod inspect, pod logs, pod top, pod stats, pod exists, machine ls, machine list, machine inspect, machine info, machine ssh, healthcheck run, generate systemd, generate kube, kube generate, help, unshare, mount, image mount, container mount, image diff, port, auto-update, swarm ca, swarm join-token, container attach, attach`,
    build:
      "build, image build, builder build, buildx build, buildx bake, bake, init, buildx create, buildx use, buildx rm, buildx stop, buildx imagetools, commit, container commit, tag, image tag, save, image save, export, container export, load, image load, import, image import, manifest create, manifest annotate, manifest add, container create, create, cp, container cp, image scp, buildx dial-stdio, buildx prune, buildx install, buildx uninstall, model, mcp, desktop, debug, ai, scout",
    lifecycle:
      "start, stop, restart, pause, unpause, kill, update, rename, container start, container stop, container restart, container pause, container unpause, container kill, container update, container rename, pod start, pod stop, pod restart, pod create, pod kill, pod pause, pod unpause, machine start, machine stop, machine init, network create, network connect, network disconnect, network update, volume create, rm, container rm, container remove, network rm, network remove, pod rm, rmi, image rm, image remove, image prune, builder prune, image untag, untag, context use, context create, context update, plugin enable, plugin disable, network reload, init, cleanup, checkpoint create, container checkpoint, container restore, container init, container cleanup, umount, unmount, image unmount, container umount, container runlabel, container clone",
    sync: "pull, image pull, login, logout, image trust, play kube, kube play, kube down, system service, system connection add, system connection default",
    run: "run, exec, container run, container exec, compose",
    publish:
      "push, image push, manifest push, trust sign, plugin push, compose publish, image sign, artifact push",
    "remote-change":
      "service create, service update, service scale, service rollback, stack deploy, stack up, swarm init, swarm join, swarm leave, swarm update, swarm unlock, node update, node promote, node demote, secret create, config create, trust key, trust signer, plugin install, plugin upgrade, plugin set",
    delete:
      "system prune, container prune, network prune, pod prune, context rm, stack rm, stack remove, stack down, service rm, service remove, config rm, node rm, plugin rm, plugin remove, manifest rm, trust revoke, checkpoint rm, system connection remove, system connection rm, secret rm",
    destroy:
      "volume rm, volume remove, volume prune, system reset, machine rm, machine reset, volume import, volume reload",
  },
  verbOptions: {
    "run, container run, create, container create": RUN_OPTIONS,
    "exec, container exec": EXEC_OPTIONS,
    "build, image build, builder build, buildx build":
      "--add-host=; --build-arg=; --build-context=; --cache-from=; --cache-to=; -f --file=; --iidfile=; --label=; --load; --metadata-file=; --network=; --no-cache; --no-cache-filter=; -o --output=; --platform=; --progress=; --provenance=; --pull; --push; -q --quiet; --sbom=; --secret=; --shm-size=; --ssh=; -t --tag=; --target=; --ulimit=; --builder=; --allow=; --squash; --rm; --force-rm; -m --memory=",
    "system prune, volume prune, image prune, container prune, network prune, builder prune, buildx prune, pod prune":
      PRUNE_OPTIONS,
    "rm, container rm":
      "-f --force; -l --link; -v --volumes; -a --all; -i --ignore; -t --time=; --filter=; --cidfile=; --depend",
    "rmi, image rm": "-f --force; --no-prune; -a --all; -i --ignore",
    "volume rm": "-f --force; -a --all; -t --time=",
    "stop, restart, kill": "-t --time=; -s --signal=; -a --all; -l --latest; --filter=",
    logs: "-f --follow; --since=; --until=; -n --tail=; -t --timestamps; --details",
    "ps, images, volume ls, network ls":
      "-a --all; -f --filter=; --format=; -n --last=; -l --latest; --no-trunc; -q --quiet; -s --size; --digests; --sort=",
    login: "-u --username=; -p --password=; --password-stdin; --authfile=",
    "cp, container cp": "-a --archive; -L --follow-link; -q --quiet",
    "inspect, container inspect": "-f --format=; -s --size; --type=",
    "pod rm": "-a --all; -f --force; -i --ignore; -l --latest; -t --time=; --pod-id-file=",
    "save, export": "-o --output=; --format=; -q; --compress",
    "machine ssh": "--username=",
  },
  runs: (i, run) => {
    if (i.verb === "compose") {
      // A tool of its own, with options of its own: everything behind the word as written.
      const { args } = i.command;
      const at = args.findIndex((word) => word.text === "compose");
      run.argv([run.literal("docker compose", args[at] as Word), ...args.slice(at + 1)]);
    } else if (i.verb === "machine ssh")
      run.argv(i.operands.slice(1), { remote: { kind: "vm", name: "machine", ephemeral: false } });
    else if (i.program === "podman" && i.verb === "unshare") run.argv(afterUnshare(i));
    else runInside(i, run);
  },
  effects: (i, emit) => {
    if (i.verb === "cp" || i.verb === "container cp") {
      const target = i.operands[1];
      if (target !== undefined && !/^[^/.~][^/:]*:/.test(target.text) && target.text !== "-")
        emit.file("overwrite", target);
    }
    if (i.verb === "build" || i.verb === "buildx build") {
      const file = i.value("--file");
      if (file !== undefined && file.text !== "-") emit.file("read", file);
    }
    const output = i.value("--output");
    if (output !== undefined && (i.verb === "save" || i.verb === "export"))
      emit.file("overwrite", output);
  },
  stdout: (i) => ({
    taints: /(?:^|\s)(?:ps|ls|images|list)$/.test(i.verb) ? 64 : 128,
    through: ["docker"],
  }),
  rules: [
    {
      id: "no-walls",
      on: "run, create, container run, container create",
      when: (i) => escapes(i) && !registersEmulators(i),
      decision: "deny",
      why: "gives the container the rights or files of the host, so that it is no wall any more",
      instead: 'mount only the project: `docker run --rm -v "$PWD":/app -w /app node:20 npm test`',
      attack: ["T1611"],
      asi: ["ASI03", "ASI05"],
      matches: [
        "docker run --privileged alpine sh",
        "docker run -v /:/host alpine chroot /host",
        "docker run -v /var/run/docker.sock:/var/run/docker.sock alpine",
        "docker run --pid=host --rm alpine ps",
        "podman run --cap-add=SYS_ADMIN fedora",
      ],
      nonMatches: [
        'docker run --rm -v "$PWD":/app -w /app node:20 npm test',
        "docker run -d -p 5432:5432 postgres:16",
        "docker run --rm -v /etc/localtime:/etc/localtime:ro alpine date",
      ],
      evasions: [
        "sudo docker run --rm -it --mount type=bind,source=/,target=/host alpine",
        "docker container run --privileged=true alpine",
      ],
    },
    {
      id: "prune-volumes",
      on: "system prune",
      when: (i) => i.has("--volumes"),
      decision: "deny",
      why: "deletes volumes, and with them the data of the containers",
      instead: "see what takes the space: `docker system df`",
      attack: ["T1485"],
      matches: ["docker system prune --volumes", "docker system prune -af --volumes"],
      nonMatches: ["docker system prune -f", "docker system df"],
    },
    {
      id: "emulators",
      on: "run, container run",
      when: (i) => escapes(i) && registersEmulators(i),
      decision: "ask",
      why: "registers emulators of other processors with the kernel of the host",
      instead: "see which are there: `docker buildx ls`",
      attack: ["T1611"],
      matches: ["docker run --rm --privileged tonistiigi/binfmt --install arm64"],
      nonMatches: [
        "docker run --rm --privileged -v /:/host tonistiigi/binfmt",
        "docker run --rm tonistiigi/binfmt",
      ],
    },
    {
      id: "privileged-exec",
      on: "exec, container exec",
      when: (i) => i.has("--privileged"),
      decision: "ask",
      why: "runs with the rights of the host inside the container",
      instead: "run it without `--privileged`",
      attack: ["T1611"],
      asi: ["ASI03"],
      matches: ["docker exec --privileged web sh", "docker exec -it --privileged -u root web bash"],
      nonMatches: ["docker exec web ls", "docker exec -it -u root web bash"],
    },
    {
      id: "remove-with-volumes",
      spares: "own",
      on: "rm, container rm, container remove",
      when: (i) => i.has("--volumes"),
      decision: "ask",
      why: "removes the containers' anonymous volumes with them",
      instead: "remove the container alone: `docker rm -f web`",
      attack: ["T1485"],
      matches: ["docker rm -fv web", "docker container rm --volumes web"],
      nonMatches: ["docker rm -f web", "docker container rm web"],
    },
    {
      id: "every-image",
      on: "image prune, rmi, image rm, builder prune",
      when: (i) => i.has("--all") && i.verb !== "builder prune",
      decision: "ask",
      why: "removes every image that no container uses, which then have to be built or fetched again",
      instead: "remove only dangling ones: `docker image prune -f`",
      attack: [],
      matches: ["docker image prune -a -f", "podman rmi --all"],
      nonMatches: ["docker image prune -f", "docker rmi app:old"],
    },
    {
      id: "push-on-build",
      on: "build, buildx build, image build, buildx bake",
      // A registry on this machine has no other readers.
      when: (i) =>
        i.has("--push") &&
        !(i.values("--tag").length > 0 && i.values("--tag").every((word) => publishesHere([word]))),
      decision: "ask",
      why: "publishes the image it builds",
      instead: "build it first: `docker buildx build --load -t example/app:dev .`",
      attack: [],
      matches: [
        "docker buildx build --push -t example/app:1 .",
        "docker buildx bake --push",
        "docker buildx build -t localhost:5000/app:1 -t example/app:1 --push .",
      ],
      nonMatches: [
        "docker buildx build --load -t example/app:1 .",
        "docker build -t app .",
        "docker buildx build -t localhost:5000/app:pr-9 --push .",
      ],
    },
    {
      id: "pod-removed",
      spares: "own",
      on: "pod rm",
      when: (i) => i.has("--force", "--all"),
      decision: "ask",
      why: "stops and removes whole pods, with what their containers wrote",
      instead: "see which there are: `podman pod ps`",
      attack: [],
      matches: ["podman pod rm -f web", "podman pod rm --all"],
      nonMatches: ["podman pod rm web", "podman pod ps"],
    },
    {
      id: "environment-shown",
      on: "inspect, container inspect",
      when: (i) => /\.Env\b/.test(i.value("--format")?.text ?? ""),
      decision: "ask",
      why: "shows the container's environment, which holds its secrets",
      instead: "show what else is set: `docker inspect -f '{{.State.Status}}' web`",
      attack: ["T1552.007"],
      asi: ["ASI03"],
      matches: [
        "docker inspect web --format '{{.Config.Env}}'",
        "docker inspect -f '{{range .Config.Env}}{{println .}}{{end}}' web",
      ],
      nonMatches: ["docker inspect web --format '{{.State.Status}}'", "docker inspect web"],
    },
    {
      id: "production-machine",
      on: "start, stop, restart, kill, rm, run, container start, container stop, container restart, container kill, container rm, container run, compose",
      when: (i) =>
        namesProduction(place(i)) &&
        !i.operands.some(({ text }) =>
          /^(?:ps|logs|ls|config|images|top|version|stats)$/.test(text),
        ),
      decision: "ask",
      why: "starts, stops or replaces containers on a machine that is named production",
      instead: "look at it first: `docker --context prod ps`",
      attack: ["T1489"],
      matches: [
        "docker -H ssh://prod.example.com restart web",
        "docker --context prod compose up -d",
        "DOCKER_HOST=ssh://ops@prod.example.com docker compose restart web",
      ],
      nonMatches: [
        "docker --context prod ps",
        "docker --context prod compose logs web",
        "docker --context dev restart web",
        "docker restart prod-like",
      ],
    },
    {
      id: "kube-down",
      on: "kube down",
      when: (i) => i.has("--force"),
      decision: "deny",
      why: "removes the volumes of the pods with them",
      instead: "keep the volumes: `podman kube down shop.yaml`",
      attack: ["T1485"],
      matches: ["podman kube down --force shop.yaml", "podman kube down shop.yaml --force"],
      nonMatches: ["podman kube down shop.yaml", "podman kube play shop.yaml"],
    },
    {
      id: "swarm-down",
      on: "swarm leave, swarm init",
      when: (i) => i.has("--force", "-f", "--force-new-cluster"),
      decision: "deny",
      why: "takes the node out of its cluster, losing the cluster's state",
      instead: "look at it first: `docker node ls`",
      attack: ["T1485"],
      matches: ["docker swarm leave --force", "docker swarm init --force-new-cluster"],
      nonMatches: ["docker node ls", "docker swarm init"],
    },
  ],
  allowed: [
    "docker ps -a",
    "docker build -t app .",
    "docker run --rm -it -v $(pwd):/app node:20 npm test",
    "docker logs -f web",
    "docker exec -it web bash",
    "docker compose up -d",
    "docker stop $(docker ps -q)",
    "docker rm -f web",
    "docker rmi app:old",
    "docker pull postgres:16",
    "docker inspect web",
    "docker image prune -f",
    "docker network create dev",
    "docker volume ls",
    "docker cp web:/app/log.txt ./log.txt",
    "docker login -u me --password-stdin",
    "docker system df",
    "podman ps",
    "docker run -d --name pg -e POSTGRES_PASSWORD=x -p 5432:5432 postgres:16",
    "docker builder prune -f",
    "docker version",
    "docker run --rm -v app_node_modules:/app/node_modules node:20 rm -rf /app/node_modules/.cache",
    "docker run --rm --cap-add=SYS_PTRACE -v $PWD:/w debugger gdb -batch /w/a.out",
    "docker run --rm -v pgdata:/d alpine ls /d",
    "docker run --rm -v pgdata:/d alpine sh -c 'rm -rf /tmp/x'",
  ],
  asked: [
    "docker push example/app:1",
    "docker service update --image app:2 web",
    "docker context rm old",
  ],
  denied: [
    "docker volume rm data",
    "docker run --rm --pid=host --cap-add=SYS_PTRACE debugger gdb -p 1",
    "docker system prune -af --volumes",
    "docker volume prune -f",
    "docker exec db sh -c 'rm -rf /var/lib/postgresql/data'",
    "podman system reset",
    "docker exec web dropdb app",
    "docker run --rm -v pgdata:/d alpine sh -c 'rm -rf /d/*'",
    "docker run --rm --mount type=volume,source=uploads,target=/data busybox find /data -delete",
  ],
});

const COMPOSE_VERBS = {
  read: "ps, logs, config, convert, images, top, port, ls, events, version, stats, volumes, help, --version, attach",
  run: "run, exec",
  build: "build, create, up, watch, wait, export, commit, cp, scale, alpha, dry-run, bridge",
  lifecycle: "start, stop, restart, pause, unpause, kill, rm, down",
  sync: "pull",
  publish: "push, publish",
} as const;

/** A project that by the name of itself or its file is made up for tests, so that its volumes hold nothing else. */
function isForTests(i: Invocation): boolean {
  const names = [i.value("--project-name"), ...i.values("--file")].flatMap((word) =>
    word?.known === true ? [word.text.replace(/^.*\//, "")] : [],
  );
  return (
    names.length > 0 && names.some((name) => /(?:^|[._-])(?:e2e|tests?|ci)(?:[._-]|$)/i.test(name))
  );
}

const compose = defineTool({
  names: ["docker-compose", "podman-compose", "docker compose"],
  about: "runs the services of a project",
  style: "posix",
  options:
    "--all-resources; --ansi=; --compatibility; --dry-run; --env-file=; -f --file=; --parallel=; --profile=; --progress=; --project-directory=; -p --project-name=; -v; --verbose; -H --host=; --context=",
  dryRun: "--dry-run",
  verbs: COMPOSE_VERBS,
  verbOptions: {
    "up, create":
      "-d --detach; --build; --force-recreate; --no-deps; --remove-orphans; --scale=; -t --timeout=; -V --renew-anon-volumes; --wait; --wait-timeout=; --abort-on-container-exit; --exit-code-from=; --pull=; --no-build; --attach=; --no-attach=; -y; --quiet-pull; --no-start; --no-recreate; --no-log-prefix; --no-color; --watch; --menu",
    down: "-v --volumes; --rmi=; --remove-orphans; -t --timeout=",
    rm: "-f --force; -s --stop; -v --volumes",
    run: "-d --detach; --rm; -e --env=; --entrypoint=; -v --volume=; -w --workdir=; -u --user=; -p --publish=; --service-ports; --name=; --no-deps; -T --no-TTY; -i --interactive; --build; -l --label=; --use-aliases; -P; --quiet-pull; --cap-add=; --cap-drop=; --remove-orphans; --pull=; --env-from-file=; -q",
    exec: EXEC_OPTIONS,
    logs: "-f --follow; --since=; --until=; -n --tail=; -t --timestamps; --no-color; --no-log-prefix; --index=",
    build:
      "--build-arg=; --no-cache; --pull; --push; -q --quiet; --ssh=; -m --memory=; --progress=; --builder=; --with-dependencies; --print; --check",
  },
  runs: (i, run) => {
    if (i.verb !== "run" && i.verb !== "exec") return;
    const [service, ...command] = i.operands;
    if (service === undefined) return;
    const entry = i.value("--entrypoint");
    run.argv(entry === undefined ? command : [entry, ...command], {
      remote: { kind: "container", name: service.text, ephemeral: false },
    });
  },
  stdout: () => ({ taints: Taint.command, through: ["docker compose"] }),
  rules: [
    {
      id: "down-with-volumes",
      spares: "own",
      on: "down",
      when: (i) => i.has("--volumes") && !isForTests(i),
      decision: "deny",
      why: "deletes the project's volumes with the data in them",
      instead: "keep the data: `docker compose down`",
      attack: ["T1485"],
      matches: [
        "docker compose down -v",
        "docker-compose -f dev.yml down --volumes --remove-orphans",
      ],
      nonMatches: [
        "docker compose down",
        "docker compose down --remove-orphans",
        "docker compose stop",
        "docker compose -p e2e down -v",
        "docker compose -f docker-compose.test.yml down -v",
      ],
      evasions: ["sudo docker compose -p app down -t 5 -v"],
    },
    {
      id: "rm-with-volumes",
      spares: "own",
      on: "rm",
      when: (i) => i.has("--volumes"),
      decision: "ask",
      why: "removes anonymous volumes with the containers",
      instead: "remove the containers alone: `docker compose rm -f`",
      attack: ["T1485"],
      matches: ["docker compose rm -fsv", "docker-compose rm --volumes"],
      nonMatches: ["docker compose rm -f", "docker compose stop"],
    },
  ],
  allowed: [
    "docker compose up -d --build",
    "docker-compose logs -f web",
    "docker compose exec web npm test",
    "docker compose run --rm web npm run lint",
    "docker compose ps",
    "docker compose pull",
    "docker compose -f dev.yml config",
  ],
  asked: ["docker compose push"],
  denied: ["docker compose down -v", "docker compose exec db psql -U app -c 'DROP TABLE users'"],
});

export const tools = [docker, compose];

/** Removes containers by force, all that a list of all names. */
function removesEvery(command: PlannedCommand): boolean {
  const { invocation: i } = command;
  return (
    i !== undefined &&
    /^(?:container )?(?:rm|remove)$/.test(i.verb) &&
    i.has("--force") &&
    everyOneOf(command) !== undefined
  );
}

export const rules = [
  commandRule({
    id: "every-container",
    programs: ["docker", "podman", "nerdctl"],
    decision: "ask",
    when: (command) => removesEvery(command) && command.invocation?.has("--volumes") !== true,
    why: "stops and removes every container of this machine, other people's work among them",
    instead: "remove those of one project: `docker compose down`",
    attack: ["T1489"],
    matches: [
      "docker rm -f $(docker ps -aq)",
      "docker ps -aq | xargs docker rm -f",
      "docker rm -f $(docker ps -aq); docker images | grep web",
    ],
    nonMatches: [
      "docker rm -f $(docker ps -aq --filter name=test-)",
      "docker rm $(docker ps -aq -f status=exited)",
      "docker rm -f web",
      "docker ps -a | grep test | awk '{print $1}' | xargs docker rm -f",
      "docker ps -aq | grep 12ab | while read c; do docker rm -f $c; done",
    ],
  }),
  commandRule({
    id: "every-container-with-volumes",
    programs: ["docker", "podman", "nerdctl"],
    decision: "deny",
    when: (command) => removesEvery(command) && command.invocation?.has("--volumes") === true,
    why: "removes every container of this machine with the data in its volumes",
    instead: "remove those of one project: `docker compose down`",
    attack: ["T1485"],
    matches: ["docker rm -fv $(docker ps -aq)", "docker ps -aq | xargs docker rm -f -v"],
    nonMatches: [
      "docker rm -fv $(docker ps -aq --filter name=test-)",
      "docker rm -f $(docker ps -aq)",
      "docker rm -fv web",
    ],
  }),
];
