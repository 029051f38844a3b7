"""Every objective has a knowledge question, once there are questions."""

from __future__ import annotations

from conftest import BASE

PROGRAMME = "content/en/programme.yaml"
QUESTIONS = "content/en/questions.yaml"
ASKED = BASE.parent / "bad" / "objective-unasked" / "content" / "en"


def test_nothing_is_asked_before_there_are_questions(codes):
    assert codes({}) == []


def test_an_objective_without_a_question_is_named_with_what_to_add(codes):
    files = {
        f"content/en/{path.relative_to(ASKED).as_posix()}": path.read_text(encoding="utf-8")
        for path in ASKED.rglob("*.yaml")
    }
    assert codes(files) == ["objective-unasked"]


def test_a_question_names_an_objective_that_exists(codes):
    asked = (ASKED / "questions.yaml").read_text(encoding="utf-8")
    assert "id-unknown" in codes({QUESTIONS: asked.replace("objective: trust", "objective: trsut")})


def test_a_question_names_an_objective(codes):
    asked = (ASKED / "questions.yaml").read_text(encoding="utf-8")
    assert "schema-missing" in codes({QUESTIONS: asked.replace("    objective: trust\n", "")})
