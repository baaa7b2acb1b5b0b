import ArgumentParser
import Bootstrap
import Forms
import Foundation
import Law

/// The command `dengwen defects …`.
struct DefectsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "defects",
        abstract: "What may have to be corrected in a filing: check catalogues, list what there is.",
        subcommands: [DefectsCheck.self, DefectsList.self]
    )
}

/// The command `dengwen defects check`.
struct DefectsCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check catalogues of defects; each fault is named with file, line and reason.",
        discussion: """
            Without arguments the catalogues of the folder Resources are checked. Whatever a defect concerns must be asked by
            a form of that folder.

            Example: dengwen defects check my-defects.yaml
            """
    )

    @Argument(help: "Catalogues to check.", completion: .file(extensions: ["yaml"]))
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
        let settings = try await inOrder {
            try await Settings.load(flags: resources.map { ["resources": $0] } ?? [:])
        }
        let forms = try await inOrder { try FormFiles.load(from: settings.resourcesFolder) }
        let chosen = files.isEmpty ? try DefectFiles.list(in: settings.resourcesFolder) : files
        var (faults, defects): ([Fault], Int) = ([], 0)
        for file in chosen {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                faults.append(
                    Fault(file: file, line: 0, code: "unreadable", reason: "The file cannot be read as UTF-8.")
                )
                continue
            }
            do throws(FormProblems) {
                defects += try DefectFiles.read(file, text: text, forms: forms).defects.count
            } catch {
                faults += error.problems.map {
                    Fault(file: $0.file, line: $0.line, code: $0.code.rawValue, reason: $0.reason.in(.english))
                }
            }
        }
        if json {
            try Printing.json(faults)
        } else {
            for fault in faults { Printing.answer("\(fault.file):\(fault.line): \(fault.reason)") }
            Printing.word(
                "\(defects) defects in \(chosen.count) catalogue\(chosen.count == 1 ? "" : "s"), \(faults.count) fault\(faults.count == 1 ? "" : "s")"
            )
        }
        guard faults.isEmpty else { throw ExitCode.refused }
    }
}

/// The command `dengwen defects list`.
struct DefectsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The defects there are, by their codes.",
        discussion: "Example: dengwen defects list --json"
    )

    @Option(name: .long, help: "The folder Resources.", completion: .directory)
    var resources: String?

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    private struct Row: Encodable {
        let code: String
        let group: String
        let concerns: String
        let chinese: String
        let english: String
        let remedyChinese: String
        let remedyEnglish: String
        let article: String
    }

    func run() async throws {
        try await inOrder {
            let settings = try await Settings.load(flags: resources.map { ["resources": $0] } ?? [:])
            let forms = try FormFiles.load(from: settings.resourcesFolder)
            let groups = try DefectFiles.load(from: settings.resourcesFolder, forms: forms).flatMap(\.groups)
            let rows = groups.flatMap { group in
                group.defects.map { defect in
                    Row(
                        code: defect.code,
                        group: group.id,
                        concerns: defect.concerns.description,
                        chinese: defect.statement.chinese,
                        english: defect.statement.english,
                        remedyChinese: defect.remedy.chinese,
                        remedyEnglish: defect.remedy.english,
                        article: defect.article.cited(in: .english)
                    )
                }
            }
            if json { return try Printing.json(rows) }
            Printing.table(rows.map { [$0.code, $0.concerns, $0.english] })
        }
    }
}
