import Filings
import Forms
import Law
import Registry
import TestCluster
import Testing

@Suite("Whom one has named before need not be typed again", .everyEngine)
struct KnownPeopleTests {
    private func draft(_ test: TestOffice, by filer: Caller) async throws -> FilingID {
        try await StartFiling(form: "private-lending", court: TestOffice.court, caller: filer)
            .carryOut(in: test.office).id
    }

    private func known(_ test: TestOffice, _ filer: Caller, except: FilingID? = nil) async throws -> [KnownPerson] {
        try await ListKnownPeople(caller: filer, except: except).carryOut(in: test.office)
    }

    @Test(
        "People of what was handed in and of drafts are listed once, the latest first, by name and the end of the number"
    )
    func lists() async throws {
        let test = try await TestOffice()
        let (filer, other) = (try await test.caller("张晓岚"), try await test.caller("李四"))
        #expect(try await known(test, filer).isEmpty)
        let first = try await test.received(by: filer)
        let names = try await known(test, filer)
        #expect(names.count >= 2 && Set(names.map(\.filing)) == [first.id])
        let own = try #require(names.first { $0.role == .plaintiff })
        #expect(own.numberEnd?.count == 4)
        // The same people again: still once each, as they stand in the latest.
        test.clock.advance(seconds: 60)
        let second = try await test.received(by: filer)
        let again = try await known(test, filer)
        #expect(again.count == names.count && Set(again.map(\.filing)) == [second.id])
        #expect(try await Set(known(test, filer, except: second.id).map(\.filing)) == [first.id])
        // Nobody else's.
        #expect(try await known(test, other).isEmpty)
    }

    @Test("Taken over, somebody brings along all that the form asks, also in the other role; the caption follows")
    func takesOver() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let source = try await test.received(by: filer)
        let people = try await known(test, filer)
        let own = try #require(people.first { $0.role == .plaintiff })
        let opponent = try #require(people.first { $0.role == .defendant })
        let filing = try await draft(test, by: filer)
        func take(_ person: KnownPerson, as role: PartyAnswer.Role) async throws -> DraftRecord {
            try await TakeOverPerson(
                filing: filing,
                role: role,
                from: person.filing,
                path: person.path,
                caller: filer
            ).carryOut(in: test.office)
        }
        _ = try await take(own, as: .plaintiff)
        let written = try await take(opponent, as: .defendant)
        let before = try #require(
            try await ViewFiling(filing: source.id, caller: filer).carryOut(in: test.office).submission
        )
        #expect(written.answers["plaintiffs.0"] == before.answers["plaintiffs.0"])
        #expect(written.answers["defendants.0.name"] == before.answers["defendants.0.name"])
        #expect(try await test.find(filing)?.caption == source.caption)
        // The opponent sues for once: nothing that only a defendant is asked comes along, and a second item is added.
        let turned = try await take(opponent, as: .plaintiff)
        #expect(turned.answers["plaintiffs"]?.list?.count == 2)
        #expect(turned.answers["plaintiffs.1.name"] == before.answers["defendants.0.name"])
    }

    @Test("Nobody takes over from what is not theirs, or from where nobody stands")
    func refuses() async throws {
        let test = try await TestOffice()
        let (filer, other) = (try await test.caller("张晓岚"), try await test.caller("李四"))
        let source = try await test.received(by: filer)
        let theirs = try await draft(test, by: other)
        let path = try #require(AnswerPath("plaintiffs.0"))
        _ = await refusal(.notFound) {
            try await TakeOverPerson(filing: theirs, role: .plaintiff, from: source.id, path: path, caller: other)
                .carryOut(in: test.office)
        }
        let clerk = try await test.caller("书记员", .clerk)
        let ofClerk = try await draft(test, by: clerk)
        _ = await refusal(.notFound) {
            try await TakeOverPerson(filing: ofClerk, role: .plaintiff, from: source.id, path: path, caller: clerk)
                .carryOut(in: test.office)
        }
        let mine = try await draft(test, by: filer)
        let nowhere = try #require(AnswerPath("plaintiffs.7"))
        _ = await refusal(.notFound) {
            try await TakeOverPerson(filing: mine, role: .plaintiff, from: source.id, path: nowhere, caller: filer)
                .carryOut(in: test.office)
        }
    }
}
