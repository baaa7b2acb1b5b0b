import Glibc

/// A table as people send it: from a spreadsheet, saved or pasted.
package enum TableText {
    /// As text: UTF-8, or GB 18030, in which spreadsheets in Chinese save.
    ///
    /// - Returns: nil where it is neither.
    package static func decode(_ bytes: [UInt8]) -> String? {
        String(validating: bytes, as: UTF8.self) ?? fromGB18030(bytes)
    }

    /// Cells parted by tabs where the first line has one, as when cells are pasted; otherwise by commas.
    package static func read(_ text: String) throws(CSV.Problem) -> (headings: [String], rows: [[String]]) {
        let firstLine = text.prefix { !$0.isNewline }
        let csv = try CSV(text, separator: firstLine.contains("\t") ? "\t" : ",")
        return (csv.columns, csv.rows.map { $0.values.map(plain) })
    }

    /// With commas (RFC 4180) and a mark by which spreadsheets know that it is UTF-8.
    package static func write(_ rows: [[String]]) -> String {
        "\u{FEFF}" + rows.map { $0.map(written).joined(separator: ",") + "\r\n" }.joined()
    }

    /// What a spreadsheet would take for a formula is marked as words, and the mark taken away again.
    private static let formulaSigns: Set<Character> = ["=", "+", "-", "@", "\t", "\r"]

    private static func written(_ cell: String) -> String {
        let safe = cell.first.map(formulaSigns.contains) ?? false ? "'" + cell : cell
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    private static func plain(_ cell: String) -> String {
        guard cell.first == "'", let next = cell.dropFirst().first, formulaSigns.contains(next) else { return cell }
        return String(cell.dropFirst())
    }

    private static func fromGB18030(_ bytes: [UInt8]) -> String? {
        guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map(CChar.init(bitPattern:))
        // A character of two bytes becomes three, one of four becomes at most four.
        var output = [CChar](repeating: 0, count: bytes.count * 2 + 4)
        let room = output.count
        var (left, free) = (input.count, room)
        let isWhole = input.withUnsafeMutableBufferPointer { from in
            output.withUnsafeMutableBufferPointer { to in
                var (source, target) = (from.baseAddress, to.baseAddress)
                return iconv(converter, &source, &left, &target, &free) != -1 && left == 0
            }
        }
        guard isWhole else { return nil }
        return String(validating: output.prefix(room - free).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
