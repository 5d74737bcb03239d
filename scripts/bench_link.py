# ruff: noqa: S603 - our own program, run by our own interpreter
"""Linking at scale: seconds and memory from 10,000 to 1,000,000 made claims, how they grow, and what one report more takes.

``python scripts/bench_link.py [--quick] [--claims 10000,100000]``. Worlds are as dense as the stated ones: three acts a day in each of 100
districts; more claims are more days. Each size runs in a process of its own. A million takes about 3 GB of disk where TMPDIR says.
"""

import argparse
import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from recount.evaluate.worlds.happenings import Size
from recount.evaluate.worlds.judge import parents_of
from recount.evaluate.worlds.world import Telling, make_world
from recount.lexicon.link_weights import read_link_weights
from recount.link.index import LinkIndex
from recount.link.link_claims import Linker
from recount.link.views import View, make_view
from recount.records.coding import CodedReport
from recount.spill.reports import Reports

SIZES, QUICK = (10_000, 30_000, 100_000, 300_000, 1_000_000), (3_000, 10_000, 30_000)
DISTRICTS = 100
#: One report in so many is kept back and added afterwards, one by one, until so many were.
KEPT_BACK, ADDED = 97, 300
#: What is wanted of a million claims: seconds, megabytes, milliseconds for one report more.
SECONDS, MEGABYTES, MILLISECONDS = 600, 2_000, 100
SEED = 1


class Made:
    """A world of so many claims, of which some reports are kept back."""

    def __init__(self, claims: int) -> None:
        self.parents: dict[str, tuple[str, ...]] = {}
        self.kept_back: list[CodedReport] = []
        self._claims = claims

    def reports(self) -> Iterator[CodedReport]:
        """Reports day by day."""
        world = make_world(SEED, Size(DISTRICTS, self._claims))  # days enough: as many are made as are asked for
        for number, telling in enumerate(islice(world, self._claims)):
            self._learn(telling)
            if number % KEPT_BACK == 0 and len(self.kept_back) < ADDED and number > self._claims // 2:
                self.kept_back.append(telling.report)
            else:
                yield telling.report

    def _learn(self, telling: Telling) -> None:
        """What the sides belong to."""
        if telling.happening.doer.id not in self.parents:
            self.parents.update(parents_of([telling]))


def measure(claims: int) -> Mapping[str, float]:
    """What linking so many claims takes, and then one report more."""
    made = Made(claims)
    reports = Reports(made.reports())
    wall, processor = time.perf_counter(), time.process_time()
    linker = Linker(reports.claims, reports.documents, made.parents)
    linker.tie()
    incidents = sum(1 for _ in linker.find_linked())
    spent = {"seconds": time.perf_counter() - wall, "processor": time.process_time() - processor, "incidents": float(incidents)}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    index = LinkIndex(linker.known)
    days = read_link_weights().limits.undated_days
    took = sorted(
        time_adding(index, [make_view(claim, one.document, days, made.parents) for claim in one.claims]) for one in made.kept_back
    )
    return {
        **spent,
        "peak": peak,
        "median": took[len(took) // 2],
        "slow": took[len(took) * 99 // 100],
        "indexed": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def time_adding(index: LinkIndex, told: Sequence[View]) -> float:
    """Milliseconds of processor time that one report more takes: on a busy machine the clock tells of others."""
    begun = time.process_time()
    index.add(told)
    return 1000 * (time.process_time() - begun)


def find_exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """How processor time grows: the slope of its logarithm over that of the claims, by least squares; 1 is linear."""
    points = [(math.log(size), math.log(took)) for size, took in zip(sizes, seconds, strict=True)]
    middle, height = (sum(axis) / len(points) for axis in zip(*points, strict=True))
    return sum((x - middle) * (y - height) for x, y in points) / sum((x - middle) ** 2 for x, _ in points)


def main() -> None:
    """Measure each size by itself; or one, for the process that asks."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--quick", action="store_true", help="up to 30,000 claims")
    options.add_argument("--claims", help="sizes of your own, with commas between")
    options.add_argument("--measure", type=int, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.measure is not None:
        print(json.dumps(measure(given.measure)))
        return
    chosen = QUICK if given.quick else SIZES
    sizes = [int(size) for size in given.claims.split(",")] if given.claims else list(chosen)
    print(f"wanted of a million: {SECONDS} s, {MEGABYTES:,} MB, {MILLISECONDS} ms for one report more")
    print("| claims | incidents | seconds | processor s | peak MB | one report more: median ms | 99 of 100 | MB with the index |")
    print("|---|---|---|---|---|---|---|---|")
    seconds: list[float] = []
    for size in sizes:
        command = [sys.executable, __file__, "--measure", str(size)]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        seconds.append(found["processor"])
        print(
            f"| {size:,} | {found['incidents']:,.0f} | {found['seconds']:.1f} | {found['processor']:.1f} | {found['peak']:.0f} "
            f"| {found['median']:.1f} | {found['slow']:.1f} | {found['indexed']:.0f} |",
            flush=True,
        )
    if len(sizes) > 1:
        print(f"processor time grows with the claims to the power of {find_exponent(sizes, seconds):.3f}")


if __name__ == "__main__":
    main()
