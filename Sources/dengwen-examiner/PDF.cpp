#include "Examine.hpp"

// Which of two smart pointers this version of qpdf shows; none is used here.
#define POINTERHOLDER_TRANSITION 4

#include <new>
#include <qpdf/Pl_Discard.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace {

/// Throws away what a page is drawn with; reading it is the point.
class Unread : public QPDFObjectHandle::ParserCallbacks {
  public:
    void handleObject(QPDFObjectHandle, size_t, size_t) override {}
    void handleEOF() override {}
};

/// Every object and every stream is read once, and written nowhere. Streams stay as they are: one that cannot be decoded is
/// a fault that every viewer, and qpdf, passes over.
void readEverything(QPDF &document) {
    QPDFWriter writer(document);
    Pl_Discard nowhere;
    writer.setOutputPipeline(&nowhere);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setCompressStreams(false);
    writer.write();
}

} // namespace

/// What `qpdf --check` calls sound, and how many pages it has.
Finding examinePDF(const unsigned char *bytes, size_t count) {
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        try {
            document.processMemoryFile("upload", reinterpret_cast<const char *>(bytes), count);
        } catch (QPDFExc &fault) {
            return {fault.getErrorCode() == qpdf_e_password ? outcomePasswordNeeded : outcomeBroken, 0};
        }
        if (document.isLinearized()) document.checkLinearization();
        readEverything(document);
        Unread unread;
        const auto pages = QPDFPageDocumentHelper(document).getAllPages();
        for (auto page : pages) page.parseContents(&unread);
        return {outcomeSound, static_cast<uint32_t>(pages.size())};
    } catch (std::bad_alloc &) {
        return {outcomeTooComplex, 0};
    } catch (std::exception &) {
        return {outcomeBroken, 0};
    }
}
