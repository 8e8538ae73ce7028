"""What the trainer's own stack says of commands: probabilities of the labels as the next token."""

import json
import re
from pathlib import Path

import torch
from support.cerbash import ROOT
from transformers import AutoModelForCausalLM, AutoTokenizer

LABELS = ("safe", "risky", "destructive")


def prompts(plan: Path) -> list[list[dict]]:
    """The questions of a plan's rows to test with, without the answers."""
    rows = [json.loads(line) for line in (plan / "data/test.jsonl").read_text().splitlines()]
    return [row["messages"][:-1] if "messages" in row else row["prompt"] for row in rows]


def first_tokens(tokenizer) -> list[int]:
    return [tokenizer.encode(label, add_special_tokens=False)[0] for label in LABELS]


def questions_of(commands: tuple[str, ...]) -> list[list[dict]]:
    """What the guard asks about commands, in the words of the one module that has them."""
    source = (ROOT / "src/brain/prompt/guard.ts").read_text()
    system = re.search(r'const SYSTEM =\s+"(.+)";', source)[1]
    return [
        [{"role": "system", "content": system}, {"role": "user", "content": command}]
        for command in commands
    ]


def with_transformers(base: Path, questions: list[list[dict]], model=None) -> list[list[float]]:
    """transformers in float32; over the whole vocabulary."""
    model = model or AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
    tokenizer = AutoTokenizer.from_pretrained(base)
    labels = first_tokens(tokenizer)
    out = []
    for messages in questions:
        text = tokenizer.apply_chat_template(messages, add_generation_prompt=True, tokenize=False)
        ids = tokenizer.encode(text, add_special_tokens=False, return_tensors="pt")
        with torch.no_grad():
            p = torch.softmax(model(ids).logits[0, -1].double(), dim=-1)
        out.append([float(p[label]) for label in labels])
    return out


def with_peft(base: Path, adapter: Path, questions: list[list[dict]]) -> list[list[float]]:
    """The same with an adapter merged into the weights by PEFT."""
    from peft import PeftModel

    model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
    model = PeftModel.from_pretrained(model, adapter).merge_and_unload().eval()
    return with_transformers(base, questions, model)


def with_mlx(base: Path, adapter: Path, questions: list[list[dict]]) -> list[list[float]]:
    """mlx-lm with the adapter beside the weights, in the base's own type."""
    import mlx.core as mx
    from mlx_lm import load

    model, tokenizer = load(str(base), adapter_path=str(adapter))
    labels = first_tokens(tokenizer)
    out = []
    for messages in questions:
        text = tokenizer.apply_chat_template(messages, add_generation_prompt=True, tokenize=False)
        ids = tokenizer.encode(text, add_special_tokens=False)
        p = mx.softmax(model(mx.array([ids]))[0, -1].astype(mx.float32), axis=-1)
        out.append([float(p[label]) for label in labels])
    return out
