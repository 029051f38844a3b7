"""A page of the real site in Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture
def visit(browser: Any, host: str) -> Iterator[Any]:
    """Open a page; what it asked of others, and what the browser complained about.

    Nothing but the host of the site answers.
    """
    contexts = []
    own = host.split("/2026.1/")[0]

    def answered(route: Any) -> None:
        (route.continue_ if route.request.url.startswith(own) else route.abort)()

    def opened(
        path: str, width: int = 1280, until: str = "networkidle", **options: Any
    ) -> tuple[Any, list[str]]:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        context.route("**/*", answered)
        page = context.new_page()
        trouble: list[str] = []
        page.on(
            "request",
            lambda asked: trouble.append(asked.url) if not asked.url.startswith((own, "data:")) else None,
        )
        page.on(
            "console", lambda said: trouble.append(said.text) if said.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.goto(host + path)
        page.wait_for_load_state(until)
        return page, trouble

    yield opened
    for context in contexts:
        context.close()
