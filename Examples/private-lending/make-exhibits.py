"""Makes the four documents of the example, the same bytes every time.

    apt-get install fonts-noto-cjk fonts-lxgw-wenkai python3-venv
    python3 -m venv /tmp/exhibits && /tmp/exhibits/bin/pip install -r Examples/private-lending/requirements.txt
    /tmp/exhibits/bin/python Examples/private-lending/make-exhibits.py

The documents are committed, so this is only needed to change them.
"""

from pathlib import Path

from making import chat, identity, iou, statement

FOLDER = Path(__file__).parent / "documents"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, make in {
        "1-iou.jpg": iou.make,
        "2-bank-statement.pdf": statement.make,
        "3-chat.png": chat.make,
        "4-identity-card.pdf": identity.make,
    }.items():
        path = FOLDER / name
        make(path)
        print(f"{path.name:24} {path.stat().st_size:>9,} bytes")


if __name__ == "__main__":
    main()
