import Foundation

/// The mailbox to which mail comes back: a Maildir, into which the court's mail server delivers what is for the sender's
/// address.
package struct BounceBox: Sendable {
    private let folder: URL

    /// - Throws: where the folder is no Maildir, that is, has no `new` and `cur` in it.
    package init(_ path: String) throws(MailAddressProblem) {
        folder = URL(fileURLWithPath: path)
        for name in ["new", "cur"] {
            var isFolder: ObjCBool = false
            let place = folder.appending(path: name).path
            guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), isFolder.boolValue else {
                throw .notAMaildir
            }
        }
    }

    /// Reads what is new, oldest first, at most so many; blocks.
    ///
    /// A bounce is marked as seen once `take` has returned. Anything else stays unread, for whoever reads that mailbox.
    package func readNew(atMost most: Int = 200, _ take: (Bounce) async throws -> Void) async throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "new").path)
        for name in names.sorted().prefix(most) where !name.hasPrefix(".") {
            let file = folder.appending(path: "new/\(name)")
            guard let handle = FileHandle(forReadingAtPath: file.path) else { continue }
            let bytes = try handle.read(upToCount: Bounce.mostBytes) ?? Data()
            try handle.close()
            let bounce = Bounce(bytes)
            if let bounce { try await take(bounce) }
            // The flag S: seen (maildir(5)).
            let seen = folder.appending(path: "cur/\(name):2,\(bounce == nil ? "" : "S")")
            try FileManager.default.moveItem(at: file, to: seen)
        }
    }
}
