/** Terraform, OpenTofu and Terragrunt. */
import { namesProduction } from "../../effects/production.js";
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { ToolSpec } from "../../tools/types.js";
import { commandRule } from "../types.js";
import { commandAfter, goFlags } from "./lib/flags.js";

const OPTIONS = goFlags(`
  chdir=; help; version; json; no-color; input=?; lock=?; lock-timeout=; var=; var-file=; target=; exclude=; replace=; out=; destroy; refresh=?; refresh-only
  parallelism=; state=; state-out=; backup=; detailed-exitcode; compact-warnings; auto-approve; generate-config-out=; upgrade; reconfigure; migrate-state; force-copy
  backend=?; backend-config=; from-module=; get=?; plugin-dir=; lockfile=; recursive; check; write=?; list=?; diff; raw; force; allow-missing; ignore-remote-version
  draw-cycles; type=; plan=; filter=; verbose; test-directory=; cloud-run=; junit-xml=; or-create; show-sensitive; config=; id=; dry-run; platform=; fs-mirror=; net-mirror=
  concise; allow-deferral; no-tests; invoke=`);

const VERBS: NonNullable<ToolSpec["verbs"]> = {
  read: "plan, validate, show, output, graph, providers, providers schema, providers lock, providers mirror, state list, state show, state pull, state identities, workspace show, workspace list, version, console, metadata functions, modules, help, query, stacks, rpcapi, state, workspace, env list, env",
  build: "fmt, test",
  install: "init, get",
  update: "workspace new, workspace select, env new, env select, untaint, -install-autocomplete",
  lifecycle: "login, logout",
  deploy: "apply, refresh",
  "remote-change": "import, taint, state mv, state replace-provider, state push, force-unlock",
  delete: "state rm, workspace delete, env delete, providers delete",
  destroy: "destroy",
};

const SECRET_NAME =
  /password|passwd|secret|token|api_?key|private_?key|access_?key|credential|connection_?string|kubeconfig|conn_?str/i;

const rulesOf: NonNullable<ToolSpec["rules"]> = [
  {
    id: "apply-destroy",
    on: "apply, run apply, run-all apply, apply-all",
    when: (i) => i.has("-destroy") && i.value("-destroy")?.text !== "false",
    decision: "deny",
    why: "destroys all the infrastructure that the state knows",
    instead: "see what would be lost first: `terraform plan -destroy`",
    attack: ["T1485"],
    matches: ["terraform apply -destroy -auto-approve", "tofu apply -destroy"],
    nonMatches: ["terraform plan -destroy", "terraform apply -auto-approve"],
    evasions: ["terraform -chdir=infra apply --auto-approve --destroy"],
  },
  {
    id: "replace-data",
    on: "apply",
    when: (i) =>
      i
        .values("-replace")
        .some((word) =>
          /(?:^|[._])(?:db|rds|sql|database|dynamodb|bucket|s3|efs|ebs|volume|disk|redis|elasticache|cosmosdb|bigtable|spanner|elasticsearch|opensearch|kms|secret|filestore|snapshot)(?:[._]|$)/i.test(
            word.text.replace(/\.[^.]*$/, ""),
          ),
        ),
    decision: "deny",
    why: "destroys a store of data before it makes an empty one",
    instead: "see what that means first: `terraform plan -replace=aws_db_instance.main`",
    attack: ["T1485"],
    matches: [
      "terraform apply -replace=aws_db_instance.main -auto-approve",
      "terraform apply -replace=aws_s3_bucket.data",
    ],
    nonMatches: [
      "terraform apply -replace=aws_instance.web -auto-approve",
      "terraform plan -replace=aws_db_instance.main",
    ],
  },
  {
    id: "replace",
    on: "apply",
    when: (i) => i.has("-replace"),
    decision: "ask",
    why: "destroys a resource and makes it anew",
    instead: "see what that means first: `terraform plan -replace=aws_instance.web`",
    attack: ["T1485"],
    matches: [
      "terraform apply -replace=aws_instance.web -auto-approve",
      "tofu apply -replace=aws_db_instance.main",
    ],
    nonMatches: [
      "terraform plan -replace=aws_instance.web",
      "terraform apply -target=aws_instance.web -auto-approve",
    ],
  },
  {
    id: "force-state",
    on: "state push, workspace delete, env delete",
    when: (i) => i.has("-force"),
    decision: "deny",
    why: "overwrites or forgets state, after which the infrastructure is no longer managed",
    instead: "keep a copy and compare first: `terraform state pull`",
    attack: ["T1485"],
    matches: [
      "terraform state push -force old.tfstate",
      "terraform workspace delete -force staging",
    ],
    nonMatches: ["terraform state push old.tfstate", "terraform workspace delete staging"],
  },
  {
    id: "migrate-state",
    on: "init",
    when: (i) => i.has("-migrate-state") && i.has("-force-copy"),
    decision: "ask",
    why: "copies state over another backend's without a question",
    instead: "look at the state there first: `terraform state pull`",
    attack: ["T1485"],
    matches: ["terraform init -migrate-state -force-copy", "tofu init -force-copy -migrate-state"],
    nonMatches: ["terraform init -reconfigure", "terraform init -upgrade"],
  },
  {
    id: "secret-output",
    on: "output",
    when: (i) => i.operands.some((word) => SECRET_NAME.test(word.text)),
    decision: "ask",
    why: "shows an output that is named as a secret",
    instead: "list the names only: `terraform output`",
    attack: ["T1552"],
    asi: ["ASI03"],
    matches: ["terraform output -raw db_password", "tofu output -json api_token"],
    nonMatches: ["terraform output -raw vpc_id", "terraform output -json"],
  },
];

const terraform = defineTool({
  names: ["terraform", "tofu", "tf", "opentofu"],
  about: "makes infrastructure from its description",
  style: "single-dash",
  options: OPTIONS,
  help: "-help -h",
  verbs: VERBS,
  dryRun: { "state rm": "-dry-run", "state mv": "-dry-run" },
  effects: (i, emit) => {
    const out = i.value("-out");
    if (out !== undefined) emit.file("overwrite", out);
  },
  stdout: (i) => ({
    taints:
      i.has("-show-sensitive") ||
      (i.verb === "output" && i.operands.some((word) => SECRET_NAME.test(word.text)))
        ? Taint.secret
        : Taint.command,
    through: [i.program],
  }),
  rules: rulesOf,
  allowed: [
    "terraform init -backend=false",
    "terraform init -upgrade -reconfigure",
    "terraform plan -out=tfplan -var-file=prod.tfvars",
    "terraform -chdir=infra plan -destroy",
    "terraform apply -auto-approve",
    "terraform apply tfplan",
    "terraform fmt -check -recursive",
    "terraform validate -json",
    "terraform output -raw vpc_id",
    "terraform state list",
    "terraform workspace select staging",
    "terraform state rm -dry-run aws_instance.web",
    "tofu plan",
    "terraform --version",
  ],
  asked: [
    "terraform state rm aws_instance.web",
    "terraform force-unlock -force 1234",
    "terraform import aws_instance.web i-0abc",
    "terraform taint aws_instance.web",
    "terraform workspace delete old",
    "terraform apply -auto-approve -var env=prod",
    "terraform -chdir=envs/prod apply -auto-approve",
    "TF_WORKSPACE=prod terraform apply -auto-approve",
  ],
  denied: [
    "terraform destroy",
    "terraform destroy -auto-approve -target=aws_db_instance.main",
    "terraform -chdir=infra destroy",
    "tofu destroy -auto-approve",
  ],
});

const terragrunt = defineTool({
  names: ["terragrunt"],
  about: "runs terraform over many modules",
  style: "single-dash",
  options: `${OPTIONS}; ${goFlags(`
    terragrunt-config=; terragrunt-working-dir=; terragrunt-non-interactive; terragrunt-source=; terragrunt-source-update; terragrunt-iam-role=; terragrunt-log-level=; terragrunt-parallelism=; terragrunt-include-dir=; terragrunt-exclude-dir=
    terragrunt-ignore-dependency-errors; terragrunt-ignore-external-dependencies; terragrunt-include-external-dependencies; terragrunt-no-auto-init; terragrunt-no-color; terragrunt-download-dir=; terragrunt-strict-include; terragrunt-check; terragrunt-tfpath=; terragrunt-no-auto-approve
    working-dir=; non-interactive; log-level=; config=; source=; source-update; all; queue-include-dir=; queue-exclude-dir=; queue-include-external; queue-exclude-external; queue-ignore-errors; download-dir=; tf-path=; feature=; graph; no-auto-init; no-auto-approve; log-disable; log-format=; units-that-include=; provider-cache; backend-bootstrap; filter=; format=; dag; hidden; json-out-dir=; out-dir=`)}`,
  help: "-help -h",
  verbs: {
    ...VERBS,
    read: `${VERBS.read}, run plan, run validate, run show, run output, run state list, run state show, run-all plan, run-all validate, run-all show, run-all output, run-all state list, plan-all, validate-all, output-all, graph-dependencies, dag graph, list, find, validate-inputs, render-json, render, terragrunt-info, info print, info strict list, output-module-groups, hcl validate, hclvalidate, stack output, stack generate, stack, run providers, run version, run-all init, run init, run fmt, run-all fmt, hclfmt, hcl fmt, catalog, scaffold, aws-provider-patch`,
    run: "exec",
    deploy:
      "apply, refresh, run apply, run-all apply, apply-all, run refresh, run-all refresh, stack run apply, graph apply, run-all run, run",
    destroy:
      "destroy, run destroy, run-all destroy, destroy-all, stack run destroy, graph destroy, backend delete",
    "remote-change": `${VERBS["remote-change"]}, backend migrate, backend bootstrap, run import, run taint, run force-unlock, run state mv, run state push`,
    delete: `${VERBS.delete}, stack clean, run state rm`,
  },
  runs: (i, run) => {
    if (i.verb === "exec") run.argv(commandAfter(i, 0));
  },
  rules: [
    {
      id: "run-destroy",
      when: (i) =>
        i.nature === "deploy" &&
        ((i.has("-destroy") && i.value("-destroy")?.text !== "false") ||
          commandAfter(i, 0).some((word) => word.text === "destroy")),
      decision: "deny",
      why: "destroys all the infrastructure that the states know",
      instead: "see what would be lost first: `terragrunt plan -destroy`",
      attack: ["T1485"],
      matches: ["terragrunt apply -destroy -auto-approve", "terragrunt run --all -- destroy"],
      nonMatches: ["terragrunt plan -destroy", "terragrunt run --all -- plan"],
    },
  ],
  allowed: [
    "terragrunt plan",
    "terragrunt run-all plan --terragrunt-non-interactive",
    "terragrunt run --all plan",
    "terragrunt hclfmt --terragrunt-check",
    "terragrunt apply -auto-approve --terragrunt-working-dir envs/dev",
    "terragrunt output -json",
  ],
  asked: [
    "terragrunt run-all apply --terragrunt-working-dir envs/prod --terragrunt-non-interactive",
    "terragrunt state rm aws_instance.web",
  ],
  denied: [
    "terragrunt destroy -auto-approve",
    "terragrunt run-all destroy --terragrunt-non-interactive",
    "terragrunt run --all destroy",
  ],
});

const cdktf = defineTool({
  names: ["cdktf"],
  about: "makes infrastructure from code, through terraform",
  options:
    "--auto-approve; -o --output=; -a --app=; --log-level=; --outputs-file=; --parallelism=; --refresh-only; --var=; --var-file=; --template=; --project-name=; --providers=; --local",
  verbs: {
    read: "diff, list, output, debug, help, completion, provider list",
    build: "synth, synthesize, get, convert, watch",
    install: "init, provider add, provider get, provider upgrade",
    lifecycle: "login",
    deploy: "deploy, apply",
    destroy: "destroy",
  },
  allowed: ["cdktf synth", "cdktf diff", "cdktf get", "cdktf deploy dev --auto-approve"],
  asked: ["cdktf deploy app-prod --auto-approve"],
  denied: ["cdktf destroy --auto-approve"],
});

const TERRAFORMS = ["terraform", "tofu", "terragrunt", "tf", "pulumi", "cdktf"];

export const tools = [terraform, terragrunt, cdktf];

export const rules = [
  commandRule({
    id: "secret-picked",
    decision: "ask",
    programs: ["jq", "gojq", "jaq", "yq"],
    when: ({ invocation: i, stdin }) =>
      stdin?.through.some((name) => /^(?:terraform|tofu|terragrunt|pulumi)$/.test(name)) === true &&
      i?.operands[0] !== undefined &&
      SECRET_NAME.test(i.operands[0].text) &&
      !/\|\s*(?:keys|length)\b/.test(i.operands[0].text),
    why: "shows an output that is named as a secret",
    instead: "list the names only: `terraform output -json | jq keys`",
    attack: ["T1552"],
    asi: ["ASI03"],
    matches: ["terraform output -json | jq -r '.db_password.value'"],
    nonMatches: [
      "terraform output -json | jq -r '.vpc_id.value'",
      "terraform output -json | jq keys",
      "jq -r .password fixtures/user.json",
    ],
  }),
  commandRule({
    id: "apply-in-production",
    programs: TERRAFORMS,
    decision: "ask",
    when: (command, { plan }) => {
      const call = command.invocation;
      if (call === undefined || call.help || call.dryRun || call.nature !== "deploy") return false;
      return plan.commands.some((other) => {
        if (other === command) return false;
        if (other.program === "cd" || other.program === "pushd")
          return other.args.some((word) => namesProduction(word.text));
        return (
          TERRAFORMS.includes(other.program) &&
          /^(?:workspace select|env select|stack select|init)$/.test(
            other.invocation?.verb ?? "",
          ) &&
          other.args.some((word) => namesProduction(word.text))
        );
      });
    },
    why: "applies in a workspace or directory that is named production",
    instead: "plan there and let a person apply: `terraform plan -out=tfplan`",
    attack: [],
    matches: [
      "terraform workspace select prod && terraform apply -auto-approve",
      "cd environments/production && terraform apply -auto-approve",
      "pulumi stack select prod && pulumi up -y",
    ],
    nonMatches: [
      "terraform workspace select dev && terraform apply -auto-approve",
      "terraform workspace select prod && terraform plan",
      "cd environments/dev && terraform apply -auto-approve",
    ],
    evasions: ["terraform init -backend-config=prod.hcl; terraform apply -auto-approve"],
  }),
];
