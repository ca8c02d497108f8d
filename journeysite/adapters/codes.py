"""Every kind of fault in what a site says of itself: the plugin's options, its folders and its templates."""

from __future__ import annotations

from journeysite.diagnostics import Code, Severity

UNKNOWN_OPTION = Code("J601", "unknown-option", Severity.ERROR, "There is no such option, rule or key of a lane.")
WRONG_OPTION = Code("J602", "wrong-option", Severity.ERROR, "An option of the plugin has a value that it cannot have.")
LANE_CLASH = Code("J603", "lane-clash", Severity.ERROR, "A lane of the site has a key or a label of another lane.")
UNKNOWN_ICON = Code("J604", "unknown-icon", Severity.ERROR, "A lane of the site has an icon that does not exist.")
MISSING_FOLDER = Code("J605", "missing-folder", Severity.WARNING, "A folder of the content does not exist.")
NO_CONTENT = Code("J606", "no-content", Severity.WARNING, "The content folder holds nothing that is read.")
UNUSED_TEMPLATE = Code("J607", "unused-template", Severity.WARNING, "A template of the site's own replaces none.")

OPTION_CODES = (UNKNOWN_OPTION, WRONG_OPTION, LANE_CLASH, UNKNOWN_ICON)
"""With one of these nothing else is looked at: who knows what the site would be."""

SITE_CODES = (*OPTION_CODES, MISSING_FOLDER, NO_CONTENT, UNUSED_TEMPLATE)
"""All of them, in the order of their ids."""
