/** Windows programs that copy, move and delete files, when called by name. */
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation } from "../../tools/types.js";
import { callOf, isSystemPlace, names, slashed } from "./lib/call.js";

const robocopy = defineTool({
  names: names("robocopy"),
  about: "copies directories",
  style: "none",
  nature: "update",
  prints: "quiet",
  effects(i, emit) {
    const { operands, has } = callOf(i.command);
    const [from, to] = operands;
    if (from === undefined || to === undefined || has("/l")) return;
    emit.file("read", slashed(from), { recursive: true });
    emit.file("create", slashed(to));
    if (has("/mir", "/purge")) emit.file("sync-delete", slashed(to), { recursive: true });
    if (has("/mov", "/move")) emit.file("move-away", slashed(from));
  },
  allowed: [
    "robocopy src dist /e",
    "robocopy src build/out //E //NFL",
    "robocopy src 'D:\\backup' /mir /l",
    "robocopy.exe assets dist\\\\assets /mir",
  ],
  denied: ["robocopy empty 'C:\\Users\\me\\Documents' /mir", "robocopy a 'C:\\' //MIR"],
});

function copies(i: Invocation, emit: Emit): void {
  const { operands, has } = callOf(i.command);
  const last = operands.length > 1 ? operands[operands.length - 1] : undefined;
  if (has("/l")) return;
  for (const word of last === undefined ? operands : operands.slice(0, -1))
    emit.file("read", slashed(word));
  if (last !== undefined && !/^(?:nul|con)$/i.test(last.text))
    emit.file("overwrite", slashed(last));
}

const copy = defineTool({
  names: [...names("xcopy"), "copy"],
  about: "copies files",
  style: "none",
  nature: "update",
  prints: "quiet",
  effects: copies,
  allowed: ["xcopy src dist /e /i /y", "copy a.txt b.txt", "xcopy.exe src dist //E //I"],
});

const move = defineTool({
  names: ["move", "ren"],
  about: "moves or renames files",
  style: "none",
  nature: "update",
  prints: "quiet",
  effects(i, emit) {
    const { operands } = callOf(i.command);
    const [from, to] = operands;
    if (from !== undefined) emit.file("move-away", slashed(from));
    if (to !== undefined) emit.file("overwrite", slashed(to));
  },
  allowed: ["move a.txt b.txt", "ren a.txt b.txt"],
});

const md = defineTool({
  names: ["md", "mklink"],
  about: "makes directories and links",
  style: "none",
  nature: "create",
  prints: "quiet",
  effects(i, emit) {
    const { operands } = callOf(i.command);
    if (i.program === "md") for (const word of operands) emit.file("create", slashed(word));
    else if (operands[0] !== undefined) emit.file("link", slashed(operands[0]));
  },
  allowed: ["md out", "mklink /d link target"],
});

const erase = defineTool({
  names: ["erase", "rd"],
  about: "deletes files or directories",
  style: "none",
  nature: "update",
  prints: "quiet",
  effects(i, emit) {
    const { operands, has } = callOf(i.command);
    if (has("/?")) return;
    const tree = has("/s");
    const asks = has("/p") ? ({ careful: "asks" } as const) : {};
    for (const word of operands)
      emit.file("delete", slashed(word), {
        ...asks,
        ...(i.program === "rd" && !tree ? { onlyEmpty: true } : { recursive: tree }),
      });
  },
  allowed: ["rd empty", "rd /s /q node_modules", "erase notes.txt", "rd //s //q dist"],
  denied: ["rd /s /q 'C:\\Users\\me\\Documents'", "rd /s /q 'C:\\'", "erase /s /q 'C:\\Windows'"],
});

/** Where programs are put that nobody shall see. */
function isHidingPlace(text: string): boolean {
  return (
    /(?:^|\/)(?:users\/public|appdata|temp|tmp)\//i.test(text.replaceAll("\\", "/")) &&
    /\.(?:exe|dll|scr|ps1|vbs|js|bat|cmd|hta)$/i.test(text)
  );
}

const attrib = defineTool({
  names: names("attrib compact"),
  about: "shows or changes attributes of files",
  style: "none",
  nature: "update",
  prints: "quiet",
  rules: [
    {
      id: "attributes-system",
      when: (i) => {
        const { words, operands, has } = callOf(i.command);
        return (
          (words.some((w) => /^[+-][rashio]$/.test(w) || /^\/[rashio]$/.test(w)) ||
            has("/c", "/u")) &&
          operands.some(
            (word) =>
              isSystemPlace(word.text) || (words.includes("+h") && isHidingPlace(word.text)),
          )
        );
      },
      decision: "ask",
      why: "changes attributes of files of the system",
      instead: "show them: `attrib 'C:\\Windows\\win.ini'`",
      attack: ["T1564.001"],
      matches: [
        "attrib +h +s 'C:\\Users\\Public\\u.exe'",
        "attrib +h +s 'C:\\Windows\\x.exe'",
        "attrib -r -s -h 'C:\\*' /s /d",
      ],
      nonMatches: ["attrib 'C:\\Windows\\win.ini'", "attrib +r notes.txt"],
    },
  ],
  allowed: ["attrib", "attrib -r file.txt", "attrib +h .cache /s /d", "attrib.exe -R dist //S"],
});

const findstr = defineTool({
  names: names("findstr comp"),
  about: "searches or compares text",
  style: "none",
  nature: "text",
  prints: "pass",
  effects(i, emit) {
    const { operands, has } = callOf(i.command);
    const skip = i.program.toLowerCase() === "findstr" && !has("/c", "/g") ? 1 : 0;
    for (const word of operands.slice(skip)) emit.file("read", slashed(word));
  },
  allowed: ["findstr /s /i TODO src/a.ts", "tasklist | findstr node", "findstr //C:foo a.txt"],
  asked: ["findstr KEY .env"],
});

const cab = defineTool({
  names: names("makecab extrac32 esentutl"),
  about: "packs, unpacks and copies files",
  style: "none",
  nature: "update",
  rules: [
    {
      id: "copy-locked",
      when: (i) => {
        const { text, has } = callOf(i.command);
        return (
          /ntds\.dit|\/config\/(?:sam|system|security)|\\config\\(?:sam|system|security)|^\S*https?:|login data/.test(
            text,
          ) ||
          (i.program.toLowerCase() === "esentutl" && has("/vss", "/p"))
        );
      },
      decision: "deny",
      why: "copies locked stores of passwords, or repairs a database with loss",
      instead: "copy an ordinary file: `cp a.txt b.txt`",
      attack: ["T1003.003"],
      asi: ["ASI03"],
      matches: [
        "esentutl /y 'C:\\Windows\\ntds\\ntds.dit' /d out.dit",
        "esentutl /y /vss 'C:\\Windows\\System32\\config\\SAM' /d sam",
      ],
      nonMatches: ["esentutl /y a.edb /d b.edb", "makecab a.txt a.cab"],
    },
  ],
  allowed: ["makecab a.txt a.cab"],
});

export const tools = [robocopy, copy, move, md, erase, attrib, findstr, cab];
