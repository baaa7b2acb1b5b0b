import Crypto

/// How the site is served.
///
/// Put together by Bootstrap.
package struct WebSettings: Sendable {
    /// Holds `static/` and `api/openapi.json`.
    package var resourcesFolder: String
    /// The address people see, as "https://court.example"; decides secure cookies.
    package var publicURL: String
    /// Whether pages say that this is a demonstration.
    package var isDemonstration: Bool
    /// Whether codes are shown instead of sent.
    ///
    /// Never true where real people file.
    package var messagesAreSimulated: Bool
    /// 32 bytes that guard forms against other sites.
    ///
    /// Forms that are open outlive a restart only if these do.
    package var formKey: [UInt8]
    /// How many proxies before the server are believed when they say where a request came from (`X-Forwarded-For`).
    package var trustedProxies: Int
    package var door: DoorLimits

    package init(
        resourcesFolder: String,
        publicURL: String,
        isDemonstration: Bool = false,
        messagesAreSimulated: Bool = false,
        formKey: [UInt8] = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) },
        trustedProxies: Int = 0,
        door: DoorLimits = DoorLimits()
    ) {
        self.resourcesFolder = resourcesFolder
        self.publicURL = publicURL
        self.isDemonstration = isDemonstration
        self.messagesAreSimulated = messagesAreSimulated
        self.formKey = formKey
        self.trustedProxies = trustedProxies
        self.door = door
    }

    package var isSecure: Bool { publicURL.lowercased().hasPrefix("https://") }

    /// Host and port of the public address.
    var publicAuthority: String {
        guard let start = publicURL.firstRange(of: "://")?.upperBound else { return publicURL }
        return String(publicURL[start...].prefix { $0 != "/" })
    }
}
