"""Who measures what, of what, when, and who says so."""
