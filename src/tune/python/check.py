"""Checks a folder made by `cerbash tune plan` with the trainer's own tokenizer, before hours are spent.

Each check would otherwise fail in silence. Run it in the folder; run.sh does. Exit code 1: do not train.
"""

import json
import sys
from pathlib import Path

from transformers import AutoTokenizer


def rows(name):
    with open(Path("data") / f"{name}.jsonl", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def messages(row):
    return row["messages"] if "messages" in row else [*row["prompt"], *row["completion"]]


def main():
    plan = json.loads(Path("plan.json").read_text(encoding="utf-8"))
    prompt = json.loads(Path("prompt.json").read_text(encoding="utf-8"))
    tokenizer = AutoTokenizer.from_pretrained(plan["base"]["load"])
    problems = []

    def ids(text):
        return tokenizer.encode(text, add_special_tokens=False)

    # 1. The words that the runtime will write are those that the trainer sees.
    for golden in prompt["golden"]:
        for key, turns, add in (("row", golden["messages"], False), ("question", golden["messages"][:-1], True)):
            text = tokenizer.apply_chat_template(
                turns, tokenize=False, add_generation_prompt=add, enable_thinking=False
            )
            if text != golden[key]:
                problems.append(f"template: the tokenizer writes {text!r}, the runtime {golden[key]!r}")

    # 2. The labels can be told apart by their first token.
    first = [ids(label)[0] for label in prompt["labels"]]
    if len(set(first)) != len(first):
        problems.append(f"labels: {prompt['labels']} begin with the tokens {first}, which are not distinct")

    # 3. and 4. No row is cut, and every row has something to learn.
    limit = plan["settings"]["maxTokens"]
    longest = 0
    for name in ("train", "valid"):
        for number, row in enumerate(rows(name), 1):
            turns = messages(row)
            whole = ids(tokenizer.apply_chat_template(turns, tokenize=False, enable_thinking=False))
            question = ids(
                tokenizer.apply_chat_template(
                    turns[:-1], tokenize=False, add_generation_prompt=True, enable_thinking=False
                )
            )
            longest = max(longest, len(whole))
            if len(whole) > limit:
                problems.append(f"length: data/{name}.jsonl:{number} has {len(whole)} tokens, at most {limit}")
            if whole[: len(question)] != question:
                problems.append(f"mask: data/{name}.jsonl:{number}: the question is no prefix of the row")
            elif tokenizer.decode(whole[len(question) :]).split("<|im_end|>")[0] != turns[-1]["content"]:
                problems.append(f"mask: data/{name}.jsonl:{number}: what is learned is not the answer")

    # 5. mlx-lm refuses fewer; the others would validate on nothing.
    batch = plan["settings"]["batch"]
    for name in ("train", "valid"):
        if len(rows(name)) < batch:
            problems.append(f"rows: data/{name}.jsonl has fewer rows than a batch ({batch})")

    for problem in problems[:20]:
        print(f"FAILED {problem}")
    print(
        json.dumps(
            {"problems": len(problems), "longest": longest, "limit": limit, "labelTokens": first}
        )
    )
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
