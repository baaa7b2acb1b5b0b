import Foundation

/// The sign-in `dengwen login` keeps, readable by its owner only.
package struct KeptSignIn: Codable {
    package let server: String
    package let token: String
    package let name: String

    static var path: String {
        let environment = ProcessInfo.processInfo.environment
        if let chosen = environment["DENGWEN_SIGN_IN"] { return chosen }
        let home = environment["XDG_CONFIG_HOME"] ?? NSHomeDirectory() + "/.config"
        return home + "/dengwen/sign-in.json"
    }

    static func load() -> KeptSignIn? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        return try? JSONDecoder().decode(KeptSignIn.self, from: data)
    }

    func save() throws {
        let folder = URL(fileURLWithPath: Self.path).deletingLastPathComponent().path
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let data = try JSONEncoder().encode(self)
        try? FileManager.default.removeItem(atPath: Self.path)
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: Self.path, contents: data, attributes: attributes) else {
            throw CocoaError(.fileWriteNoPermission)
        }
    }
}
