"""Values of the model become text again: documents, schemas, settings of editors; one file a format."""
