"""Decisions by the pages: refused by a judge and appealed; told where to go and insisted; taken back; sent on with consent."""

from __future__ import annotations

import pytest
from everywhere import filing_of
from filing_steps import press
from playwright.sync_api import Page, expect
from test_correction import take

JUDGE = "judge@example.org"


def decide(page: Page, act: str) -> None:
    page.locator(f"main form[data-once] button[value={act}]").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_a_refusal_is_drafted_signed_served_and_appealed(
    open_context, sign_in, own_court, picture, accessible, scripts
):
    clerk, judge, party = (open_context(scripts=scripts, at=own_court).new_page() for _ in range(3))
    sign_in(party, "litigant@example.org")
    filing = own_court.address + filing_of(party, "马跃")
    sign_in(clerk, "clerk@example.org")
    clerk.goto(f"{filing}/review")
    clerk.locator(".decide a", has_text="裁定不予受理").click()
    # A clerk drafts and cannot sign.
    expect(clerk.locator("button[value=sign]")).to_have_count(0)
    clerk.locator("[name=note]").fill("内部说明")
    decide(clerk, "draft")
    expect(clerk.locator(".problems")).to_contain_text("请选择一项法定理由")
    expect(clerk.locator("[name=note]")).to_have_value("内部说明")
    clerk.locator("[name=ground][value=noDefendant]").check()
    clerk.locator("[name=facts]").fill("起诉状没有写明被告的姓名。")
    picture(clerk, "draft")
    if scripts:
        accessible(clerk)
    decide(clerk, "draft")
    clerk.wait_for_url("**/review")
    party.goto(filing)
    expect(party.locator("main")).not_to_contain_text("内部说明")
    expect(party.locator("main")).not_to_contain_text("裁定稿")

    sign_in(judge, JUDGE)
    judge.goto(own_court.address + "/courts/%E4%BA%AC0105/matters")
    picture(judge, "matters")
    if scripts:
        accessible(judge)
    judge.locator("ul.cards a.hit").first.click()
    judge.locator(".decide a", has_text="裁定不予受理").click()
    expect(judge.locator("[name=facts]")).to_have_value("起诉状没有写明被告的姓名。")
    expect(judge.locator("main")).to_contain_text("内部说明")
    decide(judge, "sign")
    judge.wait_for_url("**/review")
    expect(judge.locator("#review")).to_contain_text("民不受1号")
    picture(judge, "refused")

    for _ in range(150):
        party.goto(filing)
        if party.locator(".strip-due b").count():
            break
        party.wait_for_timeout(100)
    expect(party.locator(".strip-state")).to_have_text("法院裁定不予受理")
    picture(party, "filing")
    party.locator("ul.files a.hit", has_text="不予受理裁定书").first.click()
    for said in ("起诉人：张晓岚", "没有明确的被告", "十日内", "赵正", "王敏"):
        expect(party.locator("article.paper")).to_contain_text(said)
    expect(party.locator("article.paper")).not_to_contain_text("内部说明")
    picture(party, "ruling")

    party.goto(filing)
    party.locator("a.button", has_text="上诉").click()
    decide(party, "appeal")
    expect(party.locator(".problems")).to_contain_text("请写明事实和理由")
    party.locator("[name=petition]").fill("请求撤销裁定，指令一审法院立案。")
    picture(party, "appeal")
    if scripts:
        accessible(party)
    decide(party, "appeal")
    party.wait_for_url(filing)
    expect(party.locator(".strip-state")).to_have_text("您已上诉")

    clerk.goto(f"{filing}/review")
    clerk.locator(".decide a", has_text="移送上诉").click()
    clerk.locator("[name=court]").fill("不存在的法院")
    decide(clerk, "send")
    expect(clerk.locator(".problems li")).to_have_count(1)
    clerk.locator("[name=court]").fill("北京市第三中级人民法院")
    decide(clerk, "send")
    clerk.wait_for_url("**/review")
    clerk.locator(".decide a", has_text="按上级裁定立案").click()
    clerk.locator("[name=order]").fill("（2026）京03民终1号")
    clerk.locator("[name=procedure][value=summary]").check()
    decide(clerk, "register")
    clerk.wait_for_url("**/review")
    party.goto(filing)
    expect(party.locator(".strip-state")).to_have_text("已立案")

    # After registration a person asks, and a judge rules.
    party.locator("a.button", has_text="申请撤诉").click()
    party.locator("[name=reason]").fill("被告已经还款。")
    decide(party, "withdraw")
    party.wait_for_url(filing)
    judge.goto(f"{filing}/review")
    judge.locator(".decide a", has_text="裁定撤诉申请").click()
    expect(judge.locator("main")).to_contain_text("被告已经还款。")
    judge.locator("[name=outcome][value=granted]").check()
    judge.locator("[name=reasons]").fill("撤诉是真实意思，不损害他人利益。")
    picture(judge, "withdrawal")
    decide(judge, "sign")
    judge.wait_for_url("**/review")
    party.goto(filing)
    expect(party.locator(".strip-state")).to_have_text("已结案")


def test_told_where_to_go_a_person_insists(open_context, sign_in, own_court, picture, accessible):
    clerk, party = (open_context(at=own_court).new_page() for _ in range(2))
    sign_in(party, "litigant@example.org")
    filing = own_court.address + filing_of(party, "马跃")
    sign_in(clerk, "clerk@example.org")
    take(clerk, filing)
    clerk.goto(f"{filing}/redirection")
    clerk.locator("[name=case][value=otherOrgan]").check()
    clerk.locator("[name=reasons]").fill("应当先申请仲裁。")
    decide(clerk, "send")
    expect(clerk.locator(".problems")).to_contain_text("哪个机关或者法院")
    clerk.locator("[name=direction]").fill("某市劳动人事争议仲裁委员会，电话 12333")
    picture(clerk, "redirection")
    accessible(clerk)
    decide(clerk, "send")
    clerk.wait_for_url("**/review")
    party.goto(filing)
    expect(party.locator(".strip-state")).to_have_text("法院告知您另一条途径")
    party.locator("a.button", has_text="坚持起诉").click()
    picture(party, "insistence")
    accessible(party)
    decide(party, "insist")
    party.wait_for_url(filing)
    expect(party.locator(".strip")).to_contain_text("您坚持在本院起诉")
    picture(party, "insisted")


def test_a_filing_is_sent_on_only_with_consent(open_context, sign_in, own_court, picture, accessible):
    clerk, party = (open_context(at=own_court).new_page() for _ in range(2))
    sign_in(party, "litigant@example.org")
    filing = own_court.address + filing_of(party, "马跃")
    sign_in(clerk, "clerk@example.org")
    take(clerk, filing)
    clerk.goto(f"{filing}/forward-proposal")
    clerk.locator("[name=court]").fill("京0106")
    clerk.locator("[name=reasons]").fill("被告住所地在该区。")
    decide(clerk, "ask")
    clerk.wait_for_url("**/review")
    party.goto(filing)
    party.locator("a.button", has_text="查看并答复").click()
    expect(party.locator("main")).to_contain_text("丰台")
    picture(party, "forwarding")
    accessible(party)
    decide(party, "consent")
    party.wait_for_url("**/filings/*")
    assert party.url != filing
    expect(party.locator("main")).to_contain_text("丰台")
    party.goto(filing)
    expect(party.locator(".strip-state")).to_have_text("经您同意，已转交其他法院")


def test_a_person_takes_a_filing_back(open_context, sign_in, own_court, picture, accessible):
    party = open_context(at=own_court).new_page()
    sign_in(party, "litigant@example.org")
    filing = own_court.address + filing_of(party, "马跃")
    party.goto(filing)
    party.locator("a.button", has_text="撤回申请").click()
    picture(party, "withdrawal")
    accessible(party)
    decide(party, "withdraw")
    party.wait_for_url(filing)
    expect(party.locator(".strip-state")).to_have_text("您已撤回")
    press(party)
    expect(party.locator("main")).to_contain_text("民间借贷")
