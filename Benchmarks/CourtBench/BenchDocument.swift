import Foundation
import Growth
import NIOCore

/// A valid PDF of a given size: one page, and a stream that cannot be compressed.
struct BenchDocument: Sendable {
    let bytes: Data

    /// The same size and number give the same bytes.
    init(bytes size: Int, number: Int) {
        var generator = SeededGenerator(seed: UInt64(size), number: number)
        var noise = Data(capacity: size)
        while noise.count < size - 700 {
            withUnsafeBytes(of: generator.next()) { noise.append(contentsOf: $0) }
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
        self.bytes = pdf
    }

    /// As one part of a form, with what is said of it.
    func form(boundary: String) -> [ByteBuffer] {
        let head = """
            --\(boundary)\r\nContent-Disposition: form-data; name="role"\r\n\r\nexhibit\r\n\
            --\(boundary)\r\nContent-Disposition: form-data; name="title"\r\n\r\n证据\r\n\
            --\(boundary)\r\nContent-Disposition: form-data; name="file"; filename="exhibit.pdf"\r\n\
            Content-Type: application/pdf\r\n\r\n
            """
        return [ByteBuffer(string: head), ByteBuffer(bytes: bytes), ByteBuffer(string: "\r\n--\(boundary)--\r\n")]
    }
}
