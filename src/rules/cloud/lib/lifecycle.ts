/** Rules by which a store of objects deletes by itself, handed over as text or as a file. */
import { expiresAll } from "../../../effects/lifecycle.js";
import type { Word } from "../../../shell/types.js";
import type { Emit } from "../../../tools/types.js";

/**
 * Says what the rules do when their text is known (`file://x` and `@x` where this very text wrote `x`): all objects
 * deleted within days, or some of them some day.
 */
export function emitLifecycle(emit: Emit, engine: string, given: Word | undefined): void {
  if (given === undefined) return;
  const file = /^(?:file:\/\/|@)(.+)$/s.exec(given.text)?.[1];
  const isText = /^\s*[{[]/.test(given.text);
  const text = isText
    ? given.text
    : (emit.content(file === undefined ? given : { ...given, text: file }).text ?? "");
  emit.databaseEffect({
    engine,
    act: expiresAll(text) ? "delete-all" : "alter-lossy",
    of: "retention",
    scratch: false,
    statement: "lifecycle rules",
  });
}
