#include "Examine.hpp"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <jpeglib.h>
// After jpeglib.h, which it leans on.
#include <jerror.h>
#include <png.h>

namespace {

struct Faults {
    // The first member, so that the library's pointer to it is a pointer to the whole.
    jpeg_error_mgr library;
    jmp_buf way_out;
    bool wantsMemory;
};

void leave(j_common_ptr picture) {
    auto *faults = reinterpret_cast<Faults *>(picture->err);
    faults->wantsMemory = faults->library.msg_code == JERR_OUT_OF_MEMORY;
    longjmp(faults->way_out, 1);
}

void sayNothing(j_common_ptr) {}

} // namespace

/// Decoded once, from the first row to the last; a warning of the decoder means that bytes are missing or damaged.
Finding examineJPEG(const unsigned char *bytes, size_t count) {
    jpeg_decompress_struct picture;
    Faults faults;
    memset(&faults, 0, sizeof faults);
    picture.err = jpeg_std_error(&faults.library);
    faults.library.error_exit = leave;
    faults.library.output_message = sayNothing;
    if (setjmp(faults.way_out)) return {faults.wantsMemory ? outcomeTooComplex : outcomeBroken, 0};
    jpeg_create_decompress(&picture);
    jpeg_mem_src(&picture, bytes, count);
    jpeg_read_header(&picture, TRUE);
    jpeg_start_decompress(&picture);
    const JDIMENSION width = picture.output_width * picture.output_components;
    // The library's own memory, so that leaving by a jump leaves nothing behind.
    JSAMPARRAY row = (*picture.mem->alloc_sarray)(reinterpret_cast<j_common_ptr>(&picture), JPOOL_IMAGE, width, 1);
    while (picture.output_scanline < picture.output_height) jpeg_read_scanlines(&picture, row, 1);
    jpeg_finish_decompress(&picture);
    return {faults.library.num_warnings > 0 ? outcomeBroken : outcomeSound, 1};
}

namespace {

struct Source {
    const unsigned char *next;
    size_t left;
};

void readBytes(png_structp picture, png_bytep place, size_t count) {
    auto *source = static_cast<Source *>(png_get_io_ptr(picture));
    if (count > source->left) png_error(picture, "cut off");
    memcpy(place, source->next, count);
    source->next += count;
    source->left -= count;
}

void leavePNG(png_structp picture, png_const_charp) { png_longjmp(picture, 1); }

void passOver(png_structp, png_const_charp) {}

} // namespace

/// Decoded once, row by row, every pass of an interlaced picture; check sums of what makes the picture are compared.
Finding examinePNG(const unsigned char *bytes, size_t count) {
    png_structp picture = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, leavePNG, passOver);
    png_infop facts = picture ? png_create_info_struct(picture) : nullptr;
    if (!facts) return {outcomeTooComplex, 0};
    Source source = {bytes, count};
    png_bytep row = nullptr;
    if (setjmp(png_jmpbuf(picture))) return {outcomeBroken, 0};
    // The limit of points was kept before; what is refused here as too large is the library's own notion of it.
    png_set_user_limits(picture, 1 << 24, 1 << 24);
    png_set_read_fn(picture, &source, readBytes);
    png_read_info(picture, facts);
    const int passes = png_set_interlace_handling(picture);
    png_read_update_info(picture, facts);
    const png_uint_32 height = png_get_image_height(picture, facts);
    row = static_cast<png_bytep>(png_malloc_warn(picture, png_get_rowbytes(picture, facts)));
    if (!row) return {outcomeTooComplex, 0};
    for (int pass = 0; pass < passes; pass++) {
        for (png_uint_32 line = 0; line < height; line++) png_read_row(picture, row, nullptr);
    }
    png_read_end(picture, nullptr);
    return {outcomeSound, 1};
}
