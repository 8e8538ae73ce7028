/** What a file mode gives away. */

export interface ModeChange {
  /** Sets the set-user-id bit. */
  readonly setId: boolean;
  /** Sets the set-group-id bit by a letter; on a directory it only hands the group on. */
  readonly setGroup: boolean;
  /** Everybody may write. */
  readonly worldWritable: boolean;
  /** Everybody may read. */
  readonly worldReadable: boolean;
  /** Takes reading or executing away from the owner or everybody. */
  readonly locksOut: boolean;
  /** Only adds the right to execute. */
  readonly onlyExecute: boolean;
}

function octal(mode: number): ModeChange {
  return {
    // On directories the set-group-id bit only hands the group on, so 2775 is ordinary there.
    setId: (mode & 0o4000) !== 0,
    setGroup: false,
    worldWritable: (mode & 0o2) !== 0,
    worldReadable: (mode & 0o4) !== 0,
    locksOut: (mode & 0o400) === 0,
    onlyExecute: false,
  };
}

const CLAUSE = /^([ugoa]*)((?:[-+=](?:[rwxXst]*|[ugo]))+)$/;

/**
 * Reads a mode as chmod takes it; undefined when it is none.
 *
 * @example
 * readMode("u+s")?.setId // true
 */
export function readMode(text: string): ModeChange | undefined {
  if (/^[-+=]?[0-7]{1,6}$/.test(text)) return octal(Number.parseInt(text.replace(/^[-+=]/, ""), 8));
  let setId = false;
  let setGroup = false;
  let worldWritable = false;
  let worldReadable = false;
  let locksOut = false;
  let onlyExecute = true;
  for (const clause of text.split(",")) {
    const match = CLAUSE.exec(clause);
    if (match === null) return undefined;
    const who = match[1] as string;
    const everybody = who === "" || /[ao]/.test(who);
    for (const step of (match[2] as string).match(/[-+=][rwxXstugo]*/g) ?? []) {
      const bits = step.slice(1);
      if (step.startsWith("-")) {
        onlyExecute = false;
        if (/[rxX]/.test(bits) && (who === "" || /[ua]/.test(who))) locksOut = true;
        continue;
      }
      // Without letters before it, the umask still holds writing back.
      if (bits.includes("s") && /[ua]|^$/.test(who)) setId = true;
      // With `x` beside it, it is a program that is meant.
      if (bits.includes("s") && who === "g") {
        if (/[xX]/.test(bits)) setId = true;
        else setGroup = true;
      }
      if (bits.includes("w") && everybody && who !== "") worldWritable = true;
      if (bits.includes("r") && everybody) worldReadable = true;
      if (!/^[xX]*$/.test(bits)) onlyExecute = false;
      if (step.startsWith("=") && (who === "" || /[ua]/.test(who)) && !bits.includes("r"))
        locksOut = true;
    }
  }
  return { setId, setGroup, worldWritable, worldReadable, locksOut, onlyExecute };
}
