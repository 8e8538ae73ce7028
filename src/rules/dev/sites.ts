/** Static sites, editor extensions and other things that get published. */
import { defineTool } from "../../tools/define.js";
import { plain, writes } from "./lib/tool.js";

export const tools = [
  defineTool({
    names: ["vsce", "ovsx"],
    about: "packs and publishes editor extensions",
    options:
      "-p --pat=; -o --out=; -t --target=; --pre-release; --no-dependencies; --yarn; --no-yarn; --packagePath=; -i --packagePath=; --baseContentUrl=; --baseImagesUrl=; --allow-star-activation; --allow-missing-repository; --skip-license; -m --message=; --no-git-tag-version; --azure-credential; --skip-duplicate; -r --registryUrl=; -f --force; --json; --tree",
    verbs: {
      read: "ls, ls-publishers, show, search, help, get, version",
      build: "package, generate-manifest",
      publish: "publish",
      access: "login, logout, create-publisher, create-namespace, verify-pat, delete-publisher",
      destroy: "unpublish",
    },
    effects: writes("--out"),
    allowed: ["npx vsce package", "npx @vscode/vsce package -o app.vsix", "vsce ls"],
    asked: ["npx vsce publish", "vsce publish minor -p abc", "ovsx publish app.vsix"],
    denied: ["vsce unpublish acme.app"],
  }),
  plain(
    "hugo zola pelican nikola cobalt gutenberg mdoc antora honkit gitbook docfx retype mintlify docsify quartz metalsmith wintersmith gridsome-cli harp brunch lume zine",
    "makes a static site",
    "build",
    "-s --source=; -d --destination=; -D --buildDrafts; -b --baseURL=; --config=; -e --environment=; -p --port=; --bind=; --minify; -t --theme=; -o --output=; -c=; -u --base-url=; -i --interface=; --drafts; --cleanDestinationDir; -r; -l; --gc; -f --force; --open; --target=; --dryRun; --port=; -w; -v; -q",
    [
      "hugo",
      "hugo server -D",
      "hugo new content posts/a.md",
      "zola build",
      "zola serve",
      "pelican content -o output",
      "hugo --minify",
    ],
    {
      rules: [
        {
          id: "site-deployed",
          when: (i) =>
            /^(?:deploy|github_deploy|publish|ship)$/.test(i.operands[0]?.text ?? "") &&
            !i.has("--dryRun"),
          decision: "ask",
          why: "publishes the site to others",
          instead: "build it first, with `hugo --minify`",
          matches: ["hugo deploy", "nikola github_deploy"],
          nonMatches: ["hugo deploy --dryRun", "hugo --minify"],
        },
      ],
    },
  ),
  plain(
    "gh-pages",
    "publishes a directory as GitHub Pages",
    "publish",
    "-d --dist=; -s --src=; -b --branch=; -e --dest=; -a --add; -x --silent; -m --message=; -g --tag=; -t --dotfiles; -r --repo=; -p --depth=; -o --remote=; -n --no-push; -f --no-history; -c --cname=; -u --user=; -v --remove=; --nojekyll; --cname=",
    ["gh-pages -d dist --no-push", "npx gh-pages --help"],
    {
      dryRun: "--no-push",
      asked: ["npx gh-pages -d dist"],
    },
  ),
  plain(
    ["chrome-webstore-upload", "butler"],
    "sends a build to a store",
    "publish",
    "--source=; --extension-id=; --client-id=; --auto-publish; --userversion=; --if-changed; --dry-run; --channel=; --release=; -v; -q",
    ["butler push --dry-run build acme/game:linux"],
    {
      verbs: {
        publish: "upload, publish, push",
        read: "status, version, which, help, validate, file, ls, diff, verify, probe",
        access: "login, logout",
        sync: "fetch, upgrade, apply",
      },
      dryRun: "--dry-run",
      asked: [
        "butler push build acme/game:linux",
        "npx chrome-webstore-upload upload --source app.zip",
      ],
    },
  ),
  plain(
    "ghp-import",
    "commits a directory to the branch of GitHub Pages",
    "update",
    "-n --no-jekyll; -c --cname=; -m --message=; -p --push; -x --prefix=; -f --force; -o --no-history; -r --remote=; -b --branch=; -s --shell; -l --follow-links",
    ["ghp-import -n docs/_build/html"],
    {
      rules: [
        {
          id: "pages-pushed",
          when: (i) => i.has("--push"),
          decision: "ask",
          why: "publishes the site to others",
          instead: "commit it locally first, with `ghp-import -n docs/_build/html`",
          matches: ["ghp-import -n -p -f docs/_build/html", "ghp-import --push site"],
          nonMatches: ["ghp-import -n docs/_build/html", "ghp-import -m docs site"],
        },
      ],
    },
  ),
  defineTool({
    names: ["snapcraft", "charmcraft", "rockcraft"],
    about: "builds and publishes snaps",
    nature: "build",
    options:
      "--release=; --destructive-mode; --use-lxd; -v --verbose; --output=; -o --output=; --build-for=; --channels=; --provider=; --debug; --shell; --component=",
    verbs: {
      build:
        "pack, build, pull, stage, prime, clean, expand-extensions, lint, remote-build, overlay, test, snap, try",
      read: "list, status, list-revisions, revisions, names, whoami, plugins, list-plugins, extensions, list-extensions, help, version, tracks, list-tracks, validation-sets, gated",
      create: "init",
      publish: "upload, push, release, promote, upload-metadata",
      access: "login, logout, export-login, register, register-key, create-key, collaborate",
      "remote-change":
        "close, set-default-track, create-track, edit-validation-sets, sign-build, validate",
    },
    allowed: ["snapcraft", "snapcraft pack", "snapcraft clean", "snapcraft list"],
    asked: ["snapcraft upload --release=edge app.snap", "snapcraft release app 3 stable"],
  }),
];
