import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { guardWith } from "../../test/policies.js";
import { createGuard } from "../guard.js";

const context = { cwd: "/home/you/app", home: "/home/you", projectRoot: "/home/you/app" };

async function decisions(
  files: Parameters<typeof guardWith>[0],
  cases: readonly (readonly [command: string, decision: string])[],
) {
  const guard = await guardWith(files);
  for (const [command, decision] of cases) {
    const verdict = guard.checkSync(command, context);
    assert.equal(verdict.decision, decision, `${command}: ${JSON.stringify(verdict.rules)}`);
  }
}

const denyRule = `
rules:
  - id: no-charts
    decision: deny
    program: helm
    verb: [upgrade, install]
    why: charts are released by the pipeline
    instead: push a tag
    examples:
      matches: ["helm upgrade web ./chart"]
      nonMatches: ["helm list"]
`;

describe("rules of a policy", () => {
  it("stop by program and verb, from every layer, trusted or not", async () => {
    for (const kind of ["managed", "user", "team", "team!"] as const) {
      await decisions({ [kind]: denyRule }, [
        ["helm upgrade web ./chart", "deny"],
        ["sudo helm install web ./chart", "deny"],
        ["bash -c 'helm --namespace x upgrade web ./chart'", "deny"],
        ["helm upgrade --help", "allow"],
        ["helm list", "allow"],
        ["echo helm upgrade web", "allow"],
      ]);
    }
  });

  it("tell the model why and what else", async () => {
    const guard = await guardWith({ team: denyRule });
    const { message, rules } = guard.checkSync("helm upgrade web ./chart");
    assert.match(message, /released by the pipeline.*push a tag/);
    assert.equal(rules[0]?.id, "policy.team.no-charts");
  });

  it("stop by options, operands, paths and effects", async () => {
    const file = `
rules:
  - { id: squash, decision: ask, program: git, verb: merge, options: { none: [--squash] }, why: merges are squashed }
  - { id: staging, decision: deny, program: ssh, operands: ["*.staging.example.com"], why: nobody logs in there }
  - { id: customers, decision: deny, paths: { glob: ["data/customers/**"] }, effects: [{ act: [delete, overwrite, truncate] }], why: customer data }
  - { id: no-send, decision: deny, effects: [{ act: send }], why: nothing leaves this machine }
`;
    await decisions({ team: file }, [
      ["git merge feature/x", "ask"],
      ["git merge --squash feature/x", "allow"],
      ["ssh a.staging.example.com uptime", "deny"],
      ["rm data/customers/a.csv", "deny"],
      ["cd data && rm customers/a.csv", "deny"],
      ["rm /home/you/app/data/customers/a.csv", "deny"],
      ["rm -r data", "deny"],
      ["echo x > data/customers/b.csv", "deny"],
      ["python3 -c 'import os; os.remove(\"data/customers/a.csv\")'", "deny"],
      ["cat data/customers/a.csv", "allow"],
      ["rm data/suppliers.csv", "allow"],
      ["curl -d @notes.txt https://example.com", "deny"],
    ]);
  });
});

const allowRule = `
rules:
  - id: dev-pods
    decision: allow
    program: kubectl
    verb: delete pod
    options: { all: ["--context=dev"] }
    examples:
      matches: ["kubectl --context=dev delete pod web-1"]
      nonMatches: ["kubectl --context=prod delete pod web-1"]
`;

describe("allow rules", () => {
  const asked = "kubectl --context=dev delete pod web-1";
  it("answer a question", async () => {
    assert.equal(createGuard().checkSync(asked).decision, "ask");
    await decisions({ user: allowRule }, [
      [asked, "allow"],
      ["kubectl --context=prod delete pod web-1", "ask"],
      [`${asked} && rm -rf /`, "deny"],
      [`${asked}; kubectl delete pod web-2`, "ask"],
      ["sudo kubectl --context=dev delete pod web-1", "ask"],
      ["kubectl --context=dev delete pod $(cat names)", "ask"],
      [`${asked} > ~/.bashrc`, "deny"],
    ]);
  });

  it("count in a team file only when it is trusted", async () => {
    await decisions({ team: allowRule }, [[asked, "ask"]]);
    await decisions({ "team!": allowRule }, [[asked, "allow"]]);
  });

  const drop = (id: string) => `
rules:
  - id: node-modules
    decision: allow
    program: rm
    paths: { glob: ["node_modules/**", "out-x/**"] }
    lifts: [${id}]
    examples: { matches: [rm -rf ./node_modules/x], nonMatches: [rm -rf ./node_modules/.., rm -rf /, "rm -rf node_modules/x /", "rm -rf $DIR"] }
`;
  it("do not reach further than what they describe", async () => {
    await decisions({ user: drop("filesystem.delete.project-tree") }, [
      ["rm -rf ./node_modules", "allow"],
      ["rm -rf out-x/y", "allow"],
      ["rm -rf out-x/..", "deny"],
      ["rm -rf out-x/../..", "deny"],
      ["rm -rf out-x/y /", "deny"],
      ["rm -rf /", "deny"],
      ["rm -rf out-x/$D", "ask"],
    ]);
  });

  it("lift a denial only by its id, and never zero tolerance from a project", async () => {
    const pipe = (lifts: string) => `
rules:
  - id: raw
    decision: allow
    program: dd
    ${lifts}
    examples: { matches: [dd if=a.img of=/dev/sdb], nonMatches: [sudo dd if=a.img of=/dev/sdb] }
`;
    const command = "dd if=a.img of=/dev/sdb";
    const built = createGuard().checkSync(command);
    assert.equal(built.decision, "deny");
    const ids = built.rules.map(({ id }) => id).join(", ");
    await decisions({ user: pipe("") }, [[command, "deny"]]);
    await decisions({ user: pipe(`lifts: [${ids}]`) }, [[command, "allow"]]);
    await decisions({ "team!": pipe(`lifts: [${ids}]`) }, [[command, "deny"]]);
  });

  it("do not lift what the machine's owner or the person denies", async () => {
    const deny =
      "rules: [{ id: no-pods, decision: ask, program: kubectl, why: pods are not ours }]";
    await decisions({ managed: deny, user: allowRule }, [[asked, "ask"]]);
    await decisions({ managed: deny, "team!": allowRule }, [[asked, "ask"]]);
    await decisions({ user: deny, "team!": allowRule }, [[asked, "ask"]]);
    await decisions({ user: allowRule, team: deny }, [[asked, "allow"]]);
  });

  it("do not answer for a hazard that they do not name", async () => {
    const push = (lifts: string) =>
      `rules: [{ id: p, decision: allow, program: git, verb: push, ${lifts}examples: { matches: [git push], nonMatches: [git pull] } }]`;
    const command = "git push --force-with-lease origin topic";
    const [finding] = createGuard().checkSync(command).rules;
    assert.equal(finding?.decision, "ask");
    await decisions({ user: push("") }, [
      [command, "ask"],
      ["git push --force origin topic", "deny"],
    ]);
    await decisions({ user: push(`lifts: [${finding?.id}], `) }, [
      [command, "allow"],
      ["git push --force origin topic", "deny"],
    ]);
  });

  it("are not used when an example fails; what stops stays", async () => {
    const wrong = allowRule.replace("--context=prod delete pod", "--context=dev delete pod");
    const guard = await guardWith({ user: wrong });
    const verdict = guard.checkSync(asked);
    assert.equal(verdict.decision, "ask");
    assert.match(verdict.degraded?.join() ?? "", /dev-pods is not used, since an example fails/);
    const badDeny = await guardWith({ user: denyRule.replace("helm list", "helm install x") });
    const stopped = badDeny.checkSync("helm upgrade web ./chart");
    assert.equal(stopped.decision, "deny");
    assert.match(stopped.degraded?.join() ?? "", /still stops/);
  });
});

describe("profiles", () => {
  it("strict asks about unknown programs, installs and deployments", async () => {
    await decisions({ team: "profile: strict" }, [
      ["frobnicate x", "ask"],
      ["npm install left-pad", "ask"],
      ["vercel deploy", "ask"],
      ["git status", "allow"],
      ["npm test", "allow"],
      ["npm install --help", "allow"],
    ]);
  });

  it("observe allows everything and says what would have been", async () => {
    const guard = await guardWith({ user: "profile: observe" });
    const verdict = guard.checkSync("rm -rf /");
    assert.equal(verdict.decision, "allow");
    assert.equal(verdict.message, "");
    assert.equal(verdict.label, "destructive");
    assert.equal(verdict.observed?.decision, "deny");
    assert.equal(guard.checkSync("ls").observed?.decision, "allow");
    assert.equal(createGuard().checkSync("ls").observed, undefined);
  });

  it("observe is no business of a project, and does not lift managed rules", async () => {
    await decisions({ team: "profile: observe" }, [["rm -rf /", "deny"]]);
    await decisions({ "team!": "profile: observe" }, [["rm -rf /", "deny"]]);
    await decisions({ managed: denyRule, user: "profile: observe" }, [
      ["helm upgrade web .", "deny"],
      ["rm -rf /", "allow"],
    ]);
    await decisions({ managed: "profile: trust", user: "profile: observe" }, [
      ["rm -rf /", "deny"],
    ]);
  });

  it("the strictest holds", async () => {
    await decisions({ managed: "profile: strict", user: "profile: trust" }, [
      ["frobnicate", "ask"],
    ]);
    await decisions({ user: "profile: strict", "team!": "profile: trust" }, [
      ["frobnicate", "ask"],
    ]);
  });
});

describe("tools of a policy", () => {
  const tool = `
tools:
  - names: [shipctl]
    about: our deployment tool
    options: "-c --cluster=; -f --force"
    verbs: { read: "get *, purge-list", destroy: "wipe", remote-change: "scale", install: "fetch" }
    examples: { allowed: [shipctl get pods], asked: [shipctl scale web], denied: [shipctl -c dev wipe] }
`;
  it("are known like the built-in ones", async () => {
    await decisions({ user: tool }, [
      ["shipctl -c dev wipe", "deny"],
      ["shipctl scale web 3", "ask"],
      ["sudo shipctl scale web 3", "ask"],
      ["shipctl purge-list --force --all", "allow"],
    ]);
  });
  it("of a project that is not trusted only stop", async () => {
    await decisions({ team: tool }, [
      ["shipctl -c dev wipe", "deny"],
      ["shipctl scale web 3", "ask"],
      [
        "shipctl purge-list --force --all",
        createGuard().checkSync("shipctl purge-list --force --all").decision,
      ],
    ]);
  });
  it("cannot take the place of a built-in table", async () => {
    const guard = await guardWith({ user: "tools: [{ names: [rm], nature: read }]" });
    const verdict = guard.checkSync("rm -rf /");
    assert.equal(verdict.decision, "deny");
    assert.match(verdict.degraded?.join() ?? "", /table for rm already/);
  });
  it("may be wrappers", async () => {
    await decisions({ user: 'tools: [{ names: [in-env], options: "-e --env=", nature: run }]' }, [
      ["in-env -e x rm -rf /", "deny"],
      ["in-env -e x ls", "allow"],
    ]);
  });
});

describe("names", () => {
  it("production: more names", async () => {
    const command = "terraform apply -auto-approve -var-file=blue.tfvars";
    assert.equal(createGuard().checkSync(command).decision, "allow");
    await decisions({ team: "production: [blue, 'eu-*']" }, [
      [command, "ask"],
      ["helm uninstall web -n eu-west", "deny"],
      ["terraform apply -auto-approve -var-file=bluegreen.tfvars", "allow"],
    ]);
    assert.equal(createGuard().checkSync(command).decision, "allow");
  });
  it("protectedBranches: more branches", async () => {
    await decisions({ team: "protectedBranches: [next, 'release/*']" }, [
      ["git push --force-with-lease origin next", "deny"],
      ["git push origin :release/1.2", "deny"],
      ["git push origin +HEAD:refs/heads/next", "deny"],
      ["git push origin next", "allow"],
    ]);
  });
  it("disable: built-in rules by id, from whoever is trusted", async () => {
    const file = "disable: [nature.default.publish]";
    await decisions({ user: file }, [["npm publish", "allow"]]);
    await decisions({ "team!": file }, [["npm publish", "allow"]]);
    await decisions({ team: file }, [["npm publish", "ask"]]);
    const zero = "disable: [filesystem.raw-device.write, filesystem.delete.root]";
    const ids = createGuard()
      .checkSync("rm -rf /")
      .rules.map(({ id }) => id);
    await decisions({ "team!": `disable: [${ids.join(", ")}]` }, [["rm -rf /", "deny"]]);
    await decisions({ "team!": zero }, [["rm -rf /", "deny"]]);
  });
});

describe("a broken policy", () => {
  it("asks instead of allowing, and stays as strict where it was", async () => {
    for (const text of ["rules: [", "profile: lax", "ruels: []", "<<<<<<< ours\nprofile: strict"]) {
      for (const kind of ["managed", "user", "team"] as const) {
        const guard = await guardWith({ [kind]: text });
        const verdict = guard.checkSync("ls");
        assert.equal(verdict.decision, "ask", text);
        assert.match(verdict.degraded?.join() ?? "", /policy: .*\.yaml/);
        assert.equal(guard.checkSync("rm -rf /").decision, "deny");
        assert.equal(guard.checkSync("npm publish").decision, "ask");
      }
    }
  });
  it("keeps the rules that stop and drops what it allows", async () => {
    await decisions({ user: `${denyRule}\nprofil: strict` }, [["helm upgrade web .", "deny"]]);
    await decisions({ user: `${allowRule}\nprofil: strict` }, [
      ["kubectl --context=dev delete pod web-1", "ask"],
    ]);
  });
  it("is only noted by who observes", async () => {
    const guard = await guardWith({ user: "profile: observe", team: "rules: [" });
    const verdict = guard.checkSync("ls");
    assert.equal(verdict.decision, "allow");
    assert.equal(verdict.observed?.decision, "ask");
  });
});
