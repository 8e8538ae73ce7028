"""Trains a LoRA adapter with TRL and PEFT as trl.json says. Run it in the folder of the plan; run.sh does.

Writes adapter/ (PEFT) and run.json (times, losses, versions). Stopped with Ctrl-C or SIGTERM it ends
the step and writes them too; started again it goes on from the last checkpoint in out/.
"""

import json
import platform
import resource
import signal
import time
from importlib.metadata import version
from pathlib import Path

import torch
from datasets import load_dataset
from peft import LoraConfig
from transformers import AutoModelForCausalLM, AutoTokenizer, TrainerCallback
from transformers.trainer_utils import get_last_checkpoint
from trl import SFTConfig, SFTTrainer


class Stop(TrainerCallback):
    """Ends training after the step in which a signal came."""

    def __init__(self):
        self.wanted = False
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, self.want)

    def want(self, *_):
        self.wanted = True

    def on_step_end(self, _, state, control, **__):
        if self.wanted:
            control.should_training_stop = True


class Clock(TrainerCallback):
    """Time over all starts: kept beside the checkpoints."""

    path = Path("out/time.json")

    def __init__(self):
        self.begun = time.time()
        self.before = {"seconds": 0, "cpuSeconds": 0}
        if self.path.exists():
            self.before = json.loads(self.path.read_text(encoding="utf-8"))

    def total(self):
        return {
            "seconds": round(self.before["seconds"] + time.time() - self.begun),
            "cpuSeconds": round(
                self.before["cpuSeconds"] + resource.getrusage(resource.RUSAGE_SELF).ru_utime
            ),
        }

    def on_save(self, *_, **__):
        self.path.write_text(json.dumps(self.total()), encoding="utf-8")


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
        callbacks=[Stop(), clock := Clock()],
    )
    batch = next(iter(trainer.get_train_dataloader()))
    learned = (batch["labels"] != -100).sum(dim=1)
    if int(learned.min()) == 0:
        raise SystemExit("FAILED mask: a row has no token to learn from; nothing was trained")
    print(f"tokens learned per row: {learned.tolist()} of {batch['input_ids'].shape[1]}")

    checkpoint = get_last_checkpoint("out") if Path("out").exists() else None
    trainer.train(resume_from_checkpoint=checkpoint)
    trainer.save_model("adapter")
    Path("run.json").write_text(
        json.dumps(
            {
                "framework": "trl",
                **clock.total(),
                "steps": trainer.state.global_step,
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
