#pragma once

/// Reads one small document of our own, so that what the libraries set up on first use is there before the first child is made,
/// and is not set up again in each.
void rehearse();
