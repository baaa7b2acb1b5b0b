"""Every input of every form, with what people paste and nobody expects: through page, API and PDF, and back unchanged."""

from __future__ import annotations

import subprocess
from typing import Any

import filing_steps
import pytest
import yaml
from conftest import ROOT
from test_forms import CAUSES

FORMS = ["private-lending", "property-service", "sales-contract", "motor-accident", "divorce", "labour-dispute", "general-civil"]

# A mark on a quotation mark, right to left and its override, characters beyond the basic plane, emoji joined by nothing one
# sees, what looks like a page, a template, a path of an answer, a formula.
STRANGE = [
    "\"\u0301x '\u0301",
    "مرحبا ١٢٣",
    "\u202eabc\u202c",
    "𠮷𡈽𧨾",
    "😀👩\u200d👩\u200d👧",
    "<b>&amp;\"'</b>",
    "{{x}}[[y]]%00",
    "=1+1;--\\",
    "n\u0303\u0301e\u0301",
]
IN_THE_PDF = ["𠮷𡈽𧨾", "<b>&amp;\"'</b>", "{{x}}[[y]]%00"]


def texts(value: Any, path: tuple = ()) -> list[tuple[tuple, str]]:
    """Every text of answers and where it stands."""
    if isinstance(value, dict):
        return [found for key, one in value.items() for found in texts(one, (*path, key))]
    if isinstance(value, list):
        return [found for number, one in enumerate(value) for found in texts(one, (*path, number))]
    return [(path, value)]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("form", FORMS)
def test_what_was_typed_comes_back_unchanged(open_context, sign_in, form, tmp_path):
    page = open_context(scripts=False, width=1440).new_page()
    sign_in(page, "litigant@example.org")
    example = yaml.safe_load((ROOT / f"Examples/{form}/filing.yaml").read_text(encoding="utf-8"))
    filing = filing_steps.start_filing(page, form=form, cause=CAUSES.get(form))
    filing_steps.fill_form(page, filing, example["answers"])
    number = filing.rsplit("/", 1)[1]
    api = f"/api/v1/filings/{number}/answers"
    before = page.request.get(api).json()
    pages = sorted({path for path in links(page, filing)})
    typed: dict[str, str] = {}
    for address in pages:
        page.goto(address)
        fields = page.locator("main form[data-autosave] :is(input:not([type]), input[type=text], input[type=search], textarea)")
        here = {}
        for place in range(fields.count()):
            field = fields.nth(place)
            name = field.get_attribute("name") or ""
            # A day is typed in three boxes and kept as one.
            if not name or name.rsplit(".", 1)[-1] in ("year", "month", "day") or not field.is_visible():
                continue
            here[name] = STRANGE[(len(typed) + len(here)) % len(STRANGE)]
            field.fill(here[name])
        page.locator("main form[data-autosave] button[value=later]").last.click()
        page.goto(address)
        for name, text in here.items():
            assert page.locator(f"[name='{name}']").last.input_value() == text, f"{form} {name}"
        typed |= here
    assert len(typed) >= 10, "there is more to type than that"
    # By the API: as typed, scalar for scalar, and everything else as it was.
    after = page.request.get(api).json()
    kept = {".".join(map(str, path)): value for path, value in texts(after)}
    assert {name: kept.get(name) for name in typed} == typed
    untouched = {".".join(map(str, path)): value for path, value in texts(before)}
    assert {name: value for name, value in kept.items() if name not in typed} == {
        name: value for name, value in untouched.items() if name in kept and name not in typed
    }
    # The list of answers and the pleading show it, and nothing breaks.
    page.goto(f"{filing}/answers")
    shown = page.locator("main").inner_text()
    assert all(text in shown for text in ("𠮷𡈽𧨾", "<b>&amp;\"'</b>"))
    preview = page.request.get(f"{filing}/pleading")
    assert preview.ok
    file = tmp_path / "pleading.pdf"
    file.write_bytes(preview.body())
    read = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True).stdout
    printed = "".join(read.split())
    assert any(text in printed for text in IN_THE_PDF), "the pleading prints what was typed"


def links(page, filing: str) -> list[str]:
    """The address of every page of the form that these answers lead to."""
    page.goto(f"{filing}/answers")
    found = page.locator("main a[href*='/pages/']").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    return [href.split("#")[0] for href in found]


@pytest.mark.parametrize("form", FORMS)
def test_lengths_and_control_characters_are_told_of_and_nothing_is_cut(page, court, form):
    token = page.request.post(
        f"{court.address}/api/v1/sign-ins", data={"contact": "litigant@example.org", "password": "denggu-2026-demo"}
    ).json()["token"]
    headers = {"Authorization": f"Bearer {token}", "Accept-Language": "en"}

    def call(method: str, path: str, data: Any = None, **more: str) -> Any:
        return page.request.fetch(
            f"{court.address}/api/v1{path}", method=method, data=data, headers={**headers, **more}
        )

    example = yaml.safe_load((ROOT / f"Examples/{form}/filing.yaml").read_text(encoding="utf-8"))
    start = {"court": "京0105", "form": form, "answers": example["answers"]}
    if "cause" in example:
        start["cause"] = example["cause"]
    filing = call("POST", "/filings", start).json()["id"]
    answers = call("GET", f"/filings/{filing}/answers").json()
    free = [path for path, value in texts(answers) if isinstance(value, str) and any("\u4e00" <= one <= "\u9fff" for one in value)]
    assert free
    for wrong, code in (("长" * 10_001, "too-long"), ("a\u0001b\u007fc", "control-character")):
        changed = yaml.safe_load(yaml.safe_dump(answers, allow_unicode=True))
        for path in free:
            place = changed
            for step in path[:-1]:
                place = place[step]
            place[path[-1]] = wrong
        tag = call("GET", f"/filings/{filing}/answers").headers["etag"]
        assert call("PUT", f"/filings/{filing}/answers", changed, **{"If-Match": tag}).ok
        kept = dict(texts(call("GET", f"/filings/{filing}/answers").json()))
        assert all(kept[path] == wrong for path in free), "nothing is cut or dropped"
        found = {finding["pointer"] for finding in call("POST", f"/filings/{filing}/check").json()["findings"] if finding["code"] == code}
        assert {"/" + "/".join(map(str, path)) for path in free} <= found
