"""What was typed is there again: after a closed browser, on another device, after a sign-in that ran out."""

from __future__ import annotations

import re

import pytest
from conftest import PASSWORD
from filing_steps import press, start_filing
from playwright.sync_api import BrowserContext, Locator, Page, expect

STORY = "被告说下个月还，\n到现在也没有还。"


PERSON = "lawyer@example.org"


@pytest.fixture
def draft(open_context, sign_in) -> str:
    """The address of a new draft of this person."""
    return start_filing(sign_in(open_context().new_page(), PERSON))


def sign_in_runs_out(context: BrowserContext) -> None:
    context.clear_cookies(name="dengwen")


def story(page: Page, filing: str) -> Locator:
    page.goto(f"{filing}/pages/story")
    return page.locator("[name=story]")


def test_what_was_typed_without_pressing_save_is_on_another_device(open_context, sign_in, draft):
    first = open_context()
    page = sign_in(first.new_page(), PERSON)
    story(page, draft).fill(STORY)
    expect(page.locator("[data-saved]")).to_contain_text(re.compile(r"已自动保存 \d\d:\d\d"))
    first.close()

    elsewhere = sign_in(open_context(width=390).new_page(), PERSON)
    expect(story(elsewhere, draft)).to_have_value(STORY)


def test_a_lost_connection_keeps_what_was_typed_on_the_device(open_context, sign_in, draft):
    context = open_context()
    page = sign_in(context.new_page(), PERSON)
    box = story(page, draft)
    context.set_offline(True)
    box.fill(STORY)
    expect(page.locator("[data-saved]")).to_contain_text("网络不通")
    page.close()
    context.set_offline(False)

    # It goes out from the first page that is opened with a network, or from its own.
    page = context.new_page()
    expect(story(page, draft)).to_have_value(STORY)
    expect(page.locator("[data-saved]")).to_contain_text(re.compile(r"已(自动)?保存 \d\d:\d\d"))


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_a_sign_in_that_ran_out_costs_nothing_that_was_typed(open_context, sign_in, draft, scripts):
    context = open_context(scripts=scripts)
    page = sign_in(context.new_page(), PERSON)
    box = story(page, draft)
    sign_in_runs_out(context)
    box.fill(STORY)
    page.locator("form[data-autosave] .acts button[value=continue]").click()
    expect(page.locator("h1")).to_have_text("请重新登录")

    page.locator("[name=contact]").fill(PERSON)
    page.locator("[name=password]").fill("not the password")
    press(page)
    expect(page.locator(".problems")).to_be_visible()
    page.locator("[name=password]").fill(PASSWORD)
    press(page)
    expect(page).to_have_url(re.compile("/pages/story$"))
    expect(page.locator("[name=story]")).to_have_value(STORY)


def test_scripts_say_when_the_sign_in_ran_out_while_typing(open_context, sign_in, draft):
    context = open_context()
    page = sign_in(context.new_page(), PERSON)
    box = story(page, draft)
    sign_in_runs_out(context)
    box.fill(STORY)
    expect(page.locator("[data-saved]")).to_contain_text("登录已过期")
    # In another tab: signed in again. Back here the words are still there, and are saved.
    sign_in(context.new_page(), PERSON)
    page.reload()
    expect(page.locator("[name=story]")).to_have_value(STORY)
    expect(page.locator("[data-saved]")).to_contain_text("已自动保存")


def test_signing_out_leaves_nothing_of_it_on_the_device(open_context, sign_in, draft):
    page = sign_in(open_context().new_page(), PERSON)
    page.goto(f"{draft}/pages/lender-borrower")
    page.locator("[name=lender]").fill("张晓岚")
    page.locator("[name=borrower]").fill("程望山")
    page.locator("form[data-autosave] .acts button[value=continue]").click()
    page.wait_for_url("**/pages/amount")
    # Sent and taken: the copy of the page before is gone already.
    assert page.evaluate("Object.values(localStorage).join().includes('程望山')") is False
    page.locator("[name=agreedAmount]").fill("120000")
    page.locator("[data-sign-out] button").click()
    page.wait_for_url("**/")
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('dengwen:form:'))") == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_two_devices_at_one_page_are_told_and_both_texts_can_be_seen(open_context, sign_in, draft, scripts):
    telephone = sign_in(open_context(width=390, scripts=scripts).new_page(), PERSON)
    here = story(telephone, draft)
    computer = sign_in(open_context(scripts=False).new_page(), PERSON)
    story(computer, draft).fill("在电脑上写的")
    computer.locator("form[data-autosave] .acts button[value=continue]").click()

    here.fill(STORY)
    if scripts:
        expect(telephone.locator("[data-saved]")).to_contain_text("另一台设备")
    telephone.locator("form[data-autosave] .acts button[value=continue]").click()
    expect(telephone.locator(".notice")).to_contain_text("另一台设备上改过")
    expect(telephone.locator("[name=story]")).to_have_value(STORY)
    expect(story(computer, draft)).to_have_value("在电脑上写的")

    # Seen and sent again: what is here is taken.
    telephone.locator("form[data-autosave] .acts button[value=continue]").click()
    telephone.wait_for_url(lambda address: not address.endswith("/pages/story"))
    expect(story(computer, draft)).to_have_value(STORY)
