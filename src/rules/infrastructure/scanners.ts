/** Programs that check infrastructure, images and dependencies, and only look. */
import { defineTool } from "../../tools/define.js";
import { commandAfter } from "./lib/flags.js";

const trivy = defineTool({
  names: ["trivy"],
  about: "finds vulnerabilities and misconfigurations",
  options:
    "-s --severity=; -f --format=; -o --output=; --exit-code=; --ignore-unfixed; --scanners= --security-checks=; --skip-dirs=; --skip-files=; -q --quiet; -d --debug; -c --config=; --cache-dir=; --timeout=; --input=; -t --template=; --vuln-type= --pkg-types=; --ignorefile=; --db-repository=; --server=; --token=; --download-db-only; --skip-db-update; --skip-update; --list-all-pkgs; --policy= --config-check=; --ignore-policy=; --username=; --password=; --report=; --compliance=; --platform=; --include-dev-deps; --listen=; --no-progress; --reset; --clear-cache; --tf-vars=; --helm-values=; --image-src=; -i; --all; --scan-cache; --vuln-db; --java-db; --checks-bundle",
  verbs: {
    read: "image, i, filesystem, fs, rootfs, repository, repo, config, conf, sbom, kubernetes, k8s, vm, aws, convert, version, plugin list, plugin info, plugin search, help, vex repo list, client",
    update: "clean, module, vex repo init, vex repo download, registry login, registry logout",
    install: "plugin install, plugin update, plugin upgrade, plugin uninstall, module install",
    lifecycle: "server",
    run: "plugin run",
  },
  effects: (i, emit) => {
    const out = i.value("--output");
    if (out !== undefined) emit.file("overwrite", out);
  },
  allowed: [
    "trivy image --severity HIGH,CRITICAL example/app:1",
    "trivy fs --scanners vuln,secret .",
    "trivy config infra/ -f json -o trivy.json",
    "trivy clean --all",
  ],
});

const snyk = defineTool({
  names: ["snyk"],
  about: "finds vulnerabilities in dependencies",
  options:
    "--all-projects; --severity-threshold=; --json; --sarif; --json-file-output=; --sarif-file-output=; --org=; --file=; --package-manager=; --target-reference=; --project-name=; --policy-path=; -d --debug; --dev; --detection-depth=; --exclude=; --fail-on=; --docker; --report; --id=; --reason=; --expiry=; --unmanaged; --print-deps; --remote-repo-url=; --project-tags=; --format=; --username=; --password=; --platform=; --command=; --rules=; --scan=; --path=",
  verbs: {
    read: "test, code test, container test, iac test, iac describe, sbom, container sbom, sbom test, config, config get, version, help, log4shell, aibom, apps, whoami, code, container, iac, woof",
    update:
      "auth, ignore, policy, fix, protect, wizard, config set, config unset, config clear, config environment, iac capture, iac update-exclude-policy, iac rules init",
    deploy: "monitor, container monitor, sbom monitor",
  },
  allowed: [
    "snyk test --all-projects --severity-threshold=high",
    "snyk code test",
    "snyk monitor --org=example",
    "snyk container test example/app:1",
  ],
});

const scanners = defineTool({
  names: [
    "regula",
    "terraform-docs",
    "terraform-compliance",
    "infracost",
    "driftctl",
    "cfn-guard",
    "rain-fmt",
    "prowler",
    "scoutsuite",
    "cloudsploit",
    "hcledit",
    "inframap",
    "blast-radius",
    "rover",
    "tfupdate",
    "tfmigrate-lint",
    "terratag",
    "steampipe",
    "powerpipe",
    "flowpipe",
    "tfcmt",
    "tf-summarize",
    "dockle",
    "semgrep-ci",
    "bearer",
  ],
  about: "checks or documents infrastructure and dependencies",
  options:
    "-d --directory=; -f --file= --format=; -o --output=; --config= -c; --config-file=; --recursive; --init; --chdir=; --var-file=; --var=; --filter=; --minimum-failure-severity=; --framework=; --check=; --skip-check=; --soft-fail; --compact; --quiet; --external-checks-dir=; --external-checks-git=; -i --iac-type=; -t --policy-type=; -p --path= --policy=; --namespace=; --all-namespaces; --data=; --out-file=; --output-file=; --output-mode=; --sort-by=; --fail-on=; --only-fixed; --scope=; --exclude=; --exit-code; --severity=; --report-format=; --report-path= -r; --source= -s; --baseline=; --redact=?; -v --verbose; --from=; --to=; --search-path=; --snapshot; --dashboard=; --region=; --profile=; --compare-to=; --show-skipped; --usage-file=; --project-name=; --repo=; --pull-request=; --behavior=; --github-token=; --no-color; --force; --fix; --lockfile=; --sbom=; --only-verified; --json; --results=; --since-commit=; --branch=; --no-update; --template=",
  nature: "build",
  effects: (i, emit) => {
    for (const name of [
      "--output",
      "--out-file",
      "--output-file",
      "--report-path",
      "--output-file-path",
    ]) {
      const out = i.value(name);
      // Several of them name a format with `--output`.
      if (out !== undefined && /[./]/.test(out.text) && !/^[\w-]+$/.test(out.text))
        emit.file("overwrite", out);
    }
  },
  allowed: [
    "tflint --init",
    "tflint --recursive",
    "tfsec .",
    "checkov -d . --framework terraform",
    "infracost breakdown --path .",
    "terraform-docs markdown table .",
    "steampipe query 'select 1'",
    "grype example/app:1 --fail-on high",
    "syft example/app:1 -o spdx-json",
  ],
});

const signing = defineTool({
  names: ["rekor-cli", "slsa-verifier"],
  about: "signs and verifies images and files",
  options:
    "--key= -k; --certificate-identity=; --certificate-identity-regexp=; --certificate-oidc-issuer=; --certificate-oidc-issuer-regexp=; --yes -y; --bundle=; --signature=; --certificate=; --output-signature=; --output-certificate=; --output=; --output-file=; --type=; --predicate=; --recursive -r; --tlog-upload=?; --insecure-ignore-tlog=?; --allow-insecure-registry; --output-key-prefix=; --force -f; --kms=; --a= -a; --rekor-url=; --fulcio-url=; --identity-token=; --policy=; --source-uri=; --provenance-path=; --registry=; --builder-id=; -u --username=; -p --password=",
  verbs: {
    read: "verify, verify-attestation, verify-blob, verify-blob-attestation, verify-artifact, verify-image, verify-npm-package, tree, triangulate, public-key, version, download, download signature, download attestation, download sbom, manifest verify, dockerfile verify, list, ls, inspect, search, get, loginfo, env, completion, policy show, key list",
    build:
      "generate, generate-key-pair, import-key-pair, sign-blob, attest-blob, save, initialize, cert generate-test",
    lifecycle: "login, logout",
    publish:
      "sign, attest, attach, attach sbom, attach signature, attach attestation, copy, load, upload, upload blob, upload wasm",
    delete: "clean, key delete, cert delete",
  },
  allowed: [
    "rekor-cli search --sha abc",
    "slsa-verifier verify-artifact a.bin --source-uri example.com/x/y",
  ],
});

const atlantis = defineTool({
  names: ["atlantis", "spacectl", "terramate", "tfmigrate", "tfc", "env0"],
  about: "runs terraform for a team",
  options:
    "--config=; --repo-allowlist=; --gh-user=; --gh-token=; --port=; --atlantis-url=; --id=; --run=; --tail; --sha=; --changed; --tags=; --backend-config=; -C --chdir=; -v; --dry-run; --reverse; --parallel=; --disable-safeguards=?; --continue-on-error; -X; --git-change-base=",
  verbs: {
    read: "version, list, ls, stack list, stack logs, stack show, stack outputs, stack local-preview, whoami, experimental *, plan, debug *, fmt, module list, profile list, profile current, profile export-token-help",
    build: "generate, create, testdrive, script list",
    lifecycle: "server, profile login, profile select, profile logout",
    run: "run, script run",
    deploy: "stack deploy, stack preview, stack confirm, stack task, apply, stack run, stack retry",
    "remote-change":
      "stack discard, stack cancel, stack lock, stack unlock, stack disable, stack enable, stack set-current-commit, stack environment *, trigger",
    destroy: "stack delete",
  },
  runs: (i, run) => {
    if (i.verb === "run") run.argv(commandAfter(i, 0));
  },
  allowed: [
    "atlantis version",
    "spacectl stack list",
    "terramate list --changed",
    "terramate run -- terraform plan",
    "tfmigrate plan",
  ],
  denied: ["terramate run -- terraform destroy -auto-approve"],
});

export const tools = [trivy, snyk, scanners, signing, atlantis];
