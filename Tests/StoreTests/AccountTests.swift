import Filings
import Law
import Registry
import TestCluster
import Testing

@testable import Store

@Suite("Accounts", .everyEngine)
struct AccountTests {
    @Test("An account comes back as it was put in", arguments: oddTexts)
    func roundTrip(text: String) async throws {
        let store = try await TestStore()
        var account = Sample.account(1, name: text)
        account.mobile = "13800000000"
        account.citizenNumber = text
        account.identity = .confirmedAtCounter(by: Sample.identifier(9), court: Sample.court, at: Sample.now)
        account.largePrint = true
        let put = account
        let found = try await store.database.write { tx in
            #expect(try tx.accounts.add(put))
            return try [
                tx.accounts.find(put.id), tx.accounts.find(contact: "13800000000"),
                tx.accounts.find(contact: "person1@example.org"),
            ]
        }
        #expect(found == [put, put, put])
        #expect(found.allSatisfy { $0?.name.unicodeScalars.elementsEqual(text.unicodeScalars) ?? false })
    }

    @Test("What is changed about an account stays changed, and its old contact finds it no more")
    func update() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        var changed = Sample.account(1, name: "王五")
        changed.email = "new@example.org"
        changed.language = .english
        let put = changed
        try await store.database.write { tx in
            try tx.accounts.update(put)
            #expect(try tx.accounts.find(put.id) == put)
            #expect(try tx.accounts.find(contact: "new@example.org") == put)
            #expect(try tx.accounts.find(contact: "person1@example.org") == nil)
        }
    }

    @Test("A confirmed contact is taken; one that was never confirmed gives way with all that hung on it")
    func givesWay() async throws {
        let store = try await TestStore()
        try await store.database.write { tx in
            let squatter = Sample.account(1, name: "李四", isConfirmed: false)
            #expect(try tx.accounts.add(squatter))
            try tx.codes.put(
                OneTimeCodeRecord(account: squatter.id, purpose: "contact", kept: [1], expiresAt: Sample.now)
            )
            var owner = Sample.account(2)
            owner.email = squatter.email
            #expect(try tx.accounts.add(owner))
            #expect(try tx.accounts.find(squatter.id) == nil)
            #expect(try tx.codes.find(account: squatter.id, purpose: "contact") == nil)
            var third = Sample.account(3)
            third.email = owner.email
            #expect(try !tx.accounts.add(third))
            #expect(try tx.accounts.find(third.id) == nil)
        }
    }

    @Test("Two people without a mobile number are two people")
    func noContact() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1, 2)
        #expect(try await store.count("SELECT count(*) FROM account") == 2)
    }

    @Test("Roles are held in a court, granted once, and gone when taken back")
    func roles() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1, 2)
        let clerk = RoleHeld(.clerk, in: Sample.court)
        try await store.database.write { tx in
            let one: AccountID = Sample.identifier(1)
            for _ in 0..<2 { try tx.accounts.grant(clerk, to: one, by: nil, at: Sample.now) }
            try tx.accounts.grant(
                RoleHeld(.filingJudge, in: "京0101"),
                to: one,
                by: Sample.identifier(2),
                at: Sample.now
            )
            #expect(try tx.accounts.roles(of: one) == [clerk, RoleHeld(.filingJudge, in: "京0101")])
            #expect(try tx.accounts.holders(of: .clerk, in: Sample.court) == [one])
            #expect(try tx.accounts.holders(of: .clerk, in: "京0101").isEmpty)
            try tx.accounts.revoke(clerk, from: one)
            #expect(try tx.accounts.roles(of: one) == [RoleHeld(.filingJudge, in: "京0101")])
        }
    }

    @Test("Counter staff see whom nobody has confirmed, oldest first, page by page")
    func unconfirmed() async throws {
        let store = try await TestStore()
        try await store.addAccounts(3, 1, 2)
        try await store.database.write { tx in
            _ = try tx.accounts.add(Sample.account(4, isConfirmed: false))
            var known = Sample.account(2)
            known.identity = .confirmedAtCounter(by: Sample.identifier(9), court: Sample.court, at: Sample.now)
            try tx.accounts.update(known)
            let first = try tx.accounts.unconfirmed(after: nil, limit: 1)
            #expect(first.map(\.id) == [Sample.identifier(1)])
            let rest = try tx.accounts.unconfirmed(after: first[0].id, limit: 10)
            #expect(rest.map(\.id) == [Sample.identifier(3)])
        }
    }

    @Test("Names of several people come with one question; unknown people have none")
    func names() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1, 2)
        let names = try await store.database.read { tx in
            try tx.accounts.names(of: [Sample.identifier(1), Sample.identifier(2), Sample.identifier(99)])
        }
        #expect(names == [Sample.identifier(1): "张三", Sample.identifier(2): "张三"])
    }
}
