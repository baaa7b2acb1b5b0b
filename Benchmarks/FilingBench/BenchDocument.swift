import Foundation
import Harness

/// A valid PDF of a given size: one page, and a stream that cannot be compressed.
struct BenchDocument: Sendable {
    let path: String
    let bytes: Int

    static func make(bytes: Int, in folder: TemporaryFolder) throws -> BenchDocument {
        var generator = SystemRandomNumberGenerator()
        var noise = Data(capacity: bytes)
        while noise.count < bytes - 700 {
            withUnsafeBytes(of: generator.next() as UInt64) { noise.append(contentsOf: $0) }
        }
        var pdf = Data("%PDF-1.4\n%\u{e2}\u{e3}\u{cf}\u{d3}\n".utf8)
        var offsets: [Int] = []
        func add(_ object: Data) {
            offsets.append(pdf.count)
            pdf.append(object)
        }
        add(Data("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n".utf8))
        add(Data("2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n".utf8))
        let page = "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n"
        add(Data(page.utf8))
        add(Data("4 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n".utf8))
        add(Data("5 0 obj\n<< /Length \(noise.count) >>\nstream\n".utf8) + noise + Data("\nendstream\nendobj\n".utf8))
        let start = pdf.count
        var table = "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = "\(offset)"
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        table += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        pdf.append(Data(table.utf8))
        let path = folder.path + "/bench-\(bytes).pdf"
        try pdf.write(to: URL(fileURLWithPath: path))
        return BenchDocument(path: path, bytes: bytes)
    }
}
