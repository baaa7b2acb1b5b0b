import Foundation
import Harness
import Interchange

/// People who file one after another at a real server, each filing with three documents, until the time is up.
struct FilingRun: Sendable {
    let place: TemporaryFolder
    let document: BenchDocument
    let people: Int

    struct Result: Sendable {
        let perSecond: Double
        let p50: Double
        let p99: Double
        let startUp: Double
        let residentMegabytes: Double
    }

    func measure(seconds: Int) async throws -> Result {
        let court = try TemporaryFolder(in: place.path)
        let demo = try await CommandLineRun.dengwen(["demo", "--data", court.path])
        guard demo.exitCode == 0 else { throw HarnessProblem.commandFailed(demo.words) }
        let before = Date()
        let server = try await RunningServer.start(in: court)
        let startUp = Date().timeIntervalSince(before) * 1000
        let copies = try (0..<3).map { try copy($0) }
        let begin = Date()
        let end = begin.addingTimeInterval(Double(seconds))
        let times = try await withThrowingTaskGroup(of: [Double].self) { group in
            for _ in 0..<people {
                group.addTask {
                    let filer = try await Filer.signIn(at: server.address)
                    var times: [Double] = []
                    while Date() < end {
                        let start = Date()
                        _ = try await filer.file(documents: copies)
                        times.append(Date().timeIntervalSince(start) * 1000)
                    }
                    return times
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let elapsed = Date().timeIntervalSince(begin)
        let resident = Self.residentMegabytes(of: server.processIdentifier)
        await server.stop()
        let sorted = times.sorted()
        guard !sorted.isEmpty else { throw HarnessProblem.commandFailed("nothing was filed") }
        return Result(
            perSecond: Double(sorted.count) / elapsed,
            p50: sorted[sorted.count / 2],
            p99: sorted[min(sorted.count - 1, sorted.count * 99 / 100)],
            startUp: startUp,
            residentMegabytes: resident
        )
    }

    /// Three documents that differ: the vault would keep equal ones once.
    private func copy(_ number: Int) throws -> String {
        var data = try Data(contentsOf: URL(fileURLWithPath: document.path))
        data.append(Data("% \(number)\n".utf8))
        let path = place.path + "/copy-\(document.bytes)-\(number).pdf"
        try data.write(to: URL(fileURLWithPath: path))
        return path
    }

    private static func residentMegabytes(of process: Int32) -> Double {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
            let kilobytes = Double(line.split(separator: " ").dropFirst().first.map(String.init) ?? "")
        else { return 0 }
        return kilobytes / 1024
    }
}
