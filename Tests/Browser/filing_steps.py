"""What a person does to file, by the pages alone: everything is found by the names and links a browser sees."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Locator, Page

EXAMPLE = Path(__file__).resolve().parents[2] / "Examples/private-lending"
PASSWORD = "four unrelated words"


def example() -> dict[str, Any]:
    return yaml.safe_load((EXAMPLE / "filing.yaml").read_text(encoding="utf-8"))


def press(page: Page, form: Locator | None = None) -> None:
    """Presses the main button of a form (of the page's first form by default)."""
    (form or page.locator("main form[method=post]").first).locator("button:visible").first.click()


def newest_message(page: Page) -> str:
    """The newest of the simulated messages, read in a tab of its own; "" if there is none."""
    tab = page.context.new_page()
    tab.goto("/simulated-messages")
    message = tab.locator("main ul.cards li").first
    text = message.inner_html() if message.count() else ""
    tab.close()
    return text


def code_after(page: Page, before: str) -> str:
    """The code of the message that arrives after `before`: messages are sent in the background."""
    for _ in range(100):
        message = newest_message(page)
        if message != before:
            code = re.search(r"(?<!\d)\d{6}(?!\d)", message)
            assert code, message
            return code.group()
        page.wait_for_timeout(100)
    raise AssertionError("no message arrived")


def open_account(page: Page, contact: str, name: str = "张晓岚") -> None:
    page.goto("/accounts")
    page.locator("[name=name]").fill(name)
    page.locator("[name=contact]").fill(contact)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=consent]").check()
    before = newest_message(page)
    press(page)
    page.wait_for_url("**/accounts/confirmation*")
    page.locator("[name=code]").fill(code_after(page, before))
    press(page)
    page.wait_for_url("**/start")


def start_filing(
    page: Page,
    place: str = "朝阳",
    court: str = "北京市朝阳区人民法院",
    form: str = "private-lending",
    cause: tuple[str, str] | None = None,
) -> str:
    """Looks for the court, chooses it and the form, begins; by words for the cause and its name. Gives the filing's address."""
    page.goto("/start")
    page.locator("[name=q]").fill(place)
    page.locator("button[form=find]").click()
    page.locator("label.pick", has_text=court).first.click()
    page.locator(f"input[type=radio][name=form][value={form}]").check()
    page.locator("main form[method=post] .acts button").click()
    if cause:
        page.locator("[name=cq]").fill(cause[0])
        page.locator("button[form=find-cause]").click()
        page.locator("label.pick", has_text=cause[1]).first.click()
        page.locator("main form[method=post] .acts button").click()
    page.wait_for_url(re.compile(r"/filings/[0-9a-f-]{36}$"))
    return page.url


def answer_at(answers: Any, name: str) -> Any:
    """The answer a field's name points at: plaintiffs.0.birth.year, principalOwed …; None if the example gives none."""
    here = answers
    for step in name.split("."):
        if isinstance(here, str) and step in ("year", "month", "day"):
            return here.split("-")[("year", "month", "day").index(step)].lstrip("0")
        if isinstance(here, list) and step.isdigit() and int(step) < len(here):
            here = here[int(step)]
        elif isinstance(here, dict) and step in here:
            here = here[step]
        else:
            return None
    return here


def fill_page(page: Page, answers: Any) -> None:
    """Fills what is asked on this page, and in as many blocks of a repeated group as the answers have."""
    fill_fields(page, answers)
    while add_item(page, answers):
        fill_fields(page, answers)


def fill_fields(page: Page, answers: Any) -> None:
    """A ticked answer may show further questions, so choices come first."""
    fill_choices(page, answers)
    form = page.locator("form[data-autosave]")
    texts = form.locator("textarea, input:not([type=radio]):not([type=checkbox]):not([type=hidden])")
    for name in texts.evaluate_all("all => all.filter(one => one.checkVisibility()).map(one => one.name)"):
        answer = answer_at(answers, name)
        if isinstance(answer, str):
            form.locator(f'[name="{name}"]').fill(answer)


def add_item(page: Page, answers: Any) -> bool:
    """Asks for one more block of a group that has fewer than the answers; those before are filled in by then."""
    adding = page.locator("main form button[name=act][value^='add:']")
    for value in adding.evaluate_all("all => all.filter(one => one.checkVisibility()).map(one => one.value)"):
        group = value.removeprefix("add:")
        wanted = answer_at(answers, group)
        if isinstance(wanted, list) and (before := items(page, group)) < len(wanted):
            page.locator(f"main form button[value='{value}']").click()
            page.wait_for_load_state()
            assert items(page, group) == before + 1
            return True
    return False


def items(page: Page, group: str) -> int:
    names = page.locator(f"main form [name^='{group}.']").evaluate_all("all => all.map(one => one.name)")
    return len({name.removeprefix(f"{group}.").split(".")[0] for name in names})


def fill_choices(page: Page, answers: Any) -> None:
    form = page.locator("form[data-autosave]")
    choices = form.locator("input[type=radio], input[type=checkbox]")
    for name, value in choices.evaluate_all("all => all.map(one => [one.name, one.value])"):
        answer = answer_at(answers, name)
        if answer == value or isinstance(answer, list) and value in answer:
            choice = form.locator(f'input[name="{name}"][value="{value}"]')
            if choice.is_visible():
                choice.check()


def fill_form(page: Page, filing: str, answers: Any) -> int:
    """Goes through the task list until nothing is left to fill in. Gives the number of pages that were filled in."""
    pages = 0
    page.goto(filing)
    while (task := page.locator(".tasks li:has(.todo, .part) a[href*='/pages/']")).count():
        task.first.click()
        while "/pages/" in page.url:
            before = page.url
            fill_page(page, answers)
            page.locator("form[data-autosave] .acts button[value=continue]").click()
            assert not page.locator(".problems").count(), f"{before}\n{page.locator('.problems').inner_text()}"
            pages += 1
    return pages


def upload(page: Page, filing: str, documents: list[dict[str, str]], scripts: bool = True) -> None:
    for role in dict.fromkeys(document["role"] for document in documents):
        page.goto(f"{filing}/documents")
        files = [EXAMPLE / document["file"] for document in documents if document["role"] == role]
        page.locator(f"#{role}-file").set_input_files(files)
        if not scripts:
            press(page, page.locator(f"section#{role} form"))
        for file in files:
            page.locator(f"section#{role} .files a", has_text=file.name).first.wait_for()


def sign(page: Page, filing: str, name: str, clicks: int = 1) -> None:
    page.goto(f"{filing}/answers")
    page.locator("main .acts a.button").click()
    before = newest_message(page)
    press(page)
    page.locator("[name=typed_name]").fill(name)
    page.locator("[name=truth]").check()
    page.locator("[name=code]").fill(code_after(page, before))
    page.locator("main form[data-once] .acts button.big").click(click_count=clicks, no_wait_after=True)
    page.wait_for_url("**/receipt")
