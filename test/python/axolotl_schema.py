"""Axolotl's own validation of the configurations that `cerbash tune plan` writes.

Every key is known to it and none is dropped; a configuration with what it forbids is refused.
"""

import os
import tempfile
from pathlib import Path

os.environ["AXOLOTL_DO_NOT_TRACK"] = "1"

import yaml
from axolotl.utils.config import validate_config
from axolotl.utils.dict import DictDefault
from support.cerbash import cerbash, report
from plans import corpus

GPU = {"bf16": True, "fp8": False, "n_gpu": 1, "compute_capability": "sm_80"}


def validated(config: dict) -> dict:
    return validate_config(
        DictDefault(config), capabilities=GPU, env_capabilities={"torch_version": "2.11.0"}
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        corpus(place / "corpus")
        keys = {}
        for kind, base, settings in (
            ("lora", "Qwen/Qwen3.5-0.8B", "steps=500"),
            ("qlora", "Qwen/Qwen2.5-Coder-7B-Instruct", "steps=500,quantise=yes,targets=q_proj k_proj v_proj o_proj"),
            ("cpu", "HuggingFaceTB/SmolLM2-135M-Instruct", "steps=500,device=cpu"),
        ):
            out = place / kind
            cerbash("tune", "plan", "--target", "guard", "--framework", "axolotl", "--base", base, "--rows", place / "corpus", "--out", out, "--set", settings)
            config = yaml.safe_load((out / "axolotl.yaml").read_text())
            valid = validated(config)
            dropped = sorted(set(config) - set(valid))
            assert not dropped, f"{kind}: dropped {dropped}"
            assert valid["max_steps"] == 500 and valid["excess_length_strategy"] == "raise"
            keys[kind] = len(config)
        try:
            validated({**config, "warmup_ratio": 0.1})
        except ValueError as error:
            assert "warmup" in str(error), error
        else:
            raise SystemExit("warmup_steps and warmup_ratio together were not refused: nothing is validated")
        report(keys=keys)


if __name__ == "__main__":
    main()
