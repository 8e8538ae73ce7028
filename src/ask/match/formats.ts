/** Formats of files: which a request names by its files, and which a command is for. */

const FORMATS: readonly (readonly [name: string, extensions: string, words: string])[] = [
  ["zip", "zip", "zip unzip zipinfo zipnote"],
  ["gz", "gz", "gzip gunzip zcat zgrep zless"],
  ["tar", "tar tgz gz tbz2 txz bz2 xz zst", "tar tarball"],
  ["bz2", "bz2", "bzip2 bunzip2 bzcat"],
  ["xz", "xz", "xz unxz xzcat"],
  ["zst", "zst", "zstd unzstd"],
  ["7z", "7z", "7z 7za"],
  ["rar", "rar", "rar unrar"],
  ["cpio", "cpio", "cpio"],
  ["csv", "csv tsv", "csv"],
  ["json", "json jsonl json5 jsonc ndjson geojson har ipynb lock map webmanifest", "jq json"],
  ["yaml", "yaml yml", "yq yaml"],
  ["xml", "xml html", "xmllint xml"],
  ["sqlite", "db sqlite sqlite3", "sqlite sqlite3"],
  ["sql", "sql dump", "sql pg_restore"],
  ["picture", "jpg jpeg png gif webp tiff bmp svg", "convert magick mogrify identify"],
  ["sound", "mp3 wav flac ogg mp4 mkv avi mov webm", "ffmpeg ffprobe"],
  ["pdf", "pdf ps", "pdftotext pdfunite pdfinfo qpdf gs pdf"],
  ["python", "py", "python python3 pytest"],
  ["iso", "iso img", "iso losetup"],
];

const byExtension = new Map<string, string[]>();
const byWord = new Map<string, string>();
for (const [name, extensions, words] of FORMATS) {
  for (const one of extensions.split(" "))
    byExtension.set(one, [...(byExtension.get(one) ?? []), name]);
  for (const word of words.split(" ")) byWord.set(word, name);
}

/** Formats that the extension of a file's name says. @example formatsOf("a.tar.gz") // ["tar"] */
export function formatsOf(file: string): readonly string[] {
  const last = /\.(\w{1,12})$/.exec(file)?.[1]?.toLowerCase();
  const found = last === undefined ? undefined : byExtension.get(last);
  if (found === undefined) return [];
  // A tarball is not unpacked by gunzip, nor is a plain .gz by tar.
  const isTar = /\.(?:tar\.\w+|tgz|tbz2|txz|tar)$/i.test(file);
  return found.filter((name) =>
    name === "tar" ? isTar : !isTar || !/^(?:gz|bz2|xz|zst)$/.test(name),
  );
}

/** Programs that read nothing but their format, from files that are named so. */
const STRICT: ReadonlySet<string> = new Set(["jq"]);

/** Whether a program of one format would be given a file whose name says that it has another. @example misreads("jq", "a.txt") // true */
export function misreads(program: string, file: string): boolean {
  const format = STRICT.has(program) ? byWord.get(program) : undefined;
  return format !== undefined && /\.\w+$/.test(file) && !formatsOf(file).includes(format);
}

/** The format that a word of a command or of a request names. */
export const formatOfWord = (word: string): string | undefined => byWord.get(word);
