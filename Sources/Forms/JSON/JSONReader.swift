/// Reads JSON (RFC 8259) straight into answers, within the limits for answers and without rounding any number.
struct JSONReader {
    private let bytes: [UInt8]
    private var at = 0
    private var valueCount = 0

    static func read(_ text: String) throws(AnswerShapeProblem) -> AnswerValue {
        try read(Array(text.utf8))
    }

    static func read(_ bytes: [UInt8]) throws(AnswerShapeProblem) -> AnswerValue {
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(at: .root)
        reader.skipSpace()
        guard reader.at == reader.bytes.count else { throw reader.broken }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var broken: AnswerShapeProblem { AnswerShapeProblem(path: .root, code: .notJSON) }
    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { at += 1 }
    }

    private mutating func take(_ byte: Character) -> Bool {
        guard let wanted = byte.asciiValue, next == wanted else { return false }
        at += 1
        return true
    }

    private mutating func take(word: String) -> Bool {
        guard bytes[at...].starts(with: word.utf8) else { return false }
        at += word.utf8.count
        return true
    }

    private mutating func value(at path: AnswerPath) throws(AnswerShapeProblem) -> AnswerValue {
        skipSpace()
        valueCount += 1
        guard valueCount <= AnswerLimits.valueCount else { throw AnswerShapeProblem(path: path, code: .tooManyValues) }
        switch next {
        case UInt8(ascii: "{"): return .group(try group(at: path))
        case UInt8(ascii: "["): return .list(try list(at: path))
        case UInt8(ascii: "\""): return .text(try string(at: path))
        default: break
        }
        if take(word: "true") { return .text("yes") }
        if take(word: "false") { return .text("no") }
        if take(word: "null") { throw AnswerShapeProblem(path: path, code: .isNull) }
        return .text(try number(at: path))
    }

    private mutating func group(at path: AnswerPath) throws(AnswerShapeProblem) -> [String: AnswerValue] {
        try enter(path)
        var group: [String: AnswerValue] = [:]
        skipSpace()
        if take("}") { return group }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw broken }
            let name = try string(at: path)
            skipSpace()
            guard take(":") else { throw broken }
            let place = path.appending(name)
            guard group[name] == nil else { throw AnswerShapeProblem(path: place, code: .nameTwice) }
            guard group.count < AnswerLimits.groupSize else {
                throw AnswerShapeProblem(path: path, code: .tooManyNames)
            }
            group[name] = try value(at: place)
            skipSpace()
        } while take(",")
        guard take("}") else { throw broken }
        return group
    }

    private mutating func list(at path: AnswerPath) throws(AnswerShapeProblem) -> [AnswerValue] {
        try enter(path)
        var list: [AnswerValue] = []
        skipSpace()
        if take("]") { return list }
        repeat {
            guard list.count < AnswerLimits.listLength else { throw AnswerShapeProblem(path: path, code: .listTooLong) }
            list.append(try value(at: path.appending(list.count)))
            skipSpace()
        } while take(",")
        guard take("]") else { throw broken }
        return list
    }

    private mutating func enter(_ path: AnswerPath) throws(AnswerShapeProblem) {
        guard path.steps.count < AnswerLimits.depth else { throw AnswerShapeProblem(path: path, code: .tooDeep) }
        at += 1
    }

    private mutating func number(at path: AnswerPath) throws(AnswerShapeProblem) -> String {
        let start = at
        while let byte = next, "+-.eE0123456789".utf8.contains(byte) { at += 1 }
        let token = String(decoding: bytes[start..<at], as: UTF8.self)
        guard token.utf8.count <= 40 else { throw AnswerShapeProblem(path: path, code: .numberTooLong) }
        if let plain = DecimalText(token) { return plain.text }
        let parts = token.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        guard parts.count == 2, DecimalText(String(parts[0])) != nil, let number = Double(token) else { throw broken }
        guard let plain = DecimalText(number) else { throw AnswerShapeProblem(path: path, code: .numberTooLong) }
        return plain.text
    }

    private mutating func string(at path: AnswerPath) throws(AnswerShapeProblem) -> String {
        at += 1
        // Up to the first escape, which few texts have, bytes are taken as they lie there.
        var text: [UInt8] = []
        if let end = bytes[at...].firstIndex(where: {
            $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
        }) {
            text = Array(bytes[at..<end])
            at = end
        }
        while true {
            guard let byte = next, byte >= 0x20 else { throw broken }
            at += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else { throw broken }
                guard string.unicodeScalars.count <= AnswerLimits.textLength else {
                    throw AnswerShapeProblem(path: path, code: .textTooLong)
                }
                return string
            case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
            default: text.append(byte)
            }
        }
    }

    private mutating func escape() throws(AnswerShapeProblem) -> Unicode.Scalar {
        guard let byte = next else { throw broken }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw broken
        }
    }

    /// One scalar, from one unit or from a pair of surrogates; half a pair is no text.
    private mutating func unicodeEscape() throws(AnswerShapeProblem) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800...0xDBFF).contains(first), take("\\"), take("u") else { throw broken }
        let second = try unit()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw broken }
        return scalar
    }

    private mutating func unit() throws(AnswerShapeProblem) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw broken }
            at += 1
            unit = unit * 16 + UInt32(digit)
        }
        return unit
    }
}
