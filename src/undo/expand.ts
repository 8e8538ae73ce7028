/** Names that a shell pattern stands for, by looking. */
import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { isPattern, mayMatch } from "../effects/glob.js";

/**
 * All paths that fit, in no order. More than the shell would find may come (names that begin with a dot):
 * what is kept in vain does no harm. Throws when there are more than `most`.
 */
export function expand(path: string, most: number): string[] {
  if (!isPattern(path)) return [path];
  const parts = path.split("/").filter((part) => part !== "");
  let found = ["/"];
  for (const [n, part] of parts.entries()) {
    const isLast = n === parts.length - 1;
    if (part === "**") {
      found = found.flatMap((folder) => [folder, ...below(folder, most)]);
    } else if (isPattern(part)) {
      found = found.flatMap((folder) =>
        list(folder)
          .filter((entry) => mayMatch(part, entry.name) && (isLast || !entry.isFile()))
          .map(({ name }) => join(folder, name)),
      );
    } else found = found.map((folder) => join(folder, part));
    if (found.length > most) throw new Error(`more than ${most} names`);
  }
  return found;
}

function below(folder: string, most: number): string[] {
  const found: string[] = [];
  const todo = [folder];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    for (const entry of list(next)) {
      if (!entry.isDirectory()) continue;
      const path = join(next, entry.name);
      found.push(path);
      todo.push(path);
      if (found.length > most) throw new Error(`more than ${most} directories`);
    }
  }
  return found;
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
