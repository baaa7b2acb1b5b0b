"""Mediation by the pages: the party agrees, the desk names a mediator, who signs, settles or ends; a judge closes."""

from __future__ import annotations

import pytest
from everywhere import filing_of
from playwright.sync_api import expect
from test_decisions import JUDGE, decide
from test_fees import register

MEDIATOR = "mediator@example.org"


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_a_case_is_settled_by_a_mediation_document(open_context, sign_in, own_court, picture, accessible, scripts):
    clerk, judge, party, mediator = (open_context(scripts=scripts, at=own_court).new_page() for _ in range(4))
    sign_in(party, "litigant@example.org")
    filing = own_court.address + filing_of(party, "马跃")
    sign_in(clerk, "clerk@example.org")
    register(clerk, filing)
    clerk.locator(".decide a", has_text="询问是否先行调解").click()
    decide(clerk, "ask")
    clerk.wait_for_url("**/review")

    party.goto(filing)
    party.locator("a.button", has_text="查看并答复").click()
    expect(party.locator("main")).to_contain_text("对您没有任何不利")
    picture(party, "asked")
    if scripts:
        accessible(party)
    decide(party, "yes")
    party.wait_for_url(filing)
    expect(party.locator("main")).to_contain_text("现在不需要交费")

    # Nothing is handed over meanwhile; somebody must be named, or the page says so.
    clerk.goto(f"{filing}/review")
    expect(clerk.locator(".decide a", has_text="移送审判庭")).to_have_count(0)
    clerk.locator(".decide a", has_text="指定调解员").click()
    clerk.locator("[name=mediator][value=outside]").check()
    decide(clerk, "appoint")
    expect(clerk.locator(".problems")).to_contain_text("请选择本院的调解员")
    clerk.get_by_label("罗安").check()
    picture(clerk, "mediator")
    decide(clerk, "appoint")
    clerk.wait_for_url("**/review")

    sign_in(mediator, MEDIATOR)
    mediator.goto(f"{own_court.address}/")
    mediator.locator("nav a", has_text="调解").first.click()
    picture(mediator, "list")
    mediator.locator(".cards a", has_text="马跃").click()
    mediator.locator("a.button", has_text="签收案件").click()
    decide(mediator, "sign")
    mediator.wait_for_url("**/mediations")
    mediator.locator(".cards a", has_text="马跃").click()
    expect(mediator.locator("main")).to_contain_text("正在先行调解")
    picture(mediator, "running")
    if scripts:
        accessible(mediator)
    mediator.locator("a.button", has_text="记录达成一致").click()
    mediator.locator("[name=outcome][value=document]").check()
    decide(mediator, "record")
    expect(mediator.locator(".problems")).to_have_count(1)
    expect(mediator.locator("[name=outcome][value=document]")).to_be_checked()
    mediator.locator("[name=facts]").fill("一、被告三日内返还借款。\n二、其余互不追究。")
    decide(mediator, "record")
    mediator.wait_for_url("**/mediations")

    sign_in(judge, JUDGE)
    judge.goto(f"{filing}/review")
    judge.locator(".decide a", has_text="以调解结案").click()
    expect(judge.locator("main")).to_contain_text("被告三日内返还借款")
    picture(judge, "closing")
    if scripts:
        accessible(judge)
    decide(judge, "sign")
    judge.wait_for_url("**/review")
    for _ in range(60):
        party.goto(filing)
        if party.locator(".files li", has_text="民事调解书").count():
            break
        party.wait_for_timeout(500)
    expect(party.locator(".files").first).to_contain_text("民事调解书")
    picture(party, "closed")
    # The mediator sees it no longer.
    assert mediator.goto(filing).status == 404


def test_whoever_agreed_may_stop_at_any_time(open_context, sign_in, own_court):
    party = open_context(scripts=False, at=own_court).new_page()
    sign_in(party, "litigant@example.org")
    filing = own_court.address + filing_of(party, "程万里")
    party.goto(filing)
    party.locator("a.button", has_text="不再调解").click()
    decide(party, "no")
    party.wait_for_url(filing)
    expect(party.locator("main")).to_contain_text("当事人不再调解")
    expect(party.locator("main")).to_contain_text("应交")
