import Filings
import Foundation
import LoadGenerator
import NIOCore
import Synchronization

/// O3: a clerk takes a filing, registers it, and waits until its notices are made.
struct DecideACase: Scenario {
    let name: String
    let limitMilliseconds: Double
    let rates = 2.0...400.0
    let bytesWritten = 300_000

    private let token: String
    private let waiting: [FilingID]
    private let waitsForNotices: Bool
    private let next = Counter()
    /// Pleading and receipt; acceptance, rights, evidence, response, fee.
    private static let papers = 7
    private static let registration = ByteBuffer(string: #"{"procedure":"summary"}"#)

    init(court: BenchCourt, waitsForNotices: Bool = true) {
        name = waitsForNotices ? "O3 claim, register, notices made" : "Number allocation: claim, register"
        limitMilliseconds = waitsForNotices ? 1_000 : 250
        token = court.clerk.token
        waiting = court.waiting
        self.waitsForNotices = waitsForNotices
    }

    func journey(_ number: Int, _ lines: Lines) async throws {
        let place = next.next()
        guard place < waiting.count else { throw BenchProblem.usedUp }
        let requests = Requests(host: lines.authority, token: token)
        let filing = "/api/v1/filings/\(waiting[place])"
        try await lines.with { line in
            _ = try await line.expect(requests.post(filing + "/claim", json: ByteBuffer()))
            _ = try await line.expect(requests.post(filing + "/registration", json: Self.registration))
            guard waitsForNotices else { return }
            let papers = requests.get(filing + "/papers", keepsBody: true)
            // Looked at again every 50 ms, as a page that waits would.
            for _ in 0..<200 {
                let answer = String(buffer: try await line.expect(papers).body)
                if Self.made(in: answer) >= Self.papers { return }
                try await Task.sleep(for: .milliseconds(50))
            }
            throw BenchProblem.papersNotMade
        }
    }

    /// How many papers have a hash, that is, are made.
    private static func made(in answer: String) -> Int {
        answer.components(separatedBy: "\"sha256\":\"").count - 1
    }
}

/// A count that several tasks raise.
final class Counter: Sendable {
    private let count = Mutex(0)

    /// The count before it was raised.
    func next() -> Int {
        count.withLock { count in
            defer { count += 1 }
            return count
        }
    }

    var value: Int { count.withLock { $0 } }
}
