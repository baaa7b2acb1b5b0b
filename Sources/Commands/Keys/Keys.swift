import ArgumentParser
import Bootstrap

/// The command `dengwen keys …`.
struct Keys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The keys that encrypt personal data.",
        subcommands: [KeysRotate.self]
    )
}

/// The command `dengwen keys rotate`.
struct KeysRotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Make a new key and encrypt everything with it. Can be run again if it was interrupted.",
        discussion: """
            The old keys stay in the ring, so that backups can be read.

            Example: dengwen keys rotate --data /srv/dengwen
            """
    )

    @OptionGroup var data: DataOptions

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    func run() async throws {
        try await inOrder {
            let installation = try await Installation.open(
                try await data.settings(),
                patience: .seconds(30),
                mustExist: true
            )
            let count = try await installation.rotateKeys { done in Printing.word("encrypted anew: \(done)") }
            await installation.close()
            guard !json else { return try Printing.json(["fields": count]) }
            Printing.answer("\(count) fields encrypted with the new key")
        }
    }
}
