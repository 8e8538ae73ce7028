/** What calls of git do to files and send over the network. */
import { Taint, type Word } from "../../../shell/types.js";
import type { Emit, Invocation } from "../../../tools/types.js";
import { literal } from "../../../tools/words.js";
import { isLoopback } from "../../dev/lib/sources.js";
import { below, directory } from "./call.js";
import { pathsOf } from "./pathspecs.js";
import { pathsInRevisions, secretsShown } from "./shown.js";

/** Directory that a clone makes: the second operand, or the last part of the address. */
function cloned(i: Invocation): Word | undefined {
  const [from, to] = i.operands;
  if (to !== undefined) return to;
  if (from === undefined || !from.known) return undefined;
  const name = from.text
    .replace(/\/+$/, "")
    .replace(/(?:\/|\.)git$|\.bundle$/, "")
    .split(/[/:]/)
    .pop();
  return name === undefined || name === ""
    ? undefined
    : literal(i.has("--bare", "--mirror") ? `${name}.git` : name, from.span);
}

const REMOTE_URL = /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:|[\w.-]+\.[a-z]{2,}:)/i;

/** See {@link ToolSpec.effects}. The first `stat` is where git works, the others are its paths. */
export function effects(i: Invocation, emit: Emit): void {
  const { verb } = i;
  emit.file("stat", directory(i));
  for (const word of pathsOf(i)) emit.file("stat", below(i, word));
  const secret = secretsShown(i)[0];
  if (secret !== undefined) emit.secret(secret);
  const [first] = i.operands;
  switch (verb) {
    case "clone": {
      if (first !== undefined && REMOTE_URL.test(first.text)) emit.fetch(first);
      const to = cloned(i);
      if (to === undefined) break;
      emit.file("create", below(i, to), { filter: "new" });
      if (first !== undefined && REMOTE_URL.test(first.text) && !isLoopback(first.text)) {
        emit.arrive(below(i, to), {
          taints: Taint.network,
          through: ["git clone"],
          from: [first.text],
        });
      }
      break;
    }
    case "init":
    case "init-db":
      // The directory may have been there, so nothing in it is known to be new.
      if (first !== undefined) emit.file("create", below(i, first));
      break;
    case "worktree add":
      if (first !== undefined) emit.file("create", below(i, first), { filter: "new" });
      break;
    case "fetch":
    case "pull":
    case "ls-remote":
      if (first !== undefined && REMOTE_URL.test(first.text)) emit.fetch(first);
      break;
    case "push":
      if (first !== undefined && REMOTE_URL.test(first.text)) emit.send(first, {});
      break;
    case "daemon":
      emit.listen("git daemon", false);
      break;
    case "show":
    case "cat-file":
      for (const path of pathsInRevisions(i)) emit.file("read", path);
      break;
    case "diff":
      if (i.has("--no-index")) for (const word of i.operands) emit.file("read", word);
      break;
    case "grep":
      if (i.has("--no-index"))
        for (const word of i.operands.slice(i.has("-e", "-f") ? 0 : 1)) emit.file("read", word);
      break;
    case "commit":
    case "tag": {
      const file = i.value("--file");
      if (file !== undefined && file.text !== "-") emit.file("read", below(i, file));
      break;
    }
    case "bundle create":
      if (first !== undefined && first.text !== "-") emit.file("overwrite", below(i, first));
      break;
    case "apply":
      for (const word of i.operands) emit.file("read", below(i, word));
      break;
  }
  if (verb === "diff" || verb === "log" || verb === "show" || verb === "archive") {
    const out = i.value("--output");
    if (out !== undefined) emit.file("overwrite", below(i, out));
  }
}
