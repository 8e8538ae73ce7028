/** Requests about archives and compressed files, whatever the order in which their parts are said. */
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explain } from "../facets.js";
import { prepare } from "../files/prepare.js";
import {
  type ArchiveDraft,
  emptyArchive,
  type Flag,
  formatOf,
  type Kind,
  PROGRAM,
  pathWord,
  TAR_END,
  TAR_OPTION,
} from "./draft.js";
import { archiveFacets } from "./facets.js";

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const only = (draft: ArchiveDraft, ...known: readonly Flag[]): boolean =>
  [...draft.flags].every((one) => known.includes(one));

function sourcesOf({ paths, globs, where }: ArchiveDraft): readonly string[] {
  const at = where === undefined ? "" : `${pathWord(where).replace(/\/$/, "")}/`;
  return [...paths.map(pathWord), ...globs.map((glob) => `${at}${glob}`)];
}

function create(draft: ArchiveDraft): string | undefined {
  const sources = sourcesOf(draft);
  if (draft.globs.some((glob) => /^\*\.\w+$/.test(glob)) && !draft.isPlaced) return undefined;
  if (sources.length === 0 || draft.strip !== undefined || draft.first !== undefined)
    return undefined;
  if (!only(draft, "verbose", "quiet", "best", "recursive", "password")) return undefined;
  // "Archive a in dir": where it is written is not known.
  if (draft.to !== undefined) return undefined;
  const said = draft.archive === undefined ? undefined : formatOf(draft.archive.text);
  const kind: Kind = said?.kind ?? draft.kind ?? "gz";
  if (
    said !== undefined &&
    (!said.isArchive || (draft.kind !== undefined && draft.kind !== kind && draft.kind !== "tar"))
  )
    return undefined;
  const first = draft.paths[0];
  if (
    draft.archive === undefined &&
    (first === undefined ||
      draft.paths.length > 1 ||
      draft.globs.length > 0 ||
      /^[.~]{1,2}\/?$|\/$/.test(first.text.replace(/(?<=\w)\/$/, "")))
  )
    return undefined;
  const base = first?.text.replace(/\/$/, "").replace(/^.*\//, "") ?? "";
  const name =
    draft.archive === undefined
      ? `${quoteIf(base)}${kind === "zip" ? ".zip" : TAR_END[kind]}`
      : pathWord(draft.archive);
  if (kind === "zip") {
    const isTree =
      draft.paths.some((one) => !/\.\w{1,5}$/.test(one.text)) || draft.flags.has("recursive");
    const root = draft.paths.length === 1 ? `${draft.paths[0]?.text.replace(/\/$/, "")}/` : "*";
    const without = draft.excluded.map((one) =>
      /[*?]|\.\w+$/.test(one) && !one.startsWith(".") ? quoted(one) : quoted(`${root}${one}/*`),
    );
    const options = [
      isTree ? "-r" : "",
      draft.flags.has("quiet") ? "-q" : "",
      draft.flags.has("best") ? "-9" : "",
      draft.flags.has("password") ? "-e" : "",
    ].filter((one) => one !== "");
    return [
      "zip",
      ...options,
      name,
      ...sources,
      ...(without.length > 0 ? ["-x", ...without] : []),
    ].join(" ");
  }
  if (kind === "7z")
    return draft.excluded.length > 0 || draft.flags.size > 0
      ? undefined
      : `7z a ${name} ${sources.join(" ")}`;
  if (draft.flags.has("password") || draft.flags.has("best")) return undefined;
  const letters = `${TAR_OPTION[kind] ?? ""}${draft.flags.has("verbose") ? "v" : ""}f`;
  const without = draft.excluded
    .map((one) => ` --exclude=${/^[\w./-]+$/.test(one) ? one : quoted(one)}`)
    .join("");
  return `tar ${kind === "zst" ? "--zstd " : ""}-c${letters} ${name}${without} ${sources.join(" ")}`;
}

const quoteIf = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : quoted(text));

/** A directory that is there already. */
const EXISTS = /^(?:\/|\/(?:tmp|opt|srv|var|home|root|mnt|usr)(?:\/local)?\/?|~|\.{1,2})$/;

function extract(draft: ArchiveDraft): string | undefined {
  const { archive, to, paths } = draft;
  if (archive === undefined || draft.globs.length > 1 || draft.first !== undefined)
    return undefined;
  const format = formatOf(archive.text);
  if (format === undefined) return undefined;
  if (!format.isArchive) return decompress(draft);
  const members = [...paths.map(pathWord), ...draft.globs.map(quoted)]
    .map((one) => ` ${one}`)
    .join("");
  const at = to === undefined || to.text === "." ? undefined : pathWord(to);
  const name = pathWord(archive);
  if (format.kind === "zip") {
    if (draft.flags.has("stdout"))
      return only(draft, "stdout") && at === undefined && draft.excluded.length === 0
        ? `unzip -p ${name}${members}`
        : undefined;
    if (!only(draft, "quiet", "overwrite", "never", "flat", "exists") || draft.strip !== undefined)
      return undefined;
    const options = `${draft.flags.has("quiet") ? " -q" : ""}${draft.flags.has("overwrite") ? " -o" : ""}${draft.flags.has("never") ? " -n" : ""}${draft.flags.has("flat") ? " -j" : ""}`;
    const without = draft.excluded.length > 0 ? ` -x ${draft.excluded.map(quoted).join(" ")}` : "";
    return `unzip${options} ${name}${members}${without}${at === undefined ? "" : ` -d ${at}`}`;
  }
  if (format.kind === "7z")
    return members === "" && only(draft) && draft.excluded.length === 0
      ? `7z x ${name}${at === undefined ? "" : ` -o${at}`}`
      : undefined;
  if (!only(draft, "verbose", "preserve", "never", "overwrite", "exists", "stdout"))
    return undefined;
  if (draft.flags.has("stdout") && (at !== undefined || draft.flags.size > 1)) return undefined;
  const letters = `x${draft.flags.has("stdout") ? "O" : ""}${draft.flags.has("preserve") ? "p" : ""}${draft.flags.has("verbose") ? "v" : ""}f`;
  const strip = draft.strip === undefined ? "" : ` --strip-components=${draft.strip}`;
  const wild = draft.globs.length > 0 ? " --wildcards" : "";
  const never = draft.flags.has("never") ? " --skip-old-files" : "";
  const without = draft.excluded.map((one) => ` --exclude=${quoteIf(one)}`).join("");
  const isMade = at !== undefined && !draft.flags.has("exists");
  const made = isMade && !EXISTS.test(to?.text ?? "") ? `mkdir -p ${at} && ` : "";
  return `${made}tar -${letters} ${name}${at === undefined ? "" : ` -C ${at}`}${strip}${never}${without}${wild}${members}`;
}

function decompress(draft: ArchiveDraft): string | undefined {
  const { archive, paths, to } = draft;
  if (archive === undefined) {
    const kind =
      draft.globs.length === 1 && draft.globs[0] !== undefined
        ? formatOf(draft.globs[0])
        : undefined;
    const program = kind === undefined || kind.isArchive ? undefined : PROGRAM[kind.kind];
    return program === undefined || paths.length > 0 || to !== undefined || !only(draft, "keep")
      ? undefined
      : `${program.unpack}${draft.flags.has("keep") ? " -k" : ""} ${sourcesOf(draft).join(" ")}`;
  }
  const format = formatOf(archive.text);
  if (format === undefined || draft.globs.length > 0 || draft.excluded.length > 0) return undefined;
  if (format.isArchive) return paths.length === 0 ? extract(draft) : undefined;
  const program = PROGRAM[format.kind];
  if (program === undefined || !only(draft, "keep", "overwrite", "stdout")) return undefined;
  if (draft.flags.has("stdout"))
    return to === undefined && paths.length === 0
      ? `${program.cat} ${pathWord(archive)}`
      : undefined;
  if (to !== undefined || paths.length > 0) {
    const target = to ?? paths[0];
    if (
      target === undefined ||
      paths.length > 1 ||
      (to !== undefined && paths.length > 0) ||
      !/\.\w+$/.test(target.text)
    )
      return undefined;
    return `${program.unpack} -c ${pathWord(archive)} > ${pathWord(target)}`;
  }
  return `${program.unpack}${draft.flags.has("keep") ? " -k" : ""}${draft.flags.has("overwrite") ? " -f" : ""} ${pathWord(archive)}`;
}

function compress(draft: ArchiveDraft): string | undefined {
  const sources = sourcesOf(draft);
  const { archive } = draft;
  const format = archive === undefined ? undefined : formatOf(archive.text);
  const isTree = draft.paths.some((one) => !/\.\w{1,6}$/.test(one.text));
  if (format?.isArchive === true || draft.isArchive || draft.kind === "zip" || isTree)
    return create(draft);
  if (
    sources.length === 0 ||
    draft.to !== undefined ||
    draft.excluded.length > 0 ||
    draft.strip !== undefined
  )
    return undefined;
  if (!only(draft, "keep", "best", "fast", "verbose", "stdout")) return undefined;
  const kind = format?.kind ?? draft.kind ?? "gz";
  if (format !== undefined && draft.kind !== undefined && draft.kind !== format.kind)
    return undefined;
  const program = PROGRAM[kind];
  if (program === undefined) return undefined;
  const level = draft.flags.has("best")
    ? kind === "zst"
      ? " -19"
      : " -9"
    : draft.flags.has("fast")
      ? " -1"
      : "";
  if (draft.flags.has("stdout"))
    return sources.length === 1 && archive === undefined
      ? `${program.pack}${level} -c ${sources[0]}`
      : undefined;
  if (archive !== undefined)
    return sources.length === 1
      ? `${program.pack}${level} -c ${sources[0]} > ${pathWord(archive)}`
      : undefined;
  return `${program.pack}${level}${draft.flags.has("keep") ? " -k" : ""}${draft.flags.has("verbose") ? " -v" : ""} ${sources.join(" ")}`;
}

function list(draft: ArchiveDraft): string | undefined {
  const { archive, first } = draft;
  if (
    archive === undefined ||
    draft.globs.length > (draft.action === "list" ? 1 : 0) ||
    draft.paths.length > 0 ||
    draft.to !== undefined ||
    draft.excluded.length > 0
  )
    return undefined;
  const format = formatOf(archive.text);
  // What a compressed file holds is its text.
  if (format?.isArchive === false && draft.action === "list" && first === undefined)
    return draft.globs.length > 0
      ? undefined
      : draft.flags.size === 0
        ? `${PROGRAM[format.kind]?.cat} ${pathWord(archive)}`
        : undefined;
  if (format?.isArchive !== true || !only(draft, "verbose", "names")) return undefined;
  const name = pathWord(archive);
  if (draft.action === "size")
    return draft.flags.size > 0 || first !== undefined || format.kind === "7z"
      ? undefined
      : format.kind === "zip"
        ? `unzip -l ${name} | awk 'END {print $1}'`
        : `tar -tvf ${name} | awk '/^-/ {s += $3} END {printf "%.0f\\n", s}'`;
  const isVerbose = draft.flags.has("verbose");
  const isCut = draft.action === "count" || draft.flags.has("names") || first !== undefined;
  const names =
    format.kind === "zip"
      ? isCut
        ? `unzip -Z1 ${name}`
        : isVerbose
          ? `unzip -v ${name}`
          : `unzip -l ${name}`
      : format.kind === "7z"
        ? `7z l ${name}`
        : `tar -t${isVerbose ? "v" : ""}f ${name}`;
  const [glob] = draft.globs;
  if (glob !== undefined) {
    if (first !== undefined || isVerbose) return undefined;
    if (format.kind === "zip") return `unzip -Z1 ${name} ${quoted(glob)}`;
    return format.kind === "7z" ? undefined : `tar -tf ${name} --wildcards ${quoted(glob)}`;
  }
  if (draft.action === "count") return first === undefined ? `${names} | grep -vc '/$'` : undefined;
  return first === undefined ? names : `${names} | head -n ${first}`;
}

function change(draft: ArchiveDraft): string | undefined {
  const { archive, action } = draft;
  const sources = sourcesOf(draft);
  if (
    archive === undefined ||
    sources.length === 0 ||
    draft.to !== undefined ||
    draft.flags.size > 0 ||
    draft.excluded.length > 0
  )
    return undefined;
  const kind = formatOf(archive.text);
  if (kind?.isArchive !== true) return undefined;
  const name = pathWord(archive);
  const isTree = draft.paths.some((one) => !/\.\w{1,6}$/.test(one.text));
  if (kind.kind === "zip") {
    if (action === "remove")
      return `zip -d ${name} ${[...draft.paths.map(pathWord), ...draft.globs.map(quoted)].join(" ")}`;
    return `zip${action === "update" ? " -u" : ""}${isTree ? " -r" : ""} ${name} ${sources.join(" ")}`;
  }
  if (kind.kind !== "tar") return undefined;
  if (action === "remove") return `tar --delete -f ${name} ${sources.join(" ")}`;
  return `tar -${action === "update" ? "u" : "r"}f ${name} ${sources.join(" ")}`;
}

function render(draft: ArchiveDraft): string | undefined {
  switch (draft.action) {
    case "create":
      return draft.isArchive || draft.archive !== undefined || draft.kind !== undefined
        ? create(draft)
        : undefined;
    case "compress":
      return compress(draft);
    case "extract":
      return extract(draft);
    case "decompress":
      return decompress(draft);
    case "list":
    case "count":
    case "size":
      return list(draft);
    case "view": {
      const format = draft.archive === undefined ? undefined : formatOf(draft.archive.text);
      if (format === undefined || format.isArchive || draft.archive === undefined) return undefined;
      const program = PROGRAM[format.kind];
      return program === undefined ||
        draft.flags.size > 0 ||
        draft.paths.length + draft.globs.length > 0 ||
        draft.first !== undefined
        ? undefined
        : `${program.cat} ${pathWord(draft.archive)}`;
    }
    case "add":
    case "update":
    case "remove":
      return change(draft);
    default:
      // "A zip of src": what is named is made.
      return draft.isArchive || draft.kind !== undefined ? create(draft) : undefined;
  }
}

const ABOUT =
  /^(?:tar|tarball|zip|unzip|gzip|gunzip|bzip2|xz|zstd|compress|compressed|decompress|uncompress|archive|archived|untar|unpack|extract|zipped|gzipped|tgz)$/i;

export const archiving: Composer = {
  name: "archiving",
  compose(asked: readonly Token[]) {
    const isAbout = asked.some(
      ({ text, quoted: isQuoted, thing }) =>
        (!isQuoted && ABOUT.test(text)) || (thing && formatOf(text) !== undefined),
    );
    if (!isAbout) return undefined;
    const explained = explain(prepare(asked), archiveFacets, emptyArchive);
    if (explained.left.length > 0) return undefined;
    // "The home directory of amy" is not one's own.
    const { paths } = explained.draft;
    if (paths.length > 1 && paths.some(({ text }) => text === "~")) return undefined;
    const command = render(explained.draft);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, 0.96) };
  },
};
