"""What can be wrong in a catalog: one function a rule, one file a family."""

from __future__ import annotations

from journeysite.rules import duplicates, marks, references, structure
from journeysite.rules.finding import Check

CHECKS: tuple[Check, ...] = (
    references.unknown_names,
    references.broken_links,
    references.undefined_references,
    marks.wiki_links,
    marks.markup_as_text,
    structure.scores_outside_the_scale,
    structure.empty_or_nameless_moments,
    structure.future_and_current,
    structure.circles,
    structure.emotions_of_strangers,
    structure.unknown_lanes,
    duplicates.names_given_twice,
    duplicates.moments_named_twice,
)
"""Every rule."""

RULE_CODES = (
    references.UNKNOWN_PERSONA,
    references.UNKNOWN_MAP,
    references.UNKNOWN_TOUCHPOINT,
    references.UNKNOWN_KPI,
    references.DRAFT_REFERENCE,
    references.BROKEN_LINK,
    references.UNSAFE_LINK,
    references.UNDEFINED_REFERENCE,
    marks.WIKI_LINK,
    marks.SHOWN_AS_WRITTEN,
    structure.OUTSIDE_SCALE,
    structure.EMPTY_STAGE,
    structure.NAMELESS,
    structure.FUTURE_WITHOUT_CURRENT,
    structure.NOT_FUTURE,
    structure.CIRCLE,
    structure.STRANGER,
    structure.UNKNOWN_LANE,
    structure.TWO_SCORES,
    duplicates.SAME_NAME,
    duplicates.SAME_MOMENT,
)
"""Every kind of fault that the rules find, in the order of their ids."""
