"""Where people begin: the templates of the gallery, new files made from them, and new sites."""
