/** Reads the text of a policy file. The YAML library is loaded only when there is a file to read. */
import type { PolicyFile, PolicyProblem } from "./types.js";
import { placeOf, validate } from "./validate.js";

export interface ReadPolicy {
  readonly file: PolicyFile;
  readonly problems: readonly PolicyProblem[];
}

/** Longer files are not read; they would keep the agent waiting. */
export const MAX_POLICY_BYTES = 128 * 1024;

export async function readPolicy(text: string): Promise<ReadPolicy> {
  const { LineCounter, parseDocument } = await import("yaml");
  const lines = new LineCounter();
  const lineAt = (offset: number | undefined) =>
    offset === undefined ? undefined : lines.linePos(offset).line;
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const first = document.errors[0] ?? document.warnings[0];
  if (first !== undefined) {
    const line = lineAt(first.pos[0]);
    const message = `it is not YAML (${first.message.split("\n")[0]}); mend this line`;
    return { file: {}, problems: [problem([], message, line)] };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 100) : "unknown error";
    return { file: {}, problems: [problem([], `it cannot be read (${why}); use fewer aliases`)] };
  }
  const { file, problems } = validate(value);
  const located = problems.map(({ path, message }) => {
    const place = placeOf(path);
    return problem(path, place === "" ? message : `${place}: ${message}`, lineOf(path));
  });
  return { file, problems: located };

  function lineOf(path: readonly (string | number)[]): number | undefined {
    for (let length = path.length; length > 0; length--) {
      const part = path.slice(0, length);
      const node: unknown = document.getIn(part, true);
      if (typeof node !== "object" || node === null || !("range" in node)) continue;
      const { range } = node as { range?: readonly [number, number, number] | null };
      if (range) return lineAt(range[0]);
    }
    return 1;
  }
}

function problem(
  path: readonly (string | number)[],
  message: string,
  line?: number,
): PolicyProblem {
  return { path, message, ...(line === undefined ? {} : { line }) };
}
