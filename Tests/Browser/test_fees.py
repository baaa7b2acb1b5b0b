"""Fees by the pages: a waiver asked for and decided, paid in the sandbox, recorded at the counter."""

from __future__ import annotations

import pytest
from everywhere import filing_of
from playwright.sync_api import Page, expect
from test_correction import take
from test_decisions import JUDGE, decide


def register(clerk: Page, filing: str) -> None:
    take(clerk, filing)
    clerk.goto(f"{filing}/registration")
    clerk.locator("[name=procedure][value=summary]").check()
    clerk.locator("main form[data-once] button.big").click()
    clerk.wait_for_url("**/review")


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_a_waiver_is_asked_for_decided_and_the_rest_is_paid(
    open_context, sign_in, own_court, picture, accessible, scripts
):
    clerk, judge, party = (open_context(scripts=scripts, at=own_court).new_page() for _ in range(3))
    sign_in(party, "litigant@example.org")
    filing = own_court.address + filing_of(party, "马跃")
    party.goto(filing)
    party.locator("a.button", has_text="申请缓交、减交、免交").click()
    party.locator("[name=relief][value=reduction]").check()
    party.locator("[name=ground][value=legalAid]").check()
    party.locator("[name=facts]").fill("家中受灾，正在接受救济。")
    decide(party, "ask")
    expect(party.locator(".problems")).to_contain_text("不能申请所选的内容")
    expect(party.locator("[name=facts]")).to_have_value("家中受灾，正在接受救济。")
    party.locator("[name=ground][value=disaster]").check()
    picture(party, "waiver")
    if scripts:
        accessible(party)
    decide(party, "ask")
    party.wait_for_url(filing)

    sign_in(judge, JUDGE)
    judge.goto(f"{filing}/review")
    judge.locator(".decide a", has_text="决定缓减免申请").click()
    expect(judge.locator("main")).to_contain_text("家中受灾")
    judge.locator("[name=outcome][value=reduced]").check()
    judge.locator("[name=share]").fill("10")
    judge.locator("[name=reasons]").fill("确有困难。")
    decide(judge, "sign")
    expect(judge.locator(".problems")).to_contain_text("30")
    judge.locator("[name=share]").fill("50")
    picture(judge, "decision")
    if scripts:
        accessible(judge)
    decide(judge, "sign")
    judge.wait_for_url("**/review")

    sign_in(clerk, "clerk@example.org")
    register(clerk, filing)
    party.goto(filing)
    # Half of 4,400.
    expect(party.locator("main")).to_contain_text("2,200.00")
    picture(party, "noticed")
    party.locator("a.button", has_text="交纳费用").click()
    expect(party.locator("main")).to_contain_text("模拟支付")
    decide(party, "pay")
    party.wait_for_url("**/sandbox-payments/*")
    expect(party.locator("main")).to_contain_text("不会真的付款")
    picture(party, "sandbox")
    if scripts:
        accessible(party)
    party.locator("button[value=fail]").click()
    party.wait_for_url(filing)
    expect(party.locator("main")).to_contain_text("没有交纳成功")
    party.goto(f"{filing}/payment")
    decide(party, "pay")
    party.wait_for_url("**/sandbox-payments/*")
    party.locator("button[value=pay]").click()
    party.wait_for_url(filing)
    expect(party.locator("main")).to_contain_text("票据号码 SANDBOX-")
    picture(party, "paid")


def test_a_payment_at_the_counter_is_recorded(open_context, sign_in, own_court, picture, accessible):
    clerk, party = (open_context(at=own_court).new_page() for _ in range(2))
    sign_in(party, "litigant@example.org")
    filing = own_court.address + filing_of(party, "马跃")
    sign_in(clerk, "clerk@example.org")
    register(clerk, filing)
    clerk.locator(".decide a", has_text="记录交费").click()
    decide(clerk, "record")
    expect(clerk.locator(".problems")).to_contain_text("财政票据")
    clerk.locator("[name=receipt]").fill("0012345678")
    picture(clerk, "counter")
    accessible(clerk)
    decide(clerk, "record")
    clerk.wait_for_url("**/review")
    party.goto(filing)
    expect(party.locator("main")).to_contain_text("0012345678")


def test_money_paid_twice_is_given_back(open_context, sign_in, own_court, picture, accessible):
    clerk, party = (open_context(at=own_court).new_page() for _ in range(2))
    sign_in(party, "litigant@example.org")
    filing = own_court.address + filing_of(party, "马跃")
    sign_in(clerk, "clerk@example.org")
    register(clerk, filing)
    # Two attempts are begun in two windows, and both are paid.
    attempts = []
    for _ in range(2):
        party.goto(f"{filing}/payment")
        decide(party, "pay")
        party.wait_for_url("**/sandbox-payments/*")
        attempts.append(party.url)
    for attempt in attempts:
        party.goto(attempt)
        party.locator("button[value=pay]").click()
        party.wait_for_url(filing)
    expect(party.locator("main")).to_contain_text("法院应当在")
    clerk.goto(f"{filing}/review")
    clerk.locator(".decide a", has_text="记录退费").click()
    expect(clerk.locator("main")).to_contain_text("不应当交纳")
    decide(clerk, "record")
    expect(clerk.locator(".problems")).to_contain_text("退费凭证")
    clerk.locator("[name=voucher]").fill("退2026-0012")
    picture(clerk, "refund")
    accessible(clerk)
    decide(clerk, "record")
    clerk.wait_for_url("**/review")
    party.goto(filing)
    expect(party.locator("main")).to_contain_text("退2026-0012")
