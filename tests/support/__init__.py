"""What several test modules use: building sites, reading built pages, serving folders."""
