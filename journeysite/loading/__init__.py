"""Text becomes model and keeps its place."""
