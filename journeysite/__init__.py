"""Customer-journey maps and personas, written as Markdown, published as a browsable site."""

__version__ = "0.1.0"
