// Makes new shell texts out of examples. Deterministic for a seed. Nothing made here is ever run.

/** A small generator of numbers (mulberry32): the same seed gives the same texts everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const TOKENS =
  "$( ) ` ${ } ; && || | |& & > >> < << <<< <( >( ( ) { } [[ ]] (( )) \" ' \\ \n \t $' $\" * ? [ ] ~ ! # = += - -- -rf / . .. 2>&1 &> $x ${x:-y} ${x//a/b} $((1+1)) <<'EOF'\nx\nEOF\n rm sh bash -c eval sudo env xargs find -exec {} \\; if then else fi for in do done while case esac function time coproc \u0000 \u2028 é 😀 \r\n \\\n $@ \"$@\" a=b a=(b c)".split(
    " ",
  );

/** One mutated text of at most `limit` code units. */
export function mutate(seeds: readonly string[], next: () => number, limit = 8192): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  let text = pick(seeds);
  const steps = 1 + Math.floor(next() * 6);
  for (let n = 0; n < steps; n++) {
    const at = Math.floor(next() * (text.length + 1));
    const end = Math.min(text.length, at + Math.floor(next() * 12));
    const kind = Math.floor(next() * 8);
    if (kind === 0) text = text.slice(0, at) + text.slice(end);
    else if (kind === 1) text = text.slice(0, at) + pick(TOKENS) + text.slice(at);
    else if (kind === 2) text = text.slice(0, at) + pick(TOKENS) + text.slice(end);
    else if (kind === 3) text = `${text.slice(0, at)} ${pick(seeds)} ${text.slice(at)}`;
    else if (kind === 4)
      text =
        text.slice(0, at) +
        text.slice(at, end).repeat(1 + Math.floor(next() * 40)) +
        text.slice(end);
    else if (kind === 5) text = `${pick(TOKENS)}${text}${pick(TOKENS)}`;
    else if (kind === 6)
      text = text.slice(0, at) + String.fromCharCode(Math.floor(next() * 256)) + text.slice(at);
    else
      text = text.slice(0, at) + pick(TOKENS).repeat(1 + Math.floor(next() * 200)) + text.slice(at);
    if (text.length > limit) text = text.slice(0, limit);
  }
  return text;
}
