/** Variables that hold a program by long custom; their value is the user's own choice of tool. */

const NAMES = new Set(
  "CC CXX CPP LD AR AS NM RANLIB STRIP OBJCOPY PYTHON PYTHON3 PIP NODE NPM NPX PNPM YARN BUN GO CARGO RUSTC MAKE CMAKE NINJA JAVA JAVAC MVN GRADLE EDITOR VISUAL PAGER SHELL BASH SED AWK GREP TAR GIT DOCKER KUBECTL HELM TERRAFORM SUDO RUBY PERL PHP COMPOSER BUNDLE DOTNET FLUTTER DART ADB CURL WGET OPENSSL PSQL MYSQL UNITY UNITY_PATH UNITY_EDITOR GODOT GODOT4 BLENDER UNREAL UE4 UE5 MSBUILD VSTEST ISCC NUGET MAKENSIS SIGNTOOL DEVENV CHROME CHROMIUM FIREFOX XCODEBUILD EMULATOR IDF_PY OPENOCD GDB QEMU LUA NVIM VIM EMACS JULIA RSCRIPT MATLAB OCTAVE LATEXMK PDFLATEX PANDOC FFMPEG INKSCAPE MPIRUN MPIEXEC SRUN FC F90 NVCC HIPCC CLANG GCC CTEST BAZEL MESON PYTEST UV POETRY JQ PROTOC HUGO BUNDLER MIX ELIXIR REBAR3 SWIFT ZIG".split(
    " ",
  ),
);
/** `$CHROME_BIN`, `$GODOT_EXE`: what it names is in its name. */
const SUFFIX = /^([A-Z][A-Z0-9]+)_(?:BIN|EXE|EXECUTABLE|CLI)$/;
/** Where the name is not that of a program. */
const MEANS: Readonly<Record<string, string>> = { SHELL: "sh", PYTHON: "python3" };

/** Whether the variable names a program, if only one that nobody else knows. */
export function namesProgram(variable: string): boolean {
  return NAMES.has(variable) || SUFFIX.test(variable);
}

/**
 * The program that a variable holds by custom; undefined where it says nothing of one.
 *
 * @example
 * programOf("KUBECTL"); // "kubectl"
 * programOf("SHELL"); // "sh"
 */
export function programOf(variable: string): string | undefined {
  if (!namesProgram(variable)) return undefined;
  const name = SUFFIX.exec(variable)?.[1] ?? variable;
  return MEANS[name] ?? name.toLowerCase();
}
