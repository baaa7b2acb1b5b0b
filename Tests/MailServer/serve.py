"""A real SMTP server for the tests: encrypted, every mail a file.

  serve.py FOLDER CERTIFICATE KEY     prints its port, then serves until its standard input ends

Mail to nobody@… is refused for good (550), to later@… for now (451) until FOLDER/open is there.
"""

import asyncio
import itertools
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP

folder = pathlib.Path(sys.argv[1])


class Mailbox:
    def __init__(self):
        self.numbers = itertools.count(1)

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 no such person"
        if address.startswith("later@") and not (folder / "open").exists():
            return "451 4.3.0 come again"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        unfinished = folder / "unfinished"
        unfinished.write_bytes(envelope.content)
        unfinished.rename(folder / f"{next(self.numbers):04}-{envelope.rcpt_tos[0]}.eml")
        return "250 taken"


async def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(mailbox, tls_context=context, require_starttls=True, loop=loop), "127.0.0.1", 0
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


mailbox = Mailbox()
asyncio.run(main())
