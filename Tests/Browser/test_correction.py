"""Correction by the pages: asked for, corrected at its place without typing anything again, registered; or returned, and filed again."""

from __future__ import annotations

import re
from urllib.parse import quote_plus

import filing_steps
import pytest
from everywhere import COURT, filing_of
from filing_steps import EXAMPLE, press
from playwright.sync_api import Page, expect


def take(clerk: Page, filing: str) -> None:
    clerk.goto(f"{filing}/review")
    clerk.locator("[data-act=claim]").click()
    clerk.locator(".notice").wait_for()


def choose(clerk: Page, code: str, note: str = "") -> None:
    box = clerk.locator(f"input[name=defect][value={code}]")
    if not box.is_visible():
        clerk.locator("details", has=box).locator("summary").click()
    box.check()
    if note:
        clerk.locator(f"[name='note.{code}']").fill(note)


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_a_correction_is_asked_for_made_and_registered(open_context, sign_in, own_court, picture, accessible, scripts):
    clerk, party = (open_context(scripts=scripts, at=own_court).new_page() for _ in range(2))
    sign_in(party, "litigant@example.org")
    filing = own_court.address + filing_of(party, "马跃")
    sign_in(clerk, "clerk@example.org")
    take(clerk, filing)

    clerk.locator("[data-act=correct]").click()
    # Nothing chosen, too many days: said at the place, and nothing typed is lost.
    clerk.locator("[name=days]").fill("99")
    clerk.locator("[name=internal_note]").fill("先打过电话")
    press(clerk)
    expect(clerk.locator(".problems")).to_contain_text("3 至 30 天")
    expect(clerk.locator("[name=internal_note]")).to_have_value("先打过电话")
    choose(clerk, "defendant-domicile", "只写到区")
    choose(clerk, "evidence-illegible")
    clerk.locator("[name=others]").fill("请说明借款的用途。")
    clerk.locator("[name=days]").fill("10")
    picture(clerk, "builder")
    if scripts:
        accessible(clerk)
    press(clerk)
    expect(clerk.locator("article.paper")).to_contain_text("补正通知书")
    for said in ("只写到区", "没有写明被告的住所", "请说明借款的用途", "十日内补正", "第一百二十四条第二项"):
        expect(clerk.locator("article.paper")).to_contain_text(said)
    expect(clerk.locator("article.paper")).not_to_contain_text("先打过电话")
    picture(clerk, "preview")
    if scripts:
        accessible(clerk)
    the_preview_is_a_pdf(clerk)
    # Back to change something: all is still there.
    clerk.locator("button[value=edit]").click()
    expect(clerk.locator("input[value=defendant-domicile]")).to_be_checked()
    expect(clerk.locator("[name='note.defendant-domicile']")).to_have_value("只写到区")
    press(clerk)
    clerk.locator("main form[data-once] button.big").click()
    clerk.wait_for_url("**/review")
    expect(clerk.locator("#review")).to_contain_text("先打过电话")

    wait_for_service(party, filing)
    expect(party.locator("main")).to_contain_text("法院要求补正 3 项")
    expect(party.locator("main")).not_to_contain_text("先打过电话")
    picture(party, "filing")
    party.locator("main .notice a.button", has_text="查看并补正").click()
    expect(party.locator("ol.defects > li")).to_have_count(3)
    picture(party, "correction")
    the_defect_is_shown_at_its_field(party, picture)
    the_defect_is_shown_at_its_document(party, filing, scripts, picture)

    party.goto(f"{filing}/correction")
    expect(party.locator("main .changes")).to_contain_text("北京市朝阳区某路9号")
    picture(party, "changed")
    filing_steps.sign(party, filing, "张晓岚")
    party.goto(filing)
    expect(party.locator(".strip-state")).to_have_text("法院已经收到，正在审查")

    clerk.goto(f"{filing}/review")
    clerk.locator("#review a", has_text="看补正前后的不同").click()
    expect(clerk.locator(".changes li")).to_have_count(3)
    expect(clerk.locator(".changes")).to_contain_text("北京市朝阳区某路9号")
    picture(clerk, "differences")
    take(clerk, filing)
    clerk.goto(f"{filing}/registration")
    clerk.locator("[name=procedure][value=summary]").check()
    press(clerk)
    clerk.wait_for_url("**/review")
    party.goto(filing)
    expect(party.locator(".strip-state")).to_have_text("已立案")


def the_preview_is_a_pdf(clerk: Page) -> None:
    form = clerk.locator("main form", has=clerk.locator("button[value=pdf]"))
    fields = form.locator("input[type=hidden]").evaluate_all("all => all.map(one => [one.name, one.value])")
    answer = clerk.request.post(
        form.get_attribute("action") or "",
        data="&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in [*fields, ("act", "pdf")]),
        headers={"Content-Type": "application/x-www-form-urlencoded", "Origin": re.match(r"https?://[^/]+", clerk.url).group()},
    )
    assert answer.status == 200 and answer.body().startswith(b"%PDF-"), answer.status


def wait_for_service(party: Page, filing: str) -> None:
    """The paper is made, and the notice put into the inbox, in the background."""
    for _ in range(150):
        party.goto(filing)
        if party.locator(".strip-due b").count():
            return
        party.wait_for_timeout(100)
    raise AssertionError("the notice was never served")


def the_defect_is_shown_at_its_field(party: Page, picture) -> None:
    party.locator("ol.defects > li", has_text="没有写明被告的住所").locator("a").click()
    expect(party.locator(".notice.wait")).to_contain_text("没有写明被告的住所")
    field = party.locator("div.field", has=party.locator("[name='defendants.0.domicile']"))
    expect(field.locator(".defect")).to_contain_text("只写到区")
    picture(party, "field")
    party.locator("[name='defendants.0.domicile']").fill("北京市朝阳区某路9号")
    party.locator("form[data-autosave] .acts button[value=continue]").click()
    party.wait_for_url("**/correction")
    expect(party.locator("ol.defects > li", has_text="没有写明被告的住所")).to_contain_text("已修改")


def the_defect_is_shown_at_its_document(party: Page, filing: str, scripts: bool, picture) -> None:
    party.locator("ol.defects > li", has_text="证据材料不清楚").locator("a").click()
    slot = party.locator("section#exhibit")
    expect(slot.locator(".defect")).to_contain_text("证据材料不清楚")
    picture(party, "documents")
    slot.locator("a[href$='/removal']").first.click()
    expect(party.locator("main")).to_contain_text("上次提交的仍然原样保存")
    press(party)
    filing_steps.upload(party, filing, [{"role": "exhibit", "file": "documents/2-bank-statement.pdf"}], scripts)


def test_not_in_time_it_is_returned_and_filed_again(open_context, sign_in, own_court, picture, accessible):
    party = open_context(at=own_court).new_page()
    sign_in(party, "litigant@example.org")
    returned = own_court.address + filing_of(party, "白露")
    party.goto(returned)
    expect(party.locator(".strip-state")).to_have_text("材料已退回并记录在册")
    picture(party, "returned")
    accessible(party)
    party.locator("main form.notice button").click(click_count=2, no_wait_after=True)
    party.wait_for_url(lambda url: url != returned)
    draft = party.url
    expect(party.locator("h1")).to_contain_text("白露")
    expect(party.locator(".tasks").first).not_to_contain_text("未开始")
    party.goto(f"{draft}/documents")
    expect(party.locator("section#exhibit .files a").first).to_contain_text("银行转账回单")
    filing_steps.sign(party, draft, "张晓岚")
    party.goto(draft)
    expect(party.locator(".strip-state")).to_have_text("法院已经收到，正在审查")
    party.goto("/filings")
    assert party.locator("main a", has_text="白露").count() == 2


def test_service_by_hand_starts_the_period_and_nothing_is_returned_before_it_ends(open_context, sign_in, own_court, picture):
    clerk = open_context(at=own_court).new_page()
    sign_in(clerk, "clerk@example.org")
    clerk.goto(f"/courts/{COURT}/queue?filter=unserved")
    clerk.locator("[data-queue] a", has_text="燕归来").click()
    clerk.locator(".decide a", has_text="记录送达").click()
    press(clerk)
    expect(clerk.locator(".problems")).to_contain_text("请选择送达方式")
    clerk.locator("[name=manner][value=mail]").check()
    month = clerk.locator("[name='day.month']").input_value()
    clerk.locator("[name='day.month']").fill("13")
    press(clerk)
    expect(clerk.locator(".problems")).to_contain_text("送达日期应当在")
    expect(clerk.locator("[name='day.month']")).to_have_value("13")
    clerk.locator("[name='day.month']").fill(month)
    picture(clerk, "service")
    clerk.locator("[name=manner][value=mail]").check()
    press(clerk)
    clerk.wait_for_url("**/review")
    expect(clerk.locator("#review")).to_contain_text("邮寄送达")
    expect(clerk.locator(".decide a", has_text="退回并记录")).to_have_count(0)
    clerk.goto(clerk.url.replace("/review", "/return-record"))
    expect(clerk.locator("main")).to_contain_text("在这之前不能退回")
    expect(clerk.locator("main form button.big")).to_have_count(0)
    picture(clerk, "return-too-early")
