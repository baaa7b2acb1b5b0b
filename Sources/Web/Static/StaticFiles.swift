import Crypto
import Foundation
import NIOCore
import Registry

/// The style sheets, scripts, fonts and pictures of the site, read once at start.
///
/// Each has an address with a hash of its content, so that browsers may keep it for good. Files that name one another (a font
/// in a style sheet, a module in a script) do it by relative paths and so come under the other's hash: that is answered too,
/// but then the browser asks again each time.
package struct StaticFiles: Sendable {
    struct File: Sendable {
        let name: String
        let bytes: ByteBuffer
        /// Packed; nil where that saves less than a tenth, as of pictures and fonts.
        let packed: ByteBuffer?
        let mediaType: String
        /// The first eight hexadecimal digits of the SHA-256.
        let hash: String
    }

    private let files: [String: File]

    /// - Throws: if the folder cannot be read.
    package init(folder: String) throws {
        var files: [String: File] = [:]
        let root = URL(fileURLWithPath: folder).standardizedFileURL.resolvingSymlinksInPath()
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) where !Self.isHidden(name) {
            let path = root.appending(path: name).path
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            let packed = Gzip.packed([UInt8](data)).flatMap { $0.count * 10 < data.count * 9 ? $0 : nil }
            files[name] = File(
                name: name,
                bytes: ByteBuffer(bytes: data),
                packed: packed.map { ByteBuffer(bytes: $0) },
                mediaType: Self.mediaType(of: name),
                hash: String(SHA256.hash(data: data).hexadecimal.prefix(8))
            )
        }
        self.files = files
    }

    /// The address of a file, as `/static/1f2e3d4c/dengwen.css`; under a hash of zeros if there is no such file.
    package func url(for name: String) -> String { "/static/\(files[name]?.hash ?? "00000000")/\(name)" }

    package var names: [String] { files.keys.sorted() }

    subscript(_ name: String) -> File? { files[name] }

    private static func isHidden(_ name: String) -> Bool {
        name.split(separator: "/").contains { $0.hasPrefix(".") }
    }

    private static func mediaType(of name: String) -> String {
        switch name.split(separator: ".").last?.lowercased() {
        case "css": "text/css; charset=utf-8"
        case "js", "mjs": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "ico": "image/x-icon"
        case "woff2": "font/woff2"
        case "json": "application/json"
        case "webmanifest": "application/manifest+json"
        case "txt": "text/plain; charset=utf-8"
        default: "application/octet-stream"
        }
    }
}
