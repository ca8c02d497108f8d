"""What templates get: only what a reader needs, ready to print.

`Markup` is finished, safe HTML; `str` is text that the template escapes. Every `href` is relative to the page.
"""
