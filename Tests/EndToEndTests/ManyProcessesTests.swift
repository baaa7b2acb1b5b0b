import Commands
import Foundation
import Harness
import Interchange
import Synchronization
import TestCluster
import Testing

/// A province's installation: several servers over one PostgreSQL and one shared folder, behind a proxy.
@Suite("Many processes over PostgreSQL", .serialized)
struct ManyProcessesTests {
    @Test(
        "Three servers killed in turn under load: nothing acknowledged is lost, nothing is done twice, no number is left out"
    )
    func killedInTurn() async throws {
        let province = try await Province.open(servers: 3)
        let proxy = province.proxy.address
        let (given, numbered) = (Given(), Given.Numbers())
        var moments = SplitMix(seed: 20_261_125)

        for round in 0..<6 {
            let moment = Moment(answers: Int(moments.next() % 30) + 10)
            let shift = Shift()
            let load = Task {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<3 { group.addTask { try await file(at: proxy, into: given, moment, shift) } }
                    group.addTask { try await register(at: proxy, given, into: numbered, moment, shift) }
                    try await group.waitForAll()
                }
            }
            await moment.hasCome()
            try await province.killAndReplace(round % 3)
            // Everybody finishes what they have in hand: nobody's request is given up.
            shift.end()
            try await load.value
        }

        // Every receipt that was given can be had again, from any of them.
        let filer = try await insisting { try await Filer.signIn(at: proxy) }
        let receipts = await given.all
        for receipt in receipts {
            let again = try await insisting { try await filer.client.get("/filings/\(receipt.filing)/receipt") }
            #expect(try again.decoded(as: ReceiptModel.self).number == receipt.number)
        }
        #expect(Set(receipts.map(\.filing)).count == receipts.count)
        #expect(receipts.count > 12, "only \(receipts.count) receipts were given")

        // Every number that was given is given once; together with those of the demonstration they have no gap: check says so.
        let numbers = await numbered.all
        #expect(Set(numbers).count == numbers.count)
        #expect(numbers.count > 3, "only \(numbers.count) cases were numbered")
        try await province.settle()
        let check = try await province.dengwen(["check", "--json"])
        #expect(check.exitCode == 0, "\(check.output)")
        // Each filing told its filer once, and has each paper once.
        for receipt in receipts {
            let answer = try await insisting { try await filer.client.get("/filings/\(receipt.filing)/papers") }
            let papers = try answer.decoded(as: PageModel<PaperModel>.self).items
            #expect(Set(papers.map(\.kind)).count == papers.count)
            #expect(papers.allSatisfy { $0.sha256 != nil })
        }
        await province.close()
    }

    /// Somebody files again and again; what was not answered is sent once more with the same key.
    private func file(at proxy: String, into given: Given, _ moment: Moment, _ shift: Shift) async throws {
        let filer = try await insisting { try await Filer.signIn(at: proxy) }
        while !shift.isOver {
            let filing = try await insisting { try await filer.begin() }
            moment.answered()
            let key = UUID().uuidString
            let code = try await insisting { try await filer.code(for: filing) }
            let receipt = try await insisting { try await filer.submit(filing, code: code, once: key) }
            await given.add(receipt)
            moment.answered()
        }
    }

    /// A clerk claims and registers what was filed, the newest first.
    private func register(
        at proxy: String,
        _ given: Given,
        into numbered: Given.Numbers,
        _ moment: Moment,
        _ shift: Shift
    ) async throws {
        let clerk = try await insisting { try await Filer.signIn(at: proxy, contact: "clerk@example.org") }
        while !shift.isOver {
            guard let filing = await numbered.take(from: given) else {
                await Task.yield()
                continue
            }
            let key = UUID().uuidString
            _ = try await insisting { try await clerk.client.post("/filings/\(filing)/claim", [String: String]()) }
            let registered = try await insisting {
                try await clerk.client.post("/filings/\(filing)/registration", ["procedure": "summary"], once: key)
            }
            await numbered.add(try registered.decoded(as: CaseModel.self).number)
            moment.answered()
        }
    }
}

/// How long people go on working; what they have begun they finish.
final class Shift: Sendable {
    private let over = Mutex(false)

    var isOver: Bool { over.withLock { $0 } }

    func end() { over.withLock { $0 = true } }
}

/// Does it again as long as no answer came; an answer, also a refusal, is an answer.
func insisting<Value: Sendable>(_ act: @Sendable () async throws -> Value) async throws -> Value {
    for _ in 0..<200 {
        do {
            return try await act()
        } catch let failure as Failure where failure.isWithoutAnswer {
            continue
        }
    }
    return try await act()
}

extension Given {
    /// The case numbers that were given, and the filings somebody is registering.
    actor Numbers {
        private(set) var all: [String] = []
        private var taken = 0

        func add(_ number: String) { all.append(number) }

        func take(from given: Given) async -> String? {
            let receipts = await given.all
            guard taken < receipts.count else { return nil }
            taken += 1
            return receipts[taken - 1].filing
        }
    }
}
