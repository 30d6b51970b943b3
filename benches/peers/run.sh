#!/usr/bin/env bash
# Times Pejl beside what a user might pick instead, on one core, after checking that all give the same numbers.
#
# PEERS_ROUNDS, PEERS_RUNS, PEERS_EMA_RUNS and PEERS_CORE change how much is timed, and where.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
cd "$root"

rounds="${PEERS_ROUNDS:-9}"
runs="${PEERS_RUNS:-2048}"
# One by one, the workbench needs a second for a thousand.
ema_runs="${PEERS_EMA_RUNS:-512}"
python="${PYTHON:-python3}"

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
  || { echo "Python 3.11 or later is needed" >&2; exit 1; }
venv="$root/target/peers-venv"
if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
  echo "making a Python environment in target/peers-venv"
  rm -rf "$venv"
  "$python" -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
  # Last, so that an environment that was left half made is made again.
  cp "$here/requirements.txt" "$venv/requirements.txt"
fi
python="$venv/bin/python"

pejl="$(cargo bench --bench peers --no-run --message-format=json \
  | "$python" -c 'import json, sys
lines = [json.loads(line) for line in sys.stdin]
print([line["executable"] for line in lines if line.get("target", {}).get("name") == "peers"][-1])')"

# One core and one thread for all of them.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1
# The workbench draws a progress bar, and warns of an evaluator that is not used here.
export TQDM_DISABLE=1 PYTHONWARNINGS=ignore PYTHONDONTWRITEBYTECODE=1
on_core=()
if command -v taskset >/dev/null; then
  allowed="$(taskset -pc $$)"
  on_core=(taskset -c "${PEERS_CORE:-${allowed##*[ ,-]}}")
fi

work="$root/target/peers"
rm -rf "$work"
for kind in shared own; do
  mkdir -p "$work/$kind"
done
"$pejl" write "$work/shared" "$runs"
"$pejl" write "$work/own" "$runs" own-deaths

# Nothing is timed before all of them are equal.
for kind in shared own; do
  "$python" "$here/pejl_numpy.py" check "$work/$kind"
  "$python" "$here/pejl_numpy_direct.py" check "$work/$kind"
  "$python" "$here/pejl_ema.py" check "$work/$kind" "$ema_runs"
done

echo
grep -m 1 'model name' /proc/cpuinfo 2>/dev/null | sed 's/.*: //' || uname -m
nproc --all | sed 's/$/ cores/'
rustc --version
"$python" - <<'PYTHON'
import platform
from importlib.metadata import version
import numpy as np
blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
print(f"Python {platform.python_version()}, numpy {np.__version__} ({blas['name']} {blas['version']}), "
      f"ema_workbench {version('ema_workbench')}")
PYTHON

for kind in shared own; do
  data="$work/$kind"
  tuned="$("${on_core[@]}" "$python" "$here/pejl_numpy.py" tune "$data")"
  direct="$("${on_core[@]}" "$python" "$here/pejl_numpy_direct.py" tune "$data")"
  for ((round = 0; round < rounds; round++)); do
    "${on_core[@]}" "$pejl" time "$data" >>"$data/pejl.txt"
    "${on_core[@]}" "$python" "$here/pejl_numpy.py" time "$data" "$tuned" >>"$data/numpy.txt"
    "${on_core[@]}" "$python" "$here/pejl_numpy_direct.py" time "$data" "$direct" >>"$data/direct.txt"
    "${on_core[@]}" "$python" "$here/pejl_ema.py" time "$data" "$ema_runs" >>"$data/ema.txt"
  done
  if [ "$kind" = shared ]; then
    title="every run its own demography, need and budget"
  else
    title="the same, and its own death rates"
  fi
  "$python" "$here/table.py" "$title" "Pejl, eight lanes=$data/pejl.txt" \
    "numpy, batches of $direct, direct=$data/direct.txt" \
    "numpy, batches of $tuned, reworked=$data/numpy.txt" \
    "EMA-Workbench, run by run=$data/ema.txt"
done
