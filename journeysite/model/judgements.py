"""What hurts and what could be done about it."""

from __future__ import annotations

from enum import StrEnum

from journeysite.model.base import Date, FivePoints, Names, Text, value


class OpportunityStatus(StrEnum):
    """How far an opportunity has come."""

    IDEA = "idea"
    PLANNED = "planned"
    IN_PROGRESS = "in progress"
    DONE = "done"
    DECLINED = "declined"

    @property
    def key(self) -> str:
        """In names of words and classes, and in addresses."""
        return self.value.replace(" ", "-")


@value
class PainPoint:
    """What hurts."""

    text: Text
    """What hurts."""
    severity: FivePoints | None = None
    """From 1 (a nuisance) to 5 (people give up)."""
    answered_by: Names = ()
    """What answers it: touchpoints or stages of the future-state map, by name or anchor; or `nothing`."""


@value
class Opportunity:
    """What could be improved."""

    text: Text
    """What could be improved."""
    impact: FivePoints | None = None
    """How much it would help, from 1 to 5."""
    effort: FivePoints | None = None
    """What it would cost, from 1 to 5."""
    owner: Text | None = None
    """Who would do it."""
    status: OpportunityStatus | None = None
    """How far it has come."""
    due: Date | None = None
    """By when."""
    link: Text | None = None
    """Where the work is followed."""
