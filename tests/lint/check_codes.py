#!/usr/bin/env python3
"""Plan authors look a diagnostic up by its code: every code the loader, the compiler or the checker can give stands in
docs/rule-model.md, and that page names none that nobody gives."""
import pathlib
import re
import sys

GIVEN = re.compile(r'\b(?:error|warning|note|report|unreadable)\(\s*(?:\w+, )?"([a-z]+(?:-[a-z]+)*)"')
KEBAB = re.compile(r'"([a-z]+(?:-[a-z]+)+)"')  # also codes that are chosen or kept in a table
LISTED = re.compile(r"`([a-z]+(?:-[a-z]+)*)`")
FILES = ("check/*.cpp", "assess/Compiler.cpp", "formats/FormsYaml.cpp", "formats/PlanYaml*", "formats/PlanAmendment.*", "formats/YamlReader.*", "formats/YamlTree.*")

root = pathlib.Path(sys.argv[1])
page = root / "docs" / "rule-model.md"
text = page.read_text(encoding="utf-8")
tables = text[text.index("\n## Diagnostics"):]
first = [cell for row in re.findall(r"^\|([^|]*)\|", tables, re.MULTILINE) for cell in LISTED.findall(row)]
given = {}
for pattern in FILES:
    for path in sorted((root / "src").glob(pattern)):
        source = path.read_text(encoding="utf-8")
        for match in [*GIVEN.finditer(source), *KEBAB.finditer(source)]:
            given.setdefault(match.group(1), f"{path}:{source.count(chr(10), 0, match.start()) + 1}")
problems = [f"{place}: {code} is not listed in {page}" for code, place in sorted(given.items()) if code not in first]
problems += [f"{page}: no source gives the code {code}" for code in sorted(set(first) - set(given))]
print("\n".join(problems) or f"codes: ok ({len(given)})")
sys.exit(bool(problems))
