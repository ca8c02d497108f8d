"""How long a browser takes to filter and to sort the longest page of a register.

`python -m benchmarks.filtering` builds a site whose pain points fill a page, opens it in Chromium without a server, and
prints for each action the shortest and the median time from the reader's input to the next picture, in milliseconds.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.measure import cost_of
from benchmarks.sites import write_journeysite

MAPS = 250
"""With about twenty pain points each they fill a page."""
TIMES = 12
MOST = 150
"""Milliseconds for a filter, at best: other programs only add to it."""

_ACTIONS = {
    "choose a persona, and undo it": "document.querySelectorAll('.js-facets input[name=persona]')[1].click()",
    "choose an owner, and undo it": "document.querySelectorAll('.js-facets input[name=owner]')[1].click()",
    "type a word, and clear it": (
        "(find => { find.value = find.value ? '' : 'branch'; find.dispatchEvent(new Event('input')) })"
        "(document.querySelector('.js-find'))"
    ),
    "sort by a column": "document.querySelectorAll('.js-reg thead button')[3].click()",
}
_TIMED = """async () => {
  const picture = () => new Promise((done) => requestAnimationFrame(() => {
    const after = new MessageChannel();
    after.port1.onmessage = done;
    after.port2.postMessage(0);
  }));
  await picture();
  const began = performance.now();
  %s;
  await picture();
  return performance.now() - began;
}"""


def main() -> int:
    """Build, measure, print; 1 when a filter takes too long even at best."""
    from playwright.sync_api import sync_playwright

    found = os.environ.get("JOURNEYSITE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    slow = False
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        write_journeysite(folder, MAPS)
        cost_of(("mkdocs", "build", "--quiet"), folder)
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        for width in (1440, 390):
            page = browser.new_page(viewport={"width": width, "height": 900})
            page.goto((folder / "site" / "pain-points" / "index.html").as_uri())
            print(f"{page.locator('.js-shown').inner_text()}, {width} px wide")
            for action, script in _ACTIONS.items():
                times = [float(page.evaluate(_TIMED % script)) for _ in range(TIMES)]
                print(f"{action:32}{min(times):8.0f}{median(times):8.0f}")
                slow = slow or ("sort" not in action and min(times) > MOST)
        browser.close()
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
