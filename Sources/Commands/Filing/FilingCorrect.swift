import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen filing notices ID`.
struct FilingNotices: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notices",
        abstract: "The correction notices of a filing: what is to be corrected, and by when.",
        discussion: """
            Whoever asks for their own filing's notices has read them: where the account is not a confirmed address for
            service, the period runs from then.

            Example: dengwen filing notices 01a214eb-4082-7101-acdd-66d1ca28f63f
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().get("/filings/\(id)/correction-notices")
            guard !options.json else { return Printing.answer(answer.text) }
            let notices = try answer.decoded(as: PageModel<CorrectionNoticeModel>.self).items
            if notices.isEmpty { Printing.word("Nothing is to be corrected.") }
            for notice in notices { Self.show(notice) }
        }
    }

    static func show(_ notice: CorrectionNoticeModel) {
        Printing.answer("Notice \(notice.ordinal), \(notice.number)")
        for (index, defect) in notice.defects.enumerated() {
            let place = defect.place.path ?? defect.place.page ?? defect.place.role ?? "whole"
            Printing.answer("\(index + 1). [\(place)] \(defect.says)")
            for line in [defect.note, defect.remedy, defect.article].compactMap(\.self) {
                Printing.answer("   \(line)")
            }
        }
        let due = notice.service.deadline.map { "until \($0.lastDay)" } ?? "\(notice.days) days from service"
        Printing.answer("Period: \(due) (service: \(notice.service.state))")
    }
}

/// The command `dengwen filing correct ID FILE`.
struct FilingCorrect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Correct a filing from a file, sign and submit it again; prints the new receipt.",
        discussion: """
            The answers of the file take the place of those there; its documents are added (one that is there already is the
            same one). Documents that are not to be handed in again are named with --leave-out.

            Example: dengwen filing correct 01a214eb-4082-7101-acdd-66d1ca28f63f filing.yaml --json
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Argument(help: "The corrected filing: YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String

    @Option(name: .long, help: "A document that is not handed in again, by its identifier; several times for several.")
    var leaveOut: [String] = []

    @Option(name: .long, help: "The code that was sent to you.")
    var code: String?

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let filing = try FilingFile.load(file)
            let client = try options.client()
            _ = try await client.put("/filings/\(id)/answers", filing.answers)
            for document in leaveOut { _ = try await client.delete("/filings/\(id)/documents/\(document)") }
            let sending = FilingSending(filing: filing, file: file, client: client)
            try await sending.upload(to: id)
            let receipt = try await sending.sign(id, code: code, kept: "What was corrected is kept.")
            guard !options.json else { return Printing.answer(receipt.text) }
            FilingSubmit.show(try receipt.decoded(as: ReceiptModel.self))
        }
    }
}

/// The command `dengwen filing differences ID`.
struct FilingDifferences: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "differences",
        abstract: "What a correction changed: answers and documents.",
        discussion: "Example: dengwen filing differences 01a214eb-4082-7101-acdd-66d1ca28f63f --round 2"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "Which submission, compared with the one before it.")
    var round = 2

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().get("/filings/\(id)/submissions/\(round)/differences")
            guard !options.json else { return Printing.answer(answer.text) }
            let found = try answer.decoded(as: DifferencesModel.self)
            for item in found.answers {
                Printing.answer("\(item.path)  \(item.label)")
                if let before = item.before { Printing.answer("  - \(before)") }
                if let after = item.after { Printing.answer("  + \(after)") }
            }
            for item in found.documents { Printing.answer("\(item.change)  \(item.title)  \(item.id)") }
            if found.answers.isEmpty, found.documents.isEmpty { Printing.word("Nothing was changed.") }
        }
    }
}

/// The command `dengwen filing refile ID`.
struct FilingRefile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refile",
        abstract: "File again what was returned: a new draft of the same answers and documents.",
        discussion: "Example: dengwen filing refile 01a214eb-4082-7101-acdd-66d1ca28f63f"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().post(
                "/filings/\(id)/refiling",
                [String: String](),
                once: UUID().uuidString
            )
            guard !options.json else { return Printing.answer(answer.text) }
            let filing = try answer.decoded(as: FilingModel.self)
            Printing.answer("Draft \(filing.reference)  \(filing.id)")
        }
    }
}
