/** The shells of Windows, which also run elsewhere (`pwsh`). */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Runner } from "../../tools/types.js";

/**
 * Parameters of the program itself: whole name, short names, whether a value follows. Any
 * unambiguous beginning of a name will do, in any case, behind `-`, `--` or `/`.
 * Source: `about_Pwsh` and `about_PowerShell_exe` of PowerShell 7.4 and 5.1.
 */
const PARAMETERS: readonly (readonly [name: string, short: string, takes: boolean])[] = [
  ["command", "c", true],
  ["file", "f", true],
  ["encodedcommand", "e ec", true],
  ["encodedarguments", "ea encodeda", true],
  ["executionpolicy", "ex ep", true],
  ["workingdirectory", "wd wo", true],
  ["windowstyle", "w", true],
  ["version", "v", true],
  ["inputformat", "in if", true],
  ["outputformat", "o of", true],
  ["configurationname", "config", true],
  ["configurationfile", "configurationf", true],
  ["custompipename", "cus", true],
  ["settingsfile", "settings", true],
  ["psconsolefile", "ps", true],
  ["commandwithargs", "cwa", true],
];

function parameterOf(word: Word): readonly [name: string, takes: boolean] | undefined {
  const given = /^(?:--?|\/)([a-z]+)$/i.exec(word.text)?.[1]?.toLowerCase();
  if (given === undefined) return undefined;
  const row =
    PARAMETERS.find(([name, short]) => name === given || short.split(" ").includes(given)) ??
    PARAMETERS.find(([name, short]) =>
      short.split(" ").some((start) => given.startsWith(start) && name.startsWith(given)),
    );
  return row === undefined ? [given, false] : [row[0], row[2]];
}

const powershell = defineTool({
  names: ["pwsh", "powershell", "pwsh-preview"],
  about: "runs PowerShell",
  style: "none",
  nature: "run",
  runs: (i, run) => {
    const words = i.operands;
    for (let n = 0; n < words.length; n++) {
      const parameter = parameterOf(words[n] as Word);
      const rest = words.slice(n + 1);
      const [first, ...args] = rest;
      if (parameter === undefined) {
        run.code("powershell", joined(words.slice(n), run));
        return;
      }
      const [name, takes] = parameter;
      if (first === undefined && takes) break;
      if (name === "file" && first !== undefined && first.text !== "-") {
        run.file("powershell", first, args);
        return;
      }
      if (name === "encodedcommand" && first !== undefined) {
        run.code("powershell", encoded(first, run));
        return;
      }
      if ((name === "command" || name === "commandwithargs") && first?.text !== "-") {
        if (first !== undefined)
          run.code("powershell", args.length === 0 ? first : joined(rest, run));
        return;
      }
      // The version is a number on Windows and a plain switch elsewhere.
      if (takes && (name !== "version" || /^\d/.test(first?.text ?? ""))) n++;
    }
    if (i.command.stdin !== undefined) run.codeFlow("powershell", i.command.stdin);
  },
  allowed: [
    "pwsh -NoProfile -Command 'Get-ChildItem'",
    "pwsh -File build.ps1",
    "pwsh -nop -ep Bypass -f build.ps1 -Verbose",
    "pwsh --version",
    "pwsh -enc ZQBjAGgAbwAgAGgAaQA=",
  ],
  asked: ['pwsh -EncodedCommand "$PAYLOAD"'],
  denied: [
    "pwsh -EncodedCommand cgBtACAALQBSAGUAYwB1AHIAcwBlACAALQBGAG8AcgBjAGUAIAB+AA==",
    "powershell.exe -nop -w hidden -eNc cgBtACAALQBSAGUAYwB1AHIAcwBlACAALQBGAG8AcgBjAGUAIAB+AA==",
    "powershell /c 'Remove-Item -Recurse -Force C:\\'",
    "pwsh -CommandWithArgs 'Remove-Item -Recurse -Force ~'",
  ],
});

/** Base64 of UTF-16: the reader of the language decodes it, as it does for calls within the language. */
function encoded(word: Word, run: Runner): Word {
  if (!word.known) return word;
  const text = word.text.replaceAll("'", "''");
  return run.literal(`powershell -EncodedCommand '${text}'`, word);
}

function joined(words: readonly Word[], run: Runner): Word {
  return run.literal(words.map((word) => word.text).join(" "), words[0] as Word);
}

const cmd = defineTool({
  names: ["cmd"],
  about: "runs the Windows command interpreter",
  style: "none",
  nature: "run",
  runs: (i, run) => {
    const at = i.operands.findIndex((word) => /^\/+[ck]$/i.test(word.text));
    if (at >= 0 && i.operands.length > at + 1)
      run.code("cmd", joined(i.operands.slice(at + 1), run));
  },
  allowed: ["cmd /c dir", "cmd.exe /c ver"],
});

export const tools = [powershell, cmd];
