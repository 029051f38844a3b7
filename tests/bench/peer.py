"""The peer that reads the same YAML with the same schemas."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PEER = [sys.executable, "-m", "check_jsonschema", "--regex-variant", "python", "--disable-formats", "*"]
FOLDERS = {
    "claims": "claim",
    "classes": "class",
    "course": "course",
    "exercises": "exercise",
    "measures": "measure",
    "results": "result",
    "role-plays": "role-play",
    "sessions": "session",
}


def commands(root: Path) -> list[list[str]]:
    """One command for each kind of file, to run in ``schemas/``, where the schemas find each other."""
    content = root / "content" / "en"
    files = {kind: sorted(content.glob(f"{folder}/*.yaml")) for folder, kind in FOLDERS.items()}
    files |= {path.stem: [path] for path in sorted(content.glob("*.yaml"))}
    files |= {"exemptions": [root / "content" / "exemptions.yaml"]}
    return [
        [
            *PEER,
            "--schemafile",
            f"{kind}.schema.json",
            *(os.path.relpath(path, root / "schemas") for path in paths),
        ]
        for kind, paths in files.items()
        if paths
    ]
