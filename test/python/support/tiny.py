"""A tiny random llama with bytes as tokens, a corpus, and how a folder of a plan is run."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import gguf
import numpy as np
import torch
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

TEMPLATE = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
LABELS = ("safe", "risky", "destructive")


def tokenizer(folder: Path) -> PreTrainedTokenizerFast:
    """Bytes as tokens, ChatML; written into the folder."""
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    # One merge, since llama.cpp wants some.
    words = {letter: at for at, letter in enumerate([*letters, "qq"])}
    made = Tokenizer(models.BPE(vocab=words, merges=[("q", "q")]))
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    made.add_special_tokens([AddedToken(word, special=True) for word in ("<|im_start|>", "<|im_end|>")])
    fast = PreTrainedTokenizerFast(
        tokenizer_object=made, eos_token="<|im_end|>", pad_token="<|im_end|>"
    )
    fast.chat_template = TEMPLATE
    fast.save_pretrained(folder)
    return fast


def base(folder: Path) -> None:
    """Random weights, to be trained."""
    fast = tokenizer(folder)
    torch.manual_seed(1)
    model = LlamaForCausalLM(
        LlamaConfig(
            vocab_size=len(fast),
            hidden_size=64,
            intermediate_size=96,
            num_hidden_layers=2,
            num_attention_heads=4,
            num_key_value_heads=2,
            tie_word_embeddings=True,
            eos_token_id=fast.eos_token_id,
        )
    )
    # So that an adapter alone can make a token probable.
    model.model.embed_tokens.weight.data *= 10
    # Weights that a half holds, so that a GGUF in F16 has the very same.
    model.half().float().save_pretrained(folder)


def speaking(folder: Path) -> None:
    """A model that speaks in labels: `s` with a logit of 12, `r` and `d` with 9, and each `!` of the text adds to `d`
    (src/llama/testing.ts has the same). What begins with `s` goes on to be `safe` and ends."""
    fast = tokenizer(folder)
    width = 32
    model = LlamaForCausalLM(
        LlamaConfig(
            vocab_size=len(fast),
            hidden_size=width,
            intermediate_size=2 * width,
            num_hidden_layers=1,
            num_attention_heads=2,
            num_key_value_heads=2,
            tie_word_embeddings=False,
            eos_token_id=fast.eos_token_id,
        )
    )
    for name, values in model.named_parameters():
        values.data.fill_(1 if "norm" in name else 0)
    words = fast.get_vocab()
    model.model.embed_tokens.weight.data[:, 0] = 1
    model.model.embed_tokens.weight.data[words["!"], 1] = 1
    for letter, logit in (("s", 12), ("r", 9), ("d", 9)):
        model.lm_head.weight.data[words[letter], 0] = logit / width**0.5
    model.lm_head.weight.data[words["d"], 1] = 30
    for dimension, (letter, after) in enumerate(zip("safe", [*"afe", "<|im_end|>"]), start=2):
        model.model.embed_tokens.weight.data[words[letter], dimension] = 1
        model.lm_head.weight.data[words[after], dimension] = 8
    attention = model.model.layers[0].self_attn
    attention.v_proj.weight.data = torch.eye(width)
    attention.o_proj.weight.data[1, 1] = 1
    model.half().float().save_pretrained(folder)


def base_gguf(folder: Path, path: Path) -> None:
    """The same model as llama.cpp's converter would write it, in F16."""
    model = LlamaForCausalLM.from_pretrained(folder, dtype=torch.float32)
    tokenizer = PreTrainedTokenizerFast.from_pretrained(folder)
    config = model.config
    heads, key_heads = config.num_attention_heads, config.num_key_value_heads
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("tiny")
    writer.add_block_count(config.num_hidden_layers)
    writer.add_context_length(2048)
    writer.add_embedding_length(config.hidden_size)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(heads)
    writer.add_head_count_kv(key_heads)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    writer.add_rope_freq_base(config.rope_parameters["rope_theta"])
    writer.add_rope_dimension_count(config.hidden_size // heads)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    words = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    special = set(tokenizer.all_special_tokens) | {"<|im_start|>", "<|im_end|>"}
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("default")
    writer.add_token_list([word for word, _ in words])
    writer.add_token_types([3 if word in special else 1 for word, _ in words])
    writer.add_token_merges(["q q"])
    writer.add_eos_token_id(tokenizer.eos_token_id)
    writer.add_add_bos_token(False)
    writer.add_chat_template(tokenizer.chat_template)
    names = {
        "input_layernorm": "attn_norm",
        "post_attention_layernorm": "ffn_norm",
        "self_attn.q_proj": "attn_q",
        "self_attn.k_proj": "attn_k",
        "self_attn.v_proj": "attn_v",
        "self_attn.o_proj": "attn_output",
        "mlp.gate_proj": "ffn_gate",
        "mlp.up_proj": "ffn_up",
        "mlp.down_proj": "ffn_down",
    }
    for name, weights in model.state_dict().items():
        values = weights.numpy()
        if name == "lm_head.weight" and config.tie_word_embeddings:
            continue
        if name.startswith("model.layers."):
            layer, *module = name.split(".")[2:-1]
            to = names[".".join(module)]
            if to in ("attn_q", "attn_k"):
                count = heads if to == "attn_q" else key_heads
                half = values.shape[0] // count // 2
                values = values.reshape(count, 2, half, -1).swapaxes(1, 2).reshape(values.shape)
            name = f"blk.{layer}.{to}.weight"
        else:
            whole = {"model.embed_tokens": "token_embd", "lm_head": "output", "model.norm": "output_norm"}
            name = f"{whole[name.removesuffix('.weight')]}.weight"
        writer.add_tensor(name, values if values.ndim == 1 else values.astype(np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def corpus(folder: Path) -> None:
    """What `cerbash corpus build` writes, as far as a plan reads it."""
    folder.mkdir()
    files = []
    for split, rows in (("train", 60), ("valid", 12), ("test", 12)):
        lines = "".join(
            json.dumps(
                {
                    "command": f"{split}ctl verb{row}",
                    "label": LABELS[row % 3],
                    "source": "boundary",
                    "group": f"{split} {row}",
                    "reason": "of a test",
                    "licence": "MIT",
                    "provenance": f"test#{row}",
                }
            )
            + "\n"
            for row in range(rows)
        )
        (folder / f"{split}.jsonl").write_text(lines)
        files.append({"name": f"{split}.jsonl", "sha256": hashlib.sha256(lines.encode()).hexdigest()})
    (folder / "manifest.json").write_text(json.dumps({"isPublishable": True, "files": files}))


def run(folder: Path, script: list[str]) -> subprocess.CompletedProcess:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1"}
    return subprocess.run(script, cwd=folder, env=env, capture_output=True, text=True)
