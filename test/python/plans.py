"""Folders of `cerbash tune plan` for TRL and mlx-lm, trained for five steps on a tiny random llama.

The check before training passes, and fails when the base's template or a row is changed; the adapter comes out,
`cerbash tune doctor` finds nothing wrong, `cerbash tune convert` makes a GGUF of it.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import torch
from support.cerbash import cerbash, report
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

TEMPLATE = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
LABELS = ("safe", "risky", "destructive")


def base(folder: Path) -> None:
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE(vocab={letter: at for at, letter in enumerate(letters)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(word, special=True) for word in ("<|im_start|>", "<|im_end|>")])
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, eos_token="<|im_end|>", pad_token="<|im_end|>"
    )
    fast.chat_template = TEMPLATE
    fast.save_pretrained(folder)
    torch.manual_seed(1)
    LlamaForCausalLM(
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
    ).save_pretrained(folder)


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


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        base(place / "base")
        corpus(place / "corpus")
        figures = {}
        for framework, adapter in (("trl", "adapter"), ("mlx", "adapters")):
            out = place / framework
            settings = "steps=5,warmup=1,maxTokens=256,validRows=8,rank=2,alpha=4,device=cpu,threads=1"
            common = ("--target", "guard", "--framework", framework, "--base", place / "base", "--rows", place / "corpus")
            cerbash("tune", "plan", *common, "--out", out, "--set", settings)
            done = run(out, ["bash", "run.sh"])
            if done.returncode != 0:
                raise SystemExit(f"{framework}: {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
            cerbash("tune", "doctor", out)
            gguf = place / f"{framework}.gguf"
            cerbash("tune", "convert", out / adapter, "--base", place / "base", "--out", gguf)
            figures[framework] = {
                "seconds": json.loads((out / "run.json").read_text())["seconds"],
                "gguf": gguf.stat().st_size,
            }

        # The check must be able to fail.
        valid = place / "trl/data/valid.jsonl"
        rows = valid.read_text()
        long = json.loads(rows.splitlines()[0])
        long["prompt"][1]["content"] = "x" * 400
        valid.write_text(rows + json.dumps(long) + "\n")
        told = run(place / "trl", [sys.executable, "check.py"])
        assert told.returncode == 1 and "FAILED length" in told.stdout, told.stdout + told.stderr
        valid.write_text(rows)
        template = place / "base/chat_template.jinja"
        template.write_text(TEMPLATE.replace("'<|im_end|>\n'", "'<|im_end|>'"))
        told = run(place / "trl", [sys.executable, "check.py"])
        assert told.returncode == 1 and "FAILED template" in told.stdout, told.stdout + told.stderr
        report(**figures)


if __name__ == "__main__":
    main()
