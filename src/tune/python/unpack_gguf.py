"""Unpacks a GGUF into a folder that trainers read (Hugging Face's layout, float32).

    python3 unpack_gguf.py MODEL.gguf FOLDER

The weights are those of the GGUF, rounded as they are there: an adapter that is trained on them fits the GGUF.
"""

import sys
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer


def main(file, folder):
    place = {"pretrained_model_name_or_path": str(Path(file).parent), "gguf_file": Path(file).name}
    AutoModelForCausalLM.from_pretrained(**place, dtype=torch.float32).save_pretrained(folder)
    AutoTokenizer.from_pretrained(**place).save_pretrained(folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
