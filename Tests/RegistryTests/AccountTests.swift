import Filings
import Law
import Registry
import TestCluster
import Testing

@Suite("Accounts", .everyEngine)
struct AccountTests {
    private static let password = "correct horse battery"

    private static func open(_ contact: String, name: String = "王五", in test: TestOffice) async throws -> String {
        try await OpenAccount(name: name, contact: contact, password: password, language: .chinese, source: "here")
            .carryOut(in: test.office)
    }

    private static func signIn(
        _ contact: String,
        _ password: String = password,
        in test: TestOffice
    ) async throws -> SignedIn {
        try await SignIn(contact: contact, password: password, source: "here").carryOut(in: test.office)
    }

    @Test("An account opens with the code that was sent, and only then can be signed in to")
    func opens() async throws {
        let test = try await TestOffice()
        let contact = try await Self.open(" ＷANG@Example.org ", in: test)
        let code = test.secrets.lastCode
        _ = await refusal(.signInFailed) { try await Self.signIn(contact, in: test) }
        _ = await refusal(.codeWrong) {
            try await ConfirmContact(contact: contact, code: "999999", source: "here").carryOut(in: test.office)
        }
        let signedIn = try await ConfirmContact(contact: contact, code: code, source: "here").carryOut(in: test.office)
        let recognised = try await RecogniseSignIn(token: signedIn.token).carryOut(in: test.office)
        #expect(recognised?.caller.name == "王五")
        #expect(try await Self.signIn("WANG@example.org", in: test).account.id == signedIn.account.id)
    }

    @Test("Everything wrong with a new account is said at once")
    func everythingAtOnce() {
        func problems(_ name: String, _ contact: String, _ password: String) -> [Refusal.Code] {
            OpenAccount(name: name, contact: contact, password: password, language: .chinese, source: "here").problems
        }
        #expect(problems(" ", "nobody", "short") == [.nameMissing, .contactMissing, .passwordTooWeak])
        #expect(problems("王五", "wang@example.org", "1234567890") == [.passwordTooWeak])
        #expect(problems("王五", "wang@example.org", Self.password) == [])
    }

    @Test("Who has forgotten the password is given a new one; every sign-in ends")
    func newPassword() async throws {
        let test = try await TestOffice()
        _ = try await Self.open("wang@example.org", in: test)
        let before = try await ConfirmContact(
            contact: "wang@example.org",
            code: test.secrets.lastCode,
            source: "here"
        ).carryOut(in: test.office)
        func set(_ contact: String, _ password: String) async throws {
            _ = try await SetPassword(contact: contact, password: password).carryOut(in: test.office)
        }
        _ = await refusal(.notFound) { try await set("nobody@example.org", "four unrelated words") }
        _ = await refusal(.passwordTooWeak) { try await set("wang@example.org", "1234567890") }
        try await set("WANG@example.org", "four unrelated words")
        #expect(try await RecogniseSignIn(token: before.token).carryOut(in: test.office) == nil)
        _ = await refusal(.signInFailed) { try await Self.signIn("wang@example.org", in: test) }
        _ = try await Self.signIn("wang@example.org", "four unrelated words", in: test)
    }

    @Test("A mobile number is kept whole and found however it is typed")
    func mobile() async throws {
        let test = try await TestOffice()
        let contact = try await Self.open("+86 138-0000-0000", in: test)
        #expect(contact == "13800000000")
        _ = try await ConfirmContact(contact: "１３８００００００００", code: test.secrets.lastCode, source: "here")
            .carryOut(in: test.office)
        #expect(try await Self.signIn("13800000000", in: test).account.mobile == "13800000000")
        #expect(try await test.worker().workOnce() == 1)
        #expect(test.gateway.sent.map(\.to) == ["13800000000"])
    }

    @Test("Opening an account that exists looks the same; only its owner is told")
    func noEnumeration() async throws {
        let test = try await TestOffice()
        _ = try await Self.open("wang@example.org", in: test)
        _ = try await ConfirmContact(contact: "wang@example.org", code: test.secrets.lastCode, source: "here")
            .carryOut(in: test.office)
        #expect(try await Self.open("wang@example.org", name: "冒充者", in: test) == "wang@example.org")
        _ = try await test.worker().workOnce()
        #expect(test.gateway.sent.contains { $0.text.contains("已经有账户") })
        #expect(try await Self.signIn("wang@example.org", in: test).account.name == "王五")
    }

    @Test("Whoever has opened an account with somebody's contact without confirming it does not keep them out")
    func squatter() async throws {
        let test = try await TestOffice()
        _ = try await Self.open("wang@example.org", name: "冒充者", in: test)
        let old = test.secrets.lastCode
        _ = try await Self.open("wang@example.org", in: test)
        let fresh = test.secrets.lastCode
        _ = await refusal(.codeWrong) {
            try await ConfirmContact(contact: "wang@example.org", code: old, source: "here").carryOut(in: test.office)
        }
        let signedIn = try await ConfirmContact(contact: "wang@example.org", code: fresh, source: "here")
            .carryOut(in: test.office)
        #expect(signedIn.account.name == "王五")
    }

    @Test("Ten wrong passwords, and even the right one has to wait a quarter of an hour")
    func throttled() async throws {
        let test = try await TestOffice()
        _ = try await AddAccount(name: "王五", contact: "wang@example.org", password: Self.password, language: .chinese)
            .carryOut(in: test.office)
        for _ in 0..<10 {
            _ = await refusal(.signInFailed) { try await Self.signIn("wang@example.org", "wrong", in: test) }
        }
        _ = await refusal(.tooManyAttempts) { try await Self.signIn("wang@example.org", in: test) }
        test.clock.advance(seconds: 15 * 60 + 1)
        _ = try await Self.signIn("wang@example.org", in: test)
    }

    @Test("A token is changed every quarter of an hour; the old one is good for a minute more")
    func rotation() async throws {
        let test = try await TestOffice()
        _ = try await AddAccount(name: "王五", contact: "wang@example.org", password: Self.password, language: .chinese)
            .carryOut(in: test.office)
        let token = try await Self.signIn("wang@example.org", in: test).token
        test.clock.advance(seconds: 15 * 60)
        let recognised = try await RecogniseSignIn(token: token).carryOut(in: test.office)
        let fresh = try #require(recognised?.rotatedToken)
        test.clock.advance(seconds: 59)
        #expect(try await RecogniseSignIn(token: token).carryOut(in: test.office) != nil)
        test.clock.advance(seconds: 1)
        #expect(try await RecogniseSignIn(token: token).carryOut(in: test.office) == nil)
        let again = try #require(try await RecogniseSignIn(token: fresh).carryOut(in: test.office))
        try await SignOut(signIn: again.signIn.id).carryOut(in: test.office)
        #expect(try await RecogniseSignIn(token: fresh).carryOut(in: test.office) == nil)
    }

    @Test("A sign-in ends after two idle hours, and after twelve in any case", arguments: [(119, 7, 12), (121, 1, 0)])
    func expiry(minutes: Int, times: Int, hours: Int) async throws {
        let test = try await TestOffice()
        _ = try await AddAccount(name: "王五", contact: "wang@example.org", password: Self.password, language: .chinese)
            .carryOut(in: test.office)
        var token = try await Self.signIn("wang@example.org", in: test).token
        var lasted = 0
        for _ in 0..<times {
            test.clock.advance(seconds: minutes * 60)
            guard let recognised = try await RecogniseSignIn(token: token).carryOut(in: test.office) else { break }
            token = recognised.rotatedToken ?? token
            lasted += minutes
        }
        #expect(lasted / 60 == (hours == 0 ? 0 : 11))
    }

    @Test("A role taken back is gone at the next request")
    func roles() async throws {
        let test = try await TestOffice()
        let clerk = try await test.caller("书记员", .clerk)
        let filing = try await test.received(by: try await test.caller("张晓岚"))
        _ = try await ViewFiling(filing: filing.id, caller: clerk).carryOut(in: test.office)
        let role = RoleHeld(.clerk, in: TestOffice.court)
        try await GrantRole(account: clerk.account, role: role, isRevoked: true).carryOut(in: test.office)
        let roles = try await test.office.store.read { tx in try tx.accounts.roles(of: clerk.account) }
        #expect(roles.isEmpty)
    }

    @Test("Counter staff confirm who somebody is, but never themselves (在线诉讼规则 art. 7)")
    func identity() async throws {
        let test = try await TestOffice()
        let staff = try await test.caller("窗口", .counterStaff)
        let filer = try await test.caller("张晓岚")
        let waiting = try await ListUnconfirmed(court: TestOffice.court, caller: staff).carryOut(in: test.office)
        #expect(waiting.items.map(\.id) == [filer.account], "people of the court do not wait at their own counter")
        func confirm(_ account: AccountID, _ number: String) async throws -> AccountRecord {
            try await ConfirmIdentity(account: account, court: TestOffice.court, citizenNumber: number, caller: staff)
                .carryOut(in: test.office)
        }
        _ = await refusal(.notAllowed) { try await confirm(staff.account, "990000198804124267") }
        _ = await refusal(.invalid) { try await confirm(filer.account, "990000198804124268") }
        let confirmed = try await confirm(filer.account, "990000198804124267")
        #expect(confirmed.citizenNumber == "990000198804124267")
        #expect(
            confirmed.identity == .confirmedAtCounter(by: staff.account, court: TestOffice.court, at: test.clock.now)
        )
    }
}
