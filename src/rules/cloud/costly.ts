/** Machines that cost much from the minute they are ordered: many at once, clusters of many, the largest sizes. */
import type { PlannedCommand } from "../../effects/plan.js";
import { commandRule } from "../types.js";

const PROGRAMS = [
  "aws",
  "gcloud",
  "az",
  "doctl",
  "eksctl",
  "linode-cli",
  "hcloud",
  "scw",
  "ibmcloud",
  "oci",
];

/** Words that order machines, as the clients spell them. */
const ORDERS =
  /\b(?:run-instances|request-spot-instances|create-fleet|create-cluster|create-nodegroup|create cluster|create nodegroup|clusters create|node-pools create|instances create|tpu-vm create|vm create|vmss create|aks create|droplet create|kubernetes cluster create|linodes create|server create|instance launch)\b/;

/** Sizes with accelerators or with more than sixteen processors. */
const LARGE =
  /^(?:(?:p[2-6]\w*|g[4-6]\w*|trn\d\w*|inf\d|dl\d)\.\w+|\w+\.(?:metal|(?:[89]|1[2-9]|[2-9]\d)xlarge)|(?:a[2-4]|g2)-[\w-]+|[a-z]\d\w*-(?:standard|highmem|highcpu|megamem|ultramem)-(?:[3-9]\d|\d{3})|Standard_(?:N[CDV]\w+|[A-Z]+(?:[3-9]\d|\d{3})\w*)|gpu-[\w-]+|\w+-(?:[3-9]\d|\d{3})vcpu-\w+|v[2-6]\w*-\d{2,})$/i;

const SIZES =
  /^--(?:instance-type|instance-types|machine-type|node-type|node-vm-size|size|accelerator-type|vm-size|type|shape)$/;
const COUNTS =
  /^--(?:count|num-nodes|nodes|node-count|instance-count|total-instances|max-count|desired-capacity)$/;

function isCostly({ args, invocation: i }: PlannedCommand): boolean {
  if (i?.help === true || i?.dryRun === true) return false;
  const words = args.map(({ text }) => text);
  if (!ORDERS.test(words.filter((word) => !word.startsWith("-")).join(" "))) return false;
  let named = 0;
  for (const [n, word] of words.entries()) {
    const [option = "", attached] = word.split(/=(.*)/s);
    const value = attached ?? words[n + 1] ?? "";
    if (SIZES.test(option) && LARGE.test(value)) return true;
    if (COUNTS.test(option) && Number(value.split(/[:-]/).at(-1)) >= 4) return true;
    // `instances create lm-0 lm-1 …`: each name is a machine.
    if (!word.startsWith("-") && /\d$/.test(word) && !(words[n - 1] ?? "").startsWith("-")) named++;
  }
  return named >= 4;
}

export const rules = [
  commandRule({
    id: "ordered",
    decision: "ask",
    programs: PROGRAMS,
    when: isCostly,
    why: "orders machines that cost much from the first minute",
    instead: "look at what runs and what it costs first: `aws ec2 describe-instances`",
    attack: ["T1496"],
    matches: [
      "aws ec2 run-instances --instance-type p4d.24xlarge --image-id ami-0abc",
      "aws ec2 run-instances --instance-type t3.small --count 20 --image-id ami-0abc",
      "gcloud container clusters create bench --num-nodes=12 --machine-type=n2-standard-16",
      "gcloud compute instances create lm-{0..15} --machine-type=n2-standard-4",
      "gcloud compute instances create lm --machine-type=a3-highgpu-8g",
      "eksctl create cluster --name bench --nodes 10",
      "az vm create -g rg -n bench --image Ubuntu2204 --size Standard_D64s_v5",
    ],
    nonMatches: [
      "aws ec2 run-instances --instance-type t3.micro --image-id ami-0abc",
      "aws ec2 run-instances --dry-run --instance-type p4d.24xlarge --image-id ami-0abc",
      "gcloud container clusters create dev --num-nodes=1 --machine-type=e2-small",
      "gcloud compute instances create vm-1 --machine-type=e2-medium",
      "gcloud compute instances list",
      "az vm create -g rg -n t --image Ubuntu2204 --size Standard_B2s",
    ],
  }),
];
