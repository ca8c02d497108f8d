"""Posters that a real browser prints, read back: their size, every word of the map, and nothing at the edge."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result
from pypdf import PageObject, PdfReader
from support.browsers import chosen_browser
from support.building import CONFIG, PERSONA, REPOSITORY, write

from journeysite.adapters.cli import main
from journeysite.adapters.one_map import Shown, find_map
from journeysite.rendering.paper import Layout, Paper, layout
from journeysite.rendering.poster import measured, poster, to_measure

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SIZES = {"a0": (1189, 841), "a1": (841, 594), "a3": (420, 297)}
WIDE = "buying-running-shoes-online"
STEP = """\
### Step {n}
- Channel: website, phone
- Actions: Does part {n} of a long way with care and patience, and then a little more
- Thoughts: "What shall I do with number {n}, and who would know?"
- Emotion: Alex {one} undecided; Priya {other} impatient
- Pain points:
    - The form asks for thing number {n}, which nobody has at hand (severity {hurts})
- Opportunities:
    - Ask for number {n} later (impact 3, effort 2, owner Marketing, planned, due 2027-01-31)

"""
STEPS = [STEP.format(n=n, one=n % 5 - 2, other=(n + 2) % 5 - 2, hurts=n % 5 + 1) for n in range(1, 61)]
HOSTILE = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 6


def journey(title: str, number: int, each: int, more: str = "") -> str:
    stages = [f"## Part {at // each + 1}\n{''.join(STEPS[at : at + each])}" for at in range(0, number, each)]
    return f"---\ntitle: {title}\npersonas: [alex, priya]\n{more}---\n{''.join(stages)}"


FILES = {
    "maps/eighteen.md": journey("Eighteen steps", 18, 3),
    "maps/sixty.md": journey("Sixty steps", 60, 10),
    "maps/small.md": "---\ntitle: Small\n---\n## Only\n- Actions: Comes and goes\n",
    "maps/unready.md": journey("Unready", 2, 1, "status: draft\n"),
    "maps/hostile.md": f"---\ntitle: <script>alert(1)</script> {'long ' * 100}\nowner: {HOSTILE}\n---\n"
    f"## <img src=x onerror=alert(1)> {HOSTILE}\n- Goal: {HOSTILE}\n\n### مرحبا بالعالم\n- Channel: {HOSTILE[:99]}\n"
    f"- Actions: {HOSTILE}\n- Emotion: +2 {HOSTILE[:99]}\n\n### 🎉 認証\n- Pain points: {HOSTILE} (severity 5)\n",
    "maps/tall.md": "---\ntitle: Tall\n---\n## One\n- Actions:\n"
    + "".join(f"    - line {n} of a list that is very long\n" for n in range(150))
    + "\n## Two\n- Actions: ends\n",
    "personas/alex.md": PERSONA,
    "personas/priya.md": "---\nname: Priya\n---\n",
}


@dataclass(frozen=True)
class Printed:
    """A poster and what was said about it."""

    result: Result
    file: Path

    @property
    def sheets(self) -> list[PageObject]:
        return list(PdfReader(self.file).pages)

    @property
    def smallest(self) -> float:
        """The size of the smallest text, as the command says it."""
        found = re.search(r"the smallest text has ([\d.]+) pt", self.result.stdout)
        assert found, self.result.output
        return float(found[1])


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("posters"), FILES)


@pytest.fixture(scope="session")
def print_it(browser: Browser, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Printed]:
    """Print a map of the site, each in one way once."""
    program = chosen_browser() or browser.browser_type.executable_path
    folder = tmp_path_factory.mktemp("printed")
    known: dict[tuple[str, ...], Printed] = {}

    def run(*arguments: str, at: Path = site) -> Printed:
        if arguments not in known:
            file = folder / f"{len(known)}.pdf"
            ways = ["--site", str(at), "--output", str(file), "--browser", program]
            known[arguments] = Printed(CliRunner().invoke(main, ["poster", *arguments, *ways]), file)
            assert known[arguments].result.exit_code == 0, known[arguments].result.output
        return known[arguments]

    return run


def squeezed(text: str) -> str:
    """A text without what lines and hyphens do to it."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


def millimetres(sheet: PageObject) -> tuple[float, float]:
    return float(sheet.mediabox.width) / 72 * 25.4, float(sheet.mediabox.height) / 72 * 25.4


def places_of_text(sheet: PageObject) -> Iterator[tuple[str, float, float]]:
    """Each piece of text with the place where it begins, in millimetres from the left and the lower edge."""
    found: list[tuple[str, float, float]] = []

    def visit(text: str, outer: list[float], inner: list[float], *_: Any) -> None:
        if text.strip():
            x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
            y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
            found.append((text, x / 72 * 25.4, y / 72 * 25.4))

    sheet.extract_text(visitor_text=visit)
    yield from found


@pytest.mark.parametrize("paper", SIZES)
def test_one_page_of_the_paper_with_all_of_the_map(print_it: Callable[..., Printed], paper: str) -> None:
    printed = print_it(WIDE, "--paper", paper, at=REPOSITORY)
    (sheet,) = printed.sheets
    assert millimetres(sheet) == pytest.approx(SIZES[paper], abs=1)
    assert re.match(rf"Written: .*\.pdf \({paper}, landscape; the smallest text has ", printed.result.stdout)
    said = squeezed(sheet.extract_text())
    value = find_map(WIDE, REPOSITORY).journey.value
    for moment in value.moments:
        texts = (*moment.actions, *moment.gains, *(pain.text for pain in moment.pains))
        for text in (moment.name, *texts, *(one.text for one in moment.opportunities)):
            shown = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text or "")
            assert squeezed(shown) in said, text


@pytest.mark.parametrize(
    ("name", "paper"),
    [("eighteen", "a1"), ("sixty", "a0"), ("small", "a3"), ("tall", "a3"), ("hostile", "a3"), ("unready", "a3")],
)
def test_no_text_stands_in_the_margin(print_it: Callable[..., Printed], name: str, paper: str) -> None:
    (sheet,) = print_it(name, "--paper", paper).sheets
    width, height = millimetres(sheet)
    margin = layout(Paper(paper), None, portrait=False).margin - 0.5
    places = list(places_of_text(sheet))
    assert len(places) >= 5
    for text, x, y in places:
        assert margin < x < width - margin, text
        assert margin < y < height - margin, text


def show(page: Page, shown: Shown, ways: tuple[Layout, Layout], file: Path) -> Layout:
    """Measure a map in a page, and show its poster there."""
    file.write_text(to_measure(shown.site, shown.journey, *ways), "utf-8")
    page.goto(file.as_uri())
    fit = measured(page.content())
    assert fit
    file.write_text(poster(shown.site, shown.journey, ways[fit.portrait], fit), "utf-8")
    page.goto(file.as_uri())
    return ways[fit.portrait]


FILLED = "one => one.firstElementChild.getBoundingClientRect().height"
CUT = """([width, height]) => {
  const content = document.querySelector(".js-content");
  const frame = content.getBoundingClientRect();
  const differs = (pixels, wanted) => Math.abs(pixels / 96 * 25.4 - wanted) > 0.5;
  if (differs(frame.width, width) || differs(frame.height, height)) return ["the whole"];
  return [...content.querySelectorAll(".js-scaled > *, .js-fact, .js-table :is(th, td)")]
    .filter((one) => one.checkVisibility())
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return one.scrollWidth > one.clientWidth + 2 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
    })
    .map((one) => one.innerText.slice(0, 40));
}"""


@pytest.mark.parametrize(("name", "paper"), [("eighteen", Paper.A1), ("hostile", Paper.A3), ("tall", Paper.A3)])
@pytest.mark.parametrize("tiles", [None, Paper.A4])
def test_nothing_is_cut_and_the_paper_is_filled(
    site: Path, watch: Callable[..., Any], tmp_path: Path, name: str, paper: Paper, tiles: Paper | None
) -> None:
    ways = (layout(paper, tiles, portrait=False), layout(paper, tiles, portrait=True))
    with watch() as watched:
        page = watched.page
        chosen = show(page, find_map(name, site), ways, tmp_path / "poster.html")
        page.emulate_media(media="print")
        assert page.evaluate(CUT, [chosen.whole.width, chosen.whole.height]) == []
        height = page.locator(".js-content").first.evaluate(FILLED) / 96 * 25.4
        assert 0.8 < height / chosen.whole.height < 1
        assert watched.wrong == []


def test_text_can_be_read_at_arms_length(print_it: Callable[..., Printed]) -> None:
    assert print_it("eighteen", "--paper", "a1").smallest >= 9
    assert print_it(WIDE, "--paper", "a0", at=REPOSITORY).smallest >= 9
    assert print_it("eighteen", "--paper", "a1").result.stderr == ""


def test_text_that_is_too_small_is_told_with_the_paper_that_would_do(print_it: Callable[..., Printed]) -> None:
    told = print_it("tall", "--paper", "a3")
    assert told.smallest < 6
    assert told.result.stderr == "Text of less than 6 pt is hard to read. Print it on a1.\n"
    giant = print_it("sixty", "--paper", "a0")
    assert giant.smallest < 6
    assert giant.result.stderr.endswith("Let the map show fewer lanes, by “hide_lanes”.\n")


def test_sheets_show_all_of_the_poster_and_how_they_go_together(print_it: Callable[..., Printed]) -> None:
    printed = print_it("eighteen", "--paper", "a1", "--tiles", "a4")
    assert "(a1 in 9 sheets of a4 and a plan, landscape; the smallest text has " in printed.result.stdout
    *sheets, plan = printed.sheets
    assert len(sheets) == 9
    for number, sheet in enumerate(sheets, 1):
        assert millimetres(sheet) == pytest.approx((297, 210), abs=1)
        row, column = divmod(number - 1, 3)
        where = f"Sheet {number} of 9: row {row + 1} of 3, column {column + 1} of 3 · Eighteen steps"
        assert where in " ".join(sheet.extract_text().split())
    assert "Cut each sheet along the full lines." in plan.extract_text()
    assert "Eighteen steps" in plan.extract_text()


def test_each_sheet_shows_its_own_part(site: Path, watch: Callable[..., Any], tmp_path: Path) -> None:
    ways = (layout(Paper.A1, Paper.A4, portrait=False), layout(Paper.A1, Paper.A4, portrait=True))
    with watch() as watched:
        show(watched.page, find_map("eighteen", site), ways, tmp_path / "poster.html")
        seen = watched.page.evaluate(
            """() => [...document.querySelectorAll(".js-page:not(.js-overview)")].map((sheet) => {
              const frame = sheet.querySelector(".js-window").getBoundingClientRect();
              return [...sheet.querySelectorAll(".js-table :is(th, td)")].map((cell) => {
                const box = cell.getBoundingClientRect();
                const beside = box.right <= frame.left || box.left >= frame.right;
                return !beside && box.bottom > frame.top && box.top < frame.bottom;
              });
            })"""
        )
    assert len(seen) == 9
    assert all(any(sheets) for sheets in zip(*seen, strict=True)), "every cell stands on some sheet"
    assert all(any(cells) and not all(cells) for cells in seen), "no sheet is empty, and none shows everything"


def test_a_draft_is_marked_and_shown_to_nobody_else(print_it: Callable[..., Printed]) -> None:
    (sheet,) = print_it("unready", "--paper", "a3").sheets
    assert "Unready Draft" in " ".join(sheet.extract_text().split())
    others = print_it("small", "--paper", "a3").sheets[0].extract_text()
    assert "Draft" not in others


def test_a_poster_says_what_it_is_and_tells_nothing_of_the_machine(print_it: Callable[..., Printed]) -> None:
    printed = print_it(WIDE, "--paper", "a3", at=REPOSITORY)
    read = PdfReader(printed.file)
    assert read.metadata
    assert read.metadata.title == "Buying running shoes online"
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"], "the table can be heard"
    assert read.trailer["/Root"]["/Lang"] == "en"
    targets = [note.get_object()["/A"]["/URI"] for page in read.pages for note in page.get("/Annots", ())]
    assert [target for target in targets if not target.startswith("https://")] == []
    assert b"journeysite-" not in printed.file.read_bytes()


OWN = """\
{% extends "journeysite/poster.html" %}
{% block styles %}{{ super() }} h1::after { content: " by us" }{% endblock %}
"""


def test_a_site_adds_styles_of_its_own(print_it: Callable[..., Printed], tmp_path: Path) -> None:
    config = "docs_dir: content\ntheme: {name: material, custom_dir: own}\nplugins: [journeysite]\n"
    own = write(tmp_path, FILES, config) / "own" / "journeysite"
    own.mkdir(parents=True)
    (own / "poster.html").write_text(OWN, "utf-8")
    (sheet,) = print_it("Small", "--paper", "a3", at=tmp_path).sheets
    assert sheet.extract_text().startswith("Small by us")


def test_a_site_that_has_made_its_pages_its_own_has_posters_of_its_own(
    print_it: Callable[..., Printed], tmp_path: Path
) -> None:
    """By the sheets of `extra_css`; what would end the element is only text, and nothing is asked of elsewhere."""
    config = f"{CONFIG}extra_css: [own.css, none.css, 'https://example.org/a.css']\n"
    folder = write(tmp_path, FILES, config)
    (folder / "content" / "own.css").write_text(
        "@import 'https://example.org/b.css'; .js-title::after { content: ' by us</style><b>no</b>' }"
        " body { --js-tint-1: #f00 } .js-stage { background: var(--js-tint-1) } .js-lane { color: red", "utf-8"
    )  # fmt: skip
    (sheet,) = print_it("Small", "--force", "--paper", "a3", at=tmp_path).sheets
    assert sheet.extract_text().replace("\n", " ").startswith("Small by us</style><b>no</b>")
    assert millimetres(sheet) == pytest.approx(SIZES["a3"], abs=1)
    assert b"1 0 0 rg" in sheet.get_contents().get_data(), "the colour fills something"


def test_the_initials_of_personas_are_light_on_their_colours(
    site: Path, watch: Callable[..., Any], tmp_path: Path
) -> None:
    with watch() as watched:
        shown = find_map("eighteen", site)
        lying, standing = (layout(Paper.A1, None, portrait=portrait) for portrait in (False, True))
        show(watched.page, shown, (lying, standing), tmp_path / "poster.html")
        chips = watched.page.locator(".js-map .js-chip")
        assert set(chips.evaluate_all("all => all.map(one => getComputedStyle(one).color)")) == {"rgb(255, 255, 255)"}


def test_the_same_map_is_the_same_file(print_it: Callable[..., Printed]) -> None:
    first, again = print_it("small", "--paper", "a3"), print_it("small", "--paper", "a3", "--force")
    assert first.file != again.file
    assert first.file.read_bytes() == again.file.read_bytes()
