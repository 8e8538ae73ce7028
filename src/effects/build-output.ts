/**
 * Names that usually mean build output, installed dependencies or a tool's cache inside a project.
 * Deleting them costs a rebuild. Names of things that are often committed (`vendor`, `bin`, `lib`,
 * `deps`, `site`, `release`) are left out on purpose.
 */

/** Hardly ever mean anything else, so they count wherever they stand. */
const UNMISTAKABLE = `
  node_modules bower_components jspm_packages .pnpm-store .pnp
  .next .nuxt .output .svelte-kit .turbo .parcel-cache .vite .astro .docusaurus .angular .expo
  .expo-shared .nx .webpack .swc .vinxi .rollup.cache .rpt2_cache .cache-loader .fusebox
  .eslintcache .stylelintcache .nyc_output .wrangler .serverless .aws-sam .sst .vercel .netlify
  __pycache__ .pytest_cache .mypy_cache .ruff_cache .pytype .pyre .hypothesis .tox .nox .venv venv
  .eggs htmlcov .coverage .ipynb_checkpoints __pypackages__ .pdm-build .dmypy.json .benchmarks
  .gradle .terraform .terragrunt-cache cdk.out .yardoc
  DerivedData .dart_tool .swiftpm .ccls-cache xcuserdata
  CMakeFiles CMakeCache.txt cmake_install.cmake .cmake
  zig-out zig-cache .zig-cache elm-stuff buck-out .stack-work dist-newstyle nimcache
  storybook-static test-results playwright-report blob-report allure-results
  .sass-cache .jekyll-cache .jekyll-metadata .hugo_build.lock
  .phpunit.cache .phpunit.result.cache .php-cs-fixer.cache
  .cpcache .shadow-cljs .metals .bloop .bsp .scala-build .elixir_ls erl_crash.dump
  TestResults .nextflow .cxx obj_dir .Xil spark-warehouse metastore_db svg-inkscape _minted lightning_logs .scannerwork
  DerivedDataCache .fable .paket-cache .lake .zephyr-cache .pio .pioenvs .piolibdeps
  .import .godot .mono .west-cache .molecule .kitchen .ropeproject`;

/** Usually output, but may be something else outside a project. */
const USUAL = `
  dist dist-ssr dist-types dist-electron .dist _build .build build-output build-cache .build-cache
  _site _output _tmp _temp coverage .coverage-cache .cache .tmp .temp Pods .vs coverage.xml lcov.info
  test-reports`;

/** The same, but among sources these are as often the name of a module: `src/cache`, `lib/log`. */
const AMBIGUOUS =
  "Temp Logs Intermediate build builds out output target obj cache Debug Release tmp temp logs log";

/** Directories of sources. */
const SOURCES: ReadonlySet<string> = new Set(
  words("src source sources lib internal cmd pkg include components"),
);

/** Output only below the directory named here. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ["unplugged", ".yarn"],
  ["install-state.gz", ".yarn"],
  ["Build", "Carthage"],
  ["packs", "public"],
  ["_gen", "resources"],
  ["ScriptAssemblies", "Library"],
  ["ShaderCache", "Library"],
  ["PackageCache", "Library"],
  ["Bee", "Library"],
  ["Artifacts", "Library"],
  ["Cooked", "Saved"],
  ["StagedBuilds", "Saved"],
  ["packs-test", "public"],
  ["storybook", "public"],
]);

/** Extensions of compiled or packed files, glob spellings included. */
const FILE_EXTENSIONS: ReadonlySet<string> = new Set(
  words(`
    o obj lo la a so dylib dll exe pdb ilk pyc pyo pyd py[cod] py[co] class tsbuildinfo whl tgz egg
    gcda gcno gcov profraw profdata elc beam dyn_o dyn_hi cmi cmo cmx rlib rmeta
    jou fls fdb_latexmk bbl blg synctex.gz swp swo tmp temp lcov`),
);

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/**
 * A build directory for one configuration or target: `build-debug`, `build_arm64`. Not `build-tools`, `build-scripts`:
 * those are sources of builds.
 */
const BUILD_OF =
  /^build[-_.](?:debug|release|relwithdebinfo|minsizerel|dev|prod|dist|tests?|coverage|cov|asan|tsan|ubsan|msan|san|fuzz|bench|perf|opt|host|native|cross|target|static|shared|tmp|temp|gcc|clang|msvc|mingw|mpi|omp|cuda|hip|sycl|serial|arm\w*|aarch64\w*|x86\w*|x64|i?[346]86|amd64|riscv\w*|rv(?:32|64)\w*|esp\w*|stm32\w*|nrf\w*|rp2\w*|avr|sim|linux\w*|win\w*|mac\w*|osx|darwin|ios\w*|android\w*|wasm\w*|web|emscripten|ninja|make|docker|ci|pic?o\w*|rpi\w*|32|64|\d+|\*)(?:[-_.]\w+)*$/i;

/** How sure a component's name is: 0 not output, 1 usual output, 2 unmistakable. */
export type OutputName = 0 | 1 | 2;

type Kind = "usual" | "ambiguous" | "unmistakable" | "pair";

const NAMES: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...words(USUAL).map((name) => [name, "usual"] as const),
  ...words(AMBIGUOUS).map((name) => [name, "ambiguous"] as const),
  ...words(UNMISTAKABLE).map((name) => [name, "unmistakable"] as const),
  ...[...PAIRS.keys()].map((name) => [name, "pair"] as const),
]);

/** Whether a directory of this name holds sources, so that names below it mean less. */
export function isSourceDirectory(component: string): boolean {
  return SOURCES.has(component);
}

/**
 * Whether a path component is named like build output. `before` is the component it stands in;
 * `amongSources` tells that it stands below a directory of sources.
 *
 * @example
 * outputName("node_modules") // 2
 * outputName("target") // 1
 * outputName("target", "src", true) // 0
 */
export function outputName(component: string, before?: string, amongSources = false): OutputName {
  switch (NAMES.get(component)) {
    case "unmistakable":
      return 2;
    case "usual":
      return 1;
    case "ambiguous":
      return amongSources ? 0 : 1;
    case "pair":
      return PAIRS.get(component) === before ? 1 : 0;
  }
  switch (component.charCodeAt(0)) {
    case 98 /* b */:
      if (component.startsWith("bazel-")) return 2;
      if (BUILD_OF.test(component)) return 1;
      break;
    case 99 /* c */:
      if (component.startsWith("cmake-build")) return 2;
      break;
    case 46 /* . */:
      if (/^\.venv[-_.\d]/.test(component)) return 2;
      if (component.startsWith(".coverage.") || component === ".coverage*") return 2;
      break;
  }
  if (isMistake(component)) return 1;
  if (component.startsWith("_minted-") || component === "_minted*") return 2;
  // A bundle of symbols or metadata is a directory, so it may stand in the middle.
  const end = component.charCodeAt(component.length - 1);
  if (end === 111 /* o */ && component.length > 9) {
    if (component.endsWith(".egg-info") || component.endsWith(".dist-info")) return 2;
  } else if (end === 77 /* M */ && component.endsWith(".dSYM")) return 2;
  return 0;
}

/**
 * A name that only comes about where the shell did not read it as meant: a quoted `~` or `$HOME`, an option
 * taken for a name.
 */
function isMistake(component: string): boolean {
  return component === "~" || /^(?:\$\{?[A-Z_]+\}?|-[a-zA-Z]{1,4})$/.test(component);
}

/**
 * Whether the last component of a path is a file that a build makes.
 *
 * @example
 * isOutputFile("*.pyc") // true
 */
export function isOutputFile(component: string): boolean {
  const dot = component.lastIndexOf(".");
  return dot > 0 && FILE_EXTENSIONS.has(component.slice(dot + 1));
}
