"""Folders of `cerbash tune plan` for TRL and mlx-lm, trained for five steps on a tiny random llama.

The check before training passes, and fails when the base's template or a row is changed; the adapter comes out,
`cerbash tune doctor` finds nothing wrong, `cerbash tune convert` makes a GGUF of it.
"""

import json
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from support.cerbash import cerbash, report
from support.tiny import TEMPLATE, base, corpus, run


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

        # Stopped in the middle mlx-lm leaves the adapter of its last save, and says how far it came.
        out = place / "stopped"
        settings = "steps=4000,warmup=1,maxTokens=256,validRows=8,rank=2,alpha=4,device=cpu,threads=1"
        common = ("--target", "guard", "--framework", "mlx", "--base", place / "base", "--rows", place / "corpus")
        cerbash("tune", "plan", *common, "--out", out, "--set", settings)
        process = subprocess.Popen([sys.executable, "train_mlx.py"], cwd=out, stdout=subprocess.DEVNULL)
        while process.poll() is None and not (out / "adapters/0000025_adapters.safetensors").exists():
            time.sleep(0.2)
        process.send_signal(signal.SIGTERM)
        assert process.wait() == 0, (out / "train.log").read_text()[-2000:]
        ran = json.loads((out / "run.json").read_text())
        assert 25 <= ran["steps"] < 4000 and ran["steps"] % 25 == 0 and ran["losses"], ran
        cerbash("tune", "doctor", out)
        figures["stopped"] = ran["steps"]

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
