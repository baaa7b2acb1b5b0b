#pragma once
#include <cstddef>

/// What a child may use at most.
struct Limits {
    size_t memoryBytes;
    unsigned processorSeconds;
};

/// Gives up what neither the examiner nor its children need, for good.
void confineForever();

/// What only a child gives up: from here on it can compute, take memory up to its limit, write to what is open, and end.
/// Returns false if the machine does not grant it.
bool confineChild(const Limits &limits);
