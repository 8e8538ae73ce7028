/** `cerbash import claude-code`: what agents ran before the guard was there, into the ledger. */
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { CorpusError } from "../corpus/types.js";
import {
  readTranscript,
  type Transcribed,
  transcriptFiles,
} from "../judge/claude-code-transcripts.js";
import { append } from "../ledger/append.js";
import { directories } from "../ledger/paths.js";
import { readBlocks } from "../ledger/read.js";
import { fullText, recordText } from "../ledger/record-text.js";
import { summary } from "../ledger/summary.js";
import type { LedgerEntry } from "../ledger/types.js";
import { makeGuard } from "./guard.js";
import { type Io, type Run, UsageError } from "./io.js";
import { readOptions } from "./options.js";
import { policyFor } from "./policy-guard.js";
import { progressOf } from "./progress.js";
import { readSettings } from "./settings.js";

const SEE = "See: cerbash help import";
/** Names come from files too. */
const longestName = 200;

export const run: Run = async (args, io) => {
  const options = readOptions("import", args);
  const [agent, given, ...more] = options.operands;
  if (agent !== "claude-code" || more.length > 0)
    throw new UsageError(
      `cerbash import: say which agent's transcripts: cerbash import claude-code [DIR]\n${SEE}`,
    );
  const directory =
    given === undefined ? join(io.home, ".claude/projects") : resolve(io.cwd, given);
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`cerbash import: there is no directory ${directory}`);
  const { config, records } = directories(io);
  const known = await knownIds(records);
  const { text } = readSettings(config).settings.ledger;
  const written = text === "full" ? fullText : recordText;
  const guard = makeGuard(await policyFor(io, undefined));
  // All in the file of today: what is put before other files would break the chain.
  const day = new Date().toISOString().slice(0, 10);
  const counts = { files: 0, commands: 0, outcomes: 0, known: 0, unreadable: 0 };
  const progress = progressOf(io);

  const take = (one: Transcribed): void => {
    const key = `${one.kind} ${one.id.slice(0, longestName)}`;
    if (known.has(key)) {
      counts.known++;
      return;
    }
    known.add(key);
    const entry = entryOf(one, written, ({ command, cwd }) =>
      summary(guard.checkSync(command, { home: io.home, ...(cwd !== undefined && { cwd }) })),
    );
    const problem = append(records, entry, { day });
    if (problem !== undefined) throw new UsageError(`cerbash import: ${problem}`);
    if (one.kind === "command") counts.commands++;
    else counts.outcomes++;
    progress.show(() => `${counts.commands} commands, ${counts.files} files`);
  };
  try {
    for (const path of transcriptFiles(directory)) {
      counts.files++;
      try {
        for await (const one of readTranscript(path)) take(one);
      } catch (error) {
        if (!(error instanceof CorpusError)) throw error;
        counts.unreadable++;
        io.warn(`cerbash import: ${error.message}`);
      }
    }
  } finally {
    progress.clear();
  }
  await report(counts, options.has("json"), io);
  return 0;
};

type Command = Extract<Transcribed, { kind: "command" }>;

function entryOf(
  one: Transcribed,
  written: (text: string) => string,
  verdictOf: (command: Command) => ReturnType<typeof summary>,
): LedgerEntry {
  const { id, time, session } = one;
  const head = {
    v: 1 as const,
    time,
    agent: "claude-code",
    ...(session !== undefined && { session: session.slice(0, longestName) }),
    toolUseId: id.slice(0, longestName),
    tool: "Bash",
    imported: true as const,
  };
  if (one.kind === "result") return { ...head, kind: "outcome", outcome: { status: one.status } };
  return {
    ...head,
    kind: "decision",
    command: written(one.command),
    ...(one.cwd !== undefined && { cwd: written(one.cwd) }),
    verdict: verdictOf(one),
  };
}

/** What the ledger has already, of live calls and of earlier imports. */
async function knownIds(records: string): Promise<Set<string>> {
  const known = new Set<string>();
  for await (const block of readBlocks(records))
    for (const { kind, toolUseId } of block)
      if (toolUseId !== undefined)
        known.add(`${kind === "decision" ? "command" : "result"} ${toolUseId}`);
  return known;
}

async function report(
  counts: Readonly<Record<"files" | "commands" | "outcomes" | "known" | "unreadable", number>>,
  isJson: boolean,
  io: Io,
): Promise<void> {
  if (isJson) return io.write(`${JSON.stringify(counts)}\n`);
  const { files, commands, outcomes, known } = counts;
  await io.write(
    `${commands} commands and ${outcomes} outcomes from ${files} transcripts; ${known} were recorded already\n`,
  );
  if (commands > 0) await io.write("See what the guard would have decided: cerbash replay\n");
}
