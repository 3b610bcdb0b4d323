"""French words in tables, and the code that reads them: one row adds one word."""
