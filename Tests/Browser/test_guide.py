"""Somebody who does not know what their case is called, or which court it goes to, is led there by a few questions."""

from __future__ import annotations

import re

import pytest
from conftest import PASSWORD
from playwright.sync_api import expect


def go_on(page) -> None:
    page.locator("main form .acts button").click()


def answer_the_rest(page) -> None:
    """A tenant in Haidian against a landlord: the place of the home, the deposit, no clause."""
    page.locator("[name=me][value=person]").check()
    page.locator("[name=other][value=person]").check()
    go_on(page)
    page.locator("[name=at-real-estate]").fill("海淀区")
    go_on(page)
    page.locator("[name=money][value=yes]").check()
    page.locator("[name=amount]").fill("六千")
    go_on(page)
    expect(page.locator("#amount-problem")).to_be_visible()
    page.locator("[name=amount]").fill("6000")
    go_on(page)
    page.locator("[name=done][value=no-clause]").check()
    go_on(page)


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_from_own_words_to_cause_court_form_and_fee(open_context, picture, accessible, scripts):
    page = open_context(scripts=scripts, width=390 if scripts else 1440).new_page()
    page.goto("/")
    page.locator("a[href='/guide']").first.click()
    page.locator("[name=q]").fill("房东不退押金")
    page.locator("form[role=search] button").click()
    picture(page, "found")
    page.locator("label.pick", has_text="房屋租赁合同纠纷").first.click()
    go_on(page)
    answer_the_rest(page)
    main = page.locator("main")
    expect(main).to_contain_text("房屋租赁合同纠纷")
    expect(main).to_contain_text("民事起诉状（通用）")
    expect(main).to_contain_text("只能是不动产所在地（《中华人民共和国民事诉讼法》第三十四条第一项）")
    expect(main).to_contain_text("标的额 6,000.00 元，案件受理费 50.00 元")
    picture(page, "result")
    if scripts:
        accessible(page)
    # An answer is changed without losing the others.
    page.locator("dl.answered a", has_text="修改").nth(3).click()
    page.locator("[name=amount]").fill("120000")
    go_on(page)
    expect(main).to_contain_text("案件受理费 2,700.00 元")
    # The court that was found leads to the beginning, with everything chosen.
    page.locator("main a.button", has_text="北京市海淀区人民法院").click()
    expect(page.locator("input[type=radio][name=form][value=general-civil]")).to_be_checked()
    expect(page.locator("[name=cause][value='4.10.116.2']")).to_be_checked()
    page.locator("main form[method=post] .acts button").click()
    # Signing in comes only now, and loses nothing that was chosen.
    page.locator("[name=contact]").fill("litigant@example.org")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main form button").last.click()
    expect(page.locator("[name=cause][value='4.10.116.2']")).to_be_checked()
    page.locator("main form[method=post] .acts button").click()
    page.wait_for_url(re.compile(r"/filings/[0-9a-f-]{36}$"))


def test_warnings_are_said_and_stop_nobody(page):
    page.goto("/guide?cause=7.19&me=person&other=organisation&at-employment=朝阳&money=yes&amount=50000&done=not-arbitrated")
    main = page.locator("main")
    expect(main).to_contain_text("劳动争议一般要先申请劳动仲裁")
    expect(main).to_contain_text("劳动争议每件交纳 10.00 元")
    expect(page.locator("main a.button", has_text="北京市朝阳区人民法院")).to_be_visible()
    expect(page.locator("main .acts a.button")).to_have_attribute("href", re.compile("form=labour-dispute"))
    # Answers to another cause's questions are none: they are asked anew, and warn of nothing.
    page.goto("/guide?cause=4.10.116.2&me=person&other=person&at-performance=朝阳&money=no&done=not-arbitrated")
    expect(page.locator("[name=at-real-estate]")).to_be_visible()
    page.goto("/guide?cause=7.19&me=person&other=organisation&at-employment=朝阳&money=no&done=arbitration")
    expect(page.locator("[name=done][value=arbitrated]")).to_be_visible()
    # What nobody knows is asked again, not refused.
    page.goto("/guide?cause=99.99&edit=done")
    expect(page.locator("[name=q]")).to_be_visible()
    page.goto("/guide?lang=en&cause=2.2.14&me=person&other=person&at-defendant-domicile=&money=no&done=sued-recently")
    expect(main).to_contain_text("六个月")
