/** Packages of npm whose program has another name, and programs that a bare `yarn x` or `pnpm x` runs. */

const PACKAGE_PROGRAMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "@angular/cli": "ng",
    "@anthropic-ai/claude-code": "claude",
    "@astrojs/cli": "astro",
    "@aws-amplify/cli": "amplify",
    "@babel/cli": "babel",
    "@biomejs/biome": "biome",
    "@capacitor/cli": "cap",
    "@changesets/cli": "changeset",
    "@cloudflare/wrangler": "wrangler",
    "@google/gemini-cli": "gemini",
    "@ionic/cli": "ionic",
    "@mermaid-js/mermaid-cli": "mmdc",
    "@nestjs/cli": "nest",
    "@nx/cli": "nx",
    "@openai/codex": "codex",
    "@playwright/cli": "playwright",
    "@playwright/test": "playwright",
    "@prisma/cli": "prisma",
    "@railway/cli": "railway",
    "@remix-run/dev": "remix",
    "@sentry/cli": "sentry-cli",
    "@shopify/cli": "shopify",
    "@storybook/cli": "storybook",
    "@swc/cli": "swc",
    "@tailwindcss/cli": "tailwindcss",
    "@vscode/vsce": "vsce",
    "@vue/cli": "vue",
    "aws-cdk": "cdk",
    "create-cloudflare": "create-cloudflare",
    "eas-cli": "eas",
    "expo-cli": "expo",
    "firebase-tools": "firebase",
    "gulp-cli": "gulp",
    "grunt-cli": "grunt",
    "markdownlint-cli": "markdownlint",
    "markdownlint-cli2": "markdownlint-cli2",
    "netlify-cli": "netlify",
    "npm-run-all2": "npm-run-all",
    "react-native-cli": "react-native",
    "sequelize-cli": "sequelize",
    typescript: "tsc",
    "wait-on": "wait-on",
    "webpack-cli": "webpack",
  }),
);

/** The program that `npx spec` runs: `prisma` for `prisma@5`, `ng` for `@angular/cli@17`. */
export function programOfPackage(spec: string): string {
  const at = spec.indexOf("@", 1);
  const name = at > 0 ? spec.slice(0, at) : spec;
  const known = PACKAGE_PROGRAMS.get(name);
  if (known !== undefined) return known;
  return name.startsWith("@") && name.includes("/") ? name.slice(name.indexOf("/") + 1) : name;
}

/** Programs whose arguments decide, so that `yarn prisma migrate reset` is judged as `prisma migrate reset`. */
export const NODE_PROGRAMS: ReadonlySet<string> = new Set(
  `rimraf del-cli shx cpx cpy mkdirp make-dir-cli copyfiles cross-env cross-env-shell dotenv env-cmd concurrently
  npm-run-all run-s run-p npm-run-all2 wireit nodemon tsx ts-node esno vite-node prisma drizzle-kit knex sequelize
  sequelize-cli typeorm typeorm-ts-node-commonjs typeorm-ts-node-esm mikro-orm migrate-mongo db-migrate node-pg-migrate
  wrangler vercel netlify firebase serverless sls sst cdk cdktf pulumi amplify supabase convex railway fly surge gh-pages
  heroku eas expo lerna nx turbo changeset semantic-release release-it np standard-version npm-check-updates ncu degit
  tiged husky lint-staged commitlint electron-builder electron-forge ionic cap cordova react-native ng vue storybook
  zx hardhat truffle foundry vsce ovsx artillery k6 autocannon localtunnel lt ngrok http-server serve live-server
  kill-port fkill pm2 forever claude codex gemini npm npx pnpm yarn node bash sh`.split(/\s+/),
);
