/** `cerbash tune repair`: mends what mlx_lm.fuse broke in a checkpoint. */
import { resolve } from "node:path";
import { repairGguf } from "../weights/repair/gguf.js";
import { type RepairReport, repairCheckpoint } from "../weights/repair/repair.js";
import { type Io, UsageError } from "./io.js";
import { type Options, readOptions } from "./options.js";
import { painter, visible } from "./terminal.js";

const codes = { clean: 0, repaired: 0, faulty: 1, refused: 2 } as const;

/** Exit codes: 0 nothing to mend or mended, 1 a dry run found faults, 2 refused, 3 thrown. */
export async function repair(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions("tune", args);
  const [operand, surplus] = options.operands;
  if (operand === undefined)
    throw new UsageError("cerbash tune repair: name a folder or a GGUF file");
  if (surplus !== undefined) throw new UsageError(`cerbash tune repair: ${surplus} is too much`);
  const path = resolve(io.cwd, operand);
  const isGguf = path.endsWith(".gguf");
  const own = isGguf ? `${path.slice(0, -".gguf".length)}-repaired.gguf` : `${path}-repaired`;
  const out = resolve(io.cwd, options.value("out") ?? own);
  const base = options.value("base");
  const offset = offsetOf(options);
  const report = await (isGguf ? repairGguf : repairCheckpoint)({
    folder: path,
    out,
    isDryRun: options.has("dry-run"),
    ...(base !== undefined && { base: resolve(io.cwd, base) }),
    ...(offset !== undefined && { offset }),
  });
  await io.write(options.has("json") ? `${JSON.stringify(report)}\n` : textOf(report, io));
  return codes[report.outcome];
}

function offsetOf(options: Options): number | undefined {
  const given = options.value("norm-offset");
  if (given !== undefined && !/^[012]$/.test(given))
    throw new UsageError("cerbash tune repair: --norm-offset is 0, 1 or 2");
  return given === undefined ? undefined : Number(given);
}

function textOf({ outcome, findings, touched, out, left = [] }: RepairReport, io: Io): string {
  const paint = painter(io);
  const colours = { fix: "yellow", note: "dim", refuse: "red" } as const;
  const words = { fix: "fault", note: "note", refuse: "stop" } as const;
  const lines = findings.map(
    ({ id, state, count, evidence }) =>
      `${paint(colours[state], words[state].padEnd(6))}${id.padEnd(9)}${String(count).padStart(5)}  ${visible(evidence)}`,
  );
  for (const { name, changes } of touched) lines.push(visible(`  ${name}: ${changes.join("; ")}`));
  for (const name of left) lines.push(visible(`not taken along: ${name}`));
  const ends = {
    clean: "nothing to repair; nothing was written",
    faulty: `${touched.length} tensors would change; nothing was written`,
    refused: "nothing was written",
    repaired: `${touched.length} tensors changed; the repaired one is ${out}`,
  };
  return `${[...lines, visible(ends[outcome])].join("\n")}\n`;
}
