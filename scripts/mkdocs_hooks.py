"""Stage the pages before MkDocs builds, and watch their sources while it serves; adds no content."""

from manual.plain import on_build_error, on_config, on_post_build, on_serve, on_startup

__all__ = ["on_build_error", "on_config", "on_post_build", "on_serve", "on_startup"]
