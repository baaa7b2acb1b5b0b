"""The queue narrowed by several things at once, and the view named, found again and forgotten."""

from __future__ import annotations

import pytest
from everywhere import COURT
from playwright.sync_api import expect


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_a_view_is_narrowed_named_used_and_forgotten(open_context, sign_in, own_court, picture, accessible, scripts):
    clerk = open_context(scripts=scripts, at=own_court).new_page()
    sign_in(clerk, "clerk@example.org")
    clerk.goto(f"{own_court.address}/courts/{COURT}/queue")
    clerk.locator("summary", has_text="按条件筛选").click()
    clerk.locator("#whose").select_option("unclaimed")
    clerk.locator("#least").fill("100,000")
    clerk.get_by_role("button", name="筛选", exact=True).click()
    rows = clerk.locator("[data-queue] li")
    expect(rows.filter(has_text="唐诗")).to_have_count(1)
    expect(rows.filter(has_text="梁田")).to_have_count(0)
    # A name is asked for, and what was chosen stays.
    clerk.get_by_role("button", name="保存这个视图").click()
    expect(clerk.locator("body")).to_contain_text("请给视图起个名字")
    expect(clerk.locator("#least")).to_have_value("100000.00")
    clerk.locator("#name").fill("大额未认领")
    clerk.get_by_role("button", name="保存这个视图").click()
    picture(clerk, "saved")
    if scripts:
        accessible(clerk)
    clerk.goto(f"{own_court.address}/courts/{COURT}/queue")
    clerk.locator(".saved a", has_text="大额未认领").first.click()
    expect(clerk.locator(".saved [aria-current]")).to_have_text("大额未认领")
    expect(rows.filter(has_text="梁田")).to_have_count(0)
    clerk.locator(".saved a", has_text="不再保存").click()
    expect(clerk.locator("h1")).to_contain_text("不再保存“大额未认领”？")
    if scripts:
        accessible(clerk)
    clerk.get_by_role("button", name="不再保存").click()
    expect(clerk.locator(".saved")).to_have_count(0)
