"""The tests in a real browser: Debian's chromium against the real binary over a demonstration court of its own.

Pictures of what was seen lie in .build/screenshots. Run one: .venv/bin/python -m pytest Tests/Browser -k name
"""

from __future__ import annotations

import json
import os
import re
import select
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from filing_steps import press
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("DENGWEN_BINARY", ROOT / ".build/debug/dengwen"))
RESOURCES = ROOT / "Resources"
PICTURES = ROOT / ".build/screenshots"
PASSWORD = "denggu-2026-demo"


@dataclass(frozen=True)
class Court:
    """A running server."""

    address: str
    data: Path
    process: subprocess.Popen[str]


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder made once by `dengwen demo`; copy it, never serve it."""
    folder = tmp_path_factory.mktemp("demonstration") / "data"
    subprocess.run([BINARY, "demo", "--data", folder, "--resources", RESOURCES], check=True, capture_output=True, text=True, timeout=300)
    return folder


def serve(data: Path, **environment: str) -> Court:
    """Starts the binary on a free port and waits until it says where it listens."""
    log = (data.parent / "server.log").open("w")
    process = subprocess.Popen(
        [BINARY, "serve", "--data", data, "--resources", RESOURCES, "--port", "0"], stdout=subprocess.PIPE, stderr=log, text=True, cwd=ROOT,
        env=os.environ | environment,
    )  # fmt: skip
    assert process.stdout is not None
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        ready, _, _ = select.select([process.stdout], [], [], 1)
        line = process.stdout.readline() if ready else ""
        if found := re.search(r"http://\S+", line):
            return Court(found.group(), data, process)
        if process.poll() is not None:
            break
    process.kill()
    pytest.fail(f"the server did not start:\n{Path(log.name).read_text()[-2000:]}")


def stop(court: Court) -> None:
    court.process.send_signal(signal.SIGTERM)
    try:
        court.process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        court.process.kill()
        raise


@pytest.fixture(scope="session")
def court(demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Court]:
    """The court of all tests that only add to it."""
    data = tmp_path_factory.mktemp("court") / "data"
    shutil.copytree(demonstration, data)
    running = serve(data)
    yield running
    stop(running)


@pytest.fixture
def own_court(demonstration: Path, tmp_path: Path) -> Iterator[Court]:
    """A court for this test alone."""
    shutil.copytree(demonstration, tmp_path / "data")
    running = serve(tmp_path / "data")
    yield running
    stop(running)


ServeAt = Callable[..., Court]


@pytest.fixture
def serve_at(demonstration: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServeAt]:
    """One court on several days: serve_at(days=30, DENGWEN_…="…") stops it and goes on with it so many days from today."""
    shutil.copytree(demonstration, tmp_path / "data")
    clock = tmp_path_factory.mktemp("clock") / "shim.so"
    subprocess.run(
        ["clang", "-O1", "-shared", "-fPIC", "-o", clock, ROOT / "Tests/Faults/shim.c", "-ldl"], check=True, capture_output=True
    )
    running: list[Court] = []

    def serve_on(days: int = 0, **environment: str) -> Court:
        if running:
            stop(running.pop())
        ahead = {"LD_PRELOAD": str(clock), "FAULT_CLOCK": str(days * 86_400)} if days else {}
        running.append(serve(tmp_path / "data", **ahead, **environment))
        return running[0]

    yield serve_on
    if running:
        stop(running.pop())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
        yield chromium
        chromium.close()


def is_complaint(said: ConsoleMessage) -> bool:
    """Whatever the browser complains of, but for an answer of ours that says no, and a connection a test has cut."""
    expected = re.match(r"Failed to load resource: (the server responded with a status of 4|net::ERR_INTERNET)", said.text)
    return said.type == "error" and not expected


OpenContext = Callable[..., BrowserContext]


@pytest.fixture
def open_context(browser: Browser, court: Court) -> Iterator[OpenContext]:
    """Opens a browser of its own: open_context(width=390, scheme="dark", language="en", scripts=False).

    Whatever a page complains of in the console, and whatever it asks of another host, fails the test.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_one(
        width: int = 1440, scheme: str = "light", language: str = "zh-CN", scripts: bool = True, at: Court = court
    ) -> BrowserContext:
        context = browser.new_context(
            base_url=at.address,
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            locale=language,
            java_script_enabled=scripts,
            reduced_motion="reduce",
            is_mobile=width < 600,
        )
        context.set_default_timeout(15_000)
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        context.on("console", lambda said: complaints.append(said.text) if is_complaint(said) else None)
        context.on(
            "request",
            lambda asked: complaints.append(f"asked {asked.url}")
            if not asked.url.startswith((at.address, "data:", "blob:"))
            else None,
        )
        contexts.append(context)
        return context

    yield open_one
    for context in contexts:
        context.close()
    assert not complaints


@pytest.fixture
def page(open_context: OpenContext) -> Page:
    return open_context().new_page()


@pytest.fixture
def sign_in() -> Callable[..., Page]:
    """sign_in(page, "clerk@example.org") by the page, as a person does."""

    def do(page: Page, contact: str, password: str = PASSWORD) -> Page:
        page.goto("/sign-in")
        page.locator("input[name=contact]").fill(contact)
        page.locator("input[name=password]").fill(password)
        press(page)
        page.wait_for_url(lambda url: not url.endswith("/sign-in"))
        return page

    return do


@pytest.fixture
def picture(request: pytest.FixtureRequest) -> Callable[..., Path]:
    """picture(page, "receipt") keeps what is seen, for people to look at."""

    def take(page: Page, name: str) -> Path:
        PICTURES.mkdir(parents=True, exist_ok=True)
        path = PICTURES / f"{request.node.name}-{name}.png".replace("/", "-")
        page.screenshot(path=path, full_page=True)
        return path

    return take


AXE = Path(AXE_FILE_PATH).read_text(encoding="utf-8")


@pytest.fixture
def accessible() -> Callable[[Page], None]:
    """accessible(page) fails on whatever axe finds against WCAG 2.2 AA."""

    def check(page: Page) -> None:
        # Evaluated, not added as a script tag: the policy of the pages allows no foreign script.
        page.evaluate(AXE)
        found = page.evaluate(
            """() => axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
                .then(r => r.violations.map(v => ({rule: v.id, help: v.help, at: v.nodes.map(n => n.target.join(" "))})))"""
        )
        assert found == [], f"{page.url}\n{json.dumps(found, ensure_ascii=False, indent=2)}"

    return check
