import ArgumentParser
import Bootstrap

/// The command `dengwen migrate`.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the store to this version's schema. `serve` does it as well.",
        discussion: "Example: dengwen migrate --data /srv/dengwen"
    )

    @OptionGroup var data: DataOptions

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    func run() async throws {
        try await inOrder {
            let installation = try await Installation.open(try await data.settings(), patience: .seconds(30))
            let version = try await installation.schemaVersion()
            await installation.close()
            if json { try Printing.json(["schema": version]) } else { Printing.answer("Schema \(version)") }
        }
    }
}
