#include "Picture.hpp"

#include <csetjmp>
#include <cstdio>
#include <cstring>
#include <jpeglib.h>
#include <png.h>
#include <stdexcept>

namespace {

struct Faults {
    // The first member, so that the library's pointer to it is a pointer to the whole.
    jpeg_error_mgr library;
    jmp_buf way_out;
};

void leave(j_common_ptr picture) { longjmp(reinterpret_cast<Faults *>(picture->err)->way_out, 1); }

void sayNothing(j_common_ptr) {}

/// Only the head is read: the bytes go into the PDF as they are.
bool headOfJPEG(const unsigned char *bytes, size_t count, Picture &found) {
    jpeg_decompress_struct picture;
    Faults faults;
    memset(&faults, 0, sizeof faults);
    picture.err = jpeg_std_error(&faults.library);
    faults.library.error_exit = leave;
    faults.library.output_message = sayNothing;
    if (setjmp(faults.way_out)) return false;
    jpeg_create_decompress(&picture);
    jpeg_mem_src(&picture, bytes, count);
    jpeg_read_header(&picture, TRUE);
    found.width = static_cast<int>(picture.image_width);
    found.height = static_cast<int>(picture.image_height);
    found.components = picture.num_components;
    jpeg_destroy_decompress(&picture);
    return true;
}

} // namespace

Picture readPicture(bool isJPEG, const unsigned char *bytes, size_t count) {
    Picture found;
    found.isJPEG = isJPEG;
    if (isJPEG) {
        if (!headOfJPEG(bytes, count, found)) throw std::runtime_error("JPEG");
        found.data.assign(reinterpret_cast<const char *>(bytes), count);
    } else {
        // The library's simple way: every PNG becomes rows of red, green and blue, on white where it is transparent.
        png_image picture;
        memset(&picture, 0, sizeof picture);
        picture.version = PNG_IMAGE_VERSION;
        if (!png_image_begin_read_from_memory(&picture, bytes, count)) throw std::runtime_error("PNG");
        picture.format = PNG_FORMAT_RGB;
        found.width = static_cast<int>(picture.width);
        found.height = static_cast<int>(picture.height);
        found.components = 3;
        found.data.resize(PNG_IMAGE_SIZE(picture));
        const png_color white = {255, 255, 255};
        if (!png_image_finish_read(&picture, &white, found.data.data(), 0, nullptr)) throw std::runtime_error("PNG");
    }
    if (found.width <= 0 || found.height <= 0) throw std::runtime_error("empty");
    return found;
}
