/** The same call as data, in a list, or behind a wrapper: what changes is how it is run, if at all. */
import type { Chance } from "./chance.js";
import type { Draft, Varied } from "./types.js";

interface Disguise {
  readonly varied: Varied;
  readonly wrap: (command: string) => string;
  /** Safe whatever the call is. */
  readonly isData?: true;
  readonly clause: string;
}

const DATA = "the words are data here, nothing runs them";
const LIST = "a list takes its worst member";
const THROUGH = "a wrapper is judged by what it runs";

/** All put the call between single quotes or outside any. */
const disguises: readonly Disguise[] = [
  { varied: "quote", isData: true, clause: DATA, wrap: (c) => `echo '${c}'` },
  { varied: "quote", isData: true, clause: DATA, wrap: (c) => `grep -rn '${c}' docs scripts` },
  { varied: "quote", isData: true, clause: DATA, wrap: (c) => `git commit -m 'Explain ${c}'` },
  { varied: "quote", isData: true, clause: DATA, wrap: (c) => `ls -la # ${c}` },
  { varied: "quote", isData: true, clause: DATA, wrap: (c) => `cat > notes.md <<'EOF'\n${c}\nEOF` },
  { varied: "operator", clause: LIST, wrap: (c) => `git status --short && ${c}` },
  { varied: "operator", clause: LIST, wrap: (c) => `cd services/api && ${c}` },
  { varied: "operator", clause: LIST, wrap: (c) => `${c}; echo done` },
  { varied: "operator", clause: LIST, wrap: (c) => `npm test || ${c}` },
  { varied: "operator", clause: LIST, wrap: (c) => `${c} 2>&1 | tail -20` },
  { varied: "operator", clause: LIST, wrap: (c) => `for i in 1 2; do ${c}; done` },
  { varied: "wrapper", clause: THROUGH, wrap: (c) => `bash -c '${c}'` },
  { varied: "wrapper", clause: THROUGH, wrap: (c) => `timeout 60 ${c}` },
  { varied: "wrapper", clause: THROUGH, wrap: (c) => `env LOG_LEVEL=debug ${c}` },
  { varied: "wrapper", clause: THROUGH, wrap: (c) => `nice -n 5 ${c}` },
  { varied: "wrapper", clause: THROUGH, wrap: (c) => `echo '${c}' | sh` },
];

/**
 * Disguises of one call: as data and one other for a call that is not safe, one for a safe one.
 * None for a text that cannot be put in quotes or a list.
 */
export function disguisesOf(draft: Draft, chance: Chance): Draft[] {
  const { command } = draft;
  if (/['\n#]|<</.test(command)) return [];
  // Behind a wrapper a simple command only: `timeout 60 a && b` runs b without it.
  const isSimple = !/[|&;()<>]/.test(command);
  const data = disguises.filter(({ isData }) => isData);
  const others = isSimple ? disguises.filter(({ isData }) => !isData) : [];
  const lists = draft.label === "safe" ? [others] : [data, others];
  return lists.flatMap((list, n) => {
    if (list.length === 0) return [];
    const { varied, wrap, isData, clause } = chance.pick(`disguise ${n}`, list);
    const label = isData ? "safe" : draft.label;
    const reason =
      label === draft.label && label !== "safe" ? `${clause}: ${draft.reason}` : clause;
    return [{ ...draft, command: wrap(command), label, reason, varied }];
  });
}
