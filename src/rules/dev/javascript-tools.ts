/** Compilers, bundlers, test runners, linters and frameworks of JavaScript. */
import { defineTool } from "../../tools/define.js";
import type { Tool } from "../../tools/types.js";
import { behind, behindDashes, plain, writes } from "./lib/tool.js";

const compilers = [
  plain(
    "tsc vue-tsc tsgo svelte-check tspc ttsc tsd glint astro-check",
    "checks and compiles TypeScript",
    "build",
    "-p --project=; -b --build; -w --watch; --outDir=; --outFile=; --declarationDir=; --rootDir=; -t --target=; -m --module=; --moduleResolution=; --jsx=; --lib=; --types=; --tsBuildInfoFile=; --noEmit; --init; --listFiles; --showConfig; --tsconfig=; --workspace=; --threshold=; --output=; --ignore=; --fail-on-warnings; -v; -h; --all; --diagnostics",
    [
      "npx tsc --noEmit",
      "tsc -p tsconfig.build.json --watch",
      "tsc --build --clean",
      "tsc --init",
      "tsc --noEmit src/a.ts",
      "vue-tsc --noEmit",
      "svelte-check --tsconfig ./tsconfig.json",
    ],
    { effects: writes("--outDir", "--outFile", "--declarationDir") },
  ),
  plain(
    "webpack webpack-cli rollup esbuild parcel vite rolldown rspack rsbuild tsup tsdown unbuild microbundle snowpack wmr swc spack babel sucrase browserify watchify uglifyjs uglify-js terser cleancss clean-css-cli html-minifier html-minifier-terser svgo svgr lightningcss sass node-sass sass-embedded lessc stylus postcss tailwindcss tailwind unocss pug ejs handlebars mjml dts-bundle-generator api-extractor tsc-alias tsc-watch ncc preact razzle neutrino react-scripts craco react-app-rewired poi kkt umi dumi father bili ng-packagr packemon zshy obuild pkgroll bunchee",
    "builds and bundles",
    "build",
    "-c --config=; -o --output --output-path=; -d --dir --out-dir=; -f --format=; -m --mode=; -w --watch; -p --plugin=; -i --input=; -e --env=?; -n --name=; --file=; --outfile=; --outdir=; --port=; --host=?; --dist-dir=; --public-url=; --target=; --external=; --minify; --sourcemap=?; --loader=; --define=; --entry=; --cwd=; --presets=; --plugins=; --extensions=; --ignore=; --load-path=; -I=; --style=; --base=; --logLevel=; -t=; -x; -s; -r=; -h; -v; --verbose; --json=?",
    [
      "npx vite build",
      "vite",
      "vite preview --port 4173",
      "webpack --mode production",
      "rollup -c",
      "esbuild src/index.ts --bundle --outfile=dist/out.js",
      "npx parcel build src/index.html --dist-dir dist",
      "tsup src/index.ts --dts",
      "npx tailwindcss -i in.css -o out.css --watch",
      "sass src:dist",
      "babel src --out-dir lib",
      "react-scripts test --watchAll=false",
    ],
    { effects: writes("--output", "--outfile") },
  ),
];

const frameworks = [
  plain(
    "next nuxt nuxi astro remix react-router gatsby svelte-kit sv docusaurus vuepress vitepress eleventy @11ty/eleventy hexo qwik solid-start vinxi nitro nitropack redwood rw blitz keystone strapi medusa payload gridsome quasar vue vue-cli-service ng ember nest sails adonis ace feathers fastify slidev marp sli tsoa plop hygen yo storybook sb start-storybook build-storybook ladle histoire mdx docz styleguidist web-ext plasmo wxt crxjs analog waku tanstack shadcn shadcn-ui shadcn-vue react-native create-expo-app ionic cordova phonegap ns tns nativescript neu tauri electron electron-forge electron-vite electron-builder electron-packager nexe caxa sea nw nwbuild",
    "develops and builds an application",
    "build",
    "-p --port=; -H --host --hostname=?; -c --config=; --cwd=; --mode=; --turbo; --turbopack; -o --output --output-dir=; --root=; --dir=; -d; -e --env=; --prod; --configuration=; --open; --project=; --platform=; --target=; -w; -m; -h; -v; -y; --template=; --typescript; --dry-run",
    [
      "next dev -p 3001",
      "npx next build",
      "nuxt generate",
      "npx astro check",
      "ng serve --open",
      "ng build --configuration production",
      "ng generate component foo",
      "vue create app",
      "npx storybook build",
      "npx docusaurus start",
      "npx nest g resource users",
      "ionic build --prod",
      "react-native run-android",
      "npx electron-builder --win",
      "npx shadcn@latest add button",
      "npx @angular/cli@17 new app --defaults",
    ],
    {
      dryRun: "--dry-run",
      rules: [
        {
          id: "framework-deploys",
          when: (i) =>
            /^(?:deploy|publish|release|submit)$/.test(i.operands[0]?.text ?? "") ||
            (i.program === "electron-builder" &&
              /^(?:always|onTag|onTagOrDraft)$/.test(
                i.command.args[
                  i.command.args.findIndex((word) => /^(?:-p|--publish)$/.test(word.text)) + 1
                ]?.text ?? "",
              )),
          decision: "ask",
          why: "puts the application where others get it",
          instead: "build it only, such as with `ng build`",
          matches: [
            "ng deploy",
            "electron-forge publish",
            "docusaurus deploy",
            "npx electron-builder --publish always",
            "npx electron-builder -p always",
          ],
          nonMatches: ["ng build", "electron-forge make", "npx electron-builder --publish never"],
        },
      ],
    },
  ),
  defineTool({
    names: ["expo"],
    about: "develops applications with Expo",
    nature: "lifecycle",
    options:
      "-p --port=; --platform=; --clear; -c; --dev-client; --tunnel; --lan; --localhost; --output-dir=; --non-interactive; --fix; --check; --no-install; --device=?; --variant=; --configuration=; --scheme=; --type=",
    verbs: {
      lifecycle: "start, run:android, run:ios, serve",
      build:
        "export, export:web, export:embed, prebuild, lint, customize, config, install:check, test",
      install: "install, upgrade, add",
      create: "init, eject",
      read: "diagnostics, doctor, whoami, w, config, url, client:info",
      deploy: "build:android, build:ios",
      access: "login, logout, register",
      publish: "publish, publish:set, publish:rollback, upload:android, upload:ios",
    },
    allowed: [
      "npx expo start --clear",
      "npx expo install react-native-svg",
      "npx expo prebuild --clean",
      "npx expo run:ios",
      "npx expo export --platform web",
    ],
    asked: ["expo publish", "npx expo login"],
  }),
  defineTool({
    names: ["eas"],
    about: "builds and submits applications with Expo's service",
    nature: "read",
    options:
      "-p --platform=; -e --profile=; --non-interactive; --json; --local; --auto-submit; -m --message=; --branch=; --channel=; --wait; --no-wait; --clear-cache; --id=; --latest; --environment=",
    verbs: {
      read: "build:list, build:view, build:inspect, build:version:get, whoami, account:view, channel:list, channel:view, branch:list, branch:view, update:list, update:view, device:list, device:view, diagnostics, config, project:info, submit:list, webhook:list, webhook:view, env:list, metadata:lint, metadata:pull, help, autocomplete",
      create:
        "init, build:configure, update:configure, build:dev, project:new, project:init, build:resign, build:download, build:run, metadata:validate, env:pull, workflow:create, workflow:validate",
      deploy: "build, deploy, build:internal, worker:deploy, workflow:run, update:republish",
      publish:
        "submit, update, update:publish, metadata:push, update:rollback, update:roll-back-to-embedded, channel:edit, update:edit, upload, channel:rollout, deploy:promote",
      "remote-change":
        "build:version:set, build:cancel, channel:create, branch:create, branch:rename, channel:pause, channel:resume, webhook:create, webhook:update, env:create, env:update, env:push, device:create, device:rename",
      delete:
        "build:delete, branch:delete, channel:delete, update:delete, webhook:delete, env:delete, device:delete",
      access:
        "login, logout, account:login, account:logout, credentials, credentials:configure-build, secret:create, secret:push, secret:delete, open",
      secret: "env:get, secret:list, env:exec",
    },
    allowed: [
      "eas build:list",
      "eas build --profile development --platform ios",
      "eas whoami",
      "npx eas-cli build:configure",
    ],
    asked: [
      "eas submit -p ios",
      "eas update --branch production -m fix",
      "eas build --profile production --platform all",
    ],
  }),
];

const monorepo = [
  defineTool({
    names: ["turbo"],
    about: "runs tasks of a repository with many packages",
    nature: "read",
    options:
      "-F --filter=; --cache-dir=; --concurrency=; --continue=?; --force=?; --dry=?; --dry-run=?; --graph=?; --output-logs=; --log-order=; --only; --parallel; --no-cache; --no-daemon; --token=; --team=; --api=; --cwd=; --env-mode=?; --summarize=?; --verbosity=; --ui=; -v; --since=; --scope=; --include-dependencies; --affected; --cache=; --log-prefix=",
    verbs: {
      build: "run, watch, prune, *",
      read: "ls, query, bin, info, scan, telemetry, telemetry status, daemon status, boundaries",
      create: "gen, generate, gen workspace, gen run",
      lifecycle: "daemon, daemon start, daemon stop, daemon restart, daemon clean, devtools",
      access: "login, logout, link, unlink",
    },
    dryRun: "--dry, --dry-run",
    allowed: [
      "turbo run build",
      "npx turbo run test --filter=web...",
      "turbo build lint --force",
      "turbo prune --scope=web --docker",
      "turbo run dev --parallel",
    ],
  }),
  defineTool({
    names: ["nx"],
    about: "runs tasks of a repository with many projects",
    nature: "read",
    options:
      "-t --target --targets=; -p --projects --project=; -c --configuration=; --base=; --head=; --files=; --exclude=; --parallel=?; --skip-nx-cache; --skipNxCache; --verbose; --all; --output-style=; --outputStyle=; --runner=; --nx-bail; -d --dry-run; --dryRun --dry-run; --interactive=?; --port=; --watch; --file=; --batch; --no-interactive; --from=; --to=; --run-migrations=?; --preset=; --tag=; --first-release; -y --yes; --plugins=; --directory=",
    verbs: {
      read: "graph, dep-graph, list, show, show projects, show project, print-affected, report, affected:graph, format:check, daemon, migrate, help, view-logs, affected:apps, affected:libs, release plan:check, sync:check, mcp",
      build:
        "run, run-many, affected, build, test, lint, serve, e2e, typecheck, format:write, format, affected:build, affected:test, affected:lint, affected:e2e, watch, workspace-lint, *",
      create:
        "generate, g, init, add, import, new, create, workspace-generator, release plan, configure-ai-agents",
      run: "exec",
      update: "reset, clear-cache, repair, sync, release version, release changelog, fix-ci",
      publish: "release, release publish",
      access: "connect, connect-to-nx-cloud, login, logout, record",
    },
    verbOptions: { exec: "--help --script-help" },
    dryRun: "--dry-run",
    runs: (i, run) => {
      if (i.verb === "exec") run.argv(behindDashes(i));
    },
    rules: [
      {
        id: "nx-deploy-production",
        on: "run, run-many, affected, *",
        when: (i) =>
          [...i.operands, ...i.verbWords, ...i.values("--target")].some((word) =>
            /(?:^|:)(?:deploy|publish|release)(?::|$)/.test(word.text),
          ) && i.command.args.some((word) => /(?:^|[:=])prod(?:uction)?$/.test(word.text)),
        decision: "ask",
        why: "deploys to what is named production",
        instead: "build it first, such as with `nx build web --configuration=production`",
        matches: ["nx run web:deploy:production", "nx deploy web --configuration=production"],
        nonMatches: [
          "nx run web:build:production",
          "nx build web --configuration=production",
          "nx run web:deploy:staging",
        ],
      },
    ],
    allowed: [
      "nx build web",
      "npx nx run-many -t lint test build --parallel=3",
      "nx affected -t test --base=main",
      "nx reset",
      "nx g @nx/react:lib ui",
      "nx graph --file=graph.json",
      "nx format:write",
      "nx migrate latest",
      "nx release --dry-run",
    ],
    asked: ["nx release publish", "npx nx release -y"],
  }),
  plain(
    "gulp grunt jake bob beemo heft rush rushx bit lage wsrun ultra",
    "runs tasks of the project",
    "build",
    "-f --gulpfile --file=; -C --cwd=; -T --tasks; -L; --silent; --gruntfile=; --base=; -p --purge; -t --to=; -o --only=; --verbose; -g --grep=; --target=; --env=",
    [
      "gulp build",
      "npx grunt test",
      "rush update",
      "rush build --to web",
      "rushx test",
      "lage build test",
    ],
    {
      rules: [
        {
          id: "task-publishes",
          when: (i) =>
            /^(?:publish|export|tag)$/.test(i.operands[0]?.text ?? "") &&
            (i.program === "rush" || i.program === "bit"),
          decision: "ask",
          why: "publishes packages to others",
          instead: "look at what changed first, such as with `rush change --verify`",
          matches: ["rush publish --apply --publish", "bit export"],
          nonMatches: ["rush build", "rush change --verify"],
        },
      ],
    },
  ),
];

const tests = [
  plain(
    "jest vitest mocha ava tap tape jasmine karma qunit uvu c8 nyc borp node-tap wtr web-test-runner testcafe nightwatch wdio webdriverio codeceptjs protractor cucumber-js cucumber stryker lighthouse lhci pa11y axe backstop size-limit bundlesize bundlewatch testem intern zora jest-cli tstyche expect-type percy loki reg-suit",
    "runs tests",
    "build",
    "-c --config=; -t --testNamePattern=; -g --grep=; -f --fgrep=; -r --require --reporter=; -R=; -w --watch --maxWorkers=; -u --update=?; -i --runInBand; -b --bail=?; -o; --coverage=?; --project=; --testPathPattern=; --selectProjects=; --dir=; --root=; --environment=; --reporters=; --outputFile=; --output-path=; --output=; --shard=; --timeout=; --spec=; --exit; --changedSince=; --browsers=; --testTimeout=; --match=; -m=; -s; -h; -v; --ui=?; --browser=?; --run",
    [
      "npx jest --coverage",
      "vitest run src/a.test.ts",
      "npx vitest -t 'adds'",
      "mocha --grep 'x' test/**/*.js",
      "npx ava",
      "jest -u",
      "jest --clearCache",
      "nyc report --reporter=lcov",
      "c8 mocha",
      "npx lighthouse http://localhost:3000 --output json --output-path ./lh.json",
      "npx cucumber-js",
    ],
    {
      effects: writes("--output-path", "--outputFile"),
      runs: (i, run) => {
        if (
          (i.program === "c8" || i.program === "nyc") &&
          !/^(?:report|check-coverage|merge|instrument)$/.test(i.operands[0]?.text ?? "report")
        )
          run.argv(behind(i));
      },
      denied: ["nyc rm -rf ~"],
    },
  ),
  plain(
    "playwright playwright-core cypress puppeteer selenium-side-runner detox maestro appium",
    "drives browsers and devices for tests",
    "build",
    "-c --config=; -g --grep=; -b --browser=; --project=; --reporter=; --workers=; -j=; --headed; --debug; --ui; --spec=; --env=; -e=; --port=; --record; --key=; --with-deps; -u --update-snapshots=?; --trace=; --retries=; --timeout=; --shard=; --device=; -o --output=; --target=; --load-storage=; --save-storage=; -s; -q; --configuration=; --headless",
    [
      "npx playwright test",
      "npx playwright install --with-deps chromium",
      "playwright show-report",
      "playwright codegen http://localhost:3000",
      "npx playwright screenshot http://localhost:3000 a.png",
      "cypress run --spec cypress/e2e/a.cy.ts",
      "npx cypress open",
      "detox test -c ios.sim.debug",
    ],
  ),
];

const linters = [
  plain(
    "eslint eslint_d prettier prettierd biome stylelint standard xo semistandard ts-standard tslint rome oxlint oxfmt dprint deno-lint jshint jscs jsonlint-cli htmlhint html-validate lint-staged commitlint markdown-link-check madge depcheck knip unimported dependency-cruiser depcruise ts-prune ts-unused-exports cspell-cli write-good textlint remark remark-cli ls-lint editorconfig-checker ec import-sort jscpd plato es-check type-coverage source-map-explorer webpack-bundle-analyzer publint-check npm-package-json-lint eslint-config-prettier solhint solium prettier-package-json svelte-lint ngcc codemod jscodeshift ast-grep-js tsr ts-migrate doctoc all-contributors markdown-toc embedme inclusive",
    "checks and formats source",
    "build",
    "-c --config=; -o --output-file=; -f --format --formatter=; --ext=; --ignore-path=; --ignore-pattern=; --rule=; --rulesdir=; --resolve-plugins-relative-to=; --plugin=; --parser=; --parser-options=; --fix; --fix-dry-run; --max-warnings=; --cache; --cache-location=; --cache-file=; -w --write; -l --list-different; --check; -s; --config-path=; --stdin; --stdin-filepath=; --stdin-filename=; --stdin-file-path=; --from=; --to=; -e --edit=?; -t --transform=; --tsconfig=; --image=; --circular; --extensions=; -x; --reporter=; --include=; --exclude=; --log-level=; -p=; -h; -v; -q --quiet; -u; --changed; --since=; --unsafe; -r=; -m=; --colors",
    [
      "eslint . --fix",
      "npx eslint src --ext .ts,.tsx --max-warnings 0",
      "prettier --write .",
      "prettier -c 'src/**/*.ts'",
      "npx biome check --write .",
      "stylelint '**/*.css' --fix",
      "npx standard --fix",
      "npx knip",
      "madge --circular src",
      "depcheck",
      "npx lint-staged",
      "echo 'feat: x' | npx commitlint",
      "npx jscodeshift -t codemod.js src",
      "npx depcruise src --output-type dot",
    ],
    { effects: writes("--output-file") },
  ),
  plain(
    "husky simple-git-hooks lefthook pre-commit-js yorkie ghooks",
    "sets up the project's git hooks",
    "update",
    "-f --force; -n --no-tty; --no-auto-install; --files=; --commands=",
    [
      "npx husky install",
      "npx husky init",
      "npx lefthook run pre-commit",
      "lefthook install",
      "npx simple-git-hooks",
    ],
    {
      rules: [
        {
          id: "hooks-uninstalled",
          when: (i) => i.operands[0]?.text === "uninstall",
          decision: "ask",
          why: "takes the project's commit hooks away",
          instead: "run the checks by hand, such as with `npx lint-staged`",
          attack: ["T1685"],
          matches: ["npx husky uninstall", "lefthook uninstall"],
          nonMatches: ["npx husky install", "lefthook run pre-push"],
        },
      ],
    },
  ),
];

/** `create-vite`, `create-next-app`: makers of new projects. */
const creators: Tool = plain(
  "create-vite create-react-app create-next-app create-nuxt-app create-svelte create-astro create-remix create-t3-app create-turbo create-nx-workspace create-vue create-solid create-qwik create-react-native-app create-docusaurus create-electron-app create-tauri-app create-eslint create-vitest create-storybook create-strapi-app create-payload-app create-medusa-app create-discord-bot create-hono create-cloudflare create-elysia create-wxt create-rspack create-rsbuild create-gatsby create-preact create-lit create-web-ext create-mastra create-llama create-typescript-app create-ts-index create-package create-keystone-app create-redwood-app create-graphql-api create-probot-app create-babylon-app create-vite-extra create-nitro-app create-react-router create-tsrouter-app express express-generator tsconfig.json gts typesync",
  "makes a new project",
  "create",
  "-t --template=; -e --example=; -p --preset=; --ts; --typescript; --use-npm; --use-pnpm; --pm=; --package-manager=; -y --yes; --name=; --framework=; --lang=; -f --force; --git; --no-git; --view=; -v; -h; --css=",
  [
    "npx create-vite@latest app --template react-ts",
    "npx create-next-app@latest web --ts --eslint --no-src-dir",
    "npx create-react-app my-app",
    "npx create-nx-workspace@latest org --preset=apps",
    "create-expo-app app",
  ],
);

export const tools = [...compilers, ...frameworks, ...monorepo, ...tests, ...linters, creators];
