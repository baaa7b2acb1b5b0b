#pragma once
#include "Limits.hpp"
#include "Messages.hpp"
#include <chrono>
#include <list>
#include <poll.h>
#include <sys/types.h>
#include <vector>

/// Takes files from the server's socket, gives each to a child of its own, and passes on what the child found.
///
/// A child that takes too long, or whose asker has gone, is killed.
class Desk {
  public:
    Desk(int socket, Limits limits);

    /// Until the server has gone.
    void work();

  private:
    using Clock = std::chrono::steady_clock;

    struct Case {
        uint64_t number;
        pid_t child;
        /// What the child writes comes out here.
        int finding;
        Clock::time_point deadline;
        bool isTimedOut;
        bool isForgotten;
    };

    int untilNextDeadline() const;
    bool takeRequest();
    void open(const Request &request, int file);
    void forget(uint64_t number);
    void endOverdue();
    void close(const Case &ended);
    void answer(uint64_t number, Finding finding);

    int socket;
    Limits limits;
    std::list<Case> cases;
};
