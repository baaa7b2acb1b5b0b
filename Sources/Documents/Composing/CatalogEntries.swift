import Law

/// Adds to Cairo's PDF what Cairo 1.16 cannot write: the document's language, and that viewers show its title.
///
/// Works on the file as Cairo writes it: objects, one classic cross-reference table, trailer. The catalogue grows by some bytes, so
/// the offsets of later objects and of the table move by as many.
enum CatalogEntries {
    static func add(to pdf: [UInt8], language: Language) throws(ComposingFailure) -> [UInt8] {
        let marker = Array("/Type /Catalog".utf8)
        guard let catalog = lastIndex(of: marker, in: pdf),
            let start = lastIndex(of: Array("startxref".utf8), in: pdf),
            let table = number(in: pdf, after: start + 9), table < start,
            lastIndex(of: Array("xref".utf8), in: Array(pdf[..<min(table + 4, pdf.count)])) == table
        else { throw ComposingFailure.unexpectedFile }
        let entries = ["/Lang (\(language.rawValue))", "/ViewerPreferences << /DisplayDocTitle true >>"]
        let entry = Array(entries.map { "\n   " + $0 }.joined().utf8)
        let insertion = catalog + marker.count
        guard insertion < table else { throw ComposingFailure.unexpectedFile }

        var result = Array(pdf[..<insertion])
        result.append(contentsOf: entry)
        result.append(contentsOf: pdf[insertion..<table])
        result.append(contentsOf: moved(pdf[table..<start], past: insertion, by: entry.count))
        result.append(contentsOf: Array("startxref\n\(table + entry.count)\n%%EOF\n".utf8))
        return result
    }

    /// The table and trailer with each entry `0000012345 00000 n` beyond `insertion` moved.
    private static func moved(_ table: ArraySlice<UInt8>, past insertion: Int, by distance: Int) -> [UInt8] {
        var result: [UInt8] = []
        for line in table.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if !result.isEmpty { result.append(UInt8(ascii: "\n")) }
            let isEntry = line.count >= 18 && line[line.startIndex + 17] == UInt8(ascii: "n")
            if isEntry, let offset = number(in: Array(line), after: 0), offset > insertion {
                let digits = Array(String(offset + distance).utf8)
                result.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 10 - digits.count))
                result.append(contentsOf: digits)
                result.append(contentsOf: line.dropFirst(10))
            } else {
                result.append(contentsOf: line)
            }
        }
        return result
    }

    private static func lastIndex(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= pattern.count else { return nil }
        return stride(from: bytes.count - pattern.count, through: 0, by: -1).first { start in
            bytes[start] == pattern[0] && bytes[start..<start + pattern.count].elementsEqual(pattern)
        }
    }

    private static func number(in bytes: [UInt8], after start: Int) -> Int? {
        var index = start
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D { index += 1 }
        var number: Int?
        while index < bytes.count, (0x30...0x39).contains(bytes[index]), (number ?? 0) < 1 << 50 {
            number = (number ?? 0) * 10 + Int(bytes[index]) - 0x30
            index += 1
        }
        return number
    }
}
