"""Trains a LoRA adapter with mlx-lm as mlx.yaml says. Run it in the folder of the plan; run.sh does.

Writes adapters/ (mlx-lm), train.log and run.json (times, losses, versions). Stopped with Ctrl-C or
SIGTERM it ends within ten steps and keeps the adapter of the last save.
"""

import ctypes.util
import json
import math
import os
import platform
import resource
import signal
import subprocess
import sys
import time
import types
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


class Stopped(Exception):
    """A signal asked to end."""


class Journal:
    """mlx-lm's callback: keeps the losses, ends on a signal or on a loss that is no number."""

    def __init__(self):
        self.losses = []
        self.wanted = False
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, self.want)

    def want(self, *_):
        self.wanted = True

    def on_train_loss_report(self, report):
        self.note(report["iteration"], "loss", report["train_loss"])
        if self.wanted:
            raise Stopped

    def on_val_loss_report(self, report):
        self.note(report["iteration"], "eval_loss", report["val_loss"])

    def note(self, step, name, value):
        if not math.isfinite(value):
            raise SystemExit(
                "FAILED the loss became NaN: a batch had no token to learn from; do not use the adapter"
            )
        self.losses.append({"step": step, name: round(value, 5)})


def train():
    """In the child, which has the faster BLAS."""
    import mlx.core as mx
    import yaml
    from mlx_lm import lora

    begun = time.time()
    config = yaml.load(Path("mlx.yaml").read_text(encoding="utf-8"), lora.yaml_loader)
    journal = Journal()
    # run() takes a callback and, in 0.32, puts what this returns in its place.
    lora.get_reporting_callbacks = lambda *_, **__: journal
    try:
        lora.run(types.SimpleNamespace(**{**lora.CONFIG_DEFAULTS, **config}))
        steps = config["iters"]
    except Stopped:
        saved = sorted(Path("adapters").glob("[0-9]*_adapters.safetensors"))
        if not saved:
            raise SystemExit("FAILED stopped before the first save; there is no adapter") from None
        steps = int(saved[-1].name.split("_")[0])
    usage = resource.getrusage(resource.RUSAGE_SELF)
    Path("run.json").write_text(
        json.dumps(
            {
                "framework": "mlx",
                "seconds": round(time.time() - begun),
                "cpuSeconds": round(usage.ru_utime),
                "steps": steps,
                "peakMegabytes": usage.ru_maxrss // (1024 if sys.platform == "linux" else 1 << 20),
                "device": "cpu" if mx.default_device() == mx.Device(mx.cpu) else "gpu",
                "machine": platform.processor() or platform.machine(),
                "blas": os.environ.get("LD_PRELOAD", "mlx's own"),
                "versions": {
                    name: installed(name) for name in ("mlx", "mlx-cpu", "mlx-lm", "transformers")
                },
                "losses": [loss for loss in journal.losses if loss["step"] <= steps],
            },
            indent=2,
        )
        + "\n",
        encoding="utf-8",
    )


def installed(name):
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def faster_blas():
    """The variables that put OpenBLAS in place of the reference BLAS that mlx-cpu's wheel for Linux
    brings: 155 instead of 4 GFLOP/s in float32 on one core with AVX-512. bfloat16 gains nothing."""
    if sys.platform != "linux" or "LD_PRELOAD" in os.environ or installed("mlx-cpu") is None:
        return {}
    name = ctypes.util.find_library("openblas")
    if name is None:
        print("note: without OpenBLAS mlx-cpu is some ten times slower: apt-get install libopenblas0")
        return {}
    return {"LD_PRELOAD": name}


def main():
    command = [sys.executable, "-u", __file__, "child"]
    with open("train.log", "w", encoding="utf-8") as log:
        process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, **faster_blas()},
        )
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, lambda number, _: process.send_signal(number))
        for line in process.stdout:
            sys.stdout.write(line)
            sys.stdout.flush()
            log.write(line)
            log.flush()
    if process.wait() != 0:
        raise SystemExit(f"FAILED mlx-lm ended with {process.returncode}; see train.log")


if __name__ == "__main__":
    train() if sys.argv[1:] == ["child"] else main()
