"""The Jinja environment of the templates."""

from __future__ import annotations

import re
import traceback
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined, TemplateError
from markupsafe import Markup, escape

from journeysite.assets import theme_folder
from journeysite.rendering.directions import isolated
from journeysite.rendering.fresh_sign import fresh_sign
from journeysite.rendering.persona_styles import style_classes
from journeysite.rendering.words import Words


class BrokenTemplate(Exception):
    """A template that a site overrides cannot be used; the text says where and why."""


def fault_in(error: TemplateError, template: str) -> str:
    """What is wrong with a template, and in which file and line: Jinja puts its templates into the traceback."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".html")]
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else f"The template {template}"
    return f"{where}: {error.message or type(error).__name__}"


def environment(words: Words, overrides: Sequence[Path] = ()) -> Environment:
    """Templates of `theme/templates`; a file of the same name in one of the `overrides` folders comes first.

    An override that changes only a block begins with `{% extends "journeysite/map_head.html" %}`.
    """
    ours = FileSystemLoader(theme_folder() / "templates")
    overriding = [FileSystemLoader(folder) for folder in overrides]
    made = Environment(
        loader=ChoiceLoader([*overriding, ours, PrefixLoader({"journeysite": ours})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # a build makes its own environment
    )
    made.filters["apart"] = _apart
    made.globals.update(w=words, icon=icon, fresh_sign=fresh_sign, style_classes=style_classes)
    return made


def _apart(text: str) -> Markup:
    """For templates: a text of the writer's beside words of ours."""
    return Markup(isolated(str(escape(text))))


@cache
def icon(name: str) -> Markup:
    """The drawing inside an icon file, for the icon sheet."""
    file = theme_folder() / "icons" / f"{name}.svg"
    drawing = file.read_text("utf-8") if file.is_file() else (theme_folder() / "icons" / "other.svg").read_text("utf-8")
    return Markup(re.sub(r"^.*?<svg[^>]*>|</svg>\s*$", "", drawing, flags=re.DOTALL).strip())


@cache
def icon_names() -> frozenset[str]:
    """The icons that there are."""
    return frozenset(file.stem for file in (theme_folder() / "icons").glob("*.svg"))
