#!/usr/bin/env python3
"""Fails when a folder includes a folder it may not know, or when an excuse is no longer needed."""
import pathlib
import re
import sys

CORE = {"src/base", "src/calendar", "src/feel", "src/plan", "src/assess"}
DOMAIN = CORE | {"src/dispatch", "src/drill", "src/exchange", "src/handover", "src/identity", "src/incident", "src/reduction", "src/reserve"}
ALLOWED = {
    "src/base": set(),
    "src/archive": {"src/base"},
    "src/calendar": {"src/base"},
    "src/airquality": {"src/base", "src/calendar"},
    "src/feel": {"src/base"},
    "src/plan": {"src/base", "src/calendar", "src/feel"},
    "src/assess": {"src/base", "src/feel", "src/plan"},
    "src/check": CORE,
    "src/identity": {"src/base"},
    "src/incident": CORE | {"src/airquality"},
    "src/drill": CORE | {"src/identity", "src/incident"},
    "src/reduction": {"src/base", "src/plan"},
    "src/reserve": {"src/base", "src/calendar", "src/identity"},
    "src/dispatch": {"src/base", "src/calendar", "src/identity", "src/reserve"},
    "src/exchange": {"src/base", "src/dispatch", "src/identity", "src/reserve"},
    "src/handover": {"src/base", "src/identity"},
    "src/reports": CORE | {"src/airquality", "src/incident"},
    "src/documents": DOMAIN | {"src/archive", "src/reports"},
    "src/app": DOMAIN | {"src/airquality", "src/check"},
    # The edge: formats and store know the inner folders whose interfaces they fulfil.
    "src/formats": DOMAIN | {"src/airquality", "src/archive", "src/check", "src/app"},
    "src/store": {"src/base", "src/app", "src/archive"},
    "src/dossier": DOMAIN | {"src/app", "src/archive", "src/documents", "src/reports", "src/store"},
    "src/platform": {"src/base"},
    "src/viewmodel": DOMAIN | {"src/archive", "src/documents", "src/airquality", "src/check", "src/app", "src/reports"},
    "src/cli": DOMAIN | {"src/archive", "src/documents", "src/dossier", "src/reports", "src/airquality", "src/check", "src/app", "src/formats", "src/store", "src/platform"},
    "ui/common": {"src/base", "src/viewmodel"},
    "ui/curves": {"ui/common", "src/viewmodel", "src/base"},
    "ui/data": {"ui/common", "src/viewmodel", "src/base"},
    "ui/dispatch": {"ui/common", "src/documents", "src/viewmodel", "src/base"},
    "ui/exchange": {"ui/common", "src/viewmodel", "src/base"},
    "ui/handover": {"ui/common", "src/viewmodel", "src/base"},
    "ui/paper": {"ui/common", "src/documents", "src/viewmodel", "src/base"},
    "ui/stock": {"ui/common", "src/viewmodel", "src/base"},
    "ui/duty": {"ui/common", "src/viewmodel", "src/base"},
    "ui/incident": {"ui/common", "src/viewmodel", "src/base"},
    "ui/people": {"ui/common", "src/viewmodel", "src/base"},
    "ui/plan": {"ui/common", "src/viewmodel", "src/base"},
    "ui/shell": {"ui/common", "src/viewmodel", "src/base"},
}
# src/main is the composition root, the only place that sees everything.
ROOT = "src/main"
# "file -> folder": why it is tolerated for now. Only ever shrinks.
EXCUSED = {}
NO_QT = {"src/base", "src/archive", "src/calendar", "src/airquality", "src/feel", "src/plan", "src/assess", "src/check", "src/dispatch", "src/drill", "src/exchange", "src/handover", "src/identity", "src/incident", "src/reduction", "src/reserve", "src/reports", "src/formats", "src/app", "src/cli", "src/dossier"}
NO_WIDGETS = {folder for folder in ALLOWED if folder.startswith("src/")}
NO_YAML = {folder for folder in ALLOWED if folder != "src/formats"}
WIDGET_HEADER = re.compile(r"Q(Widget|Dialog|MainWindow|MessageBox|Application|\w*View|\w*Button|\w*Edit)\b")

root = pathlib.Path(sys.argv[1])
problems, used = [], set()
for top in ("src", "ui"):
    for path in sorted((root / top).rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        name = path.relative_to(root).as_posix()
        folder = "/".join(name.split("/")[:2])
        if folder == ROOT:
            continue
        if folder not in ALLOWED:
            problems.append(f"{name}: folder {folder} has no rule in check_layers.py")
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)', line)
            if not match:
                continue
            header = match.group(2)
            if match.group(1) == "<":
                if re.match(r"(Qt\w*/)?Q[A-Z]", header):
                    if folder in NO_QT:
                        problems.append(f"{name}:{number}: {folder} must not include Qt ({header})")
                    elif folder in NO_WIDGETS and WIDGET_HEADER.match(header):
                        problems.append(f"{name}:{number}: {folder} must not include widgets ({header})")
                elif header == "yaml.h" and folder in NO_YAML:
                    problems.append(f"{name}:{number}: only src/formats reads YAML ({header})")
                continue
            parts = header.split("/")
            target = "/".join(parts[:2]) if parts[0] == "ui" else f"src/{parts[0]}"
            if not (root / target).is_dir() or target == folder or target in ALLOWED[folder]:
                continue
            excuse = f"{name} -> {target}"
            if excuse in EXCUSED:
                used.add(excuse)
            else:
                problems.append(f"{name}:{number}: {folder} may not include {target}")
for stale in EXCUSED.keys() - used:
    problems.append(f"well done: '{stale}' is gone; delete it from EXCUSED so it stays gone")
print("\n".join(problems) or "layers: ok")
sys.exit(bool(problems))
