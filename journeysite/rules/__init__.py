"""What can be wrong or weak in a catalog: one function a rule, one file or folder a family.

A new rule of practice is one function and one line here.
"""

from __future__ import annotations

from journeysite.rules import answers, duplicates, links, marks, not_looked, references, structure, suppressions
from journeysite.rules.practice import emotions, evidence, future, moments, people, shape, shared
from journeysite.rules.rule import Family, Rule

_STRUCTURE, _PRACTICE, _CHECKING = Family.STRUCTURE, Family.PRACTICE, Family.CHECKING

RULES: tuple[Rule, ...] = (
    Rule(references.UNKNOWN_PERSONA, _STRUCTURE, references.unknown_names),
    Rule(references.UNKNOWN_MAP, _STRUCTURE, references.unknown_names),
    Rule(references.UNKNOWN_TOUCHPOINT, _STRUCTURE, references.unknown_names),
    Rule(references.UNKNOWN_KPI, _STRUCTURE, references.unknown_names),
    Rule(references.DRAFT_REFERENCE, _STRUCTURE, references.unknown_names),
    Rule(links.BROKEN_LINK, _STRUCTURE, links.broken_links),
    Rule(links.UNSAFE_LINK, _STRUCTURE, links.broken_links),
    Rule(links.UNDEFINED_REFERENCE, _STRUCTURE, links.undefined_references),
    Rule(marks.WIKI_LINK, _STRUCTURE, marks.wiki_links),
    Rule(marks.SHOWN_AS_WRITTEN, _STRUCTURE, marks.markup_as_text),
    Rule(links.UNKNOWN_SECTION, _STRUCTURE, links.broken_links),
    Rule(answers.UNKNOWN_ANSWER, _STRUCTURE, answers.unknown_answers),
    Rule(structure.OUTSIDE_SCALE, _STRUCTURE, structure.scores_outside_the_scale),
    Rule(structure.EMPTY_STAGE, _STRUCTURE, structure.empty_or_nameless_moments),
    Rule(structure.NAMELESS, _STRUCTURE, structure.empty_or_nameless_moments),
    Rule(structure.FUTURE_WITHOUT_CURRENT, _STRUCTURE, structure.future_and_current),
    Rule(structure.NOT_FUTURE, _STRUCTURE, structure.future_and_current),
    Rule(structure.CIRCLE, _STRUCTURE, structure.circles),
    Rule(structure.STRANGER, _STRUCTURE, structure.emotions_of_strangers),
    Rule(structure.UNKNOWN_LANE, _STRUCTURE, structure.unknown_lanes),
    Rule(structure.TWO_SCORES, _STRUCTURE, structure.emotions_of_strangers),
    Rule(duplicates.SAME_NAME, _STRUCTURE, duplicates.names_given_twice),
    Rule(duplicates.SAME_MOMENT, _STRUCTURE, duplicates.moments_named_twice),
    Rule(structure.REVIEW_TO_COME, _STRUCTURE, structure.reviews_to_come),
    Rule(people.NO_PERSONA, _PRACTICE, people.no_persona),
    Rule(people.UNMET_PERSONA, _PRACTICE, people.unmet_persona),
    Rule(moments.NO_EMOTION, _PRACTICE, moments.touchpoint_without_emotion),
    Rule(moments.UNANSWERED_PAIN, _PRACTICE, moments.pain_without_opportunity),
    Rule(moments.NO_OWNER, _PRACTICE, moments.opportunity_without_owner),
    Rule(moments.NO_KPI, _PRACTICE, moments.stage_without_kpi),
    Rule(emotions.SCALES_DIFFER, _PRACTICE, emotions.different_emotion_scales),
    Rule(evidence.NO_EVIDENCE, _PRACTICE, evidence.no_evidence),
    Rule(evidence.NOT_RESEARCHED, _PRACTICE, evidence.researched_without_evidence),
    Rule(shape.ENDS_AT_PURCHASE, _PRACTICE, shape.nothing_after_purchase),
    Rule(people.ONE_TEAM, _PRACTICE, people.one_team),
    Rule(evidence.OVERDUE, _PRACTICE, evidence.review_overdue),
    Rule(shape.TOO_MUCH, _PRACTICE, shape.too_much_at_once),
    Rule(shape.DEPARTMENT, _PRACTICE, shape.stage_named_after_department),
    Rule(emotions.ALWAYS_HAPPY, _PRACTICE, emotions.always_happy),
    Rule(shared.DESCRIBED_TWICE, _PRACTICE, shared.touchpoint_described_twice),
    Rule(future.WORST_PAIN, _PRACTICE, future.worst_pain_unanswered),
    Rule(not_looked.NOT_LOOKED, _CHECKING, None),
    Rule(suppressions.UNKNOWN_SUPPRESSION, _CHECKING, None),
    Rule(suppressions.NO_REASON, _CHECKING, None),
    Rule(suppressions.UNUSED, _CHECKING, None),
)
"""Every rule, in the order of the ids of their codes."""

RULE_CODES = tuple(rule.code for rule in RULES)
"""Every kind of fault that the rules find, in the order of their ids."""
