/** Tools that encode, decode, compress and decompress a stream. */
import { type Flow, Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation } from "../../tools/types.js";
import { decodeHexDump, decodeText, type Encoding, encodeBase64 } from "./lib/decode.js";
import { bounded, changed, inputOf, ofOperands, passed } from "./lib/flow.js";

function readOperands(i: Invocation, emit: Emit): void {
  for (const word of i.operands) if (word.text !== "-") emit.file("read", word);
}

function decoded(
  i: Invocation,
  input: Flow | undefined,
  decode: (text: string) => string | undefined,
): Flow {
  return changed(i, input, decode, Taint.decoded);
}

function encodingOf(i: Invocation): Encoding {
  const program = i.program.replace(/^g(?=base)/, "");
  if (program === "base64" || program === "base32") return program;
  for (const name of ["base64", "base64url", "base32", "base32hex", "base16", "z85"] as const) {
    if (i.has(`--${name}`)) return name;
  }
  return "base64";
}

const bases = defineTool({
  names: ["base64", "base32", "basenc", "gbase64", "gbase32", "gbasenc"],
  about: "encodes bytes as text, or back",
  options: `-d -D --decode; -i --ignore-garbage; -w --wrap=; -b --break=; --base64; --base64url; --base32; --base32hex; --base16
    --base2msbf; --base2lsbf; --z85; --input=; -o --output=`,
  nature: "text",
  effects(i, emit) {
    const input = i.value("--input");
    if (input !== undefined) emit.file("read", input);
    readOperands(i, emit);
    const out = i.value("--output");
    if (out !== undefined && out.text !== "-") emit.file("overwrite", out);
  },
  stdout: ofOperands((i, input) => {
    if (i.has("--decode")) {
      return decoded(i, input, (text) =>
        decodeText(encodingOf(i), text, i.has("--ignore-garbage")),
      );
    }
    return changed(i, input, (text) =>
      encodingOf(i) === "base64" ? `${encodeBase64(text)}\n` : undefined,
    );
  }),
  allowed: [
    "base64 -w0 assets/logo.png",
    "echo aGVsbG8= | base64 -d",
    "base64 --decode payload.txt > payload.json",
    "printf 'user:pass' | base64",
    "basenc --base64url token.txt",
  ],
  denied: ["echo cm0gLXJmIC8K | base64 -d | sh", "base64 -w0 .env", "base64 ~/.ssh/id_rsa"],
});

const hex = [
  defineTool({
    names: ["xxd"],
    about: "shows bytes as hexadecimal, or back",
    style: "single-dash",
    options: `-a -autoskip; -b -bits; -c= -cols=; -C -capitalize; -d; -E -EBCDIC; -e; -g= -groupsize=; -h -help; -i -include; -l= -len=
      -n= -name=; -o=; -p -ps -postscript -plain; -r -revert; -R=; -s= -seek=; -u -uppercase; -v -version; -rp; -pr; -ps`,
    nature: "read",
    effects(i, emit) {
      const [input, output] = i.operands;
      if (input !== undefined && input.text !== "-") emit.file("read", input);
      if (output !== undefined && output.text !== "-") emit.file("overwrite", output);
    },
    stdout(i, stdin) {
      const input = inputOf(stdin, i.operands.slice(0, 1));
      if (!i.has("-revert", "-rp", "-pr")) {
        return i.has("-len") ? bounded(passed(i, input)) : passed(i, input);
      }
      return decoded(i, input, (text) => decodeHexDump(text, i.has("-plain", "-rp", "-pr")));
    },
    allowed: [
      "xxd -p fixtures/sample.bin",
      "xxd -l 64 a.out",
      "echo 68690a | xxd -r -p",
      "xxd a.bin a.hex",
    ],
    denied: ["echo 726d202d7266207e0a | xxd -r -p | sh", "xxd -p ~/.ssh/id_ed25519"],
  }),
  defineTool({
    names: ["hexdump", "hd", "od", "god", "hexyl"],
    about: "shows bytes as numbers",
    options: `-b; -c; -C; -d; -e=; -f=; -n= --length=; -o; -s= --skip=; -v; -x; -A --address-radix=; --endian=; -j --skip-bytes=; -N --read-bytes=
      -S --strings=?; -t --format=; --output-duplicates; -w --width=?; --traditional; -i; -l; -a; -h; -O; -B; -D; -F; -H; -I; -L; -X; -p; --bytes=; --color=`,
    nature: "read",
    effects: readOperands,
    stdout: ofOperands((i, input) =>
      i.has("-n", "--read-bytes") ? bounded(passed(i, input)) : passed(i, input),
    ),
    allowed: [
      "hexdump -C a.bin | head",
      "od -c file.txt",
      "od -An -tx1 -N 4 /dev/urandom",
      "hexdump -n 16 x",
    ],
    denied: ["od -c ~/.ssh/id_rsa"],
  }),
  defineTool({
    names: [
      "uuencode",
      "uudecode",
      "b64encode",
      "b64decode",
      "ascii85",
      "qprint",
      "base58",
      "base85",
      "base91",
    ],
    about: "encodes bytes as text, or back",
    options: "-m --base64; -e; -o --output-file=; -p; -s; -c; -i; -r; -d --decode",
    nature: "text",
    effects(i, emit) {
      const first = i.operands[0];
      // `uuencode file name`: only the first is read; one operand alone is the name.
      if (i.program === "uuencode") {
        if (i.operands.length > 1 && first !== undefined) emit.file("read", first);
      } else readOperands(i, emit);
      const out = i.value("--output-file");
      if (out !== undefined && !/^(-|\/dev\/stdout)$/.test(out.text)) emit.file("overwrite", out);
    },
    stdout: ofOperands((i, input) =>
      /^(uu|b64)decode$/.test(i.program) || i.has("--decode")
        ? decoded(i, input, (text) =>
            i.program === "b64decode" ? decodeText("base64", text, true) : undefined,
          )
        : passed(i, input),
    ),
    allowed: [
      "uuencode a.bin a.bin > a.uu",
      "uudecode a.uu",
      "uudecode -o out.bin a.uu",
      "base58 -d id.txt",
    ],
  }),
];

const compressors = [
  defineTool({
    names: [
      "gzip",
      "gunzip",
      "pigz",
      "unpigz",
      "bzip2",
      "bunzip2",
      "pbzip2",
      "lbzip2",
      "xz",
      "unxz",
      "lzma",
      "unlzma",
      "zstd",
      "unzstd",
      "zstdmt",
      "lz4",
      "unlz4",
      "brotli",
      "compress",
      "uncompress",
      "lzip",
      "lzop",
      "pzstd",
      "snzip",
    ],
    about: "compresses or decompresses files, replacing them",
    options: `-a --ascii; -c --stdout --to-stdout; -d --decompress --uncompress; -f --force; -h; -k --keep; -l --list; -L --license
      -n --no-name; -N --name; -q --quiet; -r --recursive; -S --suffix=; -t --test; -v --verbose; -z --compress; -e --extreme; -s --small
      -0; -1 --fast=?; -2; -3; -4; -5; -6; -7; -8; -9 --best; --rsyncable; --synchronous; -F --format=; -C --check=; -T --threads=
      -M --memlimit=; --memory=; --block-size=; --files=?; --files0=?; --single-stream; --no-sparse; --ultra; --long=?; --adapt=?; -o=; -D=
      --rm; --train; --output-dir-flat=; --output-dir-mirror=; --filelist=; --progress; --no-progress; -p=; -b=; -i=; -B=; -m; -w --lgwin=; -j; --output=; -q=; --sparse`,
    nature: "update",
    effects(i, emit) {
      const toOutput = i.has("--to-stdout", "--list", "--test") || i.operands.length === 0;
      for (const word of i.operands) {
        if (word.text === "-") continue;
        if (i.has("--list")) emit.file("list", word);
        else if (i.has("--recursive")) emit.file("overwrite", word, { recursive: true });
        else emit.file("read", word);
      }
      const out = i.value("-o") ?? i.value("--output");
      if (out !== undefined && !toOutput) emit.file("overwrite", out);
    },
    stdout(i, stdin) {
      const input = inputOf(stdin, i.operands);
      const back = i.has("--uncompress") || /^un|^gun|^bun/.test(i.program);
      return passed(i, input, back ? Taint.decoded : 0);
    },
    allowed: [
      "gzip -k data.csv",
      "gunzip dump.sql.gz",
      "tar cf - src | gzip > src.tgz",
      "gzip -dc logs.gz | grep ERROR",
      "xz -9 image.raw",
      "zstd -T0 --rm big.json",
      "gunzip -c /tmp/a.gz | head",
    ],
  }),
  defineTool({
    names: ["zcat", "gzcat", "bzcat", "xzcat", "lzcat", "zstdcat", "lz4cat", "brcat"],
    about: "prints compressed files",
    options: "-f --force; -q; -v; -d; -c; -k; -S=; -T=; -M=; --long=?; --files=?",
    nature: "read",
    effects: readOperands,
    stdout: ofOperands((i, input) => passed(i, input, Taint.decoded)),
    allowed: [
      "zcat app.log.gz | grep ERROR",
      "xzcat a.xz | head",
      "zstdcat d.zst | wc -l",
      "bzcat dump.bz2 | less",
    ],
  }),
];

export const tools = [bases, ...hex, ...compressors];
