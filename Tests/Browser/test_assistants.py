"""A daughter types for her mother: the mother allows it, and signs herself."""

from __future__ import annotations

import re

import filing_steps
import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_somebody_types_for_another(open_context, picture, accessible, scripts):
    width = 390 if scripts else 1440
    daughter = open_context(scripts=scripts, width=width).new_page()
    filing_steps.open_account(daughter, f"daughter-{scripts}@example.org", name="李女儿")
    mother = open_context(scripts=scripts, width=width).new_page()
    filing_steps.open_account(mother, f"mother-{scripts}@example.org")

    mother.goto("/account")
    mother.locator("main a[href='/account/assistants']").click()
    mother.fill("#contact", "nobody@example.org")
    filing_steps.press(mother, mother.locator("main form"))
    expect(mother.locator("#contact-problem")).to_be_visible()
    expect(mother.locator("#contact")).to_have_value("nobody@example.org")
    mother.fill("#contact", f"daughter-{scripts}@example.org")
    filing_steps.press(mother, mother.locator("main form"))
    expect(mother.locator("main")).to_contain_text("李女儿")
    picture(mother, "allowed")
    if scripts:
        accessible(mother)

    # The daughter begins a filing for her mother, and is told that the mother signs.
    daughter.goto("/start?q=朝阳&form=private-lending")
    daughter.locator("label.pick", has_text="张晓岚").click()
    picture(daughter, "for-whom")
    daughter.locator("label.pick", has_text="北京市朝阳区人民法院").first.click()
    daughter.locator("input[name=form][value=private-lending]").check()
    daughter.locator("main form[method=post] .acts button").click()
    daughter.wait_for_url(re.compile(r"/filings/[0-9a-f-]{36}$"))
    filing = daughter.url
    example = filing_steps.example()
    filing_steps.fill_form(daughter, filing, example["answers"])
    daughter.goto(f"{filing}/signature")
    expect(daughter.locator("body")).to_contain_text("要由本人登录后办理")
    daughter.goto("/filings")
    expect(daughter.locator("main .cards")).to_have_count(0)
    daughter.locator("main a", has_text="张晓岚").first.click()
    expect(daughter.locator("main .cards")).to_contain_text("张晓岚诉")

    filing_steps.sign(mother, filing, "张晓岚")
    expect(mother.locator("main")).to_contain_text("收件凭证")

    # Ended by the mother, the daughter sees nothing from that moment.
    daughter.goto(filing)
    expect(daughter.locator("main")).to_contain_text("法院已经收到")
    mother.goto("/account/assistants")
    mother.locator("main .cards a").first.click()
    if scripts:
        accessible(mother)
    filing_steps.press(mother, mother.locator("main form"))
    assert daughter.goto(filing).status == 404
