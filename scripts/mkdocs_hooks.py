"""Rebuild and watch while MkDocs runs: stages the pages, adds no content."""

from manual.preview import on_config, on_serve

__all__ = ["on_config", "on_serve"]
