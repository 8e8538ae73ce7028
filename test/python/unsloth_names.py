"""The folder of `cerbash tune plan --framework unsloth` beside Unsloth's own sources, which import nothing without a GPU.

Every name that the script and its configuration hand in is a parameter of the installed Unsloth (read from its
sources) or a field of the installed TRL's SFTConfig; the folder's own check and `tune doctor` pass. Nothing is trained.
"""

import ast
import importlib.util
import json
import sys
import tempfile
from pathlib import Path

from support.cerbash import cerbash, report
from support.tiny import base, corpus, run
from trl import SFTConfig


# What the script runs on a GPU is looked at on a processor.
CPU = {"use_cpu": True, "bf16": False}


def parameters(file: Path, function: str) -> set[str]:
    """Of every function of that name in a file."""
    return {
        one.arg
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.FunctionDef) and node.name == function
        for one in (*node.args.args, *node.args.kwonlyargs)
    }


def used(script: Path, function: str) -> set[str]:
    """Names that a script hands to a function."""
    return {
        one.arg
        for node in ast.walk(ast.parse(script.read_text()))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) == function
        for one in node.keywords
        if one.arg is not None
    }


def main() -> None:
    places = {name: importlib.util.find_spec(name) for name in ("unsloth", "unsloth_zoo")}
    missing = [name for name, spec in places.items() if spec is None]
    if missing:
        print(f"SKIPPED: not installed: {', '.join(missing)}")
        return
    unsloth, zoo = (Path(spec.origin).parent for spec in places.values())
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        base(place / "base")
        corpus(place / "corpus")
        plan = place / "plan"
        common = ("--target", "guard", "--framework", "unsloth", "--base", place / "base", "--out", plan)
        settings = "steps=5,warmup=1,batch=4,maxTokens=256,validRows=8,rank=2,alpha=4"
        cerbash("tune", "plan", *common, "--rows", place / "corpus", "--set", settings)
        cerbash("tune", "doctor", plan)
        done = run(plan, [sys.executable, "check.py"])
        assert done.returncode == 0, done.stdout + done.stderr
        script = plan / "train_unsloth.py"
        config = json.loads((plan / "unsloth.json").read_text())
        wanted = {
            "from_pretrained": (used(script, "from_pretrained"), unsloth / "models/loader.py"),
            "get_peft_model": (set(config["lora"]), unsloth / "models/llama.py"),
            "train_on_responses_only": (used(script, "train_on_responses_only"), zoo / "dataset_utils.py"),
        }
        checked = 0
        for function, (names, file) in wanted.items():
            known = parameters(file, function)
            assert names and names <= known, (function, names - known)
            checked += len(names)
        SFTConfig(dataset_text_field="text", **{**config["sft"], "output_dir": str(place / "out"), **CPU})
        report(unsloth_names=checked, sft_fields=len(config["sft"]))


if __name__ == "__main__":
    main()
