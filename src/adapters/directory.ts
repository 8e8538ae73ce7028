import { type Fields, text } from "./fields.js";

/** What tools call the directory that they run a command in. */
const directoryNames: readonly string[] = [
  "cwd",
  "workdir",
  "working_directory",
  "workingDirectory",
  "working_dir",
  "workingDir",
  "dir_path",
  "directory",
];

/** Where a tool would run its command: its own field if it has one, else where the agent is. */
export function directoryOf(
  input: Fields,
  cwd: string | undefined,
  names = directoryNames,
): string | undefined {
  for (const name of names) {
    const own = text(input, name);
    if (own === undefined) continue;
    if (/^(?:[/~]|[A-Za-z]:[\\/])/.test(own) || cwd === undefined) return own;
    return `${cwd.replace(/[\\/]$/, "")}/${own}`;
  }
  return cwd;
}
