"""Each form by the API alone, from the answers of its example to the receipt and the pleading."""

from __future__ import annotations

import time

import pytest
import yaml
from conftest import PASSWORD, ROOT
from described import Described
from test_every_input import FORMS


@pytest.mark.parametrize("form", FORMS)
def test_a_filing_by_the_api(court, page, form):
    folder = ROOT / f"Examples/{form}"
    example = yaml.safe_load((folder / "filing.yaml").read_text(encoding="utf-8"))
    api = Described(court.address)
    api.token = api.call("apiSignIn", {"contact": "litigant@example.org", "password": PASSWORD})[1]["token"]
    start = {"court": example["court"], "form": form}
    if "cause" in example:
        start["cause"] = example["cause"]
    status, filing = api.call("apiStartFiling", start)
    assert status == 201 and filing["stage"] == "draft"
    number = filing["id"]
    # Nothing yet: what is missing is told, place by place.
    empty = api.call("apiCheck", filing=number)[1]
    assert not empty["isComplete"] and any(one["code"] == "missing" for one in empty["findings"])
    status, _ = api.call("apiSaveAnswers", example["answers"], filing=number, headers={"If-Match": '"1"'})
    assert status == 200
    whole = api.call("apiCheck", filing=number)[1]
    assert whole["isComplete"], whole["findings"]
    for document in example.get("documents", [])[:1]:
        file = folder / document["file"]
        kind = {"jpg": "image/jpeg", "png": "image/png", "pdf": "application/pdf"}[file.suffix[1:]]
        answer = page.request.post(
            f"{api.base}/filings/{number}/documents",
            headers={"Authorization": f"Bearer {api.token}"},
            multipart={
                "role": document["role"],
                "title": document.get("title", ""),
                "proves": document.get("proves", ""),
                "file": {"name": file.name, "mimeType": kind, "buffer": file.read_bytes()},
            },
        )
        assert answer.status == 201, answer.text()
    assert api.call("apiMaterials", filing=number)[1]["items"]
    code = api.call("apiSendSigningCode", filing=number)[1]["code"]
    status, receipt = api.call("apiSubmit", {"name": example["signature"], "code": code}, filing=number)
    assert status == 201 and receipt["number"] and receipt["deadline"]["lastDay"]
    assert api.call("apiFiling", filing=number)[1]["stage"] == "received"
    # The papers follow by themselves.
    for _ in range(100):
        papers = api.call("apiPapers", filing=number)[1]["items"]
        if len(papers) == 2 and all(paper.get("sha256") or paper.get("madeAt") for paper in papers):
            break
        time.sleep(0.3)
    assert {paper["kind"] for paper in papers} == {"pleading", "receipt"}
