from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.pipeline import Content

ReadSite = Callable[..., Content]

ALEX = {"personas/alex.md": "---\nname: Alex Doe\n---\n", "maps/other.md": "## A\n- Actions: x\n"}
DRAFTS = {"personas/joy.md": "---\nname: Joy\nstatus: draft\n---\n"}


def said(content: Content) -> list[str]:
    return [f"{found.span.line}:{found.span.column} {found.code.slug}" for found in content.diagnostics]


def check(read_site: ReadSite, header: str = "", body: str = "## A\n- Actions: x\n") -> list[str]:
    return said(read_site({"maps/a.md": f"---\n{header}---\n{body}", **ALEX, **DRAFTS}))


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("personas: [alex, Alex Doe, ALEX]\n", []),
        ("personas: sam\n", ["2:11 unknown-persona"]),
        ("personas: alex, sam\n", ["2:17 unknown-persona"]),
        ("personas: [Joy]\n", ["2:12 reference-to-draft"]),
        ("parent: nothing\n", ["2:9 unknown-map"]),
        ("parent: Other\n", []),
        ("kpis: [no-such, A measure in words, rate]\n", ["2:8 unknown-kpi", "2:37 unknown-kpi"]),
        ("summary: See [it](x.md)\n", ["2:10 broken-link"]),
        ("summary: See [it](other.md#a), [this](https://example.org), [that](mailto:a@example.org), [top](#a)\n", []),
        ("summary: See [it](<b c.md>)\n", ["2:10 broken-link"]),
        ("summary: See `[it](x.md)` and ``[it`](x.md)``\n", []),
        ("summary: See [it](../personas/joy.md)\n", ["2:10 reference-to-draft"]),
        ("summary: See [it](javascript:x) and [that](JAVASCRIPT:x)\n", ["2:10 unsafe-link"]),
        ("summary: See [it](http://[x) and [that](//x) and [absolute](/x)\n", []),
        ("summary: See [it](../../../x.md)\n", ["2:10 broken-link"]),
        ("summary: See [it]() and [](%20)\n", ["2:10 broken-link"]),
    ],
)
def test_front_matter(read_site: ReadSite, header: str, found: list[str]) -> None:
    assert check(read_site, header) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("## A\n- Personas: [Alex](../personas/alex.md), Sam\n- Actions: x\n", ["4:42 unknown-persona"]),
        ("## A\n- Actions: x\n- Emotion: Sam +1 glad\n", ["5:12 unknown-persona"]),
        ("## A\n- Goal: g\n### [Chat](../touchpoints/chat.md)\n- Actions: x\n", ["5:5 unknown-touchpoint"]),
        (
            "## A\n- Actions: [x](y.md)\n- Pain points: [z](y.md) (severity 3)\n",
            ["4:12 broken-link", "5:16 broken-link"],
        ),
        ("## A\n- Actions: x\n- Sky: [x](y.md)\n", ["5:3 unknown-label", "5:8 broken-link"]),
    ],
)
def test_outlines(read_site: ReadSite, body: str, found: list[str]) -> None:
    assert check(read_site, "", body) == found


def test_a_remedy_names_the_nearest_or_what_to_write(read_site: ReadSite) -> None:
    text = "---\npersonas: [alx, sam, Joe B.]\n---\n## A\n- Emotion: Glad +1\n- Actions: [x](../personas/alx.md)\n"
    content = read_site(
        {
            "maps/a.md": text,
            **ALEX,
        }
    )
    remedies = {found.message.split("“")[1].split("”")[0]: found.remedy for found in content.diagnostics}
    assert remedies == {
        "alx": "Did you mean “alex”?",
        "sam": "Write a file “sam.md” for it, or take the name out.",
        "Joe B.": "Write a file for it, or take the name out.",
        "Glad": "Write a file for it, or take the name out. A feeling stands behind its score: “+1 curious”.",
        "../personas/alx.md": "Did you mean “../personas/alex.md”?",
    }


def test_pictures_of_personas(read_site: ReadSite) -> None:
    images = {"a": "a.png", "b": "https://example.org/b.png", "c": "c.png"}
    files = {f"personas/{name}.md": f"---\nname: {name}\nimage: {image}\n---\n" for name, image in images.items()}
    content = read_site({**files, "personas/c.png": "picture"})
    assert [(found.span.file.rpartition("/")[2], found.code.slug) for found in content.diagnostics] == [
        ("a.md", "broken-link"),
        ("b.md", "unsafe-link"),
    ]


def test_shared_touchpoints_name_kpis(read_site: ReadSite) -> None:
    assert said(read_site({"touchpoints/chat.md": "---\nkpis: rate\n---\n"})) == ["2:7 unknown-kpi"]
