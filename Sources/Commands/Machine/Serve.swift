import ArgumentParser
import Bootstrap

/// The command `dengwen serve`.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the court's pages and API; makes papers and sends messages as well.",
        discussion: """
            On SQLite it locks the data folder: one server at a time. Stops gracefully on SIGTERM and SIGINT.
            Every setting is listed in Docs/Operations.md.

            Example: dengwen serve --data /srv/dengwen --public-url https://court.example
            """
    )

    @OptionGroup var data: DataOptions

    @Option(name: .long, help: "The address to listen on. Default: 127.0.0.1")
    var host: String?

    @Option(name: .long, help: "The port to listen on; 0 takes a free one. Default: 8080")
    var port: Int?

    @Option(name: .long, help: "The address people see, as https://court.example.")
    var publicURL: String?

    @Option(name: .long, help: "trace, debug, info, notice, warning or error.")
    var logLevel: String?

    func run() async throws {
        try await inOrder {
            let settings = try await data.settings([
                "host": host, "port": port.map(String.init), "publicURL": publicURL, "logLevel": logLevel,
            ])
            try await Server(settings: settings).run()
        }
    }
}
