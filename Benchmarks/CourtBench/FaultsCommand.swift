import ArgumentParser
import Faults
import Foundation
import LoadGenerator

/// `make faults`: every fault, thoroughly.
struct FaultsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "faults",
        abstract: "Break the machine under a court, and look whether anything acknowledged is lost."
    )

    @Option(help: "Only faults whose name contains this.")
    var only: [String] = []

    @Flag(help: "Each fault a few times only, as among the tests.")
    var short = false

    func run() async throws {
        let machine = Machine.now()
        var rows: [FaultRow] = []
        for fault in Faults.all where only.isEmpty || only.contains(where: fault.name.localizedCaseInsensitiveContains)
        {
            FileHandle.standardError.write(Data("\(fault.name)\n".utf8))
            let row = try await fault.run(short ? .short : .full)
            FileHandle.standardError.write(Data("  \(row.markdown)\n".utf8))
            rows.append(row)
        }
        print(machine.words + "\n\n" + FaultRow.heading)
        for row in rows { print(row.markdown) }
        guard rows.allSatisfy(\.isGood) else { throw ExitCode(1) }
    }
}
