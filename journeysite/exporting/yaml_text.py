"""Plain data become YAML as people write it: one key a line, no folding, quotes where YAML 1.1 would misread."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from journeysite.loading.surprises import surprise


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key, as the guide does, and never writes an alias."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = None
    if _ODD_BREAKS & set(text):
        style = '"'
    elif "\n" in text:
        style = "|"
    elif not text or surprise(text) or _resolved(dumper, text) != _STR:
        style = '"'
    return dumper.represent_scalar(_STR, text, style=style)


def _resolved(dumper: Any, text: str) -> str:
    """What YAML 1.1 takes a text without quotes for."""
    return str(dumper.resolve(yaml.ScalarNode, text, (True, False)))


_ODD_BREAKS = frozenset("\x85\u2028\u2029")
"""What only YAML takes for the end of a line: written as escapes."""
_STR = "tag:yaml.org,2002:str"
_Dumper.add_representer(str, _text)


def yaml_text(data: Mapping[str, Any]) -> str:
    """The lines of a mapping, in its order, with a line break behind each."""
    return yaml.dump(dict(data), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=float("inf"))
