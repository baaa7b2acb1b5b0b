import ArgumentParser
import Bootstrap
import Forms
import Foundation
import Law

/// The command `dengwen forms …`.
struct FormsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms",
        abstract: "Element forms: check definitions, list what there is.",
        subcommands: [FormsCheck.self, FormsList.self]
    )
}

/// The command `dengwen forms check`.
struct FormsCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check form definitions; each fault is named with file, line and reason.",
        discussion: """
            Without arguments the forms of the folder Resources are checked.

            Example: dengwen forms check my-form.yaml
            """
    )

    @Argument(help: "Definitions to check.", completion: .file(extensions: ["yaml"]))
    var files: [String] = []

    @Option(name: .long, help: "The folder Resources.", completion: .directory)
    var resources: String?

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    func run() async throws {
        var files = files
        if files.isEmpty {
            let settings = try await inOrder {
                try await Settings.load(flags: resources.map { ["resources": $0] } ?? [:])
            }
            files = try FormFiles.list(in: settings.resourcesFolder)
        }
        var faults = FileFaults()
        for file in files {
            let parts = FormFiles.parts(beside: file)
            faults.check(file) { text throws(FormProblems) in
                _ = try FormDefinition.load(yaml: text, file: file, parts: parts)
            }
        }
        try faults.report(FileFaults.count(files.count, "form"), json: json)
    }
}

/// The command `dengwen forms list`.
struct FormsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The forms there are.",
        discussion: "Example: dengwen forms list --json"
    )

    @Option(name: .long, help: "The folder Resources.", completion: .directory)
    var resources: String?

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    private struct Row: Encodable {
        let id: String
        let version: Int
        let chinese: String
        let english: String
    }

    func run() async throws {
        try await inOrder {
            let settings = try await Settings.load(flags: resources.map { ["resources": $0] } ?? [:])
            let library = try FormFiles.load(from: settings.resourcesFolder)
            let rows = library.forms.map {
                Row(id: $0.id, version: $0.version, chinese: $0.title.chinese, english: $0.title.english)
            }
            if json { return try Printing.json(rows) }
            Printing.table(rows.map { [$0.id, "v\($0.version)", $0.chinese, $0.english] })
        }
    }
}
