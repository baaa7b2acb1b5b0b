import ArgumentParser

/// `make bench`: what a court's server does under load, beside what the machine could do at most.
@main
struct CourtBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure a court under load, and as it grows.",
        discussion: "Everything runs on this machine over the loopback; every run is bounded in count, time and bytes.",
        subcommands: [
            LoadCommand.self, OverloadCommand.self, GrowthCommand.self, FaultsCommand.self, PeersCommand.self,
            Bare.self,
        ],
        defaultSubcommand: LoadCommand.self
    )
}
