/** Atomic Red Team: attack tests in YAML, one file a technique. Those for a POSIX shell on Linux or macOS are taken. */
import { entriesOf, itemsOf, plainValue, type Tree, valueAt } from "../../scan/tree.js";
import { readYaml } from "../../scan/yaml.js";
import type { ExtractedRow, Extractor } from "./types.js";

const SYSTEMS = new Set(["linux", "macos"]);
const SHELLS = new Set(["sh", "bash"]);

export const atomicRedTeam: Extractor = {
  folders: ["atomics"],
  wants: (path) => /^atomics\/(T[\d.]+)\/\1\.yaml$/.test(path),
  *rows(files, _repository, note) {
    for (const { path, text } of files) {
      const [technique] = readYaml(text, (problem) => note(`${path} ${problem}`));
      const id = plainValue(valueAt(technique, "attack_technique")) ?? "";
      const seen = new Set<string>();
      for (const test of itemsOf(valueAt(technique, "atomic_tests"))) {
        const row = rowOf(test);
        if (row === undefined || seen.has(row.command)) continue;
        seen.add(row.command);
        yield {
          technique: id,
          technique_name: plainValue(valueAt(technique, "display_name")) ?? "",
          ...row,
        };
      }
    }
  },
};

function rowOf(test: Tree): ExtractedRow | undefined {
  const platforms = itemsOf(valueAt(test, "supported_platforms"))
    .map(plainValue)
    .filter((name) => name !== undefined && SYSTEMS.has(name));
  const executor = plainValue(valueAt(test, "executor", "name")) ?? "";
  if (platforms.length === 0 || !SHELLS.has(executor)) return undefined;
  const values = argumentsOf(test);
  const textAt = (field: string): string =>
    withArguments(plainValue(valueAt(test, "executor", field)) ?? "", values);
  const command = textAt("command");
  // Without a default the command would not be a real one.
  if (command === "" || command.includes("#{")) return undefined;
  const cleanup = textAt("cleanup_command");
  return {
    name: (plainValue(valueAt(test, "name")) ?? "").trim(),
    command,
    platforms,
    executor,
    elevation: plainValue(valueAt(test, "executor", "elevation_required")) === "true",
    cleanup: cleanup.includes("#{") ? "" : cleanup,
  };
}

/** Arguments with their defaults, which may name one another. */
function argumentsOf(test: Tree): ReadonlyMap<string, string> {
  let values = new Map<string, string>();
  for (const { key, value } of entriesOf(valueAt(test, "input_arguments"))) {
    const given = valueAt(value, "default");
    if (given?.type === "scalar") values.set(key, given.value.trim());
  }
  for (let round = 0; round < 3; round++)
    values = new Map([...values].map(([name, value]) => [name, replaced(value, values)]));
  return values;
}

function replaced(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/#\{([^}]+)\}/g, (all, name: string) => values.get(name.trim()) ?? all);
}

/** The text as the test would run it, with the folder of the tests under its plain name. */
function withArguments(text: string, values: ReadonlyMap<string, string>): string {
  return replaced(text, values)
    .replace(/\$?PathToAtomicsFolder/g, "atomics")
    .trim()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}
