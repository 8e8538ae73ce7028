/** `cerbash doctor`: whether the guard works where it is installed, and what mends it where not. */
import { amount } from "../evaluate/reports/format.js";
import { allInstallations, namedAgents } from "./agents.js";
import { examineAgent, type SelfTest, usualTest } from "./doctor-agents.js";
import { type Finding, findingLines } from "./doctor-finding.js";
import {
  examineBrain,
  examineClient,
  examineFiles,
  examinePolicy,
  examineResident,
} from "./doctor-machine.js";
import { examineSecond } from "./doctor-second.js";
import { installedFiles } from "./installed.js";
import type { Io } from "./io.js";
import { readOptions } from "./options.js";
import { type Program, runningProgram } from "./own-program.js";
import { painter } from "./terminal.js";
import { version } from "./version.js";

export async function run(
  args: readonly string[],
  io: Io,
  program: Program = runningProgram(),
  test: SelfTest = usualTest,
): Promise<number> {
  const options = readOptions("doctor", args);
  const agents = (await namedAgents("doctor", options)) ?? (await allInstallations());
  const findings: Finding[] = [];
  let installed = 0;
  for (const one of agents) {
    const isInstalled = installedFiles(one, program, io).some(
      ({ state }) => state.kind === "installed",
    );
    if (isInstalled) installed++;
    const own = await attempt(one.title, () => examineAgent(one, program, io, test));
    findings.push(...own);
    // One after the other as it comes, since each self-test takes a moment.
    if (!options.has("json") && own.length > 0)
      await io.write(`${findingLines(own, io).join("\n")}\n\n`);
  }
  const rest = [
    ...(installed === 0
      ? [
          {
            level: "error",
            about: "agents",
            text: "the guard is installed for none",
            mend: "cerbash install",
          } as const,
        ]
      : []),
    ...(await attempt("thin client", () => examineClient(program, installed > 0, io))),
    ...(await attempt("resident process", () => examineResident(io))),
    ...(await attempt("policy", () => examinePolicy(io))),
    ...(await attempt("brain", examineBrain)),
    ...(await attempt("second brain", () => examineSecond(io))),
    ...(await attempt("files", () => examineFiles(io))),
  ];
  findings.push(...rest);
  const count = (level: Finding["level"]) => findings.filter((one) => one.level === level).length;
  const [errors, warnings] = [count("error"), count("warning")];
  if (options.has("json")) {
    const node = process.versions.node;
    await io.write(`${JSON.stringify({ ok: errors === 0, version, node, findings })}\n`);
  } else {
    const paint = painter(io);
    const sum = `${amount(errors, "error")}, ${amount(warnings, "warning")}`;
    const verdict =
      errors === 0
        ? paint("green", "The guard works.")
        : paint("red", "The guard does not work everywhere.");
    await io.write(
      `${findingLines(rest, io).join("\n")}\n\ncerbash ${version}: ${verdict} ${sum}\n`,
    );
  }
  return errors === 0 ? 0 : 1;
}

/** A check that fails is itself a finding, so that the others are still made. */
async function attempt(
  about: string,
  check: () => readonly Finding[] | Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await check();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ level: "error", about, text: `cannot be examined: ${why}` }];
  }
}
