"""Serving the complaint by the pages: tried in vain, then served; the plaintiff sees until when the answer is due."""

from __future__ import annotations

import datetime

import pytest
from everywhere import filing_of
from playwright.sync_api import expect
from test_decisions import decide
from test_fees import register


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_a_defendant_is_not_reached_and_then_served(open_context, sign_in, own_court, picture, accessible, scripts):
    clerk, party = (open_context(scripts=scripts, at=own_court).new_page() for _ in range(2))
    sign_in(party, "litigant@example.org")
    filing = own_court.address + filing_of(party, "马跃")
    sign_in(clerk, "clerk@example.org")
    register(clerk, filing)
    clerk.goto(f"{own_court.address}/")
    clerk.locator("nav a", has_text="送达被告").first.click()
    picture(clerk, "list")
    clerk.locator(".cards a", has_text="马跃").click()
    picture(clerk, "form")
    if scripts:
        accessible(clerk)
    clerk.locator("[name=outcome][value=failed]").check()
    decide(clerk, "record")
    expect(clerk.locator(".problems")).to_have_count(1)
    clerk.locator("[name=text]").fill("地址无此人，邮件退回。")
    decide(clerk, "record")
    clerk.wait_for_url("**/review")

    clerk.locator(".decide a", has_text="记录送达被告").click()
    expect(clerk.locator("main")).to_contain_text("已有 1 次没有送达")
    clerk.locator("[name=outcome][value=direct]").check()
    clerk.locator("[name=day]").fill("昨天")
    decide(clerk, "record")
    expect(clerk.locator(".problems")).to_have_count(1)
    expect(clerk.locator("[name=day]")).to_have_value("昨天")
    today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date()
    clerk.locator("[name=day]").fill(today.isoformat())
    decide(clerk, "record")
    clerk.wait_for_url("**/review")
    expect(clerk.locator(".judge")).to_contain_text("答辩期到")

    party.goto(filing)
    expect(party.locator("main")).to_contain_text("地址无此人，邮件退回。")
    expect(party.locator("dl", has_text="马跃").first).to_contain_text("直接送达")
    picture(party, "served")
    for title in ("应诉通知书", "举证通知书", "诉讼权利义务告知书"):
        expect(party.locator("main")).to_contain_text(title)
