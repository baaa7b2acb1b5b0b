#pragma once
#include "Limits.hpp"
#include "Messages.hpp"
#include <sys/types.h>

/// Examines one file and ends. Never returns.
[[noreturn]] void beChild(const Request &request, int file, int answer, pid_t parent, const Limits &limits);
