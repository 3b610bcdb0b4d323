"""The values that every stage passes on: frozen, hashable, made of the standard library alone."""
