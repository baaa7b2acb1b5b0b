import Foundation

/// Reads pieces of a file without reading it whole.
final class FileReading {
    let size: Int
    private let handle: FileHandle

    init?(path: String) {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        self.handle = handle
        do {
            size = Int(try handle.seekToEnd())
        } catch {
            return nil
        }
    }

    deinit {
        handle.closeFile()
    }

    /// Fewer bytes than `count` at the end of the file.
    func bytes(at offset: Int, count: Int) -> [UInt8] {
        guard offset >= 0, offset < size else { return [] }
        do {
            try handle.seek(toOffset: UInt64(offset))
            return Array(try handle.read(upToCount: count) ?? Data())
        } catch {
            return []
        }
    }
}
