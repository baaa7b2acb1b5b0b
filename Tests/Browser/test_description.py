"""Every operation of the API with what it does not expect: never a fault of the server's, never an answer that is not described."""

from __future__ import annotations

import random
from typing import Any

import pytest
from described import Described

PASSWORD = "denggu-2026-demo"
SOMEBODY = [None, "litigant", "clerk", "head", "operator"]
NOBODY = "0199a3f2-7c00-7000-8000-00000000dead"
ODD = ["", "x", "京0105", "\u0000", "\ud7ff", "é\u0301", "😀", "a" * 300, "null", "-1", "1e999", "2026-13-45", NOBODY, "../..", "%2e%2e"]
# What takes the sign-in of the test itself away.
LEFT_OUT = {"apiSignOut"}


def value(api: Described, schema: dict[str, Any], chance: random.Random, depth: int = 0) -> Any:
    """Something like what is described, now and then something else."""
    schema = api.resolved(schema)
    if chance.random() < 0.12 or depth > 6:
        return chance.choice([None, True, 0, -1, 2**53, 1.5, [], {}, *ODD])
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return chance.choice(schema["enum"])
    for several in ("oneOf", "anyOf"):
        if several in schema:
            return value(api, chance.choice(schema[several]), chance, depth + 1)
    kind = schema.get("type")
    if isinstance(kind, list):
        kind = chance.choice(kind)
    if kind == "object" or "properties" in schema:
        needed = set(schema.get("required", []))
        return {
            name: value(api, one, chance, depth + 1)
            for name, one in schema.get("properties", {}).items()
            if (name in needed and chance.random() > 0.05) or chance.random() < 0.5
        }
    if kind == "array":
        return [value(api, schema.get("items", {}), chance, depth + 1) for _ in range(chance.randint(0, 3))]
    if kind == "integer":
        return chance.choice([0, 1, -1, 100, 2**31, 2**63])
    if kind == "number":
        return chance.choice([0, 0.5, -1e308])
    if kind == "boolean":
        return chance.random() < 0.5
    if schema.get("format") == "uuid":
        return NOBODY
    return chance.choice(ODD)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("who", SOMEBODY, ids=lambda one: one or "nobody")
def test_whatever_is_sent_is_answered_as_described(own_court, who):
    api = Described(own_court.address)
    if who:
        signed_in = api.call("apiSignIn", {"contact": f"{who}@example.org", "password": PASSWORD})
        api.token = signed_in[1]["token"]
    filings = api.call("apiMyFilings")[1]["items"] if who else []
    known = {
        "filing": [one["id"] for one in filings[:6]],
        "court": ["京0105"],
        "form": ["private-lending"],
    }
    chance, calls = random.Random(20261127), 0
    for _, path, operation in api.operations():
        if operation["operationId"] in LEFT_OUT:
            continue
        body = api.resolved(operation.get("requestBody", {})).get("content", {})
        media = next(iter(body), None)
        for _ in range(6):
            names = {
                name: chance.choice([*(known.get(name) or [NOBODY]), NOBODY, "x", "京0105"])
                for name in (piece[1:-1] for piece in path.split("/") if piece.startswith("{"))
            }
            sent: dict[str, Any] = {}
            if media == "application/json":
                if chance.random() < 0.15:
                    sent["raw"] = chance.choice([b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"a":1,"a":2}', b"9" * 400])
                else:
                    sent["body"] = value(api, body[media].get("schema", {}), chance)
            elif media and media.endswith("urlencoded"):
                sent["raw"] = chance.choice([b"", b"grant_type=client_credentials", b"%zz=1", b"a=b&a=c", b"\xff"])
            elif media:
                sent["raw"] = b"not a form of many parts"
            api.call(operation["operationId"], **sent, **names)
            calls += 1
    assert calls > 500
    # And it is still there, for everybody.
    assert api.call("apiCourts")[0] == 200
