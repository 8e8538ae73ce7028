"""Trains a LoRA adapter with mlx-lm as mlx.yaml says. Run it in the folder of the plan; run.sh does.

Writes adapters/ (mlx-lm), train.log and run.json (times, versions).
"""

import json
import platform
import re
import resource
import subprocess
import sys
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def installed(name):
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def main():
    begun = time.time()
    with open("train.log", "w", encoding="utf-8") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "mlx_lm", "lora", "-c", "mlx.yaml"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for line in process.stdout:
            sys.stdout.write(line)
            log.write(line)
            log.flush()
    if process.wait() != 0:
        raise SystemExit(f"FAILED mlx-lm ended with {process.returncode}; see train.log")
    # As a word: paths and names may have these letters in them.
    if re.search(r"\bnan\b", Path("train.log").read_text(encoding="utf-8"), re.IGNORECASE):
        raise SystemExit("FAILED the loss became NaN: a batch had no token to learn from; do not use the adapter")
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    Path("run.json").write_text(
        json.dumps(
            {
                "framework": "mlx",
                "seconds": round(time.time() - begun),
                "cpuSeconds": round(usage.ru_utime),
                "peakMegabytes": usage.ru_maxrss // (1024 if sys.platform == "linux" else 1 << 20),
                "machine": platform.processor() or platform.machine(),
                "versions": {
                    name: installed(name) for name in ("mlx", "mlx-cpu", "mlx-lm", "transformers")
                },
            },
            indent=2,
        )
        + "\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
