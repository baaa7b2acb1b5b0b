"""Every page there is, for everyone who can come to it: name → address in the demonstration court."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

COURT = "京0105"
EXHIBIT = Path(__file__).resolve().parents[2] / "Examples/private-lending/documents/1-iou.jpg"
PEOPLE = {
    "visitor": None,
    "party": "litigant@example.org",
    "clerk": "clerk@example.org",
    "head": "head@example.org",
    "counter": "counter@example.org",
    "trial": "trial@example.org",
    "archive": "archivist@example.org",
    "mediator": "mediator@example.org",
    "operator": "operator@example.org",
}

# Names in the demonstration: they stay as they are in every language.
NAMES = set(
    "张晓岚 陈立新 王敏 刘建国 赵正 孙慧 周平 何静 吴凡 李长河 何小满 许多 马跃 高翔 林溪 罗成功 梁田 宋词 唐诗 曹操心 欧阳宁 柳青 钟鸣 白露 燕归来 罗安 程万里 江平 沈默 郑宁"
    " 银行转账回单 已经交付借款 没有的人 朝阳 京 民初 号 北京市朝阳区 请说明借款的用途。 先电话联系过当事人".split()
)

# One page for every kind of field, and those with the longest words.
FORM_PAGES = [
    "plaintiffs", "plaintiff-person-1", "plaintiff-identity-1", "principal", "interest", "acceleration",
    "contract", "rate", "handovers", "security", "evidence", "fee-relief",
]  # fmt: skip


def visitor(page: Page) -> dict[str, str]:
    return {
        "home": "/",
        "sign-in": "/sign-in",
        "open-account": "/accounts",
        "confirm-contact": "/accounts/confirmation?contact=somebody@example.org",
        "simulated-messages": "/simulated-messages",
        "start": "/start",
        "start-found": "/start?q=朝阳",
        "start-causes": "/start?form=general-civil&court=%E4%BA%AC0105&cq=押金不退",
        "guide": "/guide",
        "guide-found": "/guide?q=欠钱不还",
        "guide-places": "/guide?cause=4.10.108.3&me=person&other=person",
        "guide-amount": "/guide?cause=4.10.108.3&me=person&other=person&at-performance=&money=yes&amount=x",
        "guide-result": "/guide?cause=7.19&me=person&other=person&at-employment=朝阳&money=no&done=not-arbitrated",
        "figures": f"/figures?court={COURT}",
        "verify": "/papers",
        "verify-missing": "/papers/0000000000",
        "problem": "/problems/changedMeanwhile",
        "not-found": "/nowhere",
        "offline": "/offline",
    }


def hrefs(page: Page, pattern: str) -> list[str]:
    found = page.locator("a[href]").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    return list(dict.fromkeys(href for href in found if re.search(pattern, href)))


def filing_of(page: Page, debtor: str) -> str:
    """One's own filing, on whichever page of the list it is: other tests file at the same court."""
    page.goto("/filings")
    while not page.locator("main a", has_text=debtor).count() and page.locator("a[rel=next]").count():
        page.goto(page.locator("a[rel=next]").first.get_attribute("href") or "")
    return page.locator("main a", has_text=debtor).first.get_attribute("href") or ""


def removal_of(page: Page) -> str:
    """The page that asks before a document is removed; there must be a document first."""
    if not hrefs(page, "/removal$"):
        page.locator("#exhibit-file").set_input_files(EXHIBIT)
        page.locator("section#exhibit .files a").first.wait_for()
    return hrefs(page, "/removal$")[0]


def batch_of(page: Page, draft: str) -> None:
    """A batch of the draft with a line that is right and one that is not; made on the first visit."""
    page.goto("/batches")
    if not hrefs(page, "^/batches/"):
        page.goto(f"{draft}/batch")
        page.fill("#name", "2026")
        page.fill("#pasted", "defendants.0.name,principalOwed\n欧阳宁,1000\n欧阳宁,x\n")
        page.locator("main form button").click()
        page.locator("main .cards .problem").wait_for()


def party(page: Page) -> dict[str, str]:
    draft, received, registered = (filing_of(page, debtor) for debtor in ("欧阳宁", "马跃", "李长河"))
    page.goto(registered)
    papers = hrefs(page, r"/papers/[^/]+$")
    correcting, corrected, returned = (filing_of(page, debtor) for debtor in ("柳青", "钟鸣", "白露"))
    page.goto(returned)
    papers += hrefs(page, r"/papers/[^/]+$")[:2]
    pages = {
        "home": "/",
        "start": "/start?q=朝阳",
        "my-filings": "/filings",
        "account": "/account",
        "platforms": "/account/platforms",
        "assistants": "/account/assistants",
        "inbox": "/inbox",
        "task-list": draft,
        "materials": f"{draft}/materials",
        "documents": f"{draft}/documents",
        "answers": f"{draft}/answers",
        "signature": f"{draft}/signature",
        "signature-code": f"{draft}/signature?sent=yes",
        "received": received,
        "registered": registered,
        "receipt": f"{registered}/receipt",
        "correcting": correcting,
        "correction": f"{correcting}/correction",
        "correction-page": f"{correcting}/pages/defendant-reach-1",
        "correction-documents": f"{correcting}/documents",
        "corrected": corrected,
        "differences": f"{corrected}/submissions/2",
        "returned": returned,
        "insistence": f"{returned}/insistence",
        "withdrawal": f"{received}/withdrawal",
        "withdrawal-of-case": f"{registered}/withdrawal",
        "fee-relief": f"{received}/fee-relief",
        "payment": f"{registered}/payment",
        "mediation": f"{registered}/mediation",
        "mediation-running": filing_of(page, "程万里"),
        "mediation-stop": filing_of(page, "程万里") + "/mediation",
    }
    batch_of(page, draft)
    page.goto("/batches")
    pages["batch"] = hrefs(page, "^/batches/")[0]
    pages |= {
        "batches": "/batches",
        "batch-start": f"{draft}/batch",
        "batch-changes": pages["batch"] + "/changes",
        "batch-signature": pages["batch"] + "/signature",
        "batch-code": pages["batch"] + "/signature?sent=yes",
    }
    page.goto(f"{draft}/documents")
    pages["removal"] = removal_of(page)
    pages["describe"] = pages["removal"].removesuffix("/removal")
    pages |= {f"form-{name}": f"{draft}/pages/{name}" for name in FORM_PAGES}
    return pages | {f"paper-{number}": href for number, href in enumerate(papers, 1)}


def clerk(page: Page) -> dict[str, str]:
    queue = f"/courts/{COURT}/queue"
    page.goto(queue)
    waiting = page.locator("[data-queue] a", has_text="马跃").get_attribute("href") or ""
    page.goto(f"{queue}?filter=correcting")
    correcting = page.locator("[data-queue] a", has_text="柳青").get_attribute("href") or ""
    page.goto(queue)
    corrected = page.locator("[data-queue] a", has_text="钟鸣").get_attribute("href") or ""
    page.goto(f"{queue}?filter=unserved")
    unserved = page.locator("[data-queue] a", has_text="燕归来").get_attribute("href") or ""
    page.goto(f"{queue}?filter=toHandOver")
    registered = page.locator("[data-queue] a").first.get_attribute("href") or ""
    proposable = page.locator("[data-queue] a", has_text="李长河").get_attribute("href") or ""
    page.goto(f"/courts/{COURT}/mediations")
    appointed = page.locator(".cards a", has_text="江平").get_attribute("href") or ""
    page.goto(waiting)
    return {
        "refusal": waiting.replace("/review", "/refusal"),
        "redirection": waiting.replace("/review", "/redirection"),
        "contact": waiting.replace("/review", "/contact"),
        "forward-proposal": waiting.replace("/review", "/forward-proposal"),
        "bench-registered": registered,
        "counter-payment": registered.replace("/review", "/counter-payment"),
        "hand-over": registered.replace("/review", "/hand-over"),
        "queue-to-hand-over": f"{queue}?filter=toHandOver",
        "defendant-services": f"/courts/{COURT}/defendant-services",
        "defendant-service": proposable.replace("/review", "/defendant-service"),
        "mediations": f"/courts/{COURT}/mediations",
        "mediation-proposal": proposable.replace("/review", "/mediation-proposal"),
        "mediator": appointed + "/mediator",
        "matters": f"/courts/{COURT}/matters",
        "unreached": f"/courts/{COURT}/unreached",
        "correction-builder": waiting.replace("/review", "/correction-notice"),
        "service": unserved.replace("/review", "/correction-notice/service"),
        "return": correcting.replace("/review", "/return-record"),
        "bench-correcting": correcting,
        "bench-corrected": corrected,
        "queue-correcting": f"{queue}?filter=correcting",
        "queue": queue,
        "queue-search": f"{queue}?q=马跃",
        "queue-empty": f"{queue}?q=没有的人",
        "bench": waiting,
        "registration": waiting.replace("/review", "/registration"),
        "inbox": "/inbox",
        "account": "/account",
    }


def head(page: Page) -> dict[str, str]:
    return {
        "overview": f"/courts/{COURT}/overview",
        "overview-period": f"/courts/{COURT}/overview?from=2020-01-01&to=2020-03-31",
        "oversight": f"/courts/{COURT}/oversight?kind=secondNotice",
    }


def counter(page: Page) -> dict[str, str]:
    identities = f"/courts/{COURT}/identities"
    page.goto(identities)
    pages = {"counter": f"/courts/{COURT}/counter", "identities": identities, "identities-empty": f"{identities}?q=没有的人"}
    return pages | {"identity": hrefs(page, "/identities/[0-9a-f-]{36}")[0]}


def trial(page: Page) -> dict[str, str]:
    return {"hand-overs": f"/courts/{COURT}/hand-overs"}


def archive(page: Page) -> dict[str, str]:
    return {"archivings": f"/courts/{COURT}/archivings"}


def mediator(page: Page) -> dict[str, str]:
    mediations = f"/courts/{COURT}/mediations"
    page.goto(mediations)
    appointed, running = (page.locator(".cards a", has_text=name).get_attribute("href") for name in ("江平", "程万里"))
    return {
        "mediations": mediations,
        "mediation-appointed": appointed,
        "mediation-receipt": f"{appointed}/mediation-receipt",
        "mediation-running": running,
        "mediation-extension": f"{running}/mediation-extension",
        "mediation-end": f"{running}/mediation-end",
        "settlement": f"{running}/settlement",
    }


def operator(page: Page) -> dict[str, str]:
    return {"failures": "/failures"}


FIND: dict[str, Callable[[Page], dict[str, str]]] = {
    "visitor": visitor, "party": party, "clerk": clerk, "head": head, "counter": counter, "trial": trial, "archive": archive,
    "mediator": mediator, "operator": operator,
}  # fmt: skip
