"""Every page, for everyone who can come to it: usable by anybody, in both languages, both schemes, any width, light on the wire."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import everywhere
import pytest
import yaml
from conftest import RESOURCES, Court, serve, stop
from playwright.sync_api import Page, Response, expect

FIRST_VIEW = 60 * 1024
CAPITALS = re.compile("人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分]+整?")
CHINESE = re.compile(r"[\u3007\u3400-\u9fff]+")
WHO = list(everywhere.PEOPLE)


@pytest.fixture(scope="module")
def still_court(demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Court]:
    """A court in which nothing happens but looking."""
    data = tmp_path_factory.mktemp("still") / "data"
    shutil.copytree(demonstration, data)
    running = serve(data)
    yield running
    stop(running)


@pytest.fixture
def come_in(open_context, sign_in, still_court) -> Callable[..., tuple[Page, dict[str, str]]]:
    """come_in("clerk") signs in and finds the addresses; come_in("clerk", language="en", large=True)."""

    def do(who: str, language: str = "zh-CN", large: bool = False, width: int = 1440) -> tuple[Page, dict[str, str]]:
        page = open_context(width=width, language=language, at=still_court).new_page()
        if contact := everywhere.PEOPLE[who]:
            sign_in(page, contact)
        else:
            page.goto("/")
        pages = everywhere.FIND[who](page)
        page.goto("/account" if contact else "/")
        for name, value in {"language": language, "size": "large" if large else "normal"}.items():
            if (button := page.locator(f"header button[name={name}][value={value}]")).count():
                button.click()
        return page, pages

    return do


def broken_words(page: Page) -> list[str]:
    """Message keys that came out as themselves."""
    return re.findall(r"\[[a-z_]+\.[\w.-]+\]", page.title() + page.locator("body").inner_text())


def sideways(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


@pytest.mark.parametrize("who", WHO)
def test_every_page_is_accessible_in_both_schemes_and_widths(come_in, accessible, picture, who):
    page, pages = come_in(who)
    weights: dict[str, int] = {}
    for name, address in pages.items():
        answer = page.goto(address)
        assert not broken_words(page), f"{address}: {broken_words(page)}"
        assert first_view(page, answer, weights) <= FIRST_VIEW, address
        the_first_key_leads_past_the_head(page)
        picture(page, f"{name}-1440")
        accessible(page)
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": 390, "height": 844})
        assert not sideways(page), f"{address} scrolls sideways at 390 px"
        accessible(page)
        page.emulate_media(color_scheme="light")
        picture(page, f"{name}-390")
        page.set_viewport_size({"width": 1440, "height": 900})


def parts_of(form: str) -> Iterator[dict[str, Any]]:
    """The pages of a form as its file has them, those it shares among them."""
    read = lambda name: yaml.safe_load((RESOURCES / f"forms/{name}.yaml").read_text(encoding="utf-8"))  # noqa: E731
    definition = read(form)
    shared = [read(f"parts/{name}") for name in definition.get("parts", [])]
    pages = {name: pages for part in shared for name, pages in part["pages"].items()}
    sections = {name: section for part in shared for name, section in part["sections"].items()}
    for section in definition["sections"]:
        for page in sections.get(section.get("use"), section)["pages"]:
            yield from pages[page["use"]] if "use" in page else [page]


def test_every_page_of_the_form_is_accessible(come_in, accessible):
    """All of the form's own pages that the demonstration's draft leads to, once each."""
    page, pages = come_in("party", width=390)
    reached = 0
    for part in parts_of("private-lending"):
        address = f"{pages['task-list']}/pages/{part['id']}{'-1' if 'each' in part else ''}"
        page.goto(address)
        if not page.url.endswith(address):
            continue
        reached += 1
        assert not broken_words(page), address
        assert not sideways(page), f"{address} scrolls sideways at 390 px"
        accessible(page)
    assert reached >= 35, reached


def the_first_key_leads_past_the_head(page: Page) -> None:
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def first_view(page: Page, answer: Response | None, weights: dict[str, int]) -> int:
    """Bytes of the page and of the style sheet, scripts and icon it names."""
    assert answer
    assets = page.locator("head link[href], head script[src]").evaluate_all("all => all.map(one => one.href || one.src)")
    for asset in assets:
        if asset not in weights:
            weights[asset] = len(page.request.get(asset).body())
    return len(answer.body()) + sum(weights[asset] for asset in set(assets))


@pytest.mark.parametrize("who", WHO)
def test_every_page_is_in_english_and_holds_large_print(come_in, accessible, who):
    page, pages = come_in(who, language="en", large=True, width=390)
    wrong: dict[str, object] = {}
    for name, address in pages.items():
        page.goto(address)
        assert page.locator("html[lang=en][data-size=large]").count(), address
        accessible(page)
        wrong[f"{name} scrolls sideways"] = sideways(page)
        wrong[f"{name} has keys for words"] = broken_words(page)
        # What was sent to people was sent in their language.
        wrong[f"{name} has Chinese left"] = name != "simulated-messages" and chinese_left(page)
    assert not (found := {what: value for what, value in wrong.items() if value}), found


def chinese_left(page: Page) -> list[str]:
    """Chinese on an English page that is neither a name nor something a person typed."""
    text = page.evaluate(
        """() => {
            for (const one of document.querySelectorAll("[lang=zh-CN]")) one.remove();
            for (const one of document.querySelectorAll("[placeholder], [aria-label], [alt]"))
                one.append(["placeholder", "aria-label", "alt"].map(name => one.getAttribute(name) ?? "").join(" "));
            return document.title + " " + document.body.textContent;
        }"""
    )
    # Notices give amounts in Chinese capitals in either language: they are the amount that counts.
    text = CAPITALS.sub("", text)
    for known in sorted(what_people_typed(), key=len, reverse=True):
        text = text.replace(known, "")
    return CHINESE.findall(text)


def what_people_typed() -> set[str]:
    def strings(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            for one in value.values():
                yield from strings(one)
        elif isinstance(value, list):
            for one in value:
                yield from strings(one)
        elif isinstance(value, str):
            # A long answer may be shown in part.
            yield from re.split("[\n，。]", value)

    answers = yaml.safe_load((RESOURCES / "demonstration/private-lending.yaml").read_text(encoding="utf-8"))
    return {text for text in strings(answers) if CHINESE.search(text)} | everywhere.NAMES


ACTS = {
    "visitor": {"home": ".button.big", "sign-in": "main form button", "start-found": "main form .acts button"},
    "party": {
        "task-list": ".acts .button",
        "form-plaintiffs": ".acts button[value=continue]",
        "documents": "section:first-of-type .acts button",
        "answers": ".acts .button",
        "signature-code": ".acts .big",
        "correcting": "main .notice a.button",
        "correction": ".acts a.button",
        "returned": "main form.notice button",
    },
    "clerk": {
        "queue": "[data-queue] a",
        "bench": "[data-act=register]",
        "registration": "main form .acts button",
        "correction-builder": "main form .acts button",
        "service": "main form .acts button",
    },
    "counter": {"identity": "main .notice .acts button"},
}


@pytest.mark.parametrize("who", ACTS)
def test_the_keyboard_alone_reaches_the_main_act_and_shows_where_it_is(come_in, who):
    page, pages = come_in(who)
    for name, act in ACTS[who].items():
        page.goto(pages[name])
        wanted = page.locator(act).first
        for _ in range(80):
            page.keyboard.press("Tab")
            assert page.evaluate(FOCUS_IS_SEEN), f"{pages[name]}: {page.evaluate('document.activeElement.outerHTML')}"
            if wanted.evaluate("act => act === document.activeElement"):
                break
        expect(wanted).to_be_focused()


# A choice shows the focus of its (small) button on the whole line.
FOCUS_IS_SEEN = """() => {
    const here = document.activeElement;
    return [here, here.closest(".pick")].some(one => one && getComputedStyle(one).outlineStyle !== "none"
        && parseFloat(getComputedStyle(one).outlineWidth) >= 2);
}"""


# Pages that exist only in the middle of something: looked at in test_decisions, test_fees, test_hand_over and test_mediation.
IN_THE_MIDDLE = re.compile(
    "/(forwarding|appeal|withdrawal-ruling|appeal-transfer|fee-relief-decision|refund|deemed-withdrawal|order"
    "|acknowledgement|archiving|views/{view}/removal|settlement-closing|trial-reports|sandbox-payments/{payment}"
    "|assistants/{account}/removal|platforms/{platform}/consent|platforms/{consent}/withdrawal)$"
)


def test_no_page_of_the_url_map_is_left_out(come_in):
    routes = (RESOURCES.parent / "Sources/Web/Routes.swift").read_text(encoding="utf-8")
    patterns = re.findall(r'Route\(\.\w+, \.get, "(/[^"]*)"', routes.split("static let files")[0])
    seen = [address.split("?")[0] for who in WHO for address in come_in(who)[1].values()]
    shown = [pattern for pattern in patterns if not re.search(r"content$|/data$|/table$|/images/|/pleading$|/inbox/\{", pattern)]
    shown = [pattern for pattern in shown if not IN_THE_MIDDLE.search(pattern)]
    left_out = [
        pattern for pattern in shown if not any(re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", pattern), one) for one in seen)
    ]
    assert left_out == []
