"""Claims files: reading them with every field checked, writing them whole or not at all."""
