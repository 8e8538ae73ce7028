/**
 * Numbers of 16 bits to and from f32. Rounding is to nearest, halves to even, as in IEEE 754 and as
 * NumPy, PyTorch and ggml do it; a NaN stays one.
 */

const f32 = new Float32Array(1);
const bits = new Uint32Array(f32.buffer);

/** The f32 of a bfloat16's bits. */
export function fromBf16(half: number): number {
  bits[0] = half << 16;
  return f32[0] as number;
}

/** The bits of the bfloat16 nearest to a number. */
export function toBf16(value: number): number {
  f32[0] = value;
  const word = bits[0] as number;
  if ((word & 0x7fffffff) > 0x7f800000) return (word >>> 16) | 0x40;
  return ((word + 0x7fff + ((word >>> 16) & 1)) >>> 16) & 0xffff;
}

/** The f32 of a half's bits. */
export function fromF16(half: number): number {
  return halves()[half] as number;
}

let table: Float32Array | undefined;

/** All 65,536 of them: a look-up is several times faster than the arithmetic. */
function halves(): Float32Array {
  if (table === undefined) {
    table = new Float32Array(65_536);
    for (let half = 0; half < table.length; half++) {
      const exponent = (half >>> 10) & 31;
      const fraction = half & 1023;
      const size =
        exponent === 31
          ? fraction === 0
            ? Number.POSITIVE_INFINITY
            : Number.NaN
          : exponent === 0
            ? fraction * 2 ** -24
            : (1024 + fraction) * 2 ** (exponent - 25);
      table[half] = half >= 0x8000 ? -size : size;
    }
  }
  return table;
}

/** The bits of the half nearest to an f32 (a number that is none is rounded to one first). */
export function toF16(value: number): number {
  f32[0] = value;
  const word = bits[0] as number;
  const sign = (word >>> 16) & 0x8000;
  const size = word & 0x7fffffff;
  if (size > 0x7f800000) return sign | 0x7e00;
  // From 65520 on everything rounds to infinity.
  if (size >= 0x477ff000) return sign | 0x7c00;
  if (size >= 0x38800000) {
    const rebased = size - 0x38000000;
    return sign | ((rebased + 0xfff + ((rebased >>> 13) & 1)) >>> 13);
  }
  // A denormal is a multiple of 2^-24, and the product is exact.
  const scaled = Math.abs(f32[0] as number) * 2 ** 24;
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  return sign | (rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor);
}
