"""From a file to a document: formats, sentences, quotations, and words from spaCy."""
