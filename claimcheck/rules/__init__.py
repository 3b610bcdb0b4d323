"""One module a rule: docstring, code, name, examples and ``check(facts)``; nothing is registered by hand."""
