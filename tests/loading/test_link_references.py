from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.documents import Loaded, locate
from journeysite.loading.link_references import defined, written_out
from journeysite.loading.places import Path
from journeysite.loading.vocabularies import vocabularies

Load = Callable[..., Loaded]

ALEX = "[alex]: ../personas/alex.md"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- [Him][alex]", "- [Him](../personas/alex.md)"),
        ("- [ALEX][], [alex].", "- [ALEX](../personas/alex.md), [alex](../personas/alex.md)."),
        ("- [Him][sam] and [sam]", "- [Him][sam] and [sam]"),
        ("- [alex](other.md) [x][alex]", "- [alex](other.md) [x](../personas/alex.md)"),
        ("- `[x][alex]` ``[x][alex] ` ``", "- `[x][alex]` ``[x][alex] ` ``"),
        ("- ![x][alex] \\[x][alex]", "- ![x][alex] \\[x][alex]"),
        ("[^1]: a/b and [^1]", "[^1]: a/b and [^1]"),
    ],
)
def test_a_link_gets_its_address(line: str, expected: str) -> None:
    written = written_out(f"{line}\n\n{ALEX}", 1)
    assert written.text.split("\n") == [expected, "", ""]
    assert written.definitions == ALEX


@pytest.mark.parametrize(
    ("definition", "target"),
    [
        ('[a]: <x.md> "Title"', '<x.md> "Title"'),
        ("   [a]: https://example.org/", "https://example.org/"),
        ("[A]: #below\n[a]: #above", "#below"),
    ],
)
def test_forms_of_definitions(definition: str, target: str) -> None:
    assert written_out(f"[b][a]\n{definition}", 1).text.split("\n")[0] == f"[b]({target})"


@pytest.mark.parametrize(
    "body",
    [
        "no brackets",
        "[Alex]: waits\n[x][Alex]",
        "[Alex]: waits / hopes\n[x][Alex]",
        f"    {ALEX}\n[x][alex]",
        f"```\n{ALEX}\n```\n[x][alex]",
        f"~~~\n{ALEX}\n```\n[x][alex]",
    ],
)
def test_what_is_no_definition_stays(body: str) -> None:
    assert written_out(body, 1).text == body


def test_definitions_by_label() -> None:
    assert defined(ALEX, "words", "[b]: <c.md>") == {"alex": "../personas/alex.md", "b": "<c.md>"}


BODY = f"""\
[He][alex] comes first.

## Order
- Personas: [Alex][], [Sam][alex], Joy
- Emotion: [Alex][alex] +1 glad; Joy -1 sad

### [Chat][chat]
- Wether: x

{ALEX}
[chat]: ../touchpoints/live-chat.md

## Notes

See [him][alex] and ![a picture][chat].
"""


def test_a_map(load_text: Load) -> None:
    loaded = load_text(BODY)
    document = loaded.document
    assert document
    (stage,) = document.value.stages
    assert stage.personas == ("alex", "alex", "Joy")
    assert [(one.persona, one.feeling) for one in stage.emotion] == [("alex", "glad"), ("Joy", "sad")]
    assert (stage.touchpoints[0].name, stage.touchpoints[0].touchpoint) == ("Chat", "live-chat")
    assert document.before.strip() == "[He](../personas/alex.md) comes first."
    assert document.after.rstrip().endswith(f"{ALEX}\n[chat]: ../touchpoints/live-chat.md")
    assert "![a picture][chat]" in document.after


def test_columns_are_those_of_the_written_line(load_text: Load) -> None:
    loaded = load_text(BODY)
    stage = ("stages", 0)
    lines = BODY.split("\n")
    written: dict[Path, str] = {
        (*stage, "personas", 0): "[Alex][]",
        (*stage, "personas", 1): "[Sam][alex]",
        (*stage, "personas", 2): "Joy",
        (*stage, "emotion", 1): "Joy -1",
    }
    for span, words in zip(locate(loaded.source, list(written), vocabularies()), written.values(), strict=True):
        assert lines[span.line - 1][span.column - 1 :].startswith(words)
    assert [(found.code.id, found.span.line, found.span.column) for found in loaded.diagnostics] == [("J204", 8, 3)]


def test_diagnostics_of_the_reader_are_put_right(load_text: Load) -> None:
    loaded = load_text(f"## A\n- Emotion: [Alex][alex] +1; sad\n\n{ALEX}\n")
    (found,) = loaded.diagnostics
    assert (found.code.slug, found.span.line, found.span.column) == ("emotion-without-score", 2, 29)
