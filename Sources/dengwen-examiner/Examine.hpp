// Looks at bytes that a stranger sent. Only ever called in a child that has given up everything else.
#pragma once
#include "Messages.hpp"
#include <cstddef>

Finding examinePDF(const unsigned char *bytes, size_t count);
Finding examineJPEG(const unsigned char *bytes, size_t count);
Finding examinePNG(const unsigned char *bytes, size_t count);
