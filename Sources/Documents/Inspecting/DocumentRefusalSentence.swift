package import Law

extension DocumentRefusal {
    /// One sentence for the person, saying what to do.
    package var sentence: Bilingual {
        switch self {
        case .tooLarge(let bytes, let limit):
            Bilingual(
                chinese: "这个文件有 \(Self.megabytes(bytes)) MB，每个文件不超过 \(Self.megabytes(limit)) MB。请分成几个文件，或者降低扫描清晰度后再上传。",
                english:
                    "This file has \(Self.megabytes(bytes)) MB; a file may have up to \(Self.megabytes(limit)) MB. Split it, or scan at a lower resolution, and upload again."
            )
        case .tooManyPages(let pages, let limit):
            Bilingual(
                chinese: "这个 PDF 有 \(pages) 页，每个文件不超过 \(limit) 页。请分成几个文件再上传。",
                english: "This PDF has \(pages) pages; a file may have up to \(limit). Split it and upload the parts."
            )
        case .tooManyPixels(let pixels, let limit):
            Bilingual(
                chinese: "这张图片有 \(pixels / 1_000_000) 百万像素，每张不超过 \(limit / 1_000_000) 百万像素。请缩小后再上传。",
                english:
                    "This picture has \(pixels / 1_000_000) megapixels; up to \(limit / 1_000_000) are taken. Make it smaller and upload again."
            )
        case .mismatch(let claimed, let actual):
            Bilingual(
                chinese: "文件名或者浏览器说它是“\(claimed)”，内容却是 \(actual.name.chinese)。请核对是不是选错了文件；没有选错的，改正扩展名后再上传。",
                english:
                    "It is called “\(claimed)”, but what it holds is a \(actual.name.english). Check that it is the right file; if so, correct its name and upload again."
            )
        case .broken(.pdf):
            Bilingual(
                chinese: "这个 PDF 已经损坏，打不开。请从原处重新导出或者重新扫描，再上传一次。",
                english: "This PDF is damaged and cannot be opened. Export or scan it again and upload the new file."
            )
        case .broken(let type):
            Bilingual(
                chinese: "这张 \(type.name.chinese)不完整或者已经损坏。请重新拍摄或者重新保存，再上传一次。",
                english:
                    "This \(type.name.english) is incomplete or damaged. Take or save it again and upload the new file."
            )
        case .noSuchPage(let page):
            Bilingual(
                chinese: "这份材料没有第 \(page) 页。请返回材料列表重新选择。",
                english: "This document has no page \(page). Go back to the list of documents and choose again."
            )
        case .empty, .unknownFormat, .heic, .office, .encrypted, .noPages, .tooComplex, .checkUnavailable:
            plainSentence
        }
    }

    /// Megabytes as people count them, to one decimal where it matters.
    private static func megabytes(_ bytes: Int) -> String {
        let tenths = (bytes + 50_000) / 100_000
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
