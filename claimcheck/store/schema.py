"""The JSON Schema of claims files, made from ``wire``: ``python -m claimcheck.store.schema`` writes ``schema.json`` anew."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from claimcheck.store import wire

SHIPPED = Path(__file__).with_name("schema.json")


def generated() -> str:
    """The schema of today's types."""
    schema = msgspec.json.schema(wire.ClaimsFile)
    titled = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "claimcheck.claims/1", **schema}
    return json.dumps(titled, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SHIPPED.write_text(generated(), encoding="utf-8")
