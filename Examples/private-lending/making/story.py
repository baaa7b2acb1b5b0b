"""The people and the money of the example. Nobody here exists: 990000 is a division that was never assigned, no operator
gives out 1990000xxxx, and the bank is made up."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

SANS = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
SANS_BOLD = "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"
SIMPLIFIED = 2  # the face of the collection with mainland shapes
HAND = "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"
HAND_BOLD = "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Bold.ttf"

# What the files say about when they were made.
MADE = datetime(2025, 7, 1, 9, 30)


def citizen_number(division: str, born: date, order: int) -> str:
    """A citizen number with its check character (GB 11643)."""
    body = f"{division}{born:%Y%m%d}{order:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(body, weights))
    return body + "10X98765432"[total % 11]


@dataclass(frozen=True)
class Person:
    name: str
    sex: str
    born: date
    order: int
    mobile: str
    home: str
    account: str

    @property
    def number(self) -> str:
        return citizen_number("990000", self.born, self.order)


LENDER = Person("张晓岚", "女", date(1988, 4, 12), 426, "19900001234", "北京市朝阳区示范路18号院3号楼502室", "9900 **** **** 1207")
BORROWER = Person("程望山", "男", date(1985, 11, 3), 517, "19900005678", "北京市朝阳区样例街7号2单元301室", "9900 **** **** 8844")

LENT_ON = date(2023, 9, 10)
DUE_ON = date(2024, 9, 9)
LENT = Decimal("120000.00")
YEARLY_PERCENT = Decimal("6")
INTEREST_PAID_ON = date(2024, 9, 9)
INTEREST_PAID = Decimal("7200.00")
REPAID_ON = date(2024, 10, 15)
REPAID = Decimal("20000.00")
