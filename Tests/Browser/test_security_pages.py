"""What must not happen by the pages: seeing others' filings, sending from elsewhere, script out of what people type."""

from __future__ import annotations

import json
import re

import pytest
from conftest import PASSWORD, Court
from everywhere import COURT, filing_of
from filing_steps import start_filing
from playwright.sync_api import APIRequestContext, Page, expect

# U+0301 after the quote: one grapheme, two scalars. An escape by grapheme lets the quote through.
SCRIPTS = ['"><script>window.broken = 1</script>', '"\u0301 autofocus onfocus="window.broken = 1" x="', "{{{csrf}}}</textarea><b id=out>"]


@pytest.fixture
def party(open_context, sign_in) -> Page:
    return sign_in(open_context().new_page(), "litigant@example.org")


@pytest.fixture
def stranger(open_context, sign_in) -> Page:
    return sign_in(open_context().new_page(), "lawyer@example.org")


def token(page: Page) -> str:
    return page.locator("[name=csrf]").first.get_attribute("value") or ""


def same_site(court: Court) -> dict[str, str]:
    return {"Origin": court.address, "Sec-Fetch-Site": "same-origin"}


def send(asking: APIRequestContext, address: str, fields: dict[str, str], headers: dict[str, str]) -> int:
    return asking.post(address, form=fields, headers=headers, max_redirects=0).status


def test_a_filing_of_somebody_else_is_not_found(party, stranger, court):
    filing, draft = filing_of(party, "马跃"), filing_of(party, "欧阳宁")
    party.goto(filing)
    paper = party.locator("main .files a[href*='/papers/']").first.get_attribute("href")
    for address in (filing, f"{filing}/receipt", f"{filing}/review", f"{filing}/registration", paper, f"{paper}/content",
                    draft, f"{draft}/pages/story", f"{draft}/documents", f"{draft}/answers", f"{draft}/pleading"):  # fmt: skip
        assert stranger.goto(address).status == 404, address
        expect(stranger.locator("main")).not_to_contain_text("马跃")
    fields = {"csrf": token(stranger), "story": "not mine", "act": "later"}
    assert send(stranger.request, f"{draft}/pages/story", fields, same_site(court)) == 404
    assert send(stranger.request, f"{filing}/registration", fields, same_site(court)) == 404


def test_the_courts_own_pages_do_not_exist_for_a_party(party):
    for address in (f"/courts/{COURT}/queue", f"/courts/{COURT}/identities", "/failures"):
        assert party.goto(address).status == 404, address


def test_nothing_is_changed_without_the_token_of_a_page(party, court):
    draft = filing_of(party, "欧阳宁")
    address, fields = f"{draft}/pages/story", {"story": "forged", "act": "later"}
    assert send(party.request, address, fields, same_site(court)) == 403
    assert send(party.request, address, fields | {"csrf": "0" * 64}, same_site(court)) == 403
    party.goto(address)
    expect(party.locator("[name=story]")).not_to_have_value("forged")


def test_nothing_is_changed_from_another_site_even_with_the_token(party):
    draft = filing_of(party, "欧阳宁")
    address, fields = f"{draft}/pages/story", {"story": "forged", "act": "later", "csrf": token(party)}
    for elsewhere in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
        assert send(party.request, address, fields, elsewhere) == 403, elsewhere
    party.goto(address)
    expect(party.locator("[name=story]")).not_to_have_value("forged")


def test_the_sign_in_is_not_to_be_read_by_scripts_nor_framed(party):
    assert party.evaluate("document.cookie") == ""
    kept = {cookie["name"]: cookie for cookie in party.context.cookies()}
    assert kept["dengwen"]["httpOnly"] and kept["dengwen"]["sameSite"] == "Lax"
    policy = party.goto("/filings").headers["content-security-policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "unsafe" not in policy


@pytest.mark.parametrize("text", SCRIPTS)
def test_what_people_type_is_never_markup(open_context, sign_in, text):
    page = sign_in(open_context().new_page(), "lawyer@example.org")
    draft = start_filing(page)
    page.goto(f"{draft}/pages/plaintiffs")
    page.locator("[name='plaintiffs.0.sort'][value=natural]").check()
    page.locator("[name='plaintiffs.0.name']").fill(text)
    page.locator("form[data-autosave] .acts button[value=continue]").click()
    page.wait_for_url(re.compile("/pages/plaintiff-person-1$"))
    page.goto(f"{draft}/pages/story")
    page.locator("[name=story]").fill(text)
    page.locator("form[data-autosave] .acts button[value=later]").click()
    for address in (draft, f"{draft}/pages/plaintiffs", f"{draft}/pages/plaintiff-person-1", f"{draft}/answers", "/filings"):
        page.goto(address)
        assert page.evaluate("window.broken ?? document.getElementById('out')?.id ?? null") is None, address
        assert page.locator("main script, [onfocus]").count() == 0, address
    page.goto(f"{draft}/answers")
    expect(page.locator("main")).to_contain_text(text)
    page.goto(f"{draft}/pages/plaintiffs")
    expect(page.locator("[name='plaintiffs.0.name']")).to_have_value(text)
    page.goto(f"{draft}/pages/story")
    expect(page.locator("[name=story]")).to_have_value(text)


def test_a_search_and_a_sign_in_show_what_was_typed_as_text(page):
    for text in SCRIPTS:
        page.goto("/start")
        page.locator("[name=q]").fill(text)
        page.locator("button[form=find]").click()
        expect(page.locator("[name=q]")).to_have_value(text)
        page.goto("/sign-in")
        page.locator("[name=contact]").fill(text)
        page.locator("[name=password]").fill(PASSWORD)
        page.locator("main form button").first.click()
        expect(page.locator(".problems")).to_be_visible()
        expect(page.locator("[name=contact]")).to_have_value(text)
        assert page.evaluate("window.broken ?? null") is None


def test_signing_in_leads_only_to_pages_of_this_site(page, court):
    for next_page in ("https://evil.example/", "//evil.example/", "/\\evil.example/"):
        page.goto(f"/sign-in?next={next_page}")
        page.locator("[name=contact]").fill("lawyer@example.org")
        page.locator("[name=password]").fill(PASSWORD)
        page.locator("main form button").first.click()
        page.wait_for_url(f"{court.address}/filings")
        page.locator("[data-sign-out] button").click()
        page.wait_for_url(f"{court.address}/")


def test_everybody_downloads_what_is_kept_of_them(page, sign_in):
    sign_in(page, "litigant@example.org")
    page.goto("/account")
    with page.expect_download() as download:
        page.locator("a[href='/account/data']").click()
    whole = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert whole["account"]["email"] == "litigant@example.org"
    assert whole["items"] and any(one["submissions"] for one in whole["items"])
    assert "next" not in whole
