"""Trains a LoRA adapter with Unsloth as unsloth.json says. Run it in the folder of the plan; run.sh does.

Writes adapter/ (PEFT) and run.json. Needs a GPU. Its names are checked against Unsloth's sources; cerbash has not run it.
"""

import json
import time
from importlib.metadata import version
from pathlib import Path

from unsloth import FastLanguageModel  # before the libraries that it changes
from unsloth.chat_templates import train_on_responses_only
from datasets import load_dataset
from trl import SFTConfig, SFTTrainer


def main():
    config = json.loads(Path("unsloth.json").read_text(encoding="utf-8"))
    model, tokenizer = FastLanguageModel.from_pretrained(
        config["model"],
        max_seq_length=config["max_seq_length"],
        load_in_4bit=config["load_in_4bit"],
    )
    model = FastLanguageModel.get_peft_model(model, **config["lora"])
    data = load_dataset(
        "json", data_files={"train": "data/train.jsonl", "valid": "data/valid.jsonl"}
    ).map(lambda row: {"text": tokenizer.apply_chat_template(row["messages"], tokenize=False)})
    trainer = SFTTrainer(
        model=model,
        processing_class=tokenizer,
        args=SFTConfig(dataset_text_field="text", **config["sft"]),
        train_dataset=data["train"],
        eval_dataset=data["valid"],
    )
    trainer = train_on_responses_only(
        trainer,
        instruction_part="<|im_start|>user\n",
        response_part="<|im_start|>assistant\n" + config["before_answer"],
    )
    labels = next(iter(trainer.get_train_dataloader()))["labels"]
    if int((labels != -100).sum(dim=1).min()) == 0:
        raise SystemExit("FAILED mask: a row has no token to learn from; nothing was trained")
    begun = time.time()
    trainer.train()
    seconds = round(time.time() - begun)
    model.save_pretrained("adapter")
    Path("run.json").write_text(
        json.dumps(
            {
                "framework": "unsloth",
                "seconds": seconds,
                "versions": {name: version(name) for name in ("unsloth", "torch", "trl", "peft")},
            },
            indent=2,
        )
        + "\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
