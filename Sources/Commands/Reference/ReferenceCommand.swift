import ArgumentParser

/// The command `dengwen reference …`.
struct ReferenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference",
        abstract: "Official tables of courts and causes: import them, find in them.",
        subcommands: [ReferenceImport.self, ReferenceCourts.self, ReferenceCauses.self]
    )
}
