"""A lawyer's three hundred cases: one template, one table, seven lines that are wrong; signed at once."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import filing_steps
import pytest
from playwright.sync_api import Page, expect

WRONG = {3, 17, 44, 120, 199, 256, 300}


def headings(page: Page, filing: str) -> list[str]:
    """Of the empty table that the template's page gives."""
    page.goto(f"{filing}/batch")
    with page.expect_download() as download:
        page.locator("main a[download]").click()
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    return next(csv.reader(io.StringIO(text)))


def table(columns: list[str], rows: int, wrong: set[int]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    for number in range(1, rows + 1):
        values = {
            "[defendants.0.name]": f"𠮷田{number}",
            "[principalOwed]": "十万" if number in wrong else f"{1000 + number}.50",
        }
        writer.writerow(
            [next((value for path, value in values.items() if column.endswith(path)), "") for column in columns]
        )
    return out.getvalue()


def settled(page: Page, batch: str) -> str:
    """The sentence that says how far it is, once nothing goes on behind the page."""
    for _ in range(120):
        page.goto(batch)
        if not page.locator("main progress").count():
            return page.locator("#far").inner_text()
        page.wait_for_timeout(500)
    raise AssertionError("the batch never settled")


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_three_hundred_cases(open_context, picture, accessible, tmp_path, scripts):
    rows, wrong = (300, WRONG) if scripts else (4, {2})
    page = open_context(scripts=scripts, width=1440 if scripts else 390).new_page()
    filing_steps.open_account(page, f"batch-{scripts}@example.org")
    filing = filing_steps.start_filing(page)
    example = filing_steps.example()
    filing_steps.fill_form(page, filing, example["answers"])
    filing_steps.upload(page, filing, example["documents"][:1], scripts=scripts)
    columns = headings(page, filing)
    assert any(one.endswith("[defendants.0.name]") for one in columns)

    # As a Chinese spreadsheet saves it, and pasted.
    text = table(columns, rows, wrong)
    page.goto(f"{filing}/batch")
    picture(page, "begin")
    if scripts:
        file = tmp_path / "贷款.csv"
        file.write_bytes(text.encode("gb18030"))
        page.locator("#table").set_input_files(file)
    else:
        page.fill("#pasted", text)
    filing_steps.press(page, page.locator("main form"))
    # Nothing typed is lost where something is missing.
    expect(page.locator("#name-problem")).to_be_visible()
    if not scripts:
        expect(page.locator("#pasted")).to_have_value(text.replace("\r\n", "\n"))
    page.fill("#name", "十一月贷款案")
    if scripts:
        page.locator("#table").set_input_files(file)
    filing_steps.press(page, page.locator("main form"))
    batch = page.url
    far = settled(page, batch)
    assert f"{rows - len(wrong)} 件可以签名" in far and f"{len(wrong)} 件要改正" in far
    picture(page, "made")
    if scripts:
        accessible(page)
    page.goto(f"{batch}?state=incomplete")
    expect(page.locator("main .cards > li")).to_have_count(len(wrong))
    expect(page.locator("main .cards .problem").first).to_contain_text("尚欠本金")
    picture(page, "to-correct")

    # The table as it is, corrected where it says so.
    page.goto(f"{batch}/changes")
    with page.expect_download() as download:
        page.locator("main a[download]").click()
    known = list(csv.reader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig"))))
    amount = next(place for place, one in enumerate(known[0]) if one.endswith("[principalOwed]"))
    corrected = [known[0]] + [row for row in known[1:] if int(row[0]) in wrong]
    for row in corrected[1:]:
        assert row[3], "the line says what is wrong"
        row[amount] = "100000"
    out = io.StringIO()
    csv.writer(out).writerows(corrected)
    page.fill("#pasted", out.getvalue())
    filing_steps.press(page, page.locator("main form"))
    assert f"{rows} 件可以签名" in settled(page, batch)

    # One code for all.
    page.locator("main .acts a.button").click()
    before = filing_steps.newest_message(page)
    filing_steps.press(page, page.locator("main form"))
    code = filing_steps.code_after(page, before)
    page.fill("#typed_name", "张晓岚")
    page.check("#truth")
    page.fill("#code", code)
    picture(page, "sign")
    filing_steps.press(page, page.locator("main form[data-once]"))
    assert f"{rows} 件已提交" in settled(page, batch)
    picture(page, "done")
    page.locator("main .cards a").first.click()
    expect(page.locator("main")).to_contain_text("𠮷田1")
    expect(page.locator("main")).to_contain_text("法院已经收到")
