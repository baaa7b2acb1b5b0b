"""The life of a filing by the pages: written, signed, receipted, reviewed, registered, numbered."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import filing_steps
import pytest
from everywhere import COURT, filing_of
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_a_filing_goes_from_a_new_account_to_a_case_number(open_context, sign_in, picture, scripts):
    party, clerk, colleague = (open_context(scripts=scripts).new_page() for _ in range(3))
    example = filing_steps.example()
    filing_steps.open_account(party, f"zhang-{'js' if scripts else 'plain'}@example.org")
    filing = filing_steps.start_filing(party)
    assert filing_steps.fill_form(party, filing, example["answers"]) >= 30
    filing_steps.upload(party, filing, example["documents"], scripts)
    # An impatient double click files once.
    filing_steps.sign(party, filing, example["signature"], clicks=2)
    receipt = the_receipt_names_every_document(party, example)
    picture(party, "receipt")
    it_is_the_only_one(party)
    the_filing_page_says(party, filing, "法院已经收到，正在审查", receipt, ["收件凭证", "民事起诉状"])

    # A colleague has the same decision open.
    sign_in(colleague, "clerk2@example.org")
    colleague.goto(f"{filing}/registration")
    colleague.locator("[name=procedure][value=ordinary]").check()

    sign_in(clerk, "clerk@example.org")
    find_in_queue(clerk, "望山", filing)
    claim(clerk)
    every_page_of_the_documents_is_shown(clerk)
    picture(clerk, "bench")
    number = register(clerk)

    filing_steps.press(colleague)
    expect(colleague.locator("h1")).to_have_text("已由他人办理")
    expect(colleague.locator("main")).to_contain_text("王敏")
    expect(colleague.locator("main")).to_contain_text(number)
    picture(colleague, "decided")

    papers = ["受理案件通知书", "交纳诉讼费用通知书", "收件凭证", "民事起诉状"]
    the_filing_page_says(party, filing, "已立案", number, papers)
    party.goto("/inbox")
    expect(party.locator("main .cards")).to_contain_text(number)


def the_receipt_names_every_document(page: Page, example: dict[str, Any]) -> str:
    for document in example["documents"]:
        content = (filing_steps.EXAMPLE / document["file"]).read_bytes()
        expect(page.locator("main")).to_contain_text(hashlib.sha256(content).hexdigest())
    number = page.locator(".big-number").inner_text()
    assert re.fullmatch(r"\d{4}-0105-[0-9A-Z]{4,8}-[0-9A-Z]", number)
    return number


def it_is_the_only_one(page: Page) -> None:
    page.goto("/filings")
    expect(page.locator("main .cards > li")).to_have_count(1)


def the_filing_page_says(page: Page, filing: str, state: str, number: str, papers: list[str]) -> None:
    """The strip, the timeline, and every paper as a PDF. Papers are made in the background: look again until they are there."""
    page.goto(filing)
    pdfs = page.locator("main .files a:text-matches('^PDF')")
    for _ in range(100):
        if pdfs.count() == len(papers):
            break
        page.wait_for_timeout(200)
        page.reload()
    expect(page.locator(".strip-state")).to_have_text(state)
    expect(page.locator(".strip-turn")).to_have_text("轮到法院")
    expect(page.locator(".rail [aria-current=step]")).to_have_count(1)
    expect(page.locator(".line .now")).to_have_count(1)
    expect(page.locator("main")).to_contain_text(number)
    for paper in papers:
        link = page.locator("main .files li", has_text=paper).locator("a:text-matches('^PDF')")
        answer = page.context.request.get(link.get_attribute("href") or "")
        assert answer.headers["content-type"] == "application/pdf"
        assert answer.body().startswith(b"%PDF-")


def find_in_queue(page: Page, two_characters: str, filing: str) -> None:
    page.goto(f"/courts/{COURT}/queue")
    page.locator("[name=q]").fill(two_characters)
    page.locator("form[role=search] button").click()
    page.locator(f"[data-queue] a[href*='{filing.rsplit('/', 1)[1]}']").click()
    page.wait_for_url("**/review")


def claim(page: Page) -> None:
    page.locator("[data-act=claim]").click()
    expect(page.locator(".decide")).to_contain_text("您已认领")


def every_page_of_the_documents_is_shown(page: Page) -> None:
    images = page.locator(".sheet img")
    assert images.count() > 15
    for index in range(images.count()):
        image = images.nth(index)
        image.scroll_into_view_if_needed()
        expect(image).to_have_js_property("complete", True)
        assert image.evaluate("image => image.naturalWidth") > 400


def register(page: Page) -> str:
    page.locator("[data-act=register]").click()
    page.wait_for_url("**/registration")
    # Without a procedure nothing is decided.
    filing_steps.press(page)
    expect(page.locator(".problems")).to_be_visible()
    page.locator("[name=procedure][value=smallClaims]").check()
    filing_steps.press(page)
    page.wait_for_url("**/review")
    found = re.search(r"（\d{4}）京0105民初[1-9]\d*号", page.locator(".decide").inner_text())
    assert found
    return found.group()


def test_a_name_written_by_hand_signs_as_well(open_context, sign_in, own_court):
    page = sign_in(open_context(at=own_court, width=390).new_page(), "litigant@example.org")
    draft = filing_of(page, "欧阳宁")
    page.goto(f"{draft}/signature")
    before = filing_steps.newest_message(page)
    filing_steps.press(page)
    page.locator("[name=by][value=drawing]").check()
    write_by_hand(page)
    page.locator("[name=truth]").check()
    page.locator("[name=code]").fill("000000")
    page.locator("main .acts button.big").click()
    expect(page.locator(".problems")).to_be_visible()
    # A wrong code does not cost the signature.
    drawn = page.locator("[name=drawing]").input_value()
    assert re.fullmatch(r"\d+,\d+( \d+,\d+)+;\d+,\d+( \d+,\d+)+", drawn)
    page.locator("[name=truth]").check()
    page.locator("[name=code]").fill(filing_steps.code_after(page, before))
    page.locator("main .acts button.big").click()
    page.wait_for_url("**/receipt")


def write_by_hand(page: Page) -> None:
    pad = page.locator("canvas.pad")
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    assert box
    for height in (0.3, 0.7):
        page.mouse.move(box["x"] + 20, box["y"] + box["height"] * height)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] - 20, box["y"] + box["height"] * (1 - height), steps=12)
        page.mouse.up()
