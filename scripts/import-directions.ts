// Who may import whom in src, and what the core may not touch. Run alone it checks the tree and
// names every import that goes the wrong way; test/import-directions.test.ts does the same.

import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { type Node, parseSync, visitorKeys } from "oxc-parser";
import { filesBelow, root } from "./shared.mjs";

interface Layer {
  /**
   * Folders of src it may import from, itself aside. `x` is everything in x; `x:types` is types from
   * anywhere in it, and the constants that its `types.ts` keeps beside them.
   */
  readonly from: readonly string[] | "everything";
  /** Runs anywhere: imports no Node module and reads no clock, environment or network. */
  readonly core: boolean;
  /** Packages it may import. */
  readonly packages?: readonly string[];
}

/** One entry for every folder of src (and for every file directly in it). */
export const layers: ReadonlyMap<string, Layer> = new Map<string, Layer>([
  ["verdict", { core: true, from: [] }],
  // The forms of patches, which agents' tools and a program take.
  ["patch", { core: true, from: [] }],
  ["shell", { core: true, from: ["verdict"], packages: ["unbash"] }],
  ["tools", { core: true, from: ["shell:types", "effects:types", "verdict"] }],
  ["effects", { core: true, from: ["shell", "tools", "verdict", "context:types"] }],
  [
    "plan",
    {
      core: true,
      from: ["shell", "tools", "effects", "context:types", "verdict"],
      packages: ["unbash"],
    },
  ],
  ["context", { core: true, from: ["verdict", "effects:types", "shell"] }],
  [
    "rules",
    { core: true, from: ["shell", "tools", "effects", "verdict", "context:types", "patch"] },
  ],
  // llama: only the files that look at the machine; the core takes its types.
  [
    "brain",
    { core: true, from: ["verdict", "effects", "shell", "tools", "llama", "ledger", "distribute"] },
  ],
  [
    "phases",
    {
      core: true,
      from: ["verdict", "shell", "tools", "effects", "context", "plan", "rules", "brain"],
    },
  ],
  [
    "policy",
    {
      core: true,
      from: [
        "verdict",
        "shell",
        "tools",
        "effects",
        "context",
        "plan",
        "rules",
        "phases",
        "ledger",
        "guard.ts:types",
        "distribute",
      ],
      packages: ["yaml"],
    },
  ],
  [
    "rewrite",
    { core: true, from: ["verdict", "shell:types", "effects:types", "effects", "guard.ts:types"] },
  ],
  ["adapters", { core: false, from: ["verdict", "patch"] }],
  ["ledger", { core: false, from: ["verdict"] }],
  ["install", { core: false, from: ["adapters", "ledger"] }],
  // Words to commands; the guard judges what it offers.
  // brain: how chat models are spoken to; llama: only the file that starts one.
  ["ask", { core: true, from: ["verdict", "shell", "brain", "llama"] }],
  // Safety copies.
  [
    "undo",
    {
      core: false,
      from: ["verdict", "ledger", "effects", "context", "policy", "shell:types", "tools:types"],
    },
  ],
  ["mcp", { core: false, from: [] }],
  // Runs what was permitted.
  ["run", { core: false, from: ["verdict", "ledger", "adapters"] }],
  // Language models on this machine, in a process of their own; weights: tests write tiny ones.
  ["llama", { core: false, from: ["brain", "weights"], packages: ["node-llama-cpp"] }],
  ["resident", { core: false, from: ["verdict", "ledger"] }],
  ["scan", { core: false, from: ["guard.ts", "verdict", "context", "ledger"], packages: ["yaml"] }],
  [
    "corpus",
    {
      core: false,
      // scan: where shell stands in workflows, Dockerfiles, package.json.
      from: ["guard.ts", "verdict", "shell", "tools", "rules", "effects", "ledger", "scan"],
    },
  ],
  [
    "evaluate",
    {
      core: false,
      from: [
        "guard.ts",
        "verdict",
        "brain",
        "phases:types",
        "policy:types",
        "ask",
        "corpus",
        "shell",
      ],
      // Reads what commands name, and compares what they do in memory (docs/decisions).
      packages: ["unbash", "just-bash"],
    },
  ],
  [
    "judge",
    { core: false, from: ["ledger", "verdict", "evaluate", "brain", "corpus", "guard.ts"] },
  ],
  // Folders that trainers are started in, cards of what comes out.
  [
    "tune",
    {
      core: false,
      from: ["verdict", "brain", "corpus", "ledger", "ask", "evaluate"],
      packages: ["@huggingface/jinja", "@huggingface/tokenizers"],
    },
  ],
  // Files of model weights.
  ["weights", { core: false, from: [] }],
  // Records in files or in a database, asked the same way; the driver is loaded only for the latter.
  ["store", { core: false, from: ["ledger", "verdict"], packages: ["pg"] }],
  // Signed policies and models of a team.
  ["distribute", { core: false, from: ["ledger"] }],
  // From the files of this machine to a database or a collector.
  ["upload", { core: false, from: ["ledger", "store", "verdict"] }],
  // A local page over records and figures; what needs the command line is handed in.
  [
    "dashboard",
    {
      core: false,
      from: [
        "judge",
        "ledger",
        "verdict",
        "evaluate",
        "policy",
        "corpus",
        "effects:types",
        "effects",
        "guard.ts",
      ],
    },
  ],
  ["training", { core: false, from: "everything" }],
  ["retrain", { core: false, from: "everything" }],
  ["cli", { core: false, from: "everything" }],
  ["integrations", { core: false, from: ["cli", "adapters", "verdict"] }],
  ["guard.ts", { core: true, from: "everything" }],
  ["index.ts", { core: false, from: "everything" }],
]);

/** Files of core folders that look at the machine. Core files may import only their types. */
const machineFiles: ReadonlySet<string> = new Set([
  "src/ask/backends/endpoint-node.ts",
  "src/ask/backends/gguf-node.ts",
  "src/brain/gguf/gguf-node.ts",
  "src/brain/load-node.ts",
  "src/brain/server/http-node.ts",
  "src/brain/server/server-node.ts",
  // Imported by those of them that hold a model.
  "src/llama/process.ts",
  "src/llama/engine.ts",
  "src/brain/promoted-node.ts",
  "src/context/git-process.ts",
  "src/context/node.ts",
  "src/context/surroundings.ts",
  "src/policy/load-node.ts",
  "src/policy/own-file-node.ts",
  "src/policy/spend-node.ts",
  "src/policy/store-node.ts",
]);

/** What core code may not use, with the reason that a person gets to read. */
const forbiddenGlobals: ReadonlyMap<string, string> = new Map([
  ["process", "the environment"],
  ["Buffer", "Node's own; use Uint8Array"],
  ["require", "Node's own"],
  ["fetch", "the network"],
  ["performance", "the clock"],
  ["global", "everything at once"],
  ["globalThis", "everything at once"],
  ["__dirname", "Node's own"],
  ["__filename", "Node's own"],
]);

/**
 * What is wrong with one file of src, as `path:line: message`. Tests beside the code may import
 * anything, so they have no problems here.
 *
 * @example
 * problemsIn("src/verdict/types.ts", 'import "../shell/parse.js";')
 * // ["src/verdict/types.ts:1: verdict may not import shell (../shell/parse.js)"]
 */
export function problemsIn(path: string, code: string): string[] {
  if (path.endsWith(".test.ts")) return [];
  const lineOf = (offset: number) => code.slice(0, offset).split("\n").length;
  const name = layerOf(path);
  const layer = layers.get(name);
  if (!layer) return [`${path}:1: ${unknownLayer(name)}`];

  const parsed = parseSync(path, code);
  if (parsed.errors.length > 0) return parsed.errors.map((e) => `${path}:1: ${e.message}`);

  const isCore = layer.core && !machineFiles.has(path);
  const findings: { at: number; message: string }[] = [];
  for (const { specifier, typeOnly, at } of importsOf(parsed.program)) {
    const message =
      specifier === undefined
        ? isCore && "core code may only import a path that is written out"
        : wrongImport(path, name, layer, specifier, typeOnly);
    if (message) findings.push({ at, message });
  }
  if (isCore) findings.push(...forbiddenUses(parsed.program));
  return findings
    .sort((a, b) => a.at - b.at)
    .map(({ at, message }) => `${path}:${lineOf(at)}: ${message}`);
}

function layerOf(path: string): string {
  return path.split("/")[1] ?? path;
}

function unknownLayer(name: string): string {
  return `nothing says what ${name} may import; add it to \`layers\` in scripts/import-directions.ts`;
}

function wrongImport(
  path: string,
  name: string,
  layer: Layer,
  specifier: string,
  typeOnly: boolean,
): string | undefined {
  const isCore = layer.core && !machineFiles.has(path);
  if (!specifier.startsWith(".")) {
    if (specifier.startsWith("node:")) {
      return isCore ? `core code may not import ${specifier}` : undefined;
    }
    if (layer.packages?.includes(specifier)) return undefined;
    return `${name} may not import the package ${specifier}`;
  }

  const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, ".ts");
  if (target === "package.json" && layer.from === "everything") return undefined;
  if (!target.startsWith("src/")) return `imports ${specifier}, which is outside src`;
  if (isCore && machineFiles.has(target) && !typeOnly) {
    return `core code may import only types from ${target}`;
  }
  const other = layerOf(target);
  if (other === name) return undefined;
  if (!layers.has(other)) return unknownLayer(other);
  if (layer.from === "everything" || layer.from.includes(other)) return undefined;
  if (layer.from.includes(`${other}:types`)) {
    return typeOnly || target === `src/${other}/types.ts`
      ? undefined
      : `${name} may import only types from ${other} (${specifier})`;
  }
  return `${name} may not import ${other} (${specifier})`;
}

interface Import {
  /** Undefined when it is computed. */
  readonly specifier: string | undefined;
  readonly typeOnly: boolean;
  readonly at: number;
}

function importsOf(program: Node): Import[] {
  const found: Import[] = [];
  walk(program, (node) => {
    const at = node.start;
    switch (node.type) {
      case "ImportDeclaration": {
        const named = node.specifiers;
        const typeOnly =
          node.importKind === "type" ||
          (named.length > 0 &&
            named.every((item) => item.type === "ImportSpecifier" && item.importKind === "type"));
        found.push({ specifier: node.source.value, typeOnly, at });
        break;
      }
      case "ExportAllDeclaration":
        found.push({ specifier: node.source.value, typeOnly: node.exportKind === "type", at });
        break;
      case "ExportNamedDeclaration": {
        if (!node.source) break;
        const typeOnly =
          node.exportKind === "type" ||
          (node.specifiers.length > 0 && node.specifiers.every((i) => i.exportKind === "type"));
        found.push({ specifier: node.source.value, typeOnly, at });
        break;
      }
      case "TSImportType":
        found.push({ specifier: node.source.value, typeOnly: true, at });
        break;
      case "TSExternalModuleReference":
        found.push({ specifier: node.expression.value, typeOnly: false, at });
        break;
      case "ImportExpression": {
        const specifier =
          node.source.type === "Literal" && typeof node.source.value === "string"
            ? node.source.value
            : undefined;
        found.push({ specifier, typeOnly: false, at });
        break;
      }
    }
  });
  return found;
}

/** Uses of forbidden globals, the clock among them. A local of the same name is not one. */
function forbiddenUses(program: Node): { at: number; message: string }[] {
  const found: { at: number; message: string }[] = [];
  walkScoped(program, (node, parent, isLocal) => {
    const at = node.start;
    if (node.type === "Identifier" && isReference(node, parent) && !isLocal(node.name)) {
      const why = forbiddenGlobals.get(node.name);
      if (why !== undefined)
        found.push({ at, message: `core code may not use ${node.name}: ${why}` });
    }
    const isDate = (other: Node) =>
      other.type === "Identifier" && other.name === "Date" && !isLocal("Date");
    const readsClock =
      (node.type === "NewExpression" && isDate(node.callee) && node.arguments.length === 0) ||
      (node.type === "CallExpression" && isDate(node.callee)) ||
      (node.type === "MemberExpression" &&
        isDate(node.object) &&
        (node.computed || (node.property.type === "Identifier" && node.property.name === "now")));
    if (readsClock) found.push({ at, message: "core code may not use Date.now: the clock" });
  });
  return found;
}

/** Whether an identifier stands for a variable and is not a property's or a member's name. */
function isReference(node: Node, parent: Node | undefined): boolean {
  switch (parent?.type) {
    case "MemberExpression":
      return parent.computed || parent.object === node;
    case "Property":
      return parent.computed || parent.value === node;
    case "MethodDefinition":
    case "PropertyDefinition":
    case "AccessorProperty":
    case "TSPropertySignature":
      return parent.computed || parent.key !== node;
    case "TSMethodSignature":
      return parent.computed && parent.key === node;
    case "TSQualifiedName":
      return parent.left === node;
    case "ImportSpecifier":
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
    case "TSNamedTupleMember":
    case "TSIndexSignature":
    case "TSTypePredicate":
    case "MetaProperty":
      return false;
    case "ExportSpecifier":
      return parent.local === node;
    // Parameters of a function type are names for the reader.
    case "TSFunctionType":
    case "TSConstructorType":
    case "TSCallSignatureDeclaration":
    case "TSConstructSignatureDeclaration":
      return false;
    default:
      return true;
  }
}

function childrenOf(node: Node): Node[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    const value: unknown = node[key as keyof Node];
    return (Array.isArray(value) ? value : [value]).filter(
      (item): item is Node => typeof item === "object" && item !== null,
    );
  });
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}

function walkScoped(
  node: Node,
  visit: (node: Node, parent: Node | undefined, isLocal: (name: string) => boolean) => void,
  parent?: Node,
  scopes: readonly ReadonlySet<string>[] = [],
): void {
  const own = declaredIn(node);
  const inner = own.size > 0 ? [...scopes, own] : scopes;
  visit(node, parent, (name) => inner.some((scope) => scope.has(name)));
  for (const child of childrenOf(node)) walkScoped(child, visit, node, inner);
}

/** The names that are local inside this node. `var` counts as if it were `let`; lint forbids it. */
function declaredIn(node: Node): Set<string> {
  switch (node.type) {
    case "Program":
    case "BlockStatement":
    case "StaticBlock":
      return new Set(node.body.flatMap(namesOfStatement));
    case "SwitchStatement":
      return new Set(node.cases.flatMap((item) => item.consequent.flatMap(namesOfStatement)));
    case "ForStatement":
      return new Set(node.init ? namesOfStatement(node.init) : []);
    case "ForOfStatement":
    case "ForInStatement":
      return new Set(namesOfStatement(node.left));
    case "CatchClause":
      return new Set(node.param ? namesOfPattern(node.param) : []);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "TSDeclareFunction":
      return new Set(node.params.flatMap(namesOfPattern));
    case "VariableDeclarator":
    case "ClassExpression":
      return new Set(node.id ? namesOfPattern(node.id) : []);
    default:
      return new Set();
  }
}

function namesOfStatement(node: Node): string[] {
  switch (node.type) {
    case "VariableDeclaration":
      return node.declarations.flatMap((item) => namesOfPattern(item.id));
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "TSTypeAliasDeclaration":
    case "TSInterfaceDeclaration":
      return node.id ? namesOfPattern(node.id) : [];
    case "ImportDeclaration":
      return node.specifiers.map((item) => item.local.name);
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration":
      return node.declaration ? namesOfStatement(node.declaration) : [];
    default:
      return [];
  }
}

function namesOfPattern(node: Node): string[] {
  switch (node.type) {
    case "Identifier":
      return [node.name];
    case "ObjectPattern":
      return node.properties.flatMap((item) =>
        namesOfPattern(item.type === "RestElement" ? item.argument : item.value),
      );
    case "ArrayPattern":
      return node.elements.flatMap((item) => (item ? namesOfPattern(item) : []));
    case "AssignmentPattern":
      return namesOfPattern(node.left);
    case "TSParameterProperty":
      return namesOfPattern(node.parameter);
    case "RestElement":
      return namesOfPattern(node.argument);
    default:
      return [];
  }
}

/** What is wrong in the whole tree. */
export function problemsInTree(): string[] {
  return filesBelow("src")
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => problemsIn(path, readFileSync(join(root, path), "utf8")));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const problems = problemsInTree();
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
