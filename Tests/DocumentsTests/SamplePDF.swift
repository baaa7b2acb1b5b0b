import Foundation

/// Small documents written by hand, so that a test knows every byte.
enum SamplePDF {
    /// As many empty pages.
    static func pages(_ count: Int) -> [UInt8] { document(pages: count, content: Array("q Q".utf8)) }

    /// Two thousand pages that each draw the same ten megabytes of nothing.
    static func endless() -> [UInt8] {
        document(pages: 2_000, content: Array(String(repeating: "q Q ", count: 2_500_000).utf8))
    }

    private static func document(pages: Int, content: [UInt8]) -> [UInt8] {
        let kids = (0..<pages).map { "\($0 + 4) 0 R" }.joined(separator: " ")
        var objects: [[UInt8]] = [
            Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
            Array("<< /Type /Pages /Kids [\(kids)] /Count \(pages) >>".utf8),
            Array("<< /Length \(content.count) >>\nstream\n".utf8) + content + Array("\nendstream".utf8),
        ]
        let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>"
        objects += Array(repeating: Array(page.utf8), count: pages)
        var bytes = Array("%PDF-1.4\n".utf8)
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let digits = "\(bytes.count)"
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
            bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = bytes.count
        table += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return bytes + Array(table.utf8)
    }
}
