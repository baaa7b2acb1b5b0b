// Answers are read and written at every step of a filing: straight to and from bytes, without a general coder between.

extension Answers {
    /// One spelling for the same answers: keys by their UTF-8 bytes, no white space, escapes only where RFC 8259 § 7 wants
    /// them.
    ///
    /// What is stored and hashed.
    package var canonicalJSON: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4096)
        Self.write(root, to: &bytes)
        return bytes
    }

    /// - Throws: where it is not JSON, not an object, or beyond ``AnswerLimits``.
    package init(json bytes: [UInt8]) throws(AnswerShapeProblem) {
        guard case .group(let root) = try JSONReader.read(bytes) else {
            throw AnswerShapeProblem(path: .root, code: .notAGroup)
        }
        self.init(root: root)
    }

    private static func write(_ group: [String: AnswerValue], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        let names = group.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (position, (name, value)) in names.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            write(name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            write(value, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private static func write(_ value: AnswerValue, to bytes: inout [UInt8]) {
        switch value {
        case .text(let text): write(text, to: &bytes)
        case .group(let group): write(group, to: &bytes)
        case .list(let list):
            bytes.append(UInt8(ascii: "["))
            for (position, item) in list.enumerated() {
                if position > 0 { bytes.append(UInt8(ascii: ",")) }
                write(item, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        }
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x08: bytes += "\\b".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0C: bytes += "\\f".utf8
            case 0x0D: bytes += "\\r".utf8
            case ..<0x20:
                bytes += "\\u00".utf8
                bytes += [hexadecimal(byte >> 4), hexadecimal(byte & 15)]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
}
