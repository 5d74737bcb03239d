"""How well linking and comparing do on made worlds, whose truth is known: at the stated noise, and below and above it.

``python scripts/measure_worlds.py [--seeds 1,2,3,4,5,6] [--districts 4] [--days 20] [--sources 6]``. The weights of linking were set on
seeds from 101 on.
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from statistics import mean, stdev

from recount.evaluate.worlds.bulletins import make_bulletins
from recount.evaluate.worlds.habits import Noise, read_stuff
from recount.evaluate.worlds.happenings import Size
from recount.evaluate.worlds.judge import Judged, judge_world, parents_of
from recount.evaluate.worlds.planted import Planted, judge_contradictions
from recount.evaluate.worlds.world import make_world
from recount.link import link_claims
from recount.pipeline import compare_reports
from recount.reconcile import make_incidents
from recount.spill.reports import Reports

#: So many times the stated noise.
CURVE = (0.0, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
#: Districts of the lands in which the stated noise is tried: the more there are, the more a claim without a place may mean.
LANDS = (1, 4, 20)
#: Shares of which each is tried alone, with all others at the stated level.
ALONE = ("day_off", "place_other", "no_place", "toll_other", "copies", "type_other", "unnamed", "blamed", "omitted")


def try_world(seed: int, size: Size, noise: Noise) -> Judged:
    """One world, linked and reconciled."""
    world = list(make_world(seed, size, noise))
    reports = Reports(telling.report for telling in world)
    linked = link_claims(reports.claims, reports.documents, parents=parents_of(world))
    return judge_world(world, (made for one in linked for made in make_incidents(one.claims, one.groups, one.links, reports.documents)))


def show_worlds(name: str, size: Size, noise: Noise, seeds: Sequence[int]) -> None:
    """The means over the seeds; the spread is of F1 from seed to seed."""
    judged = [try_world(seed, size, noise) for seed in seeds]
    f1 = [one.linking.f1 for one in judged]
    spread = stdev(f1) if len(f1) > 1 else 0.0
    precision, recall = mean(one.linking.precision for one in judged), mean(one.linking.recall for one in judged)
    held, told = sum(one.tolls.held for one in judged), sum(one.tolls.told for one in judged)
    claims = sum(one.claims for one in judged)
    print(f"| {name} | {claims:,} | {precision:.3f} | {recall:.3f} | {mean(f1):.3f} | {spread:.3f} | {held / told:.3f} |", flush=True)


def try_bulletins(seed: int, sources: int) -> Planted:
    """The bulletins of some sources, compared."""
    bulletins = list(make_bulletins(seed, sources))
    return judge_contradictions(bulletins, compare_reports(bulletin.report for bulletin in bulletins).findings)


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--seeds", default="1,2,3,4,5,6")
    options.add_argument("--districts", type=int, default=4)
    options.add_argument("--days", type=int, default=20)
    options.add_argument("--sources", type=int, default=6, help="sources of bulletins in which contradictions are planted")
    options.add_argument("--alone", action="store_true", help="also each kind of noise by itself, none of it and twice of it")
    given = options.parse_args()
    seeds, noise = [int(seed) for seed in given.seeds.split(",")], read_stuff().noise
    size = Size(given.districts, given.days)
    print("| world | claims | B³ precision | recall | F1 | ± | tolls that hold the truth |\n|---|---|---|---|---|---|---|")
    for factor in CURVE:
        show_worlds(f"{factor:g} times the stated noise", size, noise.times(factor), seeds)
    for districts in LANDS:
        show_worlds(f"{districts} districts", Size(districts, given.days), noise, seeds)
    for share in ALONE if given.alone else ():
        for factor in (0.0, 2.0):
            changed = replace(noise, **{share: getattr(noise, share) * factor})
            show_worlds(f"{factor:g} times {share}", size, changed, seeds)
    judged = [try_bulletins(seed, given.sources) for seed in seeds]
    planted, found = sum(one.planted for one in judged), sum(one.found for one in judged)
    declared, false = sum(one.declared for one in judged), sum(one.false for one in judged)
    print(f"\ncontradictions: {planted} planted, {found} found; {declared} declared, {false} of them without a planted number")


if __name__ == "__main__":
    main()
