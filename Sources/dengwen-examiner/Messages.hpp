// What the server and the examiner say to one another. Both are built from the same source and run on the same machine, so the
// numbers are sent as they lie in memory.
#pragma once
#include <cstdint>

/// One message on the socket (SOCK_SEQPACKET), with the file's descriptor beside it.
struct Request {
    uint64_t number;
    uint32_t kind;
    /// From start to end by the clock on the wall.
    uint32_t milliseconds;
};

enum RequestKind : uint32_t {
    /// Whoever asked has gone: no descriptor comes with it, and no answer is given.
    kindForget = 0,
    kindPDF = 1,
    kindJPEG = 2,
    kindPNG = 3,
};

/// What a child found out.
struct Finding {
    uint32_t outcome;
    /// Of a sound PDF: its pages.
    uint32_t pages;
};

enum Outcome : uint32_t {
    outcomeSound = 1,
    outcomePasswordNeeded = 2,
    outcomeBroken = 3,
    /// The limits ended it, or refused it memory.
    outcomeTooComplex = 4,
    outcomeTimedOut = 5,
    /// No child could be started: not the file's fault.
    outcomeNotExamined = 6,
};

struct Answer {
    uint64_t number;
    Finding finding;
};
