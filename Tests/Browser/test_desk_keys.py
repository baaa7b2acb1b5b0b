"""The clerk's keyboard: fast for those who want it, silent for everybody else."""

from __future__ import annotations

import re

import pytest
from everywhere import COURT
from playwright.sync_api import Page, expect


@pytest.fixture
def queue(open_context, sign_in) -> Page:
    page = sign_in(open_context().new_page(), "judge@example.org")
    page.goto(f"/courts/{COURT}/queue")
    return page


def test_keys_move_select_open_and_ask_before_registering(queue):
    rows = queue.locator("[data-queue] li")
    queue.keyboard.press("j")
    expect(rows.nth(0).locator("a")).to_be_focused()
    queue.keyboard.press("j")
    queue.keyboard.press("k")
    queue.keyboard.press("x")
    expect(rows.nth(0).locator("[type=checkbox]")).to_be_checked()
    queue.keyboard.press("r")
    expect(queue).to_have_url(re.compile("/registration$"))
    queue.go_back()
    queue.keyboard.press("j")
    queue.keyboard.press("o")
    expect(queue).to_have_url(re.compile("/review$"))


def test_keys_are_letters_while_one_types(queue):
    queue.keyboard.press("/")
    search = queue.locator("[name=q]")
    expect(search).to_be_focused()
    queue.keyboard.type("jxor")
    expect(search).to_have_value("jxor")
    expect(queue).to_have_url(re.compile("/queue$"))


def test_keys_explain_themselves_and_can_be_switched_off(queue):
    queue.keyboard.press("?")
    expect(queue.locator("dialog")).to_be_visible()
    queue.keyboard.press("Escape")
    queue.locator("[data-keys-switch]").click()
    queue.reload()
    expect(queue.locator("[data-keys-switch]")).to_have_text("启用快捷键")
    queue.keyboard.press("?")
    queue.keyboard.press("j")
    expect(queue.locator("dialog")).to_be_hidden()
    expect(queue.locator("[data-queue] a").first).not_to_be_focused()
