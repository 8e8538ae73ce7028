/** npm's own tools that delete, copy and make files. */
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import { behind, plain } from "./lib/tool.js";

const rimraf = plain(
  "rimraf del-cli",
  "deletes files and directories with all that is in them",
  "update",
  "-g --glob=?; -G --no-glob; -v --verbose; -V --no-verbose; -i --interactive; -I --no-interactive; --preserve-root; --no-preserve-root; --impl=; --tmp=; --max-retries=; --retry-delay=; --backoff=; -f --force; -d --dry-run; --cwd=",
  [
    "rimraf dist",
    "npx rimraf node_modules coverage .next",
    "rimraf 'packages/*/dist'",
    "rimraf --glob '**/*.tsbuildinfo'",
    "npx del-cli build --dry-run",
    "rimraf /tmp/work",
  ],
  {
    style: "gnu",
    dryRun: "--dry-run",
    prints: "quiet",
    effects: (i, emit) => {
      for (const word of i.operands)
        emit.file("delete", word, {
          recursive: true,
          ...(i.has("-i") ? { careful: "asks" as const } : {}),
        });
    },
    denied: ["rimraf /", "npx rimraf ~", "rimraf .", "npx rimraf .git", "npx del-cli .."],
  },
);

const shx = defineTool({
  names: ["shx", "shelljs"],
  about: "runs a Unix command with the same meaning everywhere",
  style: "posix",
  nature: "run",
  options: "-s --silent; -f --noglob; -v --verbose",
  runs: (i, run) => run.argv(i.operands),
  allowed: ["npx shx rm -rf dist", "shx cp -r public dist", "shx mkdir -p out/js", "shx echo done"],
  denied: ["shx rm -rf /", "npx shx rm -rf ~"],
});

const copies = plain(
  "cpx cpx2 cpy cpy-cli copyfiles copyup ncp recursive-copy copy-files-from-to",
  "copies files",
  "update",
  "-c --command=; -C --clean; -L --dereference; -p --preserve; -t --transform=; -u --up=; -f --flat; -a --all; -e --exclude=; -E --error; -V --verbose; -s --soft; -w --watch; -v; --cwd=; --rename=; --parents; --no-overwrite; -o --overwrite",
  [
    "npx cpx 'src/**/*.css' dist",
    "copyfiles -u 1 'src/**/*.json' dist",
    "cpy '*.md' dist",
    "ncp public dist",
  ],
  {
    runs: (i, run) => {
      const command = i.value("--command");
      if (command !== undefined) run.shell(command);
    },
    effects: (i, emit) => {
      const to = i.operands[i.operands.length - 1];
      for (const word of i.operands.slice(0, -1)) emit.file("read", word);
      if (to === undefined || i.operands.length < 2) return;
      if (i.has("--clean")) emit.file("sync-delete", to, { recursive: true });
      else emit.file("overwrite", to, {});
    },
  },
);

const makes = plain(
  "mkdirp make-dir make-dir-cli touch-cli tempy",
  "makes directories",
  "create",
  "-m --mode=; -p --print; --manual",
  ["npx mkdirp dist/js", "mkdirp out", "make-dir-cli a/b/c"],
  {
    prints: "quiet",
    effects: (i, emit) => {
      for (const word of i.operands) emit.file("create", word);
    },
  },
);

const degit = plain(
  "degit tiged gitpick giget",
  "fetches a template without its history",
  "create",
  "-c --cache; -f --force; -m --mode=; -v --verbose; -D --disable-cache",
  [
    "npx degit sveltejs/template my-app",
    "npx tiged user/repo app",
    "npx giget gh:unjs/template app",
  ],
  {
    effects: (i, emit) => {
      const to = i.operands[1];
      if (to !== undefined) emit.file(i.has("--force") ? "overwrite" : "create", to);
    },
  },
);

const servers = plain(
  "serve http-server live-server static-server browser-sync local-web-server sirv sirv-cli json-server json-server-auth superstatic lite-server five-server prism msw webpack-dev-server wiremock",
  "serves files or mock data while developing",
  "lifecycle",
  "-p --port=; -l --listen=; -a=; -c=; -s --single; -o --open=?; -d; -i; -g; -e --ext=; -S --ssl; -C --cert=; -K --key=; -P --proxy=; --cors=?; --no-clipboard; -w --watch; --routes=; --middlewares=; --host=; --delay=; -u; -t; -n; --files=; --server=?; --dir=",
  [
    "npx serve -s dist",
    "npx http-server ./dist -p 8080 -c-1",
    "json-server --watch db.json --port 3001",
    "npx live-server public",
    "npx browser-sync start --server --files '*.css'",
  ],
);

const tunnels = plain(
  "localtunnel lt",
  "makes a local port reachable from the whole internet",
  "remote-change",
  "-p --port=; -s --subdomain=; -h --host=; -l --local-host=; -o --open; --print-requests",
  ["lt --help"],
  { asked: ["npx localtunnel --port 3000", "lt -p 8080 -s acme"] },
);

const zips = plain(
  "bestzip extract-zip-cli download-cli get-graphql-schema openapi-generator openapi-generator-cli openapi-typescript orval swagger-codegen quicktype graphql-codegen graphql-inspector typedoc jsdoc documentation redocly spectral buf-gen json2ts json-schema-to-typescript",
  "makes files from other files",
  "create",
  "-g --generator-name=; -i --input-spec=; -o --output --out=; -l --lang=; -c --config=; -p --additional-properties=; --src=; --schema=; -h=; --watch; --verbose; --entryPoints=; --project=; --top-level=",
  [
    "npx openapi-typescript api.yaml -o src/api.ts",
    "openapi-generator-cli generate -i api.yaml -g typescript-fetch -o src/client",
    "npx graphql-codegen --config codegen.ts",
    "npx typedoc src/index.ts --out docs/api",
    "redocly lint openapi.yaml",
  ],
  {
    effects: (i, emit) => {
      for (const word of i.values("-o")) if (word.text !== "-") emit.file("overwrite", word);
    },
  },
);

const wrappers = [
  defineTool({
    names: ["cross-env", "cross-env-shell", "env-cmd", "better-npm-run", "with-env"],
    about: "runs a command with variables set",
    style: "posix",
    nature: "run",
    options:
      "-f --file=; -e --environments=; --fallback; --no-override; -r --rc-file=; -x --expand-envs; --silent; --use-shell; --verbose",
    runs: (i, run) => {
      const assignments: { name: string; value: (typeof i.operands)[number] }[] = [];
      let n = 0;
      for (; n < i.operands.length; n++) {
        const word = i.operands[n] as (typeof i.operands)[number];
        const match = /^([A-Za-z_][A-Za-z0-9_]*)=/.exec(word.text);
        if (match === null || i.program === "env-cmd") break;
        assignments.push({
          name: match[1] as string,
          value: { ...word, text: word.text.slice(match[0].length) },
        });
      }
      const rest = behind(i, n);
      if (i.program === "cross-env-shell" || i.has("--use-shell")) run.shell(rest, { assignments });
      else run.argv(rest[0]?.text === "--" ? rest.slice(1) : rest, { assignments });
    },
    allowed: [
      "cross-env NODE_ENV=test jest",
      "npx cross-env CI=1 FORCE_COLOR=0 vitest run",
      "env-cmd -f .env.test npm test",
      "cross-env-shell NODE_ENV=production 'webpack && echo done'",
    ],
    denied: [
      "cross-env A=1 rm -rf ~",
      "npx cross-env-shell A=1 'rm -rf /'",
      "npx cross-env FOO=1 rimraf /",
    ],
  }),
  defineTool({
    names: ["concurrently", "conc"],
    about: "runs several shell commands side by side",
    nature: "run",
    options:
      "-n --names=; -c --prefix-colors=; -p --prefix=; -k --kill-others; --kill-others-on-fail; --kill-signal=; -s --success=; -r --raw; --no-color; --hide=; -g --group; --timings; -m --max-processes=; --passthrough-arguments -P; -l --prefix-length=; -t --timestamp-format=; --restart-tries=; --restart-after=; -i --handle-input; --default-input-target=; --name-separator=; --cwd=; --pad-prefix; --teardown=",
    runs: (i, run) => {
      for (const word of [...i.operands, ...i.values("--teardown")])
        if (!/^(?:npm|yarn|pnpm|bun|node|deno):/.test(word.text)) run.shell(word);
    },
    allowed: [
      "concurrently 'npm run dev' 'npm run css'",
      "npx concurrently -k -n web,api 'vite' 'node api.js'",
      "concurrently npm:watch-*",
      "concurrently --help",
    ],
    denied: ["concurrently 'npm start' 'rm -rf ~'"],
  }),
  plain(
    "npm-run-all npm-run-all2 run-s run-p wireit nps",
    "runs several scripts of the manifest",
    "build",
    "-p --parallel; -s --sequential --serial; -l --print-label; -n --print-name; -c --continue-on-error; -r --race; --max-parallel=; --npm-path=; --silent; --aggregate-output",
    [
      "npm-run-all clean build test",
      "run-p watch:*",
      "run-s lint test",
      "npx npm-run-all -p lint typecheck",
    ],
  ),
  defineTool({
    names: [
      "tsx",
      "ts-node",
      "ts-node-esm",
      "ts-node-script",
      "esno",
      "vite-node",
      "babel-node",
      "esr",
      "jiti",
      "esmo",
    ],
    about: "runs TypeScript",
    style: "posix",
    nature: "run",
    help: "-h, -v",
    options:
      "-e --eval=; -p --print=; -pe=; -r --require=; --import=; -P --project --tsconfig=; -T --transpile-only; -O --compiler-options=; -D=; -I --ignore=; -s; -S; -F; --esm; --swc; --files; --no-cache; --watch; --env-file=; --inspect=?; --inspect-brk=?; --test; --config=; -c --config-file=; --script; --options=; -x --extensions=; --presets=; -C --conditions=; -h; -v; --loader=",
    runs: (i, run) => {
      for (const code of [...i.values("--eval"), ...i.values("--print"), ...i.values("-pe")])
        run.code("node", code);
      if (i.has("--eval", "--print", "-pe", "--test")) return;
      const words = i.operands[0]?.text === "watch" ? i.operands.slice(1) : i.operands;
      const [file, ...args] = words;
      if (file !== undefined && file.text !== "-") run.file("node", file, args);
      else if (i.command.stdin !== undefined) run.codeFlow("node", i.command.stdin);
    },
    allowed: [
      "tsx src/index.ts",
      "npx tsx watch server.ts",
      "ts-node scripts/seed.ts",
      "npx ts-node -T -P tsconfig.json a.ts",
      "tsx -e 'console.log(1)'",
      "npx tsx --test",
    ],
    denied: ['npx tsx -e \'require("child_process").execSync("rm -rf ~")\''],
  }),
  defineTool({
    names: ["zx"],
    about: "runs shell scripts written in JavaScript",
    style: "posix",
    nature: "run",
    help: "-h, -v",
    options:
      "-e --eval=; --shell=; --prefix=; --postfix=; --quiet; --verbose; --cwd=; --ext=; -i --install; --registry=; --env=; --prefer-local=?; --repl; -h; -v",
    runs: (i, run) => {
      const code = i.value("--eval");
      const [file, ...args] = i.operands;
      if (code !== undefined) run.code("node", code);
      else if (file !== undefined && !/^https?:/.test(file.text)) run.file("node", file, args);
      else if (file === undefined && i.command.stdin !== undefined)
        run.codeFlow("node", i.command.stdin);
    },
    effects: (i, emit) => {
      // `zx https://…` fetches the script and runs it.
      const file = i.operands[0];
      if (file !== undefined && /^https?:/.test(file.text))
        emit.run("node", { taints: Taint.network, from: [file.text] });
    },
    allowed: ["npx zx scripts/build.mjs", "zx --quiet a.mjs", "zx --version"],
    denied: ["npx zx https://example.com/x.mjs"],
  }),
];

export const tools = [rimraf, shx, copies, makes, degit, servers, tunnels, zips, ...wrappers];
