import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen review assign ID… --to NAME`.
struct ReviewAssign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "As division head, lay filings on somebody's desk; without filings, list who works there.",
        discussion: """
            Example: dengwen review assign --court 京0105 --to 刘建国 01a214eb-4082-7101-acdd-66d1ca28f63f
            """
    )

    @Argument(help: "The filings' identifiers.")
    var ids: [String] = []

    @Option(name: .long, help: "The court's code, as 京0105.")
    var court: String

    @Option(name: .long, help: "The name or the account of whom to assign to.")
    var to: String?

    @OptionGroup var options: ServerOptions

    private struct Assignment: Encodable {
        let filings: [String]
        let to: String
    }

    private struct Assigned: Decodable {
        let assigned: [String]
        let skipped: [String]
    }

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            let place = "/courts/\(CourtClient.segment(court))"
            let listed = try await client.get("\(place)/desk")
            let desk = try listed.decoded(as: PageModel<ColleagueModel>.self).items
            guard let to, !ids.isEmpty else {
                guard !options.json else { return Printing.answer(listed.text) }
                return Printing.table(desk.map { [$0.name, "\($0.filings)", $0.firstDay ?? "", $0.id] })
            }
            let meant = desk.filter { $0.id == to || $0.name == to }
            guard meant.count == 1, let colleague = meant.first else {
                throw Failure(
                    .refused,
                    "Nobody, or more than one, is meant by “\(to)”. Give the account: review assign --court \(court)"
                )
            }
            let answer = try await client.post(
                "\(place)/assignments",
                Assignment(filings: ids, to: colleague.id),
                once: UUID().uuidString
            )
            guard !options.json else { return Printing.answer(answer.text) }
            let outcome = try answer.decoded(as: Assigned.self)
            Printing.word("Assigned: \(outcome.assigned.count); left out: \(outcome.skipped.count).")
        }
    }
}

/// The command `dengwen review contact ID`.
struct ReviewContact: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact",
        abstract: "Note a call, a visit or an answer; the person reads it too, and it demands nothing.",
        discussion:
            "Example: dengwen review contact 01a214eb-4082-7101-acdd-66d1ca28f63f --way telephone --text \"核对了送达地址\""
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "telephone, inPerson or message.")
    var way: String

    @Option(name: .long, help: "What was said, at most 300 characters.")
    var text: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().post(
                "/filings/\(id)/contacts",
                ["way": way, "text": text],
                once: UUID().uuidString
            )
            options.json ? Printing.answer(answer.text) : Printing.word("Noted.")
        }
    }
}
