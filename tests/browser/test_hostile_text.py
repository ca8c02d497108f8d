"""Text that wants to be more than text, in every field: it is shown, and nothing of it runs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree.ElementTree import fromstring

import pytest
from support.building import CONFIG, Built, build, write
from support.built_pages import page_of, problems

from journeysite.catalog.owners import owner_slug

pytestmark = pytest.mark.browser

ATTACKS = (
    "<script>alert(1)</script>",
    "</title><script>alert(2)</script>",
    '"><img src=x onerror=alert(3)>',
    "{{ 7*7 }} {% raise %}",
    "[click](javascript:alert(4)) [more](JaVa&Tab;Script:alert(5)) <javascript:alert(6)>",
    "'-alert(7)-'",
    "W" * 500,
    "long text with spaces " * 23,
    "m" * 80 + "." + "ü" * 420,
    "שלום עולם \u202e evil \u202c",
    "👩🏽\u200d🚀 🏳️\u200d🌈",
    "<!--journeysite:table-->",
    "`<b>` **bold** &lt;i&gt; & < >",
)
SAID = " ".join(ATTACKS)


def _q(text: str = SAID) -> str:
    return json.dumps(text, ensure_ascii=False)


MAP_IN_FRONT_MATTER = f"""\
---
title: {_q()}
summary: {_q()}
personas: [evil]
goal: {_q()}
scope: {_q()}
owner: {_q()}
reviewed: 2026-01-01
review_every: 1 day
teams: [{_q()}]
tags: [{_q(ATTACKS[0])}, {_q(ATTACKS[2])}, plain]
description: {_q()}
kpis: [evil-kpi, {_q()}]
evidence: [{{source: {_q()}, quote: {_q()}, link: "javascript:alert(8)", date: 2026-01-01, sample: 3}}]
stages:
  - name: {_q()}
    goal: {_q()}
    channel: {_q()}
    personas: [evil]
    touchpoints:
      - name: {_q()}
        channel: [{_q()}, email]
        actions: {_q()}
        thoughts: {_q()}
        emotion: 1
        feeling: {_q()}
        gains: {_q()}
        pains: [{{text: {_q()}, severity: 5}}]
        opportunities: [{{text: {_q()}, owner: {_q()}, status: idea, link: "JAVASCRIPT:alert(9)"}}]
        kpis: [{_q()}]
        backstage: {_q()}
        confidence: partial
        evidence: [{{source: {_q()}, quote: {_q()}, link: "data:text/html,<script>alert(10)</script>"}}]
      - {{touchpoint: evil-touchpoint, emotion: -2}}
---
NARRATIVE
"""
NEXT = f"""\
---
title: {_q()}
type: future-state
future_of: evil
personas: [evil]
stages:
  - name: {_q()}
    touchpoints:
      - name: {_q()}
        channel: [{_q()}]
        emotion: 2
        opportunities: [{{text: {_q()}}}]
  - name: {_q("W" * 500)}
    channel: [{_q("W" * 500)}]
    touchpoints: [{{name: {_q("M" * 500)}, channel: [{_q("M" * 500)}], emotion: -1, actions: {_q("M" * 500)}}}]
---
NARRATIVE
"""
MAP_AS_OUTLINE = f"""\
---
personas: [evil]
---
# {SAID}

NARRATIVE

## {SAID}
- Goal: {SAID}

### {SAID}
- Channel: email
- Actions: {SAID}
- Thoughts: "{SAID}"
- Emotion: +1 {ATTACKS[0]}
- Pain points:
    - {SAID} (severity 3)
- Opportunities:
    - {SAID} (impact 4)
- {ATTACKS[2]}: {SAID}
- 🙂: {SAID}
- ★: {SAID}

## What {SAID}
Text.
"""
NARRATIVE = """\
<iframe src="javascript:alert(20)"></iframe><iframe srcdoc="<script>alert(21)</script>"></iframe>

<img src="x" onerror="alert(22)"><svg onload="alert(23)"><script>alert(24)</script><animate onbegin="alert(25)"/></svg>

<a href="javascript:alert(26)" onclick="alert(27)">a</a>

<a href="&#106;avascript:alert(28)">b</a> [c](javascript:alert(29))

<details open ontoggle="alert(30)"><summary>s</summary></details> <video><source onerror="alert(31)"></video>

<form action="javascript:alert(32)"><input autofocus onfocus="alert(33)">
<button formaction="javascript:alert(34)">x</button></form>

<style>body { display: none }</style><link rel="stylesheet" href="https://evil.example/x.css">
<meta http-equiv="refresh" content="0;url=https://evil.example/">

<object data="javascript:alert(36)"></object><embed src="javascript:alert(37)"><base href="https://evil.example/">

<script>alert(38)</script> {{ 7*7 }} plain words of the narrative

## <img src=x onerror=alert(39)> heading

<img src="&#47;&#47;evil.example/1.png"><img src="\\\\evil.example\\2.png">
<img src="https:&#47;&#47;evil.example/3.png"><img src="/&#9;/evil.example/4.png">
<img src="x" srcset="x 1x, //evil.example/5.png 2x">

<picture><source srcset="&#1;//evil.example/6.png"><img src="x"></picture>
<video poster="/\\evil.example/7.png"></video> <audio preload="auto" src="ht&#10;tp:evil.example/8.ogg"></audio>
<svg><rect fill="url(//evil.example/9.svg#a)" stroke="u\\72l(https://evil.example/10.svg#a)"></rect></svg>

<pre class="mermaid"><code>graph TD; A --> B</code></pre>

<div id="__config">{"base": "https://evil.example/", "features": [], "translations": {}, "search": "w.js"}</div>

<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(35)&gt;">
"""
PERSONA = f"""\
---
name: {_q()}
role: {_q()}
summary: {_q()}
quote: {_q()}
image: "javascript:alert(40)"
segment: {_q()}
demographics: {{{_q(ATTACKS[2])}: {_q()}}}
goals: [{_q()}]
motivations: [{_q()}]
frustrations: [{_q()}]
behaviours: [{_q()}]
needs: [{_q()}]
tools: [{_q()}]
channels: [{_q()}]
traits: {{{_q(ATTACKS[0])}: 3}}
owner: {_q()}
tags: [{_q(ATTACKS[0])}]
evidence: [{{source: {_q()}, quote: {_q()}}}]
---
NARRATIVE
"""
SHARED = f"""\
---
name: {_q()}
summary: {_q()}
channel: [{_q()}]
owner: {_q()}
kpis: [{_q()}]
tags: [{_q(ATTACKS[0])}]
backstage: {_q()}
evidence: [{{source: {_q()}, quote: {_q()}}}]
---
NARRATIVE
"""
KPI = f"---\nname: {_q()}\nsummary: {_q()}\nunit: {_q()}\ncurrent: 3\ntarget: 4\nowner: {_q()}\n---\nNARRATIVE\n"
CONTENT = {
    "maps/evil.md": MAP_IN_FRONT_MATTER,
    "maps/next.md": NEXT,
    "maps/outline.md": MAP_AS_OUTLINE,
    "maps/<img src=x onerror=alert(50)>.md": "---\npersonas: [evil]\n---\n## A\n- Actions: x\n",
    "maps/<img src=x onerror=alert(51)>/b.md": "---\ntitle: Inside\n---\n## A\n- Actions: x\n",
    "personas/evil.md": PERSONA,
    "touchpoints/evil-touchpoint.md": SHARED,
    "kpis/evil-kpi.md": KPI,
}
PAGES = ("maps/evil", "maps/next", "maps/outline", "personas/evil", "touchpoints/evil-touchpoint", "kpis/evil-kpi")
OWNER = f"owners/{owner_slug(SAID)}"
LISTINGS = (
    "", "maps", "maps/evil/story", "maps/next/story", "maps/next/compared", "personas", "personas/evil/journeys",
    "touchpoints", "kpis", "pain-points", "opportunities", "evidence", "coverage", "tags", "owners",
    quote(OWNER), "health", "maps/%3Cimg%20src%3Dx%20onerror%3Dalert%2850%29%3E",
)  # fmt: skip


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    content = {path: text.replace("NARRATIVE", NARRATIVE) for path, text in CONTENT.items()}
    content["tags.md"] = "# Tags\n\n<!-- material/tags -->\n"
    config = CONFIG.replace("[search, ", "[search, tags, ").replace(
        "font: false", "font: false, features: [navigation.footer, navigation.path, navigation.indexes, toc.follow]"
    )
    config += "site_url: https://journeys.example.org/\n"
    built = build(write(tmp_path_factory.mktemp("hostile"), content, config))
    assert built.code == 0, built.log
    assert "Traceback" not in built.log
    return built


WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
  .filter((one) => one.getBoundingClientRect().right > innerWidth && !one.closest(".md-path")
    && !(one.closest(".js-region") && getComputedStyle(one.closest(".js-region")).overflowX === "auto"))
  .map((one) => `${one.tagName}.${one.getAttribute("class")}`)"""
"""What makes a page wider than its window."""

UNSEEN = """() => {
  const unseen = [];
  const texts = document.createTreeWalker(document.querySelector("article, .js-story"), NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const at = text.data.indexOf("WWWW");
    const region = text.parentElement.closest(".js-region");
    if (at < 0 || !text.parentElement.checkVisibility() || text.parentElement.closest(".js-hidden, svg")) continue;
    if (region && getComputedStyle(region).overflowX === "auto") continue; /* scrolls */
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, text.data.lastIndexOf("WWWW") + 4);
    /* Marks of direction have a box without a size. */
    const boxes = [...range.getClientRects()].filter((box) => box.width && box.height);
    const cut = !boxes.length || boxes.some((box) => box.right > innerWidth + 1 || box.left < -1);
    if (cut && unseen.length < 5) unseen.push(`${text.parentElement.outerHTML.slice(0, 60)} ${boxes.at(-1)?.right}`);
  }
  return unseen;
}"""
"""The longest word, where it is shown: all of it stands within the window, or in a part that scrolls."""


@pytest.mark.parametrize("path", [*PAGES, *LISTINGS])
def test_nothing_runs(hostile: Built, watch: Callable[..., Any], serve: Callable[..., str], path: str) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(f"{serve(hostile.site, searchable=False)}{path}{'/' if path else ''}")
        own = "script:not([src*='assets/']):not(#__config)"
        foreign = page.eval_on_selector_all(own, "all => all.map(one => one.textContent)")
        assert [script for script in foreign if "alert" in script] == []
        handlers = page.evaluate(
            "[...document.querySelectorAll('*')].flatMap(one => [...one.attributes])"
            ".filter(one => one.name.startsWith('on') || /^\\s*javascript:/i.test(one.value)"
            " && ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'].includes(one.name))"
            ".map(one => one.name + '=' + one.value)"
        )
        assert handlers == []
        assert page.locator("iframe, object, embed, base, form:not(.md-search__form), article style").count() == 0
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(WIDE) == [], width
            assert page.evaluate(UNSEEN) == [], width
        page.wait_for_timeout(100)  # for what would run when all is loaded and shown
        assert [one for one in watched.wrong if "/x" not in one and "404" not in one] == []


def test_no_word_makes_a_column_wider(hostile: Built, watch: Callable[..., Any], serve: Callable[..., str]) -> None:
    with watch() as watched:
        for path in PAGES:
            watched.page.goto(f"{serve(hostile.site, searchable=False)}{path}/")
            columns = watched.page.locator(".js-touchpoints th, .js-table td:not([colspan])")
            assert max(columns.evaluate_all("all => all.map(one => one.offsetWidth)"), default=0) < 900, path


@pytest.mark.parametrize("path", [*PAGES, OWNER])
def test_text_is_shown_as_text(hostile: Built, path: str) -> None:
    page = page_of(hostile.site, f"{path}/index.html")
    body = page.text
    for attack in (*ATTACKS[:4], "W" * 500, "👩🏽\u200d🚀", "alert(7)"):
        assert attack in body
    assert ("plain words of the narrative" in body) is (path in PAGES)
    title = page.first("title").text
    assert "<script>alert(1)</script>" in title
    assert "</title><script>alert(2)</script>" in title


def test_the_feed_is_whole(hostile: Built) -> None:
    texts = list(fromstring(hostile.read("feed.xml")).itertext())
    assert any(all(attack in text for attack in ATTACKS[:4]) for text in texts)


def test_anchors_are_whole(hostile: Built) -> None:
    assert [fault for fault in problems(hostile.site) if "'x'" not in fault] == []


def test_results_of_a_search_are_text(hostile: Built, watch: Callable[..., Any], serve: Callable[..., str]) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(serve(hostile.site))
        page.keyboard.press("/")
        page.locator("input.md-search__input").press_sequentially("narrative")
        page.locator(".md-search-result__item").first.wait_for(timeout=20_000)
        page.wait_for_timeout(300)
        assert [one for one in watched.wrong if "/x" not in one] == []
        assert page.locator(".md-search-result script, .md-search-result img").count() == 0
        assert "<script>" in page.locator(".md-search-result").inner_text()


TURNED = """() => {
  const turning = /[\\u0590-\\u08ff\\u202a-\\u202e\\u2066-\\u2069]/;
  const found = [];
  const texts = document.createTreeWalker(document.querySelector("article, .js-story"), NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (turning.test(text.data) || !text.data.trim() || !text.parentElement.checkVisibility()) continue;
    if (text.parentElement.closest("svg, .js-hidden, select")) continue;
    const range = document.createRange();
    let before;
    for (let at = 0; at < text.length; at += 1) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const box = range.getBoundingClientRect();
      if (!box.width) continue;
      const apart = before && Math.abs(box.top - before.top) < 2 ? box.left - before.right : 0;
      if (apart > 12 || apart < -4) {
        found.push(text.parentElement.outerHTML.slice(0, 90));
        break;
      }
      before = box;
    }
  }
  return found;
}"""
"""Words of ours whose letters do not stand side by side, from left to right, as far as they are in one line."""


@pytest.mark.parametrize("text", ["שלום צוות", "\u202eturned", "فريق\u2069 12"])
def test_no_text_turns_words_of_ours_round(
    tmp_path: Path, watch: Callable[..., Any], serve: Callable[..., str], text: str
) -> None:
    """A date beside a source, a score behind a feeling, an owner before a day, a number behind a title."""
    own = (f"{letter} {text}" for letter in "ABCDEFGH")
    title, stage, name, said, owner, source, feeling, kpi = (_q(one) for one in own)
    content = {
        "maps/m.md": f"""\
---
title: {title}
personas: [p, q]
owner: {owner}
teams: [{owner}, Sales]
reviewed: 2026-01-01
review_every: 30 days
goal: [{said}, {name}]
kpis: [k]
evidence: [{{source: {source}, date: 2026-01-02, sample: 12}}]
stages:
  - name: {stage}
    time: "07:30"
    touchpoints:
      - name: {name}
        time: "08:15"
        channel: [{said}, app]
        emotion: {{p: 2, q: -1}}
        feeling: {feeling}
        pains: [{{text: {said}, severity: 4}}]
        opportunities: [{{text: {said}, impact: 5, effort: 1, owner: {owner}, status: in progress, due: 2026-08-01}}]
        evidence: [{{source: {source}, date: 2026-01-03, sample: 30, quote: {said}}}]
        kpis: [k]
      - {{name: Second, emotion: -2, feeling: {feeling}, pains: [{said}]}}
---
""",
        "personas/p.md": f"---\nname: {owner}\nrole: {said}\nevidence: [{{source: {source}, date: 2026-01-02}}]\n---\n",
        "personas/q.md": f"---\nname: {feeling}\n---\n",
        "kpis/k.md": f"---\nname: {kpi}\nunit: {_q(text)}\ncurrent: 3\ntarget: 4\nowner: {owner}\n---\n",
    }
    built = build(write(tmp_path, content))
    owned = next(path.name for path in (built.site / "owners").iterdir() if path.is_dir() and path.name != "sales")
    paths = (
        "maps/m",
        "maps/m/story",
        "personas/p",
        "kpis/k",
        f"owners/{quote(owned)}",
        *(
            one
            for one in LISTINGS
            if (
                one
                in (
                    "",
                    "maps",
                    "personas",
                    "kpis",
                    "touchpoints",
                    "pain-points",
                    "opportunities",
                    "evidence",
                    "health",
                    "owners",
                )
            )
        ),
    )
    with watch() as watched:
        address = serve(built.site, searchable=False)
        for path in paths:
            watched.page.goto(f"{address}{path}{'/' if path else ''}")
            assert watched.page.evaluate(TURNED) == [], path
