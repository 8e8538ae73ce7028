"""`cerbash tune rebake` beside numpy and gguf-py: every byte of the merged file is the expected one.

A tiny llama in BF16 or Q4_1 by gguf-py, a PEFT adapter, merged into Q8_0. Expected: W + scale · B·A in f64, q and k in
the order of llama.cpp's converter, encoded by gguf.quants. The GGUF adapter is read back by gguf-py too.
"""

import json
import tempfile
from pathlib import Path

import gguf
import numpy as np
from support.cerbash import cerbash, report
from safetensors.numpy import save_file

HEADS, KEY_HEADS, HIDDEN, FFN, LAYERS, RANK, ALPHA = 4, 2, 128, 192, 2, 8, 16
Q8_0, Q4_1, BF16 = (gguf.GGMLQuantizationType[name] for name in ("Q8_0", "Q4_1", "BF16"))
FILE_TYPES = {BF16: gguf.LlamaFileType.MOSTLY_BF16, Q4_1: gguf.LlamaFileType.MOSTLY_Q4_1}

MODULES = {
    "self_attn.q_proj": ("attn_q", HIDDEN, HIDDEN),
    "self_attn.k_proj": ("attn_k", HIDDEN // 2, HIDDEN),
    "self_attn.v_proj": ("attn_v", HIDDEN // 2, HIDDEN),
    "self_attn.o_proj": ("attn_output", HIDDEN, HIDDEN),
    "mlp.gate_proj": ("ffn_gate", FFN, HIDDEN),
    "mlp.up_proj": ("ffn_up", FFN, HIDDEN),
    "mlp.down_proj": ("ffn_down", HIDDEN, FFN),
}


def permute(weights: np.ndarray, heads: int) -> np.ndarray:
    """llama.cpp conversion/llama.py `LlamaModel.permute`."""
    rows = weights.shape[0] // heads // 2
    return weights.reshape(heads, 2, rows, *weights.shape[1:]).swapaxes(1, 2).reshape(weights.shape)


def main(folder: Path, kind: gguf.GGMLQuantizationType) -> None:
    random = np.random.default_rng(11)
    base, adapter = folder / "base.gguf", folder / "adapter"
    writer = gguf.GGUFWriter(base, "llama")
    writer.add_block_count(LAYERS)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KEY_HEADS)
    writer.add_file_type(FILE_TYPES[kind])
    writer.add_token_list([f"token {i} ü" for i in range(5000)])
    wanted: dict[str, np.ndarray] = {}
    tensors: dict[str, np.ndarray] = {}

    def add(name: str, values: np.ndarray, delta: np.ndarray | None = None) -> None:
        stored = gguf.quants.quantize(values.astype(np.float32), kind)
        writer.add_tensor(name, stored, raw_dtype=kind)
        exact = gguf.quants.dequantize(stored, kind).astype(np.float64)
        merged = (exact if delta is None else exact + delta).astype(np.float32)
        wanted[name] = gguf.quants.quantize(merged, Q8_0)

    add("token_embd.weight", random.normal(size=(320, HIDDEN)))
    weights = {}
    for layer in range(LAYERS):
        norm = random.normal(size=HIDDEN).astype(np.float32)
        writer.add_tensor(f"blk.{layer}.attn_norm.weight", norm)
        wanted[f"blk.{layer}.attn_norm.weight"] = norm
        for module, (name, rows, columns) in MODULES.items():
            a = random.normal(size=(RANK, columns)).astype(np.float32) * np.float32(0.1)
            b = random.normal(size=(rows, RANK)).astype(np.float32) * np.float32(0.1)
            path = f"base_model.model.model.layers.{layer}.{module}"
            weights[f"{path}.lora_A.weight"], weights[f"{path}.lora_B.weight"] = a, b
            order = {"attn_q": HEADS, "attn_k": KEY_HEADS}.get(name)
            placed = b if order is None else permute(b, order)
            delta = ALPHA / RANK * (placed.astype(np.float64) @ a.astype(np.float64))
            add(f"blk.{layer}.{name}.weight", random.normal(size=(rows, columns)) * 0.1, delta)
            tensors[f"blk.{layer}.{name}.weight.lora_a"] = a
            tensors[f"blk.{layer}.{name}.weight.lora_b"] = placed
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    adapter.mkdir()
    save_file(weights, adapter / "adapter_model.safetensors")
    config = {"peft_type": "LORA", "r": RANK, "lora_alpha": ALPHA, "bias": "none"}
    (adapter / "adapter_config.json").write_text(json.dumps(config))

    merged, lora = folder / "merged.gguf", folder / "lora.gguf"
    cerbash("tune", "rebake", base, adapter, "--out", merged, "--type", "q8_0")
    cerbash("tune", "convert", adapter, "--base", base, "--out", lora)

    result = gguf.GGUFReader(merged)
    bytes_equal = bytes_all = 0
    for tensor in result.tensors:
        expected = np.ascontiguousarray(wanted.pop(tensor.name)).view(np.uint8).reshape(-1)
        actual = np.ascontiguousarray(tensor.data).view(np.uint8).reshape(-1)
        assert actual.shape == expected.shape, tensor.name
        bytes_equal += int((actual == expected).sum())
        bytes_all += actual.size
    assert not wanted, wanted.keys()
    assert bytes_equal == bytes_all, f"{bytes_all - bytes_equal} of {bytes_all} bytes differ"
    before, after = gguf.GGUFReader(base).fields, result.fields
    for key, field in before.items():
        if key != "general.file_type" and not key.startswith("GGUF."):
            assert field.contents() == after[key].contents(), key
    assert after["general.file_type"].contents() == gguf.LlamaFileType.MOSTLY_Q8_0

    read = gguf.GGUFReader(lora)
    assert read.fields["adapter.lora.alpha"].contents() == ALPHA
    for tensor in read.tensors:
        assert np.array_equal(tensor.data, tensors.pop(tensor.name)), tensor.name
    assert not tensors
    report(base=kind.name, bytes=bytes_all, equal=bytes_equal, adapter_matrices=len(read.tensors))


for kind in FILE_TYPES:
    with tempfile.TemporaryDirectory() as folder:
        main(Path(folder), kind)
