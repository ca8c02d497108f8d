"""Names that the file of a page cannot have, in lower case and without its ending."""

from __future__ import annotations

OF_FOLDERS = frozenset(("index", "readme"))
"""What the host makes the page of a whole folder."""
DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))))
"""What Windows takes for a device, with any ending."""
