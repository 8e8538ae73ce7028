"""Trains a LoRA adapter with TRL and PEFT as trl.json says. Run it in the folder of the plan; run.sh does.

Writes adapter/ (PEFT) and run.json (times, losses, versions).
"""

import json
import platform
import resource
import time
from importlib.metadata import version
from pathlib import Path

import torch
from datasets import load_dataset
from peft import LoraConfig
from transformers import AutoModelForCausalLM, AutoTokenizer
from trl import SFTConfig, SFTTrainer


def main():
    config = json.loads(Path("trl.json").read_text(encoding="utf-8"))
    torch.manual_seed(config["sft"]["seed"])
    if config["threads"]:
        torch.set_num_threads(config["threads"])
    options = {"dtype": getattr(torch, config["dtype"])}
    if config["quantise"]:
        from transformers import BitsAndBytesConfig

        options["quantization_config"] = BitsAndBytesConfig(
            load_in_4bit=True,
            bnb_4bit_quant_type="nf4",
            bnb_4bit_use_double_quant=True,
            bnb_4bit_compute_dtype=options["dtype"],
        )
    model = AutoModelForCausalLM.from_pretrained(config["model"], **options)
    tokenizer = AutoTokenizer.from_pretrained(config["model"])
    data = load_dataset(
        "json", data_files={"train": "data/train.jsonl", "valid": "data/valid.jsonl"}
    )
    trainer = SFTTrainer(
        model=model,
        processing_class=tokenizer,
        args=SFTConfig(**config["sft"]),
        train_dataset=data["train"],
        eval_dataset=data["valid"],
        peft_config=LoraConfig(**config["lora"]),
    )
    batch = next(iter(trainer.get_train_dataloader()))
    learned = (batch["labels"] != -100).sum(dim=1)
    if int(learned.min()) == 0:
        raise SystemExit("FAILED mask: a row has no token to learn from; nothing was trained")
    print(f"tokens learned per row: {learned.tolist()} of {batch['input_ids'].shape[1]}")

    begun = time.time()
    trainer.train()
    seconds = time.time() - begun
    trainer.save_model("adapter")
    Path("run.json").write_text(
        json.dumps(
            {
                "framework": "trl",
                "seconds": round(seconds),
                "cpuSeconds": round(resource.getrusage(resource.RUSAGE_SELF).ru_utime),
                "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
                "device": str(model.device),
                "machine": platform.processor() or platform.machine(),
                "versions": {
                    name: version(name) for name in ("torch", "transformers", "peft", "trl")
                },
                "losses": [
                    {key: entry[key] for key in ("step", "loss", "eval_loss") if key in entry}
                    for entry in trainer.state.log_history
                    if "loss" in entry or "eval_loss" in entry
                ],
            },
            indent=2,
        )
        + "\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
