"""Many articles: cut into shards, read in several processes, answered in order, and never read twice."""
