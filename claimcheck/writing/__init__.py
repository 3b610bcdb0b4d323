"""Numbers, quantities, bounds and days written back in French and in English, as messages need them."""
