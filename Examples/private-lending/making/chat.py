"""Exhibit 3: a picture of a telephone's screen, the lender asking for the money."""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from .story import BORROWER, SANS, SANS_BOLD, SIMPLIFIED

SIZE = (1080, 2300)
TALK = [
    (None, "2024年9月9日 19:06"),
    ("them", "晓岚，一年的利息7200元我转过去了。本金这个月周转不开，能不能缓一个月？"),
    ("me", "收到了。借条写的是今天到期，最晚10月15日，行吗？"),
    ("them", "行，10月15日一定还。"),
    (None, "2024年10月15日 12:14"),
    ("them", "先转你两万，剩下十万年底前还清。"),
    ("me", "两万收到。剩下十万请尽快，利息按借条继续算。"),
    ("them", "应该的，没问题。"),
    (None, "2025年3月2日 20:41"),
    ("me", "望山，年底说好的十万元本金一直没有还，这个月能还吗？"),
    ("them", "最近实在困难，再等等吧。"),
    (None, "2025年6月20日 20:10"),
    ("me", "已经催了很多次。本月30日前再不还，我只能去法院立案了。"),
]


def font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(SANS_BOLD if bold else SANS, size, index=SIMPLIFIED)


def wrapped(text: str, face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """Broken anywhere, as Chinese is, but no line begins with a closing mark."""
    lines = [""]
    for character in text:
        if face.getlength(lines[-1] + character) > width and character not in "，。？、":
            lines.append("")
        lines[-1] += character
    return lines


def bubble(draw: ImageDraw.ImageDraw, y: int, mine: bool, text: str) -> int:
    face = font(42)
    lines = wrapped(text, face, 640)
    width = round(max(face.getlength(line) for line in lines)) + 64
    height = len(lines) * 60 + 44
    left = SIZE[0] - 150 - width if mine else 150
    draw.rounded_rectangle((left, y, left + width, y + height), 16, fill="#b7dfb0" if mine else "#ffffff")
    tip = SIZE[0] - 150 if mine else 150
    side = 1 if mine else -1
    draw.polygon([(tip, y + 34), (tip + side * 16, y + 48), (tip, y + 62)], fill="#b7dfb0" if mine else "#ffffff")
    picture = (SIZE[0] - 122, y) if mine else (30, y)
    draw.rounded_rectangle((*picture, picture[0] + 92, picture[1] + 92), 12, fill="#7b5ea7" if mine else "#4c7a8f")
    draw.text((picture[0] + 46, picture[1] + 45), "岚" if mine else "望", font=font(46), fill="#ffffff", anchor="mm")
    for row, line in enumerate(lines):
        draw.text((left + 32, y + 18 + row * 60), line, font=face, fill="#1b1b1b")
    return y + height + 34


def make(path: Path) -> None:
    screen = Image.new("RGB", SIZE, "#ececec")
    draw = ImageDraw.Draw(screen)
    draw.rectangle((0, 0, SIZE[0], 200), fill="#f6f6f6")
    draw.text((60, 30), "20:15", font=font(36, True), fill="#222222")
    draw.text((SIZE[0] - 60, 30), "5G  76%", font=font(34), fill="#222222", anchor="ra")
    draw.text((SIZE[0] / 2, 146), BORROWER.name, font=font(48, True), fill="#1b1b1b", anchor="mm")
    draw.line([(66, 126), (46, 146), (66, 166)], fill="#1b1b1b", width=5)
    draw.line((0, 200, SIZE[0], 200), fill="#d5d5d5", width=2)
    y = 236
    for who, text in TALK:
        if who is None:
            draw.text((SIZE[0] / 2, y + 20), text, font=font(32), fill="#8b8b8b", anchor="mm")
            y += 66
        else:
            y = bubble(draw, y, who == "me", text)
    draw.rectangle((0, SIZE[1] - 130, SIZE[0], SIZE[1]), fill="#f6f6f6")
    draw.rounded_rectangle((110, SIZE[1] - 106, SIZE[0] - 200, SIZE[1] - 26), 14, fill="#ffffff")
    screen.quantize(96, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(path, optimize=True)
