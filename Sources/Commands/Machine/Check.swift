import ArgumentParser
import Bootstrap

/// The command `dengwen check`.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the invariants: receipts, documents, docket chains, case numbers, deadlines.",
        discussion: """
            Exit code 0 if all is in order, 4 if not. On SQLite run it while no server runs, or it waits for the lock; on \
            PostgreSQL it may run beside one.

            Example: dengwen check --data /srv/dengwen --json
            """
    )

    @OptionGroup var data: DataOptions

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    func run() async throws {
        let report = try await inOrder {
            try await data.working { installation in
                try await installation.check { done in Printing.word("checked \(done)") }
            }
        }
        if json {
            try Printing.json(report)
        } else {
            for problem in report.problems {
                Printing.answer("\(problem.code)  \(problem.subject)  \(problem.sentence)")
            }
            for sentence in report.unchecked { Printing.word(sentence) }
            Printing.answer(
                "\(report.filings) filings, \(report.documents) documents, \(report.problems.count) problems"
            )
        }
        guard report.problems.isEmpty else { throw ExitCode.notInOrder }
    }
}
