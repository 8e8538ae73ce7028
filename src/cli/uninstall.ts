import { withoutHooks } from "./claude-settings.js";
import {
  changing,
  claudeSettingsPath,
  confirmChange,
  readAgent,
  stateDirectory,
} from "./install.js";
import type { Run } from "./io.js";
import { readOptions } from "./options.js";
import {
  backupFolder,
  hashOf,
  readBackup,
  readSettingsFile,
  removeBackup,
  removeDirectoryOf,
  replaceFile,
  textOf,
} from "./settings-file.js";

export const run: Run = async (args, io) => {
  const options = readOptions("uninstall", args);
  readAgent("uninstall", options);
  const path = claudeSettingsPath(options, io);

  return changing(path, io, async () => {
    const file = readSettingsFile(path);
    const text = textOf(file);
    const folder = backupFolder(stateDirectory(io), file.real);
    const backup = readBackup(folder);
    // Untouched since: exactly what was there comes back, were it nothing at all.
    const isUntouched =
      backup !== undefined && file.bytes !== undefined && hashOf(file.bytes) === backup.after;
    const after = isUntouched
      ? backup.before
      : text === undefined || text.trim() === ""
        ? file.bytes
        : Buffer.from(withoutHooks(text));
    if (!isUntouched && (after === undefined || file.bytes?.equals(after))) {
      await io.write(`The guard is not installed in ${path}\n`);
      return 0;
    }
    const answer = await confirmChange(file, text ?? "", after?.toString("utf8"), options, io);
    if (answer !== undefined) return answer;
    replaceFile(file, after);
    if (isUntouched && backup.madeDirectory) removeDirectoryOf(file.real);
    removeBackup(folder);
    await io.write("Uninstalled. Claude Code no longer asks the guard.\n");
    return 0;
  });
};
