/** What the package managers of JavaScript have in common. */
import type { Word } from "../../../shell/types.js";
import type { Invocation, Runner, ToolRule } from "../../../tools/types.js";
import { NODE_PROGRAMS, programOfPackage } from "./node-binaries.js";
import { hasRemoteSource, isForeignIndex, isRemoteSource } from "./sources.js";
import { runWrittenScript } from "./task-files.js";
import { behindDashes, behindVerb } from "./tool.js";

/** Runs a package's program: `prisma@5 migrate reset` as `prisma migrate reset`. Remote specs have a rule. */
export function runPackage(words: readonly Word[], run: Runner): void {
  const [spec, ...args] = words;
  if (spec === undefined || isRemoteSource(spec.text, true)) return;
  if (!spec.known) run.argv(words);
  else run.argv([run.literal(programOfPackage(spec.text), spec), ...args]);
}

export function installsRemote(i: Invocation): boolean {
  return hasRemoteSource(i, true);
}

export function foreignIndex(
  id: string,
  program: string,
  on: string | undefined,
  option = "--registry",
): ToolRule {
  return {
    id,
    ...(on === undefined ? {} : { on }),
    when: (i) => isForeignIndex(i.value(option)),
    decision: "ask",
    why: "takes packages from another index than the usual one",
    instead: "use the index that the project is set up for, such as `npm ci`",
    attack: ["T1195.001"],
    asi: ["ASI04"],
    matches: [
      `${program} install lodash --registry=http://registry.example.com`,
      `${program} add left-pad --registry https://npm.example.com/`,
    ],
    nonMatches: [
      `${program} install lodash --registry=https://registry.npmjs.org/`,
      `${program} install lodash`,
    ],
    evasions: [`sudo ${program} install --registry http://192.0.2.7:4873 x`],
  };
}

/** `yarn name`: a program of the project whose arguments decide, else a script of the manifest. */
export function runNamed(i: Invocation, run: Runner): void {
  const name = i.verbWords[0];
  if (name === undefined) return;
  const bare = programOfPackage(name.text);
  if (NODE_PROGRAMS.has(bare)) run.argv([run.literal(bare, name), ...behindVerb(i)]);
}

/** `yarn run name`: the same below `run`. */
export function runScript(i: Invocation, run: Runner): void {
  const name = i.operands[0];
  if (name !== undefined) runWrittenScript(name, run);
  if (name !== undefined && NODE_PROGRAMS.has(name.text)) run.argv(behindDashes(i));
}
