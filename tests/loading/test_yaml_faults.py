from __future__ import annotations

import pytest
import yaml

from journeysite.loading.yaml_faults import explained


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a: b: c", 1, 5, "A second “: ” stands in one value."),
        ("a: 'b", 1, 4, "The quotes that open here are not closed."),
        ('a: "\\d"', 1, 5, "A backslash stands in double quotes."),
        ("a: [b\nc: d", 1, 4, "The brackets that open here are not closed, or hold something that needs quotes."),
        ("a: {b\nc: d", 1, 4, "The brackets that open here are not closed, or hold something that needs quotes."),
        ("a: > b", 1, 4, "A value cannot begin with “>” and go on in the same line."),
        ("a: %b", 1, 4, "A value cannot begin with “%”."),
        ("a: - b", 1, 4, "A list cannot begin in the line of its key."),
        ("a: b\nc\nd: e", 2, 1, "This line is no “key: value”."),
        ("a:\n  - b: c\n   d: e", 3, 4, "This line is indented differently from the lines above."),
        ("a:\n  b: c\n d: e", 3, 2, "This line is indented differently from the lines above."),
        ('a: "b" c', 1, 8, "Text follows the quotes that close here."),
        ("a: [b] c", 1, 8, "Text follows the bracket that closes here."),
        ("a: {b} c", 1, 8, "Text follows the bracket that closes here."),
        ("a:\n  - b\n - c", 3, 2, "This item of a list begins in another column than the items above."),
        ("a:\n\t- b", 2, 1, "A tab indents this line; YAML takes only spaces."),
        ("a: *", 1, 4, "A value cannot begin with “*”, which makes an alias of it in YAML."),
        ("a: & b", 1, 4, "A value cannot begin with “&”, which makes an anchor of it in YAML."),
        ("%YAML 1.1\na: b", 2, 1, "This is not valid YAML: did not find expected <document start>."),
    ],
)
def test_what_the_parser_says_in_plain_words(text: str, line: int, column: int, message: str) -> None:
    with pytest.raises(yaml.YAMLError) as caught:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))
    found = explained(caught.value, text, "a.md", 1)
    assert (found.span.line, found.span.column, found.message) == (line, column, message)
    assert found.remedy
