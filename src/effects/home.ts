/** What lies below a home directory. */
import { outputName } from "./build-output.js";
import type { TargetClass } from "./types.js";

/** Caches of tools: losing them costs a download. `x/**` means only what is below `x`. */
const CACHES = `
  .cache .npm .pnpm-store .yarn/cache .yarn/berry .yarn-cache .bun/install .node-gyp .electron
  .electron-gyp .npm-packages/_cacache .local/share/pnpm/store Library/pnpm/store .local/share/NuGet
  .cargo/registry .cargo/git .rustup/tmp .rustup/downloads .gradle/caches .gradle/daemon
  .gradle/wrapper .gradle/build-cache .gradle/native .gradle/.tmp .m2/repository .m2/wrapper
  .ivy2/cache .ivy2/local .sbt/boot .coursier .konan/cache .android/cache .android/build-cache
  go/pkg .nuget/packages .nuget/plugins .templateengine .composer/cache .config/composer/cache
  .pub-cache .gem/cache .bundle/cache .cpan/build .cpan/sources .cpanm .cabal/packages
  .stack/pantry .terraform.d/plugin-cache .conda/pkgs miniconda3/pkgs anaconda3/pkgs mambaforge/pkgs
  miniforge3/pkgs .ccache .sccache .thumbnails .julia/compiled .dartServer .cocoapods/repos
  .swiftpm/cache Library/Caches Library/Developer/Xcode/DerivedData
  Library/Developer/CoreSimulator/Caches .matplotlib .keras/datasets .esy .hex/packages .mix/archives
  .jest_cache .eslintcache .mypy_cache .ruff_cache .pytest_cache .nv/ComputeCache .embuild .espressif/dist
  .platformio/.cache .vcpkg .conan/data .conan2/p .zef .opam/download-cache .pixi/cache .rattler/cache
  .local/share/uv/cache .local/state/pnpm .fontconfig .texlive/texmf-var .lein/cache
  AppData/Local/npm-cache AppData/Roaming/npm-cache AppData/Local/pip AppData/Local/pnpm
  AppData/Local/Yarn AppData/Local/NuGet AppData/Local/go-build AppData/Local/uv AppData/Local/electron
`;

let cachesByFirst: Map<string, string[][]> | undefined;

/** Caches by first component, the remaining components as a list. */
function byFirst(): ReadonlyMap<string, readonly (readonly string[])[]> {
  if (cachesByFirst !== undefined) return cachesByFirst;
  cachesByFirst = new Map();
  for (const path of CACHES.trim().split(/\s+/)) {
    const [first = "", ...rest] = path.split("/");
    const list = cachesByFirst.get(first);
    if (list === undefined) cachesByFirst.set(first, [rest]);
    else list.push(rest);
  }
  return cachesByFirst;
}

function startsWith(parts: readonly string[], from: number, rest: readonly string[]): boolean {
  if (parts.length - from < rest.length) return false;
  for (let i = 0; i < rest.length; i++) if (parts[from + i] !== rest[i]) return false;
  return true;
}

/** Class of `~/…` outside the project; `parts` are the components below the home directory. */
export function homeClass(parts: readonly string[], projectKnown: boolean): TargetClass {
  const first = parts[0];
  if (first === undefined) return "home-root";
  const caches = byFirst().get(first);
  if (caches !== undefined) {
    for (const rest of caches) if (startsWith(parts, 1, rest)) return "cache";
  }
  if (first === "AppData" && parts[1] === "Local" && parts[2] === "Temp") {
    return parts.length > 3 ? "temp" : "temp-root";
  }
  // Nothing is known of the project, so a directory below the home may be it.
  if (!projectKnown && first.charCodeAt(0) !== 46 && first !== "Library" && first !== "AppData") {
    for (let i = 1; i < parts.length; i++) {
      if (outputName(parts[i] as string, parts[i - 1]) > 0) return "build";
    }
  }
  return "home";
}
