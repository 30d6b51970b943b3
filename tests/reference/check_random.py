"""Makes random studies, runs the program and relations.py on each, and compares.

    python3 check_random.py PEJL FROM TO FOLDER

PEJL is the program; FOLDER takes studies, runs and a line per seed. What differs is kept, the rest removed.
"""
import shutil, subprocess, sys
from pathlib import Path
import relations
import check_optimum
import compare_scorecard
from compare_tables import compare
from make_random import Maker


def check(pejl, seed, folder):
    study, ours, theirs = (folder / f"{seed:05d}{end}" for end in ("", ".run", ".reference"))
    Maker(seed).write(study)
    shutil.rmtree(ours, ignore_errors=True)
    done = subprocess.run([pejl, "run", study, "--out", ours, "--quiet", "--lang", "en"], capture_output=True, text=True)
    if done.returncode != 0:
        return f"exit {done.returncode}: {done.stderr.strip()[:2000]}"
    relations.write(relations.run(relations.Study(study)), theirs)
    found, numbers, kroner = compare(ours, theirs)
    if found:
        file, key, column, x, y = found[0]
        return f"{len(found)} of {numbers} differ, first {file} {' '.join(key)} {column}: {x} against {y}"
    wrong = check_optimum.check(study, ours)
    if wrong:
        return f"the optimum breaks its terms {len(wrong)} times, first {wrong[0]}"
    found, figures = compare_scorecard.compare(study, ours, theirs)
    if found:
        return f"{len(found)} of {figures} figures of how plans fare differ, first {found[0]}"
    for path in (study, ours, theirs):
        shutil.rmtree(path)
    return f"{numbers + figures} numbers agree" + (f", {kroner} kroner to the other side" if kroner else "")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    folder, wrong = Path(sys.argv[4]), 0
    folder.mkdir(parents=True, exist_ok=True)
    for seed in range(int(sys.argv[2]), int(sys.argv[3]) + 1):
        told = check(sys.argv[1], seed, folder)
        wrong += "agree" not in told
        print(seed, told, flush=True)
    print(f"{wrong} studies differ or were refused")
    sys.exit(1 if wrong else 0)
