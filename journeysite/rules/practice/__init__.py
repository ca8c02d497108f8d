"""What the guides on journey mapping call mistakes: one function a rule, whose docstring is its manual page."""
