"""A client that knows nothing but the API's own description, and holds every answer against it."""

from __future__ import annotations

import json
import urllib.error
import urllib.parse
import urllib.request
from typing import Any

from jsonschema import Draft202012Validator


class Described:
    """Operations by their names; an answer that the description does not know of is an error of the server's."""

    def __init__(self, server: str, token: str | None = None) -> None:
        self.server = server
        self.token = token
        with urllib.request.urlopen(f"{server}/api/v1/openapi.json") as answer:
            self.description = json.load(answer)
        self.base = server + self.description["servers"][0]["url"]

    def operations(self) -> list[tuple[str, str, dict[str, Any]]]:
        return [
            (method.upper(), path, operation)
            for path, methods in self.description["paths"].items()
            for method, operation in methods.items()
            if isinstance(operation, dict) and "operationId" in operation
        ]

    def operation(self, name: str) -> tuple[str, str, dict[str, Any]]:
        return next(found for found in self.operations() if found[2]["operationId"] == name)

    def resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        """What a reference stands for; anything else is itself."""
        while "$ref" in node:
            found: Any = self.description
            for step in node["$ref"].removeprefix("#/").split("/"):
                found = found[step]
            node = found
        return node

    def call(
        self,
        name: str,
        body: Any = None,
        token: str | None = None,
        headers: dict[str, str] | None = None,
        raw: bytes | None = None,
        **names: str,
    ) -> tuple[int, Any]:
        method, path, operation = self.operation(name)
        for key, value in names.items():
            path = path.replace("{" + key + "}", urllib.parse.quote(value, safe=""))
        data, sent = raw, {"Accept-Language": "en", **(headers or {})}
        if body is not None or raw is not None:
            content = self.resolved(operation.get("requestBody", {})).get("content", {"application/json": {}})
            media = next(iter(content))
            sent.setdefault("Content-Type", media)
            if body is not None:
                encoded = urllib.parse.urlencode(body) if media.endswith("urlencoded") else json.dumps(body)
                data = encoded.encode("utf-8", "surrogatepass")
        if "Authorization" not in sent and (token or self.token):
            sent["Authorization"] = f"Bearer {token or self.token}"
        request = urllib.request.Request(self.base + path, data=data, headers=sent, method=method)
        try:
            with urllib.request.urlopen(request) as answer:
                status, found, type = answer.status, answer.read(), answer.headers.get("Content-Type")
        except urllib.error.HTTPError as error:
            status, found, type = error.code, error.read(), error.headers.get("Content-Type")
        self.hold(operation, status, type, found)
        is_json = type and ("json" in type)
        return status, json.loads(found) if is_json and found else None

    def hold(self, operation: dict[str, Any], status: int, type: str | None, body: bytes) -> None:
        """That the status, the media type and the form of an answer are described."""
        name = operation["operationId"]
        assert status < 500 or status == 503, f"{name}: {status} {body[:300]!r}"
        assert str(status) in operation["responses"], f"{name} answers {status}, which is not described: {body[:300]!r}"
        content = self.resolved(operation["responses"][str(status)]).get("content")
        if not content:
            return
        plain = (type or "").split(";")[0].strip()
        assert plain in content or "*/*" in content, f"{name}: {status} as {plain}, described are {list(content)}"
        schema = content.get(plain, {}).get("schema")
        if schema is None or "json" not in plain:
            return
        whole = {**schema, "components": self.description["components"]}
        faults = sorted(Draft202012Validator(whole).iter_errors(json.loads(body)), key=str)
        assert not faults, f"{name}: {status} is not as described: {faults[0].message[:300]} at {list(faults[0].path)}"
