import Commands
import Foundation
import Harness
import Interchange
import Synchronization
import Testing

/// Killed at random moments under load: a receipt that was given is a promise kept.
@Suite("Killed under load", .serialized)
struct KilledTests {
    /// How often; the seed makes the moments the same in every run.
    static let kills = 50

    @Test("SIGKILL at 50 random moments: no receipt that was given is lost, and check is clean each time")
    func nothingGivenIsLost() async throws {
        let court = try TemporaryFolder()
        #expect(try await CommandLineRun.dengwen(["demo", "--data", court.path]).exitCode == 0)
        let given = Given()
        var moments = SplitMix(seed: 20_261_123)
        for round in 0..<Self.kills {
            let server = try await RunningServer.start(in: court)
            let kept = try await verify(await given.all, at: server)
            #expect(kept, "a receipt was lost before round \(round)")
            // A moment is so many answers, not so many milliseconds: a machine that is busy gives fewer in the same time.
            let moment = Moment(answers: Int(moments.next() % 28) + 4)
            let load = Task {
                await file(at: server.address, into: given, until: moment)
                moment.come()
            }
            await moment.hasCome()
            await server.kill()
            load.cancel()
            await load.value
            let check = try await CommandLineRun.dengwen(["check", "--data", court.path])
            #expect(check.exitCode == 0, "round \(round): \(check.output)")
            guard check.exitCode == 0 else { return }
        }
        let server = try await RunningServer.start(in: court)
        let all = await given.all
        #expect(try await verify(all, at: server))
        await server.stop()
        // The test must have tested something.
        #expect(all.count > 20, "only \(all.count) receipts were given")
    }

    /// Four people file one after another until the server is gone.
    private func file(at server: String, into given: Given, until moment: Moment) async {
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    guard let filer = try? await Filer.signIn(at: server) else { return }
                    moment.answered()
                    while !Task.isCancelled {
                        guard let filing = try? await filer.begin() else { return }
                        moment.answered()
                        guard let code = try? await filer.code(for: filing) else { return }
                        moment.answered()
                        guard let receipt = try? await filer.submit(filing, code: code) else { return }
                        await given.add(receipt)
                        moment.answered()
                    }
                }
            }
        }
    }

    /// Whether every receipt given so far can be had again, the same.
    private func verify(_ receipts: [ReceiptModel], at server: RunningServer) async throws -> Bool {
        let filer = try await Filer.signIn(at: server.address)
        for receipt in receipts.suffix(40) {
            let again = try await filer.client.get("/filings/\(receipt.filing)/receipt").decoded(as: ReceiptModel.self)
            guard again.number == receipt.number, again.documents.map(\.sha256) == receipt.documents.map(\.sha256)
            else {
                return false
            }
        }
        return true
    }
}

/// Comes when the server has given so many answers, or can give no more.
final class Moment: Sendable {
    private let answersLeft: Mutex<Int>
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init(answers: Int) {
        answersLeft = Mutex(answers)
        (stream, continuation) = AsyncStream<Void>.makeStream()
    }

    func answered() {
        let left = answersLeft.withLock { left in
            left -= 1
            return left
        }
        if left == 0 { come() }
    }

    func come() { continuation.finish() }

    func hasCome() async { for await _ in stream {} }
}

actor Given {
    private(set) var all: [ReceiptModel] = []

    func add(_ receipt: ReceiptModel) { all.append(receipt) }
}

/// Steele, Lea and Flood's SplitMix64: the same moments in every run.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
