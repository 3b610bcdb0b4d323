"""Which figures are bound to each other, and by what words."""
