#pragma once
#include "Limits.hpp"

/// Binds files into one PDF: reads the list, writes the PDF to standard output.
///
/// A line of the list is `kind TAB turn TAB title TAB path`; kind is pdf, jpeg or png, and turn how many degrees a picture is turned
/// clockwise. Every file is opened first; then everything but computing and writing is given up, and only then is one of them read.
/// The first file's pages are numbered i, ii, …, all others 1, 2, … Returns the program's exit code: 0, or 65 for a list or a file
/// that cannot be bound, whose place in the list (from 1) is then all that is said on standard error.
int bind(const char *list, const Limits &limits);
