// dengwen-examiner: looks at files that strangers sent, each in a child process of its own that can do nothing but compute.
//
// Started by `dengwen serve`, never by hand: its standard input is the server's socket.
//
// As `dengwen-examiner bind MEMORY SECONDS LIST` it binds what was examined before into one PDF (Bind.hpp).
#include "Bind.hpp"
#include "Desk.hpp"
#include "Rehearsal.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int count, char **words) {
    if (count == 5 && strcmp(words[1], "bind") == 0) {
        return bind(words[4], {strtoull(words[2], nullptr, 10), static_cast<unsigned>(strtoul(words[3], nullptr, 10))});
    }
    int type = 0;
    socklen_t size = sizeof type;
    if (count != 3 || getsockopt(0, SOL_SOCKET, SO_TYPE, &type, &size) != 0 || type != SOCK_SEQPACKET) {
        fputs("dengwen-examiner is started by dengwen: it examines the documents that people send.\n", stderr);
        return 64;
    }
    const Limits limits = {strtoull(words[1], nullptr, 10), static_cast<unsigned>(strtoul(words[2], nullptr, 10))};
    // Whatever the server had open when it started us is none of our business; nor is anybody listening to us.
    const int nowhere = open("/dev/null", O_RDWR);
    if (nowhere < 0 || dup2(nowhere, 1) < 0 || dup2(nowhere, 2) < 0 || close_range(3, ~0U, 0) != 0) return 1;
    if (chdir("/") != 0) return 1;
    signal(SIGPIPE, SIG_IGN);
    confineForever();
    rehearse();
    Desk(0, limits).work();
    // The children end with us.
    return 0;
}
