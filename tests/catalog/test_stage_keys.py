from __future__ import annotations

import re

from journeysite.catalog.stage_keys import stage_key


def test_signs_that_belong_to_a_word_tell_stages_apart() -> None:
    assert stage_key("C") != stage_key("C++") != stage_key("C#")
    assert stage_key("10 % paid") == stage_key("10% Paid") != stage_key("10 paid")
    assert stage_key("Search + find") == stage_key("Search & find") == "search-find"
    assert re.fullmatch(r"[a-z0-9-]+", stage_key("C++, 10 %")), "it is a part of anchors"
