"""Claims files: reading, writing, migrating."""
