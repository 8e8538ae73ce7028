/** `cerbash exec -- PROGRAM ARGUMENT...`: checks, then runs it with our standard streams. */
import { quoteAll } from "../adapters/quote.js";
import { endLike, runChild } from "../run/child.js";
import { notePermission } from "../run/permitted.js";
import { type Run, UsageError } from "./io.js";
import { readOptions } from "./options.js";
import { askAtTerminal, EXIT_REFUSED, permit, permittedDirectory } from "./permit.js";
import { visible } from "./terminal.js";

export const run: Run = async (args, io) => {
  const options = readOptions("exec", args);
  const [program, ...rest] = options.operands;
  if (program === undefined || !options.isLiteral)
    throw new UsageError(
      "cerbash exec: put the command behind --: cerbash exec -- PROGRAM ARGUMENT...\nSee: cerbash help exec",
    );
  const permission = await permit({
    command: quoteAll(options.operands),
    cwd: io.cwd,
    place: io,
    way: "exec",
    ask: askAtTerminal(io),
  });
  if (permission.note !== "") io.warn(permission.note.trimEnd());
  if (!permission.isAllowed) {
    io.warn(visible(permission.message));
    return EXIT_REFUSED;
  }
  const takeBack = permission.byPerson
    ? notePermission(permittedDirectory(io), permission.verdict)
    : () => {};
  const ended = await runChild(program, rest, {
    cwd: io.cwd,
    env: io.env,
    hasTerminal: io.isInputTerminal,
  });
  takeBack();
  if (ended.problem !== undefined) io.warn(`cerbash exec: ${visible(program)}: ${ended.problem}`);
  endLike(ended);
  return ended.code;
};
