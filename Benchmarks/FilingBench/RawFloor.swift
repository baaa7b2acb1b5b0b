import Foundation
import Synchronization

/// The same bytes written and synced by a bare loop, without any framework: three documents (written, synced, renamed, their
/// folder synced) and one record appended to a log and synced, for each filing.
struct RawFloor {
    let folder: String
    let document: BenchDocument
    let writers: Int

    /// What a filing puts into the store, roughly: answers, submission, receipt, docket, papers asked for.
    private static let recordBytes = 24_000

    /// - Returns: filings a second.
    func measure(seconds: Int) throws -> Double {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: document.path))
        let done = Counter()
        let end = Date().addingTimeInterval(Double(seconds))
        let begin = Date()
        DispatchQueue.concurrentPerform(iterations: writers) { writer in
            let place = folder + "/floor-\(document.bytes)-\(writer)"
            mkdir(place, 0o700)
            let log = open(place + "/log", O_WRONLY | O_CREAT | O_APPEND, 0o600)
            defer { close(log) }
            let record = [UInt8](repeating: 7, count: Self.recordBytes)
            var number = 0
            while Date() < end {
                for part in 0..<3 {
                    Self.keep(bytes, in: place, as: "\(number)-\(part)")
                }
                _ = record.withUnsafeBytes { write(log, $0.baseAddress, $0.count) }
                fdatasync(log)
                // Runs are bounded in bytes: what was measured is removed.
                for part in 0..<3 { unlink("\(place)/\(number)-\(part)") }
                number += 1
                done.add()
            }
        }
        let elapsed = Date().timeIntervalSince(begin)
        return Double(done.value) / elapsed
    }

    private static func keep(_ bytes: Data, in place: String, as name: String) {
        let temporary = "\(place)/\(name).part"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let written = write(file, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
                guard written > 0 else { return }
                offset += written
            }
        }
        fdatasync(file)
        close(file)
        rename(temporary, "\(place)/\(name)")
        let directory = open(place, O_RDONLY)
        fsync(directory)
        close(directory)
    }
}

/// A count that several threads raise.
final class Counter: Sendable {
    private let count = Mutex(0)

    func add() { count.withLock { $0 += 1 } }

    var value: Int { count.withLock { $0 } }
}
