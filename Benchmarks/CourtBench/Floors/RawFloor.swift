import Foundation
import GRDB
import Synchronization

/// The same rows and files written and synced by a bare loop: each document written, synced, renamed, its folder synced; then
/// one SQLite transaction with `synchronous=FULL` for each filing.
///
/// No HTTP, no checks, no indexes, no framework.
struct RawFloor: Sendable {
    let folder: String
    let documents: [Data]
    let rows: RowTemplate?
    let writers: Int

    /// Runs for so long and removes what it wrote.
    func measure(seconds: Double) throws -> Floor {
        let place = "\(folder)/raw"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: place) }
        let store = try rows.map { try RawStore(path: place + "/raw.sqlite", rows: $0) }
        let (done, begin) = (Counter(), ContinuousClock.now)
        let end = begin + .seconds(seconds)
        DispatchQueue.concurrentPerform(iterations: writers) { writer in
            let shelf = "\(place)/\(writer)"
            mkdir(shelf, 0o700)
            var number = 0
            while ContinuousClock.now < end {
                for (part, document) in documents.enumerated() {
                    Self.keep(document, in: shelf, as: "\(number)-\(part)")
                }
                guard (try? store?.commit()) != nil || store == nil else { return }
                // Runs are bounded in bytes: what was measured is removed.
                for part in documents.indices { unlink("\(shelf)/\(number)-\(part)") }
                number += 1
                _ = done.next()
            }
        }
        let elapsed = begin.duration(to: .now) / .seconds(1)
        let words =
            rows.map { "\(documents.count) files, \($0.rowCount) rows of \($0.bytes / 1000) KB" } ?? "files only"
        return .measured("raw loop", Double(done.value) / elapsed, words)
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

/// SQLite with the rows of one filing, inserted again and again, one commit each.
private final class RawStore: Sendable {
    private let queue: DatabaseQueue
    private let rows: RowTemplate

    init(path: String, rows: RowTemplate) throws {
        self.rows = rows
        queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            for table in rows.tables {
                let columns = (0..<(table.rows.first?.count ?? 0)).map { "c\($0)" }.joined(separator: ", ")
                try database.execute(sql: "CREATE TABLE \"\(table.name)\" (\(columns))")
            }
        }
    }

    func commit() throws {
        try queue.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                for table in rows.tables {
                    let marks = Array(repeating: "?", count: table.rows.first?.count ?? 0).joined(separator: ", ")
                    let insert = try database.cachedStatement(sql: "INSERT INTO \"\(table.name)\" VALUES (\(marks))")
                    for row in table.rows { try insert.execute(arguments: StatementArguments(row)) }
                }
                return .commit
            }
        }
    }
}
