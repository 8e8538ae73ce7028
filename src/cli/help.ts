import { findSubcommand, type Subcommand, subcommands } from "./commands.js";
import { EXIT_ERROR, type Io, type Run } from "./io.js";
import { nearest } from "./nearest.js";
import { readOptions } from "./options.js";

export const run: Run = async (args, io) => {
  const options = readOptions("help", args);
  const [name] = options.operands;
  if (name === undefined) return show(mainPage(), io);
  const subcommand = findSubcommand(name);
  if (subcommand === undefined) return unknownSubcommand(name, io);
  return show(page(subcommand), io);
};

async function show(text: string, io: Io): Promise<number> {
  await io.write(text);
  return 0;
}

export async function unknownSubcommand(name: string, io: Io): Promise<number> {
  const near = nearest(
    name,
    subcommands.map((subcommand) => subcommand.name),
  );
  const hint = near === undefined ? "" : `; did you mean ${near}?`;
  io.warn(`cerbash: unknown subcommand ${name}${hint}\nSee: cerbash help`);
  return EXIT_ERROR;
}

/** The page without a subcommand. */
export function mainPage(): string {
  const lines = subcommands.map(({ name, about }) => `  ${name.padEnd(12)}${about}`);
  return `cerbash decides allow, ask or deny on each command an AI agent wants to run.

Usage: cerbash SUBCOMMAND [options]

${lines.join("\n")}

Start with: cerbash demo
Then:       cerbash install, cerbash doctor
More:       cerbash help SUBCOMMAND
`;
}

/** The page of one subcommand. */
export function page({ name, about, usage, options: all, notes }: Subcommand): string {
  const options = all.filter(({ isHidden }) => isHidden !== true);
  const names = options.map((option) => {
    const short = option.short === undefined ? "    " : `-${option.short}, `;
    const value = option.value === undefined ? "" : ` ${option.value}`;
    return `${short}--${option.name}${value}`;
  });
  const width = Math.max(...names.map((text) => text.length)) + 2;
  const rows = options.map((option, i) => `  ${(names[i] ?? "").padEnd(width)}${option.about}`);
  const below = notes === undefined ? "" : `\n${notes.join("\n")}\n`;
  const forms = usage.map((form, i) => `${i === 0 ? "Usage: " : "       "}${form}`);
  return `cerbash ${name}: ${about}\n\n${forms.join("\n")}\n\n${rows.join("\n")}\n${below}`;
}
