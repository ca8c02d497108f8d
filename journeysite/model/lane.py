"""Lanes: the rows of the stage table, the format's own and the site's."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from journeysite.model.base import Names, Text, value


class LaneRole(StrEnum):
    """Where a lane stands in a service blueprint."""

    FRONTSTAGE = "frontstage"
    BACKSTAGE = "backstage"
    SUPPORT = "support"


@value
class Lane:
    """A lane of the site's own, as the site's options declare it."""

    key: Text
    """The key in front matter: lower-case letters, digits and underscores."""
    label: Text
    """The label in outlines and in the stage table."""
    synonyms: Names = ()
    """Other labels that mean the same."""
    icon: str = "lane"
    role: LaneRole = LaneRole.FRONTSTAGE


BUILT_IN_LANES = (
    "goal",
    "actions",
    "thoughts",
    "emotion",
    "gains",
    "pains",
    "opportunities",
    "kpis",
    "backstage",
    "evidence",
)
"""The keys of the format's own lanes, in the order in which they are written."""

LANES_OF_FIELDS: Mapping[str, str] = {"channel": "channels", "feeling": "emotion", "confidence": "evidence"}
"""The lanes of the fields of a moment that are called otherwise than the lane that shows them."""

TEXT_LANES = ("goal", "actions", "thoughts", "gains", "backstage")
"""The lanes that hold plain texts."""
