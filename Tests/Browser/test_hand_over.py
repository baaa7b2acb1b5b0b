"""Handing over by the pages: the clerk hands over, the trial side takes the case and reports, the party reads it; then the archive."""

from __future__ import annotations

import json
import subprocess

import pytest
from everywhere import filing_of
from playwright.sync_api import expect
from test_decisions import decide
from test_fees import register


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_a_case_is_handed_over_taken_and_reported_on(
    open_context, sign_in, own_court, picture, accessible, scripts, tmp_path
):
    clerk, trial, party = (open_context(scripts=scripts, at=own_court).new_page() for _ in range(3))
    sign_in(party, "litigant@example.org")
    filing = own_court.address + filing_of(party, "马跃")
    sign_in(clerk, "clerk@example.org")
    register(clerk, filing)
    clerk.locator(".decide a", has_text="移送审判庭").click()
    expect(clerk.locator("main")).to_contain_text("装订为一册")
    picture(clerk, "hand-over")
    if scripts:
        accessible(clerk)
    decide(clerk, "handOver")
    clerk.wait_for_url("**/review")

    sign_in(trial, "trial@example.org")
    trial.goto(f"{own_court.address}/")
    trial.locator("nav a", has_text="接收案件").first.click()
    picture(trial, "waiting")
    if scripts:
        accessible(trial)
    trial.locator(".cards a").first.click()
    # The file is bound within seconds; the page is the same for whoever waits.
    for _ in range(60):
        if trial.locator("main", has_text="电子卷宗").count():
            break
        trial.wait_for_timeout(500)
        trial.reload()
    expect(trial.locator("main")).to_contain_text("电子卷宗")
    picture(trial, "case")
    if scripts:
        accessible(trial)
    href = trial.locator(".files li", has_text="电子卷宗").locator("a").first.get_attribute("href")
    answer = trial.request.get(own_court.address + href)
    volume = tmp_path / "volume.pdf"
    volume.write_bytes(answer.body())
    subprocess.run(["qpdf", "--check", volume], check=True, capture_output=True)
    told = json.loads(subprocess.run(["qpdf", "--json", volume], check=True, capture_output=True).stdout)
    titles = [line["title"] for line in told["outlines"]]
    assert titles[0] == "案件移送清单" and "民事起诉状" in titles and "银行转账回单" in titles
    trial.locator("a.button", has_text="签收案件").click()
    if scripts:
        accessible(trial)
    decide(trial, "acknowledge")
    trial.wait_for_url(filing)
    trial.locator("a.button", has_text="告知进展").click()
    decide(trial, "report")
    expect(trial.locator(".problems")).to_be_visible()
    trial.locator("[name=event][value=hearingSet]").check()
    trial.locator("[name=day]").fill("2026-12-18")
    trial.locator("[name=text]").fill("第三法庭，上午九时")
    picture(trial, "report")
    decide(trial, "report")
    trial.wait_for_url(filing)

    party.goto(filing)
    expect(party.locator(".strip-state")).to_have_text("已移送审判庭")
    expect(party.locator("main")).to_contain_text("第三法庭，上午九时")
    picture(party, "party")
    if scripts:
        accessible(party)

    trial.goto(f"{filing}/trial-reports")
    trial.locator("[name=event][value=closed]").check()
    decide(trial, "report")
    archive = open_context(scripts=scripts, at=own_court).new_page()
    sign_in(archive, "archivist@example.org")
    archive.goto(f"{own_court.address}/")
    archive.locator("nav a", has_text="待归档").first.click()
    if scripts:
        accessible(archive)
    archive.locator(".cards a").first.click()
    archive.locator("a.button", has_text="归档").click()
    decide(archive, "archive")
    expect(archive.locator(".problems")).to_contain_text("档号")
    archive.locator("[name=mark]").fill("2026-民-0017")
    picture(archive, "archiving")
    if scripts:
        accessible(archive)
    decide(archive, "archive")
    archive.wait_for_url(filing)
    expect(archive.locator(".strip-state")).to_have_text("已归档")
    party.goto(filing)
    expect(party.locator("main")).to_contain_text("2026-民-0017")
    picture(party, "archived")
