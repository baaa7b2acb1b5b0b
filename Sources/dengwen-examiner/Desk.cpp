#include "Desk.hpp"

#include "Child.hpp"
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

Desk::Desk(int socket, Limits limits) : socket(socket), limits(limits) {}

void Desk::work() {
    while (true) {
        std::vector<pollfd> places = {{socket, POLLIN, 0}};
        for (const auto &open : cases) places.push_back({open.finding, POLLIN, 0});
        if (poll(places.data(), places.size(), untilNextDeadline()) < 0 && errno != EINTR) return;
        endOverdue();
        size_t place = 1;
        for (auto open = cases.begin(); open != cases.end(); place++) {
            // A child writes once and ends, or ends without a word: either way its end of the pipe is heard of.
            if (places[place].revents == 0) {
                ++open;
                continue;
            }
            close(*open);
            open = cases.erase(open);
        }
        if (places[0].revents != 0 && !takeRequest()) return;
    }
}

int Desk::untilNextDeadline() const {
    if (cases.empty()) return -1;
    auto next = Clock::time_point::max();
    for (const auto &open : cases) {
        if (!open.isTimedOut && !open.isForgotten && open.deadline < next) next = open.deadline;
    }
    if (next == Clock::time_point::max()) return -1;
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(next - Clock::now()).count();
    return left < 0 ? 0 : static_cast<int>(left) + 1;
}

/// False when the server has gone.
bool Desk::takeRequest() {
    Request request = {};
    iovec text = {&request, sizeof request};
    alignas(cmsghdr) char beside[CMSG_SPACE(sizeof(int))];
    msghdr message = {};
    message.msg_iov = &text;
    message.msg_iovlen = 1;
    message.msg_control = beside;
    message.msg_controllen = sizeof beside;
    const ssize_t count = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    if (count < 0) return errno == EINTR;
    if (count == 0) return false;
    int file = -1;
    for (cmsghdr *part = CMSG_FIRSTHDR(&message); part; part = CMSG_NXTHDR(&message, part)) {
        if (part->cmsg_level == SOL_SOCKET && part->cmsg_type == SCM_RIGHTS) memcpy(&file, CMSG_DATA(part), sizeof file);
    }
    if (count == sizeof request && request.kind == kindForget) {
        forget(request.number);
    } else if (count == sizeof request) {
        open(request, file);
    }
    if (file >= 0) ::close(file);
    return true;
}

void Desk::open(const Request &request, int file) {
    int ends[2];
    if (file < 0 || pipe2(ends, O_CLOEXEC) != 0) return answer(request.number, {outcomeNotExamined, 0});
    const pid_t examiner = getpid();
    const pid_t child = fork();
    if (child == 0) beChild(request, file, ends[1], examiner, limits);
    ::close(ends[1]);
    if (child < 0) {
        ::close(ends[0]);
        return answer(request.number, {outcomeNotExamined, 0});
    }
    const auto deadline = Clock::now() + std::chrono::milliseconds(request.milliseconds);
    cases.push_back({request.number, child, ends[0], deadline, false, false});
    if (request.milliseconds == 0) endOverdue();
}

void Desk::forget(uint64_t number) {
    for (auto &open : cases) {
        if (open.number != number) continue;
        open.isForgotten = true;
        kill(open.child, SIGKILL);
    }
}

/// Killed, they end, and that is heard of like any other end.
void Desk::endOverdue() {
    const auto now = Clock::now();
    for (auto &open : cases) {
        if (open.isTimedOut || open.isForgotten || open.deadline > now) continue;
        open.isTimedOut = true;
        kill(open.child, SIGKILL);
    }
}

void Desk::close(const Case &ended) {
    Finding finding = {};
    const bool isWhole = read(ended.finding, &finding, sizeof finding) == sizeof finding;
    ::close(ended.finding);
    // It has said what it had to say. What it is up to beyond that is of no interest.
    kill(ended.child, SIGKILL);
    while (waitpid(ended.child, nullptr, 0) < 0 && errno == EINTR) {}
    if (ended.isForgotten) return;
    if (ended.isTimedOut) finding = {outcomeTimedOut, 0};
    else if (!isWhole) finding = {outcomeTooComplex, 0};
    answer(ended.number, finding);
}

void Desk::answer(uint64_t number, Finding finding) {
    const Answer answer = {number, finding};
    while (send(socket, &answer, sizeof answer, MSG_NOSIGNAL) < 0 && errno == EINTR) {}
}
