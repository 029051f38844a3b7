"""Make a table of as many notices as asked for, in the form of Retraction Watch, to measure with.

``python tests/bench/notices.py FILE 60000``; the real table has about as many rows. None of them is about a
reference of the manual.
"""

from __future__ import annotations

import csv
import random
import sys
from pathlib import Path

from generate import WORDS

ROWS = 60_000
HEAD = (
    "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,"
    "RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,"
    "Reason,Paywalled,Notes,"
)
NATURES = ("Retraction",) * 17 + ("Expression of concern", "Correction", "Reinstatement")


def write(path: Path, rows: int, seed: int = 7) -> None:
    """Rows of about 600 bytes; every twentieth is not ASCII, and goes over two lines."""
    chance, names = random.Random(seed), HEAD.split(",")
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD + "\n")
        table = csv.writer(file, lineterminator="\n")
        for number in range(1, rows + 1):
            doi = f"10.99999/bench.{number}" if chance.random() < 0.9 else "unavailable"
            day = f"{chance.randint(1, 12)}/{chance.randint(1, 28)}/{chance.randint(1990, 2026)} 0:00"
            cells = {
                "Record ID": number,
                "Title": said(chance, chance.randint(6, 18)).capitalize(),
                "Subject": "(HSC) Medicine;",
                "Institution": said(chance, 32),
                "Author": ";".join(said(chance, 2) for _ in range(6)),
                "ArticleType": "Research Article;",
                "RetractionDate": day,
                "RetractionDOI": f"{doi}.r",
                "OriginalPaperDOI": doi,
                "OriginalPaperPubMedID": 90_000_000 + number if chance.random() < 0.4 else 0,
                "RetractionNature": chance.choice(NATURES),
                "Reason": "".join(f"+{said(chance, 4)};" for _ in range(3)),
                "Notes": "Æther\nnoted twice" if number % 20 == 0 else "",
            }
            table.writerow([cells.get(name, said(chance, 2) if name else "") for name in names])


def said(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words))


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
