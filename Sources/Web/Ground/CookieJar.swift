package import Hummingbird

/// The cookies of the site.
///
/// On https every name has the `__Host-` prefix, which pins it to this host and path; a browser on loopback http would
/// refuse that, so there the names are plain.
package struct CookieJar: Sendable {
    package enum Name: String, Sendable, CaseIterable {
        case signIn = "dengwen"
        case visit = "dengwen-visit"
        case flash = "dengwen-flash"
        case language = "dengwen-language"
        case largePrint = "dengwen-large-print"
    }

    package let isSecure: Bool

    package init(isSecure: Bool) {
        self.isSecure = isSecure
    }

    package func name(_ name: Name) -> String { (isSecure ? "__Host-" : "") + name.rawValue }

    /// The value a browser sent, if it looks like one of ours.
    package func value(_ name: Name, in request: Request) -> String? {
        guard let value = request.cookies[self.name(name)]?.value, (1...512).contains(value.utf8.count),
            value.utf8.allSatisfy(Self.isPlain)
        else { return nil }
        return value
    }

    /// - Parameters:
    ///   - name: which cookie.
    ///   - value: letters, digits, `-`, `_`, `.` only.
    ///   - seconds: how long the browser keeps it; nil until it is closed.
    /// - Returns: a `Set-Cookie` value.
    package func set(_ name: Name, to value: String, seconds: Int? = nil) -> String {
        var text = "\(self.name(name))=\(value); Path=/; HttpOnly; SameSite=Lax"
        if isSecure { text += "; Secure" }
        if let seconds { text += "; Max-Age=\(seconds)" }
        return text
    }

    package func clear(_ name: Name) -> String { set(name, to: "", seconds: 0) }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
