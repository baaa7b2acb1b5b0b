"""Exhibit 1: a photograph of a handwritten IOU on a table."""

import math
import random
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from .story import BORROWER, HAND, HAND_BOLD, LENDER

SIZE = (1512, 2016)
PAPER = (1240, 1560)
INK = (24, 30, 66)

LINES = [
    f"    今借到 {LENDER.name}（身份证号",
    f"{LENDER.number}）人民币",
    "壹拾贰万元整（￥120,000.00），于",
    "2023年9月10日由银行转账收到。",
    "    借款期限一年，自2023年9月10日起",
    "至2024年9月9日止，年利率百分之六，",
    "到期一次还清本金和利息。逾期仍按",
    "此利率计付利息，直至还清之日止。",
    "    因还款发生争议，由出借人住所地",
    "人民法院管辖。",
]


def noise(size: tuple[int, int], chance: random.Random, softness: float, spread: int) -> Image.Image:
    """Grey noise round 128, softened and then spread again."""
    grain = Image.frombytes("L", size, chance.randbytes(size[0] * size[1]))
    grain = grain.filter(ImageFilter.GaussianBlur(softness)) if softness else grain
    low, high = grain.getextrema()
    return grain.point(lambda v: round(128 + ((v - low) / max(1, high - low) - 0.5) * 2 * spread))


def write(page: Image.Image, text: str, x: float, y: float, size: int, chance: random.Random, font: str = HAND) -> None:
    """Writes as a hand does: every stroke of the pen a little turned, larger or smaller, off the line."""
    drift = 0.0
    for character in text:
        if character == " ":
            x += size * 0.5
            continue
        drift = drift * 0.8 + chance.uniform(-1.6, 1.6)
        face = ImageFont.truetype(font, round(size * chance.uniform(0.93, 1.07)))
        tile = Image.new("L", (size * 2, size * 2), 0)
        ImageDraw.Draw(tile).text((size, size), character, fill=255, font=face, anchor="mm")
        tile = tile.transform(
            tile.size, Image.Transform.AFFINE, (1, chance.uniform(0.02, 0.16), -size * 0.09, chance.uniform(-0.05, 0.03), 1, 0),
            Image.Resampling.BICUBIC,
        ).rotate(chance.uniform(-3.5, 3.5), Image.Resampling.BICUBIC)
        # The ink is denser where the pen lingers.
        pressure = noise(tile.size, chance, 6, 46).point(lambda v: min(255, v + 92))
        tile = ImageChops.multiply(tile, pressure)
        width = face.getlength(character)
        page.paste(INK, (round(x + width / 2 - size), round(y + drift - size)), tile)
        x += width * 0.97 + chance.uniform(-1.5, 2)


def fingerprint(page: Image.Image, centre: tuple[int, int], chance: random.Random) -> None:
    """A red thumb over the name, as the custom is."""
    mask = Image.new("L", (170, 220), 0)
    draw = ImageDraw.Draw(mask)
    for ring in range(2, 26):
        bulge = ring * 4.1
        draw.ellipse((85 - bulge * 0.78 + ring % 3, 120 - bulge, 85 + bulge * 0.78, 116 + bulge * 0.92), outline=205, width=2)
    border = Image.new("L", mask.size, 0)
    ImageDraw.Draw(border).ellipse((12, 10, 158, 208), fill=255)
    patchy = noise(mask.size, chance, 9, 120).point(lambda v: min(255, v + 70))
    mask = ImageChops.multiply(ImageChops.multiply(mask, border.filter(ImageFilter.GaussianBlur(5))), patchy)
    mask = mask.filter(ImageFilter.GaussianBlur(0.8)).rotate(-14, Image.Resampling.BICUBIC)
    page.paste((190, 36, 44), (centre[0] - 85, centre[1] - 110), mask)


def sheet(chance: random.Random) -> Image.Image:
    """The paper as it would lie flat under a scanner."""
    page = Image.new("RGB", PAPER, (246, 242, 229))
    draw = ImageDraw.Draw(page)
    for row in range(16):
        draw.line((70, 252 + row * 84, PAPER[0] - 70, 252 + row * 84), fill=(206, 199, 186), width=2)
    draw.line((150, 60, 150, PAPER[1] - 60), fill=(222, 178, 172), width=2)
    write(page, "借  条", 500, 178, 92, chance, HAND_BOLD)
    for row, line in enumerate(LINES):
        write(page, line, 172, 306 + row * 84, 56, chance)
    write(page, f"借款人：{BORROWER.name}", 560, 1234, 62, chance)
    write(page, BORROWER.number, 560, 1316, 46, chance)
    write(page, "2023年9月10日", 560, 1402, 56, chance)
    fingerprint(page, (930, 1230), chance)
    # Folded twice, as in a wallet: two soft creases.
    shade = Image.new("L", PAPER, 128)
    lines = ImageDraw.Draw(shade)
    for y in (520, 1040):
        lines.line((0, y, PAPER[0], y + 6), fill=88, width=5)
        lines.line((0, y + 7, PAPER[0], y + 13), fill=176, width=5)
    shade = ImageChops.add(shade.filter(ImageFilter.GaussianBlur(3)), noise(PAPER, chance, 1.2, 7), 1, -128)
    return lit(page, shade)


def lit(picture: Image.Image, light: Image.Image) -> Image.Image:
    """The picture under a light: 128 leaves it, less darkens, more brightens."""
    return Image.merge("RGB", [ImageChops.multiply(band, light.point(lambda v: min(255, v * 2 - 1))) for band in picture.split()])


def table(chance: random.Random) -> Image.Image:
    """Dark wood: noise drawn out along the grain."""
    grain = noise((SIZE[0] // 60, SIZE[1]), chance, 0, 60).resize(SIZE, Image.Resampling.BICUBIC)
    fine = noise((SIZE[0] // 12, SIZE[1]), chance, 0, 22).resize(SIZE, Image.Resampling.BICUBIC)
    light = ImageChops.add(grain.filter(ImageFilter.GaussianBlur(2)), fine, 1, -128)
    return lit(Image.new("RGB", SIZE, (122, 84, 58)), light.point(lambda v: max(40, min(127, round(v * 0.72)))))


def coefficients(target: list[tuple[int, int]], source: list[tuple[int, int]]) -> list[float]:
    """The eight numbers of the perspective that takes target corners to source corners (Gauss's elimination)."""
    rows = []
    for (x, y), (u, v) in zip(target, source):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for column in range(8):
        pivot = max(range(column, 8), key=lambda r: abs(rows[r][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(8):
            if row != column:
                factor = rows[row][column] / rows[column][column]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[column])]
    return [rows[i][8] / rows[i][i] for i in range(8)]


def room_light(chance: random.Random) -> Image.Image:
    """A lamp from the upper left, and the shadow of whoever holds the telephone."""
    small = Image.new("L", (63, 84))
    for y in range(84):
        for x in range(63):
            distance = math.hypot((x - 16) / 63, (y - 12) / 84)
            small.putpixel((x, y), round(127 - 44 * min(1.0, distance)))
    light = small.resize(SIZE, Image.Resampling.BICUBIC)
    shadow = Image.new("L", SIZE, 0)
    ImageDraw.Draw(shadow).polygon([(1512, 1250), (1180, 1500), (1010, 1780), (960, 2016), (1512, 2016)], fill=46)
    return ImageChops.subtract(light, shadow.filter(ImageFilter.GaussianBlur(70)))


def make(path: Path) -> None:
    chance = random.Random(20230910)
    page = sheet(chance)
    corners = [(168, 236), (1376, 168), (1436, 1796), (92, 1838)]
    flat = [(0, 0), (PAPER[0], 0), PAPER, (0, PAPER[1])]
    numbers = coefficients(corners, flat)
    photo = table(chance)
    # The sheet's own shadow on the wood.
    cast = Image.new("L", SIZE, 0)
    ImageDraw.Draw(cast).polygon([(x + 16, y + 20) for x, y in corners], fill=150)
    photo.paste((20, 13, 9), (0, 0), cast.filter(ImageFilter.GaussianBlur(16)))
    mask = Image.new("L", PAPER, 255).transform(SIZE, Image.Transform.PERSPECTIVE, numbers, Image.Resampling.BICUBIC)
    photo.paste(page.transform(SIZE, Image.Transform.PERSPECTIVE, numbers, Image.Resampling.BICUBIC), (0, 0), mask)
    photo = lit(photo, room_light(chance)).filter(ImageFilter.GaussianBlur(0.7))
    photo = lit(photo, noise(SIZE, chance, 0.6, 9).point(lambda v: min(128, v)))
    exif = Image.Exif()
    exif[0x0110] = "SPECIMEN"  # model
    exif[0x0132] = "2025:06:20 20:14:07"  # taken
    photo.save(path, quality=80, optimize=True, exif=exif)
