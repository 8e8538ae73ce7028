/** A directory that a build of the same text writes, so that it is that build's output whatever its name. */
import { isSourceDirectory } from "../../../effects/build-output.js";
import type { PlannedCommand } from "../../../effects/plan.js";
import type { FileEffect } from "../../../effects/types.js";
import type { RuleContext } from "../../types.js";

/** Programs that write everything below the directory they are given, and read their sources elsewhere. */
const BUILDERS = new Map(
  `cmake:-B meson:setup idf.py:-B,--build-dir west:-d,--build-dir gn:gen verilator:--Mdir,-Mdir latexmk:-outdir,-output-directory
   pdflatex:-output-directory xelatex:-output-directory lualatex:-output-directory tectonic:-o,--outdir sphinx-build:- mkdocs:-d,--site-dir hugo:-d,--destination
   jekyll:-d,--destination vite:--outDir esbuild:--outdir tsc:--outDir parcel:--dist-dir typedoc:--out conan:-of,--output-folder quarto:--output-dir nextflow:--outdir
   platformio:-d xcodebuild:-derivedDataPath gradle:--project-cache-dir bazel:--output_base cargo:--target-dir ctest:--test-dir`
    .split(/\s+/)
    .filter((pair) => pair !== "")
    .map((pair) => {
      const at = pair.indexOf(":");
      return [pair.slice(0, at), pair.slice(at + 1).split(",")] as [string, string[]];
    }),
);

/** Directories that a task of the project writes, although people write in those of that name elsewhere. */
const TASK_OUTPUT = new Map([
  ["public/assets", "assets:precompile"],
  ["staticfiles", "collectstatic"],
]);

function runsTask({ program, args }: PlannedCommand, task: string): boolean {
  return (
    /(?:^|\/)(?:rails|rake|manage\.py)$/.test(program) && args.some(({ text }) => text === task)
  );
}

/** Directories that people write in, wherever a tool puts its output. */
const WRITTEN =
  /^(?:docs?|assets|public|static|config|data|tests?|app|pages|scripts|examples?|content|\.github)$/;

function plainPath(path: string): string {
  return path.replace(/^(?:\.\/+)+/, "").replace(/\/+$/, "");
}

/** Directories that the call names for its output, as they are spelled. */
function outputsOf({ program, args }: PlannedCommand): string[] {
  const options = BUILDERS.get(program);
  if (options === undefined) return [];
  const texts = args.filter((word) => word.known).map((word) => word.text);
  if (program === "sphinx-build") return texts.slice(-1);
  return texts.flatMap((text, n) => {
    for (const option of options) {
      if (text === option) return texts[n + 1] ?? [];
      if (text.startsWith(`${option}=`)) return text.slice(option.length + 1);
      if (/^-[A-Z]$/.test(option) && text.startsWith(option)) return text.slice(2);
    }
    return [];
  });
}

/**
 * True when a build of the text is told to write into the deleted directory:
 * `rm -rf esp && idf.py -B esp build`, `quarto render a.qmd --output-dir _out && rm -rf _out`.
 */
export function isRebuilt(
  effect: FileEffect,
  command: PlannedCommand,
  { plan }: RuleContext,
): boolean {
  const { word } = effect.target;
  if (!word.known || effect.act !== "delete") return false;
  const wanted = plainPath(word.text);
  const name = wanted.slice(wanted.lastIndexOf("/") + 1);
  if (name === "" || wanted.includes("..")) return false;
  const task = TASK_OUTPUT.get(wanted);
  const isOften = isSourceDirectory(name) || WRITTEN.test(name);
  if (isOften && task === undefined) return false;
  return plan.commands.some(
    (later) =>
      later.id !== command.id &&
      later.cwd.path === command.cwd.path &&
      later.site.remote === undefined &&
      ((task !== undefined && runsTask(later, task)) ||
        (!isOften && outputsOf(later).some((path) => plainPath(path) === wanted))),
  );
}
