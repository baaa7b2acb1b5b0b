#pragma once
#include <cstddef>
#include <string>

/// A picture as a PDF can hold it: a JPEG as it came, anything else as its points.
struct Picture {
    int width = 0;
    int height = 0;
    int components = 0;
    bool isJPEG = false;
    std::string data;
};

/// Throws std::runtime_error if it cannot be read.
Picture readPicture(bool isJPEG, const unsigned char *bytes, size_t count);
