#!/usr/bin/env python3
"""Bounds of the console and what was measured: reads the JSON that the benchmarks wrote (--benchmark_out).

Usage: summary.py RESULT.json…   Exit 1 when a bound was missed; what was filtered out is said and is no fault.
"""
import json
import sys
from typing import NamedTuple


class Bound(NamedTuple):
    what: str
    benchmark: str  # name, or its front up to a slash
    field: str
    at_least: bool
    limit: float
    unit: str


RATE, TIME = "items_per_second", "cpu_time"  # of the one thread: what else the machine does is not counted
PLANS = ("special-equipment", "heavy-pollution", "food-safety", "pharma-reserve")
STATES = (("all facts known", "allKnown", 5e6), ("35 % unknown or bounded", "aThirdUnknownOrBounded", 1e6),
          ("nothing known", "nothingKnown", 0.4e6))
AGAINST_BRUTE_FORCE = {"allKnown": 1, "aThirdUnknownOrBounded": 2, "nothingKnown": 5}
FEW_COMPLETIONS = {("pharma-reserve", "nothingKnown"): 2}  # brute force has little to try there
BOUNDS = [
    *(Bound(f"assessment of {plan}, {what}", f"{benchmark}/{plan.replace('-', '_')}", RATE, True, limit, "/s")
      for plan in PLANS for what, benchmark, limit in STATES),
    *(Bound(f"assessment of {plan}, {what}, against brute force", f"{benchmark}/{plan.replace('-', '_')}",
            "faster_than_brute_force", True, FEW_COMPLETIONS.get((plan, benchmark), AGAINST_BRUTE_FORCE[benchmark]), "×")
      for plan in PLANS for what, benchmark, _ in STATES),
    Bound("plan compiled", "compileSpecialEquipment", TIME, False, 1e-3, "s"),
    Bound("plan loaded from YAML", "loadSpecialEquipment", TIME, False, 20e-3, "s"),
    Bound("lines of assess --jsonl", "jsonLines", RATE, True, 1e5, "/s"),
    Bound("stock of 5 000 lots opened", "openStock", TIME, False, 0.2, "s"),
    *(Bound(f"stock of 5 000 lots {what}", benchmark, TIME, False, 5e-3, "s") for what, benchmark in (
        ("sorted by place", "sortLots/4"), ("filtered", "filterLots"), ("looked over for alerts", "alerts"),
        ("weighed for an issue", "decideIssue"))),
    Bound("a notice signed", "signNotice", TIME, False, 5e-3, "s"),
    Bound("four signatures of a notice checked", "verifyNotice", TIME, False, 20e-3, "s"),
    Bound("queue behind 10 000 past notices", "queueOfNotices", TIME, False, 5e-3, "s"),
    Bound("the same opened from the record", "openQueue", TIME, False, 2.0, "s"),
    Bound("durable append, against a raw commit of the same bytes", "durableAppend", "ratio", False, 1.3, "×"),
    Bound("start to painted board, first night, against an empty window", "startToPaintedBoard/firstNight", "ratio", False, 2, "×"),
    Bound("start to painted board, six incidents, against an empty window", "startToPaintedBoard/sixIncidents", "ratio", False, 2, "×"),
    *(Bound(f"longest work for one event of the window: {what}", benchmark, "work_ms", False, 50, "ms") for what, benchmark in (
        ("open the board", "openTheBoard"), ("open an incident", "openAnIncident"), ("answer", "answerAFact"),
        ("filter", "filterTheBoard"), ("unfold the timeline", "unfoldTheTimeline"), ("time passes", "letTenMinutesPass"))),
]
SECONDS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}


def measured(bound: Bound, runs: list[dict]) -> float | None:
    for run in runs:
        if run["name"] == bound.benchmark or run["name"].startswith(bound.benchmark + "/"):
            value = run.get(bound.field)
            if value is not None:
                return value * SECONDS[run["time_unit"]] if bound.field == TIME else value
    return None


def words(value: float, unit: str) -> str:
    if unit == "s":
        return f"{value * 1e3:.3g} ms"
    if unit == "/s" and value >= 1e5:
        return f"{value / 1e6:.3g} M/s"
    return f"{value:.3g} {unit}"


def main(paths: list[str]) -> int:
    runs = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if text:  # nothing is written where the filter leaves no benchmark
            runs += json.loads(text)["benchmarks"]
    missed = False
    print(f"\n{'':80} {'bound':>12} {'measured':>12}")
    for bound in BOUNDS:
        value = measured(bound, runs)
        kept = value is None or (value >= bound.limit if bound.at_least else value <= bound.limit)
        missed = missed or not kept
        limit = ("≥ " if bound.at_least else "≤ ") + words(bound.limit, bound.unit)
        told = "not run" if value is None else words(value, bound.unit)
        print(f"{bound.what:80} {limit:>12} {told:>12}{'' if kept else '  MISSED'}")
    print("Growth on generated plans of 10, 20 and 40 facts with 50 and 200 rows: rows growth/… and compileGrowth/… above.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
