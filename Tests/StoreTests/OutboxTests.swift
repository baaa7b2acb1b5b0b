import Filings
import Law
import Registry
import SQLEngine
import TestCluster
import Testing

@testable import Store

@Suite("Outbox, inbox and what is done once", .everyEngine)
struct OutboxTests {
    private static func message(_ text: String = "验证码 123456") -> OutgoingMessage {
        OutgoingMessage(account: Sample.identifier(1), to: "13800000000", text: text)
    }

    private static func task(_ number: Int, text: String = "你好", due: Int = 0) -> OutboxTask {
        OutboxTask(
            id: Sample.identifier(number),
            work: .send(message(text)),
            createdAt: Sample.now,
            dueAt: Sample.now.adding(seconds: due)
        )
    }

    @Test("A task is leased once, when it is due, and again when the lease ends")
    func lease() async throws {
        let store = try await TestStore()
        try await store.database.write { tx in
            for number in 1...3 { try tx.outbox.add(Self.task(number, due: 3 - number)) }
            try tx.outbox.add(Self.task(4, due: 100))
            let until = Sample.now.adding(seconds: 50)
            let now = Sample.now.adding(seconds: 10)
            #expect(
                try tx.outbox.lease(now: now, until: until, limit: 2).map(\.id) == [3, 2].map { Sample.identifier($0) }
            )
            #expect(try tx.outbox.lease(now: now, until: until, limit: 9).map(\.id) == [Sample.identifier(1)])
            #expect(try tx.outbox.lease(now: now, until: until, limit: 9).isEmpty)
            #expect(try tx.outbox.lease(now: until, until: until.adding(seconds: 1), limit: 9).count == 3)
            #expect(try tx.outbox.counts() == (waiting: 4, givenUp: 0))
        }
    }

    @Test("A task that failed comes back later, one that was given up is listed and can be tried again")
    func failed() async throws {
        let store = try await TestStore()
        try await store.database.write { tx in
            try tx.outbox.add(Self.task(1))
            let later = Sample.now.adding(seconds: 60)
            guard let task = try tx.outbox.lease(now: Sample.now, until: later, limit: 1).first else {
                Issue.record("nothing was leased")
                return
            }
            #expect(task == Self.task(1))
            try tx.outbox.failed(task, reason: "smtp", nextAt: later)
            #expect(try tx.outbox.lease(now: Sample.now, until: later, limit: 1).isEmpty)
            guard let again = try tx.outbox.lease(now: later, until: later, limit: 1).first else {
                Issue.record("nothing came back")
                return
            }
            #expect(again.attempts == 1)
            #expect(again.lastFailure == "smtp")
            try tx.outbox.failed(again, reason: "smtp", nextAt: nil)
            #expect(try tx.outbox.counts() == (waiting: 0, givenUp: 1))
            #expect(try tx.outbox.givenUp(after: nil, limit: 5).map(\.attempts) == [2])
            #expect(try tx.outbox.givenUp(after: task.id, limit: 5).isEmpty)
            #expect(try tx.outbox.retry(task.id, at: later))
            #expect(try !tx.outbox.retry(task.id, at: later))
            #expect(try tx.outbox.lease(now: later, until: later, limit: 1).map(\.attempts) == [0])
        }
    }

    @Test("A task that is done is done for good and keeps nothing of what it said")
    func done() async throws {
        let store = try await TestStore()
        try await store.database.write { tx in
            try tx.outbox.add(Self.task(1))
            try tx.outbox.done(Sample.identifier(1), at: Sample.now)
            let later = Sample.now.adding(days: 1)
            #expect(try tx.outbox.lease(now: later, until: later, limit: 1).isEmpty)
            try tx.outbox.failed(Self.task(1), reason: "late", nextAt: nil)
            #expect(try tx.outbox.counts() == (waiting: 0, givenUp: 0))
        }
        #expect(try await store.count("SELECT count(*) FROM outbox_task WHERE work_sealed IS NULL") == 1)
    }

    @Test("A message reaches an inbox once, is listed newest first, and is read once")
    func inbox() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1, 2)
        try await store.database.write { tx in
            let account: AccountID = Sample.identifier(1)
            for number in 1...3 {
                let message = InboxMessage(
                    id: Sample.identifier(number),
                    account: account,
                    kind: .received,
                    filing: nil,
                    at: Sample.now
                )
                #expect(try tx.inbox.add(message))
                #expect(try !tx.inbox.add(message))
            }
            let first = try tx.inbox.of(account, after: nil, limit: 2)
            #expect(first.map(\.id) == [3, 2].map { Sample.identifier($0) })
            #expect(try tx.inbox.of(account, after: first[1].id, limit: 2).map(\.id) == [Sample.identifier(1)])
            #expect(try tx.inbox.unread(of: account) == 3)
            try tx.inbox.markRead(Sample.identifier(2), of: Sample.identifier(2), at: Sample.now)
            #expect(try tx.inbox.unread(of: account) == 3)
            try tx.inbox.markRead(Sample.identifier(2), of: account, at: Sample.now)
            #expect(try tx.inbox.unread(of: account) == 2)
            #expect(try tx.inbox.of(account, after: first[0].id, limit: 1).first?.readAt == Sample.now)
        }
    }

    @Test("A simulated message is kept once, and not for an account that has given way", arguments: oddTexts)
    func simulated(text: String) async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        try await store.database.write { tx in
            let later = Sample.now.adding(seconds: 1)
            for _ in 0..<2 { try tx.inbox.addSimulated(Self.message(text), task: Sample.identifier(1), at: Sample.now) }
            try tx.inbox.addSimulated(Self.message("later"), task: Sample.identifier(2), at: later)
            let stranger = OutgoingMessage(account: Sample.identifier(9), to: "a@b.cn", text: text)
            try tx.inbox.addSimulated(stranger, task: Sample.identifier(3), at: later)
            let expected = [
                SimulatedMessage(message: Self.message("later"), at: later),
                SimulatedMessage(message: Self.message(text), at: Sample.now),
            ]
            #expect(try tx.inbox.simulated(for: Sample.identifier(1), limit: 9) == expected)
            #expect(try tx.inbox.simulated(for: nil, limit: 9) == expected)
            #expect(try tx.inbox.simulated(for: nil, limit: 1) == [expected[0]])
        }
    }

    @Test("An outcome is kept under account and key, and found with another request too", arguments: oddTexts)
    func once(text: String) async throws {
        let store = try await TestStore()
        try await store.addAccounts(1, 2)
        let key = OnceKey(account: Sample.identifier(1), key: text, request: [1, 2])
        let record = OnceRecord(key: key, outcome: Array(text.utf8), at: Sample.now)
        try await store.database.write { tx in
            #expect(try tx.once.find(key) == nil)
            try tx.once.put(record)
            let other = OnceKey(account: key.account, key: text, request: [3])
            #expect(try tx.once.find(other) == record)
            #expect(try tx.once.find(OnceKey(account: Sample.identifier(2), key: text, request: [1, 2])) == nil)
        }
        await #expect(throws: Refusal(.tooBusy)) {
            try await store.database.write { tx in try tx.once.put(record) }
        }
        try await store.database.write { tx in
            try tx.once.forget(before: Sample.now.adding(seconds: 1))
            #expect(try tx.once.find(key) == nil)
        }
    }

    @Test("Fifty times the same key at once: it is done once, and all get the first outcome")
    func onceAtOnce() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        let key = OnceKey(account: Sample.identifier(1), key: "double click", request: [1])
        let outcomes = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await store.database.write { tx in
                        try tx.doingOnce(key, at: Sample.now) { try tx.cases.nextSerial(in: Sample.series()) }
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes == Array(repeating: 1, count: 50))
        #expect(try await store.count("SELECT last_serial FROM case_serial") == 1)
    }
}
