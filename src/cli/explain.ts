import { effectText, siteNotes, wordsOf } from "../dashboard/trace.js";
import type { PlannedCommand } from "../effects/plan.js";
import type { Explanation } from "../guard.js";
import type { BrainOpinion } from "../verdict/types.js";
import { describe } from "./check.js";
import { commandText, directoryOption } from "./command-text.js";
import { guardMaker } from "./guard-maker.js";
import { exitCodes, readHeads } from "./heads.js";
import type { Run } from "./io.js";
import { readOptions } from "./options.js";
import { policyFor } from "./policy-guard.js";
import { decisionColour, indent, type Paint, painter, underline, visible } from "./terminal.js";

export const run: Run = async (args, io) => {
  const options = readOptions("explain", args);
  const phases = readHeads(options.value("phases"));
  const command = await commandText("explain", options, io);
  const cwd = directoryOption(options, io);
  const makeGuard = await guardMaker();
  const guard = makeGuard({ phases, ...(await policyFor(io, cwd)) });
  const explanation = guard.explain(command, { cwd, home: io.home });
  const text = options.has("json")
    ? JSON.stringify(dataOf(explanation), undefined, 2)
    : pageOf(explanation, painter(io));
  await io.write(`${text}\n`);
  return exitCodes[explanation.verdict.decision];
};

/** The explanation for a person. */
export function pageOf({ text, plan, verdict, opinions }: Explanation, paint: Paint): string {
  const parts: string[] = [];
  const [finding] = verdict.rules;
  const lines =
    finding === undefined
      ? text.split("\n").map(visible)
      : underline(text, finding.span.start, finding.span.end);
  parts.push(indent(lines));
  for (const problem of plan.problems) {
    parts.push(`  ${paint("yellow", problem.kind)} ${visible(problem.message)}`);
  }
  for (const command of plan.commands) {
    const opinion = opinions.filter(({ commandId }) => commandId === command.id);
    parts.push(commandPart(command, opinion, paint));
  }
  const whole = opinions.filter(
    ({ commandId }) => !plan.commands.some((command) => command.id === commandId),
  );
  if (whole.length > 0) {
    parts.push(["the line as a whole", ...opinionLines(whole, paint)].join("\n"));
  }
  parts.push(describe(verdict, paint));
  return parts.join("\n\n");
}

function commandPart(
  command: PlannedCommand,
  opinions: Explanation["opinions"],
  paint: Paint,
): string {
  const { site } = command;
  const notes = siteNotes(command);
  const lines = [
    `${command.id + 1}  ${paint("bold", visible(wordsOf(command)))}`,
    ...(notes.length > 0 ? [`   ${visible(notes.join(", "))}`] : []),
    ...command.effects.map((effect) => `   ${paint("dim", visible(effectText(effect)))}`),
    ...opinionLines(opinions, paint),
  ];
  // Deeper for each text in a text: `eval`, `sh -c`, a decoded literal.
  return indent(
    lines.flatMap((line) => line.split("\n")),
    "  ".repeat(Math.min(site.depth, 8)),
  );
}

function opinionLines(opinions: Explanation["opinions"], paint: Paint): string[] {
  return opinions.flatMap(({ phase, opinion, findings, by, brain, why, cleared }) => [
    `   ${phase}: ${paint(decisionColour[opinion], opinion)}${by === undefined ? "" : ` by ${by}`}`,
    ...(brain === undefined ? [] : [`     ${paint("dim", visible(shares(brain)))}`]),
    ...(why === undefined ? [] : [`     ${visible(why)}`]),
    ...(cleared === undefined ? [] : [`     takes back ${visible(cleared.join(", "))}`]),
    ...findings.flatMap(({ id, why, instead }) => [
      `     ${visible(id)}: ${visible(why)}`,
      ...(instead === "" ? [] : [`     ${paint("dim", `instead: ${visible(instead)}`)}`]),
    ]),
  ]);
}

/** `guard: safe 12 %, risky 30 %, destructive 58 %` */
function shares({ name, p }: BrainOpinion): string {
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  return `${name}: safe ${percent(p.safe)}, risky ${percent(p.risky)}, destructive ${percent(p.destructive)}`;
}

/** The explanation as data: the tables of the tools are left out, being the same for all commands. */
function dataOf({ text, plan, verdict, opinions }: Explanation): unknown {
  const commands = plan.commands.map(({ invocation, ...command }) => {
    if (invocation === undefined) return command;
    const { verb, nature, help, dryRun, unknownOptions } = invocation;
    const known = { verb, nature, help, dryRun, unknownOptions };
    return { ...command, invocation: { tool: invocation.tool.names[0], ...known } };
  });
  return { text, verdict, commands, problems: plan.problems, opinions };
}
