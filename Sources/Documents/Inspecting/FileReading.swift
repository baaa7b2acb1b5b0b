import Foundation

/// Reads pieces of a file without reading it whole.
final class FileReading {
    let size: Int
    /// Open for reading, as long as this lives.
    let descriptor: Int32

    init?(path: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        let end = lseek(descriptor, 0, SEEK_END)
        guard end >= 0 else {
            close(descriptor)
            return nil
        }
        size = Int(end)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Fewer bytes than `count` at the end of the file.
    func bytes(at offset: Int, count: Int) -> [UInt8] {
        guard offset >= 0, offset < size else { return [] }
        return [UInt8](unsafeUninitializedCapacity: min(count, size - offset)) { place, filled in
            filled = 0
            while filled < place.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(place)[filled...])
                let got = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { return }
                filled += got
            }
        }
    }
}
