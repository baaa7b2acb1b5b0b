import Crypto
import Foundation

/// A secret handed to one browser, program or letter: a sign-in, a form's one-time token, a reset link.
///
/// Only its SHA-256 is stored. The token has 256 random bits, so that the hash needs neither salt nor stretching.
package struct SecretToken: Sendable {
    private let bytes: [UInt8]

    package init(random: some RandomSource) {
        bytes = random.bytes(32)
    }

    /// The token as it came back; nil unless it has exactly the form in which tokens are given out.
    package init?(_ text: String) {
        guard text.utf8.count == 43 else { return nil }
        let standard = text.replacing("-", with: "+").replacing("_", with: "/")
        guard !text.contains(where: { "+/=".contains($0) }), let data = Data(base64Encoded: standard + "=") else {
            return nil
        }
        bytes = [UInt8](data)
        // Base64 leaves two bits unused in the last letter; only one way of writing a token is valid.
        guard bytes.count == 32, self.text == text else { return nil }
    }

    /// 43 letters, base64url without padding: fits a cookie, a link, a form field.
    package var text: String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// 32 bytes: what is stored and looked up.
    package var stored: [UInt8] { Array(SHA256.hash(data: bytes)) }

    package func matches(_ stored: [UInt8]) -> Bool {
        equalInConstantTime(self.stored, stored)
    }
}
