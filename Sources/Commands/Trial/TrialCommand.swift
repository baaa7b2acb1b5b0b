import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen trial …`.
struct TrialCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trial",
        abstract: "On the trial side: take cases over, and say what happens to them.",
        subcommands: [TrialList.self, TrialFetch.self, TrialAcknowledge.self, TrialReport.self, TrialPaper.self]
    )
}

/// The command `dengwen trial list`.
struct TrialList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Cases handed over that wait to be acknowledged, the oldest first.",
        discussion: "Example: dengwen trial list --court 京0105"
    )

    @OptionGroup var place: CourtListOptions
    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await place.print("hand-overs", options, none: "No case waits to be acknowledged.") { (item: MatterModel) in
            "\(item.at)  \(item.reference)  \(item.caption)  \(item.filing)"
        }
    }
}

/// The command `dengwen trial fetch ID`.
struct TrialFetch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Save a case's whole file: the bound PDF and the data.",
        discussion: "Example: dengwen trial fetch 01a214eb-4082-7101-acdd-66d1ca28f63f --to ./case"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "The folder to save to; it is made if it is not there.")
    var to: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            let papers = try await client.get("/filings/\(id)/papers").decoded(as: PageModel<PaperModel>.self)
            guard let volume = papers.items.last(where: { $0.kind == "volume" }), volume.madeAt != nil else {
                throw Failure(.refused, "The file is not bound yet. Try again in a moment.")
            }
            let data = try await client.get("/filings/\(id)/case-file")
            let bound = try await client.get("/filings/\(id)/papers/\(volume.id)/content")
            let folder = URL(fileURLWithPath: to)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try bound.body.write(to: folder.appending(path: "volume.pdf"))
            try data.body.write(to: folder.appending(path: "case.json"))
            guard options.json else { return Printing.word("Saved \(to)/volume.pdf and \(to)/case.json.") }
            Printing.answer("{\"volume\":\"volume.pdf\",\"data\":\"case.json\"}")
        }
    }
}

/// The command `dengwen trial acknowledge ID`.
struct TrialAcknowledge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge",
        abstract: "Acknowledge a case with its whole file.",
        discussion: "Example: dengwen trial acknowledge 01a214eb-4082-7101-acdd-66d1ca28f63f"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let place = "/filings/\(id)/acknowledgement"
            let answer = try await options.client().post(place, [String: String](), once: UUID().uuidString)
            options.json ? Printing.answer(answer.text) : Printing.word("Acknowledged.")
        }
    }
}

/// The command `dengwen trial report ID`.
struct TrialReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Say what happens to a case at trial; the person is told.",
        discussion: """
            Example: dengwen trial report 01a214eb-4082-7101-acdd-66d1ca28f63f --event hearingSet --day 2026-12-18 --text "第三法庭，上午九时"
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "assigned, hearingSet, hearingHeld, adjourned, judged, mediated, closed or other.")
    var event: String

    @Option(name: .long, help: "The day it is about, as 2026-12-18.")
    var day: String?

    @Option(name: .long, help: "A sentence for the person; needed with other.")
    var text: String?

    @OptionGroup var options: ServerOptions

    private struct Report: Encodable {
        let event: String
        let day: String?
        let text: String?
    }

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().post(
                "/filings/\(id)/trial-reports",
                Report(event: event, day: day, text: text),
                once: UUID().uuidString
            )
            options.json ? Printing.answer(answer.text) : Printing.word("Taken down; the person is told.")
        }
    }
}

/// The command `dengwen trial paper ID FILE`.
struct TrialPaper: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: "Send a paper that the trial side made, as a summons or a judgment.",
        discussion: "Example: dengwen trial paper 01a214eb-4082-7101-acdd-66d1ca28f63f 传票.pdf --title 传票"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Argument(help: "The PDF.")
    var file: String

    @Option(name: .long, help: "What it is called.")
    var title: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().upload(
                "/filings/\(id)/trial-papers",
                file: file,
                type: "application/pdf",
                fields: [("title", title)]
            )
            options.json ? Printing.answer(answer.text) : Printing.word("Taken; the person is told.")
        }
    }
}
