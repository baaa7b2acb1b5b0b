#include "Child.hpp"

#include "Examine.hpp"
#include <csignal>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

/// The file's bytes in memory; null if it cannot be had.
static const unsigned char *bytesOf(int file, size_t &count) {
    struct stat status;
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size <= 0) return nullptr;
    count = static_cast<size_t>(status.st_size);
    void *place = mmap(nullptr, count, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    return place == MAP_FAILED ? nullptr : static_cast<const unsigned char *>(place);
}

static Finding examine(uint32_t kind, const unsigned char *bytes, size_t count) {
    switch (kind) {
    case kindPDF: return examinePDF(bytes, count);
    case kindJPEG: return examineJPEG(bytes, count);
    case kindPNG: return examinePNG(bytes, count);
    default: return {outcomeNotExamined, 0};
    }
}

void beChild(const Request &request, int file, int answer, pid_t parent, const Limits &limits) {
    // Ends with the examiner, also where the examiner was killed.
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (getppid() != parent) _exit(1);
    Finding finding = {outcomeNotExamined, 0};
    size_t count = 0;
    const unsigned char *bytes = bytesOf(file, count);
    // Only the way back stays open: not the socket, over which other people's files come, and not this file.
    if (dup2(answer, 0) == 0 && close_range(1, ~0U, 0) == 0 && bytes != nullptr && confineChild(limits)) {
        finding = examine(request.kind, bytes, count);
    }
    const bool isWritten = write(0, &finding, sizeof finding) == static_cast<ssize_t>(sizeof finding);
    // Without destructors: what they would tidy up goes with the process.
    _exit(isWritten ? 0 : 1);
}
