#!/usr/bin/env python3
"""Fails when a word of the window has no Chinese, or the translation speaks of words that are gone."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

root = pathlib.Path(sys.argv[1])
ts = root / "resources/i18n/fengsui_zh_CN.ts"


def messages(path):
    found = {}
    for context in ET.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            comment = message.find("comment")
            key = (context.findtext("name"), message.findtext("source"), "" if comment is None else comment.text)
            found[key] = message.find("translation")
    return found


def finished(translation):
    forms = translation.findall("numerusform") or [translation]
    return translation.get("type") is None and all((form.text or "").strip() for form in forms)


lupdate = shutil.which("lupdate", path="/usr/lib/qt6/bin") or shutil.which("lupdate6") or shutil.which("lupdate")
if not lupdate:
    sys.exit("lupdate of Qt 6 was not found")
with tempfile.TemporaryDirectory() as folder:
    fresh = pathlib.Path(folder) / "fresh.ts"
    shutil.copy(ts, fresh)
    subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", "src", "-I", ".", "src/viewmodel", "ui", "src/main",
                    "-ts", str(fresh)], cwd=root, stderr=subprocess.DEVNULL, check=True)
    now, kept = messages(fresh), messages(ts)
problems = [f"{context}: '{source}' has no Chinese" for (context, source, _), translation in now.items() if not finished(translation)]
problems += [f"{context}: '{source}' is in the translation but not in the sources" for (context, source, comment) in kept.keys() - now.keys()]
# At run time a widget looks its words up under its full name; lupdate loses the namespace in free functions,
# and takes `: Text::tr` behind a question mark for a class of its own.
# Classes of Qt's own stand in no namespace.
forms = {path.stem for path in (root / "ui").rglob("*.ui")} | {"viewmodel", "QAbstractFileIconProvider"}
problems += [f"{context}: '{source}' would not be found: name its context with its namespace"
             for (context, source, _) in now
             if context.startswith("viewmodel::") or ("::" not in context and context not in forms)]
print("\n".join(problems) or f"translations: ok, {len(now)} texts")
sys.exit(bool(problems))
