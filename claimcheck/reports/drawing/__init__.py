"""What several output formats need: text made safe and measured, excerpts, counts in words."""
