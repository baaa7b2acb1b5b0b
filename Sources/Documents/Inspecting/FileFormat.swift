/// Tells a file's kind by its first bytes.
enum FileFormat {
    static func recognise(_ head: [UInt8]) throws(DocumentRefusal) -> DocumentMediaType {
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if isPDF(head) { return .pdf }
        if isHEIC(head) { throw .heic }
        if isOffice(head) { throw .office }
        throw .unknownFormat
    }

    /// Readers look for the mark within the first 1,024 bytes.
    private static func isPDF(_ head: [UInt8]) -> Bool {
        let mark = Array("%PDF-".utf8)
        let window = head.prefix(1_024)
        return window.indices.contains { window[$0...].starts(with: mark) }
    }

    private static func isHEIC(_ head: [UInt8]) -> Bool {
        guard head.count >= 12, head[4..<8].elementsEqual("ftyp".utf8) else { return false }
        return ["heic", "heix", "hevc", "mif1", "msf1", "heif"].contains { head[8..<12].elementsEqual($0.utf8) }
    }

    /// The old binary formats, or a zip archive, as the new ones are.
    private static func isOffice(_ head: [UInt8]) -> Bool {
        head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || head.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || head.starts(with: Array("{\\rtf".utf8))
    }
}
