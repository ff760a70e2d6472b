"""The administrative areas of China down to county level: names, levels, parents; data in `ontology/lexicon/areas.tsv`."""
