"""Each form by its pages, from the first question to the receipt, as its example answers it."""

from __future__ import annotations

import subprocess

import filing_steps
import pytest
import yaml
from conftest import ROOT
from playwright.sync_api import expect

FORMS = {
    "property-service": "物业服务合同纠纷",
    "sales-contract": "买卖合同纠纷",
    "motor-accident": "机动车交通事故责任纠纷",
    "divorce": "离婚纠纷",
    "labour-dispute": "劳动争议",
    "general-civil": "房屋租赁合同纠纷",
}
# What its person would type, and the cause they mean, where the form is for every one.
CAUSES = {"general-civil": ("押金不退", "房屋租赁合同纠纷")}


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_filled_in_signed_and_receipted(open_context, sign_in, picture, accessible, form, scripts, tmp_path):
    width = 390 if scripts else 1440
    party = open_context(scripts=scripts, width=width).new_page()
    sign_in(party, "litigant@example.org")
    example = yaml.safe_load((ROOT / f"Examples/{form}/filing.yaml").read_text(encoding="utf-8"))
    filing = filing_steps.start_filing(party, form=form, cause=CAUSES.get(form))
    assert filing_steps.fill_form(party, filing, example["answers"]) >= 20
    party.goto(filing)
    picture(party, "tasks")
    party.goto(f"{filing}/answers")
    expect(party.locator("main")).to_contain_text(example["answers"]["defendants"][0]["name"])
    expect(party.locator(".problems")).to_have_count(0)
    picture(party, "check")
    if scripts:
        accessible(party)
    filing_steps.sign(party, filing, example["signature"])
    party.goto(filing)
    expect(party.locator(".strip-state")).to_have_text("法院已经收到，正在审查")
    for _ in range(60):
        if party.locator(".files li", has_text="民事起诉状").count():
            break
        party.wait_for_timeout(500)
        party.reload()
    href = party.locator(".files li", has_text="民事起诉状").locator("a[href$=content]").first.get_attribute("href")
    pleading = tmp_path / "pleading.pdf"
    pleading.write_bytes(party.request.get(party.url.split("/filings")[0] + href).body())
    text = subprocess.run(["pdftotext", "-layout", pleading, "-"], check=True, capture_output=True, text=True).stdout
    assert FORMS[form] in text and example["answers"]["defendants"][0]["name"] in text
