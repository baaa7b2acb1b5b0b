/// Finds the orientation in a JPEG's Exif segment.
enum ExifOrientation {
    private static let tag = 0x0112

    /// - Returns: 1 to 8; nil when the segment is not Exif, says nothing, or is broken.
    static func read(_ segment: [UInt8]) -> Int? {
        guard segment.starts(with: Array("Exif".utf8) + [0, 0]) else { return nil }
        let tiff = Array(segment.dropFirst(6))
        let isLittle = tiff.starts(with: Array("II".utf8))
        guard isLittle || tiff.starts(with: Array("MM".utf8)) else { return nil }
        func number(_ start: Int, _ count: Int) -> Int? {
            guard start >= 0, start + count <= tiff.count else { return nil }
            let bytes = tiff[start..<start + count]
            return isLittle
                ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : bytes.reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        for index in 0..<count {
            let entry = directory + 2 + index * 12
            guard let entryTag = number(entry, 2) else { return nil }
            if entryTag == tag, let value = number(entry + 8, 2), (1...8).contains(value) { return value }
        }
        return nil
    }
}
