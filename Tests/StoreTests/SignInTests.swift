import Filings
import Law
import Registry
import TestCluster
import Testing

@testable import Store

@Suite("Sign-ins, throttles and codes", .everyEngine)
struct SignInTests {
    private static func signIn(_ number: Int, kept: [UInt8], previous: [UInt8]? = nil) -> SignInRecord {
        SignInRecord(
            id: Sample.identifier(number),
            account: Sample.identifier(1),
            kept: kept,
            previousKept: previous,
            rotatedAt: Sample.now,
            startedAt: Sample.now,
            lastSeenAt: Sample.now,
            expiresAt: Sample.now.adding(seconds: number),
            isProgram: false
        )
    }

    @Test("A sign-in is found by its token and by the one before it, until it ends")
    func find() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        try await store.database.write { tx in
            var signIn = Self.signIn(10, kept: [1])
            try tx.signIns.add(signIn)
            #expect(try tx.signIns.find(kept: [1]) == signIn)
            signIn.previousKept = signIn.kept
            signIn.kept = [2]
            signIn.rotatedAt = Sample.now.adding(seconds: 5)
            signIn.lastSeenAt = Sample.now.adding(seconds: 6)
            try tx.signIns.update(signIn)
            #expect(try tx.signIns.find(kept: [2]) == signIn)
            #expect(try tx.signIns.find(kept: [1]) == signIn)
            try tx.signIns.end(signIn.id)
            #expect(try tx.signIns.find(kept: [2]) == nil)
        }
    }

    @Test("Expired sign-ins are forgotten; all of a person's can be ended at once")
    func forget() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        try await store.database.write { tx in
            for number in 1...3 { try tx.signIns.add(Self.signIn(number, kept: [UInt8(number)])) }
            try tx.signIns.forgetExpired(before: Sample.now.adding(seconds: 2))
            #expect(try tx.signIns.find(kept: [1]) == nil)
            #expect(try tx.signIns.find(kept: [2]) != nil)
            try tx.signIns.endAll(of: Sample.identifier(1))
            #expect(try tx.signIns.find(kept: [3]) == nil)
        }
    }

    @Test("A throttle counts within its window, for its key only, and is cleared")
    func throttle() async throws {
        let store = try await TestStore()
        try await store.database.write { tx in
            let since = Sample.now.adding(seconds: -60)
            #expect(try tx.throttles.count("a", at: Sample.now.adding(seconds: -61), since: since) == 0)
            #expect(try tx.throttles.count("a", at: Sample.now, since: since) == 1)
            #expect(try tx.throttles.count("a", at: Sample.now, since: since) == 2)
            #expect(try tx.throttles.counted("b", since: since) == 0)
            try tx.throttles.clear("a")
            #expect(try tx.throttles.counted("a", since: since) == 0)
        }
    }

    @Test("Old events of a throttle are swept out with new ones")
    func sweep() async throws {
        let store = try await TestStore()
        try await store.database.write { tx in
            for number in 0..<50 {
                _ = try tx.throttles.count("\(number)", at: Sample.now, since: Sample.now)
            }
            let later = Sample.now.adding(days: 2)
            for _ in 0..<3 { _ = try tx.throttles.count("later", at: later, since: later) }
        }
        #expect(try await store.count("SELECT count(*) FROM throttle_event") == 3)
    }

    @Test("There is one code for a purpose; its attempts are counted")
    func codes() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        try await store.database.write { tx in
            let account: AccountID = Sample.identifier(1)
            let first = OneTimeCodeRecord(account: account, purpose: "sign:1", kept: [1], expiresAt: Sample.now)
            try tx.codes.put(first)
            try tx.codes.countAttempt(account: account, purpose: "sign:1")
            #expect(try tx.codes.find(account: account, purpose: "sign:1")?.attempts == 1)
            let second = OneTimeCodeRecord(account: account, purpose: "sign:1", kept: [2], expiresAt: Sample.now)
            try tx.codes.put(second)
            #expect(try tx.codes.find(account: account, purpose: "sign:1") == second)
            #expect(try tx.codes.find(account: account, purpose: "sign:2") == nil)
            try tx.codes.remove(account: account, purpose: "sign:1")
            #expect(try tx.codes.find(account: account, purpose: "sign:1") == nil)
        }
    }
}
