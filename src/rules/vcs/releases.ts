/** Programs that make releases: they tag, push and publish in one go. */
import { defineTool } from "../../tools/define.js";

const goreleaser = defineTool({
  names: ["goreleaser"],
  about: "builds and publishes releases of Go programs",
  options:
    "-f --config=; --clean; --rm-dist; --snapshot; --skip=; --skip-publish; --skip-validate; -p --parallelism=; --timeout=; --release-notes=; --release-header=; --single-target; --id=; -o --output=; --auto-snapshot; --draft; --fail-fast; -k; --verbose; -q --quiet; --prepare; --nightly; --split; -h --help; -v --version",
  help: "-h, -v",
  verbs: {
    read: "check, healthcheck, help, completion, jsonschema, man, verify-license",
    build: "build",
    create: "init",
    publish: "release, publish, announce, continue",
  },
  dryRun: { release: "--snapshot --skip-publish --skip=publish" },
  allowed: [
    "goreleaser check",
    "goreleaser build --snapshot --clean",
    "goreleaser release --snapshot --clean",
    "goreleaser release --skip=publish",
    "goreleaser init",
  ],
  asked: ["goreleaser release", "goreleaser release --clean"],
});

const local = defineTool({
  names: [
    "tbump",
    "cog",
    "versionist",
    "git-semver",
    "dotnet-gitversion",
    "semantic-release-local",
    "changie",
    "knope",
    "clog",
    "svu",
  ],
  about: "raises the version, writes the change log and tags, all in the work tree",
  nature: "update",
  options:
    "-r --release-as=; -p --prerelease=?; -i --infile=; -o --outfile=; -f --first-release; -s --same-file; --dry-run; -n --no-verify; --sign; --skip; -t --tag-prefix=; --new-version=; --current-version=; --allow-dirty; --commit; --tag; --no-tag; --config-file=; --verbose; --list; --message=; -m=; -a --commit-all; --version=; --name=; --yes; --draft; --build; -h --help; --only-patch; --no-push; --show-variable=; --auto",
  help: "-h",
  dryRun: "--dry-run --draft",
  rules: [
    {
      id: "tbump-pushes",
      when: (i) =>
        i.program === "tbump" &&
        !i.has("--no-push") &&
        i.operands.length > 0 &&
        i.operands[0]?.text !== "init",
      decision: "ask",
      why: "tags the new version and pushes it at once",
      instead: "keep it here first: `tbump 1.2.3 --no-push`",
      attack: [],
      matches: ["tbump 1.2.3", "tbump 2.0.0 --non-interactive"],
      nonMatches: ["tbump 1.2.3 --no-push", "tbump init 1.0.0", "tbump --dry-run 1.2.3"],
    },
  ],
  allowed: ["cog check"],
});

const publishers = defineTool({
  names: ["jreleaser", "craft", "cargo-release", "release-plz", "cargo-dist"],
  about: "makes and publishes a release",
  nature: "publish",
  options:
    "-n --dry-run; --dryrun; -y --dryrun; --config=; -c; --no-confirm; -x --execute; --no-push; --no-publish; --output-directory=; --git-token=; -h --help",
  help: "-h",
  dryRun: "--dry-run, --dryrun",
  allowed: ["jreleaser full-release --dry-run", "craft --help"],
  asked: ["jreleaser full-release", "craft publish 1.2.3"],
});

export const tools = [goreleaser, local, publishers];
