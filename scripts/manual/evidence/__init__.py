"""A new source on its way into the manual: read, compared, judged, written."""
