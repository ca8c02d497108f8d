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
        ("summary: See [it](x.md)\n", ["2:14 broken-link"]),
        ("summary: See [it](other.md#a), [this](https://example.org), [that](mailto:a@example.org), [top](#a)\n", []),
        ("summary: See [it](<b c.md>)\n", ["2:14 broken-link"]),
        ("summary: See `[it](x.md)` and ``[it`](x.md)``\n", []),
        ("summary: See [it](../personas/joy.md)\n", ["2:14 reference-to-draft"]),
        ("summary: See [it](javascript:x) and [that](JAVASCRIPT:x)\n", ["2:14 unsafe-link", "2:37 unsafe-link"]),
        ("summary: See [it](http://[x) and [that](//x) and [absolute](/x)\n", []),
        ("summary: See [it](../../../x.md)\n", ["2:14 broken-link"]),
        ("summary: See [it]() and [](%20)\n", ["2:25 broken-link"]),
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


def test_each_link_of_a_cell_has_its_own_place(read_site: ReadSite) -> None:
    body = "## A\n- Actions: [x](y.md), [x](y.md)\n  and [z](#b) and [w](http:x)\n- Goal: [x](y.md)\n"
    assert check(read_site, "", body) == [
        "4:12 broken-link",
        "4:23 broken-link",
        "5:7 unknown-section",
        "6:9 broken-link",
    ]


@pytest.mark.parametrize(
    ("link", "remedy"),
    [
        ("alex.md", "Did you mean “../personas/alex.md”?"),
        ("Alex.md", "Did you mean “../personas/alex.md”?"),
        ("../../personas/alex.md", "Did you mean “../personas/alex.md”?"),
        ("alx.md", "Did you mean “../personas/alex.md”?"),
        ("deep/other.md", "Did you mean “other.md”?"),
        ("../personas/alex/", "Did you mean “../personas/alex.md”?"),
        ("<a b.md>", "Give the path from this file, such as ../personas/alex.md."),
        ("<f9-table.md>", "Give the path from this file, such as ../personas/alex.md."),
        ("alex.pdf", "Give the path from this file, such as ../personas/alex.md."),
    ],
)
def test_the_file_that_a_link_may_mean(read_site: ReadSite, link: str, remedy: str) -> None:
    files = {"maps/a9.md": "## A\n- Actions: x\n", "maps/deeper/other.md": "## A\n- Goal: x\n", **ALEX}
    content = read_site({"maps/a.md": f"## A\n- Actions: [x]({link})\n", **files})
    assert [found.remedy for found in content.diagnostics if found.code.slug == "broken-link"] == [remedy]


def test_sections(read_site: ReadSite) -> None:
    body = (
        "## A\n- Actions: [x](#a) [x](#a--actions) [x](other.md#a) [x](../personas/alex.md#journeys) [x](../index.md#x)"
        " [x](#)\n- Goal: [x](#A) [x](other.md#b) [x](other.md?y#a--goal) [x](../personas/alex.md#profile-goals)\n"
    )
    content = read_site({"maps/a.md": body, "index.md": "# Welcome\n", **ALEX})
    assert [one.remedy for one in content.diagnostics if one.code.slug == "unknown-section"] == [
        "Did you mean “#a”?",
        "Name a section that it has, such as “other.md#a”.",
        "Did you mean “other.md?y#a”?",
        "Name a section that it has, such as “../personas/alex.md#journeys”.",
    ]


@pytest.mark.parametrize("written", ["alex pia", "\n  alex\n  pia", "alex and pia", "[alex & pia]"])
def test_several_names_that_are_written_as_one(read_site: ReadSite, written: str) -> None:
    files = {"maps/a.md": f"---\npersonas: {written}\n---\n## A\n- Actions: x\n", **ALEX, "personas/pia.md": "# Pia\n"}
    assert [one.remedy for one in read_site(files).diagnostics if one.code.slug == "unknown-persona"] == [
        "Did you mean “alex” and “pia”? Commas part names: “alex, pia”. "
        "In a list of YAML, each has its own line and hyphen."
    ]
