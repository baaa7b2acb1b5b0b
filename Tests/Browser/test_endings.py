"""The rest of a filing's life by the pages: what happens when a period is over, and how a mediation may end."""

from __future__ import annotations

import re

import pytest
from everywhere import filing_of
from playwright.sync_api import Page, expect
from test_correction import take
from test_decisions import JUDGE, decide
from test_fees import register
from test_mediation import MEDIATOR

HEAD = "head@example.org"
CLERK = "clerk@example.org"
PARTY = "litigant@example.org"


@pytest.fixture(params=[True, False], ids=["with-scripts", "without-scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    return request.param


def filing_at(page: Page, address: str, debtor: str) -> str:
    return address + filing_of(page, debtor)


def when_made(page: Page, filing: str, paper: str) -> None:
    """Looks at the filing until the court has made the paper."""
    for _ in range(60):
        page.goto(filing)
        if page.locator(".files li", has_text=paper).count():
            break
        page.wait_for_timeout(500)
    expect(page.locator("main")).to_contain_text(paper)


def test_the_review_period_is_over_and_the_head_registers(open_context, sign_in, serve_at, picture, accessible, scripts):
    today = serve_at()
    party = open_context(scripts=scripts, at=today).new_page()
    sign_in(party, PARTY)
    path = filing_of(party, "马跃")

    late = serve_at(days=30)
    clerk, head, party = (open_context(scripts=scripts, at=late).new_page() for _ in range(3))
    filing = late.address + path
    sign_in(party, PARTY)
    party.goto(filing)
    expect(party.locator(".strip")).to_contain_text("已超期")
    picture(party, "late")
    # A clerk may draft, and decides nothing any more.
    sign_in(clerk, CLERK)
    clerk.goto(f"{filing}/review")
    expect(clerk.locator(".decide a", has_text="补正")).to_have_count(0)
    clerk.goto(f"{filing}/registration")
    assert clerk.url.split("?")[0].endswith("/review")
    # The head registers or refuses; nothing else is offered.
    sign_in(head, HEAD)
    head.goto(f"{late.address}/courts/%E4%BA%AC0105/overview")
    head.locator("dl.facts a", has_text="已过审查期限").click()
    head.locator("main a", has_text="马跃").first.click()
    picture(head, "bench")
    if scripts:
        accessible(head)
    register(head, filing)
    party.goto(filing)
    expect(party.locator(".strip-state")).to_have_text("已立案")
    expect(party.locator("main")).to_contain_text(re.compile(r"审查期限已过\d+天，法院先行立案"))
    picture(party, "registered")


def test_the_fee_is_not_paid_and_a_judge_treats_the_suit_as_withdrawn(
    open_context, sign_in, serve_at, picture, accessible, scripts
):
    today = serve_at()
    clerk, party = (open_context(scripts=scripts, at=today).new_page() for _ in range(2))
    sign_in(party, PARTY)
    path = filing_of(party, "马跃")
    sign_in(clerk, CLERK)
    register(clerk, today.address + path)
    when_made(party, today.address + path, "交纳诉讼费用通知书")
    party.locator(".files a", has_text="交纳诉讼费用通知书").first.click()

    later = serve_at(days=30)
    clerk, judge, party = (open_context(scripts=scripts, at=later).new_page() for _ in range(3))
    filing = later.address + path
    # The desk proposes; only a judge rules.
    sign_in(clerk, CLERK)
    clerk.goto(f"{filing}/deemed-withdrawal")
    decide(clerk, "propose")
    clerk.wait_for_url("**/review")
    sign_in(judge, JUDGE)
    judge.goto(f"{filing}/review")
    judge.locator(".decide a", has_text="按撤诉处理").click()
    picture(judge, "ruling")
    if scripts:
        accessible(judge)
    decide(judge, "sign")
    judge.wait_for_url("**/review")
    sign_in(party, PARTY)
    when_made(party, filing, "按撤诉处理")
    expect(party.locator(".strip-state")).to_have_text("已结案")
    picture(party, "closed")


def settle(mediator: Page, filing: str, manner: str) -> None:
    mediator.goto(filing)
    mediator.locator("a.button", has_text="记录达成一致").click()
    mediator.locator(f"[name=outcome][value={manner}]").check()
    mediator.locator("[name=facts]").fill("被告当场返还全部借款。")
    decide(mediator, "record")
    mediator.wait_for_url("**/mediations")


def test_settled_and_performed_a_judge_closes_on_the_record(open_context, sign_in, own_court, picture, scripts):
    judge, party, mediator = (open_context(scripts=scripts, at=own_court).new_page() for _ in range(3))
    sign_in(party, PARTY)
    filing = filing_at(party, own_court.address, "程万里")
    sign_in(mediator, MEDIATOR)
    settle(mediator, filing, "performed")
    sign_in(judge, JUDGE)
    judge.goto(f"{filing}/review")
    judge.locator(".decide a", has_text="以调解结案").click()
    decide(judge, "sign")
    judge.wait_for_url("**/review")
    when_made(party, filing, "调解结案记录")
    expect(party.locator(".strip-state")).to_have_text("已结案")
    picture(party, "performed")


def test_settled_the_person_withdraws_and_owes_nothing(open_context, sign_in, own_court, picture, scripts):
    judge, party, mediator = (open_context(scripts=scripts, at=own_court).new_page() for _ in range(3))
    sign_in(party, PARTY)
    filing = filing_at(party, own_court.address, "程万里")
    sign_in(mediator, MEDIATOR)
    settle(mediator, filing, "withdrawal")
    party.goto(filing)
    party.locator("a.button", has_text="申请撤诉").click()
    party.locator("[name=reason]").fill("已经达成和解。")
    decide(party, "withdraw")
    party.wait_for_url(filing)
    sign_in(judge, JUDGE)
    judge.goto(f"{filing}/review")
    judge.locator(".decide a", has_text="裁定撤诉申请").click()
    judge.locator("[name=outcome][value=granted]").check()
    judge.locator("[name=reasons]").fill("自愿。")
    decide(judge, "sign")
    judge.wait_for_url("**/review")
    party.goto(filing)
    expect(party.locator(".strip-state")).to_have_text("已结案")
    expect(party.locator("main")).not_to_contain_text("应交")
    picture(party, "withdrawn")


def test_in_the_older_order_mediation_comes_before_registration(open_context, sign_in, serve_at, picture, accessible, scripts):
    court = serve_at(DENGWEN_MEDIATES_AFTER_REGISTRATION_FROM="2099-01-01")
    clerk, party, mediator = (open_context(scripts=scripts, at=court).new_page() for _ in range(3))
    sign_in(party, PARTY)
    filing = filing_at(party, court.address, "马跃")
    sign_in(clerk, CLERK)
    take(clerk, filing)
    clerk.goto(f"{filing}/review")
    clerk.locator(".decide a", has_text="询问是否先行调解").click()
    decide(clerk, "ask")
    clerk.wait_for_url("**/review")
    party.goto(filing)
    party.locator("a.button", has_text="查看并答复").click()
    decide(party, "yes")
    party.wait_for_url(filing)
    clerk.goto(f"{filing}/mediator")
    clerk.get_by_label("罗安").check()
    decide(clerk, "appoint")
    clerk.wait_for_url("**/review")
    sign_in(mediator, MEDIATOR)
    mediator.goto(filing)
    mediator.locator("a.button", has_text="签收案件").click()
    decide(mediator, "sign")
    mediator.wait_for_url("**/mediations")
    party.goto(filing)
    expect(party.locator("main")).to_contain_text("正在先行调解")
    picture(party, "mediated-first")
    if scripts:
        accessible(party)
    # It fails, and the review period begins anew.
    mediator.goto(filing)
    mediator.locator("a.button", has_text="记录调解结束").click()
    mediator.locator("[name=outcome][value=failed]").check()
    decide(mediator, "end")
    mediator.wait_for_url("**/mediations")
    party.goto(filing)
    expect(party.locator(".strip-state")).to_have_text("法院已经收到，正在审查")
    clerk.goto(f"{filing}/registration")
    clerk.locator("[name=procedure][value=summary]").check()
    clerk.locator("main form[data-once] button.big").click()
    clerk.wait_for_url("**/review")
    party.goto(filing)
    expect(party.locator(".strip-state")).to_have_text("已立案")
    picture(party, "registered-then")
