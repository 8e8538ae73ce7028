"""Real servers with a tiny model, asked as the product asks them: `brain try`, `check`, `ask`.

mlx_lm.server, `transformers serve` and llama.cpp's own server (from the package xllamacpp, which has it in the process) listen
on 127.0.0.1. For each: P(label) beside what transformers computes of the same model, the deadline while the server
is stopped, the server killed while it answers, and the request for a command. One whose package is missing is skipped, and that is said.
"""

import importlib.util
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from support.cerbash import ROOT, cerbash, report
from support.tiny import base_gguf, speaking
from support.trainer import questions_of, with_transformers

COMMANDS = ("acmectl list", "acmectl drop !", "acmectl drop !!!")
# Loading anything takes long on a busy machine.
START = 300
XLLAMACPP = """
import sys, time, xllamacpp
how = xllamacpp.CommonParams()
how.model.path, how.hostnames, how.port = sys.argv[1], ["127.0.0.1"], int(sys.argv[2])
how.n_ctx, how.n_parallel, how.cpuparams.n_threads, how.model_alias = 1024, 1, 1, {"tiny"}
server = xllamacpp.Server(how)
while True:
    time.sleep(60)
"""


@dataclass
class Server:
    title: str
    package: str
    argv: list[str]
    # Name of the model there.
    model: str
    # Kinds of ours that fit it, and whether they give a probability.
    kinds: dict[str, bool]
    # A kind that does not fit, and what is said then.
    wrong: tuple[str, str]


def servers(hf: Path, gguf: Path, port: int) -> list[Server]:
    here = ["--host", "127.0.0.1", "--port", str(port)]
    return [
        Server(
            "mlx_lm.server",
            "mlx_lm",
            ["-m", "mlx_lm", "server", "--model", str(hf), *here],
            "default_model",
            {"mlx-lm": True},
            ("openai", "cannot be reached"),
        ),
        Server(
            "transformers serve",
            "uvicorn",
            ["-m", "transformers.cli.transformers", "serve", str(hf), "--device", "cpu", *here],
            str(hf),
            {"transformers": False},
            ("openai", "gives no logprobs"),
        ),
        Server(
            "llama.cpp's server",
            "xllamacpp",
            ["-c", XLLAMACPP, str(gguf), str(port)],
            "tiny",
            {"llama-server": True, "openai": True},
            ("ollama", "answers 404"),
        ),
    ]


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def answers(port: int, process: subprocess.Popen, log: Path) -> None:
    """Waits until it takes connections."""
    until = time.monotonic() + START
    while time.monotonic() < until:
        if process.poll() is not None:
            raise SystemExit(f"the server ended with {process.returncode}\n{log.read_text()[-2000:]}")
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.5)
    raise SystemExit(f"the server is not there after {START} s\n{log.read_text()[-2000:]}")


def attempt(home: Path, command: str) -> subprocess.CompletedProcess:
    env = {**os.environ, "XDG_CONFIG_HOME": str(home / "config_home")}
    node = ["node", "--import", "tsx", str(ROOT / "src/cli/main.ts"), "brain", "try", command]
    return subprocess.run(node, cwd=ROOT, env=env, capture_output=True, text=True)


def measure(server: Server, port: int, home: Path, expected: list[list[float]], process) -> dict:
    url = f"http://127.0.0.1:{port}"
    use = ("brain", "use", url, "--model", server.model, "--unmeasured", "--sure", 1)
    figures = {}

    kind, said = server.wrong
    cerbash(*use, "--api", kind, home=home)
    failed = attempt(home, COMMANDS[0])
    assert failed.returncode != 0 and said in failed.stderr, failed

    for kind, has_probability in server.kinds.items():
        cerbash(*use, "--api", kind, home=home)
        if has_probability:
            largest = 0.0
            for command, wanted in zip(COMMANDS, expected, strict=True):
                told = json.loads(cerbash("brain", "try", command, "--json", home=home))
                largest = max(largest, *(abs(a - b) for a, b in zip(told["p"], wanted, strict=True)))
            assert largest < 0.01, (kind, largest)
            figures[kind] = f"P(label), largest difference {largest:.4f}"
        else:
            told = json.loads(cerbash("brain", "try", COMMANDS[0], "--json", home=home))
            assert told["p"][0] > 0.5 and "mass" not in told, told
            figures[kind] = "the label alone"

    # A whole decision, and one while the server says nothing: it costs the deadline and says so.
    command = "frobnicate --all things"
    for _ in range(20):
        verdict = json.loads(cerbash("check", "--json", command, codes=(0, 1, 2), home=home))
        # A busy machine may take longer than the deadline, and then says so too.
        if "no answer within" not in str(verdict.get("degraded")):
            break
    assert not verdict.get("degraded"), verdict
    assert verdict["brain"]["name"].startswith(kind), verdict
    os.kill(process.pid, signal.SIGSTOP)
    try:
        verdict = json.loads(cerbash("check", "--json", command, codes=(0, 1, 2), home=home))
    finally:
        os.kill(process.pid, signal.SIGCONT)
    assert "no answer within 400 ms" in str(verdict.get("degraded")), verdict

    words = ("ask", "--backend", "url", "--endpoint", url, "--model", server.model, "--json", "list")
    told = json.loads(cerbash(*words, codes=(0, 1, 2), home=home))
    assert [one["command"] for one in told["candidates"]] == ["safe"] and not told["degraded"], told

    # Killed while it answers: an error, and not after the half minute that `brain try` would wait.
    os.kill(process.pid, signal.SIGSTOP)
    killer = threading.Timer(5, process.kill)
    killer.start()
    begun = time.monotonic()
    failed = attempt(home, "acmectl other")
    assert failed.returncode != 0, failed
    assert time.monotonic() - begun < 29 and "cannot be reached" in failed.stderr, failed
    return figures


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        hf, gguf = place / "tiny", place / "tiny.gguf"
        speaking(hf)
        base_gguf(hf, gguf)
        expected = with_transformers(hf, questions_of(COMMANDS))
        for server in servers(hf, gguf, port := free_port()):
            if importlib.util.find_spec(server.package) is None:
                print(f"SKIPPED {server.title}: the package {server.package} is not installed")
                continue
            home, log = place / server.package, place / f"{server.package}.log"
            home.mkdir()
            with log.open("w") as out:
                process = subprocess.Popen(
                    [sys.executable, *server.argv], stdout=out, stderr=out, cwd=place
                )
            try:
                answers(port, process, log)
                report(server=server.title, **measure(server, port, home, expected, process))
            finally:
                process.kill()
                process.wait()


if __name__ == "__main__":
    main()
