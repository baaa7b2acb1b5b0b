import Crypto
package import Forms

extension Answers {
    /// SHA-256 of the answers in canonical JSON (sorted keys, no white space), as hexadecimal.
    package var sha256: String { SHA256.hash(data: CanonicalJSON.bytes(self)).hexadecimal }
}

extension Sequence<UInt8> {
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
