"""Exhibits, from the upload to the list of evidence; what is asked only after some choices; a draft that is one no more."""

from __future__ import annotations

import pytest
from everywhere import filing_of
from filing_steps import EXAMPLE, press, start_filing
from playwright.sync_api import Page, expect

DOCUMENTS = EXAMPLE / "documents"


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def party(request, open_context, sign_in) -> Page:
    return sign_in(open_context(width=390, scripts=request.param).new_page(), "litigant@example.org")


def choose(page: Page, filing: str, *files) -> None:
    page.goto(f"{filing}/documents")
    page.locator("#exhibit-file").set_input_files(list(files))
    if not page.locator("section#exhibit [data-drop-hint]").is_visible():
        press(page, page.locator("section#exhibit form"))


def test_an_exhibit_is_named_and_listed_with_what_it_proves(party):
    filing = start_filing(party)
    party.goto(f"{filing}/pages/evidence")
    party.locator("main fieldset a").click()
    expect(party).to_have_url(f"{filing}/documents")
    choose(party, filing, DOCUMENTS / "1-iou.jpg")
    party.locator("section#exhibit .files a", has_text="说明").click()
    party.locator("[name=title]").fill("借条")
    party.locator("[name=proves]").fill("被告借了十二万元")
    press(party)
    expect(party.locator("section#exhibit")).to_contain_text("证明：被告借了十二万元")
    choose(party, filing, DOCUMENTS / "3-chat.png")
    expect(party.locator("section#exhibit .files a", has_text="3-chat.png").first).to_be_visible()
    party.goto(f"{filing}/answers")
    expect(party.locator("main")).to_contain_text("1. 借条（1 页），证明：被告借了十二万元")
    expect(party.locator("main")).to_contain_text("2. 3-chat.png（1 页）")
    expect(party.locator("main")).not_to_contain_text("“证据”还没有填写")


def test_what_was_not_taken_is_named(party, tmp_path):
    filing = start_filing(party)
    renamed = tmp_path / "notes.pdf"
    renamed.write_text("not a PDF")
    choose(party, filing, renamed)
    expect(party.locator("section#exhibit")).to_contain_text("“notes.pdf”：文件名像 PDF 或者图片，内容却不是")
    choose(party, filing, DOCUMENTS / "1-iou.jpg")
    expect(party.locator("section#exhibit .files a", has_text="1-iou.jpg").first).to_be_visible()


def test_the_same_file_again_is_not_said_to_be_received(open_context, sign_in):
    page = sign_in(open_context(scripts=False).new_page(), "litigant@example.org")
    filing = start_filing(page)
    choose(page, filing, DOCUMENTS / "1-iou.jpg")
    choose(page, filing, DOCUMENTS / "1-iou.jpg")
    expect(page.locator("main")).to_contain_text("已经上传过")
    expect(page.locator("section#exhibit .files:not([data-progress]) li")).to_have_count(1)


def test_a_question_of_several_choices_is_asked_only_while_one_is_taken(party):
    filing = start_filing(party)
    party.goto(f"{filing}/pages/contract")
    name = party.locator("[name=contractName]")
    expect(name).to_have_count(1)
    expect(name).to_be_hidden()
    party.locator("label.pick", has_text="借条").click()
    expect(name).to_be_visible()
    party.locator("label.pick", has_text="口头").click()
    expect(name).to_be_hidden()


def test_the_pages_of_a_draft_lead_to_the_filing_once_it_is_submitted(party):
    filing = filing_of(party, "马跃")
    for page in ("pages/principal", "documents", "answers", "signature", "pleading"):
        answer = party.goto(f"{filing}/{page}")
        assert answer and answer.status == 200, page
        assert party.url.endswith(filing), page
        expect(party.locator("main")).to_contain_text("已经提交")


def test_everything_wrong_with_a_new_account_is_said_at_once(page):
    page.goto("/accounts")
    press(page)
    expect(page.locator(".problems li")).to_have_count(4)
    page.locator("[name=name]").fill("林夜")
    page.locator("[name=contact]").fill("night@example.org")
    press(page)
    expect(page.locator(".problems li")).to_have_count(2)
    expect(page.locator("[name=contact]")).to_have_value("night@example.org")
