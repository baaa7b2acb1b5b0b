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

    func run() async throws {
        let settings = try await inOrder {
            try await Settings.load(flags: resources.map { ["resources": $0] } ?? [:])
        }
        let forms = try await inOrder { try FormFiles.load(from: settings.resourcesFolder) }
        let chosen = files.isEmpty ? try DefectFiles.list(in: settings.resourcesFolder) : files
        var (faults, defects) = (FileFaults(), 0)
        for file in chosen {
            faults.check(file) { text throws(FormProblems) in
                defects += try DefectFiles.read(file, text: text, forms: forms).defects.count
            }
        }
        let catalogues = FileFaults.count(chosen.count, "catalogue")
        try faults.report("\(FileFaults.count(defects, "defect")) in \(catalogues)", json: json)
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
