"""Numbers, dates and quantities written in French and in English."""
