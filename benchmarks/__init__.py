"""How long a site takes to build and how much memory it needs, beside the same texts without the plugin."""
