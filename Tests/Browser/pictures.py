"""Takes the pictures of the READMEs anew, from the example of a filing: not a test, so ask for it by name.

    .venv/bin/python -m pytest Tests/Browser/pictures.py
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from conftest import BINARY, PASSWORD, ROOT, Court
from everywhere import filing_of
from filing_steps import EXAMPLE
from playwright.sync_api import Page

FOLDER = ROOT / "Docs/pictures"
WIDTH, HEIGHT = 1440, 1080


@pytest.fixture
def submitted(own_court: Court, tmp_path: Path) -> str:
    """The address of the example, submitted from the command line."""
    sign_in = tmp_path / "sign-in.json"
    surroundings = os.environ | {"DENGWEN_SERVER": own_court.address, "DENGWEN_SIGN_IN": str(sign_in), "DENGWEN_PASSWORD": PASSWORD}
    subprocess.run([BINARY, "login", "--contact", "litigant@example.org"], env=surroundings, check=True)
    command = [BINARY, "filing", "submit", EXAMPLE / "filing.yaml", "--json"]
    said = subprocess.run(command, env=surroundings, check=True, capture_output=True, text=True)
    return f"/filings/{json.loads(said.stdout)['filing']}"


def keep(page: Page, name: str) -> None:
    """A picture of what is seen, with so few colours that the repository stays small."""
    FOLDER.mkdir(exist_ok=True)
    shot = page.screenshot()
    plain = subprocess.run(["pngtopnm"], input=shot, check=True, capture_output=True).stdout
    few = subprocess.run(["pnmquant", "-quiet", "96"], input=plain, check=True, capture_output=True).stdout
    small = subprocess.run(["pnmtopng", "-compression", "9", "-quiet"], input=few, check=True, capture_output=True).stdout
    assert len(small) < 150_000, f"{name}: {len(small)} bytes"
    (FOLDER / f"{name}.png").write_bytes(small)


def test_take_pictures(open_context, sign_in, own_court, submitted):
    contexts = [open_context(at=own_court, width=WIDTH) for _ in range(2)]
    party, clerk = (context.new_page() for context in contexts)
    for page in (party, clerk):
        page.set_viewport_size({"width": WIDTH, "height": HEIGHT})

    sign_in(party, "litigant@example.org")
    party.goto(f"{submitted}/receipt")
    keep(party, "receipt")

    party.goto(f"{filing_of(party, '欧阳宁')}/pages/interest")
    party.locator("[name=claimsInterest][value=yes]").check()
    for name, value in {"year": "2026", "month": "8", "day": "31"}.items():
        party.locator(f"[name='interestAsOf.{name}']").fill(value)
    party.locator("[name=interestAmount]").fill("1495.89")
    party.locator("[name=interestMethod]").fill("25,000元 × 6% ÷ 365 × 364天 = 1,495.89元")
    party.locator("form[data-autosave] .acts button[value=later]").click()
    party.goto(f"{filing_of(party, '欧阳宁')}/pages/interest")
    keep(party, "form")

    sign_in(clerk, "clerk@example.org")
    clerk.goto(f"{submitted}/review")
    clerk.locator("[data-act=claim]").click()
    clerk.locator(".notice").wait_for()
    clerk.goto(f"{submitted}/review")
    clerk.wait_for_load_state("networkidle")
    keep(clerk, "bench")
