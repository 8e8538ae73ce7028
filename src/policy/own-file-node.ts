/** Puts a rule into the person's own policy file and takes it out again; everything else in it stays, comments too. */
import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makePrivateDirectory } from "../ledger/directory.js";
import { readPolicy } from "./read.js";
import { realPathOf } from "./store-node.js";
import type { CustomRule } from "./types.js";

/** What is wrong, in words for a person. */
export class PolicyFileError extends Error {}

/** Adds a rule at the end of `rules`. @throws {PolicyFileError} and leaves the file as it was */
export async function addRule(path: string, rule: CustomRule): Promise<void> {
  await changed(path, (document, yaml) => {
    if (document.contents === null) document.contents = new yaml.YAMLMap();
    if (!yaml.isMap(document.contents))
      throw new PolicyFileError(`${path} has no names at its top`);
    const rules = document.get("rules");
    if (!yaml.isSeq(rules)) document.set("rules", [nodeOf(rule, document, yaml)]);
    else rules.add(nodeOf(rule, document, yaml));
  });
}

/** Takes the rule with an id out. Returns whether it was there. @throws {PolicyFileError} */
export async function removeRule(path: string, id: string): Promise<boolean> {
  let found = false;
  await changed(path, (document, yaml) => {
    const rules = document.get("rules");
    if (!yaml.isSeq(rules)) return;
    const at = rules.items.findIndex((item) => yaml.isMap(item) && item.get("id") === id);
    if (at < 0) return;
    found = true;
    rules.delete(at);
    if (rules.items.length === 0) document.delete("rules");
  });
  return found;
}

type Yaml = typeof import("yaml");
type YamlDocument = ReturnType<Yaml["parseDocument"]>;

/** A rule as people write it: lists of names on one line. */
function nodeOf(rule: CustomRule, document: Pick<YamlDocument, "createNode">, yaml: Yaml) {
  const node = document.createNode(rule, { aliasDuplicateObjects: false });
  yaml.visit(node, {
    Seq: (_key, seq) => {
      seq.flow = seq.items.every((item) => yaml.isScalar(item));
    },
  });
  return node;
}

/** A rule as it would stand in a file that has no other. */
export async function ruleText(rule: CustomRule): Promise<string> {
  const yaml = await import("yaml");
  const document = yaml.parseDocument("rules: []");
  document.set("rules", [nodeOf(rule, document, yaml)]);
  return document.toString({ lineWidth: 0 });
}

async function changed(
  given: string,
  change: (document: YamlDocument, yaml: Yaml) => void,
): Promise<void> {
  // What a link leads to is changed, and the link stays.
  const path = realPathOf(given);
  const yaml = await import("yaml");
  const before = textOf(path);
  const broken = (await readPolicy(before)).problems[0];
  if (broken !== undefined)
    throw new PolicyFileError(`${path} has a mistake; mend it first: ${broken.message}`);
  const document = yaml.parseDocument(before);
  change(document, yaml);
  const isEmpty = yaml.isMap(document.contents) && document.contents.items.length === 0;
  const after = isEmpty ? "" : document.toString({ lineWidth: 0 });
  const wrong = (await readPolicy(after)).problems[0];
  if (wrong !== undefined) throw new PolicyFileError(`the rule does not fit: ${wrong.message}`);
  if (textOf(path) !== before)
    throw new PolicyFileError(`${path} was changed meanwhile; try again`);
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0o600;
  const fresh = `${path}.${process.pid}`;
  try {
    makePrivateDirectory(dirname(path));
    writeFileSync(fresh, after, { mode: 0o600 });
    chmodSync(fresh, mode & 0o777);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new PolicyFileError(`${path} cannot be written (${why})`);
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    const why = error instanceof Error ? error.message : String(error);
    throw new PolicyFileError(`${path} cannot be read (${why})`);
  }
}
