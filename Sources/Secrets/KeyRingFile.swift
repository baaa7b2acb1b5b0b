import Foundation
import Glibc

/// The file that holds the key ring, readable by its owner only.
///
/// Lose it, and every sealed value is lost.
package struct KeyRingFile: Sendable {
    package let path: String

    /// `keys.json` in the data folder.
    package init(folder: String) {
        path = "\(folder)/keys.json"
    }

    package init(path: String) {
        self.path = path
    }

    package var exists: Bool { access(path, F_OK) == 0 }

    /// - Throws: `.keyRingMissing`, `.keyRingExposed`, `.keyRingDamaged`.
    package func load() throws -> KeyRing {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            throw SecretsProblem(errno == ENOENT ? .keyRingMissing : .keyRingDamaged, detail: "\(path): \(reason())")
        }
        defer { Glibc.close(file) }
        // Asked of the open file, not of the path, which someone might exchange in between.
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & 0o077 == 0 else {
            throw SecretsProblem(.keyRingExposed, detail: "\(path) must have mode 0600")
        }
        do {
            let data = try FileHandle(fileDescriptor: file, closeOnDealloc: false).readToEnd() ?? Data()
            return try JSONDecoder().decode(KeyRingDocument.self, from: data).ring()
        } catch let problem as SecretsProblem {
            throw problem
        } catch {
            // The decoder's own words may quote the file.
            throw SecretsProblem(.keyRingDamaged, detail: path)
        }
    }

    /// Makes the file; never over another one.
    /// - Throws: `.keyRingExists`, `.keyRingNotWritten`.
    package func create(at instant: Int64, random: some RandomSource) throws -> KeyRing {
        let ring = KeyRing(created: instant, random: random)
        do {
            try write(ring, to: path)
        } catch let problem as SecretsProblem where problem.code == .keyRingNotWritten {
            // Half a key ring would be taken for a damaged one at the next start. One that existed is not touched.
            unlink(path)
            throw problem
        }
        try syncFolder()
        return ring
    }

    /// Adds a key and makes it the active one.
    ///
    /// The old file stands until the new one is whole and on the disk.
    package func rotate(at instant: Int64, random: some RandomSource) throws -> KeyRing {
        let ring = try load().rotated(at: instant, random: random)
        let next = "\(path).next"
        // Left by a rotation that was interrupted; its key has never sealed anything.
        unlink(next)
        try write(ring, to: next)
        guard Glibc.rename(next, path) == 0 else {
            throw SecretsProblem(.keyRingNotWritten, detail: "\(path): \(reason())")
        }
        try syncFolder()
        return ring
    }

    private func write(_ ring: KeyRing, to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let data = try encoder.encode(KeyRingDocument(ring))
        let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else {
            guard errno == EEXIST else { throw SecretsProblem(.keyRingNotWritten, detail: "\(path): \(reason())") }
            throw SecretsProblem(.keyRingExists, detail: path)
        }
        defer { Glibc.close(file) }
        let written = data.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        guard written == data.count, fsync(file) == 0 else {
            throw SecretsProblem(.keyRingNotWritten, detail: "\(path): \(reason())")
        }
    }

    private func syncFolder() throws {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SecretsProblem(.keyRingNotWritten, detail: "\(folder): \(reason())") }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw SecretsProblem(.keyRingNotWritten, detail: "\(folder): \(reason())") }
    }

    private func reason() -> String { String(cString: strerror(errno)) }
}
