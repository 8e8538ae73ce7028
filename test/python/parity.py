"""The final artifact says what the trainer's own stack says: `eval model --parity`, for PEFT and for mlx-lm.

A tiny llama is trained by `tune plan` until it speaks in labels. transformers with PEFT, and mlx-lm, give P(label) of a
few prompts; the same adapter goes through `tune convert` (laid over the base at run time) and `tune rebake` (F16, Q8_0),
and llama.cpp is asked as the product asks it.

A real model: CERBASH_PARITY="HF_FOLDER BASE.gguf PLAN [ROWS]" npm run test:python -- parity
"""

import json
import os
import tempfile
from pathlib import Path

from support.cerbash import cerbash, report
from support.tiny import base, base_gguf, corpus, run
from support.trainer import prompts, with_mlx, with_peft

# Of a label's probability. 8 bits a weight are coarser.
MOST = {"adapter": 0.002, "f16": 0.002, "q8_0": 0.05}


def compare(hf: Path, gguf: Path, plan: Path, count: int, place: Path) -> dict:
    about = json.loads((plan / "plan.json").read_text())["adapter"]
    adapter = plan / about["folder"]
    questions = prompts(plan)
    questions = questions[:: max(1, len(questions) // count)][:count]
    said = (with_mlx if about["form"] == "mlx" else with_peft)(hf, adapter, questions)
    expected, rows = place / "expected.jsonl", place / "rows.jsonl"
    with expected.open("w") as lines, rows.open("w") as labelled:
        for messages, p in zip(questions, said, strict=True):
            command = messages[-1]["content"]
            lines.write(json.dumps({"command": command, "p": p}) + "\n")
            labelled.write(json.dumps({"command": command, "label": "safe"}) + "\n")
    lora = place / "lora.gguf"
    cerbash("tune", "convert", adapter, "--base", gguf, "--type", "f16", "--out", lora)
    ways = {"adapter": (gguf, "--adapter", lora)}
    for kind in ("f16", "q8_0"):
        merged = place / f"{kind}.gguf"
        cerbash("tune", "rebake", gguf, adapter, "--out", merged, "--type", kind)
        ways[kind] = (merged,)
    figures = {"rows": len(questions), "mass": round(min(sum(p) for p in said), 4)}
    for name, (file, *more) in ways.items():
        args = ("eval", "model", file, rows, *more, "--parity", expected, "--limit", 1, "--threads", 1, "--json")
        # 1: one row is too few for the other gates.
        parity = json.loads(cerbash(*args, codes=(0, 1)))["parity"]
        assert parity["rows"] == len(questions) and parity["missing"] == 0, parity
        figures[name] = {
            "agree": parity["agreement"]["hits"],
            "largest": round(parity["largest"], 6),
            "mean": round(parity["difference"], 6),
        }
    return figures


def check(figures: dict, most: dict = MOST) -> None:
    for name, limit in most.items():
        assert figures[name]["largest"] <= limit, figures
        # Two labels that are as probable as each other may change places.
        assert figures[name]["agree"] >= 0.95 * figures["rows"], figures


def tiny(place: Path) -> None:
    base(place / "base")
    corpus(place / "corpus")
    gguf = place / "base.gguf"
    base_gguf(place / "base", gguf)
    for framework in ("trl", "mlx"):
        plan = place / framework
        out = place / f"{framework}-out"
        out.mkdir()
        settings = "steps=40,warmup=4,learningRate=0.02,maxTokens=256,validRows=8,rank=4,alpha=8,device=cpu,threads=1"
        common = ("--target", "guard", "--framework", framework, "--base", place / "base")
        cerbash("tune", "plan", *common, "--rows", place / "corpus", "--out", plan, "--set", settings)
        done = run(plan, ["bash", "run.sh"])
        assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
        figures = compare(place / "base", gguf, plan, 12, out)
        assert figures["mass"] > 0.05, figures
        report(trainer=framework, **figures)
        check(figures)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        real = os.environ.get("CERBASH_PARITY")
        if real is None:
            tiny(Path(name))
            return
        hf, gguf, plan, *count = real.split()
        figures = compare(Path(hf), Path(gguf), Path(plan), int(count[0]) if count else 50, Path(name))
        report(model=Path(gguf).name, **figures)


if __name__ == "__main__":
    main()
