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

    private struct Fault: Encodable {
        let file: String
        let line: Int
        let code: String
        let reason: String
    }

    func run() async throws {
        var files = files
        if files.isEmpty {
            let settings = try await inOrder {
                try await Settings.load(flags: resources.map { ["resources": $0] } ?? [:])
            }
            files = try FormFiles.list(in: settings.resourcesFolder)
        }
        var faults: [Fault] = []
        for file in files {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                faults.append(
                    Fault(file: file, line: 0, code: "unreadable", reason: "The file cannot be read as UTF-8.")
                )
                continue
            }
            do throws(FormProblems) {
                _ = try FormDefinition.load(yaml: text, file: file)
            } catch {
                faults += error.problems.map {
                    Fault(file: $0.file, line: $0.line, code: "\($0.code)", reason: $0.reason.in(.english))
                }
            }
        }
        if json {
            try Printing.json(faults)
        } else {
            for fault in faults { Printing.answer("\(fault.file):\(fault.line): \(fault.reason)") }
            Printing.word(
                "\(files.count) form\(files.count == 1 ? "" : "s"), \(faults.count) fault\(faults.count == 1 ? "" : "s")"
            )
        }
        guard faults.isEmpty else { throw ExitCode.refused }
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
