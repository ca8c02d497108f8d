"""What the model says of each of its fields: the source of schemas, snippets, forms of editors and the reference."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Hashable, Mapping
from dataclasses import MISSING, dataclass, fields
from enum import Enum, StrEnum
from functools import cache
from itertools import pairwise
from types import NoneType, UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin, get_type_hints

from journeysite.loading.documents import MODELS
from journeysite.loading.sources import Kind
from journeysite.model.base import Date, FivePoints, Names, Text, Texts
from journeysite.model.clock import TimeOfDay
from journeysite.model.emotion import Emotion, EmotionScale, Scale
from journeysite.model.period import ReviewPeriod


class Shape(StrEnum):
    """What a key takes, in the words of the reference."""

    TEXT = "text"
    TEXTS = "texts"
    NAMES = "names"
    DATE = "date"
    PERIOD = "period"
    TIME = "time"
    POINTS = "1 to 5"
    COUNT = "a whole number from 1"
    NUMBER = "a number"
    SCALE = "a scale such as `1..5`"
    CHOICE = "one of its words"
    TEXT_PAIRS = "pairs of name and text"
    POINT_PAIRS = "pairs of name and 1 to 5"
    TEXTS_PAIRS = "texts by lane"
    ANYTHING = "anything"
    EMOTIONS = "emotions"
    LIST = "a list"


@dataclass(frozen=True, slots=True)
class Fact:
    """One key of a document or of a part of it."""

    key: str
    shape: Shape
    meaning: str
    required: bool
    """Whether the reader finds fault where it is missing."""
    default: str
    choices: tuple[str, ...] = ()
    of: type[Any] | None = None
    """What the items of a list are."""

    @property
    def label(self) -> str:
        """What people call it."""
        return self.key.replace("_", " ").capitalize()


_SHAPES: tuple[tuple[Any, Shape], ...] = (
    (Text, Shape.TEXT),
    (Texts, Shape.TEXTS),
    (Names, Shape.NAMES),
    (Date, Shape.DATE),
    (ReviewPeriod, Shape.PERIOD),
    (TimeOfDay, Shape.TIME),
    (FivePoints, Shape.POINTS),
    (EmotionScale, Shape.SCALE),
    (str, Shape.TEXT),
    (float, Shape.NUMBER),
)
_PAIRS: tuple[tuple[Any, Shape], ...] = (
    (Text, Shape.TEXT_PAIRS),
    (str, Shape.TEXT_PAIRS),
    (FivePoints, Shape.POINT_PAIRS),
    (Texts, Shape.TEXTS_PAIRS),
    (Any, Shape.ANYTHING),
)
_FILLED_IN = frozenset(("title", "name"))
"""What a model requires and its reader fills in."""


def facts(model: type[Any]) -> tuple[Fact, ...]:
    """The keys of a model, in the documented order; a stage's lanes before its touchpoints."""
    return _facts(cast(Hashable, model))


@cache
def _facts(model: Any) -> tuple[Fact, ...]:
    hints = get_type_hints(model, include_extras=True)
    meanings = _meanings(model)
    found = [_fact(field, hints[field.name], meanings[field.name], model) for field in fields(model)]
    first = [fact for fact in found if fact.key in ("name", "title", "touchpoint")]
    last = [fact for key in ("touchpoints", "x") for fact in found if fact.key == key]
    rest = [fact for fact in found if fact not in first and fact not in last]
    feeling = [fact for fact in rest if fact.key == "emotion"]
    for fact in feeling:
        rest.insert(
            rest.index(fact) + 1, Fact("feeling", Shape.TEXT, "The feeling beside a score, in words.", False, "")
        )
    return (*first, *rest, *last)


def parts(kind: Kind) -> tuple[type[Any], ...]:
    """The model of a kind of document, and all models that it holds, in the order in which they are met."""
    found: list[type[Any]] = [MODELS[kind]]
    for model in found:
        found += [fact.of for fact in facts(model) if fact.of and fact.of not in found]
    return tuple(found)


def name_of(model: type[Any]) -> str:
    """What a model is called in the documentation."""
    return {"JourneyMap": "Map", "PainPoint": "Pain point", "SharedTouchpoint": "Shared touchpoint", "Kpi": "KPI"}.get(
        model.__name__, model.__name__
    )


def about(model: type[Any]) -> str:
    """What a model is, in its own words."""
    return inspect.cleandoc(model.__doc__ or "").split("\n\n")[0]


def _fact(field: Any, hint: Any, meaning: str, model: type[Any]) -> Fact:
    inner = _bare(hint)
    required = field.default is MISSING and field.default_factory is MISSING and field.name not in _FILLED_IN
    default = _told(field.default)
    if isinstance(inner, type) and issubclass(inner, Enum):
        return Fact(field.name, Shape.CHOICE, meaning, required, default, tuple(member.value for member in inner))
    if item := _item(inner):
        shape = Shape.EMOTIONS if item is Emotion else Shape.LIST
        return Fact(field.name, shape, meaning, required, default, of=item)
    if get_origin(inner) is not None and issubclass(get_origin(inner), Mapping):
        shape = next(shape for kind, shape in _PAIRS if kind == get_args(inner)[1])
        return Fact(field.name, shape, meaning, required, default)
    shape = next((shape for kind, shape in _SHAPES if kind == inner), Shape.COUNT)
    return Fact(field.name, shape, meaning, required, default)


def _bare(hint: Any) -> Any:
    """A type without its `| None`."""
    if get_origin(hint) in (Union, UnionType):
        return next(one for one in get_args(hint) if one is not NoneType)
    return hint


def _item(hint: Any) -> type[Any] | None:
    """The model of the items of a list of values."""
    if get_origin(hint) is Annotated and get_origin(get_args(hint)[0]) is tuple:
        hint = get_args(hint)[0]
    item = get_args(hint)[0] if get_origin(hint) is tuple else None
    return item if isinstance(item, type) and hasattr(item, "__dataclass_fields__") else None


def _told(default: Any) -> str:
    if isinstance(default, Enum):
        return str(default.value)
    return f"{default.lowest:g}..{default.highest:g}" if isinstance(default, Scale) else ""


def _meanings(model: type[Any]) -> dict[str, str]:
    """The docstrings below the fields of a model and of those that it extends."""
    found: dict[str, str] = {}
    for one in reversed(model.__mro__[:-1]):
        tree = ast.parse(textwrap.dedent(inspect.getsource(one)))
        body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
        for line, below in pairwise(body):
            if (
                isinstance(line, ast.AnnAssign)
                and isinstance(below, ast.Expr)
                and isinstance(below.value, ast.Constant)
            ):
                found[ast.unparse(line.target)] = " ".join(str(below.value.value).split())
    return found
