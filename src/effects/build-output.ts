/**
 * Names that usually mean build output, installed dependencies or a tool's cache inside a project.
 * Deleting them costs a rebuild. Names of things that are often committed (`vendor`, `bin`, `lib`,
 * `deps`, `site`, `release`) are left out on purpose.
 */

/** Names that hardly ever mean anything else, so they count wherever they stand. */
const UNMISTAKABLE: ReadonlySet<string> = new Set(
  `
  node_modules bower_components jspm_packages .pnpm-store .pnp
  .next .nuxt .output .svelte-kit .turbo .parcel-cache .vite .vitepress-cache .astro .docusaurus
  .angular .expo .expo-shared .nx .rpt2_cache .rollup.cache .webpack .fusebox .swc .vinxi
  .eslintcache .stylelintcache .nyc_output .vercel-output .wrangler .serverless .aws-sam .sst
  __pycache__ .pytest_cache .mypy_cache .ruff_cache .pytype .pyre .hypothesis .tox .nox .venv venv
  .eggs htmlcov .coverage .ipynb_checkpoints __pypackages__ .pdm-build .dmypy.json
  .gradle .terraform .terragrunt-cache cdk.out .bundle-cache .yardoc
  DerivedData .dart_tool .build-cache .swiftpm .ccls-cache .clangd
  CMakeFiles CMakeCache.txt cmake_install.cmake .cmake
  zig-out zig-cache .zig-cache elm-stuff buck-out .stack-work dist-newstyle nimcache .nimcache
  storybook-static test-results playwright-report blob-report allure-results .playwright
  .sass-cache .jekyll-cache .jekyll-metadata .hugo_build.lock .mkdocs_cache
  .phpunit.cache .phpunit.result.cache .php-cs-fixer.cache .phpstan.cache
  .cpcache .shadow-cljs .lsp-cache .metals .bloop .bsp .scala-build .elixir_ls .rebar3 erl_crash.dump
  .crates.toml .fingerprint .cargo-ok .benchmarks .benchmark-cache .cache-loader .import-cache
  `
    .split(/\s+/)
    .filter(Boolean),
);

/** Names that usually mean output but may be something else outside a project. */
const USUAL: ReadonlySet<string> = new Set(
  `
  dist build out output target obj _build _site _output dist-ssr dist-types dist-electron dist-packages
  build-output build-cache .build .dist .out public/build coverage .cache Debug Release
  tmp temp .tmp .temp logs log cache site-build docs/_build docs/build docs/dist
  Pods .pods Carthage/Build xcuserdata .bundle .yarn/cache .yarn/unplugged .yarn/install-state.gz
  env.bak venv.bak ENV reports/coverage test-reports junit.xml coverage.xml lcov.info
  generated-docs typedoc api-docs rustdoc doc/api .vs artifacts
  `
    .split(/\s+/)
    .filter((name) => name !== "" && !name.includes("/")),
);

/** Two components that mean output only together. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ["cache", ".yarn"],
  ["unplugged", ".yarn"],
  ["Build", "Carthage"],
  ["packs", "public"],
  ["packs-test", "public"],
  ["hot", "public"],
]);

/** Extensions of compiled or packed files, glob spellings included. */
const FILE_EXTENSIONS: ReadonlySet<string> = new Set(
  `
  o obj lo la a so dylib dll exe pdb ilk lib pyc pyo pyd py[cod] py[co] py? class tsbuildinfo
  whl tgz egg gcda gcno gcov profraw profdata d dSYM elc beam hi dyn_o dyn_hi cmi cmo cmx rlib rmeta
  aux fls fdb_latexmk bbl blg synctex.gz swp swo swn tmp temp lcov
  `
    .split(/\s+/)
    .filter(Boolean),
);

/** How sure a component's name is: 0 not output, 1 usual output, 2 unmistakable. */
export type OutputName = 0 | 1 | 2;

/**
 * Whether a path component is named like build output.
 *
 * @example
 * outputName("node_modules") // 2
 * outputName("dist") // 1
 */
export function outputName(component: string, before?: string): OutputName {
  if (UNMISTAKABLE.has(component)) return 2;
  if (USUAL.has(component)) return 1;
  const dot = component.lastIndexOf(".");
  if (dot > 0) {
    const ext = component.slice(dot + 1);
    if (ext === "egg-info" || ext === "dist-info" || ext === "dSYM") return 2;
  }
  const code = component.charCodeAt(0);
  if (code === 99 /* c */) {
    if (component.startsWith("cmake-build")) return 2;
  } else if (code === 98 /* b */) {
    if (component.startsWith("bazel-")) return 2;
  } else if (code === 46 /* . */) {
    if (component.startsWith(".coverage.") || component === ".coverage*") return 2;
    if (component.startsWith(".eslintcache")) return 2;
  }
  if (before !== undefined) {
    const pair = PAIRS.get(component);
    if (pair !== undefined && pair === before) return 1;
  }
  return 0;
}

/**
 * Whether the last component of a path is a file that a build makes: `*.o`, `app.pyc`.
 */
export function isOutputFile(component: string): boolean {
  const dot = component.lastIndexOf(".");
  if (dot < 0) return false;
  if (dot === 0) return false;
  return FILE_EXTENSIONS.has(component.slice(dot + 1));
}
