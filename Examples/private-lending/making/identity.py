"""Exhibit 4: a copy of the lender's identity card, both sides on one page, marked as a specimen."""

from pathlib import Path

from fpdf import FPDF

from .story import LENDER, MADE, SANS, SANS_BOLD, SIMPLIFIED

WIDTH, HEIGHT = 85.6, 54.0  # millimetres, ISO/IEC 7810 ID-1
SCALE = 1.35


class Card:
    """Draws in the card's own millimetres, enlarged as a copier does."""

    def __init__(self, pdf: FPDF, x: float, y: float) -> None:
        self.pdf, self.x, self.y = pdf, x, y
        pdf.set_draw_color(120, 130, 140)
        pdf.set_fill_color(234, 241, 246)
        pdf.rect(x, y, WIDTH * SCALE, HEIGHT * SCALE, style="DF", round_corners=True, corner_radius=4)

    def text(self, x: float, y: float, text: str, size: float = 9, bold: bool = False, grey: bool = False) -> None:
        self.pdf.set_font("sans", "B" if bold else "", size * SCALE)
        self.pdf.set_text_color(*((95, 120, 140) if grey else (20, 20, 20)))
        self.pdf.text(self.x + x * SCALE, self.y + y * SCALE, text)

    def stamp(self) -> None:
        pdf = self.pdf
        pdf.set_font("sans", "B", 34)
        pdf.set_text_color(200, 60, 60)
        with pdf.local_context(fill_opacity=0.35), pdf.rotation(18, self.x + 58, self.y + 38):
            pdf.text(self.x + 16, self.y + 44, "SPECIMEN 样本")


def front(card: Card) -> None:
    pdf = card.pdf
    rows = ((5, 9, "姓名", LENDER.name), (5, 17, "性别", LENDER.sex), (26, 17, "民族", "汉"))
    for x, y, label, value in rows:
        card.text(x, y, label, 7, grey=True)
        card.text(x + 9, y, value, 9)
    card.text(5, 25, "出生", 7, grey=True)
    card.text(14, 25, f"{LENDER.born.year} 年 {LENDER.born.month} 月 {LENDER.born.day} 日")
    card.text(5, 33, "住址", 7, grey=True)
    card.text(14, 33, LENDER.home[:12])
    card.text(14, 38, LENDER.home[12:])
    card.text(5, 48, "公民身份号码", 7, grey=True)
    card.text(26, 48, LENDER.number, 11, bold=True)
    # No face: nobody's picture stands on a card of nobody.
    pdf.set_fill_color(205, 214, 221)
    x, y = card.x + 58 * SCALE, card.y + 7 * SCALE
    pdf.rect(x, y, 22 * SCALE, 29 * SCALE, style="F")
    pdf.set_fill_color(168, 180, 190)
    pdf.ellipse(x + 6.5 * SCALE, y + 5 * SCALE, 9 * SCALE, 11 * SCALE, style="F")
    pdf.ellipse(x + 3 * SCALE, y + 18 * SCALE, 16 * SCALE, 18 * SCALE, style="F")
    pdf.set_fill_color(234, 241, 246)
    pdf.rect(x, y + 29 * SCALE, 22 * SCALE, 8 * SCALE, style="F")


def back(card: Card) -> None:
    card.text(24, 16, "身份证件（演示样本）", 11, bold=True)
    card.text(27, 24, "不是真实证件 · 不得用于任何身份证明", 6.5, grey=True)
    card.text(16, 40, "签发机关", 7, grey=True)
    card.text(32, 40, "示范市公安局样例分局")
    card.text(16, 47, "有效期限", 7, grey=True)
    card.text(32, 47, "2018.05.20-2038.05.20")


def make(path: Path) -> None:
    pdf = FPDF(format="A4")
    pdf.set_creation_date(MADE)
    pdf.set_title("身份证复印件（样本）")
    pdf.set_lang("zh-CN")
    pdf.add_font("sans", "", SANS, collection_font_number=SIMPLIFIED)
    pdf.add_font("sans", "B", SANS_BOLD, collection_font_number=SIMPLIFIED)
    pdf.add_page()
    left = (210 - WIDTH * SCALE) / 2
    for top, draw in ((45, front), (140, back)):
        card = Card(pdf, left, top)
        draw(card)
        card.stamp()
    pdf.set_text_color(40, 40, 40)
    pdf.set_font("sans", "", 11)
    pdf.set_xy(20, 232)
    pdf.cell(170, 8, "本复印件与原件一致，仅供立案使用。SPECIMEN 样本，人物与号码均为虚构。", align="C")
    pdf.output(str(path))
