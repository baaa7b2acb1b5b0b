"""Exhibit 2: two years of an account, thirty pages with selectable text. Three rows of nine hundred matter."""

import random
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from fpdf import FPDF

from .story import (
    BORROWER, INTEREST_PAID, INTEREST_PAID_ON, LENDER, LENT, LENT_ON, MADE, REPAID, REPAID_ON, SANS, SANS_BOLD, SIMPLIFIED,
)

PAGES = 30
ROWS = 30
FROM, UNTIL = date(2023, 7, 1), date(2025, 6, 30)
COLUMNS = (10, 24, 20, 26, 28, 42, 40)
HEADS = ("序号", "交易日期", "交易时间", "摘要", "金额（元）", "余额（元）", "对方户名")
USUAL = (
    ("消费", "样例超市", 20, 380), ("消费", "示范便利店", 6, 60), ("消费", "样例餐饮", 18, 260), ("消费", "示范书店", 30, 210),
    ("缴费", "示范水务", 40, 120), ("缴费", "样例电力", 80, 330), ("缴费", "示范通信", 58, 129), ("消费", "样例药房", 15, 190),
    ("消费", "示范出行", 9, 88), ("转账支出", "样例物业", 300, 460),
)

Row = tuple[date, str, str, Decimal, str]


def rows() -> list[Row]:
    """The movements in order of time: salaries, daily spending, and the three that prove the loan."""
    chance = random.Random(900)
    found: list[Row] = [
        (LENT_ON, "10:32:18", "转账支出", -LENT, BORROWER.name),
        (INTEREST_PAID_ON, "19:05:44", "转账收入", INTEREST_PAID, BORROWER.name),
        (REPAID_ON, "12:11:09", "转账收入", REPAID, BORROWER.name),
    ]
    month = FROM
    while month <= UNTIL:
        found.append((month.replace(day=10), "09:00:01", "代发工资", Decimal("14860.00"), "示范科技有限公司"))
        month = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
    days = (UNTIL - FROM).days
    while len(found) < PAGES * ROWS:
        what, who, least, most = chance.choice(USUAL)
        at = f"{chance.randint(7, 22):02d}:{chance.randint(0, 59):02d}:{chance.randint(0, 59):02d}"
        amount = Decimal(chance.randint(least * 100, most * 100)) / 100
        found.append((FROM + timedelta(days=chance.randint(0, days)), at, what, -amount, who))
    return sorted(found, key=lambda row: (row[0], row[1]))


class Statement(FPDF):
    def header(self) -> None:
        self.set_font("sans", "B", 15)
        self.cell(0, 9, "示范银行个人账户交易明细", align="C", new_x="LMARGIN", new_y="NEXT")
        self.set_font("sans", "", 8.5)
        self.cell(0, 5, "（本银行为虚构，本明细仅供演示 · SPECIMEN 样本）", align="C", new_x="LMARGIN", new_y="NEXT")
        self.ln(2)
        self.cell(95, 5.5, f"户名：{LENDER.name}")
        self.cell(0, 5.5, f"账号：{LENDER.account}", new_x="LMARGIN", new_y="NEXT")
        self.cell(95, 5.5, f"查询期间：{FROM} 至 {UNTIL}")
        self.cell(0, 5.5, "币种：人民币", new_x="LMARGIN", new_y="NEXT")
        self.ln(1.5)
        self.set_fill_color(232, 236, 240)
        for width, head in zip(COLUMNS, HEADS):
            self.cell(width, 7, head, border=1, align="C", fill=True)
        self.ln()

    def footer(self) -> None:
        self.set_y(-14)
        self.set_font("sans", "", 8.5)
        self.cell(0, 6, f"第 {self.page_no()} 页  共 {PAGES} 页", align="C")


def make(path: Path) -> None:
    pdf = Statement(format="A4")
    pdf.set_creation_date(MADE)
    pdf.set_title("示范银行个人账户交易明细（样本）")
    pdf.set_lang("zh-CN")
    pdf.set_margins(10, 12)
    pdf.set_auto_page_break(False)
    pdf.add_font("sans", "", SANS, collection_font_number=SIMPLIFIED)
    pdf.add_font("sans", "B", SANS_BOLD, collection_font_number=SIMPLIFIED)
    balance = Decimal("186402.55")
    for index, (day, at, what, amount, who) in enumerate(rows()):
        if index % ROWS == 0:
            pdf.add_page()
            pdf.set_font("sans", "", 8.5)
        balance += amount
        matters = who == BORROWER.name
        pdf.set_fill_color(255, 244, 196)
        cells = (str(index + 1), str(day), at, what, f"{amount:+,.2f}", f"{balance:,.2f}", who)
        for column, (width, text) in enumerate(zip(COLUMNS, cells)):
            pdf.cell(width, 7.3, text, border=1, align="R" if column in (4, 5) else "C", fill=matters)
        pdf.ln()
    pdf.output(str(path))
