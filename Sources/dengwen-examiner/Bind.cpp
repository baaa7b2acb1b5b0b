#include "Bind.hpp"

// Which of two smart pointers this version of qpdf shows; none is used here.
#define POINTERHOLDER_TRANSITION 4

#include "Picture.hpp"
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <memory>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <sstream>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr int cannotBeBound = 65;

struct Part {
    std::string kind;
    int turn = 0;
    std::string title;
    const unsigned char *bytes = nullptr;
    size_t count = 0;
};

bool open(Part &part, const std::string &path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0) return false;
    struct stat status;
    const bool isThere = fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
    if (isThere) {
        part.count = static_cast<size_t>(status.st_size);
        void *place = mmap(nullptr, part.count, PROT_READ, MAP_PRIVATE, file, 0);
        part.bytes = place == MAP_FAILED ? nullptr : static_cast<const unsigned char *>(place);
    }
    ::close(file);
    return part.bytes != nullptr;
}

/// Returns the place in the list that is wrong, or 0.
size_t readList(std::istream &list, std::vector<Part> &parts) {
    std::string line;
    while (std::getline(list, line)) {
        std::istringstream fields(line);
        std::string turn, path;
        Part part;
        std::getline(fields, part.kind, '\t');
        std::getline(fields, turn, '\t');
        std::getline(fields, part.title, '\t');
        std::getline(fields, path);
        part.turn = atoi(turn.c_str());
        if (!open(part, path)) return parts.size() + 1;
        parts.push_back(part);
    }
    return 0;
}

/// Writes to standard output whatever comes; a reader that went away ends it.
class Outwards : public Pipeline {
  public:
    Outwards() : Pipeline("standard output", nullptr) {}
    void write(const unsigned char *bytes, size_t count) override {
        while (count > 0) {
            const ssize_t written = ::write(1, bytes, count);
            if (written <= 0) throw std::runtime_error("nobody reads");
            bytes += written;
            count -= static_cast<size_t>(written);
        }
    }
    void finish() override {}
};

using Object = QPDFObjectHandle;

Object number(double value) { return Object::newReal(value, 3); }

/// A picture on a page of A4, upright or lying as the picture is, with a margin.
Object page(QPDF &volume, const Picture &picture, int turn) {
    const bool isLying = picture.width > picture.height;
    const double width = isLying ? 842 : 595, height = isLying ? 595 : 842, margin = 28;
    const double scale = std::min((width - 2 * margin) / picture.width, (height - 2 * margin) / picture.height);
    const double across = picture.width * scale, up = picture.height * scale;

    Object image = Object::newStream(&volume);
    image.replaceStreamData(
        picture.data, picture.isJPEG ? Object::newName("/DCTDecode") : Object::newNull(), Object::newNull());
    Object facts = image.getDict();
    facts.replaceKey("/Type", Object::newName("/XObject"));
    facts.replaceKey("/Subtype", Object::newName("/Image"));
    facts.replaceKey("/Width", Object::newInteger(picture.width));
    facts.replaceKey("/Height", Object::newInteger(picture.height));
    facts.replaceKey("/BitsPerComponent", Object::newInteger(8));
    const char *colours = picture.components == 1 ? "/DeviceGray" : picture.components == 4 ? "/DeviceCMYK" : "/DeviceRGB";
    facts.replaceKey("/ColorSpace", Object::newName(colours));
    // Four colours in a JPEG are as Adobe writes them: inverted.
    if (picture.components == 4) facts.replaceKey("/Decode", Object::parse("[1 0 1 0 1 0 1 0]"));

    std::ostringstream drawing;
    drawing << "q " << across << " 0 0 " << up << " " << (width - across) / 2 << " " << (height - up) / 2 << " cm /P Do Q\n";
    Object images = Object::newDictionary();
    images.replaceKey("/P", image);
    Object resources = Object::newDictionary();
    resources.replaceKey("/XObject", images);
    Object sheet = Object::newDictionary();
    sheet.replaceKey("/Type", Object::newName("/Page"));
    sheet.replaceKey("/MediaBox", Object::newArray({number(0), number(0), number(width), number(height)}));
    sheet.replaceKey("/Resources", resources);
    sheet.replaceKey("/Contents", Object::newStream(&volume, drawing.str()));
    if (turn != 0) sheet.replaceKey("/Rotate", Object::newInteger(turn));
    return volume.makeIndirectObject(sheet);
}

/// One line for each part, which leads to its first page.
void addOutline(QPDF &volume, const std::vector<std::pair<std::string, Object>> &marks) {
    Object outline = volume.makeIndirectObject(Object::newDictionary());
    std::vector<Object> lines;
    for (const auto &[title, first] : marks) {
        Object line = Object::newDictionary();
        line.replaceKey("/Title", Object::newUnicodeString(title));
        line.replaceKey("/Parent", outline);
        line.replaceKey("/Dest", Object::newArray({first, Object::newName("/Fit")}));
        lines.push_back(volume.makeIndirectObject(line));
    }
    for (size_t place = 0; place < lines.size(); place++) {
        if (place > 0) lines[place].replaceKey("/Prev", lines[place - 1]);
        if (place + 1 < lines.size()) lines[place].replaceKey("/Next", lines[place + 1]);
    }
    outline.replaceKey("/Type", Object::newName("/Outlines"));
    outline.replaceKey("/First", lines.front());
    outline.replaceKey("/Last", lines.back());
    outline.replaceKey("/Count", Object::newInteger(static_cast<long long>(lines.size())));
    volume.getRoot().replaceKey("/Outlines", outline);
    volume.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

void addLabels(QPDF &volume, size_t pagesOfFirst) {
    const std::string labels =
        "<< /Nums [0 << /S /r >> " + std::to_string(pagesOfFirst) + " << /S /D /St 1 >>] >>";
    volume.getRoot().replaceKey("/PageLabels", Object::parse(labels));
}

/// What a viewer would do by itself when a page is opened is not taken along.
void quieten(Object page) {
    page.removeKey("/AA");
    page.removeKey("/B");
}

/// Adds a part's pages and returns the first of them.
Object add(const Part &part, QPDF &volume, std::vector<std::unique_ptr<QPDF>> &sources, size_t &pages) {
    QPDFPageDocumentHelper sheets(volume);
    if (part.kind != "pdf") {
        const Picture picture = readPicture(part.kind == "jpeg", part.bytes, part.count);
        QPDFPageObjectHelper sheet(page(volume, picture, part.turn));
        sheets.addPage(sheet, false);
        pages = 1;
        return sheets.getAllPages().back().getObjectHandle();
    }
    // Read again when the volume is written: it lives until then.
    sources.push_back(std::make_unique<QPDF>());
    QPDF &source = *sources.back();
    source.setSuppressWarnings(true);
    source.processMemoryFile("part", reinterpret_cast<const char *>(part.bytes), part.count);
    const size_t before = sheets.getAllPages().size();
    for (auto sheet : QPDFPageDocumentHelper(source).getAllPages()) {
        quieten(sheet.getObjectHandle());
        sheets.addPage(sheet, false);
    }
    const auto all = sheets.getAllPages();
    pages = all.size() - before;
    if (pages == 0) throw std::runtime_error("no pages");
    return all[before].getObjectHandle();
}

int refuse(size_t place) {
    std::cerr << place << "\n";
    return cannotBeBound;
}

} // namespace

int bind(const char *path, const Limits &limits) {
    std::vector<Part> parts;
    {
        std::ifstream list(path);
        // It names what people call their documents: gone as soon as it is open.
        unlink(path);
        if (const size_t wrong = readList(list, parts)) return refuse(wrong);
    }
    if (parts.empty()) return refuse(0);
    size_t bytes = 0;
    for (const auto &part : parts) bytes += part.count;
    close(0);
    confineForever();
    if (!confineChild({limits.memoryBytes + bytes, limits.processorSeconds})) return 71;
    QPDF volume;
    volume.emptyPDF();
    std::vector<std::unique_ptr<QPDF>> sources;
    std::vector<std::pair<std::string, Object>> marks;
    size_t pagesOfFirst = 0;
    for (size_t place = 0; place < parts.size(); place++) {
        try {
            size_t pages = 0;
            marks.emplace_back(parts[place].title, add(parts[place], volume, sources, pages));
            if (place == 0) pagesOfFirst = pages;
        } catch (std::exception &) {
            return refuse(place + 1);
        }
    }
    try {
        addOutline(volume, marks);
        addLabels(volume, pagesOfFirst);
        QPDFWriter writer(volume);
        Outwards outwards;
        writer.setOutputPipeline(&outwards);
        writer.setDecodeLevel(qpdf_dl_none);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setDeterministicID(true);
        writer.write();
    } catch (std::exception &) {
        return refuse(parts.size());
    }
    return 0;
}
