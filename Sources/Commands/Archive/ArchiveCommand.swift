import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen archive …`.
struct ArchiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "For the archive: cases that have ended, and laying their files down.",
        subcommands: [ArchiveList.self, ArchiveLay.self]
    )
}

/// The command `dengwen archive list`.
struct ArchiveList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Cases that have ended and wait for the archive, the oldest first.",
        discussion: "Example: dengwen archive list --court 京0105"
    )

    @OptionGroup var place: CourtListOptions
    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await place.print("archivings", options, none: "No case waits for the archive.") { (item: MatterModel) in
            "\(item.at)  \(item.reference)  \(item.caption)  \(item.filing)"
        }
    }
}

/// The command `dengwen archive lay ID`.
struct ArchiveLay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lay",
        abstract: "Lay the file of a case that has ended down in the archive; its person is told.",
        discussion: "Example: dengwen archive lay 01a214eb-4082-7101-acdd-66d1ca28f63f --mark 2026-民-0017"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "Under which the archive keeps it (档号).")
    var mark: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().post(
                "/filings/\(id)/archiving",
                ["shelfMark": mark],
                once: UUID().uuidString
            )
            options.json ? Printing.answer(answer.text) : Printing.word("Laid down.")
        }
    }
}
