"""Evidence-linked teaching manuals: content in, checked, a site out."""
