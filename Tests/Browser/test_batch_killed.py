"""The machine dies in the middle of a batch, while it is made and while it is handed in: nothing is made twice, nothing is left out."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
import urllib.request
from typing import Any

import filing_steps
import pytest
from conftest import BINARY, RESOURCES, serve, stop
from described import Described

PASSWORD = "denggu-2026-demo"
ROWS = 300


def signed_in(address: str) -> Described:
    api = Described(address)
    api.token = api.call("apiSignIn", {"contact": "litigant@example.org", "password": PASSWORD})[1]["token"]
    return api


def reached(api: Described, batch: str, enough: Any, seconds: float = 60) -> dict[str, int]:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        counts = api.call("apiBatch", batch=batch)[1]["counts"]
        if enough(counts):
            return counts
        time.sleep(0.01)
    raise AssertionError("it did not come so far")


def killed(court, data):
    court.process.kill()
    court.process.wait()
    # What the dead process had taken is taken up again once its lease is over.
    return serve(data, DENGWEN_OUTBOX_LEASE_SECONDS="2")


@pytest.mark.timeout(300)
def test_a_batch_goes_on_where_it_stopped(demonstration, tmp_path):
    data = tmp_path / "data"
    shutil.copytree(demonstration, data)
    court = serve(data, DENGWEN_OUTBOX_LEASE_SECONDS="2")
    try:
        api = signed_in(court.address)
        example = filing_steps.example()
        start = {"court": "京0105", "form": example["form"], "answers": example["answers"]}
        template = api.call("apiStartFiling", start)[1]["id"]
        rows = [{"defendants.0.name": f"被告{number}", "principalOwed": f"{1000 + number}"} for number in range(1, ROWS + 1)]
        status, made = api.call("apiStartBatch", {"template": template, "name": "批", "rows": rows})
        assert status == 201
        batch = made["id"]
        assert reached(api, batch, lambda counts: counts["ready"] > 0)["waiting"] > 0, "it was done before it could be stopped"
        court = killed(court, data)
        api = signed_in(court.address)
        assert reached(api, batch, lambda counts: counts["ready"] == ROWS)["waiting"] == 0

        code = api.call("apiSendBatchCode", batch=batch)[1]["code"]
        status, signed = api.call("apiSignBatch", {"name": "张晓岚", "code": code}, batch=batch)
        assert status == 202 and signed["signed"] == ROWS
        assert reached(api, batch, lambda counts: counts["submitted"] > 0)["signed"] > 0, "it was done before it could be stopped"
        court = killed(court, data)
        api = signed_in(court.address)
        assert reached(api, batch, lambda counts: counts["submitted"] == ROWS)["signed"] == 0

        # Each row has one filing of its own, and each of those one receipt.
        found, after = [], "0"
        while after is not None:
            page = api_page(api, batch, after)
            found += page["items"]
            after = page.get("next")
        assert [row["row"] for row in found] == list(range(1, ROWS + 1))
        assert len({row["filing"] for row in found}) == ROWS
        receipts = {api.call("apiReceipt", filing=row["filing"])[1]["number"] for row in found}
        assert len(receipts) == ROWS
    finally:
        stop(court)
    checked = subprocess.run(
        [BINARY, "check", "--data", data, "--resources", RESOURCES], capture_output=True, text=True, timeout=120
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def api_page(api: Described, batch: str, after: str) -> dict[str, Any]:
    request = urllib.request.Request(
        f"{api.base}/batches/{batch}/rows?limit=100&after={after}", headers={"Authorization": f"Bearer {api.token}"}
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)
