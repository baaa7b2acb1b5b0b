import Foundation

/// A plain e-mail as it goes over the line (RFC 5322, with RFC 2047 for the subject and RFC 3834 for "made by a machine").
package struct Mail: Sendable, Hashable {
    package let from: String
    package let to: String
    package let subject: String
    package let text: String
    /// What is left of the `@` in Message-ID; the same for the same mail, so that a mail sent twice is seen to be one.
    package let identifier: String
    /// Seconds since 1970.
    package let date: Int64

    package init(from: String, to: String, subject: String, text: String, identifier: String, date: Int64) {
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.identifier = identifier
        self.date = date
    }

    /// Every line ends in CRLF and is at most 76 characters; nothing that came from a person stands in clear in a header.
    package var bytes: [UInt8] {
        let domain = from.split(separator: "@").last.map(String.init) ?? "localhost"
        let headers = [
            "From: <\(from)>", "To: <\(to)>", "Subject: \(Self.encodedWords(subject))", "Date: \(Self.written(date))",
            "Message-ID: <\(identifier)@\(domain)>", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
        ]
        let body = Data((text + "\r\n").utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return Array((headers.joined(separator: "\r\n") + "\r\n\r\n" + body + "\r\n").utf8)
    }

    /// Encoded words hold at most 45 bytes of text each, and never half a character.
    private static func encodedWords(_ text: String) -> String {
        var words: [String] = []
        var piece: [UInt8] = []
        for character in text.unicodeScalars {
            let bytes = Array(String(character).utf8)
            if piece.count + bytes.count > 45 {
                words.append("=?utf-8?B?\(Data(piece).base64EncodedString())?=")
                piece = []
            }
            piece += bytes
        }
        if !piece.isEmpty { words.append("=?utf-8?B?\(Data(piece).base64EncodedString())?=") }
        return words.joined(separator: "\r\n ")
    }

    private static func written(_ seconds: Int64) -> String {
        var (time, parts) = (time_t(seconds), tm())
        gmtime_r(&time, &parts)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(two).joined(separator: ":")
        return
            "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(Int(parts.tm_year) + 1900) \(clock) +0000"
    }
}
