package import ArgumentParser

/// The command line.
///
/// One binary: the server, the machine's housekeeping, and a client of the API.
package struct Dengwen: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "dengwen",
        abstract: "Dengwen (登闻): online case filing for courts.",
        discussion: """
            Try it:    dengwen demo && dengwen serve
            File:      dengwen login --server http://127.0.0.1:8080
                       dengwen filing submit Examples/private-lending/filing.yaml

            Commands that talk to a server take --server (or DENGWEN_SERVER); those that work on this machine take --data.
            With --json the answer is JSON on standard output and nothing else; messages go to standard error.

            Exit codes: 0 done · 1 refused, and why is printed · 2 not found · 3 the server cannot be reached ·
            4 the installation is not in order · 64 the command was not understood
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Run a court",
                subcommands: [
                    Serve.self, Work.self, Migrate.self, Demo.self, Check.self, Outbox.self, StoreCommand.self,
                    Keys.self,
                ]
            ),
            CommandGroup(
                name: "People and forms",
                subcommands: [
                    Account.self, FormsCommand.self, DefectsCommand.self, ReferenceCommand.self, PlatformCommand.self,
                ]
            ),
            CommandGroup(
                name: "File and review",
                subcommands: [
                    Login.self, FilingCommand.self, ReviewCommand.self, MediationCommand.self, TrialCommand.self,
                    ArchiveCommand.self, FiguresCommand.self,
                ]
            ),
        ]
    )

    package init() {}
}
