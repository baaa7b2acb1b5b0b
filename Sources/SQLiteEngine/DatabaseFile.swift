import Glibc
import SQLEngine

/// What SQLite leaves to the application about the file itself.
enum DatabaseFile {
    /// Makes the file readable by its owner only before SQLite does so for all; its log takes over the same mode.
    static func prepare(_ path: String) throws {
        let file = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw problem(.cannotOpen) }
        Glibc.close(file)
    }

    /// A new file is only there after a power cut if its folder was synced too.
    static func syncFolder(of path: String) throws {
        let end = path.lastIndex(of: "/")
        let folder = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw problem(.cannotOpen) }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw problem(.syncFailed) }
    }

    private static func problem(_ code: DatabaseProblem.Code) -> DatabaseProblem {
        DatabaseProblem(code, detail: String(cString: strerror(errno)))
    }
}
