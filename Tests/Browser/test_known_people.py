"""Whoever has filed before chooses themselves and their opponent instead of typing them again."""

from __future__ import annotations

import filing_steps
import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_people_of_earlier_filings_are_taken_over(open_context, sign_in, picture, accessible, scripts):
    party = open_context(scripts=scripts, width=390 if scripts else 1440).new_page()
    sign_in(party, "litigant@example.org")
    filing = filing_steps.start_filing(party, form="property-service")
    for group in ("plaintiffs", "defendants"):
        party.goto(f"{filing}/pages/{group}")
        party.locator("main details summary").click()
        if group == "plaintiffs":
            picture(party, "offered")
            if scripts:
                accessible(party)
        name = party.locator("main details button").first.inner_text().split(" ")[0].split("（")[0]
        party.locator("main details button").first.click()
        expect(party.locator(f"[name='{group}.0.name']")).to_have_value(name)
        # Whom the page names already is not offered again.
        expect(party.locator("main details button", has_text=name)).to_have_count(0)
    party.goto(filing)
    expect(party.locator("main")).to_contain_text("诉")
    # What was known of them has come along: the page about the person is filled in.
    party.goto(f"{filing}/pages/plaintiff-reach-1")
    expect(party.locator("[name='plaintiffs.0.domicile']")).not_to_have_value("")
