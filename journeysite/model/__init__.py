"""What a journey is: frozen values, validated by pydantic; no files, no HTML."""
