import Foundation
import LoadGenerator

/// How often a program asks the disk to keep what it wrote, for one operation; counted by strace over all its processes.
struct SyncCount: Encodable, Sendable {
    let operations: Int
    /// All of them, for one operation.
    let perOperation: Double
    /// Those of files that are documents, or of their folders; nil where documents lie in the database.
    let ofDocuments: Double?

    /// One operation after the other, so that none shares a sync; how long they take is not measured, strace is slow.
    /// - Returns: nil where there is no strace, or it may not look.
    static func measure(
        _ contender: any Contender,
        operations: Int,
        first number: Int
    ) async throws -> SyncCount? {
        let strace = "/usr/bin/strace"
        guard FileManager.default.isExecutableFile(atPath: strace) else { return nil }
        let log = NSTemporaryDirectory() + "/dengwen-syncs-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: log) }
        let processes = ProcessTree.of(contender.process)
        let calls = "trace=fsync,fdatasync,sync_file_range,msync,sync,syncfs"
        let tracer = try ServerChild(
            strace,
            ["-f", "-y", "-qq", "-e", calls, "-e", "signal=none", "-o", log] + processes.flatMap { ["-p", "\($0)"] }
        )
        defer { tracer.end() }
        guard try await looked(at: processes) else { return nil }
        for offset in 0..<operations { try await contender.scenario.journey(number + offset, contender.lines) }
        try await contender.rest(atMost: 30)
        tracer.end(within: 10)
        return SyncCount(
            log: SyncLog((try? String(contentsOfFile: log, encoding: .utf8)) ?? ""),
            operations: operations,
            documents: contender.documentsFolder
        )
    }

    init(log: SyncLog, operations: Int, documents: String?) {
        self.operations = operations
        perOperation = Double(log.count) / Double(operations)
        ofDocuments = documents.map { Double(log.count(in: $0)) / Double(operations) }
    }

    var words: String {
        let all = Report.number(perOperation)
        return ofDocuments.map { "\(all), \(Report.number($0)) of them of documents" } ?? "\(all), documents included"
    }

    /// Until strace holds every process; bounded.
    private static func looked(at processes: [Int32]) async throws -> Bool {
        for _ in 0..<100 {
            let isHeld = processes.allSatisfy { process in
                let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
                return !status.contains("TracerPid:\t0\n")
            }
            if isHeld { return true }
            try await Task.sleep(for: .milliseconds(50))
        }
        return false
    }
}
