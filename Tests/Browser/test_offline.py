"""On a train: the draft goes on without a network, and what was typed goes out once there is one."""

from __future__ import annotations

import filing_steps
from playwright.sync_api import Page, expect


def until(page: Page, condition: str) -> None:
    """Asks again until it is so: the site's policy forbids the browser to be told to wait by a text."""
    for _ in range(100):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(100)
    raise AssertionError(condition)


def controlled(page: Page) -> None:
    """Once the page is looked after by the service worker."""
    page.goto("/filings")
    until(page, "navigator.serviceWorker.controller !== null")


def kept(page: Page) -> list[str]:
    return page.evaluate(
        "caches.open('dengwen-pages-1').then(c => c.keys()).then(all => all.map(r => new URL(r.url).pathname))"
    )


def test_a_draft_without_a_network(open_context, picture, accessible):
    context = open_context(width=390)
    page = context.new_page()
    filing_steps.open_account(page, "train@example.org")
    filing = filing_steps.start_filing(page)
    controlled(page)
    principal, plaintiffs = f"{filing}/pages/principal", f"{filing}/pages/plaintiffs"
    for address in (filing, plaintiffs, principal):
        page.goto(address)

    context.set_offline(True)
    # What was opened is there, with its look; what is typed is kept.
    page.goto(principal)
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('header.mast')).borderBottomStyle") != "none"
    page.fill("[name=principalOwed]", "4321")
    expect(page.locator("[data-saved]")).to_contain_text("网络不通")
    # What nobody opened, and what belongs to others, is not: it is said so, and what is kept is named.
    page.goto("/inbox")
    expect(page.locator("h1")).to_have_text("现在没有网络")
    expect(page.locator("[data-kept] a")).to_have_count(1)
    picture(page, "no-network")
    # The other pages that were opened go on, and the first has what was typed.
    page.goto(principal)
    expect(page.locator("[name=principalOwed]")).to_have_value("4321")
    page.goto(plaintiffs)
    expect(page.locator("[name='plaintiffs.0.name']")).to_be_visible()

    # On whatever page: as soon as there is a network it goes out by itself.
    context.set_offline(False)
    until(page, "!Object.entries(localStorage).some(([key, copy]) => key.endsWith('/principal') && JSON.parse(copy).unsent)")
    page.goto(principal)
    expect(page.locator("[name=principalOwed]")).to_have_value("4321")
    accessible(page)

    # Of everything else that was opened nothing was kept.
    for address in ("/inbox", "/account", f"{filing}/documents", f"{filing}/answers"):
        page.goto(address)
    assert set(kept(page)) == {"/offline"} | {
        address.split(page.url.split("/filings")[0], 1)[-1] for address in (filing, principal, plaintiffs)
    }

    # Signed out, nothing of the person stays on the device.
    assert any(path.endswith("/principal") for path in kept(page))
    page.locator("form[data-sign-out] button").click()
    page.wait_for_url("**/")
    until(page, "caches.open('dengwen-pages-1').then(c => c.keys()).then(all => all.length === 1)")
    assert kept(page) == ["/offline"]
    context.set_offline(True)
    page.goto(principal)
    expect(page.locator("h1")).to_have_text("现在没有网络")
    context.set_offline(False)


def test_the_site_can_be_installed(page):
    """A manifest with a name, an icon and where to begin, all of which are there."""
    page.goto("/")
    manifest = page.locator("link[rel=manifest]").get_attribute("href")
    answer = page.request.get(manifest)
    assert answer.headers["content-type"] == "application/manifest+json"
    facts = answer.json()
    assert facts["name"] and facts["display"] == "standalone" and facts["start_url"].startswith("/")
    for icon in facts["icons"]:
        base = manifest.rsplit("/", 1)[0]
        assert page.request.get(f"{base}/{icon['src']}").ok
    worker = page.request.get("/service-worker.js")
    assert worker.ok and worker.headers["content-type"].startswith("text/javascript")
    assert worker.headers["cache-control"] == "no-cache"
