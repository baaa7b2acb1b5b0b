"""Another platform files a case for somebody who allowed it, knowing nothing but the API's own description."""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.server
import json
import threading
import urllib.error
import urllib.parse
import urllib.request
from typing import Any

import filing_steps
import pytest
from described import Described
from playwright.sync_api import expect

PASSWORD = "denggu-2026-demo"


class Hook(http.server.BaseHTTPRequestHandler):
    """The platform's end: keeps what it is told, and refuses the first call."""

    calls: list[tuple[dict[str, str], bytes]] = []
    arrived = threading.Condition()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with Hook.arrived:
            Hook.calls.append(({key.lower(): value for key, value in self.headers.items()}, body))
            self.send_response(503 if len(Hook.calls) == 1 else 204)
            self.end_headers()
            Hook.arrived.notify_all()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def hook():
    Hook.calls = []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/hook"
    server.shutdown()


def test_a_platform_files_for_somebody(serve_at, browser, hook, picture, accessible):
    court = serve_at(0, DENGWEN_WEBHOOKS_REACH_INSIDE="yes")
    api = Described(court.address)
    operator = api.call("apiSignIn", {"contact": "operator@example.org", "password": PASSWORD})[1]["token"]
    platform = api.call(
        "apiAddPlatform",
        {"name": "示范律师事务所", "returnURL": "https://firm.example/back", "webhookURL": hook},
        token=operator,
    )[1]

    # The person allows it, on a page of the court.
    context = browser.new_context(base_url=court.address, viewport={"width": 390, "height": 844}, locale="zh-CN")
    page = context.new_page()
    page.goto(f"/platforms/{platform['id']}/consent?scope=read+write+submit&state=42")
    page.locator("[name=contact]").fill("litigant@example.org")
    page.locator("[name=password]").fill(PASSWORD)
    filing_steps.press(page)
    expect(page.locator("h1")).to_have_text("示范律师事务所")
    picture(page, "asked")
    accessible(page)
    filing_steps.press(page, page.locator("main form"))
    picture(page, "allowed")
    back = urllib.parse.urlsplit(page.locator("main a.button").get_attribute("href"))
    query = urllib.parse.parse_qs(back.query)
    assert back.netloc == "firm.example" and query["state"] == ["42"]
    consent = query["consent"][0]

    # The secret alone, or the consent alone, is good for nothing.
    grant = {"grant_type": "client_credentials", "consent": consent}
    assert api.call("apiToken", {**grant, "client_id": platform["id"], "client_secret": "wrong"})[0] == 401
    assert api.call("apiToken", {**grant, "consent": platform["id"]}, headers=basic(platform))[1]["error"] == (
        "invalid_grant"
    )
    issued = api.call("apiToken", grant, headers=basic(platform))[1]
    api.token = issued["access_token"]
    assert issued["scope"] == "read submit write" and issued["token_type"] == "Bearer"

    # A whole filing, from the description.
    example = filing_steps.example()
    forms = {form["id"] for form in api.call("apiForms")[1]["items"]}
    assert example["form"] in forms
    filing = api.call(
        "apiStartFiling", {"court": "京0105", "form": example["form"], "answers": example["answers"]}
    )[1]
    check = api.call("apiCheck", filing=filing["id"], body={} if "requestBody" in api.operation("apiCheck")[2] else None)
    assert check[0] == 200
    code = api.call("apiSendSigningCode", filing=filing["id"])[1]["code"]
    status, receipt = api.call("apiSubmit", {"name": "张晓岚", "code": code}, filing=filing["id"])
    assert status == 201 and receipt["number"]
    assert api.call("apiFiling", filing=filing["id"])[1]["stage"] == "received"

    # It is told, once more after it was not there, and can tell that it is the court that speaks.
    with Hook.arrived:
        assert Hook.arrived.wait_for(lambda: len(Hook.calls) >= 2, timeout=30)
    for headers, body in Hook.calls[:2]:
        signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
        secret = base64.b64decode(platform["webhookSecret"].removeprefix("whsec_"))
        expected = base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()).decode()
        assert headers["webhook-signature"] == f"v1,{expected}"
    assert Hook.calls[0][0]["webhook-id"] == Hook.calls[1][0]["webhook-id"]
    told = json.loads(Hook.calls[1][1])
    assert told["type"] == "filing.received" and told["data"]["filing"] == filing["id"]
    assert "张晓岚" not in Hook.calls[1][1].decode()

    # What was not allowed, and the pages, are closed to it.
    assert api.call("apiWithdraw", {}, filing=filing["id"])[0] == 403
    assert api.call("apiExport")[0] == 403
    assert api.call("apiGiveConsent", {"platform": platform["id"], "scopes": ["read"]})[0] == 403

    for path in ("/", "/filings", "/simulated-messages", "/account", "/start"):
        request = urllib.request.Request(court.address + path, headers={"Authorization": f"Bearer {api.token}"})
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(request)

    # Taken back, it is nobody from that moment.
    page.goto("/account/platforms")
    picture(page, "mine")
    accessible(page)
    page.locator("main .cards a").first.click()
    accessible(page)
    filing_steps.press(page, page.locator("main form"))
    expect(page.locator("main")).not_to_contain_text("示范律师事务所")
    assert api.call("apiFiling", filing=filing["id"])[0] == 401
    assert api.call("apiToken", grant, headers=basic(platform))[1]["error"] == "invalid_grant"
    context.close()


def basic(platform: dict[str, str]) -> dict[str, str]:
    pair = base64.b64encode(f"{platform['id']}:{platform['secret']}".encode()).decode()
    return {"Authorization": f"Basic {pair}"}
