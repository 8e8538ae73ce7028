"""What the steps of `npm run test:python` share: calling cerbash as a person would."""

import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def cerbash(*args: object, codes: tuple[int, ...] = (0,), home: Path | None = None) -> str:
    """Runs the command line from the sources; fails loudly when it ends with another code than these.

    With `home` its settings and records are below that folder."""
    env = {key: value for key, value in os.environ.items() if key != "NODE_EXTRA_CA_CERTS"}
    if home is not None:
        for name in ("CONFIG_HOME", "STATE_HOME", "DATA_HOME", "CACHE_HOME", "RUNTIME_DIR"):
            env[f"XDG_{name}"] = str(home / name.lower())
        (home / "runtime_dir").mkdir(mode=0o700, exist_ok=True)
    done = subprocess.run(
        ["node", "--import", "tsx", str(ROOT / "src/cli/main.ts"), *map(str, args)],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
    )
    if done.returncode not in codes:
        raise SystemExit(f"cerbash {args}: {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def report(**figures) -> None:
    """One line of JSON for the figures that were measured."""
    print(json.dumps(figures))
