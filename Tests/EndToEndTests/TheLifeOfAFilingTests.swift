import Commands
import Foundation
import Harness
import Interchange
import Testing

/// The README, as a test: a court is made, somebody files, a clerk registers, both have the papers.
@Suite("The life of a filing")
struct TheLifeOfAFilingTests {
    @Test("A lending case is filed from a file, receipted, registered and numbered, and both sides have the papers")
    func fromFileToNumber() async throws {
        // A court, with people in every role.
        let court = try TemporaryFolder()
        let demo = try await CommandLineRun.dengwen(["demo", "--data", court.path, "--json"])
        #expect(demo.exitCode == 0, "\(demo.words)")
        let server = try await RunningServer.start(in: court)

        // Somebody signs in and files, with four exhibits.
        let person = try await Someone.signIn("litigant@example.org", at: server)
        let submitted = try await person.run(["filing", "submit", Examples.privateLending, "--json"])
        #expect(submitted.exitCode == 0, "\(submitted.words)")
        let receipt = try submitted.decoded(as: ReceiptModel.self)
        #expect(receipt.documents.count == 4)
        #expect(receipt.documents.allSatisfy { $0.sha256.count == 64 })

        // The filing waits in the court's queue, and the receipt can be had again.
        let clerk = try await Someone.signIn("clerk@example.org", at: server)
        let queue = try await clerk.run(["review", "queue", "--court", "京0105", "--json"])
        #expect(try queue.decoded(as: PageModel<QueueItemModel>.self).items.contains { $0.id == receipt.filing })
        let again = try await person.run(["filing", "receipt", receipt.filing, "--json"])
        #expect(try again.decoded(as: ReceiptModel.self).number == receipt.number)

        // A clerk claims and registers it. It has a number of this court, type and year.
        #expect(try await clerk.run(["review", "claim", receipt.filing]).exitCode == 0)
        let register = ["review", "register", receipt.filing, "--procedure", "summary", "--yes", "--json"]
        let registered = try await clerk.run(register)
        #expect(registered.exitCode == 0, "\(registered.words)")
        let number = try registered.decoded(as: CaseModel.self).number
        #expect(number.wholeMatch(of: /（\d{4}）京0105民初[1-9]\d*号/) != nil, "\(number)")

        // Another clerk is told that it is decided.
        let other = try await Someone.signIn("clerk2@example.org", at: server)
        let late = try await other.run(register)
        #expect(late.exitCode == 1)
        #expect(late.words.contains("王敏"))

        // The papers are there, for both, as PDF.
        for someone in [person, clerk] {
            let papers = try await someone.papers(of: receipt.filing, waitingFor: 7)
            #expect(
                Set(papers.map(\.kind))
                    == [
                        "pleading", "receipt", "acceptanceNotice", "rightsNotice", "evidenceNotice", "responseNotice",
                        "feeNotice",
                    ]
            )
            for paper in papers {
                #expect(try await someone.content(of: paper, in: receipt.filing).starts(with: Data("%PDF-".utf8)))
            }
        }

        // It is found by what is printed on the papers, however that is typed; a mistyped character is noticed at once.
        let shown = try await person.run(["filing", "show", receipt.filing, "--json"])
        let reference = try shown.decoded(as: FilingModel.self).reference
        for typed in [reference, reference.lowercased().replacing("-", with: " ")] {
            let found = try await person.run(["filing", "show", typed, "--json"])
            #expect(try found.decoded(as: FilingModel.self).id == receipt.filing)
            let same = try await person.run(["filing", "receipt", typed, "--json"])
            #expect(try same.decoded(as: ReceiptModel.self).number == receipt.number)
        }
        let mistyped = try await person.run(["filing", "show", "1" + reference.dropFirst()])
        #expect(mistyped.exitCode == 64 && mistyped.words.contains("A character is wrong or swapped"))

        // A stranger does not even learn that it exists.
        let stranger = try await Someone.signIn("lawyer@example.org", at: server)
        for name in [receipt.filing, reference] {
            #expect(try await stranger.run(["filing", "show", name]).exitCode == 2)
        }

        // And the whole is in order.
        await server.stop()
        let check = try await CommandLineRun.dengwen(["check", "--data", court.path])
        #expect(check.exitCode == 0, "\(check.output)")
    }
}
