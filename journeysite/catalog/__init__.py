"""All documents of a site as one linked whole."""
