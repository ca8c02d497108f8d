"""Diagnostics as somebody wants to read them: one file a format."""
