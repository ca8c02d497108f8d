"""Pages of the host's in pieces, without empty lines and indents."""

from __future__ import annotations

from journeysite.adapters import page_marks

FRAME = """<html>

    <head>
  <script>
    const  kept = `a

      b`;
  </script>
  </head>
    <pre>
   kept
</pre>
  <p>one
     line</p>   <b>x</b>
%s
   <textarea>
   kept</textarea>

  </html>
"""


def test_the_frame_loses_spaces_that_say_nothing() -> None:
    page = page_marks.marked("Title", "<p>above</p>\n\n  <p>journeysitestagetablestandshere</p><p>below</p>")
    around = page_marks.around(FRAME % page)
    assert around
    assert around.above == "<p>above</p>\n\n  "
    assert around.below == "<p>below</p>"
    assert around.before == (
        "<html>\n<head>\n<script>\n    const  kept = `a\n\n      b`;\n  </script>\n</head>\n<pre>\n   kept\n</pre>\n"
        "<p>one\nline</p>   <b>x</b>\n<h1>Title</h1>"
    )
    assert around.after == "\n<textarea>\n   kept</textarea>\n</html>\n"


def test_a_page_without_content_has_no_pieces() -> None:
    assert page_marks.around("<html>\n\n</html>") is None
