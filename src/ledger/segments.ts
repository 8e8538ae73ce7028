/** Files of the ledger: one a day, another when it is full, compressed when old. */

/** A file's place in the order of the ledger. */
export interface Segment {
  readonly name: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  /** 1 for the first of its day. */
  readonly part: number;
  readonly compressed: boolean;
}

/** A file takes no further lines from this size on, in bytes. */
export const MAX_SEGMENT = 32 * 1024 * 1024;

const NAME = /^(\d{4}-\d{2}-\d{2})(?:\.(\d{1,4}))?\.jsonl(\.gz)?$/;

/** Reads a file's name. @example segmentOf("2026-11-22.2.jsonl")?.part // 2 */
export function segmentOf(name: string): Segment | undefined {
  const found = NAME.exec(name);
  if (found === null) return undefined;
  return {
    name,
    day: found[1] as string,
    part: Number(found[2] ?? 1),
    compressed: found[3] !== undefined,
  };
}

/** The name of a segment. */
export function segmentName(day: string, part: number): string {
  return part === 1 ? `${day}.jsonl` : `${day}.${part}.jsonl`;
}

/** Name of a segment as a part of the record: `2026-11-22.1`, compressed or not. */
export function partName({ day, part }: Pick<Segment, "day" | "part">): string {
  return `${day}.${part}`;
}

/** Orders names of parts as the ledger is: below 0 when `a` comes first. */
export function comparePartNames(a: string, b: string): number {
  const [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return Number(a.slice(11)) - Number(b.slice(11));
}

/** The segments among some file names, oldest first. Where a file stands beside its compressed copy, the file counts. */
export function segmentsOf(names: readonly string[]): readonly Segment[] {
  const byPlace = new Map<string, Segment>();
  for (const name of names) {
    const segment = segmentOf(name);
    if (segment === undefined) continue;
    const place = `${segment.day}.${String(segment.part).padStart(4, "0")}`;
    const known = byPlace.get(place);
    if (known === undefined || known.compressed) byPlace.set(place, segment);
  }
  return [...byPlace.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, segment]) => segment);
}
