package import Law

/// The kinds of file a court takes.
package enum DocumentMediaType: String, Sendable, Hashable, Codable, CaseIterable {
    case pdf = "application/pdf"
    case jpeg = "image/jpeg"
    case png = "image/png"

    package var name: Bilingual {
        switch self {
        case .pdf: Bilingual(both: "PDF")
        case .jpeg: Bilingual(chinese: "JPEG 图片", english: "JPEG picture")
        case .png: Bilingual(chinese: "PNG 图片", english: "PNG picture")
        }
    }

    /// Without the dot; the first is the one to use.
    package var fileExtensions: [String] {
        switch self {
        case .pdf: ["pdf"]
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
        case .png: ["png"]
        }
    }

    /// Reads what a browser claims; parameters are dropped, the usual misspellings understood.
    package init?(claimed: String) {
        let plain = claimed.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
        switch plain {
        case "application/pdf", "application/x-pdf": self = .pdf
        case "image/jpeg", "image/jpg", "image/pjpeg": self = .jpeg
        case "image/png", "image/x-png": self = .png
        default: return nil
        }
    }

    init?(fileExtension: String) {
        let lowered = fileExtension.lowercased()
        guard let type = Self.allCases.first(where: { $0.fileExtensions.contains(lowered) }) else { return nil }
        self = type
    }
}
