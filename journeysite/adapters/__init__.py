"""Where journeysite meets a host: MkDocs, the command line, a folder."""
