"""Every kind of fault that reading a file can find."""

from __future__ import annotations

from journeysite.diagnostics import Code, Severity

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

# The file
UNREADABLE = Code("J101", "unreadable-file", _ERROR, "The file cannot be read, or is not text in UTF-8.")
TOO_LARGE = Code("J102", "file-too-large", _ERROR, "The file is larger than a map or persona can be.")
EMPTY = Code("J103", "empty-file", _ERROR, "The file holds nothing.")
OUTSIDE = Code("J104", "outside-content", _ERROR, "The file is a link that leads out of the content folder.")
CASE_CLASH = Code("J105", "case-clash", _ERROR, "Two file names differ only in upper and lower case.")
DUPLICATE_ID = Code("J106", "duplicate-id", _ERROR, "Two files of one kind have the same id.")
NOT_READ = Code("J107", "unread-file", _WARNING, "A file looks like content and is not read.")
MERGE_CONFLICT = Code("J108", "merge-conflict", _ERROR, "Marks of a merge that was not finished stand in the file.")
WRONG_FOLDER = Code("J109", "wrong-folder", _WARNING, "A map stands in a folder of something else.")

# The front matter
YAML_SYNTAX = Code("J110", "yaml-syntax", _ERROR, "The front matter is not valid YAML.")
UNCLOSED = Code("J111", "unclosed-front-matter", _ERROR, "The closing --- of the front matter is missing.")
DUPLICATE_KEY = Code("J112", "duplicate-key", _ERROR, "A key stands twice in one mapping.")
TAB = Code("J113", "tab-in-yaml", _ERROR, "A tab indents the front matter; YAML takes only spaces.")
SURPRISE = Code("J114", "yaml-surprise", _WARNING, "Other programs read this text as something else.")
TOO_DEEP = Code("J115", "too-deep", _ERROR, "The front matter is nested deeper than the format goes.")
ALIAS = Code("J116", "yaml-alias", _ERROR, "A *, & or ! at the start of a value is special to YAML, and is refused.")
NOT_A_MAPPING = Code("J117", "not-a-mapping", _ERROR, "The front matter is not made of “key: value” lines.")
BOM = Code("J118", "byte-order-mark", _INFO, "The file begins with a byte order mark.")
UNMARKED_FRONT_MATTER = Code(
    "J119", "unmarked-front-matter", _ERROR, "Front matter does not begin with --- at the top."
)

# The shape
UNKNOWN_KEY = Code("J201", "unknown-key", _ERROR, "A key is not part of the format.")
WRONG_VALUE = Code("J202", "wrong-value", _ERROR, "A value is not of the kind that its key takes.")
MISSING = Code("J203", "missing-value", _ERROR, "Something that the format needs is missing.")
UNKNOWN_LABEL = Code("J204", "unknown-label", _WARNING, "A label is no lane of the format or of the site.")
UNPLACED = Code(
    "J205", "unplaced-text", _WARNING, "Text in a stage stands under no label, or a table with lanes is not read."
)
NO_SCORE = Code("J206", "emotion-without-score", _WARNING, "An emotion has a word but no score.")
UNKNOWN_PROPERTY = Code("J207", "unknown-property", _WARNING, "Something in brackets is no property.")
TOO_DEEP_TEXT = Code("J208", "too-nested-text", _ERROR, "Quotes or brackets in the text are nested too deep.")
REMOTE_MEDIA = Code("J209", "remote-media", _WARNING, "A picture, film or sound would be loaded from another site.")
HEADING_WITHOUT_SPACE = Code("J210", "heading-without-space", _WARNING, "There is no space behind the # of a heading.")
UNCLOSED_BLOCK = Code("J211", "unclosed-block", _WARNING, "A block of code or a comment is not closed.")
SAYS_NOTHING = Code("J212", "says-nothing", _INFO, "A lane says in a word that it has nothing.")

# The journey
NO_STAGES = Code("J301", "no-stages", _WARNING, "A map has no stages.")
STAGE_NOT_FOUND = Code("J302", "stage-without-heading", _ERROR, "`stages:` names a stage that has no heading.")
STAGE_NOT_LISTED = Code("J303", "stage-not-listed", _ERROR, "A heading with lanes is not named in `stages:`.")
TWO_FORMS = Code("J304", "two-forms", _WARNING, "Front matter and body both describe the stages.")
SEVERAL_MAPS = Code("J305", "several-maps", _WARNING, "A file holds several maps.")
SEVERAL_PERSONAS = Code("J306", "several-personas", _WARNING, "A file holds several personas.")
ONE_STAGE = Code("J307", "one-stage", _INFO, "A map has one heading with touchpoints below; it may be no stage.")
OUTSIDE_STAGES = Code("J308", "outside-stages", _INFO, "A heading with lanes stands outside the stages.")

READING_CODES = (
    UNREADABLE,
    TOO_LARGE,
    EMPTY,
    OUTSIDE,
    CASE_CLASH,
    DUPLICATE_ID,
    NOT_READ,
    MERGE_CONFLICT,
    WRONG_FOLDER,
    YAML_SYNTAX,
    UNCLOSED,
    DUPLICATE_KEY,
    TAB,
    SURPRISE,
    TOO_DEEP,
    ALIAS,
    NOT_A_MAPPING,
    BOM,
    UNMARKED_FRONT_MATTER,
    UNKNOWN_KEY,
    WRONG_VALUE,
    MISSING,
    UNKNOWN_LABEL,
    UNPLACED,
    NO_SCORE,
    UNKNOWN_PROPERTY,
    TOO_DEEP_TEXT,
    REMOTE_MEDIA,
    HEADING_WITHOUT_SPACE,
    UNCLOSED_BLOCK,
    SAYS_NOTHING,
    NO_STAGES,
    STAGE_NOT_FOUND,
    STAGE_NOT_LISTED,
    TWO_FORMS,
    SEVERAL_MAPS,
    SEVERAL_PERSONAS,
    ONE_STAGE,
    OUTSIDE_STAGES,
)
"""All of them, in the order of their ids."""
