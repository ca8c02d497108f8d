"""The plugin's options, as the host declares them; `journeysite.adapters.options` says what they mean."""

from __future__ import annotations

from mkdocs.config import config_options as options
from mkdocs.config.base import Config


class JourneysiteConfig(Config):
    """The options in `mkdocs.yml` with their types and defaults."""

    maps_folder = options.Type(str, default="maps")
    personas_folder = options.Type(str, default="personas")
    touchpoints_folder = options.Type(str, default="touchpoints")
    kpis_folder = options.Type(str, default="kpis")
    templates_folder = options.Type(str, default="templates")
    lanes = options.Type(list, default=[])
    rules = options.Type(dict, default={})
    today = options.Optional(options.Type(object))
    language = options.Type(str, default="en")
    nav_limit = options.Type(int, default=60)
    health = options.Type(bool, default=True)
