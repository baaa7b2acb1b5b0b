"""Registering on the spot: a script of keystrokes, no mouse, from the identity card to the case number.

Every key is counted. The time is estimated by the keystroke-level model (Card, Moran and Newell 1980): 0.20 s a key for a good
typist, 1.35 s of thought before each page, and what the pages really took. Chinese is counted as an input method types it: three keys a
character. Run with -s to see the figures; Docs/Performance.md has those of one run.
"""

from __future__ import annotations

import time

import pytest
from everywhere import COURT, EXHIBIT
from playwright.sync_api import Page, expect

A_KEY, A_THOUGHT, AN_UPLOAD = 0.20, 1.35, 15.0
ANSWERS = {
    "serviceRecipient": "林知秋", "serviceAddress": "北京市朝阳区建国路1号", "servicePhone": "13800000000", "phone": "13800000000",
    "domicile": "北京市朝阳区建国路1号", "residence": "北京市朝阳区建国路1号", "name": "何有借", "principalOwed": "50000",
    "principalTotal": "50000", "amount": "50000", "lender": "林知秋", "borrower": "何有借",
}  # fmt: skip
CHOICES = {"defendants.0.sort": "natural", "sort": "natural", "acceptsElectronicService": "no"}


class Keys:
    """A keyboard that counts."""

    def __init__(self, page: Page) -> None:
        self.page, self.count, self.pages, self.began = page, 0, 0, time.monotonic()

    def press(self, key: str) -> None:
        self.count += 1
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.count += sum(3 if ord(character) > 0x2E80 else 1 for character in text)
        self.page.keyboard.insert_text(text)

    def here(self) -> dict:
        return self.page.evaluate(
            """() => { const one = document.activeElement; return {
                tag: one.tagName, type: one.type || "", name: one.name || "", value: one.value || "", id: one.id,
                text: (one.innerText || "").trim(), required: one.closest("[data-required], .field, fieldset")?.innerText || ""} }"""
        )

    def to(self, wanted) -> dict:
        """Tab by tab until the focus is where it is wanted."""
        for _ in range(150):
            self.press("Tab")
            here = self.here()
            if wanted(here):
                return here
        raise AssertionError(f"the keyboard does not come there: {self.page.url}")

    def turn(self) -> None:
        self.pages += 1
        self.page.wait_for_load_state()


def required_here(page: Page) -> list[str]:
    """The names of what this page asks for and the law requires: an empty page is sent once, and says what it misses."""
    return page.locator(".problems a").evaluate_all("all => all.map(one => one.getAttribute('href').slice(1))")


@pytest.mark.timeout(300)
def test_registering_on_the_spot_takes_less_than_five_minutes(open_context, sign_in, own_court, picture, accessible):
    counter, clerk = (open_context(at=own_court).new_page() for _ in range(2))
    sign_in(counter, "counter@example.org")
    sign_in(clerk, "clerk@example.org")
    counter.goto(f"{own_court.address}/courts/{COURT}/counter")
    picture(counter, "counter")
    accessible(counter)
    keys = Keys(counter)
    keys.to(lambda here: here["id"] == "name")
    keys.type("林知秋")
    keys.to(lambda here: here["id"] == "number")
    keys.type("11010519491231002X")
    keys.to(lambda here: here["id"] == "seen")
    keys.press("Space")
    keys.press("Enter")
    counter.wait_for_url("**/filings/*")
    keys.turn()
    filing = counter.url

    # What is asked and not answered yet, as the list shows it; then page by page with Enter.
    for _ in range(60):
        todo = counter.locator(".tasks li:has(.todo, .part) a[href*='/pages/']")
        if not todo.count():
            break
        href = todo.first.get_attribute("href")
        keys.to(lambda here: here["tag"] == "A" and counter.evaluate("document.activeElement.getAttribute('href')") == href)
        keys.press("Enter")
        counter.wait_for_url("**/pages/**")
        keys.turn()
        while "/pages/" in counter.url:
            answer_page(counter, keys)

    counter.goto(f"{filing}/documents")
    keys.count += 3
    counter.locator("#exhibit-file").set_input_files(EXHIBIT)
    counter.locator("section#exhibit .files a").first.wait_for()
    counter.goto(f"{filing}/signature")
    keys.count += 3
    keys.turn()
    expect(counter.locator("main")).to_contain_text("打印起诉状")
    picture(counter, "signed-on-paper")
    accessible(counter)
    keys.to(lambda here: here["id"] == "truth")
    keys.press("Space")
    keys.press("Enter")
    counter.wait_for_url("**/receipt")
    keys.turn()
    expect(counter.locator("main")).to_contain_text("收件凭证")

    bench = Keys(clerk)
    clerk.goto(f"{filing}/review")
    bench.press("r")
    clerk.wait_for_url("**/registration")
    bench.turn()
    bench.to(lambda here: here["name"] == "procedure")
    bench.press("Space")
    bench.to(lambda here: here["tag"] == "BUTTON" and "登记" in here["text"])
    bench.press("Enter")
    clerk.wait_for_url("**/review")
    bench.turn()
    expect(clerk.locator("main")).to_contain_text("民初")

    pressed, pages = keys.count + bench.count, keys.pages + bench.pages
    waited = time.monotonic() - keys.began
    estimate = pressed * A_KEY + pages * A_THOUGHT + AN_UPLOAD + waited
    print(f"\non the spot: {pressed} keys, {pages} pages, {waited:.0f} s of the pages themselves, about {estimate:.0f} s in all")
    assert pressed * A_KEY + pages * A_THOUGHT + AN_UPLOAD < 300


def answer_page(page: Page, keys: Keys) -> None:
    """Types what must be there, and sends the page with Enter.

    What must be there is learnt by sending the page empty once; that is not counted, since whoever works here sees it.
    """
    before, count = page.url.split("#")[0], keys.count
    send(page, keys)
    if page.url.split("#")[0] == before:
        places = required_here(page)
        page.goto(before)
        keys.count = count
        for place in places:
            fill(page, keys, place)
        send(page, keys)
        if page.url.split("#")[0] == before:
            # What an answer led to: asked for now.
            for place in required_here(page):
                fill(page, keys, place)
            send(page, keys)
    keys.turn()
    assert page.url.split("#")[0] != before, f"{before}: {page.locator('.problems').inner_text()}"


def send(page: Page, keys: Keys) -> None:
    """Enter in a field sends the page; where there are only long texts, the button does."""
    if keys.here()["tag"] != "INPUT":
        keys.to(lambda here: here["tag"] == "INPUT" or here["tag"] == "BUTTON" and here["value"] == "continue")
    with page.expect_navigation():
        keys.press("Enter")


def fill(page: Page, keys: Keys, place: str) -> None:
    """Tabs to a place and types what is asked there."""
    here = keys.here()
    if here["id"] != place:
        here = keys.to(lambda there: there["id"] == place)
    name = here["name"]
    last = name.split(".")[-1]
    if here["type"] in ("radio", "checkbox"):
        there = page.locator(f'[name="{name}"]').evaluate_all("all => all.map(one => one.value)")
        wanted = CHOICES.get(name) or CHOICES.get(last) or ("no" if "no" in there else None)
        for _ in range(8):
            if wanted in (None, keys.here()["value"]):
                break
            keys.press("ArrowDown")
        keys.press("Space")
    elif last in ("year", "month", "day"):
        for part in ("2024", "3", "10"):
            keys.type(part)
            keys.press("Tab")
    else:
        is_number = page.evaluate("document.activeElement.inputMode") in ("decimal", "numeric")
        keys.type(ANSWERS.get(name) or ANSWERS.get(last) or ("1000" if is_number else "见证据材料"))
