/// JSON with its names in order and without white space, written straight into bytes.
///
/// The same bytes as Foundation's encoder with sorted keys and slashes as they are, at a twentieth of its cost: answers
/// and dockets are written with every act.
package enum CanonicalJSON {
    package static func bytes(_ answers: Answers) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4_096)
        write(.group(answers.root), to: &bytes)
        return bytes
    }

    package static func bytes(_ texts: [String: String]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        bytes.append(UInt8(ascii: "{"))
        for (place, (name, text)) in texts.sorted(by: { $0.key < $1.key }).enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            write(name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            write(text, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private static func write(_ value: AnswerValue, to bytes: inout [UInt8]) {
        switch value {
        case .text(let text): write(text, to: &bytes)
        case .list(let list):
            bytes.append(UInt8(ascii: "["))
            for (place, item) in list.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                write(item, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .group(let group):
            bytes.append(UInt8(ascii: "{"))
            for (place, (name, item)) in group.sorted(by: { $0.key < $1.key }).enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                write(name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                write(item, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// A text in quotation marks; only those, the backslash and control characters are escaped.
    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { characters in
            guard characters.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
            else {
                bytes.append(contentsOf: characters)
                return
            }
            for character in characters { bytes.append(contentsOf: escaped(character)) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "\""): Array("\\\"".utf8)
        case UInt8(ascii: "\\"): Array("\\\\".utf8)
        case 0x08: Array("\\b".utf8)
        case 0x0c: Array("\\f".utf8)
        case UInt8(ascii: "\n"): Array("\\n".utf8)
        case UInt8(ascii: "\r"): Array("\\r".utf8)
        case UInt8(ascii: "\t"): Array("\\t".utf8)
        case 0..<0x10: Array("\\u000\(String(byte, radix: 16))".utf8)
        case 0x10..<0x20: Array("\\u00\(String(byte, radix: 16))".utf8)
        default: [byte]
        }
    }
}
