"""An edited copy held against the stored claims."""
