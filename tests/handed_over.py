"""One study as others hand it over, in each form; it is made up for the tests, and no such study exists."""

from __future__ import annotations

TITLE = "Walking or advice for lasting back pain: a randomised trial"
DOI = "10.9999/example.2026.001"
RIS = f"""TY  - JOUR
TI  - {TITLE}
AU  - Sørensen, Anne-Marie
AU  - van Beek, Jan P.
PY  - 2026/03/01
JO  - Journal of Example Trials
VL  - 12
IS  - 3
SP  - 201
EP  - 9
DO  - https://doi.org/{DOI}
AN  - PMID: 99999901
C2  - PMC9999901
ER  - 
"""
NBIB = f"""
PMID- 99999901
STAT- MEDLINE
DP  - 2026 Mar
TI  - Walking or advice for lasting back pain: a
      randomised trial.
PG  - 201-9
LID - {DOI} [doi]
FAU - Sørensen, Anne-Marie
AU  - Sørensen AM
FAU - van Beek, Jan P
AU  - van Beek JP
PT  - Journal Article
TA  - J Ex Trials
JT  - Journal of Example Trials
VI  - 12
IP  - 3
PMC - PMC9999901
SO  - J Ex Trials. 2026 Mar;12(3):201-9.
"""
BIBTEX = f"""@string{{jet = "Journal of Example Trials"}}
@article{{whatever,
  title = "{{Walking}} or advice for lasting back pain: a randomised trial",
  author = {{S{{\\o}}rensen, Anne-Marie and van Beek, Jan P.}},
  journal = jet,
  year = 2026, month = mar,
  volume = {{12}}, number = {{3}}, pages = {{201--209}},
  doi = {{{DOI}}},
  pmid = {{99999901}},
  pmcid = {{PMC9999901}},
}}
"""
CSL = f"""[{{"type": "article-journal", "title": "Walking or advice for <i>lasting</i> back pain: a randomised trial",
  "author": [{{"family": "Sørensen", "given": "Anne-Marie"}},
             {{"non-dropping-particle": "van", "family": "Beek", "given": "Jan P."}}],
  "container-title": "Journal of Example Trials", "issued": {{"date-parts": [[2026, 3]]}},
  "volume": 12, "issue": "3", "page": "201-209", "DOI": "{DOI}", "PMID": "99999901", "PMCID": "PMC9999901"}}]
"""
FORMS = {"RIS": RIS, "PubMed .nbib": NBIB, "BibTeX": BIBTEX, "CSL-JSON": CSL}
# The answers are made after the shape that the public documentation of the two services describes.
CROSSREF = f"""{{"status": "ok", "message-type": "work", "message": {{
  "type": "journal-article", "DOI": "{DOI.upper()}", "URL": "https://doi.org/{DOI}",
  "title": ["Walking or advice for lasting back pain"], "subtitle": ["a randomised trial"],
  "author": [{{"given": "Anne-Marie", "family": "Sørensen", "sequence": "first"}},
             {{"given": "Jan P.", "family": "van Beek", "sequence": "additional"}}],
  "container-title": ["Journal of Example Trials"], "published-print": {{"date-parts": [[2026, 3]]}},
  "published-online": {{"date-parts": [[2025, 12, 30]]}},
  "volume": "12", "issue": "3", "page": "201-209"}}}}"""
EUROPE_PMC = f"""{{"version": "6.9", "hitCount": 1, "resultList": {{"result": [{{
  "id": "99999901", "source": "MED", "pmid": "99999901", "pmcid": "PMC9999901", "doi": "{DOI}",
  "title": "{TITLE}.", "pubYear": "2026", "pageInfo": "201-209",
  "authorList": {{"author": [{{"firstName": "Anne-Marie", "lastName": "Sørensen", "initials": "AM"}},
                            {{"firstName": "Jan P", "lastName": "van Beek", "initials": "JP"}}]}},
  "journalInfo": {{"issue": "3", "volume": "12", "journal": {{"title": "Journal of Example Trials"}}}},
  "pubTypeList": {{"pubType": ["Journal Article"]}}}}]}}}}"""
ENTRY = {
    "author": "Sørensen, AM and van Beek, JP",
    "title": TITLE,
    "journal": "Journal of Example Trials",
    "year": "2026",
    "volume": "12",
    "number": "3",
    "pages": "201-209",
    "doi": DOI,
    "pmid": "99999901",
    "pmcid": "PMC9999901",
}
FINDING = "In 240 adults, walking was no better than advice for back pain at 12 months."
SEEN = "https://pubmed.ncbi.nlm.nih.gov/99999901/"
APPRAISED = (
    *("--design", "randomised-trial", "--finding", FINDING),
    *("--checked", "abstract", "--checked-at", SEEN),
)
