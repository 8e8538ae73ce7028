"""What Python's gguf.quants makes of seeded numbers as Q8_0, and reads of seeded blocks of Q4_0 and Q4_1: one hash a case.

The numbers are made from whole-number arithmetic only, so that src/weights/gguf/q8.test.ts and q4.test.ts make
the same ones without Python; they hold these hashes, which is checked here.
"""

import hashlib
import json

import gguf
import numpy as np
from support.cerbash import ROOT


def words(seed: int, count: int) -> np.ndarray:
    """mulberry32: equal seeds, equal words, here and in src/weights/testing.ts."""
    state = seed & 0xFFFFFFFF
    out = np.empty(count, dtype=np.uint32)
    for i in range(count):
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = ((state ^ (state >> 15)) * (state | 1)) & 0xFFFFFFFF
        mixed ^= (mixed + (((mixed ^ (mixed >> 7)) * (mixed | 61)) & 0xFFFFFFFF)) & 0xFFFFFFFF
        out[i] = (mixed ^ (mixed >> 14)) & 0xFFFFFFFF
    return out


def floats(low: int, high: int, seed: int, blocks: int) -> np.ndarray:
    """Blocks of 32, each with exponents around one of its own between low and high (biased by 127)."""
    out = np.empty(blocks * 32, dtype=np.uint32)
    raw = words(seed, blocks * 33)
    for block in range(blocks):
        first, *rest = (int(word) for word in raw[block * 33 : block * 33 + 33])
        top = low + first % (high - low)
        for i, word in enumerate(rest):
            exponent = max(0, top - ((word >> 23) & 7))
            out[block * 32 + i] = (word & 0x80000000) | (exponent << 23) | (word & 0x7FFFFF)
    return out.view(np.float32)


def halves() -> np.ndarray:
    """Every multiple of 1/2 up to 127, which is all the halves there are to round, of both signs."""
    blocks = []
    for start in range(0, 255, 15):
        steps = [n for n in range(start, start + 15)]
        row = [127.0, -127.0] + [n / 2 for n in steps] + [-n / 2 for n in steps]
        blocks.append(row)
    return np.array(blocks, dtype=np.float32).reshape(-1)


CASES = {
    "ordinary": lambda: floats(110, 130, 1, 512),
    "wide": lambda: floats(60, 140, 2, 512),
    "scales of denormal halves": lambda: floats(103, 113, 3, 256),
    "scales that are no halves any more": lambda: floats(20, 103, 4, 256),
    "large": lambda: floats(140, 149, 5, 128),
    "halves": halves,
    "zeros": lambda: np.zeros(64, dtype=np.float32),
}

hashes = {}
for name, make in CASES.items():
    values = make()
    data = gguf.quants.quantize(values.reshape(1, -1), gguf.GGMLQuantizationType.Q8_0)
    hashes[name] = hashlib.sha256(data.tobytes()).hexdigest()
for name, head in (("Q4_0", 2), ("Q4_1", 4)):
    blocks = words(7, 256 * (head + 16) // 4).view(np.uint8).reshape(256, head + 16).copy()
    # Halves below 2, so that none is infinite.
    blocks[:, 1:head:2] &= 0xBF
    values = gguf.quants.dequantize(blocks.reshape(-1), gguf.GGMLQuantizationType[name])
    hashes[name] = hashlib.sha256(values.astype(np.float32).tobytes()).hexdigest()
print(json.dumps(hashes, indent=2))
known = "".join((ROOT / f"src/weights/gguf/{name}.test.ts").read_text() for name in ("q8", "q4"))
missing = [name for name, value in hashes.items() if value not in known]
assert not missing, f"the tests have other hashes for: {missing}"
