"""Nobody is signed out without a word: five minutes before, and what was typed stays."""

from __future__ import annotations

import filing_steps
from playwright.sync_api import expect


def test_the_end_of_a_sign_in_is_announced_and_put_off(open_context, sign_in, picture, accessible):
    party = open_context(width=390).new_page()
    party.clock.install()
    sign_in(party, "lawyer@example.org")
    filing = filing_steps.start_filing(party)
    party.goto(f"{filing}/pages/plaintiffs")
    party.locator("[name='plaintiffs.0.name']").fill("江平")
    box = party.locator("[data-ends-in]")
    expect(box).to_be_hidden()
    # Two hours without a word, but for five minutes (and the one in which a visit is not noted again).
    party.clock.fast_forward("01:53:30")
    expect(box).to_be_hidden()
    party.clock.fast_forward("00:01:00")
    expect(box).to_be_visible()
    picture(party, "soon")
    accessible(party)
    party.locator("[data-stay]").click()
    expect(box).to_be_hidden()
    expect(party.locator("[name='plaintiffs.0.name']")).to_have_value("江平")
    party.clock.fast_forward("01:59:30")
    expect(party.locator("[data-ended]")).to_be_visible()
    expect(party.locator("[data-stay]")).to_be_hidden()
    expect(party.locator("[name='plaintiffs.0.name']")).to_have_value("江平")


def test_a_visitor_is_told_nothing_of_the_kind(page):
    page.goto("/")
    expect(page.locator("[data-ends-in]")).to_have_count(0)
