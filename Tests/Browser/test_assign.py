"""The division head assigns many filings at once; the clerk finds them, and notes a call that the party reads."""

from __future__ import annotations

import pytest
from everywhere import COURT, filing_of
from playwright.sync_api import expect
from test_decisions import decide


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_filings_are_assigned_and_a_contact_is_noted(open_context, sign_in, own_court, picture, accessible, scripts):
    head, clerk, party = (open_context(scripts=scripts, at=own_court).new_page() for _ in range(3))
    sign_in(party, "litigant@example.org")
    filing = own_court.address + filing_of(party, "马跃")
    sign_in(head, "head@example.org")
    head.goto(f"{own_court.address}/courts/{COURT}/queue")
    rows = head.locator("[data-queue] li")
    for row in (0, 1, 2):
        rows.nth(row).locator("input").check()
    # How much each has stands beside the name.
    head.locator("select[name=to]").select_option(label="刘建国（0件）")
    picture(head, "assigning")
    if scripts:
        accessible(head)
    head.locator("button[value=assign]").click()
    expect(rows.nth(0)).to_contain_text("刘建国")
    expect(head.locator("select[name=to]")).to_contain_text("刘建国（3件）")

    sign_in(clerk, "clerk2@example.org")
    clerk.goto(f"{own_court.address}/courts/{COURT}/queue?filter=mine")
    expect(clerk.locator("[data-queue] li")).to_have_count(3)
    clerk.goto(f"{filing}/contact")
    decide(clerk, "note")
    expect(clerk.locator(".problems")).to_be_visible()
    clerk.locator("[name=text]").fill("已核对送达地址。")
    decide(clerk, "note")
    clerk.wait_for_url("**/review")
    party.goto(filing)
    expect(party.locator("main")).to_contain_text("已核对送达地址。")
