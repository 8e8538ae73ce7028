/**
 * Things with names that one call makes and another removes: containers, databases, virtual machines,
 * branches. The planner pairs the calls of one text by this table (`plan/own.ts`).
 */

import type { Word } from "../shell/types.js";
import type { Invocation } from "./types.js";
import { literal } from "./words.js";

/** What making a thing that is there already does, which is what its success says about the name. */
export type Making =
  /** It fails: whoever gets past it made the thing. */
  | "fails-if-there"
  /** It succeeds: only the name can say that the thing is the text's own. */
  | "keeps-what-is-there";

/** A call that makes, removes or works on named things of a kind. */
export interface ResourceCall {
  readonly program: string;
  readonly act: "make" | "remove" | "use";
  readonly kind: string;
  readonly names: readonly Word[];
  /** Words that say where, so that the same name elsewhere is another thing. */
  readonly where: readonly string[];
  readonly making: Making;
  /** Holds data of people, as a rule: the pairing has to be sure. */
  readonly precious: boolean;
}

/**
 * - `programs`, and `kind` of what is named
 * - `make`, `remove`, `use`: `verb@place`, several separated by `;`. The place is the number of an
 *   operand, `*` for all of them, or an option (`|` between two). A verb that ends in `!` keeps what
 *   is there; `program:` stands for a program without verbs.
 * - `where`: options that choose the server, cluster or profile
 * - `precious`: see {@link ResourceCall}
 */
interface Row {
  readonly programs: string;
  readonly kind: string;
  readonly make: string;
  readonly remove: string;
  readonly use?: string;
  readonly where?: string;
  readonly precious?: true;
}

const ROWS: readonly Row[] = [
  {
    programs: "docker podman nerdctl",
    kind: "container",
    make: "run@--name; create@--name; container run@--name; container create@--name",
    remove: "rm@*; container rm@*; container remove@*",
    where: "--host --context --connection --url",
  },
  {
    programs: "docker podman nerdctl",
    kind: "volume",
    make: "volume create!@0",
    remove: "volume rm@*; volume remove@*",
    where: "--host --context --connection --url",
    precious: true,
  },
  {
    programs: "docker",
    kind: "docker context",
    make: "context create@0",
    remove: "context rm@*",
  },
  {
    programs: "podman",
    kind: "pod",
    make: "pod create@--name",
    remove: "pod rm@*",
  },
  {
    programs: "docker-compose podman-compose|docker compose",
    kind: "compose project",
    make: "up!@--project-name; create!@--project-name; run!@--project-name",
    remove: "down@--project-name; rm@--project-name",
    precious: true,
  },
  {
    programs: "createdb dropdb",
    kind: "database",
    make: "createdb:@0",
    remove: "dropdb:@*",
    where: "--host --port",
    precious: true,
  },
  {
    programs: "mysqladmin mariadb-admin",
    kind: "database",
    make: "create@0",
    remove: "drop@0",
    where: "--host --port --socket",
    precious: true,
  },
  {
    programs: "sqllocaldb",
    kind: "database instance",
    make: "create!@0; c!@0",
    remove: "delete@0; d@0",
    use: "start@0; stop@0; s@0; p@0; i@0; info@0",
    precious: true,
  },
  {
    programs: "lxc incus",
    kind: "instance",
    make: "launch@1; init@1; copy@1",
    remove: "delete@*",
    precious: true,
  },
  {
    programs: "multipass",
    kind: "virtual machine",
    make: "launch@--name|-n",
    remove: "delete@*",
    precious: true,
  },
  {
    programs: "limactl tart",
    kind: "virtual machine",
    make: "create@--name; start@--name; clone@1",
    remove: "delete@*",
    precious: true,
  },
  {
    programs: "qm pct",
    kind: "virtual machine",
    make: "create@0; clone@1; restore@0",
    remove: "destroy@0",
    precious: true,
  },
  {
    programs: "virt-install virsh",
    kind: "domain",
    make: "virt-install:@--name",
    remove: "destroy@0; undefine@0",
    where: "--connect",
    precious: true,
  },
  {
    programs: "zpool",
    kind: "pool",
    make: "create@0",
    remove: "destroy@0",
    use: "scrub@0; export@0; upgrade@0; set@1; clear@0; trim@0",
    precious: true,
  },
  {
    programs: "zfs",
    kind: "dataset",
    make: "create@0; clone@1; snapshot@*",
    remove: "destroy@0",
    precious: true,
  },
  {
    programs: "vgcreate vgremove lvcreate",
    kind: "volume group",
    make: "vgcreate:@0",
    remove: "vgremove:@*",
    use: "lvcreate:@0",
    precious: true,
  },
  {
    programs: "simctl",
    kind: "simulator",
    make: "create!@0; clone!@1",
    remove: "delete@*; erase@*",
  },
  {
    programs: "avdmanager",
    kind: "emulator",
    make: "create avd!@--name",
    remove: "delete avd@--name",
  },
  {
    programs: "conda mamba micromamba",
    kind: "environment",
    make: "create!@--name; env create!@--name",
    remove: "env remove@--name; remove@--name",
  },
  {
    programs: "git",
    kind: "branch",
    make: "branch@0; switch@--create; checkout@-b; worktree add@-b",
    remove: "branch@*",
    where: "-C --git-dir",
    precious: true,
  },
  {
    programs: "git",
    kind: "tag",
    make: "tag@0",
    remove: "tag@*",
    where: "-C --git-dir",
    precious: true,
  },
  {
    programs: "git",
    kind: "worktree",
    make: "worktree add@0",
    remove: "worktree remove@0",
    where: "-C --git-dir",
    precious: true,
  },
  {
    programs: "helm",
    kind: "release",
    make: "install@0; upgrade!@0",
    remove: "uninstall@*; delete@*",
    where: "--namespace --kube-context --kubeconfig",
    precious: true,
  },
  {
    programs: "terraform tofu",
    kind: "workspace",
    make: "workspace new@0",
    remove: "workspace delete@0",
    where: "-chdir",
    precious: true,
  },
  { programs: "pipx", kind: "application", make: "install@0", remove: "uninstall@0" },
  { programs: "ollama", kind: "model", make: "create!@0; cp!@1", remove: "rm@*" },
  {
    programs: "rabbitmqctl",
    kind: "virtual host",
    make: "add_vhost!@0",
    remove: "delete_vhost@0",
    precious: true,
  },
];

/** Words between the devices of a pool that say how they are put together. */
const LAYOUT = /^(?:mirror|raidz[123]?|draid\S*|stripe|spare|log|cache|special|dedup)$/;

/**
 * Devices or image files that the call takes whole, losing what they hold; undefined for calls that take none.
 * On files of the text's own nothing is lost.
 */
export function devicesTaken(i: Invocation): readonly Word[] | undefined {
  switch (i.program) {
    case "zpool":
      return i.verb === "create" || i.verb === "add" || i.verb === "attach"
        ? i.operands.slice(1).filter(({ text }) => !LAYOUT.test(text))
        : undefined;
    case "pvcreate":
    case "pvremove":
      return i.operands;
    case "vgcreate":
    case "vgextend":
      return i.operands.slice(1);
    default:
      return undefined;
  }
}

/**
 * An app taken off a phone or emptied there, which is the project's own by its name (`….debug`) or stands on an emulator.
 *
 * @param isThrowaway The call runs inside a device that is one.
 */
export function isOwnApp(i: Invocation, isThrowaway: boolean): boolean {
  if (i.program !== "adb" && i.program !== "pm") return false;
  if (!/^(?:uninstall|clear)$/.test(i.verb)) return false;
  const isEmulator =
    i.program === "adb" && (i.has("-e") || /^emulator-\d+$/.test(i.value("-s")?.text ?? ""));
  const app = i.operands.at(-1);
  if (app === undefined) return false;
  return isThrowaway || isEmulator || /\.(?:debug|dev|test|e2e)$/.test(app.text);
}

/** Contexts of clusters on this machine, which their tools make and throw away. */
const LOCAL_CONTEXT = /^(?:kind-|k3d-|minikube$|docker-desktop$|rancher-desktop$|colima)/;
/** Things whose removal in one go takes everything else with them. */
const WIDE =
  /^(?:ns|namespaces?|pvc?|persistentvolume(?:claim)?s?|crds?|customresourcedefinitions?|nodes?|all)$/;

/** A deletion in a cluster on this machine that is named as one, of less than everything in it. */
export function isThrowawayCluster(i: Invocation): boolean {
  if (!KUBECTL.has(i.program) || i.verb.split(" ")[0] !== "delete") return false;
  if (!LOCAL_CONTEXT.test(i.value("--context")?.text ?? "")) return false;
  const isWide = i.has("--all", "--all-namespaces");
  return !isWide || !(i.operands[0]?.text ?? "all").split(",").some((kind) => WIDE.test(kind));
}

interface Place {
  readonly row: Row;
  readonly act: ResourceCall["act"];
  readonly at: string;
  readonly making: Making;
}

/** By `program verb`; a row that gives `program:` has no verb. */
let compiled: ReadonlyMap<string, readonly Place[]> | undefined;
/** What a key may begin with; most programs are none. */
let programs: ReadonlySet<string> | undefined;
const NO_PLACES: [readonly Place[], number] = [[], 0];

/** Programs have blanks in their names too: `docker`, `docker compose`. */
function headsOf(key: string): string[] {
  const words = key.split(" ");
  return words.map((_, n) => words.slice(0, n + 1).join(" "));
}

function compile(): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const row of ROWS) {
    const programs = row.programs
      .split("|")
      .flatMap((part, n) => (n > 0 ? [part] : part.split(" ")));
    for (const act of ["make", "remove", "use"] as const)
      for (const call of (row[act] ?? "").split(";")) {
        const [verb = "", at = ""] = call.trim().split("@");
        if (at === "") continue;
        const place: Place = {
          row,
          act,
          at,
          making: verb.endsWith("!") ? "keeps-what-is-there" : "fails-if-there",
        };
        const name = verb.replace(/!$/, "");
        const keys = name.endsWith(":")
          ? [`${name.slice(0, -1)} `]
          : programs.map((program) => `${program} ${name}`);
        for (const key of keys) {
          const known = places.get(key);
          if (known === undefined) places.set(key, [place]);
          else known.push(place);
        }
      }
  }
  return places;
}

/** A call on datasets, as one on the pools that they are in: what is in a pool of the text's own is its own too. */
export function poolsUsed(i: Invocation): ResourceCall | undefined {
  if (i.program !== "zfs" || i.operands.length === 0) return undefined;
  const datasets = i.operands.filter((word) => !word.text.includes("="));
  const names = datasets.map((word) => literal(word.text.split(/[/@]/)[0] ?? "", word.span));
  if (datasets.some((word) => !word.known)) return undefined;
  return {
    program: "zfs",
    act: "use",
    kind: "pool",
    names,
    where: [],
    making: "fails-if-there",
    precious: true,
  };
}

/** Tools without verbs in their tables may have some all the same: `avdmanager create avd`. */
function placesOf(i: Invocation): [readonly Place[], number] {
  compiled ??= compile();
  programs ??= new Set([...compiled.keys()].flatMap(headsOf));
  if (!programs.has(i.program)) return NO_PLACES;
  const found = compiled.get(`${i.program} ${i.verb}`);
  if (found !== undefined || i.verb !== "" || i.operands.length < 2) return [found ?? [], 0];
  const verb = `${i.operands[0]?.text} ${i.operands[1]?.text}`;
  return [compiled.get(`${i.program} ${verb}`) ?? [], 2];
}

/** Options with which a call of git removes, moves or forces instead of making. */
const GIT_REMOVES = ["--delete", "-d", "-D"];
const GIT_OTHER = ["--move", "-m", "-M", "--copy", "--force", "-B", "--force-create"];

function fits({ row, act }: Place, i: Invocation): boolean {
  if (i.program !== "git" || row.kind === "worktree") return true;
  const removes = i.has(...GIT_REMOVES);
  return act === "remove" ? removes : !removes && !i.has(...GIT_OTHER);
}

/** @param skipped Operands in front that were read as a verb. */
function namesAt(at: string, i: Invocation, skipped: number): readonly Word[] {
  if (at === "*") return i.operands.slice(skipped);
  const word = at.startsWith("-")
    ? at.split("|").flatMap((option) => i.values(option))[0]
    : i.operands[Number(at) + skipped];
  return word === undefined ? [] : [word];
}

/** kubectl names a thing by kind and name, and many kinds have short names. */
const KUBECTL = new Set(["kubectl", "oc", "k3s kubectl", "microk8s.kubectl", "minikube kubectl"]);
const SHORT = new Map(
  "po:pod ns:namespace deploy:deployment svc:service cm:configmap sa:serviceaccount sts:statefulset ds:daemonset ing:ingress cj:cronjob pvc:persistentvolumeclaim"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
const KUBE_WHERE = ["--namespace", "--context", "--kubeconfig", "--cluster", "--server"];

function kindOf(text: string): string {
  return SHORT.get(text) ?? text.replace(/s$/, "");
}

function kubernetesCall(i: Invocation): ResourceCall | undefined {
  const verb = i.verb.split(" ")[0];
  const [first, ...rest] = i.operands;
  const wide = ["--all", "--all-namespaces", "--selector", "--filename", "--kustomize"];
  if (first?.known !== true || i.has(...wide)) return undefined;
  const base = {
    program: i.program,
    where: whereOf(KUBE_WHERE, i),
    making: "fails-if-there" as const,
  };
  if (verb === "run") return { ...base, act: "make", kind: "pod", names: [first], precious: false };
  if (first.text.includes(",") || first.text.includes("/")) return undefined;
  // `kubectl create secret generic x`, `create service nodeport x`: a type stands in between.
  const kind = kindOf(first.text);
  const names = verb === "create" && /^(?:secret|service|quota)$/.test(kind) ? rest.slice(1) : rest;
  const precious = kind !== "pod" && kind !== "job";
  if (verb === "create") return { ...base, act: "make", kind, names: names.slice(0, 1), precious };
  if (verb === "delete") return { ...base, act: "remove", kind, names, precious };
  return undefined;
}

function whereOf(options: readonly string[], i: Invocation): string[] {
  return options.map((option) => i.value(option)?.text ?? "");
}

/**
 * What the call makes, removes or uses by name, as far as the table knows it.
 *
 * @example
 * resourceCalls(invocation) // for `createdb -h localhost x_1`: make, database, ["x_1"], ["localhost", ""]
 */
export function resourceCalls(i: Invocation): readonly ResourceCall[] {
  if (KUBECTL.has(i.program)) {
    const call = kubernetesCall(i);
    return call === undefined ? [] : [call];
  }
  const [places, skipped] = placesOf(i);
  const calls: ResourceCall[] = [];
  for (const place of places) {
    if (!fits(place, i)) continue;
    const { row, act, making } = place;
    const names = namesAt(place.at, i, skipped);
    if (names.length === 0 && act !== "make") continue;
    calls.push({
      program: i.program,
      act,
      kind: row.kind,
      names,
      where: whereOf(
        (row.where ?? "").split(" ").filter((name) => name !== ""),
        i,
      ),
      making,
      precious: row.precious === true,
    });
  }
  return calls;
}
