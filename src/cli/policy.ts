/** `cerbash policy`: tests, explains, starts and trusts policy files, and keeps permissions. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { amount } from "../evaluate/reports/format.js";
import { builtInIndex, type Explanation } from "../guard.js";
import { makePrivateDirectory } from "../ledger/directory.js";
import { directories } from "../ledger/paths.js";
import { compilePolicy } from "../policy/compile.js";
import { loadPolicy, policyPlaces, readLayer, userPath } from "../policy/load-node.js";
import { profileOf } from "../policy/profile.js";
import { policySchema } from "../policy/schema.js";
import { starter } from "../policy/starter.js";
import { readGrants, removeGrants, setTrust } from "../policy/store-node.js";
import type { Grant, PolicyLayer } from "../policy/types.js";
import { commandText, directoryOption } from "./command-text.js";
import { expiryOf } from "./expiry.js";
import { EXIT_ERROR, type Io, type Run, UsageError } from "./io.js";
import { nearest } from "./nearest.js";
import { type Options, readOptions } from "./options.js";
import { explanationOf, give, isWanted, keyText, permissionFor, type Wish } from "./permission.js";
import { policyFor } from "./policy-guard.js";
import { decisionColour, type Paint, painter, visible } from "./terminal.js";

type Action = (options: Options, io: Io) => Promise<number>;

const FAILED = 1;

export const run: Run = async (args, io) => {
  const options = readOptions("policy", args);
  const [name, ...operands] = options.operands;
  const see = "See: cerbash help policy";
  if (name === undefined) throw new UsageError(`cerbash policy: say what to do\n${see}`);
  const action = actions.get(name);
  if (action === undefined) {
    const near = nearest(name, [...actions.keys()]);
    const hint = near === undefined ? "" : `; did you mean ${near}?`;
    throw new UsageError(`cerbash policy: ${name} is not known${hint}\n${see}`);
  }
  return action({ ...options, operands, isLiteral: args.includes("--") }, io);
};

/** The part of the person's machine that decides where things are. */
function machineOf(io: Io) {
  return { env: io.env, platform: io.platform, home: io.home };
}

function none(options: Options, name: string): void {
  const [first] = options.operands;
  if (first !== undefined)
    throw new UsageError(`cerbash policy ${name}: ${first} is too much\nSee: cerbash help policy`);
}

/** `cerbash policy test [FILE…]` */
const test: Action = async (options, io) => {
  const paint = painter(io);
  const cwd = directoryOption(options, io);
  const layers: PolicyLayer[] = [];
  if (options.operands.length === 0) {
    const set = await loadPolicy({ ...machineOf(io), cwd });
    layers.push(...(set?.layers ?? []));
    if (layers.length === 0) {
      io.warn("cerbash policy test: no policy holds here; start one with: cerbash policy init");
      return EXIT_ERROR;
    }
  }
  for (const operand of options.operands) {
    const path = resolve(cwd, operand);
    if (!existsSync(path)) throw new UsageError(`cerbash policy test: ${operand} does not exist`);
    layers.push(await readLayer({ kind: "user", path }, true));
  }
  const results = layers.map(resultOf);
  const isRight = results.every(
    ({ problems, failures }) => problems.length + failures.length === 0,
  );
  if (options.has("json")) {
    await io.write(`${JSON.stringify({ ok: isRight, files: results })}\n`);
    return isRight ? 0 : FAILED;
  }
  for (const { file, rules, tools, examples, problems, failures, notes } of results) {
    const isGood = problems.length + failures.length === 0;
    const counts = `${amount(rules, "rule")}, ${amount(tools, "tool")}, ${amount(examples, "example")}`;
    const state = isGood ? paint("green", "right") : paint("red", "wrong");
    const lines = [
      `${state}  ${visible(file)}  ${counts}`,
      ...problems.map(
        ({ line, message }) => `  ${visible(file)}:${line ?? 1}: ${visible(message)}`,
      ),
      ...failures.map(({ of, example, message }) => `  ${of}: ${visible(example)}  ${message}`),
      ...notes.map((note) => `  ${visible(note)}`),
    ];
    await io.write(`${lines.join("\n")}\n`);
  }
  return isRight ? 0 : FAILED;
};

function resultOf(layer: PolicyLayer) {
  // As if it were trusted: its author wants to know whether it is right.
  const compiled = compilePolicy({ layers: [{ ...layer, trusted: true }] }, builtInIndex(), 20_000);
  const { rules = [], tools = [] } = layer.file;
  const examples =
    rules.flatMap((rule) => [
      ...(rule.examples?.matches ?? []),
      ...(rule.examples?.nonMatches ?? []),
    ]).length + tools.flatMap((tool) => Object.values(tool.examples ?? {}).flat()).length;
  return {
    file: layer.source,
    rules: rules.length,
    tools: tools.length,
    examples,
    problems: layer.problems.map(({ line, message }) => ({ line, message })),
    failures: compiled.failures.flatMap(({ of, failed }) => failed.map((one) => ({ of, ...one }))),
    notes: compiled.notes.filter((note) => /use a rule$|cannot disable/.test(note)),
  };
}

/** `cerbash policy explain [COMMAND]` */
const explain: Action = async (options, io) => {
  const paint = painter(io);
  const cwd = directoryOption(options, io);
  const set = await loadPolicy({ ...machineOf(io), cwd });
  const layers = set?.layers ?? [];
  const { profile, by } = profileOf(layers);
  const command =
    options.operands.length === 0 ? undefined : await commandText("policy", options, io);
  const explanation =
    command === undefined ? undefined : explanationOf(command, await policyFor(io, cwd), cwd, io);
  const files = layers.map(describeLayer);
  if (options.has("json")) {
    const answer = explanation && { verdict: explanation.verdict, opinions: explanation.opinions };
    const data = { profile, profileBy: by, files, degraded: set?.degraded ?? [], ...answer };
    await io.write(`${JSON.stringify(data)}\n`);
    return 0;
  }
  const lines = [`profile ${paint("bold", profile)} (${by ?? "default"})`];
  if (files.length === 0) lines.push("no policy file holds here");
  for (const file of files) {
    lines.push(`${file.kind.padEnd(8)}${visible(file.path)}  ${file.state}`);
    for (const part of file.ignored) lines.push(`        not used: ${part}`);
    for (const { line, message } of file.problems)
      lines.push(paint("red", `        line ${line ?? 1}: ${visible(message)}`));
  }
  for (const note of set?.degraded ?? []) lines.push(paint("red", visible(note)));
  const { length } = set?.grants ?? [];
  if (length > 0) lines.push(`${amount(length, "permission")}: cerbash policy grants`);
  if (explanation !== undefined) lines.push("", ...answerLines(explanation, paint));
  await io.write(`${lines.join("\n")}\n`);
  return 0;
};

function describeLayer({ kind, source, trusted, file, problems }: PolicyLayer) {
  const ignored: string[] = [];
  const isWhole = trusted && problems.length === 0;
  const why = trusted ? "the file is broken" : "the file is not trusted";
  const allows = (file.rules ?? []).filter(({ decision }) => decision === "allow");
  if (!isWhole && allows.length > 0)
    ignored.push(`${allows.map(({ id }) => visible(id)).join(", ")} (allow; ${why})`);
  if (!isWhole && (file.disable ?? []).length > 0) ignored.push(`disable (${why})`);
  if (!isWhole && (file.tools ?? []).length > 0)
    ignored.push(`what tools allow; what they stop holds (${why})`);
  if (kind === "team" && file.profile === "observe")
    ignored.push("profile observe (a project cannot switch the guard off)");
  const state =
    problems.length > 0
      ? "broken: what would be allowed is asked about"
      : kind !== "team"
        ? "holds"
        : trusted
          ? "trusted"
          : "not trusted: it can only make the guard stricter";
  return { kind, path: source, state, trusted, profile: file.profile, ignored, problems };
}

function answerLines({ text, verdict, opinions }: Explanation, paint: Paint): string[] {
  const { decision, phase, rules, observed } = verdict;
  const own = rules.filter(({ id }) => id.startsWith("policy."));
  const allowed = opinions.flatMap(({ by }) => (by === undefined ? [] : [by]));
  const lines = [visible(text), `  ${paint(decisionColour[decision], decision)} by ${phase}`];
  if (observed !== undefined) lines.push(`  would be ${observed.decision} without observing`);
  for (const { id, decision: one, why } of own) lines.push(`  ${one} by ${id}: ${visible(why)}`);
  for (const id of allowed) lines.push(`  allowed by ${visible(id)}`);
  if (own.length === 0 && allowed.length === 0) lines.push("  no rule of a policy is about it");
  return lines;
}

/** `cerbash policy init [--user]` */
const init: Action = async (options, io) => {
  none(options, "init");
  const isUser = options.has("user");
  const own = userPath(machineOf(io));
  const path = isUser ? own : join(directoryOption(options, io), ".cerbash", "policy.yaml");
  const schema = join(dirname(path), "policy.schema.json");
  makePrivateDirectory(dirname(path));
  try {
    writeFileSync(path, starter, { flag: "wx", mode: isUser ? 0o600 : 0o644 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    io.warn(`cerbash policy init: ${path} is there already, so nothing was written`);
    return FAILED;
  }
  writeFileSync(schema, `${JSON.stringify(policySchema(), undefined, 2)}\n`);
  await io.write(`wrote ${path}\nwrote ${schema} (for completion in editors)\n`);
  return 0;
};

const schema: Action = async (options, io) => {
  none(options, "schema");
  await io.write(`${JSON.stringify(policySchema(), undefined, 2)}\n`);
  return 0;
};

/** The project file that `trust` and `untrust` are about. */
function teamFile(options: Options, io: Io): string {
  const cwd = resolve(directoryOption(options, io), options.operands[0] ?? ".");
  const direct = statSync(cwd, { throwIfNoEntry: false })?.isFile() === true ? cwd : undefined;
  const [first] = policyPlaces({
    ...machineOf(io),
    env: { ...io.env, CLAUDE_PROJECT_DIR: "" },
    cwd,
  })
    .filter(({ kind }) => kind === "team")
    .map(({ path }) => path);
  const path = direct ?? first;
  if (path === undefined)
    throw new UsageError(`cerbash policy: there is no .cerbash/policy.yaml in or above ${cwd}`);
  return path;
}

const trust: Action = async (options, io) => {
  const path = teamFile(options, io);
  const bytes = readFileSync(path);
  const layer = await readLayer({ kind: "team", path }, true);
  const { problems, failures } = resultOf(layer);
  if (problems.length + failures.length > 0) {
    io.warn(`cerbash policy trust: ${path} is not right; see: cerbash policy test`);
    return FAILED;
  }
  const { rules = [], disable = [] } = layer.file;
  const allows = rules.filter(({ decision }) => decision === "allow").map(({ id }) => id);
  if (allows.length > 0) await io.write(`allows: ${allows.map(visible).join(", ")}\n`);
  if (disable.length > 0) await io.write(`disables: ${disable.map(visible).join(", ")}\n`);
  if (!(await isWanted(`Trust ${path} as it is now?`, io))) return FAILED;
  setTrust(directories(machineOf(io)).config, path, bytes);
  await io.write(`trusted until it changes: ${path}\n`);
  return 0;
};

/** Makes the guard stricter only, so nobody is asked. */
const untrust: Action = async (options, io) => {
  const path = teamFile(options, io);
  setTrust(directories(machineOf(io)).config, path, undefined);
  await io.write(`not trusted: ${path}\n`);
  return 0;
};

/** `cerbash policy grants [list | add COMMAND | revoke ID…]` */
const grants: Action = async (options, io) => {
  const [what = "list", ...operands] = options.operands;
  const rest = { ...options, operands };
  switch (what) {
    case "list":
      none(rest, "grants list");
      return listGrants(rest, io);
    case "add":
      return giveGrant(rest, io);
    case "revoke":
      return revokeGrants(rest, io);
    default:
      throw new UsageError(
        `cerbash policy grants: ${what} is not known (list, add, revoke)\nSee: cerbash help policy`,
      );
  }
};

async function listGrants(options: Options, io: Io): Promise<number> {
  const { entries, problem } = readGrants(directories(machineOf(io)).state);
  if (problem !== undefined) io.warn(`cerbash: ${problem}`);
  if (options.has("json")) await io.write(`${JSON.stringify(entries)}\n`);
  else if (entries.length === 0) await io.write("no permissions\n");
  else await io.write(entries.map((grant) => `${grantLine(grant)}\n`).join(""));
  return 0;
}

function grantLine({ id, scope, key, session, expires }: Grant): string {
  const until = expires === undefined ? "" : ` until ${new Date(expires).toISOString()}`;
  const who = session === undefined ? "" : ` (session ${session})`;
  return visible(`${id}  ${scope}${who}${until}  ${keyText(key)}`);
}

async function giveGrant(options: Options, io: Io): Promise<number> {
  const scope = options.value("scope") ?? "once";
  if (scope !== "once" && scope !== "session" && scope !== "always")
    throw new UsageError(`cerbash policy: no such scope: ${scope} (once, session, always)`);
  const session = options.value("session");
  if ((scope === "session") !== (session !== undefined))
    throw new UsageError("cerbash policy: --scope session and --session ID belong together");
  const wish: Wish = {
    command: await commandText("policy", options, io),
    cwd: directoryOption(options, io),
    scope,
    below: options.has("below"),
    ...expiryOf("policy", options),
    ...(session === undefined ? {} : { session }),
  };
  const keys = await permissionFor(wish, io);
  if (typeof keys === "string") {
    io.warn(`cerbash policy grants add: ${visible(keys)}`);
    return FAILED;
  }
  for (const key of keys) await io.write(`${visible(keyText(key))}\n`);
  if (!(await isWanted(`Permit this (${scope})?`, io))) return FAILED;
  for (const { id } of give(wish, keys, io)) await io.write(`permitted: ${id}\n`);
  return 0;
}

async function revokeGrants({ operands }: Options, io: Io): Promise<number> {
  if (operands.length === 0)
    throw new UsageError("cerbash policy grants revoke: name a permission by its id");
  const gone = removeGrants(directories(machineOf(io)).state, operands);
  for (const id of gone) await io.write(`revoked: ${id}\n`);
  const missing = operands.filter((id) => !gone.includes(id));
  for (const id of missing) io.warn(`cerbash policy grants revoke: there is no permission ${id}`);
  return missing.length === 0 ? 0 : FAILED;
}

const actions: ReadonlyMap<string, Action> = new Map([
  ["test", test],
  ["explain", explain],
  ["init", init],
  ["schema", schema],
  ["trust", trust],
  ["untrust", untrust],
  ["grants", grants],
]);
